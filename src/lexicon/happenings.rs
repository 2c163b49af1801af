//! What tells what happens at a time: which clauses share it, and what their words stand for.

use super::classes::{clusters, is_class};
use super::filtered::{WordMap, WordSet};
use super::phrases::Phrases;
use rustc_hash::FxHashMap;
use serde::Deserialize;
use std::collections::BTreeMap;
use std::sync::LazyLock;

/// The lists of `rules/lexicon/happenings.toml`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Raw {
    r#while: WordSet,
    with_infinitive: WordSet,
    carriers: WordSet,
    nouns: WordSet,
    verbs: WordSet,
    by: WordSet,
    with: WordSet,
    still: WordSet,
    adjectives: WordSet,
    called: WordSet,
    said: Said,
    about: Listed,
    words: BTreeMap<String, Vec<String>>,
    related: Vec<Listed>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Said {
    classes: Vec<String>,
    words: Vec<String>,
    voices: WordSet,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Listed {
    classes: Vec<String>,
}

/// The lists, as they are asked.
#[derive(Debug)]
pub struct Happenings {
    /// Conjunctions that put two clauses at one time.
    pub meanwhile: WordSet,
    /// Verbs that do at one time what an infinitive after them says.
    pub with_infinitive: WordSet,
    /// Nouns that hand on what happens behind "of".
    pub carriers: WordSet,
    /// Nouns that leave it to the article to say what happened.
    pub nouns: WordSet,
    /// Verbs that do.
    pub verbs: WordSet,
    /// Prepositions by which an event hangs on what happens at its time.
    pub by: WordSet,
    /// The classes of which an event hangs on it by "with".
    pub with: WordSet,
    /// Verbs of what goes on as it was.
    pub still: WordSet,
    /// Adjectives that tell what happened.
    pub adjectives: WordSet,
    /// Passives that say that somebody was sent for.
    pub called: WordSet,
    /// Those who speak for another.
    pub voices: WordSet,
    names: Vec<String>,
    nouns_of: Phrases<usize>,
    verbs_of: Phrases<usize>,
    /// The classes that speak of other events.
    about: WordSet,
    related: WordMap<u32>,
}

/// The class of whatever is said.
pub const SAID: &str = "said";
/// The class of those who come when they are sent for.
pub const RESPONSE: &str = "response";

static LISTS: LazyLock<Happenings> = LazyLock::new(|| {
    let raw: Raw = crate::lexicon::list!("happenings");
    let said = |class: &str| raw.said.classes.iter().any(|c| c == class);
    let mut names = vec![SAID.to_owned()];
    let mut nouns: FxHashMap<String, usize> = FxHashMap::default();
    let mut verbs: FxHashMap<String, usize> = FxHashMap::default();
    for cluster in &clusters().event {
        let class = if said(&cluster.name) { 0 } else { names.len() };
        if class > 0 {
            names.push(cluster.name.clone());
        }
        nouns.extend(cluster.nouns.iter().map(|word| (word.clone(), class)));
        verbs.extend(cluster.verbs.iter().map(|word| (word.clone(), class)));
    }
    let mut add = |word: String, class: usize| {
        nouns.insert(word.clone(), class);
        verbs.insert(word, class);
    };
    for word in raw.said.words {
        add(word, 0);
    }
    for (name, list) in raw.words {
        let class = names.iter().position(|n| *n == name);
        let class = class.unwrap_or_else(|| {
            names.push(name);
            names.len() - 1
        });
        for word in list {
            add(word, class);
        }
    }
    let mut related: FxHashMap<String, u32> = FxHashMap::default();
    for (bit, group) in raw.related.into_iter().enumerate() {
        for class in group.classes {
            *related.entry(class).or_default() |= 1 << bit;
        }
    }
    Happenings {
        meanwhile: raw.r#while,
        with_infinitive: raw.with_infinitive,
        carriers: raw.carriers,
        nouns: raw.nouns,
        verbs: raw.verbs,
        by: raw.by,
        with: raw.with,
        still: raw.still,
        adjectives: raw.adjectives,
        called: raw.called,
        voices: raw.said.voices,
        names,
        nouns_of: Phrases::new(nouns),
        verbs_of: Phrases::new(verbs),
        about: raw.about.classes.iter().map(String::as_str).collect(),
        related: related.into(),
    }
});

/// The lists.
#[must_use]
pub fn lists() -> &'static Happenings {
    &LISTS
}

impl Happenings {
    /// The class of the word or phrase that begins here, a verb or a noun, with its length in words;
    /// `lemma(i)` gives the i-th lemma from here, the empty string past the end.
    pub fn class<'t>(
        &self,
        is_verb: bool,
        lemma: impl Fn(usize) -> &'t str,
    ) -> Option<(&str, usize)> {
        let words = if is_verb {
            &self.verbs_of
        } else {
            &self.nouns_of
        };
        let (class, len) = words.longest(lemma)?;
        Some((&self.names[class], len))
    }

    /// Whether the class speaks of other events without their happening then.
    #[must_use]
    pub fn is_about(&self, class: &str) -> bool {
        class == SAID || self.about.contains(class)
    }

    /// The groups of classes that one event may be told by, of which this is one; a bit each.
    #[must_use]
    pub fn groups(&self, class: &str) -> u32 {
        self.related.get(class).copied().unwrap_or_default()
    }

    /// Whether this is a class, not a mere word.
    #[must_use]
    pub fn is_class(&self, name: &str) -> bool {
        is_class(name) || self.related.get(name).is_some() || self.about.contains(name)
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)] // a panic is how a test fails

    use super::*;

    fn verb(words: &str) -> Option<&'static str> {
        let words: Vec<&str> = words.split(' ').collect();
        let class = lists().class(true, |i| words.get(i).copied().unwrap_or_default());
        class.map(|(class, _)| class)
    }

    #[test]
    fn a_phrase_goes_before_its_first_word() {
        assert_eq!(verb("open fire on"), Some("shooting"));
        assert_eq!(verb("open the"), Some("opening"));
        assert_eq!(verb("announce"), Some(SAID));
    }

    #[test]
    fn what_one_event_may_be_told_by_shares_a_group() {
        let groups = |class| lists().groups(class);
        assert_ne!(groups("shooting") & groups("death"), 0);
        assert_eq!(groups("sentencing") & groups("conviction"), 0);
    }

    #[test]
    fn every_class_that_is_named_has_words() {
        let lists = lists();
        let named = lists
            .related
            .keys()
            .map(String::as_str)
            .chain(lists.about.iter());
        let unknown: Vec<&str> = named
            .filter(|class| !lists.names.iter().any(|name| name == class))
            .collect();
        assert_eq!(unknown, [""; 0]);
    }
}
