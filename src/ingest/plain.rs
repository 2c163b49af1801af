//! Plain text and Markdown: the file is the article, front matter aside.

use super::{front_matter, limits};
use crate::article::{Article, Span};
use crate::problem::Problem;

/// U+FEFF, which some editors put before a file's first character.
const BYTE_ORDER_MARK: char = '\u{feff}';

/// Reads one file's text as one article.
///
/// A byte-order mark is kept in the stored text, so that offsets are those of the file, and left
/// out of the prose.
///
/// # Errors
/// Front matter that cannot be read; a text without a word.
pub(super) fn read(id: &str, text: String) -> Result<Article, Problem> {
    let start = if text.starts_with(BYTE_ORDER_MARK) {
        BYTE_ORDER_MARK.len_utf8()
    } else {
        0
    };
    let (metadata, body_start) = front_matter::read(&text, start)?;
    let body = Span::new(body_start, text.len());
    if body.of(&text).trim().is_empty() {
        return Err(Problem::new("empty-article", "holds no text"));
    }
    limits::text(&text)?;
    Ok(Article::with_body(id, text, body, metadata))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_stored_text_is_whole_and_the_prose_is_a_part_of_it() -> Result<(), Problem> {
        let text = "\u{feff}---\ntitle: Talks\n---\n\nThey met.";
        let article = read("a", text.to_owned())?;
        assert_eq!(article.text, text);
        assert_eq!(article.slice(article.body), "\nThey met.");
        let at = text.find("They").unwrap_or_default();
        assert_eq!(article.position(at).line, 5);
        Ok(())
    }
}
