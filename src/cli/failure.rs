//! Why a command gave up, and how that is told.

use super::exit::Exit;
use crate::problem::Problem;
use std::io;

/// What ends a command before its time.
#[derive(Debug)]
pub(super) enum Failure {
    /// Faults in what was read.
    Problems(Vec<Problem>),
    /// Writing failed: where to, and why.
    Write(String, io::Error),
}

impl From<Problem> for Failure {
    fn from(problem: Problem) -> Self {
        Self::Problems(vec![problem])
    }
}

impl From<Vec<Problem>> for Failure {
    fn from(problems: Vec<Problem>) -> Self {
        Self::Problems(problems)
    }
}

impl Failure {
    /// Tells it on standard error and gives the exit code; a reader that closed the pipe early
    /// has what it wanted.
    pub(super) fn report(self) -> Exit {
        match self {
            Self::Problems(problems) => {
                tell(&problems);
                Exit::Failed
            }
            Self::Write(_, error) if error.kind() == io::ErrorKind::BrokenPipe => Exit::Clean,
            Self::Write(place, error) => {
                say(&format!("error: cannot write {place}: {error}"));
                Exit::Failed
            }
        }
    }
}

/// Tells problems on standard error.
pub(super) fn tell(problems: &[Problem]) {
    for problem in problems {
        say(&format!("error: {problem}"));
    }
}

/// One line on standard error; where that is closed, nobody is there to be told.
pub(super) fn say(line: &str) {
    use io::Write as _;
    let _ = writeln!(anstream::stderr(), "{line}");
}
