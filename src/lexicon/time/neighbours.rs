//! Words beside times: what stands before or after a word tells whether it is a time at all.

use crate::lexicon::filtered::WordMap;
use rustc_hash::FxHashMap;
use serde::Deserialize;
use std::sync::LazyLock;

/// A place beside a time, and with it a list of words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Place {
    /// Before an hour and minutes that nothing else marks.
    BeforeClock,
    /// Before a month whose name is another word too.
    BeforeMonth,
    /// After a number that is then no day.
    AfterNoDay,
    /// Before a weekday in a name.
    BeforeNamedWeekday,
    /// After a weekday in a name.
    AfterNamedWeekday,
    /// After "overnight" as an adjective.
    AfterOvernight,
    /// Between a number and its unit.
    BetweenNumberAndUnit,
    /// Which of a row of lengths.
    Row,
    /// Before "a year" where it says how long.
    BeforeLength,
    /// Before a quarter that others are told against.
    Compared,
    /// Before a season.
    BeforeSeason,
    /// Before a year.
    BeforeYear,
    /// Before any four digits that are then a year.
    BeforeAnyYear,
    /// Before four digits that are no year.
    BeforeNoYear,
    /// After four digits that are no year.
    AfterNoYear,
    /// Before a number that was rounded.
    Roughly,
}

/// For each word the places that it has, as bits.
static WORDS: LazyLock<WordMap<u32>> = LazyLock::new(|| {
    let raw: FxHashMap<Place, Vec<String>> = crate::lexicon::list!("time_neighbours");
    let mut words = FxHashMap::<String, u32>::default();
    for (place, list) in raw {
        for word in list {
            *words.entry(word).or_default() |= 1 << place as u32;
        }
    }
    words.into()
});

/// Whether a word (in ASCII lower case) is one of those that stand at a place.
#[must_use]
pub fn stands(lower: &str, place: Place) -> bool {
    WORDS
        .get(lower)
        .is_some_and(|places| places & (1 << place as u32) != 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_may_have_several_places() {
        assert!(stands("in", Place::BeforeMonth) && stands("in", Place::BeforeYear));
        assert!(!stands("flight", Place::BeforeYear) && stands("flight", Place::BeforeNoYear));
    }
}
