//! What holds of any two quantities, and the traps that concern two values.

use super::*;
use crate::value::{Reason, Related, Relation, TimeUnit};
use proptest::prelude::*;

fn d(text: &str) -> Decimal {
    text.parse().expect("a number")
}

fn q(numbers: &[&str], hedge: Hedge, unit: Unit) -> Quantity {
    Quantity::new(numbers.iter().map(|n| d(n)).collect(), hedge, unit)
}

fn points(numbers: &[&str], hedge: Hedge) -> Quantity {
    q(numbers, hedge, Unit::Noun("point".into()))
}

#[test]
fn canonical_forms() {
    let usd = Unit::Currency("USD".into());
    for (quantity, expected) in [
        (points(&["14"], Hedge::Plain), "14"),
        (points(&["28", "27"], Hedge::Plain), "27|28"),
        (points(&["12"], Hedge::AtLeast), ">=12"),
        (points(&["1250"], Hedge::About), "~1250"),
        (q(&["1200000000"], Hedge::Plain, usd), "USD 1200000000"),
        (
            q(&["150"], Hedge::Plain, Unit::Time(TimeUnit::Minute)),
            "PT2H30M",
        ),
        (
            q(&["2.5"], Hedge::Plain, Unit::Time(TimeUnit::Hour)),
            "PT2H30M",
        ),
        (q(&["14"], Hedge::Plain, Unit::Time(TimeUnit::Day)), "P2W"),
        (
            q(&["1.5"], Hedge::Plain, Unit::Time(TimeUnit::Year)),
            "P1Y6M",
        ),
        (q(&["5"], Hedge::Plain, Unit::Percent), "5%"),
        (
            q(&["60"], Hedge::Plain, Unit::Measure("basis point")),
            "0.6 points",
        ),
        (
            q(&["10"], Hedge::Plain, Unit::Measure("mile")),
            "16093.44 metre",
        ),
        (
            q(&["36"], Hedge::Plain, Unit::Measure("kilometre per hour")),
            "10 metre per second",
        ),
        (
            q(&["68"], Hedge::Plain, Unit::Measure("fahrenheit")),
            "293.15 kelvin",
        ),
        (q(&["52", "48"], Hedge::Plain, Unit::Score), "52-48"),
        (q(&["3"], Hedge::Plain, Unit::Ordinal), "#3"),
        (q(&["5", "7"], Hedge::Range, Unit::Percent), "5..7%"),
    ] {
        assert_eq!(quantity.canonical(), expected);
    }
}

#[test]
fn displays() {
    for (quantity, expected) in [
        (points(&["27", "28"], Hedge::Plain), "27 or 28 points"),
        (q(&["1250"], Hedge::About, Unit::None), "about 1,250"),
        (
            q(&["1200000000"], Hedge::Plain, Unit::Currency("USD".into())),
            "$1.2 billion",
        ),
        (q(&["5", "7"], Hedge::Range, Unit::Percent), "5 to 7%"),
        (
            q(&["1"], Hedge::Plain, Unit::Noun("person".into())),
            "1 person",
        ),
        (
            q(&["14"], Hedge::AtLeast, Unit::Noun("person".into())),
            "at least 14 people",
        ),
        (q(&["21"], Hedge::Plain, Unit::Ordinal), "21st"),
        (q(&["11"], Hedge::Plain, Unit::Ordinal), "11th"),
        (
            q(&["60"], Hedge::Plain, Unit::Measure("mile per hour")),
            "60 miles per hour",
        ),
        (
            q(&["47"], Hedge::Plain, Unit::Age(TimeUnit::Year)),
            "47 years old",
        ),
    ] {
        assert_eq!(quantity.display(), expected);
    }
}

#[test]
fn nouns_belong_to_the_question() {
    let people = q(&["14"], Hedge::Plain, Unit::Noun("person".into()));
    let points = points(&["14"], Hedge::Plain);
    assert_eq!(
        relate(&people, &points),
        Related::new(Relation::Incomparable, Reason::OtherUnit)
    );
    assert_eq!(relate_amounts(&people, &points).relation, Relation::Equal);
}

