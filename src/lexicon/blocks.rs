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

/// What kind of line has such words, at its beginning or anywhere, and how many tokens such a line
/// has at most.
#[must_use]
pub fn opening(line: &str) -> Option<(Opening, usize)> {
    let pairs = Pairs::of(line);
    let bytes = line.as_bytes();
    let stands_at = |at: usize, words: &str| {
        let begins = match (bytes.get(at), words.as_bytes().first()) {
            (Some(found), Some(first)) => found.eq_ignore_ascii_case(first),
            _ => return false,
        };
        if !begins {
            return false;
        }
        let end = at + words.len();
        line.get(at..end)
            .is_some_and(|found| found.eq_ignore_ascii_case(words))
            && line[end..]
                .chars()
                .next()
                .is_none_or(|c| !c.is_alphanumeric())
    };
    let tells = |opening: &RawOpening, words: &str| {
        let last = if opening.anywhere {
            line.len().min(LONGEST_SEARCHED)
        } else {
            0
        };
        match last {
            0 => stands_at(0, words),
            _ => pairs.may_begin(words) && (0..=last).any(|at| stands_at(at, words)),
        }
    };
    LIST.opening
        .iter()
        .find(|o| o.words.iter().any(|words| tells(o, words)))
        .map(|o| (o.kind, o.longest))
}

/// The pairs of letters near the beginning of a line, in any case: most words that would tell a
/// stamp are dismissed by the pair that they begin with.
struct Pairs([u64; 8]);

impl Pairs {
    fn of(line: &str) -> Self {
        let mut pairs = Self([0; 8]);
        let near = line.as_bytes().iter().take(LONGEST_SEARCHED + 2);
        let mut before = None;
        for byte in near {
            if let Some(before) = before.replace(*byte) {
                let (block, bit) = Self::place(before, *byte);
                pairs.0[block] |= bit;
            }
        }
        pairs
    }

    fn may_begin(&self, words: &str) -> bool {
        let [first, second, ..] = *words.as_bytes() else {
            return true;
        };
        let (block, bit) = Self::place(first, second);
        self.0[block] & bit != 0
    }

    fn place(first: u8, second: u8) -> (usize, u64) {
        let letters = [first, second].map(|b| usize::from(b.to_ascii_lowercase()));
        let mixed = letters[0] * 27 + letters[1];
        (mixed >> 6 & 7, 1 << (mixed & 63))
    }
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
