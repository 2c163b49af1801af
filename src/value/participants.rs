//! Lists of who took part.

use super::name::{self, Name};
use super::relation::{Reason, Related, Relation};

/// Who took part, as one place in a text lists them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Participants {
    /// Sorted by canonical form, none twice.
    names: Vec<Name>,
    /// Whether the text says that there are more: "including", "among others".
    open: bool,
}

impl Participants {
    /// A list in any order.
    #[must_use]
    pub fn new(names: Vec<Name>, open: bool) -> Self {
        let mut keyed: Vec<(String, Name)> =
            names.into_iter().map(|n| (n.canonical(), n)).collect();
        keyed.sort_by(|a, b| a.0.cmp(&b.0));
        keyed.dedup_by(|a, b| a.0 == b.0);
        Self {
            names: keyed.into_iter().map(|(_, name)| name).collect(),
            open,
        }
    }

    /// The names, sorted.
    #[must_use]
    pub fn names(&self) -> &[Name] {
        &self.names
    }

    /// Whether there are more than those named.
    #[must_use]
    pub const fn is_open(&self) -> bool {
        self.open
    }

    /// The one written form; "+" after an open list.
    #[must_use]
    pub fn canonical(&self) -> String {
        let names: Vec<String> = self.names.iter().map(Name::canonical).collect();
        let more = if self.open { " +" } else { "" };
        format!("{}{more}", names.join("; "))
    }

    /// The form for readers.
    #[must_use]
    pub fn display(&self) -> String {
        let mut names: Vec<&str> = self.names.iter().map(Name::display).collect();
        if self.open {
            names.push("others");
        }
        match names.split_last() {
            Some((last, [])) => (*last).to_owned(),
            Some((last, rest)) => format!("{} and {last}", rest.join(", ")),
            None => String::new(),
        }
    }
}

pub(super) fn relate(a: &Participants, b: &Participants) -> Related {
    if a.canonical() == b.canonical() {
        return Related::new(Relation::Equal, Reason::SameValue);
    }
    if a.open || b.open {
        return Related::new(Relation::Compatible, Reason::OpenList);
    }
    // The reason of the whole is that of its worst pair; the least reason where several are as bad,
    // so that neither order nor direction matters.
    let best = |x: &Name, others: &[Name]| {
        others
            .iter()
            .map(|y| name::relate(x, y))
            .min_by_key(|r| (rank(*r), r.reason))
    };
    let sides = (a.names.iter().map(|x| best(x, &b.names))).chain(
        b.names
            .iter()
            .map(|y| best(y, &a.names).map(Related::mirrored)),
    );
    let mut worst = Related::new(Relation::Equal, Reason::SameValue);
    for related in sides {
        let related = related.unwrap_or(Related::new(Relation::Disjoint, Reason::DifferentLists));
        if (rank(related), related.reason) > (rank(worst), worst.reason) {
            worst = related;
        }
    }
    match (rank(worst), worst.reason) {
        (0 | 1, _) if a.names.len() != b.names.len() => {
            Related::new(Relation::Disjoint, Reason::DifferentLists)
        }
        (0 | 1, reason) => Related::new(Relation::Compatible, reason),
        (_, Reason::Spelling) => Related::new(Relation::Disjoint, Reason::Spelling),
        _ => Related::new(Relation::Disjoint, Reason::DifferentLists),
    }
}

/// From agreeing to excluding each other.
const fn rank(related: Related) -> u8 {
    match (related.relation, related.reason) {
        (Relation::Equal, _) => 0,
        (Relation::Compatible | Relation::Narrower | Relation::Wider, _) => 1,
        (Relation::Disjoint, Reason::Spelling) => 2,
        _ => 3,
    }
}
