//! Where a fact stands.

use crate::article::Span;
use std::ops::Range;

/// The place in the text that states a fact.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Evidence {
    /// Index of the article among those of the run.
    pub article: usize,
    /// The value as it stands there.
    pub span: Span,
    /// The sentence around it.
    pub sentence: Span,
    /// Index of that sentence in its article.
    pub sentence_index: usize,
    /// The tokens of the value.
    pub tokens: Range<usize>,
    /// Whether it stands in a headline.
    pub headline: bool,
}
