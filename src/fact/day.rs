//! When something was, as far as that tells it from its like.

use crate::value::time::{Anchor, Basis, Portion, TimeValue, Unit};
use jiff::civil::Date;

/// A day, or the part of a year that is told instead of one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Day {
    year: Option<i16>,
    month: Option<i8>,
    day: Option<i8>,
    /// From Monday = 1.
    weekday: Option<i8>,
    /// The quarter or half of a year.
    portion: Option<Portion>,
    /// Whether it is the day of an article that does not say which it is.
    today: bool,
}

/// How two such times stand to each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Between {
    /// One day, or one quarter, as far as either tells.
    Same,
    /// A day after the other: a night, another clock or a slip may lie between.
    Near,
    /// Different times.
    Apart,
    /// Nothing tells.
    Unknown,
}

impl Day {
    /// What a time tells; none where it tells no more than an hour.
    #[must_use]
    pub fn of(time: &TimeValue) -> Option<Self> {
        if time.is_vague() || time.second.is_some() || time.basis == Basis::DayAssumed {
            return None;
        }
        let fields = time.resolved;
        let sure = time.sure(fields);
        let weekday = fields
            .civil_date()
            .map(|date| date.weekday().to_monday_one_offset());
        let portion = fields
            .portion
            .filter(|p| matches!(p, Portion::Quarter(1..) | Portion::Half(1..)));
        let day = Self {
            year: sure.single_year(),
            month: fields.month,
            day: fields.day.filter(|_| fields.month.is_some()),
            weekday: weekday.or(time.stated.weekday),
            portion,
            today: fields.day.is_none() && is_today(time),
        };
        (day != Self::default()).then_some(day)
    }

    /// Whether it lies in a year before that of publication; where that is not known, whether
    /// nothing but the year is told.
    #[must_use]
    pub fn is_far_back(&self, published: Option<i16>) -> bool {
        match published {
            Some(year) => self.year.is_some_and(|own| own < year),
            None => self.tells_year_alone(),
        }
    }

    /// How it stands to another of the same article: a writer who says "today" calls no other day
    /// so, names this one no other way, and tells no year of what was this week.
    #[must_use]
    pub fn within_article(&self, other: &Self) -> Between {
        let far = |a: &Self, b: &Self| a.tells_year_alone() && b.year.is_none();
        match (self.today, other.today) {
            (true, true) => Between::Same,
            (false, false) if !far(self, other) && !far(other, self) => self.between(other),
            _ => Between::Apart,
        }
    }

    /// Whether it tells a year and nothing of where in it.
    fn tells_year_alone(&self) -> bool {
        self.year.is_some() && self.month.is_none() && self.weekday.is_none()
    }

    /// How it stands to another.
    #[must_use]
    pub fn between(&self, other: &Self) -> Between {
        let differ = |a: Option<i16>, b: Option<i16>| a.zip(b).is_some_and(|(a, b)| a != b);
        if let (Some(a), Some(b)) = (self.date(other), other.date(self)) {
            return match a.until(b).map(|span| span.get_days().abs()) {
                Ok(0) => Between::Same,
                Ok(1) => Between::Near,
                _ => Between::Apart,
            };
        }
        if differ(self.year, other.year) {
            return Between::Apart;
        }
        if let (Some(a), Some(b)) = (self.portion, other.portion) {
            return if a == b {
                Between::Same
            } else {
                Between::Apart
            };
        }
        let month = differ(self.month.map(i16::from), other.month.map(i16::from));
        match (self.weekday, other.weekday) {
            (Some(a), Some(b)) if a == b && !month => Between::Same,
            (Some(a), Some(b)) => {
                let days = (a - b).rem_euclid(7);
                if matches!(days, 1 | 6) {
                    Between::Near
                } else {
                    Between::Apart
                }
            }
            _ if month => Between::Apart,
            _ => Between::Unknown,
        }
    }

    /// The date, in the year of the other where only that one tells a year.
    fn date(&self, other: &Self) -> Option<Date> {
        /// Any year will do for two dates without one.
        const SOME_YEAR: i16 = 2024;
        let year = self.year.or(other.year).unwrap_or(SOME_YEAR);
        Date::new(year, self.month?, self.day?).ok()
    }
}

/// Whether a time is the day of publication.
fn is_today(time: &TimeValue) -> bool {
    time.relative
        .is_some_and(|far| far.from == Anchor::Published && far.by == 0 && far.unit == Unit::Day)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(year: Option<i16>, month: Option<i8>, day: Option<i8>, weekday: Option<i8>) -> Day {
        Day {
            year,
            month,
            day,
            weekday,
            ..Day::default()
        }
    }

    #[test]
    fn dates_are_held_against_dates_and_weekdays_against_weekdays() {
        let sunday = day(None, None, None, Some(7));
        let wednesday = day(None, None, None, Some(3));
        let fourth = day(None, Some(1), Some(4), None);
        let dated = day(Some(2009), Some(1), Some(4), Some(7));
        assert_eq!(sunday.between(&wednesday), Between::Apart);
        assert_eq!(sunday.between(&fourth), Between::Unknown);
        assert_eq!(sunday.between(&dated), Between::Same);
        assert_eq!(fourth.between(&dated), Between::Same);
        assert_eq!(
            wednesday.between(&day(None, None, None, Some(4))),
            Between::Near
        );
        assert_eq!(
            dated.between(&day(Some(2008), Some(1), Some(4), None)),
            Between::Apart
        );
        let march = day(None, Some(3), None, None);
        assert_eq!(march.between(&fourth), Between::Apart);
        assert_eq!(march.between(&sunday), Between::Unknown);
    }

    #[test]
    fn the_last_of_a_month_is_near_the_first_of_the_next() {
        let last = day(None, Some(1), Some(31), None);
        let first = day(Some(2025), Some(2), Some(1), Some(6));
        assert_eq!(last.between(&first), Between::Near);
    }
}
