//! What recognisers yield.

use crate::article::Span;
use crate::value::{Kind, Value};
use std::ops::Range;

/// A place in the text that states a value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mention {
    /// The value as it stands there, tight: "five-hour", "27 or 28", "December 2".
    pub span: Span,
    /// The tokens of `span`.
    pub tokens: Range<usize>,
    /// The tokens of the whole phrase: hedge, value, modifiers and counted noun
    /// ("at least two powerful earthquakes"); contains `tokens`.
    pub phrase: Range<usize>,
    /// The token of the counted noun, where there is one.
    pub head: Option<usize>,
    /// What sort of value it is.
    pub kind: Kind,
    /// What it means.
    pub value: Value,
}
