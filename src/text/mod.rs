//! An article's prose as tokens and sentences, all of them spans into the stored text.
//!
//! Made once for each article; every recogniser works on it by index, so that no stage looks at
//! raw characters again and none copies text.

mod block;
mod clause;
mod lemma;
mod phrase;
mod places;
mod sentence;
mod tag;
mod token;

pub use block::Block;
pub use clause::Clause;
pub use phrase::{Phrase, PhraseKind, Voice};
pub use sentence::Sentence;
pub use tag::{Tag, Tagger};
pub use token::{Shape, Token, TokenKind};

use crate::article::{Article, Span};
use crate::lexicon::closed::Class;
use crate::lexicon::locales::Locale;
use lemma::Lemma;
use places::Places;
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
    /// How digits are set where the article comes from.
    pub locale: Locale,
    classes: Vec<Class>,
    lemmas: Vec<Lemma>,
    lower: String,
    places: Places,
}

impl<'a> Text<'a> {
    /// Takes an article's prose apart.
    #[must_use]
    pub fn read(article: &'a Article) -> Self {
        Self::read_by(article, Tagger::default())
    }

    /// The same with a tagger of one's choice.
    #[must_use]
    pub fn read_by(article: &'a Article, tagger: Tagger) -> Self {
        let language = article.metadata.language.as_deref();
        let locale = language.map_or_else(Locale::default, Locale::of);
        let mut tokens = Vec::with_capacity(article.body.len() / 5);
        for prose in article.prose() {
            token::tokenize(&article.text, prose, locale, &mut tokens);
        }
        let mut sentences = sentence::split(&article.text, article.body, &tokens);
        block::mark_told(article, &mut sentences);
        let lower = article.text.to_ascii_lowercase();
        let (tags, lemmas, classes) = tag::tag(&article.text, &lower, &tokens, &sentences, tagger);
        let phrases = phrase::chunk(&article.text, &lower, &tokens, &tags, &sentences);
        let clauses = clause::split(&article.text, &tokens, &tags, &phrases, &sentences);
        let places = Places::of(tokens.len(), &sentences, &phrases, &clauses);
        Self {
            places,
            article,
            tokens,
            sentences,
            tags,
            phrases,
            clauses,
            locale,
            classes,
            lemmas,
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

    /// The words of a place with ASCII letters in lower case.
    #[must_use]
    pub fn lower_at(&self, span: Span) -> &str {
        span.of(&self.lower)
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
        let last = || self.sentences.len().saturating_sub(1);
        self.places.sentence(token).unwrap_or_else(last)
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
        self.places.phrase(token)
    }

    /// Index of the clause that a token belongs to.
    #[must_use]
    pub fn clause_of(&self, token: usize) -> usize {
        let last = || self.clauses.len().saturating_sub(1);
        self.places.clause(token).unwrap_or_else(last)
    }

    /// The closed classes that a token may belong to.
    #[must_use]
    pub fn class(&self, token: usize) -> Class {
        self.classes.get(token).copied().unwrap_or_default()
    }

    /// The dictionary form of a token, in lower case: "met" → "meet", "envoys" → "envoy".
    #[must_use]
    pub fn lemma(&self, token: usize) -> &str {
        self.lemmas
            .get(token)
            .map_or("", |lemma| lemma.of(self.lower(token)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Reads the same words `times` over in one paragraph: each time has to give the same parts.
    fn parts_of_each(words: &str, times: usize) -> (usize, usize, usize) {
        let article = Article::new("long", words.repeat(times));
        let text = Text::read(&article);
        let (sentences, phrases, clauses) =
            (text.sentences.len(), text.phrases.len(), text.clauses.len());
        let ordered = |a: &Range<usize>, b: &Range<usize>| a.end <= b.start;
        assert!(
            text.phrases
                .is_sorted_by(|a, b| ordered(&a.tokens, &b.tokens))
        );
        assert!(
            text.clauses
                .windows(2)
                .all(|w| w[0].tokens.end == w[1].tokens.start)
        );
        assert!(text.sentences.iter().all(|s| s.paragraph == 0));
        (sentences / times, phrases / times, clauses / times)
    }

    #[test]
    fn a_paragraph_may_be_of_any_length() {
        let words = "The mayor said two crews left after the fire killed a keeper. ";
        let few = parts_of_each(words, 2);
        assert_eq!(few, (1, 7, 3));
        assert_eq!(parts_of_each(words, 20_000), few);
    }

    #[test]
    fn a_sentence_may_be_of_any_length() {
        // Without marks, without verbs, without nouns: none of it may be read again and again.
        for words in [
            "crews left town ",
            "the ",
            "big old ",
            "and also ",
            "who and they and ",
            "very quickly ",
            "was not ",
            "found 12 or ",
            "( ",
            "killed ",
            "gunshot wound ",
            "12-12-",
            "the third of ",
            "2,5 ",
        ] {
            parts_of_each(words, 100_000);
        }
    }
}
