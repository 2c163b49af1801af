//! Names: people, places, organisations, what people are, and lists of who took part.
//!
//! Gazetteers are asked first, then words that make a name a street's, an agency's or a person's,
//! then shape and context. One pass finds what may be a name ([`scan`]); a second settles short
//! names by the full ones of the same article ([`resolve`]). Only capitalised words are looked at.

mod address;
mod evidence;
mod known;
mod line;
mod organisation;
mod participants;
mod person;
mod place;
mod resolve;
mod role;
mod scan;

use super::Mention;
use crate::text::Text;
use crate::value::{Kind, Name, Value};
use std::ops::Range;

/// A name settled, before it becomes a mention.
#[derive(Debug)]
pub(super) struct Named {
    /// The name alone.
    pub tokens: Range<usize>,
    /// With the title and the rest of its noun phrase.
    pub phrase: Range<usize>,
    /// Where the capitalised words of a title begin; the start of `tokens` without one.
    pub title: usize,
    /// What it means.
    pub name: Name,
}

/// The names of a text in order of their place. `taken` tells the tokens of times.
pub(super) fn names(text: &Text<'_>, taken: &[bool]) -> Vec<Named> {
    let mut found = scan::scan(text, taken);
    address::complete(text, &mut found);
    resolve::resolve(text, found)
}

/// The mentions of all names, roles and lists of participants.
pub(super) fn mentions(text: &Text<'_>, names: &[Named]) -> Vec<Mention> {
    let mut mentions: Vec<Mention> = names.iter().map(|named| mention(text, named)).collect();
    let roles = role::roles(text, names);
    mentions.extend(participants::lists(text, names, &roles));
    mentions.extend(roles);
    mentions
}

fn mention(text: &Text<'_>, named: &Named) -> Mention {
    let kind = match named.name {
        Name::Person(_) => Kind::Person,
        Name::Place(_) => Kind::Place,
        Name::Organisation(_) => Kind::Organisation,
    };
    Mention {
        span: text.span(named.tokens.clone()),
        tokens: named.tokens.clone(),
        phrase: named.phrase.clone(),
        head: named.tokens.end.checked_sub(1),
        kind,
        value: Value::Name(named.name.clone()),
    }
}
