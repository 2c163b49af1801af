//! What the values and subjects of two facts tell of each other.

use super::bearers::Same;
use super::features::Profiled;
use super::occasions::{is_one_aside, is_rank_of_the_only_one, same_occasion};
use super::values::size;
use crate::fact::{CueKind, Fact};
use crate::lexicon::{happenings, instances};
use crate::value::time::{Portion, TimeValue};
use crate::value::{Kind, Relation, Value, relate};
use rust_decimal::Decimal;

/// Whether a number says little: "dozens", "days", "none", "one", "a year".
pub(super) fn is_vague(fact: &Fact) -> bool {
    match &fact.value {
        Value::Quantity(quantity) if fact.kind != Kind::Ordinal => {
            (quantity.stated.iter()).all(|n| n.is_zero() || *n == Decimal::ONE)
        }
        _ => false,
    }
}

/// How far apart two values lie, from 0 to 1: numbers by their ratio, days by the days between.
pub(super) fn distance(a: &Value, b: &Value) -> f64 {
    match (a, b) {
        (Value::Quantity(a), Value::Quantity(b)) => match (a.magnitude(), b.magnitude()) {
            (Some(x), Some(y)) if x > 0.0 && y > 0.0 => (x / y).log10().abs().min(1.0),
            _ => 0.0,
        },
        (Value::Time(a), Value::Time(b)) => {
            if let (Some(x), Some(y), None, None) = (
                a.stated.weekday,
                b.stated.weekday,
                a.stated.day,
                b.stated.day,
            ) {
                // Which Monday it is follows from publication alone.
                let between = (x - y).rem_euclid(7);
                return f64::from(between.min(7 - between)) / FAR_DAYS;
            }
            let (a, b) = (&a.resolved, &b.resolved);
            let day = |month: Option<i8>, day: Option<i8>| {
                Some(f64::from(month?) * 30.5 + f64::from(day?))
            };
            match (day(a.month, a.day), day(b.month, b.day)) {
                (Some(x), Some(y)) => ((x - y).abs() / FAR_DAYS).min(1.0),
                _ => match (a.single_year(), b.single_year()) {
                    (Some(x), Some(y)) => (f64::from(x - y).abs() / FAR_YEARS).min(1.0),
                    _ => 0.0,
                },
            }
        }
        _ => 0.0,
    }
}

/// Days further apart than this are hardly told of one event.
const FAR_DAYS: f64 = 14.0;
/// The same of years.
const FAR_YEARS: f64 = 10.0;

/// Whether one of two times tells a year or more and the other a day, or one a weekday alone and the
/// other a year with its day.
pub(super) fn other_grain(a: &Value, b: &Value) -> bool {
    let (Value::Time(a), Value::Time(b)) = (a, b) else {
        return false;
    };
    let tells_day = |t: &TimeValue| t.stated.day.is_some() || t.stated.weekday.is_some();
    let tells_year = |t: &TimeValue| t.stated.year.is_some() && !t.stated.has_place_in_year();
    let of_day_and_year =
        |x: &TimeValue, y: &TimeValue| tells_day(x) && tells_year(y) && !tells_day(y);
    // A weekday of no known week lies near publication; a date with its year need not.
    let of_week_and_date = |x: &TimeValue, y: &TimeValue| {
        x.stated.weekday.is_some() && x.resolved.day.is_none() && y.stated.year.is_some()
    };
    [(a, b), (b, a)]
        .iter()
        .any(|(x, y)| of_day_and_year(x, y) || of_week_and_date(x, y))
}

/// Whether two times of which neither is known to contain the other differ so in grain that they are
/// hardly told of one event.
pub(super) fn are_of_two_grains(a: &Value, b: &Value) -> bool {
    relate(a, b).relation == Relation::Compatible && other_grain(a, b)
}

