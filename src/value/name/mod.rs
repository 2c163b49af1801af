//! Names of people, places and organisations.
//!
//! A name is kept as its parts, folded (small letters, no accents), beside the words as written:
//! whether two names can be one person's, place's or body's is a question about the parts.

mod organisation;
mod person;
mod place;
pub(super) mod spelling;

pub use organisation::OrganisationName;
pub use person::PersonName;
pub use place::PlaceName;
pub use spelling::fold;

/// Whether one folded word looks like a slip of the pen for the other, no transliteration of it.
#[must_use]
pub fn is_slip(a: &str, b: &str) -> bool {
    a != b && spelling::is_near(a, b) && spelling::likeness(a, b) == spelling::Likeness::Near
}

/// Whether two folded words are one word, perhaps misspelt in one of them.
#[must_use]
pub fn is_spelt_alike(a: &str, b: &str) -> bool {
    a == b || spelling::is_near(a, b)
}

use super::relation::{Reason, Related, Relation};

/// The name of somebody or something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Name {
    /// A person's.
    Person(PersonName),
    /// A place's.
    Place(PlaceName),
    /// An organisation's.
    Organisation(OrganisationName),
}

impl Name {
    /// The one written form.
    #[must_use]
    pub fn canonical(&self) -> String {
        match self {
            Self::Person(name) => name.canonical(),
            Self::Place(name) => name.canonical(),
            Self::Organisation(name) => name.canonical(),
        }
    }

    /// The form for readers.
    #[must_use]
    pub fn display(&self) -> &str {
        match self {
            Self::Person(name) => &name.written,
            Self::Place(name) => &name.written,
            Self::Organisation(name) => &name.written,
        }
    }
}

/// How two names stand to each other.
#[must_use]
pub fn relate(a: &Name, b: &Name) -> Related {
    match (a, b) {
        (Name::Person(a), Name::Person(b)) => person::relate(a, b),
        (Name::Place(a), Name::Place(b)) => place::relate(a, b),
        (Name::Organisation(a), Name::Organisation(b)) => organisation::relate(a, b),
        _ => Related::new(Relation::Incomparable, Reason::OtherKind),
    }
}

const EQUAL: Related = Related::new(Relation::Equal, Reason::SameValue);

const fn compatible(reason: Reason) -> Related {
    Related::new(Relation::Compatible, reason)
}

const fn disjoint(reason: Reason) -> Related {
    Related::new(Relation::Disjoint, reason)
}
