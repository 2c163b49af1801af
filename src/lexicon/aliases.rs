//! People and organisations that changed their name, and organisations known by two.

use rustc_hash::FxHashMap;
use serde::Deserialize;
use std::sync::LazyLock;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Raw {
    people: Vec<Vec<String>>,
    organisations: Vec<Vec<String>>,
}

type Sets = FxHashMap<String, usize>;

static LISTS: LazyLock<(Sets, Sets)> = LazyLock::new(|| {
    let raw: Raw = crate::lexicon::list!("aliases");
    (numbered(raw.people), numbered(raw.organisations))
});

fn numbered(sets: Vec<Vec<String>>) -> Sets {
    sets.into_iter()
        .enumerate()
        .flat_map(|(number, set)| set.into_iter().map(move |name| (name, number)))
        .collect()
}

fn same(sets: &Sets, a: &str, b: &str) -> bool {
    sets.get(a).is_some_and(|set| sets.get(b) == Some(set))
}

/// Whether two canonical names of people ("prevost, robert") are one person's.
#[must_use]
pub fn same_person(a: &str, b: &str) -> bool {
    same(&LISTS.0, a, b)
}

/// Whether two canonical names of organisations ("facebook") are one's.
#[must_use]
pub fn same_organisation(a: &str, b: &str) -> bool {
    same(&LISTS.1, a, b)
}
