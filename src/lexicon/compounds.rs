//! Compound nouns that are one thing together: a "home run" is no run.
//!
//! What a word is compared by is mostly its last noun alone, which makes rivals of any two
//! compounds that end alike.

use crate::lexicon::classes::clusters;
use crate::lexicon::filtered::WordMap;
use rustc_hash::FxHashMap;
use serde::Deserialize;
use std::sync::LazyLock;

/// The list of `rules/lexicon/compounds.toml`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Compounds {
    compounds: Vec<Vec<String>>,
}

/// The name of a compound, for each of its first words; an empty one where the last says it all.
type Firsts = Vec<(String, String)>;

static BY_LAST: LazyLock<WordMap<Firsts>> = LazyLock::new(|| {
    let Compounds { compounds } = crate::lexicon::list!("compounds");
    let mut by_last: FxHashMap<String, Firsts> = FxHashMap::default();
    let mut add = |words: &str, name: &str| {
        let (first, last) = words.rsplit_once(' ').unwrap_or(("", words));
        let firsts = by_last.entry(last.to_owned()).or_default();
        firsts.push((first.to_owned(), name.to_owned()));
    };
    for same in &compounds {
        let name = same
            .first()
            .map_or_else(String::new, |n| n.replace(' ', "-"));
        for words in same {
            add(words, &name);
        }
    }
    for event in &clusters().event {
        for words in event.nouns.iter().filter(|n| n.matches(' ').count() == 1) {
            add(words, &event.name);
        }
    }
    by_last.into()
});

/// What the noun `last` is together with the word `before` it, both in dictionary form.
#[must_use]
pub fn compound(before: &str, last: &str) -> Option<&'static str> {
    let firsts = BY_LAST.get(last)?;
    let fits = |(first, _): &&(String, String)| first.is_empty() || first == before;
    firsts.iter().find(fits).map(|(_, name)| name.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_compound_is_one_with_its_synonyms_alone() {
        assert_eq!(compound("home", "run"), Some("home-run"));
        assert_eq!(compound("two", "homer"), compound("home", "run"));
        assert_eq!(compound("long", "run"), None);
        assert_ne!(compound("gold", "medal"), compound("silver", "medal"));
        assert_eq!(compound("air", "strike"), Some("airstrike"));
    }

    #[test]
    fn no_words_stand_twice() {
        for (last, firsts) in BY_LAST.keys().filter_map(|k| Some((k, BY_LAST.get(k)?))) {
            let mut seen: Vec<&str> = firsts.iter().map(|(first, _)| first.as_str()).collect();
            seen.sort_unstable();
            assert!(
                seen.windows(2).all(|two| two[0] != two[1]),
                "{last}: {seen:?}"
            );
            assert!(seen.len() == 1 || !seen.contains(&""), "{last}: {seen:?}");
        }
    }
}
