//! Findings to text, diff, JSON and the rest: one file a format. Nothing is computed here, and
//! nothing printed: every format writes to what it is given.

pub mod attribute;
mod brief;
mod colours;
mod diff;
pub mod explain;
pub mod facts;
mod format;
mod from_json;
mod github;
mod grid;
mod html;
mod json;
mod jsonl;
mod junit;
mod layout;
pub mod ledger;
mod markdown;
mod rdjson;
mod sarif;
mod summary;
mod text;
mod words;

pub use colours::Colours;
pub use format::{Format, Options};
pub use from_json::{articles as articles_of_json, findings as findings_of_json};
pub use summary::Summary;

use crate::article::Article;
use crate::compare::Finding;
use crate::fact::Fact;
pub use crate::reconcile::LedgerUse;

/// Everything a run found, in the order in which it is reported.
#[derive(Debug)]
pub struct Report {
    /// The articles that were read, by id.
    pub articles: Vec<Article>,
    /// Whether each article is new coverage, compared with the others as the record; all false
    /// where none was named.
    pub new: Vec<bool>,
    /// The story of each article, counted from 1.
    pub stories: Vec<usize>,
    /// The group of copies of one wire text that each article belongs to, if any.
    pub wire_groups: Vec<Option<usize>>,
    /// The facts of all articles, in order of article and place, if the run keeps them.
    pub facts: Vec<Fact>,
    /// How many facts each article states.
    pub fact_counts: Vec<usize>,
    /// Flagged findings, by severity, attribute and id.
    pub findings: Vec<Finding>,
    /// Questions on which the sources agree or are compatible, by attribute and id.
    pub agreements: Vec<Finding>,
    /// Articles that were compared with nothing, and why.
    pub not_compared: Vec<NotCompared>,
    /// Inputs that could not be read.
    pub errors: Vec<crate::problem::Problem>,
    /// What the ledger had to do with it.
    pub ledger: LedgerUse,
    /// Sets of facts that may have disagreed, but not surely about the same thing.
    pub abstained: usize,
}

/// An article without a counterpart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotCompared {
    /// Index of the article.
    pub article: usize,
    /// "no English text", "no other article on its story", "no facts" or "a newer version of its
    /// page".
    pub reason: &'static str,
}

impl Report {
    /// Writes one of the findings as the text format does, without the command that reconciles it.
    ///
    /// # Errors
    /// Only those of `out`.
    pub fn write_finding(
        &self,
        finding: &Finding,
        out: &mut dyn std::io::Write,
        options: &Options,
    ) -> std::io::Result<()> {
        text::write_finding(self, finding, out, options)
    }

    /// What the ledger accepts and how old that is, in a line; none where it accepts nothing.
    #[must_use]
    pub fn accepted(&self) -> Option<String> {
        brief::accepted(self)
    }
}
