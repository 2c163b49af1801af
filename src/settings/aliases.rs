//! One bearer under several names.

use rustc_hash::FxHashMap;

/// Names, each with the one to take for it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Aliases {
    /// The one to take, by every other.
    by_other: FxHashMap<String, String>,
}

impl Aliases {
    /// Takes `name` for `other`; false where `other` stands for something already.
    pub(super) fn add(&mut self, name: &str, other: &str) -> bool {
        self.by_other
            .insert(other.to_owned(), name.to_owned())
            .is_none()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.by_other.is_empty()
    }

    /// The name to take for another one.
    #[must_use]
    pub fn name_of(&self, other: &str) -> Option<&str> {
        self.by_other.get(other).map(String::as_str)
    }

    /// Every other name with the one to take for it, in no order.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.by_other
            .iter()
            .map(|(other, name)| (other.as_str(), name.as_str()))
    }
}
