//! Reading a TOML table key by key, with the place of everything that is read.
//!
//! Serde stops at the first fault. An editor who changed ten lines wants to see all of them, so
//! packs are read from the spanned tree: whatever does not fit is noted and reading goes on, and
//! a key that nobody asked for is unknown.

use super::codes;
use super::faults::{Faults, did_you_mean};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use toml::de::{DeTable, DeValue};

/// Something read, with the byte offset at which it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct At<T> {
    pub(super) value: T,
    pub(super) at: usize,
}

impl<T> At<T> {
    pub(super) fn new(value: T, at: usize) -> Self {
        Self { value, at }
    }
}

impl<T: Serialize> Serialize for At<T> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        (&self.value, self.at).serialize(to)
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for At<T> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let (value, at) = Deserialize::deserialize(from)?;
        Ok(Self { value, at })
    }
}

/// A word or a list of words, as the author preferred.
pub(super) type Words = Vec<At<String>>;

/// One table being read.
pub(super) struct Reader<'t> {
    table: &'t DeTable<'t>,
    /// Where the table begins.
    pub(super) at: usize,
    asked: Vec<&'static str>,
}

impl<'t> Reader<'t> {
    pub(super) fn new(table: &'t DeTable<'t>, at: usize) -> Self {
        Self {
            table,
            at,
            asked: Vec::new(),
        }
    }

    fn value(&mut self, key: &'static str) -> Option<(&'t DeValue<'t>, usize)> {
        self.asked.push(key);
        let (_, value) = self.table.iter().find(|(k, _)| k.get_ref() == key)?;
        Some((value.get_ref(), value.span().start))
    }

    /// A string, if the key is there; an empty one is a fault.
    pub(super) fn string(&mut self, key: &'static str, faults: &mut Faults) -> Option<At<String>> {
        let (value, at) = self.value(key)?;
        match value {
            DeValue::String(text) if text.trim().is_empty() => {
                faults.add(codes::EMPTY_VALUE, at, format!("`{key}` is empty"));
                None
            }
            DeValue::String(text) => Some(At::new(text.to_string(), at)),
            other => {
                wrong_type(key, "a string", other, at, faults);
                None
            }
        }
    }

    /// Whether the key is there and true.
    pub(super) fn flag(&mut self, key: &'static str, faults: &mut Faults) -> bool {
        match self.value(key) {
            Some((DeValue::Boolean(flag), _)) => *flag,
            Some((other, at)) => {
                wrong_type(key, "true or false", other, at, faults);
                false
            }
            None => false,
        }
    }

    /// A string that has to be there.
    pub(super) fn required(
        &mut self,
        key: &'static str,
        of: &str,
        faults: &mut Faults,
    ) -> Option<At<String>> {
        if self.table.iter().all(|(k, _)| k.get_ref() != key) {
            faults.add(
                codes::MISSING_KEY,
                self.at,
                format!("{of} needs the key `{key}`"),
            );
        }
        self.string(key, faults)
    }

    /// A string or a list of strings; nothing where the key is absent.
    pub(super) fn words(&mut self, key: &'static str, faults: &mut Faults) -> Option<Words> {
        let (value, at) = self.value(key)?;
        match value {
            DeValue::String(text) => Some(vec![At::new(text.to_string(), at)]),
            DeValue::Array(list) if list.is_empty() => {
                faults.add(codes::EMPTY_VALUE, at, format!("`{key}` is empty"));
                None
            }
            DeValue::Array(list) => {
                let mut words = Vec::with_capacity(list.len());
                for element in list.iter() {
                    let at = element.span().start;
                    match element.get_ref() {
                        DeValue::String(text) => words.push(At::new(text.to_string(), at)),
                        other => wrong_type(key, "a list of strings", other, at, faults),
                    }
                }
                Some(words)
            }
            other => {
                wrong_type(key, "a string or a list of strings", other, at, faults);
                None
            }
        }
    }

    /// One table, `[key]`.
    pub(super) fn table(&mut self, key: &'static str, faults: &mut Faults) -> Option<Reader<'t>> {
        let (value, at) = self.value(key)?;
        match value {
            DeValue::Table(table) => Some(Reader::new(table, at)),
            other => {
                wrong_type(key, &format!("a table, `[{key}]`"), other, at, faults);
                None
            }
        }
    }

    /// Any number of tables, `[[key]]`.
    pub(super) fn tables(&mut self, key: &'static str, faults: &mut Faults) -> Vec<Reader<'t>> {
        let Some((value, at)) = self.value(key) else {
            return Vec::new();
        };
        let expected = format!("tables, `[[{key}]]`");
        let DeValue::Array(list) = value else {
            wrong_type(key, &expected, value, at, faults);
            return Vec::new();
        };
        let mut tables = Vec::with_capacity(list.len());
        for element in list.iter() {
            let at = element.span().start;
            match element.get_ref() {
                DeValue::Table(table) => tables.push(Reader::new(table, at)),
                other => wrong_type(key, &expected, other, at, faults),
            }
        }
        tables
    }

    /// A table whose keys are names, each with a string.
    pub(super) fn named_strings(self, faults: &mut Faults) -> Vec<(At<String>, At<String>)> {
        let mut pairs = Vec::new();
        for (key, value) in self.table {
            let name = At::new(key.get_ref().to_string(), key.span().start);
            let at = value.span().start;
            match value.get_ref() {
                DeValue::String(text) => pairs.push((name, At::new(text.to_string(), at))),
                other => wrong_type(&name.value, "a string", other, at, faults),
            }
        }
        pairs
    }

    /// Notes every key that was not asked for.
    pub(super) fn finish(self, of: &str, faults: &mut Faults) {
        for (key, _) in self.table {
            let name: &str = key.get_ref();
            if !self.asked.contains(&name) {
                let hint = match did_you_mean(name, self.asked.iter().copied()) {
                    hint if hint.is_empty() => format!("; it takes {}", self.asked.join(", ")),
                    hint => hint,
                };
                let message = format!("{of} has no key `{name}`{hint}");
                faults.add(codes::UNKNOWN_KEY, key.span().start, message);
            }
        }
    }
}

fn wrong_type(key: &str, expected: &str, found: &DeValue<'_>, at: usize, faults: &mut Faults) {
    let message = format!("`{key}` has to be {expected}, not {}", found.type_str());
    faults.add(codes::WRONG_TYPE, at, message);
}
