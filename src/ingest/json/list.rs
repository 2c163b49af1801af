//! A list of records, read one by one, so that not even their places are kept.

use super::{Found, broken, value};
use crate::ingest::limits;
use serde::de::{Deserializer as _, SeqAccess, Visitor};
use serde_json::value::RawValue;
use std::fmt;

/// The articles of the list `json`, which is part of `text`, up to the first
/// [`limits::MOST_FAULTS`] faults.
pub(super) fn read(id: &str, json: &str, text: &str) -> Vec<Found> {
    let mut records = Records {
        id,
        text,
        found: Vec::new(),
        faults: 0,
    };
    let mut list = serde_json::Deserializer::from_str(json);
    let outcome = list.deserialize_seq(&mut records).and_then(|()| list.end());
    let given_up = records.faults > limits::MOST_FAULTS;
    if let Err(error) = outcome
        && !given_up
    {
        let start = text.len() - json.len();
        records.found.push(broken(&error, text, start));
    }
    records.found
}

struct Records<'a> {
    id: &'a str,
    text: &'a str,
    found: Vec<Found>,
    faults: usize,
}

impl<'de> Visitor<'de> for &mut Records<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a list of records")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<(), A::Error> {
        let mut number = 0;
        while self.faults <= limits::MOST_FAULTS
            && let Some(record) = list.next_element::<&RawValue>()?
        {
            number += 1;
            let named = |_: &str| format!("{}#{number}", self.id);
            for found in value(self.id, record.get(), self.text, &named) {
                self.faults += usize::from(found.article.is_err());
                self.found.push(found);
            }
        }
        Ok(())
    }
}
