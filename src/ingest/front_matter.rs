//! Front matter: metadata between two `---` lines (YAML-like) or two `+++` lines (TOML) at the
//! head of a file.
//!
//! Of YAML only `key: value` lines with a scalar or a list of scalars are read, which is what such files hold; every
//! other line, and every key that factdiff does not use, is passed over.

use super::{moment, prose};
use crate::article::{Metadata, Moment};
use crate::problem::Problem;
use std::borrow::Cow;
use toml::de::{DeTable, DeValue};

/// The metadata at the head of a text that begins at byte `start`, and the byte at which the
/// prose begins.
///
/// A first line `---` without a second one, or without a key under it, is a rule across the page
/// and part of the prose.
///
/// # Errors
/// A known key with a value of the wrong sort; TOML that does not parse.
pub(super) fn read(text: &str, start: usize) -> Result<(Metadata, usize), Problem> {
    let Some(fence) = ["---", "+++"]
        .into_iter()
        .find(|f| line_at(text, start).trim_end() == *f)
    else {
        return Ok((Metadata::default(), start));
    };
    let inner_start = start + line_at(text, start).len();
    let mut inner_end = inner_start;
    while line_at(text, inner_end).trim_end() != fence {
        if inner_end >= text.len() {
            return Ok((Metadata::default(), start));
        }
        inner_end += line_at(text, inner_end).len();
    }
    let body_start = inner_end + line_at(text, inner_end).len();
    let metadata = if fence == "+++" {
        toml_metadata(text, inner_start, inner_end)?
    } else {
        let pairs = yaml_pairs(text, inner_start, inner_end);
        if pairs.is_empty() {
            return Ok((Metadata::default(), start));
        }
        yaml_metadata(text, pairs)?
    };
    Ok((metadata, body_start))
}

/// The line that begins at a byte offset, with its end.
fn line_at(text: &str, start: usize) -> &str {
    text[start..].split_inclusive('\n').next().unwrap_or("")
}

/// A key, its values and the byte at which the first stands.
struct Pair<'a> {
    key: &'a str,
    values: Vec<Cow<'a, str>>,
    at: usize,
}

/// The keys at the margin with their values: a scalar, a list on one line or on several, or text
/// folded over several lines.
fn yaml_pairs(text: &str, start: usize, end: usize) -> Vec<Pair<'_>> {
    let mut pairs: Vec<Pair<'_>> = Vec::new();
    let mut folded = false;
    let mut at = start;
    for line in text[start..end].split_inclusive('\n') {
        let line_start = at;
        at += line.len();
        let words = line.trim();
        if words.is_empty() || words.starts_with('#') {
            continue;
        }
        if line.starts_with([' ', '\t', '-']) {
            let Some(last) = pairs.last_mut() else {
                continue;
            };
            if folded {
                let before = last.values.pop().unwrap_or_default();
                let joined = format!("{before} {words}");
                last.values.push(Cow::Owned(joined.trim().to_owned()));
            } else if let Some(value) = words.strip_prefix("- ") {
                last.values.push(Cow::Borrowed(yaml_scalar(value.trim())));
            }
            continue;
        }
        let Some((key, value)) = line.split_once(':') else {
            continue;
        };
        let trimmed = value.trim_start();
        let value_start = line_start + line.len() - trimmed.len();
        let value = trimmed.trim_end();
        folded = matches!(value, ">" | ">-" | ">+" | "|" | "|-" | "|+");
        let list = value
            .strip_prefix('[')
            .and_then(|list| list.strip_suffix(']'));
        let values: Vec<&str> = match list {
            _ if folded => Vec::new(),
            Some(list) => list
                .split(',')
                .map(|value| yaml_scalar(value.trim()))
                .collect(),
            None => vec![yaml_scalar(value)],
        };
        pairs.push(Pair {
            key: key.trim(),
            values: values.into_iter().map(Cow::Borrowed).collect(),
            at: value_start,
        });
    }
    pairs
}

fn yaml_metadata(text: &str, pairs: Vec<Pair<'_>>) -> Result<Metadata, Problem> {
    let mut metadata = Metadata::default();
    for Pair { key, values, at } in pairs {
        for value in values
            .iter()
            .filter(|value| !matches!(value.as_ref(), "" | "null" | "~"))
        {
            set(&mut metadata, key, value)
                .map_err(|message| Problem::new("bad-metadata", message).at_offset(text, at))?;
        }
    }
    Ok(metadata)
}

/// The text of a scalar: without its quotes, or without the comment after it.
fn yaml_scalar(value: &str) -> &str {
    for quote in ['"', '\''] {
        if let Some((inner, _)) = value.strip_prefix(quote).and_then(|v| v.rsplit_once(quote)) {
            return inner;
        }
    }
    value.split_once(" #").map_or(value, |(v, _)| v.trim_end())
}

