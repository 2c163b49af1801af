//! Questions down, sources across, values in the cells: the table that desks build by hand.

mod csv;
mod text;

pub(super) use csv::write as write_csv;
pub(super) use text::write as write_text;

use super::Report;
use super::layout::clean;
use crate::article::Article;
use crate::compare::{Finding, Status};
use std::collections::{BTreeMap, BTreeSet};

/// The questions of one story with the answers of each article.
pub(super) struct Grid<'r> {
    pub story: usize,
    /// The articles that answer one of the questions, by index.
    pub articles: Vec<usize>,
    pub rows: Vec<Row<'r>>,
}

/// One question.
pub(super) struct Row<'r> {
    pub finding: &'r Finding,
    /// What the articles answer, by their index; those that are silent are not in it.
    pub cells: BTreeMap<usize, Cell>,
}

/// What one article answers to one question.
#[derive(Default)]
pub(super) struct Cell {
    /// Its readings, in their order.
    pub readings: Vec<usize>,
    /// Whether it stands apart: see [`differs`].
    pub differs: bool,
}

impl Row<'_> {
    /// The cell's values, several parted by " / ".
    pub fn words(&self, cell: &Cell) -> String {
        let values = cell.readings.iter();
        let values = values.filter_map(|at| self.finding.readings.get(*at));
        let values: Vec<String> = values.map(|r| clean(&r.value.display())).collect();
        values.join(" / ")
    }
}

/// A grid for each story in which something was compared.
pub(super) fn grids(report: &Report) -> Vec<Grid<'_>> {
    let mut by_story: BTreeMap<usize, Vec<&Finding>> = BTreeMap::new();
    for finding in report.findings.iter().chain(&report.agreements) {
        by_story.entry(finding.story).or_default().push(finding);
    }
    let stories = by_story.into_iter();
    stories.map(|(story, asked)| grid(story, &asked)).collect()
}

fn grid<'r>(story: usize, findings: &[&'r Finding]) -> Grid<'r> {
    let rows: Vec<Row<'r>> = findings.iter().map(|finding| row(finding)).collect();
    let articles: BTreeSet<usize> = rows.iter().flat_map(|r| r.cells.keys()).copied().collect();
    Grid {
        story,
        articles: articles.into_iter().collect(),
        rows,
    }
}

fn row(finding: &Finding) -> Row<'_> {
    let mut cells: BTreeMap<usize, Cell> = BTreeMap::new();
    for (number, reading) in finding.readings.iter().enumerate() {
        for claim in &reading.claims {
            let cell = cells.entry(claim.article).or_default();
            if cell.readings.last() != Some(&number) {
                cell.readings.push(number);
            }
            cell.differs |= differs(finding, number);
        }
    }
    Row { finding, cells }
}

/// Whether a reading stands apart in an open finding: every reading does, but for one that more
/// sources give than any other.
fn differs(finding: &Finding, number: usize) -> bool {
    let open = finding.verdict.is_flagged() && finding.status != Status::Reconciled;
    let support = |at: usize| {
        finding
            .readings
            .get(at)
            .map_or(0, |reading| reading.sources)
    };
    let best = number == 0 && support(0) > support(1);
    open && !best
}

/// "conflict", or what was decided about it.
pub(super) fn standing(finding: &Finding) -> &'static str {
    match finding.status {
        Status::Reconciled => finding.status.name(),
        _ => finding.verdict.name(),
    }
}

/// The outlet, or the file's name where it is unknown.
pub(super) fn outlet(article: &Article) -> String {
    match article.metadata.source.as_deref() {
        Some(source) => clean(source),
        None => {
            let name = article.id.rsplit(['/', '\\']).next().unwrap_or_default();
            clean(name)
        }
    }
}
