//! Who says so, how surely, for where and for when.

use super::asserting::{Asserting, Asserts};
use super::frame::{Frame, Role};
use crate::article::Span;
use crate::fact::{Modality, Qualifiers};
use crate::lexicon::assertion::lists;
use crate::recognize::Mention;
use crate::text::{Block, Phrase, PhraseKind, Tag, Text, Voice};
use crate::value::Kind;
use std::ops::Range;

/// The qualifiers of a mention, given all mentions of its article.
#[must_use]
pub fn qualifiers(
    text: &Text<'_>,
    asserting: &Asserting,
    mentions: &[Mention],
    mention: &Mention,
    frame: &Frame,
) -> Qualifiers {
    Qualifiers {
        attributed_to: party(text, asserting, frame)
            .map(|span| text.article.slice(span).to_owned()),
        modality: modality(text, asserting, frame)
            .or_else(|| turning(text, mention, frame))
            .or_else(|| denied_of_all(text, mention, frame)),
        scope: scope(text, mention, frame),
        as_of: as_of(text, mentions, mention, frame),
        retracted: asserting.retracts(frame.sentence),
    }
}

/// The words that name who asserts the sentence's content, without an article before them: in the
/// value's own part of it, else anywhere.
fn party(text: &Text<'_>, asserting: &Asserting, frame: &Frame) -> Option<Span> {
    let sentence = text.sentences[frame.sentence].tokens.clone();
    asserting.within(&sentence).next()?;
    let own = &text.clauses[frame.clause].tokens;
    let contrasts = |i: &usize| matches!(text.lower(*i), "while" | "whereas" | "but" | ";");
    let start = (sentence.start..=own.start).rev().find(contrasts);
    let end = (own.start + 1..sentence.end).find(contrasts);
    let part = start.unwrap_or(sentence.start)..end.unwrap_or(sentence.end);
    let found = party_in(text, asserting, frame, &part, &sentence);
    match found {
        None if part != sentence => party_in(text, asserting, frame, &sentence, &sentence),
        found => found,
    }
}

/// The same as a part of the sentence says.
fn party_in(
    text: &Text<'_>,
    asserting: &Asserting,
    frame: &Frame,
    part: &Range<usize>,
    sentence: &Range<usize>,
) -> Option<Span> {
    for (i, asserts) in asserting.within(part) {
        let reporting = match asserts {
            Asserts::According => {
                return next_noun(text, i + 2, sentence.end).map(|p| name_of(text, p));
            }
            Asserts::Reports => true,
            Asserts::Denies => denies(text, frame, i),
        };
        if !reporting || Some(i) == frame.verb && is_own_content(text, frame) {
            continue;
        }
        if parted(text, frame, i) {
            continue;
        }
        let Some(verb) = text.phrase_of(i).filter(|p| text.phrases[*p].head == i) else {
            continue;
        };
        if let Some(subject) = subject_of(text, verb, sentence) {
            return Some(name_of(text, subject));
        }
    }
    None
}

/// Whether a verb that denies does so with what the value's clause says: "*denied* (reports) that 12
/// people died".
fn denies(text: &Text<'_>, frame: &Frame, i: usize) -> bool {
    const FARTHEST_THAT: usize = 3;
    let that = (i + 1..=i + FARTHEST_THAT).find(|i| text.lower(*i) == "that");
    let below = |that: usize| frame.verb.is_some_and(|verb| verb > that);
    that.is_some_and(below) && !parted(text, frame, i)
}

/// Whether a semicolon stands between a reporting verb and the value, or a colon that the verb
/// comes after: "the number was in dispute: 4,500, says the one side; 6,000, say the others".
fn parted(text: &Text<'_>, frame: &Frame, verb: usize) -> bool {
    let own = &text.clauses[frame.clause].tokens;
    let (between, after) = if verb < own.start {
        (verb..own.start, false)
    } else {
        (own.end.min(verb)..verb, true)
    };
    between
        .into_iter()
        .any(|i| text.word(i) == ";" || after && matches!(text.word(i), ":" | "—"))
}

