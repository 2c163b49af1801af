//! Words that are numbers or parts of numbers.

use super::filtered::WordMap;
use rustc_hash::FxHashMap;
use serde::Deserialize;
use std::collections::HashMap;
use std::sync::LazyLock;

/// What a word contributes to a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NumberWord {
    /// "seven", "thirty".
    Cardinal(u32),
    /// "hundred", "million": multiplies what stands before it.
    Scale(u64),
    /// "bn", "k": the same, after digits only.
    ShortScale(u64),
    /// "dozen".
    Group(u32),
    /// "half", "thirds": parts of one.
    Denominator {
        /// How many of them make one.
        of: u32,
        /// "thirds" rather than "third".
        plural: bool,
    },
    /// "hundreds", "dozens".
    Many(Many),
    /// "several", "few".
    Some(Few),
}

/// A plural that gives a reach and no number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Many {
    /// The least it can mean.
    pub from: u64,
    /// It means less than this.
    pub below: u64,
    /// What it multiplies by after "of".
    pub scale: u64,
    /// Whether it says a number without "of" and another plural ("tens" does not).
    #[serde(default = "yes")]
    pub alone: bool,
}

/// A word for a small number left open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Few {
    /// The least it can mean.
    pub from: u64,
    /// It means less than this.
    pub below: u64,
    /// Whether it says this only after "a".
    #[serde(default)]
    pub after_a: bool,
    /// The number that it states all the same ("a couple").
    pub stated: Option<u32>,
    /// Whether the stated number is meant exactly ("a pair").
    #[serde(default)]
    pub exact: bool,
}

const fn yes() -> bool {
    true
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Raw {
    cardinal: HashMap<String, u32>,
    scale: HashMap<String, u64>,
    short_scale: HashMap<String, u64>,
    group: HashMap<String, u32>,
    denominator: HashMap<String, u32>,
    many: HashMap<String, Many>,
    some: HashMap<String, Few>,
    ordinal: HashMap<String, u32>,
}

struct Numbers {
    words: WordMap<NumberWord>,
    ordinals: WordMap<u32>,
}

static LIST: LazyLock<Numbers> = LazyLock::new(|| {
    let raw: Raw = crate::lexicon::list!("numbers");
    let mut words = FxHashMap::default();
    let mut add = |word: String, as_: NumberWord| {
        words.insert(word, as_);
    };
    for (word, of) in raw.denominator {
        let plural = word.ends_with('s');
        add(word, NumberWord::Denominator { of, plural });
    }
    for (word, n) in raw.cardinal {
        add(word, NumberWord::Cardinal(n));
    }
    for (word, n) in raw.short_scale {
        add(word, NumberWord::ShortScale(n));
    }
    for (word, n) in raw.scale {
        add(word, NumberWord::Scale(n));
    }
    for (word, n) in raw.group {
        add(word, NumberWord::Group(n));
    }
    for (word, many) in raw.many {
        add(word, NumberWord::Many(many));
    }
    for (word, few) in raw.some {
        add(word, NumberWord::Some(few));
    }
    Numbers {
        words: words.into(),
        ordinals: raw.ordinal.into_iter().collect(),
    }
});

/// Longest word of the list in bytes, so that longer ones need no look.
const LONGEST: usize = 13;

/// What the word (in lower case) contributes to a number, if anything.
#[must_use]
pub fn word(lower: &str) -> Option<NumberWord> {
    if lower.len() > LONGEST {
        return None;
    }
    LIST.words.get(lower).copied()
}

/// The place in an order that the word (in lower case) names: "third" → 3.
#[must_use]
pub fn ordinal(lower: &str) -> Option<u32> {
    if lower.len() > LONGEST {
        return None;
    }
    LIST.ordinals.get(lower).copied()
}

/// Whether digits or a number word stand among these words, as written.
#[must_use]
pub fn names_a_number(words: &str) -> bool {
    words
        .split(|c: char| !c.is_alphanumeric())
        .any(|w| w.starts_with(|c: char| c.is_numeric()) || word(&w.to_lowercase()).is_some())
}

/// All words of the list.
pub(super) fn words() -> impl Iterator<Item = &'static str> {
    let words = LIST.words.keys().chain(LIST.ordinals.keys());
    words.map(String::as_str)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_article_is_no_number() {
        assert!(!names_a_number("a year") && !names_a_number("decade-long"));
        assert!(names_a_number("one year") && names_a_number("1-year"));
    }

    #[test]
    fn words_have_their_worth() {
        assert_eq!(word("forty"), Some(NumberWord::Cardinal(40)));
        assert_eq!(word("crore"), Some(NumberWord::Scale(10_000_000)));
        assert_eq!(ordinal("twelfth"), Some(12));
        assert_eq!(word("meeting"), None);
        assert!(LIST.words.keys().all(|w| w.len() <= LONGEST));
        assert!(LIST.ordinals.keys().all(|w| w.len() <= LONGEST));
    }
}
