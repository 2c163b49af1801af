//! How texts say that they speak of another instance than the one that the story is about.

use crate::lexicon::filtered::WordSet;
use serde::Deserialize;
use std::sync::LazyLock;

/// The lists of `rules/lexicon/instances.toml`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Instances {
    /// Words before the noun of an event or thing.
    pub before: WordSet,
    /// Words anywhere in the sentence.
    pub sentence: WordSet,
}

static LISTS: LazyLock<Instances> = LazyLock::new(|| crate::lexicon::list!("instances"));

/// The lists.
#[must_use]
pub fn lists() -> &'static Instances {
    &LISTS
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_lists_read() {
        assert!(super::lists().before.contains("previous"));
        assert!(super::lists().sentence.contains("ago"));
    }
}
