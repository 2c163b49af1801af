//! The words of times, each with what it is: "Dec." the twelfth month, "fortnight" a unit.
//!
//! What a phrase of them means is the business of `recognize`.

mod adverbial;
mod neighbours;
mod raw;

pub use adverbial::opens_adverbial;
pub use neighbours::{Place, stands};

use crate::lexicon::filtered::WordSet;
use raw::Raw;
use rustc_hash::FxHashMap;
use serde::Deserialize;
use std::sync::LazyLock;

/// A season of the northern year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Season {
    /// March to June.
    Spring,
    /// June to September.
    Summer,
    /// September to December; autumn.
    Fall,
    /// December to March.
    Winter,
}

/// A part of the day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Daypart {
    /// Until noon.
    Morning,
    /// About noon.
    Midday,
    /// Noon to evening.
    Afternoon,
    /// The end of the afternoon to night.
    Evening,
    /// Evening to the small hours.
    Night,
    /// From one day into the next.
    Overnight,
    /// Sunrise.
    Dawn,
    /// Sunset.
    Dusk,
}

/// Which part of a longer time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Part {
    /// "early", "the beginning of".
    Early,
    /// "mid-", "the middle of".
    Mid,
    /// "late", "the end of".
    Late,
}

/// A unit that times are counted in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Unit {
    /// Seconds.
    Second,
    /// Minutes.
    Minute,
    /// Hours.
    Hour,
    /// Days.
    Day,
    /// Nights: a part of a day, counted in sets ("nightly").
    Night,
    /// Saturdays with their Sundays.
    Weekend,
    /// Weeks.
    Week,
    /// Two weeks.
    Fortnight,
    /// Months.
    Month,
    /// Quarters of a year.
    Quarter,
    /// Years.
    Year,
    /// Ten years.
    Decade,
    /// A hundred years.
    Century,
    /// A stretch as long as one told before.
    Period,
}

/// Which of a row of like times.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Shift {
    /// "last", "past", "previous".
    Last,
    /// "latest": the last one that is told of.
    Latest,
    /// "this", "current".
    This,
    /// "next", "coming".
    Next,
    /// "the following": next after the one told before.
    Following,
    /// "that": the one told before.
    That,
}

/// Which way from a time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Direction {
    /// Back from now.
    Ago,
    /// Back from the time told before.
    Earlier,
    /// On from the time told before.
    Later,
    /// Back from what follows.
    Before,
    /// On from what follows.
    After,
}

/// A time that is named only by where it lies from now.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Reference {
    /// "recently".
    Past,
    /// "now".
    Present,
    /// "soon".
    Future,
}

/// A word that says that a time is not exact.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Hedging {
    /// "about", "around".
    About,
    /// "shortly", "just": before or after, as the next word says.
    After,
}

/// What a word is among times.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Word {
    /// From January = 1.
    Month(i8),
    /// From Monday = 1.
    Weekday(i8),
    /// "Mondays".
    Weekdays(i8),
    /// "summer".
    Season(Season),
    /// "summers".
    Seasons(Season),
    /// "morning".
    Daypart(Daypart),
    /// One of a unit.
    Unit(Unit),
    /// Several of a unit.
    Units(Unit),
    /// Days from the day of publication.
    Day(i8),
    /// "tonight".
    Tonight,
    /// An hour with a name.
    Clock(i8),
    /// "a.m.": false; "p.m.": true.
    Meridiem(bool),
    /// "o'clock".
    OClock,
    /// Minutes east of UTC.
    Zone(i16),
    /// "last", "this", "next".
    Shift(Shift),
    /// "early", "the end of".
    Part(Part),
    /// "ago", "earlier".
    Direction(Direction),
    /// "now", "recently".
    Reference(Reference),
    /// "every".
    Every,
    /// "twice".
    Times(u8),
    /// "daily".
    Frequency(Unit),
    /// "about 8 p.m.", "shortly after".
    Hedge(Hedging),
    /// "fiscal".
    Fiscal,
    /// "half".
    Half,
    /// "first" = 1.
    Ordinal(i8),
    /// "the nineties" = 90.
    Decade(i8),
    /// "nineteen ninety-six" = 19.
    Century(i8),
    /// "several": the least and the most that it leaves possible.
    Amount(u8, u8),
    /// The first word of a holiday's name.
    Holiday,
}

/// When a holiday falls.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HolidayRule {
    /// The same date every year.
    Fixed {
        /// Month from 1.
        month: i8,
        /// Day from 1.
        day: i8,
    },
    /// The nth such weekday of a month; -1 is the last.
    Weekday {
        /// Month from 1.
        month: i8,
        /// Weekday from Monday = 1.
        weekday: i8,
        /// Which one.
        nth: i8,
    },
    /// Days from Easter Sunday.
    Easter(i16),
}

