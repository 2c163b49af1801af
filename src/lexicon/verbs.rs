//! Verbs that say little by themselves.

use rustc_hash::FxHashSet;
use serde::Deserialize;
use std::sync::LazyLock;

/// The lists of `rules/lexicon/verbs.toml`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Verbs {
    /// Their subject is what is spoken of: "be", "hold", "take place".
    pub light: FxHashSet<String>,
    /// "begin", "open".
    pub start: FxHashSet<String>,
    /// "end", "conclude".
    pub end: FxHashSet<String>,
    /// "last", "run".
    pub last: FxHashSet<String>,
    /// Passives that say of their subject what an infinitive after them says: "known to have died".
    pub raise: FxHashSet<String>,
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
