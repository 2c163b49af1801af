//! Groups of members while they are being joined.

use rustc_hash::FxHashSet;

/// Two members with the log-odds that they answer one question.
#[derive(Debug, Clone, Copy)]
pub(super) struct Pair {
    pub(super) score: f64,
    pub(super) a: usize,
    pub(super) b: usize,
}

/// Members put together so far.
pub(super) struct Groups {
    pub(super) of: Vec<usize>,
    pub(super) members: Vec<Vec<usize>>,
    /// How often each group changed.
    changes: Vec<usize>,
    /// Groups, each with its changes, that were found not to belong together.
    refused: FxHashSet<[(usize, usize); 2]>,
}

impl Groups {
    pub(super) fn new(count: usize) -> Self {
        Self {
            of: (0..count).collect(),
            members: (0..count).map(|m| vec![m]).collect(),
            changes: vec![0; count],
            refused: FxHashSet::default(),
        }
    }

    /// Takes a member out of its group.
    pub(super) fn part(&mut self, member: usize) {
        let group = self.of[member];
        self.members[group].retain(|m| *m != member);
        self.changes[group] += 1;
        self.of[member] = self.members.len();
        self.members.push(vec![member]);
        self.changes.push(0);
    }

    /// Joins the groups of two members where they may be joined; whether they now are one.
    pub(super) fn join(&mut self, pair: &Pair, may: impl Fn(&[usize], &[usize]) -> bool) -> bool {
        let (x, y) = (self.of[pair.a], self.of[pair.b]);
        if x == y {
            return true;
        }
        let asked = [(x, self.changes[x]), (y, self.changes[y])];
        if self.refused.contains(&asked) {
            return false;
        }
        if !may(&self.members[x], &self.members[y]) {
            self.refused.insert(asked);
            return false;
        }
        self.changes[x] += 1;
        self.changes[y] += 1;
        let moved = std::mem::take(&mut self.members[y]);
        for member in &moved {
            self.of[*member] = x;
        }
        self.members[x].extend(moved);
        true
    }

    /// Refusals by one measure say nothing about another.
    pub(super) fn ask_anew(&mut self) {
        self.refused.clear();
    }
}
