//! What a phrase hangs on by prepositions, and what hangs on it.

use super::free::is_time;
use crate::extract::cues::class_of;
use crate::text::{PhraseKind, Tag, Text};

/// Where a phrase begins with all whose it is: "talks with *the president's* envoy Ana Ruiz".
pub(super) fn with_possessors(text: &Text<'_>, start: usize, first: usize) -> usize {
    let mut start = start;
    while let Some(mark) = start.checked_sub(1).filter(|i| *i > first) {
        let owned = if text.tags[mark] == Tag::Possessive {
            mark
        } else if text.tags[start] == Tag::Possessive {
            start
        } else {
            break;
        };
        let owner = text.phrase_of(owned - 1).map(|p| &text.phrases[p]);
        match owner.filter(|p| p.kind == PhraseKind::Noun && p.tokens.start < start) {
            Some(owner) => start = owner.tokens.start,
            None => break,
        }
    }
    start
}

/// The preposition right before a phrase, over hedges ("at a depth of *about* 22 miles").
pub(super) fn preposition_before(text: &Text<'_>, start: usize, first: usize) -> Option<usize> {
    let mut at = start;
    while at > first {
        at -= 1;
        match text.tags[at] {
            Tag::Preposition if is_hedge(text.lower(at)) && at > first => {}
            Tag::Preposition => return Some(at),
            Tag::Adverb | Tag::Adjective | Tag::Determiner | Tag::Number => {}
            _ => return None,
        }
        if start - at > 4 {
            return None;
        }
    }
    None
}

/// Prepositions that hedge a number rather than attach it.
pub(super) fn is_hedge(lower: &str) -> bool {
    matches!(
        lower,
        "about" | "around" | "over" | "under" | "than" | "between" | "up" | "as"
    )
}

/// Prepositions that may open a clause of their own: "*after* the dam broke".
pub(super) fn is_conjunction(lower: &str) -> bool {
    matches!(
        lower,
        "after" | "as" | "before" | "since" | "than" | "until"
    )
}

/// How far the chain of prepositions is followed back.
const LONGEST_CHAIN: usize = 4;

/// The heads of the noun phrases that a preposition hangs on, the nearest first.
pub(super) fn governors_before(text: &Text<'_>, preposition: usize, first: usize) -> Vec<usize> {
    let mut chain = Vec::new();
    let mut at = preposition;
    while let Some(before) = at.checked_sub(1).filter(|i| *i >= first) {
        let Some(phrase) = text.phrase_of(before).map(|p| &text.phrases[p]) else {
            break;
        };
        if phrase.kind != PhraseKind::Noun || chain.len() == LONGEST_CHAIN {
            break;
        }
        // "left *Monday* in a car": when is no part of what it hangs on.
        if !is_time(text, phrase) {
            chain.push(phrase.head);
        }
        match phrase.tokens.start.checked_sub(1) {
            Some(p) if p >= first && text.tags[p] == Tag::Preposition => at = p,
            _ => break,
        }
    }
    chain
}

/// The event right before a bare time, and what it hangs on: "killed in a *crash* Tuesday".
pub(super) fn event_beside(text: &Text<'_>, start: usize, first: usize) -> Vec<usize> {
    let before = start.checked_sub(1).filter(|i| *i >= first);
    let phrase = before
        .and_then(|i| text.phrase_of(i))
        .map(|p| &text.phrases[p]);
    let event = phrase.filter(|phrase| {
        let named = text.tags[phrase.head] == Tag::Name;
        let whole = phrase.kind == PhraseKind::Noun && phrase.tokens.end == start;
        whole && !named && class_of(text, phrase.head).is_some()
    });
    let Some(event) = event else {
        return Vec::new();
    };
    let mut governors = vec![event.head];
    let before = event.tokens.start.checked_sub(1).filter(|i| *i >= first);
    if let Some(preposition) = before.filter(|i| text.tags[*i] == Tag::Preposition) {
        governors.extend(governors_before(text, preposition, first));
        governors.truncate(LONGEST_CHAIN);
    }
    governors
}

/// The head of the phrase that "of" brings in right after a value's phrase.
pub(super) fn complement_after(text: &Text<'_>, end: usize, last: usize) -> Option<usize> {
    let brings_in = end < last
        && text.tags[end] == Tag::Preposition
        && matches!(text.lower(end), "of" | "for" | "in");
    let phrase = &text.phrases[text
        .phrase_of(end + 1)
        .filter(|_| brings_in && end + 1 < last)?];
    (phrase.kind == PhraseKind::Noun).then_some(phrase.head)
}
