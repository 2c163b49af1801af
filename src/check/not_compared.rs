//! Articles that were compared with nothing, so that silence about them is not taken for assent.

use crate::article::Article;
use crate::ingest::is_english;
use crate::report::NotCompared;

/// The articles without a counterpart, each with the first reason that holds; `facts` is how many each
/// states.
pub(super) fn of(
    articles: &[Article],
    newer: &[Option<usize>],
    stories: &[usize],
    facts: &[usize],
) -> Vec<NotCompared> {
    let mut on_story = vec![0_usize; stories.iter().max().map_or(0, |last| last + 1)];
    for (story, _) in stories.iter().zip(newer).filter(|(_, n)| n.is_none()) {
        on_story[*story] += 1;
    }
    let reason = |index: usize| {
        if newer[index].is_some() {
            Some("a newer version of its page")
        } else if !is_english(&articles[index]) {
            Some("no English text")
        } else if facts.get(index).is_none_or(|facts| *facts == 0) {
            Some("no facts")
        } else if stories.get(index).is_none_or(|story| on_story[*story] < 2) {
            Some("no other article on its story")
        } else {
            None
        }
    };
    (0..articles.len())
        .filter_map(|article| reason(article).map(|reason| NotCompared { article, reason }))
        .collect()
}
