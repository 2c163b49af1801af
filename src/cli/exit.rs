//! How a run ends.

use std::process::ExitCode;

/// The outcome of a run as scripts see it. The greater one wins.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Exit {
    /// 0: nothing unreconciled at the chosen level.
    Clean,
    /// 1: unreconciled findings at or above it; for `rules test`, failing examples.
    Found,
    /// 2: it could not run, or an input could not be read.
    Failed,
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(match exit {
            Exit::Clean => 0,
            Exit::Found => 1,
            Exit::Failed => 2,
        })
    }
}
