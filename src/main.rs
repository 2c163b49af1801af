//! The command `factdiff`.

use std::process::ExitCode;

fn main() -> ExitCode {
    factdiff::cli::run(std::env::args_os()).into()
}
