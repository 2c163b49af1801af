//! PDF: the text of the pages in reading order, lines joined to paragraphs again.

use super::draft::Draft;
use crate::article::{Article, Counted, Metadata};
use crate::lexicon::words;
use crate::problem::Problem;
use flate2::read::ZlibDecoder;
use rustc_hash::FxHashMap;
use std::io::{self, Read as _};
use std::panic::{AssertUnwindSafe, catch_unwind};

/// Reads a document.
///
/// # Errors
/// A broken or encrypted file; one without text, such as a scan.
pub(super) fn read(id: &str, bytes: &[u8]) -> Result<Article, Problem> {
    check_unpacked(bytes)?;
    let pages = pages(bytes)?;
    let repeated = repeated_lines(&pages);
    let mut draft = Draft::new(Counted::Pages);
    let mut open = Paragraph::default();
    for (i, page) in pages.iter().enumerate() {
        let mut blank = true;
        for line in page.lines().map(str::trim) {
            if line.is_empty() {
                blank = true;
            } else if !is_furniture(line, &repeated) {
                if blank && open.is_done() {
                    open.write(&mut draft);
                }
                open.push(line, i + 1);
                blank = false;
            }
        }
    }
    open.write(&mut draft);
    draft
        .article(id, Metadata::default())
        .map_err(|problem| match problem.code {
            "empty-article" => Problem::new(
                "no-text",
                "a PDF without text: perhaps a scan, which would need OCR first",
            ),
            _ => problem,
        })
}

/// What the streams of a file may hold when unpacked, in bytes: 256 MiB.
const MOST_UNPACKED: u64 = 256 * 1024 * 1024;

/// Unpacks each stream once without keeping it, since the library that reads PDF knows no limit.
fn check_unpacked(bytes: &[u8]) -> Result<(), Problem> {
    let mut left = MOST_UNPACKED;
    let mut at = 0;
    while let Some(found) = bytes[at..].windows(6).position(|word| word == b"stream") {
        at += found + 6;
        let rest = &bytes[at..];
        let stream = rest
            .strip_prefix(b"\r\n")
            .or_else(|| rest.strip_prefix(b"\n"))
            .unwrap_or_default();
        if stream.first().is_some_and(|byte| byte & 0x0f == 8) {
            let mut unpacked = ZlibDecoder::new(stream).take(left + 1);
            // A stream that is broken further on has given what it holds until there.
            let mut sink = Count(0);
            let _ = io::copy(&mut unpacked, &mut sink);
            left = left
                .checked_sub(sink.0)
                .filter(|left| *left > 0)
                .ok_or_else(|| {
                    Problem::new("too-large", "a PDF of more than 256 MiB when unpacked")
                })?;
        }
    }
    Ok(())
}

/// Counts bytes.
struct Count(u64);

