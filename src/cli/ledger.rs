//! `factdiff ledger`: what was decided, and away with what no longer matches anything.

use super::exit::Exit;
use super::failure::Failure;
use super::flow::Flow;
use super::watch::Watcher;
use super::{output, table};
use crate::check::Keep;
use crate::problem::Problem;
use crate::reconcile::{self, Met, Standing};
use crate::report::ledger as report;
use clap::{Args, Subcommand, ValueEnum};
use std::io::{self, Write};

/// Options of `ledger`.
#[derive(Debug, Args)]
pub(super) struct Options {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// List the entries; with articles, also how each stands to their findings
    List(List),
    /// Remove the entries that match no finding of the articles
    Prune(Prune),
}

#[derive(Debug, Args)]
struct List {
    #[command(flatten)]
    flow: Flow,

    /// How to print them
    #[arg(long, value_enum, default_value_t = Format::Table)]
    format: Format,
}

#[derive(Debug, Args)]
struct Prune {
    #[command(flatten)]
    flow: Flow,

    /// Remove expired entries as well
    #[arg(long)]
    expired: bool,

    /// Only tell what would be removed
    #[arg(long)]
    dry_run: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// Aligned columns
    Table,
    /// One JSON object a line
    Jsonl,
}

pub(super) fn run(options: &Options) -> Result<Exit, Failure> {
    let flow = match &options.command {
        Command::List(options) => &options.flow,
        Command::Prune(options) => &options.flow,
    };
    if let Some(problem) = flow.missing_ledger() {
        return Err(problem.into());
    }
    match &options.command {
        Command::List(options) => list(options),
        Command::Prune(options) => prune(options),
    }
}

fn list(options: &List) -> Result<Exit, Failure> {
    let (entries, met, exit) = if options.flow.paths().is_empty() {
        let (ledger, today) = options.flow.ledger_here()?;
        let entries = reconcile::apply(&ledger.ledger, &mut [], today).entries;
        (entries, false, Exit::Clean)
    } else {
        let run = options.flow.run(Keep::Findings, &Watcher::new(false))?;
        let failed = !run.report.errors.is_empty();
        let exit = if failed { Exit::Failed } else { Exit::Clean };
        (run.report.ledger.entries, true, exit)
    };
    let printed = output::to_standard_output(|out| match options.format {
        Format::Table => columns(&entries, met, out),
        Format::Jsonl => report::jsonl(&entries, met, out),
    });
    Ok(printed.map_or_else(|failure| failure.report().max(exit), |()| exit))
}

fn columns(entries: &[Met], met: bool, out: &mut dyn Write) -> io::Result<()> {
    let row = |one: &Met| {
        let (finding, decision) = (&one.entry.finding, &one.entry.decision);
        let day = |day: Option<jiff::civil::Date>| day.map(|d| d.to_string()).unwrap_or_default();
        let age = one.age.map(|days| format!("{days} d")).unwrap_or_default();
        let standing = if met {
            one.standing.name()
        } else if one.expired {
            "expired"
        } else {
            ""
        };
        vec![
            finding.id.clone(),
            standing.to_owned(),
            finding.attribute.clone(),
            decision.outcome.to_string(),
            day(decision.on),
            age,
            day(decision.expires),
            decision.by.clone().unwrap_or_default(),
            decision.reason.as_str().to_owned(),
        ]
    };
    let heads = [
        "id",
        "standing",
        "attribute",
        "outcome",
        "on",
        "age",
        "expires",
        "by",
        "reason",
    ];
    let mut rows = vec![heads.map(str::to_owned).to_vec()];
    rows.extend(entries.iter().map(row));
    out.write_all(table::aligned(&rows).as_bytes())
}

fn prune(options: &Prune) -> Result<Exit, Failure> {
    let run = options.flow.run(Keep::Findings, &Watcher::new(false))?;
    if !run.report.errors.is_empty() {
        let message = "nothing is pruned: an entry may be about an input that could not be read";
        return Err(Problem::new("not-pruned", message).into());
    }
    let gone = |met: &&Met| met.standing == Standing::Stale || (options.expired && met.expired);
    let gone: Vec<&Met> = run.report.ledger.entries.iter().filter(gone).collect();
    let ids: Vec<&str> = gone
        .iter()
        .map(|met| met.entry.finding.id.as_str())
        .collect();
    if !ids.is_empty() && !options.dry_run {
        let text = reconcile::remove(&run.ledger.current()?, &ids)?;
        output::to_file(&run.ledger.path, text.as_bytes())?;
    }
    let verb = if options.dry_run {
        "would remove"
    } else {
        "removed"
    };
    output::to_standard_output(|out| {
        for met in &gone {
            let (finding, path) = (&met.entry.finding, run.ledger.path.display());
            let line = met.entry.line.unwrap_or_default();
            let (id, attribute) = (&finding.id, &finding.attribute);
            let why = if met.standing == Standing::Stale {
                "stale"
            } else {
                "expired"
            };
            writeln!(out, "{path}:{line}: {verb} {id} ({attribute}, {why})")?;
        }
        if gone.is_empty() {
            writeln!(out, "nothing to prune")?;
        }
        Ok(())
    })?;
    Ok(Exit::Clean)
}
