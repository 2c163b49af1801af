//! Dictionary forms.

use super::tag::Tag;
use crate::lexicon::words::{self, Class};

/// The dictionary form of a word in ASCII lower case, given its part of speech.
///
/// Words that the list does not know lose a plural "s" as nouns and stay as they are otherwise.
pub(super) fn lemma(lower: &str, tag: Tag) -> &str {
    let class = match tag {
        Tag::Noun | Tag::PluralNoun => Class::Noun,
        Tag::Present | Tag::Past | Tag::Participle | Tag::Gerund => Class::Verb,
        Tag::Be => return "be",
        Tag::Have => return "have",
        Tag::Do => return "do",
        Tag::Adjective => Class::Adjective,
        _ => return lower,
    };
    match words::word(lower) {
        // "the injured", "wounded civilians": compared by the verb that they come from.
        Some(word) if tag == Tag::Adjective && word.tags().contains(words::Tag::Participle) => {
            word.lemma(Class::Verb)
        }
        Some(word) => word.lemma(class),
        None if tag == Tag::Noun => lower,
        None => words::regular_lemma(lower, class),
    }
}
