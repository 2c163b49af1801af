//! Numbers as the text leaves them possible: alternatives, each an interval, of some unit.

mod reach;

pub use reach::{grain_of, possible};

use super::relation::{Reason, Related, Relation};
use super::unit::Unit;
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

/// One end of an interval.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Bound {
    /// No limit on this side.
    Unbounded,
    /// Up to and including the number.
    Closed(Decimal),
    /// Up to but without the number.
    Open(Decimal),
}

/// A stretch of the number line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Interval {
    /// Lower end.
    pub low: Bound,
    /// Upper end.
    pub high: Bound,
}

impl Interval {
    /// The interval of one number.
    #[must_use]
    pub const fn point(at: Decimal) -> Self {
        Self {
            low: Bound::Closed(at),
            high: Bound::Closed(at),
        }
    }
}

/// How a number was hedged.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Hedge {
    /// No hedge: "14".
    Plain,
    /// "exactly 1,250".
    Exactly,
    /// "about", "some", "roughly".
    About,
    /// "nearly", "almost": a little below.
    Nearly,
    /// "at least", "no fewer than".
    AtLeast,
    /// "more than", "over".
    MoreThan,
    /// "up to", "at most".
    AtMost,
    /// "less than", "under".
    LessThan,
    /// "5 to 7".
    Range,
    /// "dozens", "hundreds", "several".
    Vague,
}

/// A number with everything the text says of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quantity {
    /// The numbers as stated, in the unit of the text: "27 or 28" → 27, 28; "dozens" → none.
    pub stated: Vec<Decimal>,
    /// What the text leaves possible, in the unit of the text; sorted, without duplicates.
    /// "27 or 28" is two points, "at least 12" one interval without an upper end.
    pub alternatives: Vec<Interval>,
    /// How it was hedged.
    pub hedge: Hedge,
    /// What it is a number of.
    pub unit: Unit,
    /// Worth of the last significant digit as stated: 1,250 → 10, 1.2 billion → 100,000,000,
    /// 6.1 → 0.1. Rounding and unit conversion are judged by it.
    pub grain: Decimal,
}

impl Quantity {
    /// The plain numbers it is made of, in the unit of the text: "27 or 28" → 27, 28; "dozens" →
    /// none.
    #[must_use]
    pub fn amounts(&self) -> Vec<f64> {
        self.stated.iter().filter_map(ToPrimitive::to_f64).collect()
    }

    /// The one written form.
    #[must_use]
    pub fn canonical(&self) -> String {
        format!("{:?}", self.alternatives)
    }

    /// The form for readers.
    #[must_use]
    pub fn display(&self) -> String {
        self.canonical()
    }
}

pub(super) fn relate(a: &Quantity, b: &Quantity) -> Related {
    if a == b {
        Related::new(Relation::Equal, Reason::SameValue)
    } else {
        Related::new(Relation::Disjoint, Reason::DifferentNumbers)
    }
}
