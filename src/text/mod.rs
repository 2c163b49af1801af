//! An article's prose as tokens and sentences, all of them spans into the stored text.
//!
//! Made once for each article; every recogniser works on it by index, so that no stage looks at
//! raw characters again and none copies text.

mod block;
mod sentence;
mod token;

pub use block::Block;
pub use sentence::Sentence;
pub use token::{Shape, Token, TokenKind};

use crate::article::{Article, Span};
use std::ops::Range;

/// The tokens and sentences of one article.
#[derive(Debug)]
pub struct Text<'a> {
    /// The article that all spans point into.
    pub article: &'a Article,
    /// Tokens in order of their place.
    pub tokens: Vec<Token>,
    /// Sentences in order of their place; every token belongs to exactly one.
    pub sentences: Vec<Sentence>,
    lower: String,
}

impl<'a> Text<'a> {
    /// Takes an article's prose apart.
    #[must_use]
    pub fn read(article: &'a Article) -> Self {
        let tokens = token::tokenize(&article.text, article.body);
        let sentences = sentence::split(&article.text, article.body, &tokens);
        Self {
            article,
            tokens,
            sentences,
            lower: article.text.to_ascii_lowercase(),
        }
    }

    /// A token's words as written.
    #[must_use]
    pub fn word(&self, token: usize) -> &'a str {
        self.tokens
            .get(token)
            .map_or("", |t| t.span.of(&self.article.text))
    }

    /// A token's words with ASCII letters in lower case: the key for word lists.
    #[must_use]
    pub fn lower(&self, token: usize) -> &str {
        self.tokens
            .get(token)
            .map_or("", |t| t.span.of(&self.lower))
    }

    /// Whether a token follows the one before it without a gap ("five-hour", "1.2bn", "$5").
    #[must_use]
    pub fn joined(&self, token: usize) -> bool {
        token > 0
            && token < self.tokens.len()
            && self.tokens[token].span.start == self.tokens[token - 1].span.end
    }

    /// The span that a range of tokens covers.
    #[must_use]
    pub fn span(&self, tokens: Range<usize>) -> Span {
        match (
            self.tokens.get(tokens.start),
            tokens
                .end
                .checked_sub(1)
                .and_then(|last| self.tokens.get(last)),
        ) {
            (Some(first), Some(last)) => first.span.to(last.span),
            _ => Span::default(),
        }
    }

    /// Index of the sentence that a token belongs to.
    #[must_use]
    pub fn sentence_of(&self, token: usize) -> usize {
        self.sentences
            .partition_point(|s| s.tokens.end <= token)
            .min(self.sentences.len().saturating_sub(1))
    }

    /// The tokens of the sentence that a token belongs to.
    #[must_use]
    pub fn sentence_tokens(&self, token: usize) -> Range<usize> {
        self.sentences
            .get(self.sentence_of(token))
            .map_or(0..0, |s| s.tokens.clone())
    }
}
