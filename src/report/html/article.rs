//! An article's full text, cut where a compared fact begins or ends.

use crate::article::{Article, Span};
use crate::compare::{Claim, Finding, Verdict};
use crate::report::Report;
use crate::report::grid::outlet;
use crate::report::layout::{clean, turns};
use crate::report::words::dates;
use rustc_hash::{FxHashMap, FxHashSet};
use serde::Serialize;
use std::borrow::Cow;
use std::cmp::Reverse;

/// A claim in the text of its article.
struct Mark<'r> {
    span: Span,
    finding: &'r Finding,
    anchor: String,
}

/// The marks of every article, and by them the place on the page of every claim.
pub(super) struct Anchors<'r> {
    marks: Vec<Vec<Mark<'r>>>,
    /// By article and span, in the order of the findings.
    places: FxHashMap<(usize, Span), String>,
}

impl<'r> Anchors<'r> {
    pub fn of(report: &'r Report) -> Self {
        let mut marks: Vec<Vec<Mark<'r>>> = report.articles.iter().map(|_| Vec::new()).collect();
        let mut places = FxHashMap::default();
        for finding in report.findings.iter().chain(&report.agreements) {
            let mut seen = FxHashSet::default();
            for claim in finding.readings.iter().flat_map(|r| &r.claims) {
                let Some(article) = report.articles.get(claim.article) else {
                    continue;
                };
                let shown = !claim.span.is_empty() && article.body.contains(claim.span);
                if !shown || !seen.insert((claim.article, claim.span)) {
                    continue;
                }
                let of_article = &mut marks[claim.article];
                let anchor = format!("a{}-{}", claim.article + 1, of_article.len() + 1);
                let key = (claim.article, claim.span);
                places.entry(key).or_insert_with(|| anchor.clone());
                of_article.push(Mark {
                    span: claim.span,
                    finding,
                    anchor,
                });
            }
        }
        for of_article in &mut marks {
            of_article.sort_by_key(|mark| (mark.span.start, Reverse(mark.span.end)));
        }
        Self { marks, places }
    }

    /// Where a claim stands on the page; its article, where its words are not shown.
    pub fn of_claim(&self, claim: &Claim) -> String {
        self.of_place(claim.article, claim.span)
    }

    pub fn of_place(&self, article: usize, span: Span) -> String {
        match self.places.get(&(article, span)) {
            Some(anchor) => format!("#{anchor}"),
            None => format!("#a{}", article + 1),
        }
    }
}

#[derive(Serialize)]
pub(super) struct ArticleView<'r> {
    number: usize,
    outlet: String,
    title: String,
    id: String,
    about: String,
    authors: String,
    /// Only where a browser may follow it.
    url: Option<&'r str>,
    story: usize,
    new: bool,
    marks: usize,
    paragraphs: Vec<Vec<Piece<'r>>>,
}

/// A run of words that the same claims cover.
#[derive(Serialize)]
struct Piece<'r> {
    words: Cow<'r, str>,
    /// The claim that it is shown as, if any.
    link: Option<Link<'r>>,
    /// Other claims of the same words.
    more: Vec<Link<'r>>,
}

#[derive(Serialize)]
struct Link<'r> {
    /// Empty where an earlier run has it.
    anchor: String,
    finding: &'r str,
    verdict: &'static str,
    question: String,
}

impl<'r> ArticleView<'r> {
    pub fn all(report: &'r Report, anchors: &Anchors<'r>) -> Vec<Self> {
        let view = |(index, article): (usize, &'r Article)| Self {
            number: index + 1,
            outlet: outlet(article),
            title: article
                .metadata
                .title
                .as_deref()
                .map_or_else(String::new, clean),
            id: clean(&article.id),
            about: dates(article).join(", "),
            authors: clean(&article.metadata.authors.join(", ")),
            url: article.metadata.url.as_deref().filter(|url| is_web(url)),
            story: report.stories.get(index).copied().unwrap_or_default(),
            new: report.new.get(index).copied().unwrap_or_default(),
            marks: anchors.marks[index].len(),
            paragraphs: text(article, &anchors.marks[index]),
        };
        report.articles.iter().enumerate().map(view).collect()
    }
}

/// Whether an address leads to the web: others could be script.
fn is_web(url: &str) -> bool {
    url.starts_with("https://") || url.starts_with("http://")
}

