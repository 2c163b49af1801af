//! Articles to stories, facts to fact sets: which facts answer the same question.
//!
//! Nothing here knows what the values mean for each other beyond "equal" and "compatible"; what a
//! disagreement amounts to is for `compare` to say.

mod ages;
mod bearers;
mod disputes;
mod events;
mod feature;
mod features;
mod groups;
mod headline;
mod held;
mod likeness;
mod misfits;
mod named;
mod names;
mod occasions;
mod owners;
mod parties;
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
mod totals;
mod trace;
mod values;
mod weights;
mod wire;
mod worded;

pub use ages::ages_apart;
pub use feature::Feature;
pub use features::{Features, Profiled};
pub use held::OFFICES;
pub use likeness::are_told_apart;
pub use misfits::misfits;
pub use names::SPELLINGS;
pub use parties::parties_apart;
pub use profile::{Profile, profiles};
pub use questions::join_named;
pub use relation::relation;
pub use revisions::newer_versions;
pub use sets::{Aligned, fact_sets, family};
pub use stories::{Grouping, StoryWords, stories, with_newer};
pub use totals::totals_apart;
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

/// Puts two facts, and whatever stands with either, into one set.
fn put_together(sets: &mut Vec<FactSet>, story: usize, a: usize, b: usize) {
    let mut facts = vec![a, b];
    sets.retain(|set| {
        let holds = set.facts.contains(&a) || set.facts.contains(&b);
        if holds {
            facts.extend(&set.facts);
        }
        !holds
    });
    facts.sort_unstable();
    facts.dedup();
    sets.push(FactSet { story, facts });
}
