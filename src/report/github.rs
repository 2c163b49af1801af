//! Annotations of a GitHub job: workflow commands, the gravest findings first.
//!
//! GitHub shows ten annotations of a kind for each step and drops the others without a word, so
//! the eleventh is not written but counted. The commands are described in GitHub's documentation
//! under "Workflow commands for GitHub Actions".

use super::brief::{self, Place};
use super::{Options, Report};
use crate::fact::Severity;
use crate::problem::Problem;
use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::io::{self, Write};

/// Annotations of one kind that GitHub shows for a step.
const SHOWN: usize = 10;

pub(super) fn write(report: &Report, out: &mut dyn Write, options: &Options) -> io::Result<()> {
    let mut annotations: Vec<Annotation> = report.errors.iter().map(unread).collect();
    for finding in brief::shown(report, options) {
        let places = brief::places(report, finding);
        annotations.push(Annotation {
            severity: finding.severity,
            place: places.first().map(range).unwrap_or_default(),
            title: format!("{}, {}", finding.verdict.name(), finding.attribute.name),
            message: brief::message(report, finding),
        });
    }
    annotations.extend(brief::stale(report).map(|(met, message)| Annotation {
        severity: brief::stale_severity(options),
        place: position(brief::ledger_path(report), met.entry.line),
        title: "stale entry".to_owned(),
        message,
    }));
    annotations.sort_by_key(|annotation| Reverse(annotation.severity));

    let mut seen: BTreeMap<Severity, usize> = BTreeMap::new();
    for annotation in &annotations {
        let number = seen.entry(annotation.severity).or_default();
        *number += 1;
        // One notice is kept back to say how many are not shown.
        let shown = SHOWN - usize::from(annotation.severity == Severity::Note);
        if *number <= shown {
            annotation.write(out)?;
        }
    }
    let more: Vec<String> = seen
        .iter()
        .rev()
        .map(|(severity, number)| {
            let shown = SHOWN - usize::from(*severity == Severity::Note);
            (severity, number.saturating_sub(shown))
        })
        .filter(|(_, more)| *more > 0)
        .map(|(severity, more)| format!("{more} more of severity {}", severity.name()))
        .collect();
    if !more.is_empty() {
        writeln!(
            out,
            "::notice title=factdiff::and {}",
            message(&more.join(", "))
        )?;
    }
    let accepted = brief::accepted(report);
    for line in accepted.into_iter().chain([brief::summary(report)]) {
        writeln!(out, "{line}")?;
    }
    Ok(())
}

/// One workflow command.
struct Annotation {
    severity: Severity,
    /// The properties that say where, in GitHub's words.
    place: Vec<(&'static str, String)>,
    title: String,
    message: String,
}

impl Annotation {
    fn write(&self, out: &mut dyn Write) -> io::Result<()> {
        let command = match self.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Note => "notice",
        };
        write!(out, "::{command} ")?;
        for (name, value) in &self.place {
            write!(out, "{name}={},", property(value))?;
        }
        let (title, message) = (property(&self.title), message(&self.message));
        writeln!(out, "title=factdiff%3A {title}::{message}")
    }
}

fn unread(problem: &Problem) -> Annotation {
    let path = problem.path.as_ref().map(|path| path.display().to_string());
    Annotation {
        severity: Severity::Error,
        place: position(path, problem.line),
        title: "input not read".to_owned(),
        message: format!("{} [{}]", problem.message, problem.code),
    }
}

fn position(path: Option<String>, line: Option<usize>) -> Vec<(&'static str, String)> {
    let line = line.filter(|_| path.is_some()).map(|line| line.to_string());
    let path = path.map(|path| ("file", path)).into_iter();
    path.chain(line.map(|line| ("line", line))).collect()
}

fn range(place: &Place<'_>) -> Vec<(&'static str, String)> {
    let (start, end) = (place.claim.span.start, place.claim.span.end);
    let start = place.article.position(start);
    let end = place.article.position(end);
    let mut range = vec![
        ("file", brief::path(place.article).to_owned()),
        ("line", start.line.to_string()),
        ("endLine", end.line.to_string()),
    ];
    // GitHub takes columns only where the annotation is about a single line.
    if start.line == end.line {
        range.push(("col", start.column.to_string()));
        range.push(("endColumn", end.column.to_string()));
    }
    range
}

/// A message as a workflow command holds it.
fn message(text: &str) -> String {
    text.replace('%', "%25")
        .replace('\r', "%0D")
        .replace('\n', "%0A")
}

/// The value of a property as a workflow command holds it.
fn property(text: &str) -> String {
    message(text).replace(':', "%3A").replace(',', "%2C")
}
