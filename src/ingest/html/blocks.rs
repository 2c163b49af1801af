//! The article's part of a page as blocks: headline, paragraphs, list lines, table rows, captions.

use super::root::{LONGEST_BYLINE, Survey};
use super::tags;
use super::tree::{Id, Tree};
use crate::article::Part;
use crate::ingest::draft::Draft;
use crate::ingest::moment;
use crate::lexicon::blocks::{self, Opening};
use crate::lexicon::pages::Named;

/// A cell of figures or names is shorter than this, in bytes; longer ones lay out the page.
const LONGEST_CELL: usize = 300;

/// What a block is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Headline,
    Heading(u8),
    Prose,
    Caption,
}

/// What a block is made of, in order.
enum Piece {
    Text(Id),
    Space,
    Line,
    Cell,
}

/// A line or paragraph.
struct Block {
    kind: Kind,
    pieces: Vec<Piece>,
    /// Bytes of text, and of the links and stamps among it.
    text: usize,
    links: usize,
    times: usize,
}

/// Writes the blocks of the element `root`, with the headline and what stands between the two.
pub(super) fn write(
    tree: &Tree,
    survey: &Survey,
    root: Id,
    headline: Option<Id>,
    authors: &[String],
    page: &str,
    draft: &mut Draft,
) {
    let mut collector = Collector::new(tree, survey, headline);
    let outside = headline.filter(|headline| !tree.upwards(*headline).any(|up| up == root));
    if let Some(headline) = outside {
        collector.heading(headline, Kind::Headline);
        collector.between(headline, root);
    }
    collector.children(root);
    collector.flush();
    let mut found = collector.blocks;
    // What stands over the headline is the section's name, or the main picture.
    if let Some(first) = found.iter().position(|block| block.kind == Kind::Headline) {
        let mut at = 0..found.len();
        found.retain(|block| at.next().is_none_or(|at| at >= first) || block.kind == Kind::Caption);
    }
    drop_byline(&mut found, tree, authors);
    drop_bare_headings(&mut found);
    for block in &found {
        write_block(block, tree, page, draft);
    }
}

/// Lines before the prose that name an author, or that are a date.
fn drop_byline(found: &mut Vec<Block>, tree: &Tree, authors: &[String]) {
    let is_prose = |block: &Block| block.line(tree).ends_with(['.', '!', '?', '”', '"', '…']);
    let mut before = found.iter().position(is_prose).unwrap_or(found.len());
    let mut at = 0;
    while at < before {
        let block = &found[at];
        let line = block.line(tree);
        let names = line.len() <= LONGEST_BYLINE
            && authors.iter().any(|author| line.contains(author.as_str()));
        if block.kind == Kind::Prose && (names || is_stamp(&line)) {
            found.remove(at);
            before -= 1;
        } else {
            at += 1;
        }
    }
}

/// Whether a line is a date, or begins with one in figures: "15.07.2031 16:00".
fn is_stamp(line: &str) -> bool {
    let first = line.split_whitespace().next().unwrap_or_default();
    let figures = first
        .split(['.', '/', '-'])
        .filter(|part| part.parse::<u16>().is_ok())
        .count();
    moment::parse_loosely(line).is_some() || (figures == 3 && line.len() <= LONGEST_BYLINE)
}

/// Whether a line only counts pictures: "3 / 12", "3 of 12".
fn is_counter(line: &str) -> bool {
    let numbers = line.split_once('/').or_else(|| line.split_once(" of "));
    let is_number = |part: &str| part.trim().parse::<u16>().is_ok();
    numbers.is_some_and(|(this, all)| is_number(this) && is_number(all))
}

/// Headings with nothing under them stood over something that was dropped.
fn drop_bare_headings(found: &mut Vec<Block>) {
    let mut next: Option<Kind> = None;
    let mut keep = vec![true; found.len()];
    for (at, block) in found.iter().enumerate().rev() {
        if let Kind::Heading(rank) = block.kind {
            keep[at] = match next {
                None => false,
                Some(Kind::Heading(below)) => below > rank,
                Some(_) => true,
            };
        }
        if keep[at] {
            next = Some(block.kind);
        }
    }
    let mut keep = keep.into_iter();
    found.retain(|_| keep.next().unwrap_or(true));
}

fn write_block(block: &Block, tree: &Tree, page: &str, draft: &mut Draft) {
    for piece in &block.pieces {
        match piece {
            Piece::Text(id) => write_text(tree, *id, page, draft),
            Piece::Space => draft.space(),
            Piece::Line => draft.line(),
            Piece::Cell => draft.mark(" | "),
        }
    }
    draft.end_block(match block.kind {
        Kind::Headline => Some(Part::Headline),
        Kind::Caption => Some(Part::Caption),
        Kind::Heading(_) | Kind::Prose => None,
    });
}

