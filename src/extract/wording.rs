//! How an article writes the names that others write too, word by word.
//!
//! A word of a name answers no question by itself, so it is no fact; only where another place
//! writes it otherwise does it become a claim.

use super::held::{Held, held};
use crate::article::Span;
use crate::lexicon::closed::Class;
use crate::lexicon::{places, words};
use crate::recognize::Mention;
use crate::text::{Block, Shape, Tag, Text, TokenKind};
use crate::value::{Kind, Name, PersonName, Value, fold};
use rustc_hash::FxHashMap;

/// The words of names of one article.
#[derive(Debug, Clone, Default)]
pub struct Wording {
    /// Index of the article among those of the run.
    pub article: usize,
    /// The words of names in order of their place.
    pub names: Vec<NameWord>,
    /// The countries (ISO 3166-1 alpha-2) of the places that it names, with how often.
    pub countries: Vec<(&'static str, usize)>,
    /// The people that it names, with how often.
    pub people: Vec<(PersonName, usize)>,
    /// Who is said to have which office.
    pub held: Vec<Held>,
}

/// One capitalised word, as part of the name that it stands in.
#[derive(Debug, Clone)]
pub struct NameWord {
    /// Index of the article among those of the run.
    pub article: usize,
    /// The word folded.
    pub folded: String,
    /// Where it stands.
    pub span: Span,
    /// The sentence around it.
    pub sentence: Span,
    /// Index of that sentence in its article.
    pub sentence_index: usize,
    /// Its token.
    pub token: usize,
    /// The whole run of capitalised words around it.
    pub run: Span,
    /// The word before it in the run, folded.
    pub before: Option<String>,
    /// The word behind it in the run, folded.
    pub after: Option<String>,
    /// The kind of name that the recognisers take it for, if any.
    pub kind: Option<Kind>,
    /// Whether it has a capital only for where it stands: at the start of a sentence, in a headline.
    pub weak: bool,
    /// Whether a verb in the past or an auxiliary follows, so that it can only be a subject.
    pub acts: bool,
    /// Whether "the" stands before it, which no person's name and few places' bear.
    pub the: bool,
    /// Whether all letters are capitals.
    pub upper: bool,
    /// Whether it stands in a headline.
    pub headline: bool,
}

/// Shorter words lie too close to each other to tell a slip.
const SHORTEST: usize = 4;

/// The wording of an article, `article` being the index that claims carry.
#[must_use]
pub fn wording(text: &Text<'_>, mentions: &[Mention], article: usize) -> Wording {
    let mut kinds: FxHashMap<usize, Kind> = FxHashMap::default();
    let mut countries: FxHashMap<&'static str, usize> = FxHashMap::default();
    for mention in mentions {
        if let Value::Name(name) = &mention.value {
            let kind = mention.kind;
            kinds.extend(mention.tokens.clone().map(|token| (token, kind)));
            if let Some(code) = country(name) {
                *countries.entry(code).or_default() += 1;
            }
        }
    }
    let mut countries: Vec<_> = countries.into_iter().collect();
    countries.sort_unstable();
    let mut names = Vec::new();
    for (index, sentence) in text.sentences.iter().enumerate() {
        let told = matches!(
            sentence.block,
            Block::Body | Block::Headline | Block::Caption | Block::Byline
        );
        let words = || sentence.tokens.clone().filter(|i| is_word(text, *i));
        let (long, capital, upper) = words().fold((0, 0, 0), |(long, capital, upper), i| {
            let token = &text.tokens[i];
            let is_long = token.span.len() >= SHORTEST;
            (
                long + usize::from(is_long),
                capital + usize::from(is_long && token.is_capitalised()),
                upper + usize::from(is_long && token.shape == Shape::Upper),
            )
        });
        if !told || 2 * upper > long && long > 2 {
            continue;
        }
        let titled = 3 * capital > 2 * long && long > 3;
        let mut at = sentence.tokens.start;
        while at < sentence.tokens.end {
            if !is_capital(text, at) {
                at += 1;
                continue;
            }
            let end = run_end(text, at, sentence.tokens.end);
            let run = text.span(at..end);
            let mut i = at;
            while i < end {
                let place = whole_place(text, i, end);
                if place > 1 {
                    i += place;
                    continue;
                }
                let folded = fold(text.word(i));
                let letters = folded.bytes().all(|byte| byte.is_ascii_lowercase());
                let whole =
                    !text.word(i).contains(['\'', '’']) || !opens(text, i, sentence.tokens.start);
                let named = text.class(i) == Class::default() && letters && whole;
                if text.tokens[i].span.len() >= SHORTEST && named {
                    let neighbour = |i: usize| Some(fold(text.word(i).trim_end_matches('.')));
                    names.push(NameWord {
                        article,
                        folded,
                        span: text.tokens[i].span,
                        sentence: sentence.span,
                        sentence_index: index,
                        token: i,
                        run,
                        before: (i > at).then(|| neighbour(i - 1)).flatten(),
                        after: (i + 1 < end).then(|| neighbour(i + 1)).flatten(),
                        kind: kinds.get(&i).copied(),
                        weak: titled || i == at && opens(text, i, sentence.tokens.start),
                        acts: acts(text, i),
                        the: i > 0 && text.lower(i - 1) == "the",
                        upper: text.tokens[i].shape == Shape::Upper,
                        headline: sentence.block == Block::Headline,
                    });
                }
                i += 1;
            }
            at = end;
        }
    }
    Wording {
        article,
        names,
        countries,
        people: people(mentions),
        held: held(text, mentions, article),
    }
}

/// The people that mentions name, each form of a name once.
fn people(mentions: &[Mention]) -> Vec<(PersonName, usize)> {
    let mut places: FxHashMap<String, usize> = FxHashMap::default();
    let mut people: Vec<(PersonName, usize)> = Vec::new();
    for mention in mentions.iter().filter(|m| m.kind == Kind::Person) {
        if let Value::Name(Name::Person(name)) = &mention.value {
            let at = *places.entry(name.canonical()).or_insert(people.len());
            match people.get_mut(at) {
                Some((_, times)) => *times += 1,
                None => people.push((name.clone(), 1)),
            }
        }
    }
    people
}

fn country(name: &Name) -> Option<&'static str> {
    let Name::Place(place) = name else {
        return None;
    };
    let bare = place.written.split(',').next_back()?.trim();
    let found = places::place(bare).or_else(|| places::place(&place.written))?;
    Some(found.country?.code)
}

