//! One fact set to one finding: readings, the relation of every two of them, the verdict.

use super::explain::{self, Explanation};
use super::finding::{Claim, Finding, Reading, Status, Verdict};
use super::{id, words};
use crate::align::{FactSet, relation};
use crate::article::Article;
use crate::fact::{Fact, Subject};
use crate::lexicon::classes;
use crate::value::{Related, Relation};
use std::collections::BTreeMap;

/// What the comparison needs to know of the whole run.
#[derive(Debug, Clone, Copy)]
pub struct Run<'a> {
    /// All articles.
    pub articles: &'a [Article],
    /// All facts.
    pub facts: &'a [Fact],
    /// The group of copies of one wire text that each article belongs to.
    pub wire_groups: &'a [Option<usize>],
}

/// Judges a set: which values compete and how seriously.
///
/// Returns nothing for an empty set or one whose facts are all retracted.
#[must_use]
pub fn judge(run: Run<'_>, set: &FactSet) -> Option<Finding> {
    let facts: Vec<&Fact> = set
        .facts
        .iter()
        .map(|i| &run.facts[*i])
        .filter(|f| !f.qualifiers.retracted)
        .collect();
    let first = *facts.first()?;
    let readings = readings(run, &facts);
    let (verdict, reason, mut notes) = verdict(run, &readings, &facts);
    let subject = common_subject(&facts);
    let attribute = facts
        .iter()
        .map(|f| &f.attribute)
        .min_by_key(|a| (a.pack.is_none(), &a.name))
        .unwrap_or(&first.attribute);
    notes.sort();
    notes.dedup();
    Some(Finding {
        id: id::finding_id(&attribute.name, &subject),
        readings_key: id::readings_key(readings.iter().map(|r| &r.value)),
        attribute: attribute.clone(),
        kind: attribute.kind,
        subject,
        story: set.story,
        verdict,
        severity: attribute.severity,
        status: Status::default(),
        reason,
        notes,
        readings,
    })
}

/// The classes of equal values, by number of independent sources and then by value.
fn readings(run: Run<'_>, facts: &[&Fact]) -> Vec<Reading> {
    let mut by_value: BTreeMap<String, Vec<&Fact>> = BTreeMap::new();
    for fact in facts {
        by_value
            .entry(fact.value.canonical())
            .or_default()
            .push(fact);
    }
    let mut readings: Vec<(String, Reading)> = by_value
        .into_iter()
        .map(|(canonical, facts)| {
            let claims = facts.iter().map(|f| claim(f)).collect();
            (
                canonical,
                Reading {
                    value: facts[0].value.clone(),
                    sources: independent(run, &facts),
                    claims,
                },
            )
        })
        .collect();
    readings.sort_by(|(a, x), (b, y)| y.sources.cmp(&x.sources).then_with(|| a.cmp(b)));
    readings.into_iter().map(|(_, reading)| reading).collect()
}

/// How many sources stand behind facts: copies of one wire text and articles of one outlet count
/// once.
fn independent(run: Run<'_>, facts: &[&Fact]) -> usize {
    let mut sources: Vec<String> = facts
        .iter()
        .map(|f| {
            let article = f.evidence.article;
            let metadata = &run.articles[article].metadata;
            match (
                run.wire_groups.get(article).copied().flatten(),
                metadata.publisher.as_ref().or(metadata.source.as_ref()),
            ) {
                (Some(group), _) => format!("wire {group}"),
                (None, Some(source)) => format!("source {source}"),
                (None, None) => format!("article {article}"),
            }
        })
        .collect();
    sources.sort();
    sources.dedup();
    sources.len()
}

fn claim(fact: &Fact) -> Claim {
    Claim {
        article: fact.evidence.article,
        span: fact.evidence.span,
        sentence: fact.evidence.sentence,
        qualifiers: fact.qualifiers.clone(),
        headline: fact.evidence.headline,
    }
}

/// The verdict of the worst pair of readings, with its reason and notes.
fn verdict(run: Run<'_>, readings: &[Reading], facts: &[&Fact]) -> (Verdict, String, Vec<String>) {
    let mut worst = (Verdict::Agree, words::agreement(readings), Vec::new());
    for (i, a) in readings.iter().enumerate() {
        for b in &readings[i + 1..] {
            let Some(Weighed {
                verdict,
                reason,
                notes,
                ..
            }) = weigh(run, facts, a, b)
            else {
                continue;
            };
            if verdict > worst.0 {
                worst = (verdict, reason, notes);
            }
        }
    }
    worst
}

/// What two readings of a finding amount to.
#[derive(Debug, Clone)]
pub struct Weighed {
    /// How their values stand to each other.
    pub related: Related,
    /// The verdict on the two.
    pub verdict: Verdict,
    /// Why, in a sentence.
    pub reason: String,
    /// Stable codes that qualify it.
    pub notes: Vec<String>,
}

/// Judges two readings, given the facts that assert them; nothing where they are one.
#[must_use]
pub fn weigh(run: Run<'_>, facts: &[&Fact], a: &Reading, b: &Reading) -> Option<Weighed> {
    let sides = (side(facts, a), side(facts, b));
    let related = relation(sides.0.first()?, sides.1.first()?);
    let (verdict, reason, notes) = match related.relation {
        Relation::Equal if a.value.canonical() == b.value.canonical() => return None,
        Relation::Equal | Relation::Compatible | Relation::Incomparable => (
            Verdict::Compatible,
            words::compatible(a, b, related.reason),
            vec![],
        ),
        Relation::Narrower => (Verdict::Narrower, words::narrower(a, b), vec![]),
        Relation::Wider => (Verdict::Narrower, words::narrower(b, a), vec![]),
        Relation::Disjoint => match explain::explain(run, &sides.0, &sides.1) {
            Explanation::None { notes } => (
                Verdict::Conflict,
                words::conflict(a, b, related.reason),
                notes,
            ),
            Explanation::Update { evidence } => {
                (Verdict::Update, words::update(a, b, &evidence), vec![])
            }
            Explanation::Apart { code } => (
                Verdict::Compatible,
                words::apart(a, b, code),
                vec![code.to_owned()],
            ),
        },
    };
    Some(Weighed {
        related,
        verdict,
        reason,
        notes,
    })
}

/// The facts that assert a reading.
fn side<'a>(facts: &[&'a Fact], reading: &Reading) -> Vec<&'a Fact> {
    let canonical = reading.value.canonical();
    facts
        .iter()
        .copied()
        .filter(|f| f.value.canonical() == canonical)
        .collect()
}

/// What the subjects of all facts share, so that another article that agrees changes nothing as
/// long as it speaks of the same thing.
fn common_subject(facts: &[&Fact]) -> Subject {
    // Not the event that most articles name: one more that agrees could make it another.
    let event = facts
        .iter()
        .filter_map(|f| f.subject.event.as_deref())
        .min_by_key(|event| (!classes::is_class(event), *event))
        .map(str::to_owned);
    let shared = |words: fn(&Subject) -> &Vec<String>| -> Vec<String> {
        let Some(first) = facts.first() else {
            return Vec::new();
        };
        words(&first.subject)
            .iter()
            .filter(|w| facts.iter().all(|f| words(&f.subject).contains(w)))
            .cloned()
            .collect()
    };
    Subject {
        event,
        names: shared(|s| &s.names),
        modifiers: shared(|s| &s.modifiers),
        instance: shared(|s| &s.instance),
        occasions: Vec::new(),
        bearer: None,
    }
}
