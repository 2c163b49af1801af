//! Lists of words with a filter in front: nearly every word of a text is in none of the dozens of
//! lists that it is held against, and one bit tells that without hashing or comparing it.

use rustc_hash::{FxHashMap, FxHashSet};
use serde::{Deserialize, Deserializer};
use std::borrow::Borrow;
use std::hash::Hash;

/// Words, each with what it stands for.
#[derive(Debug, Clone)]
pub struct WordMap<V, K = String> {
    words: FxHashMap<K, V>,
    filter: Filter,
}

/// A set of words.
#[derive(Debug, Clone, Default)]
pub struct WordSet {
    words: FxHashSet<Box<str>>,
    filter: Filter,
}

impl<V, K: Borrow<str> + Eq + Hash> WordMap<V, K> {
    /// What the word stands for.
    #[must_use]
    pub fn get(&self, word: &str) -> Option<&V> {
        self.filter
            .may_hold(word)
            .then(|| self.words.get(word))
            .flatten()
    }

    /// All words, in no order.
    pub fn keys(&self) -> impl Iterator<Item = &K> {
        self.words.keys()
    }
}

impl WordSet {
    /// Whether the word is in the set.
    #[must_use]
    pub fn contains(&self, word: &str) -> bool {
        self.filter.may_hold(word) && self.words.contains(word)
    }

    /// Whether it holds nothing.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// All words, in no order.
    pub fn iter(&self) -> impl Iterator<Item = &str> {
        self.words.iter().map(AsRef::as_ref)
    }
}

impl<V, K: Borrow<str> + Eq + Hash> From<FxHashMap<K, V>> for WordMap<V, K> {
    fn from(words: FxHashMap<K, V>) -> Self {
        let filter = Filter::of(words.len(), words.keys().map(Borrow::borrow));
        Self { words, filter }
    }
}

impl<V, K: Borrow<str> + Eq + Hash> Default for WordMap<V, K> {
    fn default() -> Self {
        Self::from(FxHashMap::default())
    }
}

impl<V, K: Borrow<str> + Eq + Hash> FromIterator<(K, V)> for WordMap<V, K> {
    fn from_iter<I: IntoIterator<Item = (K, V)>>(words: I) -> Self {
        Self::from(words.into_iter().collect::<FxHashMap<K, V>>())
    }
}

impl<W: Into<Box<str>>> FromIterator<W> for WordSet {
    fn from_iter<I: IntoIterator<Item = W>>(words: I) -> Self {
        let words: FxHashSet<Box<str>> = words.into_iter().map(Into::into).collect();
        let filter = Filter::of(words.len(), words.iter().map(AsRef::as_ref));
        Self { words, filter }
    }
}

impl<'de> Deserialize<'de> for WordSet {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let words = Vec::<Box<str>>::deserialize(deserializer)?;
        Ok(words.into_iter().collect())
    }
}

/// One bit of many for each word of a list.
#[derive(Debug, Clone, Default)]
struct Filter {
    bits: Box<[u64]>,
}

/// Bits for each word: one word in sixteen passes that is not in the list.
const BITS: usize = 16;

impl Filter {
    fn of<'w>(count: usize, words: impl Iterator<Item = &'w str>) -> Self {
        let blocks = (count * BITS).div_ceil(64).next_power_of_two();
        let mut bits = vec![0; blocks].into_boxed_slice();
        for word in words {
            let (block, bit) = place(word, blocks);
            if let Some(block) = bits.get_mut(block) {
                *block |= bit;
            }
        }
        Self { bits }
    }

    fn may_hold(&self, word: &str) -> bool {
        let (block, bit) = place(word, self.bits.len());
        self.bits.get(block).is_some_and(|bits| bits & bit != 0)
    }
}

/// The bit of a word, by its length and four of its letters, and the block of 64 that it is in.
fn place(word: &str, blocks: usize) -> (usize, u64) {
    let bytes = word.as_bytes();
    let len = bytes.len();
    let at = |i: usize| bytes.get(i).copied().map_or(0, u32::from);
    let letters = at(0) | at(1) << 8 | at(len / 2) << 16 | at(len.wrapping_sub(1)) << 24;
    let mixed = (letters ^ (len as u32) << 11).wrapping_mul(0x9e37_79b1);
    let block = (mixed >> 16) as usize & blocks.wrapping_sub(1);
    (block, 1 << (mixed >> 10 & 63))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_in_a_list_is_found_and_little_else_passes() {
        let words: Vec<String> = (0..500).map(|n| format!("word{n}")).collect();
        let set: WordSet = words.iter().map(String::as_str).collect();
        assert!(words.iter().all(|word| set.contains(word)));
        assert!(!set.contains("") && !set.contains("word") && !set.contains("word500"));
        let none = WordSet::default();
        assert!(!none.contains("") && !none.contains("word"));
        let map: WordMap<u32> = [("a".to_owned(), 1), ("ab".to_owned(), 2)]
            .into_iter()
            .collect();
        assert_eq!(
            (map.get("a"), map.get("ab"), map.get("b")),
            (Some(&1), Some(&2), None)
        );
        assert_eq!(map.keys().count(), 2);
    }
}
