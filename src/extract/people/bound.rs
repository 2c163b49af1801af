//! Which of the people told of an age belongs to.

use super::super::bearer::{named_first, person_of_age};
use super::in_turn::{InTurn, in_turn};
use super::told::{Brought, Told};
use crate::lexicon::people::{self, Sex};
use crate::recognize::Mention;
use crate::text::{PhraseKind, Tag, Text};
use crate::value::{Kind, PersonName, TimeUnit, Unit, Value};
use rust_decimal::prelude::ToPrimitive;
use std::ops::Range;

/// Binds the ages of an article: gives the places their ages, adds those that an age alone speaks
/// of ("the 30-year-old"), and joins what stands beside each other. Gives the first token of each
/// age with the index of its place.
pub(super) fn bind_ages(
    text: &Text<'_>,
    mentions: &[Mention],
    told: &mut Vec<Told>,
) -> Vec<(usize, usize)> {
    // Places by the tokens they begin with stay valid while some are added.
    let mut bound: Vec<(usize, usize)> = Vec::new();
    let mut added: Vec<Told> = Vec::new();
    for mention in mentions.iter().filter(|m| m.kind == Kind::Age) {
        if !text.sentences[text.sentence_of(mention.tokens.start)]
            .block
            .bears_facts()
        {
            continue;
        }
        let age = mention.value.canonical();
        match place_of(text, mention, told) {
            Some(Place::One(i)) => {
                let one = &mut told[i];
                if one.age.as_ref().is_none_or(|other| *other == age) {
                    one.age = Some(age);
                    one.years = years(mention);
                    if mention.tokens.end == one.tokens.start {
                        one.tokens.start = mention.tokens.start;
                    }
                    if mention.tokens.start >= one.tail && mention.tokens.start <= one.tail + 2 {
                        one.tail = mention.tokens.end;
                    }
                    bound.push((mention.tokens.start, one.tokens.start));
                }
            }
            Some(Place::Named(tokens)) => {
                let mut one = Told::new(text, tokens.clone(), tokens.end - 1);
                let given: Vec<&str> = (tokens.start..tokens.end - 1)
                    .map(|i| text.word(i))
                    .collect();
                let name = PersonName::from_words(&given, text.word(tokens.end - 1));
                one.name = Some(name.canonical());
                one.age = Some(age);
                one.years = years(mention);
                one.tail = one.tail.max(mention.tokens.end);
                bound.push((mention.tokens.start, one.tokens.start));
                added.push(one);
            }
            Some(Place::OfMany(i)) => {
                let mut one = told[i].clone();
                one.many = false;
                one.tokens = mention.tokens.clone();
                one.age = Some(age);
                one.years = years(mention);
                one.tail = mention.tokens.end;
                bound.push((mention.tokens.start, one.tokens.start));
                added.push(one);
            }
            Some(place @ (Place::Alone | Place::Pronoun(_))) => {
                let start = text
                    .phrase_of(mention.tokens.start)
                    .map_or(mention.tokens.start, |p| text.phrases[p].tokens.start);
                let start = start.min(mention.tokens.start);
                let mut one = Told::new(text, start..mention.tokens.end, mention.tokens.end - 1);
                one.age = Some(age);
                one.years = years(mention);
                if let Place::Pronoun(sex) = place {
                    (one.sex, one.as_) = (Some(sex), Brought::Back);
                }
                bound.push((mention.tokens.start, one.tokens.start));
                added.push(one);
            }
            None => {}
        }
    }
    told.extend(added);
    told.sort_by_key(|t| t.tokens.start);
    join_beside(text, told);
    bound
        .into_iter()
        .filter_map(|(age, start)| {
            let at = told.partition_point(|t| t.tokens.start < start);
            (told.get(at)?.tokens.start == start).then_some((age, at))
        })
        .collect()
}

/// An age in whole years; in months or less, none yet.
fn years(mention: &Mention) -> Option<f64> {
    match &mention.value {
        Value::Quantity(age) => match age.unit {
            Unit::Age(TimeUnit::Year) => age.stated.first().and_then(ToPrimitive::to_f64),
            _ => Some(0.0),
        },
        _ => None,
    }
}

