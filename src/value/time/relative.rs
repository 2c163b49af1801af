//! Times that words place by the day of publication alone: "Saturday", "today", "last week".
//!
//! A copy of an article may bear a later date than the article, and its "Saturday" is then a week
//! off. Two articles that use the same words of different days of publication are no proof that
//! they mean different days.

use super::fields::Fields;
use super::{Anchor, Basis, Exactness, TimeValue, Unit};
use jiff::civil::Date;

/// Whether both say the same, each of its own day of publication.
pub(super) fn same_words(a: &TimeValue, b: &TimeValue) -> bool {
    let (Some(from_a), Some(from_b)) = (a.counted_from, b.counted_from) else {
        return false;
    };
    let same_day = a.stated.weekday.is_some() || {
        let (away_a, away_b) = (away(&a.resolved, from_a), away(&b.resolved, from_b));
        away_a.is_some() && away_a == away_b
    };
    from_a != from_b && a.stated == b.stated && a.second.is_none() && b.second.is_none() && same_day
}

/// Both as no more than their words say, where these name one weekday and the day of publication
/// alone tells which ("Saturday", "about 8.40 a.m. on Saturday"), or one of them does so for the
/// weekday of the other's date.
pub(super) fn same_weekday(a: &TimeValue, b: &TimeValue) -> Option<(TimeValue, TimeValue)> {
    let by_weekday = |time: &TimeValue| {
        let weekday = time.stated.weekday?;
        let placed = time.stated.day.is_some() || time.stated.month.is_some();
        (time.counted_from.is_some() && time.second.is_none() && !placed).then_some(weekday)
    };
    let (day_a, day_b) = (by_weekday(a), by_weekday(b));
    let may_be = match (day_a, day_b) {
        (Some(x), Some(y)) => x == y && a.counted_from != b.counted_from,
        (Some(weekday), None) => weeks_off(a, b, weekday),
        (None, Some(weekday)) => weeks_off(b, a, weekday),
        (None, None) => false,
    };
    if !may_be {
        return None;
    }
    let as_stated = |time: &TimeValue| TimeValue {
        resolved: time.stated,
        ..*time
    };
    let told = |time: &TimeValue, day: Option<i8>| match day {
        Some(_) => as_stated(time),
        None => *time,
    };
    Some((told(a, day_a), told(b, day_b)))
}

/// Whether a weekday counted from publication falls a week or two beside a date of that weekday:
/// "Saturday" of an article stored late, against "Saturday, June 8".
fn weeks_off(counted: &TimeValue, dated: &TimeValue, weekday: i8) -> bool {
    let date = |time: &TimeValue| time.sure(time.resolved).civil_date();
    let (Some(counted), Some(dated)) = (date(counted), date(dated)) else {
        return false;
    };
    let apart = days(counted).zip(days(dated)).map(|(x, y)| (x - y).abs());
    dated.weekday().to_monday_one_offset() == weekday && matches!(apart, Some(7 | 14))
}

/// Whether the first is a year told by where it lies from publication ("last year") and the second a
/// month or day of another year that its words leave to be understood ("in March"). Elsewhere a year
/// that is understood is not relied on; but who means the March of last year says so, in all months
/// that are clearly nearer to this year's.
pub(super) fn other_year(year: &TimeValue, within: &TimeValue) -> bool {
    let told = year
        .relative
        .filter(|r| r.unit == Unit::Year && r.from == Anchor::Published);
    let (Some(_), Some(published), None, None) =
        (told, year.counted_from, year.second, within.second)
    else {
        return false;
    };
    let exact = year.exactness == Exactness::Plain && within.exactness == Exactness::Plain;
    let understood = within.basis == Basis::YearAssumed && within.stated.year.is_none();
    let (Some(this), Some(that), Some(month)) = (
        year.resolved.single_year(),
        within.resolved.single_year(),
        within.resolved.month,
    ) else {
        return false;
    };
    let months = |year: i16, month: i8| i32::from(year) * 12 + i32::from(month);
    let ago = months(published.year(), published.month()) - months(that, month);
    exact && understood && this != that && (0..=CLEARLY_NEAR).contains(&ago)
}

/// So many months back a month without its year is surely the last one of its name.
const CLEARLY_NEAR: i32 = 7;

/// How far a time lies from a day, in units of its own grain.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Away {
    Days(i32),
    Weeks(i32),
    Months(i32),
    Years(i32),
}

fn away(fields: &Fields, from: Date) -> Option<Away> {
    if let Some(date) = fields.civil_date() {
        return Some(Away::Days(days(date)? - days(from)?));
    }
    let year = fields.single_year()?;
    if let Some(week) = fields.week {
        let monday =
            jiff::civil::ISOWeekDate::new(year, week, jiff::civil::Weekday::Monday).ok()?;
        let weeks = |day: i32| (day - 1).div_euclid(7);
        return Some(Away::Weeks(
            weeks(days(monday.date())?) - weeks(days(from)?),
        ));
    }
    if fields.portion.is_some() {
        return None;
    }
    let years = i32::from(year) - i32::from(from.year());
    Some(match fields.month {
        Some(month) => Away::Months(years * 12 + i32::from(month) - i32::from(from.month())),
        None => Away::Years(years),
    })
}

/// Days since a Sunday long ago, so that weeks begin on Mondays.
fn days(date: Date) -> Option<i32> {
    let sunday = jiff::civil::date(1899, 12, 31);
    sunday.until(date).ok().map(|span| span.get_days())
}
