//! What relative times are counted from: the day of publication, and the dates told before.

use super::calendar::{add_months, on_or_after, on_or_before, quarter_of};
use super::line::{Line, before};
use crate::lexicon::time::{Season, Signal, Unit, signal};
use crate::text::TokenKind;
use crate::value::time::{Fields, Portion, Year};
use jiff::civil::Date;

/// The state of reading one article.
#[derive(Debug, Default)]
pub(super) struct Context {
    /// The day of publication, if known.
    pub today: Option<Date>,
    /// The last date that was told, as finely as it was.
    pub focus: Option<Fields>,
    /// The last quarter that was told: what "a year earlier" is counted from in results.
    pub quarter: Option<(i16, i8)>,
    /// Whether the article writes the day before the month.
    pub day_first: bool,
}

impl Context {
    /// Remembers a time as the one told last.
    pub(super) fn tell(&mut self, fields: &Fields) {
        match (fields.portion, fields.single_year()) {
            (Some(Portion::Quarter(quarter @ 1..=4)), Some(year)) => {
                self.quarter = Some((year, quarter));
            }
            _ => {}
        }
        if fields.year.is_some() && !(fields.has_time() && fields.day.is_none()) {
            self.focus = Some(*fields);
        }
    }

    /// The day told last, or the day of publication.
    pub(super) fn day_told(&self) -> Option<Date> {
        self.focus
            .and_then(|f| f.day_only().civil_date())
            .or(self.today)
    }

    /// The year told last, or that of publication.
    pub(super) fn year_told(&self) -> Option<i16> {
        self.focus
            .and_then(|f| f.single_year())
            .or(self.today.map(Date::year))
    }

    /// The year of a month, or of a day of one, that the text leaves out: the nearest that fits
    /// what the clause says of time.
    pub(super) fn year_for(&self, month: i8, day: Option<i8>, tense: Option<Signal>) -> Option<i16> {
        let today = self.today?;
        let mut year = today.year();
        let (now, then) = (
            i16::from(today.month()) * 31 + i16::from(today.day()),
            i16::from(month) * 31 + i16::from(day.unwrap_or(if month < today.month() { 31 } else { 1 })),
        );
        let ahead = then - now;
        const HALF_YEAR: i16 = 186;
        // Half a year divides past from future where the words do not; they win within three
        // quarters of one.
        match tense {
            Some(Signal::Future) if ahead < -(HALF_YEAR / 3) => year += 1,
            Some(Signal::Future) if ahead > HALF_YEAR + HALF_YEAR / 2 => year -= 1,
            Some(Signal::Past) if ahead > HALF_YEAR / 3 => year -= 1,
            Some(Signal::Past) if ahead < -(HALF_YEAR + HALF_YEAR / 2) && day.is_some() => year += 1,
            None if ahead > HALF_YEAR => year -= 1,
            None if ahead < -(HALF_YEAR + HALF_YEAR / 2) => year += 1,
            _ => {}
        }
        Some(year)
    }

    /// The day of a weekday: today or the last one before, the next one where the clause speaks of
    /// what is to come.
    pub(super) fn weekday(&self, day: i8, tense: Option<Signal>) -> Option<Date> {
        let today = self.today?;
        match tense {
            Some(Signal::Future) => on_or_after(today, day),
            _ => on_or_before(today, day),
        }
    }

    /// The quarter in which the article appeared.
    pub(super) fn quarter_now(&self) -> Option<(i16, i8)> {
        self.today.map(|d| (d.year(), quarter_of(d.month())))
    }

    /// The year of a quarter told without one.
    pub(super) fn quarter_near(&self, quarter: i8, tense: Option<Signal>) -> Option<i16> {
        let (year, now) = self.quarter_now()?;
        Some(match quarter - now {
            ..=0 if tense == Some(Signal::Future) && quarter < now => year + 1,
            ..=0 => year,
            1 => year,
            2 if tense == Some(Signal::Future) => year,
            _ => year - 1,
        })
    }

    /// The year of a season told without one: the one under way, or the nearest.
    pub(super) fn season_near(&self, season: Season, tense: Option<Signal>) -> Option<i16> {
        let today = self.today?;
        let start = super::calendar::season_start(season);
        let ahead = i16::from(start) - i16::from(today.month());
        Some(match tense {
            Some(Signal::Future) if ahead < -2 => today.year() + 1,
            Some(Signal::Future) => today.year(),
            _ if ahead > 2 => today.year() - 1,
            _ => today.year(),
        })
    }

    /// The fields of the time that lies some units from a day, as finely as the unit.
    pub(super) fn at_grain(date: Date, unit: Unit) -> Fields {
        let mut fields = Fields {
            year: Some(Year::One(date.year())),
            ..Fields::default()
        };
        match unit {
            Unit::Year => {}
            Unit::Quarter => fields.portion = Some(Portion::Quarter(quarter_of(date.month()))),
            Unit::Month => fields.month = Some(date.month()),
            Unit::Week | Unit::Weekend | Unit::Fortnight => {
                let week = date.iso_week_date();
                fields.year = Some(Year::One(week.year()));
                fields.week = Some(week.week());
                fields.portion = (unit == Unit::Weekend).then_some(Portion::Weekend);
            }
            Unit::Decade => fields.year = Some(Year::Decade(date.year().div_euclid(10))),
            Unit::Century => fields.year = Some(Year::Century(date.year().div_euclid(100))),
            _ => fields = Fields::date(date),
        }
        fields
    }

    /// "last", "this" and "next" of a unit, counted from a day.
    pub(super) fn shifted(date: Date, unit: Unit, by: i32) -> Option<Fields> {
        let moved = match unit {
            // Counted from the first, so that March 31 less a month is February.
            Unit::Month | Unit::Quarter | Unit::Year | Unit::Decade | Unit::Century => {
                super::calendar::add(date.first_of_month(), unit, by)?
            }
            _ => super::calendar::add(date, unit, by)?,
        };
        Some(Self::at_grain(moved, unit))
    }

    /// The first day of the month some months from now.
    pub(super) fn month_from_now(&self, by: i32) -> Option<Date> {
        add_months(self.today?.first_of_month(), by)
    }
}

/// Furthest a verb is looked for from the time that it governs, in tokens.
const REACH_BEFORE: usize = 9;
const REACH_AFTER: usize = 6;

/// Whether the words around a mention speak of what is over or of what is to come: the nearest
/// signal before it, else the first behind it.
pub(super) fn tense(line: &Line<'_, '_>, start: usize, end: usize) -> Option<Signal> {
    let mut i = start;
    for _ in 0..REACH_BEFORE {
        i = before(i);
        if let Some(found) = signal_at(line, i) {
            return Some(found);
        }
        if line.is(i, &[";", ":"]) {
            break;
        }
    }
    (end..end + REACH_AFTER)
        .take_while(|i| !line.is(*i, &[";", ":"]))
        .find_map(|i| signal_at(line, i))
}

fn signal_at(line: &Line<'_, '_>, i: usize) -> Option<Signal> {
    if line.kind(i) != Some(TokenKind::Word) {
        return None;
    }
    let lower = line.lower(i);
    if lower == "to" {
        // An infinitive looks ahead; "to 5 percent", "to the north" do not.
        let verb = line.kind(i + 1) == Some(TokenKind::Word)
            && line.class(i + 1).is_open()
            && line.word(i + 1).is_none()
            && !line.capitalised(i + 1);
        return verb.then_some(Signal::Future);
    }
    signal(lower).or_else(|| {
        (lower.len() > 4 && lower.ends_with("ed") && !lower.ends_with("eed"))
            .then_some(Signal::Past)
    })
}
