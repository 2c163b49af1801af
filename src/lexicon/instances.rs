//! How texts say that they speak of another instance than the one that the story is about.

use crate::lexicon::filtered::{WordMap, WordSet};
use serde::Deserialize;
use std::collections::BTreeMap;
use std::sync::LazyLock;

/// The lists of `rules/lexicon/instances.toml`.
#[derive(Debug, Deserialize)]
#[serde(from = "Raw")]
pub struct Instances {
    /// Words before the noun of an event or thing, or within its verb, each with how it sets it apart.
    pub before: WordMap<Box<str>>,
    /// Words anywhere in the sentence.
    pub sentence: WordSet,
    /// The ways of setting apart that tell little.
    pub weak: WordSet,
    /// The ways that do not tell which other is meant.
    pub any_other: WordSet,
    /// Prepositions that bring in what something is about.
    pub about: WordSet,
}

/// The lists as the file has them.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Raw {
    before: BTreeMap<Box<str>, Vec<String>>,
    sentence: WordSet,
    weak: WordSet,
    any_other: WordSet,
    about: WordSet,
}

impl From<Raw> for Instances {
    fn from(raw: Raw) -> Self {
        let each = raw.before.into_iter().flat_map(|(mark, words)| {
            let word = move |word| (word, mark.clone());
            words.into_iter().map(word)
        });
        Self {
            before: each.collect(),
            sentence: raw.sentence,
            weak: raw.weak,
            any_other: raw.any_other,
            about: raw.about,
        }
    }
}

static LISTS: LazyLock<Instances> = LazyLock::new(|| crate::lexicon::list!("instances"));

/// The lists.
#[must_use]
pub fn lists() -> &'static Instances {
    &LISTS
}

/// Whether a mark tells little: what it sets apart may be told without it elsewhere.
#[must_use]
pub fn is_weak(mark: &str) -> bool {
    lists().weak.contains(mark)
}

/// Whether a mark says that something is not the one spoken of, and nothing about which it is.
#[must_use]
pub fn is_any_other(mark: &str) -> bool {
    lists().any_other.contains(mark)
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_lists_read() {
        assert_eq!(
            super::lists().before.get("previous").map(|mark| &**mark),
            Some("earlier")
        );
        assert!(super::lists().sentence.contains("ago"));
        assert!(super::is_weak("other") && !super::is_weak("earlier"));
        assert!(super::is_any_other("another") && !super::is_any_other("first"));
    }
}
