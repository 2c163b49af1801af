//! Where reports go: standard output, or a file that is written whole or not at all.

use super::failure::Failure;
use crate::problem::Problem;
use crate::report::{Colours, Format, Options};
use anstream::{AutoStream, ColorChoice};
use clap::builder::{PossibleValuesParser, TypedValueParser};
use std::fs::File;
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

/// A file that a report goes to; its ending names the format.
#[derive(Debug, Clone)]
pub(super) struct Output {
    pub(super) path: PathBuf,
    pub(super) format: Format,
}

impl Output {
    /// Reads the value of `--output`.
    pub(super) fn parse(text: &str) -> Result<Self, String> {
        let path = PathBuf::from(text);
        let name = path.file_name().map(|name| name.to_string_lossy());
        let format = name.and_then(|name| Format::of_file_name(&name));
        match format {
            Some(format) => Ok(Self { path, format }),
            None => Err(format!(
                "the end of its name tells no format: {}",
                endings().join(", ")
            )),
        }
    }
}

/// The ends of file names that stand for a format.
fn endings() -> Vec<String> {
    let all = Format::ALL.into_iter().flat_map(|f| f.extensions());
    all.map(|ending| format!(".{ending}")).collect()
}

/// Reads the value of `--format`.
pub(super) fn format_parser() -> impl TypedValueParser<Value = Format> {
    PossibleValuesParser::new(Format::ALL.map(Format::name))
        .map(|name| Format::named(&name).unwrap_or_default())
}

/// How reports look on standard output: colours and width are those of the terminal, if it is one.
pub(super) fn for_standard_output() -> Options {
    let colours = match AutoStream::choice(&io::stdout()) {
        ColorChoice::Never => Colours::default(),
        _ => Colours::terminal(),
    };
    let width = terminal_size::terminal_size().map_or(Options::WIDTH, |(width, _)| width.0.into());
    Options {
        colours,
        width,
        ..Options::default()
    }
}

/// Writes to standard output.
pub(super) fn to_standard_output(
    write: impl FnOnce(&mut dyn Write) -> io::Result<()>,
) -> Result<(), Failure> {
    let mut out = BufWriter::new(io::stdout().lock());
    write(&mut out)
        .and_then(|()| out.flush())
        .map_err(|error| Failure::Write("standard output".to_owned(), error))
}

/// Writes a file by way of a new one beside it, so that readers see the old text or the whole new
/// one.
pub(super) fn to_file(path: &Path, text: &[u8]) -> Result<(), Failure> {
    to_files(&[(path, text)])
}

/// Writes several files, none of them before all could be written beside their places.
pub(super) fn to_files(files: &[(&Path, &[u8])]) -> Result<(), Failure> {
    let mut drafts: Vec<Draft> = Vec::new();
    for (number, (path, text)) in files.iter().enumerate() {
        drafts.push(Draft::write(path, text, number)?);
    }
    drafts.into_iter().try_for_each(Draft::put)
}

/// A file's new text beside its place; it goes again unless it is put there.
struct Draft {
    place: PathBuf,
    beside: PathBuf,
}

impl Draft {
    /// `number` tells drafts of one run apart, should two have one place.
    fn write(path: &Path, text: &[u8], number: usize) -> Result<Self, Failure> {
        // A link stays one: what it points to is replaced.
        let place = path.canonicalize().unwrap_or_else(|_| path.to_path_buf());
        let Some(name) = place.file_name() else {
            let problem = Problem::new("not-a-file", "names no file to write to");
            return Err(problem.in_file(path).into());
        };
        let id = std::process::id();
        let draft = Self {
            beside: place.with_file_name(format!(".{}.{id}-{number}", name.to_string_lossy())),
            place,
        };
        let write = || {
            let mut file = File::create(&draft.beside)?;
            file.write_all(text)?;
            if let Ok(old) = std::fs::metadata(&draft.place) {
                if !old.is_file() {
                    return Err(io::Error::other("it is no file"));
                }
                file.set_permissions(old.permissions())?;
            }
            file.sync_all()
        };
        write().map_err(|error| Failure::Write(path.display().to_string(), error))?;
        Ok(draft)
    }

    fn put(self) -> Result<(), Failure> {
        std::fs::rename(&self.beside, &self.place)
            .map_err(|error| Failure::Write(self.place.display().to_string(), error))
    }
}

impl Drop for Draft {
    fn drop(&mut self) {
        let _ = std::fs::remove_file(&self.beside);
    }
}

/// Puts a text at the end of a file.
pub(super) fn append(path: &Path, text: &[u8]) -> Result<(), Failure> {
    File::options()
        .create(true)
        .append(true)
        .open(path)
        .and_then(|mut file| file.write_all(text))
        .map_err(|error| Failure::Write(path.display().to_string(), error))
}
