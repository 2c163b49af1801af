//! SARIF 2.1.0, the exchange format of static analysis (OASIS standard, 2020), for code scanning
//! and editors.
//!
//! A rule is an attribute, a result a finding. The first place is the result's location, the
//! others are related ones. Results are known again by the finding's id, not by its place.

use super::brief::{self, Place};
use super::{Options, Report};
use crate::article::Article;
use crate::compare::{Finding, Status};
use crate::fact::Severity;
use crate::problem::Problem;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use serde_json::{Map, Value, json};
use std::io::{self, Write};

const SCHEMA: &str =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
/// The rule of entries that match no finding.
const STALE: &str = "ledger/stale";
/// What stands in a path of a URI as it is (RFC 3986, section 3.3, without the colon, which would
/// make a scheme of the first segment).
const IN_PATH: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'/')
    .remove(b'-')
    .remove(b'.')
    .remove(b'_')
    .remove(b'~');

pub(super) fn write(report: &Report, mut out: &mut dyn Write, options: &Options) -> io::Result<()> {
    let mut rules = Rules::default();
    let mut results: Vec<Value> = brief::shown(report, options)
        .map(|finding| result(report, finding, &mut rules))
        .collect();
    for (met, message) in brief::stale(report) {
        let index = rules.index(STALE, "An entry of the ledger matches no finding");
        let path = brief::ledger_path(report).unwrap_or_default();
        results.push(json!({
            "ruleId": STALE,
            "ruleIndex": index,
            "level": level(brief::stale_severity(options)),
            "message": {"text": message},
            "locations": [line_of(&path, met.entry.line)],
            "partialFingerprints": {"factdiffEntry/v1": met.entry.finding.id},
        }));
    }
    let artifact = |article: &Article| json!({"location": {"uri": uri(brief::path(article))}});
    let log = json!({
        "$schema": SCHEMA,
        "version": "2.1.0",
        "runs": [{
            "tool": {"driver": {
                "name": "factdiff",
                "version": env!("CARGO_PKG_VERSION"),
                "semanticVersion": env!("CARGO_PKG_VERSION"),
                "rules": rules.written,
            }},
            "columnKind": "unicodeCodePoints",
            "invocations": [{
                "executionSuccessful": report.errors.is_empty(),
                "toolExecutionNotifications":
                    report.errors.iter().map(notification).collect::<Vec<_>>(),
            }],
            "artifacts": report.articles.iter().map(artifact).collect::<Vec<_>>(),
            "results": results,
        }],
    });
    serde_json::to_writer_pretty(&mut out, &log)?;
    writeln!(out)
}

/// The rules that results refer to, each once.
#[derive(Default)]
struct Rules {
    names: Vec<String>,
    written: Vec<Value>,
}

impl Rules {
    fn index(&mut self, name: &str, about: &str) -> usize {
        if let Some(index) = self.names.iter().position(|known| known == name) {
            return index;
        }
        self.names.push(name.to_owned());
        self.written
            .push(json!({"id": name, "shortDescription": {"text": about}}));
        self.names.len() - 1
    }
}

fn result(report: &Report, finding: &Finding, rules: &mut Rules) -> Value {
    let attribute = &finding.attribute;
    let places = brief::places(report, finding);
    let (first, others) = places.split_at(places.len().min(1));
    let related = |(number, place): (usize, &Place<'_>)| {
        let mut location = location(place);
        location.insert("id".to_owned(), json!(number + 1));
        let words = brief::elsewhere(report, place);
        location.insert("message".to_owned(), json!({"text": words}));
        Value::Object(location)
    };
    let mut result = json!({
        "ruleId": attribute.name,
        "ruleIndex": rules.index(&attribute.name, &attribute.question),
        "level": level(finding.severity),
        "message": {"text": brief::message(report, finding)},
        "locations": first.iter().map(location).collect::<Vec<_>>(),
        "relatedLocations": others.iter().enumerate().map(related).collect::<Vec<_>>(),
        // GitHub knows an alert again by the first of these.
        "partialFingerprints": {
            "primaryLocationLineHash": format!("{}:1", finding.id),
            "factdiffFinding/v1": finding.id,
            "factdiffReadings/v1": finding.readings_key,
        },
        "properties": {
            "id": finding.id,
            "verdict": finding.verdict.name(),
            "severity": finding.severity.name(),
            "status": finding.status.name(),
            "subject": finding.subject.display(),
            "story": finding.story,
            "notes": finding.notes,
            "readings": finding.readings.iter().map(|r| r.value.display()).collect::<Vec<_>>(),
        },
    });
    if finding.status == Status::Reconciled {
        let why = finding
            .notes
            .iter()
            .rev()
            .find(|note| note.starts_with("reconciled: "));
        result["suppressions"] = json!([{
            "kind": "external",
            "status": "accepted",
            "justification": why.map(String::as_str).unwrap_or_default(),
        }]);
    }
    result
}

const fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Note => "note",
    }
}

fn location(place: &Place<'_>) -> Map<String, Value> {
    let span = place.claim.span;
    let (start, end) = (
        place.article.position(span.start),
        place.article.position(span.end),
    );
    let physical = json!({
        "artifactLocation": {"uri": uri(brief::path(place.article))},
        "region": {
            "startLine": start.line,
            "startColumn": start.column,
            "endLine": end.line,
            "endColumn": end.column,
            "snippet": {"text": place.article.slice(span)},
        },
        "contextRegion": {
            "startLine": place.article.position(place.claim.sentence.start).line,
            "snippet": {"text": place.article.slice(place.claim.sentence)},
        },
    });
    Map::from_iter([("physicalLocation".to_owned(), physical)])
}

fn line_of(path: &str, line: Option<usize>) -> Value {
    let mut physical = json!({"artifactLocation": {"uri": uri(path)}});
    if let Some(line) = line {
        physical["region"] = json!({"startLine": line});
    }
    json!({"physicalLocation": physical})
}

fn notification(problem: &Problem) -> Value {
    let path = problem.path.as_ref().map(|path| path.display().to_string());
    let at = path.map(|path| line_of(&path, problem.line));
    json!({
        "descriptor": {"id": problem.code},
        "level": "error",
        "message": {"text": problem.message},
        "locations": Vec::from_iter(at),
    })
}

/// A path, or the id of a record, as a reference: relative ones to the root of the sources.
fn uri(path: &str) -> String {
    let path = path.replace('\\', "/");
    let encoded = utf8_percent_encode(&path, IN_PATH);
    if path.starts_with('/') {
        format!("file://{encoded}")
    } else {
        encoded.to_string()
    }
}
