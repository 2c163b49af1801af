//! How two facts that answer one question stand to each other.

use crate::fact::Fact;
use crate::value::{Kind, Related, Value, relate, relate_amounts};

/// The relation of the values, given that both answer one question. Of what is counted the numbers
/// alone matter, since "14 passengers" and "14 people" are then as many: whether the nouns mean the
/// same is for alignment to weigh.
#[must_use]
pub fn relation(a: &Fact, b: &Fact) -> Related {
    let counts = |fact: &Fact| matches!(fact.kind, Kind::Count | Kind::Number);
    let named = |fact: &Fact| fact.attribute.pack.is_some();
    match (&a.value, &b.value) {
        (Value::Quantity(x), Value::Quantity(y))
            if counts(a) && counts(b) || named(a) && named(b) =>
        {
            relate_amounts(x, y)
        }
        (x, y) => relate(x, y),
    }
}
