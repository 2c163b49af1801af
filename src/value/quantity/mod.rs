//! Numbers as the text leaves them possible: alternatives, each an interval, of some unit.

mod apart;
mod canonical;
mod common;
mod display;
mod duration;
mod interval;
mod reach;
mod relate;
mod split;

pub use apart::{apart, apart_as_stated};
pub use interval::{Bound, Interval};
pub use reach::{grain_of, possible};
pub(super) use relate::relate;
pub use relate::relate_amounts;

use super::unit::Unit;
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

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

impl Hedge {
    /// Whether the text names the number, or the alternatives, and no more.
    #[must_use]
    pub const fn is_plain(self) -> bool {
        matches!(self, Self::Plain | Self::Exactly)
    }

    /// On which side of the truth a bound lies; none for what is no bound.
    #[must_use]
    pub(crate) const fn side(self) -> Option<Side> {
        match self {
            Self::AtLeast | Self::MoreThan => Some(Side::Below),
            Self::AtMost | Self::LessThan => Some(Side::Above),
            _ => None,
        }
    }
}

/// Where the number of a bound lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Side {
    /// "at least 12".
    Below,
    /// "up to 500".
    Above,
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
    /// The largest unit of a number told in several, of which `unit` is the smallest: "five hours
    /// and 50 minutes" are 350 minutes, told in hours.
    pub told_in: Option<Unit>,
    /// Worth of the last significant digit as stated: 1,250 → 10, 1.2 billion → 100,000,000,
    /// 6.1 → 0.1. Rounding and unit conversion are judged by it.
    pub grain: Decimal,
}

impl Quantity {
    /// A quantity of numbers as stated, with what the hedge leaves possible.
    ///
    /// The grain is that of the finest number; set it where a magnitude word says otherwise.
    #[must_use]
    pub fn new(stated: Vec<Decimal>, hedge: Hedge, unit: Unit) -> Self {
        let grain = stated
            .iter()
            .map(|n| grain_of(*n))
            .min()
            .unwrap_or(Decimal::ONE);
        Self {
            alternatives: possible(&stated, hedge, grain),
            stated,
            hedge,
            unit,
            told_in: None,
            grain,
        }
    }

    /// The plain numbers it is made of, in the unit of the text: "27 or 28" → 27, 28; "dozens" →
    /// none.
    #[must_use]
    pub fn amounts(&self) -> Vec<f64> {
        self.stated.iter().filter_map(ToPrimitive::to_f64).collect()
    }

    /// The one written form: quantities of one unit are equal if, and only if, they share it.
    ///
    /// The counted noun is no part of it, since it belongs to the question and not to the answer.
    /// Sums are in the currency's main unit, measures in the base unit of their dimension,
    /// durations and ages ISO 8601: `14`, `27|28`, `>=12`, `~1250`, `5..7`, `24..<100`,
    /// `USD 1200000000`, `5%`, `16093.44 metre`, `PT2H30M`, `52-48`, `#3`.
    #[must_use]
    pub fn canonical(&self) -> String {
        canonical::canonical(self)
    }

    /// The first number it states in the base unit of its kind, to see how far apart two are.
    #[must_use]
    pub fn magnitude(&self) -> Option<f64> {
        let (_, scale) = common::to_base(&self.unit);
        self.stated.first().and_then(|n| scale.apply(*n).to_f64())
    }

    /// The form for readers: "about 1,250", "27 or 28 points", "$1.2 billion".
    #[must_use]
    pub fn display(&self) -> String {
        display::display(self)
    }

    /// For lengths of time, the TIMEX3 value in the unit of the text: "90 minutes" → `PT90M`,
    /// "several years" → `PXY`.
    #[must_use]
    pub fn timex(&self) -> Option<String> {
        match self.unit {
            Unit::Time(unit) => Some(duration::timex(&self.stated, unit)),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests;
