//! Who says something, and to whom.

use crate::extract::cues::within;
use crate::extract::frame::subject_of;
use crate::extract::held;
use crate::lexicon::happenings::lists;
use crate::recognize::Mention;
use crate::text::{Tag, Text};
use crate::value::{Kind, Value};
use std::ops::Range;

/// Stands before whom something was said to.
pub const HEARD_BY: &str = " to ";

/// Whom something is said to: "told *Radio Harwick*", "in an interview with *Radio Harwick*".
pub(super) fn hearer(
    text: &Text<'_>,
    mentions: &[Mention],
    clause: &Range<usize>,
) -> Option<String> {
    let told = |m: &&Mention| {
        let start = m.phrase.start.min(m.tokens.start);
        let before = start.checked_sub(1).filter(|i| clause.contains(i));
        let to = |i: usize| match text.tags[i] {
            Tag::Preposition => matches!(text.lower(i), "to" | "with" | "on" | "by"),
            tag => tag.is_verb() && text.lemma(i) == "tell",
        };
        m.kind == Kind::Organisation && before.is_some_and(to)
    };
    let mut heard = within(mentions, clause).filter(told);
    heard.next().map(|m| m.value.canonical())
}

/// Marks those who speak without a name: two may be one.
pub const SOMEBODY: char = '~';

/// Who says what a verb group says: a family name, or the noun ("police"); of an office, whom the
/// article gives it. None where nothing tells.
pub(super) fn speaker(
    text: &Text<'_>,
    mentions: &[Mention],
    clause: &Range<usize>,
    verb: usize,
) -> Option<String> {
    let verb_start = text.phrases[verb].tokens.start;
    let named = |tokens: Range<usize>| {
        let people = within(mentions, &tokens).filter(|m| m.kind == Kind::Person);
        let mut free = people.filter(|m| {
            let before = m.phrase.start.min(m.tokens.start).checked_sub(1);
            let hangs = m.tokens.end != verb_start
                && before.is_some_and(|i| {
                    i >= clause.start && matches!(text.tags[i], Tag::Preposition | Tag::Possessive)
                });
            !hangs && text.tags.get(m.tokens.end) != Some(&Tag::Possessive)
        });
        free.next().map(|m| text.lower(m.tokens.end - 1).to_owned())
    };
    if let Some(name) = named(clause.start..verb_start) {
        return Some(name);
    }
    // "…," said Ana Ruiz.
    if let Some(name) = named(text.phrases[verb].tokens.end..text.phrases[verb].tokens.end + 1) {
        return Some(name);
    }
    let Some(subject) = subject_of(text, verb) else {
        // "Ruiz, in an interview, | told …".
        let first = text.sentence_tokens(verb_start).start;
        let begins = clause.clone().find(|i| text.tags[*i] != Tag::Mark) == Some(verb_start);
        return named(first..clause.start).filter(|_| begins);
    };
    let timed = |m: &Mention| matches!(m.kind, Kind::Date | Kind::Time | Kind::Duration);
    if within(mentions, clause).any(|m| timed(m) && m.tokens.contains(&subject)) {
        return None;
    }
    if text.tags[subject] == Tag::Name {
        return Some(text.lower(subject).to_owned());
    }
    let noun = text.lemma(subject);
    if !text.tags[subject].is_nominal() || lists().voices.contains(noun) {
        return None;
    }
    let holds = |(i, mention): (usize, &Mention)| {
        let Value::Role(role) = &mention.value else {
            return None;
        };
        let named = role.core.split(' ').any(|word| word == noun);
        let (person, _) = held::bearer(mentions, i).filter(|_| named)?;
        Some(text.lower(person.tokens.end - 1).to_owned())
    };
    let holder = mentions.iter().enumerate().find_map(holds);
    Some(holder.unwrap_or_else(|| format!("{SOMEBODY}{noun}")))
}
