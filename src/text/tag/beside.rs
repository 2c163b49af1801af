//! Numbers and times beside a word, which tell whether it goes on with a noun phrase or is a verb.

use super::guess::may;
use super::{Tag, Words};
use crate::lexicon::words::{Class as Inflected, Tag as Form, Word};
use crate::lexicon::{hedges, numbers, time, units};
use crate::text::token::TokenKind;

impl Words<'_> {
    /// Whether "to" or "by" and a number follow a token.
    pub(super) fn moves_to_number(&self, i: usize) -> bool {
        i + 2 < self.end
            && matches!(self.lower(i + 1), "to" | "by" | "from")
            && (self.tokens[i + 2].kind == TokenKind::Number
                || numbers::word(self.lower(i + 2)).is_some()
                || self.hedged_number(i + 2))
    }

    /// Whether things or people are counted right behind a token, no time, measure or repetition:
    /// "killed *at least two*", but not "shot *two times*", "found *two miles* away".
    pub(super) fn counts_next(&self, i: usize) -> bool {
        let word = |at: usize| {
            if at < self.end { self.lower(at) } else { "" }
        };
        let is_number = |at: usize| {
            at < self.end
                && (self.tokens[at].kind == TokenKind::Number || numbers::word(word(at)).is_some())
        };
        let hedge = hedges::before(|k| word(i + 1 + k)).map_or(0, |(_, len)| len);
        let mut at = i + 1 + hedge;
        if !is_number(at) {
            return false;
        }
        while is_number(at) {
            at += 1;
        }
        let of_time = matches!(
            time::word(word(at).trim_end_matches('.')),
            Some(time::Word::Unit(_) | time::Word::Units(_))
        );
        let measured = units::by_words(|k| word(at + k)).is_some();
        !of_time && !measured && !matches!(word(at), "times" | "-" | "percent" | "%")
    }

    /// Whether the sign of a currency stands at a token, which a number follows.
    pub(super) fn is_sign(&self, at: usize) -> bool {
        matches!(self.word(at), "$" | "€" | "£" | "¥" | "₹")
            && at + 1 < self.end
            && self.tokens[at + 1].kind == TokenKind::Number
    }

    /// Whether a number with its hedge stands at a token: "at least 14", "more than a dozen".
    pub(super) fn hedged_number(&self, at: usize) -> bool {
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
        let unsigned = at + len < self.end && self.is_sign(at + len);
        let number = at + len + usize::from(unsigned || matches!(word(len), "a" | "an"));
        number < self.end
            && (self.tokens[number].kind == TokenKind::Number
                || numbers::word(self.lower(number)).is_some())
    }

    /// Whether an article, a number and a singular unit stand before: "a 22 percent *cut*", "a four-year
    /// *spell*".
    pub(super) fn is_measured(&self, i: usize, tags: &[Tag]) -> bool {
        let [.., first, second, third, Tag::Noun] = tags else {
            return false;
        };
        if i < self.first + 3 {
            return false;
        }
        let unit = self.lower(i - 1);
        let of_time = matches!(time::word(unit), Some(time::Word::Unit(_)));
        let measure = of_time
            || matches!(unit, "percent" | "cent")
            || units::by_words(|k| if k == 0 { unit } else { "" }).is_some();
        let hyphen = self.word(i - 2) == "-" && i >= self.first + 4;
        let (article, number, at) = if hyphen || unit == "cent" {
            (first, second, i - 4)
        } else {
            (second, third, i - 3)
        };
        let indefinite = at >= self.first && matches!(self.lower(at), "a" | "an");
        measure && indefinite && *article == Tag::Determiner && *number == Tag::Number
    }

    /// Whether a participle or an adjective stands before the number of its phrase: "an *estimated* 40,000
    /// people", "the *first* nine months".
    pub(super) fn is_estimate(&self, i: usize, entry: Word, tags: &[Tag]) -> bool {
        let number = |at: usize| {
            at < self.end
                && (self.tokens[at].kind == TokenKind::Number
                    || numbers::word(self.lower(at)).is_some())
        };
        (may(entry, Form::Participle) || entry.is(Inflected::Adjective))
            && self.previous(i, tags) == Some(Tag::Determiner)
            && number(i + 1)
    }

    /// Whether a time without a preposition begins here, which ends the noun phrase before it: "the
    /// two men killed *Monday*"; but not "a planned *Monday* vote".
    pub(super) fn opens_adverbial(&self, at: usize) -> bool {
        let lower = |k: usize| {
            if at + k < self.end {
                self.lower(at + k)
            } else {
                ""
            }
        };
        if !time::opens_adverbial(lower) {
            return false;
        }
        let Some(time::Word::Weekday(_)) = time::word(lower(0)) else {
            return true;
        };
        let daypart = matches!(time::word(lower(1)), Some(time::Word::Daypart(_)));
        let next = at + 1 + usize::from(daypart);
        let noun = |at: usize| self.entry(at).is_some_and(|w| w.is(Inflected::Noun));
        next >= self.end || !self.class(next).is_open() || !noun(next)
    }
}
