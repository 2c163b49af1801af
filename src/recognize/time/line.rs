//! The tokens of one sentence with what each is among times: what every grammar of this folder
//! reads. An index outside the sentence is simply no word, so that no grammar crosses its ends.

use crate::lexicon::closed::{self, Class};
use crate::lexicon::time::{Place, Shift, Unit, Word, stands};
use crate::text::{Text, TokenKind};
use std::ops::Range;

pub(super) struct Line<'t, 'a> {
    pub text: &'t Text<'a>,
    words: &'t [Option<Word>],
    /// The first token that no earlier mention has taken, and one past the last of the sentence.
    pub tokens: Range<usize>,
    /// All tokens of the sentence: what governs a time may stand before an earlier mention.
    pub sentence: Range<usize>,
}

/// The token before; out of every sentence where there is none.
pub(super) const fn before(i: usize) -> usize {
    i.wrapping_sub(1)
}

impl<'t, 'a> Line<'t, 'a> {
    pub(super) fn new(
        text: &'t Text<'a>,
        words: &'t [Option<Word>],
        sentence: Range<usize>,
    ) -> Self {
        Self {
            text,
            words,
            tokens: sentence.clone(),
            sentence,
        }
    }

    /// The same sentence from a token on: what stands before belongs to another mention.
    pub(super) fn from(&self, start: usize) -> Self {
        Self {
            text: self.text,
            words: self.words,
            tokens: start..self.tokens.end,
            sentence: self.sentence.clone(),
        }
    }

    fn has(&self, i: usize) -> bool {
        self.tokens.contains(&i)
    }

    pub(super) fn word(&self, i: usize) -> Option<Word> {
        self.words.get(i).copied().flatten().filter(|_| self.has(i))
    }

    /// The same for any token of the sentence, also of an earlier mention.
    pub(super) fn told(&self, i: usize) -> Option<Word> {
        self.words
            .get(i)
            .copied()
            .flatten()
            .filter(|_| self.sentence.contains(&i))
    }

    pub(super) fn lower(&self, i: usize) -> &'t str {
        if self.has(i) { self.text.lower(i) } else { "" }
    }

    pub(super) fn is(&self, i: usize, any: &[&str]) -> bool {
        let lower = self.lower(i);
        !lower.is_empty() && any.contains(&lower)
    }

    /// Whether the word at `i` is one of those that stand at such a place.
    pub(super) fn stands(&self, i: usize, place: Place) -> bool {
        let lower = self.lower(i);
        !lower.is_empty() && stands(lower, place)
    }

    /// Whether the words beginning at `i` are these.
    pub(super) fn are(&self, i: usize, words: &[&str]) -> bool {
        (words.iter().enumerate()).all(|(n, word)| self.lower(i.wrapping_add(n)) == *word)
    }

    pub(super) fn joined(&self, i: usize) -> bool {
        self.has(i) && self.text.joined(i)
    }

    pub(super) fn kind(&self, i: usize) -> Option<TokenKind> {
        self.text
            .tokens
            .get(i)
            .filter(|_| self.has(i))
            .map(|t| t.kind)
    }

    pub(super) fn capitalised(&self, i: usize) -> bool {
        self.has(i) && self.text.tokens.get(i).is_some_and(|t| t.is_capitalised())
    }

    pub(super) fn class(&self, i: usize) -> Class {
        closed::class(self.lower(i))
    }

    /// Digits without separators.
    pub(super) fn digits(&self, i: usize) -> Option<&'t str> {
        (self.kind(i) == Some(TokenKind::Number))
            .then(|| self.lower(i))
            .filter(|d| d.bytes().all(|b| b.is_ascii_digit()))
    }

    pub(super) fn number(&self, i: usize) -> Option<i16> {
        self.digits(i).filter(|d| d.len() <= 4)?.parse().ok()
    }

    pub(super) fn is_hyphen(&self, i: usize) -> bool {
        self.is(i, &["-", "–", "‑"]) && self.joined(i)
    }

    pub(super) fn is_dash(&self, i: usize) -> bool {
        self.is(i, &["-", "–", "‑", "—", "--"])
    }

    /// One or several of a unit.
    pub(super) fn unit(&self, i: usize) -> Option<Unit> {
        match self.word(i)? {
            Word::Unit(unit) | Word::Units(unit) => Some(unit),
            _ => None,
        }
    }

    /// "last", "this", "current": which of a row.
    pub(super) fn shift(&self, i: usize) -> Option<Shift> {
        match self.word(i)? {
            Word::Shift(shift) => Some(shift),
            _ if self.lower(i) == "current" => Some(Shift::This),
            _ if self.lower(i) == "recent" => Some(Shift::Last),
            _ => None,
        }
    }

    /// A token that no noun phrase goes on with.
    pub(super) fn ends_phrase(&self, i: usize) -> bool {
        match self.kind(i) {
            None => true,
            Some(TokenKind::Mark) => !self.is(i, &["$", "€", "£", "%", "#", "°"]),
            Some(TokenKind::Possessive) => true,
            Some(TokenKind::Number) => false,
            Some(TokenKind::Word) => !self.class(i).is_open(),
        }
    }

    /// Whether the noun at `i` is the head of its phrase: no other noun follows ("morning talks").
    pub(super) fn ends_noun(&self, i: usize) -> bool {
        let next = i + 1;
        next >= self.sentence.end
            || !self.text.tags.get(next).is_some_and(|tag| tag.is_nominal())
            || self.words.get(next).is_some_and(Option::is_some)
    }

    /// Where the article before `i` begins, if there is one, else `i`.
    pub(super) fn with_article(&self, i: usize) -> usize {
        if self.is(before(i), &["the"]) {
            before(i)
        } else {
            i
        }
    }
}
