//! Noun phrases and verb groups: the smallest parts of a sentence that mean something together.

use super::sentence::Sentence;
use super::tag::Tag;
use super::token::Token;
use crate::lexicon::{closed, time};
use std::ops::Range;

/// What a phrase is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum PhraseKind {
    /// A noun with what stands before it: "at least two powerful earthquakes".
    Noun,
    /// A verb with its auxiliaries: "have not been found".
    Verb,
}

/// How the subject of a verb group stands to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Voice {
    /// It acts.
    Active,
    /// It is acted on: "were killed", "250 others injured".
    Passive,
}

/// A noun phrase or a verb group.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Phrase {
    /// What it is.
    pub kind: PhraseKind,
    /// From its first token to its last.
    pub tokens: Range<usize>,
    /// Its main word.
    pub head: usize,
    /// For verb groups: whether the subject acts.
    pub voice: Voice,
    /// For verb groups: whether it is negated.
    pub negated: bool,
}

/// The phrases of all sentences, in order of their place; they do not overlap.
pub(super) fn chunk(
    text: &str,
    lower: &str,
    tokens: &[Token],
    tags: &[Tag],
    sentences: &[Sentence],
) -> Vec<Phrase> {
    let mut phrases = Vec::with_capacity(tokens.len() / 4);
    for sentence in sentences {
        let chunker = Chunker {
            text,
            lower,
            tokens,
            tags,
            end: sentence.tokens.end,
        };
        let mut at = sentence.tokens.start;
        while at < sentence.tokens.end {
            match chunker
                .verb_group(at)
                .ok_or(at)
                .or_else(|at| chunker.noun_phrase(at))
            {
                Ok(phrase) => {
                    at = phrase.tokens.end;
                    phrases.push(phrase);
                }
                Err(next) => at = next,
            }
        }
    }
    phrases
}

struct Chunker<'a> {
    text: &'a str,
    lower: &'a str,
    tokens: &'a [Token],
    tags: &'a [Tag],
    end: usize,
}

