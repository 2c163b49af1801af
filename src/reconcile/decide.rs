//! What `factdiff reconcile ID` does, without files: a decision about a finding into a ledger.

use super::entry::{Decision, Entry, FindingRef, nearest};
use super::write::add;
use crate::problem::Problem;

/// Fewer digits than these name no finding.
const SHORTEST_PREFIX: usize = 4;

/// The ledger's text with the decision about the finding `id` in it; `id` may be the first digits
/// of one, if they are those of one finding only.
///
/// # Errors
/// Where no finding or more than one has that id, or the text is no valid ledger.
pub fn decide(
    ledger: &str,
    findings: &[FindingRef],
    id: &str,
    decision: Decision,
) -> Result<String, Vec<Problem>> {
    let finding = find(findings, id).map_err(|problem| vec![problem])?;
    let entry = Entry {
        finding: finding.clone(),
        decision,
        line: None,
    };
    add(ledger, &entry)
}

/// The finding with this id, or with these first digits, if they are those of one only.
///
/// # Errors
/// Where no finding or more than one has that id; the message names the nearest.
pub fn find<'f>(findings: &'f [FindingRef], id: &str) -> Result<&'f FindingRef, Problem> {
    if let Some(exact) = findings.iter().find(|finding| finding.id == id) {
        return Ok(exact);
    }
    let mut alike = findings
        .iter()
        .filter(|finding| id.len() >= SHORTEST_PREFIX && finding.id.starts_with(id));
    match (alike.next(), alike.next()) {
        (Some(only), None) => Ok(only),
        (Some(_), Some(_)) => Err(Problem::new(
            "ambiguous-id",
            format!("several findings begin with `{id}`"),
        )),
        (None, _) => {
            let ids: Vec<&str> = findings.iter().map(|f| f.id.as_str()).collect();
            let hint = nearest(id, &ids)
                .map(|near| format!("; did you mean `{near}`?"))
                .unwrap_or_default();
            Err(Problem::new(
                "unknown-finding",
                format!("there is no finding `{id}`{hint}"),
            ))
        }
    }
}
