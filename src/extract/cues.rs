//! The words around a value, each with how it stands to it.

use super::frame::{Frame, Role, agent_of_passive};
use super::happening::Happenings;
use super::owner::{Parties, owners};
use super::share::share;
use super::terms::Terms;
use crate::fact::{Cue, CueKind, Cues};
use crate::lexicon::{classes, compounds, time};
use crate::recognize::Mention;
use crate::text::{Tag, Text};
use crate::value::{Kind, Value};
use std::ops::Range;
use std::sync::Arc;

/// Collects the cues of a mention.
#[must_use]
pub fn cues(
    text: &Text<'_>,
    terms: &Terms,
    happenings: &Happenings,
    parties: &Parties<'_>,
    mentions: &[Mention],
    mention: &Mention,
    frame: &Frame,
) -> Cues {
    let mut cues = around(text, terms, parties, mention, frame);
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
    let mut told = told_beside(text, mentions, mention, sentence);
    if matches!(mention.kind, Kind::Date | Kind::Time) {
        let events = happenings.at(text, mentions, mention, frame).into_iter();
        told.extend(events.map(|word| cue(CueKind::Event, word.into())));
    }
    let at = cues.partition_point(|cue| cue.kind < CueKind::Year);
    cues.splice(at..at, told);
    Cues::in_order(cues)
}

/// Years, days and the origin of a measure, which stand beside a value in its sentence, in order.
fn told_beside(
    text: &Text<'_>,
    mentions: &[Mention],
    mention: &Mention,
    sentence: &Range<usize>,
) -> Vec<Cue> {
    let mut told = Vec::new();
    for other in within(mentions, sentence).filter(|m| m.span != mention.span) {
        told.extend(year_of(other).map(|year| cue(CueKind::Year, year.into())));
        let days = days_of(text, other).into_iter();
        told.extend(days.map(|day| cue(CueKind::Day, day.into())));
    }
    if mention.kind == Kind::Measure
        && let Some(origin) = origin(text, mention)
    {
        told.push(cue(CueKind::Origin, key(text, origin).into()));
    }
    told.sort_unstable();
    told.dedup();
    told
}

/// The words that the value's phrase hangs on, in order.
fn around(
    text: &Text<'_>,
    terms: &Terms,
    parties: &Parties<'_>,
    mention: &Mention,
    frame: &Frame,
) -> Vec<Cue> {
    let mut cues = Vec::with_capacity(48);
    let mut add = |kind: CueKind, token: usize| {
        let word = match terms.key(token) {
            Some(word) => word.clone(),
            None => key(text, token).into(),
        };
        if !word.is_empty() {
            cues.push(cue(kind, word));
        }
    };
    if let Some(head) = frame.head {
        add(CueKind::Head, head);
    }
    for modifier in &frame.modifiers {
        add(CueKind::Modifier, *modifier);
    }
    if let Some(verb) = frame.verb {
        add(CueKind::Verb, verb);
    }
    for governor in frame.governors.iter().chain(&frame.complement) {
        add(CueKind::Governor, *governor);
    }
    let temporal = matches!(mention.kind, Kind::Date | Kind::Time);
    let subject = if temporal {
        frame.subject
    } else {
        doer(text, frame)
    };
    if let Some(doer) = subject {
        add(CueKind::Subject, doer);
    }
    let owners = owners(text, parties, mention, frame);
    if let Some(owner) = owners.holder {
        cues.push(cue(CueKind::Owner, owner.word.into()));
        cues.push(cue(CueKind::OwnerSort, owner.sort.into()));
        cues.extend(owner.also.map(|word| cue(CueKind::OwnerAlso, word.into())));
    }
    cues.extend((owners.getter).map(|getter| cue(CueKind::Getter, getter.word.into())));
    cues.extend(share(text, mention).map(|share| cue(CueKind::Share, share.name().into())));
    if let Some(preposition) = frame.preposition {
        cues.push(cue(CueKind::Preposition, text.lower(preposition).into()));
    }
    cues.sort_unstable();
    cues.dedup();
    cues
}

