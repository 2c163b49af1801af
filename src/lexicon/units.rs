//! Physical units: their names in texts and how they convert.

use super::phrases::Phrases;
use crate::lexicon::filtered::WordSet;
use rust_decimal::Decimal;
use rustc_hash::FxHashMap;
use serde::Deserialize;
use std::sync::LazyLock;

/// A physical unit.
#[derive(Debug)]
pub struct PhysicalUnit {
    /// The name by which values know it: "kilometre".
    pub name: String,
    /// What it measures: "length". Units of one dimension convert into each other.
    pub dimension: String,
    /// Worth in the base unit of the dimension.
    pub factor: Decimal,
    /// Added before multiplying, for temperatures.
    pub offset: Decimal,
    /// How much the word varies between countries, as a part of the whole.
    pub tolerance: Decimal,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Raw {
    difference: RawDifference,
    unit: Vec<RawUnit>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawDifference {
    before: WordSet,
    after: WordSet,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawUnit {
    name: String,
    dimension: String,
    factor: String,
    #[serde(default)]
    offset: String,
    #[serde(default)]
    tolerance: String,
    #[serde(default)]
    words: Vec<String>,
    #[serde(default)]
    symbols: Vec<String>,
}

struct Units {
    difference: RawDifference,
    units: Vec<PhysicalUnit>,
    by_name: FxHashMap<String, usize>,
    words: Phrases<usize>,
    symbols: Phrases<usize>,
}

static LIST: LazyLock<Units> = LazyLock::new(|| {
    let raw: Raw = crate::lexicon::list!("units");
    let (mut words, mut symbols, mut units) = (Vec::new(), Vec::new(), Vec::new());
    let mut by_name = FxHashMap::default();
    for (i, unit) in raw.unit.into_iter().enumerate() {
        words.extend(unit.words.into_iter().map(|w| (w, i)));
        symbols.extend(unit.symbols.into_iter().map(|s| (s, i)));
        by_name.insert(unit.name.clone(), i);
        units.push(PhysicalUnit {
            name: unit.name,
            dimension: unit.dimension,
            factor: unit.factor.parse().unwrap_or(Decimal::ONE),
            offset: unit.offset.parse().unwrap_or_default(),
            tolerance: unit.tolerance.parse().unwrap_or_default(),
        });
    }
    Units {
        difference: raw.difference,
        units,
        by_name,
        words: Phrases::new(words),
        symbols: Phrases::new(symbols),
    }
});

/// The unit of this name.
#[must_use]
pub fn named(name: &str) -> Option<&'static PhysicalUnit> {
    LIST.by_name.get(name).and_then(|i| LIST.units.get(*i))
}

/// The unit of differences between temperatures of a scale: of the same size, without its zero.
#[must_use]
pub fn difference(scale: &'static PhysicalUnit) -> &'static PhysicalUnit {
    named(&format!("{} difference", scale.name)).unwrap_or(scale)
}

/// Whether degrees after this word (in lower case) are a change: "rose 3C", "a drop of 3C".
#[must_use]
pub fn tells_difference_before(lower: &str) -> bool {
    LIST.difference.before.contains(lower)
}

/// Whether degrees before this word (in lower case) are a difference: "3C warmer".
#[must_use]
pub fn tells_difference_after(lower: &str) -> bool {
    LIST.difference.after.contains(lower)
}

/// The unit that the others of a dimension are factors of: "metre" for lengths.
#[must_use]
pub fn base(dimension: &str) -> Option<&'static PhysicalUnit> {
    LIST.units
        .iter()
        .find(|u| u.dimension == dimension && u.factor == Decimal::ONE && u.offset.is_zero())
}

/// The unit whose words begin here and how many words they are; `lower(i)` gives the i-th word in
/// lower case.
#[must_use]
pub fn by_words<'t>(lower: impl Fn(usize) -> &'t str) -> Option<(&'static PhysicalUnit, usize)> {
    let (i, len) = LIST.words.longest(lower)?;
    Some((LIST.units.get(i)?, len))
}

/// The same by its symbol, as written.
#[must_use]
pub fn by_symbol<'t>(word: impl Fn(usize) -> &'t str) -> Option<(&'static PhysicalUnit, usize)> {
    let (i, len) = LIST.symbols.longest(word)?;
    Some((LIST.units.get(i)?, len))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn units_are_found_by_words_and_symbols() {
        let words = ["miles", "per", "hour"];
        let found = by_words(|i| words.get(i).copied().unwrap_or_default());
        assert_eq!(
            found.map(|(u, len)| (u.name.as_str(), len)),
            Some(("mile per hour", 3))
        );
        let found = by_symbol(|i| if i == 0 { "km" } else { "" });
        assert_eq!(found.map(|(u, _)| u.factor), Some(Decimal::ONE_THOUSAND));
    }

    #[test]
    fn every_factor_is_a_number_above_zero() {
        let raw: Raw = crate::lexicon::list!("units");
        for unit in raw.unit {
            let factor: Decimal = unit.factor.parse().expect("a number");
            assert!(factor > Decimal::ZERO, "{}", unit.name);
        }
    }
}
