//! Lengths of time in ISO 8601.
//!
//! Hours, minutes and seconds convert exactly, so do weeks and days, and years and months; between
//! the three families nothing is exact, and the written form keeps them apart.

use crate::value::unit::TimeUnit;
use rust_decimal::Decimal;

/// The one written form of a length of time: 150 minutes and two and a half hours are `PT2H30M`.
pub(super) fn iso(number: Decimal, unit: TimeUnit) -> String {
    let sign = if number.is_sign_negative() && !number.is_zero() {
        "-"
    } else {
        ""
    };
    let number = number.abs();
    let times = |by: i64| number.saturating_mul(Decimal::from(by));
    let body = match unit {
        TimeUnit::Second => clock(number),
        TimeUnit::Minute => clock(times(60)),
        TimeUnit::Hour => clock(times(3600)),
        TimeUnit::Day => days(number),
        TimeUnit::Week => days(times(7)),
        TimeUnit::Month => months(number),
        TimeUnit::Quarter => months(times(3)),
        TimeUnit::Year => months(times(12)),
        TimeUnit::Decade => months(times(120)),
        TimeUnit::Century => months(times(1200)),
    };
    format!("{sign}P{body}")
}

fn clock(seconds: Decimal) -> String {
    let (hours, rest) = split(seconds, 3600);
    let (minutes, seconds) = split(rest, 60);
    let parts = [(hours, 'H'), (minutes, 'M'), (seconds, 'S')];
    format!("T{}", parts_or(&parts, "0S"))
}

fn days(days: Decimal) -> String {
    let (weeks, rest) = split(days, 7);
    if rest.is_zero() && !weeks.is_zero() {
        format!("{}W", weeks.normalize())
    } else {
        format!("{}D", days.normalize())
    }
}

fn months(months: Decimal) -> String {
    let (years, months) = split(months, 12);
    parts_or(&[(years, 'Y'), (months, 'M')], "0M")
}

/// Whole times that `unit` fits, and the rest.
fn split(number: Decimal, unit: i64) -> (Decimal, Decimal) {
    let unit = Decimal::from(unit);
    let whole = number.checked_div(unit).unwrap_or_default().floor();
    let rest = number.saturating_sub(whole.saturating_mul(unit));
    // A third of an hour has no end in decimals; seconds are told to the millionth.
    (whole, rest.round_dp(6))
}

fn parts_or(parts: &[(Decimal, char)], nothing: &str) -> String {
    let written: String = parts
        .iter()
        .filter(|(n, _)| !n.is_zero())
        .map(|(n, letter)| format!("{}{letter}", n.normalize()))
        .collect();
    if written.is_empty() {
        nothing.to_owned()
    } else {
        written
    }
}

/// TIMEX3 keeps the unit of the text, and has X where no single number is named.
pub(super) fn timex(stated: &[Decimal], unit: TimeUnit) -> String {
    let number = match stated {
        [number] => number.normalize().to_string(),
        _ => "X".to_owned(),
    };
    match unit {
        TimeUnit::Second => format!("PT{number}S"),
        TimeUnit::Minute => format!("PT{number}M"),
        TimeUnit::Hour => format!("PT{number}H"),
        TimeUnit::Day => format!("P{number}D"),
        TimeUnit::Week => format!("P{number}W"),
        TimeUnit::Month => format!("P{number}M"),
        TimeUnit::Quarter => format!("P{number}Q"),
        TimeUnit::Year => format!("P{number}Y"),
        TimeUnit::Decade => format!("P{number}DE"),
        TimeUnit::Century => format!("P{number}CE"),
    }
}
