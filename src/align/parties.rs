//! One party that is told to say two things.
//!
//! Where two articles each give the figures of several parties, equal figures find each other,
//! whoever says them. That one party is quoted with two figures is a disagreement all the same.

use super::questions::is_asked_once;
use super::relation::relation;
use super::{FactSet, put_together};
use crate::fact::Fact;
use crate::lexicon::parties;
use crate::value::{Kind, Relation};
use std::collections::BTreeMap;

/// Joins the figures that two articles give as one party's answer to one named question, each
/// article a single one.
pub fn parties_apart(facts: &[Fact], stories: &[usize], sets: &mut Vec<FactSet>) {
    type Question<'f> = (usize, &'f str, &'f [String], String);
    let mut answers: BTreeMap<Question<'_>, BTreeMap<usize, Vec<usize>>> = BTreeMap::new();
    for (i, fact) in facts.iter().enumerate() {
        let (article, figure) = (
            fact.evidence.article,
            matches!(fact.kind, Kind::Count | Kind::Number),
        );
        let asked = figure && fact.attribute.pack.is_some() && is_asked_once(fact);
        let party = fact.qualifiers.attributed_to.as_deref();
        let party = party.filter(|party| asked && parties::has_side(party));
        if let (Some(party), Some(story)) = (party, stories.get(article)) {
            let instance = fact.subject.instance.as_slice();
            let question = (*story, &*fact.attribute.name, instance, parties::key(party));
            let of_article = answers.entry(question).or_default().entry(article);
            of_article.or_default().push(i);
        }
    }
    for ((story, ..), articles) in answers {
        let single: Vec<usize> = (articles.values())
            .filter_map(|said| match said.as_slice() {
                [only] => Some(*only),
                _ => None,
            })
            .collect();
        for (n, a) in single.iter().enumerate() {
            for b in &single[n + 1..] {
                let (x, y) = (&facts[*a], &facts[*b]);
                if x.qualifiers.modality == y.qualifiers.modality
                    && relation(x, y).relation == Relation::Disjoint
                {
                    put_together(sets, story, *a, *b);
                }
            }
        }
    }
}
