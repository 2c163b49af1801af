//! An article as every later stage sees it: its text as stored, the part of it that is prose,
//! and what is known about where and when it appeared.
//!
//! This room knows no file format; `ingest` builds its values.

mod lines;
mod metadata;
mod span;

pub use lines::{LineIndex, Position};
pub use metadata::{Metadata, Moment};
pub use span::Span;

/// One article: the stored text with everything that points into it.
///
/// All spans are byte offsets into `text`, which is never trimmed or normalised, so that a place
/// found by any stage can be shown in the file as the user has it.
#[derive(Debug, Clone)]
pub struct Article {
    /// Unique within a run: the path as given, or the id of a record.
    pub id: String,
    /// The text as stored, front matter and blank lines included.
    pub text: String,
    /// The prose: `text` without front matter.
    pub body: Span,
    /// What the file or the files beside it say about the article.
    pub metadata: Metadata,
    /// Where the lines of `text` begin.
    pub lines: LineIndex,
}

impl Article {
    /// An article whose whole text is prose.
    #[must_use]
    pub fn new(id: impl Into<String>, text: impl Into<String>) -> Self {
        let text = text.into();
        let body = Span::new(0, text.len());
        Self::with_body(id, text, body, Metadata::default())
    }

    /// An article whose prose is only the part `body` of the stored text.
    ///
    /// `body` must lie on character boundaries of `text`; it is clamped to the text otherwise.
    #[must_use]
    pub fn with_body(id: impl Into<String>, text: String, body: Span, metadata: Metadata) -> Self {
        let lines = LineIndex::new(&text);
        let body = if text.get(body.start..body.end).is_some() {
            body
        } else {
            Span::new(0, text.len())
        };
        Self {
            id: id.into(),
            text,
            body,
            metadata,
            lines,
        }
    }

    /// The words at a place of this article.
    #[must_use]
    pub fn slice(&self, span: Span) -> &str {
        span.of(&self.text)
    }

    /// Line and column of a byte offset.
    #[must_use]
    pub fn position(&self, offset: usize) -> Position {
        self.lines.position(&self.text, offset)
    }
}
