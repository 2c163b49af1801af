//! Questions that a story answers once: what a rule pack names and each article answers alike, or
//! with one value only.
//!
//! Scores of pairs see how alike two sentences are; two articles may well tell the length of one
//! meeting in sentences that share nothing. Where each gives a single answer to a named question
//! and nothing says that they speak of different instances, the question is the same.

use super::likeness::{are_of_two_grains, are_told_apart};
use super::sets::{Aligned, family};
use super::{FactSet, telling};
use crate::fact::{Fact, Modality};
use crate::lexicon::classes;
use crate::value::{Kind, Relation, Value};
use rustc_hash::{FxHashMap, FxHashSet};
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
    let mut questions: BTreeMap<(usize, Question<'_>), Answers> = BTreeMap::new();
    for (i, fact) in facts.iter().enumerate().filter(|(_, f)| is_asked_once(f)) {
        let article = fact.evidence.article;
        let Some(story) = stories.get(article) else {
            continue;
        };
        let question = (*story, question(fact));
        let answers = questions.entry(question).or_default();
        answers.entry(article).or_default().push(i);
    }
    let mut joining = Joining::new(facts, std::mem::take(&mut aligned.sets));
    for ((story, ..), answers) in questions {
        let articles: Vec<Side> = answers.values().map(|a| Side::of(facts, a)).collect();
        for (i, a) in articles.iter().enumerate() {
            for b in &articles[i + 1..] {
                for (x, y) in joining.links(a, b) {
                    joining.join(story, x, y);
                }
            }
        }
    }
    aligned.sets = joining.sets.into_iter().flatten().collect();
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
pub(super) fn is_asked_once(fact: &Fact) -> bool {
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

/// What is asked: the kind of answer, the attribute, and of whom or what.
type Question<'f> = (Kind, &'f str, &'f [String]);

/// The question that a fact answers. When something was is asked by its day, whether an hour
/// stands beside that or not.
fn question(fact: &Fact) -> Question<'_> {
    let name = &*fact.attribute.name;
    let (kind, name) = match (&fact.value, name.split_once('/')) {
        (Value::Time(time), Some((_, event)))
            if fact.attribute.pack.is_none() && time.stated.day.is_some() =>
        {
            (Kind::Date, event)
        }
        _ => (fact.kind, name),
    };
    (kind, name, asked_of(fact))
}

/// What sets apart of whom or what a question is: the bearer of an age, else the instance.
fn asked_of(fact: &Fact) -> &[String] {
    match fact.kind {
        Kind::Age => &fact.subject.names,
        _ => &fact.subject.instance,
    }
}

/// What one article answers.
struct Side {
    answers: Vec<usize>,
    /// Whether all its answers give one value.
    is_single: bool,
}

impl Side {
    fn of(facts: &[Fact], answers: &[usize]) -> Self {
        let answers = finest(facts, answers);
        let values: BTreeSet<String> = answers
            .iter()
            .map(|i| facts[*i].value.canonical())
            .collect();
        Self {
            answers,
            is_single: values.len() == 1,
        }
    }
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

/// Values alike in their canonical form, each with the number of its sort.
type Sorts<'f> = Vec<(&'f Value, u32)>;

/// The sets while those that answer one question are put together.
struct Joining<'f> {
    facts: &'f [Fact],
    given: Given,
    /// Gone sets leave their places empty.
    sets: Vec<Option<FactSet>>,
    /// The place of the set that each fact is in.
    place: FxHashMap<usize, usize>,
    /// What sort of answer each fact is, by number: alike facts relate alike.
    sorts: Vec<Option<u32>>,
    sort_of: FxHashMap<(String, Kind, bool), Sorts<'f>>,
    count: u32,
    relations: FxHashMap<(u32, u32), Relation>,
    /// Places of sets that were found to contradict each other, with the kinds that were asked for.
    refused: FxHashSet<(usize, usize, Kind, Kind, bool)>,
}

impl<'f> Joining<'f> {
    fn new(facts: &'f [Fact], sets: Vec<FactSet>) -> Self {
        let mut joining = Self {
            facts,
            given: Given::of(facts),
            sets: Vec::with_capacity(sets.len()),
            place: FxHashMap::default(),
            sorts: vec![None; facts.len()],
            sort_of: FxHashMap::default(),
            count: 0,
            relations: FxHashMap::default(),
            refused: FxHashSet::default(),
        };
        for set in sets {
            joining.put(set);
        }
        joining
    }

    fn put(&mut self, set: FactSet) {
        for fact in &set.facts {
            self.place.insert(*fact, self.sets.len());
        }
        self.sets.push(Some(set));
    }

