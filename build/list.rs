//! Reads the list files; an error names the file and the line.

use std::{collections::HashMap, fs, path::Path};

use crate::Result;

/// The lines that are neither empty nor comments.
pub fn lines(lists: &Path, name: &str) -> Result<Vec<String>> {
    let path = lists.join(name);
    let text = fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))?;
    Ok(text
        .lines()
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
        .map(str::to_owned)
        .collect())
}

/// The tables of one array of a TOML file.
pub fn tables(lists: &Path, name: &str, array: &str) -> Result<Vec<toml::Table>> {
    let path = lists.join(name);
    let text = fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))?;
    let mut file: HashMap<String, Vec<toml::Table>> =
        toml::from_str(&text).map_err(|error| format!("{}: {error}", path.display()))?;
    Ok(file
        .remove(array)
        .ok_or_else(|| format!("{}: no [[{array}]]", path.display()))?)
}

/// The text under a key, empty if there is none.
pub fn text<'t>(table: &'t toml::Table, key: &str) -> &'t str {
    table
        .get(key)
        .and_then(toml::Value::as_str)
        .unwrap_or_default()
}

/// The texts of the array under a key.
pub fn texts<'t>(table: &'t toml::Table, key: &str) -> Vec<&'t str> {
    let array = table.get(key).and_then(toml::Value::as_array);
    array
        .into_iter()
        .flatten()
        .filter_map(toml::Value::as_str)
        .collect()
}

/// A name as a key of the tables: lower case, straight apostrophe.
pub fn key(name: &str) -> String {
    name.to_lowercase().replace(['’', '‘', 'ʻ'], "'")
}
