//! Which events a date tells the day of.

use super::super::frame::Frame;
use super::super::happening;
use super::words::{Word, at, within};
use crate::fact::Day;
use crate::lexicon::occasions::lists;
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
        let before = standing(text, phrase.tokens.start).checked_sub(1);
        let before = before.filter(|i| clause.tokens.contains(i));
        let acts = text
            .tags
            .get(phrase.tokens.end)
            .is_some_and(|tag| tag.is_verb());
        let opens = |i: usize| {
            (acts || i == clause.tokens.start) && lists().while_it.contains(text.lower(i))
        };
        let before = before.filter(|i| text.tags[*i] == Tag::Preposition && !opens(*i));
        match before {
            None => phrase.kind == PhraseKind::Noun,
            Some(by) => {
                text.lower(by) == "by" && verb.is_some_and(|verb| verb.voice == Voice::Passive)
            }
        }
    };
    let of_clause = within(words, &clause.tokens);
    let of_clause = if of_clause.len() > MANY {
        0..0
    } else {
        of_clause
    };
    let mut places: Vec<usize> = of_clause.filter(told).collect();
    places.extend(frame.subject.and_then(|subject| at(words, subject)));
    // "The quake | measuring 7.6 struck on Sunday".
    let first = clause.tokens.start;
    let noun = first.checked_sub(1).and_then(|i| text.phrase_of(i));
    if text.tags[first] == Tag::Gerund
        && let Some(noun) = noun.and_then(|p| at(words, text.phrases[p].head))
    {
        places.push(noun);
    }
    places.sort_unstable();
    places.dedup();
    // Nouns with a day of their own keep to it.
    places.retain(|place| words[*place].days.is_empty() || words[*place].is_verb);
    places
}

/// A clause with more words for events than this is a list: a day in it is that of none.
const MANY: usize = 12;

/// Where a phrase stands, with what says how many there are: "a *series* of quakes", "*dozens* of quakes".
fn standing(text: &Text<'_>, start: usize) -> usize {
    let of = start.checked_sub(1).filter(|i| text.lower(*i) == "of");
    let many = of.and_then(|i| text.phrase_of(i.checked_sub(1)?));
    let many = many.map(|p| &text.phrases[p]);
    let says = many.filter(|p| lists().many.contains(text.lemma(p.head)));
    says.map_or(start, |phrase| phrase.tokens.start)
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
            "since" | "until" | "till" | "before" | "after" | "by" | "from" | "to"
        )
    };
    let start = mention.tokens.start;
    !owns && (bounds(start) || start.checked_sub(1).is_some_and(bounds))
}
