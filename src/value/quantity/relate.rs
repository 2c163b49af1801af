//! How two quantities stand to each other.
//!
//! Two plain numbers are the same or they are not; a hedge, a bound, a range, a magnitude word or
//! another unit leaves room, and how much is read off the digits as stated.

use super::common::{Common, Nouns, Scale, common};
use super::reach::rounded;
use super::{Hedge, Interval, Quantity, Side};
use crate::value::relation::{Reason, Related, Relation};
use crate::value::unit::{TimeUnit, Unit};
use rust_decimal::Decimal;

/// From this grain on a number is taken to be rounded although nothing hedges it: nobody counts
/// "1.2 billion" to the last one.
const ROUND: Decimal = Decimal::from_parts(10_000, 0, 0, false, 0);

/// Whole numbers below this are not rounded to tens: "20 people" are twenty.
const SMALL: Decimal = Decimal::ONE_HUNDRED;

pub(in crate::value) fn relate(a: &Quantity, b: &Quantity) -> Related {
    relate_with(a, b, Nouns::Compared)
}

/// The same as [`relate`](crate::value::relate) for the numbers alone, whatever nouns they count:
/// whether two nouns mean the same is decided where facts are aligned.
#[must_use]
pub fn relate_amounts(a: &Quantity, b: &Quantity) -> Related {
    relate_with(a, b, Nouns::Ignored)
}

fn relate_with(a: &Quantity, b: &Quantity, nouns: Nouns) -> Related {
    let common = match common(a, b, nouns) {
        Ok(common) => common,
        Err(reason) => return Related::new(Relation::Incomparable, reason),
    };
    if a.canonical() == b.canonical() {
        let relation = if common.open {
            Relation::Compatible
        } else {
            Relation::Equal
        };
        return Related::new(relation, Reason::SameValue);
    }
    if a.unit == Unit::Score {
        return Related::new(Relation::Disjoint, Reason::DifferentNumbers);
    }
    if let Some(related) = alternatives(a, b, &common) {
        return related;
    }
    if let Some(reason) = compatible(a, b, &common) {
        return Related::new(Relation::Compatible, reason);
    }
    let plain = a.hedge.is_plain() && b.hedge.is_plain();
    let reason = if plain {
        Reason::DifferentNumbers
    } else {
        Reason::OutOfRange
    };
    Related::new(Relation::Disjoint, reason)
}

/// "27 or 28" against "28" or against "28 or 29".
fn alternatives(a: &Quantity, b: &Quantity, common: &Common) -> Option<Related> {
    let several = a.alternatives.len() > 1 || b.alternatives.len() > 1;
    if !several || !a.hedge.is_plain() || !b.hedge.is_plain() {
        return None;
    }
    let left = points(a, &common.left)?;
    let right = points(b, &common.right)?;
    let left_within = left.iter().all(|n| right.contains(n));
    let right_within = right.iter().all(|n| left.contains(n));
    let shared = left.iter().any(|n| right.contains(n));
    let relation = match (left_within, right_within) {
        (true, false) => Relation::Narrower,
        (false, true) => Relation::Wider,
        _ if shared => Relation::Compatible,
        _ => return None,
    };
    Some(Related::new(relation, Reason::Alternatives))
}

fn points(quantity: &Quantity, scale: &Scale) -> Option<Vec<Decimal>> {
    let alternatives = quantity.alternatives.iter();
    alternatives
        .map(|i| i.as_point().map(|at| scale.apply(at)))
        .collect()
}

