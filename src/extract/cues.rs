//! The words around a value, each with how it stands to it.

use super::frame::Frame;
use crate::fact::{Cue, CueKind, Cues};
use crate::lexicon::{classes, closed};
use crate::recognize::Mention;
use crate::text::{Tag, Text};
use crate::value::{Kind, Value};

/// Collects the cues of a mention.
#[must_use]
pub fn cues(text: &Text<'_>, mentions: &[Mention], mention: &Mention, frame: &Frame) -> Cues {
    let mut cues = Vec::with_capacity(24);
    let mut add = |kind: CueKind, word: &str| {
        if !word.is_empty() {
            cues.push(Cue {
                kind,
                word: word.to_owned(),
            });
        }
    };
    if let Some(head) = frame.head {
        add(CueKind::Head, key(text, head));
    }
    for modifier in &frame.modifiers {
        add(CueKind::Modifier, key(text, *modifier));
    }
    if let Some(verb) = frame.verb {
        add(CueKind::Verb, key(text, verb));
    }
    for governor in &frame.governors {
        add(CueKind::Governor, key(text, *governor));
    }
    if let Some(complement) = frame.complement {
        add(CueKind::Governor, key(text, complement));
    }
    if let Some(subject) = frame.subject {
        add(CueKind::Subject, key(text, subject));
    }
    if let Some(preposition) = frame.preposition {
        add(CueKind::Preposition, text.lower(preposition));
    }
    let sentence = &text.sentences[frame.sentence];
    let clause = &text.clauses[frame.clause].tokens;
    for i in sentence.tokens.clone() {
        if mention.tokens.contains(&i) || !is_content(text, i) {
            continue;
        }
        let in_clause = clause.contains(&i);
        if text.tags[i] == Tag::Name {
            add(CueKind::Name, key(text, i));
        }
        add(
            if in_clause {
                CueKind::Clause
            } else {
                CueKind::Sentence
            },
            key(text, i),
        );
    }
    for other in within(mentions, &sentence.tokens).filter(|m| m.span != mention.span) {
        if let Some(year) = year_of(other) {
            add(CueKind::Year, &year);
        }
        for day in days_of(text, other) {
            add(CueKind::Day, &day);
        }
    }
    if mention.kind == Kind::Measure
        && let Some(origin) = origin(text, mention)
    {
        add(CueKind::Origin, key(text, origin));
    }
    for i in sentence_before(text, frame.sentence) {
        if is_content(text, i) {
            add(CueKind::Context, key(text, i));
        }
    }
    Cues::new(cues)
}

/// The mentions of a sentence, of all those of its article in order.
pub(super) fn within<'m>(
    mentions: &'m [Mention],
    sentence: &std::ops::Range<usize>,
) -> impl Iterator<Item = &'m Mention> {
    let first = mentions.partition_point(|m| m.tokens.start < sentence.start);
    let end = sentence.end;
    mentions[first..]
        .iter()
        .take_while(move |m| m.tokens.start < end)
}

/// The year that a date states or implies.
pub(super) fn year_of(mention: &Mention) -> Option<String> {
    let Value::Time(_) = mention.value else {
        return None;
    };
    let canonical = mention.value.canonical();
    let year = canonical.get(..4)?;
    year.bytes()
        .all(|b| b.is_ascii_digit())
        .then(|| year.to_owned())
}

/// The day that a mention tells, in both ways of naming it, unless something was said then.
fn days_of(text: &Text<'_>, mention: &Mention) -> Vec<String> {
    let Value::Time(time) = &mention.value else {
        return Vec::new();
    };
    let clause = &text.clauses[text.clause_of(mention.tokens.start)];
    let said = clause.verb.is_some_and(|verb| {
        let class = classes::class(text.lemma(text.phrases[verb].head));
        matches!(class, Some("saying" | "statement"))
    });
    if said {
        return Vec::new();
    }
    let date = time.resolved.civil_date();
    let weekday = date
        .map(|d| d.weekday().to_monday_one_offset())
        .or(time.stated.weekday);
    let of_year = time.resolved.month.zip(time.resolved.day);
    let weekday = weekday.map(|day| format!("day-{day}"));
    let of_year = of_year.map(|(month, day)| format!("{month:02}-{day:02}"));
    weekday.into_iter().chain(of_year).collect()
}

/// The last word of the name behind "of" or "from", where a measure is taken from a place.
fn origin(text: &Text<'_>, mention: &Mention) -> Option<usize> {
    let end = mention.tokens.end;
    let sentence = text.sentence_tokens(mention.tokens.start);
    let near = end..(end + ORIGIN_REACH).min(sentence.end);
    let preposition = near
        .clone()
        .find(|i| matches!(text.lower(*i), "of" | "from"))?;
    let first = (preposition + 1..(preposition + ORIGIN_REACH).min(sentence.end))
        .find(|i| text.tags[*i] == Tag::Name)?;
    let last = (first..sentence.end)
        .take_while(|i| text.tags[*i] == Tag::Name)
        .last();
    last
}

/// How far behind a measure, and behind its preposition, a name is looked for: "14 miles (22 km)
/// north-northeast of the town of Healdsburg".
const ORIGIN_REACH: usize = 9;

/// The tokens of the sentence before, within the same part of the article.
fn sentence_before(text: &Text<'_>, sentence: usize) -> std::ops::Range<usize> {
    let before = sentence.checked_sub(1).and_then(|i| text.sentences.get(i));
    before
        .filter(|s| s.block == text.sentences[sentence].block)
        .map_or(0..0, |s| s.tokens.clone())
}

/// Whether a token says what is spoken of: a noun, a name, a verb or an adjective.
fn is_content(text: &Text<'_>, i: usize) -> bool {
    let word = matches!(
        text.tags[i],
        Tag::Noun
            | Tag::PluralNoun
            | Tag::Name
            | Tag::Present
            | Tag::Past
            | Tag::Participle
            | Tag::Gerund
            | Tag::Adjective
    );
    word && text.tokens[i].span.len() > 1 && closed::class(text.lower(i)).is_open()
}

/// What a word is compared by: the class of words that it belongs to, else its lemma.
#[must_use]
pub fn key<'t>(text: &'t Text<'_>, token: usize) -> &'t str {
    let lemma = text.lemma(token);
    classes::class(lemma).unwrap_or(lemma)
}
