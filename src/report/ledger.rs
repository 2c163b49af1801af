//! The ledger and its entries for programs, in the JSON report and in `factdiff ledger list`.

use super::Report;
use crate::reconcile::{Entry, Met, Standing};
use serde::Serialize;
use std::io::{self, Write};

/// Writes one JSON object an entry and line, with its standing where the entries have `met`
/// findings; see `docs/reference/ledger.md`.
///
/// # Errors
/// Only those of `out`.
pub fn jsonl(entries: &[Met], met: bool, out: &mut dyn Write) -> io::Result<()> {
    for entry in entries {
        let mut json = JsonEntry::new(entry);
        json.standing = json.standing.filter(|_| met);
        serde_json::to_writer(&mut *out, &json)?;
        writeln!(out)?;
    }
    Ok(())
}

#[derive(Serialize)]
pub(super) struct JsonLedger<'a> {
    path: Option<String>,
    covered: usize,
    stale: Vec<&'a str>,
    expired: Vec<&'a str>,
    entries: Vec<JsonEntry<'a>>,
}

impl<'a> JsonLedger<'a> {
    pub fn new(report: &'a Report) -> Self {
        let ledger = &report.ledger;
        let id = |met: &'a Met| met.entry.finding.id.as_str();
        Self {
            path: ledger.path.as_ref().map(|path| path.display().to_string()),
            covered: ledger.covered(),
            stale: ledger.standing(Standing::Stale).map(id).collect(),
            expired: ledger
                .entries
                .iter()
                .filter(|m| m.expired)
                .map(id)
                .collect(),
            entries: ledger.entries.iter().map(JsonEntry::new).collect(),
        }
    }
}

/// An entry of the ledger.
#[derive(Serialize)]
struct JsonEntry<'a> {
    id: &'a str,
    line: Option<usize>,
    attribute: &'a str,
    standing: Option<&'static str>,
    outcome: &'static str,
    value: Option<&'a str>,
    source: Option<&'a str>,
    reason: &'a str,
    by: Option<&'a str>,
    on: Option<String>,
    age_days: Option<i32>,
    expires: Option<String>,
}

impl<'a> JsonEntry<'a> {
    fn new(met: &'a Met) -> Self {
        let Entry {
            finding,
            decision,
            line,
        } = &met.entry;
        Self {
            id: &finding.id,
            line: *line,
            attribute: &finding.attribute,
            standing: Some(met.standing.name()),
            outcome: decision.outcome.name(),
            value: decision.outcome.value(),
            source: decision.outcome.source(),
            reason: decision.reason.as_str(),
            by: decision.by.as_deref(),
            on: decision.on.map(|day| day.to_string()),
            age_days: met.age,
            expires: decision.expires.map(|day| day.to_string()),
        }
    }
}
