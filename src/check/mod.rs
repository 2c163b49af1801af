//! The whole flow, from articles to a report, and the rule packs' own tests: the one place that
//! knows every stage.

mod batches;
mod explain;
mod not_compared;
mod read;
mod self_test;
mod settle;
mod watch;

pub use batches::Keep;
pub use explain::explain;
pub use read::facts;
pub use self_test::{Failure, SelfTest, self_test};
pub use settle::facts as settle_facts;
pub use watch::{Stage, Unwatched, Watch};

use crate::align::Grouping;
use crate::article::Article;
use crate::compare::{self, Finding};
use crate::reconcile::{self, Ledger};
use crate::report::Report;
use crate::rules::Packs;
use crate::settings::Settings;
use batches::Compared;
use jiff::civil::Date;
use rustc_hash::FxHashSet;
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
    /// What holds for attributes, names and outlets.
    pub settings: Settings,
    /// Ids of the articles that are new coverage: only what they take part in is reported then, and
    /// the others are the record that they are compared with.
    pub new: Option<FxHashSet<String>>,
}

impl Options {
    /// Articles on one story, nothing decided, nothing set.
    #[must_use]
    pub fn new(packs: Packs, today: Date) -> Self {
        Self {
            packs,
            grouping: Grouping::default(),
            ledger: Ledger::default(),
            today,
            settings: Settings::default(),
            new: None,
        }
    }
}

/// Compares articles: what each says, which facts answer the same question, where they disagree
/// and what of that nobody has decided about.
#[must_use]
pub fn check(articles: Vec<Article>, options: &Options) -> Report {
    check_watched(articles, options, Keep::Facts, &Unwatched)
}

/// The same, told stage by stage to whoever watches, and with no more in the report than it needs.
#[must_use]
pub fn check_watched(
    mut articles: Vec<Article>,
    options: &Options,
    keep: Keep,
    watch: &dyn Watch,
) -> Report {
    let settings = &options.settings;
    articles.sort_by(|a, b| a.id.cmp(&b.id));
    settle::articles(&mut articles, settings);

    let mut compared = batches::compare(&articles, options, keep, watch);
    let (mut findings, mut agreements) = (
        std::mem::take(&mut compared.findings),
        std::mem::take(&mut compared.agreements),
    );
    compare::make_unique(&articles, &mut findings, &mut agreements);

    watch.begins(Stage::Reconcile);
    let ledger = reconcile::apply(&options.ledger, &mut findings, options.today);
    let is_new = |article: &Article| match &options.new {
        Some(new) => new.contains(&article.id),
        None => false,
    };
    let new: Vec<bool> = articles.iter().map(is_new).collect();
    let mut not_compared = not_compared::of(
        &articles,
        &compared.newer,
        &compared.stories,
        &compared.fact_counts,
    );
    if options.new.is_some() {
        findings.retain(|finding| claims(finding).any(|article| new[article]));
        agreements.retain(|finding| claims(finding).any(|article| new[article]));
        not_compared.retain(|alone| new[alone.article]);
    }
    findings.sort_by(|a, b| order(a).cmp(&order(b)));
    agreements.sort_by(|a, b| order(a).cmp(&order(b)));
    let Compared {
        stories,
        wire_groups,
        facts,
        fact_counts,
        abstained,
        ..
    } = compared;
    Report {
        articles,
        new,
        stories,
        wire_groups,
        facts,
        fact_counts,
        findings,
        agreements,
        not_compared,
        errors: Vec::new(),
        ledger,
        abstained,
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

/// The article of each claim.
fn claims(finding: &Finding) -> impl Iterator<Item = usize> {
    let claims = finding.readings.iter().flat_map(|r| &r.claims);
    claims.map(|claim| claim.article)
}
