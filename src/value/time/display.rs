//! Times as a reader would write them.

use super::fields::{Daypart, Fields, Part, Portion, Season, Year};
use super::{Anchor, Exactness, Form, Link, Recurrence, Reference, Relative, TimeValue, Unit};
use crate::value::unit::TimeUnit;
use std::fmt::Write;

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];
const WEEKDAYS: [&str; 7] = [
    "Monday",
    "Tuesday",
    "Wednesday",
    "Thursday",
    "Friday",
    "Saturday",
    "Sunday",
];

fn name<'a>(names: &[&'a str], from_one: i8) -> &'a str {
    usize::try_from(from_one)
        .ok()
        .and_then(|n| names.get(n.checked_sub(1)?))
        .copied()
        .unwrap_or("?")
}

pub(super) fn display(time: &TimeValue) -> String {
    let mut out = String::with_capacity(24);
    out.push_str(match time.exactness {
        Exactness::Plain => "",
        Exactness::About => "about ",
        Exactness::ShortlyAfter => "shortly after ",
        Exactness::ShortlyBefore => "shortly before ",
    });
    match time.form {
        Form::Reference(Reference::Past) => out.push_str("in the past"),
        Form::Reference(Reference::Present) => out.push_str("now"),
        Form::Reference(Reference::Future) => out.push_str("in the future"),
        Form::Every(every) => recurrence(&mut out, &every, &time.resolved),
        Form::Calendar => {
            if time.fiscal {
                out.push_str("fiscal ");
            }
            let sure = time.sure(time.resolved);
            match time
                .relative
                .filter(|_| sure.day_only() == Fields::default())
            {
                Some(far) => relative(&mut out, far, &sure),
                None => fields(&mut out, &sure, time.stated.weekday),
            }
            if let Some((link, second)) = &time.second {
                out.push_str(match link {
                    Link::Or | Link::Either => " or ",
                    Link::Through => " to ",
                });
                fields(&mut out, &time.sure(*second), None);
            }
        }
    }
    out
}

/// "yesterday", "two years ago", "a day earlier": what the words say, where nothing more is known.
fn relative(out: &mut String, far: Relative, f: &Fields) {
    if f.has_time() {
        fields(out, f, None);
        out.push_str(", ");
    } else {
        part(out, f.part);
    }
    let unit = super::iso::unit_name(far.unit);
    let several = |n: u32| if n == 1 { "" } else { "s" };
    let _ = match (far.from, far.by, far.unit) {
        (Anchor::Published, 0, Unit::Day) => write!(out, "today"),
        (Anchor::Published, -1, Unit::Day) => write!(out, "yesterday"),
        (Anchor::Published, 1, Unit::Day) => write!(out, "tomorrow"),
        (Anchor::Published, 0, _) => write!(out, "this {unit}"),
        (Anchor::Published, -1, _) => write!(out, "last {unit}"),
        (Anchor::Published, 1, _) => write!(out, "next {unit}"),
        (Anchor::Told, 0, _) => write!(out, "that {unit}"),
        (from, by, _) => {
            let n = by.unsigned_abs();
            let way = match (from, by < 0) {
                (Anchor::Published, true) => "ago",
                (Anchor::Published, false) => "from now",
                (Anchor::Told, true) => "earlier",
                (Anchor::Told, false) => "later",
            };
            write!(out, "{n} {unit}{} {way}", several(n))
        }
    };
}

fn fields(out: &mut String, f: &Fields, said_weekday: Option<i8>) {
    if f.hour.is_some() {
        clock(out, f);
    } else if let Some(daypart) = f.daypart {
        part(out, f.part);
        out.push_str(daypart_name(daypart));
    } else {
        part(out, f.part);
    }
    let mut date = String::new();
    day(&mut date, f, said_weekday);
    if f.has_time() && !date.is_empty() {
        out.push_str(if f.hour.is_some() { " on " } else { " of " });
    }
    out.push_str(&date);
}

fn part(out: &mut String, part: Option<Part>) {
    out.push_str(match part {
        None => "",
        Some(Part::Early) => "early ",
        Some(Part::Mid) => "mid-",
        Some(Part::Late) => "late ",
    });
}

