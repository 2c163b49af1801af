//! One utterance quoted in two ways.
//!
//! Quotes that share a row of words are looked at; they are one utterance if nearly all words of
//! the stretch that both quote are the same and stand on both sides of what differs. What is left
//! out at either end, marked by dots or brackets, spelt otherwise, or a word of no weight, is no
//! other wording.

use super::FactSet;
use crate::extract::{Wording, is_common};
use crate::fact::{Evidence, Fact};
use crate::lexicon::spelling;
use crate::value::{Quote, Relation, Value, relate};
use rustc_hash::FxHashMap;
use similar::{Algorithm, DiffOp, capture_diff_slices};
use std::collections::{BTreeMap, BTreeSet};

/// Adds the quotes that a story gives in two wordings, and the sets of them.
pub(super) fn quoted_apart(
    facts: &mut Vec<Fact>,
    wordings: &[Wording],
    stories: &[usize],
) -> Vec<FactSet> {
    let mut by_story: BTreeMap<usize, Vec<&Wording>> = BTreeMap::new();
    for (wording, story) in wordings.iter().zip(stories) {
        by_story.entry(*story).or_default().push(wording);
    }
    let mut sets = Vec::new();
    for (story, told) in by_story {
        let said = Said::of(&told);
        for quotes in said.apart() {
            let first = facts.len();
            facts.extend(quotes.into_iter().cloned());
            sets.push(FactSet {
                story,
                facts: (first..facts.len()).collect(),
            });
        }
    }
    sets
}

/// The quotes of one story.
struct Said<'w> {
    quotes: Vec<Utterance<'w>>,
    /// Whether what is said there is mostly translated.
    translated: bool,
}

/// A quote with its words in the form in which they are compared.
struct Utterance<'w> {
    fact: &'w Fact,
    quote: &'w Quote,
    words: Vec<String>,
}

/// A row of so many words is hardly shared by two utterances.
const ROW: usize = 3;
/// Rows that more quotes share are a phrase of the story.
const COMMON: usize = 12;
/// Least words that two wordings share; more where nobody is named for one of them.
const LEAST: usize = 5;
const LEAST_UNSAID: usize = 6;
/// The sentences that sum an article up, quotes and all.
const LEDE: usize = 4;
/// Least part of the stretch quoted by both that is the same.
const ALIKE: f64 = 0.7;
/// Most words in a row that differ.
const LONGEST_GAP: usize = 4;

impl<'w> Said<'w> {
    fn of(told: &[&'w Wording]) -> Self {
        let quotes = told.iter().flat_map(|w| &w.quotes).filter_map(|fact| {
            let Value::Quote(quote) = &fact.value else {
                return None;
            };
            let words = compared(quote);
            (words.len() >= LEAST).then_some(Utterance { fact, quote, words })
        });
        Self {
            quotes: quotes.collect(),
            translated: is_translated(told),
        }
    }

    /// For each utterance that is worded in two ways the quotes of it.
    fn apart(&self) -> Vec<Vec<&'w Fact>> {
        if self.translated {
            return Vec::new();
        }
        let mut taken: BTreeSet<usize> = BTreeSet::new();
        let mut found = Vec::new();
        for (a, b) in self.sharing() {
            if taken.contains(&a) || taken.contains(&b) || !self.is_reworded(a, b) {
                continue;
            }
            let alike = |i: &usize| {
                let quote = self.quotes[*i].quote.canonical();
                [a, b]
                    .iter()
                    .any(|j| self.quotes[*j].quote.canonical() == quote)
            };
            let all: Vec<usize> = (0..self.quotes.len()).filter(alike).collect();
            taken.extend(all.iter().copied());
            found.push(all.into_iter().map(|i| self.quotes[i].fact).collect());
        }
        found
    }

    /// Pairs of quotes that share a row of words.
    fn sharing(&self) -> BTreeSet<(usize, usize)> {
        let mut rows: FxHashMap<&[String], Vec<usize>> = FxHashMap::default();
        for (i, utterance) in self.quotes.iter().enumerate() {
            for row in utterance.words.windows(ROW) {
                let having = rows.entry(row).or_default();
                if having.last() != Some(&i) {
                    having.push(i);
                }
            }
        }
        let mut pairs = BTreeSet::new();
        for having in rows.into_values().filter(|h| h.len() <= COMMON) {
            for (n, a) in having.iter().enumerate() {
                pairs.extend(having[n + 1..].iter().map(|b| (*a, *b)));
            }
        }
        pairs
    }

