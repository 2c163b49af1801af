//! What is flagged in the labelled coverage of `tests/coverage/`, held against its labels: a snapshot, so
//! that every change of what is found shows, with the count of what is right.
//!
//! A finding is right where two of its readings hold claims on two values of one question that the
//! labels call a disagreement, and no reading holds a claim on another question.

use factdiff::article::Article;
use factdiff::check::{Options, check};
use factdiff::compare::{Claim, Finding};
use factdiff::ingest::{self, Input, ingest};
use factdiff::report::Report;
use factdiff::rules::Packs;
use serde::Deserialize;
use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

#[derive(Deserialize)]
struct Labels {
    questions: Vec<Question>,
}

#[derive(Deserialize)]
struct Question {
    claims: Vec<Label>,
    #[serde(default)]
    relations: Vec<Related>,
}

/// A place that answers a question: the words in a line of an article, and the value.
#[derive(Deserialize)]
struct Label {
    doc: String,
    line: usize,
    text: String,
    value: String,
}

#[derive(Deserialize)]
struct Related {
    a: String,
    b: String,
    relation: String,
    #[serde(default = "yes")]
    sure: bool,
}

const fn yes() -> bool {
    true
}

#[test]
fn what_is_flagged_in_labelled_coverage() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/coverage");
    let (mut told, mut right, mut all) = (String::new(), 0, 0);
    for folder in stories(&root.join("docs")) {
        let name = folder.file_name().unwrap_or_default().to_string_lossy();
        let labels = std::fs::read_to_string(root.join(format!("labels/{name}.json")));
        let labels: Labels =
            serde_json::from_str(&labels.expect("labels of the story")).expect("sound labels");
        let report = report(&folder);
        let abstained = report.abstained;
        writeln!(told, "{name}, abstained {abstained}").expect("a string takes all");
        for finding in report.findings.iter().filter(|f| f.verdict.is_flagged()) {
            let is_right = is_right(&report, finding, &labels);
            all += 1;
            right += usize::from(is_right);
            let mark = if is_right { "right" } else { "wrong" };
            let readings = finding.readings.iter().map(|r| r.value.canonical());
            let readings = readings.collect::<Vec<_>>().join(" / ");
            let (attribute, verdict) = (&finding.attribute.name, finding.verdict.name());
            writeln!(told, "  {mark}  {verdict:<9} {attribute}: {readings}").expect("likewise");
        }
    }
    insta::assert_snapshot!(format!("{right} of {all} findings are right\n\n{told}"));
}

fn stories(docs: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(docs).expect("the folder of stories");
    let mut folders: Vec<PathBuf> = entries.map(|e| e.expect("an entry").path()).collect();
    folders.sort();
    folders
}

fn report(folder: &Path) -> Report {
    let inputs = vec![Input::Path(folder.to_owned())];
    let articles = ingest(inputs, &ingest::Options::default()).articles;
    let packs = Packs::built_in().expect("the packs are sound");
    check(
        articles,
        &Options::new(packs, jiff::civil::date(2026, 1, 1)),
    )
}

fn is_right(report: &Report, finding: &Finding, labels: &Labels) -> bool {
    let values = |question: &Question, claims: &[Claim]| -> BTreeSet<String> {
        let labels = question.claims.iter();
        let hit = labels.filter(|label| claims.iter().any(|c| is_on(report, c, label)));
        hit.map(|label| label.value.clone()).collect()
    };
    let of = |question: &Question| -> Vec<BTreeSet<String>> {
        let readings = finding.readings.iter();
        readings.map(|r| values(question, &r.claims)).collect()
    };
    let touched: Vec<(&Question, Vec<BTreeSet<String>>)> = labels
        .questions
        .iter()
        .map(|question| (question, of(question)))
        .filter(|(_, sides)| sides.iter().any(|side| !side.is_empty()))
        .collect();
    let [(question, sides)] = &touched[..] else {
        return false;
    };
    let disputed = |related: &Related| {
        let flagged = matches!(&*related.relation, "conflict" | "narrower" | "update");
        let holds = |value: &String| sides.iter().any(|side| side.contains(value));
        let one = (sides.iter()).any(|side| side.contains(&related.a) && side.contains(&related.b));
        flagged && related.sure && holds(&related.a) && holds(&related.b) && !one
    };
    question.relations.iter().any(disputed)
}

/// Whether a claim lies on a label: in its line, over at least half of the shorter of the two.
fn is_on(report: &Report, claim: &Claim, label: &Label) -> bool {
    let article: &Article = &report.articles[claim.article];
    let stem = Path::new(&article.id).file_stem().unwrap_or_default();
    let at = article.position(claim.span.start);
    if stem.to_string_lossy() != label.doc || at.line != label.line {
        return false;
    }
    let line = article.text.lines().nth(label.line - 1).unwrap_or_default();
    let Some(start) = line.find(&label.text) else {
        return false;
    };
    let start = line[..start].chars().count();
    let end = start + label.text.chars().count();
    let first = at.column - 1;
    let last = first + article.slice(claim.span).chars().count();
    let shared = end.min(last).saturating_sub(start.max(first));
    shared > 0 && shared * 2 >= (end - start).min(last - first)
}
