//! Word documents (Office Open XML): paragraphs, list lines and table rows in the order of the
//! document, each with its number.

use super::draft::Draft;
use super::{limits, prose, xml};
use crate::article::{Article, Counted, Metadata, Part};
use crate::problem::Problem;
use quick_xml::events::{BytesStart, Event};
use std::io::Cursor;
use zip::ZipArchive;

/// Where the words stand.
const BODY: &str = "word/document.xml";

/// Where title, author and dates stand.
const PROPERTIES: &str = "docProps/core.xml";

/// Elements within each other in real documents: about thirty.
const DEEPEST: usize = 512;

/// Reads a document.
///
/// # Errors
/// No Word document; a part of it that is broken, missing, or larger than
/// [`limits::LARGEST_DOCUMENT`] when unpacked.
pub(super) fn read(id: &str, bytes: &[u8]) -> Result<Article, Problem> {
    let bad = |message: String| Problem::new("bad-docx", message);
    let mut archive =
        ZipArchive::new(Cursor::new(bytes)).map_err(|error| bad(error.to_string()))?;
    let body = part(&mut archive, BODY)?.ok_or_else(|| {
        bad("a ZIP archive, but no Word document: it has no word/document.xml".to_owned())
    })?;
    let properties = part(&mut archive, PROPERTIES)?;
    let mut metadata = properties
        .map(|xml| properties_of(&xml))
        .unwrap_or_default();
    let mut document = Document::new();
    document.read(&body).map_err(bad)?;
    metadata.title = document.title.or(metadata.title);
    document.draft.article(id, metadata)
}

/// The text of one part of a document, if there is such a part.
fn part(archive: &mut ZipArchive<Cursor<&[u8]>>, name: &str) -> Result<Option<String>, Problem> {
    let bad = |error: String| Problem::new("bad-docx", format!("{name}: {error}"));
    let mut file = match archive.by_name(name) {
        Ok(file) => file,
        Err(zip::result::ZipError::FileNotFound) => return Ok(None),
        Err(error) => return Err(bad(error.to_string())),
    };
    let bytes = limits::read_all(&mut file).map_err(|error| bad(error.to_string()))??;
    String::from_utf8(bytes)
        .map(Some)
        .map_err(|_| bad("not UTF-8".to_owned()))
}

/// Title, author and dates of a document.
///
/// The dates are those of the file in Word, not of publication, and are left alone.
fn properties_of(text: &str) -> Metadata {
    let mut metadata = Metadata::default();
    let mut reader = xml::reader(text);
    let mut words = String::new();
    loop {
        match reader.read_event() {
            Ok(Event::Start(_)) => words.clear(),
            Ok(Event::Text(text)) => words.push_str(&text.xml10_content()),
            Ok(Event::GeneralRef(reference)) => xml::push_reference(&reference, &mut words),
            Ok(Event::End(tag)) => {
                let value = words.trim().to_owned();
                match tag.local_name().as_ref() {
                    "title" if !value.is_empty() => metadata.title = Some(value),
                    "creator" => metadata.authors = prose::several(&value),
                    "language" if !value.is_empty() => metadata.language = Some(value),
                    _ => {}
                }
                words.clear();
            }
            Ok(Event::Eof) | Err(_) => return metadata,
            Ok(_) => {}
        }
    }
}

struct Document {
    draft: Draft,
    title: Option<String>,
    /// Paragraphs and table rows so far.
    number: usize,
    /// The words of the paragraph that is being read.
    words: String,
    style: Option<String>,
    /// Tables around the place.
    tables: usize,
    /// Whether a cell of the row has been written.
    cells: usize,
    /// Elements around the place whose words are not shown: deleted ones, alternatives.
    silent: usize,
    in_text: bool,
}

impl Document {
    fn new() -> Self {
        Self {
            draft: Draft::new(Counted::Paragraphs),
            title: None,
            number: 0,
            words: String::new(),
            style: None,
            tables: 0,
            cells: 0,
            silent: 0,
            in_text: false,
        }
    }

    fn read(&mut self, text: &str) -> Result<(), String> {
        let mut reader = xml::reader(text);
        let mut depth = 0_usize;
        loop {
            match reader
                .read_event()
                .map_err(|error| format!("{BODY}: {error}"))?
            {
                Event::Start(tag) => {
                    depth += 1;
                    if depth > DEEPEST {
                        return Err(format!("{BODY}: elements nested too deeply"));
                    }
                    self.start(&tag);
                }
                Event::Empty(tag) => self.empty(&tag),
                Event::End(tag) => {
                    depth = depth.saturating_sub(1);
                    self.end(tag.local_name().as_ref());
                }
                Event::Text(words) if self.in_text => self.words.push_str(&words.xml10_content()),
                Event::CData(words) if self.in_text => self.words.push_str(&words),
                Event::GeneralRef(reference) if self.in_text => {
                    xml::push_reference(&reference, &mut self.words)
                }
                Event::Eof => return Ok(()),
                _ => {}
            }
        }
    }

    fn start(&mut self, tag: &BytesStart<'_>) {
        match tag.local_name().as_ref() {
            "del" | "moveFrom" | "Fallback" | "instrText" | "delText" => self.silent += 1,
            "t" => self.in_text = self.silent == 0,
            "p" if self.tables == 0 => {
                self.number += 1;
                self.style = None;
            }
            "tbl" => self.tables += 1,
            "tr" if self.tables == 1 => {
                self.number += 1;
                self.cells = 0;
            }
            "tc" if self.tables == 1 => {
                if self.cells > 0 {
                    self.draft.mark(" | ");
                }
                self.cells += 1;
            }
            _ => self.empty(tag),
        }
    }

    fn empty(&mut self, tag: &BytesStart<'_>) {
        match tag.local_name().as_ref() {
            "pStyle" => {
                let value = tag.try_get_attribute("w:val").ok().flatten();
                self.style = value.map(|value| value.value.to_ascii_lowercase());
            }
            "br" | "cr" if self.silent == 0 => self.line(),
            "tab" if self.silent == 0 => self.words.push(' '),
            "noBreakHyphen" if self.silent == 0 => self.words.push('-'),
            _ => {}
        }
    }

    fn end(&mut self, name: &str) {
        match name {
            "del" | "moveFrom" | "Fallback" | "instrText" | "delText" => {
                self.silent = self.silent.saturating_sub(1)
            }
            "t" => self.in_text = false,
            "p" if self.tables > 0 => {
                self.write();
                self.draft.space();
            }
            "p" => self.paragraph(),
            "tr" if self.tables == 1 => self.draft.end_block(None),
            "tbl" => self.tables = self.tables.saturating_sub(1),
            _ => {}
        }
    }

    fn write(&mut self) {
        let words = std::mem::take(&mut self.words);
        self.draft.words_at(&words, self.number);
    }

    fn line(&mut self) {
        self.write();
        self.draft.line();
    }

    fn paragraph(&mut self) {
        let style = self.style.take().unwrap_or_default();
        let part = if style == "title"
            || (style == "heading1" && self.title.is_none() && self.draft.is_empty())
        {
            if self.title.is_none() {
                let title = self.words.split_whitespace().collect::<Vec<_>>().join(" ");
                self.title = (!title.is_empty()).then_some(title);
            }
            Some(Part::Headline)
        } else if style == "caption" {
            Some(Part::Caption)
        } else {
            None
        };
        self.write();
        self.draft.end_block(part);
    }
}
