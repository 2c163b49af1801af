//! `factdiff reconcile`: a decision about one finding, into the ledger.

use super::exit::Exit;
use super::failure::{Failure, say};
use super::flow::Flow;
use super::{inputs, output};
use crate::problem::Problem;
use crate::reconcile::{self, Decision, Fault, FindingRef, Outcome, Reason};
use clap::Args;
use jiff::civil::Date;

/// Options of `reconcile`.
#[derive(Debug, Args)]
pub(super) struct Options {
    /// The finding's id, or its first digits
    id: String,

    #[command(flatten)]
    flow: Flow,

    /// What became of the disagreement: resolved, range, attributed, superseded, error-in,
    /// not-comparable or both-true
    #[arg(long)]
    outcome: String,

    /// Why
    #[arg(long)]
    reason: String,

    /// The value that stands (resolved), or the range (range)
    #[arg(long)]
    value: Option<String>,

    /// The source at fault (error-in)
    #[arg(long)]
    source: Option<String>,

    /// Who decided
    #[arg(long, value_name = "NAME")]
    by: Option<String>,

    /// Last day on which the decision holds
    #[arg(long, value_name = "DATE", value_parser = inputs::date)]
    expires: Option<Date>,
}

pub(super) fn run(options: &Options) -> Result<Exit, Failure> {
    let outcome = Outcome::new(
        &options.outcome,
        options.value.as_deref(),
        options.source.as_deref(),
    );
    let outcome = outcome.map_err(fault)?;
    let reason = Reason::new(&options.reason).map_err(fault)?;
    let run = options.flow.run()?;
    let decision = Decision {
        outcome,
        reason,
        by: options.by.clone(),
        on: Some(run.today),
        expires: options.expires,
    };
    let findings: Vec<FindingRef> = run.report.findings.iter().map(FindingRef::from).collect();
    let ledger = reconcile::decide(&run.ledger.text, &findings, &options.id, decision)?;
    output::to_file(&run.ledger.path, ledger.as_bytes())?;
    say(&format!("written: {}", run.ledger.path.display()));
    Ok(if run.report.errors.is_empty() {
        Exit::Clean
    } else {
        Exit::Failed
    })
}

fn fault(fault: Fault) -> Problem {
    Problem::new("bad-argument", format!("--{}: {fault}", fault.key))
}
