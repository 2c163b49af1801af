//! Questions that a story answers once: what a rule pack names and each article answers alike, or
//! with one value only.
//!
//! Scores of pairs see how alike two sentences are; two articles may well tell the length of one
//! meeting in sentences that share nothing. Where each gives a single answer to a named question
//! and nothing says that they speak of different instances, the question is the same.

use super::sets::{Aligned, family};
use super::{FactSet, telling};
use crate::fact::{Fact, Modality};
use crate::lexicon::classes;
use crate::value::{Kind, Relation, Value};
use rustc_hash::FxHashSet;
use std::collections::{BTreeMap, BTreeSet};

/// The answers of one article to one question, as indices into the facts.
type Answers = BTreeMap<usize, Vec<usize>>;

/// Joins the sets whose facts answer the same named question of the same instance.
#[must_use]
pub fn join_named(facts: &[Fact], stories: &[usize], mut aligned: Aligned) -> Aligned {
    for set in &mut aligned.sets {
        keep_one_question(facts, set);
    }
    aligned.sets.retain(|set| set.facts.len() > 1);
    let mut questions: BTreeMap<(usize, &str, &[String]), Answers> = BTreeMap::new();
    for (i, fact) in facts.iter().enumerate().filter(|(_, f)| is_asked_once(f)) {
        let article = fact.evidence.article;
        let Some(story) = stories.get(article) else {
            continue;
        };
        let question = (*story, &*fact.attribute.name, asked_of(fact));
        let answers = questions.entry(question).or_default();
        answers.entry(article).or_default().push(i);
    }
    let given = Given::of(facts);
    for ((story, ..), answers) in questions {
        let articles: Vec<&Vec<usize>> = answers.values().collect();
        for (i, a) in articles.iter().enumerate() {
            for b in &articles[i + 1..] {
                for (x, y) in links(facts, &given, a, b) {
                    join(facts, story, &mut aligned.sets, x, y);
                }
            }
        }
    }
    telling::join(facts, stories, &mut aligned.sets);
    aligned.sets.sort_by(|a, b| a.facts.cmp(&b.facts));
    aligned
}

/// Takes out of a set what answers another named question than most of it.
fn keep_one_question(facts: &[Fact], set: &mut FactSet) {
    let mut named: BTreeMap<&str, usize> = BTreeMap::new();
    for fact in set.facts.iter().map(|i| &facts[*i]) {
        if fact.attribute.pack.is_some() {
            *named.entry(&fact.attribute.name).or_default() += 1;
        }
    }
    let most = named
        .iter()
        .max_by(|a, b| a.1.cmp(b.1).then_with(|| b.0.cmp(a.0)))
        .map(|(name, _)| (*name).to_owned());
    if named.len() > 1 {
        set.facts.retain(|i| {
            let attribute = &facts[*i].attribute;
            attribute.pack.is_none() || Some(&attribute.name) == most.as_ref()
        });
    }
}

/// Whether an article as a whole has one answer to the fact's question: its pack says so, or it
/// is when or where an event of a known class was, or how old somebody with a name is.
fn is_asked_once(fact: &Fact) -> bool {
    let by_event = || fact.subject.event.as_deref().is_some_and(classes::is_class);
    let asked = match fact.kind {
        Kind::Age => !fact.subject.names.is_empty(),
        Kind::Role | Kind::Quote => false,
        Kind::Date | Kind::Time | Kind::Place if fact.attribute.pack.is_none() => by_event(),
        _ => fact.attribute.once || fact.attribute.pack.is_some() && in_lede(fact),
    };
    asked && fact.qualifiers.modality != Some(Modality::Denied) && !fact.qualifiers.retracted
}

/// Whether a fact stands in the first sentences, which tell what the story is about.
pub(super) fn in_lede(fact: &Fact) -> bool {
    const LEDE: usize = 4;
    fact.evidence.sentence_index < LEDE
}

/// What sets apart of whom or what a question is: the bearer of an age, else the instance.
fn asked_of(fact: &Fact) -> &[String] {
    match fact.kind {
        Kind::Age => &fact.subject.names,
        _ => &fact.subject.instance,
    }
}

