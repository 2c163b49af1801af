//! What people are: a title before the name, an apposition or a predicate behind it.

use super::Named;
use crate::lexicon::{closed, roles, titles};
use crate::recognize::Mention;
use crate::text::{Phrase, PhraseKind, Tag, Text, TokenKind};
use crate::value::{Kind, Name, Role, Value};
use std::ops::Range;

/// The roles of the people named.
pub(super) fn roles(text: &Text<'_>, names: &[Named]) -> Vec<Mention> {
    let mut mentions = Vec::new();
    for named in names {
        if !matches!(named.name, Name::Person(_)) {
            continue;
        }
        mentions.extend(before(text, named));
        if named.title < named.tokens.start && text.word(named.title.wrapping_sub(1)) == "," {
            mentions.extend(set_off_before(text, named));
        }
        mentions.extend(behind(text, named));
    }
    mentions.extend(with_house(text, names, &mentions));
    mentions
}

/// "a spokesman for Harbour Rescue", "founder of the Lund Foundation": an office whose house is named,
/// whoever has it.
fn with_house(text: &Text<'_>, names: &[Named], known: &[Mention]) -> Vec<Mention> {
    let mut mentions = Vec::new();
    for house in names {
        let start = house.phrase.start.min(house.title);
        let Some(of) = start.checked_sub(1) else {
            continue;
        };
        if !matches!(text.lower(of), "of" | "for" | "at") || matches!(house.name, Name::Person(_)) {
            continue;
        }
        let Some(phrase) = text
            .phrase_of(of - usize::from(of > 0))
            .map(|i| &text.phrases[i])
        else {
            continue;
        };
        let head = phrase.tokens.end - 1;
        if phrase.kind != PhraseKind::Noun
            || phrase.tokens.end != of
            || roles::noun(text.lower(head)) != Some(roles::RoleNoun::Office)
        {
            continue;
        }
        let owner = (phrase.tokens.start..head)
            .rev()
            .find(|i| text.tags[*i] == Tag::Possessive)
            .map_or(phrase.tokens.start, |i| i + 1);
        let first = (owner..head)
            .find(|i| text.tags[*i] != Tag::Determiner)
            .unwrap_or(head);
        let tokens = first..house.tokens.end;
        let told = known.iter().any(|m| m.tokens.contains(&head));
        if !told && text.sentence_of(first) == text.sentence_of(house.tokens.start) {
            mentions.push(mention(text, tokens, head, house));
        }
    }
    mentions
}

fn mention(text: &Text<'_>, tokens: Range<usize>, head: usize, named: &Named) -> Mention {
    let span = text.span(tokens.clone());
    let start = named.tokens.start.min(tokens.start);
    let end = named.tokens.end.max(tokens.end);
    Mention {
        span,
        head: Some(head),
        kind: Kind::Role,
        value: Value::Role(Role::new(span.of(&text.article.text))),
        phrase: start..end,
        tokens,
    }
}

/// Whether the word that ends at `last` names a role, and where it begins: "spokesman",
/// "son-in-law".
fn noun(text: &Text<'_>, last: usize) -> Option<usize> {
    let mut start = last;
    while start > 1
        && text.joined(start)
        && matches!(text.word(start - 1), "-" | "‑")
        && text.joined(start - 1)
    {
        start -= 2;
    }
    let whole = text.span(start..last + 1).of(&text.article.text);
    if start < last && roles::noun(&whole.to_ascii_lowercase()).is_some() {
        return Some(start);
    }
    let word = roles::noun(text.lower(last)).or_else(|| roles::noun(text.lemma(last)));
    word.map(|_| start)
}

