//! The words around a value that tell which question it answers: what alignment compares.

use std::sync::Arc;

/// How a cue stands to the value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CueKind {
    /// The counted or modified noun: "27 *points*", "five-hour *session*".
    Head,
    /// A word before the head within its phrase: "two *powerful* earthquakes".
    Modifier,
    /// The verb that governs the value's phrase: "*killed* 14 people".
    Verb,
    /// The noun that the value's phrase depends on: "a *depth* of 22 miles".
    Governor,
    /// The subject of that verb: "the *quake* struck at dawn".
    Subject,
    /// The name that holds the value: "the *Reds*' eight-year offer".
    Owner,
    /// What that is a name of: "person", "place", "organisation".
    OwnerSort,
    /// What the owner is called as well: the place that a team is named after, or the team.
    OwnerAlso,
    /// The name that gets the value from its owner: "the Reds paid *Ruiz* $5m".
    Getter,
    /// Whether a count is part or whole of another: "three of the seven".
    Share,
    /// The preposition before the value's phrase.
    Preposition,
    /// A name in the same clause.
    Name,
    /// A year in the same sentence.
    Year,
    /// A day beside it in the sentence on which something happened, other than that it was said:
    /// its weekday ("day-3") or its date ("12-02").
    Day,
    /// The name from which a measure is taken: "14 miles north of *Healdsburg*".
    Origin,
    /// What happened at the time that the value tells: a class of events, or a verb.
    Event,
    /// Another content word of the same clause.
    Clause,
    /// A content word elsewhere in the sentence.
    Sentence,
    /// A content word of the sentence before.
    Context,
}

/// One word around a value.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Cue {
    /// How it stands to the value.
    pub kind: CueKind,
    /// Its lemma, or the class of words that it belongs to; shared by the facts of an article.
    pub word: Arc<str>,
}

/// The words around one value, sorted, without duplicates.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Cues(Vec<Cue>);

impl Cues {
    /// Sorts the cues and drops duplicates.
    #[must_use]
    pub fn new(mut cues: Vec<Cue>) -> Self {
        cues.sort();
        cues.dedup();
        Self(cues)
    }

    /// Takes cues that are in order and without duplicates already.
    pub(crate) fn in_order(cues: Vec<Cue>) -> Self {
        debug_assert!(cues.is_sorted_by(|a, b| a < b));
        Self(cues)
    }

    /// All cues, by kind and word.
    pub fn iter(&self) -> impl Iterator<Item = &Cue> {
        self.0.iter()
    }

    /// The words of one kind.
    pub fn of(&self, kind: CueKind) -> impl Iterator<Item = &str> {
        self.0
            .iter()
            .filter(move |c| c.kind == kind)
            .map(|c| &*c.word)
    }
}

impl CueKind {
    /// Every kind.
    pub const ALL: [Self; 19] = [
        Self::Head,
        Self::Modifier,
        Self::Verb,
        Self::Governor,
        Self::Subject,
        Self::Owner,
        Self::OwnerSort,
        Self::OwnerAlso,
        Self::Getter,
        Self::Share,
        Self::Preposition,
        Self::Name,
        Self::Year,
        Self::Day,
        Self::Origin,
        Self::Event,
        Self::Clause,
        Self::Sentence,
        Self::Context,
    ];
    /// How many there are.
    pub const COUNT: usize = Self::ALL.len();

    /// The name used by `explain`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Head => "head",
            Self::Modifier => "modifier",
            Self::Verb => "verb",
            Self::Governor => "governor",
            Self::Subject => "subject",
            Self::Owner => "owner",
            Self::OwnerSort => "owner-sort",
            Self::OwnerAlso => "owner-also",
            Self::Getter => "getter",
            Self::Share => "share",
            Self::Preposition => "preposition",
            Self::Name => "name",
            Self::Year => "year",
            Self::Day => "day",
            Self::Origin => "origin",
            Self::Event => "event",
            Self::Clause => "clause",
            Self::Sentence => "sentence",
            Self::Context => "context",
        }
    }

    /// Whether such words stand in the value's own sentence.
    #[must_use]
    pub const fn in_sentence(self) -> bool {
        matches!(self, Self::Clause | Self::Sentence | Self::Name)
    }
}
