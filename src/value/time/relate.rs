//! How two times stand to each other.
//!
//! Only what both sides settle can set them apart: a year that was merely assumed, a month that
//! one side leaves out, never make two times disjoint.

use super::extent::{DAY, Extent, Night, extents, time_of_day};
use super::fields::{Fields, Portion, Year};
use super::hedged::Hedged;
use super::{Exactness, Form, Link, TimeValue};
use crate::value::relation::{Reason, Related, Relation};

/// One of the times that a value allows.
#[derive(Clone, Copy)]
struct Candidate {
    fields: Fields,
    weekday: Option<i8>,
    exactness: Exactness,
}

pub(in crate::value) fn relate(a: &TimeValue, b: &TimeValue) -> Related {
    if a == b || a.canonical() == b.canonical() {
        return Related::new(Relation::Equal, Reason::SameValue);
    }
    match (a.form, b.form) {
        (Form::Calendar, Form::Calendar) => {}
        (Form::Every(_), Form::Every(_)) => {
            return Related::new(Relation::Disjoint, Reason::DifferentTimes);
        }
        (Form::Every(_), _) | (_, Form::Every(_)) => {
            return Related::new(Relation::Incomparable, Reason::OtherKind);
        }
        _ => return Related::new(Relation::Compatible, Reason::Vague),
    }
    if a.fiscal != b.fiscal {
        return Related::new(Relation::Incomparable, Reason::OtherKind);
    }
    let related = choices(a, b);
    if related.relation != Relation::Disjoint {
        if super::relative::other_year(a, b) || super::relative::other_year(b, a) {
            return disjoint(Reason::DifferentDates);
        }
        return related;
    }
    if super::relative::same_words(a, b) {
        return compatible(Reason::Relative);
    }
    match super::relative::same_weekday(a, b) {
        Some((a, b)) if choices(&a, &b).relation != Relation::Disjoint => {
            compatible(Reason::Relative)
        }
        _ => related,
    }
}

/// Compares values of which either may name two times.
fn choices(a: &TimeValue, b: &TimeValue) -> Related {
    let (first_a, second_a) = candidates(a);
    let (first_b, second_b) = candidates(b);
    let through = |t: &TimeValue| matches!(t.second, Some((Link::Through, _)));
    if through(a) || through(b) {
        return ranges(&[Some(first_a), second_a], &[Some(first_b), second_b]);
    }
    let mut best: Option<Related> = None;
    for x in [Some(first_a), second_a].into_iter().flatten() {
        for y in [Some(first_b), second_b].into_iter().flatten() {
            let related = single(&x, &y);
            let better = match best {
                None => true,
                Some(b) => {
                    b.relation == Relation::Disjoint && related.relation != Relation::Disjoint
                }
            };
            if better {
                best = Some(related);
            }
        }
    }
    let related = best.unwrap_or(Related::new(Relation::Compatible, Reason::Grain));
    if related.relation == Relation::Disjoint {
        return related;
    }
    let or = |t: &TimeValue| matches!(t.second, Some((Link::Or, _)));
    match (or(a), or(b)) {
        (false, true) => Related::new(Relation::Narrower, Reason::Alternatives),
        (true, false) => Related::new(Relation::Wider, Reason::Alternatives),
        (true, true) => Related::new(Relation::Compatible, Reason::Alternatives),
        (false, false) if a.second.is_some() || b.second.is_some() => {
            Related::new(Relation::Compatible, Reason::Alternatives)
        }
        (false, false) => related,
    }
}

fn candidates(time: &TimeValue) -> (Candidate, Option<Candidate>) {
    let first = Candidate {
        fields: time.sure(time.resolved),
        weekday: time.stated.weekday.or(time.resolved.weekday),
        exactness: time.exactness,
    };
    let second = time.second.map(|(_, fields)| Candidate {
        fields: time.sure(fields),
        weekday: fields.weekday,
        exactness: time.exactness,
    });
    (first, second)
}

fn disjoint(reason: Reason) -> Related {
    Related::new(Relation::Disjoint, reason)
}

fn compatible(reason: Reason) -> Related {
    Related::new(Relation::Compatible, reason)
}