/// "Kremlin spokesman Ivan Petrov", "Putin's foreign policy aide Ivan Petrov".
fn before(text: &Text<'_>, named: &Named) -> Option<Mention> {
    let name = named.tokens.start;
    let mut last = name.checked_sub(1)?;
    if text.word(last) == "," {
        return set_off_before(text, named);
    }
    if text.tokens[last].kind != TokenKind::Word {
        return None;
    }
    let lower = text.lower(last);
    let short = titles::is_honorific(lower)
        && roles::synonym(|i| {
            if i == 0 {
                lower.trim_end_matches('.')
            } else {
                ""
            }
        })
        .is_some();
    // "Hospital director Dr. Ann Moss": the title of courtesy is no role.
    if !short
        && titles::is_honorific(lower)
        && last > named.phrase.start
        && noun(text, last - 1).is_some()
    {
        last -= 1;
    }
    let first = match noun(text, last) {
        Some(first) => first,
        None if short => last,
        None => named_role(text, named)?,
    };
    let sentence = text.sentence_tokens(name).start;
    let mut start = first;
    while start > sentence && start > named.phrase.start && belongs(text, start - 1) {
        start -= 1;
    }
    start = start.min(named.title.max(sentence));
    // "Nordwind chief executive Ana Ruiz": the house is a phrase by itself.
    let is_house = |i: usize| text.tags[i] == Tag::Name && !titles::is_time(text.lower(i));
    if start < named.tokens.start && !text.tokens[start].is_capitalised() {
        let house = (sentence..start).rev().take_while(|i| is_house(*i));
        start = house.last().unwrap_or(start);
    }
    // "35-year-old", "the": no part of what somebody is.
    while start < first && !is_word_of_role(text, start) {
        start += 1;
    }
    Some(mention(text, start..(last + 1).max(start + 1), last, named))
}

/// "Putin's adviser, Ivan Petrov, said": the owner or the article says that there is one only.
fn set_off_before(text: &Text<'_>, named: &Named) -> Option<Mention> {
    let comma = named.title.checked_sub(1)?;
    let mut phrase = &text.phrases[text.phrase_of(comma.checked_sub(1)?)?];
    if phrase.kind != PhraseKind::Noun || phrase.tokens.end != comma {
        return None;
    }
    if noun(text, comma - 1).is_none() {
        phrase = governing(text, phrase)?;
    }
    if !matches!(text.word(named.tokens.end), "," | "." | ":" | ";") {
        return None;
    }
    let head = phrase.tokens.end - 1;
    let first = noun(text, head)?;
    let owner = (phrase.tokens.start..head)
        .rev()
        .find(|i| text.tags[*i] == Tag::Possessive);
    let owned = phrase.tokens.start.checked_sub(1);
    let start = match owner {
        Some(owner) => owner + 1,
        // "Kestrel's chief financial officer": the owner is a phrase by itself.
        None if owned.is_some_and(|i| text.tags[i] == Tag::Possessive) => phrase.tokens.start,
        None if text.tags[phrase.tokens.start] == Tag::Determiner => phrase.tokens.start + 1,
        None => return None,
    };
    Some(mention(text, start.min(first)..comma, head, named))
}

/// "Secretary of State Ana Ruiz": the noun stands further back in the title.
fn named_role(text: &Text<'_>, named: &Named) -> Option<usize> {
    (named.title..named.tokens.start).find(|i| noun(text, *i).is_some())
}

/// "the mayor" in "the mayor of Kingsport".
fn governing<'t>(text: &'t Text<'_>, phrase: &Phrase) -> Option<&'t Phrase> {
    let of = phrase.tokens.start.checked_sub(1)?;
    if !matches!(text.lower(of), "of" | "for" | "at") {
        return None;
    }
    let before = &text.phrases[text.phrase_of(of.checked_sub(1)?)?];
    (before.kind == PhraseKind::Noun && before.tokens.end == of).then_some(before)
}

fn belongs(text: &Text<'_>, i: usize) -> bool {
    match text.tags[i] {
        Tag::Noun
        | Tag::PluralNoun
        | Tag::Name
        | Tag::Adjective
        | Tag::Participle
        | Tag::Gerund => true,
        Tag::Mark => matches!(text.word(i), "-" | "‑" | "/"),
        Tag::Adverb | Tag::Number | Tag::Preposition => {
            text.joined(i) || text.joined(i + 1) && text.word(i + 1) == "-"
        }
        _ => false,
    }
}

