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
    let all: Vec<usize> = (0..articles.len()).collect();
    let reader = Reader {
        articles,
        packs,
        watch: &Unwatched,
        depth: Depth::Facts,
    };
    reader.read(&all).facts
}

/// How much of an article is taken in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Depth {
    /// Its facts alone.
    Facts,
    /// What its wording tells as well.
    Wording,
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
    /// What sentences say twice and not alike.
    pub(super) misfits: Vec<Misfit>,
}

/// What those articles tell whose indices are `chosen`; each is told to whoever watches.
pub(super) fn read(
    articles: &[Article],
    chosen: &[usize],
    packs: &Packs,
    watch: &dyn Watch,
) -> Told {
    let reader = Reader {
        articles,
        packs,
        watch,
        depth: Depth::Wording,
    };
    reader.read(chosen)
}

/// What reading articles takes.
#[derive(Clone, Copy)]
struct Reader<'a> {
    articles: &'a [Article],
    packs: &'a Packs,
    watch: &'a dyn Watch,
    depth: Depth,
}

impl Reader<'_> {
    /// Long inputs by several threads, each a run of neighbouring articles.
    fn read(self, chosen: &[usize]) -> Told {
        let bytes: usize = chosen.iter().map(|i| self.articles[*i].body.len()).sum();
        let worth = bytes / WORTH_A_THREAD;
        if worth <= 1 {
            return self.one_by_one(chosen);
        }
        let cores = thread::available_parallelism().map_or(1, NonZero::get);
        let threads = cores.min(worth);
        if threads == 1 {
            return self.one_by_one(chosen);
        }
        let share = chosen.len().div_ceil(threads);
        thread::scope(|scope| {
            let running: Vec<_> = chosen
                .chunks(share)
                .map(|chosen| scope.spawn(move || self.one_by_one(chosen)))
                .collect();
            let mut all = Told::default();
            for thread in running {
                let told = thread
                    .join()
                    .unwrap_or_else(|panic| std::panic::resume_unwind(panic));
                all.facts.extend(told.facts);
                all.wordings.extend(told.wordings);
                all.misfits.extend(told.misfits);
            }
            all
        })
    }

    /// What articles tell, one after the other.
    fn one_by_one(self, chosen: &[usize]) -> Told {
        let mut all = Told::default();
        for index in chosen {
            self.add(&mut all, *index);
            self.watch.article_read();
        }
        all
    }

    /// Adds what one article tells, if it is in English.
    fn add(self, told: &mut Told, index: usize) {
        let article = &self.articles[index];
        if !is_english(article) {
            return;
        }
        let text = Text::read(article);
        let mentions = recognize(&text);
        let facts = extract(&text, &mentions, index, self.packs);
        told.facts.extend(facts);
        if self.depth == Depth::Wording {
            told.wordings.push(wording(&text, &mentions, index));
            told.misfits.extend(misfits(&text, &mentions, index));
        }
    }
}
