//! Web archives (WARC 1.0 and 1.1, ISO 28500), read record by record, so that an archive of any size takes the memory
//! of one record. Of the records, pages that a server gave (`response` with status 200), `resource`s and
//! text extracted from pages (`conversion`) hold articles; all others are passed over.

use super::limits::{self, LARGEST_DOCUMENT};
use crate::problem::Problem;
use flate2::read::{DeflateDecoder, GzDecoder, ZlibDecoder};
use std::io::{self, BufRead, Read};

/// Longest header line, in bytes.
const LONGEST_LINE: u64 = 64 * 1024;

/// Most header lines of a record or a response.
const MOST_LINES: usize = 1000;

/// A record that may hold an article.
pub(super) struct Record {
    /// Where the page was.
    pub(super) address: String,
    /// Whether the block is an HTTP response, headers and all.
    is_response: bool,
    content_type: String,
    block: Vec<u8>,
}

/// What a record holds.
pub(super) enum Held {
    /// A page, and what the server said of its encoding.
    Page(Vec<u8>, Option<String>),
    /// Text.
    Text(Vec<u8>),
    /// Nothing to read, and why.
    Nothing(String),
}

/// The next record that may hold an article; None at the end.
///
/// # Errors
/// Bytes that are no WARC record, a file that is cut off, a record that is too large. After the last of
/// these the reading goes on behind the record.
pub(super) fn next(input: &mut dyn BufRead) -> Option<Result<Record, Fault>> {
    loop {
        match record(input) {
            Ok(Some(Some(record))) => return Some(Ok(record)),
            Ok(Some(None)) => {}
            Ok(None) => return None,
            Err(fault) => return Some(Err(fault)),
        }
    }
}

/// What is wrong, and whether the records behind it can be read.
pub(super) struct Fault {
    pub(super) problem: Box<Problem>,
    pub(super) goes_on: bool,
}

impl Fault {
    fn last(problem: Problem) -> Self {
        Self {
            problem: Box::new(problem),
            goes_on: false,
        }
    }
}

impl From<io::Error> for Fault {
    fn from(error: io::Error) -> Self {
        Self::last(match error.kind() {
            io::ErrorKind::UnexpectedEof => Problem::new("truncated", "cut off within a record"),
            _ => Problem::new("bad-warc", format!("cannot be read on: {error}")),
        })
    }
}

/// Reads one record; `Some(None)` is one without an article.
fn record(input: &mut dyn BufRead) -> Result<Option<Option<Record>>, Fault> {
    let Some(version) = first_line(input)? else {
        return Ok(None);
    };
    if !version.starts_with("WARC/") {
        let message = "no WARC record where one should begin";
        return Err(Fault::last(Problem::new("bad-warc", message)));
    }
    let headers = headers(input)?;
    let header = |name: &str| value(&headers, name).unwrap_or_default();
    let length: u64 = header("content-length").parse().map_err(|_| {
        Fault::last(Problem::new(
            "bad-warc",
            "a record without a content length",
        ))
    })?;
    let address = header("warc-target-uri")
        .trim_matches(['<', '>'])
        .to_owned();
    let content_type = header("content-type").to_ascii_lowercase();
    let is_response = header("warc-type") == "response" && content_type.contains("http");
    let wanted = is_response
        || (matches!(header("warc-type"), "resource" | "conversion")
            && (content_type.contains("html") || content_type.starts_with("text/plain")));
    if !wanted || length > LARGEST_DOCUMENT as u64 {
        skip(input, length)?;
        if wanted {
            let mut problem = limits::too_large("a record");
            problem.message = format!("{address}: {}", problem.message);
            return Err(Fault {
                problem: Box::new(problem),
                goes_on: true,
            });
        }
        return Ok(Some(None));
    }
    let mut block = Vec::with_capacity(usize::try_from(length).unwrap_or_default().min(1 << 20));
    let read = input.take(length).read_to_end(&mut block)?;
    if read as u64 != length {
        return Err(io::Error::from(io::ErrorKind::UnexpectedEof).into());
    }
    Ok(Some(Some(Record {
        address,
        is_response,
        content_type,
        block,
    })))
}

fn skip(input: &mut dyn BufRead, length: u64) -> Result<(), Fault> {
    let skipped = io::copy(&mut input.take(length), &mut io::sink())?;
    if skipped == length {
        Ok(())
    } else {
        Err(io::Error::from(io::ErrorKind::UnexpectedEof).into())
    }
}

/// The first line of a record: empty lines stand between two.
fn first_line(input: &mut dyn BufRead) -> Result<Option<String>, Fault> {
    loop {
        match line(input)? {
            None => return Ok(None),
            Some(line) if line.is_empty() => {}
            Some(line) => return Ok(Some(line)),
        }
    }
}

/// A line without its end; None at the end of the input.
fn line(input: &mut dyn BufRead) -> Result<Option<String>, Fault> {
    let mut line = Vec::new();
    if input.take(LONGEST_LINE).read_until(b'\n', &mut line)? == 0 {
        return Ok(None);
    }
    if line.len() as u64 == LONGEST_LINE {
        return Err(Fault::last(Problem::new(
            "bad-warc",
            "a header line without an end",
        )));
    }
    Ok(Some(String::from_utf8_lossy(&line).trim_end().to_owned()))
}

/// Name, in lower case, and value of each header up to the empty line.
type Headers = Vec<(String, String)>;

