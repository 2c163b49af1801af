//! Ages told in turn: "Ana Ruiz and Tom Marlow, aged 12 and 15" gives each their own.

use super::told::Told;
use crate::text::{Tag, Text};
use std::ops::Range;

/// So many ages in turn at most.
const MOST: usize = 6;

/// Whose an age is that is one of several in a row.
pub(super) enum InTurn {
    /// That of the person told of at this index.
    Of(usize),
    /// As many people do not stand before them.
    Nobody,
}

/// Whose the age at these tokens is, where it is one of several that follow several people. None where
/// it stands alone, or where one noun tells of all of them ("two girls, aged 12 and 15").
pub(super) fn in_turn(text: &Text<'_>, age: &Range<usize>, told: &[Told]) -> Option<InTurn> {
    let sentence = text.sentence_tokens(age.start);
    let (first, which, count) = row(text, age, &sentence)?;
    let mut start = first;
    while start > sentence.start
        && (matches!(
            text.lower(start - 1),
            "aged" | "ages" | "age" | "were" | "are"
        ) || matches!(text.word(start - 1), "," | "("))
    {
        start -= 1;
    }
    let next = told.partition_point(|t| t.tail <= start);
    let here = |i: &usize| sentence.contains(&told[*i].head) && told[*i].tail <= start;
    let last = next.checked_sub(1).filter(here)?;
    if told[last].tail != start || told[last].many {
        return None;
    }
    // Who is joined to the last one, from behind.
    let mut joined = vec![last];
    while let Some(before) = joined[joined.len() - 1].checked_sub(1).filter(here) {
        let between = told[before].tail..told[joined[joined.len() - 1]].tokens.start;
        let joins = |i: usize| matches!(text.lower(i), "," | "and");
        if between.is_empty() || between.len() > 2 || !between.clone().all(joins) {
            break;
        }
        joined.push(before);
        if joined.len() > count {
            break;
        }
    }
    let all = joined.len() == count && joined.iter().all(|i| !told[*i].many);
    Some(match all {
        true => InTurn::Of(joined[count - 1 - which]),
        false => InTurn::Nobody,
    })
}

/// The first token of a row of ages, which of them one is, and how many there are.
fn row(
    text: &Text<'_>,
    age: &Range<usize>,
    sentence: &Range<usize>,
) -> Option<(usize, usize, usize)> {
    let number = |i: usize| sentence.contains(&i) && text.tags[i] == Tag::Number;
    let joins = |i: usize| sentence.contains(&i) && matches!(text.lower(i), "," | "and");
    let (mut first, mut which) = (age.start, 0);
    while which < MOST && first >= sentence.start + 2 && joins(first - 1) {
        let comma = first >= sentence.start + 3 && joins(first - 2);
        let before = first - if comma { 3 } else { 2 };
        if !number(before) {
            break;
        }
        (first, which) = (before, which + 1);
    }
    let (mut last, mut count) = (age.end, which + 1);
    while count < MOST && joins(last) {
        let next = if joins(last + 1) { last + 2 } else { last + 1 };
        if !number(next) {
            break;
        }
        (last, count) = (next + 1, count + 1);
    }
    (count > 1).then_some((first, which, count))
}
