//! Where reports go: standard output, or a file that is written whole or not at all.

use super::failure::Failure;
use std::io::{self, Write as _};

/// Writes a finished report to standard output.
pub(super) fn to_standard_output(report: &str) -> Result<(), Failure> {
    let mut out = io::stdout().lock();
    out.write_all(report.as_bytes())
        .and_then(|()| out.flush())
        .map_err(|error| Failure::Write("standard output".to_owned(), error))
}