fn single(a: &Candidate, b: &Candidate) -> Related {
    let related = by_one_clock(a, b);
    if related.relation == Relation::Disjoint && may_be_two_clocks(a, b) {
        return compatible(Reason::Conversion);
    }
    related
}

/// Whether one is told by the world's clock and the other by a clock that is not named, which then
/// may be any whole quarters of an hour off: "7:48 a.m." is "2248 GMT Tuesday" in a zone nine hours
/// east.
fn may_be_two_clocks(a: &Candidate, b: &Candidate) -> bool {
    const QUARTER: i16 = 15;
    let minute = |c: &Candidate| c.fields.minute.map(i16::from);
    let (Some(x), Some(y)) = (minute(a), minute(b)) else {
        return false;
    };
    let day = |c: &Candidate| c.fields.civil_date();
    let near = match (day(a), day(b)) {
        (Some(x), Some(y)) => (x - y).get_days().abs() <= 1,
        _ => true,
    };
    let zones = (a.fields.zone, b.fields.zone);
    matches!(zones, (Some(0), None) | (None, Some(0))) && (x - y) % QUARTER == 0 && near
}

fn by_one_clock(a: &Candidate, b: &Candidate) -> Related {
    if years_apart(a, b) {
        return disjoint(Reason::DifferentDates);
    }
    let hedged = a.exactness != Exactness::Plain || b.exactness != Exactness::Plain;
    let exact_days = a.exactness == Exactness::Plain && b.exactness == Exactness::Plain
        || a.fields.has_time()
        || b.fields.has_time();
    if exact_days && weekdays_apart(a, b) {
        return disjoint(Reason::DifferentDates);
    }
    if off_weekend(a, b) || off_weekend(b, a) {
        return disjoint(Reason::DifferentDates);
    }
    let (place_a, place_b) = (placed(&a.fields), placed(&b.fields));
    if place_a && place_b {
        return in_calendar(a, b, hedged);
    }
    if let (Some(day_a), Some(day_b)) = (a.fields.day, b.fields.day)
        && day_a != day_b
        && !(place_a || place_b)
    {
        return disjoint(Reason::DifferentDates);
    }
    of_day(a, b, hedged)
}

/// Whether the fields lie somewhere in a year that can be compared.
fn placed(fields: &Fields) -> bool {
    fields.has_place_in_year()
        || (fields.year.is_some() && fields.month.is_none() && fields.day.is_none())
}

/// The years that the fields name, as numbers from and up to but without.
fn span_of_years(fields: &Fields) -> Option<(i32, i32)> {
    Some(match fields.year? {
        Year::One(year) => (i32::from(year), i32::from(year) + 1),
        Year::Decade(tens) => (i32::from(tens) * 10, i32::from(tens) * 10 + 10),
        Year::Century(hundreds) => (i32::from(hundreds) * 100, i32::from(hundreds) * 100 + 100),
    })
}

/// Two years that leave no room for each other, where nothing reaches across New Year.
fn years_apart(a: &Candidate, b: &Candidate) -> bool {
    let (Some(x), Some(y)) = (span_of_years(&a.fields), span_of_years(&b.fields)) else {
        return false;
    };
    let near = x.0 - y.1 <= 1 && y.0 - x.1 <= 1;
    let apart = x.1 <= y.0 || y.1 <= x.0;
    apart && !near
}

/// Stated or known weekdays that differ, where neither time reaches into the next day.
fn weekdays_apart(a: &Candidate, b: &Candidate) -> bool {
    let timed = is_timed(a) && is_timed(b);
    match (weekday_of(a), weekday_of(b)) {
        (Some(x), Some(y)) => x != y && !timed && !both_zoned(a, b),
        _ => false,
    }
}

/// Whether one is a weekend of no known week and the other a day that no weekend reaches, even a long
/// one.
fn off_weekend(weekend: &Candidate, day: &Candidate) -> bool {
    let unplaced = weekend.fields.week.is_none() && weekend.exactness == Exactness::Plain;
    unplaced
        && weekend.fields.portion == Some(Portion::Weekend)
        && matches!(weekday_of(day), Some(TUESDAY..=THURSDAY))
}

