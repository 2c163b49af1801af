//! Times in writing for machines: ISO 8601 with `X` for unknown digits, and TIMEX3.

use super::fields::{Daypart, Fields, Part, Portion, Season, Year};
use super::{Anchor, Exactness, Form, Link, Recurrence, Reference, Relative, TimeValue, Unit};
use crate::value::unit::TimeUnit;
use std::fmt::Write;

/// Decades and centuries: TIMEX3 cuts them short ("199"), ISO 8601 fills them up ("199X").
#[derive(Clone, Copy, PartialEq, Eq)]
enum Style {
    Iso,
    Timex,
}

pub(super) fn timex(time: &TimeValue) -> String {
    let mut out = String::with_capacity(16);
    match time.form {
        Form::Reference(reference) => out.push_str(reference_name(reference)),
        Form::Every(every) => recurrence(&mut out, &every, &time.resolved),
        Form::Calendar => {
            match time.relative.filter(|_| !has_date(&time.resolved)) {
                Some(relative) => {
                    out.push_str(unknown(relative.unit));
                    clock(&mut out, &time.resolved, Style::Timex);
                }
                None => fields(&mut out, &time.resolved, Style::Timex),
            }
            if let Some((Link::Through, last)) = &time.second {
                out.push('/');
                fields(&mut out, last, Style::Timex);
            }
        }
    }
    out
}

pub(super) fn canonical(time: &TimeValue) -> String {
    let mut out = String::with_capacity(16);
    if time.fiscal {
        out.push_str("FY");
    }
    match time.form {
        Form::Reference(reference) => out.push_str(reference_name(reference)),
        Form::Every(every) => {
            out.push_str("R/");
            recurrence(&mut out, &every, &time.resolved);
            if every.times > 0 {
                let _ = write!(out, ";{}", every.times);
            }
        }
        Form::Calendar => calendar(&mut out, time),
    }
    out
}

/// Only what is sure: the same words then have the same form, whenever they were published.
fn calendar(out: &mut String, time: &TimeValue) {
    let sure = time.sure(time.resolved);
    match time.relative.filter(|_| !has_date(&sure)) {
        Some(relative) => {
            offset(out, relative);
            clock(out, &sure, Style::Iso);
        }
        None => fields(out, &sure, Style::Iso),
    }
    attributes(out, &sure);
    if let Some((link, second)) = &time.second {
        out.push(match link {
            Link::Through => '/',
            Link::Or | Link::Either => '|',
        });
        let second = time.sure(*second);
        fields(out, &second, Style::Iso);
        attributes(out, &second);
    }
    out.push_str(match time.exactness {
        Exactness::Plain => "",
        Exactness::About => ";about",
        Exactness::ShortlyAfter => ";after",
        Exactness::ShortlyBefore => ";before",
    });
    // A weekday counts only where the date does not imply it.
    let implied = sure
        .civil_date()
        .map(|d| d.weekday().to_monday_one_offset());
    let said = time.stated.weekday.filter(|_| sure.day.is_some());
    if let Some(weekday) = said.filter(|said| implied != Some(*said)) {
        let _ = write!(out, ";weekday-{weekday}");
    }
}

/// What ISO 8601 has no notation for.
fn attributes(out: &mut String, fields: &Fields) {
    match fields.part {
        None => {}
        Some(Part::Early) => out.push_str(";early"),
        Some(Part::Mid) => out.push_str(";mid"),
        Some(Part::Late) => out.push_str(";late"),
    }
    if fields.daypart == Some(Daypart::Overnight) {
        out.push_str(";overnight");
    }
}

fn reference_name(reference: Reference) -> &'static str {
    match reference {
        Reference::Past => "PAST_REF",
        Reference::Present => "PRESENT_REF",
        Reference::Future => "FUTURE_REF",
    }
}

fn has_date(f: &Fields) -> bool {
    f.day_only() != Fields::default()
}

/// All that is known of a relative time whose anchor is not: "published-1-day".
fn offset(out: &mut String, relative: Relative) {
    out.push_str(match relative.from {
        Anchor::Published => "published",
        Anchor::Told => "told",
    });
    let _ = write!(out, "{:+}-{}", relative.by, unit_name(relative.unit));
}

/// A time of which only the grain is known.
const fn unknown(unit: Unit) -> &'static str {
    match unit {
        Unit::Week | Unit::Fortnight => "XXXX-WXX",
        Unit::Weekend => "XXXX-WXX-WE",
        Unit::Month => "XXXX-XX",
        Unit::Quarter => "XXXX-QX",
        Unit::Year | Unit::Period => "XXXX",
        Unit::Decade => "XXX",
        Unit::Century => "XX",
        _ => "XXXX-XX-XX",
    }
}

