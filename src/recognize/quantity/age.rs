//! How old: "aged 9", "a 9-year-old", "Smith, 47,", "in his 30s".

use super::measured::time_unit;
use super::{Found, found};
use crate::lexicon::roles::{self, RoleNoun};
use crate::lexicon::{classes, closed, people};
use crate::recognize::number::Sum;
use crate::text::{Tag, Text};
use crate::value::{Bound, Hedge, Interval, Kind, TimeUnit, Unit};
use rust_decimal::Decimal;

/// Nobody in the news is older, and a younger adult is not told by age alone.
const OLDEST: u32 = 120;
/// Nobody has a trade before.
const GROWN: Decimal = Decimal::from_parts(16, 0, 0, false, 0);

pub(super) fn age(text: &Text<'_>, sum: &Sum) -> Option<Found> {
    if sum.currency.is_some() {
        return None;
    }
    in_units(text, sum)
        .or_else(|| decade_of_life(text, sum))
        .or_else(|| after_age_word(text, sum))
        .or_else(|| between_commas(text, sum))
        .or_else(|| said_of_person(text, sum))
        .or_else(|| of_person(text, sum))
}

/// "47-year-old", "18 months old", "two years of age".
pub(super) fn in_units(text: &Text<'_>, sum: &Sum) -> Option<Found> {
    let end = sum.number.tokens.end;
    let hyphen = |at: usize| usize::from(matches!(text.word(at), "-" | "‑" | "‐"));
    let unit_at = end + hyphen(end);
    let unit = time_unit(text.lower(unit_at))?;
    let old_at = unit_at + 1 + hyphen(unit_at + 1);
    let end = match (text.lower(old_at), text.lower(old_at + 1)) {
        ("old" | "olds", _) => old_at + 1,
        ("of", "age") => old_at + 2,
        // "a 15-year girl": a slip for "15-year-old".
        _ if hyphen(end) == 1 && people::is_minor(text.lemma(unit_at + 1)) => unit_at + 1,
        _ => return None,
    };
    let number = sum.number.clone();
    let tokens = number.tokens.start..end;
    Some(found(
        tokens.clone(),
        tokens,
        None,
        Kind::Age,
        Unit::Age(unit),
        number,
    ))
}

/// "in his 30s", "in her early 40s".
fn decade_of_life(text: &Text<'_>, sum: &Sum) -> Option<Found> {
    let (at, end) = (sum.number.tokens.start, sum.number.tokens.end);
    let plural = text.word(end) == "s" && text.joined(end)
        || matches!(text.word(end), "'s" | "’s") && text.joined(end);
    let [decade] = sum.number.stated[..] else {
        return None;
    };
    let part = at.checked_sub(1).map_or("", |i| text.lower(i));
    let (early, mid, late) = (part == "early", part == "mid", part == "late");
    let hyphen = usize::from(part == "-" && at >= 2);
    let mid = mid || hyphen == 1 && text.lower(at - 2) == "mid";
    let whose_at = at.checked_sub(1 + usize::from(early || mid || late) + hyphen)?;
    let whose = matches!(
        text.lower(whose_at),
        "his" | "her" | "their" | "my" | "your" | "our"
    );
    if !plural || !whose || decade < Decimal::TEN || decade > Decimal::ONE_HUNDRED {
        return None;
    }
    let (from, below) = match (early, mid, late) {
        (true, ..) => (0, 4),
        (_, true, _) => (3, 7),
        (.., true) => (6, 10),
        _ => (0, 10),
    };
    let mut number = sum.number.clone();
    number.stated = Vec::new();
    number.hedge = Hedge::Vague;
    number.alternatives = vec![Interval {
        low: Bound::Closed(decade + Decimal::from(from)),
        high: Bound::Open(decade + Decimal::from(below)),
    }];
    Some(found(
        at..end + 1,
        whose_at..end + 1,
        None,
        Kind::Age,
        Unit::Age(TimeUnit::Year),
        number,
    ))
}

