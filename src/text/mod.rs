//! An article's prose as tokens and sentences, all of them spans into the stored text.
//!
//! Made once for each article; every recogniser works on it by index, so that no stage looks at
//! raw characters again and none copies text.

mod block;
mod clause;
mod lemma;
mod phrase;
mod sentence;
mod tag;
mod token;

pub use block::Block;
pub use clause::Clause;
pub use phrase::{Phrase, PhraseKind, Voice};
pub use sentence::Sentence;
pub use tag::Tag;
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
    /// The part of speech of each token.
    pub tags: Vec<Tag>,
    /// Noun phrases and verb groups in order of their place.
    pub phrases: Vec<Phrase>,
    /// Clauses in order of their place; every token belongs to exactly one.
    pub clauses: Vec<Clause>,
    lower: String,
}

impl<'a> Text<'a> {
    /// Takes an article's prose apart.
    #[must_use]
    pub fn read(article: &'a Article) -> Self {
        let tokens = token::tokenize(&article.text, article.body);
        let sentences = sentence::split(&article.text, article.body, &tokens);
        let lower = article.text.to_ascii_lowercase();
        let tags = tag::tag(&article.text, &lower, &tokens, &sentences);
        let phrases = phrase::chunk(&article.text, &lower, &tokens, &tags, &sentences);
        let clauses = clause::split(&article.text, &tokens, &tags, &phrases, &sentences);
        Self {
            article,
            tokens,
            sentences,
            tags,
            phrases,
            clauses,
            lower,
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

    /// The phrase that a token belongs to.
    #[must_use]
    pub fn phrase_of(&self, token: usize) -> Option<usize> {
        let index = self.phrases.partition_point(|p| p.tokens.end <= token);
        self.phrases
            .get(index)
            .filter(|p| p.tokens.start <= token)
            .map(|_| index)
    }

    /// Index of the clause that a token belongs to.
    #[must_use]
    pub fn clause_of(&self, token: usize) -> usize {
        self.clauses
            .partition_point(|c| c.tokens.end <= token)
            .min(self.clauses.len().saturating_sub(1))
    }

    /// The dictionary form of a token, in lower case: "met" → "meet", "envoys" → "envoy".
    #[must_use]
    pub fn lemma(&self, token: usize) -> &str {
        match self.tags.get(token) {
            Some(tag) => lemma::lemma(self.lower(token), *tag),
            None => "",
        }
    }
}
