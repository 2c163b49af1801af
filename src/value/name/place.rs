//! Names of places.

use super::spelling::{Likeness, fold, likeness};
use super::{EQUAL, Reason, Related, compatible, disjoint};
use crate::lexicon::places;
use crate::lexicon::sites::{self, Grain};

/// The name of a place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlaceName {
    /// The folded name: the gazetteer's where it knows the place ("kyiv" for "Kiev").
    pub key: String,
    /// The folded name of the place around it, where the text gives one ("Geneva, Switzerland").
    pub within: Option<String>,
    /// What sort of place its last word says it is.
    pub grain: Option<Grain>,
    /// Whether the gazetteer has it.
    pub known: bool,
    /// The words as written.
    pub written: String,
}

impl PlaceName {
    /// A place by its name as written, perhaps with the place around it.
    #[must_use]
    pub fn new(name: &str, within: Option<&str>) -> Self {
        let bare = bare(name);
        let known = places::place(bare);
        let key = match known {
            Some(place) => fold(place.name),
            None => normal(bare),
        };
        let within_key = |outer: &str| match places::place(outer) {
            Some(place) => fold(place.name),
            None => match places::abbreviation(outer) {
                Some(region) => fold(region.name),
                None => normal(outer),
            },
        };
        Self {
            key,
            within: within.map(within_key),
            grain: known.map_or_else(|| sites::grain_of_name(bare), |p| Some(p.kind.into())),
            known: known.is_some(),
            written: match within {
                Some(outer) => format!("{bare}, {outer}"),
                None => bare.to_owned(),
            },
        }
    }

    /// The one written form: "geneva, switzerland".
    #[must_use]
    pub fn canonical(&self) -> String {
        match &self.within {
            Some(outer) => format!("{}, {outer}", self.key),
            None => self.key.clone(),
        }
    }
}

fn bare(name: &str) -> &str {
    name.strip_prefix("the ")
        .or_else(|| name.strip_prefix("The "))
        .unwrap_or(name)
}

/// Folded, with the abbreviations of street names in full.
fn normal(name: &str) -> String {
    let mut out = String::with_capacity(name.len());
    for word in name
        .split([' ', '\n', '\t'])
        .filter(|word| !word.is_empty())
    {
        let word = fold(word.trim_end_matches(['.', ',']));
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(sites::in_full(&word).unwrap_or(&word));
    }
    out
}

pub(super) fn relate(a: &PlaceName, b: &PlaceName) -> Related {
    if a.key == b.key {
        return match (&a.within, &b.within) {
            (x, y) if x == y => EQUAL,
            (Some(x), Some(y)) if !holds(x, y) && !holds(y, x) => disjoint(Reason::DifferentPlaces),
            _ => compatible(Reason::Containment),
        };
    }
    let block = is_in_block(&a.key, &b.key) || is_in_block(&b.key, &a.key);
    if block || is_inside(a, b) || is_inside(b, a) {
        return compatible(Reason::Containment);
    }
    if places::same_place(&a.written, &b.written) {
        return compatible(Reason::Alias);
    }
    if are_two_parts(&a.key, &b.key) {
        return disjoint(Reason::DifferentPlaces);
    }
    let alike = likeness(&a.key, &b.key);
    if alike == Likeness::Transliterated {
        return compatible(Reason::Transliteration);
    }
    if alike == Likeness::Near && !(a.known && b.known) {
        return disjoint(Reason::Spelling);
    }
    // Nothing tells whether the one lies in the other.
    if !(a.known && b.known) && a.grain != b.grain {
        return compatible(Reason::Containment);
    }
    disjoint(Reason::DifferentPlaces)
}

fn holds(outer: &str, inner: &str) -> bool {
    places::contains(&titled(outer), &titled(inner))
}

/// Whether `inner` lies within `outer`, by the gazetteer, by what the text says, or by its words
/// ("north Raleigh" in Raleigh).
fn is_inside(inner: &PlaceName, outer: &PlaceName) -> bool {
    let fits = |x: &Option<String>, y: &Option<String>| x.is_none() || y.is_none() || x == y;
    if inner.within.as_ref() == Some(&outer.key) && outer.within.is_none() {
        return true;
    }
    if let Some(within) = &inner.within
        && outer.within.is_none()
        && outer.known
        && holds(&outer.key, within)
    {
        return true;
    }
    let part = inner
        .key
        .strip_suffix(outer.key.as_str())
        .and_then(|rest| rest.strip_suffix([' ', '-']))
        .is_some_and(|rest| sites::is_direction(rest) || is_number(rest));
    if part && fits(&inner.within, &outer.within) {
        return true;
    }
    inner.known
        && outer.known
        && (inner.within.is_none() || outer.within.is_none())
        && places::contains(&titled(&outer.key), &titled(&inner.key))
}

/// Whether the words are those of two parts of one place: "north Raleigh", "south Raleigh".
fn are_two_parts(a: &str, b: &str) -> bool {
    match (a.split_once(' '), b.split_once(' ')) {
        (Some((x, of)), Some((y, other))) => {
            of == other && x != y && sites::is_direction(x) && sites::is_direction(y)
        }
        _ => false,
    }
}

/// A house number or a block: "202", "200 block".
fn is_number(words: &str) -> bool {
    let number = words.strip_suffix(" block").unwrap_or(words);
    !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit())
}

/// Whether one is a house in the block that the other is: 202 and the 200 block.
fn is_in_block(house: &str, block: &str) -> bool {
    let parts = |key: &str| -> Option<(u32, String)> {
        let (number, street) = key.split_once(' ')?;
        Some((number.parse().ok()?, street.to_owned()))
    };
    match (parts(house), parts(block)) {
        (Some((house, street)), Some((block, rest))) => {
            rest.strip_prefix("block ") == Some(street.as_str()) && house / 100 == block / 100
        }
        _ => false,
    }
}

/// The gazetteer wants names as written, with a capital.
fn titled(key: &str) -> String {
    let mut chars = key.chars();
    match chars.next() {
        Some(first) => first.to_uppercase().chain(chars).collect(),
        None => String::new(),
    }
}
