//! The closed list of kinds.

use serde::{Deserialize, Serialize};

/// What sort of answer a value is. The names are those of the JSON report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// A number that counts nothing named.
    Number,
    /// How many of a noun.
    Count,
    /// A calendar time of a day or longer.
    Date,
    /// A time of day.
    Time,
    /// How long.
    Duration,
    /// How often, when again.
    Set,
    /// How old.
    Age,
    /// A sum in a currency.
    Money,
    /// A share of a hundred, or points of one.
    Percent,
    /// A physical measure or a magnitude.
    Measure,
    /// A place in an order.
    Ordinal,
    /// A person.
    Person,
    /// What a person is: a title, an office, a relation.
    Role,
    /// A place.
    Place,
    /// An organisation.
    Organisation,
    /// A list of who took part.
    Participants,
    /// Words that somebody said.
    Quote,
    /// What somebody is accused of.
    Charge,
    /// Anything else that a rule pack compares.
    Other,
}

impl Kind {
    /// Every kind, in the order of the reference.
    pub const ALL: [Self; 19] = [
        Self::Number,
        Self::Count,
        Self::Date,
        Self::Time,
        Self::Duration,
        Self::Set,
        Self::Age,
        Self::Money,
        Self::Percent,
        Self::Measure,
        Self::Ordinal,
        Self::Person,
        Self::Role,
        Self::Place,
        Self::Organisation,
        Self::Participants,
        Self::Quote,
        Self::Charge,
        Self::Other,
    ];

    /// The name used in rule packs and reports.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Number => "number",
            Self::Count => "count",
            Self::Date => "date",
            Self::Time => "time",
            Self::Duration => "duration",
            Self::Set => "set",
            Self::Age => "age",
            Self::Money => "money",
            Self::Percent => "percent",
            Self::Measure => "measure",
            Self::Ordinal => "ordinal",
            Self::Person => "person",
            Self::Role => "role",
            Self::Place => "place",
            Self::Organisation => "organisation",
            Self::Participants => "participants",
            Self::Quote => "quote",
            Self::Charge => "charge",
            Self::Other => "other",
        }
    }
}

impl std::fmt::Display for Kind {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.name())
    }
}