/// Which answers of two articles belong together: those that can both hold, else the only ones.
fn links(facts: &[Fact], given: &Given, a: &[usize], b: &[usize]) -> Vec<(usize, usize)> {
    let (a, b) = (finest(facts, a), finest(facts, b));
    let related = |wanted: fn(Relation) -> bool| -> Vec<(usize, usize)> {
        let pairs = a.iter().flat_map(|x| b.iter().map(move |y| (*x, *y)));
        pairs
            .filter(|(x, y)| wanted(relation(&facts[*x], &facts[*y])))
            .collect()
    };
    let equal = related(|r| r == Relation::Equal);
    if !equal.is_empty() {
        return equal;
    }
    let compatible = related(|r| !matches!(r, Relation::Disjoint | Relation::Incomparable));
    if !compatible.is_empty() {
        return compatible;
    }
    let is_single = |side: &[usize]| {
        let values: BTreeSet<String> = side.iter().map(|i| facts[*i].value.canonical()).collect();
        values.len() == 1
    };
    if !is_single(&a) || !is_single(&b) {
        return Vec::new();
    }
    let pairs = a.iter().flat_map(|x| b.iter().map(move |y| (*x, *y)));
    pairs
        .filter(|(x, y)| relation(&facts[*x], &facts[*y]) == Relation::Disjoint)
        .filter(|(x, y)| !are_far_apart(&facts[*x], &facts[*y]))
        .filter(|(x, y)| !given.elsewhere(&facts[*x], &facts[*y]))
        .filter(|(x, y)| !given.elsewhere(&facts[*y], &facts[*x]))
        .collect()
}

/// The values that each article gives, whatever for.
struct Given(FxHashSet<(usize, u8, String)>);

impl Given {
    fn of(facts: &[Fact]) -> Self {
        let key = |f: &Fact| (f.evidence.article, family(f.kind), f.value.canonical());
        Self(facts.iter().map(key).collect())
    }

    /// Whether the article of the second gives the first's value too, in other words perhaps: it
    /// then answers the question so.
    fn elsewhere(&self, fact: &Fact, other: &Fact) -> bool {
        let key = (
            other.evidence.article,
            family(fact.kind),
            fact.value.canonical(),
        );
        self.0.contains(&key)
    }
}

/// Of several dates those that tell the day, if any does: months and seasons are told of what
/// lies further back.
fn finest(facts: &[Fact], answers: &[usize]) -> Vec<usize> {
    let tells_day = |i: &&usize| day_of_year(&facts[**i]).is_some();
    let days: Vec<usize> = answers.iter().filter(tells_day).copied().collect();
    if days.is_empty() {
        answers.to_vec()
    } else {
        days
    }
}

/// Whether two days lie so far apart that they are rather those of two events.
fn are_far_apart(a: &Fact, b: &Fact) -> bool {
    const A_WEEK: i16 = 7;
    let year = |fact: &Fact| match &fact.value {
        Value::Time(time) => time.resolved.single_year(),
        _ => None,
    };
    if let (Some(x), Some(y)) = (year(a), year(b))
        && x != y
    {
        return true;
    }
    match (day_of_year(a), day_of_year(b)) {
        (Some(x), Some(y)) => x.abs_diff(y) > A_WEEK.unsigned_abs(),
        _ => false,
    }
}

/// The number of a day in its year, as far as the order of days matters.
fn day_of_year(fact: &Fact) -> Option<i16> {
    const LONGEST_MONTH: i16 = 31;
    match &fact.value {
        Value::Time(time) => {
            let (month, day) = (time.resolved.month?, time.resolved.day?);
            Some(i16::from(month) * LONGEST_MONTH + i16::from(day))
        }
        _ => None,
    }
}

/// How the answers to one named question stand to each other.
fn relation(a: &Fact, b: &Fact) -> Relation {
    super::relation(a, b).relation
}

/// Puts two facts into one set, with all that stands with either, unless one article would
/// contradict itself.
fn join(facts: &[Fact], story: usize, sets: &mut Vec<FactSet>, x: usize, y: usize) {
    let place = |sets: &[FactSet], fact: usize| sets.iter().position(|s| s.facts.contains(&fact));
    let (at_x, at_y) = (place(sets, x), place(sets, y));
    if at_x.is_some() && at_x == at_y {
        return;
    }
    // Days beside which an hour was put stay behind: they answer another question.
    let of = |at: Option<usize>, fact: usize| -> (Vec<usize>, Vec<usize>) {
        at.map_or((vec![fact], Vec::new()), |i| {
            let alike = |other: &usize| facts[*other].kind == facts[fact].kind;
            sets[i].facts.iter().copied().partition(alike)
        })
    };
    let ((left, behind_x), (right, behind_y)) = (of(at_x, x), of(at_y, y));
    // Values that can both hold bring no others into conflict.
    let competes = relation(&facts[x], &facts[y]) == Relation::Disjoint;
    let contradicts = left.iter().any(|a| {
        right.iter().any(|b| {
            let one_article = facts[*a].evidence.article == facts[*b].evidence.article;
            (one_article || !competes) && relation(&facts[*a], &facts[*b]) == Relation::Disjoint
        })
    });
    if contradicts {
        return;
    }
    let mut joined = [left, right].concat();
    joined.sort_unstable();
    let mut old: Vec<usize> = [at_x, at_y].into_iter().flatten().collect();
    old.sort_unstable();
    for at in old.into_iter().rev() {
        sets.remove(at);
    }
    for facts in [behind_x, behind_y] {
        if facts.len() > 1 {
            sets.push(FactSet { story, facts });
        }
    }
    sets.push(FactSet {
        story,
        facts: joined,
    });
}
