//! Words of closed classes: which of their few readings holds here.

use super::guess::{first_is, may};
use super::{Tag, Words};
use crate::lexicon::closed::Class;
use crate::lexicon::words::{Class as Inflected, Tag as Form};
use crate::text::token::TokenKind;

impl Words<'_> {
    /// The tag of a word of these closed classes, unless it is more likely an open word here.
    pub(super) fn closed_tag(&self, i: usize, class: Class, tags: &[Tag]) -> Option<Tag> {
        let lower = self.lower(i);
        let next = if i + 1 < self.end {
            self.lower(i + 1)
        } else {
            ""
        };
        Some(match lower {
            "to" => {
                let base = self.entry(i + 1).is_some_and(|w| may(w, Form::Base));
                let be = matches!(next, "be" | "have" | "do" | "not");
                if be
                    || base && !self.class(i + 1).is(Class::DETERMINER) && self.goes_verbal(i, tags)
                {
                    Tag::Infinitive
                } else {
                    Tag::Preposition
                }
            }
            "that" => match self.previous(i, tags) {
                Some(Tag::Preposition) if self.lower(i - 1) != "out" => Tag::Determiner,
                _ => Tag::Subordinator,
            },
            "her" | "his" => {
                let open = self.class(i + 1).is_open()
                    && self
                        .entry(i + 1)
                        .is_none_or(|w| w.is(Inflected::Noun) || w.is(Inflected::Adjective));
                if lower == "his" || open {
                    Tag::Determiner
                } else {
                    Tag::Pronoun
                }
            }
            // "7:48 am".
            "am" if self.previous(i, tags) == Some(Tag::Number) => Tag::Noun,
            "be" | "is" | "are" | "was" | "were" | "been" | "being" | "am" => Tag::Be,
            "has" | "have" | "had" | "having" => Tag::Have,
            "do" | "does" | "did" => Tag::Do,
            "one" => Tag::Number,
            "like" | "plus" | "past" | "half" => return self.open_or(i, class, tags),
            _ if class.is(Class::MODAL) => {
                if lower == "may" && self.tokens[i].is_capitalised() && self.is_month(i, tags) {
                    Tag::Name
                } else {
                    Tag::Modal
                }
            }
            _ if class.is(Class::AUXILIARY) => match lower {
                "got" | "get" | "gets" | "getting" => Tag::Be,
                _ if lower.starts_with('h') => Tag::Have,
                _ if lower.starts_with('d') => Tag::Do,
                _ => Tag::Be,
            },
            _ if class.is(Class::NEGATION) && !class.is(Class::DETERMINER) => Tag::Adverb,
            _ if class.is(Class::DETERMINER.or(Class::POSSESSIVE))
                && !class.is(Class::RELATIVE) =>
            {
                if class.is(Class::PRONOUN) && self.is_verb_like(i + 1) {
                    Tag::Pronoun
                } else {
                    Tag::Determiner
                }
            }
            _ if class.is(Class::RELATIVE) => Tag::Subordinator,
            _ if class.is(Class::PRONOUN) => Tag::Pronoun,
            _ if class.is(Class::COORDINATOR) => Tag::Coordinator,
            _ if class.is(Class::PREPOSITION) => Tag::Preposition,
            _ if class.is(Class::SUBORDINATOR) => Tag::Subordinator,
            _ if class.is(Class::ADVERB) => Tag::Adverb,
            _ => return None,
        })
    }

    /// Whether "May" is the month: beside a number ("May 3", "3 May"), or after what a noun follows.
    fn is_month(&self, i: usize, tags: &[Tag]) -> bool {
        let number = |at: usize| self.tokens[at].kind == TokenKind::Number;
        let after = i + 1 < self.end && number(i + 1);
        let before = matches!(
            self.previous(i, tags),
            Some(Tag::Number | Tag::Preposition | Tag::Determiner | Tag::Adjective)
        );
        let ordinal = i >= self.first + 2 && number(i - 2) && self.lower(i - 1).len() == 2;
        after || before || ordinal && matches!(self.lower(i - 1), "st" | "nd" | "rd" | "th")
    }

    fn open_or(&self, i: usize, class: Class, tags: &[Tag]) -> Option<Tag> {
        match self.previous(i, tags) {
            Some(
                Tag::Determiner | Tag::Adjective | Tag::Possessive | Tag::Modal | Tag::Infinitive,
            ) => None,
            _ if class.is(Class::PREPOSITION) => Some(Tag::Preposition),
            _ => None,
        }
    }

    /// "to" leads to a verb unless the word after it is followed by what only follows nouns.
    fn goes_verbal(&self, i: usize, tags: &[Tag]) -> bool {
        let Some(entry) = (i + 1 < self.end).then(|| self.entry(i + 1)).flatten() else {
            return false;
        };
        if !entry.is(Inflected::Noun) {
            return true;
        }
        let moves = i > self.first
            && matches!(
                tags[i - 1],
                Tag::Adverb
                    | Tag::Past
                    | Tag::Present
                    | Tag::Be
                    | Tag::Participle
                    | Tag::Noun
                    | Tag::PluralNoun
                    | Tag::Adjective
                    | Tag::Name
            );
        let number_after = i + 2 < self.end && self.tokens[i + 2].kind == TokenKind::Number
            || self.entry(i + 2).is_some_and(|w| may(w, Form::Number))
            || i + 2 < self.end && (self.is_sign(i + 2) || self.hedged_number(i + 2));
        let after = (i + 2 < self.end).then(|| self.class(i + 2));
        first_is(entry, Inflected::Verb)
            || moves
                && (number_after
                    || after.is_some_and(|c| {
                        c.is(Class::DETERMINER.or(Class::POSSESSIVE).or(Class::PRONOUN))
                    }))
    }

    fn is_verb_like(&self, i: usize) -> bool {
        if i >= self.end {
            return true;
        }
        self.class(i)
            .is(Class::AUXILIARY.or(Class::MODAL).or(Class::PREPOSITION))
            || self.tokens[i].kind == TokenKind::Mark
            || self.entry(i).is_some_and(|w| {
                may(w, Form::Past) && !w.is(Inflected::Adjective) && !w.is(Inflected::Noun)
            })
    }
}
