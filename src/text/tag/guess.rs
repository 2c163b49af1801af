//! What the word list, or the ending of a word that it lacks, says without any context.

use super::Tag;
use crate::lexicon::words::{Class as Inflected, Tag as Form, Word};

/// Whether the word list has the word with this tag.
pub(super) fn may(entry: Word, tag: Form) -> bool {
    entry.tags().contains(tag)
}

/// Whether the word is a name and nothing else.
pub(super) fn proper_only(entry: Word) -> bool {
    entry
        .tags()
        .iter()
        .all(|t| matches!(t, Form::Proper | Form::ProperPlural))
}

/// Whether the likeliest reading of the word is of this class.
pub(super) fn first_is(entry: Word, class: Inflected) -> bool {
    entry.first().class() == Some(class)
}

pub(super) fn by_first(entry: Word) -> Tag {
    match entry.first() {
        Form::Noun | Form::Proper => Tag::Noun,
        Form::NounPlural | Form::ProperPlural => Tag::PluralNoun,
        Form::Base | Form::Present => Tag::Present,
        Form::Past => Tag::Past,
        Form::Participle => Tag::Participle,
        Form::Gerund => Tag::Gerund,
        Form::Adjective | Form::Comparative | Form::Superlative => Tag::Adjective,
        Form::Number => Tag::Number,
        _ => Tag::Adverb,
    }
}

pub(super) fn by_first_verbal(entry: Word) -> Tag {
    match by_first(entry) {
        verb if verb.is_verb() => verb,
        Tag::Adjective | Tag::Adverb if !may(entry, Form::Present) => by_first(entry),
        _ => Tag::Present,
    }
}

/// The likeliest tag of an unknown word.
pub(super) fn by_suffix(lower: &str) -> Tag {
    if lower.ends_with("ly") {
        Tag::Adverb
    } else if lower.ends_with("ing") {
        Tag::Gerund
    } else if lower.ends_with("ed") {
        Tag::Past
    } else if [
        "ous", "ful", "able", "ible", "ish", "less", "ive", "ic", "al",
    ]
    .iter()
    .any(|s| lower.ends_with(s))
    {
        Tag::Adjective
    } else if lower.ends_with('s') && !lower.ends_with("ss") {
        Tag::PluralNoun
    } else {
        Tag::Noun
    }
}
