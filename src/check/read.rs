//! Articles to facts. Each article is read on its own, so that many can be read at once.

use super::watch::{Unwatched, Watch};
use crate::article::Article;
use crate::extract::{Misfit, Wording, extract, misfits, wording};
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
    read(articles, packs, &Unwatched).facts
}

/// What reading articles yields.
#[derive(Debug, Default)]
pub(super) struct Readings {
    /// All facts.
    pub(super) facts: Vec<Fact>,
    /// How each article words what it tells.
    pub(super) wordings: Vec<Wording>,
    /// What sentences say twice and not alike.
    pub(super) misfits: Vec<Misfit>,
}

impl Readings {
    fn extend(&mut self, other: Self) {
        self.facts.extend(other.facts);
        self.wordings.extend(other.wordings);
        self.misfits.extend(other.misfits);
    }

    /// Adds what one article yields; one that is not in English yields an empty wording alone.
    fn read(&mut self, article: &Article, index: usize, packs: &Packs) {
        if !is_english(article) {
            self.wordings.push(Wording::default());
            return;
        }
        let text = Text::read(article);
        let mentions = recognize(&text);
        self.facts.extend(extract(&text, &mentions, index, packs));
        self.wordings.push(wording(&text, &mentions, index));
        self.misfits.extend(misfits(&text, &mentions, index));
    }
}

/// The same with all else that articles yield, each article told to whoever watches.
pub(super) fn read(articles: &[Article], packs: &Packs, watch: &dyn Watch) -> Readings {
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
        let mut all = Readings::default();
        for thread in running {
            all.extend(
                thread
                    .join()
                    .unwrap_or_else(|panic| std::panic::resume_unwind(panic)),
            );
        }
        all
    })
}

/// What neighbouring articles tell, the first of which has the index `first`.
fn neighbours(articles: &[Article], first: usize, packs: &Packs, watch: &dyn Watch) -> Readings {
    let mut all = Readings::default();
    for (index, article) in articles.iter().enumerate() {
        all.read(article, first + index, packs);
        watch.article_read();
    }
    all
}