/// Writes a piece of text with the byte of the page at which each character stands.
fn write_text(tree: &Tree, id: Id, page: &str, draft: &mut Draft) {
    let node = &tree.nodes[id];
    let start = node.source.start;
    let raw = page.get(node.source.clone()).unwrap_or_default();
    if raw == node.text.as_ref() {
        return draft.words(raw, start);
    }
    let mut at = 0;
    for c in node.text.chars() {
        let rest = raw.get(at..).unwrap_or_default();
        draft.character(c, start + at);
        if rest.starts_with('&') && (c != '&' || reference_len(rest) > 1) {
            at += reference_len(rest);
        } else if rest.starts_with(c) {
            at += c.len_utf8();
        } else if rest.starts_with("\r\n") {
            at += 2;
        }
    }
}

/// Length of a character reference: "&amp;", "&#8217;", and "&nbsp" where it is the only sense of
/// the letters; 1 for a mere "&".
fn reference_len(rest: &str) -> usize {
    let name = rest[1..]
        .bytes()
        .take_while(|b| b.is_ascii_alphanumeric() || *b == b'#')
        .count();
    match rest.as_bytes().get(1 + name) {
        Some(b';') => name + 2,
        _ if rest[1..].starts_with(['#']) || rest.starts_with("&nbsp") => 1 + name,
        _ => 1,
    }
}

struct Collector<'a> {
    tree: &'a Tree,
    survey: &'a Survey,
    headline: Option<Id>,
    blocks: Vec<Block>,
    open: Block,
    /// How many links, and how many stamps, stand around the text that comes.
    in_link: usize,
    in_time: usize,
}

impl<'a> Collector<'a> {
    fn new(tree: &'a Tree, survey: &'a Survey, headline: Option<Id>) -> Self {
        Self {
            tree,
            survey,
            headline,
            blocks: Vec::new(),
            open: Block::new(Kind::Prose),
            in_link: 0,
            in_time: 0,
        }
    }

    fn children(&mut self, id: Id) {
        for child in &self.tree.nodes[id].children {
            self.node(*child);
        }
    }

    fn node(&mut self, id: Id) {
        if self.tree.is_text(id) {
            return self.text(id);
        }
        let tag = self.tree.tag(id);
        if Some(id) == self.headline {
            return self.heading(id, Kind::Headline);
        }
        if self.survey.dropped[id] || tags::is_never_prose(tag) || tag == "h1" {
            return;
        }
        match (tag, self.survey.named[id]) {
            ("br", _) => self.line_break(),
            (_, Some(Named::Byline)) if self.is_byline(id) => {}
            (_, Some(Named::Credit)) if self.open.kind == Kind::Caption => {}
            ("figure", _) if self.holds_caption(id) => self.figure(id),
            ("figcaption", _) => self.block(id, Kind::Caption),
            (_, Some(Named::Caption))
                if !self.holds_caption(id) && self.open.kind != Kind::Caption =>
            {
                self.block(id, Kind::Caption);
            }
            ("tr", _) => self.row(id),
            ("caption", _) => self.block(id, Kind::Prose),
            _ => match tags::heading(tag) {
                Some(rank) => self.heading(id, Kind::Heading(rank)),
                None if tags::is_block(tag) => self.block(id, self.open.kind.within()),
                None => self.inline(id, tag),
            },
        }
    }

    fn inline(&mut self, id: Id, tag: &str) {
        let (link, time) = (usize::from(tag == "a"), usize::from(tag == "time"));
        self.in_link += link;
        self.in_time += time;
        self.children(id);
        self.in_link -= link;
        self.in_time -= time;
    }

    fn text(&mut self, id: Id) {
        let bytes = self.tree.nodes[id].text.trim().len();
        self.open.pieces.push(Piece::Text(id));
        self.open.text += bytes;
        self.open.links += if self.in_link > 0 { bytes } else { 0 };
        self.open.times += if self.in_time > 0 { bytes } else { 0 };
    }

    /// One break ends a line, two end the paragraph.
    fn line_break(&mut self) {
        let blank = |piece: &&Piece| matches!(piece, Piece::Text(id) if self.tree.nodes[*id].text.trim().is_empty());
        let before = self.open.pieces.iter().rev().find(|piece| !blank(piece));
        if matches!(before, Some(Piece::Line)) {
            let kind = self.open.kind;
            self.flush();
            self.open.kind = kind;
        } else {
            self.open.pieces.push(Piece::Line);
        }
    }

