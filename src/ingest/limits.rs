//! How much of an input is read, so that no file, however made, takes the memory of the machine.
//!
//! The figures are far above what newsrooms produce. They stand in `docs/reference/articles.md`.

use crate::problem::Problem;
use std::io::{self, Read};

/// Largest file or record that holds one article, in bytes, after unpacking: 32 MiB.
pub const LARGEST_DOCUMENT: usize = 32 * 1024 * 1024;

/// Longest text of one article, in bytes: 4 MiB, more than the longest novels.
pub const LONGEST_TEXT: usize = 4 * 1024 * 1024;

/// The problem of an input that is larger than [`LARGEST_DOCUMENT`].
pub(super) fn too_large(what: &str) -> Problem {
    let most = LARGEST_DOCUMENT / (1024 * 1024);
    Problem::new("too-large", format!("{what} of more than {most} MiB"))
}

/// Checks the length of an article's text.
pub(super) fn text(text: &str) -> Result<(), Problem> {
    if text.len() <= LONGEST_TEXT {
        return Ok(());
    }
    let most = LONGEST_TEXT / (1024 * 1024);
    Err(Problem::new(
        "too-large",
        format!("an article of more than {most} MiB of text"),
    ))
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
