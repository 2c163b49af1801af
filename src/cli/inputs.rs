//! Which articles a command works on.

use crate::article::Moment;
use crate::ingest::{self, Ingested, Input, STANDARD_INPUT};
use clap::Args;
use std::io::Read as _;
use std::path::{Path, PathBuf};

/// The inputs of a command, and what is known of all of them.
#[derive(Debug, Args)]
pub(super) struct Inputs {
    /// Files, folders, or - for standard input
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

    fn inputs(&self) -> Vec<Input> {
        let mut standard_input = Some(());
        self.paths
            .iter()
            .filter_map(|path| {
                if path != Path::new(STANDARD_INPUT) {
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

/// Reads the value of an option that takes a date.
pub(super) fn moment(text: &str) -> Result<Moment, String> {
    ingest::parse_moment(text)
        .ok_or_else(|| "a date in ISO 8601 is needed, such as 2025-12-03".to_owned())
}
