//! `cities.tsv` and `cities_own.tsv` → the list of cities, largest first. A city of the table, 12 bytes: where its name
//! stands among the names (u32), the name's length, the country's index, the region's (u16, all ones if unknown), the
//! population in thousands (u24) and flags (1: a person's name too).

use std::{collections::HashMap, path::Path};

use crate::{Result, list};

pub struct City {
    pub name: String,
    pub aliases: Vec<String>,
    pub country: usize,
    pub region: Option<usize>,
    pub thousands: u32,
    pub person_too: bool,
}

/// The index of a region by its country and GeoNames' code of it.
type Admin<'t> = HashMap<(&'t str, &'t str), usize>;

pub fn read(lists: &Path, countries: &HashMap<&str, usize>, admin: &Admin) -> Result<Vec<City>> {
    let mut cities = Vec::new();
    for line in list::lines(lists, "cities.tsv")? {
        let columns: Vec<&str> = line.split('\t').collect();
        let column = |at: usize| columns.get(at).copied().unwrap_or_default();
        let Some(&country) = countries.get(column(1)) else {
            continue;
        };
        cities.push(City {
            name: column(0).to_owned(),
            aliases: Some(column(5))
                .filter(|alias| !alias.is_empty())
                .map(str::to_owned)
                .into_iter()
                .collect(),
            country,
            region: admin.get(&(column(1), column(2))).copied(),
            thousands: column(3).parse()?,
            person_too: column(4) == "p",
        });
    }
    for line in list::lines(lists, "cities_own.tsv")? {
        let columns: Vec<&str> = line.split('\t').collect();
        let &[name, code, ..] = columns.as_slice() else {
            return Err(format!("cities_own.tsv: {line:?}").into());
        };
        let &country = countries
            .get(code)
            .ok_or_else(|| format!("cities_own.tsv: no country {code:?}"))?;
        let others: Vec<&str> = columns
            .get(2)
            .map(|o| o.split(',').filter(|o| !o.is_empty()).collect())
            .unwrap_or_default();
        rename(&mut cities, name, country, &others);
    }
    Ok(cities)
}

fn rename(cities: &mut Vec<City>, name: &str, country: usize, others: &[&str]) {
    let known = cities.iter().position(|city| {
        city.country == country && (city.name == name || others.contains(&city.name.as_str()))
    });
    let at = known.unwrap_or_else(|| {
        cities.push(City {
            name: name.to_owned(),
            aliases: Vec::new(),
            country,
            region: None,
            thousands: 0,
            person_too: false,
        });
        cities.len() - 1
    });
    let city = &mut cities[at];
    let old = std::mem::replace(&mut city.name, name.to_owned());
    city.aliases.extend(
        std::iter::once(old.as_str())
            .chain(others.iter().copied())
            .filter(|&o| o != name)
            .map(str::to_owned),
    );
}

pub fn layout(cities: &[City]) -> Result<(Vec<u8>, String)> {
    let (mut bytes, mut names) = (Vec::new(), String::new());
    for city in cities {
        bytes.extend(u32::try_from(names.len())?.to_le_bytes());
        bytes.push(u8::try_from(city.name.len())?);
        bytes.push(u8::try_from(city.country)?);
        bytes.extend(
            city.region
                .map_or(Ok(u16::MAX), u16::try_from)?
                .to_le_bytes(),
        );
        bytes.extend(&city.thousands.to_le_bytes()[..3]);
        bytes.push(city.person_too.into());
        names.push_str(&city.name);
    }
    Ok((bytes, names))
}
