//! Lengths of time told by their end points: "lasted from 9 a.m. to 2 p.m." is five hours.
//!
//! The end points stay what they are; the length stands beside them as a fact of its own, so that
//! it meets articles that tell the length alone.

use super::frame::Frame;
use crate::lexicon::verbs;
use crate::recognize::Mention;
use crate::text::Text;
use crate::value::time::{Exactness, Fields, Form};
use crate::value::{Hedge, Kind, Quantity, TimeUnit, TimeValue, Unit, Value};
use rust_decimal::Decimal;

const HOUR: i32 = 60;
const DAY: i32 = 24 * HOUR;

/// The lengths told by two times of which the text says that something lasted from the one to the
/// other; each claims both.
#[must_use]
pub fn lengths(text: &Text<'_>, mentions: &[Mention]) -> Vec<Mention> {
    let each = 0..mentions.len();
    each.filter_map(|first| length(text, mentions, first))
        .collect()
}

/// The length from this mention to the next one.
fn length(text: &Text<'_>, mentions: &[Mention], first: usize) -> Option<Mention> {
    let start = mentions.get(first)?;
    if !is_point(start) {
        return None;
    }
    let end = mentions[first + 1..]
        .iter()
        .find(|m| m.tokens.start >= start.tokens.end)?;
    let from = from(text, start, end).filter(|_| is_point(end))?;
    let (Value::Time(a), Value::Time(b)) = (&start.value, &end.value) else {
        return None;
    };
    let tokens = start.tokens.start..end.tokens.end;
    let length = Mention {
        span: text.span(tokens.clone()),
        phrase: from..tokens.end,
        tokens,
        head: None,
        kind: Kind::Duration,
        value: Value::Quantity(between(a, b)?),
    };
    let frame = Frame::of(text, &length);
    let lasts = frame
        .verb
        .is_some_and(|verb| verb < from && verbs::lists().throughout.contains(text.lemma(verb)));
    let sentence = text.sentence_tokens(from);
    let again = super::cues::within(mentions, &sentence).any(|m| m.kind == Kind::Set);
    (lasts && !again && sentence.contains(&(end.tokens.end - 1))).then_some(length)
}

/// Whether a mention is one plain point in time.
fn is_point(mention: &Mention) -> bool {
    let Value::Time(time) = &mention.value else {
        return false;
    };
    time.form == Form::Calendar
        && time.second.is_none()
        && time.exactness == Exactness::Plain
        && !time.fiscal
}

/// Where "from A to B", "A until B" or "A–B" begins.
fn from(text: &Text<'_>, start: &Mention, end: &Mention) -> Option<usize> {
    let (first, behind) = (start.tokens.start, start.tokens.end);
    let before = first.checked_sub(1).filter(|i| text.lower(*i) == "from");
    if end.tokens.start != behind + 1 {
        return None;
    }
    match text.lower(behind) {
        "to" | "until" | "till" | "through" => before,
        "-" | "–" | "—" => Some(before.unwrap_or(first)),
        _ => None,
    }
}

/// How long it is from one point to the next; nothing where they are not told alike.
fn between(a: &TimeValue, b: &TimeValue) -> Option<Quantity> {
    if a.stated.has_time() || b.stated.has_time() {
        return minutes(&a.stated, &b.stated);
    }
    let days = days(&a.stated, &b.stated);
    if let Some(days) = days {
        // From Tuesday to Friday is three days, or four if both count.
        return (days > 0).then(|| several(days, days + 1, TimeUnit::Day));
    }
    let only_year = |fields: &Fields| {
        !fields.has_place_in_year() && fields.day.is_none() && fields.weekday.is_none()
    };
    let (x, y) = (a.stated.single_year()?, b.stated.single_year()?);
    let years = i32::from(y) - i32::from(x);
    // From the end of the first year to the beginning of the last, or the other way round.
    (only_year(&a.stated) && only_year(&b.stated) && years > 1)
        .then(|| several(years - 1, years + 1, TimeUnit::Year))
}

/// Days from one date or weekday to the next.
fn days(a: &Fields, b: &Fields) -> Option<i32> {
    const LEAP_YEAR: i16 = 2000;
    let day = |fields: &Fields, year: Option<i16>| {
        let date = Fields {
            year: fields.year.or(year.map(crate::value::time::Year::One)),
            ..*fields
        };
        date.civil_date()
    };
    if let (Some(_), Some(_)) = (a.day, b.day) {
        let year = b.single_year().or(a.single_year()).unwrap_or(LEAP_YEAR);
        let (x, y) = (day(a, Some(year))?, day(b, Some(year))?);
        return y.since(x).ok().map(|span| span.get_days());
    }
    match (a.weekday, b.weekday) {
        (Some(x), Some(y)) if a.day.is_none() && b.day.is_none() => {
            Some(i32::from((y - x).rem_euclid(7)))
        }
        _ => None,
    }
}

/// From one hour to another: on the days told, else before the hour comes round again.
fn minutes(a: &Fields, b: &Fields) -> Option<Quantity> {
    let minute = |fields: &Fields| -> Option<i32> {
        let hour = i32::from(fields.hour?);
        Some(hour * HOUR + i32::from(fields.minute.unwrap_or(0)))
    };
    if a.zone.is_some() && b.zone.is_some() && a.zone != b.zone {
        return None;
    }
    let told = minute(b)? - minute(a)?;
    let told = match days(a, b) {
        Some(days) => told + days * DAY,
        None => told.rem_euclid(DAY),
    };
    let (number, unit) = if told % HOUR == 0 {
        (told / HOUR, TimeUnit::Hour)
    } else {
        (told, TimeUnit::Minute)
    };
    let told_in = (unit == TimeUnit::Minute && told > HOUR).then_some(Unit::Time(TimeUnit::Hour));
    (told > 0).then(|| Quantity {
        told_in,
        ..Quantity::new(vec![number.into()], Hedge::Plain, Unit::Time(unit))
    })
}

fn several(least: i32, most: i32, unit: TimeUnit) -> Quantity {
    let numbers: Vec<Decimal> = vec![least.into(), most.into()];
    Quantity::new(numbers, Hedge::Range, Unit::Time(unit))
}
