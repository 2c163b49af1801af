//! JUnit XML, as Jenkins and GitLab read it: a suite for each story, a case for each question, so
//! that agreements are seen to pass; inputs and ledger are suites of their own.

use super::brief;
use super::layout::clean;
use super::{Options, Report};
use crate::compare::{Finding, Status};
use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesText, Event};
use std::collections::BTreeMap;
use std::io::{self, Write};

pub(super) fn write(report: &Report, out: &mut dyn Write, options: &Options) -> io::Result<()> {
    let suites = suites(report, options);
    let mut writer = Writer::new_with_indent(&mut *out, b' ', 2);
    writer.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
    let count = |of: fn(&Suite) -> usize| suites.iter().map(of).sum::<usize>().to_string();
    writer
        .create_element("testsuites")
        .with_attribute(("name", "factdiff"))
        .with_attribute(("tests", count(|s| s.cases.len()).as_str()))
        .with_attribute(("failures", count(|s| s.of(is_failure)).as_str()))
        .with_attribute(("errors", count(|s| s.of(is_error)).as_str()))
        .write_inner_content(|writer| suites.iter().try_for_each(|suite| suite.write(writer)))?;
    writeln!(out)
}

/// Cases under one name.
struct Suite {
    name: String,
    cases: Vec<Case>,
}

/// One question, input or entry of the ledger.
struct Case {
    class: String,
    name: String,
    outcome: Outcome,
}

/// How a case went: a message and, where there is more to say, the whole of it.
enum Outcome {
    Passed,
    Skipped(String),
    Failure(String, String),
    Error(String, String),
}

const fn is_failure(case: &Case) -> bool {
    matches!(case.outcome, Outcome::Failure(..))
}

const fn is_error(case: &Case) -> bool {
    matches!(case.outcome, Outcome::Error(..))
}

const fn is_skipped(case: &Case) -> bool {
    matches!(case.outcome, Outcome::Skipped(_))
}

fn suites(report: &Report, options: &Options) -> Vec<Suite> {
    let mut by_story: BTreeMap<usize, Vec<Case>> = BTreeMap::new();
    for story in &report.stories {
        by_story.entry(*story).or_default();
    }
    for finding in report.findings.iter().chain(&report.agreements) {
        let cases = by_story.entry(finding.story).or_default();
        cases.push(case(report, finding, options));
    }
    let mut suites: Vec<Suite> = by_story
        .into_iter()
        .map(|(story, cases)| Suite {
            name: format!("story {story}"),
            cases,
        })
        .collect();
    let unread = |problem: &crate::problem::Problem| Case {
        class: "input".to_owned(),
        name: problem
            .path
            .as_ref()
            .map(|p| p.display().to_string())
            .unwrap_or_default(),
        outcome: Outcome::Error(problem.code.to_owned(), problem.to_string()),
    };
    let stale = brief::stale(report).map(|(met, message)| Case {
        class: "ledger".to_owned(),
        name: format!("entry {}", met.entry.finding.id),
        outcome: if options.deny_stale {
            Outcome::Failure("stale".to_owned(), message)
        } else {
            Outcome::Skipped(message)
        },
    });
    for (name, cases) in [
        ("inputs", report.errors.iter().map(unread).collect()),
        ("ledger", stale.collect::<Vec<_>>()),
    ] {
        if !cases.is_empty() {
            let name = name.to_owned();
            suites.push(Suite { name, cases });
        }
    }
    suites
}

fn case(report: &Report, finding: &Finding, options: &Options) -> Case {
    let note = |code: &str| finding.notes.iter().find(|note| note.starts_with(code));
    let outcome = if options.counts(finding) {
        let message = brief::message(report, finding);
        Outcome::Failure(finding.verdict.name().to_owned(), message)
    } else if finding.status == Status::Reconciled {
        Outcome::Skipped(note("reconciled: ").cloned().unwrap_or_default())
    } else if finding.verdict.is_flagged() {
        Outcome::Skipped(brief::message(report, finding))
    } else {
        Outcome::Passed
    };
    let subject = finding.subject.display();
    let subject = Some(subject).filter(|words| !words.is_empty());
    let subject = subject.map(|words| format!(" ({words})"));
    Case {
        class: finding.attribute.name.clone(),
        name: format!(
            "{}{} [{}]",
            finding.attribute.question,
            subject.unwrap_or_default(),
            finding.id
        ),
        outcome,
    }
}

impl Suite {
    fn of(&self, is: fn(&Case) -> bool) -> usize {
        self.cases.iter().filter(|case| is(case)).count()
    }

    fn write<W: Write>(&self, writer: &mut Writer<W>) -> io::Result<()> {
        writer
            .create_element("testsuite")
            .with_attribute(("name", self.name.as_str()))
            .with_attribute(("tests", self.cases.len().to_string().as_str()))
            .with_attribute(("failures", self.of(is_failure).to_string().as_str()))
            .with_attribute(("errors", self.of(is_error).to_string().as_str()))
            .with_attribute(("skipped", self.of(is_skipped).to_string().as_str()))
            .write_inner_content(|writer| {
                self.cases.iter().try_for_each(|case| case.write(writer))
            })?;
        Ok(())
    }
}

impl Case {
    fn write<W: Write>(&self, writer: &mut Writer<W>) -> io::Result<()> {
        let element = writer
            .create_element("testcase")
            .with_attribute(("classname", allowed(&clean(&self.class)).as_str()))
            .with_attribute(("name", allowed(&clean(&self.name)).as_str()));
        match &self.outcome {
            Outcome::Passed => element.write_empty()?,
            Outcome::Skipped(message) => element.write_inner_content(|writer| {
                let message = allowed(&clean(message));
                let skipped = writer.create_element("skipped");
                skipped
                    .with_attribute(("message", message.as_str()))
                    .write_empty()?;
                Ok(())
            })?,
            Outcome::Failure(kind, words) => told(element, "failure", kind, words)?,
            Outcome::Error(kind, words) => told(element, "error", kind, words)?,
        };
        Ok(())
    }
}

/// A case with what went wrong in it: the first line as the message, then all of them.
fn told<'w, W: Write>(
    case: quick_xml::writer::ElementWriter<'w, W>,
    element: &str,
    kind: &str,
    words: &str,
) -> io::Result<&'w mut Writer<W>> {
    case.write_inner_content(|writer| {
        let words = allowed(words);
        let first = words.lines().next().unwrap_or_default();
        writer
            .create_element(element)
            .with_attribute(("type", kind))
            .with_attribute(("message", first))
            .write_text_content(BytesText::new(&words))?;
        Ok(())
    })
}

/// The text without the characters that XML 1.0 has no place for (section 2.2).
fn allowed(text: &str) -> String {
    let allowed = |c: char| matches!(c, '\t' | '\n' | ' '..='\u{d7ff}' | '\u{e000}'..='\u{fffd}' | '\u{10000}'..);
    text.chars()
        .map(|c| if allowed(c) { c } else { '\u{fffd}' })
        .collect()
}
