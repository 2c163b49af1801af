//! Facts to fact sets.
//!
//! Pairs are scored by their features, the best joined first; a set grows only where its facts
//! fit on average, and two values of one sentence never answer one question unless they are
//! equal. So a set is built under constraints, not by chaining similar pairs.

use super::FactSet;
use super::features::{Features, Profiled};
use super::profile::profiles;
use super::relation::relation;
use super::weights::Weights;
use crate::fact::Fact;
use crate::value::{Kind, Relation};
use rustc_hash::{FxHashMap, FxHashSet};
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
            let member = Member {
                index: *index,
                profiled: Profiled { fact, profile },
            };
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
struct Member<'a> {
    /// Its index among the facts of the run.
    index: usize,
    profiled: Profiled<'a>,
}

impl Member<'_> {
    fn article(&self) -> usize {
        self.profiled.fact.evidence.article
    }

    fn sentence(&self) -> usize {
        self.profiled.fact.evidence.sentence_index
    }
}

/// The facts of one story and family while they are being joined. Numbers are places in
/// `members`.
struct Joining<'a> {
    weights: &'a Weights,
    members: &'a [Member<'a>],
    /// For each member and each other article, the best score of any fact there.
    best: FxHashMap<(usize, usize), f64>,
}

/// Two members with the log-odds that they answer one question.
#[derive(Debug, Clone, Copy)]
struct Pair {
    score: f64,
    a: usize,
    b: usize,
}

impl<'a> Joining<'a> {
    fn new(weights: &'a Weights, members: &'a [Member<'a>]) -> Self {
        Self {
            weights,
            members,
            best: FxHashMap::default(),
        }
    }

    fn sets(mut self) -> (Vec<Vec<usize>>, usize) {
        let mut set_of: Vec<usize> = (0..self.members.len()).collect();
        let mut sets: Vec<Vec<usize>> = set_of.iter().map(|m| vec![*m]).collect();
        let pairs = self.pairs();
        for pair in pairs {
            let (x, y) = (set_of[pair.a], set_of[pair.b]);
            if x == y || !self.fits(&sets[x], &sets[y]) {
                continue;
            }
            let moved = std::mem::take(&mut sets[y]);
            for member in &moved {
                set_of[*member] = x;
            }
            sets[x].extend(moved);
        }
        let mut abstained = 0;
        let settled = sets
            .into_iter()
            .filter(|s| s.len() > 1)
            .map(|set| self.settle(set, &mut abstained));
        let sets = settled
            .filter(|s| s.len() > 1)
            .map(|set| {
                let mut facts: Vec<usize> =
                    set.into_iter().map(|m| self.members[m].index).collect();
                facts.sort_unstable();
                facts
            })
            .collect();
        (sets, abstained)
    }

    /// All pairs that share a telling word and score high enough, the best first.
    fn pairs(&mut self) -> Vec<Pair> {
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
        let mut pairs: Vec<Pair> = candidates
            .into_iter()
            .filter_map(|(a, b)| self.score(a, b).map(|score| Pair { score, a, b }))
            .collect();
        for pair in &pairs {
            for (member, other) in [(pair.a, pair.b), (pair.b, pair.a)] {
                let best = self
                    .best
                    .entry((member, self.members[other].article()))
                    .or_insert(f64::MIN);
                *best = best.max(pair.score);
            }
        }
        pairs.retain(|p| p.score >= self.least(p.a, p.b) && self.prefer_each_other(p));
        pairs.sort_by(|x, y| {
            y.score
                .total_cmp(&x.score)
                .then_with(|| (x.a, x.b).cmp(&(y.a, y.b)))
        });
        pairs
    }

    /// Whether neither of two facts has a better partner in the other's article. Of equal values,
    /// an article may repeat what it says.
    fn prefer_each_other(&self, pair: &Pair) -> bool {
        let best = |member: usize, other: usize| {
            let key = (member, self.members[other].article());
            pair.score + self.weights.slack >= self.best.get(&key).copied().unwrap_or(f64::MIN)
        };
        best(pair.a, pair.b) && best(pair.b, pair.a)
            || self.relation(pair.a, pair.b) == Relation::Equal
    }

    fn least(&self, a: usize, b: usize) -> f64 {
        let one_article = self.members[a].article() == self.members[b].article();
        if self.relation(a, b) == Relation::Disjoint {
            return if one_article {
                self.weights.contradict
            } else {
                self.weights.flag
            };
        }
        if one_article {
            self.weights.within
        } else {
            self.weights.join
        }
    }

    fn features(&self, a: usize, b: usize) -> Features {
        Features::of(self.members[a].profiled, self.members[b].profiled)
    }

    fn relation(&self, a: usize, b: usize) -> Relation {
        relation(self.members[a].profiled.fact, self.members[b].profiled.fact).relation
    }

    /// The score of a pair; none where they cannot answer one question.
    fn score(&self, a: usize, b: usize) -> Option<f64> {
        let relation = self.relation(a, b);
        if relation == Relation::Incomparable {
            return None;
        }
        let (x, y) = (&self.members[a], &self.members[b]);
        let one_sentence = x.article() == y.article() && x.sentence() == y.sentence();
        if one_sentence && relation != Relation::Equal {
            return None;
        }
        let features = self.features(a, b);
        Some(match relation {
            Relation::Disjoint => self.weights.score_without_values(&features),
            _ => self.weights.score(&features),
        })
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
        if !set.iter().any(|member| self.is_doubtful(*member, &set)) {
            return set;
        }
        *abstained += 1;
        let together = |with: usize| -> Vec<usize> {
            set.iter()
                .copied()
                .filter(|o| self.relation(*o, with) != Relation::Disjoint)
                .collect()
        };
        set.iter()
            .map(|m| together(*m))
            .max_by(|x, y| x.len().cmp(&y.len()).then_with(|| y.cmp(x)))
            .unwrap_or_default()
    }

    /// Whether a member contradicts others of its set, none of which it surely belongs with.
    fn is_doubtful(&self, member: usize, set: &[usize]) -> bool {
        let mut contradicts = false;
        for other in set
            .iter()
            .copied()
            .filter(|o| self.relation(*o, member) == Relation::Disjoint)
        {
            contradicts = true;
            let features = self.features(other, member);
            let score = self.weights.score_without_values(&features);
            let pair = Pair {
                score,
                a: other,
                b: member,
            };
            if score >= self.weights.flag && self.prefer_each_other(&pair) {
                return false;
            }
        }
        contradicts
    }
}
