//! Short stories with all that may be flagged in them, and some of what must be found to agree.
//!
//! Each folder of `tests/stories/` is one story; the stories under `seeds/` have their expectations
//! in `tests/seeds/`.

mod story;

use std::path::{Path, PathBuf};
use story::Outcome;

#[test]
fn stories_give_what_is_expected() {
    let stories = entries("tests/stories").into_iter().map(|folder| {
        let expected = folder.join("expected.toml");
        (folder, expected)
    });
    judge(stories);
}

#[test]
fn seeds_give_what_is_expected() {
    let seeds = entries("tests/seeds").into_iter().map(|expected| {
        let name = expected.file_stem().unwrap_or_default();
        (
            Path::new(env!("CARGO_MANIFEST_DIR"))
                .join("seeds")
                .join(name),
            expected,
        )
    });
    judge(seeds);
}

/// The files and folders of a folder of this repository, by name.
fn entries(folder: &str) -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let listing = std::fs::read_dir(&folder).into_iter().flatten().flatten();
    let mut paths: Vec<PathBuf> = listing.map(|entry| entry.path()).collect();
    paths.sort();
    assert!(!paths.is_empty(), "{} is empty", folder.display());
    paths
}

fn judge(stories: impl Iterator<Item = (PathBuf, PathBuf)>) {
    let (mut holding, mut todo, mut failing) = (0, 0, Vec::new());
    for (folder, expected) in stories {
        match story::run(&folder, &expected) {
            Outcome::Holds => holding += 1,
            Outcome::Todo => todo += 1,
            Outcome::Fails(why) => {
                let name = folder.file_name().unwrap_or_default().to_string_lossy();
                failing.push(format!("{name}\n{why}"));
            }
        }
    }
    assert!(
        failing.is_empty(),
        "{} stories hold, {todo} are todo, {} fail:\n\n{}",
        holding,
        failing.len(),
        failing.join("\n")
    );
}
