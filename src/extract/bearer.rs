//! Whose an age is, by word order: "Ana Ruiz, 40,", "the 40-year-old nurse", "Ruiz died aged 84".

use crate::lexicon::people;
use crate::recognize::Mention;
use crate::text::{PhraseKind, Tag, Text};

/// How far from an age the person is looked for, in tokens.
const AGE_REACH: usize = 4;

/// The person that an age is told of: the name before it ("Alice Marsh, 58,"), after it ("the
/// 58-year-old Alice Marsh"), or the noun that it modifies ("a 15-year-old boy").
pub(super) fn person_of_age(text: &Text<'_>, mention: &Mention) -> Option<usize> {
    let sentence = text.sentence_tokens(mention.tokens.start);
    let is_name = |i: &usize| text.tags[*i] == Tag::Name;
    let before = mention
        .tokens
        .start
        .checked_sub(1)
        .filter(|i| sentence.contains(i));
    let apposed = before
        .filter(|i| text.word(*i) == ",")
        .and_then(|i| i.checked_sub(1))
        .filter(is_name);
    if apposed.is_some() {
        return apposed;
    }
    if let Some(name) = apposed_name(text, mention, &sentence) {
        return Some(name);
    }
    let last = (mention.tokens.end + AGE_REACH).min(sentence.end);
    let phrase = text.phrase_of(mention.tokens.end).map(|p| &text.phrases[p]);
    let mut found = None;
    for i in mention.tokens.end..last {
        // "a 15-year-old *sect leader*": the last noun of one phrase.
        let further = || phrase.is_some_and(|p| p.head == i && text.tags[i - 1] == Tag::Noun);
        match text.tags[i] {
            Tag::Name => found = Some(i),
            Tag::Noun | Tag::PluralNoun if found.is_none() || further() => found = Some(i),
            // "a 15-year-old Marlow *supporter*"
            Tag::Noun if people::noun(text.lemma(i)).is_some() => found = Some(i),
            Tag::Adjective | Tag::Mark if found.is_none() && text.word(i) != "." => {}
            _ => break,
        }
    }
    found.or(mention.head)
}

/// The name that an age in apposition is of: "*Ana Ruiz*, a 40-year-old nurse"; the people whose
/// ages follow: "two *girls*, ages 12 and 15".
fn apposed_name(
    text: &Text<'_>,
    mention: &Mention,
    sentence: &std::ops::Range<usize>,
) -> Option<usize> {
    let start = mention.tokens.start;
    let labelled = matches!(text.lower(start), "age" | "ages" | "aged");
    let back = |n: usize| start.checked_sub(n).filter(|i| sentence.contains(i));
    let article = back(1).is_some_and(|i| matches!(text.lower(i), "a" | "an" | "the"));
    let comma = back(if article { 2 } else { 1 }).filter(|i| text.word(*i) == ",")?;
    let before = comma.checked_sub(1).filter(|i| sentence.contains(i))?;
    match text.tags[before] {
        Tag::Name if article => Some(before),
        Tag::Name | Tag::Noun | Tag::PluralNoun if labelled => Some(before),
        _ => None,
    }
}

/// The name that begins the sentence, or what follows a colon in it, where an age stands after a
/// verb: "dies aged 84".
pub(super) fn named_first(text: &Text<'_>, mention: &Mention) -> Option<usize> {
    let start = mention.tokens.start;
    let aged = [start, start.checked_sub(1)?]
        .into_iter()
        .any(|i| text.lower(i) == "aged");
    let sentence = text.sentence_tokens(start);
    let before = sentence.start..start;
    let first = before
        .clone()
        .rev()
        .find(|i| text.word(*i) == ":")
        .map_or(before.start, |colon| colon + 1);
    let phrase = &text.phrases[text.phrase_of(first)?];
    let named = phrase.kind == PhraseKind::Noun && text.tags[phrase.head] == Tag::Name;
    (aged && named && phrase.tokens.end <= start).then_some(phrase.head)
}