/// "aged 9", "age 9 to 12", "at the age of 82", "turned 30".
fn after_age_word(text: &Text<'_>, sum: &Sum) -> Option<Found> {
    let start = sum.number.hedged.start;
    let back = |n: usize| start.checked_sub(n).map_or("", |i| text.lower(i));
    let aged = matches!(back(1), "aged" | "age" | "ages")
        || back(1) == "of" && matches!(back(2), "age" | "ages");
    let second = matches!(back(1), "and" | "or" | ",") && follows_ages(text, start);
    let when = text_when(text, start) && sum.digits && ends_clause(text, sum.number.tokens.end);
    let turned = matches!(back(1), "turned" | "turns" | "turning")
        && sum.digits
        && ends_clause(text, sum.number.tokens.end);
    (is_age(sum) && (aged || second || when || turned)).then(|| years(sum))
}

/// Whether numbers before this one, joined by "and" and commas, follow "aged": "aged 3, 8 *and 12*".
fn follows_ages(text: &Text<'_>, start: usize) -> bool {
    const MOST: usize = 6;
    let mut at = start;
    for _ in 0..MOST {
        let joins = |i: &usize| matches!(text.lower(*i), "and" | "or" | ",");
        let joint = (0..at).rev().take(2).take_while(joins).last();
        let Some(before) = joint.and_then(|i| i.checked_sub(2)) else {
            return false;
        };
        if text.tags[before + 1] != Tag::Number {
            return false;
        }
        if matches!(text.lower(before), "aged" | "ages") {
            return true;
        }
        at = before + 1;
    }
    false
}

/// "He was 83.", "Ruiz, who is 34, said", "Ana Ruiz dies at 91".
fn said_of_person(text: &Text<'_>, sum: &Sum) -> Option<Found> {
    let (start, end) = (sum.number.hedged.start, sum.number.tokens.end);
    let back = |n: usize| start.checked_sub(n).map_or("", |i| text.lower(i));
    let closes = matches!(text.word(end), "." | "," | ";" | "");
    let of_name = || {
        let before = start.checked_sub(2);
        before.is_some_and(|i| text.tags[i] == Tag::Name) && text.word(end) == "."
    };
    let is = matches!(back(1), "was" | "is")
        && (matches!(back(2), "he" | "she" | "who") || of_name())
        && closes;
    let died = back(1) == "at"
        && matches!(back(2), "died" | "dies" | "dead" | "dying" | "die")
        && ends_clause(text, end);
    let plain = sum.digits && sum.number.hedge == Hedge::Plain && sum.number.tokens.len() == 1;
    let adult = sum.number.stated.iter().all(|n| *n >= Decimal::TEN);
    ((is || died) && plain && adult && is_age(sum)).then(|| years(sum))
}

/// "a man of 46", "Ana Ruiz, a plasterer of 46,": nouns that say how old somebody is or of which sex, and
/// trades of adults. The number of what a person has is followed by a noun, and parents are told by how
/// many children they have ("a mother of three").
fn of_person(text: &Text<'_>, sum: &Sum) -> Option<Found> {
    let (start, end) = (sum.number.hedged.start, sum.number.tokens.end);
    let noun = start.checked_sub(2)?;
    if text.lower(start - 1) != "of" || text.tags[noun] != Tag::Noun {
        return None;
    }
    let lemma = text.lemma(noun);
    let told = people::noun(lemma).filter(|n| n.sex.is_some() || n.ages != people::ANY_AGE);
    let one = || noun > 0 && matches!(text.lower(noun - 1), "a" | "an");
    let adult = sum.number.stated.iter().all(|n| *n >= GROWN);
    let does = || people::noun(lemma).is_some() || roles::noun(lemma) == Some(RoleNoun::Trade);
    let person = told.is_some() || one() && adult && does();
    let counts = text.tags.get(end).is_some_and(|tag| {
        tag.is_nominal() || matches!(tag, Tag::Number | Tag::Adjective | Tag::Gerund)
    });
    let closes = !counts && !matches!(text.word(end), "-" | "%" | "/");
    let plain = sum.number.hedge == Hedge::Plain && sum.number.stated.len() == 1;
    (person && !people::is_parent(lemma) && closes && plain && is_age(sum)).then(|| years(sum))
}

