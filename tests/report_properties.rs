//! What holds of every report, whatever the articles say.

mod common;

use common::{attribute, empty, finding, subject};
use factdiff::article::{Article, Metadata, Span};
use factdiff::compare::{Claim, Reading, Verdict};
use factdiff::fact::{Modality, Qualifiers, Severity};
use factdiff::report::{Format, Options, Report};
use factdiff::value::{Kind, Value};
use proptest::prelude::*;
use unicode_width::UnicodeWidthStr;

/// Words and marks of every width, and what an article should not hold.
fn words(longest: usize) -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        8 => "[a-zA-Z0-9,.]{1,9}",
        4 => Just(" ".to_owned()),
        1 => prop::sample::select(vec![
            "大坝", "cafe\u{301}", "„", "\"", "\\", "'", "\t", "\n", "\r\n", "\u{1b}[2J", "\u{202e}",
            "\u{a0}", "\u{0}", "<b>", "%", "~", "🌊", "\u{fffd}", "—",
        ]).prop_map(str::to_owned),
    ];
    prop::collection::vec(piece, 1..longest).prop_map(|pieces| pieces.concat())
}

prop_compose! {
    fn claims()(
        before in words(40), value in words(12), after in words(40),
        headline: bool, possible: bool, who in prop::option::of(words(8)),
    ) -> (String, Claim) {
        // A value is tight: recognisers never begin or end one with a blank.
        let value = format!("v{}v", value.trim());
        let (start, end) = (before.len(), before.len() + value.len());
        let text = format!("{before}{value}{after}");
        let claim = Claim {
            article: 0,
            span: Span::new(start, end),
            sentence: Span::new(0, text.len()),
            qualifiers: Qualifiers {
                attributed_to: who,
                modality: possible.then_some(Modality::Possible),
                ..Qualifiers::default()
            },
            headline,
        };
        (text, claim)
    }
}

prop_compose! {
    fn reports()(
        claims in prop::collection::vec((claims(), words(8), prop::option::of(words(6))), 1..5),
        question in words(12), reason in words(20), about in words(5),
    ) -> Report {
        let mut articles = Vec::new();
        let mut readings = Vec::new();
        for (index, ((text, mut claim), id, source)) in claims.into_iter().enumerate() {
            let whole = Span::new(0, text.len());
            let metadata = Metadata { source, ..Metadata::default() };
            let value = claim.span.of(&text).to_owned();
            claim.article = index;
            articles.push(Article::with_body(format!("{index}{id}"), text, whole, metadata));
            readings.push(Reading { value: Value::Text(value), sources: 1, claims: vec![claim] });
        }
        let asked = attribute("count/point", Kind::Count, &question, Severity::Error);
        let verdict = Verdict::Conflict;
        let found = finding(asked, subject(&about, &[]), verdict, &reason, readings);
        let mut report = empty(articles);
        report.agreements = vec![found.clone()];
        report.findings = vec![found];
        report
    }
}

fn written(format: Format, report: &Report, width: usize) -> String {
    let options = Options {
        all: true,
        width,
        ..Options::default()
    };
    let mut out = Vec::new();
    format.write(report, &mut out, &options).expect("memory");
    String::from_utf8(out).expect("UTF-8")
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(128) })]

    #[test]
    fn text_is_no_wider_than_asked_but_for_a_single_word(report in reports(), width in 20_usize..140) {
        for line in written(Format::Text, &report, width).lines() {
            prop_assert!(
                line.width() <= width || !line.trim().contains(' '),
                "{} columns of {width}: {line:?}", line.width()
            );
        }
    }

    #[test]
    fn text_and_diff_cannot_act_on_a_terminal(report in reports()) {
        for format in [Format::Text, Format::Diff] {
            let text = written(format, &report, 80);
            let acts = |c: char| (c.is_control() && c != '\n') || c == '\u{202e}';
            prop_assert!(!text.contains(acts), "{text:?}");
        }
    }

    #[test]
    fn carets_stand_under_the_value(report in reports()) {
        let text = written(Format::Text, &report, 100);
        let lines: Vec<&str> = text.lines().collect();
        for (index, line) in lines.iter().enumerate() {
            if !line.is_empty() && line.trim_start().chars().all(|c| c == '^') && index > 0 {
                prop_assert!(lines[index - 1].width() + 1 >= line.trim_end().width());
            }
        }
    }

    #[test]
    fn json_is_json_and_points_into_the_articles(report in reports()) {
        let text = written(Format::Json, &report, 80);
        let json: serde_json::Value = serde_json::from_str(&text).expect("JSON");
        for (index, reading) in json["findings"][0]["readings"].as_array().into_iter().flatten().enumerate() {
            let claim = &reading["claims"][0];
            let at = |key: &str| usize::try_from(claim[key].as_u64().unwrap_or(u64::MAX)).unwrap_or(0);
            prop_assert_eq!(
                claim["text"].as_str(),
                report.articles[index].text.get(at("start")..at("end"))
            );
            let line = report.articles[index].text.split('\n').nth(at("line") - 1).unwrap_or("");
            let from: String = line.chars().skip(at("column") - 1).collect();
            let first = claim["text"].as_str().and_then(|text| text.split('\n').next()).unwrap_or("");
            prop_assert!(from.starts_with(first), "{from:?} {first:?}");
        }
    }

    #[test]
    fn the_same_report_is_the_same_bytes(report in reports()) {
        for format in Format::ALL {
            prop_assert_eq!(written(format, &report, 80), written(format, &report, 80));
        }
    }

    #[test]
    fn sarif_is_valid_whatever_articles_hold(report in reports()) {
        let schema: serde_json::Value =
            serde_json::from_str(include_str!("schemas/sarif-2.1.0.json")).expect("JSON");
        let validator = jsonschema::validator_for(&schema).expect("a schema");
        let log: serde_json::Value =
            serde_json::from_str(&written(Format::Sarif, &report, 80)).expect("JSON");
        prop_assert!(validator.is_valid(&log), "{log:#}");
    }

    #[test]
    fn junit_is_valid_whatever_articles_hold(report in reports()) {
        let schema = uppsala::parse(include_str!("schemas/junit-10.xsd")).expect("XML");
        let validator = uppsala::XsdValidator::from_schema(&schema).expect("a schema");
        let text = written(Format::Junit, &report, 80);
        let document = uppsala::parse(&text);
        prop_assert!(document.is_ok(), "{text:?}");
        let faults = validator.validate(&document.expect("XML"));
        prop_assert!(faults.is_empty(), "{faults:?}");
    }

    /// A line that begins with "::" is a command: no words of an article may make one, or end one.
    #[test]
    fn annotations_are_one_line_each(report in reports()) {
        let text = written(Format::Github, &report, 80);
        let commands = text.split('\n').filter(|line| line.starts_with("::")).count();
        prop_assert_eq!(commands, report.findings.len());
        prop_assert_eq!(text.split('\n').count(), commands + 2, "the summary, and the end: {:?}", text);
        prop_assert!(!text.contains('\r'));
    }

    #[test]
    fn markdown_holds_no_tag_of_an_article(report in reports()) {
        let text = written(Format::Markdown, &report, 80);
        let ours = text.replace("<!-- -->", "").replace("<b>", "").replace("</b>", "");
        prop_assert!(!ours.contains('<') || ours.contains('`'), "{ours:?}");
    }
}
