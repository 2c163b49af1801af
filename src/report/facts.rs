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
/// Subject, value and qualifiers are folded to this before the attribute gives way.
const NARROW: usize = 12;
/// The first column whose cells are folded: the subject.
const FIRST_FOLDED: usize = 2;
/// No cell has more lines than this.
const DEEPEST: usize = 3;
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
/// that do not fit the width are folded into a few lines.
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
    for line in lines(&heads, widths) {
        writeln!(out, "{quiet}{line}{quiet:#}")?;
    }
    for line in rows.iter().flat_map(|row| lines(row, widths)) {
        writeln!(out, "{line}")?;
    }
    Ok(())
}

/// As wide as the widest cell; where that is too much together, the widest of subject, value and
/// qualifiers gives way, and the attribute only where they have become narrow.
fn widths(rows: &[[String; 5]], columns: usize) -> [usize; 5] {
    let mut widths = HEADS.map(width);
    for row in rows {
        for (column, cell) in widths.iter_mut().zip(row) {
            *column = (*column).max(width(cell));
        }
    }
    let room = columns.saturating_sub(GAP * (HEADS.len() - 1));
    while widths.iter().sum::<usize>() > room {
        let foldable = (FIRST_FOLDED..HEADS.len()).max_by_key(|i| (widths[*i], *i));
        let widest = (0..HEADS.len()).max_by_key(|i| widths[*i]);
        match foldable.filter(|i| widths[*i] > NARROW).or(widest) {
            Some(i) if widths[i] > NARROWEST => widths[i] -= 1,
            _ => break,
        }
    }
    widths
}

/// The lines of one row: cells wider than their column are folded, at most so often.
fn lines(cells: &[String; 5], widths: [usize; 5]) -> Vec<String> {
    let folded: Vec<Vec<String>> = cells
        .iter()
        .zip(widths)
        .map(|(cell, columns)| fold(cell, columns))
        .collect();
    let deepest = folded.iter().map(Vec::len).max().unwrap_or_default();
    (0..deepest)
        .map(|depth| line(&folded, depth, widths))
        .collect()
}

/// A cell in lines of so many columns; what does not fit the last one is cut.
fn fold(cell: &str, columns: usize) -> Vec<String> {
    let mut lines = wrap(cell, columns, 0);
    if lines.len() > DEEPEST {
        let rest = lines.split_off(DEEPEST - 1).join(" ");
        lines.push(rest);
    }
    lines.iter().map(|line| truncate(line, columns)).collect()
}

fn line(folded: &[Vec<String>], depth: usize, widths: [usize; 5]) -> String {
    let mut line = String::new();
    for (at, (lines, columns)) in folded.iter().zip(widths).enumerate() {
        let cell = lines.get(depth).map_or("", String::as_str);
        let blanks = " ".repeat(columns.saturating_sub(width(cell)));
        match at {
            0 => line.push_str(&format!("{blanks}{cell}")),
            _ => line.push_str(&format!("{:GAP$}{cell}{blanks}", "")),
        }
    }
    line.truncate(line.trim_end().len());
    line
}
