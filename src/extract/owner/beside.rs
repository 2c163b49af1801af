//! Whose a value is by what stands beside it: the possessor of its phrase, "from" and "by" behind
//! it, the name of the list item, the noun before its parenthesis, the clause without a verb.

use super::hands::Hands;
use crate::extract::frame::Frame;
use crate::recognize::Mention;
use crate::text::{Phrase, PhraseKind, Tag, Text};
use crate::value::Kind;
use std::ops::Range;

/// How far back in a sentence the owner is looked for, in tokens.
const REACH: usize = 40;

/// What stands beside a value as its owner.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Holder {
    /// The name at this token.
    Name(usize),
    /// Something without a name.
    Other,
    /// Nothing: the clause may tell.
    Unknown,
}

/// The phrase of a value: from its first word to behind its last. What modifies a noun together
/// with another value has its end: "the *four-year*, $90 million deal".
pub(super) fn phrase_around(text: &Text<'_>, mention: &Mention) -> Range<usize> {
    let own = own_phrase(text, mention);
    let hyphened = mention.kind == Kind::Duration
        && mention.tokens.end >= 2
        && matches!(text.word(mention.tokens.end - 2), "-" | "‑");
    let sentence = text.sentence_tokens(mention.tokens.start);
    let next = own.end + 1;
    if !hyphened || next >= sentence.end || text.word(own.end) != "," {
        return own;
    }
    match text.phrase_of(next).map(|p| &text.phrases[p]) {
        Some(p) if p.tokens.start == next && is_quantity(text, p) => own.start..p.tokens.end,
        _ => own,
    }
}

fn own_phrase(text: &Text<'_>, mention: &Mention) -> Range<usize> {
    let anchor = mention.head.unwrap_or(mention.tokens.end - 1);
    let phrase = text.phrase_of(anchor).map(|p| &text.phrases[p]);
    match phrase.filter(|p| p.kind == PhraseKind::Noun) {
        Some(p) => p.tokens.start.min(mention.phrase.start)..p.tokens.end.max(mention.phrase.end),
        None => mention.phrase.clone(),
    }
}

/// The owner within the value's own phrase, behind it, in its list item, or before its parenthesis.
pub(super) fn beside(
    text: &Text<'_>,
    mention: &Mention,
    frame: &Frame,
    phrase: &Range<usize>,
    behind: Option<Hands>,
) -> Holder {
    let start = phrase.start;
    let first = text.sentences[frame.sentence].tokens.start;
    let own = possessor(text, start.max(first)..mention.tokens.start, first);
    if own != Holder::Unknown {
        return own;
    }
    if let Some(name) = hit_so_often(text, frame, phrase) {
        return Holder::Name(name);
    }
    if let Some(name) = source(text, mention, frame, phrase.end) {
        return Holder::Name(name);
    }
    if let Some(hands) = behind {
        return hands
            .holder
            .or(hands.getter)
            .map_or(Holder::Other, Holder::Name);
    }
    let beside = mention.tokens.start.checked_sub(1).filter(|i| start <= *i);
    if let Some(name) = beside.filter(|i| text.tags[*i] == Tag::Name && is_free(text, start, first))
    {
        // "Norway won 12, *Sweden nine*."
        return Holder::Name(name);
    }
    match of_governor(text, frame, first) {
        Holder::Unknown => before(text, start, first),
        known => known,
    }
}

/// Whose the words of a phrase are: "*the Reds'* eight-year offer".
fn possessor(text: &Text<'_>, phrase: Range<usize>, first: usize) -> Holder {
    let inside = phrase.clone().find(|i| text.tags[*i] == Tag::Possessive);
    let before = || {
        let mark = phrase.start.checked_sub(1).filter(|i| *i > first)?;
        (text.tags[mark] == Tag::Possessive).then_some(mark)
    };
    match inside.or_else(before).and_then(|mark| mark.checked_sub(1)) {
        Some(owner) if text.tags[owner] == Tag::Name => Holder::Name(owner),
        Some(_) => Holder::Other,
        None => Holder::Unknown,
    }
}

/// Whom something was done to so many times: "shot *Ruiz* seven times".
fn hit_so_often(text: &Text<'_>, frame: &Frame, phrase: &Range<usize>) -> Option<usize> {
    let verb = frame.verb.filter(|verb| frame.head == Some(*verb))?;
    let next = text.phrases[text.phrase_of(verb)?].tokens.end;
    let object = &text.phrases[text.phrase_of(next)?];
    let name = (object
        .tokens
        .clone()
        .take_while(|i| text.tags[*i] != Tag::Number))
    .filter(|i| text.tags[*i] == Tag::Name)
    .last()?;
    (object.tokens.start == next && name < phrase.end && name + 2 >= phrase.start).then_some(name)
}

/// Whose the noun is that a value is worth: "*the Reds'* offer of $5m".
fn of_governor(text: &Text<'_>, frame: &Frame, first: usize) -> Holder {
    let worth = |i: usize| matches!(text.lower(i), "of" | "for" | "over" | "at" | "worth");
    if !frame.preposition.is_some_and(worth) {
        return Holder::Unknown;
    }
    let phrases = frame.governors.iter().filter_map(|i| text.phrase_of(*i));
    phrases
        .map(|p| possessor(text, text.phrases[p].tokens.clone(), first))
        .find(|holder| *holder != Holder::Unknown)
        .unwrap_or(Holder::Unknown)
}

