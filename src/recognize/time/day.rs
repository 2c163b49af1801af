//! Weekdays, "yesterday", parts of the day, weekends, seasons and holidays.

use super::calendar::add_days;
use super::context::{Context, tense};
use super::draft::Draft;
use super::line::{Line, before};
use crate::lexicon::time::{Daypart, Place, Shift, Word, is_doubtful};
use crate::value::time::{Anchor, Basis, Fields, Link, Part, Recurrence, Unit};
use jiff::civil::Date;
use std::ops::Range;

/// A time on one day; without a date only what the words state.
fn on(tokens: Range<usize>, stated: Fields, date: Option<Date>) -> Draft {
    let resolved = date.map_or(stated, |date| Fields {
        daypart: stated.daypart,
        part: stated.part,
        ..Fields::date(date)
    });
    Draft::time(tokens, stated, resolved, Basis::Settled)
}

/// "Tuesday", "last Friday", "next Monday", "Tuesday, Dec. 2", "Thursday evening".
pub(super) fn weekday(line: &Line<'_, '_>, context: &mut Context, i: usize) -> Option<Draft> {
    let Some(Word::Weekday(day)) = line.word(i) else {
        return None;
    };
    if !line.capitalised(i) {
        return None;
    }
    if let Some(dated) = with_month(line, context, i) {
        return Some(dated);
    }
    if is_doubtful(line.lower(i)) || named(line, i) {
        return None;
    }
    let mut stated = Fields {
        weekday: Some(day),
        ..Fields::default()
    };
    let mut tokens = i..i + 1;
    if let Some(Word::Daypart(daypart)) = line.word(i + 1) {
        stated.daypart = Some(daypart);
        tokens.end += 1;
        if line.lower(i + 1).ends_with('s') {
            return Some(Draft::every(tokens, stated, Recurrence::default()));
        }
    }
    let Some(shift) = line.shift(before(i)) else {
        // "from Tuesday to Friday": the second day follows the first.
        let range = matches!(line.told(i.wrapping_sub(2)), Some(Word::Weekday(_)))
            && line.is(before(i), &["to", "through", "until", "till", "-", "–"]);
        let date = match context.day_told().filter(|_| range) {
            Some(first) => super::calendar::on_or_after(first, day),
            None => context.weekday(day, tense(line, i, tokens.end)),
        };
        return Some(on(tokens, stated, date));
    };
    let mut start = before(i);
    if line.shift(before(start)).is_some() {
        start = before(start); // "this coming Sunday"
    }
    tokens.start = line.with_article(start);
    let (date, other) = shifted_weekday(line, context, day, shift, tokens.clone());
    let other = other.map(|date| Fields {
        daypart: stated.daypart,
        ..Fields::date(date)
    });
    Some(on(tokens, stated, date).with_second(Link::Either, other))
}

/// The day of "last Friday" or "next Tuesday", and the other that the words may mean: said in the
/// same week, both that week's and its neighbour's are meant by people.
fn shifted_weekday(
    line: &Line<'_, '_>,
    context: &Context,
    day: i8,
    shift: Shift,
    tokens: Range<usize>,
) -> (Option<Date>, Option<Date>) {
    let Some(today) = context.today else {
        return (None, None);
    };
    let distance = |a: Date, b: Date| (a.duration_since(b).as_hours() / 24).abs();
    const SAME_WEEK: i64 = 5;
    match shift {
        Shift::Last | Shift::Latest => {
            let told = line.is(before(tokens.end - 1), &["previous", "preceding"]);
            let from = if told {
                context.day_told().unwrap_or(today)
            } else {
                today
            };
            let date = add_days(from, -1).and_then(|d| super::calendar::on_or_before(d, day));
            let other = date.filter(|d| !told && distance(from, *d) <= SAME_WEEK);
            (date, other.and_then(|d| add_days(d, -7)))
        }
        Shift::Next => {
            let date = add_days(today, 1).and_then(|d| super::calendar::on_or_after(d, day));
            let other = date.filter(|d| distance(*d, today) <= SAME_WEEK);
            (date, other.and_then(|d| add_days(d, 7)))
        }
        Shift::This => {
            let date = match tense(line, tokens.start, tokens.end) {
                Some(crate::lexicon::time::Signal::Past) => {
                    super::calendar::on_or_before(today, day)
                }
                _ => super::calendar::on_or_after(today, day),
            };
            (date, None)
        }
        Shift::Following => {
            let from = context.day_told().unwrap_or(today);
            let date = add_days(from, 1).and_then(|d| super::calendar::on_or_after(d, day));
            (date, None)
        }
        Shift::That => {
            let from = context.day_told().unwrap_or(today);
            (super::calendar::on_or_before(from, day), None)
        }
    }
}

