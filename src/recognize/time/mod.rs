//! Times in text: dates, times of day, lengths of time and sets.
//!
//! Every token is looked up once; only the few that are words of times start a grammar, which then
//! looks to both sides. Grammars are tried from left to right, since a relative time may count
//! from the one told before.

mod calendar;
mod clock;
mod compound;
mod context;
mod date;
mod day;
mod draft;
mod length;
mod line;
mod quarter;
mod season;
mod set;
mod unit;
mod vague;
mod year;

use super::Mention;
use crate::article::Article;
use crate::lexicon::time::{Word, word};
use crate::text::{Block, Text, TokenKind};
use crate::value::time::{Basis, Exactness, Form, Link, Part};
use clock::Clock;
use context::Context;
use draft::{Draft, What};
use jiff::civil::Date;
use line::{Line, before};

pub(super) fn recognize(text: &Text<'_>, taken: &mut [bool]) -> Vec<Mention> {
    let words: Vec<Option<Word>> = (0..text.tokens.len())
        .map(|i| match text.tokens[i].kind {
            TokenKind::Word => word(text.lower(i)),
            _ => None,
        })
        .collect();
    let mut context = Context {
        today: published(text.article).or_else(|| dateline(text, &words)),
        order: text.locale.dates,
        ..Context::default()
    };
    let published = published(text.article);
    let mut mentions = Vec::new();
    for sentence in &text.sentences {
        let mut line = Line::new(text, &words, sentence.tokens.clone());
        context.next_sentence();
        let mut i = sentence.tokens.start;
        while i < sentence.tokens.end {
            if !may_begin(text, &words, i) {
                i += 1;
                continue;
            }
            let Some(draft) = at(&line, &mut context, i) else {
                i += 1;
                continue;
            };
            if let What::Time(time) = &draft.what
                && time.form == Form::Calendar
            {
                context.tell(time);
            } else if let What::Duration(_) = &draft.what {
                context.tell_length(&draft, text);
            }
            i = draft.tokens.end.max(i + 1);
            line.tokens.start = i;
            for token in draft.tokens.clone() {
                if let Some(slot) = taken.get_mut(token) {
                    *slot = true;
                }
            }
            mentions.push(draft.counted_from(published).into_mention(text));
        }
    }
    mentions
}

/// Whether token `i` can start a grammar: a word of times, digits, or a number word on a dial.
fn may_begin(text: &Text<'_>, words: &[Option<Word>], i: usize) -> bool {
    let dial = |word: &Option<Word>| matches!(word, Some(Word::OClock | Word::Meridiem(_)));
    words[i].is_some()
        || text.tokens[i].kind == TokenKind::Number
        || words.get(i + 1).is_some_and(dial)
}

fn published(article: &Article) -> Option<Date> {
    article.metadata.published.map(|moment| moment.date)
}

/// The date that an article without metadata gives for itself: in a byline or stamp, or before the
/// dash of its dateline.
fn dateline(text: &Text<'_>, words: &[Option<Word>]) -> Option<Date> {
    const FIRST_SENTENCES: usize = 4;
    const LONGEST_DATELINE: usize = 14;
    let mut context = Context {
        order: text.locale.dates,
        ..Context::default()
    };
    for (n, sentence) in text.sentences.iter().take(FIRST_SENTENCES).enumerate() {
        let line = Line::new(text, words, sentence.tokens.clone());
        let stamp = sentence.block == Block::Byline;
        for i in sentence.tokens.clone().take(LONGEST_DATELINE) {
            let draft = match words[i] {
                Some(Word::Month(_)) => date::month(&line, &mut context, i),
                None if text.tokens[i].kind == TokenKind::Number => {
                    date::numeric(&line, &context, i)
                }
                _ => None,
            };
            let Some(mut draft) = draft else { continue };
            let end = draft.tokens.end;
            let date = draft.value().and_then(|t| t.resolved.civil_date());
            let dashed = line.is(end, &["-", "--", "—", "–", "(", "_"]) && n < 3;
            if date.is_some() && (stamp || dashed) {
                return date;
            }
        }
    }
    None
}

