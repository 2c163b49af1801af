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
    single: Vec<String>,
    alone: WordSet,
    excusing: WordSet,
    below: WordSet,
}

struct Roles {
    nouns: WordMap<RoleNoun>,
    modifiers: WordSet,
    leads: Vec<String>,
    synonyms: Phrases<u16>,
    exclusive: Vec<Vec<String>>,
    single: Phrases<u16>,
    offices: Vec<String>,
    alone: WordSet,
    excusing: WordSet,
    below: WordSet,
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
    let number =
        |(number, office): (usize, String)| (office, u16::try_from(number).unwrap_or(u16::MAX));
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
        single: Phrases::new(raw.single.iter().cloned().enumerate().map(number)),
        offices: raw.single,
        alone: raw.alone,
        excusing: raw.excusing,
        below: raw.below,
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

/// The office that the words from here name which one person has in one house at one time, and how
/// many words it takes.
#[must_use]
pub fn single<'t>(lower: impl Fn(usize) -> &'t str) -> Option<(&'static str, usize)> {
    let (number, len) = LIST.single.longest(lower)?;
    let office = LIST.offices.get(usize::from(number))?;
    Some((office.as_str(), len))
}

/// Whether there is one of an office in the world: it needs no house to be told from others.
#[must_use]
pub fn is_alone(office: &str) -> bool {
    LIST.alone.contains(office)
}

/// Whether a word says that a role is no longer, not yet or not quite somebody's: "former", "acting".
#[must_use]
pub fn is_excusing(lower: &str) -> bool {
    LIST.excusing.contains(lower)
}

/// Whether a word makes another office of the one behind it: "deputy".
#[must_use]
pub fn is_below(lower: &str) -> bool {
    LIST.below.contains(lower)
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
