//! Feeds: RSS 0.9x, 1.0 and 2.0, and Atom. Each entry is an article; one that has only a summary
//! is marked as an excerpt.

use super::{encoding, moment, prose, xml};
use crate::article::{Article, Metadata, Moment};
use crate::problem::Problem;
use quick_xml::events::{BytesStart, Event};

/// Reads a feed.
///
/// An entry without a word gives no article and no fault: feeds of pictures are no faulty feeds.
///
/// # Errors
/// XML that is broken, once, after the entries before the fault.
pub(super) fn read(id: &str, bytes: &[u8]) -> Vec<Result<Article, Problem>> {
    let feed = encoding::decode(bytes, None);
    let mut parser = Parser::default();
    let outcome = parser.read(&feed.text);
    let Parser {
        entries, of_feed, ..
    } = parser;
    let mut articles: Vec<_> = entries
        .into_iter()
        .enumerate()
        .filter(|(_, entry)| entry.has_words())
        .map(|(i, entry)| entry.article(id, i + 1, &of_feed))
        .collect();
    match outcome {
        Err((message, at)) => {
            let mut problem = Problem::new("bad-feed", message).at_offset(&feed.text, at);
            problem.excerpt = None;
            articles.push(Err(problem));
        }
        Ok(()) if articles.is_empty() => {
            articles.push(Err(Problem::new(
                "empty-article",
                "a feed without an entry that has words",
            )));
        }
        Ok(()) => {}
    }
    articles
}

/// What a feed says of itself.
#[derive(Default)]
struct OfFeed {
    title: Option<String>,
    language: Option<String>,
}

/// One entry as it stands.
#[derive(Default)]
struct Entry {
    id: Option<String>,
    link: Option<String>,
    title: Option<String>,
    source: Option<String>,
    authors: Vec<String>,
    published: Option<Moment>,
    updated: Option<Moment>,
    language: Option<String>,
    content: Option<String>,
    summary: Option<String>,
}

impl Entry {
    fn has_words(&self) -> bool {
        [&self.content, &self.summary, &self.title]
            .iter()
            .any(|text| text.is_some())
    }

    fn article(self, file: &str, number: usize, of_feed: &OfFeed) -> Result<Article, Problem> {
        let id = self
            .link
            .clone()
            .or(self.id)
            .unwrap_or_else(|| format!("{file}#{number}"));
        let excerpt = self.content.is_none();
        let metadata = Metadata {
            source: self.source.or_else(|| of_feed.title.clone()),
            title: self.title.clone(),
            authors: self.authors,
            published: self.published.or(self.updated),
            updated: self.updated.filter(|_| self.published.is_some()),
            language: self.language.or_else(|| of_feed.language.clone()),
            url: self.link,
            excerpt,
            ..Metadata::default()
        };
        let text = self.content.or(self.summary);
        match (text, self.title) {
            (Some(text), title) => prose::article(&id, &text, title.as_deref(), metadata),
            (None, title) => prose::article(&id, &title.unwrap_or_default(), None, metadata),
        }
    }
}

#[derive(Default)]
struct Parser {
    /// The names of the open elements.
    open: Vec<String>,
    of_feed: OfFeed,
    entries: Vec<Entry>,
    /// How many elements are open around the children of the entry that is being read.
    entry_depth: Option<usize>,
    /// The text of the element that is being read, one level within the entry or the feed.
    text: String,
    /// Where markup within the element begins, if it is written as XML instead of as text.
    markup_from: Option<usize>,
}

/// Elements within each other; feeds have about six, with markup as XML some more.
const DEEPEST: usize = 256;

impl Parser {
    fn read(&mut self, text: &str) -> Result<(), (String, usize)> {
        let mut reader = xml::reader(text);
        loop {
            let before = position(&reader);
            let event = reader
                .read_event()
                .map_err(|error| (error.to_string(), position_of_fault(&reader)))?;
            let after = position(&reader);
            match event {
                Event::Start(tag) => {
                    if self.open.len() >= DEEPEST {
                        return Err(("elements nested too deeply for a feed".to_owned(), before));
                    }
                    self.start(&tag, after);
                }
                Event::Empty(tag) => self.empty(&tag),
                Event::End(tag) => self.end(tag.name().as_ref(), text, before),
                Event::Text(words) if self.markup_from.is_none() => {
                    self.text.push_str(&words.xml10_content())
                }
                Event::CData(words) => self.text.push_str(&words),
                Event::GeneralRef(reference) => xml::push_reference(&reference, &mut self.text),
                Event::Eof => return Ok(()),
                _ => {}
            }
        }
    }

    fn start(&mut self, tag: &BytesStart<'_>, after: usize) {
        let name = plain(tag.name().as_ref()).to_owned();
        if matches!(name.as_str(), "item" | "entry") && self.entry_depth.is_none() {
            self.entries.push(Entry::default());
            self.entry_depth = Some(self.open.len() + 1);
        }
        if self.is_field() {
            self.text.clear();
            self.markup_from = is_markup(tag).then_some(after);
            self.link(&name, tag);
        } else if name == "name" {
            self.text.clear();
        }
        self.open.push(name);
    }

    fn empty(&mut self, tag: &BytesStart<'_>) {
        if self.is_field() {
            self.link(plain(tag.name().as_ref()), tag);
        }
    }

