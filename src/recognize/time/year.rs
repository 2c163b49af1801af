//! Years, decades and centuries: "1989", "fiscal 1989", "the early 1990s", "'98", "the nineties",
//! "nineteen ninety-six", "the 20th century".

use super::draft::Draft;
use super::line::{Line, before};
use crate::lexicon::time::{Place, Unit, Word};
use crate::recognize::number::number_at;
use crate::text::{Tag, TokenKind};
use crate::value::time::{Basis, Fields, Link, Year};
use rust_decimal::prelude::ToPrimitive;

fn fields(year: Year) -> Fields {
    Fields {
        year: Some(year),
        ..Fields::default()
    }
}

fn draft(tokens: std::ops::Range<usize>, year: Year) -> Draft {
    let fields = fields(year);
    Draft::time(tokens, fields, fields, Basis::Settled)
}

/// The year or decade in digits at `i`.
pub(super) fn digits(line: &Line<'_, '_>, i: usize) -> Option<Draft> {
    let year = line.number(i)?;
    if let Some(decade) = decade(line, i, year) {
        return Some(decade);
    }
    if line.lower(i).len() != 4 || !(1000..2200).contains(&year) {
        return None;
    }
    let apart = !line.joined(i)
        || line.is(
            before(i),
            &["-", "–", "—", "(", "[", "\"", "“", "/", "'", "`"],
        );
    if !apart || line.stands(before(i), Place::BeforeNoYear) {
        return None;
    }
    if line.is(before(i), &["fiscal", "financial"]) {
        let mut found = draft(before(i)..i + 1, Year::One(year));
        if let Some(time) = found.value() {
            time.fiscal = true;
        }
        return Some(found);
    }
    if let Some(range) = range(line, i, year) {
        return Some(range);
    }
    is_year(line, i, year).then(|| draft(i..i + 1, Year::One(year)))
}

/// "1990s", "1990's", "'80s", "80s" after "the".
fn decade(line: &Line<'_, '_>, i: usize, year: i16) -> Option<Draft> {
    let plural = line.joined(i + 1) && line.is(i + 1, &["s", "'s", "’s"]);
    if !plural || year % 10 != 0 {
        return None;
    }
    let possessive = line.kind(i + 1) == Some(TokenKind::Possessive);
    match line.lower(i).len() {
        4 if (1000..2200).contains(&year) && !(possessive && year % 100 != 0 && year > 2010) => {
            let whole = if year % 100 == 0 && year < 2000 {
                Year::Century(year / 100)
            } else {
                Year::Decade(year / 10)
            };
            Some(draft(line.with_article(i)..i + 2, whole))
        }
        2 => {
            let quoted = line.is(before(i), &["'", "’", "‘", "`"]) && line.joined(i);
            let start = if quoted { before(i) } else { i };
            let article = line.with_article(start);
            let century = if year < 40 { 200 } else { 190 };
            let decade = draft(article..i + 2, Year::Decade(century + year / 10));
            // "in his early 40s" is an age.
            let part = line.is(before(i), &["early", "late", "mid"])
                && !line.is(
                    i.wrapping_sub(2),
                    &["his", "her", "their", "my", "your", "our"],
                );
            (quoted || part || line.is(before(i), &["the"])).then_some(decade)
        }
        _ => None,
    }
}

/// "2004-05", "1985-1987".
fn range(line: &Line<'_, '_>, i: usize, year: i16) -> Option<Draft> {
    if !(line.is_hyphen(i + 1) && line.joined(i + 2)) || line.joined(i + 3) && line.is_dash(i + 3) {
        return None;
    }
    let last = line.number(i + 2)?;
    let last = match line.lower(i + 2).len() {
        4 => last,
        2 => year - year.rem_euclid(100) + last,
        _ => return None,
    };
    let plausible = year < last && last - year <= 60 && (1500..2100).contains(&year);
    plausible.then(|| {
        draft(i..i + 3, Year::One(year)).with_second(Link::Through, Some(fields(Year::One(last))))
    })
}

