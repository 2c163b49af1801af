//! Facts to fact sets.
//!
//! Pairs are scored by their features, the best joined first: those first whose values can both
//! hold, then the groups so made where their values compete for one question (`disputes`). A set grows only
//! where its facts fit on average, and two values of one sentence never answer one question unless
//! they are equal. So a set is built under constraints, not by chaining similar pairs.

use super::FactSet;
use super::features::{Features, Profiled};
use super::groups::{Groups, Pair};
use super::occasions::are_of_two_events;
use super::partners::Best;
use super::profile::{Profile, profiles};
use super::relation::relation;
use super::weights::Weights;
use crate::fact::Fact;
use crate::value::{Kind, Relation};
use rustc_hash::{FxHashMap, FxHashSet};
use std::cell::RefCell;
use std::collections::BTreeMap;

/// The outcome of alignment.
#[derive(Debug, Clone, Default)]
pub struct Aligned {
    /// Sets of two facts or more, in order of their first fact.
    pub sets: Vec<FactSet>,
    /// How often facts may have disagreed, but not surely about the same thing.
    pub abstained: usize,
}

/// Puts the facts of each story together.
///
/// `stories` gives the story of each article.
#[must_use]
pub fn fact_sets(facts: &[Fact], stories: &[usize], weights: &Weights) -> Aligned {
    let mut by_story: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for (i, fact) in facts.iter().enumerate() {
        let story = stories
            .get(fact.evidence.article)
            .copied()
            .unwrap_or_default();
        by_story.entry(story).or_default().push(i);
    }
    let mut aligned = Aligned::default();
    for (story, of_story) in by_story {
        let of_story: Vec<(usize, &Fact)> = of_story.into_iter().map(|i| (i, &facts[i])).collect();
        let profiles = profiles(&of_story.iter().map(|(_, f)| *f).collect::<Vec<_>>());
        let mut families: BTreeMap<u8, Vec<Member<'_>>> = BTreeMap::new();
        for ((index, fact), profile) in of_story.iter().zip(&profiles) {
            let member = Member::new(*index, fact, profile);
            families.entry(family(fact.kind)).or_default().push(member);
        }
        for members in families.values() {
            let (sets, abstained) = Joining::new(weights, members).sets();
            aligned
                .sets
                .extend(sets.into_iter().map(|facts| FactSet { story, facts }));
            aligned.abstained += abstained;
        }
    }
    aligned.sets.sort_by(|a, b| a.facts.cmp(&b.facts));
    aligned
}

/// Kinds whose values can answer the same question.
pub fn family(kind: Kind) -> u8 {
    match kind {
        Kind::Number | Kind::Count => 0,
        Kind::Date | Kind::Time => 1,
        Kind::Duration => 2,
        Kind::Age => 3,
        Kind::Money => 4,
        Kind::Percent => 5,
        Kind::Measure => 6,
        Kind::Ordinal => 7,
        Kind::Set => 8,
        Kind::Person | Kind::Participants => 9,
        Kind::Place => 10,
        Kind::Organisation => 11,
        Kind::Role => 12,
        Kind::Quote => 13,
        Kind::Charge | Kind::Other => 14,
    }
}

/// Words that stand in more facts than this do not tell which belong together.
const COMMON: usize = 60;

/// A fact of the family at hand.
#[derive(Debug, Clone, Copy)]
pub(super) struct Member<'a> {
    /// Its index among the facts of the run.
    pub(super) index: usize,
    pub(super) profiled: Profiled<'a>,
}

impl<'a> Member<'a> {
    pub(super) const fn new(index: usize, fact: &'a Fact, profile: &'a Profile) -> Self {
        let profiled = Profiled { fact, profile };
        Self { index, profiled }
    }

    pub(super) const fn fact(&self) -> &'a Fact {
        self.profiled.fact
    }

    pub(super) fn article(&self) -> usize {
        self.profiled.fact.evidence.article
    }

    fn sentence(&self) -> usize {
        self.profiled.fact.evidence.sentence_index
    }
}

/// The facts of one story and family while they are being joined. Numbers are places in
/// `members`.
pub(super) struct Joining<'a> {
    pub(super) weights: &'a Weights,
    pub(super) members: &'a [Member<'a>],
    /// For each member and each other article, the best partners there.
    pub(super) best: FxHashMap<(usize, usize), Best>,
    /// What is known of pairs so far, the lesser member first.
    pub(super) known: RefCell<FxHashMap<(usize, usize), Known>>,
}

/// What comparing two members gave.
#[derive(Debug, Clone, Copy)]
pub(super) struct Known {
    relation: Relation,
    /// None where they cannot answer one question.
    score: Option<f64>,
    /// The score as a dispute, once it was asked for.
    pub(super) dispute: Option<f64>,
}

