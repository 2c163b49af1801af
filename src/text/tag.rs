//! Parts of speech, by word list, shape and the words on either side.
//!
//! One pass from left to right. It has to be right about what ends a noun phrase and what is the
//! verb of a clause; finer distinctions are of no use to the stages above.

use super::sentence::Sentence;
use super::token::{Shape, Token, TokenKind};
use crate::lexicon::closed::{self, Class};
use crate::lexicon::words::{self, Class as Inflected, Tag as Form, Word};
use crate::lexicon::{hedges, numbers};

/// A part of speech.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Tag {
    /// "meeting".
    Noun,
    /// "meetings".
    PluralNoun,
    /// A capitalised word that is no sentence opener: "Geneva".
    Name,
    /// Base or present form: "meet", "meets".
    Present,
    /// "met" with a subject of its own.
    Past,
    /// "met" after be or have, or after a noun without them.
    Participle,
    /// "meeting" as a verb form.
    Gerund,
    /// A form of be.
    Be,
    /// A form of have.
    Have,
    /// A form of do.
    Do,
    /// "will", "could".
    Modal,
    /// "large".
    Adjective,
    /// "quickly", "not".
    Adverb,
    /// "the", "his".
    Determiner,
    /// "they".
    Pronoun,
    /// "of".
    Preposition,
    /// "to" before a verb.
    Infinitive,
    /// "and".
    Coordinator,
    /// "because", "who", "that".
    Subordinator,
    /// Digits or a number word.
    Number,
    /// `'s`.
    Possessive,
    /// Marks.
    Mark,
}

impl Tag {
    /// Whether it can be the main word of a verb group.
    #[must_use]
    pub const fn is_verb(self) -> bool {
        matches!(
            self,
            Self::Present
                | Self::Past
                | Self::Participle
                | Self::Gerund
                | Self::Be
                | Self::Have
                | Self::Do
        )
    }

    /// Whether it can stand before the verb in a verb group.
    #[must_use]
    pub const fn is_auxiliary(self) -> bool {
        matches!(
            self,
            Self::Be | Self::Have | Self::Do | Self::Modal | Self::Infinitive
        )
    }

    /// Whether it can be the head of a noun phrase.
    #[must_use]
    pub const fn is_nominal(self) -> bool {
        matches!(self, Self::Noun | Self::PluralNoun | Self::Name)
    }
}

/// So many tokens after a reduced relative clause opens, the verb of its sentence is looked for:
/// longer than any in print, and short enough that a text without marks is read in linear time.
const REACH_OF_RELATIVE: usize = 60;

/// The tags of all tokens.
pub(super) fn tag(text: &str, lower: &str, tokens: &[Token], sentences: &[Sentence]) -> Vec<Tag> {
    let mut tags = Vec::with_capacity(tokens.len());
    for sentence in sentences {
        let words = Words {
            text,
            lower,
            tokens,
            first: sentence.tokens.start,
            end: sentence.tokens.end,
        };
        let titled = words.is_title_case();
        for i in sentence.tokens.clone() {
            tags.push(words.tag(i, titled, &tags));
        }
    }
    tags
}

