//! An article that is being taken out of a page or a document, block by block.
//!
//! Blocks are divided by an empty line, which is how plain text divides paragraphs, so that the
//! later stages read all formats alike.

use super::limits;
use crate::article::{Article, Counted, Metadata, Origin, Part, Span};
use crate::problem::Problem;

/// The text so far, and where its words come from.
pub(super) struct Draft {
    text: String,
    origin: Origin,
    parts: Vec<(Span, Part)>,
    /// What has to stand before the next word.
    gap: Gap,
    block_start: usize,
}

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Gap {
    None,
    Space,
    Line,
}

impl Draft {
    pub(super) fn new(counted: Counted) -> Self {
        Self {
            text: String::new(),
            origin: Origin::new(counted),
            parts: Vec::new(),
            gap: Gap::None,
            block_start: 0,
        }
    }

    /// Adds words that stand at `place`, white space within them as single spaces.
    pub(super) fn words(&mut self, words: &str, place: usize) {
        for (at, c) in words.char_indices() {
            self.character(c, place + at);
        }
    }

    /// Adds words that all count as standing at one `place`: a page or a paragraph.
    #[cfg(any(feature = "pdf", feature = "docx"))]
    pub(super) fn words_at(&mut self, words: &str, place: usize) {
        for c in words.chars() {
            self.character(c, place);
        }
    }

    /// Adds one character.
    pub(super) fn character(&mut self, c: char, place: usize) {
        if c.is_whitespace() {
            return self.space();
        }
        if self.text.len() > self.block_start {
            match self.gap {
                Gap::None => {}
                Gap::Space => self.text.push(' '),
                Gap::Line => self.text.push('\n'),
            }
        }
        self.gap = Gap::None;
        self.origin.push(self.text.len(), place);
        self.text.push(c);
    }

    /// Divides what stands before from what comes.
    pub(super) fn space(&mut self) {
        self.gap = self.gap.max(Gap::Space);
    }

    /// Ends the line.
    pub(super) fn line(&mut self) {
        self.gap = Gap::Line;
    }

    /// Adds a mark that the file does not have: between the cells of a table.
    pub(super) fn mark(&mut self, mark: &str) {
        if self.text.len() > self.block_start {
            self.text.push_str(mark);
            self.gap = Gap::None;
        }
    }

    /// Ends the block, and says what it was where the format tells.
    pub(super) fn end_block(&mut self, part: Option<Part>) {
        self.gap = Gap::None;
        if self.text.len() == self.block_start {
            return;
        }
        if let Some(part) = part {
            let span = Span::new(self.block_start, self.text.len());
            self.parts.push((span, part));
        }
        self.text.push_str("\n\n");
        self.block_start = self.text.len();
    }

    /// Whether nothing has been added.
    pub(super) fn is_empty(&self) -> bool {
        self.text.is_empty()
    }

    /// The article.
    ///
    /// # Errors
    /// No words, or more than an article has.
    pub(super) fn article(mut self, id: &str, metadata: Metadata) -> Result<Article, Problem> {
        self.end_block(None);
        self.text.truncate(self.text.trim_end().len());
        if self.text.is_empty() {
            return Err(Problem::new("empty-article", "holds no text of an article"));
        }
        self.text.push('\n');
        limits::text(&self.text)?;
        let body = Span::new(0, self.text.len());
        let mut article = Article::with_body(id, self.text, body, metadata);
        article.parts = self.parts;
        article.origin = Some(self.origin);
        Ok(article)
    }
}
