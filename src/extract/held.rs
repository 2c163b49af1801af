//! Who has which office, as an article tells it: "Kingsport Mayor Ana Ruiz", "Ana Ruiz, the mayor
//! of Kingsport".
//!
//! That somebody is mayor answers no question by itself, so it is no fact; only where another
//! article has another mayor, or makes her something else, does it become a claim.

use crate::article::Span;
use crate::lexicon::{places, roles};
use crate::recognize::Mention;
use crate::text::{Block, Tag, Text, TokenKind};
use crate::value::{Kind, Name, PersonName, Role, Value, fold};
use std::ops::Range;

/// A person with a role, at one place of an article.
#[derive(Debug, Clone)]
pub struct Held {
    /// Index of the article among those of the run.
    pub article: usize,
    /// Who has it.
    pub person: PersonName,
    /// Where the person is named.
    pub named: (Span, Range<usize>),
    /// What they are.
    pub role: Role,
    /// Where that is said.
    pub told: (Span, Range<usize>),
    /// The office that one person has at one time, if it is one.
    pub office: Option<Office>,
    /// The sentence around it.
    pub sentence: Span,
    /// Index of that sentence in its article.
    pub sentence_index: usize,
    /// Whether it stands in a headline.
    pub headline: bool,
}

/// An office that one person has in one house.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Office {
    /// Its normal name: "mayor".
    pub name: &'static str,
    /// Of what, folded, where the text tells: "kingsport".
    pub house: Option<String>,
}

/// The roles that an article gives people, but for those that were, will be or may be theirs.
pub(super) fn held(text: &Text<'_>, mentions: &[Mention], article: usize) -> Vec<Held> {
    let of = |(i, mention): (usize, &Mention)| {
        let Value::Role(role) = &mention.value else {
            return None;
        };
        let (person, name) = bearer(mentions, i)?;
        let sentence_index = text.sentence_of(mention.tokens.start);
        let sentence = &text.sentences[sentence_index];
        if !sentence.block.bears_facts() || is_excused(text, role, mention, person) {
            return None;
        }
        Some(Held {
            article,
            person: name.clone(),
            named: (person.span, person.tokens.clone()),
            role: role.clone(),
            told: (mention.span, mention.tokens.clone()),
            office: office(text, role, mention, mentions),
            sentence: sentence.span,
            sentence_index,
            headline: sentence.block == Block::Headline,
        })
    };
    mentions.iter().enumerate().filter_map(of).collect()
}

/// The person that the role at an index is said of: the one in its phrase.
#[must_use]
pub fn bearer(mentions: &[Mention], role: usize) -> Option<(&Mention, &PersonName)> {
    let phrase = &mentions[role].phrase;
    let is_bearer = |m: &Mention| {
        let ends = m.tokens.start == phrase.start || m.tokens.end == phrase.end;
        ends && phrase.start <= m.tokens.start && m.tokens.end <= phrase.end
    };
    let near = role.saturating_sub(NEAR)..(role + NEAR).min(mentions.len());
    mentions[near].iter().find_map(|m| match &m.value {
        Value::Name(Name::Person(name)) if m.kind == Kind::Person && is_bearer(m) => {
            Some((m, name))
        }
        _ => None,
    })
}

/// So many mentions at most lie between a role and the name that it is of: houses, ages, lists.
const NEAR: usize = 6;

/// Whether the role is no longer, not yet or not quite the person's, or told of another time.
fn is_excused(text: &Text<'_>, role: &Role, mention: &Mention, person: &Mention) -> bool {
    let sentence = text.sentence_tokens(mention.tokens.start);
    let before = |i: usize| {
        let hyphen = i > 0 && matches!(text.word(i - 1), "-" | "‑");
        let before = i.checked_sub(1 + usize::from(hyphen));
        before.filter(|i| sentence.contains(i))
    };
    let excusing = |word: &str| {
        word.split('-').any(roles::is_excusing)
            || word.ends_with("-elect")
            || word.ends_with("s")
                && roles::noun(word).is_none()
                && roles::noun(word.trim_end_matches('s')).is_some()
    };
    // "then Mayor Ruiz", "former CEO and chairman Per Lund".
    let led = [before(mention.tokens.start), before(person.phrase.start)];
    let led = led
        .into_iter()
        .flatten()
        .any(|i| roles::is_excusing(text.lower(i)));
    let joined = before(mention.tokens.start).is_some_and(|i| text.lower(i) == "and");
    // "Ruiz was mayor of Kingsport then."
    let between = person.tokens.end.min(mention.tokens.start)..mention.tokens.start;
    let past = between.clone().any(|i| {
        matches!(text.lower(i), "was" | "were" | "been" | "served")
            || roles::is_excusing(text.lower(i))
    });
    let dated = sentence.clone().any(|i| is_year(text, i));
    led || joined || past || dated || role.canonical().split(' ').any(excusing)
}