fn text<'r>(article: &'r Article, marks: &[Mark<'r>]) -> Vec<Vec<Piece<'r>>> {
    let paragraphs = paragraphs(article);
    let runs = runs(&paragraphs, marks);
    let main: FxHashSet<usize> = runs.iter().filter_map(|run| run.main).collect();
    let mut linked = vec![false; marks.len()];
    let mut out: Vec<Vec<Piece<'r>>> = paragraphs.iter().map(|_| Vec::new()).collect();
    for run in &runs {
        let mut link = |at: usize| Link {
            anchor: if std::mem::replace(&mut linked[at], true) {
                String::new()
            } else {
                marks[at].anchor.clone()
            },
            finding: &marks[at].finding.id,
            verdict: marks[at].finding.verdict.name(),
            question: clean(&marks[at].finding.attribute.question),
        };
        let ends = |at: &usize| marks[*at].span.end == run.span.end;
        let hidden = |at: &usize| !main.contains(at) && ends(at);
        let more: Vec<usize> = run.covering.iter().copied().filter(hidden).collect();
        out[run.paragraph].push(Piece {
            words: words(article, run.span),
            link: run.main.map(&mut link),
            more: more.into_iter().map(&mut link).collect(),
        });
    }
    out
}

/// Words that the same marks cover, within one paragraph.
struct Run {
    paragraph: usize,
    span: Span,
    covering: Vec<usize>,
    /// The shortest of them, so that a number within a quote can be seen; of equals the gravest.
    main: Option<usize>,
}

fn runs(paragraphs: &[Span], marks: &[Mark<'_>]) -> Vec<Run> {
    let mut runs = Vec::new();
    let mut coming = marks.iter().enumerate().peekable();
    let mut active: Vec<usize> = Vec::new();
    for (paragraph, span) in paragraphs.iter().enumerate() {
        let mut at = span.start;
        while at < span.end {
            active.retain(|mark| marks[*mark].span.end > at);
            while let Some((number, _)) = coming.next_if(|(_, mark)| mark.span.start <= at) {
                active.push(number);
            }
            let ends = active.iter().map(|mark| marks[*mark].span.end);
            let begins = coming.peek().map(|(_, mark)| mark.span.start);
            let end = ends.chain(begins).chain([span.end]).min();
            let end = end.unwrap_or(span.end).min(span.end);
            let main = active.iter().copied().min_by_key(|mark| {
                let mark = &marks[*mark];
                let verdict: Verdict = mark.finding.verdict;
                (mark.span.len(), Reverse(verdict))
            });
            runs.push(Run {
                paragraph,
                span: Span::new(at, end),
                covering: active.clone(),
                main,
            });
            at = end;
        }
    }
    runs
}

/// The paragraphs of the prose: what blank lines part, or, where there are none, its lines.
fn paragraphs(article: &Article) -> Vec<Span> {
    let body = article.slice(article.body);
    let mut lines = Vec::new();
    let mut start = article.body.start;
    for line in body.split_inclusive('\n') {
        let words = line.trim_end();
        lines.push((Span::new(start, start + words.len()), words.is_empty()));
        start += line.len();
    }
    let first = lines.iter().position(|(_, blank)| !blank);
    let last = lines.iter().rposition(|(_, blank)| !blank);
    let (Some(first), Some(last)) = (first, last) else {
        return Vec::new();
    };
    let lines = &lines[first..=last];
    let by_blank_lines = lines.iter().any(|(_, blank)| *blank);
    let mut paragraphs: Vec<Span> = Vec::new();
    let mut within = false;
    for (line, blank) in lines {
        match paragraphs.last_mut().filter(|_| within && by_blank_lines) {
            Some(last) if !blank => last.end = line.end,
            _ if !blank => paragraphs.push(*line),
            _ => {}
        }
        within = !blank;
    }
    paragraphs
}

/// The words of a run: without markup, and without what would act on the direction of writing.
fn words(article: &Article, run: Span) -> Cow<'_, str> {
    let first = article.markup.partition_point(|span| span.end <= run.start);
    let within = |span: &&Span| span.start < run.end;
    let mut markup = article.markup[first..].iter().take_while(within).peekable();
    if markup.peek().is_none() {
        return shown(article.slice(run));
    }
    let mut out = String::new();
    let mut at = run.start;
    for span in markup {
        out.push_str(&shown(article.slice(Span::new(at, span.start.max(at)))));
        at = span.end.min(run.end);
    }
    out.push_str(&shown(article.slice(Span::new(at, run.end))));
    Cow::Owned(out)
}

fn shown(words: &str) -> Cow<'_, str> {
    let acts = |c: char| turns(c) && !matches!(c, '\n' | '\t' | '\r');
    if words.contains(acts) {
        Cow::Owned(words.replace(acts, "\u{fffd}"))
    } else {
        Cow::Borrowed(words)
    }
}
