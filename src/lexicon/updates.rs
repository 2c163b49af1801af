//! What grows as a story goes on: tolls, arrests, burnt acres.

use crate::lexicon::filtered::WordSet;
use serde::Deserialize;
use std::sync::LazyLock;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Updates {
    classes: WordSet,
    changes: WordSet,
}

static LIST: LazyLock<Updates> = LazyLock::new(|| crate::lexicon::list!("updates"));

/// Whether figures of this class of events grow from one day to the next.
#[must_use]
pub fn grows(class: &str) -> bool {
    LIST.classes.contains(class)
}

/// Whether verbs of this class say by how much something changed.
#[must_use]
pub fn changes(class: &str) -> bool {
    LIST.changes.contains(class)
}

#[cfg(test)]
mod tests {
    #[test]
    fn tolls_grow_and_prices_do_not() {
        assert!(super::grows("death") && !super::grows("contract"));
    }
}
