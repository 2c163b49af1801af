//! Whether something in the texts explains why two values differ: two parties, two times, a plan
//! against what came of it, a part against the whole.

use super::judge::Run;
use crate::align::are_told_apart;
use crate::article::Span;
use crate::extract::HEARD_BY;
use crate::fact::{CueKind, Fact, Modality};
use crate::lexicon::{apart, parties, places, updates};
use crate::value::{Kind, TimeValue, Value};
use rust_decimal::Decimal;

/// What explains a pair of values that cannot both hold of the same thing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Explanation {
    /// Nothing does; notes say what may still.
    None {
        /// Stable codes.
        notes: Vec<String>,
    },
    /// The value moved with time.
    Update {
        /// What bears it out, in words.
        evidence: String,
    },
    /// They do not speak of quite the same thing.
    Apart {
        /// Stable code: "attributed", "other-scope", "plan-against-fact", "other-stage".
        code: &'static str,
    },
}

/// Looks for an explanation that covers every pair of claims of the two readings.
#[must_use]
pub fn explain(run: Run<'_>, a: &[&Fact], b: &[&Fact]) -> Explanation {
    let mut pairs = a
        .iter()
        .flat_map(|a| b.iter().map(move |b| (*a, *b)))
        .map(|(a, b)| pair(run, a, b));
    let Some(first) = pairs.next() else {
        return Explanation::None { notes: Vec::new() };
    };
    let mut weakest = first;
    for next in pairs {
        weakest = match (weakest, next) {
            (none @ Explanation::None { .. }, _) | (_, none @ Explanation::None { .. }) => {
                return none;
            }
            (update @ Explanation::Update { .. }, _) | (_, update @ Explanation::Update { .. }) => {
                update
            }
            (apart, _) => apart,
        };
    }
    weakest
}

fn pair(run: Run<'_>, a: &Fact, b: &Fact) -> Explanation {
    // Nothing that surrounds a name or a quote changes its letters.
    if [a, b].iter().all(|f| is_wording(f)) {
        return Explanation::None { notes: Vec::new() };
    }
    let (qa, qb) = (&a.qualifiers, &b.qualifiers);
    if let (Some(x), Some(y)) = (&qa.scope, &qb.scope)
        && x != y
    {
        return Explanation::Apart {
            code: "other-scope",
        };
    }
    if are_told_apart(a, b) {
        return Explanation::Apart {
            code: "other-instance",
        };
    }
    // When something was said is another question than when it happened, and people say things
    // on more days than one.
    if [a, b].iter().any(|f| tells_when_said(f)) && !said_once(a, b) {
        return Explanation::Apart {
            code: "said-more-than-once",
        };
    }
    if [a, b]
        .iter()
        .any(|f| f.kind == Kind::Place && f.attribute.pack.is_none())
    {
        return Explanation::Apart {
            code: "more-than-one-place",
        };
    }
    if are_stages(a, b) {
        return Explanation::Apart {
            code: "other-stage",
        };
    }
    if leaves_one_out(run, a, b) || leaves_one_out(run, b, a) {
        return Explanation::Apart {
            code: "counts-one-more",
        };
    }
    if told_on_update(run, a, b) || told_on_update(run, b, a) {
        return Explanation::Apart {
            code: "day-of-update",
        };
    }
    if is_day_elsewhere(a, b) || is_day_elsewhere(b, a) {
        return Explanation::Apart {
            code: "other-clock",
        };
    }
    if is_tentative(a) != is_tentative(b) {
        return Explanation::Apart {
            code: "plan-against-fact",
        };
    }
    if let (Some(x), Some(y)) = (&qa.attributed_to, &qb.attributed_to)
        && parties::key(x) != parties::key(y)
        && (parties::has_side(x) || parties::has_side(y))
    {
        return Explanation::Apart { code: "attributed" };
    }
    if let (Some(x), Some(y)) = (&qa.as_of, &qb.as_of)
        && x != y
    {
        return Explanation::Update {
            evidence: format!("one holds as of {x}, the other as of {y}"),
        };
    }
    if accumulates(a)
        && accumulates(b)
        && let Some(evidence) = published_apart(run, a, b)
    {
        return Explanation::Update { evidence };
    }
    Explanation::None { notes: notes(a, b) }
}

