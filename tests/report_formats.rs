//! The formats for other programs: to the letter, against the published schemas, and what all of
//! them have to carry.

mod common;

use common::{attribute, claim, empty, finding, reading, subject, three_articles, two_articles};
use factdiff::compare::Verdict;
use factdiff::fact::Severity;
use factdiff::report::{Format, Options, Report};
use factdiff::value::{Kind, Value};
use serde_json::Value as Json;
use uppsala::XsdValidator;

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
        deny_stale: true,
        ..Options::default()
    }
}

/// A report with as many findings as are asked for, of one severity.
fn many(number: usize, severity: Severity) -> Report {
    let mut report = two_articles();
    let articles = &report.articles;
    report.findings = (0..number)
        .map(|i| {
            finding(
                attribute(
                    &format!("count/n{i:03}"),
                    Kind::Count,
                    "How many: n?",
                    severity,
                ),
                subject("meeting", &[]),
                Verdict::Conflict,
                "different numbers",
                vec![
                    reading(
                        "1",
                        1,
                        vec![claim(articles, "ferry/courier.txt", "of ⟦December 3⟧")],
                    ),
                    reading(
                        "2",
                        1,
                        vec![claim(articles, "ferry/review.txt", "on ⟦December 2⟧")],
                    ),
                ],
            )
        })
        .collect();
    report
}

/// Three articles, and newlines, commas and signs that mean something to one format or another.
fn awkward() -> Report {
    let mut report = three_articles();
    let quoted = &mut report.findings[1];
    quoted.reason =
        "not the same words:\none, \"two\" & <three>; 100 %: ]]> | `four`\r\n".to_owned();
    quoted.readings[0].value = Value::Text("we have,\nafter \"eleven\" winters".to_owned());
    quoted.notes.push("may-be-update: a, b: c".to_owned());
    report
}

#[test]
fn jsonl_of_three_articles() {
    insta::assert_snapshot!(shown(Format::Jsonl, &awkward()));
}

#[test]
fn sarif_of_three_articles() {
    insta::assert_snapshot!(written(Format::Sarif, &awkward(), &all()));
}

#[test]
fn junit_of_three_articles() {
    insta::assert_snapshot!(shown(Format::Junit, &awkward()));
}

#[test]
fn github_of_three_articles() {
    insta::assert_snapshot!(shown(Format::Github, &awkward()));
}

#[test]
fn rdjson_of_three_articles() {
    insta::assert_snapshot!(shown(Format::Rdjson, &awkward()));
}

#[test]
fn markdown_of_three_articles() {
    insta::assert_snapshot!(shown(Format::Markdown, &awkward()));
}

#[test]
fn every_format_carries_severity_verdict_id_and_both_places() {
    let report = two_articles();
    let id = &report.findings[0].id;
    for format in Format::ALL {
        if matches!(format, Format::Diff | Format::Grid) {
            continue; // values alone
        }
        // Strings in JSON and properties of annotations hold the same words in other signs.
        let text = shown(format, &report).to_lowercase().replace("%3a", ":");
        let text = text.replace("&#x2f;", "/");
        let severity = match format {
            Format::Junit => "error[conflict]",
            _ => "error",
        };
        for wanted in [
            severity,
            "conflict",
            id,
            "ferry/courier.txt",
            "ferry/review.txt",
        ] {
            assert!(
                text.contains(wanted),
                "{}: no {wanted} in {text}",
                format.name()
            );
        }
        let place = ["line\": 3", "line\":3", "review.txt:3:"];
        assert!(
            format == Format::Csv // a value a cell
                || place.iter().any(|p| text.contains(p)),
            "{}: {text}",
            format.name()
        );
    }
}

