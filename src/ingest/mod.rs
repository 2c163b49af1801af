//! Bytes to articles: one file a format, and the metadata that stands in or beside the files.
//!
//! A fault in one input never hides the others: whatever can be read becomes an article, and
//! whatever cannot becomes a [`Problem`] with its place.

mod folder;
mod front_matter;
mod jsonl;
mod language;
mod meta_json;
mod moment;
mod plain;
mod read;
mod record;

pub use language::is_english;
pub use moment::parse as parse_moment;
pub use read::{holds_records, ingest};

use crate::article::Article;
use crate::problem::Problem;
use std::path::PathBuf;

/// The name that standard input goes by, among arguments and as the id of its article.
pub const STANDARD_INPUT: &str = "-";

/// One input as named by the user.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Input {
    /// A file or a folder.
    Path(PathBuf),
    /// What came in on standard input.
    Standard(Vec<u8>),
    /// What the system refused to give, and why.
    Unreadable(PathBuf, String),
}

/// What a run's inputs hold.
#[derive(Debug, Default)]
pub struct Ingested {
    /// The articles, each id once, in the order of the inputs.
    pub articles: Vec<Article>,
    /// What could not be read, in the same order.
    pub problems: Vec<Problem>,
}
