//! House numbers and blocks before the names of streets: "the 200 block of North Main Street".

use super::scan::{Found, What};
use crate::lexicon::sites::Grain;
use crate::text::{Text, TokenKind};

/// Gives streets the number before them.
pub(super) fn complete(text: &Text<'_>, found: &mut [Found]) {
    for found in found {
        let What::Place(place) = &mut found.what else {
            continue;
        };
        if place.grain != Some(Grain::Street) {
            continue;
        }
        let start = found.tokens.start;
        let number = |at: Option<usize>| at.filter(|at| text.tokens[*at].kind == TokenKind::Number);
        let from = if text.lower(start.wrapping_sub(1)) == "of"
            && text.lower(start.wrapping_sub(2)) == "block"
        {
            number(start.checked_sub(3))
        } else {
            number(start.checked_sub(1))
        };
        let Some(from) = from.filter(|from| text.sentence_of(*from) == text.sentence_of(start))
        else {
            continue;
        };
        found.tokens.start = from;
        found.title = from;
        let number = text.word(from);
        let block = if start > from + 1 { " block" } else { "" };
        place.key = format!("{number}{block} {}", place.key);
        place.written = text
            .span(found.tokens.clone())
            .of(&text.article.text)
            .to_owned();
    }
}
