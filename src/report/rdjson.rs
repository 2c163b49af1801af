//! The Reviewdog Diagnostic Format, for comments on a pull request. Columns are bytes there, and
//! the end of a range stands after its last character.

use super::brief::{self, Place};
use super::{Options, Report};
use crate::article::Article;
use crate::fact::Severity;
use serde::Serialize;
use std::io::{self, Write};

pub(super) fn write(report: &Report, mut out: &mut dyn Write, options: &Options) -> io::Result<()> {
    let mut diagnostics: Vec<Diagnostic> = Vec::new();
    for problem in &report.errors {
        let path = problem.path.as_ref().map(|path| path.display().to_string());
        diagnostics.push(Diagnostic {
            message: problem.message.clone(),
            location: Location::line(path.unwrap_or_default(), problem.line),
            severity: severity(Severity::Error),
            code: Code::new(problem.code),
            related_locations: Vec::new(),
        });
    }
    for finding in brief::shown(report, options) {
        let places = brief::places(report, finding);
        let Some((first, others)) = places.split_first() else {
            continue;
        };
        let related = |place: &Place<'_>| Related {
            message: brief::elsewhere(report, place),
            location: Location::of(place),
        };
        diagnostics.push(Diagnostic {
            message: brief::message(report, finding),
            location: Location::of(first),
            severity: severity(finding.severity),
            code: Code::new(&finding.attribute.name),
            related_locations: others.iter().map(related).collect(),
        });
    }
    for (met, message) in brief::stale(report) {
        let path = brief::ledger_path(report).unwrap_or_default();
        diagnostics.push(Diagnostic {
            message,
            location: Location::line(path, met.entry.line),
            severity: severity(brief::stale_severity(options)),
            code: Code::new("ledger/stale"),
            related_locations: Vec::new(),
        });
    }
    let result = DiagnosticResult {
        source: Source { name: "factdiff" },
        diagnostics,
    };
    serde_json::to_writer_pretty(&mut out, &result)?;
    writeln!(out)
}

const fn severity(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "ERROR",
        Severity::Warning => "WARNING",
        Severity::Note => "INFO",
    }
}

#[derive(Serialize)]
struct DiagnosticResult {
    source: Source,
    diagnostics: Vec<Diagnostic>,
}

#[derive(Serialize)]
struct Source {
    name: &'static str,
}

#[derive(Serialize)]
struct Diagnostic {
    message: String,
    location: Location,
    severity: &'static str,
    code: Code,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    related_locations: Vec<Related>,
}

#[derive(Serialize)]
struct Code {
    value: String,
}

impl Code {
    fn new(value: &str) -> Self {
        let value = value.to_owned();
        Self { value }
    }
}

#[derive(Serialize)]
struct Related {
    message: String,
    location: Location,
}

#[derive(Serialize)]
struct Location {
    path: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    range: Option<Range>,
}

#[derive(Serialize)]
struct Range {
    start: Position,
    #[serde(skip_serializing_if = "Option::is_none")]
    end: Option<Position>,
}

#[derive(Serialize)]
struct Position {
    line: usize,
    #[serde(skip_serializing_if = "Option::is_none")]
    column: Option<usize>,
}

impl Location {
    fn of(place: &Place<'_>) -> Self {
        let span = place.claim.span;
        Self {
            path: brief::path(place.article).to_owned(),
            range: Some(Range {
                start: Position::of(place.article, span.start),
                end: Some(Position::of(place.article, span.end)),
            }),
        }
    }

    fn line(path: String, line: Option<usize>) -> Self {
        let range = |line| Range {
            start: Position { line, column: None },
            end: None,
        };
        Self {
            path,
            range: line.map(range),
        }
    }
}

impl Position {
    fn of(article: &Article, offset: usize) -> Self {
        let line = article.position(offset).line;
        let start = article.lines.start_of(line).unwrap_or_default();
        Self {
            line,
            column: Some(offset.saturating_sub(start) + 1),
        }
    }
}
