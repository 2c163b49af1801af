//! Whether two times are of one event, by what happened at either.

use crate::extract::{SOMEBODY, UNTIL};
use crate::fact::{CueKind, Fact};
use crate::lexicon::happenings::{SAID, lists};

/// What is known to have happened at a time.
#[derive(Debug, Clone, Copy, Default)]
pub struct Events {
    /// The groups of classes that one event may be told by; a bit each.
    groups: u32,
    /// Whether any class is known.
    known: bool,
    /// Whether something was said then.
    said: bool,
    /// Whether it is known by name who said it.
    spoken: bool,
    /// Whether it is known at all.
    voiced: bool,
    /// Whether anything is told.
    told: bool,
    /// Whether any of it says what happened: "was", "used" and "hoped to avert" do not.
    tells: bool,
    /// Whether it is told by when it was over or had come about.
    ends: bool,
}

impl Events {
    pub(super) fn of(fact: &Fact) -> Self {
        let mut events = Self::default();
        for word in fact.cues.of(CueKind::Event) {
            let end = word.strip_prefix(UNTIL);
            events.told = true;
            events.ends |= end.is_some();
            let word = end.unwrap_or(word);
            events.tells |= !lists().weak.contains(word) && !lists().ahead.contains(word);
            if let Some(speaker) = word.strip_prefix(SAID) {
                events.said = true;
                events.voiced |= !speaker.is_empty();
                events.spoken |= speaker.starts_with(' ') && !speaker[1..].starts_with(SOMEBODY);
            } else if lists().is_class(word) {
                events.known = true;
                events.groups |= lists().groups(word);
            }
        }
        events
    }

    /// Whether nothing is told but that somebody said something.
    pub(super) const fn unknown_speaker(self) -> bool {
        self.said && !self.spoken && !self.voiced && !self.known
    }

    /// How much events that share no word leave it open whether they are one: wholly where either tells
    /// nothing, less where one event may be told by both.
    pub(super) fn unshared(self, other: Self) -> f64 {
        if !(self.tells && other.tells) {
            1.0
        } else if self.groups & other.groups == 0 {
            OF_OTHER_SORTS
        } else {
            OF_ONE_SORT
        }
    }

    /// Whether events that share no word are different ones: of classes by which no one event is
    /// told, said by different people, or the end of one and the whole of the other.
    pub(super) const fn differ(self, other: Self) -> bool {
        if self.told && other.told && self.ends != other.ends {
            return true;
        }
        match (self.said, other.said) {
            (true, true) => self.spoken && other.spoken,
            (true, false) => other.known,
            (false, true) => self.known,
            (false, false) => self.known && other.known && self.groups & other.groups == 0,
        }
    }
}

/// How open it is whether events of sorts by which no one event is told are one all the same.
const OF_OTHER_SORTS: f64 = 0.8;
/// The same of sorts by which one may be told.
const OF_ONE_SORT: f64 = 0.5;
