//! Closed-class words: those that a language does not make new ones of.

use rustc_hash::FxHashMap;
use serde::Deserialize;
use std::sync::LazyLock;

/// The classes, as bits: many words belong to several ("that", "before", "her").
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Hash)]
pub struct Class(u16);

impl Class {
    /// "the", "a", "this", "every".
    pub const DETERMINER: Self = Self(1);
    /// "he", "they", "it".
    pub const PRONOUN: Self = Self(1 << 1);
    /// "his", "their", "its".
    pub const POSSESSIVE: Self = Self(1 << 2);
    /// "of", "in", "after".
    pub const PREPOSITION: Self = Self(1 << 3);
    /// "and", "or", "but".
    pub const COORDINATOR: Self = Self(1 << 4);
    /// "because", "while", "that", "if".
    pub const SUBORDINATOR: Self = Self(1 << 5);
    /// "who", "which", "when".
    pub const RELATIVE: Self = Self(1 << 6);
    /// "will", "could", "must".
    pub const MODAL: Self = Self(1 << 7);
    /// Forms of be, have, do.
    pub const AUXILIARY: Self = Self(1 << 8);
    /// "not", "never", "no".
    pub const NEGATION: Self = Self(1 << 9);
    /// Adverbs that stand anywhere: "also", "then", "just".
    pub const ADVERB: Self = Self(1 << 10);
    /// Words that often open a sentence after an abbreviation.
    pub const OPENER: Self = Self(1 << 11);

    /// Whether it has any of the classes of `other`.
    #[must_use]
    pub const fn is(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// Both sets of classes together.
    #[must_use]
    pub const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whether the word belongs to no closed class.
    #[must_use]
    pub const fn is_open(self) -> bool {
        self.0 == 0
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Raw {
    determiner: Vec<String>,
    pronoun: Vec<String>,
    possessive: Vec<String>,
    preposition: Vec<String>,
    coordinator: Vec<String>,
    subordinator: Vec<String>,
    relative: Vec<String>,
    modal: Vec<String>,
    auxiliary: Vec<String>,
    negation: Vec<String>,
    adverb: Vec<String>,
    opener: Vec<String>,
}

struct Words {
    classes: FxHashMap<String, Class>,
    /// For each first letter, the lengths of the words that begin with it: most words of a text
    /// are dismissed without hashing.
    lengths: [u16; 26],
}

/// Longest word of the list, in bytes.
const LONGEST: usize = 12;

static WORDS: LazyLock<Words> = LazyLock::new(|| {
    let raw: Raw = crate::lexicon::list!("closed");
    let mut words = FxHashMap::<String, Class>::default();
    for (class, list) in [
        (Class::DETERMINER, raw.determiner),
        (Class::PRONOUN, raw.pronoun),
        (Class::POSSESSIVE, raw.possessive),
        (Class::PREPOSITION, raw.preposition),
        (Class::COORDINATOR, raw.coordinator),
        (Class::SUBORDINATOR, raw.subordinator),
        (Class::RELATIVE, raw.relative),
        (Class::MODAL, raw.modal),
        (Class::AUXILIARY, raw.auxiliary),
        (Class::NEGATION, raw.negation),
        (Class::ADVERB, raw.adverb),
        (Class::OPENER, raw.opener),
    ] {
        for word in list {
            let entry = words.entry(word).or_default();
            *entry = entry.or(class);
        }
    }
    let mut lengths = [0; 26];
    for word in words.keys() {
        if let Some(slot) = letter(word).and_then(|l| lengths.get_mut(l)) {
            *slot |= 1 << word.len().min(LONGEST);
        }
    }
    Words {
        classes: words,
        lengths,
    }
});

fn letter(word: &str) -> Option<usize> {
    let first = word.bytes().next().filter(u8::is_ascii_lowercase)?;
    Some(usize::from(first - b'a'))
}

/// The closed classes of a word in ASCII lower case.
#[must_use]
pub fn class(lower: &str) -> Class {
    let words = &*WORDS;
    let may_be =
        |letter: usize| lower.len() <= LONGEST && words.lengths[letter] & 1 << lower.len() != 0;
    // Of what does not begin with a letter, only "&" and its like are in the list.
    if !letter(lower).map_or(lower.len() == 1, may_be) {
        return Class::default();
    }
    words.classes.get(lower).copied().unwrap_or_default()
}

/// Whether a sentence commonly opens with this word.
#[must_use]
pub fn opens_sentence(lower: &str) -> bool {
    let openers = Class::OPENER
        .or(Class::DETERMINER)
        .or(Class::PRONOUN)
        .or(Class::POSSESSIVE)
        .or(Class::SUBORDINATOR)
        .or(Class::COORDINATOR);
    class(lower).is(openers)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_can_be_found() {
        for (word, class) in &WORDS.classes {
            assert_eq!(super::class(word), *class, "{word}");
        }
    }

    #[test]
    fn a_word_may_have_several_classes() {
        assert!(class("that").is(Class::DETERMINER) && class("that").is(Class::RELATIVE));
        assert!(class("after").is(Class::PREPOSITION) && class("after").is(Class::SUBORDINATOR));
        assert!(class("meeting").is_open());
    }
}
