//! Nouns for one person with what they tell of them, and the words that tell what part somebody
//! has in what happened.

use crate::lexicon::filtered::{WordMap, WordSet};
use rustc_hash::FxHashMap;
use serde::Deserialize;
use std::sync::LazyLock;

/// Male or female.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Sex {
    /// "boy", "his".
    Male,
    /// "girl", "her".
    Female,
}

/// What a noun tells of the person that it is said of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Noun {
    /// Their sex.
    pub sex: Option<Sex>,
    /// From which age to which, in years, somebody is called so.
    pub ages: (u8, u8),
}

/// Any age.
pub const ANY_AGE: (u8, u8) = (0, u8::MAX);

/// The parts that somebody has in what happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Parts(u8);

impl Parts {
    /// None.
    pub const NONE: Self = Self(0);
    /// Said to have done it.
    pub const ACCUSED: Self = Self(1);
    /// Died of it.
    pub const DEAD: Self = Self(2);
    /// Was hurt by it.
    pub const HURT: Self = Self(4);
    /// Was its target.
    pub const TARGET: Self = Self(8);
    /// Each part, the one that tells most first.
    pub const EACH: [Self; 4] = [Self::ACCUSED, Self::DEAD, Self::HURT, Self::TARGET];

    /// Both.
    #[must_use]
    pub const fn with(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// What both have.
    #[must_use]
    pub const fn shared(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }

    /// The first without what the second has.
    #[must_use]
    pub const fn without(self, other: Self) -> Self {
        Self(self.0 & !other.0)
    }

    /// Whether there is none.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// Whether it has any of the other's.
    #[must_use]
    pub const fn has(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }
}

/// What a word tells of the person that it is said of, by how it stands to them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Telling {
    /// As the noun for them.
    pub noun: Parts,
    /// As a verb that is done to them.
    pub object: Parts,
    /// As a verb that they do.
    pub subject: Parts,
    /// As a noun that is of them.
    pub of: Parts,
    /// As a noun that is against them.
    pub against: Parts,
    /// As an adjective behind them.
    pub adjective: Parts,
    /// As a noun for somebody who acts for the law.
    pub law: bool,
    /// As a verb for what is done with a weapon.
    pub wields: bool,
    /// As a noun for a weapon or its fire.
    pub weapon: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Raw {
    parents: WordSet,
    noun: Vec<RawNoun>,
    part: RawParts,
    law: RawLaw,
    armed: RawArmed,
    borne: Borne,
    elsewhere: Elsewhere,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Elsewhere {
    words: WordSet,
    events: WordSet,
}

/// What somebody is to suffer or to answer for.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Borne {
    /// Verbs that the law does to them.
    pub done: WordSet,
    /// Verbs that they do.
    pub does: WordSet,
    /// Nouns that tell what a value is of.
    pub nouns: WordSet,
    /// Verbs of which a length of time or a sum needs no such noun.
    pub plain: WordSet,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawNoun {
    words: Vec<String>,
    sex: Option<Sex>,
    ages: Option<(u8, u8)>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawParts {
    accused: RawPart,
    dead: RawPart,
    hurt: RawPart,
    target: RawPart,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawPart {
    nouns: Vec<String>,
    object: Vec<String>,
    subject: Vec<String>,
    of: Vec<String>,
    #[serde(default)]
    against: Vec<String>,
    #[serde(default)]
    adjective: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawLaw {
    nouns: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawArmed {
    verbs: Vec<String>,
    objects: Vec<String>,
}

struct Lists {
    parents: WordSet,
    borne: Borne,
    elsewhere: Elsewhere,
    nouns: WordMap<Noun>,
    telling: WordMap<Telling>,
}

static LISTS: LazyLock<Lists> = LazyLock::new(|| Lists::of(crate::lexicon::list!("people")));

impl Lists {
    fn of(raw: Raw) -> Self {
        let mut telling: FxHashMap<String, Telling> = FxHashMap::default();
        let mut add = |words: Vec<String>, set: &dyn Fn(&mut Telling)| {
            for word in words {
                set(telling.entry(word).or_default());
            }
        };
        let parts = [
            (raw.part.accused, Parts::ACCUSED),
            (raw.part.dead, Parts::DEAD.with(Parts::TARGET)),
            (raw.part.hurt, Parts::HURT.with(Parts::TARGET)),
            (raw.part.target, Parts::TARGET),
        ];
        for (words, part) in parts {
            add(words.nouns, &|t| t.noun = t.noun.with(part));
            add(words.object, &|t| t.object = t.object.with(part));
            add(words.subject, &|t| t.subject = t.subject.with(part));
            add(words.of, &|t| t.of = t.of.with(part));
            add(words.against, &|t| t.against = t.against.with(part));
            add(words.adjective, &|t| t.adjective = t.adjective.with(part));
        }
        add(raw.law.nouns, &|t| t.law = true);
        add(raw.armed.verbs, &|t| t.wields = true);
        add(raw.armed.objects, &|t| t.weapon = true);
        let each = raw.noun.into_iter().flat_map(|group| {
            let noun = Noun {
                sex: group.sex,
                ages: group.ages.unwrap_or(ANY_AGE),
            };
            group.words.into_iter().map(move |word| (word, noun))
        });
        Self {
            parents: raw.parents,
            borne: raw.borne,
            elsewhere: raw.elsewhere,
            nouns: each.collect(),
            telling: telling.into(),
        }
    }
}

/// What a noun for a person, in dictionary form, tells of them.
#[must_use]
pub fn noun(lemma: &str) -> Option<Noun> {
    LISTS.nouns.get(lemma).copied()
}

/// Whether those whom a noun, in dictionary form, names are told by how many children they have: "a
/// *mother* of three".
#[must_use]
pub fn is_parent(lemma: &str) -> bool {
    LISTS.parents.contains(lemma)
}

/// Whether a noun (in dictionary form) is said of the young only, whose ages are told in years: "girl".
#[must_use]
pub fn is_minor(lemma: &str) -> bool {
    /// Nobody older is called so.
    const OLDEST: u8 = 19;
    noun(lemma).is_some_and(|noun| noun.ages.1 <= OLDEST)
}

/// Whether a word and the noun behind it, in dictionary form, tell of something else than the article
/// is about: "another case".
#[must_use]
pub fn is_elsewhere(word: &str, noun: &str) -> bool {
    LISTS.elsewhere.words.contains(word) && LISTS.elsewhere.events.contains(noun)
}

/// The words that tell whose a sentence, a charge or a bail is.
#[must_use]
pub fn borne() -> &'static Borne {
    &LISTS.borne
}

/// What a word in dictionary form tells of the part that somebody has.
#[must_use]
pub fn telling(lemma: &str) -> Telling {
    LISTS.telling.get(lemma).copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nouns_tell_sex_and_age() {
        let boy = noun("boy").map(|n| (n.sex, n.ages));
        assert_eq!(boy, Some((Some(Sex::Male), (0, 17))));
        assert_eq!(noun("suspect").map(|n| n.ages), Some(ANY_AGE));
        assert_eq!(noun("bridge"), None);
        assert!(is_parent("mother") && !is_parent("girl"));
    }

    #[test]
    fn a_noun_stands_once() {
        let raw: Raw = crate::lexicon::list!("people");
        let mut words: Vec<&String> = raw.noun.iter().flat_map(|n| &n.words).collect();
        let all = words.len();
        words.sort_unstable();
        words.dedup();
        assert_eq!(words.len(), all);
    }

    #[test]
    fn the_dead_are_targets() {
        assert!(telling("kill").object.has(Parts::DEAD));
        assert!(telling("kill").object.has(Parts::TARGET));
        assert!(telling("kill").subject.has(Parts::ACCUSED));
        assert_eq!(telling("walk"), Telling::default());
    }
}
