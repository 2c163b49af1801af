//! Who counts as a source: copies of one text are one, and of the versions of a page the newest
//! stands.

use factdiff::article::{Article, Moment};
use factdiff::check::{Options, check};
use factdiff::compare::Verdict;
use factdiff::report::Report;
use factdiff::rules::Packs;

const WIRE: &str = "A fire at the ferry terminal in Carrow injured 14 people on Monday night, the fire brigade said. \
The fire broke out in the kitchen of the waiting hall shortly after nine. Passengers of the late boat were led out by the crew, \
and the boat turned back to the island with its load. Firefighters needed two hours to put it out. The terminal stays shut until \
the walls have been looked at, and boats leave from the fish quay until then.";

const OWN: &str = "The ferry terminal in Carrow burned on Monday night. The fire injured 19 people, doctors at the hospital said. \
Three of them were kept overnight. Boats will use the fish quay.";

fn options() -> Options {
    let packs = Packs::built_in().expect("the packs are sound");
    Options::new(packs, jiff::civil::date(2026, 1, 1))
}

fn article(id: &str, source: &str, text: &str) -> Article {
    let mut article = Article::new(id, text);
    article.metadata.source = Some(source.to_owned());
    article
}

fn copies() -> Vec<Article> {
    vec![
        article("a.txt", "Carrow Mail", WIRE),
        article(
            "b.txt",
            "Harbour Times",
            &format!("From our desk.\n\n{WIRE}"),
        ),
        article(
            "c.txt",
            "Island News",
            &format!("{WIRE}\n\nMore on page six."),
        ),
        article("d.txt", "Coast Radio", OWN),
    ]
}

/// The values of the finding on the injured, with how many sources each has.
fn injured(report: &Report) -> Vec<(String, usize, usize)> {
    let finding = report
        .findings
        .iter()
        .find(|f| {
            f.verdict == Verdict::Conflict
                && f.readings.iter().any(|r| r.value.display().contains("14"))
        })
        .expect("a conflict on the injured");
    let of = |r: &factdiff::compare::Reading| (r.value.canonical(), r.sources, r.claims.len());
    finding.readings.iter().map(of).collect()
}

#[test]
fn copies_are_one_source_everywhere() {
    let report = check(copies(), &options());
    assert_eq!(report.wire_groups, [Some(1), Some(1), Some(1), None]);
    let sources: Vec<usize> = injured(&report)
        .iter()
        .map(|(_, sources, _)| *sources)
        .collect();
    assert_eq!(sources, [1, 1]);
    let claims: usize = injured(&report).iter().map(|(.., claims)| claims).sum();
    assert_eq!(claims, 4);
}

#[test]
fn a_copy_with_another_value_is_in_conflict_with_the_others() {
    let mut articles = copies();
    articles.truncate(2);
    articles.push(article(
        "c.txt",
        "Island News",
        &WIRE.replace("14 people", "41 people"),
    ));
    let report = check(articles, &options());
    assert_eq!(report.wire_groups, [Some(1); 3]);
    let sources: Vec<usize> = injured(&report)
        .iter()
        .map(|(_, sources, _)| *sources)
        .collect();
    assert_eq!(sources, [1, 1]);
}

#[test]
fn the_order_of_the_inputs_does_not_matter() {
    let known = injured(&check(copies(), &options()));
    for turn in 1..4 {
        let mut articles = copies();
        articles.rotate_left(turn);
        if turn == 2 {
            articles.reverse();
        }
        let report = check(articles, &options());
        assert_eq!(report.wire_groups, [Some(1), Some(1), Some(1), None]);
        assert_eq!(injured(&report), known);
    }
}

fn version(id: &str, day: i8, text: &str) -> Article {
    let mut article = article(id, "Carrow Mail", text);
    let moment = |day| Some(Moment::day(jiff::civil::date(2026, 3, day)));
    article.metadata.url = Some("https://carrowmail.example/fire".to_owned());
    article.metadata.published = moment(2);
    article.metadata.updated = moment(day);
    article
}

#[test]
fn of_the_versions_of_a_page_the_newest_stands() {
    let early = WIRE.replace("14 people", "11 people");
    let articles = vec![
        version("a.txt", 3, WIRE),
        version("b.txt", 2, &early),
        article("c.txt", "Coast Radio", &OWN.replace("19", "14")),
    ];
    let report = check(articles, &options());
    assert_eq!(report.findings.len(), 0, "{:?}", report.findings);
    let aside: Vec<(&str, &str)> = report
        .not_compared
        .iter()
        .map(|n| (report.articles[n.article].id.as_str(), n.reason))
        .collect();
    assert_eq!(aside, [("b.txt", "a newer version of its page")]);
    assert_eq!(report.stories, [1, 1, 1]);
}

#[test]
fn a_page_alone_with_its_older_version_was_compared_with_nothing() {
    let articles = vec![version("a.txt", 3, WIRE), version("b.txt", 2, WIRE)];
    let report = check(articles, &options());
    let reasons: Vec<&str> = report.not_compared.iter().map(|n| n.reason).collect();
    assert_eq!(
        reasons,
        [
            "no other article on its story",
            "a newer version of its page"
        ]
    );
}
