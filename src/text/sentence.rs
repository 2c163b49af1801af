//! Where sentences begin and end, and which lines are not prose.
//!
//! A blank line always ends a sentence. A single line break does, unless the text is hard-wrapped
//! there: the line ends without a closing mark and the next goes on in lower case.

use super::block::Block;
use super::token::{Token, TokenKind};
use crate::article::Span;
use crate::lexicon::abbreviations::never_ends_sentence;
use std::ops::Range;

/// One sentence, or one line that is none (a headline, a byline).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sentence {
    /// From its first token to its last.
    pub span: Span,
    /// Indices into [`Text::tokens`](super::Text::tokens).
    pub tokens: Range<usize>,
    /// Counts the paragraphs of the article from 0.
    pub paragraph: usize,
    /// What kind of line it stands in.
    pub block: Block,
}

pub(super) fn split(text: &str, body: Span, tokens: &[Token]) -> Vec<Sentence> {
    let _ = body;
    let mut sentences = Vec::new();
    let mut first = 0;
    let mut paragraph = 0;
    for i in 0..tokens.len() {
        let Some(next) = tokens.get(i + 1) else {
            push(&mut sentences, tokens, first..tokens.len(), paragraph);
            break;
        };
        let gap = text
            .get(tokens[i].span.end..next.span.start)
            .unwrap_or_default();
        let line_ends = breaks_line(text, gap, &tokens[i], next);
        if line_ends || sentence_ends(text, tokens, first, i) {
            push(&mut sentences, tokens, first..i + 1, paragraph);
            first = i + 1;
            paragraph += usize::from(line_ends);
        }
    }
    super::block::classify(text, tokens, &mut sentences);
    sentences
}

fn push(sentences: &mut Vec<Sentence>, tokens: &[Token], range: Range<usize>, paragraph: usize) {
    let span = tokens[range.start].span.to(tokens[range.end - 1].span);
    sentences.push(Sentence {
        span,
        tokens: range,
        paragraph,
        block: Block::Body,
    });
}

/// Whether the gap between two tokens ends a paragraph.
fn breaks_line(text: &str, gap: &str, before: &Token, after: &Token) -> bool {
    match gap.bytes().filter(|b| *b == b'\n').count() {
        0 => false,
        1 => {
            let closed = before.kind == TokenKind::Mark
                && !matches!(before.span.of(text), "," | "-" | "–" | "(" | ";");
            let goes_on = after.kind == TokenKind::Word && !after.is_capitalised();
            closed || !goes_on
        }
        _ => true,
    }
}

/// Whether the sentence that began at token `first` ends with token `i`.
fn sentence_ends(text: &str, tokens: &[Token], first: usize, i: usize) -> bool {
    let word = |i: usize| tokens[i].span.of(text);
    let next = &tokens[i + 1];
    let spaced = next.span.start > tokens[i].span.end;
    match word(i) {
        "!" | "?" | "…" => spaced && starts_sentence(text, tokens, i + 1),
        "." => spaced && starts_sentence(text, tokens, i + 1),
        mark if mark.starts_with("..") => spaced && starts_sentence(text, tokens, i + 1),
        // Closing quotes and brackets after a stop belong to the sentence that they close.
        "\"" | "”" | "’" | "'" | ")" | "]" | "»" => {
            let stopped = i > first
                && tokens[i].span.start == tokens[i - 1].span.end
                && ends_stopped(word(i - 1));
            stopped && spaced && starts_sentence(text, tokens, i + 1)
        }
        dotted if tokens[i].kind == TokenKind::Word && dotted.ends_with('.') => {
            spaced && abbreviation_ends_sentence(text, tokens, i)
        }
        _ => false,
    }
}

fn ends_stopped(word: &str) -> bool {
    word.ends_with(['.', '!', '?', '…'])
}

/// Whether a sentence can begin at a token: a capital, a number, an opening quote before them.
fn starts_sentence(text: &str, tokens: &[Token], i: usize) -> bool {
    let token = &tokens[i];
    match token.kind {
        TokenKind::Word => {
            token.is_capitalised() || !token.span.of(text).starts_with(|c: char| c.is_lowercase())
        }
        TokenKind::Number => true,
        TokenKind::Possessive => false,
        TokenKind::Mark => match token.span.of(text) {
            "\"" | "“" | "‘" | "'" | "(" | "[" | "«" | "-" | "--" | "—" | "–" => tokens
                .get(i + 1)
                .is_none_or(|next| next.kind != TokenKind::Word || next.is_capitalised()),
            "$" | "€" | "£" | "#" | "*" | "•" => true,
            _ => false,
        },
    }
}

/// Whether a word that keeps its stop ("U.S.", "p.m.", "Inc.") also ends the sentence.
///
/// It does before a capitalised word that opens sentences (an article, a pronoun, a conjunction);
/// it does not before anything that could be the rest of a name or of a time.
fn abbreviation_ends_sentence(text: &str, tokens: &[Token], i: usize) -> bool {
    let word = tokens[i].span.of(text);
    let next = &tokens[i + 1];
    if never_ends_sentence(word) || !starts_sentence(text, tokens, i + 1) {
        return false;
    }
    let initial = word.len() == 2 && word.starts_with(char::is_uppercase);
    if initial || next.kind == TokenKind::Number {
        return false;
    }
    next.kind == TokenKind::Mark
        || crate::lexicon::closed::opens_sentence(&next.span.of(text).to_ascii_lowercase())
}

#[cfg(test)]
mod tests {
    use crate::article::Article;
    use crate::text::Text;

    fn sentences(text: &str) -> Vec<String> {
        let article = Article::new("t", text);
        Text::read(&article)
            .sentences
            .iter()
            .map(|s| article.slice(s.span).to_owned())
            .collect()
    }

    #[test]
    fn titles_times_and_states_do_not_end_sentences() {
        assert_eq!(
            sentences(
                "Gen. Maria Ortiz met Mr. Lindqvist at 4:17 p.m. EST in the U.S. Senate. They left at 5 p.m. The talks failed."
            ),
            [
                "Gen. Maria Ortiz met Mr. Lindqvist at 4:17 p.m. EST in the U.S. Senate.",
                "They left at 5 p.m.",
                "The talks failed."
            ]
        );
    }

    #[test]
    fn quotes_close_with_their_sentence() {
        assert_eq!(
            sentences("“We are done.” He left. \"No!\" she said. “It is over,” he added."),
            [
                "“We are done.”",
                "He left.",
                "\"No!\" she said.",
                "“It is over,” he added."
            ]
        );
    }

    #[test]
    fn wrapped_lines_go_on_and_headlines_do_not() {
        assert_eq!(
            sentences("Fire Kills Two\nTwo people died\nin a fire.\n\nPolice came."),
            [
                "Fire Kills Two",
                "Two people died\nin a fire.",
                "Police came."
            ]
        );
    }
}
