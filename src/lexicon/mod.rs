//! What factdiff knows of English words, places and given names before it reads an article.
//!
//! The lists are files under `rules/lexicon/` (sources and licences: `SOURCES.md` there); the build script lays them out as
//! tables that the binary carries, so that a process that lives for milliseconds pays nothing for them at start. Every
//! look-up is a hash and a short scan, without allocation.
//!
//! The lexicon says what a word *may* be. What it is in its sentence is for the rooms to the right to decide.

pub mod given;
mod hash;
mod key;
pub mod places;
mod table;
pub mod words;
