//! Which articles a command works on.

use crate::article::{Article, Moment};
use crate::ingest::{self, Ingested, Input, STANDARD_INPUT};
use clap::Args;
use jiff::civil::Date;
use std::io::Read as _;
use std::path::{Path, PathBuf};

/// As many files named singly are taken as one story; more are told apart by what they say.
const MOST_NAMED_SINGLY: usize = 20;

/// The inputs of a command, and what is known of all of them.
#[derive(Debug, Args)]
pub(super) struct Inputs {
    /// Files (.jsonl: records; any other: one article), folders, or - for standard input
    #[arg(value_name = "PATH", required = true)]
    paths: Vec<PathBuf>,

    /// Day of publication of the articles that do not state one
    #[arg(long, value_name = "DATE", value_parser = moment)]
    published: Option<Moment>,
}

impl Inputs {
    /// Reads them all. What could not be read is told on standard error and kept for the report.
    pub(super) fn read(&self) -> Ingested {
        let mut ingested = ingest::ingest(self.inputs());
        super::failure::tell(&ingested.problems);
        for article in &mut ingested.articles {
            article.metadata.published = article.metadata.published.or(self.published);
        }
        ingested
    }

    /// Whether the user named each of the `articles`: a few files, no folder and no file of records.
    pub(super) fn named_singly(&self, articles: &[Article]) -> bool {
        let holds_several = |path: &PathBuf| path.is_dir() || ingest::holds_records(path);
        articles.len() <= MOST_NAMED_SINGLY && !self.paths.iter().any(holds_several)
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
        let mut standard_input = Some(());
        self.paths
            .iter()
            .filter_map(|path| {
                if !is_standard_input(path) {
                    return Some(Input::Path(path.clone()));
                }
                standard_input.take()?;
                let mut bytes = Vec::new();
                Some(match std::io::stdin().lock().read_to_end(&mut bytes) {
                    Ok(_) => Input::Standard(bytes),
                    Err(error) => Input::Unreadable(path.clone(), error.to_string()),
                })
            })
            .collect()
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

/// Reads the value of an option that takes a moment.
fn moment(text: &str) -> Result<Moment, String> {
    ingest::parse_moment(text)
        .ok_or_else(|| "a date in ISO 8601 is needed, such as 2025-12-03".to_owned())
}

/// Reads the value of an option that takes a day.
pub(super) fn date(text: &str) -> Result<Date, String> {
    moment(text).map(|moment| moment.date)
}
