//! Which noun a number counts.

use super::{Found, found};
use crate::lexicon::{closed, labels, units};
use crate::recognize::number::Sum;
use crate::text::{Tag, Text, TokenKind};
use crate::value::{Kind, Unit};
use rust_decimal::Decimal;

/// A counted noun is looked for among this many words after the number.
const REACH: usize = 9;

/// A count with its noun, or one whose noun is left out ("40 were injured").
pub(super) fn counted(text: &Text<'_>, sum: &Sum) -> Option<Found> {
    let number = &sum.number;
    let end = number.hedged.end.max(number.tokens.end);
    let only_one = is_one(sum);
    if only_one && is_pronoun(text, number.tokens.start, end) {
        return None;
    }
    let noun = hyphenated(text, end)
        .or_else(|| partitive(text, end))
        .or_else(|| head(text, end, only_one, number.stated.is_empty()));
    let tokens = number.tokens.clone();
    let phrase = number.hedged.clone();
    if let Some(noun) = noun {
        let unit = Unit::Noun(lemma(text, noun.head));
        let whole = phrase.start..noun.end.max(phrase.end);
        if is_share(sum, text.lower(end)) {
            let number = number.clone();
            return Some(found(
                tokens,
                whole,
                Some(noun.head),
                Kind::Number,
                Unit::None,
                number,
            ));
        }
        let tokens = tokens.start..if noun.joined { noun.end } else { tokens.end };
        return Some(found(
            tokens,
            whole,
            Some(noun.head),
            Kind::Count,
            unit,
            number.clone(),
        ));
    }
    is_headless(text, end).then(|| {
        found(
            tokens,
            phrase,
            None,
            Kind::Count,
            Unit::None,
            number.clone(),
        )
    })
}

struct Noun {
    head: usize,
    /// One past the last token of the noun.
    end: usize,
    /// Whether it is one word with the number: "27-point".
    joined: bool,
}

/// "two-thirds of voters", "one in five drivers": a part of those counted.
fn is_share(sum: &Sum, next: &str) -> bool {
    let part = |n: &Decimal| *n > Decimal::ZERO && *n < Decimal::ONE;
    let stated = &sum.number.stated;
    !stated.is_empty()
        && stated.iter().all(part)
        && (next == "of" || !sum.digits || sum.number.tokens.len() > 1)
}

fn is_one(sum: &Sum) -> bool {
    sum.number.stated.len() == 1 && sum.number.stated[0] == Decimal::ONE
}

/// "one of the", "this one", "one who": the word, not the number.
fn is_pronoun(text: &Text<'_>, at: usize, end: usize) -> bool {
    if text.lower(at) != "one" {
        return false;
    }
    let before = at.checked_sub(1).map(|i| text.lower(i)).unwrap_or_default();
    let class = closed::class(before);
    let determined = class.is(closed::Class::DETERMINER) || class.is(closed::Class::POSSESSIVE);
    let after = text.tags.get(end);
    let noun_follows = matches!(
        after,
        Some(
            Tag::Noun
                | Tag::Name
                | Tag::Adjective
                | Tag::Participle
                | Tag::Past
                | Tag::PluralNoun
                | Tag::Number
                | Tag::Gerund
        )
    ) || text.word(end) == "-" && text.joined(end + 1);
    determined && !matches!(before, "all" | "some" | "no") && text.word(end) != "-" || !noun_follows
}

/// "27-point framework", "11-member bloc".
fn hyphenated(text: &Text<'_>, end: usize) -> Option<Noun> {
    let hyphen =
        matches!(text.word(end), "-" | "‑" | "‐") && text.joined(end) && text.joined(end + 1);
    let word = text
        .tokens
        .get(end + 1)
        .filter(|t| hyphen && t.kind == TokenKind::Word)?;
    (word.span.len() > 1).then_some(Noun {
        head: end + 1,
        end: end + 2,
        joined: true,
    })
}

/// "three of the soldiers", "dozens of people", "two of its 14 members".
fn partitive(text: &Text<'_>, end: usize) -> Option<Noun> {
    if text.lower(end) != "of" {
        return None;
    }
    let mut at = end + 1;
    while matches!(text.tags.get(at), Some(Tag::Determiner | Tag::Number)) {
        at += 1;
    }
    head(text, at, false, true)
}

/// Whether a plural that can be counted follows.
pub(super) fn counts_plural(text: &Text<'_>, end: usize) -> bool {
    head(text, end, false, false).is_some_and(|noun| !text.tokens[noun.head].is_capitalised())
}

