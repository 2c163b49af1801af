//! An article as every later stage sees it: its text as stored, the part of it that is prose,
//! and what is known about where and when it appeared.
//!
//! This room knows no file format; `ingest` builds its values.

mod lines;
mod metadata;
mod origin;
mod span;

pub use lines::{LineIndex, Position};
pub use metadata::{Metadata, Moment};
pub use origin::{Counted, Origin, Place};
pub use span::Span;

/// What a line is where the format says so: in plain text only its words tell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// The headline.
    Headline,
    /// A picture's caption.
    Caption,
}

/// One article: the stored text with everything that points into it.
///
/// All spans are byte offsets into `text`. Where the file is text, that is the file as stored,
/// never trimmed or normalised, so that a place found by any stage can be shown in the file as
/// the user has it. Where it is a page or a document, it is the text taken out of it, and
/// `origin` leads back.
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
    /// The lines that the format tells apart, in order of their place.
    pub parts: Vec<(Span, Part)>,
    /// The parts of `body` that are markup, in order of their place.
    pub markup: Vec<Span>,
    /// Where the words stand in the file, if `text` was taken out of one.
    pub origin: Option<Origin>,
    /// Ids of further files with the same content, which were read once.
    pub copies: Vec<String>,
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
            parts: Vec::new(),
            markup: Vec::new(),
            origin: None,
            copies: Vec::new(),
        }
    }

    /// The words at a place of this article.
    #[must_use]
    pub fn slice(&self, span: Span) -> &str {
        span.of(&self.text)
    }

    /// The stretches of `body` that are words: all of it but the markup.
    pub fn prose(&self) -> impl Iterator<Item = Span> {
        let ends = self.markup.iter().map(|span| span.start);
        let starts = self.markup.iter().map(|span| span.end);
        std::iter::once(self.body.start)
            .chain(starts)
            .zip(ends.chain([self.body.end]))
            .map(|(start, end)| Span::new(start, end))
    }

    /// The place of a byte of the text in the file that it was taken from, where it is known.
    #[must_use]
    pub fn place(&self, offset: usize) -> Option<Place> {
        self.origin.as_ref()?.place(offset)
    }

    /// Line and column of a byte offset.
    #[must_use]
    pub fn position(&self, offset: usize) -> Position {
        self.lines.position(&self.text, offset)
    }
}
