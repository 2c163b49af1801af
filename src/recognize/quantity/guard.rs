//! What a number is not: a date, a time of day, a telephone number, the name of a thing.

use super::noun;
use crate::lexicon::labels;
use crate::recognize::number::Sum;
use crate::text::{Tag, Text, TokenKind};
use crate::value::Hedge;
use rust_decimal::Decimal;

/// A saying that begins here ("one another"): the token after it.
pub(super) fn idiom(text: &Text<'_>, at: usize) -> Option<usize> {
    labels::idiom(|i| text.lower(at + i)).map(|len| at + len)
}

/// Numbers of dates, clocks, telephones and the like; gives the token after them.
pub(super) fn not_a_quantity(text: &Text<'_>, sum: &Sum) -> Option<usize> {
    let (first, end) = (sum.number.tokens.start, sum.number.tokens.end);
    if !sum.digits || sum.currency.is_some() {
        return None;
    }
    let strung = strung_out(text, first, end);
    let dialled = first > 0
        && text.word(first - 1) == "+"
        && text.joined(first)
        && text
            .tokens
            .get(end)
            .is_some_and(|t| t.kind == TokenKind::Number);
    if dialled {
        return Some(end);
    }
    (strung.is_some() || clock(text, end) || calendar(text, sum)).then(|| strung.unwrap_or(end))
}

/// Digits strung together by colons, slashes, hyphens or stops: "10:27", "3/12/2025", "555-1234".
fn strung_out(text: &Text<'_>, first: usize, end: usize) -> Option<usize> {
    let links = |at: usize| matches!(text.word(at), ":" | "/" | "-" | "–" | "." | "−");
    let digit = |at: usize| {
        text.tokens
            .get(at)
            .is_some_and(|t| t.kind == TokenKind::Number)
    };
    let ends_in_digit = |at: usize| text.word(at).ends_with(|c: char| c.is_ascii_digit());
    let before = first >= 2
        && text.joined(first)
        && (links(first - 1) || text.word(first - 1) == ",")
        && text.joined(first - 1)
        && ends_in_digit(first - 2);
    let mut at = end;
    while links(at) && text.joined(at) && text.joined(at + 1) && digit(at + 1) {
        at += 2;
    }
    (before || at > end).then_some(at)
}

fn clock(text: &Text<'_>, end: usize) -> bool {
    labels::is_clock(text.lower(end))
}

/// Days beside their month, and bare years.
fn calendar(text: &Text<'_>, sum: &Sum) -> bool {
    let (first, end) = (sum.number.tokens.start, sum.number.tokens.end);
    let before = first.checked_sub(1).map_or("", |i| text.lower(i));
    if sum.number.tokens.len() > 1 && sum.number.hedge == Hedge::Plain {
        return false;
    }
    let day = labels::is_month(before) && before != "may"
        || before == "may" && text.tokens[first - 1].is_capitalised()
        || labels::is_month(text.lower(end)) && text.tokens[end].is_capitalised();
    let small = sum
        .number
        .stated
        .first()
        .is_some_and(|n| *n < Decimal::from(2200));
    day && small && sum.number.hedge != Hedge::Exactly
}

/// Whether the number is the name, or a part of the name, of what stands beside it.
pub(super) fn names_a_thing(text: &Text<'_>, sum: &Sum) -> bool {
    let number = &sum.number;
    let (first, end) = (number.tokens.start, number.tokens.end);
    if years(text, sum) || sum.digits && number.hedge == Hedge::Range && is_address(text, end) {
        return true;
    }
    let hedged = number.hedge != Hedge::Plain || number.stated.len() != 1;
    let word = text.word(first);
    if dangling_minus(text, sum) || joined_to_name(text, first) || joined_letters(text, end) {
        return true;
    }
    if hedged || sum.scale.is_some() || number.tokens.len() != 1 || word.contains([',', '.']) {
        return false;
    }
    if word.len() > 1 && word.starts_with('0') {
        return true;
    }
    let plural_follows = noun::counts_plural(text, end);
    if is_year(text, sum) || sum.digits && is_address(text, end) {
        return true;
    }
    let Some(before) = first.checked_sub(1) else {
        return false;
    };
    if labels::labels_next(text.lower(before))
        && (text.tokens[before].is_capitalised() || !plural_follows)
    {
        return !text.joined(first) || text.word(before) == "#";
    }
    sum.digits
        && (after_name(text, first, plural_follows) || before_name(text, sum, plural_follows))
}

