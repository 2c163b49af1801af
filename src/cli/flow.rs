//! What every command that compares articles does first: read everything and run the flow.

use super::failure::Failure;
use super::inputs::{self, Inputs};
use super::surroundings::{self, LedgerFile};
use crate::align::Grouping;
use crate::check::{self, check};
use crate::ingest::Ingested;
use crate::problem::Problem;
use crate::report::Report;
use crate::rules::Packs;
use crate::settings::Settings;
use clap::Args;
use jiff::civil::Date;
use std::path::PathBuf;

/// The articles, and what they are compared by.
#[derive(Debug, Args)]
pub(super) struct Flow {
    #[command(flatten)]
    inputs: Inputs,

    /// Tell stories apart by what the articles say, even when files are named singly
    #[arg(long, conflicts_with = "same_story")]
    group: bool,

    /// Take all articles as one story, even those of a folder
    #[arg(long)]
    same_story: bool,

    /// Day by which reconciliations lapse [default: SOURCE_DATE_EPOCH, else today in UTC]
    #[arg(long, value_name = "DATE", value_parser = inputs::date)]
    today: Option<Date>,

    /// The ledger [default: the nearest reconciliations.toml in or above the inputs' folder]
    #[arg(long, value_name = "FILE")]
    ledger: Option<PathBuf>,

    #[command(flatten)]
    packs: PackOptions,
}

/// Which rule packs are used.
#[derive(Debug, Args)]
pub(super) struct PackOptions {
    /// Folder with rule packs of your own; may be repeated
    #[arg(long, value_name = "DIR")]
    rules: Vec<PathBuf>,

    /// The settings [default: the nearest factdiff.toml in or above the inputs' folder]
    #[arg(long, value_name = "FILE")]
    config: Option<PathBuf>,
}

impl PackOptions {
    /// The settings that hold for a folder, and the rule packs with them.
    pub(super) fn read(&self, folder: &std::path::Path) -> Result<(Settings, Packs), Failure> {
        let settings = surroundings::settings(self.config.as_deref(), folder)?;
        let users = surroundings::packs(&self.rules, &settings)?;
        Ok((settings, Packs::for_run(&users)?))
    }

    /// The rule packs that hold for a folder, with their tests.
    pub(super) fn with_tests(&self, folder: &std::path::Path) -> Result<Packs, Failure> {
        let settings = surroundings::settings(self.config.as_deref(), folder)?;
        let users = surroundings::packs(&self.rules, &settings)?;
        Ok(Packs::load(&users)?)
    }
}

/// What a run of the flow gave, and what it went by.
pub(super) struct Outcome {
    pub(super) report: Report,
    pub(super) settings: Settings,
    pub(super) ledger: LedgerFile,
    pub(super) today: Date,
    /// What was read and holds no article.
    pub(super) passed_over: Vec<Problem>,
}

impl Flow {
    /// Reads settings, packs, ledger and articles, and compares.
    pub(super) fn run(&self) -> Result<Outcome, Failure> {
        let folder = self.inputs.folder();
        let (settings, packs) = self.packs.read(&folder)?;
        let ledger = surroundings::ledger(self.ledger.as_deref(), &settings, &folder)?;
        let ingested = self.inputs.read();
        let options = check::Options {
            packs,
            grouping: self.grouping(&ingested),
            ledger: ledger.ledger.clone(),
            today: surroundings::today(self.today)?,
        };
        let mut report = check(ingested.articles, &options);
        let today = options.today;
        // The process is about to end: taking the packs apart would only cost time.
        std::mem::forget(options);
        report.errors = ingested.problems;
        Ok(Outcome {
            report,
            settings,
            ledger,
            today,
            passed_over: ingested.passed_over,
        })
    }

    /// The ledger that the user named, if it is not there.
    pub(super) fn missing_ledger(&self) -> Option<Problem> {
        let named = self.ledger.as_deref()?;
        let missing = || Problem::new("missing-file", "no such ledger").in_file(named);
        (!named.exists()).then(missing)
    }

    fn grouping(&self, ingested: &Ingested) -> Grouping {
        if self.same_story || (!self.group && self.inputs.named_singly(ingested)) {
            Grouping::Together
        } else {
            Grouping::ByContent
        }
    }
}
