//! A sentence as the finder of names sees it: which capitals tell something.

use crate::lexicon::{given, titles, words};
use crate::text::{Block, Shape, Text, TokenKind};
use std::ops::Range;

/// One sentence.
pub(super) struct Line<'t, 'a> {
    pub text: &'t Text<'a>,
    pub tokens: Range<usize>,
    /// Whether nearly every word has a capital: then capitals tell nothing.
    pub titled: bool,
    taken: &'t [bool],
}

impl<'t, 'a> Line<'t, 'a> {
    pub(super) fn new(
        text: &'t Text<'a>,
        tokens: Range<usize>,
        block: Block,
        taken: &'t [bool],
    ) -> Self {
        let mut line = Self {
            text,
            tokens,
            titled: false,
            taken,
        };
        line.titled = line.is_titled(block);
        line
    }

    pub(super) fn word(&self, i: usize) -> &'a str {
        if self.tokens.contains(&i) {
            self.text.word(i)
        } else {
            ""
        }
    }

    pub(super) fn lower(&self, i: usize) -> &'t str {
        if self.tokens.contains(&i) {
            self.text.lower(i)
        } else {
            ""
        }
    }

    /// The word before a token in small letters, the empty string at the start.
    pub(super) fn before(&self, i: usize) -> &'t str {
        i.checked_sub(1).map_or("", |before| self.lower(before))
    }

    /// Whether a capitalised word stands there that is no time.
    pub(super) fn is_capital(&self, i: usize) -> bool {
        self.tokens.contains(&i)
            && self.text.tokens[i].is_capitalised()
            && !self.taken.get(i).copied().unwrap_or_default()
            && (!titles::is_time(self.lower(i)) || self.is_called_like_a_month(i))
    }

    /// "June Carver".
    fn is_called_like_a_month(&self, i: usize) -> bool {
        self.is_given(i)
            && self.tokens.contains(&(i + 1))
            && self.text.tokens[i + 1].is_capitalised()
            && !titles::is_time(self.lower(i + 1))
            && !self.is_common(i + 1)
    }

    /// Whether it is written in capitals only, without stops: "NATO".
    pub(super) fn is_acronym(&self, i: usize) -> bool {
        self.is_capital(i)
            && self.text.tokens[i].shape == Shape::Upper
            && (2..=6).contains(&self.word(i).trim_end_matches('s').len())
    }

    /// Whether the word is known as anything but a name.
    pub(super) fn is_common(&self, i: usize) -> bool {
        self.tokens.contains(&i) && !self.text.class(i).is_open()
            || words::word(self.lower(i)).is_some_and(|word| {
                word.tags()
                    .iter()
                    .any(|tag| !matches!(tag, words::Tag::Proper | words::Tag::ProperPlural))
            })
    }

    /// Whether the word would have a capital whatever it is.
    pub(super) fn is_weak(&self, i: usize) -> bool {
        if self.titled || i == self.tokens.start {
            return true;
        }
        let mark = i - 1;
        self.text.tokens[mark].kind == TokenKind::Mark
            && match self.word(mark) {
                "“" | "‘" | ":" | "•" | "*" | "—" | "–" | "(" | "[" | "..." | "…" => {
                    true
                }
                "\"" | "'" | "-" => !self.text.joined(mark),
                _ => false,
            }
    }

    /// Whether it is a hyphen between two parts of one word.
    pub(super) fn is_hyphen(&self, i: usize) -> bool {
        matches!(self.word(i), "-" | "‑") && self.text.joined(i) && self.text.joined(i + 1)
    }

    /// Where the capitalised words from `start` end: over hyphens, particles and initials.
    pub(super) fn run_end(&self, start: usize) -> usize {
        let mut at = start;
        loop {
            at = self.part_end(at);
            if self.is_capital(at) && !(self.titled && self.is_common(at) && !self.is_given(at)) {
                continue;
            }
            let particles = (at..at + 3)
                .take_while(|i| titles::is_particle(self.lower(*i)) || self.is_hyphen(*i))
                .count();
            if particles > 0 && self.is_capital(at + particles) && self.lower(at) != "e" {
                at += particles;
                continue;
            }
            return at;
        }
    }

    /// Where the word that begins at `start` ends, with the parts that hyphens join to it:
    /// "Phelps-Roper", "Jong-un".
    pub(super) fn part_end(&self, start: usize) -> usize {
        let mut end = start + 1;
        while self.is_hyphen(end) {
            let next = end + 1;
            // "Ban Ki-moon": a short syllable behind a family name.
            let syllable = start > self.tokens.start
                && self.text.tokens[start - 1].is_capitalised()
                && self.word(start).len() <= 5
                && (2..=5).contains(&self.word(next).len())
                && self.text.tokens[start].shape == Shape::Capital
                && words::word(self.lower(next)).is_none_or(|w| w.first() == words::Tag::Noun);
            let joins = self.is_capital(next)
                || syllable
                || given::is_given_name(
                    self.text.span(start..next + 1).of(&self.text.article.text),
                );
            if !joins {
                break;
            }
            end = next + 1;
        }
        end
    }

    /// Whether the word is on the list of given names.
    pub(super) fn is_given(&self, i: usize) -> bool {
        given::is_given_name(self.word(i))
    }

    /// The words of a range as they stand in the text.
    pub(super) fn written(&self, tokens: Range<usize>) -> &'a str {
        self.text.span(tokens).of(&self.text.article.text)
    }

    /// In prose one word in small letters that is no mere "of" or "the" says that capitals tell
    /// something; in headlines there may be a few.
    fn is_titled(&self, block: Block) -> bool {
        const MOST_IN_PROSE: usize = 2;
        let words = || {
            self.tokens.clone().filter(|i| {
                let token = &self.text.tokens[*i];
                token.kind == TokenKind::Word && token.span.len() > 2
            })
        };
        let shapes = |shape: fn(Shape) -> bool| {
            words()
                .filter(|i| shape(self.text.tokens[*i].shape))
                .count()
        };
        let capital = shapes(|shape| shape != Shape::Lower);
        if capital <= MOST_IN_PROSE {
            return false;
        }
        let upper = shapes(|shape| shape == Shape::Upper);
        let mut small = words().filter(|i| {
            self.text.tokens[*i].shape == Shape::Lower && self.text.class(*i).is_open()
        });
        match block {
            Block::Body | Block::Caption if upper <= 4 => small.next().is_none(),
            Block::Body | Block::Caption => upper > 4 * small.count(),
            _ => {
                let small = small.count();
                small <= capital || upper > small
            }
        }
    }
}