/// The noun of the phrase that begins at `from`: the first plural, or for one the last singular.
/// `loose` takes a singular after any number ("dozens of staff").
fn head(text: &Text<'_>, from: usize, only_one: bool, loose: bool) -> Option<Noun> {
    let stop = text.sentence_tokens(from).end.min(from + REACH);
    let (mut singular, mut name) = (None, None);
    let mut at = from;
    while at < stop {
        let tag = text.tags[at];
        match tag {
            Tag::PluralNoun if !only_one => return Some(settle(text, at, stop)),
            Tag::Noun | Tag::Name | Tag::PluralNoun if is_plural(text, at, tag) && !only_one => {
                if tag != Tag::Name {
                    return Some(settle(text, at, stop));
                }
                name = Some(at);
            }
            Tag::Noun | Tag::PluralNoun => {
                if labels::is_state(text.lower(at)) && singular.is_none() {
                    return None;
                }
                singular = Some(at);
            }
            Tag::Name => {}
            Tag::Adjective | Tag::Participle | Tag::Past | Tag::Gerund
                if labels::is_state(text.lower(at)) =>
            {
                if !noun_follows(text, at + 1, stop) {
                    break;
                }
            }
            Tag::Adjective => {}
            Tag::Participle | Tag::Past | Tag::Gerund => {
                if at > from && singular.is_some() || !noun_follows(text, at + 1, stop) {
                    break;
                }
            }
            Tag::Adverb if at + 1 < stop && !matches!(text.lower(at), "not" | "later" | "ago") => {}
            Tag::Determiner
                if at == from
                    && matches!(
                        text.lower(at),
                        "more" | "other" | "such" | "same" | "additional" | "most"
                    ) => {}
            Tag::Possessive if singular.is_some() || name.is_some() || at > from => {}
            Tag::Coordinator
                if singular.is_none() && at > from && noun_follows(text, at + 1, stop) => {}
            Tag::Mark
                if matches!(text.word(at), "-" | "‑") && text.joined(at) && text.joined(at + 1) =>
                {}
            Tag::Mark
                if text.word(at) == ","
                    && text.tags[at - 1] == Tag::Adjective
                    && noun_follows(text, at + 1, stop) => {}
            Tag::Mark if matches!(text.word(at), "“" | "\"" | "‘") && at == from => {}
            Tag::Number if at > from && text.joined(at) => {}
            Tag::Number if is_joined_hyphen(text, at + 1) => {} // "two three-storey hotels"
            Tag::Number if at == from && measures_next(text, at) => {
                // "four 900 MW reactors"
                at += 1;
            }
            Tag::Preposition if text.joined(at) => {}
            _ => break,
        }
        at += 1;
    }
    let found = name.or(if only_one || loose { singular } else { None })?;
    Some(Noun {
        head: found,
        end: found + 1,
        joined: false,
    })
}

/// Whether a number and the symbol of a unit stand here, and a noun that they measure.
fn measures_next(text: &Text<'_>, at: usize) -> bool {
    let unit = units::by_symbol(|k| text.word(at + 1 + k));
    let plural = |i: usize| text.tags.get(i) == Some(&Tag::PluralNoun);
    unit.is_some_and(|(_, len)| len == 1 && (plural(at + 2) || plural(at + 3)))
}

/// A plural that a further plural follows only modifies it: "police officers", "arms dealers".
fn settle(text: &Text<'_>, at: usize, stop: usize) -> Noun {
    let mut head = at;
    while head + 1 < stop
        && matches!(text.tags[head + 1], Tag::PluralNoun)
        && !labels::is_state(text.lower(head + 1))
    {
        head += 1;
    }
    Noun {
        head,
        end: head + 1,
        joined: false,
    }
}

/// Whether a noun or adjective stands here, so that what came before belongs to a noun phrase.
fn noun_follows(text: &Text<'_>, at: usize, stop: usize) -> bool {
    at < stop
        && matches!(
            text.tags[at],
            Tag::Noun | Tag::PluralNoun | Tag::Name | Tag::Adjective
        )
}

fn is_plural(text: &Text<'_>, at: usize, tag: Tag) -> bool {
    let lower = text.lower(at);
    if labels::is_unchanged_plural(lower) {
        return true;
    }
    let by_ending = lower.len() > 3
        && lower.ends_with('s')
        && !["ss", "us", "is", "ous", "’s", "'s"]
            .iter()
            .any(|e| lower.ends_with(e));
    let initials = text.word(at).strip_suffix('s').is_some_and(|stem| {
        stem.len() > 1 && stem.chars().all(char::is_uppercase) // "RBIs"
    });
    let a_plural_form = !lower.ends_with("ics") && lower != "news";
    initials || by_ending && a_plural_form && matches!(tag, Tag::PluralNoun | Tag::Name | Tag::Noun)
}

/// "40 were injured", "14 dead", "5 killed": counted without a noun.
fn is_headless(text: &Text<'_>, end: usize) -> bool {
    let of = usize::from(text.lower(end) == "of");
    let those = matches!(
        text.lower(end + of),
        "them" | "us" | "others" | "whom" | "which" | "those" | "these"
    );
    those
        || labels::is_state(text.lower(end))
        || matches!(
            text.tags.get(end),
            Some(Tag::Be | Tag::Have | Tag::Participle | Tag::Past)
        )
}

fn is_joined_hyphen(text: &Text<'_>, at: usize) -> bool {
    matches!(text.word(at), "-" | "‑") && text.joined(at) && text.joined(at + 1)
}

/// The counted noun's dictionary form.
fn lemma(text: &Text<'_>, head: usize) -> String {
    let lemma = text.lemma(head);
    if text.tags[head] == Tag::Name
        || lemma == text.lower(head)
            && is_plural(text, head, Tag::Noun)
            && !labels::is_unchanged_plural(lemma)
    {
        let lower = text.lower(head);
        return lower
            .strip_suffix('s')
            .filter(|l| l.len() > 2)
            .unwrap_or(lower)
            .to_owned();
    }
    lemma.to_owned()
}
