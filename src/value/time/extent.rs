//! The stretch of the calendar that partly known fields leave possible, in minutes.
//!
//! Only what `relate` needs: the limits are those of how news is written ("evening" from five
//! o'clock, "early December" the first half and a little), not of any law.

use super::fields::{Daypart, Fields, Part, Portion, Season, Year};
use jiff::civil::Date;

const HOUR: i64 = 60;
pub(super) const DAY: i64 = 24 * HOUR;
const WEEK: i64 = 7 * DAY;

/// Minutes from the start of 1970, from `start` up to but without `end`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Extent {
    pub start: i64,
    pub end: i64,
}

impl Extent {
    pub(super) const fn overlaps(self, other: Self) -> bool {
        self.start < other.end && other.start < self.end
    }

    pub(super) const fn contains(self, other: Self) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    pub(super) const fn shifted(self, minutes: i64) -> Self {
        Self {
            start: self.start + minutes,
            end: self.end + minutes,
        }
    }

    /// The same with as much more on either side as "about" allows at its grain: "about 3" reaches
    /// half past, "about 3:25" a quarter of an hour to either side at most.
    pub(super) fn about(self, fields: &Fields) -> Self {
        let length = self.end - self.start;
        let slack = match (fields.hour, fields.minute) {
            (Some(_), None | Some(0)) => 20,
            (Some(_), Some(30)) => 15,
            (Some(_), Some(m)) if m % 15 == 0 => 12,
            (Some(_), Some(m)) if m % 5 == 0 => 8,
            (Some(_), Some(_)) => 5,
            (None, _) => match length {
                ..DAY => HOUR,
                DAY => 3 * DAY,
                WEEK => WEEK,
                _ => length / 2,
            },
        };
        Self {
            start: self.start - slack,
            end: self.end + slack,
        }
    }

    pub(super) const fn hull(self, other: Self) -> Self {
        Self {
            start: if self.start < other.start {
                self.start
            } else {
                other.start
            },
            end: if self.end > other.end {
                self.end
            } else {
                other.end
            },
        }
    }

    pub(super) fn narrowed(self, part: Option<Part>) -> Self {
        // Twentieths of the whole: the parts overlap, as they do in use.
        let (from, to) = match part {
            None => return self,
            Some(Part::Early) => (0, 9),
            Some(Part::Mid) => (5, 15),
            Some(Part::Late) => (11, 20),
        };
        let length = self.end - self.start;
        Self {
            start: self.start + length * from / 20,
            end: self.start + length * to / 20,
        }
    }
}

/// Whether a night reaches into the next day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Night {
    /// It does: the other time says the time of day as well.
    Spills,
    /// It is told as the time of its day.
    Clipped,
}

/// Minutes since 1970 of the start of a day; a day past the end of its month is the last one.
fn start_of(year: i16, month: i8, day: i8) -> Option<i64> {
    let first = Date::new(year, month, 1).ok()?;
    let date = Date::new(year, month, day.min(first.days_in_month())).ok()?;
    let epoch = Date::constant(1970, 1, 1);
    Some(date.duration_since(epoch).as_secs() / 60)
}

fn months(year: i16, from: i8, count: i8) -> Option<Extent> {
    let last = i16::from(from) + i16::from(count) - 1;
    let (end_year, end_month) = (year.checked_add(last / 12)?, (last % 12) as i8 + 1);
    Some(Extent {
        start: start_of(year, from, 1)?,
        end: start_of(end_year, end_month, 1)?,
    })
}

fn years(from: i16, count: i16) -> Option<Extent> {
    Some(Extent {
        start: start_of(from, 1, 1)?,
        end: start_of(from.checked_add(count)?, 1, 1)?,
    })
}

fn week(year: i16, week: i8) -> Option<Extent> {
    let monday = jiff::civil::ISOWeekDate::new(year, week, jiff::civil::Weekday::Monday)
        .ok()?
        .date();
    let start = start_of(monday.year(), monday.month(), monday.day())?;
    Some(Extent {
        start,
        end: start + WEEK,
    })
}

