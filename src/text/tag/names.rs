//! Words at the start of a sentence that are names, not common words: those that the article writes
//! with a capital elsewhere too, and never without ("*Gray* has", "*Lynch* offered").

use super::is_title_case;
use crate::lexicon::{closed, organisations, roles};
use crate::text::sentence::Sentence;
use crate::text::token::{Shape, Token, TokenKind};
use rustc_hash::{FxHashMap, FxHashSet};

/// The first words of sentences that the article writes with a capital within sentences as well, in
/// lower case.
pub(super) fn written_large<'l>(
    lower: &'l str,
    tokens: &[Token],
    sentences: &[Sentence],
) -> FxHashSet<&'l str> {
    let mut openers: FxHashMap<&str, Written> = FxHashMap::default();
    for sentence in sentences {
        let first = sentence.tokens.start;
        let Some(token) = tokens.get(first).filter(|t| t.shape == Shape::Capital) else {
            continue;
        };
        let word = token.span.of(lower);
        let of_body = organisations::is_ending(word) || roles::noun(word).is_some();
        if closed::class(word).is_open() && !of_body {
            openers.insert(word, Written::default());
        }
    }
    if openers.is_empty() {
        return FxHashSet::default();
    }
    for sentence in sentences {
        let range = sentence.tokens.clone();
        let Some(own) = tokens.get(range) else {
            continue;
        };
        let titled = is_title_case(own);
        for (i, token) in own.iter().enumerate().skip(1) {
            let is_word = token.kind == TokenKind::Word;
            let Some(written) = is_word
                .then(|| openers.get_mut(token.span.of(lower)))
                .flatten()
            else {
                continue;
            };
            match token.shape {
                Shape::Lower => written.small = true,
                // Behind a mark something may begin: a quotation, a list.
                Shape::Capital => {
                    let runs_on = own.get(i - 1).is_some_and(|t| t.kind != TokenKind::Mark);
                    written.capital |= runs_on && !titled;
                }
                Shape::Upper | Shape::Mixed => {}
            }
        }
    }
    openers
        .into_iter()
        .filter(|(_, written)| written.capital && !written.small)
        .map(|(word, _)| word)
        .collect()
}

/// How an article writes a word within its sentences.
#[derive(Default)]
struct Written {
    capital: bool,
    small: bool,
}
