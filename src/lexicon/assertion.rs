//! How texts say who asserts something, how surely, for where and for when.

use rustc_hash::FxHashSet;
use serde::Deserialize;
use std::sync::LazyLock;

/// The lists of `rules/lexicon/assertion.toml`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Assertion {
    /// Verbs whose subject asserts what they govern.
    pub reporting: FxHashSet<String>,
    /// Words that bring in the party by "to".
    pub according: FxHashSet<String>,
    /// What words make of the verb after them.
    pub modality: Modality,
    /// Words that take back what follows.
    pub retraction: Retraction,
    /// The part of the whole that a figure speaks of.
    pub scope: Scope,
    /// The time that a figure holds for.
    pub as_of: AsOf,
}

/// Words before a verb, by what they make of it.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct Modality {
    pub planned: FxHashSet<String>,
    pub possible: FxHashSet<String>,
    pub expected: FxHashSet<String>,
    pub conditional: FxHashSet<String>,
}

/// Phrases that retract.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Retraction {
    /// In lower case, words parted by one space.
    pub phrases: Vec<String>,
}

/// Words of scope.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct Scope {
    pub prepositions: FxHashSet<String>,
    pub nouns: FxHashSet<String>,
    pub adverbs: FxHashSet<String>,
}

/// Words before an as-of time.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct AsOf {
    pub prepositions: FxHashSet<String>,
}

static LISTS: LazyLock<Assertion> = LazyLock::new(|| crate::lexicon::list!("assertion"));

/// The lists.
#[must_use]
pub fn lists() -> &'static Assertion {
    &LISTS
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_lists_read() {
        assert!(super::lists().reporting.contains("say"));
        assert!(super::lists().modality.planned.contains("will"));
    }
}
