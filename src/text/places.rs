//! Which sentence, phrase and clause each token belongs to, noted once: every stage asks it of
//! nearly every token that it looks at.

use super::clause::Clause;
use super::phrase::Phrase;
use super::sentence::Sentence;
use std::ops::Range;

/// What each token of a text belongs to, as indices.
#[derive(Debug)]
pub(super) struct Places {
    of: Vec<Place>,
}

/// What one token belongs to; [`NOWHERE`] where there is none.
#[derive(Debug, Clone, Copy)]
struct Place {
    sentence: u32,
    phrase: u32,
    clause: u32,
}

const NOWHERE: u32 = u32::MAX;

impl Places {
    /// Notes what each of so many tokens belongs to.
    pub(super) fn of(
        tokens: usize,
        sentences: &[Sentence],
        phrases: &[Phrase],
        clauses: &[Clause],
    ) -> Self {
        let nowhere = Place {
            sentence: NOWHERE,
            phrase: NOWHERE,
            clause: NOWHERE,
        };
        let mut places = Self {
            of: vec![nowhere; tokens],
        };
        for (number, sentence) in (0..NOWHERE).zip(sentences) {
            places.note(&sentence.tokens, |place| place.sentence = number);
        }
        for (number, phrase) in (0..NOWHERE).zip(phrases) {
            places.note(&phrase.tokens, |place| place.phrase = number);
        }
        for (number, clause) in (0..NOWHERE).zip(clauses) {
            places.note(&clause.tokens, |place| place.clause = number);
        }
        places
    }

    fn note(&mut self, tokens: &Range<usize>, note: impl Fn(&mut Place)) {
        if let Some(places) = self.of.get_mut(tokens.clone()) {
            places.iter_mut().for_each(note);
        }
    }

    /// The sentence of a token; none past the last.
    pub(super) fn sentence(&self, token: usize) -> Option<usize> {
        index(self.of.get(token)?.sentence)
    }

    /// The phrase of a token, if it is in one.
    pub(super) fn phrase(&self, token: usize) -> Option<usize> {
        index(self.of.get(token)?.phrase)
    }

    /// The clause of a token; none past the last.
    pub(super) fn clause(&self, token: usize) -> Option<usize> {
        index(self.of.get(token)?.clause)
    }
}

fn index(number: u32) -> Option<usize> {
    (number != NOWHERE).then_some(number as usize)
}
