//! What kind of line a sentence stands in: body text or the furniture around it.

use super::sentence::Sentence;
use super::token::Token;
use crate::article::{Article, Part};
use crate::lexicon::blocks;

/// The part that a line plays in an article.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Block {
    /// Running prose.
    #[default]
    Body,
    /// The headline or a second headline under it.
    Headline,
    /// A picture's caption.
    Caption,
    /// The author's line, or a "Posted/Updated" stamp.
    Byline,
    /// "Also read: …", "Related: …", subscription boxes.
    Related,
    /// A correction notice: what it calls wrong is retracted.
    Correction,
}

impl Block {
    /// Whether facts are taken from such lines.
    #[must_use]
    pub const fn bears_facts(self) -> bool {
        matches!(self, Self::Body | Self::Headline | Self::Caption)
    }
}

/// Tells the lines of an article apart.
///
/// A headline is a line before the first full paragraph that does not end in a full stop; the
/// words that open bylines, stamps, links and corrections are data (`rules/lexicon/blocks.toml`).
pub(super) fn classify(text: &str, tokens: &[Token], sentences: &mut [Sentence]) {
    let mut in_head = true;
    let mut start = 0;
    while start < sentences.len() {
        let paragraph = sentences[start].paragraph;
        let len = sentences[start..]
            .iter()
            .take_while(|s| s.paragraph == paragraph)
            .count();
        let lines = &mut sentences[start..start + len];
        let span = lines[0].span.to(lines[len - 1].span);
        let line = span.of(text);
        let words = tokens[lines[0].tokens.start..lines[len - 1].tokens.end].len();
        let block = match furniture(line, words) {
            Some(block) => block,
            None if in_head && is_headline(line, words) => Block::Headline,
            None => {
                in_head = false;
                Block::Body
            }
        };
        for sentence in lines.iter_mut() {
            sentence.block = block;
        }
        start += len;
    }
    // A text without any full paragraph is prose, not a stack of headlines.
    if in_head {
        for sentence in sentences
            .iter_mut()
            .filter(|s| s.block == Block::Headline)
            .skip(1)
        {
            sentence.block = Block::Body;
        }
        if let [only] = sentences {
            only.block = if only.block == Block::Headline {
                Block::Body
            } else {
                only.block
            };
        }
    }
}

/// Marks the lines of which the article's format says what they are.
pub(super) fn mark_told(article: &Article, sentences: &mut [Sentence]) {
    for (span, part) in &article.parts {
        let first = sentences.partition_point(|s| s.span.start < span.start);
        for sentence in sentences[first..]
            .iter_mut()
            .take_while(|s| s.span.start < span.end)
        {
            sentence.block = match part {
                Part::Headline => Block::Headline,
                Part::Caption => Block::Caption,
            };
        }
    }
}

fn furniture(line: &str, words: usize) -> Option<Block> {
    blocks::opening(line).and_then(|(kind, longest)| {
        // "By Tuesday night 12 people had been found."
        let sentence = kind == blocks::Opening::Byline
            && words > LONGEST_STOPPED_BYLINE
            && line.ends_with('.')
            && line
                .get(..3)
                .is_some_and(|by| by.eq_ignore_ascii_case("by "));
        (words <= longest && !sentence).then_some(match kind {
            blocks::Opening::Byline => Block::Byline,
            blocks::Opening::Related => Block::Related,
            blocks::Opening::Correction => Block::Correction,
            blocks::Opening::Caption => Block::Caption,
        })
    })
}

/// A line that opens with "by" and ends in a full stop is a sentence if it is longer than this.
const LONGEST_STOPPED_BYLINE: usize = 6;

/// Longest headline seen in practice, in tokens; second headlines run longer than first ones.
const LONGEST_HEADLINE: usize = 40;

fn is_headline(line: &str, words: usize) -> bool {
    let stopped = line
        .trim_end_matches(['"', '”', '’', '\'', ')'])
        .ends_with(['.', ':', '!']);
    words <= LONGEST_HEADLINE && !stopped
}