    /// Which answers of two articles belong together: those that can both hold, else the only
    /// ones.
    fn links(&mut self, a: &Side, b: &Side) -> Vec<(usize, usize)> {
        let pairs = a
            .answers
            .iter()
            .flat_map(|x| b.answers.iter().map(move |y| (*x, *y)));
        let related: Vec<(usize, usize, Relation)> =
            pairs.map(|(x, y)| (x, y, self.relation(x, y))).collect();
        let only = |wanted: fn(Relation) -> bool| -> Vec<(usize, usize)> {
            let of = related.iter().filter(|(.., relation)| wanted(*relation));
            of.map(|(x, y, _)| (*x, *y)).collect()
        };
        let equal = only(|r| r == Relation::Equal);
        if !equal.is_empty() {
            return equal;
        }
        let mut compatible = only(|r| !matches!(r, Relation::Disjoint | Relation::Incomparable));
        // "In 2004" and "on Wednesday" can both hold, and are of two events.
        compatible.retain(|(x, y)| {
            let (x, y) = (&self.facts[*x], &self.facts[*y]);
            !are_of_two_grains(&x.value, &y.value)
        });
        if !compatible.is_empty() {
            return compatible;
        }
        if !a.is_single || !b.is_single {
            return Vec::new();
        }
        let mut disjoint = only(|r| r == Relation::Disjoint);
        disjoint.retain(|(x, y)| {
            let (x, y) = (&self.facts[*x], &self.facts[*y]);
            let given = self.given.elsewhere(x, y) || self.given.elsewhere(y, x);
            !are_far_apart(x, y) && !given && !are_told_apart(x, y)
        });
        disjoint
    }

    /// How the answers to one named question stand to each other.
    fn relation(&mut self, a: usize, b: usize) -> Relation {
        let key = (self.sort(a), self.sort(b));
        let facts = self.facts;
        *(self.relations.entry(key))
            .or_insert_with(|| super::relation(&facts[a], &facts[b]).relation)
    }

    fn sort(&mut self, i: usize) -> u32 {
        if let Some(sort) = self.sorts[i] {
            return sort;
        }
        let fact = &self.facts[i];
        let key = (
            fact.value.canonical(),
            fact.kind,
            fact.attribute.pack.is_some(),
        );
        let alike = self.sort_of.entry(key).or_default();
        let sort = match alike.iter().find(|(value, _)| **value == fact.value) {
            Some((_, sort)) => *sort,
            None => {
                self.count += 1;
                alike.push((&fact.value, self.count));
                self.count
            }
        };
        self.sorts[i] = Some(sort);
        sort
    }

    /// Puts two facts into one set, with all that stands with either, unless one article would
    /// contradict itself.
    fn join(&mut self, story: usize, x: usize, y: usize) {
        let at = (self.place.get(&x).copied(), self.place.get(&y).copied());
        if at.0.is_some() && at.0 == at.1 {
            return;
        }
        // Values that can both hold bring no others into conflict.
        let competes = self.relation(x, y) == Relation::Disjoint;
        let facts = self.facts;
        let asked = match at {
            (Some(a), Some(b)) => Some((a, b, facts[x].kind, facts[y].kind, competes)),
            _ => None,
        };
        if asked.is_some_and(|asked| self.refused.contains(&asked)) {
            return;
        }
        // Days beside which an hour was put stay behind: they answer another question.
        let of = |at: Option<usize>, fact: usize| -> (Vec<usize>, Vec<usize>) {
            let set = at.and_then(|i| self.sets[i].as_ref());
            set.map_or((vec![fact], Vec::new()), |set| {
                let alike = |other: &usize| facts[*other].kind == facts[fact].kind;
                set.facts.iter().copied().partition(alike)
            })
        };
        let ((left, behind_x), (right, behind_y)) = (of(at.0, x), of(at.1, y));
        if self.contradict(&left, &right, competes) {
            self.refused.extend(asked);
            return;
        }
        let mut joined = [left, right].concat();
        joined.sort_unstable();
        for at in [at.0, at.1].into_iter().flatten() {
            self.sets[at] = None;
        }
        for facts in [behind_x, behind_y] {
            match facts.as_slice() {
                [] => {}
                [alone] => {
                    self.place.remove(alone);
                }
                _ => self.put(FactSet { story, facts }),
            }
        }
        self.put(FactSet {
            story,
            facts: joined,
        });
    }

    fn contradict(&mut self, left: &[usize], right: &[usize], competes: bool) -> bool {
        let facts = self.facts;
        left.iter().any(|a| {
            right.iter().any(|b| {
                let one_article = facts[*a].evidence.article == facts[*b].evidence.article;
                (one_article || !competes) && self.relation(*a, *b) == Relation::Disjoint
            })
        })
    }
}
