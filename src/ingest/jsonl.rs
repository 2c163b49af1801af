//! JSON Lines: one record a line, each an article.

use super::record::{Record, without_place};
use crate::article::{Article, Span};
use crate::problem::Problem;

/// Reads the records of a file's text; blank lines are skipped, a faulty line hides no other.
pub(super) fn read(text: &str) -> (Vec<Article>, Vec<Problem>) {
    let mut articles = Vec::new();
    let mut problems = Vec::new();
    let mut line_start = 0;
    for line in text.split_inclusive('\n') {
        let record = line.trim_start_matches('\u{feff}').trim();
        let at = line_start + line.find(record).unwrap_or(0);
        line_start += line.len();
        if record.is_empty() {
            continue;
        }
        match read_record(record, text, at) {
            Ok(article) => articles.push(article),
            Err(problem) => problems.push(problem),
        }
    }
    (articles, problems)
}

/// The article of the record `line`, which stands at byte `at` of the file's text.
fn read_record(line: &str, text: &str, at: usize) -> Result<Article, Problem> {
    let bad = |message: String| Problem::new("bad-record", message).at_offset(text, at);
    let mut record: Record = serde_json::from_str(line).map_err(|error| {
        let column = error.column().saturating_sub(1);
        Problem::new("bad-record", without_place(&error)).at_offset(text, at + column)
    })?;
    let id = record.id.take();
    let id = id.ok_or_else(|| bad("record without `id`".to_owned()))?;
    let prose = record.text.take();
    let prose = prose.ok_or_else(|| bad("record without `text`".to_owned()))?;
    if prose.trim().is_empty() {
        let message = format!("record {id:?} holds no text");
        return Err(Problem::new("empty-article", message).at_offset(text, at));
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
        let (articles, problems) = read(
            "{\"id\": \"a\", \"text\": \"One.\", \"published\": null, \"source\": null, \"title\": null, \"url\": 3}\n\n{\"id\": \"b\", \"text\": \"Two.\"}",
        );
        assert_eq!(problems, []);
        assert_eq!(articles.len(), 2);
        assert_eq!(articles[0].metadata, Metadata::default());
    }

    #[test]
    fn a_fault_is_told_with_its_place_and_hides_no_other_record() {
        let text = "{\"id\": \"a\", \"text\": \"One.\"}\n{\"id\": \"b\"}\n{\"id\": \"c\", \"published\": \"yesterday\"}\n";
        let (articles, problems) = read(text);
        assert_eq!(articles.len(), 1);
        let places: Vec<_> = problems.iter().map(|p| (p.code, p.line)).collect();
        assert_eq!(places, [("bad-record", Some(2)), ("bad-record", Some(3))]);
        assert!(problems[1].message.contains("yesterday"), "{}", problems[1]);
    }
}
