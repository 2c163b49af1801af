//! Times of day: "2:30 p.m. ET", "7pm", "0737 GMT", "noon", "ten o'clock in the evening".

use super::line::{Line, before};
use crate::lexicon::time::{Daypart, Hedging, Place, Unit, Word};
use crate::recognize::number::number_at;
use crate::text::{Shape, TokenKind};
use crate::value::time::{Exactness, Fields};
use rust_decimal::prelude::ToPrimitive;

/// A time of day without its date.
#[derive(Debug, Clone, Copy)]
pub(super) struct Clock {
    pub start: usize,
    pub end: usize,
    pub fields: Fields,
    /// Whether nothing says which half of the day is meant: "six o'clock", "half past four".
    pub either_half: bool,
}

impl Clock {
    /// Puts the time of day into a date.
    pub(super) const fn set(&self, fields: &mut Fields) {
        fields.hour = self.fields.hour;
        fields.minute = self.fields.minute;
        fields.second = self.fields.second;
        fields.zone = self.fields.zone;
        fields.daypart = None;
    }

    /// The same hour of the other half of the day, where either may be meant.
    pub(super) fn other_half(&self, fields: Fields) -> Option<Fields> {
        let hour = fields.hour.filter(|_| self.either_half)?;
        let hour = Some(if hour == 12 { 0 } else { hour + 12 });
        Some(Fields { hour, ..fields })
    }

    /// The same, with the half of the day settled by a part of the day told beside it: "Monday
    /// evening at six o'clock".
    pub(super) fn within(mut self, daypart: Option<Daypart>) -> Self {
        let hour = self.fields.hour.filter(|_| self.either_half);
        if let (Some(hour), Some(daypart)) = (hour, daypart) {
            self.fields.hour = Some(on_dial(hour, is_past_noon(daypart)));
            self.either_half = false;
        }
        self
    }
}

/// An hour of the dial in the morning or past noon.
const fn on_dial(hour: i8, past_noon: bool) -> i8 {
    match (past_noon, hour) {
        (true, 1..=11) => hour + 12,
        _ => hour,
    }
}

const fn is_past_noon(daypart: Daypart) -> bool {
    matches!(
        daypart,
        Daypart::Afternoon | Daypart::Evening | Daypart::Night
    )
}

/// The time of day that begins at `i`.
pub(super) fn clock_at(line: &Line<'_, '_>, i: usize) -> Option<Clock> {
    if let Some(Word::Clock(hour)) = line.word(i) {
        let end = zone(line, i + 1, true).map_or(i + 1, |(_, end)| end);
        return clock(
            i,
            end,
            i16::from(hour),
            Some(0),
            None,
            zone(line, i + 1, true),
        );
    }
    match line.kind(i)? {
        TokenKind::Number => dial(line, i),
        TokenKind::Word => in_words(line, i).or_else(|| by_the_hour(line, i)),
        _ => None,
    }
}

fn clock(
    start: usize,
    end: usize,
    hour: i16,
    minute: Option<i16>,
    second: Option<i16>,
    zone: Option<(Option<i16>, usize)>,
) -> Option<Clock> {
    let within = (0..=24).contains(&hour)
        && (0..60).contains(&minute.unwrap_or(0))
        && (0..=60).contains(&second.unwrap_or(0));
    if !within {
        return None;
    }
    let fields = Fields {
        hour: i8::try_from(hour).ok(),
        minute: minute.and_then(|m| i8::try_from(m).ok()),
        second: second.and_then(|s| i8::try_from(s).ok()),
        zone: zone.and_then(|(minutes, _)| minutes),
        ..Fields::default()
    };
    Some(Clock {
        start,
        end: zone.map_or(end, |(_, end)| end.max(end)).max(end),
        fields,
        either_half: false,
    })
}

