//! From whom to whom a value goes, by a verb of giving: "the $5m the Reds gave (to) *Ana Ruiz*",
//! "the $5m guaranteed last year to *Ruiz*", "paid *Ruiz* $5m"; and whose it is by the clause that
//! hangs on it from behind: "the deal that *Ruiz* got".

use super::beside::named;
use crate::extract::agent::reports;
use crate::extract::frame::{Frame, Role};
use crate::lexicon::owners::lists;
use crate::lexicon::{people, roles};
use crate::recognize::Mention;
use crate::text::{Phrase, PhraseKind, Tag, Text, Voice};
use crate::value::Kind;
use std::ops::Range;

/// So many tokens stand between a verb of giving, or what is given, and "to" or "by" at most.
const REACH: usize = 8;

/// So many phrases has a subject at most.
const MOST_PHRASES: usize = 3;

/// The names between which a value goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Hands {
    /// Who has it, or gives it.
    pub holder: Option<usize>,
    /// Who gets it from them.
    pub getter: Option<usize>,
    /// Whether it is only offered.
    pub offered: bool,
}

/// Whether a verb hands something on.
fn is_giving(lemma: &str) -> bool {
    lists().give.contains(lemma) || lists().offer.contains(lemma)
}

/// By the clause behind the value's phrase, which ends here: a relative clause ("that the Reds
/// offered", "the Reds offered") or a participle ("paid by the Reds"). None where there is no such
/// clause.
pub(super) fn behind(text: &Text<'_>, end: usize, mention: &Mention) -> Option<Hands> {
    let sentence = text.sentence_tokens(mention.tokens.start);
    // "the $5m guaranteed last year to Ruiz", which looks like one phrase
    let next = mention.tokens.end;
    if next < end && is_giving(text.lemma(next)) && text.lower(next).ends_with('d') {
        return Some(Hands {
            holder: brought_in(text, "by", next + 1, sentence.end),
            getter: brought_in(text, "to", next + 1, sentence.end),
            offered: lists().offer.contains(text.lemma(next)),
        });
    }
    if let Some(who) = run_on(text, end, mention) {
        let verb = &text.phrases[text.phrase_of(end)?];
        return by_clause(text, Some(who), verb, sentence.end);
    }
    let at = behind_bracket(text, end, mention, &sentence)?;
    if at >= sentence.end {
        return None;
    }
    let phrase = text.phrase_of(at).map(|p| &text.phrases[p]);
    if let Some(verb) = phrase.filter(|p| p.kind == PhraseKind::Verb) {
        let participle = matches!(text.tags[at], Tag::Participle | Tag::Past);
        let given = verb.tokens.len() == 1 && participle && is_giving(text.lemma(at));
        return given.then(|| handed(text, verb, sentence.end));
    }
    let pronoun = matches!(text.lower(at), "that" | "which");
    let at = at + usize::from(pronoun);
    let (subject, verb) = subject_and_verb(text, at, usize::from(pronoun), sentence.end)?;
    let who = named(text, subject);
    // Without "that" a common noun may as well begin what is said next.
    let told = pronoun || who.is_some() || is_giving(text.lemma(verb.head));
    by_clause(text, who, verb, sentence.end).filter(|_| told)
}

/// The subject that begins at a token and the verb right behind it. A subject of several phrases is
/// named by its last: "fellow | free agent Ana Ruiz | got". "That" may look like part of it.
fn subject_and_verb<'t>(
    text: &'t Text<'_>,
    at: usize,
    pronoun: usize,
    end: usize,
) -> Option<(&'t Phrase, &'t Phrase)> {
    let first = text.phrase_of(at).filter(|_| at < end)?;
    let starts = [at, at - pronoun].contains(&text.phrases[first].tokens.start);
    let mut last = first;
    for _ in 0..MOST_PHRASES {
        let (subject, next) = (&text.phrases[last], text.phrases.get(last + 1)?);
        let close = starts
            && subject.kind == PhraseKind::Noun
            && next.tokens.start == subject.tokens.end
            && next.tokens.start < end;
        match next.kind {
            PhraseKind::Verb if close => return Some((subject, next)),
            PhraseKind::Noun if close && text.tags[subject.head].is_nominal() => last += 1,
            _ => return None,
        }
    }
    None
}

/// By a relative clause of this subject and verb.
fn by_clause(text: &Text<'_>, who: Option<usize>, verb: &Phrase, end: usize) -> Option<Hands> {
    if reports(text, verb.head) {
        return None;
    }
    if !is_giving(text.lemma(verb.head)) {
        return Some(Hands {
            holder: who,
            ..Hands::default()
        });
    }
    let hands = handed(text, verb, end);
    Some(match verb.voice {
        // "the $5m that Ruiz was paid"
        Voice::Passive => Hands {
            getter: who,
            ..hands
        },
        Voice::Active => Hands {
            holder: who,
            ..hands
        },
    })
}

