//! Which verb a phrase belongs to, and how it stands to it.

use super::Role;
use crate::lexicon::verbs;
use crate::text::{PhraseKind, Tag, Text, Voice};

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
fn lacks_object(text: &Text<'_>, verb: usize) -> bool {
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

/// The verb of the clause before or after one that has none, in the same sentence.
pub(super) fn verb_beside(text: &Text<'_>, clause: usize, sentence: usize) -> Option<usize> {
    let within = |c: usize| {
        let bounds = &text.sentences[sentence].tokens;
        text.clauses
            .get(c)
            .filter(|c| c.tokens.start >= bounds.start && c.tokens.end <= bounds.end)
    };
    let before = clause.checked_sub(1).and_then(within).and_then(|c| c.verb);
    before.or_else(|| within(clause + 1).and_then(|c| c.verb))
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
