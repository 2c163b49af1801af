//! How many of everything, as every format tells it.

use super::Report;
use crate::compare::{Status, Verdict};
use serde::Serialize;
use std::collections::BTreeSet;

/// Counts of a report, in the order of the JSON report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
pub struct Summary {
    /// Articles that were read.
    pub articles: usize,
    /// Stories that they tell.
    pub stories: usize,
    /// Facts found in them.
    pub facts: usize,
    /// Findings of this verdict, reconciled or not.
    pub conflict: usize,
    /// Findings of this verdict, reconciled or not.
    pub narrower: usize,
    /// Findings of this verdict, reconciled or not.
    pub update: usize,
    /// Agreements of this verdict.
    pub compatible: usize,
    /// Agreements of this verdict.
    pub agree: usize,
    /// Questions that may have been in dispute, but not surely one question.
    pub abstained: usize,
    /// Findings that no entry of the ledger covers.
    pub unreconciled: usize,
}

impl Summary {
    /// Counts a report.
    #[must_use]
    pub fn of(report: &Report) -> Self {
        let all = || report.findings.iter().chain(&report.agreements);
        let with = |verdict| all().filter(|f| f.verdict == verdict).count();
        let open = |f: &&crate::compare::Finding| f.status != Status::Reconciled;
        Self {
            articles: report.articles.len(),
            stories: report.stories.iter().collect::<BTreeSet<_>>().len(),
            facts: report.fact_counts.iter().sum(),
            conflict: with(Verdict::Conflict),
            narrower: with(Verdict::Narrower),
            update: with(Verdict::Update),
            compatible: with(Verdict::Compatible),
            agree: with(Verdict::Agree),
            abstained: report.abstained,
            unreconciled: report.findings.iter().filter(open).count(),
        }
    }
}
