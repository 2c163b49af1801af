//! The report for programs, version 1. Its form is `docs/report.schema.json`; keys may be added
//! within a version, never removed or changed.

use super::ledger::JsonLedger;
use super::{NotCompared, Report, Summary};
use crate::article::{Article, Place, Span};
use crate::compare::{self, Finding};
use crate::fact::{Fact, Qualifiers};
use crate::problem::Problem;
use serde::Serialize;
use std::io::{self, Write};

/// The version of the form.
pub(super) const VERSION: u32 = 1;

pub(super) fn write(report: &Report, mut out: &mut dyn Write) -> io::Result<()> {
    serde_json::to_writer_pretty(&mut out, &JsonReport::new(report))?;
    writeln!(out)
}

/// One fact on one line, without the line's end.
pub(super) fn fact_line(article: &Article, fact: &Fact, out: &mut dyn Write) -> io::Result<()> {
    let evidence = &fact.evidence;
    let json = JsonFact {
        attribute: &fact.attribute.name,
        kind: fact.kind.name(),
        subject: fact.subject.display(),
        value: fact.value.canonical(),
        display: fact.value.display(),
        claim: JsonClaim::new(
            article,
            evidence.span,
            evidence.sentence,
            &fact.qualifiers,
            evidence.headline,
        ),
    };
    serde_json::to_writer(out, &json)?;
    Ok(())
}

#[derive(Serialize)]
pub(super) struct JsonReport<'a> {
    version: u32,
    pub articles: Vec<JsonArticle<'a>>,
    pub findings: Vec<JsonFinding<'a>>,
    pub agreements: Vec<JsonFinding<'a>>,
    pub not_compared: Vec<JsonNotCompared<'a>>,
    pub errors: Vec<JsonError<'a>>,
    pub ledger: JsonLedger<'a>,
    pub summary: Summary,
}

impl<'a> JsonReport<'a> {
    pub fn new(report: &'a Report) -> Self {
        let alone = |alone: &'a NotCompared| {
            let article = &report.articles.get(alone.article)?.id;
            let reason = alone.reason;
            Some(JsonNotCompared { article, reason })
        };
        let error = |problem: &'a Problem| JsonError {
            path: problem.path.as_ref().map(|p| p.display().to_string()),
            line: problem.line,
            message: &problem.message,
        };
        Self {
            version: VERSION,
            articles: (0..report.articles.len())
                .filter_map(|index| JsonArticle::new(report, index))
                .collect(),
            findings: JsonFinding::all(report, &report.findings),
            agreements: JsonFinding::all(report, &report.agreements),
            not_compared: report.not_compared.iter().filter_map(alone).collect(),
            errors: report.errors.iter().map(error).collect(),
            ledger: JsonLedger::new(report),
            summary: Summary::of(report),
        }
    }
}

#[derive(Serialize)]
pub(super) struct JsonArticle<'a> {
    id: &'a str,
    source: Option<&'a str>,
    title: Option<&'a str>,
    published: Option<String>,
    updated: Option<String>,
    language: Option<&'a str>,
    story: Option<usize>,
    wire_group: Option<usize>,
    new: bool,
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    authors: &'a [String],
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<&'a str>,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    published_implied: bool,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    excerpt: bool,
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    copies: &'a [String],
}

impl<'a> JsonArticle<'a> {
    fn new(report: &'a Report, index: usize) -> Option<Self> {
        let article = report.articles.get(index)?;
        let metadata = &article.metadata;
        Some(Self {
            id: &article.id,
            source: metadata.source.as_deref(),
            title: metadata.title.as_deref(),
            published: metadata.published.map(|moment| moment.to_string()),
            updated: metadata.updated.map(|moment| moment.to_string()),
            language: metadata.language.as_deref(),
            story: report.stories.get(index).copied(),
            wire_group: report.wire_groups.get(index).copied().flatten(),
            new: report.new.get(index).copied().unwrap_or_default(),
            authors: &metadata.authors,
            url: metadata.url.as_deref(),
            published_implied: metadata.published_implied,
            excerpt: metadata.excerpt,
            copies: &article.copies,
        })
    }
}

