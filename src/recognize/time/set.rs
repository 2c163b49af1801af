//! Times that come again: "every Monday", "twice a week", "daily", "each July".

use super::draft::Draft;
use super::length::length;
use super::line::{Line, before};
use crate::lexicon::time::{Unit, Word};
use crate::recognize::number::number_at;
use crate::text::Tag;
use crate::value::time::{Fields, Portion, Recurrence, Season};
use rust_decimal::prelude::ToPrimitive;

fn daypart_in(line: &Line<'_, '_>, i: usize) -> Option<Fields> {
    match line.word(i) {
        Some(Word::Daypart(daypart)) => Some(Fields {
            daypart: Some(daypart),
            ..Fields::default()
        }),
        _ => None,
    }
}

/// "every Monday", "each year", "every two weeks", "every other day".
pub(super) fn every(line: &Line<'_, '_>, i: usize) -> Option<Draft> {
    if line.word(i) != Some(Word::Every) {
        return None;
    }
    let other = line.is(i + 1, &["other"]);
    let at = i + 1 + usize::from(other);
    let when = match line.word(at) {
        Some(Word::Weekday(day)) => Some(Fields {
            weekday: Some(day),
            daypart: daypart_in(line, at + 1).and_then(|f| f.daypart),
            ..Fields::default()
        }),
        Some(Word::Month(month)) => Some(Fields {
            month: Some(month),
            ..Fields::default()
        }),
        Some(Word::Season(season)) if season != Season::Fall || !line.is(i, &["each"]) => {
            Some(Fields {
                portion: Some(Portion::Season(season)),
                ..Fields::default()
            })
        }
        Some(Word::Unit(Unit::Weekend)) => Some(Fields {
            portion: Some(Portion::Weekend),
            ..Fields::default()
        }),
        _ => daypart_in(line, at),
    };
    if let Some(when) = when {
        let end = at + 1 + usize::from(when.weekday.is_some() && when.daypart.is_some());
        return Some(Draft::every(i..end, when, Recurrence::default()));
    }
    if let Some(Word::Unit(unit)) = line.word(at) {
        let (unit, per) = length(unit)?;
        let count = u16::try_from(per).ok()? * if other { 2 } else { 1 };
        let recurrence = Recurrence {
            period: Some((count, unit)),
            ..Recurrence::default()
        };
        return Some(Draft::every(i..at + 1, Fields::default(), recurrence));
    }
    let number = number_at(line.text, at)?;
    let end = number.tokens.end;
    let Some(Word::Units(unit)) = line.word(end) else {
        return None;
    };
    let (unit, per) = length(unit)?;
    let count = number
        .stated
        .first()?
        .to_u16()?
        .checked_mul(u16::try_from(per).ok()?)?;
    let recurrence = Recurrence {
        period: Some((count, unit)),
        ..Recurrence::default()
    };
    Some(Draft::every(i..end + 1, Fields::default(), recurrence))
}

/// "twice a week", "three times a year", "once every month": the unit is token `i`.
pub(super) fn rate(line: &Line<'_, '_>, i: usize) -> Option<Draft> {
    let article = before(i);
    if !line.is(article, &["a", "an", "per", "each", "every"]) {
        return None;
    }
    let last = before(article);
    let (start, times) = match line.word(last) {
        Some(Word::Times(times)) => (last, times),
        _ if line.is(last, &["times"]) => {
            let start = before(last);
            let number = number_at(line.text, start).filter(|n| n.tokens.end == last)?;
            (start, number.stated.first()?.to_u8()?)
        }
        _ => return None,
    };
    let (unit, per) = length(line.unit(i)?)?;
    let recurrence = Recurrence {
        period: Some((u16::try_from(per).ok()?, unit)),
        times,
        adverb: false,
    };
    Some(Draft::every(start..i + 1, Fields::default(), recurrence))
}

/// "daily", "annually"; as an adjective ("the daily briefing") it names a sort of thing.
pub(super) fn frequency(line: &Line<'_, '_>, i: usize) -> Option<Draft> {
    let Some(Word::Frequency(unit)) = line.word(i) else {
        return None;
    };
    if line.capitalised(i) && i != line.sentence.start {
        return None; // the Daily Mail
    }
    let times = match line.word(before(i)) {
        Some(Word::Times(times)) => times,
        _ => 0,
    };
    let adverb = line.lower(i).ends_with("ally");
    let next_noun = line
        .text
        .tags
        .get(i + 1)
        .is_some_and(|t| t.is_nominal() || *t == Tag::Adjective)
        && i + 1 < line.sentence.end;
    if times == 0 && !adverb && next_noun {
        return None;
    }
    let (unit, per) = length(unit)?;
    let recurrence = Recurrence {
        period: Some((u16::try_from(per).ok()?, unit)),
        times,
        adverb: true,
    };
    let start = if times > 0 { before(i) } else { i };
    Some(Draft::every(start..i + 1, Fields::default(), recurrence))
}
