//! What a run has read so far, put together: each file once, each content once, each id once.

use super::meta_json::MetaFiles;
use super::read::Read;
use super::units::Source;
use super::{Format, Ingested, Input, STANDARD_INPUT, dateline, folder, limits};
use crate::article::{Article, Metadata};
use crate::problem::Problem;
use rustc_hash::{FxHashMap, FxHashSet};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use xxhash_rust::xxh3::Xxh3;

/// What is put together from units, one after the other.
#[derive(Default)]
pub(super) struct Run {
    ingested: Ingested,
    meta_files: MetaFiles,
    files: FxHashSet<PathBuf>,
    /// Where the article with an id stands.
    ids: FxHashMap<String, usize>,
    /// Where the article with a content stands.
    contents: FxHashMap<u128, usize>,
    /// Where new coverage begins, once it has.
    new_from: Option<usize>,
    /// Articles whose place newer ones have taken.
    replaced: FxHashSet<usize>,
    /// The file whose units are being taken, and its faults so far.
    faults: (Option<Arc<Path>>, usize),
}

impl Run {
    /// Adds the files that an input stands for.
    pub(super) fn sources(
        &mut self,
        input: Input,
        format: Option<Format>,
        sources: &mut Vec<Source>,
    ) {
        let path = match input {
            Input::Standard => PathBuf::from(STANDARD_INPUT),
            Input::Path(path) => path,
            Input::Bytes(path, bytes) => {
                let bytes = Some(bytes);
                return sources.push(Source {
                    path,
                    named: true,
                    bytes,
                    new: false,
                });
            }
        };
        let list = path
            .to_str()
            .and_then(|name| name.strip_prefix('@'))
            .filter(|_| !path.exists());
        if let Some(list) = list.map(PathBuf::from) {
            match folder::listed(&list) {
                Ok(paths) => paths
                    .into_iter()
                    .for_each(|path| self.sources(Input::Path(path), format, sources)),
                Err(problem) => self.problem(problem.in_file(&list)),
            }
        } else if path == Path::new(STANDARD_INPUT) {
            self.source(path, true, sources);
        } else if path.is_dir() {
            self.ingested.holds_several = true;
            let (files, problems) = folder::article_files(&path, format.is_some());
            if files.is_empty() && problems.is_empty() {
                let message =
                    "folder without articles: no file in it whose name ends as articles' names do";
                self.problem(Problem::new("no-articles", message).in_file(&path));
            }
            problems
                .into_iter()
                .for_each(|problem| self.problem(problem));
            files
                .into_iter()
                .for_each(|file| self.source(file, false, sources));
        } else if let Some(matching) = (!path.exists()).then(|| folder::matching(&path)).flatten() {
            match matching {
                Ok((files, problems)) => {
                    problems
                        .into_iter()
                        .for_each(|problem| self.problem(problem));
                    files
                        .into_iter()
                        .for_each(|file| self.source(file, true, sources));
                }
                Err(problem) => self.problem(problem.in_file(&path)),
            }
        } else {
            self.source(path, true, sources);
        }
    }

    /// Adds a file, unless another input has named it.
    fn source(&mut self, path: PathBuf, named: bool, sources: &mut Vec<Source>) {
        let same = path.canonicalize().unwrap_or_else(|_| path.clone());
        if self.files.insert(same) {
            sources.push(Source {
                path,
                named,
                bytes: None,
                new: false,
            });
        }
    }

    pub(super) fn take(&mut self, read: Read) {
        let path = &*read.path;
        if read.new {
            self.new_from.get_or_insert(self.ingested.articles.len());
        }
        if self.faults.0.as_deref() != Some(path) {
            self.faults = (Some(Arc::clone(&read.path)), 0);
        }
        let is_file = path != Path::new(STANDARD_INPUT);
        self.ingested.holds_several |= is_file && read.of_several && !read.found.is_empty();
        if self.ingested.passed_over.len() < limits::MOST_FAULTS {
            let passed_over = read.passed_over.map(|problem| problem.in_file(path));
            self.ingested.passed_over.extend(passed_over);
        }
        let several = read.of_several;
        for found in read.found {
            if self.faults.1 > limits::MOST_FAULTS {
                return;
            }
            let outcome = found.article.and_then(|mut article| {
                if !several {
                    self.complete_beside(&mut article, path);
                }
                dateline::complete(&mut article);
                self.article(article, found.own_id)
            });
            if let Err(mut problem) = outcome {
                if let (None, Some((line, words))) = (problem.line, found.line) {
                    problem.line = Some(line);
                    problem.column = Some(1);
                    problem.excerpt = words;
                }
                self.faults.1 += 1;
                if self.faults.1 > limits::MOST_FAULTS {
                    problem.code = "too-many-faults";
                    "so many faults that the rest is not read".clone_into(&mut problem.message);
                    problem.excerpt = None;
                }
                self.problem(problem.in_file(path));
            }
        }
    }

