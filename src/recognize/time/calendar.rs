//! Sums with dates, all of them checked: a text may name any year.

use crate::lexicon::time::{HolidayRule, Season, Unit};
use jiff::civil::{Date, Weekday};
use jiff::{Span, ToSpan};

fn plus(date: Date, span: Span) -> Option<Date> {
    date.checked_add(span).ok()
}

pub(super) fn add_days(date: Date, days: i32) -> Option<Date> {
    plus(date, Span::new().try_days(days).ok()?)
}

pub(super) fn add_months(date: Date, months: i32) -> Option<Date> {
    plus(date, Span::new().try_months(months).ok()?)
}

/// A date moved by a number of a unit; `None` for units that are not counted in days.
pub(super) fn add(date: Date, unit: Unit, count: i32) -> Option<Date> {
    match unit {
        Unit::Day | Unit::Night => add_days(date, count),
        Unit::Week | Unit::Weekend => add_days(date, count.checked_mul(7)?),
        Unit::Fortnight => add_days(date, count.checked_mul(14)?),
        Unit::Month => add_months(date, count),
        Unit::Quarter => add_months(date, count.checked_mul(3)?),
        Unit::Year => add_months(date, count.checked_mul(12)?),
        Unit::Decade => add_months(date, count.checked_mul(120)?),
        Unit::Century => add_months(date, count.checked_mul(1200)?),
        Unit::Second | Unit::Minute | Unit::Hour | Unit::Period => None,
    }
}

pub(super) fn weekday(from_monday_one: i8) -> Option<Weekday> {
    Weekday::from_monday_one_offset(from_monday_one).ok()
}

/// The last such weekday before a date, or on it.
pub(super) fn on_or_before(date: Date, day: i8) -> Option<Date> {
    let back = (date.weekday().to_monday_one_offset() - day).rem_euclid(7);
    plus(date, (-i64::from(back)).days())
}

/// The first such weekday after a date, or on it.
pub(super) fn on_or_after(date: Date, day: i8) -> Option<Date> {
    let on = (day - date.weekday().to_monday_one_offset()).rem_euclid(7);
    plus(date, i64::from(on).days())
}

pub(super) const fn quarter_of(month: i8) -> i8 {
    (month - 1) / 3 + 1
}

/// A quarter moved by some quarters.
pub(super) fn add_quarters((year, quarter): (i16, i8), by: i32) -> Option<(i16, i8)> {
    let index = i32::from(year) * 4 + i32::from(quarter) - 1 + by;
    let year = i16::try_from(index.div_euclid(4)).ok()?;
    Some((year, index.rem_euclid(4) as i8 + 1))
}

/// Month in which a season begins.
pub(super) const fn season_start(season: Season) -> i8 {
    match season {
        Season::Spring => 3,
        Season::Summer => 6,
        Season::Fall => 9,
        Season::Winter => 12,
    }
}

/// The day of a holiday in a year.
pub(super) fn holiday(rule: HolidayRule, year: i16) -> Option<Date> {
    match rule {
        HolidayRule::Fixed { month, day } => Date::new(year, month, day).ok(),
        HolidayRule::Weekday {
            month,
            weekday: day,
            nth,
        } => Date::new(year, month, 1)
            .ok()?
            .nth_weekday_of_month(nth, weekday(day)?)
            .ok(),
        HolidayRule::Easter(offset) => add_days(easter(year)?, i32::from(offset)),
    }
}

/// Western Easter Sunday: the anonymous Gregorian computus (Meeus, Astronomical Algorithms, ch. 8).
fn easter(year: i16) -> Option<Date> {
    let y = i32::from(year);
    let (a, b, c) = (y % 19, y / 100, y % 100);
    let (d, e) = (b / 4, b % 4);
    let g = (8 * b + 13) / 25;
    let h = (19 * a + b - d - g + 15) % 30;
    let (i, k) = (c / 4, c % 4);
    let l = (32 + 2 * e + 2 * i - h - k) % 7;
    let m = (a + 11 * h + 19 * l) / 433;
    let month = (h + l - 7 * m + 90) / 25;
    let day = (h + l - 7 * m + 33 * month + 19) % 32;
    Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn easter_falls_where_almanacs_say() {
        assert_eq!(easter(2024), Some(date(2024, 3, 31)));
        assert_eq!(easter(2025), Some(date(2025, 4, 20)));
        assert_eq!(easter(1998), Some(date(1998, 4, 12)));
    }

    #[test]
    fn sums_out_of_the_calendar_are_none() {
        assert_eq!(add(date(2025, 1, 1), Unit::Century, i32::MAX), None);
        assert_eq!(add_days(date(9999, 12, 31), 1), None);
        assert_eq!(add_quarters((2025, 1), -1), Some((2024, 4)));
    }
}
