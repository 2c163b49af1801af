//! How texts say who asserts something, how surely, for where and for when.

use crate::lexicon::filtered::WordSet;
use crate::lexicon::words;
use serde::Deserialize;
use std::sync::LazyLock;

/// The lists of `rules/lexicon/assertion.toml`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Assertion {
    /// Verbs whose subject asserts what they govern.
    pub reporting: WordSet,
    /// Words that bring in the party by "to".
    pub according: WordSet,
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
    pub planned: WordSet,
    pub possible: WordSet,
    pub expected: WordSet,
    pub conditional: WordSet,
    pub denied: WordSet,
    /// Subjects of whom a verb says that they do not.
    pub nobody: WordSet,
}

/// Phrases that retract.
#[derive(Debug, Deserialize)]
#[serde(from = "Phrases")]
pub struct Retraction {
    /// In lower case, words parted by one space; the last word may be longer ("earlier reports").
    pub phrases: Vec<String>,
    /// The first words of the phrases.
    pub openings: WordSet,
}

/// The phrases as the file has them.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Phrases {
    phrases: Vec<String>,
}

impl From<Phrases> for Retraction {
    fn from(raw: Phrases) -> Self {
        let first = |phrase: &String| phrase.split(' ').next().map(Box::<str>::from);
        Self {
            openings: raw.phrases.iter().filter_map(first).collect(),
            phrases: raw.phrases,
        }
    }
}

/// Words of scope.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct Scope {
    pub prepositions: WordSet,
    pub nouns: WordSet,
    pub adverbs: WordSet,
}

/// Words before an as-of time.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct AsOf {
    pub prepositions: WordSet,
}

static LISTS: LazyLock<Assertion> = LazyLock::new(|| crate::lexicon::list!("assertion"));

/// Whether a form of a verb (in lower case) may be one of a verb that tells what somebody says or
/// believes: "saying", "claimed".
#[must_use]
pub fn may_report(lower: &str) -> bool {
    let lemma = words::word(lower).map(|word| word.lemma(words::Class::Verb));
    lemma.is_some_and(|lemma| lists().reporting.contains(lemma))
}

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
