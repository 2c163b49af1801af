//! A few words quoted in two ways: "real progress", "great progress".
//!
//! So short a quote shares no row of words with another; what joins two is that one speaker says
//! them, that all words but one are the same, and that the sentences around them tell of the same.

use super::quotes::is_explained;
use crate::article::Article;
use crate::fact::{Fact, Subject};
use crate::lexicon::closed::{self, Class};
use crate::lexicon::titles;
use crate::value::{Name, Quote, Value, fold};
use rustc_hash::FxHashSet;
use std::collections::BTreeMap;

/// So few words are compared here; more are for [`super::quotes`].
const MOST_WORDS: usize = 4;
/// Least words that the sentences around two such quotes share.
const LEAST_AROUND: usize = 2;
/// Shorter words around a quote tell nothing of what it is about.
const LEAST_LETTERS: usize = 5;
/// More quotes that differ in one word are a phrase of the speaker's.
const MOST: usize = 8;

/// The claims to each short quote that is worded in two ways.
pub(super) fn apart(quotes: &[Fact], articles: &[Article]) -> Vec<Vec<Fact>> {
    let mut alike: BTreeMap<Frame, Vec<Short<'_>>> = BTreeMap::new();
    for short in quotes.iter().filter_map(Short::of) {
        for at in 0..short.words.len() {
            let mut rest = short.words.clone();
            rest.remove(at);
            let frame = (short.speaker.clone(), at, rest);
            alike.entry(frame).or_default().push(short.clone());
        }
    }
    let mut found = Vec::new();
    for ((_, at, rest), said) in alike.into_iter().filter(|(_, said)| said.len() <= MOST) {
        if !rest.iter().any(|word| tells(word)) {
            continue;
        }
        let rival = |x: &Short<'_>, y: &Short<'_>| {
            let (one, other) = (&x.words[at..=at], &y.words[at..=at]);
            x.article() != y.article() && !is_explained(one, other) && around(x, y, articles)
        };
        // Who quotes both ways knows of both.
        let both = |x: &Short<'_>| {
            let other = |y: &Short<'_>| y.article() == x.article() && y.words != x.words;
            said.iter().any(other)
        };
        let one: Vec<&Short<'_>> = said.iter().filter(|short| !both(short)).collect();
        let of = one.iter().filter(|x| one.iter().any(|y| rival(x, y)));
        let claims: Vec<Fact> = of.map(|short| short.claim()).collect();
        if !claims.is_empty() {
            found.push(claims);
        }
    }
    found
}

/// The speaker, which word is left out, and the others.
type Frame = (String, usize, Vec<String>);

/// A quote of a few words whose speaker is named.
#[derive(Clone)]
struct Short<'f> {
    fact: &'f Fact,
    speaker: String,
    words: Vec<String>,
}

impl<'f> Short<'f> {
    fn of(fact: &'f Fact) -> Option<Self> {
        let Value::Quote(quote) = &fact.value else {
            return None;
        };
        let Some(Name::Person(speaker)) = &quote.speaker else {
            return None;
        };
        let canonical = quote.canonical();
        let words: Vec<String> = canonical.split(' ').map(str::to_owned).collect();
        let whole = words
            .iter()
            .all(|word| word.chars().all(char::is_alphanumeric));
        (whole && (2..=MOST_WORDS).contains(&words.len())).then(|| Self {
            fact,
            speaker: speaker.family.clone(),
            words,
        })
    }

    fn article(&self) -> usize {
        self.fact.evidence.article
    }

    fn claim(&self) -> Fact {
        let mut fact = self.fact.clone();
        fact.subject = Subject::default();
        if let Value::Quote(quote) = &fact.value {
            fact.value = Value::Quote(Quote::new(&quote.written, quote.speaker.clone()));
        }
        fact
    }
}

/// Whether the sentences around two quotes tell of the same.
fn around(x: &Short<'_>, y: &Short<'_>, articles: &[Article]) -> bool {
    let words = |short: &Short<'_>| -> FxHashSet<String> {
        let sentence = articles
            .get(short.article())
            .map_or("", |article| article.slice(short.fact.evidence.sentence));
        let words = sentence.split(|c: char| !c.is_alphanumeric()).map(fold);
        let words = words.filter(|word| word.len() >= LEAST_LETTERS && tells(word));
        let own = |word: &String| *word == short.speaker || short.words.contains(word);
        words.filter(|word| !own(word)).collect()
    };
    words(x).intersection(&words(y)).count() >= LEAST_AROUND
}

/// Whether a word tells what something is about: no small word, no day.
fn tells(word: &str) -> bool {
    closed::class(word) == Class::default() && !titles::is_time(word)
}
