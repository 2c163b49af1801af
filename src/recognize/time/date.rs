//! Dates by month: "Dec. 3", "Tuesday, 2 December 2025", "early March", "June last year".

use super::context::{Context, tense};
use super::draft::Draft;
use super::line::{Line, before};
use crate::lexicon::locales::DateOrder;
use crate::lexicon::time::{Place, Shift, Signal, Word, is_doubtful};
use crate::text::TokenKind;
use crate::value::time::{Basis, Fields, Link, Year};
use jiff::civil::Date;

/// The date whose month is token `i`.
pub(super) fn month(line: &Line<'_, '_>, context: &mut Context, i: usize) -> Option<Draft> {
    let Some(Word::Month(month)) = line.word(i) else {
        return None;
    };
    if !line.capitalised(i) {
        return None;
    }
    let parts = parts(line, i);
    let has_number = parts.day.is_some() || parts.year.is_some();
    if !has_number && is_doubtful(line.lower(i)) && !stands_as_month(line, i) {
        return None;
    }
    if parts.day.is_some() && parts.tokens.start < i {
        context.order.get_or_insert(DateOrder::DayFirst);
    }
    let mut stated = Fields {
        year: parts.year.map(Year::One),
        month: Some(month),
        day: parts.day,
        ..Fields::default()
    };
    let mut tokens = parts.tokens;
    if parts.day.is_some()
        && let Some((start, weekday)) = weekday_before(line, tokens.start)
    {
        tokens.start = start;
        stated.weekday = Some(weekday);
    }
    if parts.day.is_none()
        && let Some(draft) = of_a_year(line, context, &stated, i)
    {
        return Some(draft);
    }
    let (year, basis) = match parts.year {
        Some(year) => (Some(year), Basis::Settled),
        None => assumed_year(line, context, &stated, tokens.clone()),
    };
    let resolved = Fields {
        year: year.map(Year::One),
        weekday: None,
        ..stated
    };
    if resolved.day.is_some() && resolved.year.is_none() && resolved.day > Some(days_in(month)) {
        return None;
    }
    let second = parts.second.map(|(_, day)| Fields {
        day: Some(day),
        ..resolved
    });
    let link = parts.second.map_or(Link::Through, |(link, _)| link);
    Some(Draft::time(tokens, stated, resolved, basis).with_second(link, second))
}

/// The most days that the month can have.
fn days_in(month: i8) -> i8 {
    Date::new(2000, month, 1).map_or(31, |d| d.days_in_month())
}

/// A bare "May" or "March" is a month only after words that months follow.
fn stands_as_month(line: &Line<'_, '_>, i: usize) -> bool {
    let name_follows = line.capitalised(i + 1) && line.word(i + 1).is_none();
    let preceded = line.stands(before(i), Place::BeforeMonth);
    let start = i == line.sentence.start;
    !name_follows && preceded && !start && line.lower(i).len() > 2
        || line.is(i + 1, &["of"]) && line.number(i + 2).is_some()
}

struct Parts {
    tokens: std::ops::Range<usize>,
    day: Option<i8>,
    second: Option<(Link, i8)>,
    year: Option<i16>,
}

/// Day and year around the month, in either order of day and month.
fn parts(line: &Line<'_, '_>, i: usize) -> Parts {
    let mut parts = Parts {
        tokens: i..i + 1,
        day: None,
        second: None,
        year: None,
    };
    if let Some((start, first, second)) = days_before(line, i) {
        parts.tokens.start = start;
        parts.day = Some(first);
        parts.second = second;
    } else if let Some((end, day)) = day_at(line, i + 1) {
        parts.tokens.end = end;
        parts.day = Some(day);
        if let Some((end, link, second)) = another_day(line, end, day) {
            parts.tokens.end = end;
            parts.second = Some((link, second));
        }
    }
    let end = parts.tokens.end;
    let comma = usize::from(line.is(end, &[","]));
    let at = end + comma;
    let of = usize::from(line.is(at, &["of"]) && comma == 0);
    if let Some((end, year)) = year_at(line, at + of)
        && !(comma == 1 && parts.day.is_none() && !line.ends_phrase(end))
    {
        parts.year = Some(year);
        parts.tokens.end = end;
    }
    parts
}

/// A year in digits, "'98" or words, with where it ends.
pub(super) fn year_at(line: &Line<'_, '_>, i: usize) -> Option<(usize, i16)> {
    if let Some(year) = line.number(i) {
        let four = line.lower(i).len() == 4 && (1000..2200).contains(&year);
        // "in March 2000 people" is rare; "March 5, 1,200" has its comma.
        return four.then_some((i + 1, year));
    }
    if line.is(i, &["'", "’", "‘"])
        && line.joined(i + 1)
        && let Some(two) = line.number(i + 1).filter(|_| line.lower(i + 1).len() == 2)
    {
        return Some((i + 2, if two < 40 { 2000 + two } else { 1900 + two }));
    }
    super::year::in_words(line, i)
}

