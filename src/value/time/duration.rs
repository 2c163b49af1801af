//! Lengths of time in writing: ISO 8601 periods, with TIMEX3's `X` for an unknown number.

use crate::value::quantity::Quantity;
use crate::value::unit::{TimeUnit, Unit};
use rust_decimal::Decimal;

/// The TIMEX3 value of a length of time: "P3D", "PT5H", "P2Y6M", "PXM".
///
/// `None` where the quantity is no length of time.
#[must_use]
pub fn duration_timex(quantity: &Quantity) -> Option<String> {
    let Unit::Time(unit) = quantity.unit else {
        return None;
    };
    let told = quantity.told_parts();
    Some(
        told.as_deref()
            .and_then(of_parts)
            .unwrap_or_else(|| timex_of(quantity.stated.first().copied(), unit)),
    )
}

/// "two years and three months": P2Y3M.
fn of_parts(parts: &[(Decimal, Unit)]) -> Option<String> {
    let mut timex = String::from("P");
    for (number, unit) in parts {
        let Unit::Time(unit) = unit else {
            return None;
        };
        let (prefix, code) = code(*unit);
        if prefix == "PT" && !timex.contains('T') {
            timex.push('T');
        }
        timex.push_str(&format!("{number}{code}"));
    }
    Some(timex)
}

pub(super) fn timex_of(number: Option<Decimal>, unit: TimeUnit) -> String {
    let (prefix, code) = code(unit);
    let Some(number) = number else {
        return format!("{prefix}X{code}");
    };
    match unit {
        // A day told in hours is the day that it is.
        TimeUnit::Hour if number == Decimal::from(24) => "P1D".to_owned(),
        TimeUnit::Decade if number != Decimal::ONE => in_years(number, 10),
        TimeUnit::Century => in_years(number, 100),
        _ => with_fraction(number, unit),
    }
}

fn in_years(number: Decimal, years: i64) -> String {
    number
        .checked_mul(Decimal::from(years))
        .map_or_else(|| "PXY".to_owned(), |n| with_fraction(n, TimeUnit::Year))
}

/// Whole units, and a fraction in the next smaller one: two and a half years are P2Y6M.
fn with_fraction(number: Decimal, unit: TimeUnit) -> String {
    let (prefix, own) = code(unit);
    let (whole, rest) = (number.trunc().normalize(), number.fract());
    let Some((small, per)) = smaller(unit).filter(|_| !rest.is_zero()) else {
        return format!("{prefix}{}{own}", number.normalize());
    };
    let part = (rest * Decimal::from(per)).round().normalize();
    let (small_prefix, small_code) = code(small);
    if part.is_zero() {
        return format!("{prefix}{whole}{own}");
    }
    if whole.is_zero() {
        return format!("{small_prefix}{part}{small_code}");
    }
    let time = if prefix == small_prefix { "" } else { "T" };
    format!("{prefix}{whole}{own}{time}{part}{small_code}")
}

/// Designator of the period and of the unit in it.
fn code(unit: TimeUnit) -> (&'static str, char) {
    match unit {
        TimeUnit::Second => ("PT", 'S'),
        TimeUnit::Minute => ("PT", 'M'),
        TimeUnit::Hour => ("PT", 'H'),
        TimeUnit::Day => ("P", 'D'),
        TimeUnit::Week => ("P", 'W'),
        TimeUnit::Month => ("P", 'M'),
        TimeUnit::Quarter => ("P", 'Q'),
        TimeUnit::Year => ("P", 'Y'),
        TimeUnit::Decade => ("P", 'E'),
        TimeUnit::Century => ("P", 'C'),
    }
}

fn smaller(unit: TimeUnit) -> Option<(TimeUnit, i64)> {
    Some(match unit {
        TimeUnit::Minute => (TimeUnit::Second, 60),
        TimeUnit::Hour => (TimeUnit::Minute, 60),
        TimeUnit::Day => (TimeUnit::Hour, 24),
        TimeUnit::Week => (TimeUnit::Day, 7),
        TimeUnit::Month => (TimeUnit::Day, 30),
        TimeUnit::Quarter => (TimeUnit::Month, 3),
        TimeUnit::Year => (TimeUnit::Month, 12),
        TimeUnit::Second | TimeUnit::Decade | TimeUnit::Century => return None,
    })
}
