//! What several formats say in the same words.

use super::Report;
use super::layout::clean;
use crate::article::{Article, Span};
use crate::compare::Claim;
use crate::fact::Qualifiers;

/// "1 source", "2 sources".
pub(super) fn count(number: usize, noun: &str) -> String {
    match (number, noun) {
        (1, _) => format!("1 {noun}"),
        (_, "story") => format!("{number} stories"),
        (_, "copy") => format!("{number} copies"),
        _ => format!("{number} {noun}s"),
    }
}

/// `file:line:column` of a place.
pub(super) fn place(article: &Article, span: Span) -> String {
    let position = article.position(span.start);
    let (line, column) = (position.line, position.column);
    format!("{}:{line}:{column}", clean(&article.id))
}

/// The outlet and the day, as far as they are known.
pub(super) fn provenance(article: &Article) -> Vec<String> {
    let mut parts: Vec<String> = article
        .metadata
        .source
        .as_deref()
        .map(clean)
        .into_iter()
        .collect();
    parts.extend(dates(article));
    parts
}

/// When it was published and updated, as far as that is known.
pub(super) fn dates(article: &Article) -> Vec<String> {
    let metadata = &article.metadata;
    let mut parts = Vec::new();
    parts.extend(metadata.published.map(|moment| moment.to_string()));
    parts.extend(metadata.updated.map(|moment| format!("updated {moment}")));
    parts
}

/// Outlet, day, and everything that qualifies a claim.
pub(super) fn about_claim(report: &Report, article: &Article, claim: &Claim) -> Vec<String> {
    let mut parts = provenance(article);
    let copies = report.wire_groups.get(claim.article).copied().flatten();
    parts.extend(copies.map(|group| format!("copy of text {group}")));
    parts.extend(claim.headline.then(|| "headline".to_owned()));
    parts.extend(qualifiers(&claim.qualifiers));
    parts
}

/// Who says so, how surely, for where and when.
pub(super) fn qualifiers(qualifiers: &Qualifiers) -> Vec<String> {
    let mut parts = Vec::new();
    parts.extend(qualifiers.modality.map(|m| m.name().to_owned()));
    let who = qualifiers.attributed_to.as_deref();
    parts.extend(who.map(|who| format!("according to {}", clean(who))));
    let scope = qualifiers.scope.as_deref();
    parts.extend(scope.map(|scope| format!("scope: {}", clean(scope))));
    let as_of = qualifiers.as_of.as_deref();
    parts.extend(as_of.map(|as_of| format!("as of {}", clean(as_of))));
    parts.extend(qualifiers.retracted.then(|| "retracted".to_owned()));
    parts
}
