//! The command line: one file a command. All output, the clock, the terminal and the exit codes
//! are here; reports go to standard output, everything else to standard error.

mod arguments;
mod check;
mod exit;
mod explain;
mod facts;
mod failure;
mod flow;
mod init;
mod inputs;
mod ledger;
mod mentions;
mod output;
mod reconcile;
mod rules;
mod rules_explain;
mod shell;
mod surroundings;
mod table;
mod walk;
mod watch;

pub use exit::Exit;

use arguments::{Arguments, Command};
use clap::Parser;
use std::ffi::OsString;

/// Runs the program with its arguments, the program's name first.
pub fn run(arguments: impl Iterator<Item = OsString>) -> Exit {
    let arguments = match Arguments::try_parse_from(arguments) {
        Ok(arguments) => arguments,
        Err(error) => return usage(&error),
    };
    let outcome = match arguments.command {
        Command::Check(options) => check::run(&options),
        Command::Explain(options) => explain::run(&options),
        Command::Facts(options) => facts::run(&options),
        Command::Reconcile(options) => reconcile::run(&options),
        Command::Ledger(options) => ledger::run(&options),
        Command::Rules(options) => rules::run(&options),
        Command::Init(options) => init::run(&options),
        Command::Completions(options) => shell::completions(&options),
        Command::Man(options) => shell::man(&options),
    };
    outcome.unwrap_or_else(failure::Failure::report)
}

/// Prints help or a fault in the arguments; only the fault is a failure.
fn usage(error: &clap::Error) -> Exit {
    let _ = error.print();
    if error.use_stderr() {
        Exit::Failed
    } else {
        Exit::Clean
    }
}
