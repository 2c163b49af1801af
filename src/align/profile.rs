//! The cues of a fact as numbered, weighed words, so that comparing two facts is a merge of sorted
//! lists.

use crate::fact::{CueKind, Fact};
use crate::lexicon::classes;
use crate::value::Value;
use rust_decimal::Decimal;
use rustc_hash::{FxHashMap, FxHashSet};

/// Words with their rarity, sorted by word.
#[derive(Debug, Clone, Default)]
pub struct Weighed {
    words: Vec<(u32, f64)>,
    norm: f64,
    sum: f64,
}

impl Weighed {
    fn new(mut words: Vec<(u32, f64)>) -> Self {
        words.sort_unstable_by_key(|w| w.0);
        words.dedup_by_key(|w| w.0);
        let norm = words.iter().map(|(_, r)| r * r).sum::<f64>().sqrt();
        let sum = words.iter().map(|(_, r)| r).sum();
        Self { words, norm, sum }
    }

    /// Whether there are no words.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// Whether both have a word.
    #[must_use]
    pub fn meets(&self, other: &Self) -> bool {
        self.shared(other).next().is_some()
    }

    /// Cosine of the two.
    #[must_use]
    pub fn cosine(&self, other: &Self) -> f64 {
        if self.norm == 0.0 || other.norm == 0.0 {
            return 0.0;
        }
        self.shared(other).map(|r| r * r).sum::<f64>() / (self.norm * other.norm)
    }

    /// The share of the lighter side that both have.
    #[must_use]
    pub fn overlap(&self, other: &Self) -> f64 {
        let least = self.sum.min(other.sum);
        if least == 0.0 {
            0.0
        } else {
            self.shared(other).sum::<f64>() / least
        }
    }

    /// The rarities of the words that both have.
    fn shared<'a>(&'a self, other: &'a Self) -> impl Iterator<Item = f64> + 'a {
        let mut theirs = other.words.iter().peekable();
        self.words.iter().filter_map(move |(word, rarity)| {
            while theirs.peek().is_some_and(|(w, _)| w < word) {
                theirs.next();
            }
            theirs
                .peek()
                .is_some_and(|(w, _)| w == word)
                .then_some(*rarity)
        })
    }
}

/// The cues of one fact.
#[derive(Debug, Clone, Default)]
pub struct Profile {
    by_kind: [Weighed; CueKind::COUNT],
    /// How much it tells that another fact has the same value, from 0 to 1.
    pub telling_value: f64,
    /// The words that say most closely what the value is of: head, modifiers, verb, what it
    /// depends on, the verb's subject.
    pub core: Weighed,
    /// The sorts of things that the counted noun belongs to.
    pub groups: Vec<usize>,
    /// All words of the clause.
    pub clause: Weighed,
    /// All words of the sentence.
    pub sentence: Weighed,
    /// All words of the sentence and of the one before.
    pub context: Weighed,
}

impl Profile {
    /// The words of one kind.
    #[must_use]
    pub fn of(&self, kind: CueKind) -> &Weighed {
        &self.by_kind[kind as usize]
    }

    /// The words that tell what the fact is about, to look for others about the same.
    pub fn telling(&self) -> impl Iterator<Item = u32> {
        let heads = [CueKind::Head, CueKind::Verb, CueKind::Governor]
            .into_iter()
            .flat_map(|k| &self.of(k).words);
        self.sentence
            .words
            .iter()
            .chain(heads)
            .map(|(word, _)| *word)
    }
}

/// The kinds of cue that make the core.
const CORE: [CueKind; 5] = [
    CueKind::Head,
    CueKind::Modifier,
    CueKind::Verb,
    CueKind::Governor,
    CueKind::Subject,
];