    fn is_reworded(&self, a: usize, b: usize) -> bool {
        let (x, y) = (&self.quotes[a], &self.quotes[b]);
        // One article may well quote two sentences that are much alike; only what leads in repeats.
        let (one, other) = (&x.fact.evidence, &y.fact.evidence);
        let leads = |e: &Evidence| e.headline || e.sentence_index < LEDE;
        if one.article == other.article && leads(one) == leads(other) {
            return false;
        }
        if relate(&x.fact.value, &y.fact.value).relation != Relation::Disjoint {
            return false;
        }
        let both_said = x.quote.speaker.is_some() && y.quote.speaker.is_some();
        let least = if both_said || one.article == other.article {
            LEAST
        } else {
            LEAST_UNSAID
        };
        differs_inside(&x.words, &y.words, least)
    }
}

/// Whether two rows of words are one but for a little in their midst.
fn differs_inside(x: &[String], y: &[String], least: usize) -> bool {
    let ops = capture_diff_slices(Algorithm::Myers, x, y);
    let equal = |op: &DiffOp| matches!(op, DiffOp::Equal { .. });
    let (Some(first), Some(last)) = (ops.iter().position(equal), ops.iter().rposition(equal))
    else {
        return false;
    };
    let within = &ops[first..=last];
    let (mut shared, mut changed, mut telling) = (0, 0, false);
    for op in within {
        let (old, new) = (&x[op.old_range()], &y[op.new_range()]);
        if equal(op) {
            shared += old.len();
        } else {
            let longest = old.len().max(new.len());
            if longest > LONGEST_GAP || old.iter().chain(new).any(|word| word == GAP) {
                return false;
            }
            changed += longest;
            telling |= !is_explained(old, new);
        }
    }
    #[allow(clippy::cast_precision_loss, reason = "far fewer words than 2^52")]
    let alike = shared as f64 / (shared + changed) as f64;
    telling && shared >= least && alike >= ALIKE
}

/// Whether other spelling, a slip of the keys or words of no weight are all that differs.
fn is_explained(old: &[String], new: &[String]) -> bool {
    let light = |words: &[String]| words.iter().all(|word| spelling::is_filler(word));
    if old.concat() == new.concat() || light(old) && light(new) {
        return true;
    }
    let digits = |words: &[String]| {
        words
            .iter()
            .any(|w| w.contains(|c: char| c.is_ascii_digit()))
    };
    // "twenty", "20"; "6", "6:00".
    if digits(old) != digits(new) || hours(old) == hours(new) {
        return true;
    }
    old.len() == new.len()
        && old.iter().zip(new).all(|(x, y)| {
            x == y
                || spelling::is_variant(x, y)
                || strsim::osa_distance(x, y) <= 2 && !(is_common(x) && is_common(y)) && x.len() > 4
        })
}

fn hours(words: &[String]) -> String {
    let all = words.concat();
    match all.strip_suffix("00") {
        Some(hour) if matches!(hour.len(), 1 | 2) => hour.to_owned(),
        _ => all,
    }
}

/// Stands in quotes for what was left out.
const GAP: &str = "…";

/// The words of a quote in the form in which they are compared.
fn compared(quote: &Quote) -> Vec<String> {
    let canonical = quote.canonical();
    let words = canonical.split(' ').map(spelling::spoken);
    words
        .flat_map(|word| word.split(' ').map(str::to_owned).collect::<Vec<_>>())
        .filter(|word| !word.is_empty())
        .collect()
}

/// Whether most places of a story lie where English is not spoken to the press.
fn is_translated(told: &[&Wording]) -> bool {
    let (mut english, mut other) = (0, 0);
    for (country, times) in told.iter().flat_map(|w| &w.countries) {
        if spelling::is_english(country) {
            english += times;
        } else {
            other += times;
        }
    }
    other > MOSTLY * english
}

/// So many times the places of English speech those of other languages make a story foreign: the
/// press of a country tells of others too.
const MOSTLY: usize = 3;
