//! What a ledger holds. These types cannot hold a wrong entry: `read` and the command line both
//! go through their constructors.

use crate::compare::Finding;
use jiff::civil::Date;

/// All entries of a ledger, by id.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Ledger {
    entries: Vec<Entry>,
}

impl Ledger {
    /// A ledger of these entries; of two with one id the first stands.
    #[must_use]
    pub fn new(mut entries: Vec<Entry>) -> Self {
        entries.sort_by(|a, b| a.finding.id.cmp(&b.finding.id));
        entries.dedup_by(|b, a| a.finding.id == b.finding.id);
        Self { entries }
    }

    /// The entry about a finding.
    #[must_use]
    pub fn get(&self, id: &str) -> Option<&Entry> {
        self.entries
            .binary_search_by(|entry| entry.finding.id.as_str().cmp(id))
            .ok()
            .and_then(|at| self.entries.get(at))
    }

    /// All entries, by id.
    pub fn iter(&self) -> impl Iterator<Item = &Entry> {
        self.entries.iter()
    }
}

/// One decision, and the finding that it is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// The finding as it was.
    pub finding: FindingRef,
    /// What was decided.
    pub decision: Decision,
    /// The line of the ledger where it stands, from 1; none before it is written.
    pub line: Option<usize>,
}

/// As much of a finding as a ledger keeps.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FindingRef {
    /// Its id.
    pub id: String,
    /// The key of its readings.
    pub readings_key: String,
    /// The name of its attribute, for readers.
    pub attribute: String,
    /// Its readings as they are displayed, for readers and to tell later what is new.
    pub readings: Vec<String>,
}

impl From<&Finding> for FindingRef {
    fn from(finding: &Finding) -> Self {
        Self {
            id: finding.id.clone(),
            readings_key: finding.readings_key.clone(),
            attribute: finding.attribute.name.clone(),
            readings: finding.readings.iter().map(|r| r.value.display()).collect(),
        }
    }
}

/// What was decided, why, by whom and for how long.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decision {
    /// What became of the disagreement.
    pub outcome: Outcome,
    /// Why.
    pub reason: Reason,
    /// Who decided.
    pub by: Option<String>,
    /// When.
    pub on: Option<Date>,
    /// The last day on which the entry covers its finding.
    pub expires: Option<Date>,
}

impl Decision {
    /// Whether the entry's last day is before `today`.
    #[must_use]
    pub fn is_expired(&self, today: Date) -> bool {
        self.expires.is_some_and(|last| last < today)
    }
}

/// Why something was decided: never blank.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reason(String);

impl Reason {
    /// The words without surrounding blanks.
    ///
    /// # Errors
    /// Where nothing but blanks is given.
    pub fn new(words: &str) -> Result<Self, Fault> {
        match words.trim() {
            "" => Err(Fault::new("reason", "a decision needs a reason")),
            words => Ok(Self(words.to_owned())),
        }
    }

    /// The words.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// What became of a disagreement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// One value stands.
    Resolved {
        /// The value that stands.
        value: String,
    },
    /// The readings are the ends or parts of a range, which may be named.
    Range {
        /// The range.
        value: Option<String>,
    },
    /// The readings are what different parties say.
    Attributed,
    /// Later coverage replaces the earlier.
    Superseded,
    /// One source is wrong.
    ErrorIn {
        /// The source.
        source: String,
    },
    /// The claims are about different things.
    NotComparable,
    /// The readings hold side by side.
    BothTrue,
}

impl Outcome {
    /// The names of all outcomes, in the order of the reference.
    pub const NAMES: [&'static str; 7] = [
        "resolved",
        "range",
        "attributed",
        "superseded",
        "error-in",
        "not-comparable",
        "both-true",
    ];

    /// The outcome of a name, with the value or source that some of them go with.
    ///
    /// # Errors
    /// For a name that is none of [`NAMES`](Self::NAMES), and where a value or source is missing
    /// or out of place.
    pub fn new(name: &str, value: Option<&str>, source: Option<&str>) -> Result<Self, Fault> {
        let given = |words: Option<&str>| {
            words
                .map(str::trim)
                .filter(|words| !words.is_empty())
                .map(str::to_owned)
        };
        let (value_given, source_given) = (value.is_some(), source.is_some());
        let outcome = match name {
            "resolved" => Self::Resolved {
                value: given(value)
                    .ok_or_else(|| Fault::new("value", "`resolved` needs the value that stands"))?,
            },
            "range" => Self::Range {
                value: given(value),
            },
            "attributed" => Self::Attributed,
            "superseded" => Self::Superseded,
            "error-in" => Self::ErrorIn {
                source: given(source)
                    .ok_or_else(|| Fault::new("source", "`error-in` needs the source at fault"))?,
            },
            "not-comparable" => Self::NotComparable,
            "both-true" => Self::BothTrue,
            other => return Err(Fault::new("outcome", unknown(other))),
        };
        let takes_value = matches!(outcome, Self::Resolved { .. } | Self::Range { .. });
        if value_given && !takes_value {
            return Err(Fault::new("value", format!("`{name}` takes no value")));
        }
        if source_given && !matches!(outcome, Self::ErrorIn { .. }) {
            return Err(Fault::new("source", format!("`{name}` takes no source")));
        }
        Ok(outcome)
    }

    /// The name used in ledgers and on the command line.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        match self {
            Self::Resolved { .. } => "resolved",
            Self::Range { .. } => "range",
            Self::Attributed => "attributed",
            Self::Superseded => "superseded",
            Self::ErrorIn { .. } => "error-in",
            Self::NotComparable => "not-comparable",
            Self::BothTrue => "both-true",
        }
    }

    /// The value that goes with it.
    #[must_use]
    pub fn value(&self) -> Option<&str> {
        match self {
            Self::Resolved { value } => Some(value),
            Self::Range { value } => value.as_deref(),
            _ => None,
        }
    }

    /// The source that goes with it.
    #[must_use]
    pub fn source(&self) -> Option<&str> {
        match self {
            Self::ErrorIn { source } => Some(source),
            _ => None,
        }
    }
}

impl std::fmt::Display for Outcome {
    /// "resolved as December 2", "error in Atlantic Review".
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Resolved { value } | Self::Range { value: Some(value) } => {
                write!(f, "{} as {value}", self.name())
            }
            Self::ErrorIn { source } => write!(f, "error in {source}"),
            other => f.write_str(other.name()),
        }
    }
}

fn unknown(name: &str) -> String {
    match nearest(name, &Outcome::NAMES) {
        Some(near) => format!("unknown outcome `{name}`; did you mean `{near}`?"),
        None => format!(
            "unknown outcome `{name}`; there are {}",
            Outcome::NAMES.join(", ")
        ),
    }
}

/// What is wrong with one part of an entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// The key of the part.
    pub key: &'static str,
    /// What is wrong, in a sentence.
    pub message: String,
}

impl Fault {
    pub(super) fn new(key: &'static str, message: impl Into<String>) -> Self {
        Self {
            key,
            message: message.into(),
        }
    }
}

impl std::fmt::Display for Fault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for Fault {}

/// The name that was probably meant, if any is near.
pub(super) fn nearest<'a>(name: &str, names: &[&'a str]) -> Option<&'a str> {
    /// Below this two names have little more than chance in common.
    const NEAR: f64 = 0.7;
    names
        .iter()
        .map(|&known| (strsim::normalized_damerau_levenshtein(name, known), known))
        .filter(|(likeness, _)| *likeness >= NEAR)
        .max_by(|a, b| a.0.total_cmp(&b.0))
        .map(|(_, known)| known)
}
