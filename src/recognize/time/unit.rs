//! Times counted in units from another: "last week", "two years ago", "a year earlier", "year-end".

use super::context::Context;
use super::draft::Draft;
use super::length::{counted, duration, few, long, number_before, one, plain_quantity, several};
use super::line::{Line, before};
use super::{quarter, set, year};
use crate::lexicon::people;
use crate::lexicon::time::{Direction, Reference, Shift, Unit, Word};
use crate::value::time::{Anchor, Basis, Fields, Part, Portion, Year};
use std::ops::Range;

/// What a unit at token `i` is part of.
pub(super) fn unit(line: &Line<'_, '_>, context: &mut Context, i: usize) -> Option<Draft> {
    let unit = line.unit(i)?;
    let plural = matches!(line.word(i), Some(Word::Units(_)));
    if let Some(draft) = super::day::small_hours(line, context, i)
        .or_else(|| year::century(line, i))
        .or_else(|| year_hyphened(line, context, i))
        .or_else(|| year_end(line, context, i))
        .or_else(|| set::rate(line, i))
        .or_else(|| quarter::quarter(line, context, i))
    {
        return Some(draft);
    }
    let of_age = line.is(i + 1, &["of"]) && line.is(i + 2, &["age"]);
    // "a 15-year girl"
    let minor = || !plural && line.is_dash(before(i)) && people::is_minor(line.text.lemma(i + 1));
    if of_age
        || minor()
        || line.is(i + 1, &["old", "olds"])
        || line.is_hyphen(i + 1) && line.is(i + 2, &["old", "olds"])
    {
        return None;
    }
    if let Some((number, start)) = number_before(line, i) {
        return counted(line, context, i, unit, number, start);
    }
    if plural {
        return few(line, i, unit).or_else(|| several(line, i, unit));
    }
    if let Some(draft) = shifted(line, context, i, unit) {
        return Some(draft);
    }
    if line.is(before(i), &["a", "an"])
        || line.is_dash(before(i)) && line.is(i.wrapping_sub(2), &["a"])
    {
        return one(line, context, i, unit);
    }
    the(line, context, i, unit)
}

pub(super) fn reference_of(direction: Direction) -> Reference {
    match direction {
        Direction::Ago | Direction::Earlier | Direction::Before => Reference::Past,
        Direction::Later | Direction::After => Reference::Future,
    }
}

/// "ago", "earlier", "from now" at `i`, and where it ends.
pub(super) fn direction(line: &Line<'_, '_>, i: usize) -> Option<(Direction, usize)> {
    if line.are(i, &["from", "now"]) {
        return Some((Direction::Later, i + 2));
    }
    let hyphen = usize::from(line.is_hyphen(i));
    match line.word(i + hyphen)? {
        // "two days before the vote" is a length and a signal.
        Word::Direction(Direction::Before | Direction::After) => None,
        // "three days later than planned"
        Word::Direction(_) if line.is(i + hyphen + 1, &["than"]) => None,
        Word::Direction(direction) => Some((direction, i + hyphen + 1)),
        _ => None,
    }
}

/// The time some units before or after the one that is counted from.
pub(super) fn away(
    context: &Context,
    tokens: Range<usize>,
    unit: Unit,
    count: i32,
    direction: Direction,
    about: bool,
) -> Option<Draft> {
    let back = matches!(
        direction,
        Direction::Ago | Direction::Earlier | Direction::Before
    );
    let signed = if back { -count } else { count };
    let sub_day = matches!(unit, Unit::Hour | Unit::Minute | Unit::Second);
    let told = context
        .quarter
        .filter(|_| back && unit == Unit::Year && count == 1);
    if let Some((year, quarter)) = told {
        // Results: the same quarter of the year before.
        let fields = Fields {
            year: Some(Year::One(year - 1)),
            portion: Some(Portion::Quarter(quarter)),
            ..Fields::default()
        };
        return Some(Draft::time(
            tokens,
            Fields::default(),
            fields,
            Basis::Settled,
        ));
    }
    let base = match direction {
        Direction::Ago => context.today,
        _ if unit == Unit::Year => context
            .stated_year
            .and_then(|y| jiff::civil::Date::new(y, 1, 1).ok())
            .or(context.today),
        _ => context.day_told(),
    };
    let resolved = if sub_day {
        base.map(Fields::date)
    } else {
        base.and_then(|date| Context::shifted(date, unit, signed))
    };
    let basis = match direction {
        Direction::Ago => Basis::Settled,
        _ => Basis::DayAssumed,
    };
    let from = match direction {
        Direction::Ago => Anchor::Published,
        _ => Anchor::Told,
    };
    let draft = Draft::time(
        tokens,
        Fields::default(),
        resolved.unwrap_or_default(),
        basis,
    )
    .far(from, signed, unit);
    Some(if about {
        draft.hedged(crate::value::time::Exactness::About)
    } else {
        draft
    })
}

