//! The inputs of a run as one stream of units: files, and the records of files that hold several.
//! What is read ahead is one unit, so that memory does not grow with what there is to read.

use super::format::Format;
use super::limits::{self, LARGEST_DOCUMENT};
use super::read::unreadable;
use super::{STANDARD_INPUT, json};
use crate::problem::Problem;
use std::collections::VecDeque;
use std::fs::File;
use std::io::{self, BufRead, BufReader, Read};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

/// How much of an input is looked at to tell its format.
const HEAD: usize = 64 * 1024;

/// A file to be read.
pub(super) struct Source {
    pub(super) path: PathBuf,
    /// Whether the user named it; what was only found in a folder need not be an article.
    pub(super) named: bool,
    /// What it holds, where that is not to be read from the file system.
    pub(super) bytes: Option<Vec<u8>>,
    /// Whether it is new coverage.
    pub(super) new: bool,
}

/// What one worker reads at a time.
pub(super) struct Unit {
    pub(super) path: Arc<Path>,
    /// Whether it stands in new coverage.
    pub(super) new: bool,
    pub(super) content: Content,
    /// Counts the faults of the file; once there are more than [`limits::MOST_FAULTS`], it is not read on.
    pub(super) faults: Arc<AtomicUsize>,
}

/// What a unit holds.
pub(super) enum Content {
    /// A whole file.
    File(Format, Vec<u8>),
    /// A line of JSON Lines, counted from 1.
    Line(usize, Vec<u8>),
    /// A record of a web archive.
    #[cfg(feature = "warc")]
    Record(super::warc::Record),
    /// What could not be read.
    Fault(Problem),
    /// What is no article, and need not be.
    PassedOver(Problem),
}

/// The stream.
pub(super) struct Units {
    sources: VecDeque<Source>,
    format: Option<Format>,
    open: Option<Open>,
}

/// A file of which records are still to come.
struct Open {
    path: Arc<Path>,
    new: bool,
    input: Box<dyn BufRead + Send>,
    kind: Kind,
    faults: Arc<AtomicUsize>,
}

enum Kind {
    /// The lines read so far.
    Lines(usize),
    #[cfg(feature = "warc")]
    Records,
}

impl Units {
    /// The units of files; `format` is what the user says they all are.
    pub(super) fn new(sources: Vec<Source>, format: Option<Format>) -> Self {
        Self {
            sources: sources.into(),
            format,
            open: None,
        }
    }

    fn open(&mut self, mut source: Source) -> Content {
        let path: Arc<Path> = source.path.clone().into();
        let input: Box<dyn Read + Send> = if let Some(bytes) = source.bytes.take() {
            Box::new(io::Cursor::new(bytes))
        } else if source.path == Path::new(STANDARD_INPUT) {
            Box::new(io::stdin())
        } else {
            match File::open(&source.path) {
                Ok(file) => Box::new(file),
                Err(error) => return Content::Fault(unreadable(&error)),
            }
        };
        match self.begin(&source, path, input) {
            Ok(content) => content,
            Err(error) => Content::Fault(unpacking(&error)),
        }
    }

    /// Looks at the first bytes of a file and reads it, or gets ready to read its records.
    fn begin(
        &mut self,
        source: &Source,
        path: Arc<Path>,
        input: Box<dyn Read + Send>,
    ) -> io::Result<Content> {
        let mut input: Box<dyn BufRead + Send> = Box::new(BufReader::with_capacity(HEAD, input));
        if input.fill_buf()?.starts_with(&[0x1f, 0x8b]) {
            input = match unpacked(input) {
                Ok(input) => input,
                Err(problem) => return Ok(Content::Fault(problem)),
            };
        }
        let head = input.fill_buf()?;
        let Some(format) = self.format.or_else(|| Format::of(head, &path)) else {
            let problem = Problem::new("unknown-format", "no format that articles come in");
            return Ok(if source.named {
                Content::Fault(problem)
            } else {
                Content::PassedOver(problem)
            });
        };
        if !format.is_built() {
            return Ok(Content::Fault(format.not_built()));
        }
        let kind = match format {
            Format::Jsonl => Kind::Lines(0),
            #[cfg(feature = "warc")]
            Format::Warc => Kind::Records,
            _ => {
                return Ok(match limits::read_all(&mut input)? {
                    Ok(bytes) => self.file(source, format, bytes),
                    Err(problem) => Content::Fault(problem),
                });
            }
        };
        let faults = Arc::default();
        let mut open = Open {
            path,
            new: source.new,
            input,
            kind,
            faults,
        };
        let first = open.next();
        self.open = Some(open);
        Ok(first
            .unwrap_or_else(|| Content::Fault(Problem::new("empty-article", "holds no record"))))
    }

