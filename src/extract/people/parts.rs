//! What part somebody has in what happened, by what is said of them where they are told of:
//! "arrested *a man*", "the murder of *Ana Ruiz*", "*a boy* who was shot".

use super::told::Told;
use crate::lexicon::people::{self, Parts, Telling};
use crate::text::{Phrase, PhraseKind, Tag, Text, Voice};

/// Gives every place the part that its sentence tells.
pub(super) fn give_parts(text: &Text<'_>, told: &mut [Told]) {
    for i in 0..told.len() {
        let one = &told[i];
        let mut parts = one.by_grammar.with(of_sentence(text, one));
        // "the murders of his mother and *his sister*", "one man, *two women*".
        if parts.is_empty()
            && let Some(before) = i.checked_sub(1).map(|b| &told[b])
            && before.sentence == one.sentence
            && goes_on(text, before, one)
        {
            parts = before.by_grammar;
        }
        if told[i].law {
            parts = parts.without(Parts::ACCUSED);
        }
        if is_elsewhere(text, told[i].sentence) {
            parts = Parts::NONE;
        }
        told[i].by_grammar = parts;
    }
    share_parts(told);
}

/// Whether a sentence opens with what tells of something else: "In *another case*".
fn is_elsewhere(text: &Text<'_>, sentence: usize) -> bool {
    const OPENING: usize = 4;
    let tokens = text.sentences[sentence].tokens.clone();
    let mut opening = tokens.clone().take(OPENING).filter(|i| i + 1 < tokens.end);
    opening.any(|i| people::is_elsewhere(text.lower(i), text.lemma(i + 1)))
}

/// What is said of several is said of each whose age is given: "the brothers, 21 and 24, were held".
fn share_parts(told: &mut [Told]) {
    for each in told.chunk_by_mut(|a, b| a.head == b.head) {
        let all = each
            .iter()
            .fold(Parts::NONE, |all, one| all.with(one.by_grammar));
        for one in each {
            one.by_grammar = all;
        }
    }
}

/// Whether a place goes on with a list of people, or is one of several told of before it.
fn goes_on(text: &Text<'_>, before: &Told, one: &Told) -> bool {
    let between = before.tail..one.tokens.start.max(before.tail);
    let joins = |i: usize| matches!(text.lower(i), "," | "and" | "or" | "as" | "well");
    let includes = |i: usize| matches!(text.lower(i), "including" | "among");
    // "two brothers *aged* 31 and 34"
    let told = |i: usize| joins(i) || before.many && matches!(text.lower(i), "aged" | "ages");
    let close = between.len() <= 3 && !between.is_empty();
    close && between.clone().all(told)
        || before.many && between.len() <= 12 && between.clone().any(includes)
}

fn of_sentence(text: &Text<'_>, one: &Told) -> Parts {
    let governed = by_governor(text, one);
    let behind = behind(text, one);
    if !governed.is_empty() {
        return governed.with(behind);
    }
    let preposition = one.tokens.start.checked_sub(1).map(|i| text.tags[i]);
    // "after a boy shot himself"
    let opens_clause = || {
        let word = text.lower(one.tokens.start - 1);
        matches!(word, "after" | "before" | "since" | "until" | "as" | "than")
    };
    let preposition = preposition.filter(|tag| *tag != Tag::Preposition || !opens_clause());
    let agent = preposition == Some(Tag::Preposition) && text.lower(one.tokens.start - 1) == "by";
    let by_verb = match preposition {
        Some(Tag::Preposition) if agent => as_agent(text, one),
        Some(Tag::Preposition) => Parts::NONE,
        _ => by_verb(text, one),
    };
    by_verb.with(behind).with(among(text, one))
}