/// Whether a token is a year in four digits.
fn is_year(text: &Text<'_>, token: usize) -> bool {
    let word = text.word(token);
    text.tokens[token].kind == TokenKind::Number
        && word.len() == 4
        && matches!(word.get(..2), Some("18" | "19" | "20"))
        && word.bytes().all(|byte| byte.is_ascii_digit())
}

/// The office that a role is, with its house.
fn office(text: &Text<'_>, role: &Role, mention: &Mention, mentions: &[Mention]) -> Option<Office> {
    let normal = role.canonical();
    let words: Vec<&str> = normal.split(' ').collect();
    let word = |i: usize| words.get(i).copied().unwrap_or_default();
    let (at, name, len) = (0..words.len()).find_map(|at| {
        let (name, len) = roles::single(|i| word(at + i))?;
        let ends = matches!(word(at + len), "" | "of");
        ends.then_some((at, name, len))
    })?;
    if words[..at].iter().any(|word| roles::is_below(word)) {
        return None;
    }
    let written: Vec<String> = role
        .written
        .split(|c: char| c.is_whitespace() || c == ',')
        .filter(|w| w.starts_with(char::is_uppercase))
        .map(|w| fold(w).replace('.', ""))
        .collect();
    // "us" stands for "American" and "United States" alike.
    let capital = |word: &&str| {
        written.iter().any(|w| w == word) || places::country(&capitalised(word)).is_some()
    };
    let (before, behind) = (&words[..at], &words[(at + len).min(words.len())..]);
    let own = |words: &[&str]| -> Vec<String> {
        let named = words
            .iter()
            .filter(|word| !matches!(**word, "of" | "the" | "and"));
        let named =
            named.filter(|word| !roles::is_modifier(word) || capital(word) && words.len() > 1);
        named.map(|word| (*word).to_owned()).collect()
    };
    let houses = [own(behind), own(before)];
    let told = houses.into_iter().find(|house| !house.is_empty());
    let house = match told {
        Some(house) if house.iter().any(|word| capital(&word.as_str())) => Some(house.join(" ")),
        // "of the city": some house, none that can be compared.
        Some(_) => None,
        None => owner(text, mention, mentions),
    };
    Some(Office {
        name,
        house: house.map(|house| settled(&house)),
    })
}

/// "Kingsport's mayor", "Nordwind AG chief executive": the name before the role.
fn owner(text: &Text<'_>, role: &Mention, mentions: &[Mention]) -> Option<String> {
    let before = role.tokens.start.checked_sub(1)?;
    let end = before + usize::from(text.tags[before] != Tag::Possessive);
    let first = mentions.partition_point(|m| m.span.start < role.span.start);
    let near = &mentions[first.saturating_sub(NEAR)..first];
    near.iter().rev().find_map(|m| match &m.value {
        Value::Name(name @ (Name::Organisation(_) | Name::Place(_))) if m.tokens.end == end => {
            Some(name.canonical())
        }
        _ => None,
    })
}

/// The house in its normal form: a country for its people.
fn settled(house: &str) -> String {
    let name = capitalised(house);
    let country = places::nationality(&name).or_else(|| places::country(&name));
    match (country, places::place(&name)) {
        (Some(country), _) => fold(country.name),
        (None, Some(place)) => fold(place.name),
        (None, None) => house.to_owned(),
    }
}

/// With the capitals that the gazetteer wants.
fn capitalised(folded: &str) -> String {
    let capital = |word: &str| {
        let mut letters = word.chars();
        let first = letters.next().map(char::to_uppercase);
        first
            .into_iter()
            .flatten()
            .chain(letters)
            .collect::<String>()
    };
    folded.split(' ').map(capital).collect::<Vec<_>>().join(" ")
}
