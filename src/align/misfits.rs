//! What sentences say twice and not alike, as sets of facts: copies of one text share one.

use super::FactSet;
use crate::extract::Misfit;
use crate::fact::Fact;
use std::collections::BTreeMap;

/// Adds the facts of misfits, and gives the sets of them.
pub fn misfits(facts: &mut Vec<Fact>, misfits: Vec<Misfit>, stories: &[usize]) -> Vec<FactSet> {
    let mut alike: BTreeMap<(usize, String, String, String), Vec<usize>> = BTreeMap::new();
    for Misfit { facts: pair } in misfits {
        let [first, second] = &pair;
        let story = stories.get(first.evidence.article).copied();
        let values = format!("{} {}", first.value.canonical(), second.value.canonical());
        let key = (
            story.unwrap_or_default(),
            first.attribute.name.clone(),
            first.subject.canonical(),
            values,
        );
        let set = alike.entry(key).or_default();
        set.extend([facts.len(), facts.len() + 1]);
        facts.extend(pair);
    }
    let sets = alike.into_iter();
    sets.map(|((story, ..), facts)| FactSet { story, facts })
        .collect()
}
