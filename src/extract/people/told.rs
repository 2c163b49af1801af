//! The places of an article that speak of people: noun phrases with a person's name or a noun for
//! a person.

use crate::lexicon::people::{self, ANY_AGE, Parts, Sex};
use crate::recognize::Mention;
use crate::text::{Block, Phrase, PhraseKind, Tag, Text};
use crate::value::{Kind, Name, Value};
use std::ops::Range;

/// One place that speaks of somebody.
#[derive(Debug, Clone)]
pub(super) struct Told {
    /// Its noun phrase, or the part of it that speaks of them.
    pub tokens: Range<usize>,
    /// Behind it and what is put beside it: "Ana Ruiz, 40" up to the age.
    pub tail: usize,
    /// The noun or the last word of the name.
    pub head: usize,
    /// The name, canonical.
    pub name: Option<String>,
    /// The last noun for a person.
    pub noun: Option<usize>,
    /// What its words tell of their sex.
    pub sex: Option<Sex>,
    /// From which age to which somebody is called so.
    pub ages: (u8, u8),
    /// The age that is given with it, canonical.
    pub age: Option<String>,
    /// The same in years.
    pub years: Option<f64>,
    /// What part they have by the noun for them.
    pub by_noun: Parts,
    /// What part they have by what is said of them here.
    pub by_grammar: Parts,
    /// Whether the noun is one for those who act for the law.
    pub law: bool,
    /// Whether it speaks of several.
    pub many: bool,
    /// Whether it stands in a headline.
    pub headline: bool,
    /// How it brings them in.
    pub as_: Brought,
    /// The place before that speaks of the same person for sure: "his mother, Ana Ruiz".
    pub same_as: Option<usize>,
    /// Index of the sentence.
    pub sentence: usize,
}

/// How a phrase brings somebody in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Brought {
    /// "a boy", and "boy" in a headline.
    Anew,
    /// "the boy", "that boy".
    Back,
    /// "her son", "Ruiz's son".
    Owned,
    /// "another boy", "a second boy".
    Other,
}

impl Told {
    /// One who is told of by these tokens and nothing more.
    pub(super) fn new(text: &Text<'_>, tokens: Range<usize>, head: usize) -> Self {
        Self {
            as_: brought(text, &tokens),
            tail: tokens.end,
            sentence: text.sentence_of(head),
            tokens,
            head,
            name: None,
            noun: None,
            sex: None,
            ages: ANY_AGE,
            age: None,
            years: None,
            by_noun: Parts::NONE,
            by_grammar: Parts::NONE,
            law: false,
            many: false,
            headline: text.sentences[text.sentence_of(head)].block == Block::Headline,
            same_as: None,
        }
    }

    /// What part they have by all that is said here.
    pub(super) const fn parts(&self) -> Parts {
        self.by_noun.with(self.by_grammar)
    }
}

/// All places, in order.
pub(super) fn told(text: &Text<'_>, mentions: &[Mention]) -> Vec<Told> {
    let mut told: Vec<Told> = Vec::new();
    let mut names = mentions
        .iter()
        .filter_map(|m| match &m.value {
            Value::Name(Name::Person(name)) if m.kind == Kind::Person => Some((m, name)),
            _ => None,
        })
        .peekable();
    let mut phrases = text.phrases.iter().peekable();
    for sentence in text.sentences.iter().filter(|s| s.block.bears_facts()) {
        while let Some(phrase) = phrases.next_if(|p| p.tokens.start < sentence.tokens.end) {
            if phrase.kind != PhraseKind::Noun || phrase.tokens.start < sentence.tokens.start {
                continue;
            }
            for part in possessive_parts(text, phrase) {
                while names.next_if(|(m, _)| m.tokens.end <= part.start).is_some() {}
                let name = names.peek().filter(|(m, _)| m.tokens.start < part.end);
                let mut one = of_nouns(text, part.clone(), phrase);
                if let Some((mention, name)) = name
                    && !one
                        .as_ref()
                        .is_some_and(|one| is_of_their_side(text, one, mention))
                {
                    let last = mention.tokens.end - 1;
                    let mut named = one.unwrap_or_else(|| Told::new(text, part.clone(), last));
                    named.head = last;
                    named.name = Some(name.canonical());
                    named.many = false;
                    one = Some(named);
                }
                if let Some(mut one) = one {
                    let led = name.and_then(|(m, _)| m.tokens.start.checked_sub(1));
                    let led = led.filter(|i| part.contains(i) && text.lower(*i).ends_with("ing"));
                    // "accused of *killing* Ana Ruiz"
                    let led = led.map_or(Parts::NONE, |i| people::telling(text.lower(i)).of);
                    one.by_grammar = of_owned(text, &part, phrase).with(led);
                    told.push(one);
                }
            }
        }
    }
    told
}

