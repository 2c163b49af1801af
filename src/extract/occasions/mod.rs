//! The events that an article tells of, so far as several of one sort must be told apart: Sunday's
//! quake and Wednesday's, the first hearing and the second, this quarter and the last.
//!
//! Words for events are found with what stands beside each ([`words`]), put together where they speak of
//! one ([`together`]), and every fact is given the event that it hangs on. What nothing tells
//! stays open: a fact without an event is held back by none.

mod sizes;
mod times;
mod together;
mod words;

use super::frame::Frame;
use crate::fact::{Occasion, Told};
use crate::lexicon::occasions::lists;
use crate::recognize::Mention;
use crate::text::Text;
use rustc_hash::FxHashMap;
use std::ops::Range;
use std::sync::Arc;

/// The events of an article, by sort.
#[derive(Debug, Default)]
pub struct Occasions {
    /// All events of each sort.
    sorts: Vec<Arc<[Told]>>,
    /// The words that tell of a known one, in order: the token, the place of the sort, that of the event.
    words: Vec<(usize, usize, usize)>,
}

impl Occasions {
    /// Finds the events of an article.
    #[must_use]
    pub fn of(text: &Text<'_>, mentions: &[Mention]) -> Self {
        let words = words::words(text, mentions);
        let mut by_sort: FxHashMap<&'static str, Vec<words::Word>> = FxHashMap::default();
        for word in words {
            by_sort.entry(word.class).or_default().push(word);
        }
        let mut by_sort: Vec<_> = by_sort.into_iter().collect();
        by_sort.sort_unstable_by_key(|(class, _)| *class);
        let mut occasions = Self::default();
        for (sort, (class, words)) in by_sort.into_iter().enumerate() {
            let (all, known) = together::together(text, class, words);
            let known = known.into_iter();
            occasions
                .words
                .extend(known.map(|(token, at)| (token, sort, at)));
            occasions.sorts.push(all.into());
        }
        occasions.words.sort_unstable();
        occasions
    }

    /// The events that a mention hangs on, one of a sort at most: by the words that its phrase hangs
    /// on, else where its clause, or its sentence, tells of one only.
    #[must_use]
    pub fn at(&self, text: &Text<'_>, mention: &Mention, frame: &Frame) -> Vec<Occasion> {
        if self.words.is_empty() {
            return Vec::new();
        }
        let mut found: Vec<(usize, usize)> = Vec::new();
        let mut add = |sort: usize, at: usize| {
            if !found.iter().any(|(known, _)| *known == sort) {
                found.push((sort, at));
            }
        };
        let near = frame
            .head
            .iter()
            .chain(&frame.governors)
            .chain(&frame.complement)
            .chain(&frame.subject)
            .chain(&frame.verb);
        for token in near {
            if let Ok(i) = self.words.binary_search_by_key(token, |word| word.0) {
                let (_, sort, at) = self.words[i];
                add(sort, at);
            }
        }
        let clause = &text.clauses[frame.clause].tokens;
        let sentence = &text.sentences[frame.sentence].tokens;
        for tokens in [clause, sentence] {
            for (sort, at) in self.only(tokens) {
                add(sort, at);
            }
        }
        if found.is_empty()
            && let Some((sort, at)) = self.taken_up(text, mention, frame)
        {
            found.push((sort, at));
        }
        found.sort_unstable();
        let occasion = |(sort, at): (usize, usize)| Occasion {
            all: self.sorts[sort].clone(),
            at,
        };
        found.into_iter().map(occasion).collect()
    }

    /// The words among these tokens.
    fn within(&self, tokens: &Range<usize>) -> &[(usize, usize, usize)] {
        let first = self.words.partition_point(|word| word.0 < tokens.start);
        let end = self.words.partition_point(|word| word.0 < tokens.end);
        &self.words[first..end]
    }

    /// The events of which these tokens tell without telling of another of the sort.
    fn only(&self, tokens: &Range<usize>) -> Vec<(usize, usize)> {
        let words = self.within(tokens);
        let alone = |(_, sort, at): &&(usize, usize, usize)| {
            words.iter().all(|other| other.1 != *sort || other.2 == *at)
        };
        words
            .iter()
            .filter(alone)
            .map(|(_, sort, at)| (*sort, *at))
            .collect()
    }

    /// What the subject of the sentence before was, where a pronoun takes it up: "*It* struck at
    /// dawn".
    fn taken_up(
        &self,
        text: &Text<'_>,
        mention: &Mention,
        frame: &Frame,
    ) -> Option<(usize, usize)> {
        let subject = frame.subject?;
        let sentence = text.sentence_of(mention.tokens.start);
        let before = &text.sentences.get(sentence.checked_sub(1)?)?;
        if !lists().stands_for.contains(text.lower(subject))
            || before.block != text.sentences[sentence].block
        {
            return None;
        }
        let (_, sort, at) = self.within(&before.tokens).first()?;
        Some((*sort, *at))
    }
}
