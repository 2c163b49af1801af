//! Which articles a command works on.

use crate::article::Moment;
use crate::ingest::{self, Format, Ingested, Input, STANDARD_INPUT};
use clap::Args;
use clap::builder::{PossibleValuesParser, TypedValueParser};
use jiff::civil::Date;
use std::path::{Path, PathBuf};

/// As many files named singly are taken as one story; more are told apart by what they say.
const MOST_NAMED_SINGLY: usize = 20;

/// The inputs of a command, and what is known of all of them.
#[derive(Debug, Args)]
pub(super) struct Inputs {
    /// Files, folders, patterns, @LIST for a file with a list of those, or - for standard input
    #[arg(value_name = "PATH", required = true)]
    paths: Vec<PathBuf>,

    /// Day of publication of the articles that do not state one
    #[arg(long, value_name = "DATE", value_parser = moment)]
    published: Option<Moment>,

    /// The format of all inputs [default: by their content]
    #[arg(long, value_name = "FORMAT", value_parser = formats())]
    input_format: Option<Format>,
}

impl Inputs {
    /// Reads them all. What could not be read is told on standard error and kept for the report.
    pub(super) fn read(&self) -> Ingested {
        let options = ingest::Options {
            format: self.input_format,
            progress: None,
        };
        let mut ingested = ingest::ingest(self.inputs(), &options);
        super::failure::tell(&ingested.problems);
        for metadata in ingested
            .articles
            .iter_mut()
            .map(|article| &mut article.metadata)
        {
            if let Some(published) = self.published
                && (metadata.published.is_none() || metadata.published_implied)
            {
                metadata.published = Some(published);
                metadata.published_implied = false;
            }
        }
        ingested
    }

    /// Whether the user named each of the articles: a few files, no folder and no file with several.
    pub(super) fn named_singly(&self, ingested: &Ingested) -> bool {
        ingested.articles.len() <= MOST_NAMED_SINGLY && !ingested.holds_several
    }

    /// The deepest folder that holds all inputs; for standard input, the working directory.
    pub(super) fn folder(&self) -> PathBuf {
        let mut folders = self.paths.iter().map(|path| folder_of(path));
        let mut common = folders.next().unwrap_or_default();
        for folder in folders {
            while !folder.starts_with(&common) {
                common.pop();
            }
        }
        common
    }

    fn inputs(&self) -> Vec<Input> {
        let input = |path: &PathBuf| match is_standard_input(path) {
            true => Input::Standard,
            false => Input::Path(path.clone()),
        };
        self.paths.iter().map(input).collect()
    }
}

fn is_standard_input(path: &Path) -> bool {
    path == Path::new(STANDARD_INPUT)
}

fn folder_of(path: &Path) -> PathBuf {
    if is_standard_input(path) {
        return std::env::current_dir().unwrap_or_default();
    }
    let whole = path
        .canonicalize()
        .or_else(|_| std::path::absolute(path))
        .unwrap_or_else(|_| path.to_path_buf());
    if whole.is_dir() {
        return whole;
    }
    whole.parent().map(Path::to_path_buf).unwrap_or_default()
}

/// Reads the value of the option that takes a format.
fn formats() -> impl TypedValueParser<Value = Format> {
    let names = Format::ALL.map(Format::name);
    PossibleValuesParser::new(names).map(|name| {
        let named = Format::ALL.into_iter().find(|format| format.name() == name);
        named.unwrap_or(Format::Text)
    })
}

/// Reads the value of an option that takes a moment.
fn moment(text: &str) -> Result<Moment, String> {
    ingest::parse_moment(text)
        .ok_or_else(|| "a date in ISO 8601 is needed, such as 2025-12-03".to_owned())
}

/// Reads the value of an option that takes a day.
pub(super) fn date(text: &str) -> Result<Date, String> {
    moment(text).map(|moment| moment.date)
}
