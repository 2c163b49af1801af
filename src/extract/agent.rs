//! Who does what a clause says, where that is a name: clauses share the one of a clause before, and
//! what somebody says or believes is not theirs.

use super::frame::{Frame, Role, is_dateline, subject_of};
use super::owner::ends_pair;
use crate::lexicon::assertion::lists;
use crate::text::{Tag, Text};

/// How many clauses back a subject is looked for that later clauses share.
const SHARED: usize = 3;

/// The name that does what the verb says, where the value is no part of it; the one of a clause
/// before, where this one shares it ("the Reds met him and *offered $5m*", "the Reds said *they*
/// offered $5m").
pub(super) fn agent(text: &Text<'_>, frame: &Frame) -> Option<usize> {
    let verb = frame.verb?;
    if reports(text, verb) || frame.role? == Role::Subject {
        return None;
    }
    let first = text.sentences[frame.sentence].tokens.start;
    if let Some(subject) = frame.subject.filter(|i| is_antecedent(text, *i, verb)) {
        return (text.tags[subject] == Tag::Name).then_some(subject);
    }
    if let Some(subject) = frame.subject
        && (is_subject(text, subject, first) || is_told_of(text, subject, verb))
    {
        return (text.tags[subject] == Tag::Name).then_some(subject);
    }
    let mut clause = text.clause_of(verb);
    for _ in 0..SHARED {
        if !shares(text, clause) {
            return None;
        }
        clause = clause.checked_sub(1)?;
        if text.clauses[clause].tokens.start < first {
            return None;
        }
        let verb = text.clauses[clause].verb;
        let subject = verb.and_then(|verb| subject_of(text, verb));
        if let Some(subject) = subject.filter(|i| is_subject(text, *i, first)) {
            return (text.tags[subject] == Tag::Name).then_some(subject);
        }
    }
    None
}

/// Whether a subject is the noun before a relative clause, wherever that stands: "aimed at *the
/// officers*, who fired 11 shots".
fn is_antecedent(text: &Text<'_>, subject: usize, verb: usize) -> bool {
    let clause = &text.clauses[text.clause_of(verb)].tokens;
    let mut words = (clause.start..verb).filter(|i| text.tags[*i] != Tag::Mark);
    let pronoun = words
        .next()
        .is_some_and(|i| matches!(text.lower(i), "who" | "which" | "that"));
    // With a subject of its own it is no such clause: "told the Times that *Ruiz* fired".
    let own = words.any(|i| text.tags[i].is_nominal());
    // Nor is what somebody was told: "told the Times that".
    let phrase = text.phrase_of(subject).map(|p| &text.phrases[p]);
    let before = phrase.and_then(|p| p.tokens.start.checked_sub(1));
    let told = before.is_some_and(|i| text.tags[i].is_verb() && reports(text, i));
    pronoun && subject < clause.start && !own && !told
}

/// Whether a subject follows what somebody says of it, its verb right behind it: "tests showed
/// *Ruiz* was hit".
fn is_told_of(text: &Text<'_>, subject: usize, verb: usize) -> bool {
    let group = text.phrase_of(verb).map(|p| &text.phrases[p]);
    let phrase = text.phrase_of(subject).map(|p| &text.phrases[p]);
    let (Some(group), Some(phrase)) = (group, phrase) else {
        return false;
    };
    let before = phrase.tokens.start.checked_sub(1).map(|i| text.tags[i]);
    let reported = before.is_some_and(Tag::is_verb);
    reported && group.tokens.start == phrase.tokens.end
}

/// Whether a word can be the subject of what follows: no preposition and no verb brings it in.
fn is_subject(text: &Text<'_>, head: usize, first: usize) -> bool {
    let phrase = text.phrase_of(head).map(|p| &text.phrases[p]);
    let start = phrase.map_or(head, |p| p.tokens.start);
    if start == first && phrase.is_some_and(|p| is_dateline(text, p)) {
        return false;
    }
    let before = start.checked_sub(1).filter(|i| *i >= first);
    before.is_none_or(|i| match text.tags[i] {
        Tag::Preposition | Tag::Gerund => false,
        // "a clash between Ford and *Marlow*, pushed up prices"
        Tag::Coordinator if text.word(head + 1) == "," && ends_pair(text, i, first) => false,
        tag => !(tag.is_verb() && reports(text, i)),
    })
}

/// Whether a verb tells what somebody says or believes, which they do not hold.
pub(super) fn reports(text: &Text<'_>, verb: usize) -> bool {
    lists().reporting.contains(text.lemma(verb))
}

/// Whether the subject of a clause is the one of the clause before: none stands before its verb, or
/// a pronoun does.
fn shares(text: &Text<'_>, clause: usize) -> bool {
    let clause = &text.clauses[clause];
    let Some(verb) = clause.verb.map(|verb| &text.phrases[verb]) else {
        return true;
    };
    let before = clause.tokens.start..verb.tokens.start;
    let pronoun = before.clone().find(|i| text.tags[*i] == Tag::Pronoun);
    match pronoun {
        // "It" often stands for nothing: "it would take $5m".
        Some(i) => {
            text.lower(i) != "it" || !matches!(text.lemma(verb.head), "be" | "take" | "cost")
        }
        None => !before.clone().any(|i| text.tags[i].is_nominal()),
    }
}
