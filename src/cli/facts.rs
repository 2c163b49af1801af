//! `factdiff facts`: what each article says, before anything is compared.

use super::exit::Exit;
use super::failure::Failure;
use super::flow::PackOptions;
use super::inputs::Inputs;
use super::{mentions, output};
use crate::article::Article;
use crate::check;
use crate::report::facts as report;
use clap::{Args, ValueEnum};

/// Options of `facts`.
#[derive(Debug, Args)]
pub(super) struct Options {
    #[command(flatten)]
    inputs: Inputs,

    #[command(flatten)]
    packs: PackOptions,

    /// List the recognised values instead of the facts made of them
    #[arg(long)]
    mentions: bool,

    /// How to print them
    #[arg(long, value_enum, default_value_t = Format::Table)]
    format: Format,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// Aligned columns
    Table,
    /// One JSON object a line
    Jsonl,
}

/// Articles whose facts are in memory at once where they can be printed as they come.
const AT_ONCE: usize = 256;

pub(super) fn run(options: &Options) -> Result<Exit, Failure> {
    let inputs = &options.inputs;
    let chosen = inputs.chosen(inputs.paths(), &[], options.packs.config())?;
    let packs = options.packs.packs(&chosen.settings)?;
    let ingested = chosen.read().ingested;
    let exit = if ingested.problems.is_empty() {
        Exit::Clean
    } else {
        Exit::Failed
    };
    let mut articles = ingested.articles;
    articles.sort_by(|a, b| a.id.cmp(&b.id));
    let facts = |articles: &[Article]| {
        let mut facts = check::facts(articles, &packs);
        check::settle_facts(&mut facts, &chosen.settings);
        facts
    };
    let look = output::for_standard_output();
    let printed = output::to_standard_output(|out| match (options.mentions, options.format) {
        (true, Format::Table) => mentions::table(&articles, out),
        (true, Format::Jsonl) => mentions::jsonl(&articles, out),
        (false, Format::Table) => report::table(&articles, &facts(&articles), out, &look),
        (false, Format::Jsonl) => articles
            .chunks(AT_ONCE)
            .try_for_each(|articles| report::jsonl(articles, &facts(articles), out)),
    });
    Ok(printed.map_or_else(|failure| failure.report().max(exit), |()| exit))
}