/// Whether four digits are a year: by the words around them.
fn is_year(line: &Line<'_, '_>, i: usize, year: i16) -> bool {
    let introduced = line.stands(before(i), Place::BeforeYear);
    if !(1900..=2050).contains(&year) {
        let strongly = line.stands(before(i), Place::BeforeAnyYear);
        return strongly && year > 1400 && line.ends_phrase(i + 1) && !line.is(i + 1, &["of"]);
    }
    if line.stands(i + 1, Place::AfterNoYear) {
        return false;
    }
    // "2000 homes": a count, unless a preposition of time stands before ("in 1988 elections").
    let counts = line.text.tags.get(i + 1) == Some(&Tag::PluralNoun) && year % 100 == 0;
    let approximate = line.stands(before(i), Place::Roughly) && year % 50 == 0;
    // Years in names ("Apollo 2000", "Windows 1995").
    let named = line.capitalised(before(i))
        && line.word(before(i)).is_none()
        && line.class(before(i)).is_open()
        && line.text.tags.get(before(i)) == Some(&Tag::Name)
        && line.text.tags.get(i + 1) == Some(&Tag::Name);
    introduced || !(counts || approximate || named)
}

/// A year in words: "nineteen ninety-six", "two thousand five", "twenty twenty-four".
pub(super) fn in_words(line: &Line<'_, '_>, i: usize) -> Option<(usize, i16)> {
    if line.are(i, &["two", "thousand"]) {
        let and = usize::from(line.is(i + 2, &["and"]));
        let small = small_number(line, i + 2 + and).filter(|(_, n)| *n < 30);
        return Some(small.map_or((i + 2, 2000), |(end, n)| (end, 2000 + n)));
    }
    let Some(Word::Century(hundreds)) = line.word(i) else {
        return None;
    };
    let (end, n) = small_number(line, i + 1)?;
    let year = i16::from(hundreds) * 100 + n;
    ((10..100).contains(&n) && !(line.joined(i + 1))).then_some((end, year))
}

fn small_number(line: &Line<'_, '_>, i: usize) -> Option<(usize, i16)> {
    line.kind(i).filter(|k| *k == TokenKind::Word)?;
    let number = number_at(line.text, i)?;
    let n = number
        .stated
        .first()?
        .to_i16()
        .filter(|n| (1..100).contains(n))?;
    (number.tokens.start == i && number.stated.len() == 1).then_some((number.tokens.end, n))
}

/// The mention of a year in words at `i`; "two thousand" alone needs "the year".
pub(super) fn words(line: &Line<'_, '_>, i: usize) -> Option<Draft> {
    let (end, year) = in_words(line, i)?;
    if line.unit(end).is_some() || line.text.tags.get(end) == Some(&Tag::PluralNoun) {
        return None;
    }
    if line.is(before(i), &["year"]) {
        let start = line.with_article(before(i));
        return Some(draft(start..end, Year::One(year)));
    }
    matches!(line.word(i), Some(Word::Century(_))).then(|| draft(i..end, Year::One(year)))
}

/// "the nineties".
pub(super) fn decade_word(line: &Line<'_, '_>, i: usize) -> Option<Draft> {
    let Some(Word::Decade(tens)) = line.word(i) else {
        return None;
    };
    let century = if tens < 30 { 200 } else { 190 };
    let preceded = line.is(before(i), &["the", "early", "late", "mid", "-", "nineteen"]);
    let start = if line.is(before(i), &["nineteen"]) {
        before(i)
    } else {
        i
    };
    // "in his sixties" is an age.
    let whole = Year::Decade(century + i16::from(tens) / 10);
    preceded.then(|| draft(line.with_article(start)..i + 1, whole))
}

/// "the 20th century", "eleventh century".
pub(super) fn century(line: &Line<'_, '_>, i: usize) -> Option<Draft> {
    if line.unit(i) != Some(Unit::Century) {
        return None;
    }
    let mut last = before(i);
    if line.is_dash(last) {
        last = before(last);
    }
    let (start, n) = match line.word(last) {
        Some(Word::Ordinal(n)) => (last, i16::from(n)),
        _ if line.is(last, &["st", "nd", "rd", "th"]) && line.joined(last) => {
            (before(last), line.number(before(last))?)
        }
        _ => return None,
    };
    (1..=30)
        .contains(&n)
        .then(|| draft(line.with_article(start)..i + 1, Year::Century(n - 1)))
}
