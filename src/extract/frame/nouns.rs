//! Nouns that hand on what stands with them to the noun behind their "of".

use super::free::is_year;
use crate::lexicon::collectives::{is_amount, is_collective};
use crate::text::{Phrase, PhraseKind, Tag, Text};

/// How many such nouns are followed: "a total of two groups of climbers".
const DEEPEST: usize = 3;

/// The head of what a phrase with this head is made of: "a group of *climbers*", "two of the
/// *climbers*", "12 percent of *voters*". None where that is a pronoun or a number alone.
pub(super) fn counted_in(text: &Text<'_>, head: usize) -> Option<usize> {
    let mut head = head;
    for _ in 0..DEEPEST {
        let Some(phrase) = text.phrase_of(head).map(|p| &text.phrases[p]) else {
            break;
        };
        let handed = is_transparent(text, phrase) || is_number(text, phrase);
        if !handed || text.lower(phrase.tokens.end) != "of" {
            break;
        }
        let near = phrase.tokens.end + 1..text.tags.len().min(phrase.tokens.end + 1 + REACH);
        let inner = near.into_iter().find(|i| text.tags[*i] != Tag::Adverb);
        let Some(inner) = inner
            .and_then(|i| text.phrase_of(i))
            .map(|p| &text.phrases[p])
        else {
            break;
        };
        if inner.kind != PhraseKind::Noun {
            break;
        }
        head = inner.head;
    }
    let is_noun = match text.tags.get(head) {
        Some(Tag::Pronoun) => text.lower(head) == "others",
        tag => tag != Some(&Tag::Number) || is_year(text, head),
    };
    is_noun.then_some(head)
}

/// Where a phrase begins with the collective nouns before it: "*the bulk of* the 40 comments".
pub(super) fn with_collectives(text: &Text<'_>, start: usize, first: usize) -> usize {
    let mut start = start;
    for _ in 0..DEEPEST {
        let Some(of) = (start.saturating_sub(REACH)..start)
            .rev()
            .find(|i| {
                !matches!(
                    text.tags[*i],
                    Tag::Adverb | Tag::Adjective | Tag::Determiner
                )
            })
            .filter(|i| *i > first && text.lower(*i) == "of")
        else {
            break;
        };
        let outer = text.phrase_of(of - 1).map(|p| &text.phrases[p]);
        match outer.filter(|p| p.tokens.start >= first && is_transparent(text, p)) {
            Some(outer) => start = outer.tokens.start,
            None => break,
        }
    }
    start
}

/// So many words stand between "of" and a number at most: "a total of *at least* 40".
const REACH: usize = 3;

/// Whether a phrase is headed by a noun such as "bulk", "group", "a number".
fn is_transparent(text: &Text<'_>, phrase: &Phrase) -> bool {
    let lemma = text.lemma(phrase.head);
    let indefinite = || matches!(text.lower(phrase.tokens.start), "a" | "an");
    phrase.kind == PhraseKind::Noun
        && text.tags[phrase.head].is_nominal()
        && (is_collective(lemma) || is_amount(lemma) && indefinite())
}

/// Whether a phrase is a number, a sum or a share without a noun of its own: "two", "many".
fn is_number(text: &Text<'_>, phrase: &Phrase) -> bool {
    let sign =
        matches!(text.word(phrase.head), "%") || matches!(text.lower(phrase.head), "percent");
    let number = matches!(text.tags[phrase.head], Tag::Number | Tag::Pronoun);
    phrase.kind == PhraseKind::Noun && (sign || number)
}
