//! Whose a sentence, a fine, a bail or a charge is: "*the driver* was jailed for six years".
//!
//! Only where the verb says it: of values that nothing binds to somebody nothing is known.

use super::told::Told;
use crate::extract::frame::Frame;
use crate::lexicon::people::borne;
use crate::recognize::Mention;
use crate::text::{PhraseKind, Text, Voice};
use crate::value::Kind;
use rustc_hash::FxHashSet;

/// The mentions that may be borne: lengths of time, sums, counts and charges in sentences with a verb
/// for it.
pub(super) fn candidates<'m>(text: &Text<'_>, mentions: &'m [Mention]) -> Vec<&'m Mention> {
    let verbs = text.clauses.iter().filter_map(|clause| clause.verb);
    let told = verbs.map(|verb| text.phrases[verb].head).filter(|verb| {
        let lemma = text.lemma(*verb);
        borne().done.contains(lemma) || borne().does.contains(lemma)
    });
    let sentences: FxHashSet<usize> = told.map(|verb| text.sentence_of(verb)).collect();
    if sentences.is_empty() {
        return Vec::new();
    }
    let of_kind = |m: &&Mention| {
        let of_law = matches!(
            m.kind,
            Kind::Duration | Kind::Money | Kind::Count | Kind::Number | Kind::Charge
        );
        of_law && sentences.contains(&text.sentence_of(m.tokens.start))
    };
    mentions.iter().filter(of_kind).collect()
}

/// Binds them: the first token of each with the index of the place that tells whose it is.
pub(super) fn bind(text: &Text<'_>, candidates: &[&Mention], told: &[Told]) -> Vec<(usize, usize)> {
    let bound = candidates.iter().filter_map(|mention| {
        let person = bearer(text, mention)?;
        let at = told.partition_point(|t| t.tokens.end <= person);
        let place = told.get(at)?;
        let theirs = place.tokens.contains(&person) && place.head == person && !place.many;
        theirs.then_some((mention.tokens.start, at))
    });
    bound.collect()
}

/// The head of the phrase for whoever bears a value.
fn bearer(text: &Text<'_>, mention: &Mention) -> Option<usize> {
    let frame = Frame::of(text, mention);
    let verb = frame.verb?;
    let group = &text.phrases[text.phrase_of(verb)?];
    let lemma = text.lemma(verb);
    let of_law = |i: &usize| borne().nouns.contains(text.lemma(*i));
    let around = frame
        .head
        .iter()
        .chain(&frame.governors)
        .chain(&frame.complement);
    let named = mention.kind == Kind::Charge || around.into_iter().any(of_law);
    let lasts = matches!(mention.kind, Kind::Duration | Kind::Money);
    if borne().done.contains(lemma) {
        let plain = lasts && borne().plain.contains(lemma);
        if !named && !plain || mention.tokens.start < group.tokens.end {
            return None;
        }
        return match group.voice {
            Voice::Passive => frame.subject,
            Voice::Active => {
                let object = &text.phrases[text.phrase_of(group.tokens.end)?];
                let direct = object.kind == PhraseKind::Noun
                    && object.tokens.start == group.tokens.end
                    && object.tokens.end <= mention.tokens.start;
                direct.then_some(object.head)
            }
        };
    }
    let does = borne().does.contains(lemma) && named && group.voice == Voice::Active;
    frame.subject.filter(|_| does)
}
