//! IPTC ninjs ("News in JSON"), 1.x to 3.x: <https://iptc.org/std/ninjs/userguide>.
//!
//! 1.x has one `headline`, a `byline` and bodies as `body_text`, `body_xhtml`, …; since 2.0 there is
//! `by`, and `headlines`, `descriptions` and `bodies` are lists, each with a role. 3.0 writes the same
//! keys in another case: `versionCreated`. So keys are looked up in any.

use super::schema_org::string as exact;
use crate::article::{Article, Metadata};
use crate::ingest::{moment, prose};
use crate::problem::Problem;
use serde_json::Value;

/// What only ninjs has beside a `uri`.
const KEYS: [&str; 5] = [
    "versioncreated",
    "bodies",
    "headlines",
    "pubstatus",
    "representationtype",
];

/// Whether an object is a news item: it has a `uri` and what only ninjs has beside it.
pub(super) fn is_item(value: &Value) -> bool {
    let has_body = |value: &Value| {
        let mut keys = value.as_object().into_iter().flat_map(|o| o.keys());
        keys.any(|key| key.starts_with("body_"))
    };
    value.get("uri").is_some()
        && (KEYS.iter().any(|key| get(value, key).is_some()) || has_body(value))
}

/// What stands under a key, in any case.
fn get<'v>(value: &'v Value, key: &str) -> Option<&'v Value> {
    let found = |(name, _): &(&String, _)| name.eq_ignore_ascii_case(key);
    value
        .as_object()?
        .iter()
        .find(found)
        .map(|(_, value)| value)
}

fn string(value: &Value, key: &str) -> Option<String> {
    let text = get(value, key)?.as_str()?.trim();
    (!text.is_empty()).then(|| text.to_owned())
}

/// The objects of a list.
fn list<'v>(item: &'v Value, key: &str) -> &'v [Value] {
    let list = get(item, key).and_then(Value::as_array);
    list.map(Vec::as_slice).unwrap_or_default()
}

/// The article of a news item.
///
/// # Errors
/// An item that was withdrawn, that is no text, or without a body.
pub(super) fn read(id: &str, item: &Value) -> Result<Article, Problem> {
    if let Some(status @ ("withheld" | "canceled")) = string(item, "pubstatus").as_deref() {
        let message = format!("a news item that its provider marks as {status}");
        return Err(Problem::new("withdrawn", message));
    }
    let headline = headline(item);
    let metadata = metadata(item, headline.clone());
    let (text, kind) =
        body(item).ok_or_else(|| Problem::new("empty-article", "a news item without a body"))?;
    let partial = string(item, "representationtype");
    // 1.x says incomplete, later versions partial.
    let partial = matches!(partial.as_deref(), Some("partial" | "incomplete"));
    let metadata = Metadata {
        excerpt: partial || kind == Body::Summary,
        ..metadata
    };
    prose::article(id, &text, headline.as_deref(), metadata)
}

fn metadata(item: &Value, title: Option<String>) -> Metadata {
    let moment_of = |key| moment::parse_loosely(&string(item, key)?);
    let version = moment_of("versioncreated");
    let first = moment_of("firstcreated").or_else(|| moment_of("contentcreated"));
    let sources = list(item, "infosources")
        .iter()
        .chain(list(item, "infosource"));
    let source = sources
        .filter_map(|source| string(source, "name").or_else(|| string(source, "literal")))
        .next()
        .or_else(|| string(item, "copyrightholder"));
    Metadata {
        source,
        title,
        authors: authors(item),
        published: first.or(version),
        updated: version.filter(|version| first.is_some_and(|first| first != *version)),
        language: string(item, "language"),
        url: string(item, "uri")
            .filter(|uri| is_address(uri))
            .or_else(|| address(item)),
        ..Metadata::default()
    }
}

fn is_address(uri: &str) -> bool {
    uri.starts_with("http://") || uri.starts_with("https://")
}

/// The first of the alternative ids that is an address: a list of them since 2.0, an object in 1.x.
fn address(item: &Value) -> Option<String> {
    let ids: Vec<&Value> = match get(item, "altids")? {
        Value::Array(ids) => ids.iter().filter_map(|id| id.get("value")).collect(),
        Value::Object(ids) => ids.values().collect(),
        _ => Vec::new(),
    };
    let mut ids = ids.into_iter().filter_map(Value::as_str);
    ids.find(|id| is_address(id)).map(str::to_owned)
}

fn headline(item: &Value) -> Option<String> {
    let headlines = list(item, "headlines");
    let is_main = |h: &&Value| string(h, "role").is_none_or(|role| role.ends_with("main"));
    let main = headlines.iter().find(is_main).or(headlines.first());
    main.and_then(|headline| string(headline, "value"))
        .or_else(|| string(item, "headline"))
        .or_else(|| string(item, "title"))
}

fn authors(item: &Value) -> Vec<String> {
    let lines = list(item, "bylines").iter().filter_map(|line| {
        ["byline", "name", "value"]
            .iter()
            .find_map(|key| string(line, key))
    });
    lines
        .chain(string(item, "byline"))
        .chain(string(item, "by"))
        .flat_map(|line| prose::several(&line))
        .collect()
}

#[derive(PartialEq, Eq)]
enum Body {
    Whole,
    Summary,
}

/// The body: the main one before others, plain text before markup, the whole before a summary.
fn body(item: &Value) -> Option<(String, Body)> {
    let bodies = list(item, "bodies").iter();
    let rank = |body: &&Value| {
        let kind = string(body, "contenttype").unwrap_or_else(|| "text/plain".to_owned());
        let role = string(body, "role").unwrap_or_default();
        (
            is_summary(&role),
            !role.ends_with("main"),
            kind != "text/plain",
            !kind.contains("html"),
        )
    };
    let best = bodies
        .filter(|body| string(body, "value").is_some())
        .min_by_key(rank);
    if let Some(best) = best {
        let role = string(best, "role").unwrap_or_default();
        let kind = if is_summary(&role) {
            Body::Summary
        } else {
            Body::Whole
        };
        return Some((string(best, "value")?, kind));
    }
    let beginning = |start: &str| {
        let mut pairs = item.as_object()?.iter();
        let (_, text) = pairs.find(|(key, value)| key.starts_with(start) && value.is_string())?;
        Some(text.as_str()?.to_owned())
    };
    let whole = ["body_text", "body_xhtml", "body_html"]
        .iter()
        .find_map(|key| exact(item, key))
        .or_else(|| beginning("body_"));
    let summary = || {
        exact(item, "description_text")
            .or_else(|| beginning("description_"))
            .or_else(|| {
                let described = list(item, "descriptions").iter();
                described.filter_map(|d| string(d, "value")).next()
            })
    };
    whole
        .map(|text| (text, Body::Whole))
        .or_else(|| Some((summary()?, Body::Summary)))
}

fn is_summary(role: &str) -> bool {
    ["summary", "abstract", "excerpt", "teaser"]
        .iter()
        .any(|word| role.contains(word))
}