/// Why both can hold, if they can.
fn compatible(a: &Quantity, b: &Quantity, common: &Common) -> Option<Reason> {
    if far_beyond(a, b, common) || other_range(a, b, common) || apart(a, b, common) {
        return None;
    }
    if meet(&as_stated(a, &common.left), &as_stated(b, &common.right)) {
        return Some(match hedge_reason(a.hedge).max(hedge_reason(b.hedge)) {
            Some((_, reason)) => reason,
            None if common.converted => Reason::Conversion,
            None => Reason::Rounding,
        });
    }
    if common.converted {
        let tolerance = common.left.tolerance.max(common.right.tolerance);
        let tolerance = if common.left == common.right {
            Decimal::ZERO
        } else {
            tolerance
        };
        let wide = |q: &Quantity, other: &Quantity, scale: &Scale| -> Vec<Interval> {
            let reach = converted_reach(q, other, scale).into_iter();
            reach.map(|i| i.widened(tolerance)).collect()
        };
        return meet(&wide(a, b, &common.left), &wide(b, a, &common.right))
            .then_some(Reason::Conversion);
    }
    if a.hedge.is_plain() && b.hedge.is_plain() {
        return rounds_to(a, b, common)
            .or_else(|| rounds_to(b, a, common))
            .map(|()| Reason::Rounding);
    }
    meet(
        &rounding_reach(a, &common.left),
        &rounding_reach(b, &common.right),
    )
    .then_some(Reason::Rounding)
}

/// Nobody writes "more than 200" of what somebody else counts as 900: the number of a bound is near
/// what it bounds, and so are two bounds from one side.
fn far_beyond(a: &Quantity, b: &Quantity, common: &Common) -> bool {
    let (x, y) = (number(a, &common.left), number(b, &common.right));
    let (Some(x), Some(y)) = (x, y) else {
        return false;
    };
    let beyond = |low: Decimal, high: Decimal, factor: Decimal| {
        low > Decimal::ZERO && high > low.saturating_mul(factor) && high > low.saturating_add(FEW)
    };
    match (a.hedge.side(), b.hedge.side()) {
        (Some(p), Some(q)) if p == q => beyond(x.min(y), x.max(y), BOTH_BOUNDS),
        (Some(Side::Below), None) => beyond(x, y, ONE_BOUND),
        (None, Some(Side::Below)) => beyond(y, x, ONE_BOUND),
        _ => false,
    }
}

/// How many times another number may be the one that "more than" or "at least" names.
const ONE_BOUND: Decimal = Decimal::TWO;
/// The same for two bounds from one side: "more than 200" and "more than 300".
const BOTH_BOUNDS: Decimal = Decimal::from_parts(15, 0, 0, false, 1);
/// Of small numbers a bound may leave out so many: "at least one", "four".
const FEW: Decimal = Decimal::from_parts(5, 0, 0, false, 0);

/// The one number that a quantity states.
fn number(quantity: &Quantity, scale: &Scale) -> Option<Decimal> {
    match quantity.stated[..] {
        [only] => Some(scale.apply(only)),
        _ => None,
    }
}

/// Two numbers each said to be about so much, neither of which is about the other: "about 20" and
/// "about 26".
fn apart(a: &Quantity, b: &Quantity, common: &Common) -> bool {
    let about = |q: &Quantity| q.hedge == Hedge::About;
    let (x, y) = (number(a, &common.left), number(b, &common.right));
    let (Some(x), Some(y)) = (x, y) else {
        return false;
    };
    let reaches = |quantity: &Quantity, scale: &Scale, at: Decimal| {
        meet(&as_stated(quantity, scale), &[Interval::point(at)])
    };
    about(a)
        && about(b)
        && !common.converted
        && !reaches(a, &common.left, y)
        && !reaches(b, &common.right, x)
}

/// Two ranges one of which ends where the other begins ("140 to 150", "150 to 283"), or which begin
/// or end alike and differ at their other end: "4 to 12 percent", "4 to 21 percent".
fn other_range(a: &Quantity, b: &Quantity, common: &Common) -> bool {
    let ([x], [y]) = (
        &as_stated(a, &common.left)[..],
        &as_stated(b, &common.right)[..],
    ) else {
        return false;
    };
    let ends = |first: &Interval, second: &Interval| {
        first.high.number().is_some() && first.high.number() == second.low.number()
    };
    let low = x.low.number() == y.low.number();
    let high = x.high.number() == y.high.number();
    let ranges = a.hedge == Hedge::Range && b.hedge == Hedge::Range;
    ranges && (ends(x, y) || ends(y, x) || low != high && !common.converted)
}

