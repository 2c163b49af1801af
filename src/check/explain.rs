//! How one finding of a report came about.

use crate::align::{self, Weights};
use crate::article::Span;
use crate::compare::{self, Claim, Finding};
use crate::fact::{CueKind, Fact};
use crate::report::Report;
use crate::report::explain::{Explained, Pair, Read};
use crate::text::Text;
use crate::value::{Relation, TimeValue, Value};

/// So many tokens of the sentence are shown on either side of a value.
const AROUND: usize = 8;

/// Goes over a finding of the report once more, and says what led to it.
#[must_use]
pub fn explain<'r>(report: &'r Report, finding: &'r Finding) -> Explained<'r> {
    let mut claims = Vec::new();
    let mut set = Vec::new();
    for (reading, of) in finding.readings.iter().enumerate() {
        for claim in &of.claims {
            if let Some(fact) = fact(report, finding, claim, &of.value) {
                claims.push(read(report, claim, reading, &report.facts[fact]));
                set.push(fact);
            }
        }
    }
    let facts: Vec<&Fact> = set.iter().map(|i| &report.facts[*i]).collect();
    let run = compare::Run {
        articles: &report.articles,
        facts: &report.facts,
        wire_groups: &report.wire_groups,
    };
    let pairs: Vec<Pair> = pairs(finding.readings.len())
        .filter_map(|(a, b)| {
            let (first, second) = (&finding.readings[a], &finding.readings[b]);
            let weighed = compare::weigh(run, &facts, first, second)?;
            let nearest = || {
                let (a, b) = (&first.value, &second.value);
                (compare::nearest(a, b), compare::nearest(b, a))
            };
            Some(Pair {
                readings: (a, b),
                nearest: (weighed.related.relation == Relation::Disjoint).then(nearest),
                weighed,
            })
        })
        .collect();
    let first_of = |reading: usize| claims.iter().position(|c: &Read<'_>| c.reading == reading);
    let disputed: Vec<(usize, usize)> = pairs
        .iter()
        .filter_map(|pair| Some((first_of(pair.readings.0)?, first_of(pair.readings.1)?)))
        .collect();
    let weights = Weights::built_in();
    let links = align::links(&report.facts, &report.stories, weights, &set, &disputed);
    Explained {
        finding,
        claims,
        links,
        pairs,
    }
}

/// Every two of `count`, each once.
fn pairs(count: usize) -> impl Iterator<Item = (usize, usize)> {
    (0..count).flat_map(move |a| (a + 1..count).map(move |b| (a, b)))
}

/// The fact behind a claim: one at its place with the reading's value, of the finding's attribute
/// if there are several.
fn fact(report: &Report, finding: &Finding, claim: &Claim, value: &Value) -> Option<usize> {
    let value = value.canonical();
    // Claims to wordings and offices stand behind the facts of all articles.
    let facts = report.facts.iter().enumerate();
    let here = facts.filter(|(_, fact)| {
        fact.evidence.article == claim.article
            && fact.evidence.span == claim.span
            && align::family(fact.kind) == align::family(finding.kind)
            && fact.value.canonical() == value
    });
    here.min_by_key(|(index, fact)| (fact.attribute.name != finding.attribute.name, *index))
        .map(|(index, _)| index)
}

fn read<'r>(report: &Report, claim: &'r Claim, reading: usize, fact: &Fact) -> Read<'r> {
    let article = &report.articles[claim.article];
    let text = Text::read(article);
    let own = fact.evidence.tokens.clone();
    let within = |span: Span| claim.sentence.contains(span);
    let words = |tokens: &mut dyn Iterator<Item = usize>| -> Vec<String> {
        tokens
            .filter(|token| text.tokens.get(*token).is_some_and(|t| within(t.span)))
            .map(|token| text.word(token).to_owned())
            .collect()
    };
    let (stated, implied) = canonical(&fact.value);
    let cues = CueKind::ALL
        .into_iter()
        .filter(|kind| !matches!(kind, CueKind::Sentence | CueKind::Context))
        .map(|kind| (kind.name(), fact.cues.of(kind).map(str::to_owned).collect()))
        .filter(|(_, words): &(_, Vec<String>)| !words.is_empty())
        .collect();
    Read {
        claim,
        reading,
        tokens: [
            words(&mut (own.start.saturating_sub(AROUND)..own.start)),
            words(&mut own.clone()),
            words(&mut (own.end..own.end + AROUND)),
        ],
        attribute: fact.attribute.name.clone(),
        subject: fact.subject.display(),
        stated,
        implied,
        cues,
    }
}

/// The canonical value of what the words say, and of what follows from them.
fn canonical(value: &Value) -> (String, String) {
    let implied = value.canonical();
    match value {
        Value::Time(time) if time.stated != time.resolved => {
            (TimeValue::stated(time.stated).canonical(), implied)
        }
        _ => (implied.clone(), implied),
    }
}
