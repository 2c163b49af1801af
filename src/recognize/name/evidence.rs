//! What the words around a name, or its letters, tell of its bearer.

use crate::lexicon::places::{self, PlaceKind};
use crate::lexicon::sites::{self, Grain};
use crate::lexicon::titles;
use crate::text::{Shape, Tag, Text, TokenKind};
use std::ops::Range;

/// "in Millbrook", "northeast of Millbrook", "the village of Millbrook", "north Millbrook".
pub(super) fn is_located(text: &Text<'_>, start: usize) -> bool {
    let before = |back: usize| start.checked_sub(back).map_or("", |i| text.lower(i));
    matches!(before(1), "in" | "near" | "outside")
        || before(1) == "of"
            && (sites::is_direction(before(2))
                || matches!(sites::grain(before(2)), Some(Grain::Town | Grain::Region)))
        || sites::is_direction(before(1))
}

/// Whether a place may follow the word before; "to" leads to people as well.
pub(super) fn after_place_word(text: &Text<'_>, start: usize) -> bool {
    start > 0 && sites::leads_to_place(text.lower(start - 1)) && text.lower(start - 1) != "to"
}

/// Whether a sentence begins here: "GENEVA, Dec. 3".
pub(super) fn is_dateline(text: &Text<'_>, start: usize) -> bool {
    text.sentence_tokens(start).start == start
}

/// The region or country after a comma: "Millbrook, Indiana".
pub(super) fn outer_of<'a>(text: &Text<'a>, end: usize) -> Option<&'a str> {
    if text.word(end) != "," {
        return None;
    }
    let words = [text.word(end + 1), text.word(end + 2)];
    let found = places::longest(&words)
        .filter(|(_, p)| matches!(p.kind, PlaceKind::Country | PlaceKind::Region));
    let len = match found {
        Some((len, _)) => len,
        None if places::abbreviation(words[0]).is_some() => 1,
        None => return None,
    };
    Some(text.span(end + 1..end + 1 + len).of(&text.article.text))
}

/// Whether the words around are those around people: "said Lund", "Lund, 34,", "Lund told".
pub(super) fn acts_as_person(text: &Text<'_>, tokens: &Range<usize>) -> bool {
    let verb = |i: usize| {
        text.tags.get(i).is_some_and(|tag| tag.is_verb()) && titles::is_person_verb(text.lemma(i))
    };
    let aged = text.word(tokens.end) == ","
        && text.tags.get(tokens.end + 1) == Some(&Tag::Number)
        && text.word(tokens.end + 2) == ",";
    let before = tokens.start.checked_sub(1).is_some_and(verb);
    verb(tokens.end) || aged || before
}

/// Whether the sentence is written in capitals throughout.
pub(super) fn in_capitals(text: &Text<'_>, token: usize) -> bool {
    let (mut upper, mut other) = (0, 0);
    for i in text.sentence_tokens(token) {
        let token = &text.tokens[i];
        if token.kind == TokenKind::Word && token.span.len() > 1 {
            if token.shape == Shape::Upper {
                upper += 1;
            } else {
                other += 1;
            }
        }
    }
    upper > other
}

/// "NATO", "U.S.G.S.", "NGOs", "KTV-5".
pub(super) fn is_acronym(written: &str) -> bool {
    const LONGEST: usize = 8;
    let upper = written.chars().filter(|c| c.is_uppercase()).count();
    upper > 1
        && written.len() <= LONGEST
        && written
            .chars()
            .all(|c| c.is_uppercase() || c.is_ascii_digit() || matches!(c, '.' | 's' | '-'))
}

/// "WakeMed", "News4", but not "McDonald".
pub(super) fn is_camel_case(written: &str) -> bool {
    let prefix = [
        "Mc", "Mac", "De", "Di", "Da", "Le", "La", "Van", "Fitz", "Du", "El", "Al",
    ];
    let mut chars = written.chars();
    let first = chars.next().is_some_and(char::is_uppercase);
    let small = chars.next().is_some_and(char::is_lowercase);
    first
        && small
        && !written.contains('-')
        && chars.any(|c| c.is_uppercase() || c.is_ascii_digit())
        && !prefix.iter().any(|p| {
            written
                .strip_prefix(p)
                .is_some_and(|rest| rest.starts_with(char::is_uppercase))
        })
}
