//! Seasons and holidays: "last summer", "the spring of 2004", "Christmas Eve".

use super::calendar::{holiday as day_of_holiday, season_start};
use super::context::{Context, tense};
use super::draft::Draft;
use super::line::{Line, before};
use crate::lexicon::time::{HolidayRule, Place, Shift, Word, holiday as holiday_named};
use crate::value::time::{Basis, Fields, Link, Portion, Season, Year};

/// "last summer", "the summer of 2004", "this fall".
pub(super) fn season(line: &Line<'_, '_>, context: &Context, i: usize) -> Option<Draft> {
    let Some(Word::Season(season)) = line.word(i) else {
        return None;
    };
    let stated = Fields {
        portion: Some(Portion::Season(season)),
        ..Fields::default()
    };
    let of = usize::from(line.is(i + 1, &["of"]));
    if let Some((end, year)) = super::date::year_at(line, i + 1 + of) {
        let fields = Fields {
            year: Some(Year::One(year)),
            ..stated
        };
        let start = if of == 1 { line.with_article(i) } else { i };
        return Some(Draft::time(start..end, fields, fields, Basis::Settled));
    }
    let last = before(i);
    if let Some(shift) = line.shift(last) {
        return shifted_season(line, context, season, shift, i);
    }
    // Springs are of water and of steel, falls of men and prices.
    let preceded = line.stands(last, Place::BeforeSeason);
    let verb =
        season == Season::Fall && !line.is(last, &["the", "early", "late", "mid", "in", "by"]);
    if !preceded || verb || !line.ends_noun(i) || line.is(i + 1, &["of", "in"]) {
        return None;
    }
    let tokens = line.with_article(i)..i + 1;
    let year = context.season_near(season, tense(line, i, i + 1));
    let resolved = Fields {
        year: year.map(Year::One),
        ..stated
    };
    Some(Draft::time(tokens, stated, resolved, Basis::YearAssumed))
}

fn shifted_season(
    line: &Line<'_, '_>,
    context: &Context,
    season: Season,
    shift: Shift,
    i: usize,
) -> Option<Draft> {
    let mut start = before(i);
    let this_past = line.is(start, &["past", "coming"]) && line.is(before(start), &["this"]);
    if this_past {
        start = before(start);
    }
    let stated = Fields {
        portion: Some(Portion::Season(season)),
        ..Fields::default()
    };
    let year = context.today.map(|today| {
        let begun = season_start(season) <= today.month();
        match shift {
            Shift::This => today.year(),
            Shift::Next | Shift::Following if begun => today.year() + 1,
            Shift::Next | Shift::Following => today.year(),
            // A season is over three months after it began.
            _ if season_start(season) + 2 < today.month() => today.year(),
            _ => today.year() - 1,
        }
    });
    let fields = |year: i16| Fields {
        year: Some(Year::One(year)),
        ..stated
    };
    let resolved = year.map_or(stated, fields);
    let earlier = year
        .filter(|y| {
            let this_year = context.today.is_some_and(|d| d.year() == *y);
            matches!(shift, Shift::Last | Shift::Latest) && this_year && !this_past
        })
        .map(|y| fields(y - 1));
    let tokens = line.with_article(start)..i + 1;
    Some(Draft::time(tokens, stated, resolved, Basis::Settled).with_second(Link::Either, earlier))
}

/// A holiday by name.
pub(super) fn holiday(line: &Line<'_, '_>, context: &Context, i: usize) -> Option<Draft> {
    if !line.capitalised(i) {
        return None;
    }
    let start = line.text.tokens.get(i)?.span.start;
    let end = line
        .text
        .tokens
        .get(line.tokens.end.checked_sub(1)?)?
        .span
        .end;
    let (len, rule) = holiday_named(&line.text.article.text.get(start..end)?.to_ascii_lowercase())?;
    let last = (i..line.tokens.end)
        .take_while(|t| line.text.tokens[*t].span.end <= start + len)
        .last()?;
    let mut tokens = i..last + 1;
    let year = super::date::year_at(line, last + 1 + usize::from(line.is(last + 1, &[","])));
    let (year, basis) = match (year, context.today, line.shift(before(i))) {
        (Some((end, year)), ..) => {
            tokens.end = end;
            (Some(year), Basis::Settled)
        }
        (None, Some(today), Some(shift)) => {
            tokens.start = before(i);
            let this = day_of_holiday(rule, today.year())?;
            let year = match shift {
                Shift::Last if this >= today => today.year() - 1,
                Shift::Next if this <= today => today.year() + 1,
                _ => today.year(),
            };
            (Some(year), Basis::Settled)
        }
        (None, Some(today), None) => {
            let this = day_of_holiday(rule, today.year())?;
            let tense = tense(line, i, last + 1);
            let year = context.year_for(this.month(), Some(this.day()), tense);
            (year, Basis::YearAssumed)
        }
        (None, None, _) => (None, Basis::YearAssumed),
    };
    let fields = match year {
        Some(year) => Fields::date(day_of_holiday(rule, year)?),
        // The date of a fixed day is known without its year.
        None => match rule {
            HolidayRule::Fixed { month, day } => Fields {
                month: Some(month),
                day: Some(day),
                ..Fields::default()
            },
            _ => return None,
        },
    };
    Some(Draft::time(tokens, fields, fields, basis))
}
