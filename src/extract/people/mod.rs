//! Who is meant within an article: the few people that it tells of, put together from names, nouns
//! ("the boy", "the suspect") and ages ("the 30-year-old"), so that an age or a sentence belongs to somebody.
//!
//! Places that speak of people are collected in order ([`told`]), with the part that each gives
//! them in what happened ([`parts`]); then they are put together ([`entities`]). Where two people
//! could be meant nothing is decided. An article
//! with nothing of the sort is not looked at.

mod borne;
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

/// The people whose ages, sentences and charges an article gives.
#[derive(Debug, Default)]
pub(super) struct People {
    bearers: Vec<Bearer>,
    /// By the first token of an age or of what is borne, whose it is.
    of: FxHashMap<usize, usize>,
}

impl People {
    /// Finds the people of an article.
    pub(super) fn of(text: &Text<'_>, mentions: &[Mention]) -> Self {
        let borne = borne::candidates(text, mentions);
        if borne.is_empty() && !mentions.iter().any(|m| m.kind == Kind::Age) {
            return Self::default();
        }
        let mut told = told::told(text, mentions);
        let bound = bound::bind_ages(text, mentions, &mut told);
        parts::give_parts(text, &mut told);
        let (bearers, of_told) = entities::put_together(text, &told);
        let borne = borne::bind(text, &borne, &told);
        let of = (bound.into_iter().chain(borne))
            .filter_map(|(value, told)| Some((value, of_told[told]?)))
            .collect();
        Self { bearers, of }
    }

    /// Whose an age is, or what somebody bears.
    pub(super) fn bearer(&self, mention: &Mention) -> Option<&Bearer> {
        let number = self.of.get(&mention.tokens.start)?;
        self.bearers.get(*number)
    }
}
