//! Articles as schema.org describes them: `NewsArticle` and its relatives, alone or in a `@graph`.

use crate::article::Metadata;
use crate::ingest::moment;
use crate::lexicon::pages;
use serde_json::Value;

/// Objects within each other that are looked through.
const DEEPEST: usize = 4;

/// The first article among values and what they hold in lists and `@graph`; one with a headline
/// or a text before others.
#[cfg(feature = "html")]
pub(in crate::ingest) fn article(values: &[Value]) -> Option<&Value> {
    let mut articles = Vec::new();
    for value in values {
        collect(value, DEEPEST, &mut articles);
    }
    let tells =
        |value: &&&Value| value.get("headline").is_some() || value.get("articleBody").is_some();
    articles
        .iter()
        .find(tells)
        .or_else(|| articles.first())
        .copied()
}

/// All articles among values, in their order.
pub(super) fn articles(value: &Value) -> Vec<&Value> {
    let mut articles = Vec::new();
    collect(value, DEEPEST, &mut articles);
    articles
}

fn collect<'a>(value: &'a Value, depth: usize, articles: &mut Vec<&'a Value>) {
    if depth == 0 {
        return;
    }
    match value {
        Value::Array(values) => values
            .iter()
            .for_each(|value| collect(value, depth - 1, articles)),
        Value::Object(object) => {
            if is_article(value) {
                articles.push(value);
            }
            for key in ["@graph", "mainEntity"] {
                if let Some(inner) = object.get(key) {
                    collect(inner, depth - 1, articles);
                }
            }
        }
        _ => {}
    }
}

/// Whether an object is an article by its type.
pub(super) fn is_article(value: &Value) -> bool {
    let is_type = |value: &Value| value.as_str().is_some_and(pages::is_article_type);
    let page = |value: &Value| value.as_str().is_some_and(|name| name.ends_with("WebPage"));
    match value.get("@type") {
        // A page is an article only where it has a headline of its own.
        Some(kind @ Value::String(_)) if page(kind) => value.get("headline").is_some(),
        Some(kind @ Value::String(_)) => is_type(kind),
        Some(Value::Array(kinds)) => kinds.iter().any(|kind| is_type(kind) && !page(kind)),
        _ => false,
    }
}

/// What an article's object says of it; `values` is where objects that it names stand.
pub(in crate::ingest) fn metadata(article: &Value, values: &[Value]) -> Metadata {
    let moment_of = |key| moment::parse_loosely(article.get(key)?.as_str()?);
    let names = |key: &str| {
        article
            .get(key)
            .map(|value| names(value, values, DEEPEST))
            .unwrap_or_default()
    };
    let first = |value: &Value| match value {
        Value::Array(values) => values.first().cloned(),
        other => Some(other.clone()),
    };
    let language = article
        .get("inLanguage")
        .and_then(first)
        .and_then(|language| match language {
            Value::Object(object) => object
                .get("alternateName")
                .or_else(|| object.get("name"))
                .cloned(),
            other => Some(other),
        });
    let mut authors = names("author");
    if authors.is_empty() {
        authors = names("creator");
    }
    Metadata {
        source: names("publisher").into_iter().next(),
        title: string(article, "headline").or_else(|| string(article, "name")),
        authors,
        published: moment_of("datePublished"),
        updated: moment_of("dateModified"),
        language: language.and_then(|language| Some(language.as_str()?.to_owned())),
        url: string(article, "url").or_else(|| address(article.get("mainEntityOfPage")?)),
        ..Metadata::default()
    }
}

/// The text under a key, if there is one.
pub(super) fn string(value: &Value, key: &str) -> Option<String> {
    let text = value.get(key)?.as_str()?.trim();
    (!text.is_empty()).then(|| text.to_owned())
}

fn address(page: &Value) -> Option<String> {
    page.as_str()
        .map(str::to_owned)
        .or_else(|| string(page, "@id"))
        .or_else(|| string(page, "url"))
}

/// The names of people or organisations: strings, objects with a name, or references to those.
fn names(value: &Value, values: &[Value], depth: usize) -> Vec<String> {
    if depth == 0 {
        return Vec::new();
    }
    match value {
        Value::String(name) => vec![name.trim().to_owned()],
        Value::Array(list) => list
            .iter()
            .flat_map(|value| names(value, values, depth - 1))
            .collect(),
        Value::Object(object) => match (object.get("name"), object.get("@id")) {
            (Some(name), _) => names(name, values, depth - 1),
            (None, Some(Value::String(id))) => values
                .iter()
                .find_map(|value| by_id(value, id, DEEPEST))
                .map(|named| {
                    named
                        .get("name")
                        .map(|name| names(name, values, depth - 1))
                        .unwrap_or_default()
                })
                .unwrap_or_default(),
            _ => Vec::new(),
        },
        _ => Vec::new(),
    }
    .into_iter()
    .filter(|name| !name.is_empty() && !name.contains("://"))
    .collect()
}

/// The object with an id and a name.
fn by_id<'a>(value: &'a Value, id: &str, depth: usize) -> Option<&'a Value> {
    if depth == 0 {
        return None;
    }
    match value {
        Value::Array(values) => values.iter().find_map(|value| by_id(value, id, depth - 1)),
        Value::Object(object) => {
            let is_it = object.get("@id").and_then(Value::as_str) == Some(id)
                && object.contains_key("name");
            if is_it {
                return Some(value);
            }
            object
                .values()
                .find_map(|inner| by_id(inner, id, depth - 1))
        }
        _ => None,
    }
}
