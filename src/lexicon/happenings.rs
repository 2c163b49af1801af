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
    ahead: WordSet,
    planned: WordSet,
    held: WordSet,
    stretches: WordSet,
    ends: WordSet,
    weak: WordSet,
    accounts: WordSet,
    handed: Handed,
    passive: BTreeMap<String, Vec<String>>,
    plain: Plain,
    said: Said,
    about: Listed,
    words: BTreeMap<String, Vec<String>>,
    nouns_of: BTreeMap<String, Vec<String>>,
    verbs_of: BTreeMap<String, Vec<String>>,
    related: Vec<Listed>,
}

/// Light verbs that hand on what happened.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Handed {
    /// Their object tells it.
    pub by_object: WordSet,
    /// Their subject does.
    pub by_subject: WordSet,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Plain {
    nouns: Vec<String>,
    verbs: Vec<String>,
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
    /// Verbs whose object is still to come, or does not come.
    pub ahead: WordSet,
    /// Verbs by which it is fixed when something happens.
    pub planned: WordSet,
    /// Verbs of what somebody is held to have done.
    pub held: WordSet,
    /// Nouns of stretches of time.
    pub stretches: WordSet,
    /// Prepositions of the time by which something is over.
    pub ends: WordSet,
    /// Words that say too little for two events to be one.
    pub weak: WordSet,
    /// Classes of what is told in accounts, period by period.
    pub accounts: WordSet,
    /// Light verbs that hand on what happened.
    pub handed: Handed,
    /// Those who speak for another.
    pub voices: WordSet,
    names: Vec<String>,
    nouns_of: Phrases<usize>,
    verbs_of: Phrases<usize>,
    /// Passives by their verb.
    passives: WordMap<usize>,
    /// The classes that speak of other events.
    about: WordSet,
    related: WordMap<u32>,
}

/// The class of whatever is said.
pub const SAID: &str = "said";

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
    for word in &raw.plain.nouns {
        nouns.remove(word);
    }
    for word in &raw.plain.verbs {
        verbs.remove(word);
    }
    for word in raw.said.words {
        nouns.insert(word.clone(), 0);
        verbs.insert(word, 0);
    }
    let mut number = |name: String| match names.iter().position(|n| *n == name) {
        Some(class) => class,
        None => {
            names.push(name);
            names.len() - 1
        }
    };
    for (name, list) in raw.words {
        let class = number(name);
        nouns.extend(list.iter().map(|word| (word.clone(), class)));
        verbs.extend(list.into_iter().map(|word| (word, class)));
    }
    let mut of_own = |lists: BTreeMap<String, Vec<String>>| {
        let mut own: Vec<(String, usize)> = Vec::new();
        for (name, list) in lists {
            let class = number(name);
            own.extend(list.into_iter().map(|word| (word, class)));
        }
        own
    };
    nouns.extend(of_own(raw.nouns_of));
    verbs.extend(of_own(raw.verbs_of));
    let passives: FxHashMap<String, usize> = of_own(raw.passive).into_iter().collect();
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
        ahead: raw.ahead,
        planned: raw.planned,
        held: raw.held,
        stretches: raw.stretches,
        ends: raw.ends,
        weak: raw.weak,
        accounts: raw.accounts,
        handed: raw.handed,
        passives: passives.into(),
        voices: raw.said.voices,
        names,
        nouns_of: Phrases::new(nouns.into_iter().map(in_tokens)),
        verbs_of: Phrases::new(verbs.into_iter().map(in_tokens)),
        about: raw.about.classes.iter().map(String::as_str).collect(),
        related: related.into(),
    }
});

/// A word as tokens have it: hyphens are tokens of their own.
fn in_tokens((word, class): (String, usize)) -> (String, usize) {
    (word.replace('-', " - "), class)
}

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

    /// The class of a verb in the passive, where it is another than that of the word.
    #[must_use]
    pub fn passive(&self, lemma: &str) -> Option<&str> {
        self.passives.get(lemma).map(|class| &*self.names[*class])
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
        assert_eq!(verb("green - light"), Some("vote"));
        assert_eq!(verb("lose"), None);
        assert_eq!(verb("lose the election"), Some("defeat"));
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
