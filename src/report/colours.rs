//! The colours of a report's parts. They repeat what the words say, and are off by default.

use crate::fact::Severity;
use anstyle::{AnsiColor, Style};

/// A style for each part; the default has none.
#[derive(Debug, Clone, Copy, Default)]
pub struct Colours {
    /// The head of a finding of severity error, and removed lines of a diff.
    pub error: Style,
    /// The head of a finding of severity warning.
    pub warning: Style,
    /// The head of a finding of severity note.
    pub note: Style,
    /// Agreements, reconciled findings, and added lines of a diff.
    pub good: Style,
    /// Questions and headings.
    pub heading: Style,
    /// Values and the carets beneath them.
    pub value: Style,
    /// What can be passed over: places, ids, commands.
    pub quiet: Style,
}

impl Colours {
    /// The colours for a terminal.
    #[must_use]
    pub const fn terminal() -> Self {
        Self {
            error: AnsiColor::Red.on_default().bold(),
            warning: AnsiColor::Yellow.on_default().bold(),
            note: AnsiColor::Blue.on_default().bold(),
            good: AnsiColor::Green.on_default(),
            heading: Style::new().bold(),
            value: AnsiColor::Cyan.on_default().bold(),
            quiet: Style::new().dimmed(),
        }
    }

    /// The style of a severity.
    #[must_use]
    pub const fn severity(&self, severity: Severity) -> Style {
        match severity {
            Severity::Error => self.error,
            Severity::Warning => self.warning,
            Severity::Note => self.note,
        }
    }
}
