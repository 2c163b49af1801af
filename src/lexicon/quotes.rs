//! Words around quotation marks.

use super::assertion;
use crate::lexicon::filtered::WordSet;
use serde::Deserialize;
use std::sync::LazyLock;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Raw {
    verbs: WordSet,
    pronouns: WordSet,
}

static LIST: LazyLock<Raw> = LazyLock::new(|| crate::lexicon::list!("quotes"));

/// Whether the subject of the verb (its lemma) is who speaks.
#[must_use]
pub fn is_verb_of_speech(lemma: &str) -> bool {
    LIST.verbs.contains(lemma) || assertion::lists().reporting.contains(lemma)
}

/// Whether it stands for a speaker named before.
#[must_use]
pub fn is_pronoun(lower: &str) -> bool {
    LIST.pronouns.contains(lower)
}
