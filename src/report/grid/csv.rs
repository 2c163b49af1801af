//! The grid for spreadsheets: RFC 4180, in UTF-8 with the mark by which spreadsheets know it.

use super::{grids, outlet};
use crate::report::Report;
use crate::report::layout::clean;
use std::io::{self, Write};

/// What stands in the columns before those of the articles.
const HEADS: [&str; 8] = [
    "story",
    "verdict",
    "severity",
    "status",
    "attribute",
    "subject",
    "question",
    "id",
];
/// Tells a spreadsheet that the file is UTF-8.
const BYTE_ORDER_MARK: &str = "\u{feff}";

pub(in crate::report) fn write(report: &Report, out: &mut dyn Write) -> io::Result<()> {
    out.write_all(BYTE_ORDER_MARK.as_bytes())?;
    let mut table = csv::WriterBuilder::new()
        .terminator(csv::Terminator::CRLF)
        .from_writer(out);
    let articles = report.articles.iter();
    let articles = articles.map(|a| match a.metadata.source {
        Some(_) => format!("{} ({})", outlet(a), clean(&a.id)),
        None => clean(&a.id),
    });
    let heads = HEADS.into_iter().map(str::to_owned).chain(articles);
    table.write_record(heads.map(|head| harmless(&head)))?;
    for grid in grids(report) {
        for row in &grid.rows {
            let finding = row.finding;
            let mut record = vec![
                grid.story.to_string(),
                finding.verdict.name().to_owned(),
                finding.severity.name().to_owned(),
                finding.status.name().to_owned(),
                finding.attribute.name.clone(),
                clean(&finding.subject.display()),
                clean(&finding.attribute.question),
                finding.id.clone(),
            ];
            record.extend((0..report.articles.len()).map(|article| {
                let cell = row.cells.get(&article);
                cell.map(|cell| row.words(cell)).unwrap_or_default()
            }));
            table.write_record(record.iter().map(|words| harmless(words)))?;
        }
    }
    table.flush()
}

/// The words so that no spreadsheet takes them for a formula: an apostrophe stands before those
/// that begin like one, unless they are a number.
fn harmless(words: &str) -> String {
    let begins = words.starts_with(['=', '+', '-', '@']);
    if begins && words.parse::<f64>().is_err() {
        format!("'{words}")
    } else {
        words.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formulas_are_words() {
        for (words, shown) in [
            ("=1+2", "'=1+2"),
            ("@SUM(A1)", "'@SUM(A1)"),
            ("-5 °C", "'-5 °C"),
            ("-5", "-5"),
            ("5 to 7", "5 to 7"),
        ] {
            assert_eq!(harmless(words), shown);
        }
    }
}
