//! Markdown: the file stays the text, and its markup is set apart, so that places are those of
//! the file.

use super::plain;
use crate::article::{Article, Part, Span};
use crate::problem::Problem;
use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd};

/// Reads one file's text as one article.
///
/// # Errors
/// Front matter that cannot be read; a text without a word.
pub(super) fn read(id: &str, text: String) -> Result<Article, Problem> {
    let mut article = plain::read(id, text)?;
    let (words, headline) = words(&article.text, article.body);
    if words.is_empty() {
        return Err(Problem::new("empty-article", "holds no text"));
    }
    article.markup = between(article.body, &words);
    article
        .parts
        .extend(headline.map(|span| (span, Part::Headline)));
    Ok(article)
}

/// The stretches of a body that are words, and the first heading.
fn words(text: &str, body: Span) -> (Vec<Span>, Option<Span>) {
    let options =
        Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH | Options::ENABLE_FOOTNOTES;
    let mut words: Vec<Span> = Vec::new();
    let mut headline = None;
    let mut hidden = 0_usize;
    for (event, range) in Parser::new_ext(body.of(text), options).into_offset_iter() {
        let span = Span::new(body.start + range.start, body.start + range.end);
        match event {
            Event::Start(
                Tag::Image { .. } | Tag::CodeBlock(_) | Tag::HtmlBlock | Tag::MetadataBlock(_),
            ) => hidden += 1,
            Event::End(
                TagEnd::Image | TagEnd::CodeBlock | TagEnd::HtmlBlock | TagEnd::MetadataBlock(_),
            ) => {
                hidden = hidden.saturating_sub(1);
            }
            // The bars between cells keep them apart.
            Event::Start(Tag::TableHead | Tag::TableRow) => words.push(span),
            Event::Start(Tag::Heading {
                level: HeadingLevel::H1,
                ..
            }) if headline.is_none() => headline = Some(span),
            Event::Text(_) if hidden == 0 => push(&mut words, span),
            Event::Code(_) if hidden == 0 => {
                let inner = span.of(text);
                let marks = inner.len() - inner.trim_start_matches('`').len();
                push(
                    &mut words,
                    Span::new(span.start + marks, span.end - marks.min(span.len())),
                );
            }
            _ => {}
        }
    }
    (words, headline)
}

/// Adds a stretch, unless it stands in one that is there.
fn push(words: &mut Vec<Span>, span: Span) {
    match words.last_mut() {
        _ if span.is_empty() => {}
        Some(last) if last.contains(span) => {}
        Some(last) if last.end == span.start => last.end = span.end,
        Some(last) if last.end > span.start => {}
        _ => words.push(span),
    }
}

/// What lies before, between and after stretches of a body, where it is more than white space.
fn between(body: Span, words: &[Span]) -> Vec<Span> {
    let starts = std::iter::once(body.start).chain(words.iter().map(|span| span.end));
    let ends = words.iter().map(|span| span.start).chain([body.end]);
    starts
        .zip(ends)
        .filter(|(start, end)| start < end)
        .map(|(start, end)| Span::new(start, end))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str) -> Vec<String> {
        let article = read("a", text.to_owned()).map_err(|p| p.to_string());
        let shown = article.map(|a| {
            a.prose()
                .map(|span| a.slice(span).trim().to_owned())
                .collect::<Vec<_>>()
        });
        shown
            .unwrap_or_else(|message| vec![message])
            .into_iter()
            .filter(|s| !s.is_empty())
            .collect()
    }

    #[test]
    fn markup_is_no_prose() {
        assert_eq!(
            shown("# Talks end\n\nThey agreed on **27** [points](https://example.org/12-points)."),
            ["Talks end", "They agreed on", "27", "points", "."]
        );
        assert_eq!(
            shown("![14 dead](a.png)\n\n<div class=\"x9\">\n12\n</div>\n\nTwo *died*."),
            ["Two", "died", "."]
        );
        assert_eq!(
            shown("| Town | Killed |\n|---|---|\n| Arden | 12 |"),
            ["| Town | Killed |", "| Arden | 12 |"]
        );
    }

    #[test]
    fn places_are_those_of_the_file() -> Result<(), Problem> {
        let text = "---\ntitle: T\n---\n# Talks end\n\n- They met.\n";
        let article = read("a", text.to_owned())?;
        assert_eq!(article.text, text);
        assert_eq!(article.parts.len(), 1);
        assert!(article.slice(article.parts[0].0).starts_with("# Talks end"));
        Ok(())
    }
}
