//! What people are: offices, trades, kin; which words mean one role, and which roles exclude each other.

use super::phrases::Phrases;
use crate::lexicon::filtered::{WordMap, WordSet};
use rustc_hash::FxHashMap;
use serde::Deserialize;
use std::sync::LazyLock;

/// What sort of role a noun names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum RoleNoun {
    /// "president", "spokesman".
    Office,
    /// "economist", "resident".
    Trade,
    /// "daughter".
    Kin,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Raw {
    offices: Vec<String>,
    trades: Vec<String>,
    kin: Vec<String>,
    modifiers: WordSet,
    synonyms: Vec<Vec<String>>,
    exclusive: Vec<Vec<String>>,
}

struct Roles {
    nouns: WordMap<RoleNoun>,
    modifiers: WordSet,
    leads: Vec<String>,
    synonyms: Phrases<u16>,
    exclusive: Vec<Vec<String>>,
}

static LIST: LazyLock<Roles> = LazyLock::new(|| {
    let raw: Raw = crate::lexicon::list!("roles");
    let mut nouns = FxHashMap::default();
    for (words, kind) in [
        (raw.trades, RoleNoun::Trade),
        (raw.offices, RoleNoun::Office),
        (raw.kin, RoleNoun::Kin),
    ] {
        nouns.extend(words.into_iter().map(|word| (word, kind)));
    }
    let leads = raw
        .synonyms
        .iter()
        .map(|set| set.first().cloned().unwrap_or_default())
        .collect();
    let numbered = |(number, set): (usize, Vec<String>)| {
        let number = u16::try_from(number).unwrap_or(u16::MAX);
        set.into_iter().map(move |word| (word, number))
    };
    Roles {
        nouns: nouns.into(),
        modifiers: raw.modifiers,
        leads,
        synonyms: Phrases::new(raw.synonyms.into_iter().enumerate().flat_map(numbered)),
        exclusive: raw.exclusive,
    }
});

/// What role a noun (ASCII lower case, singular) names.
#[must_use]
pub fn noun(lower: &str) -> Option<RoleNoun> {
    LIST.nouns.get(lower).copied()
}

/// Whether the word belongs to a role before its noun: "deputy", "foreign".
#[must_use]
pub fn is_modifier(lower: &str) -> bool {
    LIST.modifiers.contains(lower)
}

/// The longest word or phrase from here that means what another does, that other, and how many words it takes.
#[must_use]
pub fn synonym<'t>(lower: impl Fn(usize) -> &'t str) -> Option<(&'static str, usize)> {
    let (number, len) = LIST.synonyms.longest(lower)?;
    LIST.leads
        .get(usize::from(number))
        .map(|lead| (lead.as_str(), len))
}

/// Whether nobody has both roles at once, both given in their normal form without what follows "of".
#[must_use]
pub fn exclude(a: &str, b: &str) -> bool {
    let member = |set: &[String], role: &str| {
        set.iter()
            .filter(|name| {
                role.strip_suffix(name.as_str())
                    .is_some_and(|rest| rest.is_empty() || rest.ends_with(' '))
            })
            .max_by_key(|name| name.len())
            .cloned()
    };
    LIST.exclusive
        .iter()
        .any(|set| matches!((member(set, a), member(set, b)), (Some(x), Some(y)) if x != y))
}
