//! The words around a value, each with how it stands to it.

use super::frame::Frame;
use super::terms::Terms;
use crate::fact::{Cue, CueKind, Cues};
use crate::lexicon::classes;
use crate::recognize::Mention;
use crate::text::{Tag, Text};
use crate::value::Value;
use std::sync::Arc;

/// Collects the cues of a mention.
#[must_use]
pub fn cues(
    text: &Text<'_>,
    terms: &Terms,
    mentions: &[Mention],
    mention: &Mention,
    frame: &Frame,
) -> Cues {
    let mut cues = around(text, frame);
    let sentence = &text.sentences[frame.sentence].tokens;
    let clause = &text.clauses[frame.clause].tokens;
    let mut add = |kind: CueKind, sentence: usize, fits: &dyn Fn(usize) -> bool| {
        let mut last: Option<&Arc<str>> = None;
        for (word, token) in terms.content(sentence) {
            let again = last.is_some_and(|last| Arc::ptr_eq(last, word));
            if !again && fits(token) {
                last = Some(word);
                cues.push(cue(kind, word.clone()));
            }
        }
    };
    let of_another = |i: usize| !mention.tokens.contains(&i);
    add(CueKind::Name, frame.sentence, &|i| {
        text.tags[i] == Tag::Name && of_another(i)
    });
    add(CueKind::Clause, frame.sentence, &|i| {
        clause.contains(&i) && of_another(i)
    });
    add(CueKind::Sentence, frame.sentence, &|i| {
        !clause.contains(&i) && of_another(i)
    });
    if let Some(before) = sentence_before(text, frame.sentence) {
        add(CueKind::Context, before, &|_| true);
    }
    let others = within(mentions, sentence).filter(|m| m.span != mention.span);
    let mut years: Vec<String> = others.filter_map(year_of).collect();
    if !years.is_empty() {
        years.sort_unstable();
        years.dedup();
        let at = cues.partition_point(|cue| cue.kind < CueKind::Year);
        let years = years.into_iter().map(|y| cue(CueKind::Year, y.into()));
        cues.splice(at..at, years);
    }
    Cues::in_order(cues)
}

/// The words that the value's phrase hangs on, in order.
fn around(text: &Text<'_>, frame: &Frame) -> Vec<Cue> {
    let mut cues = Vec::with_capacity(48);
    let mut add = |kind: CueKind, word: &str| {
        if !word.is_empty() {
            cues.push(cue(kind, word.into()));
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
    for governor in frame.governors.iter().chain(&frame.complement) {
        add(CueKind::Governor, key(text, *governor));
    }
    if let Some(subject) = frame.subject {
        add(CueKind::Subject, key(text, subject));
    }
    if let Some(preposition) = frame.preposition {
        add(CueKind::Preposition, text.lower(preposition));
    }
    cues.sort_unstable();
    cues.dedup();
    cues
}

const fn cue(kind: CueKind, word: Arc<str>) -> Cue {
    Cue { kind, word }
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

/// The sentence before, within the same part of the article.
fn sentence_before(text: &Text<'_>, sentence: usize) -> Option<usize> {
    let before = sentence.checked_sub(1)?;
    (text.sentences.get(before)?.block == text.sentences[sentence].block).then_some(before)
}

/// What a word is compared by: the class of words that it belongs to, else its lemma.
#[must_use]
pub fn key<'t>(text: &'t Text<'_>, token: usize) -> &'t str {
    let lemma = text.lemma(token);
    classes::class(lemma).unwrap_or(lemma)
}
