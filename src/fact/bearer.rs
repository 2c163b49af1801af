//! Whom a value is said of, as far as the whole article tells.

use crate::lexicon::people::{ANY_AGE, Parts, Sex};

/// One of an article's people.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Bearer {
    /// Which of the article's people, counted from 0.
    pub number: usize,
    /// Their name, canonical, where the article gives it anywhere.
    pub name: Option<String>,
    /// Their sex, by nouns and pronouns.
    pub sex: Option<Sex>,
    /// From which age to which, in years, somebody is called what they are called.
    pub ages: (u8, u8),
    /// What part they have in what happened.
    pub parts: Parts,
    /// The parts that nobody else of the article has who could be meant by the same words.
    pub sole: Parts,
    /// The parts that nobody else of the article has at all, whatever they are called.
    pub lone: Parts,
    /// Whether nobody else of the article is of what tells of their sex and years.
    pub only: bool,
}

impl Bearer {
    /// The parts of which each is the one that the other can be: nobody else of their articles has
    /// them who could be meant. Where one is told of by less ("the suspect", "a man"), by no other of
    /// the other's article.
    #[must_use]
    pub fn alone_with(&self, other: &Self) -> Parts {
        let vaguer = |x: &Self, y: &Self| {
            x.sex.is_none() && y.sex.is_some() || x.ages == ANY_AGE && y.ages != ANY_AGE
        };
        let mut alone = self.sole.shared(other.sole);
        if vaguer(self, other) {
            alone = alone.shared(other.lone);
        }
        if vaguer(other, self) {
            alone = alone.shared(self.lone);
        }
        alone
    }

    /// Whether what two are called can be said of one person.
    #[must_use]
    pub fn fits(&self, other: &Self) -> bool {
        let sex = self.sex.is_none() || other.sex.is_none() || self.sex == other.sex;
        sex && self.ages.0 <= other.ages.1 && other.ages.0 <= self.ages.1
    }
}
