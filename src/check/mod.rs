//! The whole flow, from articles to a report, and the rule packs' own tests: the one place that
//! knows every stage.

mod not_compared;
mod read;
mod self_test;

pub use read::facts;
pub use self_test::{Failure, SelfTest, self_test};

use crate::align::{self, Grouping, Weights};
use crate::article::Article;
use crate::compare::{self, Finding};
use crate::reconcile::{self, Ledger};
use crate::report::Report;
use crate::rules::Packs;
use jiff::civil::Date;
use std::cmp::Reverse;

/// What a run needs besides its articles.
#[derive(Debug)]
pub struct Options {
    /// The rule packs.
    pub packs: Packs,
    /// Whether the articles are on one story.
    pub grouping: Grouping,
    /// What was decided before.
    pub ledger: Ledger,
    /// The day by which entries of the ledger lapse.
    pub today: Date,
}

/// Compares articles: what each says, which facts answer the same question, where they disagree
/// and what of that nobody has decided about.
#[must_use]
pub fn check(mut articles: Vec<Article>, options: &Options) -> Report {
    articles.sort_by(|a, b| a.id.cmp(&b.id));
    let facts = facts(&articles, &options.packs);
    let stories = align::stories(&articles, &facts, options.grouping);
    let wire_groups = vec![None; articles.len()];
    let aligned = align::fact_sets(&facts, &stories, Weights::built_in());
    let aligned = align::join_named(&facts, &stories, aligned);
    let run = compare::Run {
        articles: &articles,
        facts: &facts,
        wire_groups: &wire_groups,
    };
    let judged = aligned
        .sets
        .iter()
        .filter_map(|set| compare::judge(run, set));
    let (mut findings, mut agreements): (Vec<_>, Vec<_>) =
        judged.partition(|finding| finding.verdict.is_flagged());
    agreements.retain(joins_articles);
    let ledger = reconcile::apply(&options.ledger, &mut findings, options.today);
    findings.sort_by(|a, b| order(a).cmp(&order(b)));
    agreements.sort_by(|a, b| order(a).cmp(&order(b)));
    Report {
        not_compared: not_compared::of(&articles, &stories, &facts),
        articles,
        stories,
        wire_groups,
        facts,
        findings,
        agreements,
        errors: Vec::new(),
        ledger,
        abstained: aligned.abstained,
    }
}

/// By severity, the gravest first, then by attribute and id.
fn order(finding: &Finding) -> impl Ord + '_ {
    (
        Reverse(finding.severity),
        &finding.attribute.name,
        &finding.id,
        &finding.readings_key,
    )
}

/// Whether the claims stand in two articles at least: what one article repeats is no agreement.
fn joins_articles(finding: &Finding) -> bool {
    let mut articles = finding
        .readings
        .iter()
        .flat_map(|r| &r.claims)
        .map(|claim| claim.article);
    let first = articles.next();
    articles.any(|article| Some(article) != first)
}
