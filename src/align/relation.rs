//! How two facts that answer one question stand to each other.

use super::names::SPELLING;
use super::quotes::QUOTED;
use crate::fact::Fact;
use crate::value::{Kind, Reason, Related, Relation, Value, fold, relate, relate_amounts};

/// The relation of the values, given that both answer one question. Of what is counted the numbers
/// alone matter, since "14 passengers" and "14 people" are then as many: whether the nouns mean the
/// same is for alignment to weigh.
#[must_use]
pub fn relation(a: &Fact, b: &Fact) -> Related {
    let counts = |fact: &Fact| matches!(fact.kind, Kind::Count | Kind::Number);
    let named = |fact: &Fact| fact.attribute.pack.is_some();
    if a.attribute.name.starts_with(SPELLING) && b.attribute.name.starts_with(SPELLING) {
        return spellings(a, b);
    }
    if [a, b]
        .iter()
        .all(|f| f.attribute.name == QUOTED && f.attribute.pack.is_none())
    {
        let same = a.value.canonical() == b.value.canonical();
        return if same {
            Related::new(Relation::Equal, Reason::SameValue)
        } else {
            Related::new(Relation::Disjoint, Reason::DifferentWords)
        };
    }
    match (&a.value, &b.value) {
        (Value::Quantity(x), Value::Quantity(y))
            if counts(a) && counts(b) || named(a) && named(b) =>
        {
            relate_amounts(x, y)
        }
        (x, y) => relate(x, y),
    }
}

/// Two spellings of one name: the letters count, not capitals and accents.
fn spellings(a: &Fact, b: &Fact) -> Related {
    let (x, y) = (a.value.canonical(), b.value.canonical());
    if x == y {
        Related::new(Relation::Equal, Reason::SameValue)
    } else if fold(&x) == fold(&y) {
        Related::new(Relation::Compatible, Reason::ShortForm)
    } else {
        Related::new(Relation::Disjoint, Reason::Spelling)
    }
}