fn headers(input: &mut dyn BufRead) -> Result<Headers, Fault> {
    let mut headers = Headers::new();
    for _ in 0..MOST_LINES {
        match line(input)? {
            None => return Err(io::Error::from(io::ErrorKind::UnexpectedEof).into()),
            Some(line) if line.is_empty() => return Ok(headers),
            Some(line) => {
                if let Some((name, value)) = line.split_once(':') {
                    headers.push((name.trim().to_ascii_lowercase(), value.trim().to_owned()));
                }
            }
        }
    }
    Err(Fault::last(Problem::new(
        "bad-warc",
        "headers without an end",
    )))
}

fn value<'a>(headers: &'a Headers, name: &str) -> Option<&'a str> {
    headers
        .iter()
        .find(|(known, _)| known == name)
        .map(|(_, value)| value.as_str())
}

impl Record {
    /// Takes the page out of a record.
    ///
    /// # Errors
    /// A response whose encoding is broken, unknown, or hides more than
    /// [`LARGEST_DOCUMENT`] bytes.
    pub(super) fn open(self) -> Result<Held, Problem> {
        if !self.is_response {
            return Ok(held(self.block, &self.content_type));
        }
        let mut rest: &[u8] = &self.block;
        let broken = |_: Fault| Problem::new("bad-warc", "a response with broken headers");
        let status = line(&mut rest).map_err(broken)?.unwrap_or_default();
        if status.split_whitespace().nth(1) != Some("200") {
            return Ok(Held::Nothing(format!(
                "status {:?}",
                status.split_whitespace().nth(1).unwrap_or_default()
            )));
        }
        let headers = headers(&mut rest).map_err(broken)?;
        let content_type = value(&headers, "content-type")
            .unwrap_or("text/html")
            .to_ascii_lowercase();
        if !(content_type.contains("html") || content_type.starts_with("text/plain")) {
            return Ok(Held::Nothing(format!("no page but {content_type}")));
        }
        let mut body = rest.to_vec();
        // Many archives keep these headers of bodies that they have already unpacked.
        if value(&headers, "transfer-encoding")
            .is_some_and(|coding| coding.to_ascii_lowercase().contains("chunked"))
        {
            body = unchunked(&body).unwrap_or(body);
        }
        body = match value(&headers, "content-encoding")
            .unwrap_or_default()
            .to_ascii_lowercase()
            .as_str()
        {
            "gzip" | "x-gzip" if body.starts_with(&[0x1f, 0x8b]) => {
                unpacked(&mut GzDecoder::new(&body[..]))?
            }
            "deflate" if body.first() == Some(&0x78) => unpacked(&mut ZlibDecoder::new(&body[..]))?,
            "deflate" if !body.starts_with(b"<") => unpacked(&mut DeflateDecoder::new(&body[..]))?,
            coding @ ("br" | "zstd") if std::str::from_utf8(&body).is_err() => {
                return Err(Problem::new(
                    "bad-warc",
                    format!("a page packed with {coding}, which cannot be read"),
                ));
            }
            _ => body,
        };
        Ok(held(body, &content_type))
    }
}

fn held(body: Vec<u8>, content_type: &str) -> Held {
    if content_type.starts_with("text/plain") {
        return Held::Text(body);
    }
    let charset = content_type.split("charset=").nth(1).map(|label| {
        label
            .trim_matches(['"', '\'', ' '])
            .split(';')
            .next()
            .unwrap_or_default()
            .to_owned()
    });
    Held::Page(body, charset)
}

fn unpacked(input: &mut dyn Read) -> Result<Vec<u8>, Problem> {
    limits::read_all(input).map_err(|error| {
        Problem::new(
            "bad-warc",
            format!("a page that cannot be unpacked: {error}"),
        )
    })?
}

/// The body of chunks; None where it is not in chunks.
fn unchunked(body: &[u8]) -> Option<Vec<u8>> {
    let mut whole = Vec::with_capacity(body.len());
    let mut rest = body;
    loop {
        let end = rest.windows(2).take(20).position(|pair| pair == b"\r\n")?;
        let size = std::str::from_utf8(&rest[..end])
            .ok()?
            .split(';')
            .next()?
            .trim();
        let size = usize::from_str_radix(size, 16).ok()?;
        rest = &rest[end + 2..];
        if size == 0 {
            return Some(whole);
        }
        // A response that was cut off ends within a chunk.
        whole.extend_from_slice(&rest[..size.min(rest.len())]);
        match rest.get(size..) {
            Some(next) => rest = next.strip_prefix(b"\r\n").unwrap_or(next),
            None => return Some(whole),
        }
        if rest.is_empty() {
            return Some(whole);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chunks_are_joined() {
        assert_eq!(
            unchunked(b"4\r\nWiki\r\n5;x\r\npedia\r\n0\r\n\r\n").as_deref(),
            Some(&b"Wikipedia"[..])
        );
        assert_eq!(unchunked(b"<p>Not in chunks</p>"), None);
        assert_eq!(
            unchunked(b"ffffffffffffffff\r\nabc").as_deref(),
            Some(&b"abc"[..])
        );
    }

    #[test]
    fn a_record_that_is_cut_off_is_told() {
        let mut input: &[u8] = b"WARC/1.0\r\nWARC-Type: response\r\nContent-Type: application/http\r\nContent-Length: 99\r\n\r\nHTTP/1.1 200";
        let fault = next(&mut input).and_then(Result::err);
        assert_eq!(
            fault.map(|f| (f.problem.code, f.goes_on)),
            Some(("truncated", false))
        );
    }
}