/// One sentence while it is being tagged.
struct Words<'a> {
    text: &'a str,
    lower: &'a str,
    tokens: &'a [Token],
    first: usize,
    end: usize,
}

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
    fn word(&self, i: usize) -> &str {
        self.tokens[i].span.of(self.text)
    }

    fn lower(&self, i: usize) -> &str {
        self.tokens[i].span.of(self.lower)
    }

    /// Whether nearly every word has a capital, so that capitals tell nothing: a headline.
    fn is_title_case(&self) -> bool {
        let words = self.tokens[self.first..self.end]
            .iter()
            .filter(|t| t.kind == TokenKind::Word && t.span.len() > 3);
        let (mut capital, mut small) = (0, 0);
        for token in words {
            if token.is_capitalised() {
                capital += 1
            } else {
                small += 1
            }
        }
        capital > 3 && small * 4 <= capital
    }

    fn tag(&self, i: usize, titled: bool, tags: &[Tag]) -> Tag {
        let token = &self.tokens[i];
        match token.kind {
            TokenKind::Mark => return Tag::Mark,
            TokenKind::Possessive => return Tag::Possessive,
            TokenKind::Number => return Tag::Number,
            TokenKind::Word => {}
        }
        let class = closed::class(self.lower(i));
        let opens = i == self.first || self.opens_quote(i);
        let inside = token.shape == Shape::Capital && !opens && !titled;
        let part_of_name = inside && self.is_proper_anyway(i);
        if !class.is_open()
            && !part_of_name
            && let Some(tag) = self.closed_tag(i, class, tags)
        {
            return tag;
        }
        let entry = words::word(self.lower(i));
        if entry.is_some_and(|w| may(w, Form::Number)) {
            return Tag::Number;
        }
        if token.is_capitalised() && !titled {
            let upper = matches!(token.shape, Shape::Upper | Shape::Mixed);
            let common = entry.is_some_and(|w| !proper_only(w));
            if !opens || upper || !common || self.name_follows(i) {
                return Tag::Name;
            }
        }
        match entry {
            Some(entry) => self.open_tag(i, entry, tags),
            None if token.is_capitalised() => Tag::Name,
            None => by_suffix(self.lower(i)),
        }
    }

    /// Whether the token stands right after an opening quotation mark or a colon.
    fn opens_quote(&self, i: usize) -> bool {
        i > self.first
            && matches!(
                self.word(i - 1),
                "“" | "\"" | "‘" | ":" | "—" | "-" | "–" | "•"
            )
    }

    /// Capitalised closed-class words inside a sentence are mostly parts of names ("Will Smith").
    fn is_proper_anyway(&self, i: usize) -> bool {
        let lower = self.lower(i);
        lower != "i" && (i + 1 < self.end && self.tokens[i + 1].is_capitalised())
    }

    /// A capitalised common word at the start of a sentence begins a name where a name goes on
    /// after it ("Bank of ...", "Police Chief Ortiz" is settled by the name recogniser).
    fn name_follows(&self, i: usize) -> bool {
        i + 1 < self.end
            && self.tokens[i + 1].is_capitalised()
            && closed::class(self.lower(i)).is_open()
            && !words::word(self.lower(i)).is_some_and(|w| {
                may(w, Form::Adverb) || w.is(Inflected::Verb) && !w.is(Inflected::Noun)
            })
    }

    fn previous(&self, i: usize, tags: &[Tag]) -> Option<Tag> {
        (i > self.first).then(|| tags[i - 1])
    }

    fn closed_tag(&self, i: usize, class: Class, tags: &[Tag]) -> Option<Tag> {
        let lower = self.lower(i);
        let next = if i + 1 < self.end {
            self.lower(i + 1)
        } else {
            ""
        };
        Some(match lower {
            "to" => {
                let base = words::word(next).is_some_and(|w| may(w, Form::Base));
                let be = matches!(next, "be" | "have" | "do" | "not");
                if be
                    || base
                        && !closed::class(next).is(Class::DETERMINER)
                        && self.goes_verbal(i, tags)
                {
                    Tag::Infinitive
                } else {
                    Tag::Preposition
                }
            }
            "that" => match self.previous(i, tags) {
                Some(Tag::Preposition) => Tag::Determiner,
                _ => Tag::Subordinator,
            },
            "her" | "his" => {
                let open = closed::class(next).is_open()
                    && words::word(next)
                        .is_none_or(|w| w.is(Inflected::Noun) || w.is(Inflected::Adjective));
                if lower == "his" || open {
                    Tag::Determiner
                } else {
                    Tag::Pronoun
                }
            }
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
        let Some(entry) = (i + 1 < self.end)
            .then(|| words::word(self.lower(i + 1)))
            .flatten()
        else {
            return false;
        };
        if !entry.is(Inflected::Noun) {
            return true;
        }
        let moves = i > self.first
            && matches!(
                tags[i - 1],
                Tag::Adverb
                    | Tag::Participle
                    | Tag::Noun
                    | Tag::PluralNoun
                    | Tag::Adjective
                    | Tag::Name
            );
        let after = (i + 2 < self.end).then(|| closed::class(self.lower(i + 2)));
        first_is(entry, Inflected::Verb)
            || moves
                && after.is_some_and(|c| {
                    c.is(Class::DETERMINER.or(Class::POSSESSIVE).or(Class::PRONOUN))
                })
    }

    fn is_verb_like(&self, i: usize) -> bool {
        if i >= self.end {
            return true;
        }
        let lower = self.lower(i);
        closed::class(lower).is(Class::AUXILIARY.or(Class::MODAL).or(Class::PREPOSITION))
            || self.tokens[i].kind == TokenKind::Mark
            || words::word(lower).is_some_and(|w| {
                may(w, Form::Past) && !w.is(Inflected::Adjective) && !w.is(Inflected::Noun)
            })
    }

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
                Tag::Subordinator if closed::class(self.lower(back)).is(Class::RELATIVE) => {
                    return Expected::Finite;
                }
                _ => return Expected::Any,
            }
        }
        Expected::Any
    }

    fn open_tag(&self, i: usize, entry: Word, tags: &[Tag]) -> Tag {
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
        match expected {
            Expected::Nominal => {
                let before_noun = self.noun_follows(i);
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
                let without_object = nominal && !self.object_follows(i) && (noun_first || plural);
                let after_noun = tags.last() == Some(&Tag::Noun) && may(entry, Form::Base);
                if without_object || noun_first && after_noun {
                    noun()
                } else {
                    by_first_verbal(entry)
                }
            }
            _ if may(entry, Form::Gerund) => {
                if entry.is(Inflected::Noun) && !self.object_follows(i) {
                    Tag::Noun
                } else {
                    Tag::Gerund
                }
            }
            _ => match by_first(entry) {
                Tag::Noun | Tag::PluralNoun => noun(),
                other => other,
            },
        }
    }

    fn noun_follows(&self, i: usize) -> bool {
        let mut at = i + 1;
        if at < self.end && self.word(at) == "-" {
            return true;
        }
        while at < self.end && at <= i + 2 {
            let token = &self.tokens[at];
            if token.kind != TokenKind::Word {
                return false;
            }
            if token.is_capitalised() {
                return true;
            }
            let lower = self.lower(at);
            if !closed::class(lower).is_open() {
                return false;
            }
            match words::word(lower) {
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
            TokenKind::Word => {
                let class = closed::class(self.lower(i + 1));
                class.is(Class::DETERMINER.or(Class::POSSESSIVE).or(Class::PRONOUN))
                    || self.lower(i + 1) == "to"
                    || next.is_capitalised()
            }
            _ => false,
        }
    }

    /// Whether a number with its hedge stands at a token: "at least 14", "more than a dozen".
    fn hedged_number(&self, at: usize) -> bool {
        let word = |i: usize| {
            if at + i < self.end {
                self.lower(at + i)
            } else {
                ""
            }
        };
        let Some((_, len)) = hedges::before(word) else {
            return false;
        };
        let number = at + len + usize::from(matches!(word(len), "a" | "an"));
        number < self.end
            && (self.tokens[number].kind == TokenKind::Number
                || numbers::word(self.lower(number)).is_some())
    }

    /// A past form after a noun is a participle ("the homes destroyed by", "people killed in")
    /// where what follows is no object and another verb comes after, or it is followed by "by".
    fn reduced_relative(&self, i: usize) -> bool {
        if i + 1 < self.end && self.lower(i + 1) == "by" {
            return true;
        }
        if self.object_follows(i) {
            return false;
        }
        let reach = self.end.min(i + 1 + REACH_OF_RELATIVE);
        let rest =
            (i + 1..reach).take_while(|at| !matches!(self.word(*at), "," | ";" | "." | "and"));
        rest.into_iter().any(|at| {
            let lower = self.lower(at);
            closed::class(lower).is(Class::AUXILIARY.or(Class::MODAL))
        })
    }
}

/// Whether the word list has the word with this tag.
fn may(entry: Word, tag: Form) -> bool {
    entry.tags().contains(tag)
}

/// Whether the word is a name and nothing else.
fn proper_only(entry: Word) -> bool {
    entry
        .tags()
        .iter()
        .all(|t| matches!(t, Form::Proper | Form::ProperPlural))
}

/// Whether the likeliest reading of the word is of this class.
fn first_is(entry: Word, class: Inflected) -> bool {
    entry.first().class() == Some(class)
}

fn by_first(entry: Word) -> Tag {
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

fn by_first_verbal(entry: Word) -> Tag {
    match by_first(entry) {
        verb if verb.is_verb() => verb,
        Tag::Adjective | Tag::Adverb if !may(entry, Form::Present) => by_first(entry),
        _ => Tag::Present,
    }
}

/// The likeliest tag of an unknown word.
fn by_suffix(lower: &str) -> Tag {
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
