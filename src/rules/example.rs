//! A pack's own tests: what an attribute must find, where it must stay silent, and how two
//! phrasings must compare.

use crate::value::Relation;

/// A text that answers the attribute's question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Example {
    /// The text.
    pub text: String,
    /// The canonical value that it gives.
    pub value: String,
    /// The words that state it, where the author names them.
    pub claim: Option<String>,
    /// Why it is missed so far; such an example fails once it passes.
    pub todo: Option<String>,
    /// Where it stands in the pack.
    pub line: usize,
}

/// A text that does not answer the question, though it may look so.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Counterexample {
    /// The text.
    pub text: String,
    /// Why it is mistaken so far; such a counterexample fails once it passes.
    pub todo: Option<String>,
    /// Where it stands in the pack.
    pub line: usize,
}

/// Two texts that both answer the question, and how their values stand to each other.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pair {
    /// The first text.
    pub left: String,
    /// The second text.
    pub right: String,
    /// How the first text's value stands to the second's.
    pub relation: Relation,
    /// Why it fails so far; such a pair fails once it passes.
    pub todo: Option<String>,
    /// Where it stands in the pack.
    pub line: usize,
}
