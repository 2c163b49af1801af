//! What a run tells whoever watches it: the library reads no clock and prints nothing.

/// A stage of the flow, as users hear of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    /// Articles to facts.
    Facts,
    /// Facts to sets that answer one question.
    Align,
    /// Sets to findings.
    Compare,
    /// Findings and the ledger.
    Reconcile,
}

impl Stage {
    /// The stage's name.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Facts => "facts",
            Self::Align => "align",
            Self::Compare => "compare",
            Self::Reconcile => "reconcile",
        }
    }
}

/// Somebody who watches a run. Articles are read by several threads.
pub trait Watch: Sync {
    /// A stage begins, and the one before it has ended.
    fn begins(&self, _stage: Stage) {}
    /// The facts of one more article are known.
    fn article_read(&self) {}
}

/// Nobody.
#[derive(Debug, Clone, Copy, Default)]
pub struct Unwatched;

impl Watch for Unwatched {}
