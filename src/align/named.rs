//! What several articles name: one agreement for each bearer.
//!
//! Only names that can be one bearer's go together, so nothing here comes into conflict: which of
//! two names is meant is for rule packs to ask, and how one is spelt for [`super::names`].

use super::FactSet;
use crate::extract::is_named_only;
use crate::fact::Fact;
use crate::value::{Kind, Name, Relation, Value, relate};
use rustc_hash::FxHashSet;
use std::collections::BTreeMap;

/// The bearers that two articles of a story name at least, each article where it first does.
pub(super) fn named_alike(facts: &[Fact], stories: &[usize]) -> Vec<FactSet> {
    let mut bearers: BTreeMap<(usize, Kind, String), Vec<usize>> = BTreeMap::new();
    let mut seen: FxHashSet<(usize, Kind, String)> = FxHashSet::default();
    for (i, fact) in facts.iter().enumerate() {
        let story = stories.get(fact.evidence.article);
        if let (Some(story), true, Some(key)) = (story, is_named_only(&fact.attribute), key(fact)) {
            // An article names one bearer dozens of times: once in each form is enough.
            if seen.insert((fact.evidence.article, fact.kind, fact.value.canonical())) {
                bearers.entry((*story, fact.kind, key)).or_default().push(i);
            }
        }
    }
    let mut sets = Vec::new();
    for ((story, ..), named) in bearers {
        // Two who share the family name are told apart by the others.
        let mut groups: Vec<Vec<usize>> = Vec::new();
        for fact in named {
            let fits = |group: &&mut Vec<usize>| group.iter().all(|i| can_be_one(facts, *i, fact));
            let mut fitting: Vec<&mut Vec<usize>> = groups
                .iter_mut()
                .filter_map(|g| Some(g).filter(fits))
                .collect();
            match fitting.as_mut_slice() {
                [] => groups.push(vec![fact]),
                [only] => only.push(fact),
                // A short name that several may bear is nobody's.
                _ => {}
            }
        }
        for group in groups {
            let mut first: Vec<usize> = Vec::new();
            for fact in group {
                let article = facts[fact].evidence.article;
                if first
                    .last()
                    .is_none_or(|last| facts[*last].evidence.article != article)
                {
                    first.push(fact);
                }
            }
            if first.len() > 1 {
                sets.push(FactSet {
                    story,
                    facts: first,
                });
            }
        }
    }
    sets
}

/// What all names of a bearer share; none for what names nobody.
fn key(fact: &Fact) -> Option<String> {
    match &fact.value {
        Value::Name(Name::Person(person)) => Some(person.family.clone()),
        Value::Name(name) => Some(name.canonical()),
        _ => None,
    }
}

fn can_be_one(facts: &[Fact], a: usize, b: usize) -> bool {
    let relation = relate(&facts[a].value, &facts[b].value).relation;
    matches!(relation, Relation::Equal | Relation::Compatible)
}
