//! Times counted in units: "last week", "two years ago", "the past three months", "five-hour",
//! "a year earlier", "weeks", "year-end".

use super::context::Context;
use super::draft::{Draft, What};
use super::line::{Line, before};
use super::{quarter, set, year};
use crate::lexicon::time::{Direction, Reference, Shift, Unit, Word};
use crate::recognize::number::{NumberPhrase, hedge_before, number_at};
use crate::value::time::{Basis, Fields, Part, Portion, Year};
use crate::value::{Bound, Hedge, Interval, Quantity, TimeUnit};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use std::ops::Range;

/// The unit of a length of time; how many of it make one of the words'.
pub(super) fn length(unit: Unit) -> Option<(TimeUnit, i64)> {
    Some(match unit {
        Unit::Second => (TimeUnit::Second, 1),
        Unit::Minute => (TimeUnit::Minute, 1),
        Unit::Hour => (TimeUnit::Hour, 1),
        Unit::Day | Unit::Night => (TimeUnit::Day, 1),
        Unit::Week => (TimeUnit::Week, 1),
        Unit::Fortnight => (TimeUnit::Week, 2),
        Unit::Month => (TimeUnit::Month, 1),
        Unit::Quarter => (TimeUnit::Quarter, 1),
        Unit::Year => (TimeUnit::Year, 1),
        Unit::Decade => (TimeUnit::Decade, 1),
        Unit::Century => (TimeUnit::Century, 1),
        Unit::Weekend | Unit::Period => return None,
    })
}

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
    if line.is(i + 1, &["old", "olds"]) || line.is_hyphen(i + 1) && line.is(i + 2, &["old", "olds"])
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

/// Adjectives that may stand between a number and its unit.
const BETWEEN: [&str; 12] = [
    "more",
    "full",
    "consecutive",
    "straight",
    "trading",
    "additional",
    "long",
    "working",
    "business",
    "calendar",
    "solid",
    "whole",
];
/// A number phrase is looked for so many tokens before its unit.
const LONGEST_NUMBER: usize = 8;

/// The number phrase that counts the unit at `i`, and the first token of its hedge.
fn number_before(line: &Line<'_, '_>, i: usize) -> Option<(NumberPhrase, usize)> {
    let mut end = i;
    if line.is_dash(before(end)) && line.joined(end) {
        end -= 1;
    }
    if BETWEEN.contains(&line.lower(before(end))) {
        end -= 1;
        if line.is(before(end), &["further"]) {
            end -= 1;
        }
    } else if line.is(before(end), &["a", "an"]) {
        end -= 1; // "half an hour"
    }
    let first = line.tokens.start.max(end.saturating_sub(LONGEST_NUMBER));
    for start in first..end {
        if !may_begin_number(line, start) {
            continue;
        }
        let Some(number) = number_at(line.text, start) else {
            continue;
        };
        if number.tokens.end == end || number.hedged.end == end {
            // "of half an hour" but not "one a day".
            let article = end < i && line.is(end, &["a", "an"]);
            if article && !line.is(before(end), &["half"]) {
                return None;
            }
            return Some((number, start));
        }
    }
    None
}

/// A cheap test before the number grammar is tried.
fn may_begin_number(line: &Line<'_, '_>, i: usize) -> bool {
    !line.is(
        i,
        &[
            "the", "of", "and", ",", ".", "in", "to", "said", "that", "on", "-", "last", "past",
            "next",
        ],
    )
}

fn quantity(number: &NumberPhrase, unit: Unit) -> Option<Quantity> {
    let (unit, per) = length(unit)?;
    let per = Decimal::from(per);
    let bound = |b: Bound| match b {
        Bound::Closed(n) => n.checked_mul(per).map_or(Bound::Unbounded, Bound::Closed),
        Bound::Open(n) => n.checked_mul(per).map_or(Bound::Unbounded, Bound::Open),
        Bound::Unbounded => Bound::Unbounded,
    };
    Some(Quantity {
        stated: number
            .stated
            .iter()
            .filter_map(|n| n.checked_mul(per))
            .collect(),
        alternatives: number
            .alternatives
            .iter()
            .map(|i| Interval {
                low: bound(i.low),
                high: bound(i.high),
            })
            .collect(),
        hedge: number.hedge,
        unit: Unit2::Time(unit),
        grain: number.grain.checked_mul(per).unwrap_or(number.grain),
    })
}

use crate::value::Unit as Unit2;

/// One of a unit, or some of it.
fn plain_quantity(numbers: Option<i64>, unit: Unit) -> Option<Quantity> {
    let (unit, per) = length(unit)?;
    let (stated, alternatives, hedge) = match numbers {
        Some(n) => {
            let n = Decimal::from(n.saturating_mul(per));
            (vec![n], vec![Interval::point(n)], Hedge::Plain)
        }
        None => {
            let low = Bound::Closed(Decimal::TWO);
            let interval = Interval {
                low,
                high: Bound::Unbounded,
            };
            (Vec::new(), vec![interval], Hedge::Vague)
        }
    };
    Some(Quantity {
        stated,
        alternatives,
        hedge,
        unit: Unit2::Time(unit),
        grain: Decimal::ONE,
    })
}

