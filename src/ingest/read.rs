//! The inputs of a run: to files, to units, to articles.

use super::gather::Run;
use super::units::{Content, Source, Unit, Units};
use super::{Format, Ingested, Input, Options, Progress, json, language, parallel, plain};
use crate::problem::Problem;
use std::io;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

/// Inputs of fewer bytes than this are read before a second thread has begun.
const WORTH_THREADS: u64 = 256 * 1024;

/// Reads every input: files in the format that their content shows, folders with all article files
/// in them.
///
/// A file that several inputs name is read once, and so is what several files hold. What an
/// article's own metadata leave open is taken from the `meta.json` beside it, and from its dateline.
#[must_use]
pub fn ingest(inputs: Vec<Input>, options: &Options<'_>) -> Ingested {
    ingest_beside(inputs, Vec::new(), options)
}

/// The same with new coverage, whose articles come last.
///
/// A file that is named on both sides is new. An article whose content the record holds too is not: it is
/// a copy. A record with the id of an older one takes its place.
#[must_use]
pub fn ingest_beside(record: Vec<Input>, new: Vec<Input>, options: &Options<'_>) -> Ingested {
    let mut run = Run::default();
    let mut sources = |inputs: Vec<Input>, new: bool| {
        let mut sources = Vec::new();
        for input in inputs {
            run.sources(input, options.format, &mut sources);
        }
        sources.iter_mut().for_each(|source| source.new = new);
        sources
    };
    let new = sources(new, true);
    let mut sources = sources(record, false);
    sources.extend(new);
    let threads = worth_threads(&sources);
    let total = sources.len();
    let done = AtomicUsize::new(0);
    let units = Units::new(sources, options.format).inspect(|_| {
        if let Some(tell) = options.progress {
            tell(Progress {
                units: done.fetch_add(1, Ordering::Relaxed),
                files: total,
            });
        }
    });
    parallel::in_order(units, threads, read_unit, |read| run.take(read));
    run.done()
}

/// What became of a unit.
pub(super) struct Read {
    pub(super) path: Arc<Path>,
    /// Whether it stands in new coverage.
    pub(super) new: bool,
    pub(super) found: Vec<json::Found>,
    pub(super) passed_over: Option<Problem>,
    /// Whether the unit stands in a file that may hold several articles.
    pub(super) of_several: bool,
}

/// The articles of one unit. Runs beside others of its kind.
fn read_unit(unit: Unit) -> Read {
    let id = unit.path.to_string_lossy().into_owned();
    let mut passed_over = None;
    let mut of_several = true;
    let faults = unit.faults;
    let mut found = match unit.content {
        Content::Fault(problem) => {
            of_several = false;
            vec![json::Found::of_file(Err(problem))]
        }
        Content::PassedOver(problem) => {
            passed_over = Some(problem);
            Vec::new()
        }
        Content::Line(number, line) => match std::str::from_utf8(&line) {
            Ok(text) => json::line(&id, text, number),
            Err(_) => {
                let mut problem = utf8(line)
                    .err()
                    .unwrap_or_else(|| Problem::new("not-utf8", "not UTF-8"));
                problem.line = Some(number);
                vec![json::Found::of_file(Err(problem))]
            }
        },
        #[cfg(feature = "warc")]
        Content::Record(record) => read_record(record, &mut passed_over),
        Content::File(format, bytes) => {
            let found = read_file(&id, format, bytes);
            of_several = format == Format::Feed || found.len() > 1;
            found
        }
    };
    for article in found
        .iter_mut()
        .filter_map(|found| found.article.as_mut().ok())
    {
        if article.metadata.language.is_none() && language::is_english(article) {
            article.metadata.language = Some("en".to_owned());
        }
    }
    let wrong = found.iter().filter(|found| found.article.is_err()).count();
    faults.fetch_add(wrong, Ordering::Relaxed);
    Read {
        path: unit.path,
        new: unit.new,
        found,
        passed_over,
        of_several,
    }
}