/// Which way a signal word points.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Signal {
    /// What is over.
    Past,
    /// What is to come.
    Future,
}

struct Lists {
    words: FxHashMap<String, Word>,
    /// For each first letter, the lengths of the words that begin with it: most words of a text
    /// are dismissed without hashing.
    lengths: [u32; 26],
    doubtful: WordSet,
    signals: FxHashMap<String, Signal>,
    planned: WordSet,
    holidays: Vec<(String, HolidayRule)>,
}

static LISTS: LazyLock<Lists> = LazyLock::new(|| {
    let raw: Raw = crate::lexicon::list!("time");
    Lists::new(raw)
});

impl Lists {
    fn new(raw: Raw) -> Self {
        let doubtful = raw.doubtful.iter().cloned().collect();
        let signals = (raw.signals.past.iter().map(|w| (w.clone(), Signal::Past)))
            .chain(
                raw.signals
                    .future
                    .iter()
                    .map(|w| (w.clone(), Signal::Future)),
            )
            .collect();
        let planned = raw.signals.planned.iter().cloned().collect();
        let holidays: Vec<_> = raw
            .holiday
            .iter()
            .flat_map(|h| h.names.iter().map(|name| (name.clone(), h.rule())))
            .collect();
        let mut words = FxHashMap::default();
        for (name, _) in &holidays {
            let first = name.split(' ').next().unwrap_or_default();
            let first = first.trim_end_matches("'s").trim_end_matches("’s");
            words.insert(first.to_owned(), Word::Holiday);
        }
        for (word, meaning) in raw.entries() {
            words.insert(word, meaning);
        }
        let mut lengths = [0_u32; 26];
        for word in words.keys() {
            if let Some(slot) = letter(word).and_then(|l| lengths.get_mut(l)) {
                *slot |= 1 << word.len().min(31);
            }
        }
        Self {
            words,
            lengths,
            doubtful,
            signals,
            planned,
            holidays,
        }
    }
}

fn letter(word: &str) -> Option<usize> {
    word.bytes()
        .next()
        .filter(u8::is_ascii_lowercase)
        .map(|b| usize::from(b - b'a'))
}

/// What a word (in ASCII lower case) is among times.
#[must_use]
pub fn word(lower: &str) -> Option<Word> {
    let lists = &*LISTS;
    let lengths = lists.lengths[letter(lower)?];
    if lower.len() > 31 || lengths & (1 << lower.len()) == 0 {
        return None;
    }
    lists.words.get(lower).copied()
}

/// Whether a month or weekday (in lower case) is another word just as often.
#[must_use]
pub fn is_doubtful(lower: &str) -> bool {
    LISTS.doubtful.contains(lower)
}

/// Whether a word tells of the past or of what is to come.
#[must_use]
pub fn signal(lower: &str) -> Option<Signal> {
    LISTS.signals.get(lower).copied()
}

/// Whether a participle after "is" or "was" tells of a plan: "is set for Friday".
#[must_use]
pub fn planned(lower: &str) -> bool {
    LISTS.planned.contains(lower)
}

/// The longest holiday name that `lower` begins with, by its length in bytes.
#[must_use]
pub fn holiday(lower: &str) -> Option<(usize, HolidayRule)> {
    LISTS
        .holidays
        .iter()
        .filter(|(name, _)| {
            lower.starts_with(name.as_str())
                && lower[name.len()..]
                    .chars()
                    .next()
                    .is_none_or(|c| !c.is_alphanumeric())
        })
        .map(|(name, rule)| (name.len(), *rule))
        .max_by_key(|(len, _)| *len)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_have_their_meaning() {
        assert_eq!(word("dec."), Some(Word::Month(12)));
        assert_eq!(word("yrs"), Some(Word::Units(Unit::Year)));
        assert_eq!(word("fortnight"), Some(Word::Unit(Unit::Fortnight)));
        assert_eq!(word("geneva"), None);
        assert!(is_doubtful("march") && !is_doubtful("november"));
    }

    #[test]
    fn the_longest_holiday_wins() {
        let (len, rule) = holiday("christmas eve in town").unwrap_or((0, HolidayRule::Easter(0)));
        assert_eq!(len, "christmas eve".len());
        assert_eq!(rule, HolidayRule::Fixed { month: 12, day: 24 });
        assert_eq!(holiday("eastern"), None);
    }
}
