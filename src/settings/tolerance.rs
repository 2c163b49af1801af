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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::value::{Hedge, TimeUnit, Unit};

    fn quantity(number: i64, hedge: Hedge, unit: Unit) -> Quantity {
        Quantity::new(vec![Decimal::from(number)], hedge, unit)
    }

    fn plain(number: i64) -> Quantity {
        quantity(number, Hedge::Plain, Unit::None)
    }

    fn tolerance(words: &str) -> Tolerance {
        Tolerance::read(words).unwrap_or_else(|| panic!("{words}"))
    }

    #[test]
    fn a_percentage_is_of_the_greater_number() {
        assert!(tolerance("10%").allows(&plain(100), &plain(90)));
        assert!(tolerance("10%").allows(&plain(90), &plain(100)));
        assert!(!tolerance("10 %").allows(&plain(100), &plain(89)));
        assert!(tolerance("0%").allows(&plain(5), &plain(5)));
    }

    #[test]
    fn an_amount_is_in_the_unit_of_the_text() {
        let hours = |n| quantity(n, Hedge::Plain, Unit::Time(TimeUnit::Hour));
        let minutes = |n| quantity(n, Hedge::Plain, Unit::Time(TimeUnit::Minute));
        assert!(tolerance("1").allows(&hours(5), &hours(4)));
        assert!(!tolerance("0.9").allows(&hours(5), &hours(4)));
        assert!(
            !tolerance("1000").allows(&hours(5), &minutes(290)),
            "of two units"
        );
        assert!(tolerance("4%").allows(&hours(5), &minutes(290)));
        assert!(!tolerance("3%").allows(&hours(5), &minutes(290)));
    }

    #[test]
    fn hedges_count_from_the_nearer_end() {
        let at_least = quantity(12, Hedge::AtLeast, Unit::None);
        assert!(tolerance("1").allows(&at_least, &plain(11)));
        assert!(!tolerance("1").allows(&at_least, &plain(10)));
        assert!(tolerance("0").allows(&at_least, &plain(14)));
        let at_most = quantity(5, Hedge::AtMost, Unit::None);
        assert!(
            !tolerance("6").allows(&at_least, &at_most),
            "12 and 5 lie 7 apart"
        );
        assert!(tolerance("7").allows(&at_least, &at_most));
    }

    #[test]
    fn what_is_no_tolerance_is_refused() {
        for words in ["", "%", "-1", "-5%", "ten", "1 hour"] {
            assert_eq!(Tolerance::read(words), None, "{words}");
        }
        assert_eq!(tolerance("10%").to_string(), "10 %");
        assert_eq!(tolerance("0.50").to_string(), "0.5");
    }
}
