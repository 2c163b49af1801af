//! An article whose text a record or an entry holds, as plain text or as HTML.

use super::limits;
use crate::article::{Article, Metadata, Part, Span};
use crate::problem::Problem;

/// The article of a text; a headline that is given apart becomes its first line.
///
/// # Errors
/// No words; HTML in a program that was built without it.
pub(super) fn article(
    id: &str,
    text: &str,
    headline: Option<&str>,
    metadata: Metadata,
) -> Result<Article, Problem> {
    if has_markup(text) {
        #[cfg(feature = "html")]
        return super::html::fragment(id, text, headline, metadata);
        #[cfg(not(feature = "html"))]
        return Err(super::Format::Html.not_built());
    }
    if text.trim().is_empty() {
        return Err(Problem::new("empty-article", "holds no text"));
    }
    let (whole, parts) = match headline {
        Some(headline) => {
            let headline = headline.split_whitespace().collect::<Vec<_>>().join(" ");
            let span = Span::new(0, headline.len());
            (
                format!("{headline}\n\n{text}"),
                vec![(span, Part::Headline)],
            )
        }
        None => (text.to_owned(), Vec::new()),
    };
    limits::text(&whole)?;
    let body = Span::new(0, whole.len());
    let mut article = Article::with_body(id, whole, body, metadata);
    article.parts = parts;
    Ok(article)
}

/// Whether a text has the tags of HTML in it.
fn has_markup(text: &str) -> bool {
    [
        "</p>",
        "<p>",
        "<p ",
        "<br",
        "</div>",
        "</li>",
        "</a>",
        "</strong>",
        "</em>",
        "</span>",
    ]
    .iter()
    .any(|tag| text.contains(tag))
}

/// The names of a byline: "By Ana Ruiz and Leo Marsh; Harbour Post" → both.
pub(super) fn several(byline: &str) -> Vec<String> {
    let line = byline.split_whitespace().collect::<Vec<_>>().join(" ");
    let names = match line.get(..3) {
        Some(by) if by.eq_ignore_ascii_case("by ") => line.get(3..).unwrap_or_default(),
        _ => &line,
    };
    let ends = names
        .find([';', '|', '•', '·', '(', '/'])
        .unwrap_or(names.len());
    names[..ends]
        .split(" and ")
        .flat_map(|part| part.split(','))
        .map(|name| name.trim().to_owned())
        .filter(|name| looks_like_a_name(name))
        .collect()
}

/// One to five words without figures, the first with a capital.
fn looks_like_a_name(name: &str) -> bool {
    (1..=5).contains(&name.split_whitespace().count())
        && !name.chars().any(|c| c.is_ascii_digit())
        && name.starts_with(char::is_uppercase)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bylines_are_taken_apart() {
        assert_eq!(
            several("By Ana Ruiz and Leo Marsh; Harbour Post"),
            ["Ana Ruiz", "Leo Marsh"]
        );
        assert_eq!(
            several("by Ana Ruiz, Leo Marsh, and Ida Berg"),
            ["Ana Ruiz", "Leo Marsh", "and Ida Berg"].map(|n| n.trim_start_matches("and "))
        );
        assert_eq!(several("3 min read"), [""; 0]);
    }

    #[test]
    fn a_headline_given_apart_is_the_first_line() {
        let article = article("a", "They met.", Some("Talks\n end"), Metadata::default());
        assert_eq!(
            article.map(|a| (a.text, a.parts)),
            Ok((
                "Talks end\n\nThey met.".to_owned(),
                vec![(Span::new(0, 9), Part::Headline)]
            ))
        );
    }
}
