//! What one sentence says twice and not alike: a date and its weekday, a whole and its parts.
//!
//! No other article is needed to see that one of the two is wrong, so these are not aligned: each
//! misfit brings the facts that it is made of.

mod sum;
mod weekday;

use super::asserting::Asserting;
use super::frame::Frame;
use super::qualify;
use crate::fact::{Attribute, Cues, Evidence, Fact, Severity, Subject};
use crate::recognize::Mention;
use crate::text::{Block, Text};
use crate::value::{Kind, Value};
use std::ops::Range;
use std::sync::Arc;

/// A date beside a weekday that it is not.
pub const WEEKDAY: &str = "weekday/date";
/// A whole beside parts that do not make it.
pub const SUM: &str = "sum/parts";
/// The attributes of misfits.
pub const MISFITS: [&str; 2] = [SUM, WEEKDAY];

/// Two facts of one sentence that cannot both hold.
#[derive(Debug, Clone)]
pub struct Misfit {
    /// The facts.
    pub facts: [Fact; 2],
}

/// The misfits of an article, in order of their place; `article` is the index that their evidence
/// carries.
#[must_use]
pub fn misfits(text: &Text<'_>, mentions: &[Mention], article: usize) -> Vec<Misfit> {
    let mut found = weekday::misfits(text, mentions, article);
    found.extend(sum::misfits(text, mentions, article));
    found.sort_by_key(|misfit| misfit.facts[0].evidence.span.start);
    found
}

/// A question that a misfit answers twice.
struct Asked {
    attribute: Arc<Attribute>,
    subject: Subject,
    kind: Kind,
}

impl Asked {
    fn new(name: &str, kind: Kind, question: String, severity: Severity, subject: Subject) -> Self {
        let attribute = Attribute {
            name: name.to_owned(),
            kind,
            question,
            severity,
            pack: None,
            once: false,
        };
        Self {
            attribute: Arc::new(attribute),
            subject,
            kind,
        }
    }

    /// One of the answers; `mention` is what its surroundings are read from.
    fn fact(
        &self,
        text: &Text<'_>,
        mentions: &[Mention],
        article: usize,
        mention: &Mention,
        tokens: Range<usize>,
        value: Value,
    ) -> Fact {
        let frame = Frame::of(text, mention);
        let sentence = &text.sentences[frame.sentence];
        Fact {
            attribute: self.attribute.clone(),
            subject: self.subject.clone(),
            value,
            kind: self.kind,
            qualifiers: qualify::qualifiers(text, &Asserting::of(text), mentions, mention, &frame),
            evidence: Evidence {
                article,
                span: text.span(tokens.clone()),
                sentence: sentence.span,
                sentence_index: frame.sentence,
                tokens,
                headline: sentence.block == Block::Headline,
            },
            cues: Cues::default(),
        }
    }
}

/// Whether facts are taken from the line that a mention stands in.
fn is_told(text: &Text<'_>, mention: &Mention) -> bool {
    let sentence = &text.sentences[text.sentence_of(mention.tokens.start)];
    sentence.block.bears_facts()
}
