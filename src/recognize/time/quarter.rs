//! Quarters, halves and periods of accounts: "the third quarter", "fiscal first quarter",
//! "the year-ago period", "the 1988 third quarter", "the first half of 1990".
//!
//! Results are told against the same quarter of other years, so the last quarter told is what
//! "the quarter", "a year earlier" and "the year-ago period" are counted from.

use super::calendar::add_quarters;
use super::context::{Context, tense};
use super::draft::Draft;
use super::line::{Line, before};
use crate::lexicon::time::{Place, Shift, Unit, Word};
use crate::value::time::{Basis, Fields, Portion, Year};

/// Where a quarter or period stands behind `i`, over "third", "fiscal", "-": its head.
pub(super) fn head_after(line: &Line<'_, '_>, i: usize) -> Option<usize> {
    for t in i..i + 5 {
        if is_head(line, t) {
            return Some(t);
        }
        let inner = matches!(
            line.word(t),
            Some(Word::Ordinal(_) | Word::Fiscal | Word::Half)
        ) || line.is(t, &["'s", "’s", "-"]);
        if !inner {
            return None;
        }
    }
    None
}

fn is_head(line: &Line<'_, '_>, t: usize) -> bool {
    match line.unit(t) {
        Some(Unit::Quarter | Unit::Period) => true,
        _ => line.word(t) == Some(Word::Half) && matches!(half_before(line, t), Some((_, 1..=2))),
    }
}

fn half_before(line: &Line<'_, '_>, t: usize) -> Option<(usize, i8)> {
    let at = before(t).wrapping_sub(usize::from(line.is_hyphen(before(t))));
    match line.word(at) {
        Some(Word::Ordinal(n)) => Some((at, n)),
        Some(Word::Shift(Shift::Last)) if line.lower(at) == "last" => Some((at, 2)),
        _ => None,
    }
}

/// What the words before the head say.
#[derive(Default)]
struct Before {
    start: usize,
    ordinal: Option<i8>,
    year: Option<i16>,
    /// Years from that of publication, or of the quarter told.
    year_shift: Option<i16>,
    ago: bool,
    shift: Option<Shift>,
    fiscal: bool,
    the: bool,
}

fn read_before(line: &Line<'_, '_>, head: usize, context: &Context) -> Before {
    let mut found = Before {
        start: head,
        ..Before::default()
    };
    loop {
        let mut i = before(found.start);
        if line.is_dash(i) {
            i = before(i);
        }
        match line.word(i) {
            Some(Word::Ordinal(n)) if found.ordinal.is_none() => found.ordinal = Some(n),
            Some(Word::Fiscal) => found.fiscal = true,
            Some(Word::Direction(_)) if year_hyphened(line, i).is_some() => {
                found.ago = true;
                i = year_hyphened(line, i).unwrap_or(i);
            }
            Some(_)
                if found.shift.is_none()
                    && line
                        .shift(i)
                        .is_some_and(|s| s != Shift::That || found.start == head) =>
            {
                found.shift = line.shift(i)
            }
            _ if line.is(i, &["'s", "’s"]) && line.is(before(i), &["year"]) => {
                let shift = i.wrapping_sub(2);
                found.year_shift = match line.shift(shift) {
                    Some(Shift::Last) => Some(-1),
                    Some(Shift::This) => Some(0),
                    Some(Shift::Next) => Some(1),
                    _ => break,
                };
                i = shift;
            }
            _ if line.is(i, &["the"]) => {
                found.the = true;
                // "the third-quarter results": the article is the noun's.
                if !(line.is_hyphen(before(head)) && line.joined(head)) {
                    found.start = i;
                }
                break;
            }
            _ if line.stands(i, Place::Compared) => {}
            _ => match line.number(i).filter(|y| (1900..2100).contains(y)) {
                Some(year) if found.year.is_none() => found.year = Some(year),
                _ => break,
            },
        }
        found.start = i;
    }
    let _ = context;
    found
}

/// The start of "year-ago" or "year-earlier" whose last word is `i`.
fn year_hyphened(line: &Line<'_, '_>, i: usize) -> Option<usize> {
    let year = i.wrapping_sub(2);
    (line.is_dash(before(i)) && line.is(year, &["year"])).then_some(year)
}

