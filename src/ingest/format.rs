//! What an input is, by its first bytes; its name decides only where those do not.

use crate::problem::Problem;
use std::path::Path;

/// A form in which articles come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Format {
    /// Plain text, perhaps with front matter.
    Text,
    /// Markdown, perhaps with front matter.
    Markdown,
    /// A page.
    Html,
    /// One JSON value: a record, or a list of records.
    Json,
    /// JSON Lines: a record on each line.
    Jsonl,
    /// RSS or Atom.
    Feed,
    /// A web archive.
    Warc,
    /// PDF.
    Pdf,
    /// A Word document.
    Docx,
}

/// How a file's name has to end for a folder's file to be read.
const ENDINGS: [(&str, Format); 16] = [
    ("txt", Format::Text),
    ("text", Format::Text),
    ("md", Format::Markdown),
    ("markdown", Format::Markdown),
    ("html", Format::Html),
    ("htm", Format::Html),
    ("xhtml", Format::Html),
    ("json", Format::Json),
    ("jsonl", Format::Jsonl),
    ("ndjson", Format::Jsonl),
    ("rss", Format::Feed),
    ("atom", Format::Feed),
    ("xml", Format::Feed),
    ("warc", Format::Warc),
    ("pdf", Format::Pdf),
    ("docx", Format::Docx),
];

/// What the first bytes of a page may be, in lower case: the list of the MIME sniffing standard, and
/// elements that saved parts of pages begin with.
const PAGE_BEGINNINGS: [&str; 24] = [
    "<!doctype html",
    "<html",
    "<head",
    "<script",
    "<iframe",
    "<h1",
    "<div",
    "<font",
    "<table",
    "<a ",
    "<style",
    "<title",
    "<b>",
    "<body",
    "<br",
    "<p>",
    "<p ",
    "<!--",
    "<article",
    "<main",
    "<section",
    "<meta",
    "<link",
    "<header",
];

impl Format {
    /// All formats, in the order in which help lists them.
    pub const ALL: [Self; 9] = [
        Self::Text,
        Self::Markdown,
        Self::Html,
        Self::Json,
        Self::Jsonl,
        Self::Feed,
        Self::Warc,
        Self::Pdf,
        Self::Docx,
    ];

    /// Its name on the command line.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Markdown => "markdown",
            Self::Html => "html",
            Self::Json => "json",
            Self::Jsonl => "jsonl",
            Self::Feed => "feed",
            Self::Warc => "warc",
            Self::Pdf => "pdf",
            Self::Docx => "docx",
        }
    }

    /// Whether the program was built with it.
    #[must_use]
    pub const fn is_built(self) -> bool {
        match self {
            Self::Text | Self::Json | Self::Jsonl => true,
            Self::Markdown => cfg!(feature = "markdown"),
            Self::Html => cfg!(feature = "html"),
            Self::Feed => cfg!(feature = "feeds"),
            Self::Warc => cfg!(feature = "warc"),
            Self::Pdf => cfg!(feature = "pdf"),
            Self::Docx => cfg!(feature = "docx"),
        }
    }

    /// The problem of an input in a format that the program was built without.
    #[must_use]
    pub fn not_built(self) -> Problem {
        let feature = match self {
            Self::Feed => "feeds",
            other => other.name(),
        };
        let message = format!(
            "{}: this factdiff was built without it; install with `--features {feature}`",
            self.name()
        );
        Problem::new("format-not-built", message)
    }

    /// The format that a file's name ends in, a `.gz` aside.
    #[must_use]
    pub fn by_name(path: &Path) -> Option<Self> {
        let name = path.file_name()?.to_str()?.to_ascii_lowercase();
        let name = name.strip_suffix(".gz").unwrap_or(&name);
        let (_, ending) = name.rsplit_once('.')?;
        ENDINGS
            .iter()
            .find(|(known, _)| *known == ending)
            .map(|(_, format)| *format)
    }

    /// The format of an input that begins with `head`; None where it is none that articles come in.
    pub(super) fn of(head: &[u8], path: &Path) -> Option<Self> {
        let name = Self::by_name(path);
        if head.starts_with(b"%PDF-") {
            return Some(Self::Pdf);
        }
        if head.starts_with(b"WARC/") {
            return Some(Self::Warc);
        }
        if head.starts_with(b"PK\x03\x04") {
            return Some(Self::Docx);
        }
        let text = opening(head)?;
        if text.starts_with('<') {
            return by_markup(&text, name);
        }
        match name {
            Some(Self::Jsonl) => return Some(Self::Jsonl),
            Some(Self::Json) if text.starts_with(['{', '[']) => {}
            _ if begins_json(&text) => {}
            Some(Self::Markdown) => return Some(Self::Markdown),
            Some(Self::Html) if text.contains("</") => return Some(Self::Html),
            _ => return Some(Self::Text),
        }
        Some(if first_line_is_record(&text, name) {
            Self::Jsonl
        } else {
            Self::Json
        })
    }
}

