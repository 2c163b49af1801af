//! Verbs that say little by themselves.

use crate::lexicon::filtered::WordSet;
use serde::Deserialize;
use std::sync::LazyLock;

/// The lists of `rules/lexicon/verbs.toml`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Verbs {
    /// Their subject is what is spoken of: "be", "hold", "take place".
    pub light: WordSet,
    /// Nouns that count how often the verb happens: "four times".
    pub often: WordSet,
    /// "begin", "open".
    pub start: WordSet,
    /// "end", "conclude".
    pub end: WordSet,
    /// "last", "run".
    pub last: WordSet,
    /// What is said with two times to go on from the one to the other.
    pub throughout: WordSet,
    /// Verbs that as participles describe the noun before them: "two quakes, *measuring* 6.1".
    pub describe: WordSet,
    /// Verbs before a number that is how many their subject are: "the marchers *numbered* 40".
    pub equate: WordSet,
    /// Verbs that may stand before who says it: "…," *said* Ana Ruiz.
    pub invert: WordSet,
    /// Passives that say of their subject what an infinitive after them says: "known to have died".
    pub raise: WordSet,
}

static VERBS: LazyLock<Verbs> = LazyLock::new(|| crate::lexicon::list!("verbs"));

/// The lists.
#[must_use]
pub fn lists() -> &'static Verbs {
    &VERBS
}

impl Verbs {
    /// Whether the verb leaves it to its subject to say what is spoken of.
    #[must_use]
    pub fn is_light(&self, lemma: &str) -> bool {
        [&self.light, &self.start, &self.end, &self.last]
            .iter()
            .any(|l| l.contains(lemma))
    }

    /// Whether its passive hands its subject on to an infinitive.
    #[must_use]
    pub fn raises(&self, lemma: &str) -> bool {
        self.raise.contains(lemma)
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn beginning_is_light_and_killing_is_not() {
        assert!(super::lists().is_light("begin"));
        assert!(!super::lists().is_light("kill"));
    }
}
