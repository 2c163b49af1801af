//! The one written form of a quantity.

use super::common::{Base, Scale, to_base};
use super::{Bound, Hedge, Interval, Quantity, duration};
use crate::lexicon::units;
use crate::value::unit::Unit;
use rust_decimal::Decimal;

pub(super) fn canonical(quantity: &Quantity) -> String {
    let (base, scale) = to_base(&quantity.unit);
    let number = |at: Decimal| match quantity.unit {
        Unit::Time(unit) | Unit::Age(unit) => duration::iso(at, unit),
        _ => scale.apply(at).to_string(),
    };
    let amount = amount(quantity, &scale, number);
    match base {
        Base::Percent => format!("{amount}%"),
        Base::Points => format!("{amount} points"),
        Base::Currency(code) => format!("{code} {amount}"),
        Base::Ordinal => format!("#{amount}"),
        Base::Measure(dimension) => {
            let base = units::base(dimension).map_or(dimension, |unit| &unit.name);
            format!("{amount} {base}")
        }
        Base::Bare | Base::Noun(_) | Base::Time | Base::Age | Base::Score => amount,
    }
}

fn amount(quantity: &Quantity, scale: &Scale, number: impl Fn(Decimal) -> String) -> String {
    let stated = |link: &str| {
        let mut numbers = quantity.stated.clone();
        if quantity.unit != Unit::Score {
            numbers.sort_unstable_by_key(|n| scale.apply(*n));
            numbers.dedup();
        }
        let written: Vec<String> = numbers.into_iter().map(&number).collect();
        written.join(link)
    };
    match quantity.hedge {
        _ if quantity.unit == Unit::Score => stated("-"),
        Hedge::About if !quantity.stated.is_empty() => format!("~{}", stated("|")),
        Hedge::Nearly if !quantity.stated.is_empty() => format!("~<{}", stated("|")),
        _ => {
            let intervals = quantity.alternatives.iter();
            let written: Vec<String> = intervals.map(|i| interval(*i, &number)).collect();
            written.join("|")
        }
    }
}

fn interval(interval: Interval, number: impl Fn(Decimal) -> String) -> String {
    if let Some(at) = interval.as_point() {
        return number(at);
    }
    match (interval.low, interval.high) {
        (Bound::Unbounded, Bound::Unbounded) => "any".to_owned(),
        (Bound::Closed(low), Bound::Unbounded) => format!(">={}", number(low)),
        (Bound::Open(low), Bound::Unbounded) => format!(">{}", number(low)),
        (Bound::Unbounded, Bound::Closed(high)) => format!("<={}", number(high)),
        (Bound::Unbounded, Bound::Open(high)) => format!("<{}", number(high)),
        (Bound::Closed(low), Bound::Closed(high)) => format!("{}..{}", number(low), number(high)),
        (Bound::Closed(low), Bound::Open(high)) => format!("{}..<{}", number(low), number(high)),
        (Bound::Open(low), Bound::Closed(high)) => format!("{}<..{}", number(low), number(high)),
        (Bound::Open(low), Bound::Open(high)) => format!("{}<..<{}", number(low), number(high)),
    }
}