/// Where the bearer of an age is told of.
enum Place {
    /// At this place.
    One(usize),
    /// Among those told of at this place: "two girls, aged 12 and 15".
    OfMany(usize),
    /// By the age alone: "the 30-year-old".
    Alone,
    /// By a name that these tokens are.
    Named(Range<usize>),
    /// In a sentence before: "She is 30".
    Pronoun(Sex),
}

fn place_of(text: &Text<'_>, mention: &Mention, told: &[Told]) -> Option<Place> {
    let (start, end) = (mention.tokens.start, mention.tokens.end);
    let next = told.partition_point(|t| t.tokens.end <= start);
    let sentence = text.sentence_tokens(start);
    let at = |i: usize| told.get(i).filter(|t| sentence.contains(&t.head));
    let one = |i: usize| match told[i].many {
        true => Place::OfMany(i),
        false => Place::One(i),
    };
    let alone = is_noun_form(text, mention);
    // "a 15-year-old boy", "the 58-year-old Ana Ruiz".
    if at(next).is_some_and(|t| {
        t.tokens.start <= start && t.head >= end || t.tokens.start == end && !alone
    }) {
        return (!told[next].many).then_some(Place::One(next));
    }
    match in_turn(text, &mention.tokens, told) {
        Some(InTurn::Of(i)) => return Some(Place::One(i)),
        Some(InTurn::Nobody) => return None,
        None => {}
    }
    // "Ana Ruiz, 40,", "the suspect, 20,", "two girls, ages 12 and 15".
    let before = next.checked_sub(1);
    if let Some(i) = before.filter(|i| at(*i).is_some_and(|t| is_beside(text, t, start))) {
        return Some(one(i));
    }
    if alone {
        return Some(Place::Alone);
    }
    // "since she was 15": the one of that sex.
    if let Some(sex) = pronoun_before(text, start, sentence.start) {
        let near = told[..next].iter().enumerate().rev();
        let near = near
            .take_while(|(_, t)| sentence.contains(&t.head))
            .take(NEAR);
        let mut fitting = near.filter(|(_, t)| !t.many && t.sex.is_none_or(|s| s == sex));
        let Some(first) = fitting.next() else {
            return Some(Place::Pronoun(sex));
        };
        let second = fitting.next();
        let sure = second.is_none_or(|(_, t)| t.sex.is_none()) && first.1.sex.is_some();
        return (second.is_none() || sure).then_some(Place::One(first.0));
    }
    // "a boy believed to be just 8 years old", "Ruiz, who turned 40".
    if let Some(i) = before.filter(|i| at(*i).is_some_and(|t| is_predicate(text, t, start))) {
        return (!told[i].many).then_some(Place::One(i));
    }
    let person = person_of_age(text, mention).or_else(|| named_first(text, mention));
    if let Some(person) = person {
        let i = told.partition_point(|t| t.tokens.end <= person);
        if at(i).is_some_and(|t| t.tokens.contains(&person)) {
            return (!told[i].many).then_some(Place::One(i));
        }
        return named_here(text, mention, person).map(Place::Named);
    }
    // "Ana Ruiz, the founder of ..., has died at the age of 84".
    let labelled =
        (start.saturating_sub(2)..start).any(|i| matches!(text.lower(i), "age" | "aged" | "at"));
    if !labelled {
        return None;
    }
    let first = told.partition_point(|t| t.tokens.start < sentence.start);
    let mut names =
        (first.max(next.saturating_sub(MOST_TOLD))..next).filter(|i| told[*i].name.is_some());
    match (names.next(), names.next()) {
        (Some(only), None) => Some(Place::One(only)),
        _ => None,
    }
}

/// The tokens of a name that no recogniser took for one, right before or behind an age: "Dale
/// Hicks, 37,".
fn named_here(text: &Text<'_>, mention: &Mention, person: usize) -> Option<Range<usize>> {
    let is_name = |i: usize| text.tags.get(i) == Some(&Tag::Name);
    let start = (0..=person)
        .rev()
        .take(MOST_NAMES)
        .take_while(|i| is_name(*i))
        .last()?;
    let end = (person..)
        .take(MOST_NAMES)
        .take_while(|i| is_name(*i))
        .last()?
        + 1;
    let beside = mention.tokens.start == end + 1 || mention.tokens.end == start;
    (beside && end - start >= 2).then_some(start..end)
}

