//! Byte offsets to lines and columns, counted as editors count them.

/// A place as a person gives it: both counted from 1, the column in Unicode scalar values.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    /// Line, from 1.
    pub line: usize,
    /// Column in Unicode scalar values, from 1.
    pub column: usize,
}

/// The byte offset at which each line of a text begins.
#[derive(Debug, Clone)]
pub struct LineIndex {
    starts: Vec<usize>,
}

impl LineIndex {
    /// Finds the lines of `text`; `\n` and `\r\n` end a line.
    #[must_use]
    pub fn new(text: &str) -> Self {
        let ends = text
            .bytes()
            .enumerate()
            .filter(|(_, b)| *b == b'\n')
            .map(|(i, _)| i + 1);
        Self {
            starts: std::iter::once(0).chain(ends).collect(),
        }
    }

    /// Line and column of a byte offset of the same text; offsets past the end give its last place.
    #[must_use]
    pub fn position(&self, text: &str, offset: usize) -> Position {
        let offset = offset.min(text.len());
        let line = self.starts.partition_point(|start| *start <= offset);
        let start = self.starts[line - 1];
        let column = text
            .get(start..offset)
            .map_or(0, |before| before.chars().count())
            + 1;
        Position { line, column }
    }

    /// The byte offset at which a line (from 1) begins, if there is such a line.
    #[must_use]
    pub fn start_of(&self, line: usize) -> Option<usize> {
        self.starts.get(line.checked_sub(1)?).copied()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_count_characters_not_bytes() {
        let text = "erste\nzwölf „Tage“ her";
        let index = LineIndex::new(text);
        let offset = text.find("her").unwrap_or_default();
        assert_eq!(
            index.position(text, offset),
            Position {
                line: 2,
                column: 14
            }
        );
    }

    #[test]
    fn an_offset_past_the_end_is_the_last_place() {
        let index = LineIndex::new("ab\n");
        assert_eq!(index.position("ab\n", 99), Position { line: 2, column: 1 });
    }
}
