//! Attributes that rule packs name: the surroundings of a mention as anchors see them.

use super::frame::{Frame, Role};
use super::terms::Terms;
use crate::fact::Attribute;
use crate::lexicon::units;
use crate::recognize::Mention;
use crate::rules::{Grounds, Noun, Packs, Reach, Seen, Window};
use crate::text::{PhraseKind, Tag, Text};
use crate::value::{Kind, TimeUnit, Unit, Value};
use std::ops::Range;
use std::sync::Arc;

/// The attribute that says most of a mention's surroundings, if any pack has one that fits.
#[must_use]
pub fn attribute(
    text: &Text<'_>,
    terms: &Terms,
    packs: &Packs,
    mention: &Mention,
    frame: &Frame,
) -> Option<Arc<Attribute>> {
    let mut candidates = packs.attributes(mention.kind).peekable();
    candidates.peek()?;
    let events = events(text, terms, frame);
    let mut candidates = candidates.filter(|c| c.in_reach(&events)).peekable();
    candidates.peek()?;
    let surroundings = Surroundings::of(text, &events, mention, frame);
    let seen = surroundings.seen();
    let stated = |grounds: Grounds<'_>| match grounds {
        Grounds::Event => 0,
        Grounds::Anchor(anchor) => anchor.stated(),
    };
    let mut best: Option<(usize, &Arc<Attribute>)> = None;
    for compiled in candidates {
        let Some(says) = compiled.grounds(&seen).map(stated) else {
            continue;
        };
        if best.is_none_or(|(most, _)| says > most) {
            best = Some((says, &compiled.attribute));
        }
    }
    best.map(|(_, attribute)| attribute.clone())
}

/// Whether any pack has an attribute of this kind that an event around a sentence could bring in:
/// cheaper to ask first than what surrounds each mention.
#[must_use]
pub fn may_answer(
    text: &Text<'_>,
    terms: &Terms,
    packs: &Packs,
    kind: Kind,
    sentence: usize,
) -> bool {
    let first = sentence.saturating_sub(LONGEST_REACH_OF_PRONOUN);
    let last = (sentence + 1).min(text.sentences.len() - 1);
    let tokens = text.sentences[first].tokens.start..text.sentences[last].tokens.end;
    packs.attributes(kind).any(|compiled| {
        let told = |event| terms.events(tokens.clone()).any(|class| class == event);
        compiled.event_id.is_none_or(told)
    })
}

/// The words that a [`Seen`] borrows.
struct Surroundings<'a> {
    frame: &'a Frame,
    text: &'a Text<'a>,
    head_modifiers: Vec<&'a str>,
    verb_tail: Vec<&'a str>,
    governors: Vec<Noun<'a>>,
    clause: Vec<&'a str>,
    units: Vec<&'a str>,
    events: &'a [Reach],
}

impl<'a> Surroundings<'a> {
    fn of(text: &'a Text<'a>, events: &'a [Reach], mention: &'a Mention, frame: &'a Frame) -> Self {
        let mut clause = text.clauses[frame.clause].tokens.clone();
        // "The number of people killed has | risen to 14": the subject stands in the part before.
        if let Some(before) = frame.clause.checked_sub(1).map(|c| &text.clauses[c].tokens)
            && text
                .phrase_of(clause.start)
                .is_some_and(|p| text.phrases[p].kind == PhraseKind::Verb)
            && text.tags[clause.start] != Tag::Infinitive
            && text.sentence_of(before.start) == frame.sentence
        {
            clause.start = before.start;
        }
        let lemmas = |tokens: Range<usize>| tokens.map(|i| text.lemma(i)).collect::<Vec<_>>();
        let tail = frame
            .verb
            .map_or(0..0, |v| v + 1..(v + 4).min(clause.end.max(v + 1)));
        Self {
            frame,
            text,
            head_modifiers: frame
                .head
                .map_or_else(Vec::new, |head| before_in_phrase(text, head)),
            verb_tail: lemmas(tail),
            governors: frame
                .governors
                .iter()
                .map(|g| Noun {
                    lemma: text.lemma(*g),
                    before: before_in_phrase(text, *g),
                })
                .collect(),
            clause: clause
                .filter(|i| !mention.tokens.contains(i))
                .map(|i| text.lemma(i))
                .collect(),
            units: units_of(&mention.value),
            events,
        }
    }