pub(super) const fn unit_name(unit: Unit) -> &'static str {
    match unit {
        Unit::Second => "second",
        Unit::Minute => "minute",
        Unit::Hour => "hour",
        Unit::Day => "day",
        Unit::Night => "night",
        Unit::Weekend => "weekend",
        Unit::Week => "week",
        Unit::Fortnight => "fortnight",
        Unit::Month => "month",
        Unit::Quarter => "quarter",
        Unit::Year => "year",
        Unit::Decade => "decade",
        Unit::Century => "century",
        Unit::Period => "period",
    }
}

fn fields(out: &mut String, f: &Fields, style: Style) {
    let before = out.len();
    date(out, f, style);
    clock(out, f, style);
    if out.len() == before {
        out.push_str("XXXX");
    }
}

/// The time of day.
fn clock(out: &mut String, f: &Fields, style: Style) {
    if let Some(hour) = f.hour {
        let _ = write!(out, "T{hour:02}:{:02}", f.minute.unwrap_or(0));
        if let Some(second) = f.second {
            let _ = write!(out, ":{second:02}");
        }
        if style == Style::Iso {
            zone(out, f.zone);
        }
    } else if let Some(daypart) = f.daypart {
        out.push('T');
        out.push_str(daypart_code(daypart));
        if style == Style::Iso {
            zone(out, f.zone);
        }
    }
}

fn zone(out: &mut String, zone: Option<i16>) {
    match zone {
        None => {}
        Some(0) => out.push('Z'),
        Some(minutes) => {
            let sign = if minutes < 0 { '-' } else { '+' };
            let (hours, minutes) = (minutes.unsigned_abs() / 60, minutes.unsigned_abs() % 60);
            let _ = write!(out, "{sign}{hours:02}:{minutes:02}");
        }
    }
}

fn date(out: &mut String, f: &Fields, style: Style) {
    let has_place = f.month.is_some()
        || f.day.is_some()
        || f.week.is_some()
        || f.weekday.is_some()
        || f.portion.is_some();
    match f.year {
        Some(Year::One(year)) => {
            let _ = write!(out, "{year:04}");
        }
        Some(Year::Decade(tens)) => {
            let _ = write!(out, "{tens:03}");
            if style == Style::Iso || has_place {
                out.push('X');
            }
        }
        Some(Year::Century(hundreds)) => {
            let _ = write!(out, "{hundreds:02}");
            if style == Style::Iso || has_place {
                out.push_str("XX");
            }
        }
        None if has_place => out.push_str("XXXX"),
        None => return,
    }
    match (f.month, f.day) {
        (Some(month), day) => {
            let _ = write!(out, "-{month:02}");
            if let Some(day) = day {
                let _ = write!(out, "-{day:02}");
            }
        }
        (None, Some(day)) => {
            let _ = write!(out, "-XX-{day:02}");
        }
        (None, None) => week_or_portion(out, f),
    }
}

fn week_or_portion(out: &mut String, f: &Fields) {
    match (f.week, f.weekday) {
        (Some(week), _) => {
            let _ = write!(out, "-W{week:02}");
        }
        (None, Some(_)) => out.push_str("-WXX"),
        (None, None) if f.portion == Some(Portion::Weekend) => out.push_str("-WXX"),
        (None, None) => {}
    }
    if let Some(weekday) = f.weekday {
        let _ = write!(out, "-{weekday}");
        return;
    }
    match f.portion {
        None => {}
        Some(Portion::Quarter(0)) => out.push_str("-QX"),
        Some(Portion::Quarter(quarter)) => {
            let _ = write!(out, "-Q{quarter}");
        }
        Some(Portion::Half(half)) => {
            let _ = write!(out, "-H{half}");
        }
        Some(Portion::Season(season)) => out.push_str(match season {
            Season::Spring => "-SP",
            Season::Summer => "-SU",
            Season::Fall => "-FA",
            Season::Winter => "-WI",
        }),
        Some(Portion::Weekend) => out.push_str("-WE"),
    }
}

fn daypart_code(daypart: Daypart) -> &'static str {
    match daypart {
        Daypart::Morning | Daypart::Dawn => "MO",
        Daypart::Midday => "MI",
        Daypart::Afternoon => "AF",
        Daypart::Evening | Daypart::Dusk => "EV",
        Daypart::Night | Daypart::Overnight => "NI",
    }
}

/// A set: when again, or else how long from one time to the next.
fn recurrence(out: &mut String, every: &Recurrence, when: &Fields) {
    if *when != Fields::default() {
        fields(out, when, Style::Timex);
        return;
    }
    let Some((count, unit)) = every.period else {
        out.push_str("XXXX");
        return;
    };
    if every.adverb && count == 1 {
        match unit {
            TimeUnit::Day => return out.push_str("XXXX-XX-XX"),
            TimeUnit::Week => return out.push_str("XXXX-WXX"),
            TimeUnit::Month => return out.push_str("XXXX-XX"),
            TimeUnit::Year => return out.push_str("XXXX"),
            TimeUnit::Quarter => return out.push_str("P3M"),
            _ => {}
        }
    }
    out.push_str(&super::duration::timex_of(
        Some(rust_decimal::Decimal::from(count)),
        unit,
    ));
}
