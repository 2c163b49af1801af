//! The formats by name, and what all of them may be asked.

use super::{Colours, Report, diff, json, text};
use std::io::{self, Write};

/// How a report is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Format {
    /// For people: every finding with its readings one after the other.
    #[default]
    Text,
    /// What was compared, as a unified diff.
    Diff,
    /// For programs: everything, in the form of `docs/report.schema.json`.
    Json,
}

impl Format {
    /// Every format, in the order of the reference.
    pub const ALL: [Self; 3] = [Self::Text, Self::Diff, Self::Json];

    /// The name used on the command line.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Diff => "diff",
            Self::Json => "json",
        }
    }

    /// The format of a name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|format| format.name() == name)
    }

    /// The format that the end of a file's name stands for.
    #[must_use]
    pub fn of_extension(extension: &str) -> Option<Self> {
        match extension {
            "txt" => Some(Self::Text),
            "diff" | "patch" => Some(Self::Diff),
            "json" => Some(Self::Json),
            _ => None,
        }
    }

    /// Writes a report.
    ///
    /// # Errors
    /// Only those of `out`.
    pub fn write(self, report: &Report, out: &mut dyn Write, options: &Options) -> io::Result<()> {
        match self {
            Self::Text => text::write(report, out, options),
            Self::Diff => diff::write(report, out, options),
            Self::Json => json::write(report, out),
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
}

impl Options {
    /// The width where no terminal tells another.
    pub const WIDTH: usize = 80;
}

impl Default for Options {
    fn default() -> Self {
        Self {
            all: false,
            width: Self::WIDTH,
            colours: Colours::default(),
        }
    }
}
