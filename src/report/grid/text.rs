//! The grid in a terminal: as many sources beside one another as fit, the others beneath.

use super::{Grid, Row, grids, outlet, standing};
use crate::report::layout::{clean, truncate, width, wrap};
use crate::report::words::provenance;
use crate::report::{Options, Report, brief};
use anstyle::Style;
use std::io::{self, Write};

/// Blanks between two columns.
const GAP: usize = 2;
/// Columns of the verdict: "reconciled", "compatible".
const VERDICT: usize = 10;
/// No source's column is narrower.
const NARROWEST: usize = 14;
/// No source's column is wider.
const WIDEST: usize = 32;
/// The questions take at most this part of the page,
const QUESTIONS: (usize, usize) = (2, 5);
/// and give way to the sources down to so many columns.
const QUESTION: usize = 20;
/// Stands before a value that differs.
const MARK: &str = "≠ ";

pub(in crate::report) fn write(
    report: &Report,
    out: &mut dyn Write,
    options: &Options,
) -> io::Result<()> {
    let heading = options.colours.heading;
    for line in wrap(&brief::summary(report), options.width, 0) {
        writeln!(out, "{heading}{line}{heading:#}")?;
    }
    for grid in grids(report) {
        writeln!(out)?;
        write_story(report, &grid, out, options)?;
    }
    Ok(())
}

fn write_story(
    report: &Report,
    grid: &Grid<'_>,
    out: &mut dyn Write,
    options: &Options,
) -> io::Result<()> {
    let heading = options.colours.heading;
    writeln!(out, "{heading}story {}{heading:#}", grid.story)?;
    for (number, article) in grid.articles.iter().enumerate() {
        let Some(article) = report.articles.get(*article) else {
            continue;
        };
        let mut line = format!("{}  {}", number + 1, clean(&article.id));
        let about = provenance(article);
        if !about.is_empty() {
            line.push_str(&format!(" ({})", about.join(", ")));
        }
        let quiet = options.colours.quiet;
        for line in wrap(&line, options.width.saturating_sub(2), 3) {
            writeln!(out, "  {quiet}{line}{quiet:#}")?;
        }
    }
    let layout = Layout::of(grid, options.width);
    let numbered: Vec<(usize, usize)> = grid.articles.iter().copied().enumerate().collect();
    for block in numbered.chunks(layout.across) {
        writeln!(out)?;
        let mut heads = vec![(String::new(), Style::new()); 2];
        for (number, article) in block {
            let name = report.articles.get(*article).map(outlet);
            let head = format!("{} {}", number + 1, name.unwrap_or_default());
            heads.push((head, heading));
        }
        layout.line(&heads, out)?;
        for row in &grid.rows {
            // A question that nobody here answers would be a line of blanks.
            if block
                .iter()
                .any(|(_, article)| row.cells.contains_key(article))
            {
                layout.line(&cells(row, block, options), out)?;
            }
        }
    }
    Ok(())
}

/// The verdict, the question and the sources' values.
fn cells(row: &Row<'_>, block: &[(usize, usize)], options: &Options) -> Vec<(String, Style)> {
    let colours = options.colours;
    let style = match standing(row.finding) {
        "agree" | "compatible" | "reconciled" => colours.good,
        _ => colours.severity(row.finding.severity),
    };
    let mut cells = vec![
        (standing(row.finding).to_owned(), style),
        (question(row), Style::new()),
    ];
    for (_, article) in block {
        cells.push(match row.cells.get(article) {
            Some(cell) if cell.differs => (format!("{MARK}{}", row.words(cell)), style),
            Some(cell) => (row.words(cell), Style::new()),
            None => (String::new(), Style::new()),
        });
    }
    cells
}

/// The question, with whom or what it is about.
fn question(row: &Row<'_>) -> String {
    let subject = row.finding.subject.display();
    if subject.is_empty() {
        row.finding.attribute.question.clone()
    } else {
        format!("{} ({subject})", row.finding.attribute.question)
    }
}

/// How wide the columns are, and how many sources stand beside one another.
struct Layout {
    question: usize,
    source: usize,
    across: usize,
}

impl Layout {
    fn of(grid: &Grid<'_>, columns: usize) -> Self {
        let widest = |words: &mut dyn Iterator<Item = String>| words.map(|w| width(&w)).max();
        let question = widest(&mut grid.rows.iter().map(question)).unwrap_or_default();
        let sources = grid.articles.len().saturating_mul(NARROWEST + GAP);
        let left = columns.saturating_sub(VERDICT + GAP + sources);
        let most = (columns * QUESTIONS.0 / QUESTIONS.1).min(left.max(QUESTION));
        let question = question.clamp(1, most.max(1));
        let values = grid.rows.iter().flat_map(|row| {
            let cells = row.cells.values();
            cells.map(|cell| format!("{MARK}{}", row.words(cell)))
        });
        let values = widest(&mut values.into_iter()).unwrap_or_default();
        let room = columns.saturating_sub(VERDICT + GAP + question);
        let fit = (room / (NARROWEST + GAP)).clamp(1, grid.articles.len().max(1));
        let source = (room / fit).saturating_sub(GAP);
        let source = source.min(values.clamp(NARROWEST, WIDEST)).max(1);
        let across = (room / (source + GAP)).clamp(1, grid.articles.len().max(1));
        Self {
            question,
            source,
            across,
        }
    }

    /// One row, on as many lines as its longest cell takes.
    fn line(&self, cells: &[(String, Style)], out: &mut dyn Write) -> io::Result<()> {
        let wide = |at: usize| match at {
            0 => VERDICT,
            1 => self.question,
            _ => self.source,
        };
        let wrapped: Vec<Vec<String>> = cells
            .iter()
            .enumerate()
            .map(|(at, (words, _))| wrap(words, wide(at), 0))
            .collect();
        let lines = wrapped.iter().map(Vec::len).max().unwrap_or_default();
        for line in 0..lines {
            let mut blanks = 0;
            for (at, (parts, (_, style))) in wrapped.iter().zip(cells).enumerate() {
                let words = parts.get(line).map_or("", String::as_str);
                let words = truncate(words, wide(at));
                if !words.is_empty() {
                    write!(out, "{:blanks$}{style}{words}{style:#}", "")?;
                    blanks = 0;
                }
                blanks += wide(at) - width(&words) + GAP;
            }
            writeln!(out)?;
        }
        Ok(())
    }
}