/// Digits on a dial, with or without minutes.
fn dial(line: &Line<'_, '_>, i: usize) -> Option<Clock> {
    let (hour, minute, second, end) = digits(line, i)?;
    if let Some((afternoon, end)) = meridiem(line, end) {
        let hour = match (hour, afternoon) {
            (1..=12, false) => hour % 12,
            (1..=12, true) => hour % 12 + 12,
            (13..=23, true) | (0, false) => hour,
            _ => return None,
        };
        return clock(i, end, hour, minute, second, zone(line, end, true));
    }
    if line.word(end) == Some(Word::OClock) {
        let read = clock(i, end + 1, hour, minute, second, None)?;
        return Some(in_half(line, read));
    }
    let zoned = zone(line, end, false);
    let four = minute.is_none() && line.digits(i).is_some_and(|d| d.len() == 4);
    if four {
        let military = zoned.is_some() || line.is(end, &["hours", "hrs"]);
        let whole = line.number(i)?;
        let end = zoned.map_or(end + 1, |(_, end)| end);
        return military
            .then(|| clock(i, end, whole / 100, Some(whole % 100), None, zoned))
            .flatten();
    }
    minute?;
    // A bare "11:59" has to stand where times stand; "3:16" may be a verse, "2:07:30" a record.
    let signalled = zoned.is_some() || line.stands(before(i), Place::BeforeClock);
    let (afternoon, end) = daypart_after(line, end);
    let hour = if afternoon && hour < 12 {
        hour + 12
    } else {
        hour
    };
    (signalled && hour < 24)
        .then(|| clock(i, end, hour, minute, second, zoned))
        .flatten()
}

/// "in the afternoon", "at night" behind an hour: whether it is past noon.
fn daypart_after(line: &Line<'_, '_>, i: usize) -> (bool, usize) {
    let at = if line.are(i, &["in", "the"]) {
        i + 2
    } else if line.is(i, &["at"]) {
        i + 1
    } else {
        return (false, i);
    };
    match line.word(at) {
        Some(Word::Daypart(Daypart::Morning)) => (false, at + 1),
        Some(Word::Daypart(Daypart::Afternoon | Daypart::Evening | Daypart::Night)) => {
            (true, at + 1)
        }
        _ => (false, i),
    }
}

type Dial = (i16, Option<i16>, Option<i16>, usize);

fn digits(line: &Line<'_, '_>, i: usize) -> Option<Dial> {
    if let Some(hour) = line.number(i) {
        let two = |at: usize| line.number(at).filter(|_| line.lower(at).len() == 2);
        let minute = two(i + 2).filter(|_| {
            line.is(i + 1, &[":"])
                && line.joined(i + 1)
                && (line.joined(i + 2) || meridiem(line, i + 3).is_some())
        });
        let Some(minute) = minute else {
            return Some((hour, None, None, i + 1));
        };
        let second = two(i + 4).filter(|_| line.is(i + 3, &[":"]) && line.joined(i + 4));
        let end = if second.is_some() { i + 5 } else { i + 3 };
        return Some((hour, Some(minute), second, end));
    }
    // British "8.30am".
    let (hour, minute) = line.lower(i).split_once('.')?;
    let (hour, minutes) = (hour.parse().ok()?, minute.parse().ok()?);
    (minute.len() == 2 && meridiem(line, i + 1).is_some()).then_some((
        hour,
        Some(minutes),
        None,
        i + 1,
    ))
}

/// Whether "p.m." stands at `i`, and where it ends.
fn meridiem(line: &Line<'_, '_>, i: usize) -> Option<(bool, usize)> {
    match line.word(i)? {
        // "I am", "8 am I".
        Word::Meridiem(afternoon) => Some((afternoon, i + 1)),
        _ => None,
    }
}

/// "ten a.m.", "six o'clock".
fn in_words(line: &Line<'_, '_>, i: usize) -> Option<Clock> {
    let next = line.word(i + 1)?;
    if !matches!(next, Word::OClock | Word::Meridiem(_)) || line.lower(i + 1) == "am" {
        return None;
    }
    let number = number_at(line.text, i).filter(|n| n.tokens == (i..i + 1))?;
    let hour = number
        .stated
        .first()?
        .to_i16()
        .filter(|h| (1..=12).contains(h))?;
    let Word::Meridiem(afternoon) = next else {
        let read = clock(i, i + 2, hour, None, None, None)?;
        return Some(in_half(line, read));
    };
    let hour = if afternoon { hour % 12 + 12 } else { hour };
    clock(i, i + 2, hour, None, None, zone(line, i + 2, true))
}

