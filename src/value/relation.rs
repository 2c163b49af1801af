//! How two values can stand to each other, and why.

/// The answer of [`relate`](super::relate), from the point of view of its first argument.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Relation {
    /// Identical canonical values, so that it is transitive.
    Equal,
    /// Different, but both can hold.
    Compatible,
    /// The first settles what the second leaves open by naming alternatives.
    Narrower,
    /// The second settles what the first leaves open by naming alternatives.
    Wider,
    /// They cannot both hold.
    Disjoint,
    /// Not the same kind of thing.
    Incomparable,
}

impl Relation {
    /// The name, as rule packs and reports have it.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Equal => "equal",
            Self::Compatible => "compatible",
            Self::Narrower => "narrower",
            Self::Wider => "wider",
            Self::Disjoint => "disjoint",
            Self::Incomparable => "incomparable",
        }
    }

    /// The relation with the arguments swapped.
    #[must_use]
    pub const fn mirrored(self) -> Self {
        match self {
            Self::Narrower => Self::Wider,
            Self::Wider => Self::Narrower,
            same => same,
        }
    }
}

/// Why two values stand as they do: a stable code for machines, words for people.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Reason {
    /// The same canonical value.
    SameValue,
    /// One is a rounding of the other.
    Rounding,
    /// One is hedged ("about", "nearly") and the other within what the hedge allows.
    Hedge,
    /// One is a bound ("at least", "up to") that the other keeps.
    Bound,
    /// One lies in the range that the other gives.
    Range,
    /// One is vague ("dozens") and the other within it.
    Vague,
    /// The same after converting units, as far as each is stated.
    Conversion,
    /// One states less of a date or time than the other and nothing else.
    Grain,
    /// They share a day, or one runs into the other ("the night of 2 to 3 December").
    Overlap,
    /// The same words ("Saturday"), counted from different days of publication.
    Relative,
    /// One names alternatives, the other is one of them.
    Alternatives,
    /// Different numbers.
    DifferentNumbers,
    /// Different calendar days, months or years.
    DifferentDates,
    /// Different times of day.
    DifferentTimes,
    /// One lies outside the bound, hedge or range of the other.
    OutOfRange,
    /// Different words.
    DifferentWords,
    /// Two ways to write one foreign name.
    Transliteration,
    /// Two forms of one given name: short, pet, or another language's.
    Nickname,
    /// An initial for a given name.
    Initials,
    /// A part of the longer name.
    ShortForm,
    /// Family name first and last.
    NameOrder,
    /// Another name of the same bearer.
    Alias,
    /// One place lies, or may lie, within the other.
    Containment,
    /// One list says that there are more.
    OpenList,
    /// One person may have both roles.
    BothRoles,
    /// One quote leaves out words of the other.
    Shortened,
    /// A slip of the pen apart, beyond any transliteration.
    Spelling,
    /// A change of so many percent, and one of so many percentage points.
    PercentAndPoints,
    /// The date is not the weekday that stands beside it.
    OtherWeekday,
    /// The parts do not make the whole that they stand beside.
    PartsOfWhole,
    /// Different people or organisations.
    DifferentNames,
    /// Different places, neither within the other.
    DifferentPlaces,
    /// Lists of different people.
    DifferentLists,
    /// Roles that nobody has at once.
    RolesExclude,
    /// Quotes of different utterances.
    OtherUtterance,
    /// Different units or counted nouns that nothing converts.
    OtherUnit,
    /// Different kinds of value.
    OtherKind,
}

impl Reason {
    /// Stable kebab-case code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::SameValue => "same-value",
            Self::Rounding => "rounding",
            Self::Hedge => "hedge",
            Self::Bound => "bound",
            Self::Range => "range",
            Self::Vague => "vague",
            Self::Conversion => "conversion",
            Self::Grain => "grain",
            Self::Overlap => "overlap",
            Self::Relative => "relative",
            Self::Alternatives => "alternatives",
            Self::DifferentNumbers => "different-numbers",
            Self::DifferentDates => "different-dates",
            Self::DifferentTimes => "different-times",
            Self::OutOfRange => "out-of-range",
            Self::DifferentWords => "different-words",
            Self::Transliteration => "transliteration",
            Self::Nickname => "nickname",
            Self::Initials => "initials",
            Self::ShortForm => "short-form",
            Self::NameOrder => "name-order",
            Self::Alias => "alias",
            Self::Containment => "containment",
            Self::OpenList => "open-list",
            Self::BothRoles => "both-roles",
            Self::Shortened => "shortened",
            Self::Spelling => "spelling",
            Self::PercentAndPoints => "percent-and-points",
            Self::OtherWeekday => "other-weekday",
            Self::PartsOfWhole => "parts-of-whole",
            Self::DifferentNames => "different-names",
            Self::DifferentPlaces => "different-places",
            Self::DifferentLists => "different-lists",
            Self::RolesExclude => "roles-exclude",
            Self::OtherUtterance => "other-utterance",
            Self::OtherUnit => "other-unit",
            Self::OtherKind => "other-kind",
        }
    }
}

/// A relation with its reason.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Related {
    /// How they stand.
    pub relation: Relation,
    /// Why.
    pub reason: Reason,
}

impl Related {
    /// A relation and why it holds.
    #[must_use]
    pub const fn new(relation: Relation, reason: Reason) -> Self {
        Self { relation, reason }
    }

    /// The same with the arguments swapped.
    #[must_use]
    pub const fn mirrored(self) -> Self {
        Self {
            relation: self.relation.mirrored(),
            reason: self.reason,
        }
    }
}