fn duration(tokens: Range<usize>, quantity: Quantity) -> Draft {
    Draft::of(tokens, What::Duration(quantity))
}

/// A unit with a number: a length of time, or a time that far from another.
fn counted(
    line: &Line<'_, '_>,
    context: &Context,
    i: usize,
    unit: Unit,
    number: NumberPhrase,
    start: usize,
) -> Option<Draft> {
    if unit == Unit::Quarter
        && line.is_dash(before(i))
        && line.joined(i)
        && number.stated.first() == Some(&Decimal::from(3))
    {
        return None; // three-quarters
    }
    let mut end = i + 1;
    if line.are(end, &["or", "so"]) || line.are(end, &["or", "more"]) {
        end += 2;
    }
    let is_one = number.stated.first() == Some(&Decimal::ONE) && number.stated.len() == 1;
    if unit == Unit::Second && is_one || unit == Unit::Weekend {
        return None;
    }
    if let Some((direction, after)) = direction(line, end) {
        let count = number.stated.first().and_then(ToPrimitive::to_i32);
        return match count.filter(|_| number.hedge != Hedge::Vague) {
            Some(count) => {
                let about = number.hedge != Hedge::Plain || end > i + 1;
                away(context, start..after, unit, count, direction, about)
            }
            None => Some(Draft::vague(start..after, reference_of(direction))),
        };
    }
    let mut quantity = quantity(&number, unit)?;
    if line.are(i + 1, &["and", "a", "half"]) && quantity.stated.len() == 1 {
        let half = Decimal::new(5, 1);
        let more = quantity.stated[0].checked_add(half)?;
        quantity.stated = vec![more];
        quantity.alternatives = vec![Interval::point(more)];
        end = i + 4;
    }
    if line.is_hyphen(end) && line.is(end + 1, &["long"]) {
        end += 2;
    }
    let adjective = line.is_hyphen(before(i)) && line.joined(i);
    Some(duration(with_row(line, start, adjective)..end, quantity))
}

/// "the last", "the past", "the first" before a number: part of what TIMEX3 marks.
///
/// Before an adjective ("the two-week siege") the article belongs to the noun.
fn with_row(line: &Line<'_, '_>, start: usize, adjective: bool) -> usize {
    let last = before(start);
    let row = line.shift(last).is_some_and(|s| s != Shift::That)
        || line.is(
            last,
            &[
                "first",
                "final",
                "opening",
                "coming",
                "remaining",
                "latest",
                "early",
            ],
        );
    if row {
        return line.with_article(last);
    }
    let article = line.is(last, &["the", "these", "those", "additional", "another"]);
    if article && !adjective && !line.is(start, &["a", "an"]) {
        return last;
    }
    start
}

fn reference_of(direction: Direction) -> Reference {
    match direction {
        Direction::Ago | Direction::Earlier | Direction::Before => Reference::Past,
        Direction::Later | Direction::After => Reference::Future,
    }
}

