//! Which part of a page is the article.
//!
//! Prose is text in long pieces that are no links. What the publisher names as furniture is put
//! aside first, unless it holds most of the prose; the article is then where the prose is.

use super::tags;
use super::tree::{Id, Tree};
use crate::lexicon::pages::{self, Named};

/// Pieces of text shorter than this, in bytes, are no sign of prose: buttons, links, labels.
const SHORTEST_PROSE: usize = 40;

/// Text of a box that asks to subscribe, in bytes, at most.
const LARGEST_BOX: usize = 500;

/// A byline is shorter than this, in bytes.
pub(super) const LONGEST_BYLINE: usize = 240;

/// What is known of each node before the article is looked for.
pub(super) struct Survey {
    /// What the publisher calls it.
    pub(super) named: Vec<Option<Named>>,
    /// Whether it is not part of the article.
    pub(super) dropped: Vec<bool>,
    /// Bytes of prose in it.
    prose: Vec<usize>,
    /// Bytes of text in it, and of the links among it.
    pub(super) text: Vec<usize>,
    pub(super) links: Vec<usize>,
    /// Whether the headline stands in it.
    holds_headline: Vec<bool>,
}

impl Survey {
    /// Looks at all nodes; `headline` is the page's main heading.
    pub(super) fn of(tree: &Tree, headline: Option<Id>) -> Self {
        let len = tree.nodes.len();
        let mut survey = Self {
            named: vec![None; len],
            dropped: vec![false; len],
            prose: vec![0; len],
            text: vec![0; len],
            links: vec![0; len],
            holds_headline: vec![false; len],
        };
        for id in headline.into_iter().flat_map(|id| tree.upwards(id)) {
            survey.holds_headline[id] = true;
        }
        survey.measure(tree);
        survey.drop_furniture(tree);
        survey.drop_boxes(tree);
        survey.drop_headed_links(tree);
        survey.measure(tree);
        survey
    }

    /// Counts text, links and prose of what is not dropped.
    fn measure(&mut self, tree: &Tree) {
        let len = tree.nodes.len();
        let mut in_link = vec![false; len];
        let mut silent = vec![false; len];
        for list in [&mut self.prose, &mut self.text, &mut self.links] {
            list.fill(0);
        }
        for id in 1..len {
            let parent = tree.nodes[id].parent;
            let tag = tree.tag(id);
            in_link[id] = in_link[parent] || tag == "a";
            self.dropped[id] |= self.dropped[parent];
            silent[id] = silent[parent] || tags::is_never_prose(tag) || self.dropped[id];
            if tree.is_text(id) && !silent[id] {
                let bytes = tree.nodes[id].text.trim().len();
                self.text[id] = bytes;
                if in_link[id] {
                    self.links[id] = bytes;
                } else if bytes >= SHORTEST_PROSE {
                    self.prose[id] = bytes;
                }
            }
        }
        for id in (1..len).rev() {
            let parent = tree.nodes[id].parent;
            self.text[parent] += self.text[id];
            self.links[parent] += self.links[id];
            self.prose[parent] += self.prose[id];
        }
    }

    /// Whether so much of the page's prose stands in it that it cannot be furniture.
    fn is_most(&self, id: Id) -> bool {
        self.prose[id] * 10 >= self.prose[0] * 6
            || (self.holds_headline[id] && self.prose[id] * 10 >= self.prose[0] * 3)
    }

    fn drop_furniture(&mut self, tree: &Tree) {
        for id in 1..tree.nodes.len() {
            if tree.is_text(id) || self.dropped[tree.nodes[id].parent] {
                self.dropped[id] = self.dropped[tree.nodes[id].parent];
                continue;
            }
            self.named[id] = named(tree, id);
            let tag = tree.tag(id);
            self.dropped[id] = if matches!(tag, "html" | "body" | "main") {
                false
            } else if tags::is_never_prose(tag) && tag != "form" {
                true
            } else if self.named[id] == Some(Named::Comments) {
                !self.holds_headline[id]
            } else {
                self.is_furniture(tree, id) && !self.is_most(id)
            };
        }
    }

    fn is_furniture(&self, tree: &Tree, id: Id) -> bool {
        // The last two: what AMP shows only while something else is missing.
        let hidden = ["hidden", "fallback", "placeholder"]
            .iter()
            .any(|name| tree.attribute(id, name).is_some())
            || tree
                .attribute(id, "aria-hidden")
                .is_some_and(|v| v.eq_ignore_ascii_case("true"))
            || tree.attribute(id, "style").is_some_and(|style| {
                let plain = style.replace(' ', "").to_ascii_lowercase();
                plain.contains("display:none") || plain.contains("visibility:hidden")
            });
        let by_tag = match tree.tag(id) {
            "aside" | "footer" | "form" => true,
            "header" => {
                !self.holds_headline[id] && !tree.upwards(id).any(|up| tree.tag(up) == "article")
            }
            // Lists of links.
            "ul" | "ol" => self.links[id] * 10 > self.text[id] * 7,
            _ => false,
        };
        hidden
            || by_tag
            || self.named[id] == Some(Named::Furniture)
            || tree
                .attribute(id, "role")
                .is_some_and(pages::is_furniture_role)
    }

