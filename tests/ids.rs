//! Within one run no two findings share an id, whatever the order of articles and their names.

mod common;

use common::{attribute, claim, finding, reading, subject, two_articles};
use factdiff::align::Grouping;
use factdiff::article::Article;
use factdiff::check::{Options, check};
use factdiff::compare::{Finding, Verdict, finding_id, make_unique};
use factdiff::fact::Severity;
use factdiff::ingest::{Input, ingest};
use factdiff::report::Report;
use factdiff::rules::Packs;
use factdiff::value::Kind;
use std::collections::BTreeSet;

/// A finding about how many there were, with readings at the two places of the articles.
fn count(articles: &[Article], readings: [&str; 2]) -> Finding {
    finding(
        attribute(
            "count/person",
            Kind::Count,
            "How many: person?",
            Severity::Error,
        ),
        subject("meeting", &["tromsø"]),
        Verdict::Conflict,
        "different numbers",
        vec![
            reading(
                readings[0],
                1,
                vec![claim(articles, &articles[0].id, "of ⟦December 3⟧")],
            ),
            reading(
                readings[1],
                1,
                vec![claim(articles, &articles[1].id, "on ⟦December 2⟧")],
            ),
        ],
    )
}

fn ids(findings: &[Finding]) -> Vec<&str> {
    findings.iter().map(|finding| finding.id.as_str()).collect()
}

#[test]
fn findings_that_share_an_id_are_told_apart_by_their_readings() {
    let articles = two_articles().articles;
    let shared = count(&articles, ["1", "2"]).id;
    let mut findings = [count(&articles, ["1", "2"]), count(&articles, ["3", "4"])];
    make_unique(&articles, &mut findings, &mut []);
    assert_ne!(findings[0].id, findings[1].id);
    assert!(findings.iter().all(|finding| finding.id != shared));
    // These digits stand in users' ledgers: they may not change.
    assert_eq!(ids(&findings), ["6145c9ea421bcba6", "e52b7cd66adf662e"]);

    let mut turned = [count(&articles, ["4", "3"]), count(&articles, ["2", "1"])];
    make_unique(&articles, &mut turned, &mut []);
    assert_eq!(
        [&turned[1].id, &turned[0].id],
        [&findings[0].id, &findings[1].id]
    );

    let mut third = [
        count(&articles, ["5", "6"]),
        count(&articles, ["1", "2"]),
        count(&articles, ["3", "4"]),
    ];
    make_unique(&articles, &mut third, &mut []);
    assert_eq!(
        ids(&third)[1..],
        ids(&findings),
        "another one changes nothing"
    );
}

#[test]
fn names_of_files_do_not_matter() {
    let mut articles = two_articles().articles;
    let made = |articles: &[Article]| {
        let mut findings = [count(articles, ["1", "2"]), count(articles, ["3", "4"])];
        make_unique(articles, &mut findings, &mut []);
        findings.map(|finding| finding.id)
    };
    let before = made(&articles);
    articles[0].id = "z/other.txt".to_owned();
    articles[1].id = "a/other.txt".to_owned();
    assert_eq!(made(&articles), before);
}

#[test]
fn findings_alike_in_every_word_still_differ() {
    let articles = two_articles().articles;
    let mut findings = [(); 3].map(|()| count(&articles, ["1", "2"]));
    make_unique(&articles, &mut findings, &mut []);
    assert_eq!(ids(&findings).into_iter().collect::<BTreeSet<_>>().len(), 3);
}

#[test]
fn an_agreement_makes_way_for_a_finding() {
    let articles = two_articles().articles;
    let mut findings = [count(&articles, ["1", "2"])];
    let mut agreements = [count(&articles, ["3", "3"])];
    make_unique(&articles, &mut findings, &mut agreements);
    assert_eq!(
        findings[0].id,
        finding_id("count/person", &findings[0].subject)
    );
    assert_ne!(agreements[0].id, findings[0].id);
}

fn of_folder(path: &str, reversed: bool) -> Report {
    let mut articles = ingest(vec![Input::Path(path.into())], &Default::default()).articles;
    assert!(!articles.is_empty(), "{path}");
    if reversed {
        articles.reverse();
    }
    let packs = Packs::built_in().expect("the packs are sound");
    let options = Options {
        grouping: Grouping::ByContent,
        ..Options::new(packs, jiff::civil::date(2026, 1, 1))
    };
    check(articles, &options)
}

#[test]
fn all_articles_at_hand_give_each_id_once() {
    for path in ["seeds", "tests/stories"] {
        let report = of_folder(path, false);
        let all: Vec<&str> = [ids(&report.findings), ids(&report.agreements)].concat();
        let once: BTreeSet<&str> = all.iter().copied().collect();
        assert!(all.len() > 5, "{path}");
        assert_eq!(once.len(), all.len(), "{path}");
        assert_eq!(
            ids(&of_folder(path, true).findings),
            ids(&report.findings),
            "{path}"
        );
    }
}
