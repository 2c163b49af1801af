//! Articles to facts. Each article is read on its own, so that many can be read at once.

use super::watch::{Unwatched, Watch};
use crate::article::Article;
use crate::extract::extract;
use crate::fact::Fact;
use crate::ingest::is_english;
use crate::recognize::recognize;
use crate::rules::Packs;
use crate::text::Text;
use std::num::NonZero;
use std::thread;

/// Less text than this is read before a second thread has begun.
const WORTH_A_THREAD: usize = 64 * 1024;

/// The facts of all articles, in order of article and place; articles that are not in English
/// have none.
///
/// Long inputs are read by several threads, each a run of neighbouring articles; the outcome does
/// not depend on how many.
#[must_use]
pub fn facts(articles: &[Article], packs: &Packs) -> Vec<Fact> {
    facts_watched(articles, packs, &Unwatched)
}

/// The same, each article told to whoever watches.
pub(super) fn facts_watched(articles: &[Article], packs: &Packs, watch: &dyn Watch) -> Vec<Fact> {
    let bytes: usize = articles.iter().map(|article| article.body.len()).sum();
    let worth = bytes / WORTH_A_THREAD;
    if worth <= 1 {
        return neighbours(articles, 0, packs, watch);
    }
    let cores = thread::available_parallelism().map_or(1, NonZero::get);
    let threads = cores.min(worth);
    if threads == 1 {
        return neighbours(articles, 0, packs, watch);
    }
    let share = articles.len().div_ceil(threads);
    thread::scope(|scope| {
        let running: Vec<_> = articles
            .chunks(share)
            .enumerate()
            .map(|(i, articles)| scope.spawn(move || neighbours(articles, i * share, packs, watch)))
            .collect();
        running
            .into_iter()
            .flat_map(|thread| {
                thread
                    .join()
                    .unwrap_or_else(|panic| std::panic::resume_unwind(panic))
            })
            .collect()
    })
}

/// The facts of neighbouring articles, the first of which has the index `first`.
fn neighbours(articles: &[Article], first: usize, packs: &Packs, watch: &dyn Watch) -> Vec<Fact> {
    let mut facts = Vec::new();
    for (index, article) in articles.iter().enumerate() {
        facts.extend(of_article(article, first + index, packs));
        watch.article_read();
    }
    facts
}

fn of_article(article: &Article, index: usize, packs: &Packs) -> Vec<Fact> {
    if !is_english(article) {
        return Vec::new();
    }
    let text = Text::read(article);
    let mentions = recognize(&text);
    extract(&text, &mentions, index, packs)
}
