//! What each format shows, to the letter.

mod common;

use common::{empty, three_articles, two_articles};
use factdiff::report::{Colours, Format, Options, Report, facts};

fn written(format: Format, report: &Report, options: &Options) -> String {
    let mut out = Vec::new();
    format.write(report, &mut out, options).expect("memory");
    String::from_utf8(out).expect("UTF-8")
}

fn shown(format: Format, report: &Report) -> String {
    written(format, report, &Options::default())
}

fn all() -> Options {
    Options {
        all: true,
        ..Options::default()
    }
}

#[test]
fn text_of_two_articles() {
    insta::assert_snapshot!(shown(Format::Text, &two_articles()));
}

#[test]
fn text_of_two_articles_with_agreements() {
    insta::assert_snapshot!(written(Format::Text, &two_articles(), &all()));
}

#[test]
fn text_of_three_articles() {
    insta::assert_snapshot!(shown(Format::Text, &three_articles()));
}

#[test]
fn text_of_three_articles_in_full_on_a_wide_page() {
    let options = Options {
        all: true,
        width: 140,
        ..Options::default()
    };
    insta::assert_snapshot!(written(Format::Text, &three_articles(), &options));
}

#[test]
fn text_in_colour() {
    let options = Options {
        colours: Colours::terminal(),
        width: 60,
        ..Options::default()
    };
    let text = written(Format::Text, &two_articles(), &options);
    insta::assert_snapshot!(text.replace('\u{1b}', "␛"));
}

#[test]
fn text_of_nothing() {
    assert_eq!(
        shown(Format::Text, &empty(Vec::new())),
        "0 articles on 0 stories, 0 facts. nothing to compare: no disagreement.\n"
    );
}

#[test]
fn diff_of_two_articles() {
    assert_eq!(
        shown(Format::Diff, &two_articles()),
        "\
--- ferry/courier.txt
+++ ferry/review.txt
@@ -1,3 +1,3 @@
-meeting/date (meeting (tromsø))  December 3
+meeting/date (meeting (tromsø))  December 2
 meeting/length (meeting (tromsø))  5 hours
 meeting/place (meeting (tromsø))  Fjord Hotel ~ Tromsø
"
    );
}

#[test]
fn diff_of_three_articles() {
    insta::assert_snapshot!(shown(Format::Diff, &three_articles()));
}

#[test]
fn diff_of_sources_that_agree_is_empty() {
    let mut report = two_articles();
    report.findings.clear();
    assert_eq!(shown(Format::Diff, &report), "");
}

#[test]
fn json_of_two_articles() {
    insta::assert_snapshot!(shown(Format::Json, &two_articles()));
}

#[test]
fn json_of_three_articles() {
    insta::assert_snapshot!(shown(Format::Json, &three_articles()));
}

#[test]
fn facts_as_a_table() {
    let report = two_articles();
    let mut out = Vec::new();
    facts::table(
        &report.articles,
        &report.facts,
        &mut out,
        &Options::default(),
    )
    .expect("memory");
    assert_eq!(
        String::from_utf8_lossy(&out),
        "\
ferry/courier.txt (Northern Courier, 2025-12-03)
line  attribute       subject           value       qualifiers
   2  meeting/length  meeting (tromsø)  5 hours
   2  meeting/date    meeting (tromsø)  December 3
   3  meeting/place   meeting (tromsø)  Tromsø

ferry/review.txt
line  attribute       subject           value        qualifiers
   3  meeting/length  meeting (tromsø)  5 hours
   3  meeting/place   meeting (tromsø)  Fjord Hotel
   3  meeting/date    meeting (tromsø)  December 2
"
    );
}

#[test]
fn facts_in_a_narrow_table() {
    let report = three_articles();
    let facts: Vec<_> = [(0, 0, 0), (0, 1, 0), (1, 0, 0), (0, 2, 0)]
        .map(|(finding, reading, claim)| {
            common::fact(&report.articles, &report.findings[finding], reading, claim)
        })
        .into();
    let mut out = Vec::new();
    facts::table(&report.articles, &facts, &mut out, &Options::default()).expect("memory");
    insta::assert_snapshot!(String::from_utf8_lossy(&out));
}

#[test]
fn facts_as_lines() {
    let report = two_articles();
    let mut out = Vec::new();
    facts::jsonl(&report.articles, &report.facts[1..2], &mut out).expect("memory");
    assert_eq!(
        String::from_utf8_lossy(&out),
        concat!(
            r#"{"attribute":"meeting/date","kind":"date","subject":"meeting (tromsø)","#,
            r#""value":"December 3","display":"December 3","#,
            r#""article":"ferry/courier.txt","line":2,"column":64,"start":94,"end":104,"#,
            r#""text":"December 3","sentence":"The five-hour session, which stretched into the "#,
            r#"early hours of December 3, was the first in which the owners and the crews of all "#,
            r#"eleven island lines sat at one table, the ministry said.","#,
            r#""attributed_to":null,"modality":null,"scope":null,"as_of":null,"headline":false}"#,
            "\n"
        )
    );
}

#[test]
fn formats_are_known_by_name_and_end_of_file_name() {
    for format in Format::ALL {
        assert_eq!(Format::named(format.name()), Some(format));
    }
    assert_eq!(Format::named("xml"), None);
    for (name, format) in [
        ("a.patch", Some(Format::Diff)),
        ("a.json", Some(Format::Json)),
        ("a.sarif.json", Some(Format::Sarif)),
        ("a.rdjson", Some(Format::Rdjson)),
        ("junit.xml", Some(Format::Junit)),
        ("notes.md", Some(Format::Markdown)),
        ("page.html", Some(Format::Html)),
        ("grid.csv", Some(Format::Csv)),
        ("a.doc", None),
        ("json", None),
    ] {
        assert_eq!(Format::of_file_name(name), format, "{name}");
    }
}
