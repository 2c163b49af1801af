//! From articles to findings, a few stories at a time, so that memory is bounded by what is compared
//! and not by what is read.
//!
//! Facts take some thirty times the text that they are found in. Where there is much text, the articles are
//! read twice: once for the words that tell stories apart, once story by story to compare them.

use super::read::Told;
use super::watch::Unwatched;
use super::{Options, Stage, Watch, read, settle};
use crate::align::{self, FactSet, Grouping, StoryWords, Weights};
use crate::article::Article;
use crate::compare::{self, Finding};
use crate::extract::is_named_only;
use crate::fact::Fact;

/// Articles of so many bytes of text are taken apart at once.
const AT_ONCE: usize = 256 * 1024;

/// What a report keeps of a run.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Keep {
    /// All facts, to explain findings and to draw a timeline of.
    #[default]
    Facts,
    /// What comparing facts gave.
    Findings,
}

/// What was compared so far.
pub(super) struct Compared<'r> {
    articles: &'r [Article],
    options: &'r Options,
    /// The story of each article.
    pub(super) stories: Vec<usize>,
    /// Of each older version of a page the newer one.
    pub(super) newer: Vec<Option<usize>>,
    /// Which articles are copies of one text.
    pub(super) wire_groups: Vec<Option<usize>>,
    /// The facts, where they are kept.
    pub(super) facts: Vec<Fact>,
    /// How many facts each article states.
    pub(super) fact_counts: Vec<usize>,
    pub(super) findings: Vec<Finding>,
    pub(super) agreements: Vec<Finding>,
    pub(super) abstained: usize,
}

/// Compares the articles of each story.
pub(super) fn compare<'r>(
    articles: &'r [Article],
    options: &'r Options,
    keep: Keep,
    watch: &dyn Watch,
) -> Compared<'r> {
    let mut compared = Compared {
        articles,
        options,
        stories: Vec::new(),
        newer: align::newer_versions(articles),
        wire_groups: vec![None; articles.len()],
        facts: Vec::new(),
        fact_counts: vec![0; articles.len()],
        findings: Vec::new(),
        agreements: Vec::new(),
        abstained: 0,
    };
    let stands = |article: &usize| compared.newer[*article].is_none();
    let all: Vec<usize> = (0..articles.len()).filter(stands).collect();
    let in_order = batches(articles, &all, |_| None);
    watch.begins(Stage::Facts);
    let at_once = keep == Keep::Facts || options.grouping == Grouping::Together;
    if at_once || in_order.len() < 2 {
        let told = compared.told(&all, watch);
        watch.begins(Stage::Align);
        let stories = align::stories(articles, &told.facts, options.grouping);
        compared.group(stories);
        compared.add(told, keep, watch);
        return compared;
    }
    let mut words = StoryWords::default();
    for batch in in_order {
        words.add(&compared.told(batch, watch).facts);
    }
    watch.begins(Stage::Align);
    let stories = words.stories(articles);
    drop(words);
    compared.group(stories);
    let mut by_story = all;
    by_story.sort_by_key(|article| compared.stories[*article]);
    let story = |article: usize| Some(compared.stories[article]);
    let whole_stories: Vec<Vec<usize>> = batches(articles, &by_story, story)
        .into_iter()
        .map(|batch| {
            let mut batch = batch.to_vec();
            batch.sort_unstable();
            batch
        })
        .collect();
    for batch in whole_stories {
        let told = compared.told(&batch, &Unwatched);
        compared.add(told, keep, &Unwatched);
    }
    compared
}

/// Runs of articles with some [`AT_ONCE`] of text; of one `story`, all articles stay together.
fn batches<'a>(
    articles: &[Article],
    order: &'a [usize],
    story: impl Fn(usize) -> Option<usize>,
) -> Vec<&'a [usize]> {
    let mut bytes = 0;
    let mut full = false;
    let goes_on = |a: &usize, b: &usize| {
        bytes += articles[*a].body.len();
        full |= bytes >= AT_ONCE;
        let same_story = story(*a).is_some_and(|of_a| story(*b) == Some(of_a));
        if full && !same_story {
            (bytes, full) = (0, false);
            return false;
        }
        true
    };
    order.chunk_by(goes_on).collect()
}

impl Compared<'_> {
    /// Takes over the stories of the articles, and looks for copies within each.
    fn group(&mut self, stories: Vec<usize>) {
        self.stories = align::with_newer(stories, &self.newer);
        self.wire_groups = align::wire_groups(self.articles, &self.stories);
    }

    /// What articles tell, as the settings have it.
    fn told(&self, articles: &[usize], watch: &dyn Watch) -> Told {
        let mut told = read::read(self.articles, articles, &self.options.packs, watch);
        settle::facts(&mut told.facts, &self.options.settings);
        // That something is named answers nothing that facts are weighed by.
        (told.facts, told.named) = told
            .facts
            .into_iter()
            .partition(|fact| !is_named_only(&fact.attribute));
        told
    }

    /// Compares what the articles of some stories tell, all of those stories.
    fn add(&mut self, told: Told, keep: Keep, watch: &dyn Watch) {
        let settings = &self.options.settings;
        let mut facts = told.facts;
        let aligned = align::fact_sets(&facts, &self.stories, Weights::built_in());
        let mut aligned = align::join_named(&facts, &self.stories, aligned);
        let (articles, stories) = (self.articles, &self.stories);
        align::ages_apart(&facts, articles, stories, &mut aligned.sets);
        align::parties_apart(&facts, stories, &mut aligned.sets);
        let totals = align::totals_apart(&mut facts, stories);
        aligned.sets.extend(totals);
        facts.extend(told.named);
        let names = &settings.names;
        let mut sets = align::worded_apart(&mut facts, &told.wordings, articles, stories, names);
        sets.extend(align::misfits(&mut facts, told.misfits, stories));
        let asked = |set: &FactSet| !settle::is_off(&facts, set, settings);
        aligned.sets.extend(sets.into_iter().filter(asked));
        // The order of stories is that of batches as well.
        aligned.sets.sort_by_key(|set| set.story);

        watch.begins(Stage::Compare);
        let run = compare::Run {
            articles,
            facts: &facts,
            wire_groups: &self.wire_groups,
        };
        for set in &aligned.sets {
            let Some(mut finding) = compare::judge(run, set) else {
                continue;
            };
            settle::finding(&mut finding, settings);
            if finding.verdict.is_flagged() {
                self.findings.push(finding);
            } else if joins_articles(&finding) {
                self.agreements.push(finding);
            }
        }
        self.abstained += aligned.abstained;
        for fact in &facts {
            self.fact_counts[fact.evidence.article] += 1;
        }
        if keep == Keep::Facts {
            self.facts = facts;
        }
    }
}

/// Whether the claims stand in two articles at least: what one article repeats is no agreement.
fn joins_articles(finding: &Finding) -> bool {
    let mut articles = super::claims(finding);
    let first = articles.next();
    articles.any(|article| Some(article) != first)
}
