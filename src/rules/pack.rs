//! Rule packs as the other stages use them: everything looked up, nothing left to go wrong.

use super::anchor::{Anchor, Reach, Seen, Window};
use super::class::{Class, ClassId, Classes, PartOfSpeech};
use super::example::{Counterexample, Example, Pair};
use super::words::Words;
use crate::fact::Attribute;
use crate::value::Kind;
use std::path::PathBuf;
use std::sync::Arc;

/// What is known of one pack.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pack {
    /// Its name, that of its file.
    pub name: String,
    /// What it is about, in a sentence.
    pub about: String,
    /// Its file; for a built-in pack, that in factdiff's sources.
    pub path: PathBuf,
    /// Whether it came with the program.
    pub built_in: bool,
}

/// One attribute of a pack, ready to be matched.
#[derive(Debug, Clone)]
pub struct Compiled {
    /// What is asked; shared with the facts that answer it.
    pub attribute: Arc<Attribute>,
    /// The class of events that the value has to be bound to.
    pub event: Option<String>,
    /// The same class, as the surroundings of a value name it.
    pub event_id: Option<ClassId>,
    /// How far the event word may stand.
    pub window: Window,
    /// Words that forbid the attribute in their clause.
    pub reject: Words,
    /// The ways of asking the question; without any, the event alone decides.
    pub anchors: Vec<Anchor>,
    /// What it must find.
    pub examples: Vec<Example>,
    /// Where it must stay silent.
    pub counterexamples: Vec<Counterexample>,
    /// How phrasings must compare.
    pub pairs: Vec<Pair>,
}

/// What made a value the answer to an attribute's question.
#[derive(Debug, Clone, Copy)]
pub enum Grounds<'p> {
    /// The attribute has no anchors; an event of its class was in reach.
    Event,
    /// This anchor held.
    Anchor(&'p Anchor),
}

impl Compiled {
    /// Whether an event of the class that it asks for is in reach; true where it asks for none.
    #[must_use]
    pub fn in_reach(&self, events: &[Reach]) -> bool {
        self.event_id.is_none_or(|event| {
            events
                .iter()
                .any(|r| r.class == event && r.window <= self.window)
        })
    }

    /// Whether a value in these surroundings answers the question, and why.
    #[must_use]
    pub fn grounds(&self, seen: &Seen<'_>) -> Option<Grounds<'_>> {
        if !self.in_reach(seen.events) {
            return None;
        }
        let grounds = if self.anchors.is_empty() {
            Grounds::Event
        } else {
            Grounds::Anchor(self.anchors.iter().find(|anchor| anchor.holds(seen))?)
        };
        (!self.reject.holds_any(seen.clause)).then_some(grounds)
    }
}

/// All packs of a run.
#[derive(Debug, Clone)]
pub struct Packs {
    packs: Vec<Pack>,
    attributes: Vec<Compiled>,
    by_kind: Vec<Vec<usize>>,
    classes: Classes,
}

impl Packs {
    pub(super) fn new(packs: Vec<Pack>, attributes: Vec<Compiled>, classes: Classes) -> Self {
        let answers = |kind: Kind| {
            let of_kind = |compiled: &Compiled| {
                let asked = compiled.attribute.kind;
                // A bare number may count what the words around it name ("killing 14").
                asked == kind || (kind == Kind::Number && asked == Kind::Count)
            };
            (0..attributes.len())
                .filter(|i| of_kind(&attributes[*i]))
                .collect()
        };
        Self {
            by_kind: Kind::ALL.into_iter().map(answers).collect(),
            packs,
            attributes,
            classes,
        }
    }

    /// The packs, built-in ones first, each with its place and purpose.
    #[must_use]
    pub fn packs(&self) -> &[Pack] {
        &self.packs
    }

    /// All attributes, in the order of packs and files.
    #[must_use]
    pub fn all(&self) -> &[Compiled] {
        &self.attributes
    }

    /// The attributes that a mention of a kind can answer, in the order of packs and files.
    ///
    /// A bare number can answer attributes that count something as well.
    pub fn attributes(&self, kind: Kind) -> impl Iterator<Item = &Compiled> {
        self.by_kind[kind as usize]
            .iter()
            .map(|index| &self.attributes[*index])
    }

    /// The attribute of a name.
    #[must_use]
    pub fn attribute(&self, name: &str) -> Option<&Compiled> {
        self.attributes.iter().find(|c| c.attribute.name == name)
    }

    /// "; did you mean …?" with the attribute whose name is most like this one, if any is.
    #[must_use]
    pub fn nearest(&self, name: &str) -> String {
        let names = self.attributes.iter().map(|c| c.attribute.name.as_str());
        super::faults::did_you_mean(name, names)
    }

    /// The name of the class of events that a lemma belongs to.
    #[must_use]
    pub fn class_of(&self, lemma: &str, part: PartOfSpeech) -> Option<&str> {
        self.classes
            .event(lemma, part)
            .map(|class: &Class| class.name.as_str())
    }

    /// All classes of words, for phrases and listings.
    #[must_use]
    pub fn classes(&self) -> &Classes {
        &self.classes
    }
}
