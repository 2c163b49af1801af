//! What factdiff knows of English words, places and given names before it reads an article.
//!
//! The lists are files under `rules/lexicon/` (sources and licences: `SOURCES.md` there). Small
//! ones are TOML, which the build script turns into JSON that is read when first used; big ones are laid out by the build script as tables that
//! the binary carries, so that a process that lives for milliseconds pays nothing for them at
//! start.
//!
//! The lexicon says what a word *may* be, never what a story is about. What it is in its sentence
//! is for the rooms to the right to decide.

pub mod abbreviations;
pub mod aliases;
pub mod apart;
pub mod assertion;
pub mod blocks;
pub mod classes;
pub mod closed;
pub mod collectives;
pub mod compounds;
pub mod currencies;
pub mod filtered;
pub mod given;
pub mod happenings;
mod hash;
pub mod hedges;
pub mod instances;
mod key;
pub mod labels;
mod list;
pub mod locales;
pub mod numbers;
pub mod occasions;
pub mod organisations;
pub mod owners;
pub mod pages;
pub mod parties;
pub mod parts;
pub mod people;
mod phrases;
pub mod places;
pub mod quotes;
pub mod roles;
pub mod sites;
pub mod spelling;
mod table;
pub mod time;
pub mod titles;
pub mod transliteration;
pub mod verbs;

pub mod starts;
pub mod units;
pub mod updates;
pub mod words;

pub(crate) use list::{list, read_list};