/// Whether the question is how something is worded, not what is so.
fn is_wording(fact: &Fact) -> bool {
    let (family, _) = fact.attribute.name.split_once('/').unwrap_or_default();
    fact.attribute.pack.is_none() && matches!(family, "spelling" | "quote")
}

/// Whether a date is that of a statement: people say things on more days than one.
fn tells_when_said(fact: &Fact) -> bool {
    const SAYING: [&str; 4] = ["saying", "statement", "interview", "news-conference"];
    let event = fact.subject.event.as_deref().unwrap_or_default();
    matches!(fact.kind, Kind::Date | Kind::Time)
        && (SAYING.contains(&event) || fact.attribute.name == "statement/date")
}

/// Whether one person said something to one hearer: they gave one interview.
fn said_once(a: &Fact, b: &Fact) -> bool {
    let mut heard = a.cues.of(CueKind::Event).filter(|e| e.contains(HEARD_BY));
    heard.any(|heard| b.cues.of(CueKind::Event).any(|other| other == heard))
}

/// Whether the verbs tell of two stages of one thing: a meeting begins on one day and ends on
/// another, and of what is pledged some is paid.
fn are_stages(a: &Fact, b: &Fact) -> bool {
    let staged = |fact: &Fact| matches!(fact.kind, Kind::Date | Kind::Time | Kind::Money);
    let verbs = |fact: &'_ Fact| -> Vec<String> {
        fact.cues.of(CueKind::Verb).map(str::to_owned).collect()
    };
    let (x, y) = (verbs(a), verbs(b));
    staged(a) && staged(b) && x.iter().any(|x| y.iter().any(|y| apart::are_stages(x, y)))
}

/// Whether the first counts one more than the second, and says that its perpetrator is among them.
fn leaves_one_out(run: Run<'_>, more: &Fact, less: &Fact) -> bool {
    let count = |fact: &Fact| match &fact.value {
        Value::Quantity(quantity) => quantity.stated.first().copied(),
        _ => None,
    };
    let includes = |fact: &Fact| {
        let (article, evidence) = (&run.articles[fact.evidence.article], &fact.evidence);
        let after = Span::new(evidence.span.end, evidence.sentence.end);
        apart::includes_perpetrator(article.slice(after))
    };
    let one_more = match (count(more), count(less)) {
        (Some(more), Some(less)) => more.checked_sub(less) == Some(Decimal::ONE),
        _ => false,
    };
    matches!(more.kind, Kind::Count | Kind::Number) && one_more && includes(more) && !includes(less)
}

/// Whether the first is a day counted from publication ("yesterday") in an article that was updated
/// later, and the same words counted from the update give the second.
fn told_on_update(run: Run<'_>, told: &Fact, other: &Fact) -> bool {
    let (Value::Time(told_day), Value::Time(day)) = (&told.value, &other.value) else {
        return false;
    };
    let metadata = &run.articles[told.evidence.article].metadata;
    let (Some(from), Some(updated)) = (told_day.counted_from, metadata.updated) else {
        return false;
    };
    let moved = || {
        let later = updated.date.since(from).ok()?;
        told_day.resolved.civil_date()?.checked_add(later).ok()
    };
    let day = day.resolved.civil_date();
    day.is_some() && moved() == day
}

