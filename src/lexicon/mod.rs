//! The words factdiff knows: small lists as TOML under `rules/lexicon/`, big ones compiled into
//! tables at build time.
//!
//! A word list says what a word is, never what a story is about.

pub mod abbreviations;
pub mod blocks;
pub mod closed;
pub mod time;
mod list;

pub(crate) use list::load;
