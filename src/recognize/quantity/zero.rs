//! Nothing, where something is counted: "no one was hurt", "none of the crew", "no injuries".

use super::{Found, found};
use crate::recognize::number::NumberPhrase;
use crate::text::{Tag, Text};
use crate::value::{Hedge, Interval, Kind, Unit};
use rust_decimal::Decimal;
use std::ops::Range;

pub(super) fn none(text: &Text<'_>, at: usize) -> Option<Found> {
    let (unit, tokens, head) = match text.lower(at) {
        "no" if text.lower(at + 1) == "one" && is_counted(text, at + 2) => {
            (Unit::Noun("person".into()), at..at + 2, None)
        }
        "nobody" if is_counted(text, at + 1) => (Unit::Noun("person".into()), at..at + 1, None),
        "none" if text.lower(at + 1) == "of" => {
            let head = text
                .phrase_of(at + 2)
                .map(|i| &text.phrases[i])
                .filter(|p| text.tags[p.head] == Tag::PluralNoun)?
                .head;
            (
                Unit::Noun(text.lemma(head).to_owned()),
                at..at + 1,
                Some(head),
            )
        }
        "none" if is_counted(text, at + 1) => (Unit::None, at..at + 1, None),
        "no" => {
            let head = plural(text, at + 1)?;
            (
                Unit::Noun(text.lemma(head).to_owned()),
                at..at + 1,
                Some(head),
            )
        }
        _ => return None,
    };
    let phrase = tokens.start..head.map_or(tokens.end, |h| h + 1);
    Some(found(
        tokens.clone(),
        phrase,
        head,
        Kind::Count,
        unit,
        nothing(tokens),
    ))
}

/// Whether something happened, or did not, to those counted: "was", "died".
fn is_counted(text: &Text<'_>, at: usize) -> bool {
    matches!(
        text.tags.get(at),
        Some(Tag::Be | Tag::Have | Tag::Past | Tag::Participle | Tag::Do)
    )
}

/// The plural that "no" stands before, with adjectives between.
fn plural(text: &Text<'_>, from: usize) -> Option<usize> {
    for at in from..from + 4 {
        match text.tags.get(at)? {
            Tag::PluralNoun => return Some(at),
            Tag::Adjective | Tag::Noun | Tag::Participle if text.lower(at) != "more" => {}
            _ => return None,
        }
    }
    None
}

fn nothing(tokens: Range<usize>) -> NumberPhrase {
    NumberPhrase {
        hedged: tokens.clone(),
        tokens,
        stated: vec![Decimal::ZERO],
        alternatives: vec![Interval::point(Decimal::ZERO)],
        hedge: Hedge::Plain,
        grain: Decimal::ONE,
    }
}
