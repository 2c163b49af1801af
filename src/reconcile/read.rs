//! Ledger text to a [`Ledger`]: every fault is told with its line, column and the nearest known key.

use super::entry::{Decision, Entry, Fault, FindingRef, Ledger, Outcome, Reason, nearest};
use crate::problem::Problem;
use jiff::civil::Date;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// Keys of the whole file.
const FILE_KEYS: [&str; 2] = ["version", "entry"];
/// Keys of an entry, in the order in which they are written.
pub(super) const ENTRY_KEYS: [&str; 10] = [
    "attribute",
    "readings_key",
    "readings",
    "outcome",
    "value",
    "source",
    "reason",
    "by",
    "on",
    "expires",
];
/// The version of the ledger's form that this program reads and writes.
pub(super) const VERSION: i64 = 1;

/// Reads a ledger.
///
/// # Errors
/// Every fault found, in order of place, without the file's name: the caller knows it.
pub fn read(text: &str) -> Result<Ledger, Vec<Problem>> {
    let mut reader = Reader {
        text,
        problems: Vec::new(),
    };
    let document = match DeTable::parse(text) {
        Ok(document) => document,
        Err(error) => {
            let at = error.span().map_or(0, |span| span.start);
            return Err(vec![
                Problem::new("not-toml", error.message()).at_offset(text, at),
            ]);
        }
    };
    let entries = reader.file(document.get_ref());
    if reader.problems.is_empty() {
        Ok(Ledger::new(entries))
    } else {
        reader.problems.sort_by_key(|p| (p.line, p.column));
        Err(reader.problems)
    }
}

type Table<'t> = DeTable<'t>;
type Place<'t> = Spanned<DeValue<'t>>;

struct Reader<'t> {
    text: &'t str,
    problems: Vec<Problem>,
}

