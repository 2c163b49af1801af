//! Text to values: every place that states a number, a time, a name, with what it means.
//!
//! One file (or folder) a kind. Times come first, since a year or a day of the month is no
//! quantity; a token belongs to one mention of times and quantities at most.

mod mention;
mod name;
pub mod number;
mod quantity;
mod quote;
mod time;

pub use mention::Mention;

use crate::text::Text;

/// All mentions of a text, in order of their place.
#[must_use]
pub fn recognize(text: &Text<'_>) -> Vec<Mention> {
    let mut taken = vec![false; text.tokens.len()];
    let mut mentions = time::recognize(text, &mut taken);
    let names = name::names(text, &taken);
    mentions.extend(quantity::recognize(text, &mut taken));
    // "US$5", "19 U.S. cents": what belongs to a number names nothing.
    let free = |m: &Mention| !m.tokens.clone().all(|i| taken[i]);
    mentions.extend(name::mentions(text, &names).into_iter().filter(free));
    mentions.extend(quote::recognize(text, &names));
    mentions.sort_by_key(|m| (m.span.start, m.span.end));
    mentions
}

/// The times alone: dates, times of day, lengths of time and sets.
#[must_use]
pub fn times(text: &Text<'_>) -> Vec<Mention> {
    time::recognize(text, &mut vec![false; text.tokens.len()])
}

/// The times and quantities alone.
#[must_use]
pub fn values(text: &Text<'_>) -> Vec<Mention> {
    let mut taken = vec![false; text.tokens.len()];
    let mut mentions = time::recognize(text, &mut taken);
    mentions.extend(quantity::recognize(text, &mut taken));
    mentions.sort_by_key(|m| (m.span.start, m.span.end));
    mentions
}
