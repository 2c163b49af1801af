//! Bytes to articles: one file a format, and the metadata that stands in or beside the files.
//!
//! A fault in one input never hides the others: whatever can be read becomes an article, and
//! whatever cannot becomes a [`Problem`] with its place.

mod dateline;
#[cfg(feature = "docx")]
mod docx;
#[cfg(any(feature = "html", feature = "docx", feature = "pdf"))]
mod draft;
#[cfg(feature = "html")]
mod encoding;
#[cfg(feature = "feeds")]
mod feed;
mod folder;
mod format;
mod front_matter;
mod gather;
#[cfg(feature = "html")]
mod html;
mod json;
mod language;
pub mod limits;
#[cfg(feature = "markdown")]
mod markdown;
mod meta_json;
mod moment;
mod parallel;
#[cfg(feature = "pdf")]
mod pdf;
mod plain;
mod prose;
mod read;
mod units;
#[cfg(feature = "warc")]
mod warc;
#[cfg(any(feature = "feeds", feature = "docx"))]
mod xml;

pub use folder::names_several;
pub use format::Format;
pub use language::is_english;
pub use moment::parse as parse_moment;
pub use read::{ingest, ingest_beside};

use crate::article::Article;
use crate::problem::Problem;
use std::path::PathBuf;

/// The name that standard input goes by, among arguments and as the id of its article.
pub const STANDARD_INPUT: &str = "-";

/// One input as named by the user.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Input {
    /// A file, a folder, a pattern (`coverage/*.html`), or `@` and the file with a list of those.
    Path(PathBuf),
    /// Standard input.
    Standard,
    /// What a file of this name would hold.
    Bytes(PathBuf, Vec<u8>),
}

/// How inputs are read.
#[derive(Default)]
pub struct Options<'a> {
    /// The format of all inputs, where content and names are not to decide.
    pub format: Option<Format>,
    /// Is called before each file and each record is read, from any thread.
    pub progress: Option<&'a (dyn Fn(Progress) + Sync)>,
}

/// How far the reading is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// Files and records read so far. How many records there are is not known beforehand.
    pub units: usize,
    /// Files to be read in all.
    pub files: usize,
}

/// What a run's inputs hold.
#[derive(Debug, Default)]
pub struct Ingested {
    /// The articles, each id once, in the order of the inputs.
    pub articles: Vec<Article>,
    /// What could not be read, in the same order.
    pub problems: Vec<Problem>,
    /// What holds no article and need not: other files in folders, other records of archives.
    pub passed_over: Vec<Problem>,
    /// Whether an input was a folder or a file that holds several articles.
    pub holds_several: bool,
    /// How many of the articles, the last ones, are new coverage.
    pub new: usize,
    /// New coverage that the record holds already, each by its id and that of the article in the
    /// record, which lists it among its copies.
    pub known: Vec<(String, String)>,
}
