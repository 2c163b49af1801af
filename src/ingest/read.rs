//! The inputs of a run, one after the other.

use super::meta_json::MetaFiles;
use super::{Ingested, Input, STANDARD_INPUT, folder, jsonl, language, plain};
use crate::article::{Article, Metadata};
use crate::problem::Problem;
use rustc_hash::FxHashSet;
use std::io;
use std::path::{Path, PathBuf};

/// Reads every input: files by their ending, folders with all article files in them.
///
/// A file that several inputs name is read once. What an article's own front matter leaves open
/// is taken from the `meta.json` beside it.
#[must_use]
pub fn ingest(inputs: Vec<Input>) -> Ingested {
    let mut run = Run::default();
    for input in inputs {
        match input {
            Input::Standard(bytes) => run.standard_input(bytes),
            Input::Path(path) if path.is_dir() => run.folder(&path),
            Input::Path(path) => run.file(&path),
            Input::Unreadable(path, why) => {
                let message = format!("cannot be read: {why}");
                run.problem(Problem::new("unreadable", message).in_file(&path));
            }
        }
    }
    run.ingested
}

#[derive(Default)]
struct Run {
    ingested: Ingested,
    meta_files: MetaFiles,
    files: FxHashSet<PathBuf>,
    ids: FxHashSet<String>,
}

impl Run {
    fn standard_input(&mut self, bytes: Vec<u8>) {
        let path = Path::new(STANDARD_INPUT);
        match utf8(bytes) {
            Ok(text) if looks_like_records(&text) => self.records(path, &text),
            Ok(text) => self.plain(path, plain::read(STANDARD_INPUT, text)),
            Err(problem) => self.problem(problem.in_file(path)),
        }
    }

    fn folder(&mut self, path: &Path) {
        let (files, problems) = folder::article_files(path);
        if files.is_empty() && problems.is_empty() {
            let message = "folder without articles: no .txt, .md or .jsonl file in it";
            self.problem(Problem::new("no-articles", message).in_file(path));
        }
        for problem in problems {
            self.problem(problem);
        }
        for file in files {
            self.file(&file);
        }
    }

    fn file(&mut self, path: &Path) {
        let bytes = match std::fs::read(path) {
            Ok(bytes) => bytes,
            Err(error) => return self.problem(unreadable(&error).in_file(path)),
        };
        let same = path.canonicalize().unwrap_or_else(|_| path.to_path_buf());
        if !self.files.insert(same) {
            return;
        }
        let text = match utf8(bytes) {
            Ok(text) => text,
            Err(problem) => return self.problem(problem.in_file(path)),
        };
        if holds_records(path) {
            return self.records(path, &text);
        }
        let beside = match self.meta_files.of(path) {
            Ok(metadata) => metadata,
            Err(problem) => {
                self.problem(problem);
                None
            }
        };
        let article = plain::read(&path.to_string_lossy(), text).map(|mut article| {
            complete(&mut article.metadata, beside.unwrap_or_default());
            article
        });
        self.plain(path, article);
    }

    fn records(&mut self, path: &Path, text: &str) {
        let mut records = jsonl::read(text).peekable();
        if records.peek().is_none() {
            self.problem(Problem::new("empty-article", "holds no record").in_file(path));
        }
        for (at, article) in records {
            match article.map(|article| self.article(article)) {
                Ok(Ok(())) => {}
                Ok(Err(taken)) => {
                    self.problem(jsonl::fault(taken.code, taken.message, text, at).in_file(path));
                }
                Err(problem) => self.problem(problem.in_file(path)),
            }
        }
    }

    fn plain(&mut self, path: &Path, article: Result<Article, Problem>) {
        if let Err(problem) = article.and_then(|article| self.article(article)) {
            self.problem(problem.in_file(path));
        }
    }

    /// Keeps an article, unless its id is taken.
    fn article(&mut self, mut article: Article) -> Result<(), Problem> {
        if !self.ids.insert(article.id.clone()) {
            let message = format!("a second article with the id {:?}", article.id);
            return Err(Problem::new("duplicate-id", message));
        }
        if article.metadata.language.is_none() && language::is_english(&article) {
            article.metadata.language = Some("en".to_owned());
        }
        self.ingested.articles.push(article);
        Ok(())
    }

    fn problem(&mut self, problem: Problem) {
        self.ingested.problems.push(problem);
    }
}

/// Fills what `metadata` leaves open from `other`.
fn complete(metadata: &mut Metadata, other: Metadata) {
    fn fill<T>(field: &mut Option<T>, other: Option<T>) {
        if field.is_none() {
            *field = other;
        }
    }
    fill(&mut metadata.source, other.source);
    fill(&mut metadata.title, other.title);
    fill(&mut metadata.published, other.published);
    fill(&mut metadata.updated, other.updated);
    fill(&mut metadata.language, other.language);
}

/// Whether a file holds records, by the end of its name.
#[must_use]
pub fn holds_records(path: &Path) -> bool {
    path.extension()
        .is_some_and(|ending| ending.eq_ignore_ascii_case("jsonl"))
}

/// Prose does not begin with a brace and a quotation mark; records of JSON Lines do.
fn looks_like_records(text: &str) -> bool {
    text.trim_start_matches('\u{feff}')
        .trim_start()
        .strip_prefix('{')
        .is_some_and(|rest| rest.trim_start().starts_with('"'))
}

/// The text of a file, or the place of its first byte that is not UTF-8.
pub(super) fn utf8(bytes: Vec<u8>) -> Result<String, Problem> {
    String::from_utf8(bytes).map_err(|error| {
        let at = error.utf8_error().valid_up_to();
        let bytes = error.as_bytes();
        if bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]) {
            return Problem::new("not-utf8", "not UTF-8, but UTF-16 by its first bytes");
        }
        let before = String::from_utf8_lossy(&bytes[..at]);
        let mut problem = Problem::new("not-utf8", format!("not UTF-8 from byte {at} on"))
            .at_offset(&before, before.len());
        problem.excerpt = None;
        problem
    })
}

/// What the system says of a file that it does not give.
pub(super) fn unreadable(error: &io::Error) -> Problem {
    match error.kind() {
        io::ErrorKind::NotFound => Problem::new("missing-file", "no such file or folder"),
        io::ErrorKind::PermissionDenied => Problem::new("unreadable", "may not be read"),
        _ => Problem::new("unreadable", format!("cannot be read: {error}")),
    }
}
