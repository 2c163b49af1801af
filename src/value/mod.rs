//! The kinds of value a fact may have, and their algebra.
//!
//! Every value keeps what the text leaves possible, so that one question serves all kinds: can
//! both hold? [`relate`] answers it, for any two values, with a reason.

mod kind;
pub mod name;
mod participants;
mod quantity;
mod quote;
mod relation;
mod role;
pub mod time;
mod unit;

pub use kind::Kind;
pub use name::{Name, OrganisationName, PersonName, PlaceName, fold};
pub use participants::Participants;
pub use quantity::{
    Bound, Hedge, Interval, Quantity, apart, apart_as_stated, grain_of, possible, relate_amounts,
};
pub use quote::Quote;
pub use relation::{Reason, Related, Relation};
pub use role::Role;
pub use time::{TimeValue, duration_timex};
pub use unit::{TimeUnit, Unit};

/// A value as recognised in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// Numbers of every sort: counts, sums, percentages, measures, ages, ordinals, durations.
    Quantity(Quantity),
    /// Dates, times of day and recurring times.
    Time(TimeValue),
    /// Names of people, places and organisations.
    Name(Name),
    /// Who took part.
    Participants(Participants),
    /// What a person is.
    Role(Role),
    /// What somebody said.
    Quote(Quote),
    /// Words whose equality is that of their normalised form: what no other kind fits.
    Text(String),
}

impl Value {
    /// The value in its one written form: equal values, and only they, share it.
    ///
    /// Times are ISO 8601 with `X` for unknown digits, durations ISO 8601 (`PT5H`).
    #[must_use]
    pub fn canonical(&self) -> String {
        match self {
            Self::Quantity(quantity) => quantity.canonical(),
            Self::Time(time) => time.canonical(),
            Self::Name(name) => name.canonical(),
            Self::Participants(list) => list.canonical(),
            Self::Role(role) => role.canonical(),
            Self::Quote(quote) => quote.canonical(),
            Self::Text(text) => text.clone(),
        }
    }

    /// The TIMEX3 value of a time or a duration.
    #[must_use]
    pub fn timex(&self) -> Option<String> {
        match self {
            Self::Time(time) => Some(time.timex()),
            Self::Quantity(quantity) => duration_timex(quantity),
            _ => None,
        }
    }

    /// Whether it says too little to be a fact: "recently", "some years".
    #[must_use]
    pub fn is_vague(&self) -> bool {
        matches!(self, Self::Time(time) if matches!(time.form, time::Form::Reference(_)))
    }

    /// The value as a reader would write it.
    #[must_use]
    pub fn display(&self) -> String {
        match self {
            Self::Quantity(quantity) => quantity.display(),
            Self::Time(time) => time.display(),
            Self::Name(name) => name.display().to_owned(),
            Self::Participants(list) => list.display(),
            Self::Role(role) => role.written.clone(),
            Self::Quote(quote) => quote.written.clone(),
            Self::Text(text) => text.clone(),
        }
    }
}

/// How two values stand to each other.
///
/// Total and pure; swapping the arguments mirrors the answer.
#[must_use]
pub fn relate(a: &Value, b: &Value) -> Related {
    match (a, b) {
        (Value::Quantity(a), Value::Quantity(b)) => quantity::relate(a, b),
        (Value::Time(a), Value::Time(b)) => time::relate(a, b),
        (Value::Name(a), Value::Name(b)) => name::relate(a, b),
        (Value::Participants(a), Value::Participants(b)) => participants::relate(a, b),
        (Value::Role(a), Value::Role(b)) => role::relate(a, b),
        (Value::Quote(a), Value::Quote(b)) => quote::relate(a, b),
        (Value::Text(a), Value::Text(b)) if a == b => {
            Related::new(Relation::Equal, Reason::SameValue)
        }
        (Value::Text(_), Value::Text(_)) => {
            Related::new(Relation::Disjoint, Reason::DifferentWords)
        }
        _ => Related::new(Relation::Incomparable, Reason::OtherKind),
    }
}