/// An hour of the dial with what follows it: "in the evening", "p.m.", a zone. Without the former two
/// either half of the day may be meant.
fn in_half(line: &Line<'_, '_>, mut read: Clock) -> Clock {
    let hour = read.fields.hour.unwrap_or_default();
    let half = meridiem(line, read.end).or_else(|| match daypart_after(line, read.end) {
        (_, end) if end == read.end => None,
        told => Some(told),
    });
    match half {
        Some((afternoon, end)) => {
            read.fields.hour = Some(on_dial(hour, afternoon));
            read.end = end;
        }
        None => read.either_half = (1..=12).contains(&hour),
    }
    if let Some((minutes, end)) = zone(line, read.end, false) {
        read.fields.zone = minutes;
        read.end = end;
    }
    read
}

/// "half past four", "a quarter to three".
fn by_the_hour(line: &Line<'_, '_>, i: usize) -> Option<Clock> {
    let part = match line.word(i)? {
        Word::Half => 30,
        Word::Unit(Unit::Quarter) => 15,
        _ => return None,
    };
    let to = match line.lower(i + 1) {
        "past" => false,
        "to" => part == 15,
        _ => return None,
    };
    if part == 15 && !line.is(before(i), &["a"]) && !line.stands(before(i), Place::BeforeClock) {
        return None;
    }
    let number = number_at(line.text, i + 2).filter(|n| n.tokens == (i + 2..i + 3))?;
    let hour = number.stated.first()?.to_i16();
    let hour = hour.filter(|h| (1..=12).contains(h))?;
    let (hour, minute) = match (to, hour) {
        (false, hour) => (hour, part),
        (true, 1) => (12, 60 - part),
        (true, hour) => (hour - 1, 60 - part),
    };
    // "cut from a quarter to three percent": what is counted follows.
    let end = i + 3 + usize::from(line.word(i + 3) == Some(Word::OClock));
    let counts = line.text.tags.get(end).is_some_and(|tag| tag.is_nominal());
    if counts && meridiem(line, end).is_none() {
        return None;
    }
    let start = if line.is(before(i), &["a"]) {
        before(i)
    } else {
        i
    };
    Some(in_half(
        line,
        clock(start, end, hour, Some(minute), None, None)?,
    ))
}

/// The zone at `i` and where it ends; "local time" is one of which nothing is known.
///
/// Short names that are words or initials too ("ET", "PT") count only where the hour is certain.
fn zone(line: &Line<'_, '_>, i: usize, certain: bool) -> Option<(Option<i16>, usize)> {
    if line.are(i, &["local", "time"]) {
        return Some((None, i + 2));
    }
    let first = line.lower(i);
    // "Eastern time", "Eastern Standard Time".
    let named = match first {
        "eastern" => Some(-300),
        "central" => Some(-360),
        "mountain" => Some(-420),
        "pacific" => Some(-480),
        _ => None,
    };
    if let Some(standard) = named.filter(|_| certain && line.capitalised(i)) {
        return match (line.lower(i + 1), line.lower(i + 2)) {
            ("daylight", "time") => Some((Some(standard + 60), i + 3)),
            ("standard", "time") => Some((Some(standard), i + 3)),
            ("time", _) => Some((Some(standard), i + 2)),
            _ => Some((Some(standard), i + 1)),
        };
    }
    let Some(Word::Zone(minutes)) = line.word(i) else {
        return None;
    };
    let upper = line
        .text
        .tokens
        .get(i)
        .is_some_and(|t| t.shape == Shape::Upper);
    (upper && (certain || first.len() > 2)).then_some((Some(minutes), i + 1))
}

/// The hedge that ends right before a time, and where it begins: "about", "shortly after".
///
/// "about" is part of what TIMEX3 marks; "shortly after" is a signal beside it.
pub(super) fn hedge_before(line: &Line<'_, '_>, start: usize) -> Option<(usize, Exactness)> {
    let last = before(start);
    match line.word(last) {
        Some(Word::Hedge(Hedging::About)) => return Some((last, Exactness::About)),
        Some(Word::Direction(_)) | None => {}
        Some(_) => return None,
    }
    let side = match line.lower(last) {
        "after" | "past" => Exactness::ShortlyAfter,
        "before" => Exactness::ShortlyBefore,
        _ => return None,
    };
    let shortly = before(last);
    (line.word(shortly) == Some(Word::Hedge(Hedging::After))).then_some((shortly, side))
}
