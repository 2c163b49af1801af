//! Articles to stories.

use crate::article::Article;
use crate::fact::{CueKind, Fact};
use crate::value::Value;
use rust_decimal::Decimal;
use rustc_hash::FxHashMap;

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
/// Least likeness of two articles on one story.
const ALIKE: f64 = 0.14;
/// As if so many articles on other stories stood beside those of the run, so that in a small run
/// a word that two of them share still counts as rare.
const OTHERS: f64 = 20.0;
/// How much more a name tells than another word.
const NAME: f64 = 2.0;

/// The story of each article, counted from 1 in order of the articles.
///
/// Two articles are on one story where the names and words around their facts are alike, each
/// weighed by how few articles have it. Only pairs that share a word which is not common are
/// looked at, so that the work grows with the articles and not with their pairs.
#[must_use]
pub fn stories(articles: &[Article], facts: &[Fact], grouping: Grouping) -> Vec<usize> {
    if grouping == Grouping::Together {
        return vec![1; articles.len()];
    }
    let mut words = StoryWords::default();
    words.add(facts);
    words.stories(articles.len())
}

/// The words around the facts of a run, each with the articles that have it: all that the facts have to
/// leave behind for their articles to be told apart.
#[derive(Debug, Default)]
pub struct StoryWords {
    /// Names, and what is none.
    names: FxHashMap<Box<str>, Vec<u32>>,
    others: FxHashMap<Box<str>, Vec<u32>>,
}

impl StoryWords {
    /// Adds the facts of further articles; those of one article have to come together, articles in their order.
    pub fn add(&mut self, facts: &[Fact]) {
        for fact in facts {
            let article = u32::try_from(fact.evidence.article).unwrap_or(u32::MAX);
            for cue in fact.cues.iter().filter(|c| c.kind.in_sentence()) {
                let words = match cue.kind {
                    CueKind::Name => &mut self.names,
                    _ => &mut self.others,
                };
                note(words, &cue.word, article);
            }
            if is_told_of_one_story(fact) {
                let value = format!("{} {}", fact.kind, fact.value.canonical());
                note(&mut self.others, &value, article);
            }
        }
    }

    /// The story of each of so many articles, as [`stories`] gives them.
    #[must_use]
    pub fn stories(&self, articles: usize) -> Vec<usize> {
        let mut norms = vec![0.0; articles];
        let mut shared: FxHashMap<(u32, u32), f64> = FxHashMap::default();
        for (name, words) in [(false, &self.others), (true, &self.names)] {
            // Sums of one order are the same in every run.
            let mut words: Vec<_> = words.iter().collect();
            words.sort_unstable();
            for (_, having) in words {
                let weight = weight(name, having.len(), articles);
                for (i, a) in having.iter().enumerate() {
                    norms[*a as usize] += weight * weight;
                    if having.len() <= COMMON {
                        for b in &having[i + 1..] {
                            *shared.entry((*a, *b)).or_default() += weight * weight;
                        }
                    }
                }
            }
        }
        let mut root: Vec<usize> = (0..articles).collect();
        for ((a, b), sum) in shared {
            let (a, b) = (a as usize, b as usize);
            if sum >= ALIKE * (norms[a] * norms[b]).sqrt() {
                let (x, y) = (find(&root, a), find(&root, b));
                root[x.max(y)] = x.min(y);
            }
        }
        let mut numbers: FxHashMap<usize, usize> = FxHashMap::default();
        (0..articles)
            .map(|i| {
                let next = numbers.len() + 1;
                *numbers.entry(find(&root, i)).or_insert(next)
            })
            .collect()
    }
}

/// The stories, each older version of a page on that of the newer one, which stands instead of it.
#[must_use]
pub fn with_newer(mut stories: Vec<usize>, newer: &[Option<usize>]) -> Vec<usize> {
    if newer.iter().all(Option::is_none) {
        return stories;
    }
    for i in 0..newer.len() {
        // A version of a version; metadata that contradict themselves might lead in a circle.
        let newest = (0..LONGEST_LINE).fold(i, |at, _| newer[at].unwrap_or(at));
        stories[i] = stories[newest];
    }
    let mut numbers: FxHashMap<usize, usize> = FxHashMap::default();
    for story in &mut stories {
        let next = numbers.len() + 1;
        *story = *numbers.entry(*story).or_insert(next);
    }
    stories
}

/// A page has an address, an outlet and a title, so that no line of versions is longer.
const LONGEST_LINE: usize = 4;

/// Notes that an article has a word.
fn note(words: &mut FxHashMap<Box<str>, Vec<u32>>, word: &str, article: u32) {
    let Some(having) = words.get_mut(word) else {
        words.insert(word.into(), vec![article]);
        return;
    };
    if having.last() != Some(&article) {
        having.push(article);
    }
}

/// Whether a value tells a story from others: sums, shares, lengths, numbers of two digits and
/// more, days.
fn is_told_of_one_story(fact: &Fact) -> bool {
    match &fact.value {
        Value::Quantity(quantity) => quantity.stated.iter().any(|n| n.abs() >= Decimal::TEN),
        Value::Time(time) => time.resolved.civil_date().is_some(),
        _ => false,
    }
}

/// How much it tells that an article has a word: the logarithm of one in how many has it.
fn weight(name: bool, having: usize, articles: usize) -> f64 {
    #[allow(clippy::cast_precision_loss, reason = "far fewer articles than 2^52")]
    let rarity = ((articles as f64 + OTHERS) / having as f64).ln();
    if name { NAME * rarity } else { rarity }
}

fn find(root: &[usize], mut at: usize) -> usize {
    while root[at] != at {
        at = root[at];
    }
    at
}