/// The mention that token `i` belongs to, with everything before and behind it.
fn at(line: &Line<'_, '_>, context: &mut Context, i: usize) -> Option<Draft> {
    if let Some(clock) = clock::clock_at(line, i) {
        return Some(hedged(line, timed(line, context, clock)));
    }
    let core = core(line, context, i)?;
    let core = with_clock(line, context, core);
    Some(hedged(line, with_part(line, core)))
}

/// The bare time that token `i` names or is the head of.
fn core(line: &Line<'_, '_>, context: &mut Context, i: usize) -> Option<Draft> {
    let Some(word) = line.word(i) else {
        return match line.kind(i)? {
            TokenKind::Number => date::numeric(line, context, i).or_else(|| {
                let year = year::digits(line, i)?;
                let head = quarter::head_after(line, year.tokens.end);
                head.and_then(|head| quarter::quarter(line, context, head))
                    .or(Some(year))
            }),
            _ => None,
        };
    };
    match word {
        Word::Month(_) => date::month(line, context, i),
        Word::Weekday(_) => day::weekday(line, context, i),
        Word::Weekdays(_) => day::weekdays(line, i),
        Word::Day(_) => day::near(line, context, i),
        Word::Tonight => Some(day::tonight(context, i)),
        Word::Daypart(_) => day::daypart(line, context, i),
        Word::Season(_) => season::season(line, context, i),
        Word::Holiday => season::holiday(line, context, i),
        Word::Unit(_) | Word::Units(_) => unit::unit(line, context, i),
        Word::Half => quarter::quarter(line, context, i),
        Word::Every => set::every(line, i),
        Word::Frequency(_) => set::frequency(line, i),
        Word::Decade(_) => year::decade_word(line, i),
        Word::Century(_) => year::words(line, i),
        Word::Reference(_) => {
            // "the current quarter" waits for its head.
            let waits = line.shift(i).is_some()
                && (line.unit(i + 1).is_some()
                    || matches!(
                        line.word(i + 1),
                        Some(Word::Fiscal | Word::Month(_) | Word::Ordinal(_) | Word::Season(_))
                    ));
            if waits {
                None
            } else {
                vague::reference(line, i)
            }
        }
        Word::Shift(_) => vague::noun(line, i),
        _ => None,
    }
}

/// The date that begins at `i`, if one does.
fn forward(line: &Line<'_, '_>, context: &mut Context, i: usize) -> Option<Draft> {
    const LONGEST_START: usize = 5;
    for t in i..i + LONGEST_START {
        if let Some(draft) = core(line, context, t) {
            let whole = with_part(line, draft);
            return (whole.tokens.start == i).then_some(whole);
        }
        let open = line.word(t).is_some()
            || line.kind(t) == Some(TokenKind::Number)
            || line.is(
                t,
                &[
                    "the", "-", "of", ",", "that", "th", "nd", "rd", "st", "and", "to",
                ],
            );
        if !open {
            return None;
        }
    }
    None
}

/// A time of day with the date that follows it; else on the day told last.
fn timed(line: &Line<'_, '_>, context: &mut Context, clock: Clock) -> Draft {
    let gap = match (line.lower(clock.end), line.lower(clock.end + 1)) {
        (",", "on") => 2,
        ("," | "on", _) => 1,
        _ => 0,
    };
    let from = clock.end + gap;
    let date = forward(&line.from(from), context, from);
    if let Some(date) = date
        && let What::Time(time) = &date.what
        && time.form == Form::Calendar
        && (time.resolved.day.is_some()
            || time.stated.weekday.is_some()
            || time.resolved == Default::default())
        && time.resolved.hour.is_none()
    {
        let end = date.tokens.end;
        let clock = clock.within(time.resolved.daypart);
        return at_clock(date.over(clock.start..end), &clock);
    }
    let mut resolved = context
        .day_told()
        .map(crate::value::time::Fields::date)
        .unwrap_or_default();
    clock.set(&mut resolved);
    let other = clock.other_half(resolved);
    Draft::time(
        clock.start..clock.end,
        clock.fields,
        resolved,
        Basis::DayAssumed,
    )
    .with_second(Link::Either, other)
}