/// The profiles of all facts of one story, in the order of the facts.
#[must_use]
pub fn profiles(facts: &[&Fact]) -> Vec<Profile> {
    let mut numbers: FxHashMap<&str, u32> = FxHashMap::default();
    let mut numbered: Vec<Vec<(CueKind, u32)>> = Vec::with_capacity(facts.len());
    for fact in facts {
        let cues = fact.cues.iter().map(|cue| {
            let next = u32::try_from(numbers.len()).unwrap_or(u32::MAX);
            (cue.kind, *numbers.entry(&*cue.word).or_insert(next))
        });
        numbered.push(cues.collect());
    }
    let rarity = rarity(facts, &numbered, numbers.len());
    let telling = telling_values(facts);
    numbered
        .iter()
        .zip(telling)
        .zip(facts)
        .map(|((cues, telling_value), fact)| {
            let words = |kinds: &[CueKind]| {
                let of_kinds = cues.iter().filter(|(kind, _)| kinds.contains(kind));
                Weighed::new(
                    of_kinds
                        .map(|(_, word)| (*word, rarity[*word as usize]))
                        .collect(),
                )
            };
            Profile {
                telling_value,
                by_kind: CueKind::ALL.map(|kind| words(&[kind])),
                core: words(&CORE),
                groups: fact
                    .cues
                    .of(CueKind::Head)
                    .flat_map(classes::groups)
                    .copied()
                    .collect(),
                clause: words(&[CueKind::Clause]),
                sentence: words(&[CueKind::Clause, CueKind::Sentence]),
                context: words(&[CueKind::Clause, CueKind::Sentence, CueKind::Context]),
            }
        })
        .collect()
}

/// How much each fact's value tells: one that its articles repeat for many things tells little
/// ("Friday"), and so does a number that is everywhere ("two", "first").
fn telling_values(facts: &[&Fact]) -> Vec<f64> {
    let canonical: Vec<String> = facts.iter().map(|f| f.value.canonical()).collect();
    let mut places: FxHashMap<&str, (f64, FxHashSet<usize>)> = FxHashMap::default();
    for (fact, value) in facts.iter().zip(&canonical) {
        let (count, articles) = places.entry(value).or_default();
        *count += 1.0;
        articles.insert(fact.evidence.article);
    }
    let tells = |(fact, value): (&&Fact, &String)| {
        let (count, articles) = &places[value.as_str()];
        #[allow(clippy::cast_precision_loss, reason = "far fewer articles than 2^52")]
        let once_an_article = articles.len() as f64 / count;
        once_an_article * size(&fact.value)
    };
    facts.iter().zip(&canonical).map(tells).collect()
}

/// How much of a number there is to coincide: less of small and round ones.
fn size(value: &Value) -> f64 {
    let Value::Quantity(quantity) = value else {
        return 1.0;
    };
    let digits = |n: &Decimal| {
        n.normalize()
            .mantissa()
            .unsigned_abs()
            .checked_ilog10()
            .map_or(0, |d| d + 1)
    };
    match quantity.stated.iter().map(digits).max() {
        None | Some(0) => 0.3,
        Some(1) if quantity.stated.iter().all(|n| *n <= Decimal::TWO) => 0.3,
        Some(1) => 0.6,
        Some(_) => 1.0,
    }
}

/// How much it tells that two facts share a word, by the number of the word: the logarithm of one
/// in how many sentences of the story has it.
fn rarity(facts: &[&Fact], numbered: &[Vec<(CueKind, u32)>], words: usize) -> Vec<f64> {
    let mut seen = vec![0.0_f64; words];
    let mut sentences: FxHashSet<(usize, usize)> = FxHashSet::default();
    for (fact, cues) in facts.iter().zip(numbered) {
        if sentences.insert((fact.evidence.article, fact.evidence.sentence_index)) {
            let mut words: Vec<u32> = cues
                .iter()
                .filter(|(kind, _)| kind.in_sentence())
                .map(|(_, word)| *word)
                .collect();
            words.sort_unstable();
            words.dedup();
            for word in words {
                seen[word as usize] += 1.0;
            }
        }
    }
    #[allow(clippy::cast_precision_loss, reason = "far fewer sentences than 2^52")]
    let all = sentences.len() as f64 + 1.0;
    /// Even a word that stands everywhere tells a little.
    const LEAST: f64 = 0.05;
    seen.into_iter()
        .map(|count| (all / (count.max(1.0) + 0.5)).ln().max(LEAST))
        .collect()
}
