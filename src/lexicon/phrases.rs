//! Lists of phrases found by the words they begin with.

use super::filtered::WordMap;
use rustc_hash::FxHashMap;

/// Phrases of one or more words, each with what it stands for.
#[derive(Debug)]
pub(crate) struct Phrases<T> {
    by_first: WordMap<Vec<Phrase<T>>>,
}

#[derive(Debug)]
struct Phrase<T> {
    rest: Box<[Box<str>]>,
    means: T,
}

impl<T: Copy> Phrases<T> {
    /// The list of these phrases, whose words are apart by spaces.
    pub(crate) fn new(phrases: impl IntoIterator<Item = (String, T)>) -> Self {
        let mut by_first = FxHashMap::<String, Vec<Phrase<T>>>::default();
        for (phrase, means) in phrases {
            let mut words = phrase.split(' ');
            let first = words.next().unwrap_or_default();
            let rest = words.map(Box::from).collect();
            let same_first = by_first.entry(first.to_owned()).or_default();
            same_first.push(Phrase { rest, means });
        }
        for phrases in by_first.values_mut() {
            phrases.sort_by_key(|p| std::cmp::Reverse(p.rest.len()));
        }
        Self {
            by_first: by_first.into(),
        }
    }

    /// The words that the phrases begin with.
    pub(crate) fn first_words(&self) -> impl Iterator<Item = &str> {
        self.by_first.keys().map(String::as_str)
    }

    /// The longest phrase that begins here and how many words it has; `word(i)` gives the i-th
    /// word from here, the empty string past the end.
    pub(crate) fn longest<'t>(&self, word: impl Fn(usize) -> &'t str) -> Option<(T, usize)> {
        let fits = |phrase: &&Phrase<T>| {
            let mut rest = phrase.rest.iter().enumerate();
            rest.all(|(i, w)| word(i + 1) == &**w)
        };
        let phrase = self.by_first.get(word(0))?.iter().find(fits)?;
        Some((phrase.means, phrase.rest.len() + 1))
    }
}
