//! Stretches of the number line.

use rust_decimal::Decimal;

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

impl Bound {
    /// The number at this end, if there is one.
    #[must_use]
    pub const fn number(self) -> Option<Decimal> {
        match self {
            Self::Unbounded => None,
            Self::Closed(at) | Self::Open(at) => Some(at),
        }
    }

    fn map(self, f: impl Fn(Decimal) -> Decimal) -> Self {
        match self {
            Self::Unbounded => Self::Unbounded,
            Self::Closed(at) => Self::Closed(f(at)),
            Self::Open(at) => Self::Open(f(at)),
        }
    }

    const fn is_open(self) -> bool {
        matches!(self, Self::Open(_))
    }
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

    /// The number, if it is the interval of one.
    #[must_use]
    pub fn as_point(self) -> Option<Decimal> {
        match (self.low, self.high) {
            (Bound::Closed(a), Bound::Closed(b)) if a == b => Some(a),
            _ => None,
        }
    }

    /// Whether some number lies in both.
    #[must_use]
    pub fn meets(self, other: Self) -> bool {
        reaches(self.low, other.high) && reaches(other.low, self.high)
    }

    /// Each end moved by a growing function.
    pub(super) fn map(self, f: impl Fn(Decimal) -> Decimal) -> Self {
        Self {
            low: self.low.map(&f),
            high: self.high.map(&f),
        }
    }

    /// Each end moved outwards by this part of itself.
    pub(super) fn widened(self, part: Decimal) -> Self {
        let by = |at: Decimal| at.abs().saturating_mul(part);
        Self {
            low: self.low.map(|at| at.saturating_sub(by(at))),
            high: self.high.map(|at| at.saturating_add(by(at))),
        }
    }
}

/// Whether a stretch that begins at `low` reaches one that ends at `high`.
fn reaches(low: Bound, high: Bound) -> bool {
    match (low.number(), high.number()) {
        (Some(a), Some(b)) => a < b || a == b && !low.is_open() && !high.is_open(),
        _ => true,
    }
}
