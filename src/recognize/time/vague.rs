//! Times named only by where they lie from now: "now", "recently", "in the near future".

use super::draft::Draft;
use super::line::{Line, before};
use crate::lexicon::time::{Reference, Word};

/// The vague time at `i`.
pub(super) fn reference(line: &Line<'_, '_>, i: usize) -> Option<Draft> {
    let Some(Word::Reference(reference)) = line.word(i) else {
        return None;
    };
    match line.lower(i) {
        "future" => future(line, i),
        "soon" => {
            if line.are(i, &["soon", "as", "possible"]) {
                let start = if line.is(before(i), &["as"]) {
                    before(i)
                } else {
                    i
                };
                return Some(Draft::vague(start..i + 3, Reference::Future));
            }
            // "as soon as", "soon after": conjunctions of order.
            let conjunction = line.is(i + 1, &["as", "after", "before"])
                || line.is(before(i), &["as", "too", "so"]);
            (!conjunction).then(|| Draft::vague(i..i + 1, reference))
        }
        "now" => {
            let start = if line.is(before(i), &["right", "just"]) {
                before(i)
            } else {
                i
            };
            let phrase = line.is(before(i), &["from"]) || line.is(i + 1, &["that"]);
            (!phrase).then(|| Draft::vague(start..i + 1, reference))
        }
        "current" => (!line.is(before(i), &["then"])).then(|| Draft::vague(i..i + 1, reference)),
        "recent" | "recently" => {
            let start = if line.is(before(i), &["more", "most"]) {
                before(i)
            } else {
                i
            };
            Some(Draft::vague(start..i + 1, reference))
        }
        _ => Some(Draft::vague(i..i + 1, reference)),
    }
}

/// "the future", "the near future", "the foreseeable future"; future things are no time.
fn future(line: &Line<'_, '_>, i: usize) -> Option<Draft> {
    let last = before(i);
    let adjective = line.is(last, &["near", "immediate", "distant"]);
    let article = if adjective { before(last) } else { last };
    if !line.is(article, &["the"]) || !line.ends_noun(i) || line.is(i + 1, &["of"]) {
        return None;
    }
    Some(Draft::vague(article..i + 1, Reference::Future))
}

/// "the past", "the near term", "the moment", where they are the noun.
pub(super) fn noun(line: &Line<'_, '_>, i: usize) -> Option<Draft> {
    match line.lower(i) {
        "past"
            if line.is(before(i), &["the"]) && line.ends_phrase(i + 1) && !counted(line, i + 1) =>
        {
            Some(Draft::vague(before(i)..i + 1, Reference::Past))
        }
        "term"
            if line.is(before(i), &["near", "short"]) && line.is(i.wrapping_sub(2), &["the"]) =>
        {
            Some(Draft::vague(i - 2..i + 1, Reference::Future))
        }
        _ => None,
    }
}

/// Words that count: "the past few years" is not the past.
fn counted(line: &Line<'_, '_>, i: usize) -> bool {
    matches!(line.word(i), Some(Word::Amount(..)))
        || line.text.tags.get(i) == Some(&crate::text::Tag::Number)
        || line.is(i, &["of", "a", "half", "or"])
        || line.unit(i).is_some()
}