/// "the death *of* Ana Ruiz", "charges *against* the man".
fn by_governor(text: &Text<'_>, one: &Told) -> Parts {
    let Some(preposition) = one.tokens.start.checked_sub(1) else {
        return Parts::NONE;
    };
    let Some(noun) = preposition.checked_sub(1) else {
        return Parts::NONE;
    };
    // "accused of *stabbing* his girlfriend", "after *killing* a guard"
    if text.lower(preposition).ends_with("ing") {
        return people::telling(text.lower(preposition)).of;
    }
    if text.tags[preposition] != Tag::Preposition || !text.tags[noun].is_nominal() {
        return Parts::NONE;
    }
    let telling = people::telling(text.lemma(noun));
    match text.lower(preposition) {
        "of" | "on" | "for" | "to" => telling.of,
        "against" => telling.against,
        _ => Parts::NONE,
    }
}

/// "shot *by* the man".
fn as_agent(text: &Text<'_>, one: &Told) -> Parts {
    let Some(verb) = one.tokens.start.checked_sub(2) else {
        return Parts::NONE;
    };
    let passive = matches!(text.tags[verb], Tag::Participle | Tag::Past);
    match passive {
        true => people::telling(text.lemma(verb))
            .subject
            .shared(Parts::ACCUSED),
        false => Parts::NONE,
    }
}

/// What stands right behind: "who was shot", "accused of murder", "dead".
fn behind(text: &Text<'_>, one: &Told) -> Parts {
    let end = text.sentences[one.sentence].tokens.end;
    let comma = usize::from(one.tail < end && text.word(one.tail) == ",");
    let next = one.tail + comma;
    if next >= end {
        return Parts::NONE;
    }
    if matches!(text.lower(next), "who" | "that") {
        let clause = &text.clauses[text.clause_of(next)];
        let verb = clause.verb.filter(|v| text.phrases[*v].tokens.start > next);
        return verb.map_or(Parts::NONE, |v| of_subject(text, v, end));
    }
    if text.tags[next] == Tag::Adjective || text.lower(next) == "dead" {
        return people::telling(text.lemma(next)).adjective;
    }
    let Some(p) = text.phrase_of(next).filter(|p| is_verb(text, *p)) else {
        return Parts::NONE;
    };
    if text.phrases[p].tokens.start == next && text.tags[next] == Tag::Gerund {
        return received(text, p);
    }
    let reduced = text.phrases[p].tokens.start == next && text.tags[next] == Tag::Participle;
    if reduced || lacks_object(text, &text.phrases[p]) {
        told_of(text, &text.phrases[p], true)
    } else {
        Parts::NONE
    }
}

/// What the verb of the clause says of them.
fn by_verb(text: &Text<'_>, one: &Told) -> Parts {
    let end = text.sentences[one.sentence].tokens.end;
    let clause = text.clause_of(one.head);
    let own = text.clauses[clause].verb;
    let next = || {
        let next = text.clauses.get(clause + 1)?;
        let begins = next.tokens.start <= one.tail + 1 && next.tokens.start < end;
        next.verb.filter(|_| begins)
    };
    if let Some(verb) = own.or_else(next)
        && text.phrases[verb].tokens.start >= one.tokens.end
    {
        return of_subject(text, verb, end);
    }
    // "police allege *the man*, 40, opened fire"
    let comma = usize::from(one.tail < end && text.word(one.tail) == ",");
    let finite =
        |i: usize| matches!(text.tags[i], Tag::Past | Tag::Present) || text.tags[i].is_auxiliary();
    let own = one.tail + comma;
    if own < end
        && finite(own)
        && let Some(verb) = text.phrase_of(own).filter(|p| is_verb(text, *p))
    {
        return of_subject(text, verb, end);
    }
    // "shot and killed *a man*"
    let Some(group) = one
        .tokens
        .start
        .checked_sub(1)
        .and_then(|i| text.phrase_of(i))
    else {
        return Parts::NONE;
    };
    let group = &text.phrases[group];
    let active = group.voice == Voice::Active || group.tokens.len() == 1;
    if group.kind != PhraseKind::Verb || !active || group.negated {
        return Parts::NONE;
    }
    let left = people::telling(text.lower(one.tail)).adjective;
    told_of(text, group, true).with(left)
}

