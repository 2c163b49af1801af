//! The article files of a folder, in a fixed order.

use crate::problem::Problem;
use ignore::WalkBuilder;
use std::path::{Path, PathBuf};

/// Endings of the files that hold articles.
const ENDINGS: [&str; 3] = ["txt", "md", "jsonl"];

/// The article files of a folder and of the folders in it, sorted by path; what cannot be
/// listed becomes a problem.
///
/// Hidden files are skipped, and so is what an `.ignore` file names. Git's own ignore rules play
/// no part: which articles are compared must not depend on a user's Git settings.
pub(super) fn article_files(folder: &Path) -> (Vec<PathBuf>, Vec<Problem>) {
    let mut files = Vec::new();
    let mut problems = Vec::new();
    let walk = WalkBuilder::new(folder)
        .standard_filters(false)
        .hidden(true)
        .ignore(true)
        .sort_by_file_path(|a, b| a.cmp(b))
        .build();
    for entry in walk {
        match entry {
            Ok(entry) => {
                let path = entry.into_path();
                if holds_articles(&path) && path.is_file() {
                    files.push(path);
                }
            }
            Err(error) => {
                problems.push(Problem::new("unreadable", error.to_string()).in_file(folder));
            }
        }
    }
    (files, problems)
}

fn holds_articles(path: &Path) -> bool {
    path.extension()
        .and_then(|ending| ending.to_str())
        .is_some_and(|ending| ENDINGS.contains(&ending.to_ascii_lowercase().as_str()))
}
