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

#[cfg(test)]
mod tests;

use super::cues::within;
use super::frame::Frame;
use crate::fact::{Between, Occasion, Told};
use crate::lexicon::occasions::lists;
use crate::recognize::Mention;
use crate::text::{Tag, Text};
use crate::value::Kind;
use rustc_hash::FxHashMap;
use std::ops::Range;
use std::sync::Arc;

/// The events of an article, by sort.
#[derive(Debug, Default)]
pub struct Occasions {
    /// All events of each sort.
    sorts: Vec<Arc<[Told]>>,
    /// The words that tell of one, in order.
    words: Vec<Placed>,
}

/// A sentence with more words for events than this tells of no one of them.
const MANY: usize = 24;

/// A word that tells of an event.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Placed {
    token: usize,
    /// The place of its sort.
    sort: usize,
    /// The place of its event, where it is known which it is.
    at: Option<usize>,
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
            let placed = known
                .into_iter()
                .map(|(token, at)| Placed { token, sort, at });
            occasions.words.extend(placed);
            occasions.sorts.push(all.into());
        }
        occasions.words.sort_unstable();
        occasions
    }

    /// The events that a mention hangs on, one of a sort at most: by the words that its phrase hangs
    /// on, else where its clause, or its sentence, tells of one only.
    #[must_use]
    pub fn at(
        &self,
        text: &Text<'_>,
        mentions: &[Mention],
        mention: &Mention,
        frame: &Frame,
    ) -> Vec<Occasion> {
        if self.words.is_empty() {
            return Vec::new();
        }
        // Of each sort, the event of the nearest word, if that is known.
        let mut found: Vec<(usize, Option<usize>)> = Vec::new();
        let mut add = |word: &Placed| {
            if !found.iter().any(|(known, _)| *known == word.sort) {
                found.push((word.sort, word.at));
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
            if let Ok(i) = self.words.binary_search_by_key(token, |word| word.token) {
                add(&self.words[i]);
            }
        }
        let clause = &text.clauses[frame.clause].tokens;
        let sentence = &text.sentences[frame.sentence].tokens;
        self.only(clause).for_each(&mut add);
        // A day beside it is that of something else than the rest of the sentence tells of.
        let dated = within(mentions, clause).any(|m| matches!(m.kind, Kind::Date | Kind::Time));
        let opens = matches!(
            text.tags[clause.start],
            Tag::Subordinator | Tag::Coordinator | Tag::Pronoun
        );
        if !(dated && opens) && tells_one_day(mentions, sentence) {
            self.only(sentence).for_each(&mut add);
        }
        if found.is_empty() && !dated {
            found.extend(self.taken_up(text, mentions, mention, frame));
        }
        found.sort_unstable();
        found.dedup_by_key(|(sort, _)| *sort);
        let occasion = |(sort, at): (usize, Option<usize>)| {
            let all = self.sorts[sort].clone();
            at.map(|at| Occasion { all, at })
        };
        found.into_iter().filter_map(occasion).collect()
    }

    /// The words among these tokens.
    fn within(&self, tokens: &Range<usize>) -> &[Placed] {
        let first = self.words.partition_point(|word| word.token < tokens.start);
        let end = self.words.partition_point(|word| word.token < tokens.end);
        &self.words[first..end]
    }

    /// The words of events of which these tokens tell without telling of another of the sort.
    fn only(&self, tokens: &Range<usize>) -> impl Iterator<Item = &Placed> {
        let words = self.within(tokens);
        let words = if words.len() > MANY { &[] } else { words };
        words.iter().filter(|word| {
            let mut of_sort = words.iter().filter(|other| other.sort == word.sort);
            of_sort.all(|other| other.at == word.at)
        })
    }

    /// What the sentence before told of, where a pronoun takes it up ("*It* struck at dawn"), or where
    /// this one goes on in the same paragraph without a word for any event.
    fn taken_up(
        &self,
        text: &Text<'_>,
        mentions: &[Mention],
        mention: &Mention,
        frame: &Frame,
    ) -> Vec<(usize, Option<usize>)> {
        let number = text.sentence_of(mention.tokens.start);
        let sentence = &text.sentences[number];
        let before = number.checked_sub(1).and_then(|i| text.sentences.get(i));
        let Some(before) = before.filter(|b| b.block == sentence.block) else {
            return Vec::new();
        };
        let stands_for = |i: usize| lists().stands_for.contains(text.lower(i));
        let pronoun = stands_for(sentence.tokens.start) || frame.subject.is_some_and(stands_for);
        let goes_on =
            before.paragraph == sentence.paragraph && self.within(&sentence.tokens).is_empty();
        if (pronoun || goes_on) && tells_one_day(mentions, &before.tokens) {
            let told = self.only(&before.tokens);
            told.map(|word| (word.sort, word.at)).collect()
        } else {
            Vec::new()
        }
    }
}

/// Whether these tokens tell of one day at most: of two days, two things are told.
fn tells_one_day(mentions: &[Mention], tokens: &Range<usize>) -> bool {
    let mut days = within(mentions, tokens).filter_map(times::day);
    let first = days.next();
    first.is_none_or(|first| days.all(|day| day.between(&first) == Between::Same))
}
