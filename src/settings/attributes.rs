//! What holds for attributes by name: patterns, the narrowest of which decides.

use crate::problem::Problem;
use crate::value::Kind;
use std::path::Path;

/// How much a disagreement about an attribute matters, or that nobody asks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Level {
    /// The attribute is left out.
    Off,
    /// Shown, never counted.
    Note,
    /// Counted; minor.
    Warning,
    /// Counted; grave.
    Error,
}

impl Level {
    /// The names, in the order of the reference.
    pub const NAMES: [&'static str; 4] = ["off", "note", "warning", "error"];

    /// The level of a name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        match name {
            "off" => Some(Self::Off),
            "note" => Some(Self::Note),
            "warning" => Some(Self::Warning),
            "error" => Some(Self::Error),
            _ => None,
        }
    }
}

/// Something for each of several attributes, or families of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ByAttribute<T> {
    entries: Vec<(Pattern, T)>,
}

impl<T> Default for ByAttribute<T> {
    fn default() -> Self {
        Self {
            entries: Vec::new(),
        }
    }
}

impl<T> ByAttribute<T> {
    pub(super) fn push(&mut self, pattern: Pattern, value: T) {
        self.entries.push((pattern, value));
    }

    /// Whether nothing is said of any attribute.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// What holds for an attribute: what its own name says, else what its family does.
    #[must_use]
    pub fn of(&self, attribute: &str) -> Option<&T> {
        self.entries
            .iter()
            .filter(|(pattern, _)| pattern.fits(attribute))
            .max_by_key(|(pattern, _)| pattern.words.len())
            .map(|(_, value)| value)
    }

    /// A problem for each name that is neither one of `known` nor of a family that open attributes
    /// may have: the kinds of value.
    pub(super) fn unknown(&self, known: &[&str]) -> Vec<Problem> {
        self.entries
            .iter()
            .filter_map(|(pattern, _)| pattern.unknown(known))
            .collect()
    }
}

/// The name of an attribute, or a family: "meeting/date", "count/*".
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Pattern {
    words: String,
    /// Where it stands, to be told should nothing have this name.
    place: Problem,
}

impl Pattern {
    pub(super) fn new(words: String, text: &str, at: usize, path: &Path) -> Self {
        let message = format!("unknown attribute \"{words}\"");
        Self {
            words,
            place: Problem::new("unknown-attribute", message)
                .at_offset(text, at)
                .in_file(path),
        }
    }

    fn fits(&self, attribute: &str) -> bool {
        match self.words.strip_suffix('*') {
            Some(family) => attribute.starts_with(family),
            None => self.words == attribute,
        }
    }

    fn unknown(&self, known: &[&str]) -> Option<Problem> {
        let family = self.words.split('/').next().unwrap_or_default();
        let open = Kind::ALL.iter().any(|kind| kind.name() == family);
        if open || known.iter().any(|name| self.fits(name)) {
            return None;
        }
        let mut problem = self.place.clone();
        if let Some(near) = super::raw::nearest(&self.words, known) {
            problem
                .message
                .push_str(&format!("; did you mean \"{near}\"?"));
        }
        Some(problem)
    }
}
