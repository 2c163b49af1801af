//! Stages of one thing, and whom a count may include: what sets two values apart that both stand.

use rustc_hash::FxHashSet;
use serde::Deserialize;
use std::sync::LazyLock;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Apart {
    stages: Vec<Stages>,
    included: Included,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Stages {
    sides: [FxHashSet<String>; 2],
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Included {
    words: FxHashSet<String>,
    who: FxHashSet<String>,
}

static LIST: LazyLock<Apart> = LazyLock::new(|| crate::lexicon::list!("apart"));

/// Whether two verbs tell of two stages of one thing: "began" and "ended", "pledged" and "paid".
#[must_use]
pub fn are_stages(a: &str, b: &str) -> bool {
    LIST.stages.iter().any(
        |Stages {
             sides: [first, second],
         }| {
            first.contains(a) && second.contains(b) || first.contains(b) && second.contains(a)
        },
    )
}

/// Whether the words after a count say that it includes the one whom others leave out:
/// ", including the gunman".
#[must_use]
pub fn includes_perpetrator(after: &str) -> bool {
    let words: Vec<String> = after
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect();
    words.windows(3).any(|of| {
        let [word, article, who] = of else {
            return false;
        };
        LIST.included.words.contains(word)
            && matches!(article.as_str(), "the" | "its" | "a")
            && LIST.included.who.contains(who)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_begins_ends() {
        assert!(are_stages("end", "begin") && are_stages("pledge", "pay"));
        assert!(!are_stages("begin", "start") && !are_stages("begin", "pay"));
    }

    #[test]
    fn one_gunman_is_counted_or_not_while_children_are_some_of_many() {
        assert!(includes_perpetrator(" people, including the gunman."));
        assert!(!includes_perpetrator(" people, including three children."));
    }
}
