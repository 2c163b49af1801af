//! Verbs that hand a value on, and values that nobody holds.

use crate::lexicon::filtered::WordSet;
use serde::Deserialize;
use std::sync::LazyLock;

/// The lists of `rules/lexicon/owners.toml`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Owners {
    /// Verbs whose subject gives, and whose object or "to" gets.
    pub give: WordSet,
    /// The same of what is not had yet.
    pub offer: WordSet,
    /// Nouns whose numbers are names.
    pub unheld: WordSet,
    /// Words behind a length of time that make it a distance.
    pub apart: WordSet,
}

static LISTS: LazyLock<Owners> = LazyLock::new(|| crate::lexicon::list!("owners"));

/// The lists.
#[must_use]
pub fn lists() -> &'static Owners {
    &LISTS
}

#[cfg(test)]
mod tests {
    #[test]
    fn who_pays_gives_and_who_earns_does_not() {
        let lists = super::lists();
        assert!(lists.give.contains("pay") && !lists.give.contains("earn"));
        assert!(lists.offer.contains("offer") && !lists.give.contains("offer"));
    }
}
