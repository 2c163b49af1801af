//! `factdiff facts`: what each article says, before anything is compared.

use super::exit::Exit;
use super::failure::Failure;
use super::inputs::Inputs;
use super::{mentions, output};
use clap::{Args, ValueEnum};

/// Options of `facts`.
#[derive(Debug, Args)]
pub(super) struct Options {
    #[command(flatten)]
    inputs: Inputs,

    /// List the recognised values instead of the facts made of them
    #[arg(long)]
    mentions: bool,

    /// How to print them
    #[arg(long, value_enum, default_value_t = Format::Table)]
    format: Format,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Format {
    /// Aligned columns
    Table,
    /// One JSON object a line
    Jsonl,
}

pub(super) fn run(options: &Options) -> Result<Exit, Failure> {
    let ingested = options.inputs.read();
    let out = match options.format {
        Format::Table => mentions::table(&ingested.articles),
        Format::Jsonl => mentions::jsonl(&ingested.articles),
    };
    output::to_standard_output(&out)?;
    Ok(if ingested.problems.is_empty() {
        Exit::Clean
    } else {
        Exit::Failed
    })
}
