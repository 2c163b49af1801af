//! What a page says of its article: JSON-LD first, since it is made for programs, then `<meta>`
//! elements, then what a reader sees.

use super::json_ld;
use super::root::{LONGEST_BYLINE, Survey};
use super::tree::{Id, Tree};
use crate::article::{Metadata, Moment};
use crate::ingest::gather::complete;
use crate::ingest::moment;
use crate::ingest::prose::several;
use crate::lexicon::pages::{self, Named};

/// Reads a page's metadata; `headline` is its main heading.
pub(super) fn read(tree: &Tree, headline: Option<Id>, survey: &Survey) -> Metadata {
    let mut metadata = json_ld::of_page(tree);
    complete(&mut metadata, from_meta(tree));
    complete(&mut metadata, from_sight(tree, headline, survey));
    metadata.title = metadata
        .title
        .map(|title| pages::without_site(&tidy(&title), metadata.source.as_deref()).to_owned());
    metadata
}

/// A page's main heading: the first-rank heading that its title repeats, else the longest; on a
/// page without one, the longest line that its title repeats.
pub(super) fn headline(tree: &Tree) -> Option<Id> {
    let title = key(&stated_title(tree).unwrap_or_default());
    first_rank(tree, &title).or_else(|| repeated_line(tree, &title))
}

fn first_rank(tree: &Tree, title: &str) -> Option<Id> {
    (1..tree.nodes.len())
        .filter(|id| tree.tag(*id) == "h1")
        .map(|id| (key(&tree.text(id)), id))
        .filter(|(words, _)| !words.is_empty())
        .max_by_key(|(words, id)| {
            let repeated =
                title.contains(words.as_str()) || (!title.is_empty() && words.contains(title));
            (repeated, words.len(), usize::MAX - id)
        })
        .map(|(_, id)| id)
}

/// Shorter lines, in letters, are repeated in titles by chance.
const SHORTEST_HEADLINE: usize = 12;

fn repeated_line(tree: &Tree, title: &str) -> Option<Id> {
    (1..tree.nodes.len())
        .filter(|id| {
            tree.is_text(*id)
                && !matches!(
                    tree.tag(tree.nodes[*id].parent),
                    "title" | "script" | "style" | "a"
                )
        })
        .map(|id| (key(&tree.nodes[id].text), id))
        .filter(|(words, _)| {
            words.len() >= SHORTEST_HEADLINE
                && words.len() * 2 > title.len()
                && title.contains(words.as_str())
        })
        .max_by_key(|(words, id)| (words.len(), usize::MAX - id))
        .map(|(_, id)| tree.nodes[id].parent)
}

/// The title that the head of a page states.
fn stated_title(tree: &Tree) -> Option<String> {
    meta(tree, &pages::meta_names().title).or_else(|| {
        let id = (1..tree.nodes.len()).find(|id| tree.tag(*id) == "title")?;
        Some(tree.text(id))
    })
}

/// Letters and figures alone, so that quotation marks and spaces do not matter.
fn key(text: &str) -> String {
    text.chars()
        .filter(|c| c.is_alphanumeric())
        .flat_map(char::to_lowercase)
        .collect()
}

