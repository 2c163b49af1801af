//! Names as answers: where something was, who took part.
//!
//! An article names dozens of people and places, most of which answer no question; a name becomes
//! a fact where a rule pack asks for it or, for places, where it says where an event was.

use super::frame::Frame;
use super::named;
use super::open::Attributes;
use super::terms::Terms;
use crate::fact::Attribute;
use crate::lexicon::classes;
use crate::recognize::Mention;
use crate::rules::Packs;
use crate::text::{Tag, Text};
use crate::value::{Kind, Participants, Value};
use std::sync::Arc;

/// An answer: where it stands, what surrounds it, what it answers.
pub type Answer = (Mention, Frame, Arc<Attribute>);

/// What a mention of a name, a role or a quote answers, if anything.
#[must_use]
pub fn answers(
    text: &Text<'_>,
    terms: &Terms,
    packs: &Packs,
    mentions: &[Mention],
    mention: &Mention,
    open: &mut Attributes,
) -> Vec<Answer> {
    let asked = match mention.kind {
        Kind::Person => Kind::Participants,
        kind => kind,
    };
    let sentence = text.sentence_of(mention.tokens.start);
    let named = named::may_answer(text, terms, packs, asked, sentence);
    match mention.kind {
        Kind::Place => place(text, terms, packs, mention, open)
            .into_iter()
            .collect(),
        _ if !named => Vec::new(),
        Kind::Person if in_list(mentions, mention) || owns(text, mention) => Vec::new(),
        Kind::Person => who(text, terms, packs, mentions, mention),
        Kind::Participants => who(text, terms, packs, mentions, mention),
        Kind::Organisation | Kind::Role | Kind::Quote | Kind::Charge => {
            let frame = Frame::of(text, mention);
            let attribute = named::attribute(text, terms, packs, mention, &frame);
            let answer = attribute.map(|attribute| (mention.clone(), frame, attribute));
            answer.into_iter().collect()
        }
        _ => Vec::new(),
    }
}

/// Whether a list of participants holds the mention.
fn in_list(mentions: &[Mention], mention: &Mention) -> bool {
    let first = mentions.partition_point(|m| m.span.start <= mention.span.start);
    mentions[..first]
        .iter()
        .rev()
        .take(LONGEST_LIST)
        .any(|m| m.kind == Kind::Participants && m.span.end >= mention.span.end)
}

/// "the president's envoy": the president is not meant.
fn owns(text: &Text<'_>, mention: &Mention) -> bool {
    text.tags.get(mention.tokens.end) == Some(&Tag::Possessive)
}

/// Mentions before the last name of a list that belong to it: names, roles, ages.
const LONGEST_LIST: usize = 24;

/// Who took part: each person of a list answers for all of it, at the place of the name. A list is
/// taken for all who took part only where the text says so.
fn who(
    text: &Text<'_>,
    terms: &Terms,
    packs: &Packs,
    mentions: &[Mention],
    mention: &Mention,
) -> Vec<Answer> {
    let people: Vec<&Mention> = match mention.kind {
        Kind::Person => vec![mention],
        _ => mentions[mentions.partition_point(|m| m.span.start < mention.span.start)..]
            .iter()
            .take_while(|m| m.span.start < mention.span.end)
            .filter(|m| m.kind == Kind::Person)
            .collect(),
    };
    let names = people.iter().filter_map(|m| match &m.value {
        Value::Name(name) => Some(name.clone()),
        _ => None,
    });
    let Some(first) = people.first() else {
        return Vec::new();
    };
    let sentence = text.sentence_tokens(first.tokens.start);
    let complete = sentence.clone().any(|i| text.lower(i) == "only");
    let value = Value::Participants(Participants::new(names.collect(), !complete));
    let asked = Mention {
        kind: Kind::Participants,
        value,
        ..(*first).clone()
    };
    let frame = Frame::of(text, &asked);
    let Some(attribute) = named::attribute(text, terms, packs, &asked, &frame) else {
        return Vec::new();
    };
    let answer = |person: &&Mention| {
        let mention = Mention {
            span: person.span,
            tokens: person.tokens.clone(),
            ..asked.clone()
        };
        (mention, frame.clone(), attribute.clone())
    };
    people.iter().map(answer).collect()
}

/// Where an event was: "met in Tallinn", "the fire at the harbour of Carrow".
fn place(
    text: &Text<'_>,
    terms: &Terms,
    packs: &Packs,
    mention: &Mention,
    open: &mut Attributes,
) -> Option<Answer> {
    let frame = Frame::of(text, mention);
    let named = named::attribute(text, terms, packs, mention, &frame);
    let attribute = named.or_else(|| {
        let preposition = text.lower(frame.preposition?);
        let locates = matches!(
            preposition,
            "in" | "at" | "near" | "outside" | "off" | "aboard"
        );
        let holder = holder_of(text, &frame).filter(|_| locates)?;
        Some(open.of(Kind::Place, holder))
    })?;
    Some((mention.clone(), frame, attribute))
}

/// What was there: the event that the phrase hangs on by a preposition or by its verb, else what
/// the verb says.
fn holder_of<'t>(text: &'t Text<'_>, frame: &Frame) -> Option<&'t str> {
    let nouns = frame.governors.iter().copied();
    let words = nouns
        .filter(|i| text.tags[*i] != Tag::Name)
        .chain(frame.verb)
        .map(|i| text.lemma(i));
    let class = words.clone().find_map(classes::class);
    class
        .or_else(|| words.clone().next())
        .filter(|word| !matches!(*word, "saying" | "statement"))
}
