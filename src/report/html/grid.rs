//! The grid of a story as the page's table shows it.

use crate::report::Report;
use crate::report::grid::{Grid, Row, grids, outlet, standing};
use crate::report::layout::clean;
use serde::Serialize;

#[derive(Serialize)]
pub(super) struct GridView<'r> {
    story: usize,
    heads: Vec<Head>,
    rows: Vec<RowView<'r>>,
}

#[derive(Serialize)]
struct Head {
    article: usize,
    outlet: String,
}

#[derive(Serialize)]
struct RowView<'r> {
    id: &'r str,
    question: String,
    subject: String,
    verdict: &'static str,
    standing: &'static str,
    cells: Vec<CellView>,
}

/// A value, or how many neighbours say nothing: so that a table of many sources stays small.
#[derive(Serialize)]
struct CellView {
    empty: usize,
    differs: bool,
    words: String,
}

impl<'r> GridView<'r> {
    pub fn all(report: &'r Report) -> Vec<Self> {
        let view = |grid: Grid<'r>| Self {
            story: grid.story,
            heads: grid
                .articles
                .iter()
                .filter_map(|&article| {
                    Some(Head {
                        article: article + 1,
                        outlet: outlet(report.articles.get(article)?),
                    })
                })
                .collect(),
            rows: grid.rows.iter().map(|row| row_view(row, &grid)).collect(),
        };
        grids(report).into_iter().map(view).collect()
    }
}

fn row_view<'r>(row: &Row<'r>, grid: &Grid<'r>) -> RowView<'r> {
    let mut cells: Vec<CellView> = Vec::new();
    for article in &grid.articles {
        let Some(cell) = row.cells.get(article) else {
            match cells.last_mut().filter(|last| last.empty > 0) {
                Some(last) => last.empty += 1,
                None => cells.push(CellView {
                    empty: 1,
                    differs: false,
                    words: String::new(),
                }),
            }
            continue;
        };
        cells.push(CellView {
            empty: 0,
            differs: cell.differs,
            words: row.words(cell),
        });
    }
    RowView {
        id: &row.finding.id,
        question: clean(&row.finding.attribute.question),
        subject: clean(&row.finding.subject.display()),
        verdict: row.finding.verdict.name(),
        standing: standing(row.finding),
        cells,
    }
}
