//! Partly known calendar times.

use super::relation::{Reason, Related, Relation};

/// A calendar time with the grain said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TimeValue {
    /// TIMEX3 value.
    pub timex: String,
}

impl TimeValue {
    /// The one written form.
    #[must_use]
    pub fn canonical(&self) -> String {
        self.timex.clone()
    }

    /// The form for readers.
    #[must_use]
    pub fn display(&self) -> String {
        self.timex.clone()
    }
}

pub(super) fn relate(a: &TimeValue, b: &TimeValue) -> Related {
    if a == b {
        Related::new(Relation::Equal, Reason::SameValue)
    } else {
        Related::new(Relation::Disjoint, Reason::DifferentDates)
    }
}