/// "Tuesday, Dec. 2", "Saturday 8 June 2013": the date with its weekday.
fn with_month(line: &Line<'_, '_>, context: &mut Context, i: usize) -> Option<Draft> {
    let from = i + 1 + usize::from(line.is(i + 1, &[","]));
    let month = (from..from + 6).find(|t| matches!(line.word(*t), Some(Word::Month(_))))?;
    let draft = super::date::month(&line.from(i), context, month)?;
    if draft.tokens.start != i {
        return None;
    }
    // "this coming Sunday, March eighth"
    let mut start = i;
    while line.shift(before(start)).is_some() {
        start = before(start);
    }
    let end = draft.tokens.end;
    Some(draft.over(start..end))
}

/// A weekday in a name: "Black Friday", "Bloody Sunday", "Friday Night Lights", "Robinson Friday".
fn named(line: &Line<'_, '_>, i: usize) -> bool {
    line.stands(before(i), Place::BeforeNamedWeekday) && line.capitalised(before(i))
        || line.stands(i + 1, Place::AfterNamedWeekday) && line.capitalised(i + 1)
}

/// "Tuesdays".
pub(super) fn weekdays(line: &Line<'_, '_>, i: usize) -> Option<Draft> {
    let Some(Word::Weekdays(day)) = line.word(i) else {
        return None;
    };
    let when = Fields {
        weekday: Some(day),
        ..Fields::default()
    };
    line.capitalised(i)
        .then(|| Draft::every(i..i + 1, when, Recurrence::default()))
}

/// "yesterday", "today", "the day before yesterday", "tomorrow night".
pub(super) fn near(line: &Line<'_, '_>, context: &Context, i: usize) -> Option<Draft> {
    let Some(Word::Day(mut offset)) = line.word(i) else {
        return None;
    };
    let mut tokens = i..i + 1;
    let day_before = line.are(i.wrapping_sub(2), &["day", "before"]) && offset == -1;
    let day_after = line.are(i.wrapping_sub(2), &["day", "after"]) && offset == 1;
    if day_before || day_after {
        offset *= 2;
        tokens.start = line.with_article(i - 2);
    }
    let mut stated = Fields::default();
    if let Some(Word::Daypart(daypart)) = line.word(i + 1) {
        stated.daypart = Some(daypart);
        tokens.end += 1;
    }
    let date = context.today.and_then(|d| add_days(d, i32::from(offset)));
    Some(on(tokens, stated, date).far(Anchor::Published, offset.into(), Unit::Day))
}

/// "tonight".
pub(super) fn tonight(context: &Context, i: usize) -> Draft {
    let stated = Fields {
        daypart: Some(Daypart::Night),
        ..Fields::default()
    };
    on(i..i + 1, stated, context.today).far(Anchor::Published, 0, Unit::Day)
}

