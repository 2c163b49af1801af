//! Which of several events of one sort a fact hangs on.

use super::Day;
use std::sync::Arc;

/// One of the events of a sort that an article tells of, among all of that sort.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Occasion {
    /// All events of the sort that the article tells of, in the order of its telling.
    pub all: Arc<[Told]>,
    /// Which of them it is.
    pub at: usize,
}

/// What an article says of an event that tells it from others of its sort.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Told {
    /// The sort: a class of events.
    pub class: &'static str,
    /// Whether it is several at once: "Sunday's *quakes*".
    pub several: bool,
    /// Whether a number says how many: "*two* quakes".
    pub counted: bool,
    /// When it was; several where the text tells it by the clocks of two places.
    pub days: Vec<Day>,
    /// Its places in a row ("first", "latest"), sorted.
    pub ranks: Vec<Box<str>>,
    /// Measures that it goes by ("the *7.6-magnitude* quake"), in canonical form, sorted.
    pub sizes: Vec<String>,
    /// Whether the article is mainly about it, as far as its sort goes.
    pub main: bool,
    /// Whether it lies further back than what the article is about.
    pub background: bool,
}

impl Occasion {
    /// The event itself.
    #[must_use]
    pub fn told(&self) -> &Told {
        &self.all[self.at]
    }

    /// The other events of its sort.
    pub fn others(&self) -> impl Iterator<Item = &Told> {
        let own = self.at;
        self.all
            .iter()
            .enumerate()
            .filter_map(move |(i, told)| (i != own).then_some(told))
    }

    /// Whether it is the only event of its sort that the article tells of singly, but for what lies
    /// further back.
    #[must_use]
    pub fn is_alone(&self) -> bool {
        let told = self.told();
        let near = |other: &Told| !other.several && !other.background;
        !told.several && !told.background && !self.others().any(near)
    }

    /// Whether the article tells of several such events, singly or at once.
    #[must_use]
    pub fn is_one_of_several(&self) -> bool {
        self.told().several || self.others().any(|other| !other.background)
    }
}
