//! How much of an input is read, so that no file, however made, takes the memory of the machine.
//!
//! The figures are far above what newsrooms produce. They stand in `docs/reference/articles.md`.

use crate::problem::Problem;
use std::io::{self, Read};

/// Largest file or record that holds one article, in bytes, after unpacking: 32 MiB.
pub const LARGEST_DOCUMENT: usize = 32 * 1024 * 1024;

/// Longest text of one article, in bytes: 4 MiB, more than the longest novels.
pub const LONGEST_TEXT: usize = 4 * 1024 * 1024;

/// Largest JSON record in a form that is not our own, in bytes: 8 MiB. Such records are read into a tree of
/// values, which takes many times their size.
pub const LARGEST_RECORD: usize = 8 * 1024 * 1024;

/// Faults of one file that are told. After these, the rest of the file is not read.
pub const MOST_FAULTS: usize = 1000;

/// The problem of an input that is larger than [`LARGEST_DOCUMENT`].
pub(super) fn too_large(what: &str) -> Problem {
    larger_than(what, LARGEST_DOCUMENT)
}

/// The problem of an input that is larger than a limit.
pub(super) fn larger_than(what: &str, most: usize) -> Problem {
    let most = most / (1024 * 1024);
    Problem::new("too-large", format!("{what} of more than {most} MiB"))
}

/// Checks the length of an article's text.
pub(super) fn text(text: &str) -> Result<(), Problem> {
    if text.len() <= LONGEST_TEXT {
        return Ok(());
    }
    Err(larger_than("the text of an article", LONGEST_TEXT))
}

/// Reads all of an input, at most [`LARGEST_DOCUMENT`] bytes.
///
/// # Errors
/// What the system says; `Ok(Err(…))` is an input that is larger.
pub(super) fn read_all(input: &mut dyn Read) -> io::Result<Result<Vec<u8>, Problem>> {
    let mut bytes = Vec::new();
    let most = LARGEST_DOCUMENT as u64;
    input.take(most + 1).read_to_end(&mut bytes)?;
    if bytes.len() > LARGEST_DOCUMENT {
        return Ok(Err(too_large("a file")));
    }
    Ok(Ok(bytes))
}
