//! Numbers in digits and words, with their hedges: the grammar that quantities and durations share.

mod around;
mod fraction;
mod scientific;
mod several;
mod simple;
mod words;

use crate::lexicon::currencies::Currency;
use crate::text::Text;
use crate::value::{Bound, Hedge, Interval, possible};
pub(super) use around::hedge_before;
use around::{currency_before, hedge_after, sign};
use rust_decimal::Decimal;
use several::{alternatives, follows_from, range_from, ratio, second_number};
use simple::{Simple, Value, simple};
use std::ops::Range;

/// A number phrase, not yet a number of anything.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NumberPhrase {
    /// The tokens of the number alone ("27 or 28", "two and a half", "1.2 billion").
    pub tokens: Range<usize>,
    /// The same with the hedge before it ("at least 12", "nearly six") and after it ("30 or so").
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
///
/// Years, street numbers and scores are numbers here as well; what a number is not, the
/// recognisers say, which see what stands around it.
#[must_use]
pub fn number_at(text: &Text<'_>, at: usize) -> Option<NumberPhrase> {
    let (hedge, first) = hedge_before(text, at);
    let between = text.lower(first) == "between";
    let from = first + usize::from(between);
    let numbers = numbers_at(text, at, from, between)?;
    Some(phrase(text, at, from, hedge, numbers))
}

/// A number phrase with a currency before it or a sign: what a number is where it may be a sum.
#[derive(Debug)]
pub(super) struct Sum {
    pub number: NumberPhrase,
    /// The currency whose sign stands before the number; the phrase's tokens begin with it.
    pub currency: Option<&'static Currency>,
    /// Whether the number is written in digits.
    pub digits: bool,
    /// What its magnitude word multiplies by, where it has one.
    pub scale: Option<Decimal>,
}

/// Like [`number_at`], with signs: "about $1.2 billion", "minus-130".
pub(super) fn sum_at(text: &Text<'_>, at: usize) -> Option<Sum> {
    let (hedge, first) = hedge_before(text, at);
    let between = text.lower(first) == "between";
    let first = first + usize::from(between);
    let (negative, unsigned) = sign(text, first);
    let (currency, from) = currency_before(text, unsigned);
    let (negative, from) = match sign(text, from) {
        (true, from) if currency.is_some() => (true, from),
        _ => (negative, from),
    };
    let numbers = numbers_at(text, at, from, between)?;
    let (digits, scale) = numbers.writing();
    let mut number = phrase(text, at, from, hedge, numbers);
    number.tokens.start = first;
    if negative {
        number.negate();
    }
    Some(Sum {
        number,
        currency,
        digits,
        scale,
    })
}

impl NumberPhrase {
    /// The same with a magnitude word that stands later: "from 24 to 33 billion".
    pub(super) fn scaled(mut self, by: Decimal) -> Option<Self> {
        for number in &mut self.stated {
            *number = number.checked_mul(by)?.normalize();
        }
        self.grain = self.grain.checked_mul(by)?;
        self.alternatives = possible(&self.stated, self.hedge, self.grain);
        Some(self)
    }

    /// The same below zero; only single numbers have a sign.
    fn negate(&mut self) {
        if let [number] = self.stated.as_mut_slice() {
            *number = -*number;
            self.alternatives = possible(&self.stated, self.hedge, self.grain);
        }
    }
}

/// The numbers from token `from` on, which a hedge or sign at `at` may precede.
fn numbers_at(text: &Text<'_>, at: usize, from: usize, between: bool) -> Option<Numbers> {
    let number = simple(text, from)?;
    if between {
        let range = second_number(text, &number, &["and", "to"]);
        return Some(match range {
            Some((low, high)) => Numbers::Range(low, high),
            None => Numbers::One(number),
        });
    }
    // "rose from 5 to 7" states two values, not a range.
    let change = text.lower(number.end) == "to" && follows_from(text, at);
    if let Some((low, high)) = range_from(text, &number).filter(|_| !change) {
        return Some(Numbers::Range(low, high));
    }
    if let Some(all) = alternatives(text, &number) {
        return Some(Numbers::AnyOf(all));
    }
    if let Some((part, end)) = ratio(text, &number) {
        return Some(Numbers::One(Simple {
            end,
            value: Value::Exact(part),
            grain: Decimal::new(5, 2),
            ..number
        }));
    }
    Some(Numbers::One(number))
}

