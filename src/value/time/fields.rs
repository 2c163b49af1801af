//! The fields of a calendar time, each of which a text may leave out.

pub use crate::lexicon::time::{Daypart, Part, Season};

/// Which year, as finely as it is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Year {
    /// One year of the common era.
    One(i16),
    /// Ten years, by their common digits: the 1990s are 199.
    Decade(i16),
    /// A hundred years, by their common digits: the 20th century is 19.
    Century(i16),
}

/// A part of a year, or of a week, that is no month or day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Portion {
    /// From 1; 0 where the text does not say which.
    Quarter(i8),
    /// From 1.
    Half(i8),
    /// A season of the northern year; a winter belongs to the year in which it begins or ends.
    Season(Season),
    /// Saturday and Sunday of the week.
    Weekend,
}

/// Calendar fields; `None` is unknown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Fields {
    /// Year, decade or century; the ISO week-year where `week` is given.
    pub year: Option<Year>,
    /// From 1.
    pub month: Option<i8>,
    /// From 1.
    pub day: Option<i8>,
    /// ISO 8601 week, from 1.
    pub week: Option<i8>,
    /// From Monday = 1.
    pub weekday: Option<i8>,
    /// Quarter, half, season or weekend.
    pub portion: Option<Portion>,
    /// Early, middle or late part of the finest of the fields above.
    pub part: Option<Part>,
    /// Part of the day.
    pub daypart: Option<Daypart>,
    /// From 0; 24 is the midnight that ends the day.
    pub hour: Option<i8>,
    /// From 0.
    pub minute: Option<i8>,
    /// From 0.
    pub second: Option<i8>,
    /// Minutes east of UTC.
    pub zone: Option<i16>,
}

impl Fields {
    /// A day of a year.
    #[must_use]
    pub fn date(date: jiff::civil::Date) -> Self {
        Self {
            year: Some(Year::One(date.year())),
            month: Some(date.month()),
            day: Some(date.day()),
            ..Self::default()
        }
    }

    /// Whether it says anything about the time of day.
    #[must_use]
    pub const fn has_time(&self) -> bool {
        self.hour.is_some() || self.daypart.is_some()
    }

    /// Whether it says where in the year it lies.
    #[must_use]
    pub const fn has_place_in_year(&self) -> bool {
        self.month.is_some()
            || self.week.is_some()
            || matches!(
                self.portion,
                Some(Portion::Half(_) | Portion::Season(_) | Portion::Quarter(1..))
            )
    }

    /// Whether it names a year, a month, a day of one, a week or a part of the year.
    #[must_use]
    pub const fn is_in_calendar(&self) -> bool {
        self.year.is_some() || self.day.is_some() || self.has_place_in_year()
    }

    /// The single year, where it is known.
    #[must_use]
    pub const fn single_year(&self) -> Option<i16> {
        match self.year {
            Some(Year::One(year)) => Some(year),
            _ => None,
        }
    }

    /// The day of the calendar, where it is fully known and exists.
    #[must_use]
    pub fn civil_date(&self) -> Option<jiff::civil::Date> {
        jiff::civil::Date::new(self.single_year()?, self.month?, self.day?).ok()
    }

    /// The same without its time of day.
    #[must_use]
    pub const fn day_only(mut self) -> Self {
        self.daypart = None;
        self.hour = None;
        self.minute = None;
        self.second = None;
        self.zone = None;
        self
    }
}
