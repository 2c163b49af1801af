//! Of what a value is said: the event or thing, the names bound to it, what tells it from others.

use super::cues::key;
use super::event::event;
use super::frame::Frame;
use super::instance::instance;
use super::people::People;
use super::terms::Terms;
use crate::fact::{Bearer, Subject};
use crate::recognize::Mention;
use crate::text::{Tag, Text};
use crate::value::Kind;

/// The subject of a mention.
#[must_use]
pub fn subject(
    text: &Text<'_>,
    terms: &Terms,
    people: &People,
    mentions: &[Mention],
    mention: &Mention,
    frame: &Frame,
) -> Subject {
    if mention.kind == Kind::Age {
        if let Some(bearer) = people.bearer(mention) {
            return of_bearer(text, bearer, frame);
        }
        // An age is a person's, whatever happened to them; a name settles whose.
        let person = frame.head.and_then(|head| {
            let named = |m: &&Mention| m.kind == Kind::Person && m.tokens.contains(&head);
            let whole = mentions.iter().find(named).map(|m| m.value.canonical());
            let is_name = text.tags[head] == Tag::Name;
            whole
                .or_else(|| is_name.then(|| text.lower(head).to_owned()))
                .or_else(|| described(text, mentions, mention, head))
        });
        let noun = frame.head.map(|i| text.lower(i).to_owned());
        let (names, event) = match person {
            Some(name) => (vec![name], None),
            None => (Vec::new(), noun),
        };
        return Subject {
            event,
            names,
            ..Subject::default()
        };
    }
    let event = event(text, mention.kind, frame).map(|i| key(text, i).to_owned());
    let mut names: Vec<String> = text.clauses[frame.clause]
        .tokens
        .clone()
        .filter(|i| text.tags[*i] == Tag::Name && !mention.tokens.contains(i))
        .map(|i| key(text, i).to_owned())
        .collect();
    names.sort();
    names.dedup();
    let mut modifiers: Vec<String> = frame
        .modifiers
        .iter()
        .chain(frame.governors.first())
        .filter(|i| text.tags[**i] != Tag::Name)
        .map(|i| key(text, *i).to_owned())
        .collect();
    modifiers.sort();
    modifiers.dedup();
    Subject {
        event,
        names,
        modifiers,
        instance: instance(text, terms, mentions, mention, frame),
        occasions: Vec::new(),
        bearer: people.bearer(mention).cloned().map(Box::new),
    }
}

/// The subject of an age whose bearer the article tells.
fn of_bearer(text: &Text<'_>, bearer: &Bearer, frame: &Frame) -> Subject {
    let noun = (frame.head).filter(|i| matches!(text.tags[*i], Tag::Noun | Tag::PluralNoun));
    let noun = noun.map(|i| text.lower(i).to_owned());
    Subject {
        event: noun.filter(|_| bearer.name.is_none()),
        names: bearer.name.clone().into_iter().collect(),
        bearer: Some(Box::new(bearer.clone())),
        ..Subject::default()
    }
}

/// Whom "the 55-year-old sect leader" means: the one person whom the article calls by that noun
/// ("sect leader Ana Ruiz").
fn described(
    text: &Text<'_>,
    mentions: &[Mention],
    mention: &Mention,
    head: usize,
) -> Option<String> {
    let definite = mention.tokens.start.checked_sub(1)?;
    if text.lower(definite) != "the" {
        return None;
    }
    let called = mentions.iter().filter(|m| {
        let before = m.tokens.start.checked_sub(1);
        m.kind == Kind::Person && before.is_some_and(|i| text.lower(i) == text.lower(head))
    });
    let mut names: Vec<String> = called.map(|m| m.value.canonical()).collect();
    names.sort();
    names.dedup();
    match names.as_slice() {
        [only] => Some(only.clone()),
        _ => None,
    }
}
