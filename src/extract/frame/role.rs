//! Which verb a phrase belongs to, and how it stands to it.

use super::Role;
use super::free::is_time;
use super::resume::resuming;
use crate::lexicon::{assertion, verbs};
use crate::recognize::Mention;
use crate::text::{PhraseKind, Tag, Text, Voice};
use crate::value::Kind;
use std::ops::Range;

pub(super) fn role_of(
    text: &Text<'_>,
    verb: usize,
    phrase_start: usize,
    preposition: Option<usize>,
) -> Role {
    let group = &text.phrases[verb];
    if phrase_start < group.tokens.start {
        match (preposition, group.voice) {
            (Some(_), _) if !opens_with_of(text, preposition) => Role::Oblique,
            (_, Voice::Passive) => Role::Object,
            _ if lacks_object(text, verb) => Role::Object,
            _ => Role::Subject,
        }
    } else if preposition.is_some() || group.voice == Voice::Passive {
        Role::Oblique
    } else {
        Role::Object
    }
}

fn opens_with_of(text: &Text<'_>, preposition: Option<usize>) -> bool {
    preposition.is_some_and(|p| text.lower(p) == "of")
}

/// A past form without any object ("250 others injured and …") is a passive whose auxiliary was
/// left out, where the verb always takes an object.
pub(super) fn lacks_object(text: &Text<'_>, verb: usize) -> bool {
    let group = &text.phrases[verb];
    let single =
        group.tokens.len() == 1 && matches!(text.tags[group.head], Tag::Past | Tag::Participle);
    let next = text.tags.get(group.tokens.end);
    single
        && crate::lexicon::classes::takes_object(text.lemma(group.head))
        && next.is_none_or(|t| {
            matches!(
                t,
                Tag::Mark | Tag::Coordinator | Tag::Preposition | Tag::Subordinator | Tag::Adverb
            )
        })
}

/// Where a phrase stands.
pub(super) struct Place {
    /// Its tokens.
    pub phrase: Range<usize>,
    /// Index of its clause.
    pub clause: usize,
    /// Index of its sentence.
    pub sentence: usize,
}

/// The verb group that a mention's phrase belongs to: that of its clause, unless the phrase stands
/// behind an insertion, or an insertion stands between it and its verb.
pub(super) fn verb_of(
    text: &Text<'_>,
    mention: &Mention,
    place: &Place,
    preposition: Option<usize>,
) -> Option<usize> {
    let own = text.clauses[place.clause]
        .verb
        .map(|verb| died(text, mention, place, verb));
    if let Some(verb) = own
        && let Some(main) = behind_insertion(text, mention, place, preposition, verb)
    {
        return Some(main);
    }
    let whole = text
        .phrase_of(place.phrase.end - 1)
        .map(|p| &text.phrases[p]);
    if let Some(whole) = whole
        && let Some(verb) = resuming(text, whole.head, place.phrase.end, place.sentence)
    {
        return Some(verb);
    }
    own.or_else(|| verb_beside(text, place.clause, place.sentence))
}

/// The verb before "aged", which governs nothing: "*died* last week aged 70".
fn died(text: &Text<'_>, mention: &Mention, place: &Place, verb: usize) -> usize {
    let aged = mention.kind == Kind::Age && text.lower(text.phrases[verb].head) == "aged";
    let first = text.sentences[place.sentence].tokens.start;
    let before = place
        .clause
        .checked_sub(1)
        .filter(|_| aged && text.phrases[verb].tokens.len() == 1);
    let before = before
        .map(|c| &text.clauses[c])
        .filter(|c| c.tokens.start >= first);
    before.and_then(|c| c.verb).unwrap_or(verb)
}

/// The verb before an insertion that ends in a comma right before a time: "marched, *three of whom
/// fell*, on Monday", "resigned, *the mayor said*, in 2009".
fn behind_insertion(
    text: &Text<'_>,
    mention: &Mention,
    place: &Place,
    preposition: Option<usize>,
    verb: usize,
) -> Option<usize> {
    let temporal = matches!(
        mention.kind,
        Kind::Date | Kind::Time | Kind::Duration | Kind::Set
    );
    let start = preposition.unwrap_or(place.phrase.start);
    let clause = &text.clauses[place.clause];
    let comma = start.checked_sub(1).filter(|i| text.word(*i) == ",")?;
    let inserted = temporal && comma >= text.phrases[verb].tokens.end;
    let relative = || {
        let opens = clause.tokens.start..text.phrases[verb].tokens.start;
        opens
            .into_iter()
            .any(|i| matches!(text.lower(i), "who" | "whom" | "which"))
    };
    let says = || {
        let reports = assertion::lists()
            .reporting
            .contains(text.lemma(text.phrases[verb].head));
        reports && text.word(clause.tokens.start) == "," && text.phrases[verb].tokens.end == comma
    };
    let before = &text.clauses[place.clause.checked_sub(1).filter(|_| inserted)?];
    let first = text.sentences[place.sentence].tokens.start;
    before
        .verb
        .filter(|_| before.tokens.start >= first && (relative() || says()))
}

/// The verb of the clause before or after one that has none, in the same sentence.
fn verb_beside(text: &Text<'_>, clause: usize, sentence: usize) -> Option<usize> {
    let within = |c: usize| {
        let bounds = &text.sentences[sentence].tokens;
        text.clauses
            .get(c)
            .filter(|c| c.tokens.start >= bounds.start && c.tokens.end <= bounds.end)
    };
    let before = clause.checked_sub(1).and_then(within).and_then(|c| c.verb);
    before.or_else(|| within(clause + 1).and_then(|c| c.verb))
}

/// How far behind a passive its "by" is looked for, in tokens.
const REACH_OF_AGENT: usize = 12;

/// The head of the phrase that tells who does what a passive says: "were fired *by two officers*". No
/// "by" tells it that brings in a time, a manner ("by pulling"), or how much.
pub(in crate::extract) fn agent_of_passive(text: &Text<'_>, verb: usize) -> Option<usize> {
    let group = &text.phrases[text.phrase_of(verb)?];
    if group.voice != Voice::Passive {
        return None;
    }
    let clause = text.clauses[text.clause_of(verb)].tokens.end;
    let end = clause.min(group.tokens.end + REACH_OF_AGENT);
    let by = (group.tokens.end..end).find(|i| text.lower(*i) == "by")?;
    let agent = &text.phrases[text.phrase_of(by + 1)?];
    let whole = agent.kind == PhraseKind::Noun && agent.tokens.start == by + 1;
    let somebody = text.tags[agent.head].is_nominal() && !is_time(text, agent);
    let measured = matches!(text.lemma(agent.head), "percent" | "point" | "%");
    (whole && somebody && !measured).then_some(agent.head)
}

/// "12 people were known *to have died*": what is said of the subject stands after the passive.
pub(super) fn raised(text: &Text<'_>, verb: usize) -> Option<usize> {
    let group = &text.phrases[verb];
    let next = text.phrases.get(verb + 1)?;
    let infinitive = next.kind == PhraseKind::Verb
        && next.tokens.start == group.tokens.end
        && text.tags[next.tokens.start] == Tag::Infinitive;
    let raises = verbs::lists().raises(text.lemma(group.head));
    (infinitive && raises && group.voice == Voice::Passive).then_some(verb + 1)
}
