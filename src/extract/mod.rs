//! Mentions to facts: which question each value answers, of what, said by whom.
//!
//! A mention's surroundings are read once ([`Frame`]); rule packs then name its attribute where
//! one of theirs fits, and every other mention gets an open attribute, so that stories no pack
//! foresaw are compared too.

mod agent;
mod asserting;
mod bearer;
mod cues;
mod dated;
mod event;
mod frame;
mod happening;
mod held;
mod instance;
mod length;
mod misfit;
mod named;
mod named_only;
mod names;
mod occasions;
mod open;
mod owner;
mod people;
mod qualify;
mod share;
mod subject;
mod terms;
mod wording;

pub use frame::{Frame, Role};
pub use happening::{HEARD_BY, SOMEBODY, UNTIL};
pub use held::{Held, Office, bearer};
pub use length::lengths;
pub use misfit::{MISFITS, Misfit, SUM, WEEKDAY, misfits};
pub use named_only::is_named_only;
pub use open::open_attribute;
pub use wording::{NameWord, Wording, is_common, is_listed, is_verb_only, wording};

use crate::fact::{Evidence, Fact};
use crate::recognize::Mention;
use crate::rules::Packs;
use crate::text::{Block, Tag, Text};
use crate::value::{Kind, Relation, relate};
use rustc_hash::FxHashSet;

/// The facts of one article, in order of their place.
///
/// `article` is the index that their evidence carries.
#[must_use]
pub fn extract(text: &Text<'_>, mentions: &[Mention], article: usize, packs: &Packs) -> Vec<Fact> {
    let terms = terms::Terms::of(text, packs);
    let asserting = asserting::Asserting::of(text);
    let happenings = happening::Happenings::of(text);
    let occasions = occasions::Occasions::of(text, mentions);
    let repeated = repeated(text);
    let mut open = open::Attributes::default();
    let mut facts = Vec::with_capacity(mentions.len());
    let people = people::People::of(text, mentions);
    let parties = owner::Parties::of(text, mentions);
    let lengths = lengths(text, mentions);
    let all = (mentions.iter().enumerate()).chain(lengths.iter().map(|length| (0, length)));
    for (i, mention) in all {
        if i > 0 && restates(text, &mentions[i - 1], mention) {
            continue;
        }
        let dated = dated::as_date(text, mention);
        let mention = dated.as_ref().unwrap_or(mention);
        let number = text.sentence_of(mention.tokens.start);
        let sentence = &text.sentences[number];
        let told = sentence.block.bears_facts() && !repeated.contains(&number);
        if !told || mention.value.is_vague() || is_stamp(text, mentions, mention) {
            continue;
        }
        let answers = match mention.kind {
            Kind::Person
            | Kind::Participants
            | Kind::Place
            | Kind::Organisation
            | Kind::Role
            | Kind::Quote
            | Kind::Charge => names::answers(text, &terms, packs, mentions, mention, &mut open),
            _ => {
                let frame = Frame::of(text, mention);
                let relative = || frame.relative(text, mention);
                let named = named::attribute(text, &terms, packs, mention, &frame).or_else(|| {
                    relative()
                        .and_then(|frame| named::attribute(text, &terms, packs, mention, &frame))
                });
                let attribute = named.or_else(|| open.attribute(text, mention, &frame));
                let answer = attribute.map(|attribute| (mention.clone(), frame, attribute));
                answer.into_iter().collect()
            }
        };
        if answers.is_empty() {
            facts.extend(named_only::fact(text, mention, article, &mut open));
        }
        for (mention, frame, attribute) in answers {
            let mut subject = subject::subject(text, &terms, &people, mentions, &mention, &frame);
            subject.occasions = occasions.at(text, mentions, &mention, &frame);
            facts.push(Fact {
                subject,
                qualifiers: qualify::qualifiers(text, &asserting, mentions, &mention, &frame),
                cues: cues::cues(
                    text,
                    &terms,
                    &happenings,
                    &parties,
                    mentions,
                    &mention,
                    &frame,
                ),
                evidence: Evidence {
                    article,
                    span: mention.span,
                    sentence: sentence.span,
                    sentence_index: frame.sentence,
                    tokens: mention.tokens,
                    headline: sentence.block == Block::Headline,
                },
                value: mention.value,
                kind: mention.kind,
                attribute,
            });
        }
    }
    if !lengths.is_empty() {
        facts.sort_by_key(|fact| fact.evidence.span.start);
    }
    facts
}

/// Sentences that repeat an earlier one of their sort word for word: a caption set five times is
/// one claim.
fn repeated(text: &Text<'_>) -> FxHashSet<usize> {
    let mut seen = FxHashSet::default();
    text.sentences
        .iter()
        .enumerate()
        .filter(|(_, s)| {
            s.block.bears_facts() && !seen.insert((s.block, text.article.slice(s.span)))
        })
        .map(|(number, _)| number)
        .collect()
}

/// Whether the line of a mention says when and nothing else: "March 14, 2013 | 6:13 am".
fn is_stamp(text: &Text<'_>, mentions: &[Mention], mention: &Mention) -> bool {
    let temporal = |kind| matches!(kind, Kind::Date | Kind::Time);
    let sentence = text.sentence_tokens(mention.tokens.start);
    let told = cues::within(mentions, &sentence)
        .filter(|m| temporal(m.kind))
        .map(|m| m.tokens.len())
        .sum::<usize>();
    let marks = sentence.clone().filter(|i| text.tags[*i] == Tag::Mark);
    temporal(mention.kind) && sentence.len() <= told + marks.count()
}

/// Whether a measure says the one before it again in another unit: "75 kilometres (47 miles)".
fn restates(text: &Text<'_>, before: &Mention, mention: &Mention) -> bool {
    let measures = before.kind == Kind::Measure && mention.kind == Kind::Measure;
    let bracket = mention.tokens.start.checked_sub(1);
    measures
        && bracket.is_some_and(|i| text.word(i) == "(" && before.tokens.end == i)
        && relate(&before.value, &mention.value).relation != Relation::Incomparable
}
