//! Many stories are compared a few at a time, and what is found does not depend on that.

use factdiff::align::Grouping;
use factdiff::article::Article;
use factdiff::check::{Keep, Options, Unwatched, check_watched};
use factdiff::report::{self, Format, Report};
use factdiff::rules::Packs;

/// Stories of two articles each, which share their town, its people and all numbers but one.
const STORIES: usize = 220;

/// More text than is taken apart at once, four times over.
const TEXT: usize = 1024 * 1024;

fn articles() -> Vec<Article> {
    let starts = [
        "Bran", "Hal", "Kor", "Lin", "Mar", "Nor", "Oster", "Pel", "Quin", "Ros", "Sand",
    ];
    let ends = [
        "ford", "stad", "mere", "holm", "wick", "dale", "ness", "burg", "port", "haven",
    ];
    let others = [
        "The river rose.",
        "Nobody could say how long the work would take, though engineers spoke of years.",
    ];
    let mut articles = Vec::new();
    for story in 0..STORIES {
        let town = format!("{}{}", starts[story % 11], ends[story / 11 % 10]);
        let official = format!(
            "{}{}sen",
            ends[story % 10].to_uppercase(),
            starts[story / 10 % 11]
        );
        for outlet in 0..2 {
            // The outlets of a story stand far apart in the order of articles.
            let hours = 2 + story % 5 + usize::from(outlet == 1 && story % 3 == 0);
            let text = format!(
                "Talks in {town} end\n\nThe talks between the crews and the owners in {town} lasted {hours} hours, the \
                 mayor, Ida {official}, said. The damage in {town} was put at ${} million.\n\n{}\n",
                200 + story,
                others.join(" ").repeat(TEXT / STORIES / 2 / 96),
            );
            articles.push(Article::new(format!("{outlet}/{story:03}.txt"), text));
        }
    }
    articles
}

fn run(keep: Keep) -> Report {
    let options = Options {
        grouping: Grouping::ByContent,
        ..Options::new(
            Packs::built_in().expect("the packs are sound"),
            jiff::civil::date(2026, 1, 1),
        )
    };
    check_watched(articles(), &options, keep, &Unwatched)
}

fn json(report: &Report) -> String {
    let mut out = Vec::new();
    let written = Format::Json.write(report, &mut out, &report::Options::default());
    written.expect("in memory");
    String::from_utf8(out).expect("UTF-8")
}

#[test]
fn a_few_stories_at_a_time_or_all_at_once() {
    let (whole, parts) = (run(Keep::Facts), run(Keep::Findings));
    assert!(!whole.facts.is_empty());
    assert!(parts.facts.is_empty(), "facts are not kept");
    assert_eq!(whole.fact_counts.iter().sum::<usize>(), whole.facts.len());
    let lengths = |report: &Report| {
        let lengths = report.findings.iter().map(|f| &f.attribute.name);
        lengths.filter(|name| *name == "meeting/length").count()
    };
    assert!(lengths(&whole) > STORIES / 4, "{}", lengths(&whole));
    assert!(json(&whole) == json(&parts), "one report");
}