#[test]
fn sarif_is_valid() {
    let schema: Json =
        serde_json::from_str(include_str!("schemas/sarif-2.1.0.json")).expect("JSON");
    let validator = jsonschema::validator_for(&schema).expect("a schema");
    for report in [empty(Vec::new()), two_articles(), awkward()] {
        for options in [Options::default(), all()] {
            let text = written(Format::Sarif, &report, &options);
            let log: Json = serde_json::from_str(&text).expect("JSON");
            let faults: Vec<String> = validator
                .iter_errors(&log)
                .map(|fault| format!("{}: {fault}", fault.instance_path))
                .collect();
            assert_eq!(faults, Vec::<String>::new());
        }
    }
    let mut wrong: Json =
        serde_json::from_str(&shown(Format::Sarif, &two_articles())).expect("JSON");
    wrong["runs"][0]["results"][0]["level"] = "fatal".into();
    assert!(!validator.is_valid(&wrong));
}

#[test]
fn sarif_leaves_reconciled_findings_out_unless_asked_for_all() {
    let report = three_articles();
    let results = |options: &Options| {
        let log: Json =
            serde_json::from_str(&written(Format::Sarif, &report, options)).expect("JSON");
        log["runs"][0]["results"]
            .as_array()
            .expect("a list")
            .clone()
    };
    let is_suppressed = |result: &&Json| result.get("suppressions").is_some();
    assert_eq!(
        results(&Options::default())
            .iter()
            .filter(is_suppressed)
            .count(),
        0
    );
    assert_eq!(
        results(&Options::default()).len(),
        3,
        "two open, one stale entry"
    );
    assert_eq!(results(&all()).iter().filter(is_suppressed).count(), 1);
    assert_eq!(results(&all()).len(), 4);
}

#[test]
fn junit_is_valid() {
    let schema = uppsala::parse(include_str!("schemas/junit-10.xsd")).expect("XML");
    let validator = XsdValidator::from_schema(&schema).expect("a schema");
    for report in [empty(Vec::new()), two_articles(), awkward()] {
        for options in [Options::default(), all()] {
            let text = written(Format::Junit, &report, &options);
            let faults = validator.validate(&uppsala::parse(&text).expect("XML"));
            assert!(faults.is_empty(), "{faults:?}\n{text}");
        }
    }
    let text = shown(Format::Junit, &two_articles()).replace("classname=", "class=");
    assert!(
        !validator
            .validate(&uppsala::parse(&text).expect("XML"))
            .is_empty()
    );
}

#[test]
fn junit_counts_what_fails_the_run() {
    let head = |options: &Options| {
        let text = written(Format::Junit, &three_articles(), options);
        text.lines().nth(1).expect("a second line").to_owned()
    };
    assert_eq!(
        head(&Options::default()),
        "<testsuites name=\"factdiff\" tests=\"5\" failures=\"2\" errors=\"1\">"
    );
    let denying = Options {
        deny_stale: true,
        ..Options::default()
    };
    assert_eq!(
        head(&denying),
        "<testsuites name=\"factdiff\" tests=\"5\" failures=\"3\" errors=\"1\">"
    );
}

#[test]
fn jsonl_holds_what_json_holds() {
    let report = three_articles();
    let json: Json = serde_json::from_str(&shown(Format::Json, &report)).expect("JSON");
    let lines: Vec<Json> = shown(Format::Jsonl, &report)
        .lines()
        .map(|line| serde_json::from_str(line).expect("JSON"))
        .collect();
    for (name, list) in [
        ("article", &json["articles"]),
        ("finding", &json["findings"]),
        ("agreement", &json["agreements"]),
        ("not_compared", &json["not_compared"]),
        ("error", &json["errors"]),
        ("ledger", &Json::Array(vec![json["ledger"].clone()])),
        ("summary", &Json::Array(vec![json["summary"].clone()])),
    ] {
        let of_type: Vec<Json> = lines
            .iter()
            .filter(|line| line["type"] == name)
            .map(|line| {
                let mut object = line.as_object().expect("an object").clone();
                object.shift_remove("type");
                Json::Object(object)
            })
            .collect();
        assert_eq!(&Json::Array(of_type), list, "{name}");
    }
}

