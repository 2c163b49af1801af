//! Reading the built-in small lists.

use serde::de::DeserializeOwned;

/// Parses a built-in list.
///
/// # Panics
/// Where the list is malformed: it is part of the program, and a unit test of each list reads it.
pub(crate) fn load<T: DeserializeOwned>(name: &str, toml: &str) -> T {
    match toml::from_str(toml) {
        Ok(list) => list,
        Err(error) => panic!("built-in list {name} is malformed: {error}"),
    }
}
