//! What lies around the inputs: settings, ledger, rule packs and the day.

use super::failure::Failure;
use crate::problem::Problem;
use crate::reconcile::{self, Ledger};
use crate::rules;
use crate::settings::{self, Settings};
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use std::io;
use std::path::{Path, PathBuf};

/// The name of a ledger that is looked for.
pub(super) const LEDGER_NAME: &str = "reconciliations.toml";

/// The settings file: the one named, else the nearest one from a folder upwards.
pub(super) fn config(named: Option<&Path>, folder: &Path) -> Option<PathBuf> {
    named
        .map(Path::to_path_buf)
        .or_else(|| upwards(folder, settings::FILE_NAME))
}

/// Reads the settings file, if there is one.
pub(super) fn settings(config: Option<&Path>) -> Result<Settings, Failure> {
    match config {
        Some(path) => Ok(Settings::read(path, &text(path)?)?),
        None => Ok(Settings::default()),
    }
}

/// A ledger and where it is, or would be.
pub(super) struct LedgerFile {
    /// The file; it need not be there.
    pub(super) path: PathBuf,
    /// What it means.
    pub(super) ledger: Ledger,
}

/// Reads the ledger: the file named, else the one of the settings, else the nearest one from the
/// inputs' folder upwards. One that is not there holds no decision.
pub(super) fn ledger(
    named: Option<&Path>,
    settings: &Settings,
    folder: &Path,
) -> Result<LedgerFile, Failure> {
    let path = named
        .map(Path::to_path_buf)
        .or_else(|| settings.ledger.clone())
        .or_else(|| upwards(folder, LEDGER_NAME))
        .unwrap_or_else(|| relative(&folder.join(LEDGER_NAME)));
    let text = if path.exists() {
        text(&path)?
    } else {
        String::new()
    };
    let in_file = |problem: Problem| problem.in_file(&path);
    let ledger = reconcile::read(&text)
        .map_err(|problems| problems.into_iter().map(in_file).collect::<Vec<_>>())?;
    Ok(LedgerFile { path, ledger })
}

impl LedgerFile {
    /// What the file says now: somebody may have changed it since it was read.
    pub(super) fn current(&self) -> Result<String, Problem> {
        if self.path.exists() {
            text(&self.path)
        } else {
            Ok(String::new())
        }
    }
}

/// The users' rule packs: those of the settings' and the named folders.
pub(super) fn packs(named: &[PathBuf], settings: &Settings) -> Result<Vec<rules::Source>, Failure> {
    let mut sources = Vec::new();
    for folder in settings.rules.iter().chain(named) {
        for path in pack_files(folder)? {
            let text = text(&path)?;
            sources.push(rules::Source::new(path, text));
        }
    }
    Ok(sources)
}

/// The TOML files of a folder, by name.
fn pack_files(folder: &Path) -> Result<Vec<PathBuf>, Problem> {
    let unreadable = |error: io::Error| unreadable(folder, &error);
    let mut files = Vec::new();
    for entry in std::fs::read_dir(folder).map_err(unreadable)? {
        let path = entry.map_err(unreadable)?.path();
        if path.extension().is_some_and(|ending| ending == "toml") {
            files.push(path);
        }
    }
    if files.is_empty() {
        let message = "folder without rule packs: no .toml file in it";
        return Err(Problem::new("no-packs", message).in_file(folder));
    }
    files.sort();
    Ok(files)
}

/// Today for the ledger: as named, else `SOURCE_DATE_EPOCH`, else the clock, in UTC.
pub(super) fn today(named: Option<Date>) -> Result<Date, Problem> {
    if let Some(today) = named {
        return Ok(today);
    }
    let now = match std::env::var("SOURCE_DATE_EPOCH") {
        Err(_) => Timestamp::now(),
        Ok(seconds) => seconds
            .parse()
            .ok()
            .and_then(|seconds| Timestamp::from_second(seconds).ok())
            .ok_or_else(|| {
                let message = format!("SOURCE_DATE_EPOCH is no number of seconds: {seconds:?}");
                Problem::new("bad-environment", message)
            })?,
    };
    Ok(now.to_zoned(TimeZone::UTC).date())
}

/// The nearest file of this name in a folder or one above it.
fn upwards(folder: &Path, name: &str) -> Option<PathBuf> {
    folder
        .ancestors()
        .map(|folder| folder.join(name))
        .find(|path| path.is_file())
        .map(|path| relative(&path))
}

/// The path from the working directory where it lies below that: shorter to read.
fn relative(path: &Path) -> PathBuf {
    std::env::current_dir()
        .ok()
        .and_then(|here| path.strip_prefix(here).ok().map(Path::to_path_buf))
        .unwrap_or_else(|| path.to_path_buf())
}

pub(super) fn text(path: &Path) -> Result<String, Problem> {
    std::fs::read_to_string(path).map_err(|error| unreadable(path, &error))
}

fn unreadable(path: &Path, error: &io::Error) -> Problem {
    let problem = match error.kind() {
        io::ErrorKind::NotFound => Problem::new("missing-file", "no such file or folder"),
        _ => Problem::new("unreadable", format!("cannot be read: {error}")),
    };
    problem.in_file(path)
}
