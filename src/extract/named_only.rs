//! Names, roles and quotes that answer no question of their own: that they are named is the fact.
//!
//! An article names dozens of people and places. Which of two names a story means is for rule packs
//! to ask; these facts only say who and what an article speaks of, so that articles which name the
//! same are laid side by side. They never compete.

use super::open::Attributes;
use crate::fact::{Attribute, Cues, Evidence, Fact, Qualifiers, Subject};
use crate::recognize::Mention;
use crate::text::{Block, Text};
use crate::value::Kind;

/// What stands behind the kind in the attributes of such facts.
const NAMED: &str = "named";

/// Whether facts of an attribute only say that somebody or something is named.
#[must_use]
pub fn is_named_only(attribute: &Attribute) -> bool {
    let word = attribute.name.split_once('/').map(|(_, word)| word);
    attribute.pack.is_none() && word == Some(NAMED)
}

/// The fact that something is named; none for values of other kinds.
pub(super) fn fact(
    text: &Text<'_>,
    mention: &Mention,
    article: usize,
    open: &mut Attributes,
) -> Option<Fact> {
    let named = matches!(
        mention.kind,
        Kind::Person | Kind::Place | Kind::Organisation | Kind::Role | Kind::Quote
    );
    let index = text.sentence_of(mention.tokens.start);
    let sentence = text.sentences.get(index).filter(|_| named)?;
    Some(Fact {
        attribute: open.of(mention.kind, NAMED),
        subject: Subject {
            names: vec![mention.value.canonical()],
            ..Subject::default()
        },
        value: mention.value.clone(),
        kind: mention.kind,
        qualifiers: Qualifiers::default(),
        evidence: Evidence {
            article,
            span: mention.span,
            // A quote may run over several.
            sentence: sentence.span.to(mention.span),
            sentence_index: index,
            tokens: mention.tokens.clone(),
            headline: sentence.block == Block::Headline,
        },
        cues: Cues::default(),
    })
}