/// The name that "from" or "by" brings in behind: "an offer of $5m *from the Reds*", "two goals *by
/// Marlow*". What a measure is taken from does not hold it, nor what a bare sum is ("cut $5m from
/// the budget").
fn source(text: &Text<'_>, mention: &Mention, frame: &Frame, end: usize) -> Option<usize> {
    let counts = matches!(mention.kind, Kind::Count | Kind::Number);
    let worth = frame.preposition.is_some_and(|i| text.lower(i) == "of");
    let modifies = frame.head.is_some_and(|head| head >= mention.tokens.end);
    if mention.kind == Kind::Measure || !(counts || worth || modifies) {
        return None;
    }
    let mut at = end;
    for _ in 0..2 {
        if text.tags.get(at) != Some(&Tag::Preposition) {
            return None;
        }
        let phrase = &text.phrases[text.phrase_of(at + 1)?];
        match text.lower(at) {
            "from" | "by" => return named(text, phrase),
            // "An offer on the table from the Reds."
            _ if phrase.kind == PhraseKind::Noun => at = phrase.tokens.end,
            _ => return None,
        }
    }
    None
}

/// The name that a phrase is headed by.
pub(super) fn named(text: &Text<'_>, phrase: &Phrase) -> Option<usize> {
    let is_name = phrase.kind == PhraseKind::Noun && text.tags[phrase.head] == Tag::Name;
    is_name.then_some(phrase.head)
}

/// The owner before a value with no verb between: the noun before its parenthesis, the subject of
/// a clause whose verb is left out ("the Blues $80 million over five").
fn before(text: &Text<'_>, start: usize, first: usize) -> Holder {
    let least = first.max(start.saturating_sub(REACH));
    let (mut at, mut closed) = (start, 0_usize);
    while at > least {
        at -= 1;
        match text.word(at) {
            ")" => closed += 1,
            "(" if closed > 0 => closed -= 1,
            "(" => {
                let whose = at
                    .checked_sub(1)
                    .map_or(Holder::Unknown, |i| whose(text, i, first));
                if whose != Holder::Unknown {
                    return whose;
                }
            }
            ";" if closed == 0 => return Holder::Unknown,
            // What a clause of its own says is told by its verb: "Ruiz said that five years".
            _ if closed == 0 && text.tags[at] == Tag::Subordinator => return Holder::Unknown,
            _ => {}
        }
        if closed > 0 {
            continue;
        }
        let Some(phrase) = text.phrase_of(at).map(|p| &text.phrases[p]) else {
            continue;
        };
        if phrase.kind == PhraseKind::Verb {
            return Holder::Unknown;
        }
        at = phrase.tokens.start;
        if is_quantity(text, phrase) || !is_free(text, at, first) {
            continue;
        }
        // "The Reds made the weakest offer, a deal worth $5m": what is said of it, no other owner.
        let indefinite = matches!(text.lower(at), "a" | "an");
        return match named(text, phrase) {
            Some(name) => Holder::Name(name),
            None if indefinite || text.tags[phrase.head] == Tag::Pronoun => Holder::Unknown,
            None => Holder::Other,
        };
    }
    Holder::Unknown
}

/// The name in or before the phrase that ends here: "the Reds (", "the Reds' offer (".
fn whose(text: &Text<'_>, last: usize, first: usize) -> Holder {
    let phrase = text.phrase_of(last).map(|p| &text.phrases[p]);
    let Some(phrase) = phrase.filter(|p| p.kind == PhraseKind::Noun) else {
        return Holder::Unknown;
    };
    let gives = |i: usize| matches!(text.lower(i), "of" | "by" | "from");
    match named(text, phrase) {
        Some(name) if preposition(text, phrase.tokens.start, first).is_none_or(gives) => {
            Holder::Name(name)
        }
        Some(_) => Holder::Unknown,
        None => possessor(text, phrase.tokens.clone(), first),
    }
}

/// The preposition right before the phrase that begins here.
fn preposition(text: &Text<'_>, start: usize, first: usize) -> Option<usize> {
    let before = start.checked_sub(1).filter(|i| *i >= first)?;
    (text.tags[before] == Tag::Preposition).then_some(before)
}

/// Whether a phrase tells a number: "over *seven years*", "*$160MM*".
fn is_quantity(text: &Text<'_>, phrase: &Phrase) -> bool {
    let end = match text.tags[phrase.head] {
        Tag::Name => phrase.head,
        _ => phrase.tokens.end,
    };
    text.tags[phrase.tokens.start..end].contains(&Tag::Number)
}

/// Whether an "and" joins what a preposition brings in: "between the Reds *and* the Blues".
pub(in crate::extract) fn ends_pair(text: &Text<'_>, coordinator: usize, first: usize) -> bool {
    let before = coordinator.checked_sub(1).and_then(|i| text.phrase_of(i));
    let before = before.map(|p| &text.phrases[p]);
    before.is_some_and(|p| {
        let joined = p.kind == PhraseKind::Noun && !is_quantity(text, p);
        joined && preposition(text, p.tokens.start, first).is_some()
    })
}

/// Whether the phrase that begins here is a subject whose verb is left out: it opens the sentence
/// or stands behind a mark or an "and", and is no further part of a name ("in Leeds, *Yorkshire*").
fn is_free(text: &Text<'_>, start: usize, first: usize) -> bool {
    let Some(before) = start.checked_sub(1).filter(|i| *i >= first) else {
        return true;
    };
    match text.tags[before] {
        Tag::Subordinator => true,
        Tag::Coordinator => !ends_pair(text, before, first),
        Tag::Mark if text.word(before) == "," => {
            let phrase = (before.checked_sub(1))
                .and_then(|i| text.phrase_of(i))
                .map(|p| &text.phrases[p]);
            !phrase.is_some_and(|p| {
                let named = named(text, p).is_some() && !is_quantity(text, p);
                named && preposition(text, p.tokens.start, first).is_some()
            })
        }
        Tag::Mark => true,
        _ => false,
    }
}
