//! One person told to be of two ages in one article.
//!
//! An age behind its bearer's full name ("Tom Oxley, 34,") is that of the day of the article; two
//! of them are a slip, wherever they stand.

use super::relation::relation;
use super::{FactSet, put_together};
use crate::article::Article;
use crate::fact::Fact;
use crate::value::{Kind, Relation};
use std::collections::BTreeMap;

/// Joins the ages of one person that an article tells in two ways.
pub fn ages_apart(
    facts: &[Fact],
    articles: &[Article],
    stories: &[usize],
    sets: &mut Vec<FactSet>,
) {
    let mut told: BTreeMap<(usize, &str), Vec<usize>> = BTreeMap::new();
    for (i, fact) in facts.iter().enumerate() {
        if let Some(bearer) = bearer(fact)
            && is_behind_name(fact, articles)
        {
            let of_bearer = told.entry((fact.evidence.article, bearer)).or_default();
            of_bearer.push(i);
        }
    }
    for ((article, _), ages) in told {
        let (Some((first, others)), Some(story)) = (ages.split_first(), stories.get(article))
        else {
            continue;
        };
        let other = others.iter().copied().find(|other| {
            let (a, b) = (&facts[*first], &facts[*other]);
            a.evidence.sentence != b.evidence.sentence
                && a.qualifiers.modality == b.qualifiers.modality
                && a.subject.instance == b.subject.instance
                && relation(a, b).relation == Relation::Disjoint
        });
        if let Some(other) = other {
            put_together(sets, *story, *first, other);
        }
    }
}

/// The person with a given name whose age it is ("oxley, tom").
fn bearer(fact: &Fact) -> Option<&str> {
    let name = fact
        .subject
        .names
        .first()
        .filter(|name| name.contains(", "));
    name.filter(|_| fact.kind == Kind::Age).map(String::as_str)
}

/// Whether the age stands between marks behind a name: "Tom Oxley, 34,".
fn is_behind_name(fact: &Fact, articles: &[Article]) -> bool {
    let Some(article) = articles.get(fact.evidence.article) else {
        return false;
    };
    let (before, behind) = article.text.split_at(fact.evidence.span.end);
    let before = &before[..fact.evidence.span.start];
    let name = before
        .strip_suffix(", ")
        .or_else(|| before.strip_suffix(" ("));
    name.is_some_and(|name| name.ends_with(char::is_alphabetic))
        && behind.starts_with([',', '.', ';', ')'])
}
