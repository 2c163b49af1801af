//! How far two quantities lie apart.

use super::common::{Nouns, common};
use super::{Interval, Quantity};
use rust_decimal::Decimal;

/// The least distance between what two quantities leave possible, and the greater of the two
/// numbers between which it lies, both in the unit that the quantities have in common; none where
/// they have none.
#[must_use]
pub fn apart(a: &Quantity, b: &Quantity) -> Option<(Decimal, Decimal)> {
    let common = common(a, b, Nouns::Ignored).ok()?;
    let each = |q: &Quantity, scale: &super::common::Scale| -> Vec<Interval> {
        q.alternatives.iter().map(|i| scale.interval(*i)).collect()
    };
    least(&each(a, &common.left), &each(b, &common.right))
}

/// The least distance between what two quantities leave possible, in the units of the text.
#[must_use]
pub fn apart_as_stated(a: &Quantity, b: &Quantity) -> Option<Decimal> {
    least(&a.alternatives, &b.alternatives).map(|(gap, _)| gap)
}

fn least(a: &[Interval], b: &[Interval]) -> Option<(Decimal, Decimal)> {
    let pairs = a.iter().flat_map(|x| b.iter().map(move |y| (x, y)));
    pairs.map(|(x, y)| gap(x, y)).min()
}

/// The distance, and the greater of the numbers at either end of it.
fn gap(x: &Interval, y: &Interval) -> (Decimal, Decimal) {
    if x.meets(*y) {
        return (Decimal::ZERO, Decimal::ZERO);
    }
    let between = |low: &Interval, high: &Interval| {
        let (from, to) = (low.high.number()?, high.low.number()?);
        (from <= to).then(|| (to.saturating_sub(from), from.abs().max(to.abs())))
    };
    between(x, y)
        .or_else(|| between(y, x))
        .unwrap_or((Decimal::MAX, Decimal::ZERO))
}
