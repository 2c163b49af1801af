//! What explains that one word is written in two ways: endings, American and British spelling,
//! letters that are not Latin at home.

use crate::lexicon::filtered::WordSet;
use serde::Deserialize;
use std::sync::LazyLock;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Raw {
    latin: WordSet,
    english: WordSet,
    endings: WordSet,
    variants: Vec<[String; 2]>,
    variant_ends: Vec<[String; 2]>,
    fillers: WordSet,
    contractions: Vec<[String; 2]>,
    same_words: Vec<[String; 2]>,
}

static LIST: LazyLock<Raw> = LazyLock::new(|| crate::lexicon::list!("spelling"));

/// Whether names of this country (ISO 3166-1 alpha-2) are written in Latin letters at home.
#[must_use]
pub fn is_latin(country: &str) -> bool {
    LIST.latin.contains(country)
}

/// Whether people of this country speak English to the press.
#[must_use]
pub fn is_english(country: &str) -> bool {
    LIST.english.contains(country)
}

/// Whether two folded words are forms of one stem: "syria", "syrian".
#[must_use]
pub fn is_inflected(a: &str, b: &str) -> bool {
    let shared = a
        .char_indices()
        .zip(b.chars())
        .take_while(|((_, x), y)| x == y)
        .map(|((at, x), _)| at + x.len_utf8())
        .last()
        .unwrap_or_default();
    let stem_and_end = |at: usize| match (&a[at..], &b[at..]) {
        ("", end) | (end, "") => LIST.endings.contains(end),
        // Of two plurals neither comes of the other: Angels, Angeles.
        ("s", "es") | ("es", "s") => false,
        (x, y) => LIST.endings.contains(x) && LIST.endings.contains(y),
    };
    // The ends may begin before the first letter that differs: Islamic, Islamist.
    (shared.saturating_sub(3)..=shared)
        .filter(|at| *at >= SHORTEST_STEM && a.is_char_boundary(*at) && b.is_char_boundary(*at))
        .any(stem_and_end)
}

/// Shorter stems tell nothing of what follows them.
const SHORTEST_STEM: usize = 3;

/// Whether two words in small letters are one in American and in British spelling.
#[must_use]
pub fn is_variant(a: &str, b: &str) -> bool {
    american(a) == american(b)
}

/// The word as Americans spell it, or a form like it.
#[must_use]
pub fn american(word: &str) -> String {
    let mut out = word.to_owned();
    for [from, to] in &LIST.variants {
        if out.len() > from.len() && out.contains(from.as_str()) {
            out = out.replace(from.as_str(), to);
        }
    }
    let end = LIST
        .variant_ends
        .iter()
        .find(|[from, _]| out.len() > from.len() + 2 && out.ends_with(from.as_str()));
    if let Some([from, to]) = end {
        out.truncate(out.len() - from.len());
        out.push_str(to);
    }
    out
}

/// Whether reporters leave the word out of what somebody said.
#[must_use]
pub fn is_filler(lower: &str) -> bool {
    LIST.fillers.contains(lower)
}

/// The words that a spoken word stands for: "don't" → "do", "not".
#[must_use]
pub fn spoken(word: &str) -> String {
    let mut out = word.to_owned();
    if let Some([from, to]) = LIST.same_words.iter().find(|[from, _]| *from == out) {
        let _ = from;
        out.clone_from(to);
    }
    for [from, to] in &LIST.contractions {
        if let Some(stem) = out.strip_suffix(from.as_str()) {
            return format!("{}{to}", if stem == "ca" { "can" } else { stem });
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_of_one_stem() {
        for (a, b) in [
            ("syria", "syrian"),
            ("islamic", "islamist"),
            ("minister", "ministry"),
            ("marshal", "marshals"),
            ("democrat", "democratic"),
        ] {
            assert!(is_inflected(a, b) && is_inflected(b, a), "{a} {b}");
        }
        for (a, b) in [
            ("angels", "angeles"),
            ("corvell", "corvlel"),
            ("lindqvist", "lindqvits"),
        ] {
            assert!(!is_inflected(a, b), "{a} {b}");
        }
    }

    #[test]
    fn both_sides_of_the_ocean() {
        assert!(is_variant("labour", "labor"));
        assert!(is_variant("organisation", "organization"));
        assert!(is_variant("centre", "center"));
        assert!(!is_variant("harper", "harpor"));
    }

    #[test]
    fn short_forms_are_spoken_in_full() {
        assert_eq!(spoken("didn't"), "did not");
        assert_eq!(spoken("can't"), "can not");
        assert_eq!(spoken("we're"), "we are");
        assert_eq!(spoken("gonna"), "going to");
    }

    #[test]
    fn names_need_no_transliteration_where_letters_are_latin() {
        assert!(is_latin("US") && is_latin("PL") && !is_latin("RU") && !is_latin("IN"));
        assert!(is_english("GB") && !is_english("PL"));
    }
}
