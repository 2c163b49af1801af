//! Entries meet findings.

use super::entry::{Entry, Ledger};
use crate::compare::{Finding, Status};
use jiff::civil::Date;
use rustc_hash::FxHashSet;

/// How the ledger met the findings.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct LedgerUse {
    /// Findings that an entry covers.
    pub covered: usize,
    /// Ids of entries without a finding.
    pub stale: Vec<String>,
    /// Ids of entries whose last day is past.
    pub expired: Vec<String>,
}

/// Marks the findings that an entry covers as reconciled.
///
/// An entry covers the finding with its id and readings key up to and including its last day. A
/// finding with the id of an entry but other readings stays open, with a note of what changed; one
/// whose entry lapsed is [`Status::Expired`]. Notes are a stable code, `: ` and words.
pub fn apply(ledger: &Ledger, findings: &mut [Finding], today: Date) -> LedgerUse {
    let mut used = LedgerUse::default();
    let mut met: FxHashSet<&str> = FxHashSet::default();
    for finding in findings {
        let Some(entry) = ledger.get(&finding.id) else {
            continue;
        };
        met.insert(&entry.finding.id);
        if entry.finding.readings_key != finding.readings_key {
            finding.notes.push(changed(entry, finding));
        } else if entry.decision.is_expired(today) {
            finding.status = Status::Expired;
            finding.notes.push(lapsed(entry));
        } else {
            finding.status = Status::Reconciled;
            finding.notes.push(reconciled(entry));
            used.covered += 1;
        }
    }
    for entry in ledger.iter() {
        let id = &entry.finding.id;
        if !met.contains(id.as_str()) {
            used.stale.push(id.clone());
        }
        if entry.decision.is_expired(today) {
            used.expired.push(id.clone());
        }
    }
    used
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
    let only_in = |here: &[String], there: &[String]| {
        let words: Vec<String> = here
            .iter()
            .filter(|word| !there.contains(word))
            .cloned()
            .collect();
        (!words.is_empty()).then(|| words.join(", "))
    };
    let mut parts = Vec::new();
    if let Some(new) = only_in(&now, before) {
        parts.push(format!("new: {new}"));
    }
    if let Some(gone) = only_in(before, &now).filter(|_| !before.is_empty()) {
        parts.push(format!("gone: {gone}"));
    }
    if parts.is_empty() {
        parts.push("other readings".to_owned());
    }
    format!("changed: since {}, {}", this(entry), parts.join("; "))
}

fn this(entry: &Entry) -> String {
    match entry.decision.on {
        Some(day) => format!("the entry of {day}"),
        None => "its entry".to_owned(),
    }
}
