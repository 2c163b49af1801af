//! Words in quotation marks, with who said them.
//!
//! [`marks`] pairs the marks; [`speaker`] looks for whoever spoke, behind, before, or where the
//! speech goes on. Single words and titles of works stand in quotation marks without being said.

mod marks;
mod speaker;

use super::Mention;
use super::name::Named;
use crate::text::{Text, TokenKind};
use crate::value::{Kind, Quote, Value};
use marks::Marked;
use speaker::Speakers;
use std::ops::Range;

/// The quotes of a text in order of their place.
pub(super) fn recognize(text: &Text<'_>, names: &[Named]) -> Vec<Mention> {
    let marked = marks::marked(text);
    if marked.is_empty() {
        return Vec::new();
    }
    let speakers = Speakers::of(text, names, &marked);
    marked
        .iter()
        .enumerate()
        .filter_map(|(number, marked)| {
            let said = speakers.is_attributed(number);
            let tokens = trimmed(text, marked.inner.clone());
            is_quote(text, &tokens, said).then(|| mention(text, tokens, marked, &speakers, number))
        })
        .collect()
}

fn mention(
    text: &Text<'_>,
    tokens: Range<usize>,
    marked: &Marked,
    speakers: &Speakers<'_>,
    number: usize,
) -> Mention {
    let span = text.span(tokens.clone());
    let speaker = speakers.speaker(number).map(|named| named.name.clone());
    Mention {
        span,
        phrase: marked.inner.start.saturating_sub(1)..(marked.inner.end + 1).min(text.tokens.len()),
        tokens,
        head: None,
        kind: Kind::Quote,
        value: Value::Quote(Quote::new(span.of(&text.article.text), speaker)),
    }
}

/// Without the comma that leads over to who said it.
fn trimmed(text: &Text<'_>, inner: Range<usize>) -> Range<usize> {
    let mut end = inner.end;
    while end > inner.start && matches!(text.word(end - 1), "," | ";" | "-" | "—") {
        end -= 1;
    }
    inner.start..end
}

/// Whether somebody said it: more than a word, two only where the text says who, and no title.
fn is_quote(text: &Text<'_>, tokens: &Range<usize>, said: bool) -> bool {
    let words = tokens
        .clone()
        .filter(|i| matches!(text.tokens[*i].kind, TokenKind::Word | TokenKind::Number))
        .count();
    let mut telling = tokens
        .clone()
        .filter(|i| text.tokens[*i].kind == TokenKind::Word && text.tokens[*i].span.len() > 3)
        .peekable();
    let titled = telling.peek().is_some() && telling.all(|i| text.tokens[i].is_capitalised());
    match words {
        0 | 1 => false,
        2 => said && !titled,
        _ => !titled || said && words > 3,
    }
}
