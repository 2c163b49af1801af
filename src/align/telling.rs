//! Values that tell by themselves that two articles speak of the same thing: hardly shared by
//! chance, however differently the sentences around them run. Only agreements come of it.

use super::FactSet;
use super::questions::in_lede;
use super::sets::family;
use crate::fact::Fact;
use crate::value::{Kind, Relation, Value, relate};
use rust_decimal::Decimal;
use std::collections::{BTreeMap, BTreeSet};

/// Joins facts that stand in no set yet.
pub(super) fn join(facts: &[Fact], stories: &[usize], sets: &mut Vec<FactSet>) {
    let mut taken: BTreeSet<usize> = sets.iter().flat_map(|s| s.facts.iter().copied()).collect();
    let mut found = equal(facts, stories, &taken);
    taken.extend(found.iter().flat_map(|s| s.facts.iter().copied()));
    found.extend(partners(facts, stories, &taken));
    sets.extend(found);
}

/// Equal values, each given once by each article.
fn equal(facts: &[Fact], stories: &[usize], taken: &BTreeSet<usize>) -> Vec<FactSet> {
    let mut values: BTreeMap<(usize, u8, String), BTreeMap<usize, Vec<usize>>> = BTreeMap::new();
    for (i, fact) in facts.iter().enumerate().filter(|(_, f)| tells_much(f)) {
        let article = fact.evidence.article;
        if let Some(story) = stories.get(article) {
            let value = (*story, family(fact.kind), fact.value.canonical());
            let places = values.entry(value).or_default();
            places.entry(article).or_default().push(i);
        }
    }
    let mut found = Vec::new();
    for ((story, ..), articles) in values {
        let facts: Vec<usize> = articles
            .values()
            .filter_map(|places| match places.as_slice() {
                [single] if !taken.contains(single) => Some(*single),
                _ => None,
            })
            .collect();
        if facts.len() > 1 {
            found.push(FactSet { story, facts });
        }
    }
    found
}

/// Whether two articles hardly give this value for two different things: a sum, a number of three
/// digits and more, an hour with its minutes, a length with its parts.
pub(super) fn tells_much(fact: &Fact) -> bool {
    const LEAST_AMOUNT: i64 = 100;
    match &fact.value {
        Value::Quantity(quantity) => match fact.kind {
            Kind::Money => true,
            Kind::Count | Kind::Number | Kind::Measure => quantity
                .stated
                .iter()
                .any(|n| n.abs() >= Decimal::from(LEAST_AMOUNT)),
            Kind::Duration => {
                quantity.stated.len() > 1 || quantity.stated.iter().any(|n| !n.fract().is_zero())
            }
            _ => false,
        },
        Value::Time(time) => time.stated.minute.is_some_and(|minute| minute != 0),
        _ => false,
    }
}

/// Sums and measures that can be one ("about 10 miles", "16 kilometres"), and the days of the
/// first sentences, where neither has another partner in the other's article.
fn partners(facts: &[Fact], stories: &[usize], taken: &BTreeSet<usize>) -> Vec<FactSet> {
    let mut by_story: BTreeMap<(usize, u8), Vec<usize>> = BTreeMap::new();
    for (i, fact) in facts.iter().enumerate() {
        if let Some(story) = stories.get(fact.evidence.article)
            && !taken.contains(&i)
            && may_be_partner(fact)
        {
            let of_family = by_story.entry((*story, family(fact.kind))).or_default();
            of_family.push(i);
        }
    }
    let mut found = Vec::new();
    // A long row of figures is no place to look for single ones.
    for ((story, _), free) in by_story.into_iter().filter(|(_, f)| f.len() <= MOST) {
        let mut fitting: BTreeMap<(usize, usize), Vec<usize>> = BTreeMap::new();
        for x in &free {
            for y in free.iter().filter(|y| fits(&facts[*x], &facts[**y])) {
                let article = facts[*y].evidence.article;
                fitting.entry((*x, article)).or_default().push(*y);
            }
        }
        let only = |x: usize, article: usize| match fitting.get(&(x, article))?.as_slice() {
            [single] => Some(*single),
            _ => None,
        };
        let mut used: BTreeSet<usize> = BTreeSet::new();
        for (x, article) in fitting.keys() {
            let partner = only(*x, *article)
                .filter(|y| y > x && only(*y, facts[*x].evidence.article) == Some(*x))
                .filter(|y| !used.contains(x) && !used.contains(y));
            if let Some(y) = partner {
                used.extend([*x, y]);
                found.push(FactSet {
                    story,
                    facts: vec![*x, y],
                });
            }
        }
    }
    found
}

/// More facts of a story than this are not looked through for partners.
const MOST: usize = 100;

/// Whether two facts of two articles can be one and are of one instance.
fn fits(a: &Fact, b: &Fact) -> bool {
    a.evidence.article != b.evidence.article
        && a.subject.instance == b.subject.instance
        && matches!(
            relate(&a.value, &b.value).relation,
            Relation::Equal | Relation::Compatible
        )
}

/// Whether a value may find its partner by itself.
pub(super) fn may_be_partner(fact: &Fact) -> bool {
    match (&fact.value, fact.kind) {
        (Value::Quantity(quantity), Kind::Money | Kind::Measure) => {
            quantity.stated.iter().any(|n| n.abs() >= Decimal::TEN)
        }
        (Value::Time(time), Kind::Date) => {
            let tells_day = time.stated.day.is_some() || time.stated.weekday.is_some();
            tells_day && in_lede(fact) && fact.subject.event.as_deref() != Some("statement")
        }
        _ => false,
    }
}
