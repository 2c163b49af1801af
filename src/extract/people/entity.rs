//! One of an article's people, and whether two places or two people can be one.

use super::told::Told;
use crate::lexicon::people::{Parts, Sex};

/// What somebody is called by.
pub(super) type Sort = (Option<Sex>, (u8, u8));

/// One person of the article, or several told of together.
#[derive(Debug, Clone)]
pub(super) struct Entity<'t> {
    pub name: Option<&'t str>,
    pub sex: Option<Sex>,
    pub ages: (u8, u8),
    pub age: Option<&'t str>,
    pub years: Option<f64>,
    /// How often it is named.
    pub named: usize,
    pub parts: Parts,
    /// Those that nouns for them tell.
    pub by_noun: Parts,
    /// The parts that the article speaks of as one person's: "the suspect".
    pub alone: Parts,
    pub many: bool,
    /// Set apart from another of the sort: "another man".
    pub other: bool,
    /// The nouns, a few.
    pub nouns: Vec<&'t str>,
    /// The sentence that spoke of them last.
    pub last: usize,
    /// The first sentences that did.
    pub sentences: Vec<usize>,
    /// Who they turned out to be.
    pub is: Option<usize>,
}

impl Entity<'_> {
    /// Takes in what they are called.
    pub fn narrow(&mut self, ages: (u8, u8)) {
        let both = (self.ages.0.max(ages.0), self.ages.1.min(ages.1));
        if both.0 <= both.1 {
            self.ages = both;
        }
    }
}

/// A canonical name without what stands behind the first given name: "ruiz, ana".
pub(super) fn short(name: &str) -> &str {
    let given = name.find(", ").map_or(name.len(), |comma| comma + 2);
    let end = name[given..]
        .find(' ')
        .map_or(name.len(), |end| given + end);
    &name[..end]
}

/// Whether a place can speak of somebody.
pub(super) fn fits(entity: &Entity<'_>, one: &Told) -> bool {
    let sex = entity.sex.is_none() || one.sex.is_none() || entity.sex == one.sex;
    sex && meet(entity.ages, one.ages)
        && !told_apart(entity.parts, one.parts())
        && (entity.age.is_none() || one.age.is_none() || entity.age == one.age.as_deref())
        && called_so(entity.years, one.ages)
        && called_so(one.years, entity.ages)
}

/// Whether two can turn out to be one.
pub(super) fn may_be_one(a: &Entity<'_>, b: &Entity<'_>) -> bool {
    let sex = a.sex.is_none() || b.sex.is_none() || a.sex == b.sex;
    let age = a.age.is_none() || b.age.is_none() || a.age == b.age;
    let full = |e: &Entity<'_>| e.name.is_none_or(|name| name.contains(", "));
    let names = (a.name.is_none() || b.name.is_none()) && full(a) && full(b);
    // Two places of one sentence that nothing joins there speak of two people.
    let beside = a.sentences.iter().any(|s| b.sentences.contains(s));
    sex && age
        && names
        && !beside
        && are_akin(a.ages, b.ages)
        && called_so(a.years, b.ages)
        && called_so(b.years, a.ages)
        && !told_apart(a.parts, b.parts)
}

/// Whether somebody of an age may be called what the other is.
pub(super) fn called_so(years: Option<f64>, ages: (u8, u8)) -> bool {
    years.is_none_or(|y| y + SLACK >= f64::from(ages.0) && y <= f64::from(ages.1) + SLACK)
}

/// By so many years words for an age are taken loosely.
const SLACK: f64 = 5.0;

/// Whether one is accused of what the other died of.
pub(super) fn told_apart(a: Parts, b: Parts) -> bool {
    let accused = |x: Parts| x.has(Parts::ACCUSED);
    let harmed = |x: Parts| x.has(Parts::DEAD.with(Parts::HURT).with(Parts::TARGET));
    accused(a) && !harmed(a) && harmed(b) && !accused(b)
        || accused(b) && !harmed(b) && harmed(a) && !accused(a)
}

/// Whether words for ages may be used for one person by one writer: "boy" and "teen", not "teen"
/// and "man".
pub(super) const fn are_akin(a: (u8, u8), b: (u8, u8)) -> bool {
    let low = if a.0 > b.0 { a.0 } else { b.0 };
    let high = if a.1 < b.1 { a.1 } else { b.1 };
    low + AKIN <= high
}

/// So many years they share at least.
const AKIN: u8 = 5;

pub(super) const fn meet(a: (u8, u8), b: (u8, u8)) -> bool {
    a.0 <= b.1 && b.0 <= a.1
}
