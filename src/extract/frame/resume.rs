//! Verbs that go on behind an insertion: "two crews, based in Tarsa, found", "the keeper, who lives
//! there, said".

use super::free::is_time;
use super::governors::is_conjunction;
use super::subject::{is_finite, subject_of};
use crate::text::{Phrase, PhraseKind, Tag, Text};
use std::ops::Range;

/// How far back in its sentence an insertion may begin, in tokens.
const LONGEST_INSERTION: usize = 40;
/// How many clauses an insertion may take.
const CLAUSES: usize = 3;

/// The subject that a verb behind the comma at `close` shares with what the insertion before it
/// is put in behind: of several insertions the one that describes what no verb stands before.
pub(super) fn resumed(text: &Text<'_>, close: usize, first: usize) -> Option<usize> {
    let least = first.max(close.saturating_sub(LONGEST_INSERTION));
    let mark = match text.word(close) {
        ")" => "(",
        other => other,
    };
    let marks = (least + 1..close).rev().filter(|i| text.word(*i) == mark);
    let heads = marks.filter_map(|comma| {
        let opens =
            mark != "," || opens_insertion(text, comma + 1) && is_inserted(text, comma + 1..close);
        let noun = noun_ending(text, comma).filter(|_| opens)?;
        let outer = outermost(text, noun, first);
        let start = outer.tokens.start;
        let free = start == first
            || text.tags[start - 1] != Tag::Preposition
            || is_conjunction(text.lower(start - 1));
        let clause = text.clauses[text.clause_of(start)].tokens.start;
        let opening = !text.phrases[..text.phrase_of(start)?]
            .iter()
            .rev()
            .take_while(|p| p.tokens.start >= clause)
            .any(|p| p.kind == PhraseKind::Verb);
        (free && !is_time(text, outer)).then_some((outer.head, opening && start == clause))
    });
    let heads: Vec<(usize, bool)> = heads.collect();
    let opening = heads.iter().find(|(_, opening)| *opening);
    opening.or(heads.first()).map(|(head, _)| *head)
}

/// Whether tokens between two commas can be an insertion: a finite verb only where a relative pronoun
/// or a participle opens them.
fn is_inserted(text: &Text<'_>, tokens: Range<usize>) -> bool {
    let opens = text.tags[tokens.start];
    if opens.is_verb() || is_relative(text.lower(tokens.start)) {
        return true;
    }
    let mut at = tokens.start;
    while at < tokens.end {
        match text.phrase_of(at).map(|p| &text.phrases[p]) {
            Some(p) if p.kind == PhraseKind::Verb && is_finite(text, p) => return false,
            Some(p) => at = p.tokens.end.max(at + 1),
            None => at += 1,
        }
    }
    true
}

fn is_relative(lower: &str) -> bool {
    matches!(lower, "who" | "which" | "whose" | "whom" | "where" | "when")
}

/// Whether a mark can part an insertion from the rest.
pub(super) fn is_parting(mark: &str) -> bool {
    matches!(mark, "," | "--" | "—" | "–" | ")")
}

/// The verb that goes on behind an insertion after a phrase that ends at `end`, of which the noun
/// `head` is the subject.
pub(super) fn resuming(text: &Text<'_>, head: usize, end: usize, sentence: usize) -> Option<usize> {
    if text.word(end) != "," || !opens_insertion(text, end + 1) {
        return None;
    }
    let last = text.sentences[sentence].tokens.end;
    let from = text.clause_of(end);
    let clauses = (from..text.clauses.len()).take(CLAUSES + 1);
    let mut clauses = clauses.take_while(|c| text.clauses[*c].tokens.start < last);
    clauses.find_map(|c| {
        let clause = &text.clauses[c];
        let verb = clause.verb?;
        let group = &text.phrases[verb];
        let start = clause.tokens.start;
        let resumes = start > end
            && text.word(start) == ","
            && (start + 1..group.tokens.start).all(|i| text.tags[i] == Tag::Adverb)
            && is_finite(text, group);
        (resumes && subject_of(text, verb) == Some(head)).then_some(verb)
    })
}

/// Whether what begins here can be an insertion: "based in", "who lives", "a town of", "near".
fn opens_insertion(text: &Text<'_>, at: usize) -> bool {
    let article = || {
        matches!(
            text.lower(at),
            "a" | "an" | "the" | "his" | "her" | "its" | "their"
        )
    };
    let each = || {
        matches!(
            text.lower(at),
            "each" | "all" | "both" | "one" | "some" | "many" | "most"
        )
    };
    // "Ana Ruiz, *mayor of Tarsa*, said".
    let title = || {
        let phrase = text.phrase_of(at).map(|p| &text.phrases[p]);
        phrase.is_some_and(|p| matches!(text.lower(p.tokens.end), "of" | "for" | "at"))
    };
    match text.tags.get(at) {
        Some(Tag::Gerund | Tag::Participle | Tag::Preposition | Tag::Number) => true,
        Some(Tag::Past) => text
            .phrase_of(at)
            .is_some_and(|p| text.phrases[p].tokens.len() == 1),
        Some(Tag::Determiner) => article() || each(),
        Some(tag) if tag.is_nominal() => title(),
        Some(_) => is_relative(text.lower(at)) || article() || each(),
        None => false,
    }
}

/// The noun phrase that ends right before a comma, over an age: "*Ana Ruiz*, 23, charged".
pub(super) fn noun_ending<'t>(text: &'t Text<'_>, comma: usize) -> Option<&'t Phrase> {
    let last = comma.checked_sub(1)?;
    let aged = text.tags[last] == Tag::Number && last > 0 && text.word(last - 1) == ",";
    let end = if aged { last - 1 } else { comma };
    let phrase = &text.phrases[text.phrase_of(end.checked_sub(1)?)?];
    let whole = phrase.kind == PhraseKind::Noun && phrase.tokens.end == end;
    (whole && text.tags[phrase.head].is_nominal()).then_some(phrase)
}

/// The phrase that a phrase hangs on by prepositions in the end: "*the mayor* of Tarsa".
pub(super) fn outermost<'t>(text: &'t Text<'_>, phrase: &'t Phrase, first: usize) -> &'t Phrase {
    hung_on(text, phrase, first, |preposition| {
        !is_conjunction(preposition)
    })
}

/// The same over prepositions of whole and place alone: "*the mayor* of Tarsa, charged with"; but "a
/// hearing for *the mayor*, charged with".
pub(super) fn described<'t>(text: &'t Text<'_>, phrase: &'t Phrase, first: usize) -> &'t Phrase {
    hung_on(text, phrase, first, |preposition| {
        matches!(preposition, "of" | "in" | "at" | "near" | "on" | "from")
    })
}

fn hung_on<'t>(
    text: &'t Text<'_>,
    phrase: &'t Phrase,
    first: usize,
    joins: fn(&str) -> bool,
) -> &'t Phrase {
    let mut phrase = phrase;
    while let Some(before) = phrase.tokens.start.checked_sub(1).filter(|i| *i > first) {
        let joins = text.tags[before] == Tag::Preposition && joins(text.lower(before));
        let outer = text.phrase_of(before - 1).map(|p| &text.phrases[p]);
        match outer.filter(|p| joins && p.kind == PhraseKind::Noun && p.tokens.end == before) {
            Some(outer) => phrase = outer,
            None => break,
        }
    }
    phrase
}
