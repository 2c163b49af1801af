//! A finding in a few words, as formats for other programs tell it: which findings are told,
//! which of their places comes first, and one message.

use super::layout::clean;
use super::words::{about_claim, count, place};
use super::{Options, Report};
use crate::article::Article;
use crate::compare::{Claim, Finding, Reading, Status};
use crate::fact::Severity;
use crate::reconcile::{Met, Standing};
use std::cmp::Reverse;

/// One place in an article that takes part in a finding.
#[derive(Clone, Copy)]
pub(super) struct Place<'r> {
    pub article: &'r Article,
    pub claim: &'r Claim,
    pub reading: &'r Reading,
}

/// The findings that are open; with `all`, those that the ledger covers too.
pub(super) fn shown<'r>(
    report: &'r Report,
    options: &Options,
) -> impl Iterator<Item = &'r Finding> + use<'r> {
    let all = options.all;
    let shown = move |finding: &&Finding| all || finding.status != Status::Reconciled;
    report.findings.iter().filter(shown)
}

/// The places of a finding, the one to be looked at first at the head: a claim of the new article
/// where one was named, else of the reading with the fewest sources; the others in their order.
pub(super) fn places<'r>(report: &'r Report, finding: &'r Finding) -> Vec<Place<'r>> {
    let mut places = Vec::new();
    let mut ranks = Vec::new();
    for (number, reading) in finding.readings.iter().enumerate() {
        for claim in &reading.claims {
            if let Some(article) = report.articles.get(claim.article) {
                let new = report.new.get(claim.article).copied().unwrap_or_default();
                ranks.push((new, number, Reverse(places.len())));
                places.push(Place {
                    article,
                    claim,
                    reading,
                });
            }
        }
    }
    if let Some((_, _, Reverse(first))) = ranks.into_iter().max() {
        places[..=first].rotate_right(1);
    }
    places
}

/// "conflict: When was the meeting?"
pub(super) fn title(finding: &Finding) -> String {
    let verdict = finding.verdict.name();
    format!("{verdict}: {}", clean(&finding.attribute.question))
}

/// Two lines or more: the readings with their places, then reason, notes, severity and id.
pub(super) fn message(report: &Report, finding: &Finding) -> String {
    let mut lines = vec![title(finding)];
    for reading in &finding.readings {
        let places = reading.claims.iter().filter_map(|claim| {
            let article = report.articles.get(claim.article)?;
            Some(place(article, claim.span))
        });
        lines.push(format!(
            "{} ({}): {}",
            clean(&reading.value.display()),
            count(reading.sources, "source"),
            places.collect::<Vec<_>>().join(", ")
        ));
    }
    lines.push(format!("reason: {}", clean(&finding.reason)));
    lines.extend(finding.notes.iter().map(|n| format!("note: {}", clean(n))));
    lines.push(label(finding));
    lines.join("\n")
}

/// "error[conflict] meeting/date, meeting (tromsø), id 49337a1bd58314bb".
pub(super) fn label(finding: &Finding) -> String {
    let (severity, verdict) = (finding.severity.name(), finding.verdict.name());
    let mut parts = vec![format!("{severity}[{verdict}] {}", finding.attribute.name)];
    parts.extend(Some(clean(&finding.subject.display())).filter(|words| !words.is_empty()));
    parts
        .extend((finding.status != Status::Unreconciled).then(|| finding.status.name().to_owned()));
    parts.push(format!("id {}", finding.id));
    parts.join(", ")
}

/// What a place says, for a reader who looks at another: "December 2 (Northern Courier)".
pub(super) fn elsewhere(report: &Report, place: &Place<'_>) -> String {
    let value = clean(&place.reading.value.display());
    let about = about_claim(report, place.article, place.claim);
    if about.is_empty() {
        value
    } else {
        format!("{value} ({})", about.join(", "))
    }
}

/// The path of an article as programs compare it with those of a repository: without "./" at its
/// head. Records have their ids.
pub(super) fn path(article: &Article) -> &str {
    article.id.trim_start_matches("./")
}

/// The ledger's file, as far as it is known.
pub(super) fn ledger_path(report: &Report) -> Option<String> {
    report
        .ledger
        .path
        .as_ref()
        .map(|path| path.display().to_string())
}

/// Entries that match no finding, each with what to say of it.
pub(super) fn stale(report: &Report) -> impl Iterator<Item = (&Met, String)> {
    report.ledger.standing(Standing::Stale).map(|met| {
        let finding = &met.entry.finding;
        let message = format!(
            "the entry {} about {} is stale: it matches no finding",
            finding.id, finding.attribute
        );
        (met, message)
    })
}

/// How much a stale entry matters.
pub(super) const fn stale_severity(options: &Options) -> Severity {
    if options.deny_stale {
        Severity::Error
    } else {
        Severity::Warning
    }
}

/// What the ledger accepts, and how old that is; none where it accepts nothing.
pub(super) fn accepted(report: &Report) -> Option<String> {
    let covered = report.ledger.covered();
    if covered == 0 {
        return None;
    }
    let mut line = format!("ledger: {} accepted", count(covered, "finding"));
    if let Some(met) = report.ledger.oldest()
        && let (Some(on), Some(age)) = (met.entry.decision.on, met.age)
    {
        let age = count(usize::try_from(age).unwrap_or_default(), "day");
        line.push_str(&format!(", the oldest {age} ago ({on})"));
    }
    Some(line)
}

/// "3 articles on 1 story, 41 facts. 2 conflicts, 2 agree: 1 unreconciled, 1 accepted."
pub(super) fn summary(report: &Report) -> String {
    let s = super::Summary::of(report);
    let mut articles = count(s.articles, "article");
    let copies: usize = report.articles.iter().map(|a| a.copies.len()).sum();
    if copies > 0 {
        articles.push_str(&format!(" (and {})", count(copies, "copy")));
    }
    let mut read = format!(
        "{articles} on {}, {}",
        count(s.stories, "story"),
        count(s.facts, "fact")
    );
    if !report.errors.is_empty() {
        let unread = count(report.errors.len(), "input");
        read.push_str(&format!("; {unread} could not be read"));
    }
    let mut found: Vec<String> = Vec::new();
    for (number, words) in [
        (s.conflict, count(s.conflict, "conflict")),
        (s.narrower, format!("{} narrower", s.narrower)),
        (s.update, count(s.update, "update")),
        (s.compatible, format!("{} compatible", s.compatible)),
        (s.agree, format!("{} agree", s.agree)),
        (s.abstained, format!("{} abstained", s.abstained)),
    ] {
        found.extend((number > 0).then_some(words));
    }
    if found.is_empty() {
        found.push("nothing to compare".to_owned());
    }
    let open = match report.findings.len() {
        0 => "no disagreement".to_owned(),
        all if all == s.unreconciled => format!("{all} unreconciled"),
        all => format!(
            "{} unreconciled, {} accepted",
            s.unreconciled,
            all - s.unreconciled
        ),
    };
    format!("{read}. {}: {open}.", found.join(", "))
}
