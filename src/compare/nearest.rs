//! The value nearest to one reading that would have agreed with another.

use crate::value::{Bound, Hedge, Quantity, Value};
use rust_decimal::Decimal;

/// What a source would have had to give instead of `said` to agree with `other`, as near to it as
/// can be; for readers.
///
/// Of numbers of one unit that is the nearest number that `other` leaves possible; of all else it is
/// `other` itself.
#[must_use]
pub fn nearest(said: &Value, other: &Value) -> String {
    match (said, other) {
        (Value::Quantity(said), Value::Quantity(other)) => {
            number(said, other).unwrap_or_else(|| other.display())
        }
        _ => other.display(),
    }
}

/// The nearest end of what `other` leaves possible, in words.
fn number(said: &Quantity, other: &Quantity) -> Option<String> {
    if said.unit != other.unit || other.hedge.is_plain() || other.told_in.is_some() {
        return None;
    }
    let from = said.stated.first()?;
    let ends = other.alternatives.iter().flat_map(|i| [i.low, i.high]);
    let distance = |end: &Bound| Some((*end, end.number()?.checked_sub(*from)?.abs()));
    let (end, _) = ends.filter_map(|end| distance(&end)).min_by_key(|e| e.1)?;
    let show =
        |number: Decimal| Quantity::new(vec![number], Hedge::Plain, other.unit.clone()).display();
    match end {
        Bound::Closed(at) => Some(show(at)),
        Bound::Open(at) if at > *from => Some(format!("anything above {}", show(at))),
        Bound::Open(at) => Some(format!("anything below {}", show(at))),
        Bound::Unbounded => None,
    }
}