impl<'a> Joining<'a> {
    pub(super) fn new(weights: &'a Weights, members: &'a [Member<'a>]) -> Self {
        Self {
            weights,
            members,
            best: FxHashMap::default(),
            known: RefCell::default(),
        }
    }

    fn sets(mut self) -> (Vec<Vec<usize>>, usize) {
        let pairs = self.pairs();
        self.remember_best(&pairs);
        let mut groups = Groups::new(self.members.len());
        let (competing, agreeing): (Vec<Pair>, Vec<Pair>) = pairs
            .into_iter()
            .partition(|p| self.relation(p.a, p.b) == Relation::Disjoint);
        for pair in sorted(agreeing) {
            if pair.score >= self.least(pair.a, pair.b)
                && self.prefer_each_other(&pair)
                && !self.merely_fit(&pair)
            {
                groups.join(&pair, |x, y| self.fit(x, y));
            }
        }
        let abstained = self.join_disputing(&mut groups, competing);
        let sets = groups.members.into_iter().filter(|set| set.len() > 1);
        let sets = sets.map(|set| {
            let mut facts: Vec<usize> = set.into_iter().map(|m| self.members[m].index).collect();
            facts.sort_unstable();
            facts
        });
        (sets.collect(), abstained)
    }

    /// All pairs that share a telling word and may answer one question.
    pub(super) fn pairs(&self) -> Vec<Pair> {
        let mut by_word: FxHashMap<u32, Vec<usize>> = FxHashMap::default();
        for (i, member) in self.members.iter().enumerate() {
            for word in member.profiled.profile.telling() {
                let members = by_word.entry(word).or_default();
                if members.last() != Some(&i) {
                    members.push(i);
                }
            }
        }
        let mut candidates: FxHashSet<(usize, usize)> = FxHashSet::default();
        for members in by_word.values().filter(|m| m.len() <= COMMON) {
            for (i, a) in members.iter().enumerate() {
                candidates.extend(members[i + 1..].iter().map(|b| (*a, *b)));
            }
        }
        // Whose an age is tells more than the words around it.
        if self.members.len() <= COMMON && self.members.iter().all(|m| m.fact().kind == Kind::Age) {
            let all = 0..self.members.len();
            candidates.extend(all.flat_map(|b| (0..b).map(move |a| (a, b))));
        }
        candidates
            .into_iter()
            .filter_map(|(a, b)| self.score(a, b).map(|score| Pair { score, a, b }))
            .collect()
    }

    /// Whether two values that can both hold are of two events, and not so equal that this tells more.
    fn merely_fit(&self, pair: &Pair) -> bool {
        let (a, b) = (&self.members[pair.a], &self.members[pair.b]);
        self.relation(pair.a, pair.b) != Relation::Equal && are_of_two_events(a.fact(), b.fact())
    }

    /// Whether neither of two facts has a better partner in the other's article. Of equal values,
    /// an article may repeat what it says.
    fn prefer_each_other(&self, pair: &Pair) -> bool {
        let best = |member: usize, other: usize| {
            let key = (member, self.members[other].article());
            let best = self.best.get(&key).map_or(f64::MIN, |best| best.score);
            pair.score + self.weights.slack >= best
        };
        best(pair.a, pair.b) && best(pair.b, pair.a)
            || self.relation(pair.a, pair.b) == Relation::Equal
    }

    /// From which score on a pair counts.
    pub(super) fn least(&self, a: usize, b: usize) -> f64 {
        let one_article = self.members[a].article() == self.members[b].article();
        match (self.relation(a, b), one_article) {
            (Relation::Disjoint, true) if self.is_headline_against_text(a, b) => {
                self.weights.headline
            }
            (Relation::Disjoint, true) => self.weights.contradict,
            (Relation::Disjoint, false) => self.weights.flag,
            (_, true) => self.weights.within,
            (_, false) => self.weights.join,
        }
    }

    pub(super) fn features(&self, a: usize, b: usize) -> Features {
        Features::of(self.members[a].profiled, self.members[b].profiled)
    }

    pub(super) fn relation(&self, a: usize, b: usize) -> Relation {
        self.known(a, b).relation
    }

    /// The score of a pair; none where they cannot answer one question.
    pub(super) fn score(&self, a: usize, b: usize) -> Option<f64> {
        self.known(a, b).score
    }

    pub(super) fn known(&self, a: usize, b: usize) -> Known {
        let key = ordered(a, b);
        if let Some(known) = self.known.borrow().get(&key) {
            return *known;
        }
        let known = self.compare(key.0, key.1);
        self.known.borrow_mut().insert(key, known);
        known
    }

    fn compare(&self, a: usize, b: usize) -> Known {
        let (x, y) = (&self.members[a], &self.members[b]);
        let relation = relation(x.profiled.fact, y.profiled.fact).relation;
        let one_sentence = x.article() == y.article() && x.sentence() == y.sentence();
        let cannot =
            relation == Relation::Incomparable || one_sentence && relation != Relation::Equal;
        let score = (!cannot).then(|| {
            let features = self.features(a, b);
            match relation {
                Relation::Disjoint => self.weights.score_without_values(&features),
                _ => self.weights.score(&features),
            }
        });
        Known {
            relation,
            score,
            dispute: None,
        }
    }

    /// Whether two groups may become one: all their values can hold, and their facts fit on
    /// average.
    fn fit(&self, x: &[usize], y: &[usize]) -> bool {
        let mut sum = 0.0;
        for (a, b) in across(x, y) {
            match self.score(a, b) {
                Some(score) if self.relation(a, b) != Relation::Disjoint => {
                    sum += score - self.least(a, b);
                }
                _ => return false,
            }
        }
        sum >= 0.0
    }
}

/// The best first; equal ones in the order of their facts.
pub(super) fn sorted(mut pairs: Vec<Pair>) -> Vec<Pair> {
    pairs.sort_by(|x, y| {
        y.score
            .total_cmp(&x.score)
            .then_with(|| (x.a, x.b).cmp(&(y.a, y.b)))
    });
    pairs
}

/// Every pair of one from each; of long groups of some from each, evenly chosen.
pub(super) fn across<'x>(
    x: &'x [usize],
    y: &'x [usize],
) -> impl Iterator<Item = (usize, usize)> + 'x {
    let some = |group: &'x [usize]| group.iter().step_by(group.len().div_ceil(SPEAKERS).max(1));
    some(x).flat_map(move |a| some(y).map(move |b| (*a, *b)))
}

/// So many of a group speak for all of it.
const SPEAKERS: usize = 24;

/// The lesser first.
pub(super) fn ordered(a: usize, b: usize) -> (usize, usize) {
    (a.min(b), a.max(b))
}
