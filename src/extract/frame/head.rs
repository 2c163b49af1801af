//! The noun that a value counts or modifies, and the words beside it.

use super::Frame;
use crate::lexicon::verbs;
use crate::recognize::Mention;
use crate::text::{PhraseKind, Tag, Text};
use crate::value::{Kind, Value};

/// The noun that a value modifies or counts, and the other words of its phrase.
pub(super) fn head_of(
    text: &Text<'_>,
    mention: &Mention,
    noun: Option<usize>,
) -> (Option<usize>, Vec<usize>) {
    let Some(phrase) = noun.map(|p| &text.phrases[p]) else {
        return (mention.head, Vec::new());
    };
    let temporal = matches!(mention.kind, Kind::Date | Kind::Time | Kind::Set);
    let nominal = text.tags[phrase.head].is_nominal() || text.lower(phrase.head) == "others";
    let after = (phrase.head >= mention.tokens.end && nominal).then_some(phrase.head);
    if temporal && let Some(owned) = owned_by(text, mention) {
        return (Some(owned), Vec::new());
    }
    let apposed = (mention.kind == Kind::Number)
        .then(|| counted_before(text, mention))
        .flatten();
    if apposed.is_some() {
        return (apposed, Vec::new());
    }
    let named = matches!(mention.value, Value::Name(_) | Value::Participants(_));
    let own = mention.head.filter(|_| !named);
    let head = match mention.kind {
        // "two 500-pound *bombs*": what is measured, rather than the unit.
        Kind::Measure => after.or(own),
        _ => own.or(after),
    };
    if temporal && head.is_none() {
        return (None, Vec::new());
    }
    let is_word = |i: &usize| {
        !mention.tokens.contains(i)
            && Some(*i) != head
            && !(*i < mention.tokens.start && bounds(text.lower(*i)))
            && matches!(
                text.tags[*i],
                Tag::Noun
                    | Tag::PluralNoun
                    | Tag::Name
                    | Tag::Adjective
                    | Tag::Participle
                    | Tag::Gerund
            )
    };
    (head, phrase.tokens.clone().filter(is_word).collect())
}

/// The noun of a time in the possessive: "Monday night's deadly *shooting*".
fn owned_by(text: &Text<'_>, mention: &Mention) -> Option<usize> {
    let mark = mention.tokens.end;
    if text.tags.get(mark) != Some(&Tag::Possessive) {
        return None;
    }
    let phrase = &text.phrases[text.phrase_of(mark + 1)?];
    let owned = phrase.kind == PhraseKind::Noun && text.tags[phrase.head].is_nominal();
    (owned && phrase.head > mark).then_some(phrase.head)
}

/// The noun that a number behind a comma counts: "the *delegates*, 312 in all".
fn counted_before(text: &Text<'_>, mention: &Mention) -> Option<usize> {
    let (start, end) = (mention.tokens.start, mention.tokens.end);
    let summed = text.lower(end) == "in" && matches!(text.lower(end + 1), "all" | "total")
        || matches!(text.lower(end), "altogether" | "overall");
    let noun = start.checked_sub(2)?;
    (summed && text.word(start - 1) == "," && text.tags[noun] == Tag::PluralNoun).then_some(noun)
}

/// Words of bounds that look like adjectives: "at *least* five".
fn bounds(lower: &str) -> bool {
    matches!(
        lower,
        "least" | "most" | "more" | "many" | "much" | "few" | "fewer" | "less"
    )
}

/// Whether a count says how often something happened rather than how many there are: "four times".
pub(super) fn counts_how_often(text: &Text<'_>, mention: &Mention, head: Option<usize>) -> bool {
    let counts = matches!(mention.kind, Kind::Count | Kind::Number);
    // Not "the two-time winner".
    let is_often = |head: usize| {
        verbs::lists().often.contains(text.lemma(head)) && !mention.tokens.contains(&head)
    };
    counts && head.is_some_and(is_often)
}

/// Whether a number without a noun is how many the subject of its verb are.
pub(super) fn equates(text: &Text<'_>, mention: &Mention, frame: &Frame) -> bool {
    let counts = matches!(mention.kind, Kind::Count | Kind::Number);
    let equal = |verb| verbs::lists().equate.contains(text.lemma(verb));
    let noun = |i: usize| matches!(text.tags[i], Tag::Noun | Tag::PluralNoun);
    let before = mention.phrase.start.min(mention.tokens.start);
    counts
        && frame.preposition.is_none()
        && frame.verb.is_some_and(|verb| verb < before && equal(verb))
        && frame.subject.is_some_and(|i| i < before && noun(i))
}
