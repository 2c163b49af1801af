//! Words that make a name a place's: "Street", "County", "Bridge", "Lake".

use super::places::PlaceKind;
use crate::lexicon::filtered::{WordMap, WordSet};
use rustc_hash::FxHashMap;
use serde::Deserialize;
use std::sync::LazyLock;

/// How large a place is, roughly.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Grain {
    /// A building, a bridge, a park.
    Site,
    /// A street or an address on it.
    Street,
    /// A town or a part of one.
    Town,
    /// A county, a province, an island, a river.
    Region,
    /// A country.
    Country,
}

impl From<PlaceKind> for Grain {
    fn from(kind: PlaceKind) -> Self {
        match kind {
            PlaceKind::Country => Self::Country,
            PlaceKind::Region => Self::Region,
            PlaceKind::City => Self::Town,
            PlaceKind::Seat => Self::Site,
        }
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Raw {
    street: Vec<String>,
    site: Vec<String>,
    town: Vec<String>,
    region: Vec<String>,
    no_family_names: WordSet,
    before: WordSet,
    full: FxHashMap<String, String>,
    directions: WordSet,
    prepositions: WordSet,
}

struct Sites {
    grains: WordMap<Grain>,
    raw: Raw,
}

static LIST: LazyLock<Sites> = LazyLock::new(|| {
    let mut raw: Raw = crate::lexicon::list!("sites");
    let mut grains = FxHashMap::default();
    for (words, grain) in [
        (std::mem::take(&mut raw.street), Grain::Street),
        (std::mem::take(&mut raw.site), Grain::Site),
        (std::mem::take(&mut raw.town), Grain::Town),
        (std::mem::take(&mut raw.region), Grain::Region),
    ] {
        grains.extend(words.into_iter().map(|word| (word, grain)));
    }
    Sites {
        grains: grains.into(),
        raw,
    }
});

/// What a place is whose name ends in this word (ASCII lower case): "street", "county".
#[must_use]
pub fn grain(lower: &str) -> Option<Grain> {
    LIST.grains.get(lower).copied()
}

/// What a place is by the last word of its name as written.
#[must_use]
pub fn grain_of_name(name: &str) -> Option<Grain> {
    let last = name.rsplit([' ', '\n']).next()?;
    if name.starts_with(|c: char| c.is_ascii_digit()) {
        return Some(Grain::Street);
    }
    grain(last.to_ascii_lowercase().as_str()).or_else(|| {
        name.split(' ')
            .next()
            .is_some_and(|first| stands_before(&first.to_ascii_lowercase()))
            .then_some(Grain::Region)
    })
}

/// Whether a word (ASCII lower case) ends names of places and is nobody's family name.
#[must_use]
pub fn is_no_family_name(lower: &str) -> bool {
    LIST.raw.no_family_names.contains(lower)
}

/// Whether it begins names of places: "Lake", "Mount".
#[must_use]
pub fn stands_before(lower: &str) -> bool {
    LIST.raw.before.contains(lower)
}

/// The whole word for an abbreviation of addresses (without its stop): "st" → "street".
#[must_use]
pub fn in_full(lower: &str) -> Option<&'static str> {
    LIST.raw.full.get(lower).map(String::as_str)
}

/// Whether it says which part of a place: "north", "southeastern".
#[must_use]
pub fn is_direction(lower: &str) -> bool {
    LIST.raw.directions.contains(lower)
}

/// Whether a place may follow the preposition.
#[must_use]
pub fn leads_to_place(lower: &str) -> bool {
    LIST.raw.prepositions.contains(lower)
}
