//! `factdiff reconcile`: decisions about findings, into the ledger: about one by its id, or about
//! all that are open, one by one.

use super::exit::Exit;
use super::failure::{Failure, say};
use super::flow::Flow;
use super::surroundings::{self, LedgerFile};
use super::watch::Watcher;
use super::{inputs, output, walk};
use crate::check::Keep;
use crate::problem::Problem;
use crate::reconcile::{self, Decision, Fault, FindingRef, Outcome, Reason};
use crate::report;
use crate::settings::FailOn;
use clap::Args;
use jiff::civil::Date;
use std::path::{Path, PathBuf};

/// Options of `reconcile`.
#[derive(Debug, Args)]
#[command(
    override_usage = "factdiff reconcile [OPTIONS] ID [PATH]... --outcome OUTCOME --reason REASON\n       \
                      factdiff reconcile [OPTIONS] [PATH]...",
    after_help = "ID is the finding's id or its first digits, four at least. Without it the open \
                  findings are shown one by one, and each time you are asked."
)]
pub(super) struct Options {
    #[command(flatten)]
    pub(super) flow: Flow,

    /// Mildest verdict that is asked about, without an id [default: narrower]
    #[arg(long, value_name = "VERDICT", value_parser = super::check::fail_on_parser())]
    pub(super) fail_on: Option<FailOn>,

    /// A JSON report to take the finding from, instead of articles
    #[arg(long, value_name = "REPORT", conflicts_with_all = ["new", "group", "same_story", "published"])]
    from: Option<PathBuf>,

    /// What became of the disagreement: resolved, range, attributed, superseded, error-in,
    /// not-comparable or both-true
    #[arg(long)]
    outcome: Option<String>,

    /// Why
    #[arg(long)]
    reason: Option<String>,

    /// The value that stands (resolved), or the range (range)
    #[arg(long)]
    value: Option<String>,

    /// The source at fault (error-in)
    #[arg(long)]
    source: Option<String>,

    /// Who decided
    #[arg(long, value_name = "NAME")]
    pub(super) by: Option<String>,

    /// Last day on which the decision holds
    #[arg(long, value_name = "DATE", value_parser = inputs::date)]
    pub(super) expires: Option<Date>,
}

pub(super) fn run(options: &Options) -> Result<Exit, Failure> {
    let words = options.flow.paths();
    match words.split_first() {
        Some((id, paths)) if is_id(id) => one(options, &id.to_string_lossy(), paths),
        _ if options.from.is_some() => Err(usage("--from goes with the id of a finding").into()),
        _ => {
            let decided = [
                &options.outcome,
                &options.reason,
                &options.value,
                &options.source,
            ];
            if decided.iter().any(|option| option.is_some()) {
                let message =
                    "--outcome, --reason, --value and --source go with the id of a finding";
                return Err(usage(message).into());
            }
            walk::run(options)
        }
    }
}

/// Whether an argument is meant as an id: a word that names no file.
fn is_id(word: &Path) -> bool {
    let letters = word.to_str().unwrap_or_default();
    !letters.is_empty() && letters.bytes().all(|b| b.is_ascii_alphanumeric()) && !word.exists()
}

/// A decision about one finding.
fn one(options: &Options, id: &str, paths: &[PathBuf]) -> Result<Exit, Failure> {
    let Some(outcome) = &options.outcome else {
        return Err(usage("a decision needs an --outcome").into());
    };
    let outcome = Outcome::new(outcome, options.value.as_deref(), options.source.as_deref());
    let outcome = outcome.map_err(fault)?;
    let reason = Reason::new(options.reason.as_deref().unwrap_or_default()).map_err(fault)?;
    let found = match &options.from {
        Some(report) => from_report(options, report, paths)?,
        None => from_articles(options, paths)?,
    };
    let decision = Decision {
        outcome,
        reason,
        by: options.by.clone(),
        on: Some(found.today),
        expires: options.expires,
    };
    write(&found.ledger, &found.findings, id, decision)?;
    say(&format!("written: {}", found.ledger.path.display()));
    Ok(found.exit)
}

/// What a decision can be about, and where it goes.
struct Found {
    findings: Vec<FindingRef>,
    ledger: LedgerFile,
    today: Date,
    exit: Exit,
}

fn from_articles(options: &Options, paths: &[PathBuf]) -> Result<Found, Failure> {
    let run = options
        .flow
        .run_on(paths, Keep::Findings, &Watcher::new(false))?;
    Ok(Found {
        findings: run.report.findings.iter().map(FindingRef::from).collect(),
        ledger: run.ledger,
        today: run.today,
        exit: if run.report.errors.is_empty() {
            Exit::Clean
        } else {
            Exit::Failed
        },
    })
}

fn from_report(options: &Options, report: &Path, paths: &[PathBuf]) -> Result<Found, Failure> {
    if !paths.is_empty() {
        return Err(usage("--from stands for the articles: name no PATH beside it").into());
    }
    let text = surroundings::text(report)?;
    let findings = report::findings_of_json(&text).map_err(|problem| problem.in_file(report))?;
    let (ledger, today) = options.flow.ledger_here()?;
    Ok(Found {
        findings,
        ledger,
        today,
        exit: Exit::Clean,
    })
}

/// Puts a decision into the ledger as the file is now.
pub(super) fn write(
    ledger: &LedgerFile,
    findings: &[FindingRef],
    id: &str,
    decision: Decision,
) -> Result<(), Failure> {
    let in_file = |problems: Vec<Problem>| -> Vec<Problem> {
        let place = |problem: Problem| match problem.line {
            Some(_) => problem.in_file(&ledger.path),
            None => problem,
        };
        problems.into_iter().map(place).collect()
    };
    let text = reconcile::decide(&ledger.current()?, findings, id, decision).map_err(in_file)?;
    output::to_file(&ledger.path, text.as_bytes())
}

fn fault(fault: Fault) -> Problem {
    usage(&format!("--{}: {fault}", fault.key))
}

fn usage(message: &str) -> Problem {
    Problem::new("bad-argument", message)
}
