//! `factdiff explain`: how one finding came about.

use super::exit::Exit;
use super::failure::{Failure, tell};
use super::flow::Flow;
use super::output;
use super::surroundings;
use super::watch::Watcher;
use crate::check::{self, Keep};
use crate::compare::Finding;
use crate::problem::Problem;
use crate::reconcile::{self, FindingRef};
use crate::report::{self, Report, explain};
use clap::{Args, ValueEnum};
use std::path::{Path, PathBuf};

/// Options of `explain`.
#[derive(Debug, Args)]
#[command(
    override_usage = "factdiff explain [OPTIONS] ID [PATH]...\n       \
                      factdiff explain [OPTIONS] ID --from REPORT",
    after_help = "ID is the finding's id or its first digits, four at least."
)]
pub(super) struct Options {
    /// The finding's id
    id: String,

    #[command(flatten)]
    flow: Flow,

    /// A JSON report whose articles stand for the paths; they are read again
    #[arg(long, value_name = "REPORT")]
    from: Option<PathBuf>,

    /// How to print it
    #[arg(long, value_name = "FORMAT", value_enum, default_value_t = Format::Text)]
    format: Format,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// For people
    Text,
    /// One JSON object
    Json,
}

pub(super) fn run(options: &Options) -> Result<Exit, Failure> {
    let watcher = Watcher::new(false);
    let outcome = match &options.from {
        Some(report) => {
            let paths = articles(report, options.flow.paths())?;
            options.flow.run_on(&paths, Keep::Facts, &watcher)?
        }
        None => options.flow.run(Keep::Facts, &watcher)?,
    };
    let report = &outcome.report;
    tell(&report.errors);
    let finding = find(report, &options.id)?;
    let explained = check::explain(report, finding);
    let look = output::for_standard_output();
    output::to_standard_output(|out| match options.format {
        Format::Text => explain::text(report, &explained, out, &look),
        Format::Json => explain::json(report, &explained, out),
    })?;
    Ok(if report.errors.is_empty() {
        Exit::Clean
    } else {
        Exit::Failed
    })
}

/// The finding or agreement that an id names.
fn find<'r>(report: &'r Report, id: &str) -> Result<&'r Finding, Failure> {
    let all = || report.findings.iter().chain(&report.agreements);
    let refs: Vec<FindingRef> = all().map(FindingRef::from).collect();
    let id = &reconcile::find(&refs, id)?.id;
    let named = all().find(|finding| finding.id == *id);
    named.ok_or_else(|| Problem::new("unknown-finding", "there is no such finding").into())
}

/// The files that a JSON report is of.
fn articles(report: &Path, paths: &[PathBuf]) -> Result<Vec<PathBuf>, Failure> {
    if !paths.is_empty() {
        let message = "--from stands for the articles: name no PATH beside it";
        return Err(Problem::new("bad-argument", message).into());
    }
    let text = surroundings::text(report)?;
    let ids = report::articles_of_json(&text).map_err(|problem| problem.in_file(report))?;
    let (files, gone): (Vec<PathBuf>, Vec<PathBuf>) = ids
        .into_iter()
        .map(PathBuf::from)
        .partition(|path| path.is_file());
    match gone.first() {
        None => Ok(files),
        Some(first) => {
            let message = format!(
                "the report's article {} is no file here: name the articles by PATH instead",
                first.display()
            );
            Err(Problem::new("missing-file", message).in_file(report).into())
        }
    }
}
