//! Words before and after a number that say how it is meant.
//!
//! The lexicon knows no values, so a hedge is named here by its own small enum.

use rustc_hash::FxHashMap;
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

/// The rest of a phrase after its first word, and what the whole means.
struct Phrase {
    rest: Box<[Box<str>]>,
    means: HedgeWord,
}

type ByFirst = FxHashMap<String, Vec<Phrase>>;

struct Hedges {
    before: ByFirst,
    after: ByFirst,
}

static LIST: LazyLock<Hedges> = LazyLock::new(|| {
    let raw: Raw = super::load(
        "hedges.toml",
        include_str!("../../rules/lexicon/hedges.toml"),
    );
    let mut hedges = Hedges {
        before: ByFirst::default(),
        after: ByFirst::default(),
    };
    for hedge in raw.hedge {
        for phrase in hedge.before {
            add(&mut hedges.before, &phrase, hedge.means);
        }
        for phrase in hedge.after {
            add(&mut hedges.after, &phrase, hedge.means);
        }
    }
    for phrases in hedges.before.values_mut().chain(hedges.after.values_mut()) {
        phrases.sort_by_key(|p| std::cmp::Reverse(p.rest.len()));
    }
    hedges
});

fn add(to: &mut ByFirst, phrase: &str, means: HedgeWord) {
    let mut words = phrase.split(' ');
    let first = words.next().unwrap_or_default().to_owned();
    let rest = words.map(Box::from).collect();
    to.entry(first).or_default().push(Phrase { rest, means });
}

/// The longest hedge whose words begin here, and how many they are; `word(i)` gives the i-th word
/// from here in lower case.
#[must_use]
pub fn before<'t>(word: impl Fn(usize) -> &'t str) -> Option<(HedgeWord, usize)> {
    longest(&LIST.before, word)
}

/// The same for what follows a number.
#[must_use]
pub fn after<'t>(word: impl Fn(usize) -> &'t str) -> Option<(HedgeWord, usize)> {
    longest(&LIST.after, word)
}

fn longest<'t>(list: &ByFirst, word: impl Fn(usize) -> &'t str) -> Option<(HedgeWord, usize)> {
    let fits = |phrase: &&Phrase| {
        phrase
            .rest
            .iter()
            .enumerate()
            .all(|(i, w)| word(i + 1) == &**w)
    };
    list.get(word(0))?
        .iter()
        .find(fits)
        .map(|p| (p.means, p.rest.len() + 1))
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
