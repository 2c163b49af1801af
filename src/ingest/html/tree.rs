//! A page as a tree, with the byte of the page at which each piece of text stands.
//!
//! The tokens are those of the HTML standard (`html5gum`); of the standard's tree construction
//! only what changes where text ends up is done: implied end tags, void elements, stray end tags.
//! Work and memory are bounded whatever the page: elements nested deeper than [`DEEPEST`] become
//! children of the deepest one, and a page of more than [`MOST_NODES`] is refused.

use super::tags::{self, is_block, is_void};
use html5gum::emitters::callback::{CallbackEmitter, CallbackEvent};
use html5gum::{Span, Tokenizer};
use std::convert::Infallible;

/// Elements within each other. Real pages stay under 60.
const DEEPEST: usize = 512;

/// Elements and pieces of text on a page. Real pages stay under 20,000.
pub(super) const MOST_NODES: usize = 400_000;

/// Index of a node; the root is 0.
pub(super) type Id = usize;

/// An element or a piece of text.
pub(super) struct Node {
    /// The element's name; None for text.
    pub(super) tag: Option<&'static str>,
    pub(super) parent: Id,
    pub(super) children: Vec<Id>,
    attributes: Vec<(&'static str, Box<str>)>,
    /// A piece of text with references resolved, and its span in the page.
    pub(super) text: Box<str>,
    pub(super) source: std::ops::Range<usize>,
}

/// A page.
pub(super) struct Tree {
    pub(super) nodes: Vec<Node>,
}

/// A page of more parts than any real one.
pub(super) struct TooManyNodes;

impl Tree {
    /// Reads a page.
    pub(super) fn read(page: &str) -> Result<Self, TooManyNodes> {
        let mut builder = Builder::new();
        let mut emitter = CallbackEmitter::new(|event: CallbackEvent<'_>, span: Span<usize>| {
            builder.event(event, span);
            None::<Infallible>
        });
        emitter.naively_switch_states(true);
        // The emitter keeps the tokens; none comes out.
        let _none = Tokenizer::new_with_emitter(page, emitter).count();
        if builder.nodes.len() > MOST_NODES {
            return Err(TooManyNodes);
        }
        Ok(Self {
            nodes: builder.nodes,
        })
    }

    pub(super) fn tag(&self, id: Id) -> &'static str {
        self.nodes[id].tag.unwrap_or_default()
    }

    pub(super) fn is_text(&self, id: Id) -> bool {
        self.nodes[id].tag.is_none()
    }

    pub(super) fn attribute(&self, id: Id, name: &str) -> Option<&str> {
        self.nodes[id]
            .attributes
            .iter()
            .find(|(n, _)| *n == name)
            .map(|(_, value)| value.as_ref())
    }

    /// Whether one of the words of an attribute is this one, in any case.
    pub(super) fn has_word(&self, id: Id, name: &str, word: &str) -> bool {
        self.attribute(id, name).is_some_and(|v| {
            v.split_ascii_whitespace()
                .any(|w| w.eq_ignore_ascii_case(word))
        })
    }

    /// The element, its parent, and so on up to the root.
    pub(super) fn upwards(&self, id: Id) -> impl Iterator<Item = Id> {
        std::iter::successors(Some(id), |id| (*id != 0).then(|| self.nodes[*id].parent))
    }

    /// All text within an element, pieces joined as they stand.
    pub(super) fn text(&self, id: Id) -> String {
        let mut text = String::new();
        let mut ahead = vec![id];
        while let Some(id) = ahead.pop() {
            text.push_str(&self.nodes[id].text);
            ahead.extend(self.nodes[id].children.iter().rev());
        }
        text
    }

    /// All nodes within an element and itself, in the order of the page.
    pub(super) fn within(&self, id: Id) -> impl Iterator<Item = Id> {
        let mut ahead = vec![id];
        std::iter::from_fn(move || {
            let id = ahead.pop()?;
            ahead.extend(self.nodes[id].children.iter().rev());
            Some(id)
        })
    }
}

struct Builder {
    nodes: Vec<Node>,
    /// The open elements, outermost first; the first is the root.
    open: Vec<Id>,
    /// How many of them are paragraphs: mostly none, and then none is looked for.
    open_paragraphs: usize,
    /// The start tag that is being read.
    tag: &'static str,
    attributes: Vec<(&'static str, Box<str>)>,
    /// Whether the value that comes next belongs to an attribute that is read.
    wanted: bool,
}

impl Builder {
    fn new() -> Self {
        let root = Node {
            tag: Some(tags::UNKNOWN),
            parent: 0,
            children: Vec::new(),
            attributes: Vec::new(),
            text: Box::default(),
            source: 0..0,
        };
        Self {
            nodes: vec![root],
            open: vec![0],
            open_paragraphs: 0,
            tag: tags::UNKNOWN,
            attributes: Vec::new(),
            wanted: false,
        }
    }