    fn block(&mut self, id: Id, kind: Kind) {
        let outer = self.open.kind;
        self.flush();
        self.open.kind = kind;
        self.children(id);
        self.flush();
        self.open.kind = outer;
    }

    /// Of a figure with a caption, the caption; the rest is labels and controls, or a table.
    fn figure(&mut self, id: Id) {
        for inner in self
            .tree
            .within(id)
            .filter(|inner| !self.survey.dropped[*inner])
        {
            match self.tree.tag(inner) {
                "figcaption" => self.block(inner, Kind::Caption),
                "table" => self.block(inner, Kind::Prose),
                _ => {}
            }
        }
    }

    fn heading(&mut self, id: Id, kind: Kind) {
        let outer = self.open.kind;
        self.flush();
        self.open.kind = kind;
        self.inline_children(id);
        self.flush();
        self.open.kind = outer;
    }

    /// The text within an element as one line, whatever elements it is made of.
    fn inline_children(&mut self, id: Id) {
        for inner in self.tree.within(id) {
            if self.tree.is_text(inner) {
                self.text(inner);
            } else if inner != id {
                self.open.pieces.push(Piece::Space);
            }
        }
    }

    /// A row of figures is one line; a row that lays out the page is none.
    fn row(&mut self, id: Id) {
        let cells: Vec<Id> = self.tree.nodes[id]
            .children
            .iter()
            .copied()
            .filter(|cell| matches!(self.tree.tag(*cell), "td" | "th"))
            .collect();
        let lays_out = cells.iter().any(|cell| {
            let blocks = self.tree.within(*cell).filter(|inner| {
                matches!(
                    self.tree.tag(*inner),
                    "p" | "table" | "div" | "ul" | "h1" | "h2" | "h3"
                )
            });
            blocks.count() > 2 || self.survey.text[*cell] > LONGEST_CELL
        });
        if lays_out {
            return self.block(id, Kind::Prose);
        }
        self.flush();
        for (at, cell) in cells.iter().enumerate() {
            if at > 0 {
                self.open.pieces.push(Piece::Cell);
            }
            self.inline_children(*cell);
        }
        self.flush();
    }

    /// The standfirst and the main picture's caption, where they stand between headline and prose.
    fn between(&mut self, headline: Id, root: Id) {
        for id in headline + 1..root {
            let tag = self.tree.tag(id);
            let wanted = tag == "figcaption" || self.survey.named[id] == Some(Named::Standfirst);
            let inside = self.tree.upwards(root).any(|up| up == id);
            if wanted && !inside && !self.survey.dropped[id] {
                let kind = if tag == "figcaption" {
                    Kind::Caption
                } else {
                    Kind::Prose
                };
                self.block(id, kind);
            }
        }
    }

    fn is_byline(&self, id: Id) -> bool {
        self.survey.text[id] <= LONGEST_BYLINE
    }

    fn holds_caption(&self, id: Id) -> bool {
        self.tree
            .within(id)
            .any(|inner| self.tree.tag(inner) == "figcaption")
    }

    fn flush(&mut self) {
        let block = std::mem::replace(&mut self.open, Block::new(Kind::Prose));
        if block.text > 0 && !self.is_furniture(&block) {
            self.blocks.push(block);
        }
    }

    /// Lines that lead elsewhere, bylines and stamps.
    fn is_furniture(&self, block: &Block) -> bool {
        if block.kind == Kind::Headline {
            return false;
        }
        let line = block.line(self.tree);
        let words = line.split_whitespace().count();
        let opens = blocks::opening(&line).filter(|(_, longest)| words <= *longest);
        let links_only = block.links * 10 > block.text * 8;
        match opens.map(|(opening, _)| opening) {
            Some(Opening::Related) => true,
            Some(Opening::Byline) => block.kind != Kind::Caption,
            _ => {
                block.times == block.text
                    || is_counter(&line)
                    || (links_only && !line.ends_with(['.', '”', '"', '?', '!']))
            }
        }
    }
}

impl Kind {
    /// What the blocks within one of this kind are.
    const fn within(self) -> Self {
        match self {
            Self::Caption => Self::Caption,
            _ => Self::Prose,
        }
    }
}

impl Block {
    const fn new(kind: Kind) -> Self {
        Self {
            kind,
            pieces: Vec::new(),
            text: 0,
            links: 0,
            times: 0,
        }
    }

    /// The opening of the block's words, which tells what kind of line it is.
    fn line(&self, tree: &Tree) -> String {
        let mut line = String::new();
        for piece in &self.pieces {
            if let Piece::Text(id) = piece {
                line.push_str(&tree.nodes[*id].text);
            } else {
                line.push(' ');
            }
        }
        line.trim().to_owned()
    }
}
