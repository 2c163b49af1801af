//! Articles to stories, facts to fact sets: which facts answer the same question.
//!
//! Nothing here knows what the values mean for each other beyond "equal" and "compatible"; what a
//! disagreement amounts to is for `compare` to say.

mod features;
mod groups;
mod held;
mod named;
mod names;
mod partners;
mod profile;
mod questions;
mod quotes;
mod relation;
mod revisions;
mod sets;
mod short_quotes;
mod stories;
mod telling;
mod trace;
mod values;
mod weights;
mod wire;
mod worded;

pub use features::{Feature, Features, Profiled};
pub use held::OFFICES;
pub use names::SPELLINGS;
pub use profile::{Profile, profiles};
pub use questions::join_named;
pub use relation::relation;
pub use revisions::newer_versions;
pub use sets::{Aligned, fact_sets, family};
pub use stories::{Grouping, StoryWords, stories, with_newer};
pub use trace::{Basis, Link, links};
pub use weights::{Margins, Scored, Term, Weights};
pub use wire::wire_groups;
pub use worded::worded_apart;

/// Facts that answer one question, as indices into the facts of the run.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FactSet {
    /// The story they belong to, counted from 1.
    pub story: usize,
    /// The facts, in order of article and place.
    pub facts: Vec<usize>,
}
