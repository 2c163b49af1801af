//! `factdiff facts --mentions`: the recognised values, one a line.

use crate::article::Article;
use crate::lexicon::numbers;
use crate::recognize::{Mention, recognize};
use crate::text::Text;
use crate::value::{Quantity, Unit, Value};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive as _;
use serde::Serialize;
use std::io::{self, Write};

/// A mention as printed; `amounts` are the plain numbers of a quantity, in the text's unit.
#[derive(Serialize)]
struct Line<'a> {
    article: &'a str,
    start: usize,
    end: usize,
    line: usize,
    column: usize,
    text: &'a str,
    kind: &'static str,
    value: String,
    amounts: Vec<f64>,
}

/// Writes the mentions of all articles as JSON Lines.
pub(super) fn jsonl(articles: &[Article], out: &mut dyn Write) -> io::Result<()> {
    for article in articles {
        for mention in recognize(&Text::read(article)) {
            serde_json::to_writer(&mut *out, &line(article, &mention))?;
            writeln!(out)?;
        }
    }
    Ok(())
}

/// Writes the mentions of all articles as aligned columns.
pub(super) fn table(articles: &[Article], out: &mut dyn Write) -> io::Result<()> {
    let mut rows = Vec::new();
    for article in articles {
        for mention in recognize(&Text::read(article)) {
            let line = line(article, &mention);
            rows.push(vec![
                format!("{}:{}:{}", line.article, line.line, line.column),
                line.kind.to_owned(),
                line.value,
                line.text.to_owned(),
            ]);
        }
    }
    out.write_all(super::table::aligned(&rows).as_bytes())
}

fn line<'a>(article: &'a Article, mention: &Mention) -> Line<'a> {
    let place = article.position(mention.span.start);
    Line {
        article: &article.id,
        start: mention.span.start,
        end: mention.span.end,
        line: place.line,
        column: place.column,
        text: article.slice(mention.span),
        kind: mention.kind.name(),
        value: mention
            .value
            .timex()
            .unwrap_or_else(|| mention.value.canonical()),
        amounts: amounts(&mention.value, article.slice(mention.span)),
    }
}

/// The numbers that the words of a mention give; "a year" and "decade-long" give none.
fn amounts(value: &Value, words: &str) -> Vec<f64> {
    match value {
        Value::Quantity(Quantity {
            stated,
            unit: Unit::Time(_),
            ..
        }) if stated[..] == [Decimal::ONE] && !numbers::names_a_number(words) => Vec::new(),
        Value::Quantity(quantity) => quantity.stated.iter().filter_map(|n| n.to_f64()).collect(),
        _ => Vec::new(),
    }
}
