//! Lists of people: "Ana Ruiz, Per Lund and aide Ivan Petrov".

use super::Named;
use crate::recognize::Mention;
use crate::text::{Tag, Text, TokenKind};
use crate::value::{Kind, Name, Participants, Value};
use std::ops::Range;

/// How one name of a list leads to the next.
#[derive(PartialEq, Eq)]
enum Link {
    Comma,
    And,
}

/// Every list of two or more people with "and" before its last name.
pub(super) fn lists(text: &Text<'_>, names: &[Named], roles: &[Mention]) -> Vec<Mention> {
    let people: Vec<&Named> = names
        .iter()
        .filter(|named| matches!(named.name, Name::Person(_)) && stands_for_itself(text, named))
        .collect();
    let mut lists = Vec::new();
    let mut first = 0;
    while first < people.len() {
        let mut last = first;
        let mut closed_at = None;
        while let Some(next) = people.get(last + 1) {
            let Some(link) = link(text, people[last], next, roles) else {
                break;
            };
            last += 1;
            if link == Link::And {
                closed_at = Some(last);
            }
        }
        let open_behind = others_follow(text, people[last].tokens.end);
        let end = if open_behind { Some(last) } else { closed_at };
        if let Some(end) = end.filter(|end| *end > first) {
            lists.push(list(text, &people[first..=end], open_behind));
        }
        first = last + 1;
    }
    lists
}

/// Not "Lund" in "Lund's aide" or "the Lund plan".
fn stands_for_itself(text: &Text<'_>, named: &Named) -> bool {
    let next = text.tags.get(named.tokens.end);
    next != Some(&Tag::Possessive) && named.phrase.end == named.tokens.end
}

fn list(text: &Text<'_>, people: &[&Named], open_behind: bool) -> Mention {
    let (first, last) = (people[0], people[people.len() - 1]);
    let tokens = first.tokens.start..last.tokens.end;
    let open = open_behind || opens_before(text, first.phrase.start.min(first.title));
    let names = people.iter().map(|named| named.name.clone()).collect();
    Mention {
        span: text.span(tokens.clone()),
        phrase: first.phrase.start.min(tokens.start)..last.phrase.end.max(tokens.end),
        tokens,
        head: None,
        kind: Kind::Participants,
        value: Value::Participants(Participants::new(names, open)),
    }
}

/// What stands between two names of one list: a comma or "and", a role before the second, an
/// apposition behind the first.
fn link(text: &Text<'_>, a: &Named, b: &Named, roles: &[Mention]) -> Option<Link> {
    const LONGEST_GAP: usize = 24;
    let gap = a.tokens.end..b.tokens.start;
    if gap.len() > LONGEST_GAP || gap.is_empty() {
        return None;
    }
    let mut at = gap.start;
    // ", a senior adviser to the minister,"
    if let Some(apposition) = roles.iter().find(|role| {
        role.phrase.start == a.tokens.start
            && role.tokens.start > a.tokens.end
            && role.tokens.end < gap.end
    }) && text.word(at) == ","
        && matches!(text.lower(apposition.tokens.end), "," | "and")
    {
        at = apposition.tokens.end;
    } else if text.tags.get(at + 1) == Some(&Tag::Number) && text.word(at + 2) == "," {
        at += 2;
    }
    let comma = text.word(at) == ",";
    at += usize::from(comma);
    let and = matches!(text.lower(at), "and" | "&");
    at += usize::from(and);
    if !comma && !and {
        return None;
    }
    let rest = at..gap.end;
    (rest.is_empty() || is_role(text, rest, b)).then_some(if and { Link::And } else { Link::Comma })
}

/// Whether the tokens before a name are its role: "son-in-law", "the foreign minister,".
fn is_role(text: &Text<'_>, tokens: Range<usize>, named: &Named) -> bool {
    let owner = tokens
        .clone()
        .find(|i| text.tags[*i] == Tag::Possessive)
        .map_or(tokens.start, |i| i + 1);
    let from = named.phrase.start.min(named.title);
    let rest = owner.max(tokens.start)..tokens.end;
    let within = from <= rest.start || text.tags[rest.start] == Tag::Determiner;
    within
        && rest.clone().all(|i| match text.tokens[i].kind {
            TokenKind::Word => {
                matches!(
                    text.tags[i],
                    Tag::Noun
                        | Tag::Name
                        | Tag::Adjective
                        | Tag::Determiner
                        | Tag::Preposition
                        | Tag::Participle
                        | Tag::Gerund
                ) || text.joined(i)
            }
            TokenKind::Mark => matches!(text.word(i), "-" | "‑"),
            _ => false,
        })
}

/// "including", "such as", "among them" right before.
fn opens_before(text: &Text<'_>, start: usize) -> bool {
    let lower = |back: usize| start.checked_sub(back).map_or("", |i| text.lower(i));
    matches!(
        lower(1),
        "including" | "included" | "includes" | "include" | "like"
    ) || lower(2) == "such" && lower(1) == "as"
        || lower(2) == "among" && lower(1) == "them"
        || lower(3) == "among" && lower(2) == "them"
}

/// "and others", "among others", "and several aides" right behind.
fn others_follow(text: &Text<'_>, end: usize) -> bool {
    let at = end + usize::from(text.word(end) == ",");
    let next = |i: usize| text.lower(at + i);
    matches!(
        (next(0), next(1)),
        ("and", "others" | "other" | "several" | "more") | ("among", "others")
    ) || next(0) == "and" && next(1) == "a" && next(2) == "few" && next(3) == "others"
}