impl io::Write for Count {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0 += bytes.len() as u64;
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// The text of each page.
fn pages(bytes: &[u8]) -> Result<Vec<String>, Problem> {
    // The library panics on some broken files; that must not end the run.
    let read = catch_unwind(AssertUnwindSafe(|| {
        pdf_extract::extract_text_from_mem_by_pages(bytes)
    }));
    match read {
        Ok(Ok(pages)) => Ok(pages),
        Ok(Err(error)) => Err(Problem::new(
            "bad-pdf",
            format!("cannot be read as PDF: {error}"),
        )),
        Err(_) => Err(Problem::new(
            "bad-pdf",
            "cannot be read as PDF: it is broken",
        )),
    }
}

/// Lines that stand at the head or foot of most pages, with their numbers left out.
fn repeated_lines(pages: &[String]) -> FxHashMap<String, usize> {
    let mut seen: FxHashMap<String, usize> = FxHashMap::default();
    for page in pages {
        let lines: Vec<&str> = page
            .lines()
            .map(str::trim)
            .filter(|line| !line.is_empty())
            .collect();
        let ends = [
            lines.first(),
            lines.get(1),
            lines.last(),
            lines.len().checked_sub(2).and_then(|i| lines.get(i)),
        ];
        let mut ends: Vec<String> = ends
            .into_iter()
            .flatten()
            .map(|line| without_numbers(line))
            .collect();
        ends.sort();
        ends.dedup();
        for line in ends {
            *seen.entry(line).or_default() += 1;
        }
    }
    seen.retain(|_, times| *times >= 2 && *times * 2 > pages.len());
    seen
}

fn without_numbers(line: &str) -> String {
    line.chars().filter(|c| !c.is_ascii_digit()).collect()
}

/// Running heads and page numbers.
fn is_furniture(line: &str, repeated: &FxHashMap<String, usize>) -> bool {
    let letters = line.chars().filter(|c| c.is_alphabetic()).count();
    let numbered = line.len() <= 14
        && line.chars().any(|c| c.is_ascii_digit())
        && (letters == 0 || line.to_ascii_lowercase().starts_with("page "));
    numbered || repeated.contains_key(&without_numbers(line))
}

/// A paragraph that is being put together from lines.
#[derive(Default)]
struct Paragraph {
    lines: Vec<(String, usize)>,
}

impl Paragraph {
    fn push(&mut self, line: &str, page: usize) {
        self.lines.push((line.to_owned(), page));
    }

    /// Whether a gap after the last line ends the paragraph: not within a sentence that goes on
    /// in the next column or on the next page.
    fn is_done(&self) -> bool {
        let Some((last, _)) = self.lines.last() else {
            return false;
        };
        let longest = self
            .lines
            .iter()
            .map(|(line, _)| line.len())
            .max()
            .unwrap_or_default();
        let full = self.lines.len() > 1 && last.len() * 10 >= longest * 8;
        !(full && last.ends_with(|c: char| c.is_alphanumeric() || c == ',' || c == '-'))
    }

    fn write(&mut self, draft: &mut Draft) {
        let lines = std::mem::take(&mut self.lines);
        for (i, (line, page)) in lines.iter().enumerate() {
            let next = lines
                .get(i + 1)
                .map(|(next, _)| next.as_str())
                .unwrap_or_default();
            match line.strip_suffix('-') {
                Some(head) if is_divided(head, next) => draft.words_at(head, *page),
                Some(_) => draft.words_at(line, *page),
                None => {
                    draft.words_at(line, *page);
                    draft.space();
                }
            }
        }
        draft.end_block(None);
    }
}

/// Whether the hyphen at the end of a line divides a word, "nego-/tiations", instead of joining
/// two, "five-/hour".
fn is_divided(head: &str, next: &str) -> bool {
    let first = head
        .rsplit(|c: char| !c.is_alphabetic())
        .next()
        .unwrap_or_default()
        .to_lowercase();
    let rest: String = next.chars().take_while(|c| c.is_alphabetic()).collect();
    let starts_small = rest.starts_with(char::is_lowercase);
    let known = |word: &str| words::word(word).is_some();
    starts_small && (known(&format!("{first}{rest}")) || !(known(&first) && known(&rest)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_divided_word_is_joined_and_a_compound_keeps_its_hyphen() {
        assert!(is_divided("the nego", "tiations ended"));
        assert!(!is_divided("a five", "hour meeting"));
    }

    #[test]
    fn running_heads_go() {
        let pages: Vec<String> = (1..=3)
            .map(|n| format!("The Post, page {n}\n\nWords {n}.\n\n{n}\n"))
            .collect();
        let repeated = repeated_lines(&pages);
        assert!(is_furniture("The Post, page 2", &repeated) && is_furniture("2", &repeated));
        assert!(!is_furniture("27 points", &repeated));
    }

    #[test]
    fn what_is_no_pdf_is_told() {
        for bytes in [
            &b"%PDF-1.7\n"[..],
            b"%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer<</Root 1 0 R>>",
            b"",
        ] {
            assert_eq!(
                read("a", bytes).map(|_| ()).map_err(|p| p.code),
                Err("bad-pdf")
            );
        }
    }
}
