//! Facts to fact sets.
//!
//! Pairs are scored by their features, the best joined first; a set grows only where its facts
//! fit on average, and two values of one sentence never answer one question unless they are
//! equal. So a set is built under constraints, not by chaining similar pairs.

use super::FactSet;
use super::features::Features;
use super::rarity::Rarity;
use super::weights::Weights;
use crate::fact::{CueKind, Fact};
use crate::value::{Kind, Relation, relate};
use rustc_hash::{FxHashMap, FxHashSet};

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
    let mut groups: FxHashMap<(usize, u8), Vec<usize>> = FxHashMap::default();
    for (i, fact) in facts.iter().enumerate() {
        let story = stories
            .get(fact.evidence.article)
            .copied()
            .unwrap_or_default();
        groups
            .entry((story, family(fact.kind)))
            .or_default()
            .push(i);
    }
    let mut keys: Vec<_> = groups.keys().copied().collect();
    keys.sort_unstable();
    let mut rarities: FxHashMap<usize, Rarity> = FxHashMap::default();
    let mut aligned = Aligned::default();
    for key in keys {
        let of_story =
            |f: &&Fact| stories.get(f.evidence.article).copied().unwrap_or_default() == key.0;
        let rarity = rarities
            .entry(key.0)
            .or_insert_with(|| Rarity::of(facts.iter().filter(of_story)));
        let joining = Joining {
            facts,
            rarity,
            weights,
            members: &groups[&key],
        };
        let (sets, abstained) = joining.sets();
        aligned.sets.extend(sets.into_iter().map(|facts| FactSet {
            story: key.0,
            facts,
        }));
        aligned.abstained += abstained;
    }
    aligned.sets.sort_by(|a, b| a.facts.cmp(&b.facts));
    aligned
}

/// Kinds whose values can answer the same question.
fn family(kind: Kind) -> u8 {
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

/// Words that stand in more facts than this say nothing about which belong together.
const COMMON: usize = 60;

struct Joining<'a> {
    facts: &'a [Fact],
    rarity: &'a Rarity,
    weights: &'a Weights,
    members: &'a [usize],
}

/// A scored pair, as indices into the facts of the run.
#[derive(Debug, Clone, Copy)]
struct Pair {
    score: f64,
    a: usize,
    b: usize,
}

impl Joining<'_> {
    fn sets(&self) -> (Vec<Vec<usize>>, usize) {
        let mut pairs = self.pairs();
        pairs.sort_by(|x, y| {
            y.score
                .total_cmp(&x.score)
                .then_with(|| (x.a, x.b).cmp(&(y.a, y.b)))
        });
        let mut set_of: FxHashMap<usize, usize> = self
            .members
            .iter()
            .enumerate()
            .map(|(i, m)| (*m, i))
            .collect();
        let mut sets: Vec<Vec<usize>> = self.members.iter().map(|m| vec![*m]).collect();
        for pair in &pairs {
            let (x, y) = (set_of[&pair.a], set_of[&pair.b]);
            if x == y || !self.fits(&sets[x], &sets[y]) {
                continue;
            }
            let moved = std::mem::take(&mut sets[y]);
            for fact in &moved {
                set_of.insert(*fact, x);
            }
            sets[x].extend(moved);
        }
        let mut abstained = 0;
        let sets = sets
            .into_iter()
            .filter(|s| s.len() > 1)
            .map(|mut set| {
                set.sort_unstable();
                self.settle(set, &mut abstained)
            })
            .filter(|s| s.len() > 1)
            .collect();
        (sets, abstained)
    }

    /// All pairs that share a telling word and score high enough.
    fn pairs(&self) -> Vec<Pair> {
        let mut by_word: FxHashMap<&str, Vec<usize>> = FxHashMap::default();
        for member in self.members {
            let mut seen = FxHashSet::default();
            for cue in self.facts[*member]
                .cues
                .iter()
                .filter(|c| c.kind != CueKind::Context && c.kind != CueKind::Preposition)
            {
                if seen.insert(cue.word.as_str()) {
                    by_word.entry(&cue.word).or_default().push(*member);
                }
            }
        }
        let mut candidates: FxHashSet<(usize, usize)> = FxHashSet::default();
        for facts in by_word.values().filter(|f| f.len() <= COMMON) {
            for (i, a) in facts.iter().enumerate() {
                candidates.extend(facts[i + 1..].iter().map(|b| (*a.min(b), *a.max(b))));
            }
        }
        let mut pairs: Vec<Pair> = candidates
            .into_iter()
            .filter_map(|(a, b)| self.score(a, b).map(|score| Pair { score, a, b }))
            .filter(|p| p.score >= self.least(p.a, p.b))
            .collect();
        pairs.sort_by_key(|p| (p.a, p.b));
        pairs
    }

    fn least(&self, a: usize, b: usize) -> f64 {
        if self.facts[a].evidence.article == self.facts[b].evidence.article {
            self.weights.within
        } else {
            self.weights.join
        }
    }

    /// The score of a pair; none where they cannot answer one question.
    fn score(&self, a: usize, b: usize) -> Option<f64> {
        let (a, b) = (&self.facts[a], &self.facts[b]);
        let relation = relate(&a.value, &b.value).relation;
        if relation == Relation::Incomparable && a.kind != Kind::Count {
            return None;
        }
        let same_sentence = a.evidence.article == b.evidence.article
            && a.evidence.sentence_index == b.evidence.sentence_index;
        if same_sentence && relation != Relation::Equal {
            return None;
        }
        Some(self.weights.score(&Features::of(a, b, self.rarity)))
    }

    /// Whether two sets may become one: their facts fit on average, and no two of one sentence
    /// differ.
    fn fits(&self, x: &[usize], y: &[usize]) -> bool {
        let mut sum = 0.0;
        for a in x {
            for b in y {
                match self.score(*a, *b) {
                    Some(score) => sum += score - self.least(*a, *b),
                    None => return false,
                }
            }
        }
        sum >= 0.0
    }

    /// Takes facts out of a set whose value differs from the others' without their being surely
    /// about the same thing.
    fn settle(&self, set: Vec<usize>, abstained: &mut usize) -> Vec<usize> {
        let doubtful = |fact: &usize| {
            let others: Vec<f64> = set
                .iter()
                .filter(|o| {
                    *o != fact
                        && relate(&self.facts[**o].value, &self.facts[*fact].value).relation
                            == Relation::Disjoint
                })
                .map(|o| {
                    self.weights.score_without_values(&Features::of(
                        &self.facts[*o],
                        &self.facts[*fact],
                        self.rarity,
                    ))
                })
                .collect();
            !others.is_empty() && others.iter().all(|s| *s < self.weights.flag)
        };
        let dropped: Vec<usize> = set.iter().copied().filter(|f| doubtful(f)).collect();
        if dropped.is_empty() {
            return set;
        }
        *abstained += 1;
        // Keep the largest class of values that can hold together.
        let mut best: Vec<usize> = Vec::new();
        for fact in &set {
            let class: Vec<usize> = set
                .iter()
                .copied()
                .filter(|o| {
                    relate(&self.facts[*o].value, &self.facts[*fact].value).relation
                        != Relation::Disjoint
                })
                .collect();
            if class.len() > best.len() {
                best = class;
            }
        }
        best
    }
}