/// "when she was just" before an age.
fn text_when(text: &Text<'_>, start: usize) -> bool {
    let back = |n: usize| start.checked_sub(n).map_or("", |i| text.lower(i));
    let skip = usize::from(matches!(back(1), "just" | "only" | "about"));
    matches!(back(1 + skip), "was" | "were" | "is" | "am")
        && matches!(back(2 + skip), "he" | "she" | "i" | "they")
        && matches!(
            back(3 + skip),
            "when" | "since" | "until" | "before" | "after" | "while"
        )
}

/// "Ana Ruiz, 47, said", "says John Hart, 62.", "the suspect, 20, fled".
fn between_commas(text: &Text<'_>, sum: &Sum) -> Option<Found> {
    let (at, end) = (sum.number.hedged.start, sum.number.tokens.end);
    let name = at >= 2
        && text.word(at - 1) == ","
        && text.tokens[at - 2].is_capitalised()
        && closed::class(text.lower(at - 2)).is_open();
    let person = at >= 2
        && text.word(at - 1) == ","
        && matches!(text.word(end), "," | ")")
        && (text.tags[at - 2] == Tag::Noun && classes::is_person(text.lower(at - 2))
            || people::noun(text.lower(at - 2)).is_some());
    let person = person
        || at >= 3
            && text.word(at - 1) == ","
            && text.word(end) == "."
            && text.tags[at - 2] == Tag::Noun
            && text.tags[at - 3] == Tag::Determiner
            && people::noun(text.lower(at - 2)).is_some();
    let named = at.checked_sub(2).and_then(|i| text.tags.get(i));
    let closes =
        matches!(text.word(end), "," | "." | ";" | ")" | "") || text.tags.get(end).is_none();
    let closes = closes
        || matches!(
            (text.lower(end), text.lower(end + 1)),
            ("and", "from") | ("of", _)
        ) && named == Some(&Tag::Name);
    let place = name && crate::lexicon::labels::is_month(text.lower(at - 2));
    let plain = sum.digits && sum.number.hedge == Hedge::Plain && sum.number.tokens.len() == 1;
    let person = person || is_of_two(text, at, end);
    ((name && closes && !place || person) && plain && is_age(sum)).then(|| years(sum))
}

/// Whether a number is one of two ages put behind people: "the brothers, *21 and 24*, were".
fn is_of_two(text: &Text<'_>, start: usize, end: usize) -> bool {
    let number = |i: usize| text.tags.get(i) == Some(&Tag::Number);
    let closes = |i: usize| matches!(text.word(i), "," | ")");
    let first = || text.lower(end) == "and" && number(end + 1) && closes(end + 2);
    let second =
        || start >= 4 && text.lower(start - 1) == "and" && number(start - 2) && closes(end);
    let comma = |i: Option<usize>| {
        let i = i.filter(|i| text.word(*i) == ",")?.checked_sub(1)?;
        let people = text.tags[i] == Tag::PluralNoun && people::noun(text.lemma(i)).is_some();
        Some(people || text.tags[i] == Tag::Name)
    };
    first() && comma(start.checked_sub(1)) == Some(true)
        || second() && comma(start.checked_sub(3)) == Some(true)
}

fn ends_clause(text: &Text<'_>, end: usize) -> bool {
    text.tags.get(end).is_none_or(|tag| {
        matches!(
            tag,
            Tag::Mark | Tag::Preposition | Tag::Coordinator | Tag::Subordinator
        )
    })
}

/// Whole years that somebody can have lived.
fn is_age(sum: &Sum) -> bool {
    let fits = |n: &Decimal| n.scale() == 0 && *n <= Decimal::from(OLDEST) && *n >= Decimal::ZERO;
    !sum.number.stated.is_empty() && sum.number.stated.iter().all(fits)
}

fn years(sum: &Sum) -> Found {
    let number = sum.number.clone();
    let tokens = number.tokens.clone();
    found(
        tokens.clone(),
        tokens,
        None,
        Kind::Age,
        Unit::Age(TimeUnit::Year),
        number,
    )
}
