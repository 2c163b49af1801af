//! Words before and after a number that say how it is meant.
//!
//! The lexicon knows no values, so a hedge is named here by its own small enum.

use super::phrases::Phrases;
use crate::lexicon::filtered::WordSet;
use serde::Deserialize;
use std::sync::LazyLock;

/// How a number is hedged.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum HedgeWord {
    /// "exactly".
    Exactly,
    /// "about".
    About,
    /// "nearly".
    Nearly,
    /// "at least".
    AtLeast,
    /// "more than".
    MoreThan,
    /// "up to".
    AtMost,
    /// "less than".
    LessThan,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Raw {
    ranging: WordSet,
    hedge: Vec<RawHedge>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawHedge {
    means: HedgeWord,
    #[serde(default)]
    before: Vec<String>,
    #[serde(default)]
    after: Vec<String>,
}

struct Hedges {
    before: Phrases<HedgeWord>,
    after: Phrases<HedgeWord>,
    ranging: WordSet,
}

static LIST: LazyLock<Hedges> = LazyLock::new(|| {
    let raw: Raw = crate::lexicon::list!("hedges");
    let (mut before, mut after) = (Vec::new(), Vec::new());
    for hedge in raw.hedge {
        before.extend(hedge.before.into_iter().map(|w| (w, hedge.means)));
        after.extend(hedge.after.into_iter().map(|w| (w, hedge.means)));
    }
    Hedges {
        before: Phrases::new(before),
        after: Phrases::new(after),
        ranging: raw.ranging,
    }
});

/// The longest hedge whose words begin here, and how many they are; `word(i)` gives the i-th word
/// from here in lower case.
#[must_use]
pub fn before<'t>(word: impl Fn(usize) -> &'t str) -> Option<(HedgeWord, usize)> {
    LIST.before.longest(word)
}

/// The same for what follows a number.
#[must_use]
pub fn after<'t>(word: impl Fn(usize) -> &'t str) -> Option<(HedgeWord, usize)> {
    LIST.after.longest(word)
}

/// Whether "from" after this word begins a range: "ranging from 5 to 7".
#[must_use]
pub fn is_ranging(lower: &str) -> bool {
    LIST.ranging.contains(lower)
}

/// The words that hedges before a number begin with.
pub(super) fn first_words() -> impl Iterator<Item = &'static str> {
    LIST.before.first_words()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(words: &[&'static str]) -> Option<(HedgeWord, usize)> {
        before(|i| words.get(i).copied().unwrap_or_default())
    }

    #[test]
    fn the_longest_phrase_wins() {
        assert_eq!(at(&["just", "over", "40"]), Some((HedgeWord::MoreThan, 2)));
        assert_eq!(
            at(&["no", "more", "than", "40"]),
            Some((HedgeWord::AtMost, 3))
        );
        assert_eq!(at(&["no", "comment"]), None);
    }
}
