//! A sentence in full has a finite verb. Where none was found, one of the words taken for nouns is
//! it: "The plan *calls* for reform", "Three ministers *face* trial".

use super::guess::may;
use super::{Tag, Words};
use crate::lexicon::words::{Tag as Form, Word};

impl Words<'_> {
    /// Gives a sentence that ends in a full stop, or a headline, and has no finite verb the likeliest
    /// one; `tags` are those of the sentence.
    pub(super) fn ensure_finite(&self, tags: &mut [Tag]) {
        let full = matches!(self.word(self.end - 1), "." | "?" | "!" | "”" | "\"")
            || tags.len() >= HEADLINE;
        let finite = |tag: &Tag| {
            matches!(
                tag,
                Tag::Present | Tag::Past | Tag::Be | Tag::Have | Tag::Do | Tag::Modal
            )
        };
        if !full || tags.iter().any(finite) {
            return;
        }
        let found = (1..tags.len()).find_map(|at| Some((at, self.finite_at(at, tags)?)));
        if let Some((at, tag)) = found {
            tags[at] = tag;
        }
    }

    /// The finite form that the word at a place of the sentence can be: after its subject, and
    /// before what verbs govern.
    fn finite_at(&self, at: usize, tags: &[Tag]) -> Option<Tag> {
        let entry = self.entry(self.first + at)?;
        let open = matches!(tags[at], Tag::Noun | Tag::PluralNoun | Tag::Adjective);
        let governs = tags.get(at + 1).is_some_and(|next| {
            matches!(
                next,
                Tag::Determiner
                    | Tag::Preposition
                    | Tag::Number
                    | Tag::Noun
                    | Tag::PluralNoun
                    | Tag::Name
                    | Tag::Adjective
                    | Tag::Adverb
                    | Tag::Pronoun
                    | Tag::Infinitive
            )
        });
        let described = at >= 2
            && tags[at - 2] == Tag::Determiner
            && matches!(tags[at - 1], Tag::Adjective | Tag::Participle);
        let after_subject = tags[at - 1].is_nominal() || described;
        (open && governs && after_subject).then(|| agrees(entry, tags[at - 1]))?
    }
}

/// Lines without a full stop from this many words on are headlines rather than labels.
const HEADLINE: usize = 4;

/// The finite form that goes with such a subject.
fn agrees(entry: Word, subject: Tag) -> Option<Tag> {
    let plural = !matches!(subject, Tag::Noun | Tag::Name);
    if may(entry, Form::Past) {
        Some(Tag::Past)
    } else if plural && may(entry, Form::Base) || !plural && may(entry, Form::Present) {
        Some(Tag::Present)
    } else {
        None
    }
}