/// The articles of a whole file.
fn read_file(id: &str, format: Format, bytes: Vec<u8>) -> Vec<json::Found> {
    let one = |article| vec![json::Found::of_file(article)];
    match format {
        Format::Text => one(utf8(bytes).and_then(|text| plain::read(id, text))),
        #[cfg(feature = "markdown")]
        Format::Markdown => one(utf8(bytes).and_then(|text| super::markdown::read(id, text))),
        Format::Json => match utf8(bytes) {
            Ok(text) => json::file(id, &text),
            Err(problem) => one(Err(problem)),
        },
        #[cfg(feature = "html")]
        Format::Html => one(super::html::read(id, &bytes, None)),
        #[cfg(feature = "feeds")]
        Format::Feed => super::feed::read(id, &bytes)
            .into_iter()
            .map(json::Found::of_file)
            .collect(),
        #[cfg(feature = "docx")]
        Format::Docx => one(super::docx::read(id, &bytes)),
        #[cfg(feature = "pdf")]
        Format::Pdf => one(super::pdf::read(id, &bytes)),
        // The streamed formats are no whole files, and what is not built was refused before.
        #[allow(unreachable_patterns)]
        other => one(Err(other.not_built())),
    }
}

/// The article of a web archive's record. Pages without one are passed over: archives hold all
/// that a crawler met.
#[cfg(feature = "warc")]
fn read_record(record: super::warc::Record, passed_over: &mut Option<Problem>) -> Vec<json::Found> {
    use super::warc::Held;
    let address = record.address.clone();
    let article = record.open().and_then(|held| match held {
        Held::Page(bytes, charset) => super::html::read(&address, &bytes, charset.as_deref()),
        Held::Text(bytes) => plain::read(
            &address,
            super::encoding::decode(&bytes, None).text.into_owned(),
        ),
        Held::Nothing(why) => Err(Problem::new("empty-article", why)),
    });
    match article {
        Ok(mut article) => {
            let url = &mut article.metadata.url;
            *url = url.take().or(Some(address));
            vec![json::Found::of_file(Ok(article))]
        }
        Err(mut problem) => {
            problem.message = format!("{address}: {}", problem.message);
            if problem.code == "empty-article" {
                *passed_over = Some(problem);
                return Vec::new();
            }
            vec![json::Found::of_file(Err(problem))]
        }
    }
}

/// Whether there is so much to read that threads pay.
fn worth_threads(sources: &[Source]) -> bool {
    let mut bytes = 0;
    for source in sources {
        bytes += match &source.bytes {
            Some(bytes) => bytes.len() as u64,
            None => source
                .path
                .metadata()
                .map_or(WORTH_THREADS, |metadata| metadata.len()),
        };
        if bytes >= WORTH_THREADS {
            return true;
        }
    }
    false
}

/// The text of a file, or the place of its first byte that is not UTF-8.
pub(super) fn utf8(bytes: Vec<u8>) -> Result<String, Problem> {
    String::from_utf8(bytes).map_err(|error| {
        let at = error.utf8_error().valid_up_to();
        let bytes = error.as_bytes();
        if bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]) {
            return Problem::new("not-utf8", "not UTF-8, but UTF-16 by its first bytes");
        }
        let before = String::from_utf8_lossy(&bytes[..at]);
        let mut problem = Problem::new("not-utf8", format!("not UTF-8 from byte {at} on"))
            .at_offset(&before, before.len());
        problem.excerpt = None;
        problem
    })
}

/// What the system says of a file that it does not give.
pub(super) fn unreadable(error: &io::Error) -> Problem {
    match error.kind() {
        io::ErrorKind::NotFound => Problem::new("missing-file", "no such file or folder"),
        io::ErrorKind::PermissionDenied => Problem::new("unreadable", "may not be read"),
        _ => Problem::new("unreadable", format!("cannot be read: {error}")),
    }
}
