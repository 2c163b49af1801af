//! What wholes are made of: which counts add up to which.

use rustc_hash::FxHashSet;
use serde::Deserialize;
use std::sync::LazyLock;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Parts {
    total: Vec<Total>,
    anyone: FxHashSet<String>,
    whole: Vec<Whole>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Whole {
    nouns: FxHashSet<String>,
    ways: Vec<FxHashSet<String>>,
}

/// A whole whose parts other articles count one by one.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Total {
    /// What is counted in it, a lemma.
    pub noun: String,
    /// The attributes of its parts.
    pub parts: Vec<String>,
}

static LIST: LazyLock<Parts> = LazyLock::new(|| crate::lexicon::list!("parts"));

/// The wholes whose parts other articles count one by one.
#[must_use]
pub fn totals() -> &'static [Total] {
    &LIST.total
}

/// Whether the word counts people as such: "six *dead*", "six *people*".
#[must_use]
pub fn is_anyone(word: &str) -> bool {
    LIST.anyone.contains(word)
}

/// Whether the noun (a lemma) is a whole whose parts are known.
#[must_use]
pub fn is_whole(noun: &str) -> bool {
    LIST.whole.iter().any(|whole| whole.nouns.contains(noun))
}

/// Whether the noun (a lemma, or two words) is a part of any whole.
#[must_use]
pub fn is_part(noun: &str) -> bool {
    let mut ways = LIST.whole.iter().flat_map(|whole| &whole.ways);
    ways.any(|way| way.contains(noun))
}

/// Whether one way to divide the whole has all of these parts (lemmas).
#[must_use]
pub fn divide(whole: &str, parts: &[&str]) -> bool {
    let ways = (LIST.whole.iter())
        .filter(|known| known.nouns.contains(whole))
        .flat_map(|known| &known.ways);
    !parts.is_empty()
        && ways
            .into_iter()
            .any(|way| parts.iter().all(|part| way.contains(*part)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_of_one_way_divide_a_whole() {
        assert!(divide("person", &["man", "woman"]));
        assert!(divide("casualty", &["killed", "wounded"]));
        assert!(
            !divide("person", &["woman", "girl", "child"]),
            "a girl is a child"
        );
        assert!(!divide("point", &["man"]) && !is_whole("point"));
    }
}
