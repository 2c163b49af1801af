//! Which quotation marks belong together.
//!
//! Curly marks say which they are; straight ones open where a gap stands before them. A mark left
//! open at the end of a paragraph closes there if the next paragraph goes on with an opening mark,
//! as longer speeches are set.

use crate::text::{Text, TokenKind};
use std::ops::Range;

/// What stands between a pair of marks.
#[derive(Debug)]
pub(super) struct Marked {
    /// The tokens inside.
    pub inner: Range<usize>,
    /// The paragraph.
    pub paragraph: usize,
}

/// Longer stretches are a mark forgotten, not a speech.
const LONGEST: usize = 300;

/// All pairs of outer marks, in order of their place.
pub(super) fn marked(text: &Text<'_>) -> Vec<Marked> {
    let mut marked = Vec::new();
    let mut open = false;
    let mut at = 0;
    let sentences = &text.sentences;
    while let Some(first) = sentences.get(at) {
        let paragraph = first.paragraph;
        let len = sentences[at..]
            .iter()
            .take_while(|s| s.paragraph == paragraph)
            .count();
        let tokens = first.tokens.start..sentences[at + len - 1].tokens.end;
        at += len;
        if first.block.bears_facts() {
            open = pair(text, tokens, paragraph, open, &mut marked);
        }
    }
    marked
}

/// The pairs of one paragraph; `open` and the answer tell whether a speech runs over its start and end.
fn pair(
    text: &Text<'_>,
    tokens: Range<usize>,
    paragraph: usize,
    open: bool,
    marked: &mut Vec<Marked>,
) -> bool {
    let mut i = tokens.start;
    // The last lines of a speech, without a mark at their start.
    if open
        && let Some(close) = tokens.clone().find(|j| matches!(text.word(*j), "\"" | "”"))
        && close > i
        && opening(text, close, &tokens).is_none()
    {
        marked.push(Marked {
            inner: i..close,
            paragraph,
        });
        i = close + 1;
    }
    while i < tokens.end {
        if text.tokens[i].kind != TokenKind::Mark {
            i += 1;
            continue;
        }
        let Some(mark) = opening(text, i, &tokens) else {
            i += 1;
            continue;
        };
        let limit = tokens.end.min(i + LONGEST);
        match (i + 1..limit).find(|j| closes(text, *j, mark, &tokens)) {
            Some(close) => {
                if close > i + 1 {
                    marked.push(Marked {
                        inner: i + 1..close,
                        paragraph,
                    });
                }
                i = close + 1;
            }
            None => {
                let double = matches!(mark, Mark::Curly | Mark::Straight);
                let speech = i == tokens.start || text.word(tokens.end) == text.word(i);
                if double && speech && tokens.len() <= LONGEST && tokens.end > i + 1 {
                    marked.push(Marked {
                        inner: i + 1..tokens.end,
                        paragraph,
                    });
                    return true;
                }
                i += 1;
            }
        }
    }
    false
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Mark {
    Curly,
    Straight,
    CurlySingle,
    Single,
    Guillemet,
}

fn opening(text: &Text<'_>, i: usize, tokens: &Range<usize>) -> Option<Mark> {
    let gap_before = i == tokens.start
        || !text.joined(i)
        || matches!(text.word(i - 1), "(" | "[" | "—" | "–" | "-" | "“" | "\"");
    let word_behind = i + 1 < tokens.end && text.joined(i + 1);
    match text.word(i) {
        "“" | "„" => Some(Mark::Curly),
        "\"" if word_behind || gap_before => Some(Mark::Straight),
        // A closing mark may have lost the gap behind the sentence before it: `done."We left`.
        "‘" if gap_before && word_behind => Some(Mark::CurlySingle),
        "'" if gap_before && word_behind => Some(Mark::Single),
        "«" => Some(Mark::Guillemet),
        _ => None,
    }
}

fn closes(text: &Text<'_>, j: usize, mark: Mark, tokens: &Range<usize>) -> bool {
    if text.tokens[j].kind != TokenKind::Mark {
        return false;
    }
    let gap_behind =
        j + 1 >= tokens.end || !text.joined(j + 1) || text.tokens[j + 1].kind == TokenKind::Mark;
    match (mark, text.word(j)) {
        (Mark::Curly, "”") | (Mark::Guillemet, "»") | (Mark::Straight, "\"") => true,
        (Mark::Curly, "\"") | (Mark::Straight, "”") => gap_behind && text.joined(j),
        (Mark::CurlySingle, "’") | (Mark::Single, "'") => gap_behind && text.joined(j),
        _ => false,
    }
}