/// Whether two times are different quarters or halves of a year for which accounts are given: each has
/// figures of its own, and neither is a slip for the other.
pub(super) fn other_accounts(a: &Fact, b: &Fact) -> bool {
    let period = |fact: &Fact| match &fact.value {
        Value::Time(time) => match time.resolved.portion {
            Some(Portion::Quarter(number)) => Some((4, number)),
            Some(Portion::Half(number)) => Some((2, number)),
            _ => None,
        },
        _ => None,
    };
    let told = |fact: &Fact| {
        fact.cues
            .of(CueKind::Event)
            .any(|word| happenings::lists().accounts.contains(word))
    };
    let apart = period(a).zip(period(b)).is_some_and(|(x, y)| x != y);
    apart && told(a) && told(b)
}

/// How much the value of either tells, where it stands in the other's article as well.
pub(super) fn given_elsewhere(a: Profiled<'_>, b: Profiled<'_>) -> f64 {
    let given = |x: Profiled<'_>, article: usize| {
        let there = x.profile.given_in.binary_search(&article).is_ok();
        if there { size(&x.fact.value) } else { 0.0 }
    };
    given(a, b.fact.evidence.article).max(given(b, a.fact.evidence.article))
}

/// How surely something sets one of two facts apart from what the other is about, from 0 to 1: weak
/// marks say little, as what is told beside them may be told
/// without them elsewhere, and so do places in a row of an event that is known to be the other's, as all but years do then. The years of two dates are what they may disagree on.
pub(super) fn other_instance(a: &Fact, b: &Fact, occasion: Same) -> f64 {
    if occasion == Same::No {
        return 1.0;
    }
    let year = |fact: &Fact| match &fact.value {
        Value::Time(time) => time.sure_year().map(|year| format!("{year:04}")),
        _ => None,
    };
    let (x, y) = match (year(a), year(b)) {
        (Some(x), Some(y)) => (Some(x), Some(y)),
        _ => (None, None),
    };
    let own = |mark: &&String| Some(*mark) != x.as_ref() && Some(*mark) != y.as_ref();
    if a.value == b.value && a.subject.instance == b.subject.instance {
        return 0.0;
    }
    let (here, there) = (a, b);
    let (a, b) = (&a.subject.instance, &b.subject.instance);
    // What is another on either side need not be one other.
    let lone = |m: &String, there: &[String]| !there.contains(m) || instances::is_any_other(m);
    let left = a.iter().filter(own).filter(|m| lone(m, b));
    let right = b.iter().filter(own).filter(|m| lone(m, a));
    let weight = |mark: &String, of: &Fact, other: &Fact| {
        let is_year = mark.bytes().all(|b| b.is_ascii_digit());
        let settled = occasion == Same::Yes && !is_year;
        if settled || instances::is_weak(mark) || is_rank_of_the_only_one(mark, of, other) {
            HALF
        } else {
            1.0
        }
    };
    let left = left.map(|mark| weight(mark, here, there));
    let right = right.map(|mark| weight(mark, there, here));
    let aside = if occasion == Same::Unknown && is_one_aside(here, there) {
        HALF
    } else {
        0.0
    };
    left.chain(right).fold(aside, f64::max)
}

/// What a weak mark tells.
const HALF: f64 = 0.5;

/// Whether two facts are surely of two instances.
#[must_use]
pub fn are_told_apart(a: &Fact, b: &Fact) -> bool {
    other_instance(a, b, same_occasion(a, b)) >= 1.0
}

/// How close two values that can both hold lie: the ratio of their numbers; half for times, whose
/// grains differ.
pub(super) fn closeness(a: &Value, b: &Value) -> f64 {
    let (Value::Quantity(a), Value::Quantity(b)) = (a, b) else {
        return 0.5;
    };
    match (a.magnitude(), b.magnitude()) {
        (Some(x), Some(y)) if x > 0.0 && y > 0.0 => x.min(y) / x.max(y),
        _ => 0.5,
    }
}
