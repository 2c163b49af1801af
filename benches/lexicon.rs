//! What a look-up in the lexicon costs. Ten look-ups each, so divide by ten.

use divan::{Bencher, black_box};
use factdiff::lexicon::{given, places, words};

fn main() {
    divan::main();
}

const WORDS: [&str; 10] = [
    "struck",
    "the",
    "people",
    "zelensky",
    "wounded",
    "negotiations",
    "of",
    "injuries",
    "kremlin",
    "between",
];
const NAMES: [&str; 10] = [
    "Geneva",
    "Moscow",
    "Witkoff",
    "U.S.",
    "Kyiv",
    "President",
    "Sanaa",
    "São Paulo",
    "Police",
    "United Kingdom",
];
const SENTENCE: [&str; 10] = [
    "The", "White", "House", "said", "New", "York", "and", "Geneva", "talks", "failed",
];

#[divan::bench]
fn word(bencher: Bencher) {
    bencher.bench(|| {
        WORDS
            .iter()
            .filter_map(|w| words::word(black_box(w)))
            .count()
    });
}

#[divan::bench]
fn word_and_lemma(bencher: Bencher) {
    bencher.bench(|| {
        WORDS
            .iter()
            .filter_map(|w| words::word(black_box(w)))
            .map(|w| w.likeliest_lemma().len())
            .sum::<usize>()
    });
}

#[divan::bench]
fn place(bencher: Bencher) {
    bencher.bench(|| {
        NAMES
            .iter()
            .filter_map(|n| places::place(black_box(n)))
            .count()
    });
}

#[divan::bench]
fn longest(bencher: Bencher) {
    bencher.bench(|| {
        (0..SENTENCE.len())
            .filter_map(|at| places::longest(black_box(&SENTENCE[at..])))
            .count()
    });
}

#[divan::bench]
fn given_name(bencher: Bencher) {
    bencher.bench(|| {
        WORDS
            .iter()
            .filter(|w| given::is_given_name(black_box(w)))
            .count()
    });
}

/// Words from all over the table, so that the caches do not help: 10,000 look-ups.
#[divan::bench]
fn cold_words(bencher: Bencher) {
    let list = include_str!("../rules/lexicon/words.tsv");
    let words: Vec<&str> = list
        .lines()
        .skip(1)
        .filter_map(|line| line.split('\t').next())
        .collect();
    let spread: Vec<&str> = (0..10_000).map(|n| words[n * 7919 % words.len()]).collect();
    bencher.bench(|| {
        spread
            .iter()
            .filter_map(|w| words::word(black_box(w)))
            .count()
    });
}
