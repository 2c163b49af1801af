//! Entries meet findings.

use super::entry::{Entry, Ledger};
use crate::compare::{Finding, Status};
use jiff::civil::Date;
use rustc_hash::FxHashMap;
use std::path::PathBuf;

/// How an entry stands to the findings of a run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// It covers its finding.
    Covers,
    /// Its finding has other readings since, and is open again.
    Changed,
    /// Its last day is past, and its finding is open again.
    Expired,
    /// It matches no finding.
    Stale,
}

impl Standing {
    /// The name used in reports.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Covers => "covers",
            Self::Changed => "changed",
            Self::Expired => "expired",
            Self::Stale => "stale",
        }
    }
}

/// An entry after it has met the findings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Met {
    /// The entry.
    pub entry: Entry,
    /// How it stands to them.
    pub standing: Standing,
    /// Days since the decision, where the entry says when that was.
    pub age: Option<i32>,
    /// Whether its last day is past, with or without a finding.
    pub expired: bool,
}

/// How the ledger met the findings.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct LedgerUse {
    /// The file, where there is one.
    pub path: Option<PathBuf>,
    /// Every entry, by id.
    pub entries: Vec<Met>,
}

impl LedgerUse {
    /// The entries that stand in one way.
    pub fn standing(&self, standing: Standing) -> impl Iterator<Item = &Met> {
        let stands = move |met: &&Met| met.standing == standing;
        self.entries.iter().filter(stands)
    }

    /// How many findings are accepted: covered by an entry.
    #[must_use]
    pub fn covered(&self) -> usize {
        self.standing(Standing::Covers).count()
    }

    /// The oldest of the entries that cover a finding and say when they were made.
    #[must_use]
    pub fn oldest(&self) -> Option<&Met> {
        self.standing(Standing::Covers)
            .filter(|met| met.age.is_some())
            .max_by_key(|met| met.age)
    }
}

/// Marks the findings that an entry covers as reconciled.
///
/// An entry covers the finding with its id and readings key up to and including its last day. A
/// finding with the id of an entry but other readings stays open, with a note of what changed; one
/// whose entry lapsed is [`Status::Expired`]. Notes are a stable code, `: ` and words.
pub fn apply(ledger: &Ledger, findings: &mut [Finding], today: Date) -> LedgerUse {
    let mut standings: FxHashMap<String, Standing> = FxHashMap::default();
    for finding in findings {
        let Some(entry) = ledger.get(&finding.id) else {
            continue;
        };
        let (standing, note) = if entry.finding.readings_key != finding.readings_key {
            (Standing::Changed, changed(entry, finding))
        } else if entry.decision.is_expired(today) {
            finding.status = Status::Expired;
            (Standing::Expired, lapsed(entry))
        } else {
            finding.status = Status::Reconciled;
            (Standing::Covers, reconciled(entry))
        };
        finding.notes.push(note);
        standings.insert(finding.id.clone(), standing);
    }
    let met = |entry: &Entry| Met {
        standing: standings
            .get(&entry.finding.id)
            .copied()
            .unwrap_or(Standing::Stale),
        age: entry.decision.on.map(|on| (today - on).get_days()),
        expired: entry.decision.is_expired(today),
        entry: entry.clone(),
    };
    LedgerUse {
        path: None,
        entries: ledger.iter().map(met).collect(),
    }
}

fn reconciled(entry: &Entry) -> String {
    let decision = &entry.decision;
    format!(
        "reconciled: {}: {}",
        decision.outcome,
        decision.reason.as_str()
    )
}

fn lapsed(entry: &Entry) -> String {
    let last = entry.decision.expires.map(|day| day.to_string());
    format!(
        "reconciliation-expired: {} lapsed after {}",
        this(entry),
        last.unwrap_or_default()
    )
}

/// What is new and what is gone since the entry was made.
fn changed(entry: &Entry, finding: &Finding) -> String {
    let before = &entry.finding.readings;
    let now: Vec<String> = finding.readings.iter().map(|r| r.value.display()).collect();
    let only_in = |here: &[String], there: &[String], what: &str| {
        let words: Vec<&str> = here
            .iter()
            .filter(|word| !there.contains(word))
            .map(String::as_str)
            .collect();
        match words[..] {
            [] => None,
            [word] => Some(format!("reading {word} is {what}")),
            _ => Some(format!("readings {} are {what}", words.join(", "))),
        }
    };
    let mut parts = Vec::new();
    if !before.is_empty() {
        parts.extend(only_in(&now, before, "new"));
        parts.extend(only_in(before, &now, "gone"));
    }
    if parts.is_empty() {
        parts.push("the readings are others".to_owned());
    }
    format!("changed: {} since {}", parts.join(" and "), this(entry))
}

fn this(entry: &Entry) -> String {
    match entry.decision.on {
        Some(day) => format!("the entry of {day}"),
        None => "its entry".to_owned(),
    }
}
