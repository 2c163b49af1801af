//! The tables of names: what a name as written may stand for.

use super::kinds::{COUNTRIES, Country, Place, PlaceKind, REGIONS, Region, SEATS, Seat};
use crate::lexicon::{
    key::Key,
    table::{Table, number},
};

static NAMES: Table = Table::new(include_bytes!(concat!(env!("OUT_DIR"), "/places.bin")));
static FIRST_WORDS: Table =
    Table::new(include_bytes!(concat!(env!("OUT_DIR"), "/first_words.bin")));
static CITIES: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/cities.bin"));
static CITY_NAMES: &str = include_str!(concat!(env!("OUT_DIR"), "/city_names.txt"));

/// Bytes of a city in [`CITIES`].
const CITY: usize = 12;

/// Set where a name counts only in capitals.
const CAPITALS: u8 = 0x80;

/// One thing that a name may stand for.
pub(super) enum Candidate {
    Country(&'static Country),
    Region(&'static Region),
    Seat(&'static Seat),
    City(Place),
    PeopleOfCountry(&'static Country),
    PeopleOfRegion(&'static Region),
    Abbreviation(&'static Region),
}

/// What a name as written may stand for, the likeliest first. An article before it is passed over.
pub(super) fn candidates(name: &str) -> impl Iterator<Item = Candidate> {
    let bare = ["the ", "The "]
        .iter()
        .find_map(|article| name.strip_prefix(article));
    lookup(&[name]).chain(bare.into_iter().flat_map(|bare| lookup(&[bare])))
}

/// What the tokens, with spaces between them, may stand for.
pub(super) fn joined(tokens: &[&str]) -> impl Iterator<Item = Candidate> {
    lookup(tokens)
}

/// The most words that a name beginning with this one has; at least 1, this one, if a name may begin with it at all.
pub(super) fn first_word(token: &str) -> usize {
    if !may_begin(token) {
        return 0;
    }
    let found = Key::new(token).and_then(|key| FIRST_WORDS.get(key.as_bytes()));
    found
        .and_then(|record| record.value.first().copied())
        .map_or(1, usize::from)
}

fn lookup(words: &[&str]) -> impl Iterator<Item = Candidate> + use<> {
    let capitals = words
        .iter()
        .all(|word| word.bytes().all(|byte| byte.is_ascii_uppercase()));
    let value = find(words).unwrap_or_default();
    value
        .chunks_exact(3)
        .filter(move |entry| capitals || entry[0] & CAPITALS == 0)
        .filter_map(candidate)
}

fn find(words: &[&str]) -> Option<&'static [u8]> {
    let (first, rest) = words.split_first()?;
    if !may_begin(first) {
        return None;
    }
    let mut key = Key::new(first)?;
    for word in rest {
        if !(key.push(" ") && key.push(word)) {
            return None;
        }
    }
    Some(NAMES.get(key.as_bytes())?.value)
}

/// Names begin with a capital, a mark or a digit; these small letters may open them too: "al-Arish", "upstate New York".
fn may_begin(token: &str) -> bool {
    const SMALL: [&str; 9] = [
        "al-",
        "ni-",
        "upstate",
        "occupied",
        "mainland",
        "continental",
        "eastern",
        "western",
        "southern",
    ];
    !token.starts_with(char::is_lowercase) || SMALL.iter().any(|opening| token.starts_with(opening))
}

fn candidate(entry: &[u8]) -> Option<Candidate> {
    let at = number(&entry[1..]) as usize;
    Some(match entry[0] & !CAPITALS {
        0 => Candidate::Country(COUNTRIES.get(at)?),
        1 => Candidate::Region(REGIONS.get(at)?),
        2 => Candidate::Seat(SEATS.get(at)?),
        3 => Candidate::City(city(at)?),
        4 => Candidate::PeopleOfCountry(COUNTRIES.get(at)?),
        5 => Candidate::PeopleOfRegion(REGIONS.get(at)?),
        _ => Candidate::Abbreviation(REGIONS.get(at)?),
    })
}

fn city(at: usize) -> Option<Place> {
    let bytes: &[u8; CITY] = CITIES.get(CITY * at..)?.first_chunk()?;
    let start = number(&bytes[..4]) as usize;
    let name = CITY_NAMES.get(start..start + usize::from(bytes[4]))?;
    Some(Place {
        kind: PlaceKind::City,
        name,
        country: COUNTRIES.get(usize::from(bytes[5])),
        region: REGIONS.get(number(&bytes[6..8]) as usize),
        city: Some(name),
        stands_for: None,
        thousands: number(&bytes[8..11]),
        person_too: bytes[11] != 0,
    })
}

impl Candidate {
    /// The place, unless the name is of people or an abbreviation.
    pub(super) fn place(self) -> Option<Place> {
        let bare = Place {
            kind: PlaceKind::Country,
            name: "",
            country: None,
            region: None,
            city: None,
            stands_for: None,
            thousands: 0,
            person_too: false,
        };
        Some(match self {
            Candidate::Country(country) => Place {
                name: country.name,
                country: Some(country),
                person_too: country.person_too,
                ..bare
            },
            Candidate::Region(region) => Place {
                kind: PlaceKind::Region,
                name: region.name,
                country: region.country(),
                region: Some(region),
                person_too: region.person_too,
                ..bare
            },
            Candidate::Seat(seat) => Place {
                kind: PlaceKind::Seat,
                name: seat.name,
                country: Some(seat.country()),
                region: seat.region(),
                city: seat.city,
                stands_for: seat.stands_for,
                ..bare
            },
            Candidate::City(city) => city,
            Candidate::PeopleOfCountry(_)
            | Candidate::PeopleOfRegion(_)
            | Candidate::Abbreviation(_) => return None,
        })
    }
}
