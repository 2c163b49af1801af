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
    let all: Vec<usize> = (0..articles.len()).collect();
    read(articles, &all, packs, &Unwatched).facts
}

/// What articles tell.
#[derive(Default)]
pub(super) struct Told {
    /// All facts.
    pub(super) facts: Vec<Fact>,
    /// Those that only say that something is named, where they were set apart.
    pub(super) named: Vec<Fact>,
    /// How each article words what it tells.
    pub(super) wordings: Vec<Wording>,
}

/// The same of those articles whose indices are `chosen`, with their wording; each is told to whoever watches.
pub(super) fn read(
    articles: &[Article],
    chosen: &[usize],
    packs: &Packs,
    watch: &dyn Watch,
) -> Told {
    let bytes: usize = chosen.iter().map(|i| articles[*i].body.len()).sum();
    let worth = bytes / WORTH_A_THREAD;
    if worth <= 1 {
        return neighbours(articles, chosen, packs, watch);
    }
    let cores = thread::available_parallelism().map_or(1, NonZero::get);
    let threads = cores.min(worth);
    if threads == 1 {
        return neighbours(articles, chosen, packs, watch);
    }
    let share = chosen.len().div_ceil(threads);
    thread::scope(|scope| {
        let running: Vec<_> = chosen
            .chunks(share)
            .map(|chosen| scope.spawn(move || neighbours(articles, chosen, packs, watch)))
            .collect();
        let mut all = Told::default();
        for thread in running {
            let told = thread
                .join()
                .unwrap_or_else(|panic| std::panic::resume_unwind(panic));
            all.facts.extend(told.facts);
            all.wordings.extend(told.wordings);
        }
        all
    })
}

/// What articles tell, one after the other.
fn neighbours(articles: &[Article], chosen: &[usize], packs: &Packs, watch: &dyn Watch) -> Told {
    let mut all = Told::default();
    for index in chosen {
        let (facts, wording) = of_article(&articles[*index], *index, packs);
        all.facts.extend(facts);
        all.wordings.extend(wording);
        watch.article_read();
    }
    all
}

fn of_article(article: &Article, index: usize, packs: &Packs) -> (Vec<Fact>, Option<Wording>) {
    if !is_english(article) {
        return (Vec::new(), None);
    }
    let text = Text::read(article);
    let mentions = recognize(&text);
    let facts = extract(&text, &mentions, index, packs);
    (facts, Some(wording(&text, &mentions, index)))
}