/// Who or what does what the verb says, in the passive as well: "11 shots were fired *by police*". Where
/// a passive does not tell, its subject stands in, unless it is what the value counts.
fn doer(text: &Text<'_>, frame: &Frame) -> Option<usize> {
    let agent = frame.verb.and_then(|verb| agent_of_passive(text, verb));
    let counted = || frame.role == Some(Role::Object) && frame.subject == frame.head;
    agent.or_else(|| frame.subject.filter(|_| !counted()))
}

const fn cue(kind: CueKind, word: Arc<str>) -> Cue {
    Cue { kind, word }
}

/// The mentions of a sentence, of all those of its article in order.
pub(super) fn within<'m>(
    mentions: &'m [Mention],
    sentence: &Range<usize>,
) -> impl Iterator<Item = &'m Mention> {
    let first = mentions.partition_point(|m| m.tokens.start < sentence.start);
    let end = sentence.end;
    mentions[first..]
        .iter()
        .take_while(move |m| m.tokens.start < end)
}

/// The year that a date states or implies.
pub(super) fn year_of(mention: &Mention) -> Option<String> {
    let Value::Time(time) = &mention.value else {
        return None;
    };
    time.sure_year().map(|year| format!("{year:04}"))
}

/// The day that a mention tells, in both ways of naming it, unless something was said then.
fn days_of(text: &Text<'_>, mention: &Mention) -> Vec<String> {
    let Value::Time(time) = &mention.value else {
        return Vec::new();
    };
    let clause = &text.clauses[text.clause_of(mention.tokens.start)];
    let said = clause.verb.is_some_and(|verb| {
        let class = class_of(text, text.phrases[verb].head);
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
    (first..sentence.end)
        .take_while(|i| text.tags[*i] == Tag::Name)
        .last()
}

/// How far behind a measure, and behind its preposition, a name is looked for: "14 miles (22 km)
/// north-northeast of the town of Healdsburg".
const ORIGIN_REACH: usize = 9;

/// The sentence before, within the same part of the article.
fn sentence_before(text: &Text<'_>, sentence: usize) -> Option<usize> {
    let before = sentence.checked_sub(1)?;
    (text.sentences.get(before)?.block == text.sentences[sentence].block).then_some(before)
}

/// The class of events that a word belongs to, as the part of speech that it is.
pub(super) fn class_of(text: &Text<'_>, token: usize) -> Option<&'static str> {
    let lemma = text.lemma(token);
    match text.tags[token] {
        Tag::Noun | Tag::PluralNoun => classes::class_of_noun(lemma),
        tag if tag.is_verb() => classes::class_of_verb(lemma),
        _ => classes::class(lemma),
    }
}

/// What a word is compared by: the class of words that it belongs to, else its lemma.
#[must_use]
pub fn key<'t>(text: &'t Text<'_>, token: usize) -> &'t str {
    let lemma = text.lemma(token);
    let is_month = || matches!(time::word(lemma), Some(time::Word::Month(_)));
    if text.tags[token] == Tag::Name && is_month() {
        return lemma;
    }
    let compound = compound_of(text, token);
    compound.or_else(|| class_of(text, token)).unwrap_or(lemma)
}

/// The compound that a noun ends: "home *run*".
fn compound_of(text: &Text<'_>, token: usize) -> Option<&'static str> {
    if !matches!(text.tags[token], Tag::Noun | Tag::PluralNoun) {
        return None;
    }
    let first = text
        .phrase_of(token)
        .map_or(token, |p| text.phrases[p].tokens.start);
    let before = token.checked_sub(1).filter(|i| *i >= first);
    compounds::compound(before.map_or("", |i| text.lemma(i)), text.lemma(token))
}
