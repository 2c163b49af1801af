//! Who says so, how surely, for where and for when.

/// How the text presents the fact, where not as plainly so.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Modality {
    /// Meant to happen: "will meet", "is scheduled".
    Planned,
    /// May be so: "could reach", "is feared".
    Possible,
    /// Depends on something: "if".
    Conditional,
    /// Said not to be so.
    Denied,
    /// Foreseen: "is expected to".
    Expected,
}

impl Modality {
    /// The name used in reports.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Planned => "planned",
            Self::Possible => "possible",
            Self::Conditional => "conditional",
            Self::Denied => "denied",
            Self::Expected => "expected",
        }
    }
}

/// What surrounds a fact's assertion. Everything may be absent.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Qualifiers {
    /// The party that the text names for it ("police"); none: the outlet's own voice.
    pub attributed_to: Option<String>,
    /// How surely it is said.
    pub modality: Option<Modality>,
    /// The part of the whole that it speaks of ("in the city").
    pub scope: Option<String>,
    /// The time that it holds for ("by Tuesday evening"), as a canonical time.
    pub as_of: Option<String>,
    /// Whether the text takes it back ("an earlier version said").
    pub retracted: bool,
}