fn clock(out: &mut String, f: &Fields) {
    let hour = f.hour.unwrap_or(0);
    let minute = f.minute.unwrap_or(0);
    match (hour, minute) {
        (12, 0) => out.push_str("noon"),
        (0 | 24, 0) => out.push_str("midnight"),
        _ => {
            let half = if hour % 24 < 12 { "a.m." } else { "p.m." };
            let dial = if hour % 12 == 0 { 12 } else { hour % 12 };
            let _ = write!(out, "{dial}");
            if minute != 0 {
                let _ = write!(out, ":{minute:02}");
            }
            let _ = write!(out, " {half}");
        }
    }
    match f.zone {
        None => {}
        Some(0) => out.push_str(" UTC"),
        Some(zone) => {
            let sign = if zone < 0 { '-' } else { '+' };
            let _ = write!(out, " UTC{sign}{}", zone.unsigned_abs() / 60);
            if zone % 60 != 0 {
                let _ = write!(out, ":{:02}", zone.unsigned_abs() % 60);
            }
        }
    }
}

fn day(out: &mut String, f: &Fields, said_weekday: Option<i8>) {
    let year = f.year;
    if let Some(month) = f.month {
        let weekday = said_weekday.filter(|_| f.day.is_some());
        if let Some(weekday) = weekday {
            let _ = write!(out, "{}, ", name(&WEEKDAYS, weekday));
        }
        out.push_str(name(&MONTHS, month));
        match (f.day, year) {
            (Some(day), Some(Year::One(year))) => {
                let _ = write!(out, " {day}, {year}");
            }
            (Some(day), _) => {
                let _ = write!(out, " {day}");
            }
            (None, Some(Year::One(year))) => {
                let _ = write!(out, " {year}");
            }
            (None, _) => {}
        }
        return;
    }
    if let Some(day) = f.day {
        let _ = write!(out, "day {day} of the month");
        return;
    }
    if let Some(weekday) = f.weekday {
        out.push_str(name(&WEEKDAYS, weekday));
        return;
    }
    let before = out.len();
    match f.portion {
        None => {}
        Some(Portion::Quarter(0)) => out.push_str("quarter"),
        Some(Portion::Quarter(n)) => {
            let _ = write!(
                out,
                "{} quarter",
                name(&["first", "second", "third", "fourth"], n)
            );
        }
        Some(Portion::Half(n)) => {
            let _ = write!(out, "{} half", name(&["first", "second"], n));
        }
        Some(Portion::Season(season)) => out.push_str(match season {
            Season::Spring => "spring",
            Season::Summer => "summer",
            Season::Fall => "fall",
            Season::Winter => "winter",
        }),
        Some(Portion::Weekend) => out.push_str("weekend"),
    }
    if let Some(week) = f.week {
        let gap = if out.len() > before { " of " } else { "" };
        let _ = write!(out, "{gap}week {week}");
    }
    let gap = if out.len() > before { " of " } else { "" };
    match year {
        None => {}
        Some(Year::One(year)) => {
            let _ = write!(out, "{gap}{year}");
        }
        Some(Year::Decade(tens)) => {
            let _ = write!(out, "{gap}{tens}0s");
        }
        Some(Year::Century(hundreds)) => {
            let _ = write!(out, "{gap}{hundreds}00s");
        }
    }
}

fn daypart_name(daypart: Daypart) -> &'static str {
    match daypart {
        Daypart::Morning => "morning",
        Daypart::Midday => "midday",
        Daypart::Afternoon => "afternoon",
        Daypart::Evening => "evening",
        Daypart::Night => "night",
        Daypart::Overnight => "overnight",
        Daypart::Dawn => "dawn",
        Daypart::Dusk => "dusk",
    }
}

fn recurrence(out: &mut String, every: &Recurrence, when: &Fields) {
    match every.times {
        0 => out.push_str("every "),
        1 => out.push_str("once every "),
        n => {
            let _ = write!(out, "{n} times every ");
        }
    }
    if *when != Fields::default() {
        fields(out, when, None);
        return;
    }
    let Some((count, unit)) = every.period else {
        out.push_str("so often");
        return;
    };
    let unit = match unit {
        TimeUnit::Second => "second",
        TimeUnit::Minute => "minute",
        TimeUnit::Hour => "hour",
        TimeUnit::Day => "day",
        TimeUnit::Week => "week",
        TimeUnit::Month => "month",
        TimeUnit::Quarter => "quarter",
        TimeUnit::Year => "year",
        TimeUnit::Decade => "decade",
        TimeUnit::Century => "century",
    };
    if count == 1 {
        out.push_str(unit);
    } else {
        let _ = write!(out, "{count} {unit}s");
    }
}