    /// Fills what an article leaves open from the `meta.json` beside its file.
    fn complete_beside(&mut self, article: &mut Article, path: &Path) {
        match self.meta_files.of(path) {
            Ok(beside) => complete(&mut article.metadata, beside.unwrap_or_default()),
            Err(problem) => self.problem(problem),
        }
    }

    /// Keeps an article, unless it is there already. Records that say themselves what they are
    /// called are articles of their own, whatever they say.
    fn article(&mut self, mut article: Article, own_id: bool) -> Result<(), Problem> {
        let here = self.ingested.articles.len();
        if own_id {
            match self.ids.get(&article.id) {
                Some(older) if self.is_of_record(*older) => {
                    self.replaced.insert(*older);
                }
                Some(_) => {
                    let message = format!("a second article with the id {:?}", article.id);
                    return Err(Problem::new("duplicate-id", message));
                }
                None => {}
            }
        } else {
            let key = content_key(&article);
            if let Some(first) = self.contents.get(&key) {
                self.copy(article.id, *first);
                return Ok(());
            }
            self.contents.insert(key, here);
            if self.ids.contains_key(&article.id) {
                article.id = free_id(&article.id, &self.ids);
            }
        }
        self.ids.insert(article.id.clone(), here);
        self.ingested.articles.push(article);
        Ok(())
    }

    /// Whether new coverage is being taken, and the article is older.
    fn is_of_record(&self, article: usize) -> bool {
        self.new_from.is_some_and(|new_from| article < new_from)
    }

    /// Notes a copy of an article.
    fn copy(&mut self, id: String, of: usize) {
        let is_known = self.is_of_record(of);
        let first = &mut self.ingested.articles[of];
        if is_known {
            self.ingested.known.push((id.clone(), first.id.clone()));
        }
        first.copies.push(id);
    }

    /// Everything, without what was replaced.
    pub(super) fn done(self) -> Ingested {
        let mut ingested = self.ingested;
        let all = ingested.articles.len();
        ingested.new = all - self.new_from.unwrap_or(all);
        let mut at = 0..all;
        let mut is_there = || at.next().is_none_or(|at| !self.replaced.contains(&at));
        ingested.articles.retain(|_| is_there());
        ingested
    }

    fn problem(&mut self, problem: Problem) {
        self.ingested.problems.push(problem);
    }
}

/// The first of "id#2", "id#3", … that is free: two captures of one page are two articles.
fn free_id(id: &str, taken: &FxHashMap<String, usize>) -> String {
    (2_u32..)
        .map(|n| format!("{id}#{n}"))
        .find(|id| !taken.contains_key(id))
        .unwrap_or_else(|| id.to_owned())
}

/// What two articles have in common that are the same: all but where they were found.
fn content_key(article: &Article) -> u128 {
    let metadata = &article.metadata;
    let mut hash = Xxh3::new();
    let moment = |moment: Option<crate::article::Moment>| moment.map(|moment| moment.to_string());
    for part in [
        Some(article.slice(article.body).to_owned()),
        metadata.title.clone(),
        metadata.source.clone(),
        metadata.url.clone(),
        moment(metadata.published),
        moment(metadata.updated),
    ] {
        let part = part.unwrap_or_default();
        hash.update(&part.len().to_le_bytes());
        hash.update(part.as_bytes());
    }
    hash.digest128()
}

/// Fills what `metadata` leaves open from `other`.
pub(super) fn complete(metadata: &mut Metadata, other: Metadata) {
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
    fill(&mut metadata.url, other.url);
    if metadata.authors.is_empty() {
        metadata.authors = other.authors;
    }
}