    fn event(&mut self, event: CallbackEvent<'_>, span: Span<usize>) {
        if self.nodes.len() > MOST_NODES {
            return;
        }
        match event {
            CallbackEvent::OpenStartTag { name } => {
                self.tag = tags::tag(name);
                self.attributes.clear();
            }
            CallbackEvent::AttributeName { name } => {
                let known = tags::attribute(name);
                self.wanted = known.is_some();
                self.attributes
                    .extend(known.map(|name| (name, Box::default())));
            }
            CallbackEvent::AttributeValue { value } if self.wanted => {
                if let Some((_, last)) = self.attributes.last_mut() {
                    *last = String::from_utf8_lossy(value).into();
                }
            }
            CallbackEvent::CloseStartTag { .. } => self.start(self.tag),
            CallbackEvent::EndTag { name } => self.end(tags::tag(name)),
            CallbackEvent::String { value } => {
                let text = String::from_utf8_lossy(value).into();
                self.add(None, text, span.start..span.end);
            }
            _ => {}
        }
    }

    fn top(&self) -> Id {
        self.open.last().copied().unwrap_or_default()
    }

    fn add(
        &mut self,
        tag: Option<&'static str>,
        text: Box<str>,
        source: std::ops::Range<usize>,
    ) -> Id {
        let (id, parent) = (self.nodes.len(), self.top());
        self.nodes.push(Node {
            tag,
            parent,
            children: Vec::new(),
            attributes: std::mem::take(&mut self.attributes),
            text,
            source,
        });
        self.nodes[parent].children.push(id);
        id
    }

    fn start(&mut self, tag: &'static str) {
        match tag {
            "li" => self.close(&["li"], &["ul", "ol", "menu"]),
            "dt" | "dd" => self.close(&["dt", "dd"], &["dl"]),
            "option" => self.close(&["option"], &["select"]),
            "td" | "th" => self.close(&["td", "th"], &["table", "tr"]),
            "tr" => self.close(&["tr"], &["table"]),
            "tbody" | "thead" | "tfoot" => self.close(&["tbody", "thead", "tfoot"], &["table"]),
            _ => {}
        }
        if is_block(tag) {
            if self.open_paragraphs > 0 {
                self.close(&["p"], &["button", "td", "th", "table", "object"]);
            }
            if tags::heading(tag).is_some()
                && tags::heading(self.nodes[self.top()].tag.unwrap_or_default()).is_some()
            {
                self.leave(self.open.len() - 1);
            }
        }
        if matches!(tag, "html" | "body") && self.open.len() > 2 {
            return;
        }
        let id = self.add(Some(tag), Box::default(), 0..0);
        if !is_void(tag) && self.open.len() < DEEPEST {
            self.open.push(id);
            self.open_paragraphs += usize::from(tag == "p");
        }
    }

    /// Ends the innermost open element of these names, unless one of `bounds` stands around it.
    fn close(&mut self, names: &[&str], bounds: &[&str]) {
        for at in (1..self.open.len()).rev() {
            let tag = self.nodes[self.open[at]].tag.unwrap_or_default();
            if names.contains(&tag) {
                self.leave(at);
                return;
            }
            if bounds.contains(&tag) {
                return;
            }
        }
    }

    /// Closes the open elements from the `at`th on.
    fn leave(&mut self, at: usize) {
        let paragraphs = self
            .open
            .drain(at..)
            .filter(|id| self.nodes[*id].tag == Some("p"))
            .count();
        self.open_paragraphs -= paragraphs;
    }

    fn end(&mut self, tag: &'static str) {
        match tag {
            "html" | "body" => {}
            "table" => self.close(&[tag], &[]),
            "td" | "th" | "tr" | "tbody" | "thead" | "tfoot" => self.close(&[tag], &["table"]),
            _ if is_block(tag) => self.close(&[tag], &["td", "th"]),
            _ => self.close_inline(tag),
        }
    }

    /// Ends an element within a line: it cannot reach out of its block.
    fn close_inline(&mut self, tag: &'static str) {
        for at in (1..self.open.len()).rev() {
            let open = self.nodes[self.open[at]].tag.unwrap_or_default();
            if open == tag {
                self.leave(at);
                return;
            }
            if is_block(open) {
                return;
            }
        }
    }
}
