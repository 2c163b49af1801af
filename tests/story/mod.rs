//! A story with its expectations, run through the library and judged.

pub mod expected;

use expected::{Agreement, Expected, Finding as ExpectedFinding, Places};
use factdiff::check::{Options, check};
use factdiff::compare::{Finding, Reading};
use factdiff::ingest::{Input, ingest};
use factdiff::report::Report;
use factdiff::rules::Packs;
use std::path::Path;

/// How a story went.
pub enum Outcome {
    /// As expected.
    Holds,
    /// Not as expected, as is known.
    Todo,
    /// Otherwise: what was expected and what was found.
    Fails(String),
}

/// Runs a story and compares what it gives with what is expected.
pub fn run(folder: &Path, expected: &Path) -> Outcome {
    let expected = match Expected::read(expected) {
        Ok(expected) => expected,
        Err(fault) => return Outcome::Fails(fault),
    };
    let report = match report(folder) {
        Ok(report) => report,
        Err(fault) => return Outcome::Fails(fault),
    };
    let faults = match faults(&expected, &report) {
        Ok(faults) => faults,
        Err(fault) => vec![fault],
    };
    match (&expected.todo, faults.is_empty()) {
        (None, true) => Outcome::Holds,
        (Some(_), false) => Outcome::Todo,
        (Some(why), true) => Outcome::Fails(format!("  no longer todo: it holds ({why})\n")),
        (None, false) => {
            let about = &expected.about;
            Outcome::Fails(format!(
                "  {about}\n{}{}",
                faults.concat(),
                show_all(&report)
            ))
        }
    }
}

fn report(folder: &Path) -> Result<Report, String> {
    let ingested = ingest(vec![Input::Path(folder.to_path_buf())], &Default::default());
    if let Some(problem) = ingested.problems.first() {
        return Err(problem.to_string());
    }
    let packs = Packs::built_in().map_err(|problems| {
        problems
            .iter()
            .map(|problem| format!("{problem}\n"))
            .collect::<String>()
    })?;
    let options = Options::new(packs, jiff::civil::date(2026, 1, 1));
    Ok(check(ingested.articles, &options))
}

/// What is missing and what is too much.
fn faults(expected: &Expected, report: &Report) -> Result<Vec<String>, String> {
    let mut faults = Vec::new();
    let mut left: Vec<&Finding> = report.findings.iter().collect();
    for wanted in &expected.finding {
        let readings = places(&wanted.readings, report)?;
        match left
            .iter()
            .position(|found| is_wanted(found, wanted, &readings))
        {
            Some(at) => {
                left.remove(at);
            }
            None => faults.push(format!("  missing:    {}\n", show_wanted(wanted))),
        }
    }
    for found in left {
        faults.push(format!("  unexpected: {}\n", show(found, report)));
    }
    for wanted in &expected.agreement {
        let claims = places(std::slice::from_ref(&wanted.claims), report)?;
        let claims: Vec<Places> = claims.into_iter().flatten().collect();
        let mut all = report.agreements.iter().chain(&report.findings);
        let joins = |found: &Finding| {
            claims
                .iter()
                .all(|places| found.readings.iter().any(|r| hits(r, places)))
        };
        if !all.any(joins) {
            faults.push(format!("  not joined: {}\n", show_agreement(wanted)));
        }
    }
    Ok(faults)
}

fn places(readings: &[Vec<String>], report: &Report) -> Result<Vec<Vec<Places>>, String> {
    let of_one = |claims: &Vec<String>| {
        claims
            .iter()
            .map(|claim| Places::of(claim, &report.articles))
            .collect()
    };
    readings.iter().map(of_one).collect()
}

/// Same kind and verdict, every note, each expected reading on another reading, and no claim that
/// is not listed.
fn is_wanted(found: &Finding, wanted: &ExpectedFinding, readings: &[Vec<Places>]) -> bool {
    let listed = |article, span| {
        readings
            .iter()
            .flatten()
            .any(|places| places.are_hit_by(article, span))
    };
    found.kind.name() == wanted.kind
        && found.verdict.name() == wanted.verdict
        && wanted.notes.iter().all(|note| found.notes.contains(note))
        && found
            .readings
            .iter()
            .flat_map(|r| &r.claims)
            .all(|c| listed(c.article, c.span))
        && on_different_readings(&found.readings.iter().collect::<Vec<_>>(), readings)
}

/// Whether the expected readings can be given to different readings that they hit.
fn on_different_readings(found: &[&Reading], wanted: &[Vec<Places>]) -> bool {
    let Some((first, rest)) = wanted.split_first() else {
        return true;
    };
    (0..found.len()).any(|at| {
        let others: Vec<&Reading> = [&found[..at], &found[at + 1..]].concat();
        first.iter().any(|places| hits(found[at], places)) && on_different_readings(&others, rest)
    })
}

fn hits(reading: &Reading, places: &Places) -> bool {
    reading
        .claims
        .iter()
        .any(|claim| places.are_hit_by(claim.article, claim.span))
}

fn show_all(report: &Report) -> String {
    let flagged = report
        .findings
        .iter()
        .map(|f| format!("  flagged:    {}\n", show(f, report)));
    let agreed = report
        .agreements
        .iter()
        .map(|f| format!("  agreed:     {}\n", show(f, report)));
    flagged.chain(agreed).collect()
}

fn show(finding: &Finding, report: &Report) -> String {
    let claim = |claim: &factdiff::compare::Claim| {
        let article = &report.articles[claim.article];
        let name = article.id.rsplit('/').next().unwrap_or_default();
        let line = article.position(claim.span.start).line;
        format!("{name}:{line}:{}", article.slice(claim.span))
    };
    let reading = |reading: &Reading| {
        let claims: Vec<String> = reading.claims.iter().map(claim).collect();
        format!("{} [{}]", reading.value.canonical(), claims.join(", "))
    };
    let readings: Vec<String> = finding.readings.iter().map(reading).collect();
    let (verdict, kind) = (finding.verdict.name(), finding.kind);
    let notes = if finding.notes.is_empty() {
        String::new()
    } else {
        format!(" ({})", finding.notes.join(", "))
    };
    format!(
        "{verdict} {kind} {}: {}{notes}",
        finding.attribute.name,
        readings.join(" / ")
    )
}

fn show_wanted(wanted: &ExpectedFinding) -> String {
    let readings: Vec<String> = wanted
        .readings
        .iter()
        .map(|r| format!("[{}]", r.join(", ")))
        .collect();
    format!(
        "{} {}: {} {}",
        wanted.verdict,
        wanted.kind,
        readings.join(" / "),
        wanted.notes.join(", ")
    )
}

fn show_agreement(wanted: &Agreement) -> String {
    format!(
        "{} {}: {}",
        wanted.verdict,
        wanted.kind,
        wanted.claims.join(", ")
    )
}
