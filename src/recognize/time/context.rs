//! What relative times are counted from: the day of publication, and the dates told before.

use super::calendar::{on_or_after, on_or_before, quarter_of};
use super::draft::Draft;
use super::line::Line;
use crate::lexicon::locales::DateOrder;
use crate::lexicon::time::{Season, Signal, Unit, Word, planned, signal, word};
use crate::text::{Block, Tag, Text};
use crate::value::TimeValue;
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
    /// The year that was last told in so many words: what "two years earlier" is counted from.
    pub stated_year: Option<i16>,
    pub sentences_since: u8,
    /// Which of day and month the article writes first, where that is known.
    pub order: Option<DateOrder>,
}

impl Context {
    /// Goes on to the next sentence: a year told is counted from in the next one at most.
    pub(super) fn next_sentence(&mut self) {
        self.sentences_since = self.sentences_since.saturating_add(1);
        if self.sentences_since > 1 {
            self.stated_year = None;
        }
    }

    /// Remembers a time as the one told last.
    pub(super) fn tell(&mut self, time: &TimeValue) {
        let fields = &time.resolved;
        if let Some(year) = time
            .stated
            .single_year()
            .filter(|_| fields.portion.is_none())
        {
            self.stated_year = Some(year);
            self.sentences_since = 0;
        }
        if let (Some(Portion::Quarter(quarter @ 1..=4)), Some(year)) =
            (fields.portion, fields.single_year())
        {
            // Results are of a quarter that is over, and told against the same one of other years.
            let compared = matches!(self.quarter, Some((y, q)) if q == quarter && year < y);
            let over = self.quarter_now().is_none_or(|now| (year, quarter) < now);
            if over && !compared {
                self.quarter = Some((year, quarter));
            }
        }
        if fields.year.is_some() && !(fields.has_time() && fields.day.is_none()) {
            self.focus = Some(*fields);
        }
    }

    /// Remembers a length of time: results told over months are no longer those of the quarter.
    pub(super) fn tell_length(&mut self, draft: &Draft, text: &Text<'_>) {
        let last = draft.tokens.end.wrapping_sub(1);
        if matches!(word(text.lower(last)), Some(Word::Units(Unit::Month))) {
            self.quarter = None;
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
    pub(super) fn year_for(
        &self,
        month: i8,
        day: Option<i8>,
        tense: Option<Signal>,
    ) -> Option<i16> {
        let today = self.today?;
        let mut year = today.year();
        let (now, then) = (
            i16::from(today.month()) * 31 + i16::from(today.day()),
            i16::from(month) * 31
                + i16::from(day.unwrap_or(if month < today.month() { 31 } else { 1 })),
        );
        let ahead = then - now;
        const HALF_YEAR: i16 = 186;
        // Half a year divides past from future where the words do not; they win within three
        // quarters of one.
        match tense {
            Some(Signal::Future) if ahead < -(HALF_YEAR / 3) => year += 1,
            Some(Signal::Future) if ahead > HALF_YEAR + HALF_YEAR / 2 => year -= 1,
            Some(Signal::Past) if ahead > HALF_YEAR / 3 => year -= 1,
            Some(Signal::Past) if ahead < -(HALF_YEAR + HALF_YEAR / 2) && day.is_some() => {
                year += 1
            }
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

    /// "the weekend": the last one, or the coming one.
    pub(super) fn weekend(&self, tense: Option<Signal>) -> Option<Fields> {
        const SATURDAY: i8 = 6;
        let today = self.today?;
        let saturday = match tense {
            Some(Signal::Future) => on_or_after(today, SATURDAY)?,
            _ => on_or_before(today, SATURDAY)?,
        };
        Some(Self::at_grain(saturday, Unit::Weekend))
    }

    /// The quarter in which the article appeared.
    pub(super) fn quarter_now(&self) -> Option<(i16, i8)> {
        self.today.map(|d| (d.year(), quarter_of(d.month())))
    }

    /// The year of a quarter told without one.
    pub(super) fn quarter_near(&self, quarter: i8, tense: Option<Signal>) -> Option<i16> {
        let (year, now) = self.quarter_now()?;
        Some(match quarter - now {
            ..=-2 if tense == Some(Signal::Future) && now - quarter > 2 => year + 1,
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
}

/// Furthest a verb is looked for from the time that it governs, in tokens.
const REACH_BEFORE: usize = 10;
const REACH_AFTER: usize = 6;
/// So far before a time an infinitive still governs it.
const NEAR_INFINITIVE: usize = 5;
/// So far before a time a verb in the present does.
const NEAR_PRESENT: usize = 3;

/// Whether the words around a mention speak of what is over or of what is to come: the nearest
/// signal before it, else the first behind it.
pub(super) fn tense(line: &Line<'_, '_>, start: usize, end: usize) -> Option<Signal> {
    let text = line.text;
    let first = line.sentence.start.max(start.saturating_sub(REACH_BEFORE));
    let last = line.sentence.end.min(end + REACH_AFTER);
    let headline = text
        .sentences
        .get(text.sentence_of(start))
        .is_some_and(|s| s.block == Block::Headline);
    let breaks = |i: &usize| !matches!(text.lower(*i), ";" | ":");
    let back = (first..start)
        .rev()
        .take_while(breaks)
        .find_map(|i| signal_at(text, i, start, headline));
    back.or_else(|| {
        (end..last)
            .take_while(breaks)
            .find_map(|i| signal_at(text, i, start, headline))
    })
}

fn signal_at(text: &Text<'_>, i: usize, start: usize, headline: bool) -> Option<Signal> {
    match text.tags.get(i)? {
        // "to meet on Friday" looks ahead; "offers to buy the firm last Friday" does not.
        Tag::Infinitive => (start.saturating_sub(i) <= NEAR_INFINITIVE).then_some(Signal::Future),
        Tag::Past => Some(Signal::Past),
        // "They meet on Friday"; headlines tell the past so.
        Tag::Present if !headline && i < start && start - i <= NEAR_PRESENT => {
            (!text.lower(i).starts_with("say")).then_some(Signal::Future)
        }
        Tag::Present => None,
        // "is set for", "was planned for": the plan is what counts.
        Tag::Participle if i > 0 && text.tags.get(i - 1) == Some(&Tag::Be) => {
            planned(text.lower(i))
                .then_some(Signal::Future)
                .or_else(|| signal(text.lower(i)))
        }
        Tag::Mark | Tag::Number | Tag::Name => None,
        // "until" speaks of the time right after it.
        Tag::Preposition if start.abs_diff(i) > NEAR_PRESENT => None,
        _ => signal(text.lower(i)),
    }
}
