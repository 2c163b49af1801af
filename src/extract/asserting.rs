//! Where an article's words say who asserts something, deny it or take it back, looked up once:
//! every mention of a sentence asks for it again.

use crate::lexicon::assertion::lists;
use crate::text::{Block, Text};
use std::ops::Range;

/// What a word does to what its sentence says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Asserts {
    /// "according to": what follows asserts it.
    According,
    /// A verb whose subject asserts it.
    Reports,
    /// A verb whose subject denies what it governs.
    Denies,
}

/// The words of one article that assert, and its sentences that take something back.
#[derive(Debug)]
pub struct Asserting {
    words: Vec<(usize, Asserts)>,
    retracted: Vec<bool>,
}

impl Asserting {
    /// Looks up the words of an article.
    #[must_use]
    pub fn of(text: &Text<'_>) -> Self {
        let lists = lists();
        let asserts = |i: usize| {
            if lists.according.contains(text.lower(i)) && text.lower(i + 1) == "to" {
                return Some(Asserts::According);
            }
            let lemma = text.tags[i].is_verb().then(|| text.lemma(i))?;
            if lists.reporting.contains(lemma) {
                return Some(Asserts::Reports);
            }
            let denies = lists.modality.denied.contains(lemma);
            denies.then_some(Asserts::Denies)
        };
        let words = 0..text.tokens.len();
        let retracted = text.sentences.iter().map(|sentence| {
            let mut tokens = sentence.tokens.clone();
            sentence.block == Block::Correction
                || sentence.block.bears_facts() && tokens.any(|i| retracts(text, i))
        });
        Self {
            words: words.filter_map(|i| Some((i, asserts(i)?))).collect(),
            retracted: retracted.collect(),
        }
    }

    /// The words that assert or deny among these tokens, in order.
    pub fn within(&self, tokens: &Range<usize>) -> impl Iterator<Item = (usize, Asserts)> {
        let first = self.words.partition_point(|(i, _)| *i < tokens.start);
        let end = tokens.end;
        let rest = self.words[first..].iter().copied();
        rest.take_while(move |(i, _)| *i < end)
    }

    /// Whether a sentence takes back what it says.
    #[must_use]
    pub fn retracts(&self, sentence: usize) -> bool {
        self.retracted.get(sentence).copied().unwrap_or_default()
    }
}

/// Whether a phrase that retracts begins at this token: "an *earlier version* said 15".
fn retracts(text: &Text<'_>, token: usize) -> bool {
    let retraction = &lists().retraction;
    retraction.openings.contains(text.lower(token))
        && retraction.phrases.iter().any(|phrase| {
            let words = phrase.split(' ').enumerate();
            words
                .into_iter()
                .all(|(i, word)| text.lower(token + i).starts_with(word))
        })
}
