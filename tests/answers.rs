//! Which answers are put side by side, shown on articles of a few sentences.

use factdiff::align::Grouping;
use factdiff::article::Article;
use factdiff::check::{Options, check};
use factdiff::report::Report;
use factdiff::rules::Packs;

fn report(texts: &[&str], grouping: Grouping) -> Report {
    let articles = texts
        .iter()
        .enumerate()
        .map(|(i, text)| Article::new(format!("{i}.txt"), *text))
        .collect();
    let options = Options {
        grouping,
        ..Options::new(
            Packs::built_in().expect("the packs are sound"),
            jiff::civil::date(2026, 1, 1),
        )
    };
    check(articles, &options)
}

/// The attributes of what is flagged.
fn flagged(texts: &[&str]) -> Vec<String> {
    let report = report(texts, Grouping::Together);
    let name =
        |f: &factdiff::compare::Finding| format!("{} {}", f.verdict.name(), f.attribute.name);
    report.findings.iter().map(name).collect()
}

/// The attributes of what is found to agree.
fn agreed(texts: &[&str]) -> Vec<String> {
    let report = report(texts, Grouping::Together);
    report
        .agreements
        .iter()
        .map(|f| f.attribute.name.clone())
        .collect()
}

const TALKS: &str = "The envoys of both countries met at the lake on Tuesday. \
    The talks lasted five hours, and nothing was signed.";

#[test]
fn one_question_in_sentences_that_share_nothing() {
    let other = "Nobody in the valley had hoped for much. What came of the three-hour session was a promise to go on.";
    assert_eq!(flagged(&[TALKS, other]), ["conflict meeting/length"]);
}

#[test]
fn another_instance_is_another_question() {
    let other = "In 2019 the talks lasted three hours. The ministers of the two countries sat in the same room then.";
    assert_eq!(flagged(&[TALKS, other]), [""; 0]);
}

#[test]
fn people_speak_on_more_days_than_one() {
    let a = "The harbour office announced on 14 August that the old pier would be closed to all visitors.";
    let b = "The harbour office announced on 15 August that the old pier would be closed to all visitors.";
    assert_eq!(flagged(&[a, b]), [""; 0]);
}

#[test]
fn a_relative_clause_says_what_happened_to_them() {
    let a = "One of the 17 people who drowned in the estuary was a nurse from the town, her sister said.";
    let b =
        "The captain was sentenced for the deaths of 17 passengers, the court in the town said.";
    assert!(agreed(&[a, b]).contains(&"casualties/killed".to_owned()));
}

#[test]
fn stories_are_told_apart_by_what_they_say() {
    let fire = "A fire on Quail Ridge burned 405 hectares above Marlow Flats on 3 March, Captain Rosa Whitfield said.";
    let fire_again = "Rosa Whitfield thanked the crews that fought the fire on Quail Ridge, which burned 405 hectares near Marlow Flats.";
    let treaty = "The treaty on northern herring has 27 articles, said Aksel Brondum, who led the negotiations in Hammersund.";
    let treaty_again = "Aksel Brondum has put 27 articles before the parliament in Hammersund: the treaty on northern herring.";
    let report = report(
        &[fire, treaty, fire_again, treaty_again],
        Grouping::ByContent,
    );
    assert_eq!(report.stories, [1, 2, 1, 2]);
}
