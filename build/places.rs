//! Countries, regions, seats and cities → the static lists of the first three as Rust source, and the tables of names.
//!
//! A record of the table of names: its candidates, the likeliest first, each a kind (with a flag where the name must be
//! written in capitals) and an index (2 bytes).

mod cities;
mod source;

use std::{
    collections::{BTreeMap, HashMap},
    path::Path,
};

use crate::{Result, list, table};

/// What the build writes for `src/lexicon/places/`.
pub struct Tables {
    pub source: String,
    pub names: Vec<u8>,
    pub first_words: Vec<u8>,
    pub cities: Vec<u8>,
    pub city_names: String,
}

/// The kinds of candidates; `src/lexicon/places/names.rs` has the same numbers.
#[derive(Clone, Copy, PartialEq)]
enum Kind {
    Country = 0,
    Region = 1,
    Seat = 2,
    City = 3,
    PeopleOfCountry = 4,
    PeopleOfRegion = 5,
    Abbreviation = 6,
}

/// The flag of a name that counts only in capitals ("US", not "us").
const CAPITALS: u8 = 0x80;

/// A city of this many thousand people comes before the region of the same name: "New York", "Washington".
const BEFORE_ITS_REGION: u32 = 600;

pub fn tables(lists: &Path) -> Result<Tables> {
    let countries = list::tables(lists, "countries.toml", "country")?;
    let regions = list::tables(lists, "regions.toml", "region")?;
    let seats = list::tables(lists, "seats.toml", "seat")?;
    let country_index: HashMap<&str, usize> = countries
        .iter()
        .enumerate()
        .map(|(at, c)| (list::text(c, "code"), at))
        .collect();
    let mut admin = HashMap::new();
    for (at, region) in regions.iter().enumerate() {
        let (country, code) = (
            list::text(region, "country"),
            list::text(region, "geonames"),
        );
        if !code.is_empty() {
            admin.insert((country, code), at);
        }
    }
    let cities = cities::read(lists, &country_index, &admin)?;

    let mut names = Names::default();
    for (at, country) in countries.iter().enumerate() {
        names.add_all(country, Kind::Country, &["name", "aliases"], at)?;
        names.add_all(
            country,
            Kind::PeopleOfCountry,
            &["adjectives", "people"],
            at,
        )?;
    }
    for (at, city) in cities
        .iter()
        .enumerate()
        .filter(|(_, city)| city.thousands >= BEFORE_ITS_REGION)
    {
        names.add(&city.name, Kind::City, at)?;
    }
    for (at, region) in regions.iter().enumerate() {
        names.add_all(region, Kind::Region, &["name", "aliases"], at)?;
        names.add_all(region, Kind::PeopleOfRegion, &["people"], at)?;
        names.add_all(region, Kind::Abbreviation, &["abbreviations"], at)?;
    }
    for (at, seat) in seats.iter().enumerate() {
        names.add_all(seat, Kind::Seat, &["name", "aliases"], at)?;
    }
    for (at, city) in cities.iter().enumerate() {
        names.add(&city.name, Kind::City, at)?;
        for alias in &city.aliases {
            names.add(alias, Kind::City, at)?;
        }
    }
    let (city_bytes, city_names) = cities::layout(&cities)?;
    Ok(Tables {
        source: source::write(&countries, &regions, &seats, &country_index, &cities)?,
        first_words: names.first_words()?,
        names: table::layout(&names.0, |candidates, _| Ok(candidates.concat()))?,
        cities: city_bytes,
        city_names,
    })
}

/// The table of names in the making.
#[derive(Default)]
struct Names(BTreeMap<String, Vec<[u8; 3]>>);

impl Names {
    fn add_all(
        &mut self,
        table: &toml::Table,
        kind: Kind,
        keys: &[&str],
        index: usize,
    ) -> Result<()> {
        for &key in keys {
            let one = Some(list::text(table, key)).filter(|text| !text.is_empty());
            for name in one.into_iter().chain(list::texts(table, key)) {
                self.add(name, kind, index)?;
            }
        }
        Ok(())
    }

    fn add(&mut self, name: &str, kind: Kind, index: usize) -> Result<()> {
        let capitals = name.len() > 1 && name.chars().all(|c| c.is_ascii_uppercase());
        let flag = if capitals && kind != Kind::Abbreviation {
            CAPITALS
        } else {
            0
        };
        let [low, high] = u16::try_from(index)?.to_le_bytes();
        let candidates = self.0.entry(list::key(name)).or_default();
        let same = |old: &&mut [u8; 3]| old[0] & !CAPITALS == kind as u8 && old[1..] == [low, high];
        match candidates.iter_mut().find(same) {
            Some(old) => old[0] &= flag | !CAPITALS,
            None => candidates.push([kind as u8 | flag, low, high]),
        }
        Ok(())
    }

    /// The first word of each name of several → the most words that a name beginning so has.
    fn first_words(&self) -> Result<Vec<u8>> {
        let mut most: BTreeMap<String, u8> = BTreeMap::new();
        for name in self.0.keys() {
            let words = u8::try_from(name.split(' ').count())?;
            if let (true, Some(first)) = (words > 1, name.split(' ').next()) {
                let entry = most.entry(first.to_owned()).or_default();
                *entry = words.max(*entry);
            }
        }
        table::layout(&most, |&words, _| Ok(vec![words]))
    }
}
