//! How two facts that answer one question stand to each other.

use crate::fact::Fact;
use crate::value::{Related, Value, relate, relate_amounts};

/// The relation of the values, given that both answer one question: where a pack names it the
/// numbers alone count, since "14 passengers" and "14 people" are then as many.
#[must_use]
pub fn relation(a: &Fact, b: &Fact) -> Related {
    match (&a.value, &b.value) {
        (Value::Quantity(x), Value::Quantity(y)) if named(a) && named(b) => relate_amounts(x, y),
        (x, y) => relate(x, y),
    }
}

/// Whether a rule pack names the question, whatever noun stands beside the number.
fn named(fact: &Fact) -> bool {
    fact.attribute.pack.is_some()
}
