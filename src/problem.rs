//! What can go wrong, told with its place: a stable code, a file, a line and a column.
//!
//! Stands outside the rooms: every stage that reads something may use it.

use std::path::{Path, PathBuf};

/// A fault in something that was read: an input, a rule pack, the settings, the ledger.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// Stable kebab-case code: "not-utf8", "unknown-key".
    pub code: &'static str,
    /// The file, where there is one.
    pub path: Option<PathBuf>,
    /// Line, from 1.
    pub line: Option<usize>,
    /// Column in Unicode scalar values, from 1.
    pub column: Option<usize>,
    /// One sentence for a person, without the place.
    pub message: String,
    /// The offending line, to be shown with a caret under `column`.
    pub excerpt: Option<String>,
}

impl Problem {
    /// A problem without a place.
    #[must_use]
    pub fn new(code: &'static str, message: impl Into<String>) -> Self {
        Self {
            code,
            path: None,
            line: None,
            column: None,
            message: message.into(),
            excerpt: None,
        }
    }

    /// The same, in a file.
    #[must_use]
    pub fn in_file(mut self, path: &Path) -> Self {
        self.path = Some(path.to_path_buf());
        self
    }

    /// The same, at a byte offset of the file's text: fills line, column and excerpt.
    #[must_use]
    pub fn at_offset(mut self, text: &str, offset: usize) -> Self {
        let mut offset = offset.min(text.len());
        while !text.is_char_boundary(offset) {
            offset -= 1;
        }
        let start = text[..offset].rfind('\n').map_or(0, |i| i + 1);
        let end = text[offset..].find('\n').map_or(text.len(), |i| offset + i);
        self.line = Some(text[..offset].matches('\n').count() + 1);
        self.column = Some(text[start..offset].chars().count() + 1);
        self.excerpt = Some(text[start..end].trim_end_matches('\r').to_owned());
        self
    }
}

impl std::fmt::Display for Problem {
    /// `path:line:column: message [code]`, then the line with a caret where it is known.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        if let Some(path) = &self.path {
            write!(f, "{}:", path.display())?;
            if let Some(line) = self.line {
                write!(f, "{line}:")?;
            }
            if let (Some(_), Some(column)) = (self.line, self.column) {
                write!(f, "{column}:")?;
            }
            write!(f, " ")?;
        }
        write!(f, "{} [{}]", self.message, self.code)?;
        if let (Some(excerpt), Some(column)) = (&self.excerpt, self.column) {
            write!(f, "\n    {excerpt}\n    {}^", " ".repeat(column - 1))?;
        }
        Ok(())
    }
}

impl std::error::Error for Problem {}