fn season(year: i16, season: Season) -> Option<[Option<Extent>; 2]> {
    let between = |y0, m0, d0, y1, m1, d1| {
        Some(Extent {
            start: start_of(y0, m0, d0)?,
            end: start_of(y1, m1, d1)?,
        })
    };
    Some(match season {
        Season::Spring => [between(year, 3, 1, year, 6, 22), None],
        Season::Summer => [between(year, 6, 1, year, 9, 24), None],
        Season::Fall => [between(year, 9, 1, year, 12, 22), None],
        Season::Winter => [
            between(year.checked_sub(1)?, 12, 1, year, 3, 22),
            between(year, 12, 1, year.checked_add(1)?, 3, 22),
        ],
    })
}

/// The days that the fields leave possible, with `year` in place of an unknown one.
fn days(fields: &Fields, year: i16) -> [Option<Extent>; 2] {
    let one = match (fields.year, fields.month, fields.day) {
        (_, Some(month), Some(day)) => start_of(year, month, day).map(|start| Extent {
            start,
            end: start + DAY,
        }),
        (_, Some(month), None) => months(year, month, 1),
        (Some(Year::Decade(tens)), ..) => tens.checked_mul(10).and_then(|y| years(y, 10)),
        (Some(Year::Century(hundreds)), ..) => {
            hundreds.checked_mul(100).and_then(|y| years(y, 100))
        }
        _ => match (fields.week, fields.portion) {
            (Some(w), portion) => week(year, w).map(|mut e| {
                if portion == Some(Portion::Weekend) {
                    e.start += 5 * DAY;
                } else if let Some(weekday) = fields.weekday {
                    e.start += i64::from(weekday - 1) * DAY;
                    e.end = e.start + DAY;
                }
                e
            }),
            (None, Some(Portion::Quarter(q @ 1..=4))) => months(year, 3 * q - 2, 3),
            (None, Some(Portion::Half(h @ 1..=2))) => months(year, 6 * h - 5, 6),
            (None, Some(Portion::Season(s))) => return season(year, s).unwrap_or_default(),
            _ => years(year, 1),
        },
    };
    [one, None]
}

/// Hours of a part of the day, in minutes from its midnight.
fn daypart(part: Daypart, night: Night) -> (i64, i64) {
    let (from, to) = match part {
        Daypart::Morning => (0, 12),
        Daypart::Midday => (11, 14),
        Daypart::Afternoon => (12, 18),
        Daypart::Evening => (17, 24),
        // Later than the afternoon ends: these two do not pass for one another.
        Daypart::Night if night == Night::Spills => (18, 30),
        Daypart::Night => (18, 24),
        // The night of two days is in both whatever the other says, and "overnight Thursday" may be
        // the one before it.
        Daypart::Overnight if night == Night::Spills => (-4, 30),
        Daypart::Overnight => (0, 30),
        Daypart::Dawn => (3, 8),
        Daypart::Dusk => (15, 22),
    };
    (from * HOUR, to * HOUR)
}

/// The time of day in minutes from midnight, with the slack of how it was rounded.
pub(super) fn time_of_day(fields: &Fields, night: Night) -> Option<Extent> {
    if let Some(hour) = fields.hour {
        let minute = fields.minute.unwrap_or(0);
        let at = i64::from(hour) * HOUR + i64::from(minute);
        // An hour on the dot may be rounded, as may a minute that the dial shows.
        let slack = match fields.minute {
            None => 10,
            Some(m) if m % 5 == 0 => 2,
            Some(_) => 0,
        };
        return Some(Extent {
            start: at - slack,
            end: at + slack + 1,
        });
    }
    let (start, end) = daypart(fields.daypart?, night);
    Some(Extent { start, end }.narrowed(fields.part.filter(|_| fields.daypart.is_some())))
}

/// What the fields leave possible; two stretches where a word means either.
pub(super) fn extents(fields: &Fields, year: i16, night: Night) -> [Option<Extent>; 2] {
    let year = fields.single_year().unwrap_or(year);
    let days = days(fields, year);
    let time = time_of_day(fields, night);
    days.map(|days| {
        let days = days?;
        match time {
            Some(time) if days.end - days.start == DAY => Some(time.shifted(days.start)),
            Some(_) => Some(days),
            None => Some(days.narrowed(fields.part)),
        }
    })
}
