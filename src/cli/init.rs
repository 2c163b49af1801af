//! `factdiff init`: a settings file in which everything is explained and nothing is set.

use super::exit::Exit;
use super::failure::{Failure, say};
use super::output;
use crate::problem::Problem;
use crate::settings::{FILE_NAME, TEMPLATE};
use clap::Args;
use std::path::PathBuf;

/// Options of `init`.
#[derive(Debug, Args)]
pub(super) struct Options {
    /// The folder that the settings are for
    #[arg(value_name = "DIR", default_value = ".")]
    folder: PathBuf,
}

pub(super) fn run(options: &Options) -> Result<Exit, Failure> {
    let path = match options.folder.as_os_str() {
        here if here == "." => PathBuf::from(FILE_NAME),
        _ => options.folder.join(FILE_NAME),
    };
    if path.exists() {
        let message = "is there already, and stays as it is";
        return Err(Problem::new("file-exists", message).in_file(&path).into());
    }
    output::to_file(&path, TEMPLATE.as_bytes())?;
    say(&format!("written: {}", path.display()));
    Ok(Exit::Clean)
}