/// "COVID -19": a minus only counts before something measured.
fn dangling_minus(text: &Text<'_>, sum: &Sum) -> bool {
    text.tokens[sum.number.tokens.start].kind == TokenKind::Mark
        && sum.number.stated.iter().any(Decimal::is_sign_negative)
}

/// "COVID-19", "F-16", "mid-30s", "under-21", "top-10": joined to what stands before.
fn joined_to_name(text: &Text<'_>, first: usize) -> bool {
    first >= 2
        && text.joined(first)
        && matches!(text.word(first - 1), "-" | "‑" | "–")
        && text.joined(first - 1)
        && text.tokens[first - 2].kind == TokenKind::Word
        && !matches!(text.lower(first - 2), "minus" | "sub" | "magnitude" | "to")
}

/// "5G", "1990s", "737s": letters right after digits that are no unit.
fn joined_letters(text: &Text<'_>, end: usize) -> bool {
    text.joined(end)
        && text
            .tokens
            .get(end)
            .is_some_and(|t| t.kind == TokenKind::Word)
        && text.tokens[end - 1].kind == TokenKind::Number
        && !matches!(text.lower(end), "x" | "st" | "nd" | "rd" | "th" | "plus")
}

/// "between 2014 and 2017", "2014-17": a stretch of years.
fn years(text: &Text<'_>, sum: &Sum) -> bool {
    let [low, high] = sum.number.stated[..] else {
        return false;
    };
    let (first, end) = (sum.number.tokens.start, sum.number.tokens.end);
    let year = |n: Decimal| n >= Decimal::ONE_THOUSAND && n < Decimal::from(2200);
    let written = |at: usize| text.word(at).len() == 4 && text.tokens[at].kind == TokenKind::Number;
    sum.digits
        && year(low)
        && year(high)
        && written(first)
        && written(end - 1)
        && !noun::counts_plural(text, end)
}

/// A bare number of four digits that is more likely a year.
fn is_year(text: &Text<'_>, sum: &Sum) -> bool {
    let (first, end) = (sum.number.tokens.start, sum.number.tokens.end);
    let [number] = sum.number.stated[..] else {
        return false;
    };
    if !sum.digits || text.word(first).len() != 4 {
        return false;
    }
    let between =
        |low: i32, high: i32| number >= Decimal::from(low) && number <= Decimal::from(high);
    let before = first.checked_sub(1).map_or("", |i| text.lower(i));
    let dated = matches!(
        before,
        "in" | "since"
            | "by"
            | "from"
            | "until"
            | "before"
            | "after"
            | "of"
            | "between"
            | "and"
            | "to"
            | "during"
            | "circa"
    );
    if between(1900, 2199) {
        let round = number == Decimal::from(2000) && before != "the" && before != "in";
        return !(round && noun::counts_plural(text, end));
    }
    between(1000, 1899) && dated && !noun::counts_plural(text, end)
}

/// "49 Harbour Road": capitalised words after the number, the last of them a street.
pub(super) fn is_address(text: &Text<'_>, end: usize) -> bool {
    let named = |at: &usize| {
        text.tokens.get(*at).is_some_and(|t| {
            let ordinal = t.kind == TokenKind::Number || text.joined(*at) && *at > end;
            t.is_capitalised() || ordinal && *at > end
        })
    };
    (end..end + 5).take_while(named).any(|at| {
        at >= end && labels::is_street(text.lower(at)) && text.tokens[at].is_capitalised()
    })
}

/// "Boeing 737", "the Big 12": a name before, and no plural to count after.
fn after_name(text: &Text<'_>, first: usize, plural_follows: bool) -> bool {
    let named = text.tags[first - 1] == Tag::Name
        || text.tokens[first - 1].is_capitalised() && !opens_sentence(text, first - 1);
    let place = first >= 2 && text.tags[first - 2] == Tag::Preposition;
    named && !text.joined(first) && !(plural_follows && (place || opens_sentence(text, first - 1)))
}

/// "737 Max", "787 Dreamliner": three digits or more before a name, and no plural to count.
fn before_name(text: &Text<'_>, sum: &Sum, plural_follows: bool) -> bool {
    let (first, end) = (sum.number.tokens.start, sum.number.tokens.end);
    text.word(first).len() >= 3
        && text.tags.get(end) == Some(&Tag::Name)
        && (!plural_follows || text.lower(end) == "max")
}

fn opens_sentence(text: &Text<'_>, at: usize) -> bool {
    text.sentence_tokens(at).start == at
}
