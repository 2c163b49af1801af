//! JSON Lines: one record a line, each an article.

use super::record::{Record, without_place};
use crate::article::{Article, Span};
use crate::problem::Problem;

/// Longer lines are not shown with a fault: most records are whole articles.
const LONGEST_SHOWN: usize = 120;

/// The records of a file's text, each with the byte at which it stands; blank lines are skipped.
pub(super) fn read(text: &str) -> impl Iterator<Item = (usize, Result<Article, Problem>)> {
    let mut line_start = 0;
    text.split_inclusive('\n').filter_map(move |line| {
        let record = line.trim_start_matches('\u{feff}').trim_start();
        let at = line_start + line.len() - record.len();
        let record = record.trim_end();
        line_start += line.len();
        (!record.is_empty()).then(|| (at, read_record(record, text, at)))
    })
}

/// A fault at a byte of the file's text.
pub(super) fn fault(code: &'static str, message: String, text: &str, at: usize) -> Problem {
    let mut problem = Problem::new(code, message).at_offset(text, at);
    problem.excerpt = problem.excerpt.filter(|line| line.len() <= LONGEST_SHOWN);
    problem
}

/// The article of the record `line`, which stands at byte `at` of the file's text.
fn read_record(line: &str, text: &str, at: usize) -> Result<Article, Problem> {
    let bad = |message: &str| fault("bad-record", message.to_owned(), text, at);
    let mut record: Record = serde_json::from_str(line).map_err(|error| {
        let column = error.column().saturating_sub(1);
        fault("bad-record", without_place(&error), text, at + column)
    })?;
    let id = record.id.take().ok_or_else(|| bad("record without `id`"))?;
    let prose = record.text.take();
    let prose = prose.ok_or_else(|| bad("record without `text`"))?;
    if prose.trim().is_empty() {
        let message = format!("record {id:?} holds no text");
        return Err(fault("empty-article", message, text, at));
    }
    let body = Span::new(0, prose.len());
    Ok(Article::with_body(id, prose, body, record.into()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::Metadata;

    #[test]
    fn nulls_and_foreign_keys_are_fine() {
        let articles: Vec<_> = read(
            "{\"id\": \"a\", \"text\": \"One.\", \"published\": null, \"source\": null, \"title\": null, \"url\": 3}\n\n{\"id\": \"b\", \"text\": \"Two.\"}",
        )
        .map(|(at, article)| (at, article.map(|article| article.metadata)))
        .collect();
        assert_eq!(articles.len(), 2);
        assert_eq!(articles[0], (0, Ok(Metadata::default())));
    }

    #[test]
    fn a_fault_is_told_with_its_place_and_hides_no_other_record() {
        let text = "{\"id\": \"a\", \"text\": \"One.\"}\n{\"id\": \"b\"}\n{\"id\": \"c\", \"published\": \"yesterday\"}\n";
        let records: Vec<_> = read(text).map(|(_, article)| article).collect();
        assert!(records[0].is_ok());
        let problems: Vec<&Problem> = records.iter().filter_map(|r| r.as_ref().err()).collect();
        let places: Vec<_> = problems.iter().map(|p| (p.code, p.line)).collect();
        assert_eq!(places, [("bad-record", Some(2)), ("bad-record", Some(3))]);
        assert!(problems[1].message.contains("yesterday"), "{}", problems[1]);
    }
}
