//! A whole in one article against its parts in another: 40 casualties, 14 killed and 25 wounded.

use super::FactSet;
use crate::fact::{CueKind, Cues, Evidence, Fact};
use crate::lexicon::parts::{self, Total};
use crate::value::{Hedge, Kind, Quantity, Unit, Value};
use rust_decimal::Decimal;
use std::collections::BTreeMap;

/// Adds the sums of parts whose whole another article of the story gives, and the sets of both.
///
/// Both articles have to be plain: the one tells the whole with a single value and the other not at
/// all, but each part once, in one sentence.
pub fn totals_apart(facts: &mut Vec<Fact>, stories: &[usize]) -> Vec<FactSet> {
    let mut sets = Vec::new();
    for total in parts::totals() {
        let wholes = single_wholes(facts, total);
        if wholes.is_empty() {
            continue;
        }
        for sum in sums(facts, total) {
            let article = sum.evidence.article;
            let of_sum = |(other, whole): (&usize, &Option<usize>)| {
                let whole = whole.filter(|_| stories.get(*other) == stories.get(article))?;
                (facts[whole].subject.instance == sum.subject.instance).then_some(whole)
            };
            let mut set: Vec<usize> = wholes.iter().filter_map(of_sum).collect();
            let story = stories.get(article).copied();
            if let (Some(story), Some(first), false) =
                (story, set.first(), wholes.contains_key(&article))
            {
                let attribute = facts[*first].attribute.clone();
                set.push(facts.len());
                sets.push(FactSet { story, facts: set });
                facts.push(Fact { attribute, ..sum });
            }
        }
    }
    sets
}

/// Whether one fact tells a part of what the other tells the whole of: the injured, and casualties.
pub(super) fn is_part_of(part: &Fact, whole: &Fact) -> bool {
    parts::totals().iter().any(|total| {
        total.parts.contains(&part.attribute.name)
            && whole.cues.of(CueKind::Head).any(|head| head == total.noun)
    })
}

/// The number of a plain count that nothing makes doubtful.
fn number(fact: &Fact) -> Option<Decimal> {
    let Value::Quantity(quantity) = &fact.value else {
        return None;
    };
    let [number] = quantity.stated[..] else {
        return None;
    };
    let counts = matches!(fact.kind, Kind::Count | Kind::Number) && quantity.hedge == Hedge::Plain;
    let plain = fact.qualifiers.modality.is_none()
        && fact.qualifiers.scope.is_none()
        && !fact.qualifiers.retracted;
    (counts && plain).then_some(number)
}

/// The whole as each article tells it that does; none where it does so with several values or none
/// that is plain.
fn single_wholes(facts: &[Fact], total: &Total) -> BTreeMap<usize, Option<usize>> {
    let mut wholes: BTreeMap<usize, Option<usize>> = BTreeMap::new();
    for (i, fact) in facts.iter().enumerate() {
        if !fact.cues.of(CueKind::Head).any(|head| head == total.noun) {
            continue;
        }
        let told = number(fact).map(|_| i);
        wholes
            .entry(fact.evidence.article)
            .and_modify(|known| {
                let same = |known: &usize| told.is_some() && number(&facts[*known]) == number(fact);
                *known = known.filter(same);
            })
            .or_insert(told);
    }
    wholes
}

/// The sums of parts that each article tells once, in one sentence.
fn sums(facts: &[Fact], total: &Total) -> Vec<Fact> {
    let mut parts: BTreeMap<usize, Vec<(usize, &Fact)>> = BTreeMap::new();
    for fact in facts {
        if let Some(part) = total
            .parts
            .iter()
            .position(|part| *part == fact.attribute.name)
        {
            let of_article = parts.entry(fact.evidence.article).or_default();
            of_article.push((part, fact));
        }
    }
    let sum = |told: Vec<(usize, &Fact)>| -> Option<Fact> {
        let (_, first) = told.first()?;
        let (_, last) = told.last()?;
        let one_each = told.len() == total.parts.len()
            && (0..told.len()).all(|part| told.iter().any(|(p, _)| *p == part));
        let one_sentence = told
            .iter()
            .all(|(_, fact)| fact.evidence.sentence == first.evidence.sentence);
        let number = told
            .iter()
            .map(|(_, fact)| number(fact))
            .sum::<Option<Decimal>>()?;
        let unit = Unit::Noun(total.noun.clone());
        (one_each && one_sentence).then(|| Fact {
            value: Value::Quantity(Quantity::new(vec![number], Hedge::Plain, unit)),
            evidence: Evidence {
                span: first.evidence.span.to(last.evidence.span),
                tokens: first.evidence.tokens.start..last.evidence.tokens.end,
                ..first.evidence.clone()
            },
            cues: Cues::default(),
            ..(*first).clone()
        })
    };
    parts.into_values().filter_map(sum).collect()
}