/// One line without white space around it.
fn tidy(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn from_meta(tree: &Tree) -> Metadata {
    let names = pages::meta_names();
    let moment_of = |names| metas(tree, names).find_map(|text| moment::parse_loosely(&text));
    Metadata {
        source: meta(tree, &names.source),
        title: meta(tree, &names.title),
        authors: metas(tree, &names.authors)
            .filter(|author| !author.contains("://"))
            .flat_map(|author| several(&author))
            .collect(),
        published: moment_of(&names.published),
        updated: moment_of(&names.updated),
        language: None,
        url: canonical(tree).or_else(|| meta(tree, &names.url)),
        ..Metadata::default()
    }
}

fn canonical(tree: &Tree) -> Option<String> {
    let link = (1..tree.nodes.len())
        .find(|id| tree.tag(*id) == "link" && tree.has_word(*id, "rel", "canonical"))?;
    let address = tree.attribute(link, "href")?.trim();
    (!address.is_empty()).then(|| address.to_owned())
}

/// The values of the `<meta>` elements of the first of these names that there is one of.
fn metas<'a>(tree: &'a Tree, names: &'a [String]) -> impl Iterator<Item = String> + 'a {
    names
        .iter()
        .map(|name| values(tree, name))
        .find(|values| !values.is_empty())
        .unwrap_or_default()
        .into_iter()
}

fn meta(tree: &Tree, names: &[String]) -> Option<String> {
    metas(tree, names).next()
}

fn values(tree: &Tree, wanted: &str) -> Vec<String> {
    (1..tree.nodes.len())
        .filter(|id| tree.tag(*id) == "meta")
        .filter(|id| {
            ["property", "name", "itemprop", "http-equiv"]
                .iter()
                .any(|name| {
                    tree.attribute(*id, name)
                        .is_some_and(|v| v.trim().eq_ignore_ascii_case(wanted))
                })
        })
        .filter_map(|id| Some(tidy(tree.attribute(id, "content")?)))
        .filter(|value| !value.is_empty())
        .collect()
}

/// What a reader sees, and the language of the page.
fn from_sight(tree: &Tree, headline: Option<Id>, survey: &Survey) -> Metadata {
    let names = pages::meta_names();
    let html = (1..tree.nodes.len()).find(|id| tree.tag(*id) == "html");
    let language = html
        .and_then(|id| tree.attribute(id, "lang"))
        .map(str::to_owned);
    Metadata {
        title: headline
            .map(|id| tidy(&tree.text(id)))
            .or_else(|| stated_title(tree)),
        authors: seen_authors(tree, survey),
        published: stamp(tree, "datePublished").or_else(|| first_time(tree, survey)),
        updated: stamp(tree, "dateModified"),
        language: language
            .or_else(|| meta(tree, &names.language))
            .filter(|language| !language.trim().is_empty())
            .map(|language| language.replace('_', "-")),
        ..Metadata::default()
    }
}

/// The value of a microdata property that is a date.
fn stamp(tree: &Tree, property: &str) -> Option<Moment> {
    (1..tree.nodes.len())
        .filter(|id| tree.has_word(*id, "itemprop", property))
        .find_map(|id| stamp_of(tree, id))
}

fn stamp_of(tree: &Tree, id: Id) -> Option<Moment> {
    let stated = tree
        .attribute(id, "datetime")
        .or_else(|| tree.attribute(id, "content"));
    stated
        .and_then(moment::parse_loosely)
        .or_else(|| moment::parse_loosely(&tree.text(id)))
}

/// The first `<time>` of the article, one marked `pubdate` before others.
fn first_time(tree: &Tree, survey: &Survey) -> Option<Moment> {
    let times =
        || (1..tree.nodes.len()).filter(|id| tree.tag(*id) == "time" && !survey.dropped[*id]);
    times()
        .filter(|id| tree.attribute(*id, "pubdate").is_some())
        .chain(times())
        .find_map(|id| stamp_of(tree, id))
}

/// The names that a reader sees: marked as authors, else those of the byline.
fn seen_authors(tree: &Tree, survey: &Survey) -> Vec<String> {
    let marked =
        |id: &Id| tree.has_word(*id, "rel", "author") || tree.has_word(*id, "itemprop", "author");
    let shown = |id: &Id| !survey.dropped[*id];
    let mut authors: Vec<String> = Vec::new();
    for id in (1..tree.nodes.len()).filter(marked).filter(shown) {
        authors.extend(several(&tree.text(id)));
    }
    if authors.is_empty() {
        let is_byline = |id: &Id| {
            survey.named[*id] == Some(Named::Byline)
                && (1..=LONGEST_BYLINE).contains(&survey.text[*id])
        };
        let byline = (1..tree.nodes.len())
            .filter(shown)
            .filter(is_byline)
            .find_map(|id| {
                let line = tidy(&tree.text(id));
                let says_by = line.to_ascii_lowercase().starts_with("by ");
                let names = several(&line);
                let named_so = tree
                    .attribute(id, "class")
                    .is_some_and(|class| class.contains("author") || class.contains("byline"));
                let only_names =
                    named_so && names.iter().map(String::len).sum::<usize>() + 8 > line.len();
                ((says_by || only_names) && !names.is_empty()).then_some(names)
            });
        authors.extend(byline.into_iter().flatten());
    }
    let mut seen = rustc_hash::FxHashSet::default();
    authors.retain(|author| seen.insert(author.clone()));
    authors
}
