//! A comment on a pull request, or a job's summary: Markdown as GitHub and GitLab read it.
//!
//! Articles are not trusted: what would mark up, mention somebody or point at an issue is shown
//! as it stands in them.

use super::brief;
use super::layout::{Excerpt, clean};
use super::words::{about_claim, count, place};
use super::{Options, Report};
use crate::article::Span;
use crate::compare::{Claim, Finding, Status};
use std::io::{self, Write};

/// GitHub takes comments of 65,536 characters; what is over is counted.
const LONGEST: usize = 60_000;
/// Columns of a sentence that is quoted.
const SENTENCE: usize = 240;

pub(super) fn write(report: &Report, out: &mut dyn Write, options: &Options) -> io::Result<()> {
    let mut page = format!("## factdiff\n\n{}\n", text(&brief::summary(report)));
    let mut left_out = 0;
    for finding in brief::shown(report, options) {
        let section = section(report, finding);
        if left_out > 0 || page.len() + section.len() > LONGEST {
            left_out += 1;
        } else {
            page.push_str(&section);
        }
    }
    if left_out > 0 {
        page.push_str(&format!("\nand {}\n", count(left_out, "more finding")));
    }
    let remarks = remarks(report);
    if !remarks.is_empty() {
        page.push_str("\n---\n\n");
    }
    for remark in &remarks {
        if page.len() + remark.len() < LONGEST {
            page.push_str(&format!("- {remark}\n"));
        }
    }
    out.write_all(page.as_bytes())
}

fn section(report: &Report, finding: &Finding) -> String {
    let label = match finding.status {
        Status::Reconciled => "reconciled".to_owned(),
        Status::Expired => format!("{}, expired", finding.severity.name()),
        Status::Unreconciled => finding.severity.name().to_owned(),
    };
    let mut out = format!("\n### {label}: {}\n\n", text(&brief::title(finding)));
    let mut about = vec![code(&finding.attribute.name)];
    about.extend(Some(text(&finding.subject.display())).filter(|words| !words.is_empty()));
    about.push(format!("id {}", code(&finding.id)));
    out.push_str(&format!("{}\n\n", about.join(" · ")));
    for reading in &finding.readings {
        let (value, sources) = (reading.value.display(), count(reading.sources, "source"));
        out.push_str(&format!("- **{}** ({sources})\n", text(&value)));
        for claim in &reading.claims {
            out.push_str(&quoted(report, claim).unwrap_or_default());
        }
    }
    out.push_str(&format!(
        "\n{}\n",
        text(&format!("Reason: {}", finding.reason))
    ));
    for note in &finding.notes {
        out.push_str(&format!("\n{}\n", text(&format!("Note: {note}"))));
    }
    out
}

/// A claim: its place, and its sentence with the value in bold letters.
fn quoted(report: &Report, claim: &Claim) -> Option<String> {
    let article = report.articles.get(claim.article)?;
    let sentence = claim.sentence.to(claim.span);
    let excerpt = Excerpt::new(
        article.slice(Span::new(sentence.start, claim.span.start)),
        article.slice(claim.span),
        article.slice(Span::new(claim.span.end, sentence.end)),
        SENTENCE,
    );
    let about = about_claim(report, article, claim).join(", ");
    let about = Some(about).filter(|about| !about.is_empty());
    let about = about.map(|about| format!(" ({})", text(&about)));
    Some(format!(
        "  - {}{}: {}<b>{}</b>{}\n",
        code(&place(article, claim.span)),
        about.unwrap_or_default(),
        text(&excerpt.before),
        text(&excerpt.value),
        text(excerpt.after.trim_end()),
    ))
}

/// What concerns inputs and ledger as a whole.
fn remarks(report: &Report) -> Vec<String> {
    let mut remarks: Vec<String> = report
        .errors
        .iter()
        .map(|problem| text(&format!("not read: {}", on_one_line(problem))))
        .collect();
    for alone in &report.not_compared {
        if let Some(article) = report.articles.get(alone.article) {
            remarks.push(format!(
                "not compared: {}: {}",
                code(&article.id),
                alone.reason
            ));
        }
    }
    remarks.extend(brief::accepted(report).map(|line| text(&line)));
    let ledger = brief::ledger_path(report).unwrap_or_default();
    for (met, message) in brief::stale(report) {
        let line = met.entry.line.map(|line| format!(":{line}"));
        let at = format!("{ledger}{}", line.unwrap_or_default());
        remarks.push(format!("{}: {}", code(&at), text(&message)));
    }
    remarks
}

fn on_one_line(problem: &crate::problem::Problem) -> String {
    let mut problem = problem.clone();
    problem.excerpt = None;
    problem.to_string()
}

/// Words as they stand, on one line.
fn text(words: &str) -> String {
    let mut out = String::with_capacity(words.len() + 8);
    for c in clean(words).chars() {
        match c {
            '\\' | '`' | '*' | '_' | '[' | ']' | '|' | '~' | '$' | '!' => out.extend(['\\', c]),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '&' => out.push_str("&amp;"),
            // A comment parts the sign from the name or number behind it.
            '@' | '#' => {
                out.push(c);
                out.push_str("<!-- -->");
            }
            c => out.push(c),
        }
    }
    out
}

/// Words as code, which nothing marks up.
fn code(words: &str) -> String {
    let words = clean(words);
    let longest = words.split(|c| c != '`').map(str::len).max().unwrap_or(0);
    let fence = "`".repeat(longest + 1);
    let pad = if words.starts_with('`') || words.ends_with('`') {
        " "
    } else {
        ""
    };
    format!("{fence}{pad}{words}{pad}{fence}")
}
