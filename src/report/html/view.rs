//! What the template is given.

use super::article::{Anchors, ArticleView};
use super::finding::FindingView;
use super::grid::GridView;
use super::timeline::{self, Story};
use crate::compare::{Finding, Verdict};
use crate::report::grid::outlet;
use crate::report::layout::clean;
use crate::report::{Report, Summary, brief};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

#[derive(Serialize)]
pub(super) struct View<'r> {
    title: String,
    summary: String,
    counts: Summary,
    accepted: usize,
    verdicts: Vec<Choice>,
    statuses: Vec<Choice>,
    attributes: Vec<Choice>,
    sources: Vec<Choice>,
    remarks: Vec<String>,
    many_stories: bool,
    findings: Vec<FindingView<'r>>,
    agreements: Vec<FindingView<'r>>,
    grids: Vec<GridView<'r>>,
    timeline: Vec<Story>,
    articles: Vec<ArticleView<'r>>,
}

/// One value of a filter, with how many questions have it.
#[derive(Serialize)]
struct Choice {
    value: String,
    label: String,
    count: usize,
}

impl<'r> View<'r> {
    pub fn of(report: &'r Report) -> Self {
        let counts = Summary::of(report);
        let all = || report.findings.iter().chain(&report.agreements);
        let sources = Sources::of(report);
        let anchors = Anchors::of(report);
        let views = |findings: &'r [Finding]| {
            let view = |finding| FindingView::of(report, finding, &sources, &anchors);
            findings.iter().map(view).collect()
        };
        Self {
            title: match counts.conflict {
                0 => "no conflicts".to_owned(),
                1 => "1 conflict".to_owned(),
                many => format!("{many} conflicts"),
            },
            summary: brief::summary(report),
            counts,
            accepted: counts_accepted(report),
            verdicts: verdicts(all()),
            statuses: choices(all().map(|f| f.status.name().to_owned())),
            attributes: choices(all().map(|f| clean(&f.attribute.name))),
            sources: sources.choices(),
            remarks: remarks(report),
            many_stories: counts.stories > 1,
            findings: views(&report.findings),
            agreements: views(&report.agreements),
            grids: GridView::all(report),
            timeline: timeline::of(report, &anchors),
            articles: ArticleView::all(report, &anchors),
        }
    }
}

fn counts_accepted(report: &Report) -> usize {
    let open = Summary::of(report).unreconciled;
    report.findings.len().saturating_sub(open)
}

/// The verdicts that occur, the gravest first.
fn verdicts<'f>(findings: impl Iterator<Item = &'f Finding>) -> Vec<Choice> {
    let mut counts: BTreeMap<Verdict, usize> = BTreeMap::new();
    for finding in findings {
        *counts.entry(finding.verdict).or_default() += 1;
    }
    let choice = |(verdict, count): (Verdict, usize)| Choice {
        value: verdict.name().to_owned(),
        label: verdict.name().to_owned(),
        count,
    };
    counts.into_iter().rev().map(choice).collect()
}

fn choices(values: impl Iterator<Item = String>) -> Vec<Choice> {
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for value in values {
        *counts.entry(value).or_default() += 1;
    }
    let choice = |(value, count): (String, usize)| Choice {
        label: value.clone(),
        value,
        count,
    };
    counts.into_iter().map(choice).collect()
}

/// The outlets by number, in order of their names: what findings are filtered by.
pub(super) struct Sources {
    names: Vec<String>,
    of_article: Vec<usize>,
}

impl Sources {
    fn of(report: &Report) -> Self {
        let outlets: Vec<String> = report.articles.iter().map(outlet).collect();
        let names: BTreeSet<String> = outlets.iter().cloned().collect();
        let names: Vec<String> = names.into_iter().collect();
        let number = |name: &String| names.binary_search(name).unwrap_or_default();
        let of_article = outlets.iter().map(number).collect();
        Self { names, of_article }
    }

    /// The sources of a finding: " 0 4 ", so that each stands between blanks.
    pub fn in_finding(&self, finding: &Finding) -> String {
        let claims = finding.readings.iter().flat_map(|r| &r.claims);
        let numbers: BTreeSet<usize> = claims
            .filter_map(|claim| self.of_article.get(claim.article).copied())
            .collect();
        let numbers = numbers.into_iter().map(|n| format!("{n} "));
        format!(" {}", numbers.collect::<String>())
    }

    fn choices(&self) -> Vec<Choice> {
        let choice = |(number, name): (usize, &String)| Choice {
            value: number.to_string(),
            label: name.clone(),
            count: self.of_article.iter().filter(|n| **n == number).count(),
        };
        self.names.iter().enumerate().map(choice).collect()
    }
}

/// What concerns inputs and ledger as a whole.
fn remarks(report: &Report) -> Vec<String> {
    let mut remarks: Vec<String> = Vec::new();
    for problem in &report.errors {
        let mut problem = problem.clone();
        problem.excerpt = None;
        remarks.push(format!("not read: {}", clean(&problem.to_string())));
    }
    for alone in &report.not_compared {
        if let Some(article) = report.articles.get(alone.article) {
            let id = clean(&article.id);
            remarks.push(format!("not compared: {id}: {}", alone.reason));
        }
    }
    remarks.extend(brief::accepted(report));
    remarks.extend(brief::stale(report).map(|(_, message)| message));
    remarks
}
