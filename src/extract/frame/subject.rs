//! Who or what does what a verb group says.
//!
//! The subject stands before its verb, but seldom alone: times, places and insertions stand there
//! too ("Last week the crew, based in Tarsa, found"), and verbs share one ("fell and broke").

use super::free::{Brought, brought_in, is_dateline, is_time, owns_next};
use super::nouns::counted_in;
use super::resume::{described, is_parting, noun_ending, resumed};
use super::role::lacks_object;
use crate::lexicon::verbs;
use crate::text::{Phrase, PhraseKind, Tag, Text};

/// How many verbs in a row may share a subject that stands before the first of them.
const SHARED: usize = 4;

/// The head of a verb group's subject. For "who", "which" and "that" it is the noun before them;
/// of "a group of climbers" and "two of the climbers" it is the climbers. None for pronouns.
pub(in crate::extract) fn subject_of(text: &Text<'_>, verb: usize) -> Option<usize> {
    let mut at = verb;
    for _ in 0..SHARED {
        if let Some(noun) = described_by(text, at) {
            return Some(noun);
        }
        let time = match before(text, at) {
            Before::Noun(head) => return counted_in(text, head),
            Before::Pronoun => return None,
            Before::Time(head) => Some(head),
            Before::Nothing => None,
        };
        match elsewhere(text, at) {
            Elsewhere::Noun(head) => return counted_in(text, head),
            Elsewhere::OfVerb(other) => at = other,
            Elsewhere::Nowhere => return time,
        }
    }
    None
}

/// What stands before a verb in its clause.
enum Before {
    /// The subject.
    Noun(usize),
    /// A pronoun: nobody can tell here what it stands for.
    Pronoun,
    /// Only a word for when, which is the subject where there is no other: "Monday marks a year".
    Time(usize),
    /// Nothing that could be one.
    Nothing,
}

/// Where the subject of a verb is that has none before it in its clause.
enum Elsewhere {
    /// This noun.
    Noun(usize),
    /// It is that of another verb group.
    OfVerb(usize),
    /// There is none.
    Nowhere,
}

/// The subject is the first phrase of the clause that no preposition hangs on something else, and
/// that does not tell when, unless nothing else stands there.
fn before(text: &Text<'_>, verb: usize) -> Before {
    let group = &text.phrases[verb];
    let clause = text.clauses[text.clause_of(group.tokens.start)]
        .tokens
        .start;
    let own: Vec<&Phrase> = text.phrases[..verb]
        .iter()
        .rev()
        .take_while(|p| p.tokens.start >= clause)
        .filter(|p| p.kind == PhraseKind::Noun)
        .collect();
    let (mut time, mut opening) = (None, None);
    for phrase in own.into_iter().rev() {
        if owns_next(text, phrase) || is_dateline(text, phrase) || is_bound(text, phrase) {
            continue;
        }
        match brought_in(text, phrase, clause) {
            Brought::By => continue,
            Brought::ByConjunction => {
                opening = Some(phrase);
                continue;
            }
            Brought::Free => {}
        }
        // "2012 will be remembered".
        let year = text.tags[phrase.head] == Tag::Number && phrase.tokens.end == group.tokens.start;
        if is_time(text, phrase) && !year {
            time = time.or(Some(phrase.head));
            continue;
        }
        return told(text, verb, phrase);
    }
    // "as the first quake struck", "with prices in the north falling".
    let parts = |i: usize| matches!(text.tags[i], Tag::Mark | Tag::Coordinator);
    let opening =
        opening.filter(|p| !is_time(text, p) && !(p.tokens.end..group.tokens.start).any(parts));
    match (opening, time) {
        (Some(phrase), _) => told(text, verb, phrase),
        (None, Some(head)) => Before::Time(head),
        (None, None) => Before::Nothing,
    }
}

/// The subject that a phrase before a verb tells; behind the verb, where the phrase is "there".
fn told(text: &Text<'_>, verb: usize, phrase: &Phrase) -> Before {
    let others = text.lower(phrase.head) == "others";
    if text.tags[phrase.head] != Tag::Pronoun || others || counted_in(text, phrase.head).is_some() {
        return Before::Noun(phrase.head);
    }
    let group = &text.phrases[verb];
    let is = text.tags[group.head] == Tag::Be;
    let behind = text.phrases.get(verb + 1).filter(|p| {
        let beside = (group.tokens.end..p.tokens.start).all(|i| text.tags[i] == Tag::Adverb);
        p.kind == PhraseKind::Noun && beside && !is_time(text, p)
    });
    match behind.filter(|_| is && text.lower(phrase.head) == "there") {
        Some(behind) if text.tags[behind.head] != Tag::Pronoun => Before::Noun(behind.head),
        _ => Before::Pronoun,
    }
}

/// Whether a phrase is the first half of a bound: "*more* than 60 people".
fn is_bound(text: &Text<'_>, phrase: &Phrase) -> bool {
    phrase.tokens.len() == 1
        && matches!(text.lower(phrase.head), "more" | "fewer" | "less")
        && text.lower(phrase.tokens.end) == "than"
}

