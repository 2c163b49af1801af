//! JSON: records one a line (JSON Lines), one alone, or a list of them. A record is factdiff's
//! own (`{"id", "text", …}`), an IPTC ninjs item, or a schema.org article.

mod list;
mod ninjs;
mod record;
pub(super) mod schema_org;

pub(in crate::ingest) use record::{Record, without_place};

use super::{limits, prose};
use crate::article::{Article, Span};
use crate::problem::Problem;
use serde_json::Value;

/// Longer lines are not shown with a fault: most records are whole articles.
const LONGEST_SHOWN: usize = 120;

/// Keys of which records that are not our own have one at least.
const FOREIGN_KEYS: [&str; 10] = [
    "\"@type\"",
    "\"versioncreated\"",
    "\"versionCreated\"",
    "\"bodies\"",
    "\"headlines\"",
    "\"pubstatus\"",
    "\"pubStatus\"",
    "\"representationtype\"",
    "\"representationType\"",
    "\"body_",
];

/// An article of a JSON file, or what is wrong with it.
pub(super) struct Found {
    pub(super) article: Result<Article, Problem>,
    /// Whether the record itself says what its article is called.
    pub(super) own_id: bool,
    /// The line of the file at which the record stands, and the line itself where it is short.
    pub(super) line: Option<(usize, Option<String>)>,
}

impl Found {
    /// An article whose id follows from the file.
    pub(super) const fn of_file(article: Result<Article, Problem>) -> Self {
        Self {
            article,
            own_id: false,
            line: None,
        }
    }

    const fn own(article: Result<Article, Problem>) -> Self {
        Self {
            article,
            own_id: true,
            line: None,
        }
    }
}

/// The articles of one line of JSON Lines, the `number`th of the file (from 1).
pub(super) fn line(id: &str, line: &str, number: usize) -> Vec<Found> {
    let in_line = |mut problem: Problem| {
        problem.line = Some(number);
        problem
    };
    let line = line.trim_start_matches('\u{feff}');
    let shown = line.trim_end();
    let excerpt = (shown.len() <= LONGEST_SHOWN).then_some(shown);
    value(id, shown, line, &|item| item.to_owned())
        .into_iter()
        .map(|found| Found {
            article: found.article.map_err(in_line),
            own_id: found.own_id,
            line: Some((number, excerpt.map(str::to_owned))),
        })
        .collect()
}

/// The articles of a JSON file that holds one value: a record or a list of records.
pub(super) fn file(id: &str, text: &str) -> Vec<Found> {
    let json = text.trim_start_matches('\u{feff}');
    if json.trim_start().starts_with('[') {
        return list::read(id, json, text);
    }
    value(id, json, text, &|item| item.to_owned())
}

/// Whether JSON is something that articles come in.
pub(super) fn is_known(text: &str) -> bool {
    let json = text.trim_start_matches('\u{feff}');
    if json.len() > limits::LARGEST_RECORD {
        return true;
    }
    let Ok(value) = serde_json::from_str::<Value>(json) else {
        return true; // broken JSON is told as such
    };
    let known = |value: &Value| {
        value.get("text").is_some()
            || ninjs::is_item(value)
            || !schema_org::articles(value).is_empty()
    };
    match &value {
        Value::Array(values) => values.iter().any(known),
        value => known(value),
    }
}

/// A fault at a byte of a text.
fn fault(code: &'static str, message: String, text: &str, at: usize) -> Problem {
    let mut problem = Problem::new(code, message).at_offset(text, at);
    problem.excerpt = problem.excerpt.filter(|line| line.len() <= LONGEST_SHOWN);
    problem
}

fn broken(error: &serde_json::Error, text: &str, start: usize) -> Found {
    let line_start: usize = text[start..]
        .split_inclusive('\n')
        .take(error.line().saturating_sub(1))
        .map(str::len)
        .sum();
    let at = start + line_start + error.column().saturating_sub(1);
    Found::of_file(Err(fault("bad-record", without_place(error), text, at)))
}

/// The articles of one value, `json`, which is part of `text`; `named` gives the id of an article
/// whose record has none, from the id of the file.
fn value(id: &str, json: &str, text: &str, named: &dyn Fn(&str) -> String) -> Vec<Found> {
    let begin = (json.as_ptr() as usize).saturating_sub(text.as_ptr() as usize);
    let start = begin + json.len() - json.trim_start().len();
    let foreign = |article: Result<Article, Problem>| {
        Found::of_file(article.map_err(|problem| {
            let mut placed = fault(problem.code, problem.message, text, start);
            placed.excerpt = None;
            placed
        }))
    };
    // What is our own is read straight into its form, which most records are.
    let foreign_key = FOREIGN_KEYS.iter().any(|key| json.contains(key));
    if !foreign_key {
        return vec![Found::own(own(json.trim_start(), text, start))];
    }
    if json.len() > limits::LARGEST_RECORD {
        return vec![foreign(Err(limits::larger_than(
            "a record",
            limits::LARGEST_RECORD,
        )))];
    }
    match serde_json::from_str::<Value>(json) {
        Err(error) => vec![broken(&error, text, begin)],
        Ok(item) if ninjs::is_item(&item) => vec![foreign(ninjs::read(&named(id), &item))],
        Ok(item) => {
            let articles = schema_org::articles(&item);
            if articles.is_empty() {
                return vec![Found::own(own(json.trim_start(), text, start))];
            }
            let whole = std::slice::from_ref(&item);
            articles
                .iter()
                .map(|article| foreign(news_article(&named(id), article, whole)))
                .collect()
        }
    }
}

/// The article of a schema.org object.
fn news_article(id: &str, article: &Value, whole: &[Value]) -> Result<Article, Problem> {
    let mut metadata = schema_org::metadata(article, whole);
    let body =
        schema_org::string(article, "articleBody").or_else(|| schema_org::string(article, "text"));
    let text = body.or_else(|| {
        metadata.excerpt = true;
        schema_org::string(article, "description")
    });
    let text =
        text.ok_or_else(|| Problem::new("empty-article", "an article without `articleBody`"))?;
    let title = metadata.title.clone();
    prose::article(id, &text, title.as_deref(), metadata)
}

/// The article of a record in factdiff's own form, which stands at byte `at` of `text`.
fn own(json: &str, text: &str, at: usize) -> Result<Article, Problem> {
    let bad = |message: &str| fault("bad-record", message.to_owned(), text, at);
    let mut record: Record =
        serde_json::from_str(json).map_err(|error| match broken(&error, text, at).article {
            Err(problem) => problem,
            Ok(_) => bad("no record"),
        })?;
    let id = record.id.take().ok_or_else(|| bad("record without `id`"))?;
    let prose = record.text.take();
    let prose = prose.ok_or_else(|| bad("record without `text`"))?;
    if prose.trim().is_empty() {
        let message = format!("record {id:?} holds no text");
        return Err(fault("empty-article", message, text, at));
    }
    limits::text(&prose)?;
    let body = Span::new(0, prose.len());
    Ok(Article::with_body(id, prose, body, record.into()))
}
