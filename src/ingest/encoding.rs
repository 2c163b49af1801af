//! Which characters the bytes of a page stand for.
//!
//! Bytes that are UTF-8 are UTF-8, whatever the page says: text in another encoding with letters
//! beyond ASCII practically never is by chance. Otherwise the page is believed, unless what it says cannot
//! be, and then the letters tell (`chardetng`, as in browsers).

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};
use std::borrow::Cow;

/// A page's declaration stands in its first bytes, by the HTML standard.
const HEAD: usize = 1024;

/// A page as text.
pub(super) struct Decoded<'a> {
    pub(super) text: Cow<'a, str>,
    /// Whether offsets into `text` are offsets into the bytes.
    pub(super) same_bytes: bool,
}

/// Decodes a page; `charset` is what the server said of it.
pub(super) fn decode<'a>(bytes: &'a [u8], charset: Option<&str>) -> Decoded<'a> {
    let declared = charset
        .and_then(|label| Encoding::for_label(label.as_bytes()))
        .or_else(|| declared(&bytes[..bytes.len().min(HEAD)]));
    if Encoding::for_bom(bytes).is_none() {
        match std::str::from_utf8(bytes) {
            // UTF-16 of English is UTF-8 as well, with a NUL for every other letter.
            Ok(text) if !is_wide(bytes) => {
                return Decoded {
                    text: Cow::Borrowed(text),
                    same_bytes: true,
                };
            }
            Err(_) if is_nearly_utf8(bytes) => return by(UTF_8, bytes),
            _ => {}
        }
    }
    let declared = declared.filter(|encoding| *encoding != UTF_8);
    by(
        wide(bytes).or(declared).unwrap_or_else(|| guess(bytes)),
        bytes,
    )
}

/// A byte-order mark in the bytes wins over the encoding given.
fn by<'a>(encoding: &'static Encoding, bytes: &'a [u8]) -> Decoded<'a> {
    let (text, used, _) = encoding.decode(bytes);
    Decoded {
        same_bytes: used == UTF_8 && text.len() == bytes.len(),
        text,
    }
}

fn guess(bytes: &[u8]) -> &'static Encoding {
    let mut detector = chardetng::EncodingDetector::new(chardetng::Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    let guessed = detector.guess(None, chardetng::Utf8Detection::Deny);
    // In English hardly a letter lies beyond ASCII. What does are quotes, dashes and "£", of which a guess by
    // letters makes "Ł".
    let beyond = bytes.iter().filter(|byte| !byte.is_ascii()).count();
    if guessed.is_single_byte() && beyond * LEAST_ASCII < bytes.len() {
        return WINDOWS_1252;
    }
    guessed
}

/// In English there are at least so many bytes for one beyond ASCII.
const LEAST_ASCII: usize = 15;

/// Whether the bytes are UTF-8 with a few faults: cut off, or with a stray byte.
fn is_nearly_utf8(bytes: &[u8]) -> bool {
    let (mut faults, mut letters) = (0_usize, 0_usize);
    for chunk in bytes.utf8_chunks() {
        letters += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        faults += usize::from(!chunk.invalid().is_empty());
    }
    letters > 20 * faults || (letters > 0 && faults == 1 && ends_within_a_character(bytes))
}

fn ends_within_a_character(bytes: &[u8]) -> bool {
    std::str::from_utf8(bytes).is_err_and(|error| error.error_len().is_none())
}

/// Whether every other byte of the opening is NUL.
fn is_wide(bytes: &[u8]) -> bool {
    wide(bytes).is_some()
}

fn wide(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = &bytes[..bytes.len().min(64)];
    let nuls = |first: usize| {
        head.iter()
            .skip(first)
            .step_by(2)
            .filter(|b| **b == 0)
            .count()
    };
    match head.len() {
        len if len >= 8 && nuls(1) * 2 >= len - 4 && nuls(0) == 0 => Some(UTF_16LE),
        len if len >= 8 && nuls(0) * 2 >= len - 4 && nuls(1) == 0 => Some(UTF_16BE),
        _ => None,
    }
}

/// The encoding that the page itself names: `<meta charset=…>`, or the XML declaration.
fn declared(head: &[u8]) -> Option<&'static Encoding> {
    let head = String::from_utf8_lossy(head).to_ascii_lowercase();
    let after = ["charset=", "encoding="]
        .iter()
        .find_map(|key| head.find(key).map(|at| at + key.len()))?;
    let label = head[after..].trim_start_matches(['"', '\'', ' ']);
    let end = label
        .find(['"', '\'', ' ', ';', '>', '/', '?'])
        .unwrap_or(label.len());
    let encoding = Encoding::for_label(&label.as_bytes()[..end])?;
    // By the HTML standard: a page that could be read so far is not UTF-16.
    Some(if encoding == UTF_16LE || encoding == UTF_16BE {
        UTF_8
    } else {
        encoding
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(bytes: &[u8], charset: Option<&str>) -> (String, bool) {
        let decoded = decode(bytes, charset);
        (decoded.text.into_owned(), decoded.same_bytes)
    }

    #[test]
    fn utf8_is_utf8_whatever_is_declared() {
        let page = "<meta charset=iso-8859-1><p>Córdoba — “five”";
        assert_eq!(text(page.as_bytes(), None), (page.to_owned(), true));
        assert_eq!(
            text(page.as_bytes(), Some("windows-1252")),
            (page.to_owned(), true)
        );
    }

    #[test]
    fn other_encodings_are_read_as_declared_or_guessed() {
        let page = b"<meta charset=\"windows-1252\"><p>caf\xe9 \x93quoted\x94";
        assert!(text(page, None).0.ends_with("café “quoted”"));
        let wrong = b"<meta charset=utf-8><p>The caf\xe9 was shut, the mayor said; \x93quoted\x94.";
        assert!(
            text(wrong, None)
                .0
                .ends_with("café was shut, the mayor said; “quoted”.")
        );
        let pounds = b"<p>The mayor said \x97 \x93a black day\x94 \x97 that the damage was put at \xa340 million in all.";
        assert!(
            text(pounds, None)
                .0
                .contains("“a black day” — that the damage was put at £40 million")
        );
        let polish = b"<p>P\xb3omie\xf1 w Gda\xf1sku";
        assert!(text(polish, Some("iso-8859-2")).0.contains("Gdańsku"));
    }

    #[test]
    fn a_page_cut_off_within_a_character_stays_utf8() {
        let whole = "<p>Zoë and José met in Kraków — “for five hours”";
        let cut = &whole.as_bytes()[..whole.len() - 1];
        assert!(text(cut, None).0.contains("Kraków — “for five hours"));
    }

    #[test]
    fn wide_letters_are_seen_without_a_mark() {
        let wide: Vec<u8> = "<p>Two people died."
            .encode_utf16()
            .flat_map(u16::to_le_bytes)
            .collect();
        assert_eq!(text(&wide, None), ("<p>Two people died.".to_owned(), false));
    }
}
