//! Copies of one text: articles that share long passages word for word, as outlets do that print
//! one agency's report. They count as one source.
//!
//! Each article is cut down to fingerprints of its passages (winnowing), and only articles that
//! share some are held against each other, so that the work grows with the text and not with the
//! pairs of articles.

use crate::article::Article;
use rustc_hash::FxHashMap;
use serde::Deserialize;
use std::sync::LazyLock;

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct Limits {
    passage: usize,
    window: usize,
    least_shared: usize,
    least_part: f64,
    neighbours: usize,
}

static LIMITS: LazyLock<Limits> = LazyLock::new(|| crate::lexicon::list!("wire"));

/// The group of copies that each article belongs to, counted from 1 in order of the articles; none
/// for an article that is nobody's copy.
///
/// `stories` gives the story of each article: copies are looked for within one.
#[must_use]
pub fn wire_groups(articles: &[Article], stories: &[usize]) -> Vec<Option<usize>> {
    let mut groups = vec![None; articles.len()];
    if articles.len() < 2 {
        return groups;
    }
    let root = joined(articles, stories);
    let mut size = vec![0_usize; articles.len()];
    (0..root.len()).for_each(|i| size[find(&root, i)] += 1);
    let mut numbers: FxHashMap<usize, usize> = FxHashMap::default();
    for (i, group) in groups.iter_mut().enumerate() {
        let first = find(&root, i);
        if size[first] > 1 {
            let next = numbers.len() + 1;
            *group = Some(*numbers.entry(first).or_insert(next));
        }
    }
    groups
}

/// For each article one that it is a copy of, directly or through others; the first for itself.
fn joined(articles: &[Article], stories: &[usize]) -> Vec<usize> {
    let prints: Vec<Vec<u64>> = articles.iter().map(fingerprints).collect();
    let story = |i: usize| stories.get(i).copied().unwrap_or_default();
    let mut places: Vec<(usize, u64, usize)> = Vec::new();
    for (i, prints) in prints.iter().enumerate() {
        places.extend(prints.iter().map(|print| (story(i), *print, i)));
    }
    places.sort_unstable();
    let mut shared: FxHashMap<(usize, usize), usize> = FxHashMap::default();
    for having in places.chunk_by(|x, y| (x.0, x.1) == (y.0, y.1)) {
        let reach = if having.len() > LIMITS.neighbours {
            LIMITS.neighbours
        } else {
            having.len()
        };
        for (at, (.., a)) in having.iter().enumerate() {
            for (.., b) in having[at + 1..].iter().take(reach) {
                *shared.entry((*a, *b)).or_default() += 1;
            }
        }
    }
    let mut root: Vec<usize> = (0..articles.len()).collect();
    for ((a, b), count) in shared {
        let shorter = prints[a].len().min(prints[b].len());
        #[allow(clippy::cast_precision_loss, reason = "far fewer passages than 2^52")]
        let part = count as f64 / shorter as f64;
        if count >= LIMITS.least_shared && part >= LIMITS.least_part {
            let (x, y) = (find(&root, a), find(&root, b));
            root[x.max(y)] = x.min(y);
        }
    }
    root
}

fn find(root: &[usize], mut at: usize) -> usize {
    while root[at] != at {
        at = root[at];
    }
    at
}

/// The fingerprints of an article, sorted, none twice: of every row of neighbouring passages the
/// one with the least hash.
fn fingerprints(article: &Article) -> Vec<u64> {
    let words = words(article);
    if words.len() < LIMITS.passage {
        return Vec::new();
    }
    let passages: Vec<u64> = words.windows(LIMITS.passage).map(hash).collect();
    let rows = passages.windows(LIMITS.window.min(passages.len()));
    let mut prints: Vec<u64> = rows.filter_map(|row| row.iter().min().copied()).collect();
    prints.sort_unstable();
    prints.dedup();
    prints
}

/// The hash of each word, without case; marks part words and are no part of them.
fn words(article: &Article) -> Vec<u64> {
    let mut words = Vec::with_capacity(article.body.len() / BYTES_A_WORD);
    for span in article.prose() {
        let mut word = NOTHING;
        for c in article.slice(span).chars() {
            if c.is_ascii_alphanumeric() {
                word = with(word, u64::from(c.to_ascii_lowercase()));
            } else if !c.is_ascii() && c.is_alphanumeric() {
                word = c.to_lowercase().map(u64::from).fold(word, with);
            } else if word != NOTHING {
                words.push(std::mem::replace(&mut word, NOTHING));
            }
        }
        if word != NOTHING {
            words.push(word);
        }
    }
    words
}

/// What a word of English takes with the gap behind it, in bytes.
const BYTES_A_WORD: usize = 6;

/// Start and multiplier of the hash FNV-1a: it may never change with the machine or the run.
const NOTHING: u64 = 0xcbf2_9ce4_8422_2325;
const PRIME: u64 = 0x0100_0000_01b3;

const fn with(hash: u64, next: u64) -> u64 {
    (hash ^ next).wrapping_mul(PRIME)
}

fn hash(words: &[u64]) -> u64 {
    let hash = words.iter().fold(NOTHING, |hash, word| {
        with(hash.rotate_left(ROTATION), *word)
    });
    // The high bits of a product depend on all that went in.
    hash ^ hash >> 32
}

/// Spreads the order of the words over all bits.
const ROTATION: u32 = 23;

#[cfg(test)]
mod tests {
    use super::*;

    /// So many words, none twice.
    fn told(from: usize, count: usize) -> String {
        let words: Vec<String> = (from..from + count).map(|i| format!("word{i}")).collect();
        words.join(" ")
    }

    fn groups(texts: &[&str]) -> Vec<Option<usize>> {
        let of = |(i, text): (usize, &&str)| Article::new(format!("{i}.txt"), *text);
        let articles: Vec<Article> = texts.iter().enumerate().map(of).collect();
        wire_groups(&articles, &vec![1; articles.len()])
    }

    #[test]
    fn copies_are_a_group_whatever_stands_around_them() {
        let wire = told(0, 120);
        let longer = format!("{} {wire} {}", told(1000, 40), told(2000, 90));
        let loud = wire.to_uppercase().replace(' ', ", ");
        let own = told(3000, 120);
        assert_eq!(
            groups(&[&own, &wire, &longer, &loud]),
            [None, Some(1), Some(1), Some(1)]
        );
    }

    #[test]
    fn a_statement_that_both_quote_makes_no_copies() {
        let statement = told(0, 50);
        let one = format!("{} {statement} {}", told(1000, 60), told(1500, 60));
        let other = format!("{} {statement} {}", told(2000, 60), told(2500, 60));
        assert_eq!(groups(&[&one, &other]), [None, None]);
    }

    #[test]
    fn short_texts_are_nobodys_copies() {
        let short = told(0, 30);
        assert_eq!(groups(&[&short, &short, "", "word"]), [None; 4]);
    }

    #[test]
    fn copies_are_looked_for_within_a_story() {
        let wire = told(0, 120);
        let articles = ["a", "b"].map(|id| Article::new(id, wire.clone()));
        assert_eq!(wire_groups(&articles, &[1, 2]), [None, None]);
    }

    #[test]
    fn hundreds_of_copies_are_one_group() {
        let wire = told(0, 120);
        let texts: Vec<String> = (0..300)
            .map(|i| format!("{wire} {}", told(1000 + 10 * i, 10)))
            .collect();
        let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
        assert_eq!(groups(&texts), vec![Some(1); 300]);
    }
}
