//! The outcome of comparing the facts that answer one question.

use crate::article::Span;
use crate::fact::{Attribute, Qualifiers, Severity, Subject};
use crate::value::{Kind, Value};
use std::sync::Arc;

/// What comparing showed, from the least to the most serious.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Verdict {
    /// One value only.
    Agree,
    /// Different values that can all hold.
    Compatible,
    /// The value moved with time, and something bears it out.
    Update,
    /// One source settles what another leaves open.
    Narrower,
    /// Values that cannot both hold.
    Conflict,
}

impl Verdict {
    /// The name used in reports.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Agree => "agree",
            Self::Compatible => "compatible",
            Self::Update => "update",
            Self::Narrower => "narrower",
            Self::Conflict => "conflict",
        }
    }

    /// Whether it is a finding at all, not an agreement.
    #[must_use]
    pub fn is_flagged(self) -> bool {
        self > Self::Compatible
    }
}

/// Whether somebody has decided about a finding.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Status {
    /// Nobody has, or not about these readings.
    #[default]
    Unreconciled,
    /// The ledger covers it.
    Reconciled,
    /// The ledger covered it until a day that is past.
    Expired,
}

impl Status {
    /// The name used in reports.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Unreconciled => "unreconciled",
            Self::Reconciled => "reconciled",
            Self::Expired => "expired",
        }
    }
}

/// One place in one article that asserts a reading.
#[derive(Debug, Clone)]
pub struct Claim {
    /// Index of the article among those of the run.
    pub article: usize,
    /// The value as it stands there, tight.
    pub span: Span,
    /// The sentence around it.
    pub sentence: Span,
    /// What surrounds the assertion.
    pub qualifiers: Qualifiers,
    /// Whether it stands in a headline.
    pub headline: bool,
}

/// One of the values that compete in a finding.
#[derive(Debug, Clone)]
pub struct Reading {
    /// The value.
    pub value: Value,
    /// How many independent sources assert it.
    pub sources: usize,
    /// The places that assert it, by article and position.
    pub claims: Vec<Claim>,
}

/// One question with the answers of all articles, and the verdict on them.
#[derive(Debug, Clone)]
pub struct Finding {
    /// 16 hexadecimal digits: of the attribute and the canonical subject.
    pub id: String,
    /// 16 hexadecimal digits: of the readings' canonical values.
    pub readings_key: String,
    /// What is asked.
    pub attribute: Arc<Attribute>,
    /// The kind of value.
    pub kind: Kind,
    /// Of whom or what.
    pub subject: Subject,
    /// The story it belongs to, counted from 1.
    pub story: usize,
    /// What comparing showed.
    pub verdict: Verdict,
    /// How much it matters.
    pub severity: Severity,
    /// Whether somebody has decided about it.
    pub status: Status,
    /// Why the verdict holds, in a sentence.
    pub reason: String,
    /// Stable codes that qualify the verdict: "may-span-midnight", "may-be-update", "attributed".
    pub notes: Vec<String>,
    /// By number of independent sources, then by value.
    pub readings: Vec<Reading>,
}
