//! The JSON report one object a line, each with its `type`, so that long reports can be read as
//! they come.

use super::Report;
use super::json::JsonReport;
use serde::Serialize;
use std::io::{self, Write};

/// An object of the JSON report with the name of what it is.
#[derive(Serialize)]
struct Line<'a, T> {
    r#type: &'static str,
    #[serde(flatten)]
    object: &'a T,
}

pub(super) fn write(report: &Report, out: &mut dyn Write) -> io::Result<()> {
    let json = JsonReport::new(report);
    lines("article", &json.articles, out)?;
    lines("finding", &json.findings, out)?;
    lines("agreement", &json.agreements, out)?;
    lines("not_compared", &json.not_compared, out)?;
    lines("error", &json.errors, out)?;
    lines("ledger", &[json.ledger], out)?;
    lines("summary", &[json.summary], out)
}

fn lines<T: Serialize>(r#type: &'static str, objects: &[T], out: &mut dyn Write) -> io::Result<()> {
    for object in objects {
        serde_json::to_writer(&mut *out, &Line { r#type, object })?;
        writeln!(out)?;
    }
    Ok(())
}
