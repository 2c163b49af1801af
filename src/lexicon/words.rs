//! The commoner words of English: which parts of speech each may be, the likeliest first, and its lemma as each.
//!
//! A word that is not in the list is most likely a name, a rare compound or a misspelling; [`regular_lemma`] guesses the
//! lemma of those that are inflected by rule.

mod tag;
pub use tag::{Class, Tag, Tags};

use super::table::{Record, Table, number};

static WORDS: Table = Table::new(include_bytes!(concat!(env!("OUT_DIR"), "/words.bin")));

/// A word of the list. Cheap to copy: it points into the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Word(Record);

/// Looks up a word in ASCII lower case ("struck"). Hyphenated words are not in the list.
///
/// ```
/// use factdiff::lexicon::words::{word, Class, Tag};
/// let struck = word("struck").unwrap();
/// assert_eq!(struck.first(), Tag::Past);
/// assert_eq!(struck.lemma(Class::Verb), "strike");
/// ```
pub fn word(lower: &str) -> Option<Word> {
    WORDS.get(lower.as_bytes()).map(Word)
}

impl Word {
    /// The word itself.
    pub fn as_str(self) -> &'static str {
        self.0.key_str()
    }

    /// All parts of speech that it may be.
    pub fn tags(self) -> Tags {
        Tags::from_bits(number(&self.0.value[..3]))
    }

    /// The part of speech that it is most often, in the news and prose of the 1960s to 1990s that the list was counted on.
    pub fn first(self) -> Tag {
        Tag::from_index(self.0.value[3] & 31)
    }

    /// Whether it may be of this class at all.
    pub fn is(self, class: Class) -> bool {
        self.tags().intersects(class.tags())
    }

    /// Its lemma when it is of this class ("lives": life as a noun, live as a verb); the word itself when it is not.
    pub fn lemma(self, class: Class) -> &'static str {
        let present = self.0.value[3] >> 5;
        let bit = 1 << class as u8;
        if present & bit == 0 {
            return self.as_str();
        }
        let before = (present & (bit - 1)).count_ones() as usize;
        let offset = &self.0.value[4 + 3 * before..][..3];
        WORDS
            .record(number(offset) as usize)
            .map_or("", |lemma| lemma.key_str())
    }

    /// The lemma in its likeliest class.
    pub fn likeliest_lemma(self) -> &'static str {
        self.first()
            .class()
            .map_or(self.as_str(), |class| self.lemma(class))
    }
}

/// The lemma of a regular inflection that the list lacks, if the rest is in the list or follows from its ending alone:
/// "airstrikes" → "airstrike", "droned" → "drone". Returns a part of the argument, so it restores no letters (no "-ies" → "-y").
pub fn regular_lemma(lower: &str, class: Class) -> &str {
    let ends: &[&str] = match class {
        Class::Noun => &["s", "es"],
        Class::Verb => &["s", "es", "d", "ed", "ing"],
        Class::Adjective => &["r", "er", "st", "est"],
    };
    let known = ends
        .iter()
        .filter_map(|end| lower.strip_suffix(end))
        .find(|stem| word(stem).is_some_and(|w| w.is(class)));
    if let Some(stem) = known {
        return stem;
    }
    let plural = class == Class::Noun
        && lower.len() > 3
        && !lower.ends_with("ss")
        && !lower.ends_with("us")
        && !lower.ends_with("is");
    if plural {
        lower.strip_suffix('s').unwrap_or(lower)
    } else {
        lower
    }
}

#[cfg(test)]
mod tests;
