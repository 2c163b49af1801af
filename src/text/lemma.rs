//! Dictionary forms.

use super::tag::Tag;
use crate::lexicon::words::{self, Class, Word};

/// A dictionary form: a part of the word itself, or a word of the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Lemma {
    /// So many bytes from the beginning of the word.
    Prefix(u32),
    /// Another word.
    Listed(&'static str),
}

impl Lemma {
    /// The form itself, given the word in ASCII lower case.
    pub(super) fn of(self, lower: &str) -> &str {
        match self {
            Self::Prefix(len) => lower.get(..len as usize).unwrap_or(lower),
            Self::Listed(word) => word,
        }
    }
}

/// The dictionary form of a word in ASCII lower case, given its part of speech and what the word
/// list has of it.
///
/// Words that the list does not know lose a plural "s" as nouns and stay as they are otherwise.
pub(super) fn lemma(lower: &str, tag: Tag, entry: Option<Word>) -> Lemma {
    let whole = prefix(lower);
    let class = match tag {
        Tag::Noun | Tag::PluralNoun => Class::Noun,
        Tag::Present | Tag::Past | Tag::Participle | Tag::Gerund => Class::Verb,
        Tag::Be => return Lemma::Listed("be"),
        Tag::Have => return Lemma::Listed("have"),
        Tag::Do => return Lemma::Listed("do"),
        Tag::Adjective => Class::Adjective,
        _ => return whole,
    };
    match entry {
        // "the injured", "wounded civilians": compared by the verb that they come from.
        Some(word) if tag == Tag::Adjective && word.tags().contains(words::Tag::Participle) => {
            Lemma::Listed(word.lemma(Class::Verb))
        }
        Some(word) => Lemma::Listed(word.lemma(class)),
        None if tag == Tag::Noun => whole,
        None => prefix(words::regular_lemma(lower, class)),
    }
}

/// Words longer than four gigabytes are cut.
fn prefix(word: &str) -> Lemma {
    Lemma::Prefix(u32::try_from(word.len()).unwrap_or(u32::MAX))
}