fn hedge() -> impl Strategy<Value = Hedge> {
    prop_oneof![
        Just(Hedge::Plain),
        Just(Hedge::Exactly),
        Just(Hedge::About),
        Just(Hedge::Nearly),
        Just(Hedge::AtLeast),
        Just(Hedge::MoreThan),
        Just(Hedge::AtMost),
        Just(Hedge::LessThan),
        Just(Hedge::Range),
    ]
}

fn unit() -> impl Strategy<Value = Unit> {
    prop_oneof![
        Just(Unit::None),
        Just(Unit::Noun("point".into())),
        Just(Unit::Noun("person".into())),
        Just(Unit::Percent),
        Just(Unit::PercentagePoint),
        Just(Unit::Currency("USD".into())),
        Just(Unit::Currency("USX".into())),
        Just(Unit::Currency("GBP".into())),
        Just(Unit::Time(TimeUnit::Minute)),
        Just(Unit::Time(TimeUnit::Hour)),
        Just(Unit::Time(TimeUnit::Day)),
        Just(Unit::Time(TimeUnit::Month)),
        Just(Unit::Age(TimeUnit::Year)),
        Just(Unit::Age(TimeUnit::Month)),
        Just(Unit::Measure("mile")),
        Just(Unit::Measure("kilometre")),
        Just(Unit::Measure("celsius")),
        Just(Unit::Measure("fahrenheit")),
        Just(Unit::Measure("ton")),
        Just(Unit::Measure("tonne")),
        Just(Unit::Ordinal),
        Just(Unit::Score),
    ]
}

/// Few numbers, so that pairs often meet; some of them as large as they come.
fn number() -> impl Strategy<Value = Decimal> {
    prop_oneof![
        6 => (-5_i64..60).prop_map(Decimal::from),
        3 => (0_i64..3000, 0_u32..3).prop_map(|(n, scale)| Decimal::new(n, scale)),
        1 => Just(Decimal::MAX),
        1 => Just(Decimal::MIN),
        1 => (1_i64..30).prop_map(|n| Decimal::from(n * 100_000_000)),
    ]
}

fn quantity() -> impl Strategy<Value = Quantity> {
    (prop::collection::vec(number(), 1..3), hedge(), unit())
        .prop_map(|(stated, hedge, unit)| Quantity::new(stated, hedge, unit))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn swapping_mirrors(a in quantity(), b in quantity()) {
        prop_assert_eq!(relate(&a, &b), relate(&b, &a).mirrored());
        prop_assert_eq!(relate_amounts(&a, &b), relate_amounts(&b, &a).mirrored());
    }

    #[test]
    fn every_quantity_equals_itself(a in quantity()) {
        prop_assert_eq!(relate(&a, &a).relation, Relation::Equal);
    }

    #[test]
    fn equal_is_transitive(a in quantity(), b in quantity(), c in quantity()) {
        let equal = |x, y| relate(x, y).relation == Relation::Equal;
        if equal(&a, &b) && equal(&b, &c) {
            prop_assert!(equal(&a, &c));
        }
        if equal(&a, &b) {
            prop_assert_eq!(a.canonical(), b.canonical());
        }
    }

    #[test]
    fn writing_never_fails(a in quantity()) {
        prop_assert!(!a.canonical().is_empty() && !a.display().is_empty());
    }

    #[test]
    fn conversion_never_parts_what_is_equal(number in 1_i64..10_000, places in 0_u32..3, pair in 0_usize..6) {
        let (from, to, factor, offset) = [
            ("mile", "kilometre", "1.609344", "0"),
            ("acre", "hectare", "0.40468564224", "0"),
            ("foot", "metre", "0.3048", "0"),
            ("pound", "kilogram", "0.45359237", "0"),
            ("kilometre per hour", "mile per hour", "0.6213711922373339696174341844", "0"),
            ("celsius", "fahrenheit", "1.8", "32"),
        ][pair];
        let number = Decimal::new(number, places);
        let converted = number * d(factor) + d(offset);
        for places in [converted.scale(), 2, 1] {
            let there = converted.round_dp(places);
            if (there - converted).abs() > converted.abs() * d("0.01") {
                continue;
            }
            let a = Quantity::new(vec![number], Hedge::Plain, Unit::Measure(from));
            let b = Quantity::new(vec![there], Hedge::Plain, Unit::Measure(to));
            prop_assert_ne!(relate(&a, &b).relation, Relation::Disjoint, "{} {} / {} {}", number, from, there, to);
        }
    }
}