#[derive(Serialize)]
pub(super) struct JsonFinding<'a> {
    id: &'a str,
    readings_key: &'a str,
    attribute: &'a str,
    kind: &'static str,
    question: &'a str,
    subject: String,
    story: usize,
    verdict: &'static str,
    severity: &'static str,
    status: &'static str,
    reason: &'a str,
    notes: &'a [String],
    readings: Vec<JsonReading<'a>>,
}

impl<'a> JsonFinding<'a> {
    fn all(report: &'a Report, findings: &'a [Finding]) -> Vec<Self> {
        findings
            .iter()
            .map(|finding| Self::new(&report.articles, finding))
            .collect()
    }

    fn new(articles: &'a [Article], finding: &'a Finding) -> Self {
        Self {
            id: &finding.id,
            readings_key: &finding.readings_key,
            attribute: &finding.attribute.name,
            kind: finding.kind.name(),
            question: &finding.attribute.question,
            subject: finding.subject.display(),
            story: finding.story,
            verdict: finding.verdict.name(),
            severity: finding.severity.name(),
            status: finding.status.name(),
            reason: &finding.reason,
            notes: &finding.notes,
            readings: finding
                .readings
                .iter()
                .map(|reading| JsonReading::new(articles, reading))
                .collect(),
        }
    }
}

#[derive(Serialize)]
struct JsonReading<'a> {
    value: String,
    display: String,
    sources: usize,
    claims: Vec<JsonClaim<'a>>,
}

impl<'a> JsonReading<'a> {
    fn new(articles: &'a [Article], reading: &'a compare::Reading) -> Self {
        Self {
            value: reading.value.canonical(),
            display: reading.value.display(),
            sources: reading.sources,
            claims: reading
                .claims
                .iter()
                .filter_map(|claim| {
                    Some(JsonClaim::new(
                        articles.get(claim.article)?,
                        claim.span,
                        claim.sentence,
                        &claim.qualifiers,
                        claim.headline,
                    ))
                })
                .collect(),
        }
    }
}

#[derive(Serialize)]
struct JsonClaim<'a> {
    article: &'a str,
    line: usize,
    column: usize,
    start: usize,
    end: usize,
    text: &'a str,
    sentence: &'a str,
    attributed_to: Option<&'a str>,
    modality: Option<&'static str>,
    scope: Option<&'a str>,
    as_of: Option<&'a str>,
    headline: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    origin: Option<JsonPlace>,
}

/// Where the value stands in the file that the article's text was taken out of.
#[derive(Serialize)]
#[serde(rename_all = "lowercase")]
enum JsonPlace {
    Byte(usize),
    Page(usize),
    Paragraph(usize),
}

impl From<Place> for JsonPlace {
    fn from(place: Place) -> Self {
        match place {
            Place::Byte(byte) => Self::Byte(byte),
            Place::Page(page) => Self::Page(page),
            Place::Paragraph(paragraph) => Self::Paragraph(paragraph),
        }
    }
}

impl<'a> JsonClaim<'a> {
    fn new(
        article: &'a Article,
        span: Span,
        sentence: Span,
        qualifiers: &'a Qualifiers,
        headline: bool,
    ) -> Self {
        let position = article.position(span.start);
        Self {
            article: &article.id,
            line: position.line,
            column: position.column,
            start: span.start,
            end: span.end,
            text: article.slice(span),
            sentence: article.slice(sentence),
            attributed_to: qualifiers.attributed_to.as_deref(),
            modality: qualifiers.modality.map(|modality| modality.name()),
            scope: qualifiers.scope.as_deref(),
            as_of: qualifiers.as_of.as_deref(),
            headline,
            origin: article.place(span.start).map(JsonPlace::from),
        }
    }
}

#[derive(Serialize)]
pub(super) struct JsonNotCompared<'a> {
    article: &'a str,
    reason: &'static str,
}

#[derive(Serialize)]
pub(super) struct JsonError<'a> {
    path: Option<String>,
    line: Option<usize>,
    message: &'a str,
}

#[derive(Serialize)]
struct JsonFact<'a> {
    attribute: &'a str,
    kind: &'static str,
    subject: String,
    value: String,
    display: String,
    #[serde(flatten)]
    claim: JsonClaim<'a>,
}
