//! The ledger: what people decided about findings, so that a run fails only on what is undecided.
//!
//! An entry covers one finding with exactly the readings it was made for. It says why, may lapse,
//! and is reported once it matches nothing. Reading, matching and writing work on text and values
//! alone; files and clocks are the command line's.

mod apply;
mod decide;
mod entry;
mod read;
mod write;

pub use apply::{LedgerUse, Met, Standing, apply};
pub use decide::{decide, find};
pub use entry::{Decision, Entry, Fault, FindingRef, Ledger, Outcome, Reason};
pub use read::read;
pub use write::{add, remove};