/// Whether a name before the noun for somebody is not theirs: "a *Marlow* supporter".
fn is_of_their_side(text: &Text<'_>, one: &Told, name: &Mention) -> bool {
    let noun = one.noun.filter(|i| *i >= name.tokens.end);
    noun.is_some_and(|i| text.tags[i] != Tag::Adjective)
}

/// A noun phrase cut at its possessives: "the victim's | mother".
fn possessive_parts(text: &Text<'_>, phrase: &Phrase) -> Vec<Range<usize>> {
    let mut parts = Vec::with_capacity(1);
    let mut start = phrase.tokens.start;
    for mark in phrase.tokens.clone() {
        if text.tags[mark] == Tag::Possessive {
            parts.push(start..mark);
            start = mark + 1;
        }
    }
    parts.push(start..phrase.tokens.end);
    parts.retain(|part| !part.is_empty());
    parts
}

/// What is told by the nouns for people that end the tokens or stand before a name there. A noun
/// before another tells of nobody ("suspect vehicle"), but for an event that it is of ("child
/// shooting").
fn of_nouns(text: &Text<'_>, tokens: Range<usize>, phrase: &Phrase) -> Option<Told> {
    let mut told: Option<Told> = None;
    // "the *dead* man"
    let mut led = Parts::NONE;
    for i in tokens.clone() {
        let tag = text.tags[i];
        if !matches!(tag, Tag::Noun | Tag::PluralNoun | Tag::Adjective) && !is_others(text, i) {
            continue;
        }
        let lemma = text.lemma(i);
        let Some(noun) = people::noun(lemma) else {
            // "a child *shooting*", "a suspect *shot*", "a man *dead*"
            let telling = people::telling(lemma);
            if tag == Tag::Adjective && told.is_none() {
                led = led.with(telling.adjective);
                continue;
            }
            let of_event = telling.of.with(telling.object).with(telling.adjective);
            let names_follow = (i + 1..tokens.end).any(|i| text.tags[i] == Tag::Name);
            let joined = matches!(text.word(i + 1), "-" | "‑")
                || matches!(text.word(i - usize::from(i > 0)), "-" | "‑");
            let ends = tag != Tag::Adjective && !names_follow && !joined;
            if ends && i == phrase.head && told.is_some() {
                if of_event.is_empty() {
                    return None;
                }
                if let Some(one) = &mut told {
                    one.by_noun = one.by_noun.with(of_event);
                }
            }
            continue;
        };
        let one = told.get_or_insert_with(|| Told::new(text, tokens.clone(), i));
        let telling = people::telling(lemma);
        one.head = i;
        one.noun = Some(i);
        one.sex = noun.sex.or(one.sex);
        let narrower = (one.ages.0.max(noun.ages.0), one.ages.1.min(noun.ages.1));
        one.ages = if narrower.0 <= narrower.1 {
            narrower
        } else {
            noun.ages
        };
        one.by_noun = one.by_noun.with(telling.noun).with(led);
        one.law |= telling.law;
        let alone = || matches!(text.lower(i + 1), "was" | "is" | "has");
        one.many =
            tag == Tag::PluralNoun && !alone() || matches!(text.lower(i), "people" | "others");
    }
    told
}

fn is_others(text: &Text<'_>, token: usize) -> bool {
    text.tags[token] == Tag::Pronoun && text.lower(token) == "others"
}

/// What part an owner has by what is theirs: "Ruiz's *arrest*".
fn of_owned(text: &Text<'_>, part: &Range<usize>, phrase: &Phrase) -> Parts {
    if part.end < phrase.tokens.end {
        people::telling(text.lemma(phrase.head)).of
    } else {
        Parts::NONE
    }
}

/// How the words before the noun bring somebody in.
fn brought(text: &Text<'_>, tokens: &Range<usize>) -> Brought {
    if tokens.start > 0 && text.tags[tokens.start - 1] == Tag::Possessive {
        return Brought::Owned;
    }
    let mut words = tokens.clone().take(3).map(|i| text.lower(i));
    if words.any(|w| matches!(w, "another" | "second" | "third" | "other" | "fourth")) {
        return Brought::Other;
    }
    match text.lower(tokens.start) {
        "the" | "that" | "this" | "said" => Brought::Back,
        "his" | "her" | "their" | "my" | "our" | "its" | "your" => Brought::Owned,
        _ => Brought::Anew,
    }
}
