//! Lengths of time: "five-hour", "the past three months", "nearly six weeks", "a year", "weeks",
//! "a decade-long"; and, where a direction follows, the time that far away.

use super::compound::compound;
use super::context::Context;
use super::draft::{Draft, What};
use super::line::{Line, before};
use super::unit::{away, direction, reference_of};
use crate::lexicon::time::{Place, Reference, Shift, Unit, Word};
use crate::recognize::number::{NumberPhrase, hedge_before, number_at};
use crate::value::{Bound, Hedge, Interval, Quantity, TimeUnit, Unit as UnitOf, possible};
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

/// A number phrase is looked for so many tokens before its unit.
const LONGEST_NUMBER: usize = 8;

/// The number phrase that counts the unit at `i`, and the first token of its hedge.
pub(super) fn number_before(line: &Line<'_, '_>, i: usize) -> Option<(NumberPhrase, usize)> {
    let mut end = i;
    if line.is_dash(before(end)) && line.joined(end) {
        end -= 1;
    }
    if line.stands(before(end), Place::BetweenNumberAndUnit) {
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
        unit: UnitOf::Time(unit),
        told_in: None,
        grain: number.grain.checked_mul(per).unwrap_or(number.grain),
    })
}

/// One of a unit, or some of it.
pub(super) fn plain_quantity(numbers: Option<i64>, unit: Unit) -> Option<Quantity> {
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
        unit: UnitOf::Time(unit),
        told_in: None,
        grain: Decimal::ONE,
    })
}

pub(super) fn duration(tokens: Range<usize>, quantity: Quantity) -> Draft {
    Draft::of(tokens, What::Duration(quantity))
}

/// A unit with a number: a length of time, or a time that far from another.
pub(super) fn counted(
    line: &Line<'_, '_>,
    context: &Context,
    i: usize,
    mut unit: Unit,
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
    let whole = quantity(&number, unit);
    let first = whole.as_ref().filter(|_| !line.is(start, &["between"]));
    let whole = match first.and_then(|first| compound(line, i, first)) {
        Some(told) => {
            (unit, end) = (told.unit, told.end);
            Some(told.quantity)
        }
        None => whole,
    };
    if let Some((direction, after)) = direction(line, end) {
        let stated = whole.as_ref().map_or(&number.stated, |whole| &whole.stated);
        let count = stated.first().and_then(ToPrimitive::to_i32);
        return match count.filter(|_| number.hedge != Hedge::Vague) {
            Some(count) => {
                let about = number.hedge != Hedge::Plain || end > i + 1;
                away(context, start..after, unit, count, direction, about)
            }
            None => Some(Draft::vague(start..after, reference_of(direction))),
        };
    }
    let mut quantity = whole?;
    if let Some((part, after)) = and_part(line, i + 1)
        && quantity.told_in.is_none()
        && quantity.stated.len() == 1
    {
        let one = length(unit).map(|(_, per)| Decimal::from(per))?;
        quantity = with_part(quantity, part.checked_mul(one)?)?;
        end = after;
    }
    if line.is_hyphen(end) && line.is(end + 1, &["long"]) {
        end += 2;
    }
    let adjective = line.is_hyphen(before(i)) && line.joined(i);
    Some(duration(with_row(line, start, adjective)..end, quantity))
}

/// "and a half", "and a quarter" after a unit, and the token after it.
fn and_part(line: &Line<'_, '_>, i: usize) -> Option<(Decimal, usize)> {
    let part = match line.lower(i + 2) {
        "half" => Decimal::new(5, 1),
        "quarter" if !line.is(i + 3, &["of", "ago"]) => Decimal::new(25, 2),
        _ => return None,
    };
    line.are(i, &["and", "a"]).then_some((part, i + 3))
}

/// The same length and so much more.
fn with_part(mut quantity: Quantity, part: Decimal) -> Option<Quantity> {
    let more = quantity.stated.first()?.checked_add(part)?;
    quantity.stated = vec![more];
    quantity.grain = quantity.grain.min(part);
    quantity.alternatives = possible(&quantity.stated, quantity.hedge, quantity.grain);
    Some(quantity)
}

/// "the last", "the past", "the first" before a number: part of what TIMEX3 marks.
///
/// Before an adjective ("the two-week siege") the article belongs to the noun.
fn with_row(line: &Line<'_, '_>, start: usize, adjective: bool) -> usize {
    let last = before(start);
    let row = line.shift(last).is_some_and(|s| s != Shift::That) || line.stands(last, Place::Row);
    if row {
        return line.with_article(last);
    }
    let article = line.is(last, &["the", "these", "those", "additional", "another"]);
    if article && !adjective && !line.is(start, &["a", "an"]) {
        return last;
    }
    start
}

/// "the past few weeks", "the next couple of years", "the last three quarters".
pub(super) fn few(line: &Line<'_, '_>, i: usize, unit: Unit) -> Option<Draft> {
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
pub(super) fn several(line: &Line<'_, '_>, i: usize, unit: Unit) -> Option<Draft> {
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
pub(super) fn one(
    line: &Line<'_, '_>,
    context: &Context,
    i: usize,
    mut unit: Unit,
) -> Option<Draft> {
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
    let mut quantity = plain_quantity(Some(1), unit);
    if let Some(quantity) = quantity.as_mut().filter(|_| about) {
        quantity.hedge = if hedge == Hedge::Plain {
            Hedge::About
        } else {
            hedge
        };
        quantity.alternatives = possible(&quantity.stated, quantity.hedge, quantity.grain);
    }
    let mut count = 1;
    let told = quantity.as_ref().and_then(|first| compound(line, i, first));
    let is_compound = told.is_some();
    if let Some(told) = told {
        (unit, end) = (told.unit, told.end);
        count = told.quantity.stated.first()?.to_i32()?;
        quantity = Some(told.quantity);
    }

    if let Some((direction, after)) = direction(line, end) {
        // "higher than a year earlier" compares; "about a year ago" hedges.
        let loose = matches!(hedge, Hedge::About | Hedge::Nearly);
        let start = if loose { start } else { article };
        return away(
            context,
            start..after,
            unit,
            count,
            direction,
            about && (loose || end > i + 1),
        );
    }
    if unit == Unit::Quarter {
        return None; // a fraction
    }
    let quantity = quantity?;
    if is_compound {
        return Some(duration(start..end, quantity));
    }
    if line.is_hyphen(i + 1) && line.is(i + 2, &["long"]) {
        return Some(duration(start..i + 3, quantity));
    }
    if let Some((part, after)) = and_part(line, i + 1) {
        let more = part.checked_mul(quantity.stated.first().copied()?)?;
        return Some(duration(start..after, with_part(quantity, more)?));
    }
    // "four flights a week": a rate is no length of time.
    let measured = line.stands(before(start), Place::BeforeLength) || about;
    (measured && unit != Unit::Second && line.ends_noun(end - 1))
        .then(|| duration(start..end, quantity))
}

/// "decade-long", "a day-long": one of the unit.
pub(super) fn long(line: &Line<'_, '_>, i: usize, unit: Unit) -> Option<Draft> {
    let is_long = line.is_hyphen(i + 1) && line.is(i + 2, &["long"]) && !line.is_hyphen(before(i));
    is_long
        .then(|| plain_quantity(Some(1), unit))
        .flatten()
        .map(|quantity| duration(i..i + 3, quantity))
}