/// "last week", "this year", "the following month", "that day".
fn shifted(line: &Line<'_, '_>, context: &Context, i: usize, unit: Unit) -> Option<Draft> {
    let mut last = before(i);
    let mut fiscal = false;
    if matches!(line.word(last), Some(Word::Fiscal)) || line.is(last, &["calendar", "full"]) {
        fiscal = matches!(line.word(last), Some(Word::Fiscal));
        last = before(last);
    }
    let shift = line.shift(last)?;
    if matches!(
        unit,
        Unit::Second | Unit::Minute | Unit::Hour | Unit::Period
    ) || line.lower(last) == "present"
    {
        return None;
    }
    if line.capitalised(i) && line.capitalised(last) && !line.is(i + 1, &["'s", "’s"]) {
        return None; // "This Week", a programme
    }
    if line.is(last, &["same"]) && unit == Unit::Day && line.is(i + 1, &["-"]) {
        return None; // same-day
    }
    let start = if line.is(
        last,
        &[
            "current",
            "following",
            "same",
            "past",
            "previous",
            "next",
            "last",
            "coming",
            "latest",
        ],
    ) {
        line.with_article(last)
    } else {
        last
    };
    if let Some(head) = line
        .is(i + 1, &["'s", "’s"])
        .then(|| quarter::head_after(line, i + 1))
        .flatten()
    {
        return quarter::quarter(line, context, head);
    }
    let today = context.today;
    let told = || {
        let focus = context.focus?;
        let day = focus.day_only().civil_date();
        day.or_else(|| {
            let (year, month) = (focus.single_year()?, focus.month.unwrap_or(1));
            jiff::civil::Date::new(year, month, 1).ok()
        })
        .or(today)
    };
    let (base, by) = match shift {
        Shift::Last | Shift::Latest if line.is(last, &["previous", "preceding", "prior"]) => {
            (told().or(today), -1)
        }
        Shift::Last | Shift::Latest => (today, -1),
        Shift::This => (today, 0),
        Shift::Next if line.is(before(last), &["the"]) && unit == Unit::Day => {
            (told().or(today), 1)
        }
        Shift::Next => (today, 1),
        Shift::Following => (told().or(today), 1),
        Shift::That => (told().or(today), 0),
    };
    let mut stated = Fields::default();
    let mut resolved = base
        .and_then(|date| Context::shifted(date, unit, by))
        .unwrap_or_default();
    let mut end = i + 1;
    if let (Unit::Day, Some(Word::Daypart(daypart))) = (unit, line.word(i + 1)) {
        stated.daypart = Some(daypart);
        resolved.daypart = Some(daypart);
        end += 1;
    }
    let basis = match shift {
        Shift::Following | Shift::That => Basis::DayAssumed,
        _ => Basis::Settled,
    };
    if resolved == Fields::default() {
        resolved = unresolved(unit);
    }
    let from = match basis {
        Basis::DayAssumed => Anchor::Told,
        _ => Anchor::Published,
    };
    let mut draft = Draft::time(start..end, stated, resolved, basis).far(from, by, unit);
    if let Some(time) = draft.value() {
        time.fiscal = fiscal;
    }
    Some(draft)
}

/// The grain alone, where nothing says which.
fn unresolved(unit: Unit) -> Fields {
    Fields {
        portion: match unit {
            Unit::Weekend => Some(Portion::Weekend),
            Unit::Quarter => Some(Portion::Quarter(0)),
            _ => None,
        },
        ..Fields::default()
    }
}

