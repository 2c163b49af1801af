//! Which of several events of one sort a value belongs to: what the text says sets it apart from
//! the one that the story is about.

use super::cues::{within, year_of};
use super::frame::Frame;
use crate::lexicon::instances::lists;
use crate::recognize::Mention;
use crate::text::{Tag, Text};

/// The marks of another instance around a mention, sorted: years other than that of publication,
/// words such as "previous". Empty where nothing sets it apart.
#[must_use]
pub fn instance(
    text: &Text<'_>,
    mentions: &[Mention],
    mention: &Mention,
    frame: &Frame,
) -> Vec<String> {
    let sentence = text.sentences[frame.sentence].tokens.clone();
    let published = text.article.metadata.published;
    let now = published.map(|moment| moment.date.year().to_string());
    // A year that is told first frames what follows; one that follows is of something else.
    let clause = &text.clauses[frame.clause].tokens;
    let mut marks: Vec<String> = within(mentions, &(sentence.start..clause.end))
        // Where nothing tells when the article appeared, a date's own year is no background.
        .filter(|m| now.is_some() || m.span != mention.span)
        .filter_map(|m| stated_year(text, m))
        .filter(|year| now.as_ref().is_none_or(|now| year < now))
        .collect();
    let mut add = |i: usize| marks.push(text.lemma(i).to_owned());
    let lists = lists();
    let nouns = frame
        .governors
        .iter()
        .chain(&frame.subject)
        .chain(&frame.head);
    for noun in nouns {
        let Some(phrase) = text.phrase_of(*noun).map(|p| &text.phrases[p]) else {
            continue;
        };
        phrase
            .tokens
            .clone()
            .filter(|i| !mention.tokens.contains(i) && lists.before.contains(text.lower(*i)))
            .for_each(&mut add);
    }
    sentence
        .filter(|i| text.tags[*i] != Tag::Name && lists.sentence.contains(text.lemma(*i)))
        .for_each(&mut add);
    marks.sort();
    marks.dedup();
    marks
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
