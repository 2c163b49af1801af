//! What feeds and documents share: a tolerant XML reader.

use quick_xml::Reader;
use quick_xml::events::BytesRef;

/// A reader that takes what is not quite well-formed: a bare "&", a stray end tag.
pub(super) fn reader(xml: &str) -> Reader<&[u8]> {
    let mut reader = Reader::from_str(xml);
    let config = reader.config_mut();
    config.allow_dangling_amp = true;
    config.allow_unmatched_ends = true;
    config.check_end_names = false;
    reader
}

/// Adds the characters of a reference such as "&amp;" or "&#8217;"; one that is not known stays as
/// it is written. Entities that a document declares itself are never expanded.
pub(super) fn push_reference(reference: &BytesRef<'_>, text: &mut String) {
    let name: &str = reference;
    match (name, reference.resolve_char_ref()) {
        (_, Ok(Some(c))) => text.push(c),
        ("amp", _) => text.push('&'),
        ("lt", _) => text.push('<'),
        ("gt", _) => text.push('>'),
        ("quot", _) => text.push('"'),
        ("apos", _) => text.push('\''),
        ("nbsp", _) => text.push('\u{a0}'),
        (name, _) => {
            text.push('&');
            text.push_str(name);
            text.push(';');
        }
    }
}
