//! Verdicts in words that a reader understands.

use super::finding::Reading;
use crate::value::time::Fields;
use crate::value::{Reason, TimeValue, Value};
use similar::{ChangeTag, TextDiff};

fn show(reading: &Reading) -> String {
    reading.value.display()
}

/// All sources give one value, or one source only.
pub(super) fn agreement(readings: &[Reading]) -> String {
    match readings.first() {
        Some(reading) if reading.sources > 1 => {
            format!("{} sources give {}", reading.sources, show(reading))
        }
        Some(reading) => format!("given as {}", show(reading)),
        None => String::new(),
    }
}

/// Two values that can both hold.
pub(super) fn compatible(a: &Reading, b: &Reading, reason: Reason) -> String {
    let why = match reason {
        Reason::SameValue => "they are the same",
        Reason::Rounding => "one is a rounding of the other",
        Reason::Hedge => "one is hedged and the other within what the hedge allows",
        Reason::Bound => "one is a bound that the other keeps",
        Reason::Range => "one lies in the range that the other gives",
        Reason::Vague => "one is vague and the other within it",
        Reason::Conversion => "they are the same after converting units, as far as each is stated",
        Reason::Grain => "one says less of the same time",
        Reason::Overlap => "the one runs into the other",
        Reason::Transliteration => "they are two ways to write one name",
        Reason::Nickname => "they are two forms of one given name",
        Reason::ShortForm | Reason::Initials => "one is a short form of the other",
        Reason::NameOrder => "the family name stands first in one",
        Reason::Alias => "they are names of one bearer",
        Reason::Containment => "one place lies within the other",
        Reason::OpenList => "one list says that there are more",
        Reason::BothRoles => "one person may have both roles",
        Reason::Alternatives => "each leaves open more than one, and they share one",
        Reason::Shortened => "one leaves out words of the other",
        _ => "they are not the same kind of value",
    };
    format!("{} and {} can both hold: {why}", show(a), show(b))
}

/// One settles what the other leaves open.
pub(super) fn narrower(settled: &Reading, open: &Reading) -> String {
    format!("{} settles what {} leaves open", show(settled), show(open))
}

/// Two values that cannot both hold.
pub(super) fn conflict(a: &Reading, b: &Reading, reason: Reason) -> String {
    if let (Value::Quote(x), Value::Quote(y)) = (&a.value, &b.value) {
        return reworded(&x.written, &y.written);
    }
    if reason == Reason::OtherWeekday {
        return weekday(a, b);
    }
    let why = match reason {
        Reason::PercentAndPoints => {
            return format!("{} and {} are different changes", show(a), show(b));
        }
        Reason::PartsOfWhole => "the parts do not make the whole",
        Reason::DifferentNumbers => "both are given as exact",
        Reason::DifferentDates if [a, b].iter().all(|f| tells_no_day(f)) => {
            "they are different dates"
        }
        Reason::DifferentDates => "they are different days",
        Reason::DifferentTimes => "they are different times",
        Reason::OutOfRange => "one lies outside what the other leaves possible",
        Reason::DifferentWords => "they are different words for the same thing",
        Reason::Spelling => "the name is spelt in two ways",
        Reason::DifferentNames => "they are different names",
        Reason::DifferentPlaces => "neither place lies within the other",
        Reason::DifferentLists => "they name different people",
        Reason::RolesExclude => "nobody has both roles at once",
        _ => "nothing in the texts explains the difference",
    };
    format!("{} and {} cannot both hold: {why}", show(a), show(b))
}

/// Whether a date is a month, a year or more.
fn tells_no_day(reading: &Reading) -> bool {
    matches!(&reading.value, Value::Time(time) if time.stated.day.is_none() && time.stated.weekday.is_none())
}

/// The weekday that a date is, and the one that stands beside it.
fn weekday(a: &Reading, b: &Reading) -> String {
    let day = |reading: &Reading| match &reading.value {
        Value::Time(time) => time.resolved.civil_date(),
        _ => None,
    };
    let (date, said) = if day(a).is_some() { (a, b) } else { (b, a) };
    let is = TimeValue::stated(Fields {
        weekday: day(date).map(|day| day.weekday().to_monday_one_offset()),
        ..Fields::default()
    });
    format!("{} is a {}, not a {}", show(date), is.display(), show(said))
}

/// What differs between two wordings, word by word.
fn reworded(a: &str, b: &str) -> String {
    let mut parts = Vec::new();
    let (mut old, mut new) = (Vec::new(), Vec::new());
    let diff = TextDiff::from_words(a, b);
    let mut flush = |old: &mut Vec<&str>, new: &mut Vec<&str>| {
        let (x, y) = (old.concat(), new.concat());
        match (x.trim(), y.trim()) {
            ("", "") => {}
            (x, "") => parts.push(format!("“{x}” is left out in the other")),
            ("", y) => parts.push(format!("“{y}” is left out in the one")),
            (x, y) => parts.push(format!("“{x}” in the one is “{y}” in the other")),
        }
        old.clear();
        new.clear();
    };
    let changes: Vec<_> = diff.iter_all_changes().collect();
    for change in &changes {
        match change.tag() {
            ChangeTag::Delete => old.push(change.value()),
            ChangeTag::Insert => new.push(change.value()),
            // A gap between two words that both differ does not part them.
            ChangeTag::Equal if change.value().trim().is_empty() && !old.is_empty() => {
                old.push(change.value());
                new.push(change.value());
            }
            ChangeTag::Equal => flush(&mut old, &mut new),
        }
    }
    flush(&mut old, &mut new);
    format!("one utterance is quoted in two ways: {}", parts.join("; "))
}

/// A value that moved.
pub(super) fn update(a: &Reading, b: &Reading, evidence: &str) -> String {
    format!(
        "{} and {} may be one figure at two times: {evidence}",
        show(a),
        show(b)
    )
}

/// Two values that something in the texts keeps apart.
pub(super) fn apart(a: &Reading, b: &Reading, code: &str) -> String {
    let why = match code {
        "attributed" => "each is what a different party says",
        "other-scope" => "they speak of different parts of the whole",
        "said-more-than-once" => "each is the day of a statement",
        "more-than-one-place" => "what happened may have happened in both",
        "other-instance" => "they speak of different events of one sort",
        "other-stage" => "they tell of two stages of it",
        "counts-one-more" => "one counts the perpetrator and the other does not",
        "other-clock" => "the day is another where the hour was told",
        "day-of-update" => "the day counted from the article's update is the other",
        "plan-against-fact" => "one is not told as a fact",
        _ => code,
    };
    format!("{} and {} can both stand: {why}", show(a), show(b))
}
