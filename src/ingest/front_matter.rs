//! Front matter: metadata between two `---` lines (YAML-like) or two `+++` lines (TOML) at the
//! head of a file.
//!
//! Of YAML only `key: value` lines with a scalar are read, which is what such files hold; every
//! other line, and every key that factdiff does not use, is passed over.

use super::moment;
use crate::article::{Metadata, Moment};
use crate::problem::Problem;
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
    } else if yaml_pairs(text, inner_start, inner_end).next().is_some() {
        yaml_metadata(text, inner_start, inner_end)?
    } else {
        return Ok((Metadata::default(), start));
    };
    Ok((metadata, body_start))
}

/// The line that begins at a byte offset, with its end.
fn line_at(text: &str, start: usize) -> &str {
    text[start..].split_inclusive('\n').next().unwrap_or("")
}

/// A key, its value and the byte at which the value stands.
type Pair<'a> = (&'a str, &'a str, usize);

fn yaml_pairs(text: &str, start: usize, end: usize) -> impl Iterator<Item = Pair<'_>> {
    let mut at = start;
    text[start..end]
        .split_inclusive('\n')
        .filter_map(move |line| {
            let line_start = at;
            at += line.len();
            if line.starts_with([' ', '\t', '#', '-']) {
                return None;
            }
            let (key, value) = line.split_once(':')?;
            let trimmed = value.trim_start();
            let value_start = line_start + line.len() - trimmed.len();
            Some((key.trim(), trimmed.trim_end(), value_start))
        })
}

fn yaml_metadata(text: &str, start: usize, end: usize) -> Result<Metadata, Problem> {
    let mut metadata = Metadata::default();
    for (key, value, at) in yaml_pairs(text, start, end) {
        let value = yaml_scalar(value);
        if value.is_empty() || matches!(value, "null" | "~") {
            continue;
        }
        set(&mut metadata, key, value)
            .map_err(|message| Problem::new("bad-metadata", message).at_offset(text, at))?;
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
        let stated = match value.get_ref() {
            DeValue::String(value) => value.to_string(),
            DeValue::Datetime(value) => value.to_string(),
            _ => continue,
        };
        set(&mut metadata, key.get_ref(), &stated)
            .map_err(|message| bad(&message, value.span().start))?;
    }
    Ok(metadata)
}

/// Stores a value under its key; keys that mean nothing here are passed over.
fn set(metadata: &mut Metadata, key: &str, value: &str) -> Result<(), String> {
    match key {
        "title" => metadata.title = Some(value.to_owned()),
        "source" => metadata.source = Some(value.to_owned()),
        "language" => metadata.language = Some(value.to_owned()),
        "published" => metadata.published = Some(date(value)?),
        "updated" => metadata.updated = Some(date(value)?),
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
