//! Faults of one pack, gathered so that an editor sees all of them at once.

use crate::problem::Problem;
use std::path::Path;

/// What is wrong with one pack so far.
pub(super) struct Faults<'a> {
    path: &'a Path,
    text: &'a str,
    found: Vec<Problem>,
}

impl<'a> Faults<'a> {
    pub(super) fn new(path: &'a Path, text: &'a str) -> Self {
        Self {
            path,
            text,
            found: Vec::new(),
        }
    }

    /// Notes a fault at a byte offset of the pack's text.
    pub(super) fn add(&mut self, code: &'static str, at: usize, message: impl Into<String>) {
        let problem = Problem::new(code, message)
            .in_file(self.path)
            .at_offset(self.text, at);
        self.found.push(problem);
    }

    /// The faults in order of their place.
    pub(super) fn finish(mut self) -> Vec<Problem> {
        self.found
            .sort_by_key(|problem| (problem.line, problem.column));
        self.found
    }
}

/// How alike two names must be for one to be offered in place of the other (Jaro-Winkler): slips
/// of a letter or two ("lenght", "meting") lie above, other words of the same length below.
const ALIKE: f64 = 0.82;

/// `; did you mean "…"?` with the nearest of the known names, or nothing.
pub(super) fn did_you_mean<'n>(name: &str, known: impl IntoIterator<Item = &'n str>) -> String {
    known
        .into_iter()
        .map(|known| (strsim::jaro_winkler(name, known), known))
        .filter(|(alike, _)| *alike >= ALIKE)
        .max_by(|a, b| a.0.total_cmp(&b.0).then_with(|| b.1.cmp(a.1)))
        .map_or_else(String::new, |(_, known)| {
            format!("; did you mean \"{known}\"?")
        })
}
