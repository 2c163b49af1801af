//! Which phrases before a verb stand free, and which are places, times and other company.

use super::governors::{is_conjunction, is_hedge, with_possessors};
use crate::lexicon::time::{Word, word};
use crate::text::{Phrase, PhraseKind, Tag, Text};

/// What brings a phrase in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Brought {
    /// Nothing.
    Free,
    /// A preposition.
    By,
    /// A word that may be the conjunction of the clause: "*after* the dam broke".
    ByConjunction,
}

/// What brings in a phrase of the clause that begins at `clause`.
pub(super) fn brought_in(text: &Text<'_>, phrase: &Phrase, clause: usize) -> Brought {
    let mut start = with_possessors(text, phrase.tokens.start, clause);
    let numbered = text.tags[start] == Tag::Number;
    let opens = |i: usize| i == clause || i == clause + 1 && text.tags[clause] == Tag::Mark;
    while let Some(before) = start.checked_sub(1).filter(|i| *i >= clause) {
        let lower = text.lower(before);
        start = match text.tags[before] {
            Tag::Adverb => before,
            // "*About* 40 people", "more *than* 40 people".
            Tag::Preposition if numbered && is_hedge(lower) && !is_time(text, phrase) => before,
            Tag::Preposition if is_conjunction(lower) || lower == "with" && opens(before) => {
                return Brought::ByConjunction;
            }
            Tag::Preposition => return Brought::By,
            // "in New York Stock Exchange | *composite trading*": one noun phrase cut in two.
            tag if tag.is_nominal() && text.tags[start] == Tag::Adjective => {
                let whole = text.phrase_of(before).map(|p| text.phrases[p].tokens.start);
                match whole.filter(|whole| *whole >= clause) {
                    Some(whole) => whole,
                    None => return Brought::Free,
                }
            }
            _ => return Brought::Free,
        };
    }
    Brought::Free
}

/// Whether a phrase only says whose the next one is: "*the town's* two bridges".
pub(super) fn owns_next(text: &Text<'_>, phrase: &Phrase) -> bool {
    let end = phrase.tokens.end;
    let marked = |i: usize| text.tags.get(i) == Some(&Tag::Possessive);
    let next = |at: usize| {
        text.phrase_of(at)
            .map(|p| &text.phrases[p])
            .is_some_and(|p| p.kind == PhraseKind::Noun && p.tokens.start == at)
    };
    marked(end - 1) && next(end) || marked(end) && next(end + 1)
}

/// Whether a phrase tells when: "last week", "Monday", "three days later"; not "two weeks of rain".
pub(super) fn is_time(text: &Text<'_>, phrase: &Phrase) -> bool {
    if text.lower(phrase.tokens.end) == "of" {
        return false;
    }
    let of_time = |i: usize| match word(text.lower(i)) {
        Some(Word::Month(_) | Word::Weekday(_) | Word::Weekdays(_)) => text.tags[i] == Tag::Name,
        Some(Word::Day(_) | Word::Tonight | Word::Unit(_) | Word::Units(_) | Word::Daypart(_)) => {
            true
        }
        _ => false,
    };
    let plain =
        |i: usize| of_time(i) || !matches!(text.tags[i], Tag::Noun | Tag::PluralNoun | Tag::Name);
    of_time(phrase.head) && phrase.tokens.clone().all(plain)
        || phrase.tokens.len() == 1 && is_year(text, phrase.head)
}

/// Whether digits can be the number of a year.
pub(super) fn is_year(text: &Text<'_>, token: usize) -> bool {
    let digits = text.word(token);
    let year = digits.len() == 4 && (digits.starts_with("19") || digits.starts_with("20"));
    year && digits.bytes().all(|b| b.is_ascii_digit())
}

/// So many tokens stand between the place of a dateline and its dash at most.
const LONGEST_DATELINE: usize = 8;

/// Whether a name that opens a sentence tells where the article was written: "GENEVA, December 3 -
/// Talks lasted five hours".
pub(in crate::extract) fn is_dateline(text: &Text<'_>, phrase: &Phrase) -> bool {
    let first = text.sentence_tokens(phrase.head).start;
    let near = phrase.tokens.start.saturating_sub(first) <= LONGEST_DATELINE;
    if !near || text.tags[phrase.head] != Tag::Name {
        return false;
    }
    let dash =
        |i: usize| matches!(text.word(i), "-" | "–" | "—" | "--" | "_") && !text.joined(i + 1);
    let rest = (first..text.tokens.len()).take(LONGEST_DATELINE + phrase.tokens.end - first);
    let mut between =
        rest.take_while(|i| matches!(text.tags[*i], Tag::Name | Tag::Number | Tag::Mark));
    between.any(|i| dash(i) && i >= phrase.tokens.end)
}