fn is_word_of_role(text: &Text<'_>, i: usize) -> bool {
    let in_age = (i..i + 5).any(|j| text.lower(j) == "old") && text.tags[i] == Tag::Number;
    !in_age
        && text.tokens[i].kind == TokenKind::Word
        && text.tags[i] != Tag::Determiner
        && (text.tags[i].is_nominal() || closed::class(text.lower(i)).is_open())
        && !matches!(text.lower(i), "year" | "old" | "month")
}

/// "Ivan Petrov, a senior adviser to the minister,", "Ivan Petrov is the mayor of".
fn behind(text: &Text<'_>, named: &Named) -> Option<Mention> {
    let sentence = text.sentence_tokens(named.tokens.start);
    let mut at = named.tokens.end;
    if text.word(at) == "," {
        at += 1;
        // "Ivan Petrov, 34, a farmer".
        if text.tags.get(at) == Some(&Tag::Number) && text.word(at + 1) == "," {
            at += 2;
        }
        if matches!(text.lower(at), "who" | "now" | "then" | "currently") {
            at += 1;
        }
    }
    let set_off = at > named.tokens.end;
    let verb = text
        .phrase_of(at)
        .map(|i| &text.phrases[i])
        .filter(|p| p.kind == PhraseKind::Verb && p.tokens.start == at && !p.negated);
    if let Some(verb) = verb {
        let lemma = text.lemma(verb.head);
        let makes = text.tags[verb.head] == Tag::Be
            || matches!(
                lemma,
                "become" | "remain" | "name" | "appoint" | "elect" | "serve"
            );
        if !makes {
            return None;
        }
        at = verb.tokens.end + usize::from(text.lower(verb.tokens.end) == "as");
    } else if !set_off {
        return None;
    }
    let mut phrase = &text.phrases[text.phrase_of(at)?];
    // "the president's national security adviser": the owner is a phrase by itself.
    if phrase.tokens.start == at && text.tags[phrase.tokens.end - 1] == Tag::Possessive {
        at = phrase.tokens.end;
        phrase = &text.phrases[text.phrase_of(at)?];
    }
    if phrase.kind != PhraseKind::Noun
        || phrase.tokens.start != at
        || phrase.tokens.end > sentence.end
    {
        return None;
    }
    let head = phrase.tokens.end - 1;
    let noun_start = noun(text, head)?;
    let singular = text.tags[head] != Tag::PluralNoun;
    if !singular || text.tokens[head].kind != TokenKind::Word {
        return None;
    }
    let mut start = phrase.tokens.start;
    // "Putin's aide": what he is, not whose.
    if let Some(owner) = (phrase.tokens.start..head)
        .rev()
        .find(|i| text.tags[*i] == Tag::Possessive)
    {
        start = owner + 1;
    }
    while start < noun_start && text.tags[start] == Tag::Determiner {
        start += 1;
    }
    let end = of_phrase(text, phrase.tokens.end, sentence.end);
    Some(mention(text, start..end, head, named))
}

/// "of the Human Rights Campaign", "to the president" behind the noun of a role.
fn of_phrase(text: &Text<'_>, at: usize, limit: usize) -> usize {
    let mut end = at;
    for _ in 0..2 {
        if end >= limit || !matches!(text.lower(end), "of" | "for" | "to" | "at" | "with") {
            break;
        }
        let Some(phrase) = text
            .phrase_of(end + 1)
            .map(|i| &text.phrases[i])
            .filter(|p| {
                p.kind == PhraseKind::Noun && p.tokens.start == end + 1 && p.tokens.end <= limit
            })
        else {
            break;
        };
        end = phrase.tokens.end;
        // "of the Defense Council's species program": the owner is a phrase by itself.
        if text.tags[end - 1] == Tag::Possessive
            && let Some(owned) = text.phrase_of(end).map(|i| &text.phrases[i])
            && owned.kind == PhraseKind::Noun
            && owned.tokens.start == end
            && owned.tokens.end <= limit
        {
            end = owned.tokens.end;
        }
    }
    end
}