/// Whether the reporting verb is what the value's own clause says ("reported 14 cases").
fn is_own_content(text: &Text<'_>, frame: &Frame) -> bool {
    // "said at the end of the third round": when or where it was said is told by the outlet.
    let beside = frame.role == Some(Role::Oblique);
    beside
        || frame.verb.is_some_and(|v| {
            matches!(
                text.lemma(v),
                "put" | "show" | "report" | "describe" | "note"
            )
        })
}

/// The noun phrase that is the subject of a verb group: the one before it, or, where the verb
/// comes first ("…, said Hasim Rumatiga"), the one after it.
fn subject_of<'t>(text: &'t Text<'_>, verb: usize, sentence: &Range<usize>) -> Option<&'t Phrase> {
    let group = &text.phrases[verb];
    let before = verb.checked_sub(1).map(|p| &text.phrases[p]).filter(|p| {
        p.kind == PhraseKind::Noun
            && p.tokens.start >= sentence.start
            && p.tokens.end == group.tokens.start
    });
    let inverted = || {
        let after = text.phrases.get(verb + 1)?;
        let adjacent = after.kind == PhraseKind::Noun
            && after.tokens.start == group.tokens.end
            && after.tokens.end <= sentence.end;
        (adjacent && group.voice == Voice::Active).then_some(after)
    };
    let found = before.or_else(inverted)?;
    (text.tags[found.head] != Tag::Pronoun).then_some(found)
}

fn next_noun<'t>(text: &'t Text<'_>, from: usize, end: usize) -> Option<&'t Phrase> {
    let phrase = &text.phrases[text.phrase_of(from)?];
    (phrase.kind == PhraseKind::Noun && phrase.tokens.end <= end).then_some(phrase)
}

/// A phrase without its article.
fn name_of(text: &Text<'_>, phrase: &Phrase) -> Span {
    let mut tokens = phrase.tokens.clone();
    while tokens.len() > 1 && text.tags[tokens.start] == Tag::Determiner {
        tokens.start += 1;
    }
    text.span(tokens)
}

/// "turns 29 in April": an age to come.
fn turning(text: &Text<'_>, mention: &Mention, frame: &Frame) -> Option<Modality> {
    let verb = frame.verb.filter(|_| mention.kind == Kind::Age)?;
    let to_come = text.lemma(verb) == "turn" && text.tags[verb] == Tag::Present;
    to_come.then_some(Modality::Expected)
}

/// "*No* club has offered more than $5 million", "*none* of the offers is for eight years": what
/// nobody does is denied.
fn denied_of_all(text: &Text<'_>, mention: &Mention, frame: &Frame) -> Option<Modality> {
    let group = &text.phrases[text.phrase_of(frame.verb?)?];
    let behind = group.kind == PhraseKind::Verb && mention.tokens.start >= group.tokens.end;
    // "none is believed | to be for more": an infinitive has the subject before it.
    let own = text.clause_of(group.tokens.start);
    let infinitive = text.tags[group.tokens.start] == Tag::Infinitive;
    let above = own
        .checked_sub(1)
        .filter(|c| infinitive && within_sentence(text, frame, *c));
    let clause = text.clauses[above.unwrap_or(own)].tokens.start;
    let nobody = |i: &usize| {
        let brought_in = i
            .checked_sub(1)
            .is_some_and(|before| text.tags[before] == Tag::Preposition);
        lists().modality.nobody.contains(text.lower(*i)) && !brought_in
    };
    (behind && (clause..group.tokens.start).any(|i| nobody(&i))).then_some(Modality::Denied)
}