/// "ago", "earlier", "from now" at `i`, and where it ends.
fn direction(line: &Line<'_, '_>, i: usize) -> Option<(Direction, usize)> {
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
fn away(
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
    let draft = Draft::time(
        tokens,
        Fields::default(),
        resolved.unwrap_or_default(),
        basis,
    );
    if resolved.is_none() || sub_day && base.is_none() {
        return Some(Draft::vague(draft.tokens, reference_of(direction)));
    }
    Some(if about {
        draft.hedged(crate::value::time::Exactness::About)
    } else {
        draft
    })
}

/// "the past few weeks", "the next couple of years", "the last three quarters".
fn few(line: &Line<'_, '_>, i: usize, unit: Unit) -> Option<Draft> {
    let mut at = before(i);
    if line.is(at, &["of"]) && line.is(before(at), &["couple"]) {
        at = before(at);
    }
    line.shift(before(at))?;
    let mut quantity = plain_quantity(None, unit)?;
    match line.word(at) {
        Some(Word::Amount(least, most)) => {
            let bound = |n: u8| Bound::Closed(Decimal::from(n));
            quantity.alternatives = vec![Interval {
                low: bound(least),
                high: bound(most),
            }];
            if line.is(at, &["couple"]) {
                quantity.stated = vec![Decimal::TWO];
                quantity.hedge = Hedge::About;
            }
        }
        // The number grammar takes "three quarters" for a fraction.
        _ if unit == Unit::Quarter => {
            let count = match line.lower(at) {
                "two" | "2" => 2,
                "three" | "3" => 3,
                "four" | "4" => 4,
                _ => return None,
            };
            quantity = plain_quantity(Some(count), unit)?;
        }
        _ => return None,
    }
    Some(duration(with_row(line, at, false)..i + 1, quantity))
}

/// "weeks", "recent years", "months ago": more than one, without a number.
fn several(line: &Line<'_, '_>, i: usize, unit: Unit) -> Option<Draft> {
    if matches!(unit, Unit::Period | Unit::Weekend) {
        return None;
    }
    if unit == Unit::Quarter && line.shift(before(i)).is_none() && !line.is(before(i), &["future"])
    {
        return None; // rooms, and fractions
    }
    if let Some((direction, end)) = direction(line, i + 1) {
        return Some(Draft::vague(i..end, reference_of(direction)));
    }
    let last = before(i);
    let quantity = plain_quantity(None, unit)?;
    match line.lower(last) {
        "recent" if matches!(unit, Unit::Week | Unit::Month) => {
            Some(duration(last..i + 1, quantity))
        }
        "recent" | "past" => Some(Draft::vague(last..i + 1, Reference::Past)),
        "coming" | "future" | "upcoming" => {
            let start = line.with_article(last);
            Some(Draft::vague(start..i + 1, Reference::Future))
        }
        "these" if unit == Unit::Day => Some(Draft::vague(last..i + 1, Reference::Present)),
        "the" | "these" | "those" => Some(duration(last..i + 1, quantity)),
        "early" | "first" | "last" | "final" => {
            Some(duration(line.with_article(last)..i + 1, quantity))
        }
        _ if unit == Unit::Second || line.is_dash(last) => None,
        _ => Some(duration(i..i + 1, quantity)),
    }
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
    let mut draft = Draft::time(start..end, stated, resolved, basis);
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

/// The hedge before an article and where it begins: "nearly a year", "more than an hour".
fn hedge_of_article(line: &Line<'_, '_>, article: usize) -> (usize, Hedge) {
    const LONGEST_HEDGE: usize = 3;
    let first = line.tokens.start.max(article.saturating_sub(LONGEST_HEDGE));
    (first..article)
        .find_map(|start| {
            let (hedge, end) = hedge_before(line.text, start);
            hedge.filter(|_| end == article).map(|hedge| (start, hedge))
        })
        .unwrap_or((article, Hedge::Plain))
}

/// "a year earlier", "a week", "an hour and a half", "a decade-long".
fn one(line: &Line<'_, '_>, context: &Context, i: usize, unit: Unit) -> Option<Draft> {
    let article = if line.is_dash(before(i)) {
        i.wrapping_sub(2)
    } else {
        before(i)
    };
    let mut end = i + 1;
    if line.are(end, &["or", "so"]) {
        end += 2;
    }
    let (start, hedge) = hedge_of_article(line, article);
    let about = hedge != Hedge::Plain || end > i + 1;

    if let Some((direction, after)) = direction(line, end) {
        // "higher than a year earlier" compares; "about a year ago" hedges.
        let loose = matches!(hedge, Hedge::About | Hedge::Nearly);
        let start = if loose { start } else { article };
        return away(
            context,
            start..after,
            unit,
            1,
            direction,
            about && (loose || end > i + 1),
        );
    }
    if unit == Unit::Quarter {
        return None; // a fraction
    }
    let mut quantity = plain_quantity(Some(1), unit)?;
    if about {
        quantity.hedge = if hedge == Hedge::Plain {
            Hedge::About
        } else {
            hedge
        };
        quantity.alternatives =
            crate::value::possible(&quantity.stated, quantity.hedge, quantity.grain);
    }
    if line.is_hyphen(i + 1) && line.is(i + 2, &["long"]) {
        return Some(duration(start..i + 3, quantity));
    }
    if line.are(i + 1, &["and", "a", "half"]) {
        let more = Decimal::new(15, 1).checked_mul(quantity.stated.first().copied()?)?;
        quantity.stated = vec![more];
        quantity.alternatives = vec![Interval::point(more)];
        return Some(duration(start..i + 4, quantity));
    }
    // "four flights a week": a rate is no length of time.
    let measured = line.is(
        before(start),
        &[
            "in", "for", "within", "over", "of", "than", "after", "by", "about", "around",
            "nearly", "almost", "once", "just", "only", "takes", "took", "take", "lasted", "half",
            "before", "every", "to", "least", "under", "last", "during", "through", "is", "spent",
            "wait",
        ],
    ) || about;
    (measured && unit != Unit::Second && line.ends_noun(end - 1))
        .then(|| duration(start..end, quantity))
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
            Some(Draft::time(
                tokens,
                Fields::default(),
                fields,
                Basis::DayAssumed,
            ))
        }
        Unit::Day if !line.is(i + 1, &["of", "when", "that", "before", "after"]) => {
            let fields = context.day_told().map(Fields::date).unwrap_or_default();
            Some(Draft::time(
                tokens,
                Fields::default(),
                fields,
                Basis::DayAssumed,
            ))
        }
        _ => None,
    }
}

/// "decade-long", "a day-long": one of the unit.
fn long(line: &Line<'_, '_>, i: usize, unit: Unit) -> Option<Draft> {
    let is_long = line.is_hyphen(i + 1) && line.is(i + 2, &["long"]) && !line.is_hyphen(before(i));
    is_long
        .then(|| plain_quantity(Some(1), unit))
        .flatten()
        .map(|quantity| duration(i..i + 3, quantity))
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
    Some(Draft::time(
        start..end + 1,
        Fields::default(),
        fields,
        Basis::Settled,
    ))
}
