//! What words and clauses tell: the class of what happened, and whether it happened then.

use crate::lexicon::happenings::{SAID, lists};
use crate::text::{Phrase, PhraseKind, Tag, Text, Voice};

/// The class of the word or phrase that begins at a token, and how many words it has.
pub(super) fn class_at(text: &Text<'_>, token: usize) -> Option<(&'static str, usize)> {
    let tag = text.tags[token];
    let open = match tag {
        Tag::Noun | Tag::PluralNoun | Tag::Adjective => true,
        tag => tag.is_verb(),
    };
    let lemma = |i: usize| {
        if i == 0 || token + i < text.sentence_tokens(token).end {
            text.lemma(token + i)
        } else {
            ""
        }
    };
    let month = || text.word(token) == "March";
    let open = open && text.lower(token) != "according" && !month();
    let found = open.then(|| lists().class(tag.is_verb(), lemma)).flatten();
    // Of adjectives those that tell what happened, and those of phrases: "green light".
    let tells = |len: usize| {
        tag != Tag::Adjective || len > 1 || lists().adjectives.contains(text.lemma(token))
    };
    found.filter(|(_, len)| tells(*len))
}

/// The same without the length.
pub(super) fn class(text: &Text<'_>, token: usize) -> Option<&'static str> {
    class_at(text, token).map(|(class, _)| class)
}

/// The subject of a clause that begins with its verb, far behind: "the *hearing* for Ana Ruiz, 31,
/// charged with fraud, | took place".
pub(super) fn first_subject(text: &Text<'_>, clause: usize) -> Option<usize> {
    let tokens = &text.clauses[clause].tokens;
    let verb = &text.phrases[text.clauses[clause].verb?];
    let begins = text.word(tokens.start) == "," && verb.tokens.start == tokens.start + 1;
    let finite = matches!(
        text.tags[verb.tokens.start],
        Tag::Past | Tag::Present | Tag::Be | Tag::Have
    );
    let first = text.sentence_tokens(tokens.start).start;
    let opens = |i: usize| {
        text.phrase_of(i)
            .filter(|p| text.phrases[*p].kind == PhraseKind::Noun)
    };
    let phrase = (first..first + 2)
        .find_map(opens)
        .filter(|_| begins && finite)?;
    Some(text.phrases[phrase].head)
}

/// The class of a verb group.
pub(super) fn class_of(text: &Text<'_>, verb: usize) -> Option<&'static str> {
    let group = &text.phrases[verb];
    let passive = (group.voice == Voice::Passive).then(|| lists().passive(text.lemma(group.head)));
    passive.flatten().or_else(|| class(text, group.head))
}

/// The class of a clause's verb group.
fn class_of_clause(text: &Text<'_>, clause: usize) -> Option<&'static str> {
    class_of(text, text.clauses[clause].verb?)
}

/// Whether a clause tells no more than that something was said.
pub(super) fn is_said(text: &Text<'_>, clause: usize) -> bool {
    class_of_clause(text, clause) == Some(SAID)
}

/// The classes of the adjectives that a clause says of something: "found *dead*", "found him *guilty*".
pub(super) fn predicates<'t>(
    text: &'t Text<'_>,
    clause: usize,
) -> impl Iterator<Item = &'static str> + use<'t> {
    let tokens = &text.clauses[clause].tokens;
    let verb = text.clauses[clause].verb.map(|verb| &text.phrases[verb]);
    let from = verb.map_or(tokens.start, |verb| verb.tokens.start);
    let said_of = |i: &usize| {
        let phrase = || text.phrase_of(*i).map(|p| &text.phrases[p]);
        text.tags[*i] == Tag::Adjective && phrase().is_none_or(|p| p.tokens.end == *i + 1)
    };
    (from..tokens.end)
        .filter(said_of)
        .filter_map(|i| class(text, i))
}

/// Whether a clause speaks of other events without their happening then: "sentenced for a murder".
pub(super) fn is_about(text: &Text<'_>, clause: usize) -> bool {
    let mut classes = class_of_clause(text, clause)
        .into_iter()
        .chain(predicates(text, clause));
    classes.any(|class| lists().is_about(class))
}

/// Whether what a clause tells is that something was said, or speaks of other events.
pub(in crate::extract) fn tells_of_others(text: &Text<'_>, clause: usize) -> bool {
    is_said(text, clause) || is_about(text, clause)
}

/// Whether a clause fixes when something is to happen: "was *scheduled* for Monday".
pub(super) fn is_planned(text: &Text<'_>, clause: usize) -> bool {
    let verb = text.clauses[clause].verb.map(|verb| &text.phrases[verb]);
    verb.is_some_and(|verb| {
        let reduced = verb.tokens.len() == 1 && text.tags[verb.head] == Tag::Participle;
        let to_do = text.tags.get(verb.tokens.end) == Some(&Tag::Infinitive);
        let fixed = verb.voice == Voice::Passive || reduced || to_do;
        fixed && lists().planned.contains(text.lemma(verb.head))
    })
}

/// Whether what a clause speaks of is still to come, or does not come: "*nearing* a vote".
pub(super) fn is_ahead(text: &Text<'_>, clause: usize) -> bool {
    let verb = text.clauses[clause].verb.map(|verb| &text.phrases[verb]);
    verb.is_some_and(|verb| lists().ahead.contains(text.lemma(verb.head)))
        && !is_planned(text, clause)
}

/// Whether a clause tells how things still are: "remained in hospital", "stayed | *closed*".
pub(super) fn is_still(text: &Text<'_>, clause: usize) -> bool {
    let head = |clause: usize| text.clauses[clause].verb.map(|v| &text.phrases[v]);
    let still =
        |clause: usize| head(clause).is_some_and(|v| lists().still.contains(text.lemma(v.head)));
    let goes_on = |v: &Phrase| v.tokens.start == text.clauses[clause].tokens.start;
    still(clause) || clause > 0 && head(clause).is_some_and(goes_on) && still(clause - 1)
}