/// "this morning", "last night", "the morning of Dec. 3", "the night of March 4 to 5", "overnight".
pub(super) fn daypart(line: &Line<'_, '_>, context: &mut Context, i: usize) -> Option<Draft> {
    let Some(Word::Daypart(daypart)) = line.word(i) else {
        return None;
    };
    if line.lower(i).ends_with('s') {
        return None;
    }
    let stated = Fields {
        daypart: Some(daypart),
        ..Fields::default()
    };
    if let Some(draft) = of_a_date(line, context, i, stated) {
        return Some(draft);
    }
    let last = before(i);
    let today = context.today;
    if daypart == Daypart::Overnight {
        let noun = line.stands(i + 1, Place::AfterOvernight);
        let night = today.and_then(|d| add_days(d, -1));
        return (!noun).then(|| on(i..i + 1, stated, night));
    }
    let mut start = last;
    let date = match line.shift(last) {
        Some(Shift::This) => today,
        Some(Shift::Last | Shift::Latest) => today.and_then(|d| add_days(d, -1)),
        Some(Shift::Next | Shift::Following) => context.day_told().and_then(|d| add_days(d, 1)),
        Some(Shift::That) => context.day_told(),
        None if line.is(last, &["the"]) && !line.ends_noun(i) => return None,
        None if line.is(last, &["the"]) => context.day_told(),
        None => {
            // "early morning", "late night" beside a date told before; bare parts are adjectives.
            start = i;
            if !matches!(line.word(last), Some(Word::Part(_))) && !line.is_dash(last)
                || !line.ends_noun(i)
            {
                return None;
            }
            context.day_told()
        }
    };
    let tokens = line.with_article(start)..i + 1;
    let sure = line
        .shift(last)
        .is_some_and(|s| matches!(s, Shift::This | Shift::Last));
    let mut draft = on(tokens, stated, date);
    if sure {
        let by = if line.shift(last) == Some(Shift::This) {
            0
        } else {
            -1
        };
        draft = draft.far(Anchor::Published, by, Unit::Day);
    }
    if let Some(time) = draft.value().filter(|_| !sure) {
        time.basis = Basis::DayAssumed;
    }
    Some(draft)
}

/// "the morning of Dec. 3", "mid-afternoon yesterday": a part of the day with its date behind it.
fn of_a_date(
    line: &Line<'_, '_>,
    context: &mut Context,
    i: usize,
    stated: Fields,
) -> Option<Draft> {
    let of = usize::from(line.is(i + 1, &["of", "on"]));
    let date = super::forward(&line.from(i + 1 + of), context, i + 1 + of)?;
    let start = if of == 1 && line.is(before(i), &["the", "this"]) {
        before(i)
    } else {
        i
    };
    let tokens = start..date.tokens.end;
    let mut date = date.over(tokens);
    let time = date.value()?;
    let is_day = time.resolved.day.is_some() || time.stated.weekday.is_some();
    if !is_day || time.resolved.has_time() {
        return None;
    }
    // "the night of March 4 to 5" is one night, not two days.
    if matches!(time.second, Some((Link::Through, _))) && stated.daypart == Some(Daypart::Night) {
        time.second = None;
        time.stated.daypart = Some(Daypart::Overnight);
        time.resolved.daypart = Some(Daypart::Overnight);
        return Some(date);
    }
    Some(date.both(|f| f.daypart = stated.daypart))
}

/// "the early hours of Dec. 3", "the small hours of Friday".
pub(super) fn small_hours(line: &Line<'_, '_>, context: &mut Context, i: usize) -> Option<Draft> {
    if !(line.is(i, &["hours"])
        && line.is(before(i), &["early", "small", "wee", "predawn"])
        && line.is(i + 1, &["of"]))
    {
        return None;
    }
    let date = super::forward(&line.from(i + 2), context, i + 2)?;
    let end = date.tokens.end;
    let start = line.with_article(before(i));
    let draft = date.over(start..end).both(|f| {
        f.daypart = f.daypart.or(Some(Daypart::Morning));
        f.part = Some(Part::Early);
    });
    Some(draft)
}