/// What a verb group, and those joined to it, say of their subject.
fn of_subject(text: &Text<'_>, verb: usize, end: usize) -> Parts {
    let mut parts = Parts::NONE;
    let mut at = verb;
    let mut passive = false;
    // "was arrested and charged and later jailed"
    for _ in 0..JOINED_VERBS {
        let group = &text.phrases[at];
        if group.negated {
            break;
        }
        passive = group.voice == Voice::Passive
            || passive && group.tokens.len() == 1
            || lacks_object(text, group);
        parts = parts.with(told_of(text, group, passive));
        let after = group.tokens.end;
        if after < end {
            parts = parts.with(people::telling(text.lower(after)).adjective);
            if !passive {
                parts = parts.with(received(text, at));
            }
            if matches!(text.lower(after), "himself" | "herself" | "itself") {
                parts = match told_of(text, group, true) {
                    Parts::NONE => parts,
                    done => done,
                };
            }
        }
        let follows = |p: &Phrase| {
            p.kind == PhraseKind::Verb
                && (p.tokens.start == after
                    || p.tokens.start == after + 1 && text.lower(after) == "and")
                && p.tokens.start < end
        };
        match text.phrases.get(at + 1) {
            Some(next) if follows(next) => at += 1,
            _ => break,
        }
    }
    parts
}

/// So many verbs at most are said of one subject together.
const JOINED_VERBS: usize = 4;

/// "received a gunshot *wound*", "suffered *injuries*".
fn received(text: &Text<'_>, verb: usize) -> Parts {
    let lemma = text.lemma(text.phrases[verb].head);
    let takes = matches!(lemma, "receive" | "have" | "get" | "suffer" | "sustain");
    let object = text
        .phrases
        .get(verb + 1)
        .filter(|p| p.kind == PhraseKind::Noun);
    let armed = |p: &Phrase| people::telling(text.lemma(p.head)).weapon;
    if people::telling(lemma).wields && object.is_some_and(armed) {
        return Parts::ACCUSED;
    }
    if lemma == "face" {
        let charge = object.map(|p| people::telling(text.lemma(p.head)).against);
        return charge.unwrap_or_default();
    }
    let object = object.filter(|_| takes);
    object.map_or(Parts::NONE, |p| {
        let of = people::telling(text.lemma(p.head)).of;
        of.shared(Parts::HURT.with(Parts::TARGET))
    })
}

/// What a verb tells of its object, or of its subject.
fn told_of(text: &Text<'_>, group: &Phrase, object: bool) -> Parts {
    let Telling {
        object: done,
        subject: does,
        ..
    } = people::telling(text.lemma(group.head));
    if object { done } else { does }
}

/// "34-year-old charged": a passive without its auxiliary.
fn lacks_object(text: &Text<'_>, group: &Phrase) -> bool {
    let single = group.tokens.len() == 1;
    let past = matches!(text.tags[group.head], Tag::Past | Tag::Participle);
    let next = text.tags.get(group.tokens.end);
    let none = next.is_none_or(|tag| {
        matches!(
            tag,
            Tag::Mark | Tag::Preposition | Tag::Coordinator | Tag::Subordinator
        )
    });
    let told = people::telling(text.lemma(group.head));
    single && past && none && !told.object.is_empty()
}

/// "*Among* the injured was a boy".
fn among(text: &Text<'_>, one: &Told) -> Parts {
    let start = text.sentences[one.sentence].tokens.start;
    let is = |i: usize| matches!(text.lemma(i), "be" | ",");
    let inverted = one.tokens.start > start + 1 && is(one.tokens.start - 1);
    if text.lower(start) != "among" || !inverted || one.tokens.start > start + AMONG {
        return Parts::NONE;
    }
    let first = (start + 1..(start + 5).min(one.tokens.start))
        .map(|i| people::telling(text.lower(i)))
        .find(|t| !t.adjective.is_empty() || !t.object.is_empty() || !t.noun.is_empty());
    first.map_or(Parts::NONE, |t| t.adjective.with(t.object).with(t.noun))
}

/// How far from "among" the verb and the first of those stand whom it brings in.
const AMONG: usize = 10;

fn is_verb(text: &Text<'_>, phrase: usize) -> bool {
    text.phrases[phrase].kind == PhraseKind::Verb
}
