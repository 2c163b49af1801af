//! Words that make a name an organisation's, and organisations that the news knows by several names.

use super::phrases::Phrases;
use crate::lexicon::filtered::WordSet;
use rustc_hash::FxHashMap;
use serde::Deserialize;
use std::sync::LazyLock;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Raw {
    endings: WordSet,
    names_too: WordSet,
    heads: WordSet,
    legal_forms: WordSet,
    no_acronyms: WordSet,
    behind_names: WordSet,
    small_endings: WordSet,
    has_people: WordSet,
    small_words: WordSet,
    known: Vec<Vec<String>>,
}

struct Organisations {
    raw: Raw,
    names: Vec<String>,
    phrases: Phrases<u16>,
    by_name: FxHashMap<String, u16>,
}

static LIST: LazyLock<Organisations> = LazyLock::new(|| {
    let mut raw: Raw = crate::lexicon::list!("organisations");
    let known = std::mem::take(&mut raw.known);
    let mut names = Vec::with_capacity(known.len());
    let mut by_name = FxHashMap::default();
    for (number, aliases) in known.into_iter().enumerate() {
        let number = u16::try_from(number).unwrap_or(u16::MAX);
        names.push(aliases.first().cloned().unwrap_or_default());
        for alias in aliases {
            by_name.insert(alias.to_ascii_lowercase(), number);
        }
    }
    let phrases = Phrases::new(
        by_name
            .iter()
            .map(|(name, n)| (name.replace('-', " - "), *n)),
    );
    Organisations {
        raw,
        names,
        phrases,
        by_name,
    }
});

/// How many words (given in ASCII lower case, the empty string past the end) make the name of a known organisation from here.
#[must_use]
pub fn longest<'t>(lower: impl Fn(usize) -> &'t str) -> Option<usize> {
    LIST.phrases.longest(lower).map(|(_, len)| len)
}

/// The full name of a known organisation, by any of its names, in any case.
#[must_use]
pub fn full_name(name: &str) -> Option<&'static str> {
    let number = LIST.by_name.get(name.to_ascii_lowercase().as_str())?;
    LIST.names.get(usize::from(*number)).map(String::as_str)
}

/// Whether names of organisations end in this word: "agency", "university".
#[must_use]
pub fn is_ending(lower: &str) -> bool {
    LIST.raw.endings.contains(lower) || is_legal_form(lower)
}

/// Whether people bear the ending too: Church, Banks.
#[must_use]
pub fn is_family_name_too(lower: &str) -> bool {
    LIST.raw.names_too.contains(lower)
}

/// Whether "of" or "for" and a name may follow: "Department of", "Centers for".
#[must_use]
pub fn is_head(lower: &str) -> bool {
    LIST.raw.heads.contains(lower)
}

/// Whether it says in which form a company was founded: "inc.", "ltd".
#[must_use]
pub fn is_legal_form(lower: &str) -> bool {
    LIST.raw.legal_forms.contains(lower.trim_end_matches('.'))
}

/// Whether the capitals (in lower case) are no organisation's: "TV", "DNA", "CEO".
#[must_use]
pub fn is_no_acronym(lower: &str) -> bool {
    LIST.raw.no_acronyms.contains(lower)
}

/// Whether the noun is of what a body has: "officials", "shares".
#[must_use]
pub fn has_people(lower: &str) -> bool {
    LIST.raw.has_people.contains(lower)
}

/// Whether it ends names in small letters too: "Millbrook Baptist church".
#[must_use]
pub fn is_small_ending(lower: &str) -> bool {
    LIST.raw.small_endings.contains(lower)
}

/// Whether the noun in small letters makes an organisation of the name before it: "administration".
#[must_use]
pub fn stands_behind_name(lower: &str) -> bool {
    LIST.raw.behind_names.contains(lower)
}

/// Whether the word tells organisations apart no better than "department" does.
#[must_use]
pub fn is_common(lower: &str) -> bool {
    is_ending(lower) || is_head(lower) || LIST.raw.small_words.contains(lower)
}