/// The quarter, half or period whose head is token `head`.
pub(super) fn quarter(line: &Line<'_, '_>, context: &Context, head: usize) -> Option<Draft> {
    if !is_head(line, head) || line.is_dash(head + 1) && line.joined(head + 1) {
        return None;
    }
    let plural = matches!(line.word(head), Some(Word::Units(_)));
    let mut found = read_before(line, head, context);
    if plural {
        return None;
    }
    let mut end = head + 1;
    read_after(line, head + 1, &mut found, &mut end);
    let half = line.word(head) == Some(Word::Half);
    let period = line.unit(head) == Some(Unit::Period);
    let tokens = found.start..end;
    if half {
        let (_, n) = half_before(line, head)?;
        found.ordinal = Some(n);
        let told = found.year.is_some() || found.year_shift.is_some();
        if !told {
            return None; // of a match, of a mile
        }
    }
    if period && found.ordinal.is_some() {
        return None;
    }
    if period && found.shift.is_none() && !found.ago && found.year.is_none() {
        return None;
    }
    if !half && !period && found.ordinal.is_some_and(|n| n > 4) {
        return None;
    }
    if found.ordinal.is_none()
        && !found.the
        && !found.ago
        && found.shift.is_none()
        && found.year.is_none()
        && found.year_shift.is_none()
    {
        return None;
    }
    let stated = Fields {
        year: found.year.map(Year::One),
        portion: Some(if half {
            Portion::Half(found.ordinal.unwrap_or(1))
        } else {
            Portion::Quarter(found.ordinal.unwrap_or(0))
        }),
        ..Fields::default()
    };
    let resolved = resolve(line, context, &found, &stated, period, tokens.clone());
    let mut draft = Draft::time(tokens, stated, resolved, Basis::Settled);
    if let Some(time) = draft.value() {
        time.fiscal = found.fiscal;
    }
    Some(draft)
}

/// "of 1990", "of last year", "a year ago" behind the head.
fn read_after(line: &Line<'_, '_>, i: usize, found: &mut Before, end: &mut usize) {
    let of = usize::from(line.is(i, &["of", "in"]));
    let fiscal = usize::from(line.is(i + of, &["fiscal"]));
    if let Some((after, year)) = super::date::year_at(line, i + of + fiscal) {
        found.year = Some(year);
        found.fiscal |= fiscal == 1;
        *end = after;
        return;
    }
    if let Some(shift) = line
        .shift(i + of)
        .filter(|_| line.is(i + of + 1, &["year"]))
    {
        found.year_shift = match shift {
            Shift::Last => Some(-1),
            Shift::This => Some(0),
            Shift::Next => Some(1),
            _ => return,
        };
        *end = i + of + 2;
        return;
    }
    if line.are(i, &["a", "year"]) && line.is(i + 2, &["ago", "earlier", "before"]) {
        found.ago = true;
        *end = i + 3;
    }
}

fn resolve(
    line: &Line<'_, '_>,
    context: &Context,
    found: &Before,
    stated: &Fields,
    period: bool,
    tokens: std::ops::Range<usize>,
) -> Fields {
    let this_year = context.today.map(jiff::civil::Date::year);
    if let Some(Portion::Half(_)) = stated.portion {
        let shifted = found.year_shift.and_then(|by| this_year.map(|y| y + by));
        return Fields {
            year: found.year.or(shifted).map(Year::One),
            ..*stated
        };
    }
    let told = context.quarter;
    let last = context.quarter_now().and_then(|q| add_quarters(q, -1));
    if period && told.is_none() {
        // The period was some months that no quarter names.
        let year = if found.ago {
            this_year.map(|y| y - 1)
        } else {
            found.year.or(this_year)
        };
        return Fields {
            year: year.map(Year::One),
            ..Fields::default()
        };
    }
    let quarter = match (found.ordinal, found.shift) {
        (Some(q), _) => {
            let year = found
                .year
                .or(found.year_shift.and_then(|by| this_year.map(|y| y + by)));
            let near = context.quarter_near(q, tense(line, tokens.start, tokens.end));
            let year = match (year, found.ago) {
                (Some(year), _) => Some(year),
                (None, true) => near.map(|y| y - 1),
                (None, false) => near,
            };
            return Fields {
                year: year.map(Year::One),
                ..*stated
            };
        }
        (None, Some(Shift::This)) => context.quarter_now(),
        (None, Some(Shift::Last)) if !period => last,
        (None, Some(Shift::Next)) => context.quarter_now().and_then(|q| add_quarters(q, 1)),
        (None, Some(Shift::Following)) => told.and_then(|q| add_quarters(q, 1)),
        _ => told.or(last),
    };
    let Some((year, quarter)) = quarter else {
        return *stated;
    };
    // "the year-ago quarter" where the quarter told last is that of the year before already.
    let year = match (found.year, found.year_shift, found.ago) {
        (Some(year), ..) => year,
        (None, Some(by), _) => this_year.map_or(year, |y| y + by),
        (None, None, true) => year - 1,
        (None, None, false) => year,
    };
    Fields {
        year: Some(Year::One(year)),
        portion: Some(Portion::Quarter(quarter)),
        ..Fields::default()
    }
}
