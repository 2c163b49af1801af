//! Who or what does what a verb group says.

use crate::text::{PhraseKind, Tag, Text};

/// The head of a verb group's subject. For "who", "which" and "that" it is the noun before them.
pub(in crate::extract) fn subject_of(text: &Text<'_>, verb: usize) -> Option<usize> {
    let start = text.phrases[verb].tokens.start;
    let clause = text.clauses[text.clause_of(start)].tokens.start;
    let own = text.phrases[..verb]
        .iter()
        .rev()
        .take_while(|p| p.tokens.start >= clause)
        .filter(|p| p.kind == PhraseKind::Noun);
    // The subject is the first phrase of the clause that no preposition hangs on something else.
    let free = own
        .filter(|p| {
            p.tokens
                .start
                .checked_sub(1)
                .is_none_or(|b| b < clause || text.tags[b] != Tag::Preposition)
        })
        .last();
    if let Some(phrase) = free.filter(|p| text.tags[p.head] != Tag::Pronoun) {
        return Some(phrase.head);
    }
    if free.is_some() {
        return None;
    }
    if let Some(subject) = subject_of_participle(text, verb, clause) {
        return Some(subject);
    }
    if text.tags.get(clause) != Some(&Tag::Subordinator) && text.lower(clause) != "," {
        return None;
    }
    let before = (0..clause)
        .rev()
        .take(2)
        .find(|i| text.tags[*i] != Tag::Mark)?;
    let phrase = &text.phrases[text.phrase_of(before)?];
    (phrase.kind == PhraseKind::Noun).then_some(phrase.head)
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
