//! Who is meant within an article: the few people that it tells of, put together from names, nouns
//! ("the boy", "the suspect") and ages ("the 30-year-old"), so that an age belongs to somebody.
//!
//! Places that speak of people are collected in order ([`told`]), with the part that each gives
//! them in what happened ([`parts`]); then they are put together ([`entities`]). Where two people
//! could be meant nothing is decided. An article without ages is not looked at.

mod bound;
mod entities;
mod entity;
mod in_turn;
mod parts;
#[cfg(test)]
mod tests;
mod told;

use crate::fact::Bearer;
use crate::recognize::Mention;
use crate::text::Text;
use crate::value::Kind;
use rustc_hash::FxHashMap;

/// The people whose ages an article gives.
#[derive(Debug, Default)]
pub(super) struct People {
    bearers: Vec<Bearer>,
    /// By the first token of an age, whose it is.
    of_age: FxHashMap<usize, usize>,
}

impl People {
    /// Finds the people of an article.
    pub(super) fn of(text: &Text<'_>, mentions: &[Mention]) -> Self {
        if !mentions.iter().any(|m| m.kind == Kind::Age) {
            return Self::default();
        }
        let mut told = told::told(text, mentions);
        let bound = bound::bind_ages(text, mentions, &mut told);
        parts::give_parts(text, &mut told);
        let (bearers, of_told) = entities::put_together(text, &told);
        let of_age = bound
            .into_iter()
            .filter_map(|(age, told)| Some((age, of_told[told]?)))
            .collect();
        Self { bearers, of_age }
    }

    /// Whose an age is.
    pub(super) fn bearer(&self, mention: &Mention) -> Option<&Bearer> {
        let number = self.of_age.get(&mention.tokens.start)?;
        self.bearers.get(*number)
    }
}
