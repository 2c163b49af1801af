//! How two facts that answer one question stand to each other.

use crate::fact::Fact;
use crate::value::{Related, Value, relate, relate_amounts};

/// The relation of the values, given that both answer one question: of counts the numbers alone,
/// since "14 passengers" and "14 people" then count the same.
#[must_use]
pub fn relation(a: &Fact, b: &Fact) -> Related {
    match (&a.value, &b.value) {
        (Value::Quantity(x), Value::Quantity(y)) if a.kind == b.kind => relate_amounts(x, y),
        (x, y) => relate(x, y),
    }
}