    /// A file that was read whole. JSON that was found in a folder need not be an article's.
    fn file(&self, source: &Source, format: Format, bytes: Vec<u8>) -> Content {
        let foreign = format == Format::Json
            && !source.named
            && std::str::from_utf8(&bytes).is_ok_and(|text| !json::is_known(text));
        if foreign {
            return Content::PassedOver(Problem::new("unknown-format", "JSON, but no article"));
        }
        Content::File(format, bytes)
    }
}

impl Iterator for Units {
    type Item = Unit;

    fn next(&mut self) -> Option<Unit> {
        if let Some(open) = &mut self.open {
            let sound = open.faults.load(Ordering::Relaxed) <= limits::MOST_FAULTS;
            if let Some(content) = sound.then(|| open.next()).flatten() {
                return Some(Unit {
                    path: Arc::clone(&open.path),
                    new: open.new,
                    content,
                    faults: Arc::clone(&open.faults),
                });
            }
            self.open = None;
        }
        let source = self.sources.pop_front()?;
        let path: Arc<Path> = source.path.clone().into();
        let new = source.new;
        let content = self.open(source);
        let faults = self
            .open
            .as_ref()
            .map(|open| Arc::clone(&open.faults))
            .unwrap_or_default();
        Some(Unit {
            path,
            new,
            content,
            faults,
        })
    }
}

impl Open {
    fn next(&mut self) -> Option<Content> {
        match &mut self.kind {
            Kind::Lines(number) => line(&mut *self.input, number).unwrap_or_else(|problem| {
                self.input = Box::new(io::empty());
                Some(Content::Fault(problem))
            }),
            #[cfg(feature = "warc")]
            Kind::Records => match super::warc::next(&mut *self.input)? {
                Ok(record) => Some(Content::Record(record)),
                Err(fault) => {
                    if !fault.goes_on {
                        self.input = Box::new(io::empty());
                    }
                    Some(Content::Fault(*fault.problem))
                }
            },
        }
    }
}

/// The next line that is not empty. Of one that is too long, the rest is passed over.
///
/// # Errors
/// What the system says, after which nothing more can be read.
fn line(input: &mut dyn BufRead, number: &mut usize) -> Result<Option<Content>, Problem> {
    loop {
        let mut line = Vec::new();
        *number += 1;
        let most = LARGEST_DOCUMENT as u64 + 1;
        let at_line = |mut problem: Problem| {
            problem.line = Some(*number);
            problem
        };
        let failed = |error: io::Error| at_line(unpacking(&error));
        if input
            .take(most)
            .read_until(b'\n', &mut line)
            .map_err(failed)?
            == 0
        {
            return Ok(None);
        }
        if line.len() > LARGEST_DOCUMENT {
            drop(line);
            input.skip_until(b'\n').map_err(failed)?;
            return Ok(Some(Content::Fault(at_line(limits::too_large("a line")))));
        }
        let blank = line.trim_ascii();
        if !blank.is_empty() && blank != "\u{feff}".as_bytes() {
            return Ok(Some(Content::Line(*number, line)));
        }
    }
}

#[cfg(feature = "warc")]
fn unpacked(input: Box<dyn BufRead + Send>) -> Result<Box<dyn BufRead + Send>, Problem> {
    let unpacked = flate2::bufread::MultiGzDecoder::new(input);
    Ok(Box::new(BufReader::with_capacity(HEAD, unpacked)))
}

#[cfg(not(feature = "warc"))]
fn unpacked(_: Box<dyn BufRead + Send>) -> Result<Box<dyn BufRead + Send>, Problem> {
    let message =
        "packed with gzip: this factdiff was built without it; install with `--features warc`";
    Err(Problem::new("format-not-built", message))
}

/// What went wrong in reading on; gzip's faults come out as these.
fn unpacking(error: &io::Error) -> Problem {
    match error.kind() {
        io::ErrorKind::UnexpectedEof => Problem::new("truncated", "packed with gzip, and cut off"),
        io::ErrorKind::InvalidInput | io::ErrorKind::InvalidData => {
            Problem::new("bad-gzip", format!("packed with gzip, but broken: {error}"))
        }
        _ => unreadable(error),
    }
}
