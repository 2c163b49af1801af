//! The Rust source of the static lists of countries, regions and seats.

use std::{collections::HashMap, fmt::Write};

use super::cities::City;
use crate::{Result, list};

type Index<'t> = HashMap<&'t str, usize>;

pub fn write(
    countries: &[toml::Table],
    regions: &[toml::Table],
    seats: &[toml::Table],
    index: &Index,
    cities: &[City],
) -> Result<String> {
    let region_index: Index = regions
        .iter()
        .enumerate()
        .map(|(at, r)| (list::text(r, "name"), at))
        .collect();
    let mut out = String::new();
    writeln!(
        out,
        "pub(super) static COUNTRIES: [Country; {}] = [",
        countries.len()
    )?;
    for country in countries {
        fields(
            &mut out,
            "Country",
            country,
            &["code", "name", "continent"],
            &["capital"],
            &["aliases", "adjectives", "people"],
        )?;
        writeln!(out, "}},")?;
    }
    writeln!(
        out,
        "];\npub(super) static REGIONS: [Region; {}] = [",
        regions.len()
    )?;
    for region in regions {
        fields(
            &mut out,
            "Region",
            region,
            &["name"],
            &["continent"],
            &["aliases", "abbreviations", "people"],
        )?;
        let members = list::texts(region, "members")
            .into_iter()
            .map(|code| find(index, code))
            .collect::<Result<Vec<_>>>()?;
        write!(out, "members: &{members:?}, ")?;
        write!(
            out,
            "country: {:?}, ",
            optional(index, list::text(region, "country"))?
        )?;
        writeln!(
            out,
            "within: {:?} }},",
            optional(&region_index, list::text(region, "within"))?
        )?;
    }
    writeln!(
        out,
        "];\npub(super) static SEATS: [Seat; {}] = [",
        seats.len()
    )?;
    for seat in seats {
        fields(
            &mut out,
            "Seat",
            seat,
            &["name"],
            &["city", "stands_for"],
            &[],
        )?;
        let country = find(index, list::text(seat, "country"))?;
        let city = cities
            .iter()
            .find(|city| city.country == country && city.name == list::text(seat, "city"));
        if city.is_none() && seat.contains_key("city") {
            return Err(format!("seats.toml: no city {:?}", list::text(seat, "city")).into());
        }
        writeln!(
            out,
            "country: {country}, region: {:?} }},",
            city.and_then(|city| city.region)
        )?;
    }
    writeln!(out, "];")?;
    Ok(out)
}

fn fields(
    out: &mut String,
    of: &str,
    table: &toml::Table,
    texts: &[&str],
    optional: &[&str],
    lists: &[&str],
) -> Result<()> {
    write!(out, "{of} {{ ")?;
    for key in texts {
        let text = list::text(table, key);
        if text.is_empty() {
            return Err(format!("{of} without {key}: {table:?}").into());
        }
        write!(out, "{key}: {text:?}, ")?;
    }
    if of != "Seat" {
        let person_too = table.get("person_too").and_then(toml::Value::as_bool);
        write!(out, "person_too: {}, ", person_too.unwrap_or(false))?;
    }
    for key in optional {
        write!(
            out,
            "{key}: {:?}, ",
            table.get(*key).and_then(toml::Value::as_str)
        )?;
    }
    for key in lists {
        write!(out, "{key}: &{:?}, ", list::texts(table, key))?;
    }
    Ok(())
}

fn find(index: &Index, name: &str) -> Result<usize> {
    Ok(*index
        .get(name)
        .ok_or_else(|| format!("places: no {name:?}"))?)
}

fn optional(index: &Index, name: &str) -> Result<Option<usize>> {
    if name.is_empty() {
        Ok(None)
    } else {
        find(index, name).map(Some)
    }
}
