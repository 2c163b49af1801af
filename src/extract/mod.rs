//! Mentions to facts: which question each value answers, of what, said by whom.
//!
//! A mention's surroundings are read once ([`Frame`]); rule packs then name its attribute where
//! one of theirs fits, and every other mention gets an open attribute, so that stories no pack
//! foresaw are compared too.

mod cues;
mod event;
mod frame;
mod named;
mod open;
mod qualify;
mod subject;

pub use frame::{Frame, Role};

use crate::fact::{Evidence, Fact};
use crate::recognize::Mention;
use crate::rules::Packs;
use crate::text::{Block, Text};

/// The facts of one article, in order of their place.
///
/// `article` is the index that their evidence carries.
#[must_use]
pub fn extract(text: &Text<'_>, mentions: &[Mention], article: usize, packs: &Packs) -> Vec<Fact> {
    let mut open = open::Attributes::default();
    let mut facts = Vec::with_capacity(mentions.len());
    for mention in mentions {
        let sentence = &text.sentences[text.sentence_of(mention.tokens.start)];
        if !sentence.block.bears_facts() || mention.value.is_vague() {
            continue;
        }
        let frame = Frame::of(text, mention);
        let named = named::attribute(text, packs, mention, &frame);
        let Some(attribute) = named.or_else(|| open.attribute(text, mention, &frame)) else {
            continue;
        };
        facts.push(Fact {
            subject: subject::subject(text, mention, &frame),
            value: mention.value.clone(),
            kind: mention.kind,
            qualifiers: qualify::qualifiers(text, mentions, mention, &frame),
            cues: cues::cues(text, mentions, mention, &frame),
            evidence: Evidence {
                article,
                span: mention.span,
                sentence: sentence.span,
                sentence_index: frame.sentence,
                tokens: mention.tokens.clone(),
                headline: sentence.block == Block::Headline,
            },
            attribute,
        });
    }
    facts
}
