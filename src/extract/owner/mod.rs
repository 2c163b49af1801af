//! Whose a number is: the name that holds it, by the structure of lists, gapped clauses,
//! parentheses and possessives, and the name that gets it.
//!
//! "The Reds (six years, $90 million) and the Blues (five years, $80 million) made offers" tells
//! four values of one sort of thing; only the name beside each says which two are rivals and which
//! are not to be compared.

mod beside;
mod hands;
mod parties;
#[cfg(test)]
mod tests;

pub(super) use beside::ends_pair;
pub(super) use parties::Parties;

use super::agent::agent;
use super::frame::Frame;
use crate::lexicon::owners::lists;
use crate::recognize::Mention;
use crate::text::Text;
use crate::value::Kind;
use beside::{Holder, beside, phrase_around};

/// A name that holds a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Owner<'t> {
    /// What it is compared by: a family name, the last telling word of another name.
    pub word: &'t str,
    /// What it is a name of: only two of one sort are rivals, as a club and its manager are not.
    pub sort: &'static str,
    /// What it is called as well: the place after which a team is named, or that team.
    pub also: Option<&'t str>,
}

impl<'t> Owner<'t> {
    fn new(word: &'t str, sort: Kind) -> Self {
        Self {
            word,
            sort: sort.name(),
            also: None,
        }
    }

    fn or_called(self, also: Option<&'t str>) -> Self {
        Self { also, ..self }
    }
}

/// Those to whom a value belongs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Owners<'t> {
    /// Who has it, or gives it.
    pub holder: Option<Owner<'t>>,
    /// Who gets it from them.
    pub getter: Option<Owner<'t>>,
}

/// The owners of a mention's value. None for values that nobody holds, and where no name is found.
pub(super) fn owners<'t>(
    text: &Text<'_>,
    parties: &Parties<'t>,
    mention: &Mention,
    frame: &Frame,
) -> Owners<'t> {
    if !is_held(text, mention, frame) {
        return Owners::default();
    }
    let phrase = phrase_around(text, mention);
    let goes = matches!(
        mention.kind,
        Kind::Money | Kind::Duration | Kind::Count | Kind::Percent
    );
    let behind = hands::behind(text, phrase.end, mention);
    let hands = behind.or_else(|| hands::clause(text, frame, &phrase));
    let holder = match beside(text, mention, frame, &phrase, behind) {
        Holder::Name(token) => parties.name(token),
        Holder::Other => None,
        Holder::Unknown => agent(text, frame)
            .filter(|i| !phrase.contains(i))
            .and_then(|i| parties.subject(i)),
    };
    let hands = hands.filter(|_| goes).unwrap_or_default();
    let getter = hands.getter.and_then(|i| parties.name(i));
    match holder {
        // Who is offered it may get the like from others.
        Some(_) => Owners {
            holder,
            getter: getter.filter(|g| !hands.offered && holder.is_none_or(|h| h.word != g.word)),
        },
        None => Owners {
            holder: getter,
            getter: None,
        },
    }
}

/// Whether a value is of a sort that somebody holds, and no distance to something else ("two days
/// later") and no name ("the 1200 block").
fn is_held(text: &Text<'_>, mention: &Mention, frame: &Frame) -> bool {
    let of_sort = matches!(
        mention.kind,
        Kind::Count | Kind::Number | Kind::Money | Kind::Percent | Kind::Duration | Kind::Measure
    );
    let is_name = frame
        .head
        .is_some_and(|i| lists().unheld.contains(text.lemma(i)));
    let behind = text.sentence_tokens(mention.tokens.start).end > mention.tokens.end
        && lists().apart.contains(text.lower(mention.tokens.end));
    let within = (mention.tokens.start.checked_sub(1)).is_some_and(|i| text.lower(i) == "within");
    let apart = mention.kind == Kind::Duration && (behind || within);
    of_sort && !is_name && !apart
}
