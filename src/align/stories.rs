//! Articles to stories.

use crate::article::Article;
use crate::fact::{CueKind, Fact};
use crate::value::Value;
use rust_decimal::Decimal;
use rustc_hash::FxHashMap;
use serde::Deserialize;
use std::collections::BTreeMap;
use std::sync::LazyLock;

/// Whether articles are taken as one story or told apart by what they say.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Grouping {
    /// All articles are on one story.
    #[default]
    Together,
    /// Articles that share names and rare words are on one story.
    ByContent,
}

/// The limits of `rules/stories.toml`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct Limits {
    /// Words that stand in more articles than this do not tell stories apart.
    common: usize,
    /// Least likeness of two articles that bring their stories together.
    alike: f64,
    /// Least likeness, on average, of the articles of two stories that become one.
    fit: f64,
    /// As if so many articles on other stories stood beside those of the run, so that in a small
    /// run a word that two of them share still counts as rare.
    others: f64,
    /// How much more a name tells than another word.
    name: f64,
    /// Articles that appeared further apart than this, in days, tell different stories.
    apart: i32,
}

static LIMITS: LazyLock<Limits> = LazyLock::new(|| crate::lexicon::list!("stories"));

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
    words.stories(articles)
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

    /// The story of each article, as [`stories`] gives them.
    #[must_use]
    pub fn stories(&self, articles: &[Article]) -> Vec<usize> {
        let limits = &*LIMITS;
        let mut likeness = self.likeness(articles.len());
        likeness.retain(|(a, b), _| may_be_one(&articles[*a as usize], &articles[*b as usize]));
        let mut alike: Vec<(f64, u32, u32)> = likeness
            .iter()
            .filter(|(_, likeness)| **likeness >= limits.alike)
            .map(|((a, b), likeness)| (*likeness, *a, *b))
            .collect();
        alike.sort_unstable_by(|x, y| y.0.total_cmp(&x.0).then((x.1, x.2).cmp(&(y.1, y.2))));
        let mut clusters = Clusters::new(articles.len(), likeness);
        for (_, a, b) in alike {
            clusters.join(a as usize, b as usize, limits.fit);
        }
        let mut numbers: FxHashMap<usize, usize> = FxHashMap::default();
        (0..articles.len())
            .map(|i| {
                let next = numbers.len() + 1;
                *numbers.entry(clusters.of(i)).or_insert(next)
            })
            .collect()
    }

    /// How alike the articles of each pair are, from 0 to 1; pairs that share no telling word are left
    /// out.
    fn likeness(&self, articles: usize) -> FxHashMap<(u32, u32), f64> {
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
                    if having.len() <= LIMITS.common {
                        for b in &having[i + 1..] {
                            *shared.entry((*a, *b)).or_default() += weight * weight;
                        }
                    }
                }
            }
        }
        for ((a, b), sum) in &mut shared {
            *sum /= (norms[*a as usize] * norms[*b as usize]).sqrt();
        }
        shared
    }
}

/// Whether two articles appeared near enough to each other to tell one story.
fn may_be_one(a: &Article, b: &Article) -> bool {
    let published = |article: &Article| Some(article.metadata.published?.date);
    let apart = published(a)
        .zip(published(b))
        .and_then(|(a, b)| a.until(b).ok());
    apart.is_none_or(|apart| apart.get_days().abs() <= LIMITS.apart)
}

/// Articles while they are brought together: two clusters become one where all their articles are
/// alike on average, so that stories do not hang together by chains.
struct Clusters {
    root: Vec<usize>,
    size: Vec<usize>,
    /// For each cluster the sum of the likenesses of its articles to those of others.
    links: Vec<BTreeMap<usize, f64>>,
}

impl Clusters {
    fn new(articles: usize, likeness: FxHashMap<(u32, u32), f64>) -> Self {
        let mut links = vec![BTreeMap::new(); articles];
        for ((a, b), likeness) in likeness {
            links[a as usize].insert(b as usize, likeness);
            links[b as usize].insert(a as usize, likeness);
        }
        Self {
            root: (0..articles).collect(),
            size: vec![1; articles],
            links,
        }
    }

    /// The cluster of an article.
    fn of(&self, article: usize) -> usize {
        find(&self.root, article)
    }

    /// Makes the clusters of two articles one, where they fit.
    fn join(&mut self, a: usize, b: usize, fit: f64) {
        let (x, y) = (self.of(a), self.of(b));
        let sum = self.links[x].get(&y).copied().unwrap_or_default();
        #[allow(clippy::cast_precision_loss, reason = "far fewer pairs than 2^52")]
        let pairs = (self.size[x] * self.size[y]) as f64;
        if x == y || sum < fit * pairs {
            return;
        }
        // The one with fewer links is taken into the other.
        let (from, into) = if self.links[x].len() < self.links[y].len() {
            (x, y)
        } else {
            (y, x)
        };
        self.root[from] = into;
        self.size[into] += self.size[from];
        for (other, sum) in std::mem::take(&mut self.links[from]) {
            self.links[other].remove(&from);
            if other != into {
                *self.links[into].entry(other).or_default() += sum;
                *self.links[other].entry(into).or_default() += sum;
            }
        }
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
    let rarity = ((articles as f64 + LIMITS.others) / having as f64).ln();
    if name { LIMITS.name * rarity } else { rarity }
}

fn find(root: &[usize], mut at: usize) -> usize {
    while root[at] != at {
        at = root[at];
    }
    at
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::Moment;

    /// The clusters of articles, given how alike pairs of them are.
    fn clusters(articles: usize, pairs: &[(u32, u32, f64)]) -> Vec<usize> {
        let likeness = pairs.iter().map(|(a, b, l)| ((*a, *b), *l)).collect();
        let mut clusters = Clusters::new(articles, likeness);
        for (a, b, _) in pairs {
            clusters.join(*a as usize, *b as usize, 0.1);
        }
        (0..articles).map(|i| clusters.of(i)).collect()
    }

    #[test]
    fn a_chain_is_no_story() {
        let chain = clusters(4, &[(0, 1, 0.3), (1, 2, 0.16), (2, 3, 0.16)]);
        assert_eq!(chain[0], chain[1]);
        assert_ne!(chain[1], chain[2]);
        let story = clusters(3, &[(0, 1, 0.3), (1, 2, 0.16), (0, 2, 0.08)]);
        assert_eq!((story[0], story[1]), (story[1], story[2]));
    }

    #[test]
    fn what_appeared_seasons_apart_is_no_story() {
        let of = |day: Option<jiff::civil::Date>| {
            let mut article = Article::new("a", "Talks failed.");
            article.metadata.published = day.map(Moment::day);
            article
        };
        let june = of(Some(jiff::civil::date(2031, 6, 1)));
        let july = of(Some(jiff::civil::date(2031, 7, 9)));
        let winter = of(Some(jiff::civil::date(2031, 12, 1)));
        assert!(may_be_one(&june, &july) && may_be_one(&winter, &of(None)));
        assert!(!may_be_one(&june, &winter) && !may_be_one(&winter, &june));
    }
}
