//! Parts of days as answers to "on what date": "the early hours of December 3", "late on Tuesday".

use crate::recognize::Mention;
use crate::text::{Tag, Text};
use crate::value::time::Fields;
use crate::value::{Kind, TimeValue, Value};
use jiff::civil::Date;
use rust_decimal::prelude::ToPrimitive as _;

/// A time that tells the day and no hour, as a date; its claim is the day alone where the words
/// set it apart ("the early hours of *December 3*").
///
/// None for anything else.
#[must_use]
pub fn as_date(text: &Text<'_>, mention: &Mention) -> Option<Mention> {
    if mention.kind == Kind::Ordinal {
        return day_of_month(text, mention);
    }
    let Value::Time(time) = &mention.value else {
        return None;
    };
    let tells_day = time.stated.day.is_some() || time.stated.weekday.is_some();
    if mention.kind != Kind::Time || time.stated.hour.is_some() || !tells_day {
        return None;
    }
    let mut tokens = mention.tokens.clone();
    let set_apart =
        |i: &usize| text.tags[*i] == Tag::Preposition && matches!(text.lower(*i), "of" | "on");
    if let Some(preposition) = tokens.clone().rev().find(set_apart) {
        tokens.start = preposition + 1;
    }
    Some(Mention {
        span: text.span(tokens.clone()),
        tokens,
        kind: Kind::Date,
        ..mention.clone()
    })
}

/// "met on the 2nd": the day of the month in which the article appeared, or of the one before
/// where that day was still to come.
fn day_of_month(text: &Text<'_>, mention: &Mention) -> Option<Mention> {
    let Value::Quantity(quantity) = &mention.value else {
        return None;
    };
    let first = mention.tokens.start;
    let written = text.word(first).starts_with(|c: char| c.is_ascii_digit());
    let on_the = first >= 2 && text.lower(first - 1) == "the" && text.lower(first - 2) == "on";
    let alone = !text
        .tags
        .get(mention.tokens.end)
        .is_some_and(|tag| tag.is_nominal() || matches!(tag, Tag::Adjective | Tag::Number));
    if !written || !on_the || !alone {
        return None;
    }
    let day = quantity
        .stated
        .first()?
        .to_i8()
        .filter(|d| (1..=31).contains(d))?;
    let stated = Fields {
        day: Some(day),
        ..Fields::default()
    };
    let date = text.article.metadata.published.and_then(|published| {
        let today = published.date;
        let month = if day <= today.day() {
            today
        } else {
            today.first_of_month().yesterday().ok()?
        };
        Date::new(month.year(), month.month(), day).ok()
    });
    let resolved = date.map_or(stated, Fields::date);
    Some(Mention {
        kind: Kind::Date,
        head: None,
        value: Value::Time(TimeValue::resolved(stated, resolved)),
        ..mention.clone()
    })
}
