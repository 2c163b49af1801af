//! Attributes for values that no rule pack names: "count/point", "date/arrest", "money/contract".

use super::cues::key;
use super::event::event;
use super::frame::Frame;
use crate::fact::{Attribute, Severity};
use crate::recognize::Mention;
use crate::text::Text;
use crate::value::Kind;
use rustc_hash::FxHashMap;
use std::sync::Arc;

/// The open attributes met so far in one article: each is made once.
#[derive(Debug, Default)]
pub struct Attributes {
    known: FxHashMap<(Kind, String), Arc<Attribute>>,
}

impl Attributes {
    /// The open attribute of a mention; none where nothing tells what it is a value of.
    pub fn attribute(
        &mut self,
        text: &Text<'_>,
        mention: &Mention,
        frame: &Frame,
    ) -> Option<Arc<Attribute>> {
        let word = asked_of(text, mention.kind, frame).map(|i| key(text, i).to_owned());
        let word = match (mention.kind, word) {
            (Kind::Age, _) => "person".to_owned(),
            (_, Some(word)) => word,
            (Kind::Number | Kind::Count | Kind::Ordinal, None) => return None,
            (_, None) => "any".to_owned(),
        };
        Some(self.of(mention.kind, &word))
    }

    /// The open attribute of this kind and word.
    pub fn of(&mut self, kind: Kind, word: &str) -> Arc<Attribute> {
        self.known
            .entry((kind, word.to_owned()))
            .or_insert_with_key(|(kind, word)| Arc::new(open(*kind, word)))
            .clone()
    }
}

fn open(kind: Kind, word: &str) -> Attribute {
    Attribute {
        name: format!("{kind}/{word}"),
        kind,
        question: question(kind, word),
        severity: Severity::Error,
        pack: None,
        once: false,
    }
}

/// The open attribute of this name, "count/point"; none where no kind of value has the first word.
#[must_use]
pub fn open_attribute(name: &str) -> Option<Attribute> {
    let (kind, word) = name.split_once('/')?;
    let kind = Kind::ALL.into_iter().find(|k| k.name() == kind)?;
    (!word.is_empty()).then(|| open(kind, word))
}

/// The word that the question is about: what is counted, what happened then, what cost so much.
fn asked_of(text: &Text<'_>, kind: Kind, frame: &Frame) -> Option<usize> {
    match kind {
        Kind::Date | Kind::Time | Kind::Set | Kind::Duration => event(text, kind, frame),
        Kind::Measure => frame.governor().or(frame.head).or(frame.verb),
        Kind::Percent => frame
            .complement
            .or(frame.head)
            .or(frame.subject)
            .or(frame.verb),
        Kind::Money => frame
            .head
            .or(frame.governor())
            .or(frame.complement)
            .or(frame.verb),
        _ => frame.head.or(frame.verb),
    }
}

fn question(kind: Kind, word: &str) -> String {
    match kind {
        Kind::Person if word == "named" => "Who is named?".to_owned(),
        Kind::Organisation if word == "named" => "Which organisation is named?".to_owned(),
        Kind::Place if word == "named" => "Which place is named?".to_owned(),
        Kind::Role if word == "named" => "Which role is named?".to_owned(),
        Kind::Quote if word == "named" => "What was said?".to_owned(),
        Kind::Count | Kind::Number => format!("How many: {word}?"),
        Kind::Date => format!("On what date: {word}?"),
        Kind::Time => format!("At what time: {word}?"),
        Kind::Duration => format!("How long: {word}?"),
        Kind::Place => format!("Where: {word}?"),
        Kind::Age => "How old?".to_owned(),
        Kind::Money => format!("How much money: {word}?"),
        Kind::Percent => format!("What percentage: {word}?"),
        Kind::Measure => format!("How much: {word}?"),
        Kind::Ordinal => format!("Which in order: {word}?"),
        _ => format!("What: {word}?"),
    }
}
