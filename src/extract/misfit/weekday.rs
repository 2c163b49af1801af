//! "Wednesday, December 4, 2025": that day is a Thursday.

use super::{Asked, Misfit, WEEKDAY, is_told};
use crate::fact::{Severity, Subject};
use crate::lexicon::time::{Word, word};
use crate::recognize::Mention;
use crate::text::Text;
use crate::value::time::{Fields, Year};
use crate::value::{Kind, TimeValue, Value};
use jiff::civil::Date;
use std::ops::Range;

/// Before this year some countries kept another calendar.
const FIRST_YEAR: i16 = 1924;

/// A date that leaves its year out and lies no farther from publication than this is of the nearest
/// year, in days.
const NEAR: i32 = 60;

/// The dates beside which another weekday stands.
pub(super) fn misfits(text: &Text<'_>, mentions: &[Mention], article: usize) -> Vec<Misfit> {
    let temporal = |m: &&Mention| matches!(m.kind, Kind::Date | Kind::Time);
    let dates: Vec<&Mention> = mentions.iter().filter(temporal).collect();
    let pairs = dates.iter().enumerate().filter_map(|(i, mention)| {
        let next = dates.get(i + 1).copied();
        let told = Told::of(text, mention, next).filter(|_| is_told(text, mention))?;
        misfit(text, mentions, article, mention, &told)
    });
    pairs.collect()
}

/// A day that a text tells by its date and by its weekday.
struct Told {
    weekday: i8,
    weekday_token: usize,
    date: Fields,
    date_tokens: Range<usize>,
}

impl Told {
    fn of(text: &Text<'_>, mention: &Mention, next: Option<&Mention>) -> Option<Self> {
        let Value::Time(time) = &mention.value else {
            return None;
        };
        // Of "Monday to Wednesday, December 3 to 5" the days are to be told apart first.
        if time.second.is_some() || time.stated.month.is_none() {
            return None;
        }
        let date = Fields {
            year: time.stated.year,
            month: time.stated.month,
            day: Some(time.stated.day?),
            ..Fields::default()
        };
        let date_tokens = date_tokens(text, mention, &date)?;
        let (weekday, weekday_token) =
            before(text, &date_tokens).or_else(|| behind(text, &date_tokens, next))?;
        Some(Self {
            weekday,
            weekday_token,
            date,
            date_tokens,
        })
    }
}

fn weekday_at(text: &Text<'_>, token: usize) -> Option<i8> {
    match word(text.lower(token)) {
        Some(Word::Weekday(day)) => Some(day),
        _ => None,
    }
}

/// "Thursday, December 4", but not the last of several days.
fn before(text: &Text<'_>, date: &Range<usize>) -> Option<(i8, usize)> {
    let last = date.start.checked_sub(1)?;
    let token = last.checked_sub(usize::from(text.word(last) == ","))?;
    let weekday = weekday_at(text, token)?;
    let alone = token.checked_sub(1).is_none_or(|i| match text.lower(i) {
        "and" | "or" | "to" | "through" | "until" | "till" | "-" | "–" | "—" | "/" | "&" => {
            false
        }
        "," => i == 0 || weekday_at(text, i - 1).is_none(),
        _ => true,
    });
    alone.then_some((weekday, token))
}

/// "December 4, a Thursday", "December 4 (Thursday)".
fn behind(text: &Text<'_>, date: &Range<usize>, next: Option<&Mention>) -> Option<(i8, usize)> {
    let token = next?.tokens.start;
    let between: Vec<&str> = (date.end..token).map(|i| text.lower(i)).collect();
    let closed = match between[..] {
        [",", "a"] => matches!(text.word(token + 1), "," | "." | ")" | "–" | "—"),
        ["("] => text.word(token + 1) == ")",
        _ => false,
    };
    Some((weekday_at(text, token).filter(|_| closed)?, token))
}

/// The tokens that name day, month and year, from the first of them to the last; none where the
/// month is told in figures.
fn date_tokens(text: &Text<'_>, mention: &Mention, date: &Fields) -> Option<Range<usize>> {
    let number = |i: usize| {
        let digits = text.word(i);
        let digits = digits.trim_end_matches(|c: char| c.is_ascii_alphabetic());
        digits.parse::<i16>().ok()
    };
    let first_of = |is: &dyn Fn(usize) -> bool| mention.tokens.clone().find(|i| is(*i));
    let month = first_of(&|i| matches!(word(text.lower(i)), Some(Word::Month(_))))?;
    let day = first_of(&|i| number(i) == date.day.map(i16::from))?;
    let year = first_of(&|i| number(i).is_some() && number(i) == date.single_year());
    let (first, last) = (month.min(day), month.max(day).max(year.unwrap_or(0)));
    let suffix = usize::from(matches!(text.lower(last + 1), "st" | "nd" | "rd" | "th"));
    Some(first..last + 1 + suffix)
}

fn misfit(
    text: &Text<'_>,
    mentions: &[Mention],
    article: usize,
    mention: &Mention,
    told: &Told,
) -> Option<Misfit> {
    let day = match told.date.year {
        Some(Year::One(year)) => (year >= FIRST_YEAR).then(|| day_of(told, year))?,
        Some(_) => None,
        None => implied(text, mentions, mention, told),
    }?;
    if day.weekday().to_monday_one_offset() == told.weekday {
        return None;
    }
    let value = TimeValue::resolved(told.date, Fields::date(day));
    let subject = Subject {
        names: vec![value.canonical()],
        ..Subject::default()
    };
    let question = format!("Which weekday: {}?", value.display());
    let asked = Asked::new(WEEKDAY, Kind::Date, question, Severity::Warning, subject);
    let weekday = TimeValue::stated(Fields {
        weekday: Some(told.weekday),
        ..Fields::default()
    });
    let fact =
        |tokens, value| asked.fact(text, mentions, article, mention, tokens, Value::Time(value));
    Some(Misfit {
        facts: [
            fact(told.weekday_token..told.weekday_token + 1, weekday),
            fact(told.date_tokens.clone(), value),
        ],
    })
}

fn day_of(told: &Told, year: i16) -> Option<Date> {
    Date::new(year, told.date.month?, told.date.day?).ok()
}

/// The day of a date without a year near the day of publication. Nothing where the weekday fits
/// another year and the sentence speaks of one.
fn implied(text: &Text<'_>, mentions: &[Mention], mention: &Mention, told: &Told) -> Option<Date> {
    let published = text.article.metadata.published?.date;
    let days = |date: Date| {
        date.since(published)
            .map_or(i32::MAX, |span| span.get_days().abs())
    };
    let years = [published.year() - 1, published.year(), published.year() + 1];
    let dates = years.map(|year| day_of(told, year));
    let nearest = dates.into_iter().flatten().min_by_key(|date| days(*date))?;
    if days(nearest) > NEAR {
        return None;
    }
    let fits = |date: &Date| date.weekday().to_monday_one_offset() == told.weekday;
    if dates.iter().flatten().any(fits) {
        let sentence = text.sentence_tokens(mention.tokens.start);
        let speaks = sentence.clone().any(|i| {
            matches!(
                text.lower(i),
                "year" | "years" | "anniversary" | "ago" | "since"
            )
        });
        let other_year = super::super::cues::within(mentions, &sentence).any(|m| match &m.value {
            Value::Time(time) => time.stated.year.is_some(),
            _ => false,
        });
        if speaks || other_year {
            return None;
        }
    }
    Some(nearest)
}
