//! Words that tell of an event, each with what stands beside it.

use super::super::frame::Frame;
use super::{sizes, times};
use crate::fact::Day;
use crate::lexicon::occasions::lists;
use crate::recognize::Mention;
use crate::text::{Phrase, PhraseKind, Tag, Text};
use crate::value::{Kind, Value};
use rust_decimal::Decimal;
use std::ops::Range;

/// How a word brings its event in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Brought {
    /// As known: "the quake", "Sunday's quake".
    Known,
    /// As new: "a quake", "another".
    New,
    /// Without either: a verb, "quakes", "two quakes".
    Plainly,
}

/// The rank of what is one of several, or not the one told of before.
pub(super) const ANOTHER: &str = "another";

/// A word that tells of an event.
#[derive(Debug, Clone)]
pub(super) struct Word {
    pub token: usize,
    pub class: &'static str,
    pub sentence: usize,
    pub brought: Brought,
    pub several: bool,
    /// How many, where a number says so.
    pub counted: bool,
    pub days: Vec<Day>,
    pub ranks: Vec<Box<str>>,
    pub sizes: Vec<String>,
    pub is_verb: bool,
    /// Whether it is itself a time: "the third *quarter*".
    pub is_time: bool,
}

impl Word {
    /// Whether anything beside it tells which event it means.
    pub fn tells(&self) -> bool {
        !self.days.is_empty() || !self.ranks.is_empty() || !self.sizes.is_empty()
    }

    /// Takes one out of several: "*one of the tremors*", "*one* 7.3-magnitude tremor".
    fn take_out(&mut self, text: &Text<'_>, phrase: &Phrase) {
        let first = phrase.tokens.start;
        let one = |i: usize| text.lower(i) == "one";
        let of = first
            .checked_sub(2)
            .is_some_and(|i| text.lower(i + 1) == "of" && one(i));
        if self.several && of || one(first) {
            self.several = false;
            self.brought = Brought::New;
            self.ranks.push(ANOTHER.into());
        }
    }

    /// Takes it for the time that it is.
    fn take_for(&mut self, day: Day) {
        self.is_time = true;
        self.brought = Brought::Known;
        self.days = vec![day];
        self.ranks.clear();
    }
}

/// The words of an article, in order of their place.
pub(super) fn words(text: &Text<'_>, mentions: &[Mention]) -> Vec<Word> {
    let mut words: Vec<Word> = (text.phrases.iter())
        .filter_map(|phrase| word(text, phrase))
        .collect();
    if words.is_empty() {
        return words;
    }
    for (i, mention) in mentions.iter().enumerate() {
        match mention.kind {
            Kind::Date | Kind::Time => {
                let Some(day) = times::day(mention) else {
                    continue;
                };
                if let Some(at) = within(&words, &mention.tokens).next() {
                    words[at].take_for(day);
                    continue;
                }
                let frame = Frame::of(text, mention);
                for at in times::told_of(text, &words, mention, &frame) {
                    push(&mut words[at].days, day);
                }
            }
            Kind::Count | Kind::Number if counts(mention) => {
                if let Some(word) = mention.head.and_then(|head| at_mut(&mut words, head)) {
                    word.counted = true;
                }
            }
            kind if sizes::may_be(kind) => {
                let next = mentions.get(i + 1);
                let beside = next.filter(|next| sizes::beside(text, mention, next));
                let named = sizes::named(text, &words, mention)
                    .or_else(|| sizes::named(text, &words, beside?));
                let size = mention.value.canonical();
                if let Some(at) = named {
                    push(&mut words[at].sizes, size);
                }
            }
            _ => {}
        }
    }
    for word in &mut words {
        word.sizes.sort_unstable();
        word.several |= word.counted;
    }
    words
}

/// Adds what a word does not have yet; a list that goes on and on tells nothing.
fn push<T: PartialEq>(list: &mut Vec<T>, new: T) {
    /// More days or sizes than this no event has.
    const MOST: usize = 6;
    if list.len() < MOST && !list.contains(&new) {
        list.push(new);
    }
}

/// The place of the word at a token.
pub(super) fn at(words: &[Word], token: usize) -> Option<usize> {
    words.binary_search_by_key(&token, |word| word.token).ok()
}

fn at_mut(words: &mut [Word], token: usize) -> Option<&mut Word> {
    at(words, token).map(|i| &mut words[i])
}

/// The words among these tokens, as places.
pub(super) fn within(words: &[Word], tokens: &Range<usize>) -> Range<usize> {
    let first = words.partition_point(|word| word.token < tokens.start);
    first..words.partition_point(|word| word.token < tokens.end)
}

/// Whether a number says that there are several.
fn counts(mention: &Mention) -> bool {
    match &mention.value {
        Value::Quantity(quantity) => quantity.stated.iter().all(|n| *n > Decimal::ONE),
        _ => false,
    }
}

/// The event that a phrase tells of.
fn word(text: &Text<'_>, phrase: &Phrase) -> Option<Word> {
    let token = phrase.head;
    let tag = text.tags[token];
    let lemma = text.lemma(token);
    let is_verb = phrase.kind == PhraseKind::Verb;
    let class = match tag {
        Tag::Noun | Tag::PluralNoun if !is_verb => lists().of_noun(lemma),
        tag if is_verb && tag.is_verb() => lists().of_verb(lemma),
        _ => None,
    }?;
    let sentence = text.sentence_of(token);
    if !text.sentences[sentence].block.bears_facts() {
        return None;
    }
    let mut word = Word {
        token,
        class,
        sentence,
        brought: Brought::Plainly,
        several: tag == Tag::PluralNoun && !is_verb && !lists().one_though_many.contains(lemma),
        counted: false,
        days: Vec::new(),
        ranks: Vec::new(),
        sizes: Vec::new(),
        is_verb,
        is_time: false,
    };
    if !is_verb {
        word.brought = brought(text, phrase);
        let before = phrase.tokens.start..token;
        let ranks = before.filter_map(|i| lists().rank.get(text.lower(i)));
        word.ranks.extend(ranks.cloned());
        word.take_out(text, phrase);
        word.ranks.sort_unstable();
        word.ranks.dedup();
    }
    Some(word)
}

/// How a noun phrase brings its event in.
fn brought(text: &Text<'_>, phrase: &Phrase) -> Brought {
    let first = phrase.tokens.start;
    let owned = |i: usize| text.tags[i] == Tag::Possessive;
    if owned(first) || first > 0 && owned(first - 1) {
        return Brought::Known;
    }
    match text.lower(first) {
        "the" | "this" | "that" | "these" | "those" | "its" | "their" | "his" | "her" | "our" => {
            Brought::Known
        }
        "a" | "an" | "another" | "one" => Brought::New,
        _ => Brought::Plainly,
    }
}
