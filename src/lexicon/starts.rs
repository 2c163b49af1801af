//! Whether a quantity can begin with a word: one look instead of one for each list.

use super::{currencies, hedges, labels, numbers};
use crate::lexicon::filtered::WordSet;
use std::sync::LazyLock;

/// Words that begin quantities without being in a list of their own.
const OTHERS: [&str; 8] = ["a", "an", "between", "minus", "no", "nobody", "none", "one"];

static WORDS: LazyLock<WordSet> = LazyLock::new(|| {
    let others = OTHERS.iter().map(|w| (*w).to_owned());
    numbers::words()
        .chain(hedges::first_words())
        .chain(currencies::first_words())
        .chain(labels::first_words())
        .map(str::to_lowercase)
        .chain(others)
        .collect()
});

/// Whether a number, its hedge or its currency can begin with this word (in lower case).
#[must_use]
pub fn may_begin_quantity(lower: &str) -> bool {
    WORDS.contains(lower)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_list_is_in() {
        for word in [
            "seven", "third", "about", "rs", "us", "one", "minus", "dozens",
        ] {
            assert!(may_begin_quantity(word), "{word}");
        }
        assert!(!may_begin_quantity("meeting"));
    }
}
