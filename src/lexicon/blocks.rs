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
}

static LIST: LazyLock<Raw> = LazyLock::new(|| crate::lexicon::list!("blocks"));

/// What kind of line begins like this one, and how many tokens such a line has at most.
#[must_use]
pub fn opening(line: &str) -> Option<(Opening, usize)> {
    let begins = |words: &String| {
        line.get(..words.len())
            .is_some_and(|start| start.eq_ignore_ascii_case(words))
            && line[words.len()..]
                .chars()
                .next()
                .is_none_or(|c| !c.is_alphanumeric())
    };
    LIST.opening
        .iter()
        .find(|o| o.words.iter().any(begins))
        .map(|o| (o.kind, o.longest))
}

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
    }
}