fn meet(a: &[Interval], b: &[Interval]) -> bool {
    a.iter().any(|x| b.iter().any(|y| x.meets(*y)))
}

fn as_stated(quantity: &Quantity, scale: &Scale) -> Vec<Interval> {
    let alternatives = quantity.alternatives.iter();
    alternatives.map(|i| scale.interval(*i)).collect()
}

/// The reason that a hedge gives, with its rank where both sides have one.
const fn hedge_reason(hedge: Hedge) -> Option<(u8, Reason)> {
    match hedge {
        Hedge::Plain | Hedge::Exactly => None,
        Hedge::About | Hedge::Nearly => Some((0, Reason::Hedge)),
        Hedge::AtLeast | Hedge::MoreThan | Hedge::AtMost | Hedge::LessThan => {
            Some((1, Reason::Bound))
        }
        Hedge::Range => Some((2, Reason::Range)),
        Hedge::Vague => Some((3, Reason::Vague)),
    }
}

/// Against a hedged number, a plain one stands for what rounds to it.
fn rounding_reach(quantity: &Quantity, scale: &Scale) -> Vec<Interval> {
    match quantity.hedge {
        Hedge::Plain => {
            let each = quantity.stated.iter();
            each.map(|n| scale.interval(rounded(*n, grain(quantity, *n))))
                .collect()
        }
        _ => as_stated(quantity, scale),
    }
}

/// The grain by which a plain number is taken to be rounded where a hedge meets it.
fn grain(quantity: &Quantity, number: Decimal) -> Decimal {
    if number.abs() < SMALL && quantity.grain > Decimal::ONE {
        Decimal::ONE
    } else {
        quantity.grain
    }
}

/// In another unit, stated digits stand for what rounds to them; an age in years for the year.
fn converted_reach(quantity: &Quantity, other: &Quantity, scale: &Scale) -> Vec<Interval> {
    let lived = matches!(
        (&quantity.unit, &other.unit),
        (Unit::Age(TimeUnit::Year), Unit::Age(_))
    );
    if !quantity.hedge.is_plain() {
        return as_stated(quantity, scale);
    }
    let each = quantity.stated.iter();
    each.map(|n| {
        let interval = if lived {
            Interval {
                low: super::Bound::Closed(*n),
                high: super::Bound::Open(n.saturating_add(Decimal::ONE)),
            }
        } else {
            rounded(*n, quantity.grain)
        };
        scale.interval(interval)
    })
    .collect()
}

/// Whether the first is the second rounded, both of them plain: "1.2 billion" of 1,187 million, or
/// "6 percent" of 6.2. Whole counts below that are meant to the last one.
fn rounds_to(rough: &Quantity, fine: &Quantity, common: &Common) -> Option<()> {
    let ([rough_number], [fine_number]) = (&rough.stated[..], &fine.stated[..]) else {
        return None;
    };
    let rough_grain = common.left.apply_to_width(rough.grain);
    let fine_grain = common.left.apply_to_width(fine.grain);
    let counted = matches!(
        rough.unit,
        Unit::Noun(_) | Unit::None | Unit::Ordinal | Unit::Age(_)
    );
    let by_magnitude = rough_grain >= ROUND;
    let by_decimals = !counted && rough.grain <= Decimal::ONE && fine.grain < Decimal::ONE;
    let fits =
        (by_magnitude || by_decimals) && rough_grain > fine_grain && rough.hedge == Hedge::Plain;
    let reach = rounded(*rough_number, rough.grain);
    let inner = Interval {
        low: match reach.low {
            super::Bound::Closed(at) => super::Bound::Open(at),
            low => low,
        },
        ..reach
    };
    (fits && inner.meets(Interval::point(*fine_number))).then_some(())
}
