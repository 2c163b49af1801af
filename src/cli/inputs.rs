//! Which articles a command works on.

use super::failure::{Failure, tell};
use super::surroundings;
use crate::article::Moment;
use crate::ingest::{self, Format, Ingested, Input, STANDARD_INPUT};
use crate::problem::Problem;
use crate::settings::Settings;
use clap::Args;
use clap::builder::{PossibleValuesParser, TypedValueParser};
use jiff::civil::Date;
use rustc_hash::FxHashSet;
use std::path::{Path, PathBuf};

/// As many files named singly are taken as one story; more are told apart by what they say.
const MOST_NAMED_SINGLY: usize = 20;

/// The inputs of a command, and what is known of all of them.
#[derive(Debug, Args)]
pub(super) struct Inputs {
    /// Files, folders, patterns, @LIST for a file with a list of those, or - for standard input
    /// [default: the inputs of factdiff.toml]
    #[arg(value_name = "PATH")]
    paths: Vec<PathBuf>,

    /// Day of publication of the articles that do not state one
    #[arg(long, value_name = "DATE", value_parser = moment)]
    published: Option<Moment>,

    /// The format of all inputs [default: by their content]
    #[arg(long, value_name = "FORMAT", value_parser = formats())]
    input_format: Option<Format>,
}

/// The inputs that a run goes by, with the settings that hold for them.
pub(super) struct Chosen {
    /// The inputs, those of new coverage first.
    paths: Vec<PathBuf>,
    /// How many of them are new coverage.
    new: usize,
    published: Option<Moment>,
    input_format: Option<Format>,
    /// The folder from which the ledger is looked for.
    pub(super) folder: PathBuf,
    pub(super) settings: Settings,
}

impl Inputs {
    /// What is typed and `first` that is no path, if it can be one.
    pub(super) fn paths(&self) -> &[PathBuf] {
        &self.paths
    }

    /// The inputs that were named, else those of the settings; `new` ones stand before them.
    pub(super) fn chosen(
        &self,
        paths: &[PathBuf],
        new: &[PathBuf],
        config: Option<&Path>,
    ) -> Result<Chosen, Failure> {
        let here = || std::env::current_dir().unwrap_or_default();
        let named: Vec<PathBuf> = new.iter().chain(paths).cloned().collect();
        let folder = if paths.is_empty() {
            here()
        } else {
            folder_of_all(&named)
        };
        let config = surroundings::config(config, &folder);
        let settings = surroundings::settings(config.as_deref())?;
        let chosen = |paths, folder, settings| Chosen {
            paths,
            new: new.len(),
            published: self.published,
            input_format: self.input_format,
            folder,
            settings,
        };
        if !paths.is_empty() {
            return Ok(chosen(named, folder, settings));
        }
        if settings.inputs.is_empty() {
            let message = "nothing to read: name files, folders or - for standard input, or set \
                           `inputs` in factdiff.toml";
            return Err(Problem::new("no-inputs", message).into());
        }
        let all = new.iter().chain(&settings.inputs).cloned().collect();
        let beside = config.as_deref().map_or(folder, folder_of);
        Ok(chosen(all, beside, settings))
    }
}

/// What the inputs hold.
pub(super) struct Read {
    pub(super) ingested: Ingested,
    /// Ids of the articles of new coverage, where some was named.
    pub(super) new: Option<FxHashSet<String>>,
}

impl Chosen {
    /// Reads them all. What could not be read is told on standard error and kept for the report.
    pub(super) fn read(&self) -> Read {
        let (new, record) = self.paths.split_at(self.new);
        let (new, ids): (Vec<&PathBuf>, Vec<&PathBuf>) = new.iter().partition(|p| is_input(p));
        let options = ingest::Options {
            format: self.input_format,
            progress: None,
        };
        let new = inputs(new.into_iter());
        let mut ingested = ingest::ingest_beside(inputs(record.iter()), new, &options);
        let new = ingested.articles.iter().rev().take(ingested.new);
        let mut known: FxHashSet<String> = new.map(|article| article.id.clone()).collect();
        for id in ids {
            // What is no file may be the id of a record.
            let id = id.to_string_lossy().into_owned();
            if !ingested.articles.iter().any(|article| article.id == id) {
                let message = "no such file, and no article with this id";
                let problem = Problem::new("missing-file", message);
                ingested.problems.push(problem.in_file(Path::new(&id)));
            }
            known.insert(id);
        }
        tell(&ingested.problems);
        for article in &mut ingested.articles {
            let metadata = &mut article.metadata;
            if let Some(published) = self.published
                && (metadata.published.is_none() || metadata.published_implied)
            {
                metadata.published = Some(published);
                metadata.published_implied = false;
            }
        }
        Read {
            ingested,
            new: (self.new > 0).then_some(known),
        }
    }

    /// Whether the user named each of the articles: a few files, no folder and no file with several.
    pub(super) fn named_singly(&self, ingested: &Ingested) -> bool {
        ingested.articles.len() <= MOST_NAMED_SINGLY && !ingested.holds_several
    }
}

fn inputs<'p>(paths: impl Iterator<Item = &'p PathBuf>) -> Vec<Input> {
    let input = |path: &PathBuf| match is_standard_input(path) {
        true => Input::Standard,
        false => Input::Path(path.clone()),
    };
    paths.map(input).collect()
}

fn is_input(path: &Path) -> bool {
    is_standard_input(path) || path.exists() || ingest::names_several(path)
}

fn is_standard_input(path: &Path) -> bool {
    path == Path::new(STANDARD_INPUT)
}

/// The deepest folder that holds all inputs; for standard input, the working directory.
fn folder_of_all(paths: &[PathBuf]) -> PathBuf {
    let mut folders = paths.iter().map(|path| folder_of(path));
    let mut common = folders.next().unwrap_or_default();
    for folder in folders {
        while !folder.starts_with(&common) {
            common.pop();
        }
    }
    common
}

fn folder_of(path: &Path) -> PathBuf {
    if is_standard_input(path) {
        return std::env::current_dir().unwrap_or_default();
    }
    let whole = path
        .canonicalize()
        .or_else(|_| std::path::absolute(path))
        .unwrap_or_else(|_| path.to_path_buf());
    if whole.is_dir() {
        return whole;
    }
    whole.parent().map(Path::to_path_buf).unwrap_or_default()
}

/// Reads the value of the option that takes a format.
fn formats() -> impl TypedValueParser<Value = Format> {
    let names = Format::ALL.map(Format::name);
    PossibleValuesParser::new(names).map(|name| {
        let named = Format::ALL.into_iter().find(|format| format.name() == name);
        named.unwrap_or(Format::Text)
    })
}

/// Reads the value of an option that takes a moment.
fn moment(text: &str) -> Result<Moment, String> {
    ingest::parse_moment(text)
        .ok_or_else(|| "a date in ISO 8601 is needed, such as 2025-12-03".to_owned())
}

/// Reads the value of an option that takes a day.
pub(super) fn date(text: &str) -> Result<Date, String> {
    moment(text).map(|moment| moment.date)
}