impl Chunker<'_> {
    fn tag(&self, i: usize) -> Option<Tag> {
        (i < self.end).then(|| self.tags[i])
    }

    fn word(&self, i: usize) -> &str {
        self.tokens[i].span.of(self.text)
    }

    fn lower(&self, i: usize) -> &str {
        self.tokens[i].span.of(self.lower)
    }

    fn is_hyphen(&self, i: usize) -> bool {
        i < self.end && matches!(self.word(i), "-" | "–" | "‑")
    }

    fn joined(&self, i: usize) -> bool {
        i > 0 && i < self.end && self.tokens[i].span.start == self.tokens[i - 1].span.end
    }

    /// Auxiliaries and adverbs up to a main verb. Of a group that has no main verb, the last
    /// auxiliary is the head ("was").
    fn verb_group(&self, start: usize) -> Option<Phrase> {
        let first = self.tag(start)?;
        if !(first.is_verb() || first.is_auxiliary())
            || self.is_hyphen(start + 1) && self.joined(start + 1)
        {
            return None;
        }
        let (mut at, mut head, mut negated, mut passive) = (start, start, false, false);
        while let Some(tag) = self.tag(at) {
            match tag {
                _ if tag.is_auxiliary() => {
                    passive =
                        tag == Tag::Be || passive && tag != Tag::Have && tag != Tag::Infinitive;
                    negated |= self.is_negation(at);
                    head = at;
                }
                Tag::Adverb => negated |= self.is_negation(at),
                _ if tag.is_verb() => {
                    head = at;
                    let voice = self.voice(start, head, passive);
                    return Some(Phrase {
                        kind: PhraseKind::Verb,
                        tokens: start..at + 1,
                        head,
                        voice,
                        negated,
                    });
                }
                _ => break,
            }
            at += 1;
        }
        Some(Phrase {
            kind: PhraseKind::Verb,
            tokens: start..head + 1,
            head,
            voice: Voice::Active,
            negated,
        })
    }

    fn voice(&self, start: usize, head: usize, after_be: bool) -> Voice {
        let participle = self.tags[head] == Tag::Participle;
        if participle && (after_be || start == head) {
            Voice::Passive
        } else {
            Voice::Active
        }
    }

    fn is_negation(&self, i: usize) -> bool {
        closed::class(self.lower(i)).is(closed::Class::NEGATION)
    }

    /// Determiner, numbers, adjectives, nouns, hyphenated compounds; goes on over a possessive.
    ///
    /// Where none begins, the next token at which one may: words without a noun are passed over
    /// together, so that a long run of them is read once.
    fn noun_phrase(&self, start: usize) -> Result<Phrase, usize> {
        let mut at = start;
        let mut head = None;
        while let Some(tag) = self.tag(at) {
            let joins = match tag {
                Tag::Name | Tag::Noun | Tag::Adjective if at > start && self.opens_time(at) => {
                    false
                }
                // "the 12*th* Precinct"
                _ if at > start && self.is_suffix(at) => true,
                // "the two *most* recent shootings"
                _ if at > start && head.is_none() && self.grades(at) => true,
                Tag::Determiner => {
                    at == start
                        || self.tag(at - 1) == Some(Tag::Determiner)
                        || self.tag(at - 1) == Some(Tag::Adverb)
                        || self.tag(at - 1) == Some(Tag::Number)
                            && matches!(self.lower(at), "more" | "other" | "such")
                }
                Tag::Number | Tag::Adjective => {
                    head.is_none()
                        || self.compound_goes_on(at)
                        || tag == Tag::Adjective && self.modifies_further(start, at)
                        || tag == Tag::Number && self.tag(at - 1) == Some(Tag::Name)
                }
                Tag::Noun | Tag::PluralNoun | Tag::Name => {
                    head = Some(at);
                    true
                }
                Tag::Possessive => head.is_some(),
                Tag::Mark if self.is_hyphen(at) && self.joined(at) && self.joined(at + 1) => true,
                Tag::Mark if matches!(self.word(at), "$" | "€" | "£" | "¥" | "₹") => true,
                Tag::Mark if self.word(at) == "%" => {
                    head = Some(at);
                    true
                }
                Tag::Participle
                | Tag::Past
                | Tag::Gerund
                | Tag::Present
                | Tag::Preposition
                | Tag::Adverb => self.in_compound(at, start),
                Tag::Pronoun
                    if self.lower(at) == "others"
                        && at > start
                        && self.tag(at - 1) == Some(Tag::Number) =>
                {
                    head = Some(at);
                    true
                }
                Tag::Pronoun if at == start => {
                    return Ok(noun_phrase(start..at + 1, at));
                }
                _ => false,
            };
            if !joins {
                break;
            }
            at += 1;
        }
        let next = at.max(start + 1);
        // What a possessive opens is a phrase of its own only where a noun follows it.
        while at > start && self.tag(at - 1) == Some(Tag::Mark) && self.is_hyphen(at - 1) {
            at -= 1;
        }
        let numeral = || (start..at).rev().find(|i| self.tags[*i] == Tag::Number);
        let head = head.filter(|h| *h < at).or_else(numeral).ok_or(next)?;
        Ok(noun_phrase(start..at, head))
    }

    /// Whether a time without a preposition begins behind a noun, or a number that its sign makes
    /// one: "in a crash *Tuesday* night", "hit by a quake *today*", "$90 million *last year*"; but not
    /// "the Friday meeting", "USA Today", "the last year".
    fn opens_time(&self, at: usize) -> bool {
        let before = self.tag(at - 1);
        let lower = |k: usize| {
            if at + k < self.end {
                self.lower(at + k)
            } else {
                ""
            }
        };
        let owns = self.tag(at + 1) == Some(Tag::Possessive);
        match time::word(lower(0)) {
            Some(time::Word::Weekday(_)) => {
                self.tags[at] == Tag::Name && matches!(before, Some(Tag::Noun | Tag::PluralNoun))
            }
            Some(time::Word::Day(_) | time::Word::Tonight) => {
                self.tags[at] != Tag::Name && !owns && before.is_some_and(Tag::is_nominal)
            }
            Some(_) => {
                let ends = |tag: Tag| tag.is_nominal() || matches!(tag, Tag::Number | Tag::Mark);
                !self.is_hyphen(at - 1) && before.is_some_and(ends) && time::opens_adverbial(lower)
            }
            None => false,
        }
    }

    /// Whether a number or adjective goes on with a hyphenated compound ("the U.S.-led 27-point plan").
    fn compound_goes_on(&self, at: usize) -> bool {
        self.is_hyphen(at + 1) && self.joined(at + 1) || self.is_hyphen(at - 1) && self.joined(at)
    }

    /// Whether letters make an ordinal of the digits before them.
    fn is_suffix(&self, at: usize) -> bool {
        self.joined(at)
            && self.tag(at - 1) == Some(Tag::Number)
            && matches!(self.lower(at), "st" | "nd" | "rd" | "th")
    }

    /// Whether "most" or "more" stands between a number and an adjective.
    fn grades(&self, at: usize) -> bool {
        matches!(self.lower(at), "most" | "more")
            && self.tag(at - 1) == Some(Tag::Number)
            && self.tag(at + 1) == Some(Tag::Adjective)
    }

    /// Whether an adjective goes on with a phrase whose last noun only modifies what follows: "third-quarter
    /// *corporate* earnings", "the largest U.S. *military* operation", "the Velmish *prime* minister".
    fn modifies_further(&self, start: usize, at: usize) -> bool {
        let next = self.tag(at + 1).is_some_and(Tag::is_nominal);
        let compound = || at >= 2 && self.is_hyphen(at - 2) && self.joined(at - 1);
        let initials = || {
            let word = self.word(at - 1);
            self.tags[at - 1] == Tag::Name
                && word.len() > 1
                && word.chars().all(|c| c == '.' || c.is_uppercase())
        };
        let national = || {
            self.tags[at - 1] == Tag::Name && start + 2 == at && self.tags[start] == Tag::Determiner
        };
        next && at > 0 && (compound() || initials() || national())
    }

    /// Whether a word that is no noun is part of a hyphenated compound: "U.S.-*proposed* plan".
    fn in_compound(&self, at: usize, start: usize) -> bool {
        let before = at > start && self.is_hyphen(at - 1) && self.joined(at);
        let after = self.is_hyphen(at + 1) && self.joined(at + 1) && self.joined(at + 2);
        before || after
    }
}

fn noun_phrase(tokens: Range<usize>, head: usize) -> Phrase {
    Phrase {
        kind: PhraseKind::Noun,
        tokens,
        head,
        voice: Voice::Active,
        negated: false,
    }
}
