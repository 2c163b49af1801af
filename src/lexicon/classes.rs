//! Clusters of news English: words that name one sort of event ("quake", "tremor", "temblor"), or
//! one sort of thing ("people", "passenger", "villager").
//!
//! These are the shared classes of all rule packs; a pack may add words and classes of its own.

use crate::lexicon::filtered::{WordMap, WordSet};
use rustc_hash::FxHashMap;
use serde::Deserialize;
use std::sync::LazyLock;

/// A class with its words, in lemma form; entries of several words are phrases.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Cluster {
    /// Its name, as in "@quake".
    pub name: String,
    /// Its nouns.
    #[serde(default)]
    pub nouns: Vec<String>,
    /// Its verbs.
    #[serde(default)]
    pub verbs: Vec<String>,
}

/// The built-in classes.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Clusters {
    /// Sorts of events. A word belongs to one of them at most.
    pub event: Vec<Cluster>,
    /// Sorts of things; a word may belong to several.
    pub group: Vec<Cluster>,
    /// Verbs whose action is always done to somebody or something.
    takes_object: Vec<String>,
}

static CLUSTERS: LazyLock<Clusters> = LazyLock::new(|| crate::lexicon::list!("classes"));

/// The built-in classes.
#[must_use]
pub fn clusters() -> &'static Clusters {
    &CLUSTERS
}

/// Single words to the names of their classes of events.
static BY_NOUN: LazyLock<WordMap<&'static str, &'static str>> =
    LazyLock::new(|| by_word(|c| &c.nouns));
static BY_VERB: LazyLock<WordMap<&'static str, &'static str>> =
    LazyLock::new(|| by_word(|c| &c.verbs));

fn by_word(
    words: fn(&'static Cluster) -> &'static [String],
) -> WordMap<&'static str, &'static str> {
    let mut names = FxHashMap::<&str, &str>::default();
    for cluster in &CLUSTERS.event {
        names.extend(
            words(cluster)
                .iter()
                .map(|w| (w.as_str(), cluster.name.as_str())),
        );
    }
    names.into()
}

static TAKES_OBJECT: LazyLock<WordSet> =
    LazyLock::new(|| CLUSTERS.takes_object.iter().map(String::as_str).collect());

/// The built-in class of events that a lemma belongs to, whatever its part of speech; where noun
/// and verb differ, the noun's.
#[must_use]
pub fn class(lemma: &str) -> Option<&'static str> {
    class_of_noun(lemma).or_else(|| BY_VERB.get(lemma).copied())
}

/// The class of a noun: "states" say nothing, though who states something does.
#[must_use]
pub fn class_of_noun(lemma: &str) -> Option<&'static str> {
    BY_NOUN.get(lemma).copied()
}

/// The class of a verb: who storms a palace attacks it. Nouns that became verbs count as well.
#[must_use]
pub fn class_of_verb(lemma: &str) -> Option<&'static str> {
    BY_VERB.get(lemma).copied().or_else(|| class_of_noun(lemma))
}

/// The sorts of things that a noun belongs to, as places in [`Clusters::group`].
#[must_use]
pub fn groups(noun: &str) -> &'static [usize] {
    GROUPS.get(noun).map_or(&[], Vec::as_slice)
}

static GROUPS: LazyLock<FxHashMap<&'static str, Vec<usize>>> = LazyLock::new(|| {
    let mut groups: FxHashMap<&'static str, Vec<usize>> = FxHashMap::default();
    for (index, group) in CLUSTERS.group.iter().enumerate() {
        for noun in &group.nouns {
            groups.entry(noun).or_default().push(index);
        }
    }
    groups
});

/// Whether this is the name of a class of events.
#[must_use]
pub fn is_class(name: &str) -> bool {
    NAMES.contains(name)
}

static NAMES: LazyLock<WordSet> =
    LazyLock::new(|| CLUSTERS.event.iter().map(|c| c.name.as_str()).collect());

/// The class of people.
const PEOPLE: &str = "people";

static PERSONS: LazyLock<WordSet> = LazyLock::new(|| {
    let people = CLUSTERS.group.iter().filter(|c| c.name == PEOPLE);
    people.flat_map(|c| &c.nouns).map(String::as_str).collect()
});

/// Whether the noun (in dictionary form) names a person: "suspect", "woman".
#[must_use]
pub fn is_person(lemma: &str) -> bool {
    PERSONS.contains(lemma)
}

/// Whether a verb's action is always done to somebody or something, so that its past form without
/// an object is a passive ("250 others injured").
#[must_use]
pub fn takes_object(lemma: &str) -> bool {
    TAKES_OBJECT.contains(lemma)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeMap;

    #[test]
    fn an_event_word_belongs_to_one_class() {
        let mut seen = BTreeMap::new();
        for cluster in &clusters().event {
            let nouns = cluster.nouns.iter().map(|word| ("noun", word));
            let verbs = cluster.verbs.iter().map(|word| ("verb", word));
            for key in nouns.chain(verbs) {
                let before = seen.insert(key, &cluster.name);
                assert_eq!(before, None, "{key:?} stands twice");
            }
        }
    }

    #[test]
    fn synonyms_share_a_class() {
        assert_eq!(class("temblor"), class("quake"));
        assert_eq!(class("shoot"), class("gunfire"));
        assert_eq!(class("strike"), None);
        assert_eq!(class_of_noun("state"), None);
        assert_eq!(class_of_verb("storm"), class("attack"));
        assert!(takes_object("injure") && !takes_object("die"));
    }

    #[test]
    fn names_are_unique_and_words_in_lower_case() {
        let all = || clusters().event.iter().chain(&clusters().group);
        let mut names: Vec<&str> = all().map(|c| c.name.as_str()).collect();
        names.sort_unstable();
        assert!(names.windows(2).all(|two| two[0] != two[1]));
        let mut words = all().flat_map(|c| c.nouns.iter().chain(&c.verbs));
        assert_eq!(words.find(|w| **w != w.to_lowercase()), None);
    }
}
