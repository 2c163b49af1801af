//! The words factdiff knows: small lists as TOML under `rules/lexicon/`, big ones compiled into
//! tables at build time.
//!
//! A word list says what a word is, never what a story is about.

pub mod abbreviations;
pub mod assertion;
pub mod blocks;
pub mod classes;
pub mod closed;
pub mod currencies;
pub mod hedges;
pub mod labels;
mod list;
pub mod numbers;
mod phrases;
pub mod units;
pub mod words;

pub(crate) use list::load;
