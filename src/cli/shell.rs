//! `factdiff completions` and `factdiff man`: what a shell and `man` know of the program.

use super::arguments::Arguments;
use super::exit::Exit;
use super::failure::Failure;
use super::output;
use clap::{Args, CommandFactory};
use clap_complete::Shell;
use std::path::PathBuf;

/// Options of `completions`.
#[derive(Debug, Args)]
pub(super) struct Completions {
    /// The shell
    shell: Shell,
}

/// Options of `man`.
#[derive(Debug, Args)]
pub(super) struct Man {
    /// Folder for the pages of all commands; without it the first page is printed
    #[arg(value_name = "DIR")]
    folder: Option<PathBuf>,
}

pub(super) fn completions(options: &Completions) -> Result<Exit, Failure> {
    let mut script = Vec::new();
    clap_complete::generate(
        options.shell,
        &mut Arguments::command(),
        "factdiff",
        &mut script,
    );
    output::to_standard_output(|out| out.write_all(&script))?;
    Ok(Exit::Clean)
}

pub(super) fn man(options: &Man) -> Result<Exit, Failure> {
    match &options.folder {
        Some(folder) => clap_mangen::generate_to(Arguments::command(), folder)
            .map_err(|error| Failure::Write(folder.display().to_string(), error))?,
        None => {
            let page = clap_mangen::Man::new(Arguments::command());
            output::to_standard_output(|out| page.render(out))?;
        }
    }
    Ok(Exit::Clean)
}
