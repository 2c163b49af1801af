//! Fact sets to findings: which values compete, how they stand to each other, and what that means.

mod finding;
mod id;

pub use finding::{Claim, Finding, Reading, Status, Verdict};
pub use id::{finding_id, readings_key};
