//! Reading the built-in small lists.

use serde::de::DeserializeOwned;

/// The built-in list of this name: a file of `rules/`, which the build script has turned from TOML
/// into JSON, since that is read in a tenth of the time.
macro_rules! list {
    ($name:literal) => {
        $crate::lexicon::read_list(
            $name,
            include_str!(concat!(env!("OUT_DIR"), "/lists/", $name, ".json")),
        )
    };
}

pub(crate) use list;

/// Reads a built-in list.
///
/// # Panics
/// Where the list is malformed: it is part of the program, and a unit test of each list reads it.
pub(crate) fn read_list<T: DeserializeOwned>(name: &str, json: &str) -> T {
    match serde_json::from_str(json) {
        Ok(list) => list,
        Err(error) => panic!("built-in list {name} is malformed: {error}"),
    }
}
