//! Articles to facts. Each article is read on its own, so that many can be read at once.

use super::watch::{Unwatched, Watch};
use crate::article::Article;
use crate::extract::{Wording, extract, wording};
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
    read(articles, &[], packs, &Unwatched).0
}

/// What reading articles yields: all facts, and how each article words what it tells.
pub(super) type Readings = (Vec<Fact>, Vec<Wording>);

/// The same with the wording of each article, each article told to whoever watches. An article with
/// a newer version in `newer` tells nothing.
pub(super) fn read(
    articles: &[Article],
    newer: &[Option<usize>],
    packs: &Packs,
    watch: &dyn Watch,
) -> Readings {
    let neighbours = |articles, first| neighbours(articles, first, newer, packs, watch);
    let bytes: usize = articles.iter().map(|article| article.body.len()).sum();
    let worth = bytes / WORTH_A_THREAD;
    if worth <= 1 {
        return neighbours(articles, 0);
    }
    let cores = thread::available_parallelism().map_or(1, NonZero::get);
    let threads = cores.min(worth);
    if threads == 1 {
        return neighbours(articles, 0);
    }
    let share = articles.len().div_ceil(threads);
    thread::scope(|scope| {
        let running: Vec<_> = articles
            .chunks(share)
            .enumerate()
            .map(|(i, articles)| scope.spawn(move || neighbours(articles, i * share)))
            .collect();
        let mut all = Readings::default();
        for thread in running {
            let (facts, wordings) = thread
                .join()
                .unwrap_or_else(|panic| std::panic::resume_unwind(panic));
            all.0.extend(facts);
            all.1.extend(wordings);
        }
        all
    })
}

/// What neighbouring articles tell, the first of which has the index `first`.
fn neighbours(
    articles: &[Article],
    first: usize,
    newer: &[Option<usize>],
    packs: &Packs,
    watch: &dyn Watch,
) -> Readings {
    let mut all = Readings::default();
    for (index, article) in (first..).zip(articles) {
        let stands = newer.get(index).is_none_or(Option::is_none);
        let (facts, wording) = if stands {
            of_article(article, index, packs)
        } else {
            Default::default()
        };
        all.0.extend(facts);
        all.1.push(wording);
        watch.article_read();
    }
    all
}

fn of_article(article: &Article, index: usize, packs: &Packs) -> (Vec<Fact>, Wording) {
    if !is_english(article) {
        return (Vec::new(), Wording::default());
    }
    let text = Text::read(article);
    let mentions = recognize(&text);
    let facts = extract(&text, &mentions, index, packs);
    (facts, wording(&text, &mentions, index))
}
