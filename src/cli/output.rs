//! Where reports go: standard output, or a file that is written whole or not at all.

use super::failure::Failure;
use crate::problem::Problem;
use crate::report::{Colours, Format, Options};
use anstream::{AutoStream, ColorChoice};
use clap::builder::{PossibleValuesParser, TypedValueParser};
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
        let ending = path.extension().and_then(|ending| ending.to_str());
        match ending.and_then(Format::of_extension) {
            Some(format) => Ok(Self { path, format }),
            None => Err("the end of its name tells no format: .txt, .diff or .json".to_owned()),
        }
    }
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
    let Some(name) = path.file_name() else {
        let problem = Problem::new("not-a-file", "names no file to write to");
        return Err(problem.in_file(path).into());
    };
    let beside = path.with_file_name(format!(
        ".{}.{}",
        name.to_string_lossy(),
        std::process::id()
    ));
    std::fs::write(&beside, text)
        .and_then(|()| std::fs::rename(&beside, path))
        .map_err(|error| {
            let _ = std::fs::remove_file(&beside);
            Failure::Write(path.display().to_string(), error)
        })
}
