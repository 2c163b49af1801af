//! From what the user names to files: folders, patterns and lists of paths, in a fixed order.

use super::format::Format;
use super::meta_json;
use super::read::unreadable;
use crate::problem::Problem;
use globset::GlobBuilder;
use ignore::WalkBuilder;
use std::path::{Component, Path, PathBuf};

/// Files, and what could not be listed.
pub(super) type Listing = (Vec<PathBuf>, Vec<Problem>);

/// The article files of a folder and of the folders in it, sorted by path; what cannot be
/// listed becomes a problem.
///
/// Hidden files are skipped, and so is what an `.ignore` file names. Git's own ignore rules play
/// no part: which articles are compared must not depend on a user's Git settings. Links to folders
/// are not followed, so that a circle of them ends. With `any_name`, files are taken whatever their ending.
pub(super) fn article_files(folder: &Path, any_name: bool) -> Listing {
    files(folder, |path| any_name || Format::by_name(path).is_some())
}

/// The files that a pattern such as `coverage/**/*.html` names; None where it is no pattern.
///
/// # Errors
/// A pattern that cannot be read, or that no file matches.
pub(super) fn matching(pattern: &Path) -> Option<Result<Listing, Problem>> {
    let text = pattern.to_str().filter(|text| is_pattern(text))?;
    let glob = match GlobBuilder::new(text).literal_separator(true).build() {
        Ok(glob) => glob.compile_matcher(),
        Err(error) => return Some(Err(Problem::new("bad-pattern", error.to_string()))),
    };
    // The folder above the first part with a wildcard.
    let folder: PathBuf = pattern
        .components()
        .take_while(|part| match part {
            Component::Normal(name) => !name.to_string_lossy().contains(['*', '?', '[', '{']),
            _ => true,
        })
        .collect();
    let start = if folder.as_os_str().is_empty() {
        Path::new(".")
    } else {
        &folder
    };
    if !start.is_dir() {
        return Some(Err(unmatched()));
    }
    let bare = folder.as_os_str().is_empty();
    let (found, problems) = files(start, |path| {
        glob.is_match(path.strip_prefix("./").unwrap_or(path)) || glob.is_match(path)
    });
    let found: Vec<PathBuf> = found
        .into_iter()
        .map(|path| {
            if bare {
                path.strip_prefix("./")
                    .map(Path::to_path_buf)
                    .unwrap_or(path)
            } else {
                path
            }
        })
        .collect();
    if found.is_empty() && problems.is_empty() {
        return Some(Err(unmatched()));
    }
    Some(Ok((found, problems)))
}

fn is_pattern(text: &str) -> bool {
    text.contains(['*', '?', '[', '{'])
}

/// Whether an input is a pattern or a list of inputs.
#[must_use]
pub fn names_several(path: &Path) -> bool {
    path.to_str()
        .is_some_and(|text| text.starts_with('@') || is_pattern(text))
}

fn unmatched() -> Problem {
    Problem::new("missing-file", "no file has a name like this")
}

/// The paths that a list names, one a line; empty lines and those with `#` are skipped.
///
/// # Errors
/// A list that cannot be read.
pub(super) fn listed(list: &Path) -> Result<Vec<PathBuf>, Problem> {
    let bytes = std::fs::read(list).map_err(|error| unreadable(&error))?;
    let text = super::read::utf8(bytes)?;
    Ok(text
        .trim_start_matches('\u{feff}')
        .lines()
        .map(str::trim_end)
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
        .map(PathBuf::from)
        .collect())
}

fn files(folder: &Path, wanted: impl Fn(&Path) -> bool) -> Listing {
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
                let is_ours = path.file_name().is_some_and(|name| name == meta_json::NAME);
                if !is_ours && wanted(&path) && path.is_file() {
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
