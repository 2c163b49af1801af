//! The words that open lines which are not prose: bylines, stamps, links, captions, corrections.

use serde::Deserialize;
use std::sync::LazyLock;

/// What a line that opens with such words is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Opening {
    /// The author's line or a stamp with a time.
    Byline,
    /// A link to other coverage, or an invitation to subscribe.
    Related,
    /// A correction notice.
    Correction,
    /// A picture's caption.
    Caption,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Raw {
    opening: Vec<RawOpening>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawOpening {
    kind: Opening,
    words: Vec<String>,
    longest: usize,
    /// Whether the words tell the line wherever they stand in it.
    #[serde(default)]
    anywhere: bool,
}

static LIST: LazyLock<Raw> = LazyLock::new(|| crate::lexicon::list!("blocks"));

/// Words that open lines, by the byte that they begin with; those of the list's first lines first.
static BY_BYTE: LazyLock<[Vec<Words>; 256]> = LazyLock::new(|| {
    let mut by_byte = [const { Vec::new() }; 256];
    for (order, opening) in LIST.opening.iter().enumerate() {
        for words in &opening.words {
            by_byte[small(words, 0)].push(Words { order, words });
        }
    }
    by_byte
});

/// Words that tell a line, with the place of their kind in the list.
struct Words {
    order: usize,
    words: &'static str,
}

/// What kind of line has such words, at its beginning or anywhere, and how many tokens such a line
/// has at most.
#[must_use]
pub fn opening(line: &str) -> Option<(Opening, usize)> {
    let by_byte = &*BY_BYTE;
    let mut first: Option<usize> = None;
    for at in 0..line.len().min(LONGEST_SEARCHED + 1) {
        let told = by_byte[small(line, at)].iter().find(|told| {
            first.is_none_or(|first| told.order < first)
                && (at == 0 || LIST.opening[told.order].anywhere)
                && stands_at(line, at, told.words)
        });
        first = told.map(|told| told.order).or(first);
    }
    let opening = LIST.opening.get(first?)?;
    Some((opening.kind, opening.longest))
}

/// The byte at a place, letters in lower case; 0 past the end.
fn small(text: &str, at: usize) -> usize {
    let byte = text.as_bytes().get(at).copied().unwrap_or_default();
    byte.to_ascii_lowercase().into()
}

/// Whether whole words stand at a place, in any case.
fn stands_at(line: &str, at: usize, words: &str) -> bool {
    let end = at + words.len();
    (words.len() < 2 || small(line, at + 1) == small(words, 1))
        && line
            .get(at..end)
            .is_some_and(|found| found.eq_ignore_ascii_case(words))
        && line[end..]
            .chars()
            .next()
            .is_none_or(|c| !c.is_alphanumeric())
}

/// Stamps are short: words that tell them stand this far from the beginning at most, in bytes.
const LONGEST_SEARCHED: usize = 60;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn openings_are_whole_words() {
        assert_eq!(
            opening("Also Read: Talks resume"),
            Some((Opening::Related, 40))
        );
        assert_eq!(opening("By Ana Ruiz"), Some((Opening::Byline, 14)));
        assert_eq!(opening("Bystanders fled"), None);
        assert_eq!(
            opening("4 May 2031 Last updated at 18:50 GMT"),
            Some((Opening::Byline, 24))
        );
    }
}
