//! What a fact is: types only, shared by the stages that make, align, compare and show facts.

mod attribute;
mod bearer;
mod cues;
mod day;
mod evidence;
mod occasion;
mod qualifiers;
mod subject;

pub use attribute::{Attribute, Severity};
pub use bearer::Bearer;
pub use cues::{Cue, CueKind, Cues};
pub use day::{Between, Day};
pub use evidence::Evidence;
pub use occasion::{Occasion, Told};
pub use qualifiers::{Modality, Qualifiers};
pub use subject::Subject;

use crate::value::{Kind, Value};
use std::sync::Arc;

/// One answer that one article gives to one question.
#[derive(Debug, Clone)]
pub struct Fact {
    /// What is asked.
    pub attribute: Arc<Attribute>,
    /// Of whom or what.
    pub subject: Subject,
    /// The answer.
    pub value: Value,
    /// What sort of value it is.
    pub kind: Kind,
    /// Who says so, how surely, for where and when.
    pub qualifiers: Qualifiers,
    /// Where it stands.
    pub evidence: Evidence,
    /// The words around it that tell what it is about.
    pub cues: Cues,
}
