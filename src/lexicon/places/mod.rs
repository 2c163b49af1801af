//! Places of the news: countries, regions, cities, and the seats of power by which a government is named ("the Kremlin").
//!
//! They are found by name as written: the first letter must not be a small one, and "US" counts in capitals only. Cities that
//! are common words (Mobile, Reading) are left out; those that are people's names too (Florence, Austin) are marked. One
//! name may be several places (Georgia); [`place`] gives the likeliest, [`all`] every one.

mod kinds;
mod names;

pub use kinds::{Country, Place, PlaceKind, Region, Seat};

use names::{Candidate, candidates, first_word};

/// The country of this name or alias ("UK", "Burma", "the Netherlands"). Adjectives are [`nationality`]'s.
pub fn country(name: &str) -> Option<&'static Country> {
    candidates(name).find_map(|candidate| match candidate {
        Candidate::Country(country) => Some(country),
        _ => None,
    })
}

/// The country that an adjective or a word for its people stands for: "Russian", "Ukrainians", "Dutch".
pub fn nationality(word: &str) -> Option<&'static Country> {
    candidates(word).find_map(|candidate| match candidate {
        Candidate::PeopleOfCountry(country) => Some(country),
        _ => None,
    })
}

/// The region that an adjective or a word for its people stands for: "Scottish", "Texans", "European".
pub fn region_of_people(word: &str) -> Option<&'static Region> {
    candidates(word).find_map(|candidate| match candidate {
        Candidate::PeopleOfRegion(region) => Some(region),
        _ => None,
    })
}

/// Whether a word is an adjective or a word for the people of a country or region: "Russian", "Texans".
pub fn is_of_people(word: &str) -> bool {
    candidates(word).any(|candidate| {
        matches!(
            candidate,
            Candidate::PeopleOfCountry(_) | Candidate::PeopleOfRegion(_)
        )
    })
}

/// The state or province that a postal code or a press abbreviation stands for: "Calif.", "TX", "Ont.". Only after a city's
/// name and a comma is that a safe reading: "IN", "OR" and "Miss." are words.
pub fn abbreviation(text: &str) -> Option<&'static Region> {
    candidates(text).find_map(|candidate| match candidate {
        Candidate::Abbreviation(region) if region.abbreviations.contains(&text) => Some(region),
        _ => None,
    })
}

/// The country whose capital this is. Capitals stand for governments ("Moscow said").
pub fn capital(name: &str) -> Option<&'static Country> {
    all(name).find_map(|place| match (place.kind, place.country) {
        (PlaceKind::City, Some(country)) if country.capital == Some(place.name) => Some(country),
        _ => None,
    })
}

/// The likeliest place of this name: a country before a region before a seat before a city, a large city before a small
/// one; but a city of some size before the state of its own name (New York, Washington).
pub fn place(name: &str) -> Option<Place> {
    all(name).next()
}

/// Every place of this name, the likeliest first.
pub fn all(name: &str) -> impl Iterator<Item = Place> {
    candidates(name).filter_map(Candidate::place)
}

/// The most words that a place's name beginning with this word has; 0 where none can.
pub fn most_words(first: &str) -> usize {
    first_word(first)
}

/// The longest name of a place that the tokens begin with, and how many of them it takes: "New York" in `["New", "York",
/// "officials"]`.
pub fn longest(tokens: &[&str]) -> Option<(usize, Place)> {
    let most = first_word(tokens.first()?).min(tokens.len());
    (1..=most).rev().find_map(|count| {
        Some((
            count,
            names::joined(&tokens[..count]).find_map(Candidate::place)?,
        ))
    })
}

/// Whether some place of the name `inner` lies within some place of the name `outer`: Geneva in Switzerland, the Kremlin in
/// Moscow. A place does not contain itself.
pub fn contains(outer: &str, inner: &str) -> bool {
    all(outer).any(|outer| all(inner).any(|inner| outer.contains(&inner)))
}

/// Whether two names can be of one place: "Kiev" and "Kyiv", "Burma" and "Myanmar".
pub fn same_place(a: &str, b: &str) -> bool {
    all(a).any(|a| all(b).any(|b| a == b))
}

#[cfg(test)]
mod tests;
