//! Nouns, verbs, adjectives: the reading that the words on either side leave.

use super::guess::{by_first, by_first_verbal, first_is, may};
use super::{Tag, Words};
use crate::lexicon::closed::Class;
use crate::lexicon::words::{Class as Inflected, Tag as Form, Word};
use crate::lexicon::{assertion, classes, numbers, roles, time};
use crate::text::token::TokenKind;

/// So many tokens after a reduced relative clause opens, or before an object, the verb of the sentence is
/// looked for: longer than any in print, and short enough that a text without marks is read in linear time.
const REACH_OF_RELATIVE: usize = 60;

/// What the words before a token lead to expect.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Expected {
    /// The rest of a noun phrase: after "the", an adjective, a number, "'s".
    Nominal,
    /// A base form: after "to", "will", "did".
    Base,
    /// A participle: after be or have.
    Participle,
    /// A finite verb: after a noun or a pronoun.
    Finite,
    /// Nothing in particular.
    Any,
}

impl Words<'_> {
    fn expected(&self, i: usize, tags: &[Tag]) -> Expected {
        const LONGEST_RUN_OF_ADVERBS: usize = 8;
        let first = self.first.max(i.saturating_sub(LONGEST_RUN_OF_ADVERBS));
        for back in (first..i).rev() {
            match tags[back] {
                Tag::Adverb => continue,
                Tag::Determiner
                | Tag::Adjective
                | Tag::Possessive
                | Tag::Number
                | Tag::Preposition => return Expected::Nominal,
                Tag::Infinitive | Tag::Modal | Tag::Do => return Expected::Base,
                Tag::Be | Tag::Have => return Expected::Participle,
                Tag::Noun | Tag::PluralNoun | Tag::Name | Tag::Pronoun => return Expected::Finite,
                Tag::Mark if self.word(back) == "-" => return Expected::Nominal,
                Tag::Subordinator if self.class(back).is(Class::RELATIVE) => {
                    return Expected::Finite;
                }
                _ => return Expected::Any,
            }
        }
        Expected::Any
    }

    /// The tag of a word that the list has.
    pub(super) fn open_tag(&self, i: usize, entry: Word, tags: &[Tag]) -> Tag {
        let expected = self.expected(i, tags);
        let noun = || {
            if may(entry, Form::NounPlural) && !may(entry, Form::Noun) {
                Tag::PluralNoun
            } else {
                Tag::Noun
            }
        };
        let verb = |form| match form {
            Form::Past | Form::Participle if matches!(expected, Expected::Participle) => {
                Tag::Participle
            }
            _ if may(entry, Form::Past) => Tag::Past,
            _ if may(entry, Form::Participle) => Tag::Participle,
            _ if may(entry, Form::Gerund) => Tag::Gerund,
            _ => Tag::Present,
        };
        let nominal = entry.is(Inflected::Noun);
        if nominal && expected == Expected::Finite && self.is_measured(i, tags) {
            return noun();
        }
        match expected {
            // "the number of injured rose to 46": no noun is brought to a number.
            Expected::Nominal if may(entry, Form::Past) && self.moves_to_number(i) => Tag::Past,
            Expected::Nominal => {
                let before_noun = self.noun_follows(i) || self.is_estimate(i, entry, tags);
                if entry.is(Inflected::Adjective) && (before_noun || !nominal) {
                    return Tag::Adjective;
                }
                if nominal {
                    return noun();
                }
                if may(entry, Form::Participle) || may(entry, Form::Gerund) {
                    return if before_noun {
                        Tag::Adjective
                    } else {
                        verb(Form::Participle)
                    };
                }
                by_first(entry)
            }
            Expected::Base if may(entry, Form::Base) => Tag::Present,
            Expected::Participle if may(entry, Form::Participle) || may(entry, Form::Past) => {
                Tag::Participle
            }
            Expected::Participle if may(entry, Form::Gerund) => Tag::Gerund,
            Expected::Finite if may(entry, Form::Past) && self.is_object_noun(i, entry, tags) => {
                noun()
            }
            Expected::Finite if may(entry, Form::Past) || may(entry, Form::Participle) => {
                let after_noun = tags.last().is_some_and(|t| t.is_nominal());
                let reduced =
                    after_noun && may(entry, Form::Participle) && self.reduced_relative(i);
                if reduced || !may(entry, Form::Past) {
                    Tag::Participle
                } else {
                    Tag::Past
                }
            }
            Expected::Finite if may(entry, Form::Present) || may(entry, Form::Base) => {
                let noun_first = first_is(entry, Inflected::Noun);
                let plural = may(entry, Form::NounPlural);
                if plural && self.is_counted(i, tags) {
                    return Tag::PluralNoun;
                }
                let relative = i > self.first && matches!(self.lower(i - 1), "who" | "which");
                let without_object =
                    nominal && !relative && !self.object_follows(i) && (noun_first || plural);
                let after_noun = tags.last() == Some(&Tag::Noun) && may(entry, Form::Base);
                if without_object || noun_first && after_noun {
                    noun()
                } else {
                    by_first_verbal(entry)
                }
            }
            Expected::Any if may(entry, Form::Past) && self.goes_on(i, entry, tags) => Tag::Past,
            _ if may(entry, Form::Gerund) => {
                if entry.is(Inflected::Noun) && !self.object_follows(i) && !self.counts_next(i) {
                    Tag::Noun
                } else {
                    Tag::Gerund
                }
            }
            // "the police chief, Ana Ruiz": no adjective ends a phrase.
            Expected::Finite if nominal && self.is_office(i) => noun(),
            _ => match by_first(entry) {
                Tag::Noun | Tag::PluralNoun => noun(),
                other => other,
            },
        }
    }

    /// Whether a number and a singular stand before a plural: "2 percentage *points* to 6 percent". Of
    /// two there is no singular, so that the plural is what is counted.
    fn is_counted(&self, i: usize, tags: &[Tag]) -> bool {
        let [.., Tag::Number, Tag::Noun] = tags else {
            return false;
        };
        i >= self.first + 2 && !matches!(self.lower(i - 2), "1" | "one")
    }

    /// Whether a word names an office, and neither a noun nor a verb's object can follow.
    fn is_office(&self, i: usize) -> bool {
        let ends = self
            .tokens
            .get(i + 1)
            .filter(|_| i + 1 < self.end)
            .is_none_or(|next| next.kind == TokenKind::Mark || next.is_capitalised());
        ends && roles::noun(self.lower(i)) == Some(roles::RoleNoun::Office)
    }

    /// Whether a word that is a noun more often than a past form ends the phrase of the noun before it,
    /// which the verb of the clause governs: "found him with a gunshot *wound* to the head".
    fn is_object_noun(&self, i: usize, entry: Word, tags: &[Tag]) -> bool {
        let of_thing = |at: usize| {
            tags[at] == Tag::Noun && !classes::is_person(self.lower(at)) && self.class(at).is_open()
        };
        let governed = || {
            let near = (self.first..i).rev().take(REACH_OF_RELATIVE);
            let clause = near.take_while(|at| {
                !matches!(
                    tags[*at],
                    Tag::Mark | Tag::Coordinator | Tag::Subordinator | Tag::Pronoun
                )
            });
            clause
                .into_iter()
                .any(|at| matches!(tags[at], Tag::Past | Tag::Present | Tag::Participle))
        };
        // "with a gunshot": what a preposition brings in has no verb of its own.
        let brought_in = || {
            i >= self.first + 3
                && tags[i - 2] == Tag::Determiner
                && matches!(self.lower(i - 3), "with" | "of" | "from" | "by" | "for")
        };
        i > self.first
            && may(entry, Form::Noun)
            && of_thing(i - 1)
            && (!self.object_follows(i) || self.lower(i + 1) == "to")
            && (first_is(entry, Inflected::Noun) && governed() || brought_in())
    }

    fn noun_follows(&self, i: usize) -> bool {
        let mut at = i + 1;
        if at < self.end && self.word(at) == "-" {
            return true;
        }
        while at < self.end && at <= i + 2 {
            let token = &self.tokens[at];
            if token.kind != TokenKind::Word || self.opens_adverbial(at) {
                return false;
            }
            if token.is_capitalised() {
                return true;
            }
            if !self.class(at).is_open() {
                return false;
            }
            match self.entry(at) {
                Some(w) if w.is(Inflected::Noun) => return true,
                Some(w) if w.is(Inflected::Adjective) => at += 1,
                Some(_) => return false,
                None => return true,
            }
        }
        false
    }

    /// Whether an object or complement follows, so that the word before it is a verb.
    fn object_follows(&self, i: usize) -> bool {
        let Some(next) = self.tokens.get(i + 1).filter(|_| i + 1 < self.end) else {
            return false;
        };
        if self.hedged_number(i + 1) {
            return true;
        }
        match next.kind {
            TokenKind::Number => true,
            TokenKind::Mark => self.is_sign(i + 1),
            TokenKind::Word => {
                let class = self.class(i + 1);
                class.is(Class::DETERMINER.or(Class::POSSESSIVE).or(Class::PRONOUN))
                    || self.lower(i + 1) == "to"
                    || next.is_capitalised()
            }
            _ => false,
        }
    }

    /// Whether a past form goes on with what the verb before it began, and has an object of its own:
    /// "levelled homes *and killed* two people", "destroyed a bridge, *injured* dozens and". Behind a
    /// comma alone only what is always done to somebody: "the bill, passed 60 votes to 40".
    fn goes_on(&self, i: usize, entry: Word, tags: &[Tag]) -> bool {
        let Some(before) = i.checked_sub(1).filter(|at| *at >= self.first) else {
            return false;
        };
        let joined = match tags[before] {
            Tag::Coordinator => self.counts_next(i) || self.object_follows(i),
            Tag::Mark if self.word(before) == "," => {
                classes::takes_object(entry.lemma(Inflected::Verb)) && self.counts_next(i)
            }
            _ => false,
        };
        // "levelled houses, cut the railway and killed six": the first of them settles the rest.
        let listed = |at: usize| {
            tags[at] == Tag::Participle
                && at > self.first
                && matches!(tags[at - 1], Tag::Mark | Tag::Coordinator)
        };
        let verb = || {
            let near = (self.first..before).rev().take(REACH_OF_RELATIVE);
            near.into_iter()
                .find(|at| tags[*at].is_verb() && !listed(*at))
        };
        // "has infected 40 people and killed two".
        let perfect =
            |at: usize| tags[at] == Tag::Participle && at > self.first && tags[at - 1] == Tag::Have;
        let goes_on = |at| matches!(tags[at], Tag::Past | Tag::Gerund) || perfect(at);
        joined && verb().is_some_and(goes_on)
    }

    /// Whether what somebody says, thinks or counts follows a verb at once: "police said *two* men",
    /// "neighbours told *officers*"; but not "shot *two* times".
    fn tells_clause(&self, i: usize) -> bool {
        let next = i + 1;
        if next >= self.end || self.tokens[next].kind != TokenKind::Word {
            return false;
        }
        if numbers::word(self.lower(next)).is_some() {
            if next + 1 >= self.end {
                return false;
            }
            let counted = self.lower(next + 1);
            let unit = time::word(counted.trim_end_matches('.'));
            let of_time = matches!(unit, Some(time::Word::Unit(_) | time::Word::Units(_)));
            return !of_time && counted != "times";
        }
        let lemma = self.entry(i).map(|entry| entry.lemma(Inflected::Verb));
        let reports = lemma.is_some_and(|lemma| assertion::lists().reporting.contains(lemma));
        let noun = |entry: Word| may(entry, Form::NounPlural);
        reports && self.class(next).is_open() && self.entry(next).is_some_and(noun)
    }

    /// A past form after a noun is a participle ("the homes destroyed by", "people killed in")
    /// where what follows is no object and another verb comes after, or it is followed by "by".
    fn reduced_relative(&self, i: usize) -> bool {
        if i + 1 < self.end && self.lower(i + 1) == "by" {
            return true;
        }
        if self.object_follows(i) || self.tells_clause(i) {
            return false;
        }
        let reach = self.end.min(i + 1 + REACH_OF_RELATIVE);
        let rest =
            (i + 1..reach).take_while(|at| !matches!(self.word(*at), "," | ";" | "." | "and"));
        rest.into_iter()
            .any(|at| self.class(at).is(Class::AUXILIARY.or(Class::MODAL)))
    }
}
