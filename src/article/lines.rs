//! Byte offsets to lines and columns, counted as editors count them.

/// A place as a person gives it: both counted from 1, the column in Unicode scalar values.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    /// Line, from 1.
    pub line: usize,
    /// Column in Unicode scalar values, from 1.
    pub column: usize,
}

/// The byte offset at which each line of a text begins, and how many characters stand before
/// some of its places, so that a column far along a line costs no more than any other.
#[derive(Debug, Clone)]
pub struct LineIndex {
    starts: Vec<usize>,
    /// Characters before each multiple of [`STEP`]; empty where all of the text is ASCII.
    characters: Vec<usize>,
}

/// Bytes from one place with a known number of characters before it to the next.
const STEP: usize = 1024;

impl LineIndex {
    /// Finds the lines of `text`; `\n` and `\r\n` end a line.
    #[must_use]
    pub fn new(text: &str) -> Self {
        let ends = text.split_inclusive('\n').scan(0, |end, line| {
            *end += line.len();
            line.ends_with('\n').then_some(*end)
        });
        let mut before = 0;
        let characters = |step: &[u8]| {
            let here = before;
            before += count(step);
            here
        };
        Self {
            starts: std::iter::once(0).chain(ends).collect(),
            characters: if text.is_ascii() {
                Vec::new()
            } else {
                text.as_bytes().chunks(STEP).map(characters).collect()
            },
        }
    }

    /// Characters that begin before a byte offset.
    fn characters_before(&self, text: &str, offset: usize) -> usize {
        let step = (offset / STEP).min(self.characters.len().saturating_sub(1));
        match self.characters.get(step) {
            Some(before) => before + count(&text.as_bytes()[step * STEP..offset]),
            None => offset,
        }
    }

    /// Line and column of a byte offset of the same text; offsets past the end give its last place.
    #[must_use]
    pub fn position(&self, text: &str, offset: usize) -> Position {
        let offset = offset.min(text.len());
        let line = self.starts.partition_point(|start| *start <= offset);
        let start = self.starts[line - 1];
        let column = self.characters_before(text, offset) - self.characters_before(text, start) + 1;
        Position { line, column }
    }

    /// The byte offset at which a line (from 1) begins, if there is such a line.
    #[must_use]
    pub fn start_of(&self, line: usize) -> Option<usize> {
        self.starts.get(line.checked_sub(1)?).copied()
    }
}

/// How many characters begin in these bytes.
fn count(bytes: &[u8]) -> usize {
    let begins = |byte: &&u8| (**byte & 0b1100_0000) != 0b1000_0000;
    bytes.iter().filter(begins).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_far_along_a_line_are_right() {
        let text = format!("Überschrift\n{}Ende", "süß ".repeat(2000));
        let index = LineIndex::new(&text);
        let offset = text.find("Ende").unwrap_or_default();
        assert_eq!(
            index.position(&text, offset),
            Position {
                line: 2,
                column: 8001
            }
        );
        assert_eq!(index.position(&text, text.len()).column, 8005);
    }

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
