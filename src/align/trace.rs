//! Why the facts of one set were put together, score by score: what `factdiff explain` prints.
//!
//! Nothing is kept of it while facts are aligned. The story's facts of the set's family are scored
//! once more, which is cheap for one set.

use super::profile::profiles;
use super::questions::is_asked_once;
use super::relation::relation;
use super::sets::{Joining, Member, family};
use super::telling::{may_be_partner, tells_much};
use super::weights::{Margins, Scored, Term, Weights};
use crate::extract::MISFITS;
use crate::fact::Fact;
use crate::value::{Related, Relation};

/// What put two facts together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Basis {
    /// Their score reaches the threshold.
    Score,
    /// Both answer a named question that a story answers once.
    OneAnswer,
    /// A value that two articles hardly share by chance.
    TellingValue,
    /// One sentence says both, of one thing.
    OneSentence,
    /// Other facts of the set, to which they belong by their scores on average.
    Others,
}

impl Basis {
    /// The name used in reports.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Score => "score",
            Self::OneAnswer => "one-answer",
            Self::TellingValue => "telling-value",
            Self::OneSentence => "one-sentence",
            Self::Others => "others",
        }
    }
}

/// Two facts of a set, and how well they fit.
#[derive(Debug, Clone, PartialEq)]
pub struct Link {
    /// The facts, by their places in the set.
    pub facts: (usize, usize),
    /// How their values stand to each other.
    pub related: Related,
    /// What put them together.
    pub basis: Basis,
    /// Log-odds that both answer one question: with the values where these can both hold, else
    /// without them.
    pub score: f64,
    /// What the score is the sum of.
    pub terms: Vec<Term>,
    /// By how much they fit each other better than the next best partner, either way; of values
    /// that cannot both hold in two articles.
    pub margins: Option<Margins>,
    /// Log-odds that they are a disagreement, and what these are the sum of; of the same.
    pub dispute: Option<(f64, Vec<Term>)>,
    /// The name in `rules/align.toml` of what the last of the scores has to reach.
    pub threshold: &'static str,
    /// Its value.
    pub least: f64,
}

impl Link {
    /// The score that the threshold is for.
    #[must_use]
    pub fn decisive(&self) -> f64 {
        self.dispute
            .as_ref()
            .map_or(self.score, |(score, _)| *score)
    }
}

/// For each fact of a set but the first the one before it that it fits best, and for each two facts
/// of `pairs` how well they fit; all by their places in the set.
#[must_use]
pub fn links(
    facts: &[Fact],
    stories: &[usize],
    weights: &Weights,
    set: &[usize],
    pairs: &[(usize, usize)],
) -> Vec<Link> {
    let Some(first) = set.first().and_then(|i| facts.get(*i)) else {
        return Vec::new();
    };
    let story = |fact: &Fact| stories.get(fact.evidence.article);
    let of_story: Vec<(usize, &Fact)> = (facts.iter().enumerate())
        .filter(|(_, fact)| story(fact) == story(first))
        .collect();
    let profiles = profiles(&of_story.iter().map(|(_, f)| *f).collect::<Vec<_>>());
    let (mut members, mut indices) = (Vec::new(), Vec::new());
    for ((index, fact), profile) in of_story.iter().zip(&profiles) {
        if family(fact.kind) == family(first.kind) {
            members.push(Member::new(*index, fact, profile));
            indices.push(*index);
        }
    }
    let mut joining = Joining::new(weights, &members);
    let scored = joining.pairs();
    joining.remember_best(&scored);
    let link = |x: usize, y: usize| -> Option<Link> {
        let place = |i: usize| indices.binary_search(set.get(i)?).ok();
        let (a, b) = (place(x)?, place(y)?);
        link(
            &joining,
            weights,
            (&facts[set[x]], &facts[set[y]]),
            (a, b),
            (x, y),
        )
    };
    let nearest = (1..set.len()).filter_map(|y| {
        let links = (0..y).filter_map(|x| link(x, y));
        links.max_by(|p, q| {
            let above = |l: &Link| l.decisive() - l.least;
            above(p).total_cmp(&above(q)).then(q.facts.cmp(&p.facts))
        })
    });
    let mut found: Vec<Link> = nearest.collect();
    for (x, y) in pairs {
        if !found.iter().any(|l| l.facts == (*x.min(y), *x.max(y))) {
            found.extend(link(*x.min(y), *x.max(y)));
        }
    }
    found
}

fn link(
    joining: &Joining<'_>,
    weights: &Weights,
    (first, second): (&Fact, &Fact),
    (a, b): (usize, usize),
    facts: (usize, usize),
) -> Option<Link> {
    let related = relation(first, second);
    let features = joining.features(a, b);
    let disjoint = related.relation == Relation::Disjoint;
    let one_article = first.evidence.article == second.evidence.article;
    let (scored, score) = if disjoint {
        (
            Scored::WithoutValues,
            weights.score_without_values(&features),
        )
    } else {
        (Scored::WithValues, weights.score(&features))
    };
    let margins = (disjoint && !one_article)
        .then(|| Margins(joining.margin(a, b, score), joining.margin(b, a, score)));
    let dispute = margins.map(|margins| {
        let terms = weights.terms(&features, Scored::Dispute(margins));
        (weights.dispute(&features, margins), terms)
    });
    let threshold = match (disjoint, one_article) {
        (true, true) if joining.is_headline_against_text(a, b) => "headline",
        (true, true) => "contradict",
        (true, false) => "flag",
        (false, true) => "within",
        (false, false) => "join",
    };
    let mut link = Link {
        facts,
        related,
        basis: Basis::Score,
        score,
        terms: weights.terms(&features, scored),
        margins,
        dispute,
        threshold,
        least: joining.least(a, b),
    };
    let asked_once = is_asked_once(first)
        && is_asked_once(second)
        && first.attribute.name == second.attribute.name;
    let can_join = joining.score(a, b).is_some()
        && (link.dispute.is_none() || features.can_dispute(first.kind));
    if !can_join || link.decisive() < link.least {
        let tells = match related.relation {
            Relation::Equal => tells_much(first) || may_be_partner(first),
            Relation::Compatible => may_be_partner(first) && may_be_partner(second),
            _ => false,
        };
        link.basis = if MISFITS.contains(&&*first.attribute.name) {
            Basis::OneSentence
        } else if asked_once {
            Basis::OneAnswer
        } else if tells && !one_article {
            Basis::TellingValue
        } else {
            Basis::Others
        };
    }
    Some(link)
}
