//! What a person is: a title, an office, a relation.

use super::name::fold;
use super::relation::{Reason, Related, Relation};
use crate::lexicon::roles;

/// A role in its normal words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Role {
    /// The role without what it is a role of, folded, synonyms made one: "foreign policy adviser".
    pub core: String,
    /// Of whom or what: "white house".
    pub of: Option<String>,
    /// The words as written.
    pub written: String,
}

impl Role {
    /// A role from its words as written ("the president of the Human Rights Campaign").
    #[must_use]
    pub fn new(written: &str) -> Self {
        let words: Vec<String> = written
            .split(|c: char| c.is_whitespace() || c == ',')
            .map(|word| {
                let mut word = fold(word);
                word.retain(|c| c.is_alphanumeric() || matches!(c, '-' | '/' | '&'));
                word
            })
            .filter(|word| !word.is_empty())
            .collect();
        let of = words
            .iter()
            .position(|w| matches!(w.as_str(), "of" | "for" | "to" | "at" | "with"))
            .filter(|at| *at > 0);
        let (core, rest) = words.split_at(of.unwrap_or(words.len()));
        let rest = normal(rest.get(1..).unwrap_or_default());
        // "secretary of state" is one word for a role, "president of the club" is not; synonyms tell.
        let (core, of) = match roles::synonym(|i| words.get(i).map_or("", String::as_str)) {
            Some((lead, len)) if len == words.len() => (lead.to_owned(), String::new()),
            _ => (normal(core), rest),
        };
        Self {
            core,
            of: Some(of).filter(|of| !of.is_empty()),
            written: written.to_owned(),
        }
    }

    /// The one written form.
    #[must_use]
    pub fn canonical(&self) -> String {
        match &self.of {
            Some(of) => format!("{} of {of}", self.core),
            None => self.core.clone(),
        }
    }
}

/// Words without articles, each phrase that means what another does replaced by that.
fn normal(words: &[String]) -> String {
    let mut out = String::new();
    let mut at = 0;
    while at < words.len() {
        let word = |i: usize| words.get(at + i).map_or("", String::as_str);
        let (text, len) = roles::synonym(word).unwrap_or_else(|| (word(0), 1));
        if !matches!(text, "the" | "a" | "an" | "his" | "her" | "their" | "its") {
            if !out.is_empty() {
                out.push(' ');
            }
            out.push_str(text);
        }
        at += len;
    }
    out
}

/// Two roles of one person: both can hold unless lists say otherwise.
pub(super) fn relate(a: &Role, b: &Role) -> Related {
    if a.canonical() == b.canonical() {
        return Related::new(Relation::Equal, Reason::SameValue);
    }
    let one_house = match (&a.of, &b.of) {
        (Some(x), Some(y)) => x == y,
        // Kin of whom is seldom left out without being another's.
        _ => roles::noun(&a.core) != Some(roles::RoleNoun::Kin),
    };
    if one_house && roles::exclude(&a.core, &b.core) {
        Related::new(Relation::Disjoint, Reason::RolesExclude)
    } else {
        Related::new(Relation::Compatible, Reason::BothRoles)
    }
}
