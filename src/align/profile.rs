//! The cues of a fact as numbered, weighed words, so that comparing two facts is a merge of sorted
//! lists.

use super::events::Events;
use super::values::Values;
use crate::extract::UNTIL;
use crate::fact::{CueKind, Fact};
use crate::lexicon::{classes, happenings};
use rustc_hash::{FxHashMap, FxHashSet};

/// Words with their rarity, sorted by word.
#[derive(Debug, Clone, Default)]
pub struct Weighed {
    words: Vec<(u32, f64)>,
    norm: f64,
    sum: f64,
}

impl Weighed {
    pub(super) fn new(mut words: Vec<(u32, f64)>) -> Self {
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

    /// The sum of the rarities of the words that both have.
    #[must_use]
    pub fn shared_rarity(&self, other: &Self) -> f64 {
        self.shared(other).sum()
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
    /// Its value, by number: equal ones of one family share it.
    pub value: u32,
    /// The other values of its sentence, weighed by how much they tell.
    pub neighbours: Weighed,
    /// Whether a weekday is told beside it.
    pub by_weekday: bool,
    /// Whether a date is.
    pub by_date: bool,
    /// The articles that give the same value somewhere, in order.
    pub given_in: Vec<usize>,
    /// How many values its article gives for its attribute, its own among them.
    pub rivals: usize,
    /// The same of its kind, as far as the kind alone may tell what is asked.
    pub rivals_of_kind: Option<usize>,
    /// Its place in a row of values that its sentence gives for one question, and how many these
    /// are.
    pub row: Option<(usize, usize)>,
    /// What happened at its time.
    pub events: Events,
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

    /// Whether the days told beside both are named in one way: both by weekday, or both by date.
    #[must_use]
    pub fn names_days_like(&self, other: &Self) -> bool {
        self.by_weekday && other.by_weekday || self.by_date && other.by_date
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
    let values = Values::of(facts);
    numbered
        .iter()
        .zip(facts)
        .enumerate()
        .map(|(i, (cues, fact))| {
            let words = |kinds: &[CueKind]| {
                let of_kinds = cues.iter().filter(|(kind, _)| kinds.contains(kind));
                Weighed::new(
                    of_kinds
                        .map(|(_, word)| (*word, rarity[*word as usize]))
                        .collect(),
                )
            };
            Profile {
                telling_value: values.telling(i, fact),
                value: values.number(i),
                neighbours: values.neighbours(i, fact),
                by_weekday: fact.cues.of(CueKind::Day).any(|d| d.starts_with("day")),
                by_date: fact.cues.of(CueKind::Day).any(|d| !d.starts_with("day")),
                given_in: values.given_in(i),
                row: values.row(i),
                rivals: values.rivals(fact),
                rivals_of_kind: values.rivals_of_kind(fact),
                by_kind: CueKind::ALL.map(|kind| match kind {
                    CueKind::Event => telling_events(fact, cues, &rarity),
                    _ => words(&[kind]),
                }),
                core: words(&CORE),
                groups: fact
                    .cues
                    .of(CueKind::Head)
                    .flat_map(classes::groups)
                    .copied()
                    .collect(),
                events: Events::of(fact),
                clause: words(&[CueKind::Clause]),
                sentence: words(&[CueKind::Clause, CueKind::Sentence]),
                context: words(&[CueKind::Clause, CueKind::Sentence, CueKind::Context]),
            }
        })
        .collect()
}

/// What happened at a fact's time, without the words that say too little for two events to be one.
fn telling_events(fact: &Fact, cues: &[(CueKind, u32)], rarity: &[f64]) -> Weighed {
    let told = fact.cues.iter().zip(cues);
    let telling = told.filter(|(cue, _)| {
        let word = cue.word.strip_prefix(UNTIL).unwrap_or(&cue.word);
        let lists = happenings::lists();
        let weak = lists.weak.contains(word) || lists.ahead.contains(word);
        cue.kind == CueKind::Event && !weak
    });
    let words = telling.map(|(_, (_, word))| (*word, rarity[*word as usize]));
    Weighed::new(words.collect())
}

/// About every second sentence of an article bears a fact; words are rare among all of them.
const ALL_SENTENCES: f64 = 2.0;

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
    let all = (sentences.len() as f64 + 1.0) * ALL_SENTENCES;
    /// Even a word that stands everywhere tells a little.
    const LEAST: f64 = 0.05;
    seen.into_iter()
        .map(|count| (all / (count.max(1.0) + 0.5)).ln().max(LEAST))
        .collect()
}