/// So many people of a sentence at most are looked through for a name.
const MOST_TOLD: usize = 24;

/// So many words of a name at most.
const MOST_NAMES: usize = 4;

/// So many people of a sentence at most are looked through for whom a pronoun means.
const NEAR: usize = 6;

/// The sex of "he" or "she" in "when she was just" before an age.
fn pronoun_before(text: &Text<'_>, start: usize, first: usize) -> Option<Sex> {
    let near = first.max(start.saturating_sub(4))..start;
    let mut near = near.rev();
    let is = |i: &usize| {
        matches!(text.lemma(*i), "be" | "turn") || matches!(text.lower(*i), "'s" | "’s")
    };
    let verb = near.find(is)?;
    match text.lower(verb.checked_sub(1)?) {
        "he" => Some(Sex::Male),
        "she" => Some(Sex::Female),
        _ => None,
    }
}

/// Whether an age is the noun itself: "the 30-year-old was fined".
fn is_noun_form(text: &Text<'_>, mention: &Mention) -> bool {
    let (start, end) = (mention.tokens.start, mention.tokens.end);
    let old =
        matches!(text.lower(end - 1), "old" | "olds") || text.lower(end - 1).ends_with("-old");
    let qualifies = text.tags.get(end).is_some_and(|tag| {
        tag.is_nominal() || matches!(tag, Tag::Adjective | Tag::Participle | Tag::Gerund)
    });
    // "16-year-old shot by police"
    let told_of = people::telling(text.lemma(end));
    let done = !told_of.object.is_empty() || !told_of.adjective.is_empty();
    let qualifies = qualifies && text.tags.get(end) != Some(&Tag::Participle) && !done;
    let hyphens = text.span(start..end).len();
    let written: usize = (start..end).map(|i| text.tokens[i].span.len()).sum();
    let before = start.checked_sub(1).map(|i| text.tags[i]);
    let led = before == Some(Tag::Determiner) || hyphens == written;
    old && led && !qualifies && before != Some(Tag::Be)
}

/// Whether a token stands beside a place, behind a comma or bracket: "Ana Ruiz, *aged* 40".
fn is_beside(text: &Text<'_>, told: &Told, start: usize) -> bool {
    let label = |i: usize| matches!(text.lower(i), "aged" | "age" | "ages");
    let mark = |i: usize| matches!(text.word(i), "," | "(" | "-" | "–" | "—");
    let and = |i: usize| matches!(text.lower(i), "and" | "or" | ",");
    // "his son, Peter, 12"
    let named = (told.tail + 1..start)
        .take(3)
        .take_while(|i| told.noun.is_some() && mark(told.tail) && text.tags[*i] == Tag::Name)
        .count();
    let tail = told.tail + if named > 0 { named + 1 } else { 0 };
    let his = |i: usize| matches!(text.lower(i), "his" | "her" | "their");
    let gap: Vec<usize> = (tail..start).take(4).collect();
    match gap[..] {
        // "a girl *of* 15"
        [a] => mark(a) || label(a) || told.many && and(a) || text.lower(a) == "of",
        [a, b] if text.lower(a) == "in" => his(b),
        [a, b, _] if text.lower(a) == "in" && his(b) => true,
        [a, b] => mark(a) && label(b) || told.many && and(a) && and(b),
        [a, _, c] => told.many && (mark(a) || label(a)) && and(c),
        [a, b, _, d] => told.many && mark(a) && label(b) && and(d),
        _ => false,
    }
}

/// Whether what follows a place up to a token says that it is so: "is", "who had turned", "believed
/// to be just".
fn is_predicate(text: &Text<'_>, told: &Told, start: usize) -> bool {
    let between = told.tail..start;
    let is = |i: usize| matches!(text.lemma(i), "be" | "turn" | "turns");
    let starts_anew = |i: usize| text.tags[i].is_nominal() || text.lower(i) == "and";
    between.len() <= 7 && between.clone().any(is) && !between.clone().any(starts_anew)
}