/// A day of the month at `i`: "3", "3rd", "eighth", "the eighth".
fn day_at(line: &Line<'_, '_>, i: usize) -> Option<(usize, i8)> {
    if let Some(Word::Ordinal(n)) = line.word(i) {
        return Some((i + 1, n));
    }
    let day = line
        .digits(i)
        .filter(|d| d.len() <= 2)?
        .parse::<i8>()
        .ok()?;
    if !(1..=31).contains(&day) {
        return None;
    }
    let mut end = i + 1;
    if line.joined(end) && line.is(end, &["st", "nd", "rd", "th"]) {
        end += 1;
    } else if line.joined(end)
        && (line.is(end, &["%", "/"])
            || line.is(end, &[":"]) && line.joined(end + 1)
            || line.kind(end) == Some(TokenKind::Word))
    {
        return None;
    }
    // "May 5 percent", "March 3:30", "Oct. 3 million".
    (!line.stands(end, Place::AfterNoDay)).then_some((end, day))
}

/// " 3", "and 3", "to 3", "-3" or "or 3" behind a day of the month.
fn another_day(line: &Line<'_, '_>, i: usize, first: i8) -> Option<(usize, Link, i8)> {
    let link = link_at(line, i)?;
    let (end, day) = day_at(line, i + 1)?;
    (line.ends_phrase(end) && day > first).then_some((end, link, day))
}

fn link_at(line: &Line<'_, '_>, i: usize) -> Option<Link> {
    match line.lower(i) {
        "and" | "to" | "through" | "until" | "-" | "–" | "—" | "&" => Some(Link::Through),
        "or" => Some(Link::Or),
        _ => None,
    }
}

type DaysBefore = (usize, i8, Option<(Link, i8)>);

/// "3 ", "the 3rd of", "2 and 3 " or "2-3 " before a month.
fn days_before(line: &Line<'_, '_>, i: usize) -> Option<DaysBefore> {
    let of = line.is(before(i), &["of"]);
    let last = if of { before(before(i)) } else { before(i) };
    let (start, day) = day_ending_at(line, last)?;
    if of && start == last && !matches!(line.word(last), Some(Word::Ordinal(_))) {
        return None; // "5 of March" is no date
    }
    let link = before(start);
    if let Some(kind) = link_at(line, link)
        && let Some((first_start, first)) = day_ending_at(line, before(link))
        && first < day
        && !line.is(before(first_start), &[":", "."])
    {
        let start = if of {
            line.with_article(first_start)
        } else {
            first_start
        };
        return Some((start, first, Some((kind, day))));
    }
    // The number may belong to what stands before it: "May 3 April".
    if matches!(line.word(before(start)), Some(Word::Month(_))) || line.is_dash(before(start)) {
        return None;
    }
    Some((line.with_article(start), day, None))
}

/// The day of the month whose last token is `last`.
fn day_ending_at(line: &Line<'_, '_>, last: usize) -> Option<(usize, i8)> {
    let suffixed = line.is(last, &["st", "nd", "rd", "th"]) && line.joined(last);
    let start = if suffixed { before(last) } else { last };
    day_at(line, start)
        .filter(|(end, _)| *end == last + 1)
        .map(|(_, day)| (start, day))
}

/// The weekday that a date begins with: "Tuesday, ", "Friday ".
fn weekday_before(line: &Line<'_, '_>, start: usize) -> Option<(usize, i8)> {
    let comma = usize::from(line.is(before(start), &[","]));
    let i = start.wrapping_sub(1 + comma);
    match line.word(i) {
        Some(Word::Weekday(day)) if line.capitalised(i) => Some((i, day)),
        _ => None,
    }
}