/// Whether the first tells the hour by the clocks of one place and the second the day at another,
/// which may be the next or the one before there.
fn is_day_elsewhere(hour: &Fact, day: &Fact) -> bool {
    let (Value::Time(at), Value::Time(on)) = (&hour.value, &day.value) else {
        return false;
    };
    let (Some(hour_there), None) = (at.stated.hour, on.stated.hour) else {
        return false;
    };
    let (Some(first), Some(second)) = (at.resolved.civil_date(), on.resolved.civil_date()) else {
        return false;
    };
    let apart = second.since(first).map_or(0, |span| span.get_days());
    let next = if hour_there < NOON { -1 } else { 1 };
    // Names of subjects are in small letters.
    let is_place = |name: &String| {
        let (first, rest) = name.split_at_checked(1).unwrap_or_default();
        places::place(&(first.to_uppercase() + rest)).is_some()
    };
    let places = |fact: &Fact| -> Vec<String> {
        let names = fact.subject.names.iter();
        names.filter(|name| is_place(name)).cloned().collect()
    };
    let (x, y) = (places(hour), places(day));
    apart == next && !x.is_empty() && !y.is_empty() && !x.iter().any(|place| y.contains(place))
}

/// The hour that ends the morning.
const NOON: i8 = 12;

/// Whether the text does not say that it is so: plans, fears, forecasts, denials. What a thing will
/// cost or measure is said as surely as what it costs.
fn is_tentative(fact: &Fact) -> bool {
    match (fact.qualifiers.modality, fact.kind) {
        (Some(Modality::Planned), Kind::Money | Kind::Measure) => false,
        // How old somebody is does not hang on what they may do; "turns 29 in April" does.
        (modality, Kind::Age) => modality == Some(Modality::Expected),
        (modality, _) => modality.is_some(),
    }
}

/// Figures that grow as a story goes on: counts of people and things that something happened to.
fn accumulates(fact: &Fact) -> bool {
    let counts = matches!(fact.kind, Kind::Count | Kind::Number | Kind::Measure);
    let close = [
        CueKind::Head,
        CueKind::Modifier,
        CueKind::Verb,
        CueKind::Governor,
        CueKind::Clause,
    ];
    counts
        && close
            .into_iter()
            .any(|kind| fact.cues.of(kind).any(updates::grows))
}

/// Publication times on different days bear out that a figure moved.
fn published_apart(run: Run<'_>, a: &Fact, b: &Fact) -> Option<String> {
    let day = |f: &Fact| {
        let metadata = &run.articles[f.evidence.article].metadata;
        metadata.updated.or(metadata.published).map(|m| m.date)
    };
    let (x, y) = (day(a)?, day(b)?);
    (x != y).then(|| format!("published on {x} and on {y}"))
}

/// What may still explain it.
fn notes(a: &Fact, b: &Fact) -> Vec<String> {
    let mut notes = Vec::new();
    if may_span_midnight(a, b) {
        notes.push("may-span-midnight".to_owned());
    }
    let one_article = a.evidence.article == b.evidence.article;
    if accumulates(a) && accumulates(b) && !one_article {
        notes.push("may-be-update".to_owned());
    }
    notes
}

/// Neighbouring days, of which one side tells the night or the hours after midnight.
fn may_span_midnight(a: &Fact, b: &Fact) -> bool {
    let (Value::Time(x), Value::Time(y)) = (&a.value, &b.value) else {
        return false;
    };
    let day = |time: &TimeValue, year: i16| {
        let fields = &time.resolved;
        let year = fields.single_year().unwrap_or(year);
        let (month, day) = (fields.month?, fields.day?);
        jiff::civil::Date::new(year, month, day).ok()
    };
    let years = [x.resolved.single_year(), y.resolved.single_year()];
    let year = years.into_iter().flatten().next().unwrap_or(ANY_YEAR);
    let (Some(first), Some(second)) = (day(x, year), day(y, year)) else {
        return false;
    };
    let apart = (first.day_of_year() - second.day_of_year()).abs();
    apart == 1 && (is_of_night(x) || is_of_night(y))
}

/// Stands for the year of days that no text gives one for.
const ANY_YEAR: i16 = 2001;

/// Whether a time tells a part of the day that midnight may lie in or near.
fn is_of_night(time: &TimeValue) -> bool {
    time.stated.part.is_some()
}
