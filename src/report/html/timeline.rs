//! What the articles date, in the order in which it happened.

use super::article::Anchors;
use crate::article::Span;
use crate::fact::Fact;
use crate::report::Report;
use crate::report::grid::outlet;
use crate::report::layout::Excerpt;
use crate::value::Value;
use crate::value::time::{Basis, Fields, Form, TimeValue};
use jiff::civil::Date;
use rustc_hash::FxHashSet;
use serde::Serialize;
use std::collections::BTreeMap;

/// Columns of an excerpt.
const EXCERPT: usize = 140;
/// So many places are shown of one day; more are counted.
const PLACES: usize = 8;

/// The timeline of one story.
#[derive(Serialize)]
pub(super) struct Story {
    story: usize,
    days: Vec<Day>,
}

#[derive(Serialize)]
struct Day {
    when: String,
    /// For programs, where the year is known.
    iso: Option<String>,
    published: Vec<Published>,
    told: Vec<Told>,
    more: usize,
}

#[derive(Serialize)]
struct Published {
    article: usize,
    outlet: String,
}

#[derive(Serialize)]
struct Told {
    href: String,
    outlet: String,
    before: String,
    value: String,
    after: String,
}

/// A year, a month or a day. Zero is unknown; what has no year stands behind what has one.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct When {
    no_year: bool,
    year: Option<i16>,
    month: i8,
    day: i8,
}

#[derive(Default)]
struct Place<'r> {
    published: Vec<usize>,
    facts: Vec<&'r Fact>,
}

pub(super) fn of(report: &Report, anchors: &Anchors<'_>) -> Vec<Story> {
    let mut stories: BTreeMap<usize, BTreeMap<When, Place<'_>>> = BTreeMap::new();
    let story = |article: usize| report.stories.get(article).copied();
    for (index, article) in report.articles.iter().enumerate() {
        if let (Some(story), Some(moment)) = (story(index), article.metadata.published) {
            let days = stories.entry(story).or_default();
            let when = When::of(&Fields::date(moment.date));
            if let Some(when) = when {
                days.entry(when).or_default().published.push(index);
            }
        }
    }
    let mut seen = FxHashSet::default();
    for fact in &report.facts {
        let evidence = &fact.evidence;
        if let Value::Time(time) = &fact.value
            && let Some(when) = calendar(time)
            && let Some(story) = story(evidence.article)
            && seen.insert((evidence.article, evidence.span))
        {
            let days = stories.entry(story).or_default();
            days.entry(when).or_default().facts.push(fact);
        }
    }
    let view = |(story, days): (usize, BTreeMap<When, Place<'_>>)| {
        let days = days.into_iter();
        let days = days.map(|(when, place)| day(report, anchors, when, &place));
        Story {
            story,
            days: days.collect(),
        }
    };
    stories.into_iter().map(view).collect()
}

fn day(report: &Report, anchors: &Anchors<'_>, when: When, place: &Place<'_>) -> Day {
    let name = |article: usize| report.articles.get(article).map(outlet).unwrap_or_default();
    let told = |fact: &&Fact| {
        let evidence = &fact.evidence;
        let article = report.articles.get(evidence.article)?;
        let sentence = evidence.sentence.to(evidence.span);
        let excerpt = Excerpt::new(
            article.slice(Span::new(sentence.start, evidence.span.start)),
            article.slice(evidence.span),
            article.slice(Span::new(evidence.span.end, sentence.end)),
            EXCERPT,
        );
        Some(Told {
            href: anchors.of_place(evidence.article, evidence.span),
            outlet: name(evidence.article),
            before: excerpt.before,
            value: excerpt.value,
            after: excerpt.after,
        })
    };
    let published = place.published.iter().map(|&article| Published {
        article: article + 1,
        outlet: name(article),
    });
    Day {
        when: when.display(),
        iso: when.iso(),
        published: published.collect(),
        told: place.facts.iter().take(PLACES).filter_map(told).collect(),
        more: place.facts.len().saturating_sub(PLACES),
    }
}

/// Where in the calendar a time lies, as far as it can be printed.
fn calendar(time: &TimeValue) -> Option<When> {
    let printable = time.form == Form::Calendar && time.basis != Basis::DayAssumed;
    When::of(&time.resolved).filter(|_| printable)
}

impl When {
    fn of(fields: &Fields) -> Option<Self> {
        let (month, day) = (fields.month.unwrap_or(0), fields.day.unwrap_or(0));
        let year = fields.single_year();
        let placed = match year {
            Some(_) => day == 0 || month > 0,
            None => fields.year.is_none() && month > 0,
        };
        placed.then_some(Self {
            no_year: year.is_none(),
            year,
            month,
            day,
        })
    }

    fn iso(self) -> Option<String> {
        let year = self.year?;
        let (month, day) = (self.month, self.day);
        Some(match (month, day) {
            (0, _) => format!("{year:04}"),
            (_, 0) => format!("{year:04}-{month:02}"),
            _ => format!("{year:04}-{month:02}-{day:02}"),
        })
    }

    /// "March 4, 2026", "March 2026", "2026", "March 4, of an unknown year".
    fn display(self) -> String {
        // Any leap year: only the month's name is taken of it.
        let month = Date::new(2024, self.month.max(1), 1);
        let month = month
            .map(|m| m.strftime("%B").to_string())
            .unwrap_or_default();
        match (self.year, self.month, self.day) {
            (Some(year), 0, _) => year.to_string(),
            (Some(year), _, 0) => format!("{month} {year}"),
            (Some(year), _, day) => format!("{month} {day}, {year}"),
            (None, _, 0) => format!("{month}, of an unknown year"),
            (None, _, day) => format!("{month} {day}, of an unknown year"),
        }
    }
}
