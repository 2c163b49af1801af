//! Whether something in the texts explains why two values differ: two parties, two times, a plan
//! against what came of it, a part against the whole.

use super::judge::Run;
use crate::fact::{Fact, Modality};
use crate::value::{Kind, Value};

/// What explains a pair of values that cannot both hold of the same thing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Explanation {
    /// Nothing does; notes say what may still.
    None {
        /// Stable codes.
        notes: Vec<String>,
    },
    /// The value moved with time.
    Update {
        /// What bears it out, in words.
        evidence: String,
    },
    /// They do not speak of quite the same thing.
    Apart {
        /// Stable code: "attributed", "other-scope", "plan-against-fact".
        code: &'static str,
    },
}

/// Looks for an explanation that covers every pair of claims of the two readings.
#[must_use]
pub fn explain(run: Run<'_>, a: &[&Fact], b: &[&Fact]) -> Explanation {
    let mut pairs = a
        .iter()
        .flat_map(|a| b.iter().map(move |b| (*a, *b)))
        .map(|(a, b)| pair(run, a, b));
    let Some(first) = pairs.next() else {
        return Explanation::None { notes: Vec::new() };
    };
    let mut weakest = first;
    for next in pairs {
        weakest = match (weakest, next) {
            (none @ Explanation::None { .. }, _) | (_, none @ Explanation::None { .. }) => {
                return none;
            }
            (update @ Explanation::Update { .. }, _) | (_, update @ Explanation::Update { .. }) => {
                update
            }
            (apart, _) => apart,
        };
    }
    weakest
}

fn pair(run: Run<'_>, a: &Fact, b: &Fact) -> Explanation {
    let (qa, qb) = (&a.qualifiers, &b.qualifiers);
    if let (Some(x), Some(y)) = (&qa.scope, &qb.scope)
        && x != y
    {
        return Explanation::Apart {
            code: "other-scope",
        };
    }
    if is_tentative(qa.modality) != is_tentative(qb.modality) {
        return Explanation::Apart {
            code: "plan-against-fact",
        };
    }
    if let (Some(x), Some(y)) = (&qa.attributed_to, &qb.attributed_to)
        && party_key(x) != party_key(y)
    {
        return Explanation::Apart { code: "attributed" };
    }
    if let (Some(x), Some(y)) = (&qa.as_of, &qb.as_of)
        && x != y
    {
        return Explanation::Update {
            evidence: format!("one holds as of {x}, the other as of {y}"),
        };
    }
    if accumulates(a)
        && let Some(evidence) = published_apart(run, a, b)
    {
        return Explanation::Update { evidence };
    }
    Explanation::None { notes: notes(a, b) }
}

/// Whether the text does not say that it is so: plans, fears, forecasts, denials.
fn is_tentative(modality: Option<Modality>) -> bool {
    modality.is_some()
}

/// The last word of a party's name: "police", "Police Chief Ortiz" → "ortiz".
fn party_key(party: &str) -> String {
    party.rsplit(' ').next().unwrap_or_default().to_lowercase()
}

/// Figures that grow as a story goes on: counts of people and things that something happened to.
fn accumulates(fact: &Fact) -> bool {
    matches!(
        fact.kind,
        Kind::Count | Kind::Money | Kind::Measure | Kind::Percent
    )
}

/// Publication times on different days bear out that a figure moved.
fn published_apart(run: Run<'_>, a: &Fact, b: &Fact) -> Option<String> {
    let day = |f: &Fact| {
        let metadata = &run.articles[f.evidence.article].metadata;
        metadata.updated.or(metadata.published).map(|m| m.date)
    };
    let (x, y) = (day(a)?, day(b)?);
    (x != y).then(|| format!("published on {x} and on {y}"))
}

/// What may still explain it.
fn notes(a: &Fact, b: &Fact) -> Vec<String> {
    let mut notes = Vec::new();
    if let (Value::Time(x), Value::Time(y)) = (&a.value, &b.value)
        && (x.canonical() != y.canonical())
    {
        notes.push("may-span-midnight".to_owned());
    }
    if a.kind == Kind::Count {
        notes.push("may-be-update".to_owned());
    }
    notes
}
