//! What every command that compares articles does first: read everything and run the flow.

use super::failure::Failure;
use super::inputs::{self, Chosen, Inputs};
use super::surroundings::{self, LedgerFile};
use super::watch::Watcher;
use crate::align::{Grouping, OFFICES, SPELLINGS};
use crate::check::{self, Keep};
use crate::extract::MISFITS;
use crate::ingest::Ingested;
use crate::problem::Problem;
use crate::report::Report;
use crate::rules::Packs;
use crate::settings::Settings;
use clap::Args;
use jiff::civil::Date;
use std::path::{Path, PathBuf};

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

    /// New coverage: report only what these articles take part in, and take the others as the record
    /// that they are compared with. A file, a folder or the id of a record; may be repeated
    #[arg(long, value_name = "PATH")]
    new: Vec<PathBuf>,

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
    #[arg(long, value_name = "DIR", global = true)]
    rules: Vec<PathBuf>,

    /// The settings [default: the nearest factdiff.toml in or above the inputs' folder]
    #[arg(long, value_name = "FILE", global = true)]
    config: Option<PathBuf>,
}

impl PackOptions {
    /// The settings file that the user named.
    pub(super) fn config(&self) -> Option<&Path> {
        self.config.as_deref()
    }

    /// The rule packs: ours, those of the settings and of `--rules`.
    pub(super) fn packs(&self, settings: &Settings) -> Result<Packs, Failure> {
        let packs = Packs::for_run(&surroundings::packs(&self.rules, settings)?)?;
        // The names are looked at only where something is said of one.
        if !settings.attributes.is_empty() || !settings.tolerances.is_empty() {
            let known: Vec<&str> = packs
                .all()
                .iter()
                .map(|c| c.attribute.name.as_str())
                .chain(SPELLINGS)
                .chain(MISFITS)
                .chain(OFFICES)
                .collect();
            let unknown = settings.unknown_attributes(&known);
            if !unknown.is_empty() {
                return Err(unknown.into());
            }
        }
        Ok(packs)
    }

    /// The rule packs without articles: by the settings of the working directory.
    pub(super) fn packs_here(&self) -> Result<Packs, Failure> {
        self.packs(&self.settings_here()?)
    }

    /// The same with their tests.
    pub(super) fn with_tests(&self) -> Result<Packs, Failure> {
        let users = surroundings::packs(&self.rules, &self.settings_here()?)?;
        Ok(Packs::load(&users)?)
    }

    fn settings_here(&self) -> Result<Settings, Failure> {
        let folder = std::env::current_dir().unwrap_or_default();
        surroundings::settings(surroundings::config(self.config(), &folder).as_deref())
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
    /// New coverage that the record holds already, with the article there.
    pub(super) known: Vec<(String, String)>,
}

impl Flow {
    /// The inputs as typed.
    pub(super) fn paths(&self) -> &[PathBuf] {
        self.inputs.paths()
    }

    /// Reads settings, packs, ledger and articles, and compares.
    pub(super) fn run(&self, keep: Keep, watcher: &Watcher) -> Result<Outcome, Failure> {
        self.run_on(self.inputs.paths(), keep, watcher)
    }

    /// The same with these inputs.
    pub(super) fn run_on(
        &self,
        paths: &[PathBuf],
        keep: Keep,
        watcher: &Watcher,
    ) -> Result<Outcome, Failure> {
        watcher.enters("start");
        let chosen = self.inputs.chosen(paths, &self.new, self.packs.config())?;
        let packs = self.packs.packs(&chosen.settings)?;
        let ledger =
            surroundings::ledger(self.ledger.as_deref(), &chosen.settings, &chosen.folder)?;
        let today = surroundings::today(self.today)?;
        watcher.enters("read");
        let inputs::Read { ingested, new } = chosen.read();
        watcher.expects(ingested.articles.len());
        let options = check::Options {
            packs,
            grouping: self.grouping(&chosen, &ingested),
            ledger: ledger.ledger.clone(),
            today,
            settings: chosen.settings,
            new,
        };
        let mut report = check::check_watched(ingested.articles, &options, keep, watcher);
        let settings = options.settings.clone();
        // The process is about to end: taking the packs apart would only cost time.
        std::mem::forget(options);
        report.errors = ingested.problems;
        report.ledger.path = Some(ledger.path.clone());
        Ok(Outcome {
            report,
            settings,
            ledger,
            today,
            passed_over: ingested.passed_over,
            known: ingested.known,
        })
    }

    /// The ledger without articles, by the settings of the working directory, and the day.
    pub(super) fn ledger_here(&self) -> Result<(LedgerFile, Date), Failure> {
        let folder = std::env::current_dir().unwrap_or_default();
        let settings = self.packs.settings_here()?;
        let ledger = surroundings::ledger(self.ledger.as_deref(), &settings, &folder)?;
        Ok((ledger, surroundings::today(self.today)?))
    }

    /// The ledger that the user named, if it is not there.
    pub(super) fn missing_ledger(&self) -> Option<Problem> {
        let named = self.ledger.as_deref()?;
        let missing = || Problem::new("missing-file", "no such ledger").in_file(named);
        (!named.exists()).then(missing)
    }

    fn grouping(&self, chosen: &Chosen, ingested: &Ingested) -> Grouping {
        if self.same_story || (!self.group && chosen.named_singly(ingested)) {
            Grouping::Together
        } else {
            Grouping::ByContent
        }
    }
}
