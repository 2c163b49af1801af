//! How much it tells that two facts share a word: rare words tell more.

use crate::fact::Fact;
use rustc_hash::{FxHashMap, FxHashSet};

/// The rarity of every cue word of one story.
#[derive(Debug, Default)]
pub struct Rarity {
    sentences: f64,
    seen: FxHashMap<String, f64>,
}

impl Rarity {
    /// Counts in how many sentences of the story each word stands.
    #[must_use]
    pub fn of<'a>(facts: impl Iterator<Item = &'a Fact>) -> Self {
        let mut seen: FxHashMap<String, f64> = FxHashMap::default();
        let mut counted: FxHashSet<(usize, usize)> = FxHashSet::default();
        let mut sentences = 0.0;
        for fact in facts {
            if !counted.insert((fact.evidence.article, fact.evidence.sentence_index)) {
                continue;
            }
            sentences += 1.0;
            let words: FxHashSet<&str> = fact
                .cues
                .iter()
                .filter(|c| c.kind.in_sentence())
                .map(|c| c.word.as_str())
                .collect();
            for word in words {
                match seen.get_mut(word) {
                    Some(count) => *count += 1.0,
                    None => drop(seen.insert(word.to_owned(), 1.0)),
                }
            }
        }
        Self { sentences, seen }
    }

    /// Between 0 (stands everywhere) and about 7 (stands once in a thousand sentences).
    #[must_use]
    pub fn weight(&self, word: &str) -> f64 {
        let count = self.seen.get(word).copied().unwrap_or(1.0);
        ((self.sentences + 1.0) / (count + 0.5)).ln().max(0.05)
    }
}
