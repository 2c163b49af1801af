//! Fact sets to findings: which values compete, how they stand to each other, and what that means.

mod explain;
mod finding;
mod id;
mod judge;
mod nearest;
mod unique;
mod words;

pub use explain::{Explanation, explain};
pub use finding::{Claim, Finding, Reading, Status, Verdict};
pub use id::{finding_id, readings_key};
pub use judge::{Run, Weighed, judge, weigh};
pub use nearest::nearest;
pub use unique::make_unique;
