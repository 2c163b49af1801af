//! The settings file as written: keys and values with their places, and the faults found so far.

use super::attributes::Pattern;
use crate::problem::Problem;
use std::path::Path;
use toml::Spanned;
use toml::de::{DeString, DeTable, DeValue};

/// A key and the byte at which it stands.
pub(super) struct Key {
    pub(super) name: String,
    pub(super) at: usize,
}

impl Key {
    fn new(key: &Spanned<DeString<'_>>) -> Self {
        Self {
            name: key.get_ref().to_string(),
            at: key.span().start,
        }
    }
}

/// What sort of name nobody knows.
pub(super) enum Unknown {
    Key,
    Verdict,
    Level,
    Denied,
}

pub(super) type Place<'t> = Spanned<DeValue<'t>>;

/// Reads values and gathers what is wrong with them.
pub(super) struct Reader<'t> {
    path: &'t Path,
    text: &'t str,
    problems: Vec<Problem>,
}

impl<'t> Reader<'t> {
    pub(super) fn new(path: &'t Path, text: &'t str) -> Self {
        Self {
            path,
            text,
            problems: Vec::new(),
        }
    }

    /// The keys and values of the file.
    pub(super) fn table(&self) -> Result<Vec<(Key, Place<'t>)>, Vec<Problem>> {
        let table = DeTable::parse(self.text).map_err(|error| {
            let at = error.span().map_or(0, |span| span.start);
            vec![self.problem("not-toml", error.message(), at)]
        })?;
        Ok(table
            .into_inner()
            .into_iter()
            .map(|(key, value)| (Key::new(&key), value))
            .collect())
    }

    /// The keys and values of the table that a key holds.
    pub(super) fn inner<'v>(
        &mut self,
        key: &Key,
        value: &'v Place<'t>,
    ) -> Vec<(Key, &'v Place<'t>)> {
        let DeValue::Table(table) = value.get_ref() else {
            let sort = sort_of(value.get_ref());
            let message = format!("\"{}\" takes a table, not {sort}", key.name);
            self.add("wrong-type", message, value.span().start);
            return Vec::new();
        };
        table
            .iter()
            .map(|(key, value)| (Key::new(key), value))
            .collect()
    }

    /// The text or number that a key holds, as written.
    pub(super) fn text_or_number(&mut self, key: &Key, value: &Place<'t>) -> Option<String> {
        match value.get_ref() {
            DeValue::String(text) => Some(text.to_string()),
            DeValue::Integer(number) => Some(number.to_string()),
            DeValue::Float(number) => Some(number.to_string()),
            other => {
                let sort = sort_of(other);
                let message = format!("\"{}\" takes a number or a text, not {sort}", key.name);
                self.add("wrong-type", message, value.span().start);
                None
            }
        }
    }

    /// The text that a key holds.
    pub(super) fn text(&mut self, key: &Key, value: &Place<'t>) -> Option<String> {
        match value.get_ref() {
            DeValue::String(text) => Some(text.to_string()),
            other => {
                let message = format!("\"{}\" takes a text, not {}", key.name, sort_of(other));
                self.add("wrong-type", message, value.span().start);
                None
            }
        }
    }

    /// The list of texts that a key holds, as far as it is one.
    pub(super) fn texts(&mut self, key: &Key, value: &Place<'t>) -> Vec<String> {
        let takes = format!("\"{}\" takes a list of texts", key.name);
        let DeValue::Array(list) = value.get_ref() else {
            let message = format!("{takes}, not {}", sort_of(value.get_ref()));
            self.add("wrong-type", message, value.span().start);
            return Vec::new();
        };
        let mut texts = Vec::new();
        for entry in list {
            match entry.get_ref() {
                DeValue::String(text) => texts.push(text.to_string()),
                other => {
                    let message = format!("{takes}, not {} in it", sort_of(other));
                    self.add("wrong-type", message, entry.span().start);
                }
            }
        }
        texts
    }

    /// Notes that `name` is none of the `known` names, and which one may be meant.
    pub(super) fn unknown(&mut self, what: Unknown, name: &str, at: usize, known: &[&str]) {
        let hint = match nearest(name, known) {
            Some(near) => format!("; did you mean \"{near}\"?"),
            None => format!("; known are {}", known.join(", ")),
        };
        let (code, what) = match what {
            Unknown::Key => ("unknown-key", "key"),
            Unknown::Verdict => ("unknown-verdict", "verdict"),
            Unknown::Level => ("unknown-level", "level"),
            Unknown::Denied => ("unknown-denial", "thing to deny"),
        };
        self.add(code, format!("unknown {what} \"{name}\"{hint}"), at);
    }

    /// The settings, unless something was wrong.
    pub(super) fn finish<T>(mut self, settings: T) -> Result<T, Vec<Problem>> {
        if self.problems.is_empty() {
            return Ok(settings);
        }
        self.problems
            .sort_by_key(|problem| (problem.line, problem.column));
        Err(self.problems)
    }

    /// A pattern of names of attributes that stands at a key.
    pub(super) fn pattern(&self, key: Key) -> Pattern {
        Pattern::new(key.name, self.text, key.at, self.path)
    }

    pub(super) fn add(&mut self, code: &'static str, message: String, at: usize) {
        let problem = self.problem(code, &message, at);
        self.problems.push(problem);
    }

    fn problem(&self, code: &'static str, message: &str, at: usize) -> Problem {
        Problem::new(code, message)
            .in_file(self.path)
            .at_offset(self.text, at)
    }
}

fn sort_of(value: &DeValue<'_>) -> &'static str {
    match value {
        DeValue::String(_) => "a text",
        DeValue::Integer(_) => "an integer",
        DeValue::Float(_) => "a number",
        DeValue::Boolean(_) => "a truth value",
        DeValue::Datetime(_) => "a date",
        DeValue::Array(_) => "a list",
        DeValue::Table(_) => "a table",
    }
}

/// How alike two names must be for one to be offered in place of the other (Jaro-Winkler).
const ALIKE: f64 = 0.75;

pub(super) fn nearest<'k>(name: &str, known: &[&'k str]) -> Option<&'k str> {
    known
        .iter()
        .map(|known| (strsim::jaro_winkler(name, known), *known))
        .filter(|(alike, _)| *alike >= ALIKE)
        .max_by(|a, b| a.0.total_cmp(&b.0).then_with(|| b.1.cmp(a.1)))
        .map(|(_, known)| known)
}
