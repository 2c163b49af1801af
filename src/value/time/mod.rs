//! Partly known calendar times: what a text states, what follows from when it was published, and
//! how two such times stand to each other.

mod display;
mod duration;
mod extent;
mod fields;
mod hedged;
mod iso;
mod relate;
mod relative;

pub use crate::lexicon::time::{Reference, Unit};
pub use duration::duration_timex;
pub use fields::{Daypart, Fields, Part, Portion, Season, Year};
pub(super) use relate::relate;

use super::unit::TimeUnit;
use jiff::civil::Date;

/// What sort of time it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Form {
    /// A place in the calendar or of the day.
    #[default]
    Calendar,
    /// Named only by where it lies from now: "recently".
    Reference(Reference),
    /// Again and again; the fields say when ("every Monday").
    Every(Recurrence),
}

/// How often.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Recurrence {
    /// The period, where one is named: every two weeks.
    pub period: Option<(u16, TimeUnit)>,
    /// How many times in the period; 0 where the text does not say.
    pub times: u8,
    /// How the word itself says it ("daily" rather than "every day").
    pub adverb: bool,
}

/// How a second time belongs to the first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Link {
    /// The text names both as possible: "December 2 or 3".
    Or,
    /// The words can mean either: "last Friday".
    Either,
    /// The text names both, or all from the first to the second: "December 2 and 3".
    Through,
}

/// How exactly the text takes the time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Exactness {
    /// As said.
    #[default]
    Plain,
    /// "about 8 p.m."
    About,
    /// "shortly after 2:30 p.m."
    ShortlyAfter,
    /// "shortly before noon"
    ShortlyBefore,
}

/// How much of the resolved time can be relied on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Basis {
    /// All of it: it is stated, or settled by the day of publication ("yesterday").
    #[default]
    Settled,
    /// The year is the nearest that fits ("October 3"): good enough to print, not to accuse.
    YearAssumed,
    /// The day is the one told before ("at 8 p.m."): only the time of day is sure.
    DayAssumed,
}

/// What a relative time is counted from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Anchor {
    /// The day of publication: "yesterday", "two years ago".
    Published,
    /// The time told before: "a day earlier", "the same week".
    Told,
}

/// How far from its anchor a relative time lies.
///
/// Where the anchor is unknown this is all that is known, and what tells "yesterday" from
/// "next week".
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Relative {
    /// What it is counted from.
    pub from: Anchor,
    /// How many units; back is negative.
    pub by: i32,
    /// Of what.
    pub unit: Unit,
}

/// A calendar time with the grain said.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct TimeValue {
    /// What sort of time.
    pub form: Form,
    /// What the words themselves say.
    pub stated: Fields,
    /// The same with what follows from the publication date or the dates told before.
    pub resolved: Fields,
    /// How much of `resolved` can be relied on.
    pub basis: Basis,
    /// A second time: an alternative or the end of a range, resolved.
    pub second: Option<(Link, Fields)>,
    /// How far from publication or the time told before, where the words say so.
    pub relative: Option<Relative>,
    /// How exactly it is meant.
    pub exactness: Exactness,
    /// A year or quarter of a company's or state's accounts.
    pub fiscal: bool,
    /// The day of publication, where it alone settles the date ("Saturday", "today"): nothing in
    /// the words themselves places it in the calendar.
    pub counted_from: Option<Date>,
}

impl TimeValue {
    /// A time that is what its words say and nothing more.
    #[must_use]
    pub fn stated(fields: Fields) -> Self {
        Self {
            stated: fields,
            resolved: fields,
            ..Self::default()
        }
    }

    /// A time whose words were resolved.
    #[must_use]
    pub fn resolved(stated: Fields, resolved: Fields) -> Self {
        Self {
            stated,
            resolved,
            ..Self::default()
        }
    }

    /// A vague time.
    #[must_use]
    pub fn reference(reference: Reference) -> Self {
        Self {
            form: Form::Reference(reference),
            ..Self::default()
        }
    }

    /// Everything from `first` to `last`.
    #[must_use]
    pub fn through(first: &Self, last: &Self) -> Self {
        Self {
            second: Some((Link::Through, last.resolved)),
            ..*first
        }
    }

