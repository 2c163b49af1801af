//! Which events a date tells the day of.

use super::super::frame::Frame;
use super::super::happening;
use super::words::{Word, at, within};
use crate::fact::Day;
use crate::recognize::Mention;
use crate::text::{PhraseKind, Tag, Text, Voice};
use crate::value::Value;

/// The day that a date or an hour tells.
pub(super) fn day(mention: &Mention) -> Option<Day> {
    match &mention.value {
        Value::Time(time) => Day::of(time),
        _ => None,
    }
}

/// The events whose day a date tells, as places: that of the noun it stands with ("Sunday's *quake*", "the
/// *quake* on Sunday"), else that of its clause, its subject and object.
pub(super) fn told_of(
    text: &Text<'_>,
    words: &[Word],
    mention: &Mention,
    frame: &Frame,
) -> Vec<usize> {
    if begins_or_ends(text, mention) {
        return Vec::new();
    }
    if let Some(head) = frame.head {
        return at(words, head).into_iter().collect();
    }
    if happening::tells_of_others(text, frame.clause) {
        return Vec::new();
    }
    if let Some(noun) = frame.governors.iter().find_map(|noun| at(words, *noun)) {
        return vec![noun];
    }
    let clause = &text.clauses[frame.clause];
    let verb = clause.verb.map(|verb| &text.phrases[verb]);
    let told = |place: &usize| {
        let word = &words[*place];
        if word.class == PERIOD {
            return false;
        }
        if word.is_verb {
            return verb.is_some_and(|verb| verb.head == word.token);
        }
        let Some(phrase) = text.phrase_of(word.token).map(|p| &text.phrases[p]) else {
            return false;
        };
        let before = phrase.tokens.start.checked_sub(1);
        let before = before.filter(|i| clause.tokens.contains(i));
        match before.filter(|i| text.tags[*i] == Tag::Preposition) {
            None => phrase.kind == PhraseKind::Noun,
            Some(by) => {
                text.lower(by) == "by" && verb.is_some_and(|verb| verb.voice == Voice::Passive)
            }
        }
    };
    let mut places: Vec<usize> = within(words, &clause.tokens).filter(told).collect();
    places.extend(frame.subject.and_then(|subject| at(words, subject)));
    places.sort_unstable();
    places.dedup();
    // Nouns with a day of their own keep to it.
    places.retain(|place| words[*place].days.is_empty() || words[*place].is_verb);
    places
}

/// The sort of those that are times themselves.
const PERIOD: &str = "quarter";

/// Whether a date tells from when on, or until when, something was: "since Sunday's quake" has the day of
/// the quake, "since Sunday" that of nothing.
fn begins_or_ends(text: &Text<'_>, mention: &Mention) -> bool {
    let owns = text.tags.get(mention.tokens.end) == Some(&Tag::Possessive);
    let bounds = |i: usize| {
        matches!(
            text.lower(i),
            "since" | "until" | "till" | "before" | "after" | "by" | "from"
        )
    };
    let start = mention.tokens.start;
    !owns && (bounds(start) || start.checked_sub(1).is_some_and(bounds))
}
