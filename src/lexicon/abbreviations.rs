//! Words whose full stop belongs to them.

use crate::lexicon::filtered::WordSet;
use serde::Deserialize;
use std::sync::LazyLock;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Raw {
    never_last: Vec<String>,
    may_be_last: Vec<String>,
}

struct Abbreviations {
    all: WordSet,
    never_last: WordSet,
}

static LIST: LazyLock<Abbreviations> = LazyLock::new(|| {
    let raw: Raw = crate::lexicon::list!("abbreviations");
    let all = raw.never_last.iter().chain(&raw.may_be_last);
    Abbreviations {
        all: all.map(String::as_str).collect(),
        never_last: raw.never_last.into_iter().collect(),
    }
});

/// Whether a stop after this word (any case, without the stop) belongs to the word.
#[must_use]
pub fn is_abbreviation(word: &str) -> bool {
    word.len() <= 8 && LIST.all.contains(word.to_ascii_lowercase().as_str())
}

/// Whether the abbreviation (any case, with or without its stop) cannot end a sentence, since a
/// name or a number has to follow: "Mr.", "Gen.", "No.".
#[must_use]
pub fn never_ends_sentence(word: &str) -> bool {
    word.len() <= 9
        && LIST
            .never_last
            .contains(word.trim_end_matches('.').to_ascii_lowercase().as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_never_end_a_sentence_but_units_may() {
        assert!(is_abbreviation("Mr") && never_ends_sentence("Mr."));
        assert!(is_abbreviation("Corp") && !never_ends_sentence("Corp."));
        assert!(!is_abbreviation("meeting"));
    }
}
