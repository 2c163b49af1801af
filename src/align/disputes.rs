//! Which of the pairs whose values cannot both hold are disagreements, and which of them stand for
//! the same one.
//!
//! A pair is a dispute by what stands around its values and by how clearly either prefers the
//! other to all else in the other's article.

use super::groups::{Groups, Pair};
use super::occasions::are_of_two_events;
use super::partners::{Best, CLEAR, NO_PARTNER};
use super::sets::{Joining, across, ordered, sorted};
use super::weights::Margins;
use crate::value::{Kind, Relation};
use rustc_hash::{FxHashMap, FxHashSet};

/// Of so many pairs of two groups one at most may be of two events: a set is of one.
const MOSTLY_ONE: usize = 3;

/// By so much one of two partners in an article has to fit better to be the one meant.
const CLEARLY_BETTER: f64 = 1.0;

impl Joining<'_> {
    /// A fact is no partner for another where its own article's counterpart gives the same value:
    /// "13 homers, 43 RBIs" against "29 home runs, 43 RBIs" leaves 13 and 29 to each other.
    pub(super) fn remember_best(&mut self, pairs: &[Pair]) {
        let mut equal: FxHashMap<(usize, usize), f64> = FxHashMap::default();
        for pair in pairs {
            let holds = !matches!(
                self.relation(pair.a, pair.b),
                Relation::Disjoint | Relation::Incomparable
            );
            if holds {
                for (member, other) in [(pair.a, pair.b), (pair.b, pair.a)] {
                    let best = equal.entry((member, self.members[other].article()));
                    let best = best.or_insert(pair.score);
                    *best = best.max(pair.score);
                }
            }
        }
        for pair in pairs {
            let competes = self.relation(pair.a, pair.b) == Relation::Disjoint;
            for (member, other) in [(pair.a, pair.b), (pair.b, pair.a)] {
                let taken = equal.get(&(other, self.members[member].article()));
                if competes && taken.is_some_and(|score| *score > pair.score) {
                    continue;
                }
                let value = self.members[other].profiled.profile.value;
                self.best
                    .entry((member, self.members[other].article()))
                    .and_modify(|best| best.meet(pair.score, value))
                    .or_insert_with(|| Best::of(pair.score, value));
            }
        }
    }

    /// Joins the groups that a disagreement joins, the surest first; how often it was not sure.
    pub(super) fn join_disputing(&self, groups: &mut Groups, competing: Vec<Pair>) -> usize {
        groups.ask_anew();
        let mut abstained: FxHashSet<(usize, usize)> = FxHashSet::default();
        let disputes = competing.into_iter().map(|pair| Pair {
            score: self.dispute(pair.a, pair.b, pair.score),
            ..pair
        });
        for pair in sorted(disputes.collect()) {
            let sure = pair.score >= self.least(pair.a, pair.b) && !self.may_be_years_apart(&pair);
            if sure {
                self.part_rivals(groups, pair.a, pair.b);
                self.part_rivals(groups, pair.b, pair.a);
            }
            if sure && groups.join(&pair, |x, y| self.compete(x, y)) {
                continue;
            }
            if pair.score + self.weights.doubt >= self.least(pair.a, pair.b) {
                abstained.insert((groups.of[pair.a], groups.of[pair.b]));
            }
        }
        abstained.len()
    }

    /// Whether two ages of one article's text may be of one person at two times: "was 28 when";
    /// those that are not are for `ages`.
    pub(super) fn may_be_years_apart(&self, pair: &Pair) -> bool {
        self.members[pair.a].fact().kind == Kind::Age
            && self.members[pair.a].article() == self.members[pair.b].article()
            && !self.is_headline_against_text(pair.a, pair.b)
    }

    /// Takes out of the group of the second what speaks for the article of the first, where the
    /// first fits better by all but its value: of one article's answers one can be meant.
    pub(super) fn part_rivals(&self, groups: &mut Groups, first: usize, second: usize) {
        let around = |a: usize, b: usize| {
            let features = self.features(a, b);
            self.weights.score_without_values(&features)
        };
        let article = self.members[first].article();
        let fits = around(first, second);
        let rivals: Vec<usize> = groups.members[groups.of[second]]
            .iter()
            .copied()
            .filter(|r| *r != first && self.members[*r].article() == article)
            .filter(|r| self.relation(*r, first) == Relation::Disjoint)
            .filter(|r| around(*r, second) + CLEARLY_BETTER < fits)
            .collect();
        for rival in rivals {
            groups.part(rival);
        }
    }

    /// How much better the second fits the first than any other value of its article does.
    pub(super) fn margin(&self, member: usize, other: usize, score: f64) -> f64 {
        let key = (member, self.members[other].article());
        let value = self.members[other].profiled.profile.value;
        let next = self
            .best
            .get(&key)
            .map_or(NO_PARTNER, |best| best.without(value));
        (score - next).clamp(-CLEAR, CLEAR)
    }

    /// The log-odds that two values that cannot both hold are a disagreement; within one article
    /// the score alone.
    pub(super) fn dispute(&self, a: usize, b: usize, score: f64) -> f64 {
        if self.members[a].article() == self.members[b].article() {
            return score;
        }
        if let Some(dispute) = self.known(a, b).dispute {
            return dispute;
        }
        let dispute = self.new_dispute(a, b, score);
        if let Some(known) = self.known.borrow_mut().get_mut(&ordered(a, b)) {
            known.dispute = Some(dispute);
        }
        dispute
    }

    fn new_dispute(&self, a: usize, b: usize, score: f64) -> f64 {
        let features = self.features(a, b);
        if !features.can_dispute(self.members[a].profiled.fact.kind) {
            return NO_PARTNER;
        }
        let margins = Margins(self.margin(a, b, score), self.margin(b, a, score));
        self.weights.dispute(&features, margins)
    }

    /// Whether two groups compete for one question: their facts do so on average.
    pub(super) fn compete(&self, x: &[usize], y: &[usize]) -> bool {
        let mut sum = 0.0;
        let (mut all, mut apart) = (0, 0);
        for (a, b) in across(x, y) {
            let Some(score) = self.score(a, b) else {
                return false;
            };
            all += 1;
            apart += usize::from(self.are_told_apart(a, b));
            let score = match self.relation(a, b) {
                Relation::Disjoint => self.dispute(a, b, score),
                _ => score,
            };
            if self.answers_otherwise(x, a, b, score) || self.answers_otherwise(y, b, a, score) {
                return false;
            }
            sum += score - self.least(a, b) + self.weights.spread;
        }
        sum >= 0.0 && apart * MOSTLY_ONE < all
    }

    /// Whether two values that cannot both hold are of two events.
    fn are_told_apart(&self, a: usize, b: usize) -> bool {
        let articles = (self.members[a].article(), self.members[b].article());
        articles.0 != articles.1
            && self.relation(a, b) == Relation::Disjoint
            && are_of_two_events(self.members[a].fact(), self.members[b].fact())
    }

    /// Whether the article of two facts, which hardly contradicts itself by them, answers with the
    /// first what its group asks: another article holds with it. The second is then of something else.
    fn answers_otherwise(&self, group: &[usize], first: usize, second: usize, score: f64) -> bool {
        let article = self.members[first].article();
        article == self.members[second].article()
            && self.relation(first, second) == Relation::Disjoint
            && score < self.least(first, second)
            && group.iter().any(|c| {
                self.members[*c].article() != article
                    && self.relation(*c, first) != Relation::Disjoint
            })
    }
}