/// Joins places that speak of one person side by side.
fn join_beside(text: &Text<'_>, told: &mut [Told]) {
    for i in 1..told.len() {
        let (a, b) = (&told[i - 1], &told[i]);
        let beside = a.sentence == b.sentence && is_one(text, a, b);
        let before = || i < 2 || told[i - 2].sentence != a.sentence;
        if !a.many && !b.many && (beside || is_named_after(text, a, b) && before()) {
            let name = a.name.clone().or_else(|| b.name.clone());
            told[i - 1].name.clone_from(&name);
            told[i].name = name;
            told[i].same_as = Some(i - 1);
        }
    }
}

/// Whether a sentence names the one of whom the sentence before told: "She was identified as Ana
/// Ruiz."
fn is_named_after(text: &Text<'_>, a: &Told, b: &Told) -> bool {
    let start = text.sentences[b.sentence].tokens.start;
    let words = start..b.tokens.start;
    let names = |i: usize| matches!(text.lower(i), "identified" | "named");
    a.sentence + 1 == b.sentence
        && a.name.is_none()
        && b.name.is_some()
        && matches!(text.lower(start), "he" | "she")
        && words.len() <= 6
        && words.clone().any(names)
}

/// Whether two places in a row speak of one person: "his mother, Ana Ruiz,", "Ana Ruiz, a nurse",
/// "a girl identified as Ana Ruiz".
fn is_one(text: &Text<'_>, a: &Told, b: &Told) -> bool {
    if a.name.is_some() && b.name.is_some() || a.tail > b.tokens.start {
        return false;
    }
    let between = a.tail..b.tokens.start;
    let told = |t: &Told| t.age.is_some() || !t.by_noun.is_empty();
    if a.name.is_none() && b.name.is_none() {
        // "the suspect, a 61-year-old man,", "the suspect in the fire, a 61-year-old,"
        let ends = between
            .end
            .checked_sub(1)
            .is_some_and(|i| text.word(i) == ",");
        let marks = between
            .clone()
            .filter(|i| text.tags[*i] == Tag::Mark)
            .count();
        let verbs = between.clone().any(|i| text.tags[i].is_verb());
        let closes = matches!(text.word(b.tail), "," | ".")
            || matches!(text.lower(b.tail), "of" | "from" | "in" | "who");
        return ends
            && marks == 1
            && !verbs
            && (between.len() == 1 || between.len() <= 7 && !a.by_noun.is_empty())
            && a.as_ == Brought::Back
            && b.as_ == Brought::Anew
            && (told(a) || told(b))
            && closes;
    }
    if between.len() == 1 && text.word(between.start) == "," {
        let opens = |t: &Told| {
            matches!(
                text.lower(t.tokens.start),
                "a" | "an" | "the" | "his" | "her" | "their"
            ) || t.tokens.start > 0 && text.tags[t.tokens.start - 1] == Tag::Possessive
        };
        let closes = |i: usize| {
            i >= text.tokens.len()
                || matches!(text.word(i), "," | "." | ")" | "—" | ";" | "(")
                || matches!(text.lower(i), "who" | "of" | "at" | "in" | "from")
                || text
                    .phrase_of(i)
                    .is_some_and(|p| text.phrases[p].kind == PhraseKind::Verb)
        };
        return match a.name {
            None => (opens(a) || a.age.is_some()) && closes(b.tail),
            Some(_) => {
                let office = b.tokens.len() == 1 && text.lower(b.tail) == "of";
                office || matches!(text.lower(b.tokens.start), "a" | "an" | "the") && closes(b.tail)
            }
        };
    }
    let link = |i: usize| {
        matches!(
            text.lower(i),
            "," | "identified"
                | "named"
                | "called"
                | "known"
                | "as"
                | "was"
                | "is"
                | "been"
                | "has"
                | "later"
                | "who"
                | "whom"
                | "police"
                | "have"
                | "were"
                | "only"
        )
    };
    let names = |i: usize| matches!(text.lower(i), "identified" | "named" | "called" | "known");
    let owned = |t: &Told| t.by_grammar.is_empty() || t.tokens.end == t.tail;
    a.name.is_none()
        && owned(a)
        && between.len() <= 7
        && between.clone().any(names)
        && between.clone().all(link)
}
