//! Nouns that stand for the noun behind their "of": "the bulk of the comments".

use crate::lexicon::filtered::WordSet;
use serde::Deserialize;
use std::sync::LazyLock;

/// The lists of `rules/lexicon/collectives.toml`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Collectives {
    collective: WordSet,
    amount: WordSet,
}

static LISTS: LazyLock<Collectives> = LazyLock::new(|| crate::lexicon::list!("collectives"));

/// Whether a noun (in dictionary form) stands for what it is made of: "bulk", "group".
#[must_use]
pub fn is_collective(lemma: &str) -> bool {
    LISTS.collective.contains(lemma)
}

/// Whether a noun does so with "a" before it: "a *number* of towns".
#[must_use]
pub fn is_amount(lemma: &str) -> bool {
    LISTS.amount.contains(lemma)
}

#[cfg(test)]
mod tests {
    #[test]
    fn groups_stand_for_their_members() {
        assert!(super::is_collective("bulk") && !super::is_collective("number"));
        assert!(super::is_amount("number") && !super::is_amount("bridge"));
    }
}
