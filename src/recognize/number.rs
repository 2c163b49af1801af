//! Numbers in digits and words, with their hedges: the grammar that quantities and durations share.

use crate::text::Text;
use crate::value::{Hedge, Interval};
use rust_decimal::Decimal;
use std::ops::Range;

/// A number phrase, not yet a number of anything.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NumberPhrase {
    /// The tokens of the number alone ("27 or 28", "two and a half", "1.2 billion").
    pub tokens: Range<usize>,
    /// The same with the hedge before it ("at least 12", "nearly six").
    pub hedged: Range<usize>,
    /// As [`Quantity::stated`](crate::value::Quantity::stated).
    pub stated: Vec<Decimal>,
    /// As [`Quantity::alternatives`](crate::value::Quantity::alternatives).
    pub alternatives: Vec<Interval>,
    /// How it is hedged.
    pub hedge: Hedge,
    /// As [`Quantity::grain`](crate::value::Quantity::grain).
    pub grain: Decimal,
}

/// The number phrase whose hedge or first number word is token `at`, if one begins there.
#[must_use]
pub fn number_at(text: &Text<'_>, at: usize) -> Option<NumberPhrase> {
    let tokens = at..at + 1;
    let number: Decimal = text.word(at).replace(',', "").parse().ok()?;
    Some(NumberPhrase {
        hedged: tokens.clone(),
        tokens,
        stated: vec![number],
        alternatives: vec![Interval::point(number)],
        hedge: Hedge::Plain,
        grain: Decimal::ONE,
    })
}