/// What the words between the hedges name.
enum Numbers {
    One(Simple),
    Range(Simple, Simple),
    AnyOf(Vec<Simple>),
}

impl Numbers {
    fn last(&self) -> Option<&Simple> {
        match self {
            Self::One(number) | Self::Range(_, number) => Some(number),
            Self::AnyOf(all) => all.last(),
        }
    }

    /// Whether they are in digits, and what their magnitude word multiplies by.
    fn writing(&self) -> (bool, Option<Decimal>) {
        self.last().map_or((false, None), |n| (n.digits, n.scale))
    }
}

/// Puts hedges and numbers together.
fn phrase(
    text: &Text<'_>,
    at: usize,
    first: usize,
    before: Option<Hedge>,
    numbers: Numbers,
) -> NumberPhrase {
    let tokens = first..numbers.last().map_or(first, |n| n.end);
    let (after, end) = hedge_after(text, tokens.end);
    let hedge = before.or(after).unwrap_or(Hedge::Plain);
    let hedged = at..end;
    let (stated, alternatives, hedge, grain) = match numbers {
        Numbers::One(number) => one(&number, hedge),
        Numbers::Range(low, high) => range(&low, &high, hedge),
        Numbers::AnyOf(all) => {
            let grain = all.iter().map(|n| n.grain).min().unwrap_or(Decimal::ONE);
            let stated: Vec<Decimal> = all.iter().filter_map(Simple::number).collect();
            let alternatives = possible(&stated, hedge, grain);
            (stated, alternatives, hedge, grain)
        }
    };
    NumberPhrase {
        tokens,
        hedged,
        stated,
        alternatives,
        hedge,
        grain,
    }
}

type Meaning = (Vec<Decimal>, Vec<Interval>, Hedge, Decimal);

fn one(number: &Simple, hedge: Hedge) -> Meaning {
    match number.value {
        Value::Exact(n) => {
            let stated = vec![n];
            let alternatives = possible(&stated, hedge, number.grain);
            (stated, alternatives, hedge, number.grain)
        }
        Value::Loose(n, below) => {
            let interval = Interval {
                low: Bound::Closed(n),
                high: Bound::Open(below),
            };
            (vec![n], vec![interval], Hedge::About, number.grain)
        }
        Value::Reach(from, below) => {
            let (low, high) = match hedge {
                Hedge::AtLeast | Hedge::MoreThan => (Bound::Closed(from), Bound::Unbounded),
                Hedge::AtMost | Hedge::LessThan => (Bound::Unbounded, Bound::Open(below)),
                _ => (Bound::Closed(from), Bound::Open(below)),
            };
            (
                Vec::new(),
                vec![Interval { low, high }],
                Hedge::Vague,
                number.grain,
            )
        }
    }
}

fn range(low: &Simple, high: &Simple, hedge: Hedge) -> Meaning {
    let (Some(a), Some(b)) = (low.number(), high.number()) else {
        return one(low, hedge);
    };
    let grain = low.grain.min(high.grain);
    let stated = vec![a, b];
    // "at least four to 12": the range says more than the bound.
    let hedge = match hedge {
        Hedge::AtMost | Hedge::LessThan => hedge,
        _ => Hedge::Range,
    };
    let alternatives = possible(&stated, hedge, grain);
    (stated, alternatives, hedge, grain)
}

#[cfg(test)]
mod tests;
