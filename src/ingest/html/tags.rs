//! The elements and attributes of HTML that matter here.

/// Elements whose names are kept; all others are alike. Sorted.
const TAGS: [&str; 96] = [
    "a",
    "abbr",
    "address",
    "amp-ad",
    "amp-consent",
    "amp-embed",
    "amp-sidebar",
    "area",
    "article",
    "aside",
    "audio",
    "b",
    "base",
    "blockquote",
    "body",
    "br",
    "button",
    "canvas",
    "caption",
    "cite",
    "col",
    "dd",
    "del",
    "details",
    "dialog",
    "div",
    "dl",
    "dt",
    "em",
    "embed",
    "fieldset",
    "figcaption",
    "figure",
    "footer",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "head",
    "header",
    "hr",
    "html",
    "i",
    "iframe",
    "img",
    "input",
    "ins",
    "label",
    "legend",
    "li",
    "link",
    "main",
    "map",
    "mark",
    "math",
    "menu",
    "meta",
    "nav",
    "noscript",
    "object",
    "ol",
    "option",
    "p",
    "param",
    "picture",
    "pre",
    "q",
    "s",
    "script",
    "section",
    "select",
    "small",
    "source",
    "span",
    "strong",
    "style",
    "sub",
    "summary",
    "sup",
    "svg",
    "table",
    "tbody",
    "td",
    "template",
    "textarea",
    "tfoot",
    "th",
    "thead",
    "time",
    "title",
    "tr",
    "u",
    "ul",
];

/// The name of any element that is not in the list.
pub(super) const UNKNOWN: &str = "";

/// Attributes that are read. Sorted.
const ATTRIBUTES: [&str; 25] = [
    "aria-hidden",
    "charset",
    "class",
    "content",
    "data-component",
    "data-gu-name",
    "data-module",
    "data-testid",
    "datetime",
    "fallback",
    "hidden",
    "href",
    "http-equiv",
    "id",
    "itemprop",
    "itemtype",
    "lang",
    "name",
    "placeholder",
    "property",
    "pubdate",
    "rel",
    "role",
    "style",
    "type",
];

/// The element's name as kept.
pub(super) fn tag(name: &[u8]) -> &'static str {
    known(&TAGS, name).unwrap_or(UNKNOWN)
}

/// The attribute's name, if it is one that is read.
pub(super) fn attribute(name: &[u8]) -> Option<&'static str> {
    known(&ATTRIBUTES, name)
}

fn known(list: &[&'static str], name: &[u8]) -> Option<&'static str> {
    list.binary_search_by(|known| known.as_bytes().cmp(name))
        .ok()
        .map(|at| list[at])
}

/// Whether an element has no content.
pub(super) fn is_void(tag: &str) -> bool {
    matches!(
        tag,
        "area"
            | "base"
            | "br"
            | "col"
            | "embed"
            | "hr"
            | "img"
            | "input"
            | "link"
            | "meta"
            | "param"
            | "source"
    )
}

/// Whether an element begins on a line of its own.
pub(super) fn is_block(tag: &str) -> bool {
    matches!(
        tag,
        "address"
            | "article"
            | "aside"
            | "blockquote"
            | "body"
            | "caption"
            | "dd"
            | "details"
            | "dialog"
            | "div"
            | "dl"
            | "dt"
            | "fieldset"
            | "figcaption"
            | "figure"
            | "footer"
            | "form"
            | "h1"
            | "h2"
            | "h3"
            | "h4"
            | "h5"
            | "h6"
            | "header"
            | "hr"
            | "html"
            | "legend"
            | "li"
            | "main"
            | "menu"
            | "nav"
            | "ol"
            | "p"
            | "pre"
            | "section"
            | "summary"
            | "table"
            | "tbody"
            | "td"
            | "tfoot"
            | "th"
            | "thead"
            | "tr"
            | "ul"
    )
}

/// Whether it is a heading, and of which rank.
pub(super) fn heading(tag: &str) -> Option<u8> {
    match tag.as_bytes() {
        [b'h', rank @ b'1'..=b'6'] => Some(rank - b'0'),
        _ => None,
    }
}

/// Whether an element never holds words of the article.
pub(super) fn is_never_prose(tag: &str) -> bool {
    matches!(
        tag,
        "amp-ad"
            | "amp-consent"
            | "amp-embed"
            | "amp-sidebar"
            | "audio"
            | "button"
            | "canvas"
            | "dialog"
            | "embed"
            | "form"
            | "head"
            | "iframe"
            | "input"
            | "map"
            | "math"
            | "menu"
            | "nav"
            | "noscript"
            | "object"
            | "option"
            | "script"
            | "select"
            | "style"
            | "svg"
            | "template"
            | "textarea"
            | "title"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lists_are_sorted() {
        assert!(TAGS.is_sorted() && ATTRIBUTES.is_sorted());
        assert_eq!(tag(b"figcaption"), "figcaption");
        assert_eq!(tag(b"amp-img"), UNKNOWN);
    }
}
