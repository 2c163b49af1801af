//! The formats by name, and what all of them may be asked.

use super::{
    Colours, Report, diff, github, grid, html, json, jsonl, junit, markdown, rdjson, sarif, text,
};
use crate::compare::{Finding, Status, Verdict};
use crate::fact::Severity;
use std::io::{self, Write};

/// How a report is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Format {
    /// For people: every finding with its readings one after the other.
    #[default]
    Text,
    /// What was compared, as a unified diff.
    Diff,
    /// Questions down, sources across, in a terminal.
    Grid,
    /// For programs: everything, in the form of `docs/report.schema.json`.
    Json,
    /// The same, one object a line.
    Jsonl,
    /// SARIF 2.1.0, for code scanning and editors.
    Sarif,
    /// JUnit XML, for Jenkins and GitLab.
    Junit,
    /// Annotations of a GitHub job.
    Github,
    /// The Reviewdog Diagnostic Format.
    Rdjson,
    /// A comment on a pull request.
    Markdown,
    /// One page for a browser: everything, with the articles in full.
    Html,
    /// The grid, for spreadsheets.
    Csv,
}

impl Format {
    /// Every format, in the order of the reference.
    pub const ALL: [Self; 12] = [
        Self::Text,
        Self::Diff,
        Self::Grid,
        Self::Json,
        Self::Jsonl,
        Self::Sarif,
        Self::Junit,
        Self::Github,
        Self::Rdjson,
        Self::Markdown,
        Self::Html,
        Self::Csv,
    ];

    /// The name used on the command line.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Diff => "diff",
            Self::Grid => "grid",
            Self::Json => "json",
            Self::Jsonl => "jsonl",
            Self::Sarif => "sarif",
            Self::Junit => "junit",
            Self::Github => "github",
            Self::Rdjson => "rdjson",
            Self::Markdown => "markdown",
            Self::Html => "html",
            Self::Csv => "csv",
        }
    }

    /// The format of a name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|format| format.name() == name)
    }

    /// The ends of file names that stand for it, without the dot; none where it is no file's.
    #[must_use]
    pub const fn extensions(self) -> &'static [&'static str] {
        match self {
            Self::Text => &["txt"],
            Self::Diff => &["diff", "patch"],
            Self::Json => &["json"],
            Self::Jsonl => &["jsonl"],
            Self::Sarif => &["sarif", "sarif.json"],
            Self::Junit => &["xml"],
            Self::Grid | Self::Github => &[],
            Self::Rdjson => &["rdjson", "rdjson.json"],
            Self::Markdown => &["md"],
            Self::Html => &["html", "htm"],
            Self::Csv => &["csv"],
        }
    }

    /// The format that the end of a file's name stands for.
    #[must_use]
    pub fn of_file_name(name: &str) -> Option<Self> {
        let length = |format: &Self| {
            let ends = |end: &&&str| name.strip_suffix(**end).is_some_and(|n| n.ends_with('.'));
            format
                .extensions()
                .iter()
                .filter(ends)
                .map(|end| end.len())
                .max()
        };
        let fitting = Self::ALL
            .into_iter()
            .filter_map(|format| Some((length(&format)?, format)));
        fitting
            .max_by_key(|(length, _)| *length)
            .map(|(_, format)| format)
    }

    /// Writes a report.
    ///
    /// # Errors
    /// Only those of `out`.
    pub fn write(self, report: &Report, out: &mut dyn Write, options: &Options) -> io::Result<()> {
        match self {
            Self::Text => text::write(report, out, options),
            Self::Diff => diff::write(report, out, options),
            Self::Grid => grid::write_text(report, out, options),
            Self::Json => json::write(report, out),
            Self::Jsonl => jsonl::write(report, out),
            Self::Sarif => sarif::write(report, out, options),
            Self::Junit => junit::write(report, out, options),
            Self::Github => github::write(report, out, options),
            Self::Rdjson => rdjson::write(report, out, options),
            Self::Markdown => markdown::write(report, out, options),
            Self::Html => html::write(report, out),
            Self::Csv => grid::write_csv(report, out),
        }
    }
}

/// What a reader wants to see, and how wide the page is.
#[derive(Debug, Clone)]
pub struct Options {
    /// Agreements and reconciled findings in full too. JSON has them always.
    pub all: bool,
    /// Columns of a line; lines are longer only for a word that is.
    pub width: usize,
    /// The colours of parts; none unless asked for.
    pub colours: Colours,
    /// The mildest verdict that fails a run.
    pub fails_from: Verdict,
    /// Whether entries of the ledger that match nothing fail a run.
    pub deny_stale: bool,
}

impl Options {
    /// The width where no terminal tells another.
    pub const WIDTH: usize = 80;

    /// Whether a finding fails the run.
    #[must_use]
    pub fn counts(&self, finding: &Finding) -> bool {
        finding.verdict >= self.fails_from
            && finding.status != Status::Reconciled
            && finding.severity > Severity::Note
    }
}

impl Default for Options {
    fn default() -> Self {
        Self {
            all: false,
            width: Self::WIDTH,
            colours: Colours::default(),
            fails_from: Verdict::Narrower,
            deny_stale: false,
        }
    }
}
