//! What is known of a place, and which place lies within which.

/// A country or territory.
#[derive(Debug, PartialEq, Eq)]
pub struct Country {
    /// ISO 3166-1 alpha-2; XK for Kosovo.
    pub code: &'static str,
    /// The name as news agencies write it.
    pub name: &'static str,
    /// One of Africa, Antarctica, Asia, Europe, North America, Oceania, South America.
    pub continent: &'static str,
    /// Whether people bear its name as well: "Jordan", "Virginia".
    pub person_too: bool,
    /// The city, under its name in the list of cities.
    pub capital: Option<&'static str>,
    /// Other names.
    pub aliases: &'static [&'static str],
    /// "Russian".
    pub adjectives: &'static [&'static str],
    /// Words for its people that are not adjectives too: "Russians".
    pub people: &'static [&'static str],
}

/// A state or province, a region within a country, or one of several countries.
#[derive(Debug, PartialEq, Eq)]
pub struct Region {
    /// The name as news agencies write it.
    pub name: &'static str,
    /// Whether people bear its name as well: "Jordan", "Virginia".
    pub person_too: bool,
    /// The continent that it is, if it is one.
    pub continent: Option<&'static str>,
    /// Other names.
    pub aliases: &'static [&'static str],
    /// Postal code and press abbreviation: "CA", "Calif.".
    pub abbreviations: &'static [&'static str],
    /// Adjectives and words for its people: "Texan", "Scottish".
    pub people: &'static [&'static str],
    pub(super) members: &'static [usize],
    pub(super) country: Option<usize>,
    pub(super) within: Option<usize>,
}

/// A seat of power, or a known site within a city.
#[derive(Debug, PartialEq, Eq)]
pub struct Seat {
    /// The name without its article: "White House".
    pub name: &'static str,
    /// The city, under its name in the list of cities.
    pub city: Option<&'static str>,
    /// "government": that of its country; or another body: "parliament", "police".
    pub stands_for: Option<&'static str>,
    pub(super) country: usize,
    pub(super) region: Option<usize>,
}

include!(concat!(env!("OUT_DIR"), "/places.rs"));

impl Country {
    /// Whether the region counts it among its members.
    fn is_in(&'static self, region: &Region) -> bool {
        region.continent == Some(self.continent)
            || region
                .members
                .iter()
                .any(|&member| COUNTRIES[member] == *self)
    }
}

impl Region {
    /// The country that it is part of; `None` for regions of several.
    pub fn country(&self) -> Option<&'static Country> {
        Some(&COUNTRIES[self.country?])
    }

    /// The smallest region of the same country that it is part of: the Donbas for the Donetsk region.
    pub fn within(&self) -> Option<&'static Region> {
        Some(&REGIONS[self.within?])
    }
}

impl Seat {
    /// The country.
    pub fn country(&self) -> &'static Country {
        &COUNTRIES[self.country]
    }

    /// The state or province of its city, where known.
    pub fn region(&self) -> Option<&'static Region> {
        Some(&REGIONS[self.region?])
    }
}

/// What kind of place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum PlaceKind {
    /// A country or territory.
    Country,
    /// A state, a province, a part of a country or several countries.
    Region,
    /// A city, a town, a quarter of a city.
    City,
    /// A seat of power or a site within a city.
    Seat,
}

/// A place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// What it is.
    pub kind: PlaceKind,
    /// Its canonical name: "Kyiv", whichever spelling was looked up.
    pub name: &'static str,
    /// The country that it is or lies in; `None` for regions of several.
    pub country: Option<&'static Country>,
    /// The region that it is or lies in, where known.
    pub region: Option<&'static Region>,
    /// The city that it is or lies in.
    pub city: Option<&'static str>,
    /// What it is the seat of.
    pub stands_for: Option<&'static str>,
    /// A city's population in thousands, rounded down but at least 1; 0 where unknown.
    pub thousands: u32,
    /// Whether it is a person's name as well: "Florence", "Jordan". Then its name alone proves little.
    pub person_too: bool,
}

impl Place {
    /// Whether `inner` lies within it. A place does not contain itself.
    pub fn contains(&self, inner: &Place) -> bool {
        match self.kind {
            PlaceKind::Country => inner.kind != PlaceKind::Country && inner.country == self.country,
            PlaceKind::Region => self
                .region
                .is_some_and(|region| region_contains(region, inner)),
            PlaceKind::City => {
                inner.kind == PlaceKind::Seat
                    && inner.country == self.country
                    && inner.city == Some(self.name)
            }
            PlaceKind::Seat => false,
        }
    }
}

fn region_contains(outer: &'static Region, inner: &Place) -> bool {
    let mut around = if inner.kind == PlaceKind::Region {
        inner.region.and_then(Region::within)
    } else {
        inner.region
    };
    while let Some(region) = around {
        if region == outer {
            return true;
        }
        around = region.within();
    }
    outer.country.is_none() && inner.country.is_some_and(|country| country.is_in(outer))
}
