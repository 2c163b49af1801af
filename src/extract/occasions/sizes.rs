//! Measures that an event goes by: "the *7.6-magnitude* quake", "a quake measuring *7.6*", "the *20-car* crash".

use super::words::{Word, at, within};
use crate::lexicon::occasions::lists;
use crate::recognize::Mention;
use crate::text::{Tag, Text};
use crate::value::Kind;

/// Kinds of value that an event may go by.
pub(super) const fn may_be(kind: Kind) -> bool {
    matches!(
        kind,
        Kind::Measure | Kind::Money | Kind::Count | Kind::Number | Kind::Duration
    )
}

/// The event that goes by a measure, as its place: that of whose phrase it is a part, or right behind
/// which it stands with nothing between but words that say so.
pub(super) fn named(text: &Text<'_>, words: &[Word], mention: &Mention) -> Option<usize> {
    let first = mention.tokens.start;
    if let Some(phrase) = text.phrase_of(mention.tokens.end - 1) {
        let phrase = &text.phrases[phrase];
        if let Some(word) = at(words, phrase.head)
            && phrase.head >= mention.tokens.end
            && !counts(mention, phrase.head)
        {
            return Some(word);
        }
    }
    if mention.kind != Kind::Measure {
        return None;
    }
    let sentence = text.sentence_tokens(first);
    let from = sentence.start.max(first.saturating_sub(BEHIND));
    let word = within(words, &(from..first)).next_back()?;
    let between = words[word].token + 1..first;
    let is_name = between.clone().any(|i| says_size(text, i));
    let plain = between.clone().all(|i| {
        says_size(text, i)
            || matches!(
                text.tags[i],
                Tag::Mark | Tag::Determiner | Tag::Preposition | Tag::Coordinator | Tag::Number
            )
            || matches!(text.lower(i), "preliminary" | "estimated")
    });
    let own = mention.tokens.clone().any(|i| says_size(text, i));
    (plain && (is_name || own)).then_some(word)
}

/// Whether a number says how many of something there are.
fn counts(mention: &Mention, noun: usize) -> bool {
    matches!(mention.kind, Kind::Count | Kind::Number) && mention.head == Some(noun)
}

/// Whether a measure stands beside the one after it: "the *7.6* and 7.5 magnitude quakes".
pub(super) fn beside(text: &Text<'_>, first: &Mention, next: &Mention) -> bool {
    first.kind == next.kind
        && matches!(text.lower(first.tokens.end), "and" | "," | "-")
        && first.tokens.end + 1 == next.tokens.start
}

/// So far behind its noun a measure may stand: "two quakes, measuring 7.6 and 7.4".
const BEHIND: usize = 8;

fn says_size(text: &Text<'_>, token: usize) -> bool {
    lists().goes_by.contains(text.lemma(token))
}
