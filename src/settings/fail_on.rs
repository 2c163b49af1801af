//! The level from which a run fails.

/// The mildest verdict that fails a run while nobody has decided about it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum FailOn {
    /// Updates, too.
    Update,
    /// One source settles what another leaves open, or worse.
    #[default]
    Narrower,
    /// Conflicts only.
    Conflict,
}

impl FailOn {
    /// The names, in the order of the reference.
    pub const NAMES: [&'static str; 3] = ["conflict", "narrower", "update"];

    /// The level of a name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        match name {
            "conflict" => Some(Self::Conflict),
            "narrower" => Some(Self::Narrower),
            "update" => Some(Self::Update),
            _ => None,
        }
    }
}