/// What the verb group, the verb above it and the head of the clause make of the assertion.
fn modality(text: &Text<'_>, asserting: &Asserting, frame: &Frame) -> Option<Modality> {
    let lists = &lists().modality;
    let of_word = |lemma: &str| {
        if lists.planned.contains(lemma) {
            Some(Modality::Planned)
        } else if lists.expected.contains(lemma) {
            Some(Modality::Expected)
        } else if lists.possible.contains(lemma) {
            Some(Modality::Possible)
        } else if lists.conditional.contains(lemma) {
            Some(Modality::Conditional)
        } else {
            None
        }
    };
    let opens_condition = |clause: usize| {
        let clause = text.clauses.get(clause);
        clause.is_some_and(|c| matches!(text.lower(c.tokens.start), "if" | "unless"))
    };
    if opens_condition(frame.clause) {
        return Some(Modality::Conditional);
    }
    let sentence = &text.sentences[frame.sentence].tokens;
    let mut denying = asserting
        .within(sentence)
        .filter(|(_, asserts)| *asserts == Asserts::Denies);
    if denying.any(|(i, _)| denies(text, frame, i)) {
        return Some(Modality::Denied);
    }
    let group = &text.phrases[text.phrase_of(frame.verb?)?];
    if group.kind != PhraseKind::Verb {
        return None;
    }
    if group.negated {
        return Some(Modality::Denied);
    }
    for i in group.tokens.clone().filter(|i| *i != group.head) {
        if text.tags[i] == Tag::Modal {
            // "If the road reopens, 200 trucks will use it."
            let beside = [frame.clause.checked_sub(1), Some(frame.clause + 1)];
            let hangs = beside
                .into_iter()
                .flatten()
                .filter(|c| within_sentence(text, frame, *c))
                .any(opens_condition);
            return if hangs {
                Some(Modality::Conditional)
            } else {
                of_word(text.lower(i))
            };
        }
    }
    // "are to meet"
    let to_be_done = |i: usize| text.lemma(i) == "be" && text.lower(i + 1) == "to";
    let before = group.tokens.start.saturating_sub(1)..group.head;
    if before.clone().any(to_be_done) && within_clause(text, frame, before.start) {
        return Some(Modality::Planned);
    }
    if text.tags[group.tokens.start] != Tag::Infinitive {
        return None;
    }
    // "is expected to meet", "plans to": the word before "to" decides; a bare one in a headline
    // announces.
    let above = group.tokens.start.checked_sub(1);
    let headline = text.sentences[frame.sentence].block == Block::Headline;
    above
        .and_then(|i| of_word(text.lemma(i)))
        .or(headline.then_some(Modality::Planned))
}

/// Whether a token stands in the value's clause.
fn within_clause(text: &Text<'_>, frame: &Frame, token: usize) -> bool {
    text.clauses[frame.clause].tokens.contains(&token)
}

/// Whether a clause stands in the value's sentence.
fn within_sentence(text: &Text<'_>, frame: &Frame, clause: usize) -> bool {
    let sentence = &text.sentences[frame.sentence].tokens;
    let clause = text.clauses.get(clause).map(|c| c.tokens.start);
    clause.is_some_and(|start| sentence.contains(&start))
}

/// "in the city", "across the region", "nationwide", after the value in its clause or at the start
/// of it.
fn scope(text: &Text<'_>, mention: &Mention, frame: &Frame) -> Option<String> {
    let lists = &lists().scope;
    let clause = text.clauses[frame.clause].tokens.clone();
    let first = clause.start..(clause.start + 1).min(mention.tokens.start);
    for i in (mention.tokens.end..clause.end).chain(first) {
        if lists.adverbs.contains(text.lower(i)) {
            return Some(text.lower(i).to_owned());
        }
        if text.tags[i] == Tag::Preposition && lists.prepositions.contains(text.lower(i)) {
            let head = next_noun(text, i + 1, clause.end).map(|p| text.lemma(p.head));
            if let Some(head) = head.filter(|h| lists.nouns.contains(h)) {
                return Some(head.to_owned());
            }
        }
    }
    None
}

/// The time after "by", "until" or "as of" in the same sentence.
fn as_of(
    text: &Text<'_>,
    mentions: &[Mention],
    mention: &Mention,
    frame: &Frame,
) -> Option<String> {
    let clause = &text.clauses[frame.clause].tokens;
    let after_preposition = |m: &&Mention| {
        let before = m.phrase.start.checked_sub(1).filter(|i| clause.contains(i));
        before.is_some_and(|i| {
            lists().as_of.prepositions.contains(text.lower(i))
                || text.lower(i) == "of" && i > 0 && text.lower(i - 1) == "as"
        })
    };
    super::cues::within(mentions, clause)
        .filter(|m| matches!(m.kind, Kind::Date | Kind::Time) && !mention.span.contains(m.span))
        .find(after_preposition)
        .map(|m| m.value.canonical())
}
