//! How two facts that answer one question stand to each other.

use super::names::SPELLING;
use super::quotes::QUOTED;
use crate::extract::{SUM, WEEKDAY, is_named_only};
use crate::fact::{CueKind, Fact};
use crate::lexicon::updates;
use crate::value::{
    Kind, Quantity, Reason, Related, Relation, Unit, Value, fold, relate, relate_amounts,
};

/// The relation of the values, given that both answer one question. Of what is counted the numbers
/// alone matter, since "14 passengers" and "14 people" are then as many: whether the nouns mean the
/// same is for alignment to weigh.
#[must_use]
pub fn relation(a: &Fact, b: &Fact) -> Related {
    let counts = |fact: &Fact| matches!(fact.kind, Kind::Count | Kind::Number);
    let named = |fact: &Fact| fact.attribute.pack.is_some();
    if let Some(related) = worded(a, b).or_else(|| misfit(a, b)) {
        return related;
    }
    match (&a.value, &b.value) {
        (Value::Quantity(x), Value::Quantity(y)) if is_one_change(a, b, x, y) => {
            Related::new(Relation::Disjoint, Reason::PercentAndPoints)
        }
        (Value::Quantity(x), Value::Quantity(y))
            if counts(a) && counts(b) || named(a) && named(b) =>
        {
            relate_amounts(x, y)
        }
        (x, y) => relate(x, y),
    }
}

/// Whether two facts tell a change by one figure, the one in percent and the other in points.
///
/// As values the two are not comparable; but of one change only one of them can be true, and to
/// take the one for the other is a common slip.
fn is_one_change(a: &Fact, b: &Fact, x: &Quantity, y: &Quantity) -> bool {
    let units = matches!(
        (&x.unit, &y.unit),
        (Unit::Percent, Unit::PercentagePoint) | (Unit::PercentagePoint, Unit::Percent)
    );
    units && x.stated.len() == 1 && x.stated == y.stated && is_change(a) && is_change(b)
}

/// "rose 2 percent", "fell by 2 points"; not "rose to 2 percent".
fn is_change(fact: &Fact) -> bool {
    let mut prepositions = fact.cues.of(CueKind::Preposition);
    fact.cues.of(CueKind::Verb).any(updates::changes) && prepositions.all(|word| word == "by")
}

/// A date and the weekday beside it, a whole and the sum of its parts.
fn misfit(a: &Fact, b: &Fact) -> Option<Related> {
    let both = |name| a.attribute.name == name && b.attribute.name == name;
    let reason = if both(WEEKDAY) {
        Reason::OtherWeekday
    } else if both(SUM) {
        Reason::PartsOfWhole
    } else {
        return None;
    };
    Some(if a.value.canonical() == b.value.canonical() {
        Related::new(Relation::Equal, Reason::SameValue)
    } else {
        Related::new(Relation::Disjoint, reason)
    })
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

/// The relation of two ways to word something, and of names that are only named.
fn worded(a: &Fact, b: &Fact) -> Option<Related> {
    let both = |is: fn(&Fact) -> bool| is(a) && is(b);
    match (&a.value, &b.value) {
        (Value::Quantity(_) | Value::Time(_), _) => None,
        (Value::Text(_), Value::Text(_)) if both(|f| f.attribute.name.starts_with(SPELLING)) => {
            Some(spellings(a, b))
        }
        (Value::Quote(x), Value::Quote(y)) if both(|f| f.attribute.name == QUOTED) => {
            Some(if x.canonical() == y.canonical() {
                Related::new(Relation::Equal, Reason::SameValue)
            } else {
                Related::new(Relation::Disjoint, Reason::DifferentWords)
            })
        }
        (x, y) if both(|f| is_named_only(&f.attribute)) => Some(match relate(x, y) {
            related if related.relation == Relation::Disjoint => {
                Related::new(Relation::Incomparable, Reason::OtherKind)
            }
            related => related,
        }),
        _ => None,
    }
}
