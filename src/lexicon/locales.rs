//! How digits are set where an article comes from: which of day and month stands first, and what a
//! stop in a number parts.

use rustc_hash::FxHashSet;
use serde::Deserialize;
use std::sync::LazyLock;

/// Which of day and month stands first in a date in digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DateOrder {
    /// "12/3/2025" is December 3.
    MonthFirst,
    /// "12/3/2025" is March 12.
    DayFirst,
}

/// The customs of one place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Locale {
    /// None where either order is in use, or nothing is known.
    pub dates: Option<DateOrder>,
    /// Whether a comma stands before decimals and stops between thousands: "1.200,5".
    pub decimal_comma: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct Locales {
    dates: Dates,
    decimal_comma: DecimalComma,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct Dates {
    month_first: FxHashSet<String>,
    open: FxHashSet<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct DecimalComma {
    countries: FxHashSet<String>,
    languages: FxHashSet<String>,
}

static LIST: LazyLock<Locales> = LazyLock::new(|| crate::lexicon::list!("locales"));

impl Locale {
    /// The customs that a language tag tells: "en-GB", "de", "pt_BR".
    #[must_use]
    pub fn of(tag: &str) -> Self {
        let mut parts = tag.split(['-', '_']);
        let language = parts.next().unwrap_or_default().to_ascii_lowercase();
        let country = parts
            .find(|part| part.len() == 2)
            .map(str::to_ascii_uppercase);
        match country {
            Some(country) => Self {
                dates: if LIST.dates.open.contains(&country) {
                    None
                } else if LIST.dates.month_first.contains(&country) {
                    Some(DateOrder::MonthFirst)
                } else {
                    Some(DateOrder::DayFirst)
                },
                decimal_comma: LIST.decimal_comma.countries.contains(&country),
            },
            None if matches!(&*language, "" | "en" | "english") => Self::default(),
            None => Self {
                dates: Some(DateOrder::DayFirst),
                decimal_comma: LIST.decimal_comma.languages.contains(&language),
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_country_decides_before_its_language() {
        let dates = |tag| Locale::of(tag).dates;
        assert_eq!(dates("en-US"), Some(DateOrder::MonthFirst));
        assert_eq!(dates("en_gb"), Some(DateOrder::DayFirst));
        assert_eq!(dates("es"), Some(DateOrder::DayFirst));
        assert_eq!((dates("en"), dates("en-CA")), (None, None));
        let comma = |tag| Locale::of(tag).decimal_comma;
        assert!(comma("en-DE") && comma("de") && comma("es-AR"));
        assert!(!comma("en") && !comma("es-MX") && !comma("de-CH"));
    }
}