/// "June last year", "January of this year", "last April", "this September".
fn of_a_year(line: &Line<'_, '_>, context: &Context, stated: &Fields, i: usize) -> Option<Draft> {
    let today = context.today;
    if let Some(shift) = line.shift(before(i)).filter(|_| stated.year.is_none()) {
        let start = line.with_article(before(i));
        let year = today.and_then(|d| year_of_shift(d, shift, stated.month.unwrap_or(1)));
        let year = match shift {
            Shift::Following | Shift::That => context.year_told(),
            _ => year,
        };
        let resolved = Fields {
            year: year.map(Year::One),
            ..*stated
        };
        return Some(Draft::time(start..i + 1, *stated, resolved, Basis::Settled));
    }
    let of = usize::from(line.is(i + 1, &["of"]));
    let shift = line.shift(i + 1 + of)?;
    line.is(i + 2 + of, &["year"]).then_some(())?;
    let by = match shift {
        Shift::Last => -1,
        Shift::This => 0,
        Shift::Next => 1,
        _ => return None,
    };
    let resolved = Fields {
        year: today.and_then(|d| d.year().checked_add(by)).map(Year::One),
        ..*stated
    };
    Some(Draft::time(
        i..i + 3 + of,
        *stated,
        resolved,
        Basis::Settled,
    ))
}

fn year_of_shift(today: Date, shift: Shift, month: i8) -> Option<i16> {
    let year = today.year();
    match shift {
        Shift::This => Some(year),
        // Of the month just over one says "in February" or "last month".
        Shift::Last | Shift::Latest if month + 1 < today.month() => Some(year),
        Shift::Last | Shift::Latest => year.checked_sub(1),
        Shift::Next if month > today.month() => Some(year),
        Shift::Next => year.checked_add(1),
        Shift::Following | Shift::That => None,
    }
}

/// Dates this near to publication leave no doubt about their year.
const NEAR: i32 = 60;

fn assumed_year(
    line: &Line<'_, '_>,
    context: &Context,
    stated: &Fields,
    tokens: std::ops::Range<usize>,
) -> (Option<i16>, Basis) {
    let Some(month) = stated.month else {
        return (None, Basis::Settled);
    };
    let ahead = ["by", "through", "until", "effective"];
    let tense = if line.is(before(tokens.start), &ahead) {
        Some(Signal::Future)
    } else {
        tense(line, tokens.start, tokens.end)
    };
    let Some(mut year) = context.year_for(month, stated.day, tense) else {
        return (None, Basis::Settled);
    };
    // What has been so since a day has come to it.
    let since = line.is(before(tokens.start), &["since"]);
    let day = stated.day.unwrap_or(1);
    if since && Date::new(year, month, day).ok() > context.today {
        year -= 1;
    }
    let date = Date::new(year, month, stated.day.unwrap_or(15));
    let near = match (date, context.today) {
        (Ok(date), Some(today)) => {
            date.duration_since(today).as_hours().abs() <= i64::from(NEAR) * 24
        }
        _ => false,
    };
    let basis = if near {
        Basis::Settled
    } else {
        Basis::YearAssumed
    };
    (Some(year), basis)
}

/// Dates in digits: "2025-12-03", "12/03/2025", "3.12.2025".
pub(super) fn numeric(line: &Line<'_, '_>, context: &Context, i: usize) -> Option<Draft> {
    let dotted = line.lower(i);
    let day = |year, month: i16, day: i16| {
        let date = Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?);
        date.ok().map(Fields::date)
    };
    // Where either order is in use, "03/12/2025" is March 12 or December 3.
    let mut second = None;
    let (a, b, c, end) = if dotted.matches('.').count() == 2 {
        let mut parts = dotted.split('.');
        let mut next = || parts.next()?.parse::<i16>().ok();
        let (day, month, year) = (next()?, next()?, next()?);
        if dotted.len() < 8 {
            return None;
        }
        (year, month, day, i + 1)
    } else {
        let mark = line.lower(i + 1);
        if !matches!(mark, "-" | "/") || line.lower(i + 3) != mark {
            return None;
        }
        if !(i + 1..=i + 4).all(|t| line.joined(t))
            || line.joined(i + 5) && line.is(i + 5, &["-", "/"])
        {
            return None;
        }
        let (a, b, c) = (line.number(i)?, line.number(i + 2)?, line.number(i + 4)?);
        match (line.lower(i).len(), line.lower(i + 4).len()) {
            (4, 2) => (a, b, c, i + 5),
            (1 | 2, 4) | (1 | 2, 2) => {
                let year = if c < 100 {
                    if c < 40 { 2000 + c } else { 1900 + c }
                } else {
                    c
                };
                let day_first = context.order == Some(DateOrder::DayFirst) && b <= 12 || a > 12;
                if context.order.is_none() && a <= 12 && b <= 12 && a != b {
                    second = day(year, b, a);
                }
                if day_first {
                    (year, b, a, i + 5)
                } else {
                    (year, a, b, i + 5)
                }
            }
            _ => return None,
        }
    };
    let fields = day(a, b, c)?;
    Some(Draft::time(i..end, fields, fields, Basis::Settled).with_second(Link::Either, second))
}
