//! Clusters of news English: words that name one sort of event ("quake", "tremor", "temblor"), or
//! one sort of thing ("people", "passenger", "villager").
//!
//! These are the shared classes of all rule packs; a pack may add words and classes of its own.

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
}

static CLUSTERS: LazyLock<Clusters> = LazyLock::new(|| {
    super::load(
        "classes.toml",
        include_str!("../../rules/lexicon/classes.toml"),
    )
});

/// The built-in classes.
#[must_use]
pub fn clusters() -> &'static Clusters {
    &CLUSTERS
}

// TEMPORARY shim for extract, until it asks the packs.
#[allow(missing_docs)]
pub fn class(lemma: &str) -> Option<&'static str> {
    Some(match lemma {
        "kill" | "die" | "dead" | "death" | "fatality" | "slay" | "toll" | "deceased"
        | "perish" | "deadly" | "fatal" => "kill",
        "injure" | "hurt" | "wound" | "injury" | "injured" | "wounded" | "hospitalize"
        | "hospitalise" => "injure",
        "quake" | "earthquake" | "tremor" | "temblor" => "quake",
        "meeting" | "meet" | "talk" | "talks" | "session" | "discussion" | "negotiation"
        | "summit" | "dialogue" | "consultation" => "meeting",
        "plan" | "framework" | "proposal" | "document" | "blueprint" => "plan",
        "arrest" | "detain" | "custody" => "arrest",
        "shooting" | "shoot" | "gunfire" | "gunshot" => "shooting",
        "buy" | "acquire" | "acquisition" | "purchase" | "takeover" => "acquire",
        "fire" | "blaze" | "inferno" => "fire",
        "crash" | "collision" | "collide" => "crash",
        _ => return None,
    })
}

#[allow(missing_docs)]
pub fn takes_object(lemma: &str) -> bool {
    matches!(
        lemma,
        "kill"
            | "injure"
            | "wound"
            | "hurt"
            | "destroy"
            | "damage"
            | "arrest"
            | "detain"
            | "displace"
            | "evacuate"
    )
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
    fn names_are_unique_and_words_in_lower_case() {
        let all = || clusters().event.iter().chain(&clusters().group);
        let mut names: Vec<&str> = all().map(|c| c.name.as_str()).collect();
        names.sort_unstable();
        assert!(names.windows(2).all(|two| two[0] != two[1]));
        let mut words = all().flat_map(|c| c.nouns.iter().chain(&c.verbs));
        assert_eq!(words.find(|w| **w != w.to_lowercase()), None);
    }
}
