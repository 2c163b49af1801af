//! Fact sets to findings: which values compete, how they stand to each other, and what that means.

mod finding;

pub use finding::{Claim, Finding, Reading, Status, Verdict};
