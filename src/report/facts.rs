//! The facts of each article, before anything is compared: a table for people, lines for programs.

use super::layout::{clean, truncate, width, wrap};
use super::words::{provenance, qualifiers};
use super::{Options, json};
use crate::article::Article;
use crate::fact::Fact;
use std::io::{self, Write};

/// Blanks between two columns.
const GAP: usize = 2;
/// No column is cut to less than this.
const NARROWEST: usize = 6;
/// What stands above the columns.
const HEADS: [&str; 5] = ["line", "attribute", "subject", "value", "qualifiers"];

/// Writes one JSON object a fact and line; see `docs/reference/report.md`.
///
/// # Errors
/// Only those of `out`.
pub fn jsonl(articles: &[Article], facts: &[Fact], out: &mut dyn Write) -> io::Result<()> {
    for fact in facts {
        if let Some(article) = articles.get(fact.evidence.article) {
            json::fact_line(article, fact, out)?;
            writeln!(out)?;
        }
    }
    Ok(())
}

/// Writes a table for each article that has facts, which are in order of article and place; cells
/// that do not fit the width are cut.
///
/// # Errors
/// Only those of `out`.
pub fn table(
    articles: &[Article],
    facts: &[Fact],
    out: &mut dyn Write,
    options: &Options,
) -> io::Result<()> {
    let of_one_article = |a: &Fact, b: &Fact| a.evidence.article == b.evidence.article;
    for (number, facts) in facts.chunk_by(of_one_article).enumerate() {
        let first = facts.first().map(|fact| fact.evidence.article);
        let Some(article) = first.and_then(|index| articles.get(index)) else {
            continue;
        };
        if number > 0 {
            writeln!(out)?;
        }
        head(article, out, options)?;
        let rows: Vec<[String; 5]> = facts.iter().map(|fact| row(article, fact)).collect();
        body(&rows, out, options)?;
    }
    Ok(())
}

fn head(article: &Article, out: &mut dyn Write, options: &Options) -> io::Result<()> {
    let mut title = article.id.clone();
    let about = provenance(article);
    if !about.is_empty() {
        title.push_str(&format!(" ({})", about.join(", ")));
    }
    let heading = options.colours.heading;
    for line in wrap(&title, options.width, 2) {
        writeln!(out, "{heading}{line}{heading:#}")?;
    }
    Ok(())
}

fn row(article: &Article, fact: &Fact) -> [String; 5] {
    let mut qualified = Vec::new();
    qualified.extend(fact.evidence.headline.then(|| "headline".to_owned()));
    qualified.extend(qualifiers(&fact.qualifiers));
    [
        article.position(fact.evidence.span.start).line.to_string(),
        clean(&fact.attribute.name),
        clean(&fact.subject.display()),
        clean(&fact.value.display()),
        qualified.join(", "),
    ]
}

fn body(rows: &[[String; 5]], out: &mut dyn Write, options: &Options) -> io::Result<()> {
    let heads = HEADS.map(str::to_owned);
    let widths = widths(rows, options.width);
    let quiet = options.colours.quiet;
    writeln!(out, "{quiet}{}{quiet:#}", line(&heads, widths))?;
    for row in rows {
        writeln!(out, "{}", line(row, widths))?;
    }
    Ok(())
}

/// As wide as the widest cell; where that is too much together, the widest column gives way.
fn widths(rows: &[[String; 5]], columns: usize) -> [usize; 5] {
    let mut widths = HEADS.map(width);
    for row in rows {
        for (column, cell) in widths.iter_mut().zip(row) {
            *column = (*column).max(width(cell));
        }
    }
    let room = columns.saturating_sub(GAP * (HEADS.len() - 1));
    while widths.iter().sum::<usize>() > room {
        match widths.iter_mut().max() {
            Some(widest) if *widest > NARROWEST => *widest -= 1,
            _ => break,
        }
    }
    widths
}

fn line(cells: &[String; 5], widths: [usize; 5]) -> String {
    let mut line = String::new();
    for (at, (cell, columns)) in cells.iter().zip(widths).enumerate() {
        let cell = truncate(cell, columns);
        let blanks = " ".repeat(columns.saturating_sub(width(&cell)));
        match at {
            0 => line.push_str(&format!("{blanks}{cell}")),
            _ => line.push_str(&format!("{:GAP$}{cell}{blanks}", "")),
        }
    }
    line.truncate(line.trim_end().len());
    line
}