/// Where a verb has its subject that has none of its own.
fn elsewhere(text: &Text<'_>, verb: usize) -> Elsewhere {
    let group = &text.phrases[verb];
    let clause = text.clause_of(group.tokens.start);
    let start = text.clauses[clause].tokens.start;
    if let Some(subject) = subject_of_participle(text, verb, start) {
        return Elsewhere::Noun(subject);
    }
    if let Some(subject) = named_behind(text, verb) {
        return Elsewhere::Noun(subject);
    }
    let first = text.sentence_tokens(start).start;
    // A clause may begin right behind the dash that ends an insertion.
    let dashed = start
        .checked_sub(1)
        .filter(|i| *i > first && is_parting(text.word(*i)));
    let start = dashed.unwrap_or(start);
    let comma = is_parting(text.word(start));
    let opening = start + usize::from(comma);
    if text.tags.get(opening) == Some(&Tag::Subordinator) {
        return antecedent(text, start).map_or(Elsewhere::Nowhere, Elsewhere::Noun);
    }
    let finite = is_finite(text, group);
    let joined = text.tags[start] == Tag::Coordinator
        || comma && text.tags.get(opening) == Some(&Tag::Coordinator);
    if comma
        && !joined
        && finite
        && let Some(subject) = resumed(text, start, first)
    {
        return Elsewhere::Noun(subject);
    }
    let Some(other) = verb_before(text, clause, first, finite) else {
        return Elsewhere::Nowhere;
    };
    let infinitive = text.tags[group.tokens.start] == Tag::Infinitive;
    let beside = text.phrases[other].tokens.end == group.tokens.start;
    // "and fell", ", killing four", "is expected to rise"; "the crews sent home Monday | returned".
    let goes_on = finite && group.tokens.start == start;
    if joined || comma || infinitive && beside || goes_on {
        Elsewhere::OfVerb(other)
    } else {
        Elsewhere::Nowhere
    }
}

/// The verb group of a clause before in the same sentence; where it has to share its subject with a
/// finite verb, none that only describes a noun.
fn verb_before(text: &Text<'_>, clause: usize, first: usize, finite: bool) -> Option<usize> {
    let clauses = (0..clause).rev().map(|c| &text.clauses[c]).take(SHARED);
    let mut clauses = clauses.take_while(|c| c.tokens.start >= first);
    let fits = |verb: &usize| is_finite(text, &text.phrases[*verb]);
    if finite {
        clauses.find_map(|c| c.verb.filter(fits))
    } else {
        clauses.next()?.verb
    }
}

/// Whether a verb group can be that of a main clause.
pub(super) fn is_finite(text: &Text<'_>, group: &Phrase) -> bool {
    let first = text.tags[group.tokens.start];
    first != Tag::Infinitive
        && !(group.tokens.len() == 1 && matches!(first, Tag::Gerund | Tag::Participle))
}

/// The noun before a participle that describes it: "two *quakes*, measuring 6.1 and 5.8", "the *quarter*
/// ended June 30"; but "the quake hit a town, killing four".
fn described_by(text: &Text<'_>, verb: usize) -> Option<usize> {
    let group = &text.phrases[verb];
    let before = group.tokens.start.checked_sub(1)?;
    let first = text.sentence_tokens(group.tokens.start).start;
    let comma = text.word(before) == ",";
    if before <= first || !describes(text, group, comma) {
        return None;
    }
    let noun = noun_ending(text, if comma { before } else { group.tokens.start })?;
    Some(described(text, noun, first).head)
}

/// Whether a verb group describes the noun before it, perhaps over a comma: what a list has, behind a
/// comma also passives such as "charged with theft".
fn describes(text: &Text<'_>, group: &Phrase, comma: bool) -> bool {
    let listed = || verbs::lists().describe.contains(text.lemma(group.head));
    let passive = |verb| text.lower(group.tokens.end) == "by" || lacks_object(text, verb);
    group.tokens.len() == 1
        && match text.tags[group.head] {
            Tag::Participle => comma || listed(),
            Tag::Gerund => comma && listed(),
            Tag::Past if comma => text.phrase_of(group.head).is_some_and(passive),
            Tag::Past => listed(),
            _ => false,
        }
}

/// The noun before a relative pronoun, and perhaps a comma.
fn antecedent(text: &Text<'_>, clause: usize) -> Option<usize> {
    let before = (0..clause)
        .rev()
        .take(2)
        .find(|i| text.tags[*i] != Tag::Mark)?;
    let phrase = &text.phrases[text.phrase_of(before)?];
    (phrase.kind == PhraseKind::Noun).then_some(phrase.head)
}

/// Who says it, where the name follows: "…," said *Ana Ruiz*.
fn named_behind(text: &Text<'_>, verb: usize) -> Option<usize> {
    let group = &text.phrases[verb];
    let reports = verbs::lists().invert.contains(text.lemma(group.head));
    let next = text.phrases.get(verb + 1)?;
    let name = next.kind == PhraseKind::Noun
        && next.tokens.start == group.tokens.end
        && text.tags[next.head] == Tag::Name
        && !is_time(text, next);
    (reports && name && is_finite(text, group)).then_some(next.head)
}

/// The subject that a verb shares with the participle before it: "*officers* responding to a call
/// found".
fn subject_of_participle(text: &Text<'_>, verb: usize, clause: usize) -> Option<usize> {
    let begins = text.phrases[verb].tokens.start == clause && text.tags[clause] != Tag::Infinitive;
    let before = &text.clauses[text.clause_of(clause).checked_sub(1).filter(|_| begins)?];
    let participle = &text.phrases[before.verb?];
    let finite =
        matches!(text.tags[clause], Tag::Past | Tag::Present) || text.tags[clause].is_auxiliary();
    let same = text.sentence_of(before.tokens.start) == text.sentence_of(clause);
    let reduced = participle.tokens.len() == 1
        && matches!(text.tags[participle.head], Tag::Gerund | Tag::Participle);
    let subject = text.phrase_of(participle.tokens.start.checked_sub(1)?)?;
    let subject = &text.phrases[subject];
    let beside = subject.kind == PhraseKind::Noun
        && subject.tokens.end == participle.tokens.start
        && subject.tokens.start >= before.tokens.start
        && text.tags[subject.head] != Tag::Pronoun;
    (finite && same && reduced && beside).then_some(subject.head)
}