impl Reader<'_> {
    fn file(&mut self, file: &Table<'_>) -> Vec<Entry> {
        self.known_keys(file, &FILE_KEYS, "a ledger");
        if let Some(version) = file.get("version") {
            let stated = version.get_ref().as_integer().map(ToString::to_string);
            if stated.as_deref() != Some("1") {
                let message = format!("this program reads ledgers of version {VERSION}");
                self.fault("wrong-value", version, message);
            }
        }
        let Some(entries) = file.get("entry") else {
            return Vec::new();
        };
        let Some(entries) = entries.get_ref().as_table() else {
            self.wrong_type(entries, "entry", "a table for each finding, `[entry.ID]`");
            return Vec::new();
        };
        entries
            .iter()
            .filter_map(|(id, entry)| self.entry(id, entry))
            .collect()
    }

    fn entry(&mut self, id: &Spanned<toml::de::DeString<'_>>, entry: &Place<'_>) -> Option<Entry> {
        let at = id.span().start;
        let Some(table) = entry.get_ref().as_table() else {
            self.wrong_type(entry, "entry", "a table, `[entry.ID]`");
            return None;
        };
        let id = id.get_ref().as_ref();
        if !is_hash(id) {
            self.fault_at("wrong-value", at, format!("`{id}` is no id: {HASH_FORM}"));
        }
        self.known_keys(table, &ENTRY_KEYS, "an entry");

        let readings_key = self.required(table, "readings_key", at);
        if let (Some(key), Some(place)) = (&readings_key, table.get("readings_key"))
            && !is_hash(key)
        {
            let message = format!("`{key}` is no readings key: {HASH_FORM}");
            self.fault("wrong-value", place, message);
        }
        let attribute = self.required(table, "attribute", at);
        let readings = self.readings(table);
        let outcome = self.outcome(table, at);
        let reason = self
            .required(table, "reason", at)
            .and_then(|words| self.valid(table, at, Reason::new(&words)));
        let by = self.string(table, "by");
        let on = self.date(table, "on");
        let expires = self.date(table, "expires");
        Some(Entry {
            finding: FindingRef {
                id: id.to_owned(),
                readings_key: readings_key?,
                attribute: attribute?,
                readings: readings?,
            },
            decision: Decision {
                outcome: outcome?,
                reason: reason?,
                by,
                on,
                expires,
            },
            line: Some(self.text[..at].matches('\n').count() + 1),
        })
    }

    fn outcome(&mut self, table: &Table<'_>, at: usize) -> Option<Outcome> {
        let name = self.required(table, "outcome", at)?;
        let value = self.string(table, "value");
        let source = self.string(table, "source");
        let outcome = Outcome::new(&name, value.as_deref(), source.as_deref());
        self.valid(table, at, outcome)
    }

    /// What a constructor accepted; otherwise its fault is noted at the key that it names.
    fn valid<T>(&mut self, table: &Table<'_>, at: usize, made: Result<T, Fault>) -> Option<T> {
        made.map_err(|fault| match table.get(fault.key) {
            Some(place) => self.fault("wrong-value", place, fault.message),
            None => self.fault_at("missing-key", at, fault.message),
        })
        .ok()
    }

    fn readings(&mut self, table: &Table<'_>) -> Option<Vec<String>> {
        let Some(place) = table.get("readings") else {
            return Some(Vec::new());
        };
        let Some(list) = place.get_ref().as_array() else {
            self.wrong_type(place, "readings", "a list of strings");
            return None;
        };
        let mut words = Vec::new();
        for word in list {
            match word.get_ref().as_str() {
                Some(word) => words.push(word.to_owned()),
                None => self.wrong_type(word, "readings", "a list of strings"),
            }
        }
        (words.len() == list.len()).then_some(words)
    }

    fn required(&mut self, table: &Table<'_>, key: &str, at: usize) -> Option<String> {
        if !table.contains_key(key) {
            self.fault_at("missing-key", at, format!("the entry has no `{key}`"));
        }
        self.string(table, key)
    }

    fn string(&mut self, table: &Table<'_>, key: &str) -> Option<String> {
        let place = table.get(key)?;
        let words = place.get_ref().as_str().map(str::to_owned);
        if words.is_none() {
            self.wrong_type(place, key, "a string");
        }
        words
    }

    fn date(&mut self, table: &Table<'_>, key: &str) -> Option<Date> {
        let place = table.get(key)?;
        let date = place
            .get_ref()
            .as_datetime()
            .filter(|moment| moment.time.is_none())
            .and_then(|moment| moment.date)
            .and_then(|day| {
                let year = i16::try_from(day.year).ok()?;
                let (month, day) = (i8::try_from(day.month).ok()?, i8::try_from(day.day).ok()?);
                Date::new(year, month, day).ok()
            });
        if date.is_none() {
            self.wrong_type(place, key, "a date without quotes, as 2026-01-31");
        }
        date
    }

    fn known_keys(&mut self, table: &Table<'_>, known: &[&str], of: &str) {
        for key in table.keys() {
            let name = key.get_ref().as_ref();
            if !known.contains(&name) {
                let hint = nearest(name, known).map_or_else(
                    || format!("{of} has {}", known.join(", ")),
                    |near| format!("did you mean `{near}`?"),
                );
                let message = format!("unknown key `{name}`; {hint}");
                self.fault_at("unknown-key", key.span().start, message);
            }
        }
    }

    fn wrong_type(&mut self, place: &Place<'_>, key: &str, wanted: &str) {
        let message = format!(
            "`{key}` must be {wanted}; this is {}",
            match place.get_ref().type_str() {
                "array" => "a list",
                "integer" => "an integer",
                "datetime" => "a time",
                "string" => "a string",
                "boolean" => "true or false",
                "float" => "a number",
                _ => "a table",
            }
        );
        self.fault("wrong-type", place, message);
    }

    fn fault(&mut self, code: &'static str, place: &Place<'_>, message: String) {
        self.fault_at(code, place.span().start, message);
    }

    fn fault_at(&mut self, code: &'static str, at: usize, message: String) {
        self.problems
            .push(Problem::new(code, message).at_offset(self.text, at));
    }
}

const HASH_FORM: &str = "16 digits of 0-9 and a-f are one";

fn is_hash(word: &str) -> bool {
    word.len() == 16
        && word
            .bytes()
            .all(|b| b.is_ascii_digit() || (b'a'..=b'f').contains(&b))
}
