//! What tells several events of one sort apart within an article.

use crate::lexicon::classes;
use crate::lexicon::filtered::{WordMap, WordSet};
use serde::Deserialize;
use std::collections::BTreeMap;
use std::sync::LazyLock;

/// The lists of `rules/lexicon/occasions.toml`.
#[derive(Debug, Deserialize)]
#[serde(from = "Raw")]
pub struct Occasions {
    passed_over: WordSet,
    /// Words in the plural that are one event.
    pub one_though_many: WordSet,
    /// Words before the noun of an event, each with how it stands in a row.
    pub rank: WordMap<Box<str>>,
    sort: WordMap<&'static str>,
    /// What stands for an event that was just told of.
    pub stands_for: WordSet,
    /// Words that say that a measure is what an event goes by.
    pub goes_by: WordSet,
    /// Words that open a clause with an event whose day is that of the clause.
    pub while_it: WordSet,
    /// Words behind which "of" brings in what there are many of.
    pub many: WordSet,
}

/// The lists as the file has them.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Raw {
    passed_over: WordSet,
    one_though_many: WordSet,
    rank: BTreeMap<Box<str>, Vec<String>>,
    sort: BTreeMap<String, Vec<String>>,
    stands_for: WordSet,
    goes_by: WordSet,
    many: WordSet,
    while_it: WordSet,
}

impl From<Raw> for Occasions {
    fn from(raw: Raw) -> Self {
        let ranks = raw.rank.into_iter().flat_map(|(rank, words)| {
            let word = move |word| (word, rank.clone());
            words.into_iter().map(word)
        });
        let sorts = raw.sort.into_iter().flat_map(|(sort, words)| {
            // Read once, for as long as the program runs.
            let sort: &'static str = sort.leak();
            words.into_iter().map(move |word| (word, sort))
        });
        Self {
            passed_over: raw.passed_over,
            one_though_many: raw.one_though_many,
            rank: ranks.collect(),
            sort: sorts.collect(),
            stands_for: raw.stands_for,
            goes_by: raw.goes_by,
            many: raw.many,
            while_it: raw.while_it,
        }
    }
}

impl Occasions {
    /// The sort of event that a noun names.
    #[must_use]
    pub fn of_noun(&self, lemma: &str) -> Option<&'static str> {
        let own = self.sort.get(lemma).copied();
        own.or_else(|| self.told(classes::class_of_noun(lemma)))
    }

    /// The sort of event that a verb tells.
    #[must_use]
    pub fn of_verb(&self, lemma: &str) -> Option<&'static str> {
        self.told(classes::class_of_verb(lemma))
    }

    fn told(&self, class: Option<&'static str>) -> Option<&'static str> {
        class.filter(|class| !self.passed_over.contains(class))
    }
}

static LISTS: LazyLock<Occasions> = LazyLock::new(|| crate::lexicon::list!("occasions"));

/// The lists.
#[must_use]
pub fn lists() -> &'static Occasions {
    &LISTS
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lists_read() {
        let lists = lists();
        assert_eq!(lists.of_noun("temblor"), Some("quake"));
        assert_eq!(lists.of_noun("retrial"), Some("hearing"));
        assert_eq!(lists.of_verb("crash"), Some("crash"));
        assert_eq!(lists.of_noun("death"), None);
        assert_eq!(lists.rank.get("newest").map(|r| &**r), Some("latest"));
    }

    #[test]
    fn what_is_passed_over_is_a_class() {
        let unknown: Vec<&str> = (lists().passed_over.iter())
            .filter(|class| !classes::is_class(class))
            .collect();
        assert_eq!(unknown, Vec::<&str>::new());
    }
}
