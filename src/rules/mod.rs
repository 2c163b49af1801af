//! Rule packs: the questions that facts answer, as data that a newsroom can edit.
//!
//! A pack is one TOML file. It is read raw with the place of every key (`raw`), checked against
//! the kinds, classes and attributes of the run (`validate`), and compiled into sets of lemmas
//! that extraction asks (`pack`, `anchor`). Every fault is told with file, line and column, and
//! all of them at once. The format is described in `docs/reference/rule-packs.md`.

mod anchor;
mod class;
pub mod codes;
mod example;
mod faults;
mod load;
mod pack;
mod raw;
mod table;
mod validate;
mod words;

#[cfg(test)]
mod tests;

pub use anchor::{Anchor, Noun, Reach, Role, Seen, Window};
pub use class::{Class, ClassId, ClassKind, Classes, PartOfSpeech};
pub use example::{Counterexample, Example, Pair};
pub use load::Source;
pub use pack::{Compiled, Grounds, Pack, Packs};
pub use validate::default_severity;
pub use words::{ClassWords, NONE, WordSet, Words};
