//! Times with their hedges: "about 8 p.m.", "shortly after noon".

use super::Exactness;
use super::extent::Extent;
use super::fields::Fields;
use crate::value::relation::Reason;

/// What a time says, and what its hedge allows.
#[derive(Clone, Copy)]
pub(super) struct Hedged {
    said: Extent,
    may_be: Extent,
}

impl Hedged {
    pub(super) fn of(fields: &Fields, exactness: Exactness, said: Extent) -> Self {
        let may_be = match exactness {
            Exactness::Plain => said,
            Exactness::About => said.about(fields),
            Exactness::ShortlyAfter => said.hull(said.shifted(SHORTLY)),
            Exactness::ShortlyBefore => said.hull(said.shifted(-SHORTLY)),
        };
        Self { said, may_be }
    }

    pub(super) fn shifted(self, minutes: i64) -> Self {
        Self {
            said: self.said.shifted(minutes),
            may_be: self.may_be.shifted(minutes),
        }
    }

    /// Where both are hedged, one of them has to be about what the other says, as with quantities:
    /// nobody writes "about 3" and "about 4" of one hour.
    pub(super) fn meets(self, other: Self) -> bool {
        self.may_be.overlaps(other.said) || self.said.overlaps(other.may_be)
    }

    pub(super) fn reason(self, other: Self, hedged: bool, zoned: bool) -> Reason {
        if zoned {
            Reason::Conversion
        } else if hedged {
            Reason::Hedge
        } else if self.said.contains(other.said) || other.said.contains(self.said) {
            Reason::Grain
        } else {
            Reason::Overlap
        }
    }
}

/// How many minutes "shortly after" may be after.
const SHORTLY: i64 = 30;
