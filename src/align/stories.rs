//! Articles to stories.

use crate::article::Article;
use crate::fact::{CueKind, Fact};
use rustc_hash::{FxHashMap, FxHashSet};

/// Whether articles are taken as one story or told apart by what they say.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Grouping {
    /// All articles are on one story.
    #[default]
    Together,
    /// Articles that share names and rare words are on one story.
    ByContent,
}

/// Words that stand in more articles than this do not tell stories apart.
const COMMON: usize = 40;
/// Least number of shared rare names for two articles to be on one story.
const SHARED_NAMES: usize = 4;

/// The story of each article, counted from 1 in order of the articles.
#[must_use]
pub fn stories(articles: &[Article], facts: &[Fact], grouping: Grouping) -> Vec<usize> {
    if grouping == Grouping::Together {
        return vec![1; articles.len()];
    }
    let mut names: FxHashMap<&str, FxHashSet<usize>> = FxHashMap::default();
    for fact in facts {
        for cue in fact.cues.iter().filter(|c| c.kind == CueKind::Name) {
            names
                .entry(&cue.word)
                .or_default()
                .insert(fact.evidence.article);
        }
    }
    let mut shared: FxHashMap<(usize, usize), usize> = FxHashMap::default();
    for articles in names.values().filter(|a| a.len() > 1 && a.len() <= COMMON) {
        let mut articles: Vec<usize> = articles.iter().copied().collect();
        articles.sort_unstable();
        for (i, a) in articles.iter().enumerate() {
            for b in &articles[i + 1..] {
                *shared.entry((*a, *b)).or_default() += 1;
            }
        }
    }
    let mut root: Vec<usize> = (0..articles.len()).collect();
    let mut links: Vec<(usize, usize)> = shared
        .into_iter()
        .filter(|(_, n)| *n >= SHARED_NAMES)
        .map(|(pair, _)| pair)
        .collect();
    links.sort_unstable();
    for (a, b) in links {
        let (x, y) = (find(&root, a), find(&root, b));
        root[x.max(y)] = x.min(y);
    }
    let mut numbers: FxHashMap<usize, usize> = FxHashMap::default();
    (0..articles.len())
        .map(|i| {
            let next = numbers.len() + 1;
            *numbers.entry(find(&root, i)).or_insert(next)
        })
        .collect()
}

fn find(root: &[usize], mut at: usize) -> usize {
    while root[at] != at {
        at = root[at];
    }
    at
}