/// "the year", "the week", "the weekend", "the day": the one told, or that of publication.
fn the(line: &Line<'_, '_>, context: &Context, i: usize, unit: Unit) -> Option<Draft> {
    let last = before(i);
    if line.is_hyphen(last) || line.is_hyphen(i + 1) && line.is(i + 2, &["long"]) {
        return long(line, i, unit);
    }
    if let Some((end, year)) = super::date::year_at(line, i + 1).filter(|_| unit == Unit::Year) {
        let fiscal = matches!(line.word(last), Some(Word::Fiscal));
        let start = line.with_article(if fiscal { last } else { i });
        let fields = Fields {
            year: Some(Year::One(year)),
            ..Fields::default()
        };
        let mut draft = Draft::time(start..end, fields, fields, Basis::Settled);
        if let Some(time) = draft.value() {
            time.fiscal = fiscal;
        }
        return Some(draft);
    }
    let full = line.is(last, &["full", "whole", "entire"]);
    let fiscal = matches!(line.word(last), Some(Word::Fiscal));
    let article = if full || fiscal { before(last) } else { last };
    if !line.is(article, &["the"]) || !line.ends_noun(i) {
        return None;
    }
    let tokens = article..i + 1;
    match unit {
        Unit::Year if fiscal || line.is(i + 1, &["ended", "ending", "before", "after"]) => {
            Some(duration(tokens, plain_quantity(Some(1), unit)?))
        }
        Unit::Weekend => {
            let tense = super::context::tense(line, article, i + 1);
            let fields = context.weekend(tense).unwrap_or_else(|| unresolved(unit));
            Some(Draft::time(
                tokens,
                Fields::default(),
                fields,
                Basis::Settled,
            ))
        }
        Unit::Year | Unit::Month | Unit::Week | Unit::Decade if !line.is(i + 1, &["of"]) => {
            let fields = context
                .today
                .and_then(|d| Context::shifted(d, unit, 0))
                .unwrap_or_else(|| unresolved(unit));
            Some(
                Draft::time(tokens, Fields::default(), fields, Basis::DayAssumed).far(
                    Anchor::Told,
                    0,
                    unit,
                ),
            )
        }
        Unit::Day if !line.is(i + 1, &["of", "when", "that", "before", "after"]) => {
            let fields = context.day_told().map(Fields::date).unwrap_or_default();
            Some(
                Draft::time(tokens, Fields::default(), fields, Basis::DayAssumed).far(
                    Anchor::Told,
                    0,
                    unit,
                ),
            )
        }
        _ => None,
    }
}

/// "year-ago", "year-earlier": alone, or before the quarter or period that they belong to.
fn year_hyphened(line: &Line<'_, '_>, context: &Context, i: usize) -> Option<Draft> {
    let after = i + 2;
    if !(line.is(i, &["year"]) && line.is_hyphen(i + 1) && line.is(after, &["ago", "earlier"])) {
        return None;
    }
    if let Some(head) = quarter::head_after(line, after + 1)
        && let Some(draft) = quarter::quarter(line, context, head)
    {
        return Some(draft);
    }
    away(context, i..after + 1, Unit::Year, 1, Direction::Ago, false)
}

/// "year-end", "year's end", "month-end".
fn year_end(line: &Line<'_, '_>, context: &Context, i: usize) -> Option<Draft> {
    let unit = line
        .unit(i)
        .filter(|u| matches!(u, Unit::Year | Unit::Month))?;
    let link = usize::from(line.is_hyphen(i + 1) || line.is(i + 1, &["'s", "’s"]));
    let end = i + 1 + link;
    if !line.is(end, &["end"]) || line.is(end + 1, &["of"]) {
        return None;
    }
    let fields = context
        .today
        .and_then(|d| Context::shifted(d, unit, 0))
        .unwrap_or_default();
    let fields = Fields {
        part: Some(Part::Late),
        ..fields
    };
    let start = if line.shift(before(i)) == Some(Shift::This) {
        before(i)
    } else {
        i
    };
    Some(
        Draft::time(start..end + 1, Fields::default(), fields, Basis::Settled).far(
            Anchor::Published,
            0,
            unit,
        ),
    )
}
