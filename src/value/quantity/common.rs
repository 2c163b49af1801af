//! Bringing two quantities to one unit.

use super::{Interval, Quantity};
use crate::lexicon::{currencies, units};
use crate::value::relation::Reason;
use crate::value::unit::{TimeUnit, Unit};
use rust_decimal::Decimal;

/// Converted numbers are compared to this many significant digits, so that a factor that has no
/// end ("per hour" to "per second") makes no difference.
const DIGITS: u32 = 12;

/// Months, and years by months, differ from each other by up to this part.
const CALENDAR: Decimal = Decimal::from_parts(3, 0, 0, false, 2);

/// Whether counted nouns have to be the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Nouns {
    Compared,
    Ignored,
}

/// How the numbers of one unit become those of another.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Scale {
    factor: Decimal,
    offset: Decimal,
    /// How much the unit itself varies, as a part of the whole.
    pub tolerance: Decimal,
}

impl Scale {
    const SAME: Self = Self::by(Decimal::ONE);

    const fn by(factor: Decimal) -> Self {
        Self {
            factor,
            offset: Decimal::ZERO,
            tolerance: Decimal::ZERO,
        }
    }

    /// The number in the common unit.
    pub fn apply(&self, number: Decimal) -> Decimal {
        if *self == Self::SAME {
            return number.normalize();
        }
        let moved = number.saturating_add(self.offset);
        let scaled = moved.saturating_mul(self.factor);
        scaled.round_sf(DIGITS).unwrap_or(scaled).normalize()
    }

    /// A difference in the common unit.
    pub fn apply_to_width(&self, width: Decimal) -> Decimal {
        width.saturating_mul(self.factor)
    }

    pub fn interval(&self, interval: Interval) -> Interval {
        interval.map(|at| self.apply(at))
    }
}

/// What the two have in common.
#[derive(Debug, Clone, Copy)]
pub(super) struct Common {
    pub left: Scale,
    pub right: Scale,
    /// Whether the units were different, so that stated digits stand for a stretch on both sides.
    pub converted: bool,
    /// Whether one side leaves its unit open, so that the same number is no certain equality.
    pub open: bool,
}

/// The common unit of two quantities, or why there is none.
pub(super) fn common(a: &Quantity, b: &Quantity, nouns: Nouns) -> Result<Common, Reason> {
    let same = Common {
        left: Scale::SAME,
        right: Scale::SAME,
        converted: false,
        open: false,
    };
    match (&a.unit, &b.unit) {
        (Unit::Noun(_) | Unit::None, Unit::Noun(_) | Unit::None) if nouns == Nouns::Ignored => {
            Ok(same)
        }
        (Unit::Noun(_), Unit::None) | (Unit::None, Unit::Noun(_)) => {
            Ok(Common { open: true, ..same })
        }
        (Unit::None, Unit::Percent) if is_share(a) => Ok(Common {
            left: Scale::by(Decimal::ONE_HUNDRED),
            converted: true,
            open: true,
            ..same
        }),
        (Unit::Percent, Unit::None) if is_share(b) => Ok(Common {
            right: Scale::by(Decimal::ONE_HUNDRED),
            converted: true,
            open: true,
            ..same
        }),
        (x, y) => {
            let (left, right) = (to_base(x), to_base(y));
            if left.0 != right.0 {
                return Err(if left.0.kind() == right.0.kind() {
                    Reason::OtherUnit
                } else {
                    Reason::OtherKind
                });
            }
            Ok(Common {
                left: left.1,
                right: right.1,
                converted: x != y,
                open: false,
            })
        }
    }
}

/// Whether it is a part of one: "two-thirds".
fn is_share(quantity: &Quantity) -> bool {
    let part = |n: &Decimal| *n > Decimal::ZERO && *n <= Decimal::ONE && n.scale() > 0;
    !quantity.stated.is_empty() && quantity.stated.iter().all(part)
}

/// What numbers are compared in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Base<'a> {
    Bare,
    Noun(&'a str),
    Percent,
    Points,
    Currency(&'a str),
    Time,
    Age,
    Measure(&'a str),
    Ordinal,
    Score,
}

impl Base<'_> {
    /// Counts among counts, sums among sums.
    const fn kind(self) -> u8 {
        match self {
            Self::Bare | Self::Noun(_) => 0,
            Self::Percent | Self::Points => 1,
            Self::Currency(_) => 2,
            Self::Time => 3,
            Self::Age => 4,
            Self::Measure(_) => 5,
            Self::Ordinal => 6,
            Self::Score => 7,
        }
    }
}

/// The base in which numbers of the unit are compared, and how they get there.
pub(super) fn to_base(unit: &Unit) -> (Base<'_>, Scale) {
    match unit {
        Unit::None => (Base::Bare, Scale::SAME),
        Unit::Noun(noun) => (Base::Noun(noun), Scale::SAME),
        Unit::Percent => (Base::Percent, Scale::SAME),
        Unit::PercentagePoint => (Base::Points, Scale::SAME),
        Unit::Measure("basis point") => (Base::Points, Scale::by(Decimal::new(1, 2))),
        Unit::Currency(code) => match currencies::part_of(code) {
            Some((of, factor)) => (Base::Currency(of), Scale::by(factor)),
            None => (Base::Currency(code), Scale::SAME),
        },
        Unit::Time(unit) => (Base::Time, time(*unit)),
        Unit::Age(unit) => (Base::Age, time(*unit)),
        Unit::Measure(name) => match units::named(name) {
            Some(unit) => (
                Base::Measure(&unit.dimension),
                Scale {
                    factor: unit.factor,
                    offset: unit.offset,
                    tolerance: unit.tolerance,
                },
            ),
            None => (Base::Measure(name), Scale::SAME),
        },
        Unit::Ordinal => (Base::Ordinal, Scale::SAME),
        Unit::Score => (Base::Score, Scale::SAME),
    }
}

/// Lengths of time in seconds; months and what is made of them by their mean length.
fn time(unit: TimeUnit) -> Scale {
    let seconds: i64 = match unit {
        TimeUnit::Second => 1,
        TimeUnit::Minute => 60,
        TimeUnit::Hour => 3600,
        TimeUnit::Day => 86_400,
        TimeUnit::Week => 604_800,
        TimeUnit::Month => 2_629_746,
        TimeUnit::Quarter => 7_889_238,
        TimeUnit::Year => 31_556_952,
        TimeUnit::Decade => 315_569_520,
        TimeUnit::Century => 3_155_695_200,
    };
    let by_months = seconds >= 2_629_746;
    Scale {
        tolerance: if by_months { CALENDAR } else { Decimal::ZERO },
        ..Scale::by(Decimal::from(seconds))
    }
}
