//! What was compared, as a unified diff of canonical facts: one line a question and reading,
//! sorted, so that a line that differs is a source that differs.
//!
//! The two articles of a story stand against each other; of more, each stands against the best
//! supported readings. Questions on which nothing is open (agreements, compatible readings, what
//! the ledger covers) are the same line on both sides.

use super::layout::clean;
use super::{Options, Report};
use crate::article::Article;
use crate::compare::{Finding, Reading, Status};
use anstyle::Style;
use similar::{ChangeTag, TextDiff};
use std::collections::BTreeSet;
use std::io::{self, Write};

/// Lines shown around a difference, as `diff -u` does.
const CONTEXT: usize = 3;

pub(super) fn write(report: &Report, out: &mut dyn Write, options: &Options) -> io::Result<()> {
    let stories: BTreeSet<usize> = report.stories.iter().copied().collect();
    for story in stories {
        let questions: Vec<&Finding> = report
            .findings
            .iter()
            .chain(&report.agreements)
            .filter(|finding| finding.story == story)
            .collect();
        let articles: BTreeSet<usize> = questions.iter().copied().flat_map(articles_of).collect();
        let sides = sides(report, story, &questions, &articles);
        for (old, new) in sides {
            compare(&old, &new, out, options)?;
        }
    }
    Ok(())
}

/// One side of a diff.
struct Side {
    name: String,
    lines: String,
}

/// What is compared with what, in one story.
fn sides(
    report: &Report,
    story: usize,
    questions: &[&Finding],
    articles: &BTreeSet<usize>,
) -> Vec<(Side, Side)> {
    let name = |article: usize| {
        let id = |article: &Article| clean(&article.id);
        report.articles.get(article).map(id).unwrap_or_default()
    };
    let own = |article: usize| Side {
        name: name(article),
        lines: lines(questions, |finding| claimed_by(finding, article)),
    };
    if let [a, b] = articles.iter().copied().collect::<Vec<_>>()[..] {
        return vec![(own(a), own(b))];
    }
    let best = |article: usize| Side {
        name: format!("best supported, story {story}"),
        lines: lines(questions, |finding| {
            if claimed_by(finding, article).is_empty() {
                Vec::new()
            } else {
                finding.readings.iter().take(1).collect()
            }
        }),
    };
    articles.iter().map(|&a| (best(a), own(a))).collect()
}

fn articles_of(finding: &Finding) -> impl Iterator<Item = usize> {
    let claims = finding.readings.iter().flat_map(|r| &r.claims);
    claims.map(|claim| claim.article)
}

fn claimed_by(finding: &Finding, article: usize) -> Vec<&Reading> {
    let claims = |reading: &&Reading| reading.claims.iter().any(|c| c.article == article);
    finding.readings.iter().filter(claims).collect()
}

/// The lines of one side: `attribute (subject)  value`, sorted, each once.
fn lines<'f>(
    questions: &[&'f Finding],
    readings: impl Fn(&'f Finding) -> Vec<&'f Reading>,
) -> String {
    let mut lines = BTreeSet::new();
    for finding in questions {
        let chosen = readings(finding);
        if chosen.is_empty() {
            continue;
        }
        let mut question = clean(&finding.attribute.name);
        let subject = clean(&finding.subject.display());
        if !subject.is_empty() {
            question.push_str(&format!(" ({subject})"));
        }
        let display = |reading: &Reading| clean(&reading.value.display());
        if is_open(finding) {
            for reading in chosen {
                lines.insert(format!("{question}  {}", display(reading)));
            }
        } else {
            let all: Vec<String> = finding.readings.iter().map(display).collect();
            lines.insert(format!("{question}  {}", all.join(" ~ ")));
        }
    }
    lines.into_iter().map(|line| line + "\n").collect()
}

/// Whether the readings are to be shown as different.
fn is_open(finding: &Finding) -> bool {
    finding.verdict.is_flagged() && finding.status != Status::Reconciled
}

fn compare(old: &Side, new: &Side, out: &mut dyn Write, options: &Options) -> io::Result<()> {
    let diff = TextDiff::from_lines(&old.lines, &new.lines);
    let context = if options.all {
        old.lines.lines().count() + new.lines.lines().count()
    } else {
        CONTEXT
    };
    let colours = options.colours;
    let mut unified = diff.unified_diff();
    let mut headed = false;
    for hunk in unified.context_radius(context).iter_hunks() {
        if !std::mem::replace(&mut headed, true) {
            let heading = colours.heading;
            writeln!(out, "{heading}--- {}{heading:#}", old.name)?;
            writeln!(out, "{heading}+++ {}{heading:#}", new.name)?;
        }
        let quiet = colours.quiet;
        writeln!(out, "{quiet}{}{quiet:#}", hunk.header())?;
        for change in hunk.iter_changes() {
            let style = match change.tag() {
                ChangeTag::Delete => colours.error,
                ChangeTag::Insert => colours.good,
                ChangeTag::Equal => Style::new(),
            };
            let line = change.value().trim_end_matches('\n');
            writeln!(out, "{style}{}{line}{style:#}", change.tag())?;
        }
    }
    Ok(())
}
