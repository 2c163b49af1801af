//! Words around names of people: what stands before ("Mr."), between ("van") and behind ("Jr.").

use crate::lexicon::filtered::WordSet;
use serde::Deserialize;
use std::sync::LazyLock;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Raw {
    honorifics: WordSet,
    suffixes: WordSet,
    particles: WordSet,
    time_words: WordSet,
    person_verbs: WordSet,
}

static LIST: LazyLock<Raw> = LazyLock::new(|| crate::lexicon::list!("titles"));

/// Whether a person's name follows the word (ASCII lower case): "mr.", "sen.", "sir".
#[must_use]
pub fn is_honorific(lower: &str) -> bool {
    LIST.honorifics.contains(lower.trim_end_matches('.'))
}

/// Whether it stands behind a person's name: "jr.", "iii".
#[must_use]
pub fn is_suffix(lower: &str) -> bool {
    LIST.suffixes.contains(lower.trim_end_matches('.'))
}

/// Whether it is a small word within family names: "van", "de", "al".
#[must_use]
pub fn is_particle(lower: &str) -> bool {
    LIST.particles.contains(lower)
}

/// Whether it is a month, a weekday or a feast, which have capitals without being names of anybody.
#[must_use]
pub fn is_time(lower: &str) -> bool {
    LIST.time_words.contains(lower)
}

/// Whether what people alone do: the lemma of a verb such as "say".
#[must_use]
pub fn is_person_verb(lemma: &str) -> bool {
    LIST.person_verbs.contains(lemma)
}
