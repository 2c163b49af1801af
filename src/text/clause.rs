//! Clauses: stretches of a sentence with one verb of their own.
//!
//! "Five people were killed, 250 others injured and more than 800 homes destroyed by those
//! temblors" is three clauses, each with what was counted and what happened to it.

use super::phrase::{Phrase, PhraseKind};
use super::sentence::Sentence;
use super::tag::Tag;
use super::token::Token;
use crate::lexicon::{assertion, time};
use std::ops::Range;

/// A stretch of a sentence with at most one main verb.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Clause {
    /// From its first token to its last.
    pub tokens: Range<usize>,
    /// Index of its verb group among the phrases, if it has a verb.
    pub verb: Option<usize>,
}

/// The clauses of all sentences, in order of their place; together they cover every token.
pub(super) fn split(
    text: &str,
    tokens: &[Token],
    tags: &[Tag],
    phrases: &[Phrase],
    sentences: &[Sentence],
) -> Vec<Clause> {
    let mut clauses = Vec::with_capacity(sentences.len() * 2);
    let mut next_phrase = 0;
    for sentence in sentences {
        let first_phrase = next_phrase;
        while phrases
            .get(next_phrase)
            .is_some_and(|p| p.tokens.start < sentence.tokens.end)
        {
            next_phrase += 1;
        }
        let verbs: Vec<usize> = (first_phrase..next_phrase)
            .filter(|p| phrases[*p].kind == PhraseKind::Verb)
            .collect();
        let mut start = sentence.tokens.start;
        let mut verb: Option<usize> = None;
        for index in verbs {
            let group = &phrases[index];
            if let Some(before) = verb {
                let from = phrases[before].tokens.end;
                let between = Between {
                    tokens: from..group.tokens.start,
                    phrases: &phrases[before + 1..index],
                    describes: describes(text, tokens, tags, &phrases[before]),
                };
                let cut = boundary(text, tokens, tags, &between, group);
                clauses.push(Clause {
                    tokens: start..cut,
                    verb: Some(before),
                });
                start = cut;
            } else if let Some(cut) =
                opening_boundary(text, tokens, tags, start..group.tokens.start)
            {
                clauses.push(Clause {
                    tokens: start..cut,
                    verb: None,
                });
                start = cut;
            }
            verb = Some(index);
        }
        clauses.push(Clause {
            tokens: start..sentence.tokens.end,
            verb,
        });
    }
    clauses
}

/// What stands between two verb groups that follow one another.
struct Between<'p> {
    tokens: Range<usize>,
    phrases: &'p [Phrase],
    /// Whether the first of the two verbs only describes a noun: "a man *carrying* a gun fled".
    describes: bool,
}

/// Whether a verb group is a participle that describes the noun before it, so that the verb of the
/// sentence is still to come. What somebody says, shows or believes has a verb of its own.
fn describes(text: &str, tokens: &[Token], tags: &[Tag], group: &Phrase) -> bool {
    let before = group.tokens.start.checked_sub(1);
    let reduced = group.tokens.len() == 1
        && matches!(tags[group.head], Tag::Gerund | Tag::Participle)
        && before.is_some_and(|i| tags[i].is_nominal());
    reduced && !assertion::may_report(&tokens[group.head].span.of(text).to_ascii_lowercase())
}

