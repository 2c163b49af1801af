//! Parts of days as answers to "on what date": "the early hours of December 3", "late on Tuesday".

use crate::recognize::Mention;
use crate::text::{Tag, Text};
use crate::value::{Kind, Value};

/// A time that tells the day and no hour, as a date; its claim is the day alone where the words
/// set it apart ("the early hours of *December 3*").
///
/// None for anything else.
#[must_use]
pub fn as_date(text: &Text<'_>, mention: &Mention) -> Option<Mention> {
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
