//! Where a number names a thing instead of counting, and what can be counted without a plural "s".

use super::phrases::Phrases;
use crate::lexicon::filtered::WordSet;
use serde::Deserialize;
use std::sync::LazyLock;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Raw {
    before: WordSet,
    in_order: WordSet,
    months: WordSet,
    streets: WordSet,
    clock: WordSet,
    idioms: Vec<String>,
    unchanged: WordSet,
    states: WordSet,
    quakes: WordSet,
}

struct Labels {
    raw: Raw,
    idioms: Phrases<()>,
}

static LIST: LazyLock<Labels> = LazyLock::new(|| {
    let mut raw: Raw = crate::lexicon::list!("labels");
    let idioms = std::mem::take(&mut raw.idioms);
    Labels {
        raw,
        idioms: Phrases::new(idioms.into_iter().map(|i| (i, ()))),
    }
});

/// Whether a number right after this word is its name: "Flight 370", "No. 5".
#[must_use]
pub fn labels_next(lower: &str) -> bool {
    LIST.raw.before.contains(lower)
}

/// Whether a number right after this word gives its place in an order: "round 3".
#[must_use]
pub fn counts_in_order(lower: &str) -> bool {
    LIST.raw.in_order.contains(lower)
}

/// Whether it is a month, short or in full.
#[must_use]
pub fn is_month(lower: &str) -> bool {
    LIST.raw.months.contains(lower)
}

/// Whether it ends an address: "Street", "Ave.".
#[must_use]
pub fn is_street(lower: &str) -> bool {
    LIST.raw.streets.contains(lower)
}

/// Whether the number before it is a time of day.
#[must_use]
pub fn is_clock(lower: &str) -> bool {
    LIST.raw.clock.contains(lower)
}

/// How many words a saying has whose first word stands here and whose numbers count nothing.
#[must_use]
pub fn idiom<'t>(lower: impl Fn(usize) -> &'t str) -> Option<usize> {
    LIST.idioms.longest(lower).map(|(_, len)| len)
}

/// Whether the noun is a plural without looking like one: "aircraft", "police".
#[must_use]
pub fn is_unchanged_plural(lower: &str) -> bool {
    LIST.raw.unchanged.contains(lower)
}

/// Whether the word says what became of those counted, who go without a noun: "14 dead".
#[must_use]
pub fn is_state(lower: &str) -> bool {
    LIST.raw.states.contains(lower)
}

/// The words that the sayings begin with.
pub(super) fn first_words() -> impl Iterator<Item = &'static str> {
    LIST.idioms.first_words()
}

/// Whether a number with a decimal before the word is a magnitude: "a 6.1 quake".
#[must_use]
pub fn is_quake(lower: &str) -> bool {
    LIST.raw.quakes.contains(lower)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lists_read() {
        assert!(labels_next("flight") && is_month("dec.") && is_street("avenue"));
        assert!(is_unchanged_plural("aircraft") && is_state("missing") && is_clock("p.m."));
        let words = ["one", "another"];
        assert_eq!(
            idiom(|i| words.get(i).copied().unwrap_or_default()),
            Some(2)
        );
    }
}
