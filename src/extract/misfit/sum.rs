//! "Six people — four men and three women — were hurt": these are seven.
//!
//! Parts are added up only where the text sets them beside the whole and they can be all of it:
//! between marks, joined by commas and "and", each a plain count of a part of that whole
//! (`rules/lexicon/parts.toml`).

use super::{Asked, Misfit, SUM, is_told};
use crate::fact::{Severity, Subject};
use crate::lexicon::parts;
use crate::recognize::Mention;
use crate::text::Text;
use crate::value::{Hedge, Kind, Quantity, Unit, Value};
use rust_decimal::Decimal;
use std::ops::Range;

/// The counts beside which parts stand that do not make them.
pub(super) fn misfits(text: &Text<'_>, mentions: &[Mention], article: usize) -> Vec<Misfit> {
    let counts: Vec<&Mention> = mentions.iter().filter(|m| m.kind == Kind::Count).collect();
    let found = counts.iter().enumerate().filter_map(|(i, mention)| {
        let whole = Part::of(text, mention).filter(|w| parts::is_whole(&w.noun))?;
        let rest = &counts[i + 1..];
        let sum = sum(text, rest, &whole).or_else(|| more_than_all(text, rest, &whole))?;
        is_told(text, mention).then(|| misfit(text, mentions, article, mention, &whole, &sum))
    });
    found.collect()
}

/// A plain count of one noun.
struct Part {
    number: Decimal,
    /// The lemma of the noun, or of the word that stands for one ("14 *killed*").
    noun: String,
    tokens: Range<usize>,
}

impl Part {
    fn of(text: &Text<'_>, mention: &Mention) -> Option<Self> {
        let Value::Quantity(quantity) = &mention.value else {
            return None;
        };
        let [number] = quantity.stated[..] else {
            return None;
        };
        let noun = mention.head.unwrap_or(mention.tokens.end);
        let whole = number.is_integer() && quantity.hedge == Hedge::Plain;
        whole.then(|| Self {
            number,
            noun: noun_at(text, noun),
            tokens: mention.tokens.start..noun + 1,
        })
    }

    /// The part that begins at a token: a count, or "a man".
    fn at(text: &Text<'_>, counts: &[&Mention], token: usize) -> Option<Self> {
        if let Some(mention) = counts.iter().find(|m| m.tokens.start == token) {
            return Self::of(text, mention);
        }
        let noun = token + 1;
        let one = matches!(text.lower(token), "a" | "an") && noun < text.tokens.len();
        one.then(|| Self {
            number: Decimal::ONE,
            noun: noun_at(text, noun),
            tokens: token..noun + 1,
        })
    }
}

/// The lemma of a noun, with the word before it where the two are one name for a part: "crew
/// member".
fn noun_at(text: &Text<'_>, noun: usize) -> String {
    let lemma = text.lemma(noun).to_lowercase();
    let before = noun.checked_sub(1).map_or("", |i| text.lower(i));
    let both = format!("{before} {lemma}");
    if parts::is_part(&both) { both } else { lemma }
}

/// What the parts behind a whole come to.
struct Sum {
    number: Decimal,
    tokens: Range<usize>,
    question: &'static str,
}

/// The parts set beside a whole, where they make another number.
fn sum(text: &Text<'_>, counts: &[&Mention], whole: &Part) -> Option<Sum> {
    let sentence = text.sentence_tokens(whole.tokens.start);
    let mark = mark_after(text, counts, whole, sentence.end)?;
    let listed = list(text, counts, mark + 1, sentence.end)?;
    let closes = match text.word(mark) {
        "(" => &[")"][..],
        "—" | "–" | "--" | "-" => &["—", "–", "--", "-", ".", ";"],
        "," => &[",", "."],
        _ => &[".", ";"],
    };
    let end = listed.last()?.tokens.end;
    let closed = end >= sentence.end || closes.contains(&text.word(end));
    let nouns: Vec<&str> = listed.iter().map(|part| part.noun.as_str()).collect();
    let number = listed.iter().map(|part| part.number).sum::<Decimal>();
    let misfits =
        closed && listed.len() > 1 && number != whole.number && parts::divide(&whole.noun, &nouns);
    misfits.then(|| Sum {
        number,
        tokens: mark + 1..end,
        question: "Do the parts make the whole",
    })
}

/// "four people, including five children".
fn more_than_all(text: &Text<'_>, counts: &[&Mention], whole: &Part) -> Option<Sum> {
    let mut at = whole.tokens.end;
    at += usize::from(text.word(at) == ",");
    if text.lower(at) != "including" {
        return None;
    }
    let part = Part::at(text, counts, at + 1)?;
    let exceeds = part.number > whole.number && parts::divide(&whole.noun, &[&part.noun]);
    exceeds.then_some(Sum {
        number: part.number,
        tokens: part.tokens,
        question: "Is the part smaller than the whole",
    })
}

/// The mark that opens the list of parts: right behind the whole, or a colon or dash later in its
/// sentence with no other mark or count between.
fn mark_after(text: &Text<'_>, counts: &[&Mention], whole: &Part, end: usize) -> Option<usize> {
    let from = whole.tokens.end;
    if from < end && matches!(text.word(from), "," | "(") {
        return Some(from);
    }
    let counted = |i: usize| counts.iter().any(|m| m.tokens.contains(&i));
    let stops = |i: &usize| {
        matches!(
            text.word(*i),
            "," | ";" | "(" | ")" | "\"" | "“" | "”" | ":" | "—" | "–" | "--" | "-"
        ) || counted(*i)
    };
    let mark = (from..end).find(stops)?;
    let apart = matches!(text.word(mark), "—" | "–" | "--" | ":")
        || text.word(mark) == "-" && !text.joined(mark) && !text.joined(mark + 1);
    apart.then_some(mark)
}

/// Parts joined by commas and "and", with nothing else between.
fn list(text: &Text<'_>, counts: &[&Mention], from: usize, end: usize) -> Option<Vec<Part>> {
    let mut listed = Vec::new();
    let mut at = from;
    loop {
        let part = Part::at(text, counts, at).filter(|part| part.tokens.end <= end)?;
        at = part.tokens.end;
        listed.push(part);
        let next = match (text.word(at), text.lower(at + 1)) {
            _ if at >= end => return Some(listed),
            (",", "and") => at + 2,
            (",", _) | ("and", _) => at + 1,
            _ => return Some(listed),
        };
        if Part::at(text, counts, next).is_none_or(|part| part.tokens.end > end) {
            return Some(listed);
        }
        at = next;
    }
}

fn misfit(
    text: &Text<'_>,
    mentions: &[Mention],
    article: usize,
    mention: &Mention,
    whole: &Part,
    sum: &Sum,
) -> Misfit {
    let written = text.article.slice(text.span(whole.tokens.clone()));
    let subject = Subject {
        event: Some(whole.noun.clone()),
        ..Subject::default()
    };
    let question = format!("{}: {written}?", sum.question);
    let asked = Asked::new(SUM, Kind::Count, question, Severity::Error, subject);
    let value = |number| {
        let unit = Unit::Noun(whole.noun.clone());
        Value::Quantity(Quantity::new(vec![number], Hedge::Plain, unit))
    };
    let fact = |tokens, number| asked.fact(text, mentions, article, mention, tokens, value(number));
    Misfit {
        facts: [
            fact(mention.tokens.clone(), whole.number),
            fact(sum.tokens.clone(), sum.number),
        ],
    }
}