/// Where the clause of a verb begins that follows another verb: the last mark that separates
/// clauses, else the last conjunction, else the noun phrase that can be its subject.
fn boundary(text: &str, tokens: &[Token], tags: &[Tag], gap: &Between<'_>, verb: &Phrase) -> usize {
    let word = |i: usize| tokens[i].span.of(text);
    let between = &gap.tokens;
    let participial = matches!(tags[verb.head], Tag::Gerund) && verb.tokens.len() == 1;
    let infinitive = tags[verb.tokens.start] == Tag::Infinitive;
    if infinitive
        || participial
            && between
                .clone()
                .next_back()
                .is_none_or(|i| !matches!(tags[i], Tag::Noun | Tag::PluralNoun | Tag::Name))
    {
        // "…, killing four", "and injuring dozens", "to meet": no subject of their own.
        let lead = between
            .clone()
            .next_back()
            .filter(|i| matches!(tags[*i], Tag::Coordinator | Tag::Mark | Tag::Preposition));
        return lead.unwrap_or(verb.tokens.start);
    }
    let is_time = |i: usize| {
        let lower = word(i).to_ascii_lowercase();
        let dated =
            tags[i] == Tag::Name && matches!(time::word(&lower), Some(time::Word::Month(_)));
        dated || time::opens_adverbial(|k| if k == 0 { lower.as_str() } else { "" })
    };
    let strong = between.clone().rev().find(|i| {
        matches!(word(*i), ";" | ":" | "—" | "--" | "(" | ")") && !joins_numbers(tags, *i)
    });
    let subordinator = between
        .clone()
        .rev()
        .find(|i| tags[*i] == Tag::Subordinator);
    // "…, *three of* whom died".
    let subordinator = subordinator.map(|mark| {
        let brought = matches!(word(mark), "whom" | "which")
            && mark > between.start
            && tags[mark - 1] == Tag::Preposition;
        let part = |i: usize| {
            matches!(
                tags[i],
                Tag::Number | Tag::Pronoun | Tag::Determiner | Tag::Adverb
            )
        };
        let whole = (between.start..mark.saturating_sub(1))
            .rev()
            .take_while(|i| part(*i));
        if brought {
            whole.last().unwrap_or(mark)
        } else {
            mark
        }
    });
    let first_mark = between.clone().find(|i| tags[*i] == Tag::Subordinator);
    let last_subject = between
        .clone()
        .rev()
        .find(|i| tags[*i].is_nominal() || tags[*i] == Tag::Pronoun);
    // Whether "and" joins two noun phrases that are together the subject of the verb.
    let joins_nouns = |at: usize| {
        at > between.start
            && tags[at - 1].is_nominal()
            && last_subject.is_some_and(|subject| subject > at)
            && first_mark.is_some_and(|mark| mark < at)
    };
    // "two and a half hours", "an hour and a quarter": one number.
    let adds_a_part = |and: usize| {
        and + 2 < verb.tokens.start
            && word(and + 1) == "a"
            && matches!(word(and + 2), "half" | "quarter" | "third")
    };
    let coordinator = between.clone().rev().find(|i| {
        let adds = word(*i) == "and" && adds_a_part(*i);
        tags[*i] == Tag::Coordinator && !joins_numbers(tags, *i) && !adds && !joins_nouns(*i)
    });
    let comma = between.clone().rev().find(|i| word(*i) == ",");
    // "as many as 40 crews": no clause begins.
    let compares = |i: usize| {
        word(i) == "as"
            && (matches!(
                word(i + 1),
                "many" | "much" | "few" | "little" | "high" | "low" | "of"
            ) || matches!(
                word(i - 1),
                "such" | "many" | "much" | "few" | "little" | "well"
            ))
    };
    let conjunction = between.clone().rev().find(|i| {
        tags[*i] == Tag::Preposition
            && !compares(*i)
            && matches!(
                word(*i),
                "after" | "before" | "since" | "until" | "as" | "than"
            )
            && !matches!(tags.get(*i + 1), Some(Tag::Number))
    });
    let marks = [strong, subordinator, coordinator]
        .into_iter()
        .flatten()
        .max();
    // "…, facing crews and engines at the gate, left": the verb goes on behind an insertion.
    let resumes = |comma: usize| {
        let rest = comma + 1..verb.tokens.start;
        rest.into_iter()
            .all(|i| tags[i] == Tag::Adverb || is_time(i))
    };
    let resumed = comma.filter(|comma| marks.is_some_and(|mark| mark < *comma) && resumes(*comma));
    if let Some(mark) = resumed.or(marks) {
        return mark;
    }
    if let Some(conjunction) = conjunction.filter(|c| comma.is_none_or(|comma| comma < *c)) {
        return conjunction;
    }
    if let Some(comma) = comma {
        return comma;
    }
    // "the minister said talks failed": the noun phrase before the verb is its subject; but "a man
    // carrying a gun fled", "officers sent Monday found".
    let beside = |p: &Phrase| {
        let mut rest = p.tokens.end..verb.tokens.start;
        rest.all(|i| tags[i] == Tag::Adverb || matches!(word(i), "\"" | "“" | "‘" | "``"))
    };
    gap.phrases
        .last()
        .filter(|p| p.kind == PhraseKind::Noun && beside(p))
        .filter(|p| !gap.describes && !is_time(p.head))
        .and_then(|p| subject_start(p, between.start, tags, &word))
        .unwrap_or(verb.tokens.start)
}

/// Where a noun phrase before a verb begins with what hedges its number ("said *about* 40 crews left").
/// None where a preposition brings it in.
fn subject_start<'t>(
    phrase: &Phrase,
    first: usize,
    tags: &[Tag],
    word: &impl Fn(usize) -> &'t str,
) -> Option<usize> {
    let start = phrase.tokens.start;
    let Some(before) = start.checked_sub(1).filter(|i| *i >= first) else {
        return Some(start);
    };
    match word(before) {
        "of" | "with" | "With" => Some(start),
        "than" if before > first && matches!(word(before - 1), "more" | "fewer" | "less") => {
            Some(before - 1)
        }
        "about" | "around" | "over" | "under" if tags[start] == Tag::Number => Some(before),
        _ => (tags[before] != Tag::Preposition).then_some(start),
    }
}

/// Whether something stands between two numbers: "27 or 28", "4:43".
fn joins_numbers(tags: &[Tag], at: usize) -> bool {
    let number = |i: Option<usize>| i.and_then(|i| tags.get(i)) == Some(&Tag::Number);
    number(at.checked_sub(1)) && number(Some(at + 1))
}

/// An opening phrase set off by a comma ("On Tuesday, …") stays with its clause; one that begins
/// with a conjunction and holds no verb does not matter. Only brackets and dashes cut here.
fn opening_boundary(
    text: &str,
    tokens: &[Token],
    tags: &[Tag],
    before: Range<usize>,
) -> Option<usize> {
    before
        .rev()
        .find(|i| {
            matches!(tokens[*i].span.of(text), ";" | ":" | "—" | "--") && !joins_numbers(tags, *i)
        })
        .map(|i| i + 1)
}

#[cfg(test)]
mod tests {
    use crate::article::Article;
    use crate::text::Text;

    fn clauses(text: &str) -> Vec<String> {
        let article = Article::new("t", text);
        let text = Text::read(&article);
        let clauses = text.clauses.iter();
        clauses
            .map(|c| article.slice(text.span(c.tokens.clone())).to_owned())
            .collect()
    }

    #[test]
    fn a_number_is_not_cut_at_its_and() {
        assert_eq!(
            clauses("The envoys met for two and a half hours before the talks failed."),
            [
                "The envoys met for two and a half hours",
                "before the talks failed."
            ]
        );
        assert_eq!(
            clauses("The crew worked for an hour and a half and left."),
            ["The crew worked for an hour and a half", "and left."]
        );
    }

    #[test]
    fn an_hour_is_not_cut_at_its_colon() {
        assert_eq!(
            clauses("The first quake struck at 4:43 a.m. off the coast, the survey said."),
            [
                "The first quake struck at 4:43 a.m. off the coast",
                ", the survey said."
            ]
        );
    }
}
