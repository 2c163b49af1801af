//! Fact sets to findings: which values compete, how they stand to each other, and what that means.

mod explain;
mod finding;
pub mod id;
mod judge;
mod words;

pub use explain::{Explanation, explain};
pub use finding::{Claim, Finding, Reading, Status, Verdict};
pub use judge::{Run, judge};
