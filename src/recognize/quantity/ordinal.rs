//! Places in an order: "the third round", "21st".

use super::{Found, found};
use crate::lexicon::labels;
use crate::lexicon::numbers::{self, NumberWord};
use crate::recognize::number::{NumberPhrase, Sum};
use crate::text::{Tag, Text};
use crate::value::{Hedge, Interval, Kind, Unit};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

/// "third", "twenty-first", where a noun follows or "the" stands before.
pub(super) fn ordinal(text: &Text<'_>, at: usize) -> Option<Found> {
    let (place, end) = word(text, at)?;
    let before = at.checked_sub(1).map(|i| text.lower(i)).unwrap_or_default();
    let follows = text.tags.get(end);
    let of_noun = matches!(
        follows,
        Some(Tag::Noun | Tag::PluralNoun | Tag::Name | Tag::Adjective | Tag::Number)
    ) || text.word(end) == "-" && text.joined(end + 1);
    let named = before == "the" || text.tags.get(at.wrapping_sub(1)) == Some(&Tag::Possessive);
    let lone_second = place == 2 && !of_noun;
    (of_noun || named && !lone_second).then(|| place_in_order(text, at..end, place))
}

/// "twenty-first", which would be read as twenty otherwise.
pub(super) fn compound(text: &Text<'_>, at: usize) -> Option<Found> {
    let hyphen = text.word(at + 1) == "-" && text.joined(at + 1) && text.joined(at + 2);
    let (place, end) = hyphen.then(|| word(text, at)).flatten()?;
    (end > at + 1).then(|| place_in_order(text, at..end, place))
}

/// "21st", "3rd".
pub(super) fn after_digits(text: &Text<'_>, sum: &Sum) -> Option<Found> {
    let end = sum.number.tokens.end;
    let suffix = text.joined(end) && matches!(text.lower(end), "st" | "nd" | "rd" | "th");
    let place: u32 = text
        .word(end - 1)
        .replace(',', "")
        .parse()
        .ok()
        .filter(|_| suffix)?;
    Some(place_in_order(text, end - 1..end + 1, place))
}

/// "round 3": the third round.
pub(super) fn after_noun(text: &Text<'_>, sum: &Sum) -> Option<Found> {
    const MOST: u32 = 99;
    let number = &sum.number;
    let noun = number.tokens.start.checked_sub(1)?;
    let [place] = number.stated[..] else {
        return None;
    };
    let place = place.to_u32().filter(|_| place.fract().is_zero())?;
    let fits = labels::counts_in_order(text.lower(noun))
        && number.hedge == Hedge::Plain
        && number.tokens.len() == 1
        && (1..=MOST).contains(&place)
        && text.joined(noun) == text.joined(number.tokens.start)
        && !text
            .tags
            .get(number.tokens.end)
            .is_some_and(|tag| tag.is_nominal());
    fits.then(|| Found {
        head: Some(noun),
        ..place_in_order(text, number.tokens.clone(), place)
    })
}

fn word(text: &Text<'_>, at: usize) -> Option<(u32, usize)> {
    if let Some(place) = numbers::ordinal(text.lower(at)) {
        return Some((place, at + 1));
    }
    let Some(NumberWord::Cardinal(tens @ 20..)) = numbers::word(text.lower(at)) else {
        return None;
    };
    let hyphen = usize::from(text.word(at + 1) == "-");
    let unit = numbers::ordinal(text.lower(at + 1 + hyphen)).filter(|n| *n < 10)?;
    Some((tens + unit, at + 2 + hyphen))
}

fn place_in_order(text: &Text<'_>, tokens: std::ops::Range<usize>, place: u32) -> Found {
    let number = Decimal::from(place);
    let head = text
        .phrase_of(tokens.start)
        .map(|i| text.phrases[i].head)
        .filter(|head| *head >= tokens.end);
    let phrase = NumberPhrase {
        tokens: tokens.clone(),
        hedged: tokens.clone(),
        stated: vec![number],
        alternatives: vec![Interval::point(number)],
        hedge: Hedge::Plain,
        grain: Decimal::ONE,
    };
    found(
        tokens.clone(),
        tokens,
        head,
        Kind::Ordinal,
        Unit::Ordinal,
        phrase,
    )
}