fn toml_metadata(text: &str, start: usize, end: usize) -> Result<Metadata, Problem> {
    let bad = |message: &str, at: usize| {
        Problem::new("bad-metadata", message).at_offset(text, start + at)
    };
    let table = DeTable::parse(&text[start..end]).map_err(|error| {
        let at = error.span().map_or(0, |span| span.start);
        bad(error.message(), at)
    })?;
    let mut metadata = Metadata::default();
    for (key, value) in table.get_ref() {
        let values: Vec<String> = match value.get_ref() {
            DeValue::Array(values) => values
                .iter()
                .filter_map(|value| scalar(value.get_ref()))
                .collect(),
            value => scalar(value).into_iter().collect(),
        };
        for stated in values {
            set(&mut metadata, key.get_ref(), &stated)
                .map_err(|message| bad(&message, value.span().start))?;
        }
    }
    Ok(metadata)
}

fn scalar(value: &DeValue<'_>) -> Option<String> {
    match value {
        DeValue::String(value) => Some(value.to_string()),
        DeValue::Datetime(value) => Some(value.to_string()),
        _ => None,
    }
}

/// Stores a value under its key; keys that mean nothing here are passed over.
///
/// The names that other programs use count where ours are missing, and a date that cannot be read
/// is no fault there.
fn set(metadata: &mut Metadata, key: &str, value: &str) -> Result<(), String> {
    let or = |field: &mut Option<Moment>| *field = field.or_else(|| moment::parse_loosely(value));
    match key {
        "title" => metadata.title = Some(value.to_owned()),
        "source" => metadata.source = Some(value.to_owned()),
        "language" => metadata.language = Some(value.to_owned()),
        "url" => metadata.url = Some(value.to_owned()),
        "published" => metadata.published = Some(date(value)?),
        "updated" => metadata.updated = Some(date(value)?),
        "authors" => metadata.authors.push(value.to_owned()),
        "author" | "byline" => metadata.authors.extend(prose::several(value)),
        "lang" => metadata.language = metadata.language.take().or_else(|| Some(value.to_owned())),
        "canonical" | "canonical_url" => {
            metadata.url = metadata.url.take().or_else(|| Some(value.to_owned()))
        }
        "date" | "publishDate" | "pubDate" => or(&mut metadata.published),
        "lastmod" | "modified" => or(&mut metadata.updated),
        _ => {}
    }
    Ok(())
}

fn date(value: &str) -> Result<Moment, String> {
    moment::parse(value).ok_or_else(|| moment::refusal(value))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn published(text: &str) -> Result<Option<String>, (Option<usize>, Option<usize>)> {
        read(text, 0)
            .map(|(metadata, _)| metadata.published.map(|moment| moment.to_string()))
            .map_err(|problem| (problem.line, problem.column))
    }

    #[test]
    fn both_forms_say_the_same() -> Result<(), Problem> {
        let yaml = "---\ntitle: \"Dam: what now?\"\nsource: Post # ours\ntags:\n  - dam\npublished: 2025-10-16\n---\nBody.";
        let toml = "+++\r\ntitle = 'Dam: what now?'\r\nsource = 'Post'\r\npublished = 2025-10-16\r\n+++\r\nBody.";
        let (from_yaml, yaml_body) = read(yaml, 0)?;
        let (from_toml, toml_body) = read(toml, 0)?;
        assert_eq!(from_yaml, from_toml);
        assert_eq!(from_yaml.title.as_deref(), Some("Dam: what now?"));
        assert_eq!((&yaml[yaml_body..], &toml[toml_body..]), ("Body.", "Body."));
        Ok(())
    }

    #[test]
    fn lists_folded_text_and_foreign_keys() -> Result<(), Problem> {
        let yaml = "---\ntitle: >-\n  Dam:\n  what now?\nauthors:\n  - Ana Ruiz\n  - \"Leo Marsh\"\ntags: [dam, water]\ndate: 2025-10-16 09:00:00 +0200\nlastmod: soon\n---\nBody.";
        let (metadata, _) = read(yaml, 0)?;
        assert_eq!(metadata.title.as_deref(), Some("Dam: what now?"));
        assert_eq!(metadata.authors, ["Ana Ruiz", "Leo Marsh"]);
        assert_eq!(
            metadata.published.map(|m| m.to_string()).as_deref(),
            Some("2025-10-16T09:00:00+02:00")
        );
        assert_eq!(metadata.updated, None);
        let toml = "+++\nauthors = ['Ana Ruiz', 'Leo Marsh']\ndate = 2025-10-16T09:00:00+02:00\n+++\nBody.";
        let (from_toml, _) = read(toml, 0)?;
        assert_eq!(
            (from_toml.authors, from_toml.published),
            (metadata.authors, metadata.published)
        );
        Ok(())
    }

    #[test]
    fn a_bad_date_is_told_with_its_place() {
        assert_eq!(
            published("---\ntitle: x\npublished: next week\n---\n"),
            Err((Some(3), Some(12)))
        );
        assert_eq!(
            published("+++\npublished = \"soon\"\n+++\n"),
            Err((Some(2), Some(13)))
        );
    }

    #[test]
    fn a_rule_across_the_page_is_prose() {
        for text in [
            "---\nWords and more.\n---\nBody.",
            "---\nkey: value\n",
            "---",
            "",
        ] {
            assert_eq!(read(text, 0).map(|(_, start)| start), Ok(0), "{text}");
        }
    }

    #[test]
    fn nothing_stated_is_unknown() {
        assert_eq!(
            published("---\npublished:\nupdated: null\n---\nBody."),
            Ok(None)
        );
    }
}
