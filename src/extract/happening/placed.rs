//! Where a time stands: which noun or clause it is the time of, and whether it is its end.

use super::words::{class, is_said};
use crate::extract::frame::Frame;
use crate::lexicon::happenings::lists;
use crate::recognize::Mention;
use crate::text::{PhraseKind, Tag, Text, Voice};
use crate::value::Kind;
use std::ops::Range;

/// Whether a time says when the thing was that a noun names: "Monday's *vigil*", "a 2010 *poll*", "a
/// 3 p.m. *hearing*", "the 1994 World *Cup*".
pub(super) fn modifies(text: &Text<'_>, mention: &Mention, head: usize) -> bool {
    let named = text.tags[head] == Tag::Name;
    let before = mention.tokens.start.checked_sub(1);
    let determined = before.is_some_and(|i| text.tags[i] == Tag::Determiner);
    let owned = text.tags.get(mention.tokens.end) == Some(&Tag::Possessive);
    let behind = head >= mention.tokens.end && (!named || determined);
    behind && (mention.kind == Kind::Date || owned || class(text, head).is_some())
}

/// The noun that a date hangs on by "of": "the blue *comet* of 1811".
pub(super) fn named_by_time(text: &Text<'_>, mention: &Mention, frame: &Frame) -> Option<usize> {
    let beside = |p: usize| (p + 1..mention.tokens.start).all(|i| text.tags[i] == Tag::Determiner);
    let of = (frame.preposition).is_some_and(|p| text.lower(p) == "of" && beside(p));
    let noun = *frame.governors.first().filter(|_| of)?;
    let named = matches!(text.tags[noun], Tag::Noun | Tag::PluralNoun)
        && !lists().stretches.contains(text.lemma(noun));
    (named && mention.kind == Kind::Date).then_some(noun)
}

/// How a time ends something.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum End {
    /// Things had come so far by then.
    By,
    /// They went on until then, or were before it.
    Until,
}

/// Whether a time is that by which something is over or has come about; "just before 7 p.m." is not.
pub(super) fn ends_then(text: &Text<'_>, mention: &Mention, frame: &Frame) -> Option<End> {
    let before = mention.tokens.start.checked_sub(1);
    let preposition = frame.preposition.or(before)?;
    let lower = text.lower(preposition);
    let leading = preposition.checked_sub(1).map(|i| text.lower(i));
    let near = lower == "before"
        && leading.is_some_and(|word| matches!(word, "just" | "shortly" | "right" | "minutes"));
    match lower {
        "by" => Some(End::By),
        "to" if leading == Some("up") => Some(End::Until),
        _ => (!near && lists().ends.contains(lower)).then_some(End::Until),
    }
}

/// The clause whose time it is, with its subject: that which the mention stands in, but for what a
/// relative clause ends before ("a firm, which Ana Ruiz founded, | on Tuesday"), and for what is
/// said ("said | profits in May | fell").
pub(super) fn clause_of(
    text: &Text<'_>,
    mention: &Mention,
    frame: &Frame,
) -> (usize, Option<usize>) {
    let own = frame.clause;
    if let Some(before) = set_off(text, mention, own) {
        return (before, None);
    }
    match said_of(text, mention, own) {
        Some((next, subject)) => (next, Some(subject)),
        None => (own, frame.subject),
    }
}

/// The clause before a relative clause, where a comma ends the latter before the time.
fn set_off(text: &Text<'_>, mention: &Mention, own: usize) -> Option<usize> {
    let tokens = &text.clauses[own].tokens;
    let verb = &text.phrases[text.clauses[own].verb?];
    let mut start = mention.tokens.start;
    if start > tokens.start && text.tags[start - 1] == Tag::Preposition {
        start -= 1;
    }
    let comma = start.checked_sub(1).filter(|i| *i >= verb.tokens.end)?;
    let within = verb.tokens.end..comma;
    // "which stands in Harwick, Oregon, on Tuesday": a place set off.
    let names = within
        .clone()
        .rev()
        .take_while(|i| text.tags[*i] == Tag::Name)
        .count();
    let pair = names > 0 && text.word(comma - names - 1) == ",";
    let relative = is_relative(text, own);
    let first = text.clause_of(text.sentence_tokens(tokens.start).start);
    let ends = text.word(comma) == "," && relative && !pair && own > first;
    let host = (first..own).rev().find(|c| !is_relative(text, *c));
    host.filter(|_| ends)
}

/// Whether a clause speaks of a noun before it: "who died", "three of whom died".
fn is_relative(text: &Text<'_>, clause: usize) -> bool {
    let tokens = text.clauses[clause].tokens.clone();
    let verb = text.clauses[clause]
        .verb
        .map(|v| text.phrases[v].tokens.start);
    let end = verb.map_or(tokens.end, |verb| verb.min(tokens.start + OPENING));
    let pronoun = |i: usize| matches!(text.lower(i), "who" | "whom" | "which" | "whose");
    (tokens.start..end).any(pronoun)
}

/// In so many tokens a clause shows that it is a relative one: ", three of whom".
const OPENING: usize = 5;

/// The clause of which something is said, with its subject, where the time stands between what is
/// spoken of and its verb.
fn said_of(text: &Text<'_>, mention: &Mention, own: usize) -> Option<(usize, usize)> {
    let clause = &text.clauses[own];
    let said = &text.phrases[clause.verb?];
    let next = text.clauses.get(own + 1)?;
    let verb = &text.phrases[next.verb?];
    let one_sentence = text.sentence_of(clause.tokens.start) == text.sentence_of(next.tokens.start);
    let finite = matches!(text.tags[verb.tokens.start], Tag::Past | Tag::Present)
        || text.tags[verb.tokens.start].is_auxiliary();
    let begins = next.tokens.start == verb.tokens.start && finite;
    let between = said.tokens.end..clause.tokens.end;
    let marked = between.clone().any(|i| text.tags[i] == Tag::Mark);
    let subject = &text.phrases[text.phrase_of(said.tokens.end)?];
    let subject_first = subject.kind == PhraseKind::Noun
        && subject.tokens.end <= mention.tokens.start
        && text.tags[subject.head] != Tag::Pronoun;
    let spoken = is_said(text, own) && said.voice == Voice::Active;
    let to_somebody = matches!(
        text.lemma(said.head),
        "tell" | "ask" | "urge" | "remind" | "inform"
    );
    let fits = one_sentence && begins && !marked && subject_first && spoken && !to_somebody;
    fits.then_some((own + 1, subject.head))
}

/// The words of the deed that somebody is held to have done, where the time is behind them: "is accused
/// of | *stabbing a neighbour* | on Sunday".
pub(super) fn deed(text: &Text<'_>, mention: &Mention, own: usize) -> Option<Range<usize>> {
    let clause = &text.clauses[own];
    // The deed may be a clause of its own: "of setting fire to it".
    let hosts = [Some(own), own.checked_sub(1)].into_iter().flatten();
    let mut verbs = hosts.filter_map(|c| Some(&text.phrases[text.clauses[c].verb?]));
    let verb = verbs.find(|verb| lists().held.contains(text.lemma(verb.head)))?;
    let of = verb.tokens.end;
    let one_sentence = text.sentence_of(of) == text.sentence_of(clause.tokens.start);
    let deed = of + 1..mention.tokens.start;
    (text.lower(of) == "of" && one_sentence && !deed.is_empty()).then_some(deed)
}
