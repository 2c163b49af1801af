//! Who says so, how surely, for where and for when: sentences with what must qualify their value.

use factdiff::article::Article;
use factdiff::check::facts;
use factdiff::fact::{Modality, Qualifiers};
use factdiff::rules::Packs;

/// The qualifiers of the fact that the words `at` state.
fn of(text: &str, at: &str) -> Qualifiers {
    let packs = Packs::built_in().expect("the built-in packs");
    let articles = [Article::new("case", text)];
    let found = facts(&articles, &packs);
    let fact = found
        .iter()
        .find(|fact| articles[0].slice(fact.evidence.span) == at);
    fact.unwrap_or_else(|| panic!("no fact at {at:?} in {text:?}"))
        .qualifiers
        .clone()
}

#[test]
fn attribution() {
    for (text, at, party) in [
        (
            "Seven people died in the fire, police said.",
            "Seven",
            Some("police"),
        ),
        (
            "Police said seven people died in the fire.",
            "seven",
            Some("Police"),
        ),
        (
            "According to state media, at least 30 people were injured.",
            "30",
            Some("state media"),
        ),
        (
            "The ministry told reporters that 22 people were injured.",
            "22",
            Some("ministry"),
        ),
        (
            "The toll rose to 14, the governor told local radio.",
            "14",
            Some("governor"),
        ),
        (
            "Seven people died in the fire, said Ana Marsh, the fire chief.",
            "Seven",
            Some("Ana Marsh"),
        ),
        ("Seven people died in the fire.", "Seven", None),
        (
            "The group claimed that it had killed 30 soldiers.",
            "30",
            Some("group"),
        ),
        (
            "The operator denied that 12 people had died.",
            "12",
            Some("operator"),
        ),
    ] {
        assert_eq!(of(text, at).attributed_to.as_deref(), party, "{text}");
    }
}

#[test]
fn modality() {
    for (text, at, how) in [
        ("The ministers met for five hours.", "five hours", None),
        (
            "The ministers will meet on March 9.",
            "March 9",
            Some(Modality::Planned),
        ),
        (
            "The company plans to hire 40 drivers.",
            "40",
            Some(Modality::Planned),
        ),
        (
            "The inquest is expected to begin on April 2.",
            "April 2",
            Some(Modality::Expected),
        ),
        (
            "The toll could reach 10, the hospital warned.",
            "10",
            Some(Modality::Possible),
        ),
        (
            "Up to 20 people may have died, officials said.",
            "20",
            Some(Modality::Possible),
        ),
        (
            "If 40 members agree, the strike ends.",
            "40",
            Some(Modality::Conditional),
        ),
        (
            "If the road reopens, 200 trucks will use it.",
            "200",
            Some(Modality::Conditional),
        ),
        (
            "The 12 ministers will resign if the bill fails.",
            "12",
            Some(Modality::Conditional),
        ),
        (
            "The ministers did not meet on March 9.",
            "March 9",
            Some(Modality::Denied),
        ),
        (
            "The operator denied that 12 people had died.",
            "12",
            Some(Modality::Denied),
        ),
        (
            "The army disputed reports that 30 soldiers had been killed.",
            "30",
            Some(Modality::Denied),
        ),
        (
            "No club has offered a contract of eight years.",
            "eight years",
            Some(Modality::Denied),
        ),
        (
            "None of the bids is believed to be for more than eight years.",
            "more than eight years",
            Some(Modality::Denied),
        ),
        (
            "The club with no debts offered a contract of eight years.",
            "eight years",
            None,
        ),
        (
            "The minister denied the charge and said that 12 people had died.",
            "12",
            None,
        ),
    ] {
        assert_eq!(of(text, at).modality, how, "{text}");
    }
}

#[test]
fn scope() {
    for (text, at, part) in [
        ("Five people were killed in the city.", "Five", Some("city")),
        (
            "Nine people were killed across the region, officials said.",
            "Nine",
            Some("region"),
        ),
        (
            "Nationwide, 340 people were killed.",
            "340",
            Some("nationwide"),
        ),
        (
            "Across the province, nine people were killed.",
            "nine",
            Some("province"),
        ),
        ("Five people were killed in the fire.", "Five", None),
    ] {
        assert_eq!(of(text, at).scope.as_deref(), part, "{text}");
    }
}

#[test]
fn as_of() {
    for (text, at, when) in [
        (
            "As of March 4, five people were missing.",
            "five",
            Some("XXXX-03-04"),
        ),
        (
            "By March 4 police had arrested 12 people.",
            "12",
            Some("XXXX-03-04"),
        ),
        ("Twelve people were arrested on March 4.", "Twelve", None),
    ] {
        assert_eq!(of(text, at).as_of.as_deref(), when, "{text}");
    }
}

#[test]
fn retraction() {
    let retracted = |text: &str, at: &str| of(text, at).retracted;
    assert!(retracted(
        "Officials had mistakenly put the number of people killed at nine.",
        "nine"
    ));
    assert!(retracted(
        "It was previously reported that nine people died in the fire.",
        "nine"
    ));
    assert!(!retracted("Nine people died in the fire.", "Nine"));
}
