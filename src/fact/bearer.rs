//! Whom a value is said of, as far as the whole article tells.

use crate::lexicon::people::{Parts, Sex};

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
    /// Whether nobody else of the article is of what tells of their sex and years.
    pub only: bool,
}

impl Bearer {
    /// Whether what two are called can be said of one person.
    #[must_use]
    pub fn fits(&self, other: &Self) -> bool {
        let sex = self.sex.is_none() || other.sex.is_none() || self.sex == other.sex;
        sex && self.ages.0 <= other.ages.1 && other.ages.0 <= self.ages.1
    }
}