    /// The same time told by the clocks of a place, where the text does not give a zone.
    #[must_use]
    pub const fn with_zone(mut self, minutes_east: i16) -> Self {
        if self.resolved.zone.is_none() {
            self.resolved.zone = Some(minutes_east);
        }
        self
    }

    /// The same, where its words place it by the day of publication alone, with that day kept.
    #[must_use]
    pub fn counted_from(mut self, published: Option<Date>) -> Self {
        let relative = self.form == Form::Calendar
            && self.basis == Basis::Settled
            && !self.stated.is_in_calendar();
        self.counted_from = published.filter(|_| relative);
        self
    }

    /// The fields that can be relied on, of this time or of its second one.
    #[must_use]
    pub fn sure(&self, mut fields: Fields) -> Fields {
        match self.basis {
            Basis::Settled => {}
            Basis::YearAssumed => fields.year = None,
            Basis::DayAssumed => {
                fields.year = None;
                fields.month = None;
                fields.day = None;
                fields.week = None;
                fields.weekday = None;
                fields.portion = None;
            }
        }
        fields
    }

    /// The one year that it is known to lie in.
    #[must_use]
    pub fn sure_year(&self) -> Option<i16> {
        match self.sure(self.resolved).year? {
            Year::One(year) if self.form == Form::Calendar && !self.fiscal => Some(year),
            _ => None,
        }
    }

    /// Whether it is named only by where it lies from now; such a time is never a fact.
    #[must_use]
    pub const fn is_vague(&self) -> bool {
        matches!(self.form, Form::Reference(_))
    }

    /// The weekday that the date falls on, where the text gives another (both from Monday = 1).
    #[must_use]
    pub fn weekday_mismatch(&self) -> Option<(i8, i8)> {
        let said = self.stated.weekday?;
        let date = self.stated.day.and(self.resolved.civil_date())?;
        let is = date.weekday().to_monday_one_offset();
        (self.basis == Basis::Settled && is != said).then_some((said, is))
    }

    /// The one written form: ISO 8601 with `X` for unknown digits, and what ISO 8601 has no
    /// notation for behind a semicolon ("2025-11;early", "T20:00;about").
    #[must_use]
    pub fn canonical(&self) -> String {
        iso::canonical(self)
    }

    /// The TIMEX3 value.
    #[must_use]
    pub fn timex(&self) -> String {
        iso::timex(self)
    }

    /// The form for readers: "December 2", "Wednesday, December 3, 2025".
    #[must_use]
    pub fn display(&self) -> String {
        display::display(self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(year: Option<i16>, weekday: Option<i8>) -> TimeValue {
        TimeValue::stated(Fields {
            year: year.map(Year::One),
            month: Some(12),
            day: Some(2),
            weekday,
            ..Fields::default()
        })
    }

    #[test]
    fn a_weekday_that_its_date_is_not_is_a_slip() {
        const TUESDAY: i8 = 2;
        const WEDNESDAY: i8 = 3;
        let slip = day(Some(2025), Some(WEDNESDAY));
        assert_eq!(slip.weekday_mismatch(), Some((WEDNESDAY, TUESDAY)));
        assert_eq!(day(Some(2025), Some(TUESDAY)).weekday_mismatch(), None);
        assert_eq!(day(None, Some(WEDNESDAY)).weekday_mismatch(), None);
    }

    #[test]
    fn readers_and_machines_each_have_their_form() {
        let dated = day(Some(2025), Some(2));
        assert_eq!(dated.display(), "Tuesday, December 2, 2025");
        assert_eq!(dated.canonical(), "2025-12-02");
        assert_eq!(day(None, None).display(), "December 2");
        assert_eq!(day(None, None).canonical(), "XXXX-12-02");
    }

    #[test]
    fn an_assumed_year_is_printed_but_not_relied_on() {
        let assumed = TimeValue {
            basis: Basis::YearAssumed,
            ..day(Some(2025), None)
        };
        assert_eq!(assumed.timex(), "2025-12-02");
        assert_eq!(assumed.canonical(), "XXXX-12-02");
    }
}
