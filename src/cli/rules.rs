//! `factdiff rules`: the rule packs, and their own tests.

use super::exit::Exit;
use super::failure::Failure;
use super::flow::PackOptions;
use super::{output, rules_explain, table};
use crate::check::{SelfTest, self_test};
use crate::rules::Packs;
use clap::{Args, Subcommand};
use std::io::{self, Write};

/// Options of `rules`.
#[derive(Debug, Args)]
pub(super) struct Options {
    #[command(subcommand)]
    command: Command,

    #[command(flatten)]
    packs: PackOptions,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// List the attributes of all rule packs
    List,
    /// Tell what an attribute asks, how it knows an answer, and how answers compare
    Explain {
        /// Its name, as `rules list` gives it; open ones such as count/point have no pack
        attribute: String,
    },
    /// Run the rule packs' examples, counterexamples and pairs
    Test,
}

pub(super) fn run(options: &Options) -> Result<Exit, Failure> {
    match &options.command {
        Command::Explain { attribute } => {
            rules_explain::run(attribute, &options.packs.with_tests()?)
        }
        Command::List => {
            let packs = options.packs.packs_here()?;
            output::to_standard_output(|out| list(&packs, out))?;
            Ok(Exit::Clean)
        }
        Command::Test => {
            let packs = options.packs.with_tests()?;
            let outcome = self_test(&packs);
            let exit = if outcome.failures.is_empty() {
                Exit::Clean
            } else {
                Exit::Found
            };
            let printed = output::to_standard_output(|out| tell(&outcome, &packs, out));
            Ok(printed.map_or_else(|failure| failure.report().max(exit), |()| exit))
        }
    }
}

fn list(packs: &Packs, out: &mut dyn Write) -> io::Result<()> {
    let rows: Vec<Vec<String>> = packs
        .all()
        .iter()
        .map(|compiled| {
            let attribute = &compiled.attribute;
            vec![
                attribute.name.clone(),
                attribute.kind.name().to_owned(),
                attribute.severity.name().to_owned(),
                attribute.pack.clone().unwrap_or_default(),
                attribute.question.clone(),
            ]
        })
        .collect();
    out.write_all(table::aligned(&rows).as_bytes())
}

fn tell(outcome: &SelfTest, packs: &Packs, out: &mut dyn Write) -> io::Result<()> {
    for failure in &outcome.failures {
        let pack = packs
            .packs()
            .iter()
            .find(|pack| Some(&pack.name) == failure.pack.as_ref());
        let path = pack
            .map(|pack| pack.path.display().to_string())
            .unwrap_or_default();
        let (line, attribute, message) = (failure.line, &failure.attribute, &failure.message);
        writeln!(out, "{path}:{line}: {attribute}: {message}")?;
    }
    let (passed, todo, failed) = (outcome.passed, outcome.todo, outcome.failures.len());
    writeln!(
        out,
        "rule packs: {passed} passed, {failed} failed, {todo} todo"
    )
}
