//! Numbers of something: counts, sums, shares, measures, ages, places in an order.
//!
//! A number is read first, then what it is a number of, from the words after it and before it.
//! What names a thing instead of counting ("Flight 370", "the 2019 list") is let go.

mod age;
mod compound;
mod guard;
mod measured;
mod noun;
mod ordinal;
mod range;
mod zero;

use super::Mention;
use super::number::{NumberPhrase, Sum, sum_at};
use crate::article::Span;
use crate::lexicon::starts;
use crate::text::{Tag, Text, TokenKind};
use crate::value::{Hedge, Kind, Quantity, Unit, Value};
use std::ops::Range;

/// A quantity and where it stands.
#[derive(Debug)]
struct Found {
    tokens: Range<usize>,
    phrase: Range<usize>,
    head: Option<usize>,
    kind: Kind,
    quantity: Quantity,
}

pub(super) fn recognize(text: &Text<'_>, taken: &mut [bool]) -> Vec<Mention> {
    let mut mentions = Vec::new();
    let mut at = 0;
    while at < text.tokens.len() {
        if taken[at] || !may_begin(text, at) {
            at += 1;
            continue;
        }
        match read(text, at, taken) {
            Reading::Quantity(found) => {
                let end = found.tokens.end.max(at + 1);
                for token in &mut taken[found.tokens.clone()] {
                    *token = true;
                }
                mentions.push(mention(text, found));
                at = end;
            }
            Reading::Skip(end) => at = end.max(at + 1),
        }
    }
    mentions
}

/// What stands at a token.
enum Reading {
    /// A quantity.
    Quantity(Found),
    /// None, up to this token.
    Skip(usize),
}

/// A cheap look whether a number, its hedge or its currency can begin here.
fn may_begin(text: &Text<'_>, at: usize) -> bool {
    match text.tokens[at].kind {
        TokenKind::Number => true,
        TokenKind::Word => starts::may_begin_quantity(text.lower(at)),
        TokenKind::Mark => !matches!(
            text.word(at),
            "," | ";" | ":" | "\"" | "“" | "”" | "(" | ")"
        ),
        TokenKind::Possessive => false,
    }
}

fn read(text: &Text<'_>, at: usize, taken: &[bool]) -> Reading {
    if let Some(end) = guard::idiom(text, at) {
        return Reading::Skip(end);
    }
    if let Some(found) = zero::none(text, at) {
        return free(found, at, taken);
    }
    if let Some(found) = ordinal::compound(text, at) {
        return free(found, at, taken);
    }
    let Some(sum) = sum_at(text, at) else {
        return match ordinal::ordinal(text, at) {
            Some(found) => free(found, at, taken),
            None => Reading::Skip(at + 1),
        };
    };
    if sum.number.tokens.clone().any(|i| taken[i]) {
        return Reading::Skip(at + 1);
    }
    if let Some(found) = range::score(text, &sum) {
        return free(found, at, taken);
    }
    if let Some(end) = guard::not_a_quantity(text, &sum) {
        return Reading::Skip(end);
    }
    if let Some(found) = ordinal::after_digits(text, &sum) {
        return free(found, at, taken);
    }
    let end = sum.number.tokens.end;
    match quantity(text, sum) {
        Some(found) => free(found, at, taken),
        None => Reading::Skip(end),
    }
}

/// A quantity none of whose own tokens another recogniser has taken.
fn free(found: Found, at: usize, taken: &[bool]) -> Reading {
    if found.tokens.clone().any(|i| taken[i]) {
        Reading::Skip(at + 1)
    } else {
        Reading::Quantity(found)
    }
}

/// What the number is a number of, tried from the surest sign to the weakest.
fn quantity(text: &Text<'_>, sum: Sum) -> Option<Found> {
    if let Some(found) = age::age(text, &sum) {
        return Some(found);
    }
    if let Some(found) = compound::compound(text, &sum) {
        return Some(found);
    }
    if let Some(measured) = measured::measured(text, &sum) {
        return Some(range::joined(text, &sum, measured));
    }
    if let Some(found) = range::first_of_change(text, &sum) {
        return Some(found);
    }
    if let Some(found) = range::sharing_unit(text, &sum) {
        return Some(found);
    }
    if let Some(found) = ordinal::after_noun(text, &sum) {
        return Some(found);
    }
    if guard::names_a_thing(text, &sum) {
        return None;
    }
    if let Some(found) = noun::counted(text, &sum) {
        return Some(found);
    }
    bare(text, sum)
}

/// A number of which the text does not say what it counts.
fn bare(text: &Text<'_>, sum: Sum) -> Option<Found> {
    let number = sum.number;
    let one = number.tokens.len() == 1 && text.lower(number.tokens.start) == "one";
    let vague = number.stated.is_empty() && number.hedge == Hedge::Vague;
    if one
        || vague
            && text.lower(number.tokens.end) != "of"
            && number.tokens.len() == 1
            && several(text, &number)
    {
        return None;
    }
    Some(found(
        number.tokens.clone(),
        number.hedged.clone(),
        None,
        Kind::Number,
        Unit::None,
        number,
    ))
}

/// "several" and "few" without a noun say nothing.
fn several(text: &Text<'_>, number: &NumberPhrase) -> bool {
    !text.lower(number.tokens.start).ends_with('s')
}

fn found(
    tokens: Range<usize>,
    phrase: Range<usize>,
    head: Option<usize>,
    kind: Kind,
    unit: Unit,
    number: NumberPhrase,
) -> Found {
    let phrase = phrase.start.min(number.hedged.start).min(tokens.start)
        ..phrase.end.max(number.hedged.end).max(tokens.end);
    Found {
        tokens,
        phrase,
        head,
        kind,
        quantity: Quantity {
            stated: number.stated,
            alternatives: number.alternatives,
            hedge: number.hedge,
            unit,
            told_in: None,
            grain: number.grain,
        },
    }
}

fn mention(text: &Text<'_>, found: Found) -> Mention {
    let phrase = within_sentence(text, found.phrase, &found.tokens);
    Mention {
        span: span(text, &found.tokens),
        tokens: found.tokens,
        phrase,
        head: found.head,
        kind: found.kind,
        value: Value::Quantity(found.quantity),
    }
}

/// The span of the tokens, without the stop of an abbreviation that ends its sentence.
fn span(text: &Text<'_>, tokens: &Range<usize>) -> Span {
    let mut span = text.span(tokens.clone());
    let last = tokens.end.saturating_sub(1);
    let word = text.word(last);
    if word.len() > 1
        && word.find('.') == Some(word.len() - 1)
        && text.sentence_tokens(last).end == tokens.end
    {
        span.end -= 1;
    }
    span
}

/// The phrase widened to the noun phrase that the value stands in.
fn within_sentence(text: &Text<'_>, phrase: Range<usize>, tokens: &Range<usize>) -> Range<usize> {
    let last = phrase.end.saturating_sub(1).max(tokens.start);
    match text.phrase_of(last).map(|i| &text.phrases[i]) {
        Some(whole)
            if text
                .tags
                .get(whole.head)
                .is_some_and(|t| !t.is_verb() || *t == Tag::Number) =>
        {
            phrase.start..whole.tokens.end.max(phrase.end)
        }
        _ => phrase,
    }
}

#[cfg(test)]
mod tests;
