//! Names of organisations.

use super::spelling::{Likeness, fold, likeness};
use super::{EQUAL, Reason, Related, compatible, disjoint};
use crate::lexicon::{aliases, organisations};

/// The name of a company, an authority, a party, a team.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OrganisationName {
    /// The folded name without its article and its legal form; of known organisations the full name.
    pub key: String,
    /// The words as written.
    pub written: String,
}

impl OrganisationName {
    /// An organisation by its name as written.
    #[must_use]
    pub fn new(name: &str) -> Self {
        Self {
            key: key(name),
            written: name.to_owned(),
        }
    }

    /// An organisation by a short name whose full name the text gives elsewhere.
    #[must_use]
    pub fn tied(written: &str, full: &str) -> Self {
        Self {
            key: key(full),
            written: written.to_owned(),
        }
    }

    /// The one written form.
    #[must_use]
    pub fn canonical(&self) -> String {
        self.key.clone()
    }
}

fn key(name: &str) -> String {
    if let Some(full) = organisations::full_name(name) {
        return words(full).join(" ");
    }
    let mut words = words(name);
    if words.len() > 1 && words[0] == "the" {
        words.remove(0);
    }
    while words.len() > 1
        && words
            .last()
            .is_some_and(|w| organisations::is_legal_form(w))
    {
        words.pop();
    }
    words.join(" ")
}

fn words(name: &str) -> Vec<String> {
    let plain = |word: &str| {
        let mut word = fold(word);
        word.retain(|c| c.is_alphanumeric() || matches!(c, '-' | '&'));
        if word == "&" { "and".to_owned() } else { word }
    };
    name.split_whitespace()
        .map(plain)
        .filter(|word| !word.is_empty())
        .collect()
}

pub(super) fn relate(a: &OrganisationName, b: &OrganisationName) -> Related {
    if a.key == b.key {
        return EQUAL;
    }
    if aliases::same_organisation(&a.key, &b.key)
        || is_acronym(&a.key, &b.key)
        || is_acronym(&b.key, &a.key)
    {
        return compatible(Reason::Alias);
    }
    let squeezed = |key: &str| -> String { key.chars().filter(|c| c.is_alphanumeric()).collect() };
    let (left, right) = (squeezed(&a.key), squeezed(&b.key));
    if left == right {
        return compatible(Reason::ShortForm);
    }
    let one: Vec<&str> = a.key.split(' ').collect();
    let other: Vec<&str> = b.key.split(' ').collect();
    if is_short_for(&one, &other) || is_short_for(&other, &one) {
        return compatible(Reason::ShortForm);
    }
    if turned(&one) == turned(&other) {
        return compatible(Reason::Alias);
    }
    match misspelt(&one, &other) {
        Likeness::Transliterated => compatible(Reason::Transliteration),
        Likeness::Near => disjoint(Reason::Spelling),
        _ if one.len() != other.len() && likeness(&left, &right) == Likeness::Near => {
            disjoint(Reason::Spelling)
        }
        _ => disjoint(Reason::DifferentNames),
    }
}

/// The words in one order, whichever way round the name runs: "Ministry of Defence", "Defence
/// Ministry".
fn turned<'n>(words: &[&'n str]) -> Vec<&'n str> {
    let telling = words.iter().filter(|word| !is_small(word));
    let mut turned: Vec<&str> = telling.copied().collect();
    turned.sort_unstable();
    turned
}

fn is_small(word: &str) -> bool {
    matches!(word, "of" | "the" | "and" | "for" | "on" | "in" | "to")
}

/// Whether `short` is made of the first letters of the words of `full` ("who").
fn is_acronym(short: &str, full: &str) -> bool {
    let letters = |skip: fn(&str) -> bool| -> String {
        full.split([' ', '-'])
            .filter(|word| !skip(word))
            .filter_map(|word| word.chars().next())
            .collect()
    };
    short.len() > 1
        && !short.contains(' ')
        && full.contains(' ')
        && (letters(is_small) == short || letters(|_| false) == short)
}

/// Whether all words of `short` stand in `full` in this order, the most telling one among them.
fn is_short_for(short: &[&str], full: &[&str]) -> bool {
    if short.len() >= full.len() {
        return false;
    }
    let mut rest = full.iter();
    short.iter().all(|word| rest.any(|w| w == word))
        && short.iter().any(|word| !organisations::is_common(word))
}

/// The same words but for one that is a slip or a transliteration away.
fn misspelt(a: &[&str], b: &[&str]) -> Likeness {
    if a.len() != b.len() {
        return Likeness::Different;
    }
    let mut worst = Likeness::Same;
    let mut slips = 0;
    for (x, y) in a.iter().zip(b) {
        let like = likeness(x, y);
        slips += usize::from(like == Likeness::Near);
        worst = worst.max(like);
    }
    if slips > 1 {
        Likeness::Different
    } else {
        worst
    }
}