    /// Whether an element that opens now is a child of an entry or of the feed.
    fn is_field(&self) -> bool {
        match self.entry_depth {
            Some(depth) => self.open.len() == depth,
            None => self.open.len() <= 2,
        }
    }

    /// Atom's links stand in an attribute.
    fn link(&mut self, name: &str, tag: &BytesStart<'_>) {
        let (Some(entry), "link") = (
            self.entries
                .last_mut()
                .filter(|_| self.entry_depth.is_some()),
            name,
        ) else {
            return;
        };
        let rel = attribute(tag, "rel");
        if rel.as_deref().is_none_or(|rel| rel == "alternate") {
            entry.link = entry.link.take().or_else(|| attribute(tag, "href"));
        }
    }

    fn end(&mut self, name: &str, whole: &str, before: usize) {
        let name = plain(name);
        // An end tag that closes nothing open is passed over.
        let Some(at) = self.open.iter().rposition(|open| open == name) else {
            return;
        };
        self.open.truncate(at);
        match self.entry_depth {
            Some(depth) if at < depth => self.entry_depth = None,
            Some(depth) if at == depth => {
                if let Some(from) = self.markup_from.take() {
                    self.text = whole.get(from..before).unwrap_or_default().to_owned();
                }
                let text = std::mem::take(&mut self.text);
                self.field(name, text);
            }
            Some(depth)
                if at == depth + 1
                    && name == "name"
                    && self.open.last().is_some_and(|o| o == "author") =>
            {
                let text = std::mem::take(&mut self.text);
                self.field("author name", text);
            }
            None if at <= 2 => {
                let text = tidy(&std::mem::take(&mut self.text));
                match name {
                    "title" if self.of_feed.title.is_none() => self.of_feed.title = text,
                    "language" | "dc:language" => self.of_feed.language = text,
                    _ => {}
                }
            }
            _ => {}
        }
    }

    fn field(&mut self, name: &str, text: String) {
        let Some(entry) = self.entries.last_mut() else {
            return;
        };
        let line = || tidy(&text);
        let when = || moment::parse_loosely(&text);
        match name {
            "guid" | "id" => entry.id = line(),
            "link" => entry.link = entry.link.take().or_else(line),
            "title" => entry.title = line().map(|title| without_markup(&title)),
            "source" => entry.source = line(),
            "author" | "dc:creator" | "author name" | "dc:author" => {
                for author in prose::several(&named(&text)) {
                    if !entry.authors.contains(&author) {
                        entry.authors.push(author);
                    }
                }
            }
            "pubDate" | "published" | "issued" => entry.published = when().or(entry.published),
            "dc:date" | "dcterms:created" | "dcterms:issued" => {
                entry.published = entry.published.or_else(when)
            }
            "updated" | "modified" | "dcterms:modified" => entry.updated = when().or(entry.updated),
            "dc:language" | "language" => entry.language = line(),
            "content:encoded" | "content" => {
                entry.content = has_words(text).or(entry.content.take())
            }
            "description" | "summary" => entry.summary = has_words(text).or(entry.summary.take()),
            _ => {}
        }
    }
}

fn position(reader: &quick_xml::Reader<&[u8]>) -> usize {
    usize::try_from(reader.buffer_position()).unwrap_or(usize::MAX)
}

fn position_of_fault(reader: &quick_xml::Reader<&[u8]>) -> usize {
    usize::try_from(reader.error_position()).unwrap_or(usize::MAX)
}

/// A name without the prefix that some feeds give to Atom's and RSS's own elements.
fn plain(name: &str) -> &str {
    ["atom:", "rss:", "a10:"]
        .iter()
        .find_map(|prefix| name.strip_prefix(prefix))
        .unwrap_or(name)
}

/// Whether an element holds markup as XML.
fn is_markup(tag: &BytesStart<'_>) -> bool {
    attribute(tag, "type").is_some_and(|kind| kind == "xhtml" || kind.ends_with("+xml"))
}

fn attribute(tag: &BytesStart<'_>, name: &str) -> Option<String> {
    let attribute = tag.try_get_attribute(name).ok()??;
    let value = attribute
        .normalized_value(quick_xml::XmlVersion::Implicit1_0)
        .ok()?;
    Some(value.trim().to_owned()).filter(|value| !value.is_empty())
}

/// One line; None where there is no word.
fn tidy(text: &str) -> Option<String> {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    (!line.is_empty()).then_some(line)
}

fn has_words(text: String) -> Option<String> {
    (!text.trim().is_empty()).then_some(text)
}

/// A title that is written as HTML, as text.
fn without_markup(title: &str) -> String {
    if !title.contains(['<', '&']) {
        return title.to_owned();
    }
    match super::html::fragment("", title, None, Metadata::default()) {
        Ok(article) => article.text.trim().replace('\n', " "),
        Err(_) => title.to_owned(),
    }
}

/// RSS gives an address and the name in brackets: "desk@example.org (Ana Ruiz)".
fn named(author: &str) -> String {
    match author.split_once('(') {
        Some((address, name)) if address.contains('@') => {
            name.trim_end_matches([')', ' ']).to_owned()
        }
        _ if author.contains('@') => String::new(),
        _ => author.to_owned(),
    }
}
