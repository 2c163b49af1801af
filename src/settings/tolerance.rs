//! How far two numbers may lie apart and still be taken as one.

use crate::value::{Quantity, apart, apart_as_stated};
use rust_decimal::Decimal;

/// How far two numbers may lie apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tolerance {
    /// By this part of the greater one: 0.1 for "10%".
    Part(Decimal),
    /// By this much, in the unit in which both are given.
    Amount(Decimal),
}

impl Tolerance {
    /// Reads "10%" or "0.5".
    #[must_use]
    pub fn read(words: &str) -> Option<Self> {
        let number = |words: &str| {
            words
                .trim()
                .parse()
                .ok()
                .filter(|n: &Decimal| !n.is_sign_negative())
        };
        match words.trim().strip_suffix('%') {
            Some(part) => Some(Self::Part(number(part)?.checked_div(Decimal::ONE_HUNDRED)?)),
            None => Some(Self::Amount(number(words)?)),
        }
    }

    /// Whether what the two leave possible lies no farther apart than that.
    #[must_use]
    pub fn allows(self, a: &Quantity, b: &Quantity) -> bool {
        match self {
            Self::Part(part) => {
                apart(a, b).is_some_and(|(gap, greater)| gap <= greater.saturating_mul(part))
            }
            Self::Amount(amount) => {
                a.unit == b.unit && apart_as_stated(a, b).is_some_and(|gap| gap <= amount)
            }
        }
    }
}

impl std::fmt::Display for Tolerance {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Part(part) => {
                let hundredths = part.saturating_mul(Decimal::ONE_HUNDRED).normalize();
                write!(f, "{hundredths} %")
            }
            Self::Amount(amount) => write!(f, "{}", amount.normalize()),
        }
    }
}