/// The subject of a clause that runs on from a value's phrase: "the $5m deal *Ana Ruiz* got". What
/// stands between is no noun for her ("the $5m pitcher Ana Ruiz got").
fn run_on(text: &Text<'_>, end: usize, mention: &Mention) -> Option<usize> {
    let is_name = |i: &usize| text.tags[*i] == Tag::Name;
    let first = (mention.tokens.end..end).rev().take_while(is_name).last()?;
    let noun = first.checked_sub(1)?;
    let bare = first == mention.tokens.end && matches!(mention.kind, Kind::Money | Kind::Duration);
    let common = bare || matches!(text.tags[noun], Tag::Noun | Tag::PluralNoun);
    let of_people =
        people::noun(text.lemma(noun)).is_some() || roles::noun(text.lower(noun)).is_some();
    let next = text.phrase_of(end).map(|p| &text.phrases[p]);
    let runs_on = next.is_some_and(|p| {
        p.kind == PhraseKind::Verb
            && p.tokens.start == end
            && !matches!(text.tags[end], Tag::Gerund | Tag::Infinitive)
    });
    (common && !of_people && runs_on).then_some(end - 1)
}

/// By the verb of the value's own clause: "paid Ruiz $5m", "$5m was paid to Ruiz".
pub(super) fn clause(text: &Text<'_>, frame: &Frame, value: &Range<usize>) -> Option<Hands> {
    let verb = frame.verb.filter(|i| is_giving(text.lemma(*i)))?;
    let group = &text.phrases[text.phrase_of(verb)?];
    let end = text.sentences[frame.sentence].tokens.end;
    if value.end <= group.tokens.start {
        let is_value = |i: usize| value.contains(&i) || frame.governor() == Some(i);
        // "A sum of $90 million was paid": a sum alone is no subject.
        let paid = match frame.subject {
            Some(subject) => is_value(subject),
            None => frame.role == Some(Role::Object),
        };
        return (group.voice == Voice::Passive && paid).then(|| handed(text, group, end));
    }
    let mut hands = handed(text, group, end);
    if group.voice == Voice::Passive {
        hands.getter = frame.subject.filter(|i| text.tags[*i] == Tag::Name);
    } else {
        hands.holder = None;
        hands.getter = hands.getter.filter(|i| *i < value.start);
        hands.getter = (hands.getter).or_else(|| brought_in(text, "to", value.end, end));
    }
    Some(hands)
}

/// Where what hangs on a value begins: behind the bracket that follows it, or that it stands in.
fn behind_bracket(
    text: &Text<'_>,
    end: usize,
    mention: &Mention,
    sentence: &Range<usize>,
) -> Option<usize> {
    if end >= sentence.end {
        return None;
    }
    match text.word(end) {
        "(" => Some((end..sentence.end).find(|i| text.word(*i) == ")")? + 1),
        ")" => {
            let opens = |i: &usize| text.word(*i) == "(";
            let opening = (sentence.start..mention.tokens.start)
                .rev()
                .take(3)
                .find(opens)?;
            let before = opening.saturating_sub(2).max(sentence.start)..opening;
            let number = before.into_iter().any(|i| text.tags[i] == Tag::Number);
            number.then_some(end + 1)
        }
        _ => Some(end),
    }
}

/// What stands behind a verb of giving.
fn handed(text: &Text<'_>, verb: &Phrase, end: usize) -> Hands {
    let next = verb.tokens.end;
    let object = text.phrase_of(next).filter(|_| next < end);
    let object = object.map(|p| &text.phrases[p]);
    // Of a passive with its auxiliary nothing behind it is the object.
    let acts = verb.voice == Voice::Active || verb.tokens.len() == 1;
    let direct = object.filter(|p| acts && p.tokens.start == next);
    Hands {
        holder: brought_in(text, "by", next, end),
        getter: direct
            .and_then(|p| named(text, p))
            .or_else(|| brought_in(text, "to", next, end)),
        offered: lists().offer.contains(text.lemma(verb.head)),
    }
}

/// The name that a preposition brings in soon behind, with no verb and no mark between.
fn brought_in(text: &Text<'_>, preposition: &str, from: usize, end: usize) -> Option<usize> {
    let near = from..end.min(from + REACH);
    let stops = |i: &usize| {
        matches!(
            text.tags[*i],
            Tag::Mark | Tag::Subordinator | Tag::Coordinator
        ) || text.tags[*i].is_verb()
    };
    let at = near
        .take_while(|i| !stops(i))
        .find(|i| text.lower(*i) == preposition)?;
    let phrase = text.phrase_of(at + 1).filter(|_| at + 1 < end)?;
    named(text, &text.phrases[phrase])
}
