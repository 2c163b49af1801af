//! Which event or thing a value belongs to.

use super::cues::class_of;
use super::frame::Frame;
use crate::lexicon::verbs;
use crate::text::{Tag, Text};
use crate::value::Kind;

/// The token that names the event: for times, what happened then; for everything else, what the
/// verb says of it.
///
/// A noun that names an event ("the *session* in the Kremlin on December 2") goes before the verb
/// of its clause; a verb that says little by itself leaves it to its subject ("the *talks* were
/// held on Tuesday").
#[must_use]
pub fn event(text: &Text<'_>, kind: Kind, frame: &Frame) -> Option<usize> {
    let classed = |i: &usize| text.tags[*i] != Tag::Name && class_of(text, *i).is_some();
    let temporal = matches!(kind, Kind::Date | Kind::Time | Kind::Set | Kind::Duration);
    let noun = frame.governors.iter().copied().find(classed);
    if temporal {
        if let Some(head) = frame
            .head
            .filter(|h| text.tags[*h].is_nominal() && text.tags[*h] != Tag::Name)
        {
            return Some(head);
        }
        if noun.is_some() {
            return noun;
        }
    }
    let verb = frame.verb?;
    if !verbs::lists().is_light(text.lemma(verb)) {
        return Some(verb);
    }
    let subject = frame.subject.filter(|s| text.tags[*s] != Tag::Name);
    subject.or(noun).or(frame.head).or(Some(verb))
}
