//! Lines that fit a terminal: wrapping, trimming, and the place of a value in its sentence.
//!
//! Widths are columns of a terminal, not characters: an ideograph takes two, a combining accent
//! none. Articles are not trusted: what could move the cursor or turn the direction of writing is
//! shown as U+FFFD.

use unicode_width::UnicodeWidthStr;

/// Stands for what was left out.
const ELLIPSIS: &str = "…";

/// Columns that a text takes.
pub(super) fn width(text: &str) -> usize {
    UnicodeWidthStr::width(text)
}

/// The text on one line: blanks of any kind are one space each run, and control characters U+FFFD.
pub(super) fn clean(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut blank = false;
    for c in text.chars() {
        if c.is_whitespace() {
            if !blank {
                out.push(' ');
            }
            blank = true;
        } else {
            out.push(if turns(c) { '\u{fffd}' } else { c });
            blank = false;
        }
    }
    out
}

/// Whether a character acts on a terminal instead of being shown.
pub(super) fn turns(c: char) -> bool {
    c.is_control() || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// The words of a text in lines of at most `columns`, unless a single word is wider.
/// Lines after the first begin with `hang` spaces, which count.
pub(super) fn wrap(text: &str, columns: usize, hang: usize) -> Vec<String> {
    let mut lines = Vec::new();
    let mut line = String::new();
    let mut empty = true;
    for word in clean(text).split(' ').filter(|word| !word.is_empty()) {
        if !empty && width(&line) + 1 + width(word) > columns {
            lines.push(std::mem::replace(&mut line, " ".repeat(hang)));
            empty = true;
        }
        if !empty {
            line.push(' ');
        }
        line.push_str(word);
        empty = false;
    }
    if !empty {
        lines.push(line);
    }
    lines
}

/// The text in at most `columns`, its end left out where it is longer.
pub(super) fn truncate(text: &str, columns: usize) -> String {
    if width(text) <= columns {
        return text.to_owned();
    }
    let mut out = head(text, columns.saturating_sub(width(ELLIPSIS))).to_owned();
    out.push_str(ELLIPSIS);
    out
}

/// The longest beginning of a text that takes at most `columns`.
fn head(text: &str, columns: usize) -> &str {
    /// More characters than this a column is not writing but marks piled up.
    const DENSEST: usize = 8;
    let mut end = 0;
    for (at, c) in text.char_indices().take(columns * DENSEST) {
        let next = at + c.len_utf8();
        // Measured together, since a mark may widen the character before it.
        if width(&text[..next]) > columns {
            break;
        }
        end = next;
    }
    &text[..end]
}

/// A value in the sentence around it, on one line.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Excerpt {
    /// What is shown before the value.
    pub before: String,
    /// The value.
    pub value: String,
    /// What is shown after it.
    pub after: String,
}

impl Excerpt {
    /// The sentence's parts in at most `columns`: whole where it fits, else cut between words with
    /// as much before the value as after it.
    pub(super) fn new(before: &str, value: &str, after: &str, columns: usize) -> Self {
        let (before, value, after) = (clean(before), clean(value), clean(after));
        let before = before.trim_start();
        let whole = width(&value);
        let value = truncate(&value, columns.saturating_sub(width(ELLIPSIS)).max(1));
        // A value that is cut ends with the mark of it: nothing after it is shown.
        let after = if width(&value) < whole {
            ""
        } else {
            after.trim_end()
        };
        let left = columns.saturating_sub(width(&value));
        let for_before = left - (left / 2).min(width(after));
        let before = last_words(before, for_before);
        let after = first_words(after, left.saturating_sub(width(&before)));
        Self {
            before,
            value,
            after,
        }
    }

    /// Spaces up to the value, then carets beneath it.
    pub(super) fn carets(&self) -> (String, String) {
        (
            " ".repeat(width(&self.before)),
            "^".repeat(width(&self.value).max(1)),
        )
    }
}

/// As many whole words from the beginning of a text as fit, with the mark of what is left out.
fn first_words(text: &str, columns: usize) -> String {
    if width(text) <= columns {
        return text.to_owned();
    }
    let Some(room) = columns.checked_sub(1 + width(ELLIPSIS)) else {
        return mark_of_omission(columns);
    };
    let fitting = head(text, room);
    let whole = match text[fitting.len()..].chars().next() {
        Some(next) if next != ' ' => fitting.rfind(' ').map_or("", |at| &fitting[..at]),
        _ => fitting,
    };
    format!("{} {ELLIPSIS}", whole.trim_end())
}

/// As many whole words from the end of a text as fit, with the mark of what is left out.
fn last_words(text: &str, columns: usize) -> String {
    if width(text) <= columns {
        return text.to_owned();
    }
    let Some(room) = columns.checked_sub(1 + width(ELLIPSIS)) else {
        return mark_of_omission(columns);
    };
    let tail = text
        .rmatch_indices(' ')
        .map(|(at, _)| &text[at + 1..])
        .take_while(|tail| width(tail) <= room)
        .last()
        .unwrap_or("");
    format!("{ELLIPSIS} {tail}")
}

fn mark_of_omission(columns: usize) -> String {
    if columns >= width(ELLIPSIS) {
        ELLIPSIS.to_owned()
    } else {
        String::new()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(before: &str, value: &str, after: &str, columns: usize) -> String {
        let excerpt = Excerpt::new(before, value, after, columns);
        let line = format!("{}{}{}", excerpt.before, excerpt.value, excerpt.after);
        assert!(width(&line) <= columns, "{line:?} is wider than {columns}");
        line
    }

    #[test]
    fn a_sentence_that_fits_is_whole() {
        assert_eq!(
            shown("  The talks\r\n\tlasted ", "five hours", ".\n", 40),
            "The talks lasted five hours."
        );
    }

    #[test]
    fn a_long_sentence_is_cut_between_words() {
        let (before, after) = (
            "The very long talks in the capital ",
            ", which many had expected",
        );
        assert_eq!(
            shown(before, "lasted", after, 30),
            "… capital lasted, which many …"
        );
        assert_eq!(shown("", "lasted", after, 20), "lasted, which many …");
        assert_eq!(shown(before, "lasted", "", 20), "… the capital lasted");
        assert_eq!(shown(before, "lasted", after, 8), "…lasted…");
    }

    #[test]
    fn a_value_wider_than_the_line_is_cut() {
        assert_eq!(
            shown("He said: “", "a quote of many words", "” to all.", 12),
            "…a quote of…"
        );
    }

    #[test]
    fn carets_stand_under_wide_and_combining_characters() {
        let excerpt = Excerpt::new("会谈 ", "五小时", " cafe\u{301}", 40);
        assert_eq!(excerpt.carets(), ("     ".into(), "^^^^^^".into()));
        let excerpt = Excerpt::new("cafe\u{301} ", "10", "", 40);
        assert_eq!(excerpt.carets(), ("     ".into(), "^^".into()));
    }

    #[test]
    fn what_would_act_on_a_terminal_is_replaced() {
        assert_eq!(
            clean("a\u{1b}[31mb\u{202e}c\td"),
            "a\u{fffd}[31mb\u{fffd}c d"
        );
    }

    #[test]
    fn wrapped_lines_are_wide_only_for_one_word() {
        assert_eq!(
            wrap("one two three a-very-long-word-indeed four", 9, 2),
            ["one two", "  three", "  a-very-long-word-indeed", "  four"]
        );
        assert!(wrap(" \n ", 9, 2).is_empty());
    }
}