const TUESDAY: i8 = 2;
const THURSDAY: i8 = 4;

/// The weekday, from Monday = 1, said or that of the date.
fn weekday_of(c: &Candidate) -> Option<i8> {
    let date = || c.fields.civil_date();
    (c.weekday).or_else(|| date().map(|d| d.weekday().to_monday_one_offset()))
}

fn both_zoned(a: &Candidate, b: &Candidate) -> bool {
    a.fields.zone.is_some() && b.fields.zone.is_some()
}

/// A leap year, so that every day of a year exists.
const ANY_YEAR: i16 = 2000;

fn years_for(a: &Fields, b: &Fields) -> (i16, bool) {
    match (a.single_year(), b.single_year()) {
        (Some(_), Some(_)) => (ANY_YEAR, true),
        (Some(year), None) | (None, Some(year)) => (year, false),
        (None, None) => (ANY_YEAR, false),
    }
}

/// The years in which to lay two times side by side. Without a settled year the end of one may be
/// next to the beginning of the other.
fn pairs_of_years(year: i16, settled: bool) -> impl Iterator<Item = (i16, i16)> {
    let shifts: &[(i16, i16)] = if settled {
        &[(0, 0)]
    } else {
        &[(0, 0), (0, 1), (1, 0), (0, -1), (-1, 0)]
    };
    (shifts.iter()).map(move |(a, b)| (year.saturating_add(*a), year.saturating_add(*b)))
}

fn stretch(c: &Candidate, year: i16, night: Night, zoned: bool) -> [Option<Hedged>; 2] {
    extents(&c.fields, year, night).map(|extent| {
        let mut extent = extent?;
        if zoned {
            extent = extent.shifted(-i64::from(c.fields.zone.unwrap_or(0)));
        }
        Some(Hedged::of(&c.fields, c.exactness, extent))
    })
}

fn in_calendar(a: &Candidate, b: &Candidate, hedged: bool) -> Related {
    let (year, settled) = years_for(&a.fields, &b.fields);
    let only_year = |f: &Fields| !f.has_place_in_year();
    if !settled && (only_year(&a.fields) != only_year(&b.fields)) {
        // A year against a place in some year.
        let wide = |f: &Fields| matches!(f.year, Some(Year::Decade(_) | Year::Century(_)));
        if a.fields.year.is_none()
            || b.fields.year.is_none()
            || !(wide(&a.fields) || wide(&b.fields))
        {
            return compatible(Reason::Grain);
        }
    }
    let timed = is_timed(a) && is_timed(b);
    let night = if timed { Night::Spills } else { Night::Clipped };
    let zoned = both_zoned(a, b);
    let mut known = false;
    let mut overlap: Option<Reason> = None;
    for (year_a, year_b) in pairs_of_years(year, settled) {
        for x in stretch(a, year_a, night, zoned).into_iter().flatten() {
            for y in stretch(b, year_b, night, zoned).into_iter().flatten() {
                known = true;
                if x.meets(y) {
                    let reason = x.reason(y, hedged, zoned);
                    overlap = Some(overlap.map_or(reason, |r| r.min(reason)));
                }
            }
        }
    }
    if let Some(reason) = overlap {
        return compatible(reason);
    }
    if !known {
        return compatible(Reason::Grain);
    }
    let same_day = a.fields.month == b.fields.month && a.fields.day == b.fields.day;
    disjoint(if same_day && timed {
        Reason::DifferentTimes
    } else {
        Reason::DifferentDates
    })
}

