//! Which clauses of a sentence tell of one time.

use super::words::{class_of, is_planned, is_said};
use crate::extract::cues::within;
use crate::lexicon::classes::is_person;
use crate::lexicon::happenings::{SAID, lists};
use crate::lexicon::verbs;
use crate::recognize::Mention;
use crate::text::{Tag, Text};
use crate::value::Kind;

/// How a clause stands in time to those before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Lead {
    /// It goes on from the clause before: "and wounded him", ", killing four".
    Along,
    /// It happens with the clause that it belongs to: "as he left".
    Meanwhile,
    /// It speaks of a noun before it, and may stand between two clauses of one time.
    Relative,
    /// It has a time of its own.
    Apart,
}

/// The clauses of a sentence that share the time of one of them, that one among them. Clauses with
/// a time of their own do not.
pub(super) fn together(text: &Text<'_>, mentions: &[Mention], own: usize) -> Vec<usize> {
    let sentence = text.sentence_tokens(text.clauses[own].tokens.start);
    let first = text.clause_of(sentence.start);
    let end = text.clause_of(sentence.end - 1) + 1;
    let is_dated = |clause: usize| {
        let tokens = &text.clauses[clause].tokens;
        within(mentions, tokens).any(|m| matches!(m.kind, Kind::Date | Kind::Time))
    };
    // The clause that each hangs on.
    let host = |clause: usize| -> Option<usize> {
        let before = |skip: bool| {
            let hosts = (first..clause).rev();
            let mut hosts =
                hosts.skip_while(|c| skip && lead(text, mentions, *c, first) == Lead::Relative);
            hosts.next()
        };
        let host = match lead(text, mentions, clause, first) {
            Lead::Along if clause == first => Some(clause + 1).filter(|c| *c < end),
            Lead::Along => before(false),
            Lead::Meanwhile if clause == first => {
                (clause + 1..end).find(|c| lead(text, mentions, *c, first) == Lead::Apart)
            }
            Lead::Meanwhile => before(true),
            Lead::Relative | Lead::Apart => None,
        };
        host.filter(|host| {
            is_said(text, *host) == is_said(text, clause)
                || lead(text, mentions, clause, first) == Lead::Along
        })
    };
    let mut shared = vec![own];
    let mut grown = true;
    while grown {
        grown = false;
        for clause in first..end {
            let Some(host) = host(clause) else { continue };
            for (known, new) in [(clause, host), (host, clause)] {
                if shared.contains(&known) && !shared.contains(&new) && !is_dated(new) {
                    shared.push(new);
                    grown = true;
                }
            }
        }
    }
    shared
}

/// How a clause begins.
fn lead(text: &Text<'_>, mentions: &[Mention], clause: usize, first: usize) -> Lead {
    let lists = lists();
    let tokens = &text.clauses[clause].tokens;
    let timed = |i: usize| {
        let mut within = within(mentions, tokens);
        within.any(|m| matches!(m.kind, Kind::Date | Kind::Time) && m.tokens.contains(&i))
    };
    let words = |i: &usize| text.tags[*i] != Tag::Mark && !timed(*i);
    let start = tokens.clone().find(words).unwrap_or(tokens.start);
    let Some(verb) = text.clauses[clause].verb.map(|v| &text.phrases[v]) else {
        return Lead::Apart;
    };
    let lower = text.lower(start);
    if lists.meanwhile.contains(lower) {
        return Lead::Meanwhile;
    }
    let lone = verb.tokens.len() == 1;
    let tag = text.tags[verb.head];
    let begins = verb.tokens.start == start;
    match text.tags[start] {
        Tag::Subordinator
            if matches!(lower, "who" | "which" | "that" | "whose" | "where" | "whom") =>
        {
            Lead::Relative
        }
        Tag::Subordinator => Lead::Apart,
        Tag::Coordinator if lower == "and" && fixes_or_shares(text, clause, first) => Lead::Apart,
        Tag::Coordinator if lower == "and" => Lead::Along,
        Tag::Preposition if clause == first && lone && tag == Tag::Gerund => Lead::Along,
        Tag::Infinitive if begins && clause > first => {
            let before = text.clauses[clause - 1].verb;
            let joins = before.is_some_and(|verb| goes_on_to(text, verb))
                || is_planned(text, clause - 1)
                || verbs::lists().is_light(text.lemma(verb.head));
            if joins { Lead::Along } else { Lead::Apart }
        }
        _ if begins && lone && tag == Tag::Gerund => Lead::Along,
        _ if begins && lone && matches!(tag, Tag::Participle | Tag::Past) && clause > first => {
            // "a man *suspected* of it"; "officers responding to a call | *found*".
            let before = text.clauses[clause - 1]
                .verb
                .map(|v| text.tags[text.phrases[v].head]);
            match (text.tags[start - 1].is_nominal(), before) {
                (_, Some(Tag::Gerund)) => Lead::Along,
                (true, _) => Lead::Relative,
                _ => Lead::Apart,
            }
        }
        _ if is_object(text, clause, first) => Lead::Relative,
        _ => Lead::Apart,
    }
}

/// Whether "and" does not put a clause to the time of the one before: where either only fixes when
/// something is to happen ("pleas were entered | and a trial *was set* for May"), or where it joins two
/// subjects behind a conjunction ("left after his mother | *and sister were* found").
fn fixes_or_shares(text: &Text<'_>, clause: usize, first: usize) -> bool {
    let Some(before) = clause.checked_sub(1).filter(|before| *before >= first) else {
        return false;
    };
    let (tokens, Some(verb)) = (&text.clauses[clause].tokens, text.clauses[clause].verb) else {
        return false;
    };
    let and = tokens.start;
    let person = |i: usize| {
        let phrase = text.phrase_of(i).map(|p| &text.phrases[p]);
        phrase.filter(|p| is_person(text.lemma(p.head)))
    };
    let joined = || {
        let mother = and.checked_sub(1).and_then(person)?;
        let sister = person(and + 1)?;
        let conjunction = mother.tokens.start.checked_sub(1)?;
        let leads = matches!(
            text.lower(conjunction),
            "after" | "before" | "since" | "until"
        );
        Some(leads && sister.tokens.end == text.phrases[verb].tokens.start)
    };
    is_planned(text, clause) || is_planned(text, before) || joined() == Some(true)
}

/// Whether a clause is what the verb before it is done to: "shot | *a man suspected of theft*".
fn is_object(text: &Text<'_>, clause: usize, first: usize) -> bool {
    let tokens = &text.clauses[clause].tokens;
    let Some(before) = text.clauses[clause - usize::from(clause > first)].verb else {
        return false;
    };
    let done = class_of(text, before).is_some_and(|class| class != SAID);
    done && clause > first && text.phrases[before].tokens.end == tokens.start
}

/// Whether a verb does at one time what an infinitive behind it says.
pub(super) fn goes_on_to(text: &Text<'_>, verb: usize) -> bool {
    lists()
        .with_infinitive
        .contains(text.lemma(text.phrases[verb].head))
}