/// A date at a time of day.
fn at_clock(date: Draft, clock: &Clock) -> Draft {
    let date = date.both(|f| clock.set(f));
    let other = match &date.what {
        What::Time(time) if time.second.is_none() => clock.other_half(time.resolved),
        _ => None,
    };
    date.with_second(Link::Either, other)
}

/// A date with the time of day that follows it: "Friday at 8 p.m.", "Dec. 3, 10:30 a.m.".
fn with_clock(line: &Line<'_, '_>, _context: &Context, draft: Draft) -> Draft {
    let is_day = match &draft.what {
        What::Time(time) => {
            time.form == Form::Calendar
                && time.second.is_none()
                && time.resolved.hour.is_none()
                && (time.resolved.day.is_some() || time.stated.weekday.is_some())
        }
        What::Duration(_) => false,
    };
    if !is_day {
        return draft;
    }
    let end = draft.tokens.end;
    let mut from = end;
    if line.is(from, &[",", "("]) {
        from += 1;
    }
    if line.is(from, &["at"]) {
        from += 1;
    }
    let exactness = match line.lower(from) {
        "about" | "around" | "approximately" | "roughly"
            if line.is(before(from), &["at"]) || from == end =>
        {
            Exactness::About
        }
        _ => Exactness::Plain,
    };
    if exactness == Exactness::About {
        from += 1;
    }
    if from == end {
        return draft;
    }
    match clock::clock_at(&line.from(from), from) {
        Some(clock) => {
            let tokens = draft.tokens.start..clock.end;
            let daypart = match &draft.what {
                What::Time(time) => time.resolved.daypart,
                What::Duration(_) => None,
            };
            at_clock(draft.over(tokens), &clock.within(daypart)).hedged(exactness)
        }
        None => draft,
    }
}

/// "early", "mid-", "the end of" before a time.
fn with_part(line: &Line<'_, '_>, draft: Draft) -> Draft {
    let is_calendar = matches!(&draft.what, What::Time(t) if t.form == Form::Calendar && t.resolved.hour.is_none());
    if !is_calendar {
        return draft;
    }
    let start = draft.tokens.start;
    let end = draft.tokens.end;
    let hyphen = usize::from(line.is_dash(before(start)));
    let at = start.wrapping_sub(1 + hyphen);
    if let Some(part) = part_word(line, at) {
        let from = if line.is(before(at), &["very"]) {
            before(at)
        } else {
            at
        };
        let from = line.with_article(from);
        let from = if line.is(before(from), &["sometime"]) {
            before(from)
        } else {
            from
        };
        return draft.over(from..end).both(|f| f.part = part);
    }
    // "the end of October", "the middle of the year"
    let of = before(start);
    let noun = before(of);
    if line.is(of, &["of"])
        && let Some(Word::Part(part)) = line.word(noun)
    {
        let from = line.with_article(noun);
        return draft.over(from..end).both(|f| f.part = Some(part));
    }
    // "earlier in the year", "later in the day"
    if line.is(before(start), &["in", "on"])
        && let Some(part) = part_word(line, noun).filter(|p| *p != Some(Part::Mid))
    {
        return draft.over(noun..end).both(|f| f.part = part);
    }
    if line.is(before(start), &["sometime"]) {
        return draft.over(before(start)..end);
    }
    draft
}

/// "early", "later" directly before a time.
fn part_word(line: &Line<'_, '_>, i: usize) -> Option<Option<Part>> {
    match line.lower(i) {
        "early" => Some(Some(Part::Early)),
        "mid" => Some(Some(Part::Mid)),
        "late" => Some(Some(Part::Late)),
        // "earlier this year" may be any time of it that is over.
        "earlier" | "later" => Some(None),
        _ => None,
    }
}

/// The hedge before a time: "about 8 p.m.", "shortly after 2:30 p.m.".
fn hedged(line: &Line<'_, '_>, draft: Draft) -> Draft {
    let calendar = matches!(&draft.what, What::Time(t) if t.form == Form::Calendar);
    if !calendar {
        return draft;
    }
    let Some((start, exactness)) = clock::hedge_before(line, draft.tokens.start) else {
        return draft;
    };
    let end = draft.tokens.end;
    let mut draft = match exactness {
        Exactness::About => draft.over(start..end),
        _ => draft,
    };
    draft.phrase_start = start;
    draft.hedged(exactness)
}
