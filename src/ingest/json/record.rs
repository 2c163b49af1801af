//! What a JSON object says of an article: a line of JSON Lines, or an entry of `meta.json`.

use crate::article::{Metadata, Moment};
use crate::ingest::moment;
use serde::Deserialize;
use serde::de::{Deserializer, Error as _};
use std::borrow::Cow;

/// The keys that are read; any may be missing or null. Other keys are ignored, since such files
/// come from other programs.
#[derive(Debug, Default, Deserialize)]
pub(in crate::ingest) struct Record {
    pub(in crate::ingest) id: Option<String>,
    pub(in crate::ingest) text: Option<String>,
    source: Option<String>,
    title: Option<String>,
    #[serde(default, deserialize_with = "moment")]
    published: Option<Moment>,
    #[serde(default, deserialize_with = "moment")]
    updated: Option<Moment>,
    language: Option<String>,
    authors: Option<Vec<String>>,
    url: Option<String>,
}

impl From<Record> for Metadata {
    fn from(record: Record) -> Self {
        Self {
            source: record.source,
            title: record.title,
            authors: record.authors.unwrap_or_default(),
            published: record.published,
            updated: record.updated,
            language: record.language,
            url: record.url,
            ..Self::default()
        }
    }
}

fn moment<'de, D: Deserializer<'de>>(value: D) -> Result<Option<Moment>, D::Error> {
    let Some(text) = Option::<Cow<'de, str>>::deserialize(value)? else {
        return Ok(None);
    };
    moment::parse(&text)
        .map(Some)
        .ok_or_else(|| D::Error::custom(moment::refusal(&text)))
}

/// The message of a JSON error without " at line 1 column 2", which problems say their own way.
pub(in crate::ingest) fn without_place(error: &serde_json::Error) -> String {
    let message = error.to_string();
    match message.rfind(" at line ") {
        Some(end) => message[..end].to_owned(),
        None => message,
    }
}