fn is_word(text: &Text<'_>, token: usize) -> bool {
    text.tokens[token].kind == TokenKind::Word
}

fn is_capital(text: &Text<'_>, token: usize) -> bool {
    text.tokens[token].is_capitalised()
}

/// Where the run of capitalised words that begins at `start` ends; "of" and a possessive end it.
fn run_end(text: &Text<'_>, start: usize, limit: usize) -> usize {
    let mut end = start + 1;
    while end < limit && is_capital(text, end) && !text.joined(end) {
        end += 1;
    }
    end
}

/// How many words from here are a known place's name of several.
fn whole_place(text: &Text<'_>, at: usize, end: usize) -> usize {
    if end < at + 2 || places::most_words(text.word(at)) < 2 {
        return 0;
    }
    let words: Vec<&str> = (at..end.min(at + 4)).map(|i| text.word(i)).collect();
    places::longest(&words).map_or(0, |(count, _)| count)
}

/// Whether a word has its capital because something begins there.
fn opens(text: &Text<'_>, token: usize, start: usize) -> bool {
    token == start
        || token > 0
            && matches!(
                text.word(token - 1),
                "\"" | "“" | ":" | "‘" | "'" | "-" | "—" | "(" | "•"
            )
}

/// Whether what follows makes the word a subject: "Regan did not say".
fn acts(text: &Text<'_>, token: usize) -> bool {
    let next = token + 1;
    if next >= text.tokens.len() || text.joined(next) {
        return false;
    }
    let tag = text.tags.get(next);
    tag.is_some_and(|tag| matches!(tag, Tag::Past | Tag::Modal) || tag.is_auxiliary())
        || text.class(next).is(Class::AUXILIARY)
        || text.class(next).is(Class::MODAL)
}

/// Whether a folded word is a common one, whatever else it is.
#[must_use]
pub fn is_common(folded: &str) -> bool {
    use words::Tag as Of;
    words::word(folded).is_some_and(|word| {
        word.tags()
            .iter()
            .any(|tag| !matches!(tag, Of::Proper | Of::ProperPlural))
    })
}

/// Whether a folded word is in the list of words, if only as a name ("christmas").
#[must_use]
pub fn is_listed(folded: &str) -> bool {
    words::word(folded).is_some()
}

/// Whether a folded word can only be a verb: "regains".
#[must_use]
pub fn is_verb_only(folded: &str) -> bool {
    words::word(folded).is_some_and(|word| {
        word.is(words::Class::Verb)
            && !word.is(words::Class::Noun)
            && !word.is(words::Class::Adjective)
    })
}
