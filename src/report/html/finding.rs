//! A question with its readings side by side.

use super::article::Anchors;
use super::view::Sources;
use crate::article::Span;
use crate::compare::{Claim, Finding, Reading};
use crate::report::Report;
use crate::report::grid::outlet;
use crate::report::layout::{Excerpt, clean};
use crate::report::words::{count, dates, place, qualifiers};
use crate::value::{Kind, Value};
use serde::Serialize;
use similar::{ChangeTag, TextDiff};

/// Columns of an excerpt.
const EXCERPT: usize = 180;
/// So many claims of a reading are shown with their excerpts; of more, the places, which lead to
/// the text.
const EXCERPTS: usize = 6;

#[derive(Serialize)]
pub(super) struct FindingView<'r> {
    id: &'r str,
    verdict: &'static str,
    severity: &'static str,
    status: &'static str,
    attribute: String,
    subject: String,
    question: String,
    story: usize,
    sources: String,
    reason: String,
    notes: Vec<String>,
    /// Whether the first reading has words that another one has not.
    quote: bool,
    flagged: bool,
    readings: Vec<ReadingView>,
}

#[derive(Serialize)]
struct ReadingView {
    pieces: Vec<Piece>,
    support: String,
    claims: Vec<ClaimView>,
    /// Claims beyond those with excerpts.
    further: Vec<ClaimView>,
}

/// Words of a value: `same` as in the first reading, `del` only there, `ins` only here.
#[derive(Serialize)]
struct Piece {
    tag: &'static str,
    words: String,
}

#[derive(Serialize)]
struct ClaimView {
    href: String,
    outlet: String,
    place: String,
    about: String,
    before: String,
    value: String,
    after: String,
}

impl<'r> FindingView<'r> {
    pub fn of(report: &Report, finding: &'r Finding, sources: &Sources, anchors: &Anchors) -> Self {
        let first = finding.readings.first();
        let quote = finding.kind == Kind::Quote && finding.readings.len() > 1;
        let reading = |(number, reading): (usize, &Reading)| {
            let against = first.filter(|_| quote && number > 0);
            let mut claims: Vec<ClaimView> = reading
                .claims
                .iter()
                .enumerate()
                .filter_map(|(at, claim)| {
                    ClaimView::of(report, claim, anchors.of_claim(claim), at < EXCERPTS)
                })
                .collect();
            let further = claims.split_off(claims.len().min(EXCERPTS));
            ReadingView {
                pieces: pieces(against, reading),
                support: count(reading.sources, "source"),
                claims,
                further,
            }
        };
        Self {
            id: &finding.id,
            verdict: finding.verdict.name(),
            severity: finding.severity.name(),
            status: finding.status.name(),
            attribute: clean(&finding.attribute.name),
            subject: clean(&finding.subject.display()),
            question: clean(&finding.attribute.question),
            story: finding.story,
            sources: sources.in_finding(finding),
            reason: clean(&finding.reason),
            notes: finding.notes.iter().map(|note| clean(note)).collect(),
            quote,
            flagged: finding.verdict.is_flagged(),
            readings: finding.readings.iter().enumerate().map(reading).collect(),
        }
    }
}

/// The value's words; of a quote, what sets them apart from the first reading's.
fn pieces(against: Option<&Reading>, reading: &Reading) -> Vec<Piece> {
    let words = clean(&reading.value.display());
    let Some(other) = against.filter(|_| matches!(reading.value, Value::Quote(_) | Value::Text(_)))
    else {
        return vec![Piece { tag: "same", words }];
    };
    let other = clean(&other.value.display());
    let diff = TextDiff::from_words(other.as_str(), words.as_str());
    let mut pieces: Vec<Piece> = Vec::new();
    for change in diff.iter_all_changes() {
        let tag = match change.tag() {
            ChangeTag::Equal => "same",
            ChangeTag::Delete => "del",
            ChangeTag::Insert => "ins",
        };
        match pieces.last_mut().filter(|last| last.tag == tag) {
            Some(last) => last.words.push_str(change.value()),
            None => pieces.push(Piece {
                tag,
                words: change.value().to_owned(),
            }),
        }
    }
    pieces
}

impl ClaimView {
    fn of(report: &Report, claim: &Claim, href: String, excerpt: bool) -> Option<Self> {
        let article = report.articles.get(claim.article)?;
        let mut about = dates(article);
        let copies = report.wire_groups.get(claim.article).copied().flatten();
        about.extend(copies.map(|group| format!("copy of text {group}")));
        about.extend(claim.headline.then(|| "headline".to_owned()));
        about.extend(qualifiers(&claim.qualifiers));
        let mut view = Self {
            href,
            outlet: outlet(article),
            place: place(article, claim.span),
            about: about.join(", "),
            before: String::new(),
            value: String::new(),
            after: String::new(),
        };
        if excerpt {
            let sentence = claim.sentence.to(claim.span);
            let excerpt = Excerpt::new(
                article.slice(Span::new(sentence.start, claim.span.start)),
                article.slice(claim.span),
                article.slice(Span::new(claim.span.end, sentence.end)),
                EXCERPT,
            );
            view.before = excerpt.before;
            view.value = excerpt.value;
            view.after = excerpt.after;
        }
        Some(view)
    }
}