    /// Drops the boxes around fields for an address: they invite to subscribe.
    fn drop_boxes(&mut self, tree: &Tree) {
        for id in 1..tree.nodes.len() {
            let asks = tree.tag(id) == "form"
                || (tree.tag(id) == "input"
                    && tree
                        .attribute(id, "type")
                        .is_some_and(|kind| kind.eq_ignore_ascii_case("email")));
            if !asks {
                continue;
            }
            let fits = |up: &Id| {
                self.text[*up] <= LARGEST_BOX
                    && !self.holds_headline[*up]
                    && !self.is_most(*up)
                    && !matches!(tree.tag(*up), "article" | "main" | "body" | "html")
            };
            let around = tree.upwards(id).take_while(fits).last();
            if let Some(around) = around.filter(|around| *around != 0) {
                self.dropped[around] = true;
            }
        }
    }

    /// Drops parts whose heading says that links to other coverage follow.
    fn drop_headed_links(&mut self, tree: &Tree) {
        for id in 1..tree.nodes.len() {
            let may_head = tags::heading(tree.tag(id)).is_some_and(|rank| rank > 1)
                || matches!(
                    tree.tag(id),
                    "p" | "strong" | "b" | "div" | "span" | "li" | "summary"
                );
            if !may_head || self.text[id] == 0 || self.text[id] > SHORTEST_PROSE {
                continue;
            }
            if !pages::heads_links(&tree.text(id)) {
                continue;
            }
            self.dropped[id] = true;
            let around = tree.nodes[id].parent;
            let opens = tree.nodes[around]
                .children
                .iter()
                .find(|child| self.text[**child] > 0)
                .is_some_and(|first| *first == id);
            let is_box = !matches!(tree.tag(around), "article" | "main" | "body" | "html" | "p")
                && around != 0;
            if opens && is_box && !self.is_most(around) && !self.holds_headline[around] {
                self.dropped[around] = true;
                continue;
            }
            let after = tree.nodes[around]
                .children
                .iter()
                .skip_while(|child| **child != id)
                .skip(1);
            for next in after {
                if self.text[*next] > 0 && self.links[*next] * 2 < self.text[*next] {
                    break;
                }
                self.dropped[*next] = true;
            }
        }
    }

    /// The element that the article is.
    pub(super) fn root(&self, tree: &Tree) -> Id {
        let densest = self.densest(tree);
        let is_article = |id: &Id| {
            matches!(tree.tag(*id), "article" | "main")
                || tree
                    .attribute(*id, "itemtype")
                    .is_some_and(pages::is_article_type)
                || self.holds_headline[*id] && *id != 0
        };
        // The article's element may hold its headline and its main picture besides the prose.
        tree.upwards(densest)
            .filter(is_article)
            .find(|id| self.prose[*id] * 20 <= self.prose[densest] * 27)
            .unwrap_or(densest)
    }

    /// The smallest element with nearly all of the prose.
    fn densest(&self, tree: &Tree) -> Id {
        let named_body = (1..tree.nodes.len())
            .filter(|id| !self.dropped[*id] && tree.has_word(*id, "itemprop", "articleBody"))
            .max_by_key(|id| self.prose[*id])
            .filter(|id| self.prose[*id] * 2 >= self.prose[0]);
        let mut at = named_body.unwrap_or(0);
        while named_body.is_none() {
            let inner = tree.nodes[at]
                .children
                .iter()
                .copied()
                .filter(|child| !tree.is_text(*child));
            let Some(inner) = inner
                .filter(|child| !matches!(tree.tag(*child), "p" | "blockquote" | "ul" | "ol"))
                .filter(|child| {
                    tags::is_block(tree.tag(*child)) || tree.tag(*child) == tags::UNKNOWN
                })
                .max_by_key(|child| self.prose[*child])
                .filter(|child| {
                    self.prose[*child] > 0 && self.prose[*child] * 20 >= self.prose[at] * 13
                })
            else {
                break;
            };
            at = inner;
        }
        at
    }
}

/// What the publisher calls an element.
fn named(tree: &Tree, id: Id) -> Option<Named> {
    [
        "class",
        "id",
        "data-component",
        "data-testid",
        "data-gu-name",
        "data-module",
    ]
    .iter()
    .filter_map(|name| pages::named(tree.attribute(id, name)?))
    .min()
}
