//! The inputs of a run: to files, to units, to articles.

use super::meta_json::MetaFiles;
use super::units::{Content, Source, Unit, Units};
use super::{
    Format, Ingested, Input, Options, Progress, STANDARD_INPUT, dateline, folder, json, language,
    limits, parallel, plain,
};
use crate::article::{Article, Metadata};
use crate::problem::Problem;
use rustc_hash::{FxHashMap, FxHashSet};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use xxhash_rust::xxh3::Xxh3;

/// Inputs of fewer bytes than this are read before a second thread has begun.
const WORTH_THREADS: u64 = 256 * 1024;

/// Reads every input: files in the format that their content shows, folders with all article files
/// in them.
///
/// A file that several inputs name is read once, and so is what several files hold. What an
/// article's own metadata leave open is taken from the `meta.json` beside it, and from its dateline.
#[must_use]
pub fn ingest(inputs: Vec<Input>, options: &Options<'_>) -> Ingested {
    let mut run = Run::default();
    let mut sources = Vec::new();
    for input in inputs {
        run.sources(input, options.format, &mut sources);
    }
    let threads = worth_threads(&sources);
    let total = sources.len();
    let done = AtomicUsize::new(0);
    let units = Units::new(sources, options.format).inspect(|_| {
        if let Some(tell) = options.progress {
            tell(Progress {
                units: done.fetch_add(1, Ordering::Relaxed),
                files: total,
            });
        }
    });
    parallel::in_order(units, threads, read_unit, |read| run.take(read));
    run.ingested
}

/// What became of a unit.
struct Read {
    path: Arc<Path>,
    found: Vec<json::Found>,
    passed_over: Option<Problem>,
    /// Whether the unit stands in a file that may hold several articles.
    of_several: bool,
}

/// The articles of one unit. Runs beside others of its kind.
fn read_unit(unit: Unit) -> Read {
    let id = unit.path.to_string_lossy().into_owned();
    let mut passed_over = None;
    let mut of_several = true;
    let faults = unit.faults;
    let mut found = match unit.content {
        Content::Fault(problem) => {
            of_several = false;
            vec![json::Found::of_file(Err(problem))]
        }
        Content::PassedOver(problem) => {
            passed_over = Some(problem);
            Vec::new()
        }
        Content::Line(number, line) => match std::str::from_utf8(&line) {
            Ok(text) => json::line(&id, text, number),
            Err(_) => {
                let mut problem = utf8(line)
                    .err()
                    .unwrap_or_else(|| Problem::new("not-utf8", "not UTF-8"));
                problem.line = Some(number);
                vec![json::Found::of_file(Err(problem))]
            }
        },
        #[cfg(feature = "warc")]
        Content::Record(record) => read_record(record, &mut passed_over),
        Content::File(format, bytes) => {
            let found = read_file(&id, format, bytes);
            of_several = format == Format::Feed || found.len() > 1;
            found
        }
    };
    for article in found
        .iter_mut()
        .filter_map(|found| found.article.as_mut().ok())
    {
        if article.metadata.language.is_none() && language::is_english(article) {
            article.metadata.language = Some("en".to_owned());
        }
    }
    let wrong = found.iter().filter(|found| found.article.is_err()).count();
    faults.fetch_add(wrong, Ordering::Relaxed);
    Read {
        path: unit.path,
        found,
        passed_over,
        of_several,
    }
}

/// The articles of a whole file.
fn read_file(id: &str, format: Format, bytes: Vec<u8>) -> Vec<json::Found> {
    let one = |article| vec![json::Found::of_file(article)];
    match format {
        Format::Text => one(utf8(bytes).and_then(|text| plain::read(id, text))),
        #[cfg(feature = "markdown")]
        Format::Markdown => one(utf8(bytes).and_then(|text| super::markdown::read(id, text))),
        Format::Json => match utf8(bytes) {
            Ok(text) => json::file(id, &text),
            Err(problem) => one(Err(problem)),
        },
        #[cfg(feature = "html")]
        Format::Html => one(super::html::read(id, &bytes, None)),
        #[cfg(feature = "feeds")]
        Format::Feed => super::feed::read(id, &bytes)
            .into_iter()
            .map(json::Found::of_file)
            .collect(),
        #[cfg(feature = "docx")]
        Format::Docx => one(super::docx::read(id, &bytes)),
        #[cfg(feature = "pdf")]
        Format::Pdf => one(super::pdf::read(id, &bytes)),
        // The streamed formats are no whole files, and what is not built was refused before.
        #[allow(unreachable_patterns)]
        other => one(Err(other.not_built())),
    }
}

