//! Who says something, and to whom.

use crate::extract::cues::within;
use crate::extract::frame::subject_of;
use crate::extract::held;
use crate::lexicon::happenings::lists;
use crate::recognize::Mention;
use crate::text::{Phrase, PhraseKind, Tag, Text, Voice};
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
    let group = &text.phrases[verb];
    let verb_start = group.tokens.start;
    let quotes = matches!(text.lemma(group.head), "quote" | "cite" | "interview");
    let said_of = match group.voice {
        Voice::Passive if !quotes && group.tokens.len() > 1 => return said_by(text, group),
        _ if quotes && group.tokens.len() == 1 => {
            text.phrase_of(group.tokens.end).map(|p| &text.phrases[p])
        }
        _ => None,
    };
    if let Some(voice) = said_of.and_then(|phrase| voice_of(text, phrase)) {
        return Some(voice);
    }
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
    // "…," said Ana Ruiz; not "the reports that said Ana Ruiz would go".
    let relative = verb_start
        .checked_sub(1)
        .is_some_and(|i| text.tags[i] == Tag::Subordinator);
    let inverted = named(group.tokens.end..group.tokens.end + 1).filter(|_| !relative);
    if inverted.is_some() {
        return inverted;
    }
    let Some(subject) = subject_of(text, verb) else {
        // "Ruiz, in an interview, | told …".
        let first = text.sentence_tokens(verb_start).start;
        let begins = clause.clone().find(|i| text.tags[*i] != Tag::Mark) == Some(verb_start);
        return named(first..clause.start).filter(|_| begins);
    };
    let timed = |m: &Mention| matches!(m.kind, Kind::Date | Kind::Time | Kind::Duration);
    let sentence = text.sentence_tokens(verb_start);
    if within(mentions, &sentence).any(|m| timed(m) && m.tokens.contains(&subject)) {
        return None;
    }
    // "Ana Ruiz, delegate of Harwick, | said".
    let hangs = text.phrase_of(subject).and_then(|p| {
        let before = text.phrases[p].tokens.start.checked_sub(1)?;
        (text.tags[before] == Tag::Preposition).then_some(())
    });
    if hangs.is_some() {
        let before = sentence.start..clause.start;
        let people = || within(mentions, &before).filter(|m| m.kind == Kind::Person);
        let comma = |m: &Mention| text.word(m.tokens.end) == ",";
        let beside = people().last().filter(|m| m.tokens.end + 1 >= clause.start);
        let leading = people().next().filter(|m| m.phrase.start <= sentence.start);
        let named = beside.or(leading).filter(|m| comma(m));
        return named.map(|m| text.lower(m.tokens.end - 1).to_owned());
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

/// Who stands behind "by": "was condemned *by the union*".
fn said_by(text: &Text<'_>, verb: &Phrase) -> Option<String> {
    let by = verb.tokens.end;
    let phrase = text.phrase_of(by + 1).filter(|_| text.lower(by) == "by")?;
    voice_of(text, &text.phrases[phrase])
}

/// Who a noun phrase names as speaking: the last name, else the first noun that speaks for itself,
/// as the police do in "a police statement".
fn voice_of(text: &Text<'_>, phrase: &Phrase) -> Option<String> {
    if phrase.kind != PhraseKind::Noun {
        return None;
    }
    if text.tags[phrase.head] == Tag::Name {
        return Some(text.lower(phrase.head).to_owned());
    }
    let nouns = phrase.tokens.clone().filter(|i| text.tags[*i].is_nominal());
    let mut own = nouns.filter(|i| !lists().voices.contains(text.lemma(*i)));
    own.next().map(|i| match text.tags[i] {
        Tag::Name => text.lower(i).to_owned(),
        _ => format!("{SOMEBODY}{}", text.lemma(i)),
    })
}
