//! Entries into a ledger's text, whose comments and order of keys are its owner's.
//!
//! Text in, text out: the result is read back before it is given, so that a ledger is replaced by
//! a valid one or not at all.

use super::entry::{Entry, Ledger};
use super::read::{ENTRY_KEYS, VERSION, read};
use crate::problem::Problem;
use toml_edit::{Array, DocumentMut, Item, Table, Value};

/// What a ledger begins with.
const HEAD: &str = "# Decisions about the findings of factdiff.\n";

/// The ledger's text with an entry put in, or in place of the one with its id; entries are in order
/// of their ids, and comments stay with what they stand above.
///
/// # Errors
/// Where the text is no valid ledger.
pub fn add(text: &str, entry: &Entry) -> Result<String, Vec<Problem>> {
    let mut document = document(text)?;
    let new = document.is_empty() && text.trim().is_empty();
    if !document.contains_key("version") {
        document.insert("version", Item::Value(VERSION.into()));
    }
    let entries = table_in(document.as_table_mut(), "entry").ok_or_else(unread)?;
    fill(
        table_in(entries, &entry.finding.id).ok_or_else(unread)?,
        entry,
    );
    order(entries);

    let mut written = document.to_string();
    if new {
        written.insert_str(0, HEAD);
    }
    let read_back: Ledger = read(&written).map_err(|_| unread())?;
    match read_back.get(&entry.finding.id) {
        Some(kept) if kept.finding == entry.finding && kept.decision == entry.decision => {
            Ok(written)
        }
        _ => Err(unread()),
    }
}

/// The ledger's text without the entries of these ids; comments above an entry go with it.
///
/// # Errors
/// Where the text is no valid ledger.
pub fn remove(text: &str, ids: &[&str]) -> Result<String, Vec<Problem>> {
    let mut document = document(text)?;
    if let Some(entries) = document.get_mut("entry").and_then(Item::as_table_like_mut) {
        for id in ids {
            entries.remove(id);
        }
    }
    let written = document.to_string();
    let left = read(&written).map_err(|_| unread())?;
    let gone = ids.iter().all(|id| left.get(id).is_none());
    let others = read(text)?.iter().count() - left.iter().count() <= ids.len();
    if gone && others {
        Ok(written)
    } else {
        Err(unread())
    }
}

fn document(text: &str) -> Result<DocumentMut, Vec<Problem>> {
    read(text)?;
    text.parse()
        .map_err(|error: toml_edit::TomlError| vec![Problem::new("not-toml", error.message())])
}

fn unread() -> Vec<Problem> {
    let message = "the entry does not fit the ledger";
    vec![Problem::new("ledger-not-written", message)]
}

/// The table under a key, made where there is none, and a standard one where it stood inline.
fn table_in<'t>(parent: &'t mut Table, key: &str) -> Option<&'t mut Table> {
    let item = parent.entry(key).or_insert_with(|| {
        let mut made = Table::new();
        made.set_implicit(key == "entry");
        Item::Table(made)
    });
    if !item.is_table() {
        *item = Item::Table(std::mem::take(item).into_table().ok()?);
    }
    item.as_table_mut()
}

/// Sets the keys of an entry; comments beside keys that stay are kept.
fn fill(table: &mut Table, entry: &Entry) {
    let decision = &entry.decision;
    let date = |day: Option<jiff::civil::Date>| {
        day.and_then(|day| day.to_string().parse::<toml_edit::Datetime>().ok())
            .map(Value::from)
    };
    let values: [Option<Value>; 10] = [
        Some(entry.finding.attribute.as_str().into()),
        Some(entry.finding.readings_key.as_str().into()),
        Some(Value::Array(Array::from_iter(&entry.finding.readings))),
        Some(decision.outcome.name().into()),
        decision.outcome.value().map(Value::from),
        decision.outcome.source().map(Value::from),
        Some(decision.reason.as_str().into()),
        decision.by.as_deref().map(Value::from),
        date(decision.on),
        date(decision.expires),
    ];
    for (key, value) in ENTRY_KEYS.iter().copied().zip(values) {
        match (value, table.get_mut(key)) {
            (Some(mut value), Some(Item::Value(old))) => {
                *value.decor_mut() = old.decor().clone();
                *old = value;
            }
            (Some(value), _) => {
                table.insert(key, Item::Value(value));
            }
            (None, _) => {
                table.remove(key);
            }
        }
    }
}

/// Puts the entries in order of their ids, a blank line before each.
fn order(entries: &mut Table) {
    let mut ids: Vec<String> = entries.iter().map(|(id, _)| id.to_owned()).collect();
    ids.sort_unstable();
    entries.set_position(Some(0));
    for (position, id) in (1_isize..).zip(&ids) {
        let Some(table) = table_in(entries, id) else {
            continue;
        };
        table.set_position(Some(position));
        let prefix = table
            .decor()
            .prefix()
            .and_then(|p| p.as_str())
            .unwrap_or("");
        if !prefix.starts_with(['\n', '\r']) {
            let prefix = format!("\n{prefix}");
            table.decor_mut().set_prefix(prefix);
        }
    }
}