    fn seen(&self) -> Seen<'_> {
        let lemma = |token: Option<usize>| token.map(|i| self.text.lemma(i));
        Seen {
            head: lemma(self.frame.head),
            head_modifiers: &self.head_modifiers,
            verb: lemma(self.frame.verb),
            verb_tail: &self.verb_tail,
            role: match self.frame.role {
                Some(Role::Subject) => Some(crate::rules::Role::Subject),
                Some(Role::Object) => Some(crate::rules::Role::Object),
                _ => None,
            },
            prep: lemma(self.frame.preposition),
            governors: &self.governors,
            complement: lemma(self.frame.complement),
            subject: lemma(self.frame.subject),
            clause: &self.clause,
            units: &self.units,
            events: self.events,
        }
    }
}

/// The lemmas before a noun in its phrase.
fn before_in_phrase<'t>(text: &'t Text<'_>, noun: usize) -> Vec<&'t str> {
    let start = text
        .phrase_of(noun)
        .map_or(noun, |p| text.phrases[p].tokens.start);
    (start..noun).map(|i| text.lemma(i)).collect()
}

/// The names that a value's unit answers to, from the unit to its dimension.
fn units_of(value: &Value) -> Vec<&str> {
    let Value::Quantity(quantity) = value else {
        return Vec::new();
    };
    match &quantity.unit {
        Unit::Measure(name) => {
            let mut names = vec![*name];
            names.extend(units::named(name).map(|u| u.dimension.as_str()));
            names
        }
        Unit::Time(unit) => vec![time_unit(*unit), "time"],
        Unit::Noun(noun) => vec![noun.as_str()],
        Unit::Currency(code) => vec![code.as_str(), "money"],
        _ => Vec::new(),
    }
}

const fn time_unit(unit: TimeUnit) -> &'static str {
    match unit {
        TimeUnit::Second => "second",
        TimeUnit::Minute => "minute",
        TimeUnit::Hour => "hour",
        TimeUnit::Day => "day",
        TimeUnit::Week => "week",
        TimeUnit::Month => "month",
        TimeUnit::Quarter => "quarter",
        TimeUnit::Year => "year",
        TimeUnit::Decade => "decade",
        TimeUnit::Century => "century",
    }
}

/// The classes of event words around a mention, each at its narrowest window.
fn events(text: &Text<'_>, terms: &Terms, frame: &Frame) -> Vec<Reach> {
    let clause = text.clauses[frame.clause].tokens.clone();
    let sentence = text.sentences[frame.sentence].tokens.clone();
    let neighbours = [frame.sentence.checked_sub(1), Some(frame.sentence + 1)];
    let mut reaches: Vec<Reach> = Vec::new();
    let mut add = |tokens: Range<usize>, window: Window| {
        for class in terms.events(tokens) {
            if !reaches.iter().any(|r| r.class == class) {
                reaches.push(Reach { class, window });
            }
        }
    };
    // What the value hangs on counts as its clause, wherever it stands.
    for i in frame
        .governors
        .iter()
        .chain(&frame.subject)
        .chain(&frame.head)
    {
        add(*i..*i + 1, Window::Clause);
    }
    add(clause, Window::Clause);
    add(sentence.clone(), Window::Sentence);
    // "It started at noon": what "it" is was told before.
    if opens_with_pronoun(text, &sentence) {
        for back in (1..=LONGEST_REACH_OF_PRONOUN).rev() {
            if let Some(before) = frame.sentence.checked_sub(back) {
                add(text.sentences[before].tokens.clone(), Window::Neighbour);
            }
        }
    }
    for neighbour in neighbours
        .into_iter()
        .flatten()
        .filter_map(|s| text.sentences.get(s))
    {
        add(neighbour.tokens.clone(), Window::Neighbour);
    }
    reaches
}

/// How many sentences back a pronoun at the beginning of a sentence may point.
const LONGEST_REACH_OF_PRONOUN: usize = 3;

fn opens_with_pronoun(text: &Text<'_>, sentence: &Range<usize>) -> bool {
    matches!(text.lower(sentence.start), "it" | "they" | "this" | "these")
}
