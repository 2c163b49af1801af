//! Words at the start of a sentence that are names, not common words: those that the article writes
//! with a capital elsewhere too, and never without ("*Gray* has", "*Lynch* offered").

use crate::lexicon::{closed, organisations, roles};
use crate::text::sentence::Sentence;
use crate::text::token::{Shape, Token, TokenKind};
use rustc_hash::FxHashSet;

/// The first words of sentences that the article writes with a capital within sentences as well, in
/// lower case. `titled` says of each sentence whether capitals tell nothing there.
pub(super) fn written_large<'l>(
    lower: &'l str,
    tokens: &[Token],
    sentences: &[Sentence],
    titled: &[bool],
) -> FxHashSet<&'l str> {
    let opener = |sentence: &Sentence| {
        let token = tokens.get(sentence.tokens.start)?;
        (token.shape == Shape::Capital).then(|| token.span.of(lower))
    };
    let openers: FxHashSet<&str> = sentences.iter().filter_map(opener).collect();
    let mut names = FxHashSet::default();
    for (sentence, titled) in sentences.iter().zip(titled) {
        let Some(own) = tokens.get(sentence.tokens.clone()).filter(|_| !titled) else {
            continue;
        };
        // Behind a mark something may begin: a quotation, a list.
        let within = own.windows(2).filter(|two| {
            two[1].shape == Shape::Capital && !matches!(two[0].kind, TokenKind::Mark)
        });
        let words = within.map(|two| two[1].span.of(lower));
        names.extend(words.filter(|word| openers.contains(word) && may_be_name(word)));
    }
    if !names.is_empty() {
        let mut lengths = [0_u32; 256];
        for name in &names {
            lengths[usize::from(name.as_bytes()[0])] |= 1 << name.len().min(31);
        }
        for token in tokens.iter().filter(|t| t.shape == Shape::Lower) {
            let word = token.span.of(lower);
            let first = word.as_bytes().first().copied().unwrap_or_default();
            if lengths[usize::from(first)] & (1 << word.len().min(31)) != 0 {
                names.remove(word);
            }
        }
    }
    names
}

/// Whether a word (in lower case) may stand for somebody by itself: no word of grammar, none that
/// names bodies or offices.
fn may_be_name(word: &str) -> bool {
    closed::class(word).is_open() && !organisations::is_ending(word) && roles::noun(word).is_none()
}
