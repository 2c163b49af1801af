//! What is asked.

use crate::value::Kind;
use serde::{Deserialize, Serialize};

/// How much a disagreement matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// Shown, never counted against a run's exit code by default.
    Note,
    /// Spelling of names, weekday slips, roles, places.
    Warning,
    /// Numbers, dates, sums, outcomes.
    Error,
}

impl Severity {
    /// The name used in rule packs and reports.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Note => "note",
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }
}

/// A question that facts answer: named by a rule pack ("meeting/length") or open ("count/point").
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attribute {
    /// Its name, stable across versions: ids of findings are made of it.
    pub name: String,
    /// The kind of value that answers it.
    pub kind: Kind,
    /// The question in words.
    pub question: String,
    /// How much a disagreement matters.
    pub severity: Severity,
    /// The pack that names it; none for open attributes.
    pub pack: Option<String>,
    /// Whether a story has one answer: a meeting has one length, while people are killed here and
    /// there.
    pub once: bool,
}