/// The article of a web archive's record. Pages without one are passed over: archives hold all
/// that a crawler met.
#[cfg(feature = "warc")]
fn read_record(record: super::warc::Record, passed_over: &mut Option<Problem>) -> Vec<json::Found> {
    use super::warc::Held;
    let address = record.address.clone();
    let article = record.open().and_then(|held| match held {
        Held::Page(bytes, charset) => super::html::read(&address, &bytes, charset.as_deref()),
        Held::Text(bytes) => plain::read(
            &address,
            super::encoding::decode(&bytes, None).text.into_owned(),
        ),
        Held::Nothing(why) => Err(Problem::new("empty-article", why)),
    });
    match article {
        Ok(mut article) => {
            let url = &mut article.metadata.url;
            *url = url.take().or(Some(address));
            vec![json::Found::of_file(Ok(article))]
        }
        Err(mut problem) => {
            problem.message = format!("{address}: {}", problem.message);
            if problem.code == "empty-article" {
                *passed_over = Some(problem);
                return Vec::new();
            }
            vec![json::Found::of_file(Err(problem))]
        }
    }
}

/// What is put together from units, one after the other.
#[derive(Default)]
struct Run {
    ingested: Ingested,
    meta_files: MetaFiles,
    files: FxHashSet<PathBuf>,
    ids: FxHashSet<String>,
    contents: FxHashMap<u128, usize>,
    /// The file whose units are being taken, and its faults so far.
    faults: (Option<Arc<Path>>, usize),
}

impl Run {
    /// Adds the files that an input stands for.
    fn sources(&mut self, input: Input, format: Option<Format>, sources: &mut Vec<Source>) {
        let path = match input {
            Input::Standard => PathBuf::from(STANDARD_INPUT),
            Input::Path(path) => path,
            Input::Bytes(path, bytes) => {
                let bytes = Some(bytes);
                return sources.push(Source {
                    path,
                    named: true,
                    bytes,
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
            });
        }
    }

    fn take(&mut self, read: Read) {
        let path = &*read.path;
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
        if own_id {
            if self.ids.contains(&article.id) {
                let message = format!("a second article with the id {:?}", article.id);
                return Err(Problem::new("duplicate-id", message));
            }
        } else {
            if let Some(first) = self.contents.get(&content_key(&article)) {
                self.ingested.articles[*first].copies.push(article.id);
                return Ok(());
            }
            self.contents
                .insert(content_key(&article), self.ingested.articles.len());
            if self.ids.contains(&article.id) {
                article.id = free_id(&article.id, &self.ids);
            }
        }
        self.ids.insert(article.id.clone());
        self.ingested.articles.push(article);
        Ok(())
    }

    fn problem(&mut self, problem: Problem) {
        self.ingested.problems.push(problem);
    }
}

/// The first of "id#2", "id#3", … that is free: two captures of one page are two articles.
fn free_id(id: &str, taken: &FxHashSet<String>) -> String {
    (2_u32..)
        .map(|n| format!("{id}#{n}"))
        .find(|id| !taken.contains(id))
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

/// Whether there is so much to read that threads pay.
fn worth_threads(sources: &[Source]) -> bool {
    let mut bytes = 0;
    for source in sources {
        bytes += match &source.bytes {
            Some(bytes) => bytes.len() as u64,
            None => source
                .path
                .metadata()
                .map_or(WORTH_THREADS, |metadata| metadata.len()),
        };
        if bytes >= WORTH_THREADS {
            return true;
        }
    }
    false
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
