//! Pages: the article's text without what stands around it, and what the page says of it.

mod blocks;
mod json_ld;
mod metadata;
mod root;
mod tags;
mod tree;

use super::draft::Draft;
use super::encoding;
use crate::article::{Article, Counted, Metadata, Part};
use crate::problem::Problem;
use root::Survey;
use tree::Tree;

/// Reads a page; `charset` is what the server said of its encoding.
///
/// # Errors
/// No article on it; more parts than any real page has.
pub(super) fn read(id: &str, bytes: &[u8], charset: Option<&str>) -> Result<Article, Problem> {
    let page = encoding::decode(bytes, charset);
    let tree = Tree::read(&page.text).map_err(|_| too_complex())?;
    let headline = metadata::headline(&tree);
    let survey = Survey::of(&tree, headline);
    let metadata = metadata::read(&tree, headline, &survey);
    let mut draft = Draft::new(Counted::Bytes);
    if let (None, Some(title)) = (headline, &metadata.title) {
        draft.words(title, 0);
        draft.end_block(Some(Part::Headline));
    }
    let root = survey.root(&tree);
    let authors = &metadata.authors;
    blocks::write(
        &tree, &survey, root, headline, authors, &page.text, &mut draft,
    );
    let mut article = draft.article(id, metadata)?;
    if !page.same_bytes {
        article.origin = None;
    }
    Ok(article)
}

/// The text of a piece of HTML that is all article: the content of a feed's entry.
pub(super) fn fragment(
    id: &str,
    html: &str,
    title: Option<&str>,
    metadata: Metadata,
) -> Result<Article, Problem> {
    let tree = Tree::read(html).map_err(|_| too_complex())?;
    let survey = Survey::of(&tree, None);
    let mut draft = Draft::new(Counted::Bytes);
    if let Some(title) = title {
        draft.words(title, 0);
        draft.end_block(Some(Part::Headline));
    }
    blocks::write(&tree, &survey, 0, None, &[], html, &mut draft);
    let mut article = draft.article(id, metadata)?;
    article.origin = None;
    Ok(article)
}

fn too_complex() -> Problem {
    Problem::new(
        "too-large",
        format!("a page of more than {} elements", tree::MOST_NODES),
    )
}
