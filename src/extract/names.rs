//! Names as answers: where something was, who took part.
//!
//! An article names dozens of people and places, most of which answer no question; a name becomes
//! a fact where a rule pack asks for it or, for places, where it says where an event was.

use super::cues::class_of;
use super::frame::{Frame, Role};
use super::named;
use super::open::Attributes;
use super::terms::Terms;
use crate::fact::Attribute;
use crate::lexicon::classes;
use crate::recognize::Mention;
use crate::rules::Packs;
use crate::text::{Tag, Text};
use crate::value::{Kind, Name, Participants, Value};
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
    let names: Vec<Name> = names.collect();
    let list = |names, open| Mention {
        kind: Kind::Participants,
        value: Value::Participants(Participants::new(names, open)),
        ..(*first).clone()
    };
    let mut asked = list(names.clone(), true);
    let frame = Frame::of(text, &asked);
    let opens = matches!(&mention.value, Value::Participants(said) if said.is_open());
    if !opens && is_complete(text, mentions, mention, &frame, names.len()) {
        asked = list(names, false);
    }
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

/// Whether a list names all who took part: the text says "only", or three and more met, and with
/// nobody else.
fn is_complete(
    text: &Text<'_>,
    mentions: &[Mention],
    mention: &Mention,
    frame: &Frame,
    count: usize,
) -> bool {
    let sentence = text.sentence_tokens(mention.tokens.start);
    if sentence.clone().any(|i| text.lower(i) == "only") {
        return true;
    }
    let Some(verb) = frame.verb.filter(|_| frame.role == Some(Role::Subject)) else {
        return false;
    };
    let clause = verb + 1..text.clauses[frame.clause].tokens.end.max(verb + 1);
    let beside = |i: usize| matches!(text.lower(i), "with" | "and" | "alongside");
    let object = |m: &Mention| m.tokens.start == verb + 1 && matches!(m.value, Value::Name(_));
    let met = class_of(text, verb) == Some("meeting");
    let alone = !clause.clone().any(beside)
        && !mentions.iter().any(object)
        && !matches!(
            text.tags.get(verb + 1),
            Some(Tag::Determiner | Tag::Pronoun)
        );
    count >= LEAST_MET && met && alone
}

/// Of two who meet, each may have come with others.
const LEAST_MET: usize = 3;

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
