//! Which of several events of one sort a value belongs to: what the text says sets it apart from
//! the one that the story is about.

use super::cues::{within, year_of};
use super::frame::Frame;
use super::terms::Terms;
use crate::lexicon::instances::lists;
use crate::lexicon::time;
use crate::recognize::Mention;
use crate::text::{PhraseKind, Tag, Text};
use crate::value::Value;

/// The marks of another instance around a mention, sorted: years other than that of publication,
/// words such as "previous". Empty where nothing sets it apart.
#[must_use]
pub fn instance(
    text: &Text<'_>,
    terms: &Terms,
    mentions: &[Mention],
    mention: &Mention,
    frame: &Frame,
) -> Vec<String> {
    let sentence = text.sentences[frame.sentence].tokens.clone();
    let published = text.article.metadata.published;
    let now = || published.map(|moment| moment.date.year().to_string());
    // A year that is told first frames what follows; one that follows is of something else.
    let clause = &text.clauses[frame.clause].tokens;
    let mut marks: Vec<String> = within(mentions, &(sentence.start..clause.end))
        // Where nothing tells when the article appeared, a date's own year is no background.
        .filter(|m| matches!(m.value, Value::Time(_)))
        .filter(|m| published.is_some() || m.span != mention.span)
        .filter(|m| !is_since(text, m))
        .filter_map(|m| stated_year(text, m))
        .filter(|year| now().is_none_or(|now| *year < now))
        .collect();
    let lists = lists();
    let antecedents = antecedents(text, frame);
    // "the first talks on a 27-point plan": the talks are set apart, not what they are about. A time
    // says when the talks were.
    let about = frame
        .preposition
        .filter(|_| !matches!(mention.value, Value::Time(_)));
    let about = about.is_some_and(|i| lists.about.contains(text.lower(i)));
    let governors = if about { &[][..] } else { &frame.governors };
    let nouns = governors
        .iter()
        .chain(&frame.subject)
        .chain(&frame.head)
        .chain(&frame.verb)
        .copied()
        .chain(antecedents);
    for noun in nouns {
        let Some(phrase) = text.phrase_of(noun).map(|p| &text.phrases[p]) else {
            continue;
        };
        let of_age = |i: usize| text.lower(i) == "old" && i > 0 && is_age(text, i - 1);
        let own = phrase.tokens.clone();
        let own = own.filter(|i| !mention.tokens.contains(i) && !of_age(*i));
        // "the $5m paid last year": the time, where the phrase goes on behind the value.
        let of_time = |i: usize| {
            let goes_on = phrase.tokens.contains(&mention.tokens.start) && i >= mention.tokens.end;
            goes_on && i + 1 == phrase.head && time::word(text.lower(i + 1)).is_some()
        };
        let own = own.filter(|i| !of_time(*i));
        // The first of seven is one of those that are counted.
        let of_several = |i: usize| phrase.tokens.end == i + 1 && text.lower(i + 1) == "of";
        let own = own.filter(|i| !of_several(*i));
        let told = own.filter_map(|i| lists.before.get(text.lower(i)));
        marks.extend(told.map(|mark| mark.to_string()));
    }
    let apart = terms.apart(&sentence).iter();
    marks.extend(apart.map(|i| text.lemma(*i).to_owned()));
    marks.sort();
    marks.dedup();
    marks
}

/// Whether a token before "old" makes it an age: "a 16-year-*old* boy", "two years *old*".
fn is_age(text: &Text<'_>, before: usize) -> bool {
    matches!(
        text.lower(before),
        "-" | "year" | "years" | "month" | "months" | "day" | "days"
    )
}

/// What a relative clause may be about, where the value stands in one: "a *first meeting* in *Salalah*
/// on *May 6*, which lasted four hours".
fn antecedents(text: &Text<'_>, frame: &Frame) -> Vec<usize> {
    let sentence = text.sentences[frame.sentence].tokens.start;
    let end = frame
        .verb
        .unwrap_or(text.clauses[frame.clause].tokens.start);
    let pronoun = (sentence..end)
        .rev()
        .take(3)
        .find(|i| matches!(text.lower(*i), "which" | "who"));
    let Some(before) = pronoun.and_then(|i| i.checked_sub(1)) else {
        return Vec::new();
    };
    let start = before + 1;
    let mut nouns = Vec::new();
    let mut at = if text.tags[before] == Tag::Mark {
        before
    } else {
        start
    };
    while let Some(phrase) = at.checked_sub(1).and_then(|i| text.phrase_of(i)) {
        let phrase = &text.phrases[phrase];
        if phrase.kind != PhraseKind::Noun || phrase.tokens.start < sentence {
            break;
        }
        nouns.push(phrase.head);
        let joint = phrase
            .tokens
            .start
            .checked_sub(1)
            .filter(|i| *i >= sentence);
        match joint {
            Some(i) if text.tags[i] == Tag::Preposition => at = i,
            _ => break,
        }
    }
    nouns
}

/// Whether a date is where something began that goes on: it sets nothing apart.
fn is_since(text: &Text<'_>, mention: &Mention) -> bool {
    let before = mention.tokens.start.checked_sub(1);
    text.lower(mention.tokens.start) == "since" || before.is_some_and(|i| text.lower(i) == "since")
}

/// The year that the words of a date give ("in *2022*", "February *2024*").
fn stated_year(text: &Text<'_>, mention: &Mention) -> Option<String> {
    let year = year_of(mention)?;
    mention
        .tokens
        .clone()
        .any(|i| text.word(i) == year)
        .then_some(year)
}
