//! A JSON report back to what a decision needs, so that a finding can be reconciled from the report
//! of a job without its articles.

use crate::problem::Problem;
use crate::reconcile::FindingRef;
use serde::Deserialize;

#[derive(Deserialize)]
struct Report {
    version: u32,
    articles: Vec<Article>,
    findings: Vec<Finding>,
}

#[derive(Deserialize)]
struct Article {
    id: String,
}

#[derive(Deserialize)]
struct Finding {
    id: String,
    readings_key: String,
    attribute: String,
    readings: Vec<Reading>,
}

#[derive(Deserialize)]
struct Reading {
    display: String,
}

/// The findings of a JSON report, in their order.
///
/// # Errors
/// Where the text is no such report, or one of another version.
pub fn findings(text: &str) -> Result<Vec<FindingRef>, Problem> {
    let findings = read(text)?.findings.into_iter().map(|finding| FindingRef {
        id: finding.id,
        readings_key: finding.readings_key,
        attribute: finding.attribute,
        readings: finding.readings.into_iter().map(|r| r.display).collect(),
    });
    Ok(findings.collect())
}

/// The ids of the articles of a JSON report, in their order: paths, for articles from files.
///
/// # Errors
/// Where the text is no such report, or one of another version.
pub fn articles(text: &str) -> Result<Vec<String>, Problem> {
    Ok(read(text)?.articles.into_iter().map(|a| a.id).collect())
}

fn read(text: &str) -> Result<Report, Problem> {
    let fault = |message: String| Problem::new("not-a-report", message);
    let report: Report = serde_json::from_str(text).map_err(|error| {
        let mut problem = fault(format!("no JSON report of factdiff: {error}"));
        problem.line = Some(error.line()).filter(|line| *line > 0);
        problem.column = Some(error.column()).filter(|_| error.line() > 0);
        problem
    })?;
    if report.version != super::json::VERSION {
        let (its, ours) = (report.version, super::json::VERSION);
        return Err(fault(format!(
            "a report of version {its}; this program reads version {ours}"
        )));
    }
    Ok(report)
}