/// The first characters in lower case, but None for bytes that are no text.
fn opening(head: &[u8]) -> Option<String> {
    let wide = head.starts_with(&[0xff, 0xfe]) || head.starts_with(&[0xfe, 0xff]);
    let nuls = head.iter().filter(|byte| **byte == 0).count();
    if nuls > 0 && !wide {
        let narrow: Vec<u8> = head.iter().copied().filter(|byte| *byte != 0).collect();
        let is_page = String::from_utf8_lossy(&narrow)
            .trim_start()
            .starts_with('<');
        return is_page.then(|| {
            String::from_utf8_lossy(&narrow)
                .trim_start()
                .to_ascii_lowercase()
        });
    }
    let head: Vec<u8> = if wide {
        head.iter().copied().filter(|b| *b != 0).skip(2).collect()
    } else {
        head.to_vec()
    };
    let text = String::from_utf8_lossy(&head);
    Some(
        text.trim_start_matches('\u{feff}')
            .trim_start()
            .to_ascii_lowercase(),
    )
}

fn by_markup(text: &str, name: Option<Format>) -> Option<Format> {
    let feed = ["<rss", "<feed", "<rdf:rdf"]
        .iter()
        .filter_map(|root| text.find(root))
        .min();
    let page = text.find("<html");
    let is_feed =
        feed.is_some_and(|at| page.is_none_or(|page| at < page) && !text[..at].contains("<body"));
    if is_feed {
        return Some(Format::Feed);
    }
    if page.is_some()
        || PAGE_BEGINNINGS
            .iter()
            .any(|beginning| text.starts_with(beginning))
    {
        return Some(Format::Html);
    }
    match name {
        Some(Format::Html) => Some(Format::Html),
        _ if text.starts_with("<?xml") => None,
        Some(Format::Feed) => None,
        Some(Format::Markdown) => Some(Format::Markdown),
        _ => Some(Format::Text),
    }
}

/// Prose does not begin with a brace and a quotation mark, or a bracket and a brace.
fn begins_json(text: &str) -> bool {
    let mut chars = text.chars().filter(|c| !c.is_whitespace());
    matches!(
        (chars.next(), chars.next()),
        (Some('{'), Some('"' | '}')) | (Some('['), Some('{'))
    )
}

/// Whether the first line is a whole record with more to come, or one that goes on beyond what is
/// looked at.
fn first_line_is_record(text: &str, name: Option<Format>) -> bool {
    match text.split_once('\n') {
        Some((line, rest)) => {
            let line = line.trim_end();
            line.len() > 2
                && line.starts_with('{')
                && line.ends_with('}')
                && !rest.trim().is_empty()
        }
        None => {
            text.len() > LONGEST_LINE_SEEN && text.starts_with('{') && name != Some(Format::Json)
        }
    }
}

/// A first line of which more than this is seen, in bytes, without an end is a long record of many.
const LONGEST_LINE_SEEN: usize = 30_000;

#[cfg(test)]
mod tests {
    use super::*;

    fn of(head: &str, name: &str) -> Option<&'static str> {
        Format::of(head.as_bytes(), Path::new(name)).map(Format::name)
    }

    #[test]
    fn content_decides_before_the_name() {
        for (head, name, format) in [
            ("<!DOCTYPE html><html>", "a.txt", "html"),
            (
                "  <?xml version=\"1.0\"?>\n<rss version=\"2.0\">",
                "a",
                "feed",
            ),
            ("<?xml version=\"1.0\"?><html xmlns=\"x\">", "a.xml", "html"),
            (
                "<feed xmlns=\"http://www.w3.org/2005/Atom\">",
                "a.txt",
                "feed",
            ),
            ("%PDF-1.7", "a.txt", "pdf"),
            ("WARC/1.0\r\n", "a.txt", "warc"),
            ("{\"id\": \"a\", \"text\": \"One.\"}\n{\"id\"", "-", "jsonl"),
            ("{\n  \"@type\": \"NewsArticle\"", "a.txt", "json"),
            ("[{\"id\"", "-", "json"),
            ("{Updated} Two people died.", "a.txt", "text"),
            ("Two people died.", "a.html", "text"),
            ("# Two people died", "a.md", "markdown"),
            ("# Two people died", "a.txt", "text"),
            ("<Two people died, says X>", "a.txt", "text"),
        ] {
            assert_eq!(of(head, name), Some(format), "{head}");
        }
        assert_eq!(of("\u{1}\0\0\0\u{2}", "a.txt"), None);
        assert_eq!(of("<?xml version=\"1.0\"?><project>", "a.xml"), None);
    }

    #[test]
    fn names_end_in_a_format() {
        let name = |path: &str| Format::by_name(Path::new(path)).map(Format::name);
        assert_eq!(name("x/crawl.WARC.gz"), Some("warc"));
        assert_eq!(name("photo.png"), None);
        assert_eq!(name(".txt"), Some("text"));
    }
}