/// Times of day where no date sets them apart; where both name a weekday, on that day.
fn of_day(a: &Candidate, b: &Candidate, hedged: bool) -> Related {
    let zoned = both_zoned(a, b);
    let time = |c: &Candidate| {
        let mut extent = time_of_day(&c.fields, Night::Spills).or_else(|| part_of_day(c))?;
        if zoned {
            extent = extent.shifted(-i64::from(c.fields.zone.unwrap_or(0)));
        }
        Some(Hedged::of(&c.fields, c.exactness, extent))
    };
    let (Some(x), Some(y)) = (time(a), time(b)) else {
        return compatible(Reason::Grain);
    };
    // A night reaches into two days: of several overlaps the same is taken from either side.
    let days = match weekday_of(a).zip(weekday_of(b)) {
        Some((x, y)) => {
            let later = i64::from((y - x).rem_euclid(7));
            [later - 7, later, later]
        }
        None => [-1, 0, 1],
    };
    let meeting = days
        .map(|days| y.shifted(days * DAY))
        .into_iter()
        .filter(|y| x.meets(*y));
    let reasons = meeting.map(|y| x.reason(y, hedged, zoned));
    match reasons.min() {
        Some(reason) => compatible(reason),
        None => disjoint(Reason::DifferentTimes),
    }
}

/// "early Sunday" as a time of day.
fn part_of_day(c: &Candidate) -> Option<Extent> {
    let part = c.fields.part.filter(|_| tells_day(c))?;
    let day = Extent { start: 0, end: DAY };
    Some(day.narrowed(Some(part)))
}

fn tells_day(c: &Candidate) -> bool {
    weekday_of(c).is_some() || c.fields.day.is_some()
}

/// Whether it says anything about the time of day: "8 p.m.", "Monday night", "late on Monday".
fn is_timed(c: &Candidate) -> bool {
    c.fields.has_time() || c.fields.part.is_some() && tells_day(c)
}

/// Ranges: from the start of the first to the end of the second.
fn ranges(a: &[Option<Candidate>; 2], b: &[Option<Candidate>; 2]) -> Related {
    let hull = |times: &[Option<Candidate>; 2], year: i16| {
        let mut whole: Option<Extent> = None;
        for time in times.iter().flatten() {
            if !placed(&time.fields) {
                return None;
            }
            for extent in extents(&time.fields, year, Night::Spills)
                .into_iter()
                .flatten()
            {
                whole = Some(whole.map_or(extent, |w| w.hull(extent)));
            }
        }
        whole
    };
    let single_year = |times: &[Option<Candidate>; 2]| {
        times.iter().flatten().find_map(|t| t.fields.single_year())
    };
    let (year_a, year_b) = (single_year(a), single_year(b));
    let year = year_a.or(year_b).unwrap_or(ANY_YEAR);
    let settled = year_a.is_some() && year_b.is_some();
    let mut known = false;
    for (other_a, other_b) in pairs_of_years(year, settled) {
        let (Some(x), Some(y)) = (
            hull(a, year_a.unwrap_or(other_a)),
            hull(b, year_b.unwrap_or(other_b)),
        ) else {
            continue;
        };
        known = true;
        if x.overlaps(y) {
            return compatible(if x.contains(y) || y.contains(x) {
                Reason::Range
            } else {
                Reason::Overlap
            });
        }
    }
    if known {
        return disjoint(Reason::DifferentDates);
    }
    // Times that only a weekday or an hour places: one of them has to fit.
    let fits = a.iter().flatten().any(|x| {
        b.iter()
            .flatten()
            .any(|y| single(x, y).relation != Relation::Disjoint)
    });
    let both_weekdays =
        |times: &[Option<Candidate>; 2]| times.iter().flatten().all(|t| t.weekday.is_some());
    if fits || !(both_weekdays(a) && both_weekdays(b)) {
        compatible(Reason::Range)
    } else {
        weekday_range(a, b)
    }
}

/// "Tuesday to Friday" against "Wednesday".
fn weekday_range(a: &[Option<Candidate>; 2], b: &[Option<Candidate>; 2]) -> Related {
    let days = |times: &[Option<Candidate>; 2]| {
        let first = times[0].and_then(|t| t.weekday).unwrap_or(1);
        let last = times[1].and_then(|t| t.weekday).unwrap_or(first);
        let length = (last - first).rem_euclid(7);
        (0..=length).fold(0_u8, |set, d| set | 1 << ((first - 1 + d) % 7))
    };
    if days(a) & days(b) == 0 {
        disjoint(Reason::DifferentDates)
    } else {
        compatible(Reason::Range)
    }
}