#[test]
fn github_shows_ten_of_a_kind_and_counts_the_rest() {
    let lines = |report: &Report, start: &str| {
        let text = shown(Format::Github, report);
        let lines = text.lines().filter(|line| line.starts_with(start));
        lines.map(str::to_owned).collect::<Vec<_>>()
    };
    let ten = many(10, Severity::Error);
    assert_eq!(lines(&ten, "::error ").len(), 10);
    assert_eq!(lines(&ten, "::notice ").len(), 0);
    let twelve = many(12, Severity::Error);
    assert_eq!(lines(&twelve, "::error ").len(), 10);
    assert_eq!(
        lines(&twelve, "::notice "),
        ["::notice title=factdiff::and 2 more of severity error"]
    );
    assert_eq!(lines(&many(30, Severity::Note), "::notice ").len(), 10);
}

#[test]
fn github_gets_the_gravest_first() {
    let mut report = many(2, Severity::Warning);
    report.findings.extend(many(1, Severity::Error).findings);
    let text = shown(Format::Github, &report);
    let kinds: Vec<&str> = text
        .lines()
        .filter_map(|l| l.strip_prefix("::"))
        .map(|l| &l[..5])
        .collect();
    assert_eq!(kinds, ["error", "warni", "warni"]);
}

#[test]
fn markdown_stays_within_the_length_of_a_comment() {
    let text = shown(Format::Markdown, &many(400, Severity::Error));
    assert!(text.chars().count() < 65_536);
    let shown = text.matches("\n### ").count();
    assert!(shown > 50);
    assert!(
        text.contains(&format!("\nand {} more findings\n", 400 - shown)),
        "{text}"
    );
}

#[test]
fn markdown_lets_no_article_mark_up_or_mention() {
    let mut report = two_articles();
    let text = "On <b>December 2</b> @ada wrote [x](y) `z` | #12 & *w* \\ in full.\n";
    report.articles[1] = common::article("ferry/review.txt", Some("@news"), text);
    let one = claim(&report.articles, "ferry/review.txt", "⟦December 2⟧");
    report.findings[0].readings[0].claims = vec![one];
    let page = shown(Format::Markdown, &report);
    assert!(page.contains("(@<!-- -->news)"), "{page}");
    assert!(
        page.contains(
            "On &lt;b&gt;<b>December 2</b>&lt;/b&gt; @<!-- -->ada wrote \\[x\\](y) \\`z\\` \\| \
             #<!-- -->12 &amp; \\*w\\* \\\\ in full."
        ),
        "{page}"
    );
}

#[test]
fn the_place_in_new_coverage_comes_first() {
    let mut report = two_articles();
    for (new, first) in [("ferry/courier.txt", 0), ("ferry/review.txt", 1)] {
        report.new = vec![first == 0, first == 1];
        let log: Json = serde_json::from_str(&shown(Format::Sarif, &report)).expect("JSON");
        let location = &log["runs"][0]["results"][0]["locations"][0]["physicalLocation"];
        assert_eq!(location["artifactLocation"]["uri"], new);
    }
}

#[test]
fn columns_of_rdjson_are_bytes() {
    let report = three_articles();
    let result: Json = serde_json::from_str(&shown(Format::Rdjson, &report)).expect("JSON");
    // "Seconds later, at least 12 people — …": nothing before it takes more than a byte, and
    // "at least 12" is the reading with the fewest sources that comes last.
    let of_b = &result["diagnostics"][1]["location"];
    assert_eq!(of_b["path"], "b.txt");
    assert_eq!(
        of_b["range"]["start"],
        serde_json::json!({"line": 1, "column": 16})
    );
    assert_eq!(
        of_b["range"]["end"],
        serde_json::json!({"line": 1, "column": 27})
    );
    let mut report = two_articles();
    report.articles[1] = common::article("ferry/review.txt", None, "Tromsø, December 2.\n");
    let one = claim(&report.articles, "ferry/review.txt", "⟦December 2⟧");
    report.findings[0].readings[0].claims = vec![one];
    report.new = vec![false, true];
    let result: Json = serde_json::from_str(&shown(Format::Rdjson, &report)).expect("JSON");
    assert_eq!(
        result["diagnostics"][0]["location"]["range"]["start"]["column"],
        10
    );
}
