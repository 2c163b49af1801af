//! IPTC ninjs ("News in JSON"), 1.x to 3.x: <https://iptc.org/std/ninjs/userguide>.
//!
//! 1.x has one `headline`, a `byline` and bodies as `body_text`, `body_xhtml`, …; since 2.0 these
//! are lists: `headlines`, `bylines`, `bodies`, each with a role.

use super::schema_org::string;
use crate::article::{Article, Metadata};
use crate::ingest::{moment, prose};
use crate::problem::Problem;
use serde_json::Value;

/// Whether an object is a news item: it has a `uri` and what only ninjs has beside it.
pub(super) fn is_item(value: &Value) -> bool {
    let has = |key: &str| value.get(key).is_some();
    has("uri")
        && ([
            "versioncreated",
            "bodies",
            "headlines",
            "pubstatus",
            "representationtype",
        ]
        .iter()
        .any(|key| has(key))
            || value
                .as_object()
                .is_some_and(|object| object.keys().any(|key| key.starts_with("body_"))))
}

/// The article of a news item.
///
/// # Errors
/// An item that was withdrawn, that is no text, or without a body.
pub(super) fn read(id: &str, item: &Value) -> Result<Article, Problem> {
    if let Some(status @ ("withheld" | "canceled")) = item.get("pubstatus").and_then(Value::as_str)
    {
        let message = format!("a news item that its provider marks as {status}");
        return Err(Problem::new("withdrawn", message));
    }
    let headline = headline(item);
    let metadata = metadata(item, headline.clone());
    let (text, kind) =
        body(item).ok_or_else(|| Problem::new("empty-article", "a news item without a body"))?;
    let excerpt = kind == Body::Summary
        || item.get("representationtype").and_then(Value::as_str) == Some("partial");
    prose::article(
        id,
        &text,
        headline.as_deref(),
        Metadata {
            excerpt,
            ..metadata
        },
    )
}

fn metadata(item: &Value, title: Option<String>) -> Metadata {
    let moment_of = |key| moment::parse_loosely(item.get(key)?.as_str()?);
    let version = moment_of("versioncreated");
    let first = moment_of("firstcreated").or_else(|| moment_of("contentcreated"));
    let sources = ["infosources", "infosource"]
        .iter()
        .find_map(|key| item.get(key)?.as_array());
    let source = sources
        .into_iter()
        .flatten()
        .find_map(|source| string(source, "name").or_else(|| string(source, "literal")))
        .or_else(|| string(item, "copyrightholder"));
    Metadata {
        source,
        title,
        authors: authors(item),
        published: first.or(version),
        updated: version.filter(|version| first.is_some_and(|first| first != *version)),
        language: string(item, "language"),
        url: string(item, "uri").filter(|uri| uri.starts_with("http")),
        ..Metadata::default()
    }
}

fn headline(item: &Value) -> Option<String> {
    let main = |list: &Value| {
        let is_main = |h: &&Value| {
            h.get("role")
                .and_then(Value::as_str)
                .is_none_or(|role| role.ends_with("main"))
        };
        let list = list.as_array()?;
        string(list.iter().find(is_main).or_else(|| list.first())?, "value")
    };
    item.get("headlines")
        .and_then(main)
        .or_else(|| string(item, "headline"))
        .or_else(|| string(item, "title"))
}

fn authors(item: &Value) -> Vec<String> {
    let list = item.get("bylines").and_then(Value::as_array);
    let lines = list.into_iter().flatten().filter_map(|line| {
        string(line, "byline")
            .or_else(|| string(line, "name"))
            .or_else(|| string(line, "value"))
    });
    lines
        .chain(string(item, "byline"))
        .flat_map(|line| prose::several(&line))
        .collect()
}

#[derive(PartialEq, Eq)]
enum Body {
    Whole,
    Summary,
}

/// The body: plain text before markup, the whole before a summary.
fn body(item: &Value) -> Option<(String, Body)> {
    if let Some(bodies) = item.get("bodies").and_then(Value::as_array) {
        let rank = |body: &&Value| {
            let kind = body
                .get("contenttype")
                .and_then(Value::as_str)
                .unwrap_or("text/plain");
            (
                is_summary(body),
                kind != "text/plain",
                !kind.contains("html"),
            )
        };
        let best = bodies
            .iter()
            .filter(|body| string(body, "value").is_some())
            .min_by_key(rank)?;
        let kind = if is_summary(best) {
            Body::Summary
        } else {
            Body::Whole
        };
        return Some((string(best, "value")?, kind));
    }
    let named = |key: &str| string(item, key).map(|text| (text, Body::Whole));
    let any = || {
        let (_, text) = item
            .as_object()?
            .iter()
            .find(|(key, value)| key.starts_with("body_") && value.is_string())?;
        Some((text.as_str()?.to_owned(), Body::Whole))
    };
    named("body_text")
        .or_else(|| named("body_xhtml"))
        .or_else(|| named("body_html"))
        .or_else(any)
        .or_else(|| string(item, "description_text").map(|text| (text, Body::Summary)))
}

fn is_summary(body: &Value) -> bool {
    let role = body.get("role").and_then(Value::as_str).unwrap_or_default();
    ["summary", "abstract", "excerpt", "teaser"]
        .iter()
        .any(|word| role.contains(word))
}
