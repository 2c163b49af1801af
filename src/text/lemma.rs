//! Dictionary forms.

use super::tag::Tag;
use crate::lexicon::words;

/// The dictionary form of a word in ASCII lower case, given its part of speech.
///
/// Words that the list does not know lose a plural "s" as nouns and stay as they are otherwise.
pub(super) fn lemma(lower: &str, tag: Tag) -> &str {
    let entry = words::word(lower);
    let known = match tag {
        Tag::Noun | Tag::PluralNoun => entry.and_then(|w| w.noun_lemma()),
        Tag::Present | Tag::Past | Tag::Participle | Tag::Gerund => {
            entry.and_then(|w| w.verb_lemma())
        }
        Tag::Be => return "be",
        Tag::Have => return "have",
        Tag::Do => return "do",
        Tag::Adjective => entry.and_then(|w| w.verb_lemma().or(w.adjective_lemma())),
        _ => None,
    };
    match known {
        Some(lemma) => lemma,
        None if tag == Tag::PluralNoun && entry.is_none() => {
            lower.strip_suffix('s').unwrap_or(lower)
        }
        None => lower,
    }
}
