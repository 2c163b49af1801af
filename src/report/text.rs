//! The report for people: a summary, then every finding with its readings one after the other.

use super::brief;
use super::layout::{Excerpt, clean, wrap};
use super::words::{about_claim, count, place};
use super::{Options, Report, Summary};
use crate::article::Span;
use crate::compare::{Claim, Finding, Reading, Status};
use crate::reconcile::Met;
use anstyle::Style;
use std::io::{self, Write};

pub(super) fn write(report: &Report, out: &mut dyn Write, options: &Options) -> io::Result<()> {
    let counts = Summary::of(report);
    let mut page = Page {
        report,
        out,
        options,
        many_stories: counts.stories > 1,
    };
    page.paragraph(&brief::summary(report), 0, 0, options.colours.heading)?;
    for finding in &report.findings {
        writeln!(page.out)?;
        if finding.status == Status::Reconciled && !options.all {
            page.reconciled(finding)?;
        } else {
            page.finding(finding)?;
            page.command(finding)?;
        }
    }
    if options.all {
        for agreement in &report.agreements {
            writeln!(page.out)?;
            page.agreement(agreement)?;
        }
    }
    page.remarks()
}

/// One finding in full, without the command that reconciles it.
pub(super) fn write_finding(
    report: &Report,
    finding: &Finding,
    out: &mut dyn Write,
    options: &Options,
) -> io::Result<()> {
    let mut page = Page {
        report,
        out,
        options,
        many_stories: Summary::of(report).stories > 1,
    };
    page.finding(finding)
}

struct Page<'a> {
    report: &'a Report,
    out: &'a mut dyn Write,
    options: &'a Options,
    /// Whether findings must say which story they belong to.
    many_stories: bool,
}

impl Page<'_> {
    fn finding(&mut self, finding: &Finding) -> io::Result<()> {
        self.head(finding)?;
        for reading in &finding.readings {
            writeln!(self.out)?;
            self.reading(reading)?;
            for claim in &reading.claims {
                self.claim(claim)?;
            }
        }
        writeln!(self.out)?;
        self.paragraph(&format!("reason: {}", finding.reason), 2, 10, Style::new())?;
        self.notes(finding)?;
        let quiet = self.options.colours.quiet;
        self.paragraph(&format!("id: {}", finding.id), 2, 2, quiet)
    }

    /// How the finding is reconciled, where it is not.
    fn command(&mut self, finding: &Finding) -> io::Result<()> {
        if finding.status == Status::Reconciled {
            return Ok(());
        }
        let command = format!(
            "reconcile: factdiff reconcile {} PATH... --outcome O --reason R",
            finding.id
        );
        self.paragraph(&command, 2, 13, self.options.colours.quiet)
    }

    /// A finding that the ledger covers, in short.
    fn reconciled(&mut self, finding: &Finding) -> io::Result<()> {
        self.head(finding)?;
        self.notes(finding)?;
        let quiet = self.options.colours.quiet;
        self.paragraph(&format!("id: {}", finding.id), 2, 2, quiet)
    }

    /// Severity, verdict and question; beneath, attribute, subject and story.
    fn head(&mut self, finding: &Finding) -> io::Result<()> {
        let colours = self.options.colours;
        let verdict = finding.verdict.name();
        let severity = finding.severity.name();
        let style = colours.severity(finding.severity);
        let (label, style) = match finding.status {
            _ if !finding.verdict.is_flagged() => (verdict.to_owned(), colours.good),
            Status::Unreconciled => (format!("{severity}[{verdict}]"), style),
            Status::Expired => (format!("{severity}[{verdict},expired]"), style),
            Status::Reconciled => (format!("reconciled[{verdict}]"), colours.good),
        };
        self.labelled(&label, style, &finding.attribute.question)?;
        self.about(finding)
    }

    fn about(&mut self, finding: &Finding) -> io::Result<()> {
        let mut parts = vec![finding.attribute.name.clone(), finding.subject.display()];
        parts.retain(|part| !part.is_empty());
        if self.many_stories {
            parts.push(format!("story {}", finding.story));
        }
        self.paragraph(&parts.join(" · "), 2, 4, self.options.colours.quiet)
    }

    /// An agreement: the question, then each reading with its places.
    fn agreement(&mut self, agreement: &Finding) -> io::Result<()> {
        let label = agreement.verdict.name();
        self.labelled(
            label,
            self.options.colours.good,
            &agreement.attribute.question,
        )?;
        self.about(agreement)?;
        for reading in &agreement.readings {
            self.reading(reading)?;
            for claim in &reading.claims {
                self.place(claim, Some(claim.span))?;
            }
        }
        Ok(())
    }

    fn reading(&mut self, reading: &Reading) -> io::Result<()> {
        let support = count(reading.sources, "source");
        let line = format!("{} ({support})", reading.value.display());
        self.paragraph(&line, 2, 4, self.options.colours.value)
    }

    /// The place of a claim, then its sentence with the value marked.
    fn claim(&mut self, claim: &Claim) -> io::Result<()> {
        const INDENT: usize = 6;
        self.place(claim, None)?;
        let Some(article) = self.report.articles.get(claim.article) else {
            return Ok(());
        };
        let sentence = claim.sentence.to(claim.span);
        let excerpt = Excerpt::new(
            article.slice(Span::new(sentence.start, claim.span.start)),
            article.slice(claim.span),
            article.slice(Span::new(claim.span.end, sentence.end)),
            self.options.width.saturating_sub(INDENT),
        );
        let style = self.options.colours.value;
        let (blank, carets) = excerpt.carets();
        let Excerpt {
            before,
            value,
            after,
        } = excerpt;
        let line = format!("{before}{style}{value}{style:#}{after}");
        writeln!(self.out, "{:INDENT$}{}", "", line.trim_end())?;
        writeln!(self.out, "{:INDENT$}{blank}{style}{carets}{style:#}", "")
    }

    /// `file:line:column`, the words there if they are not shown beneath, outlet and qualifiers.
    fn place(&mut self, claim: &Claim, words: Option<Span>) -> io::Result<()> {
        let Some(article) = self.report.articles.get(claim.article) else {
            return Ok(());
        };
        let mut line = place(article, claim.span);
        if let Some(span) = words {
            line.push_str(&format!(" “{}”", article.slice(span)));
        }
        let about = about_claim(self.report, article, claim);
        if !about.is_empty() {
            line.push_str(&format!(" ({})", about.join(", ")));
        }
        self.paragraph(&line, 4, 6, self.options.colours.quiet)
    }

    fn notes(&mut self, finding: &Finding) -> io::Result<()> {
        for note in &finding.notes {
            self.paragraph(&format!("note: {note}"), 2, 8, Style::new())?;
        }
        Ok(())
    }

    /// What concerns articles and ledger as a whole.
    fn remarks(&mut self) -> io::Result<()> {
        let report = self.report;
        let mut remarks = Vec::new();
        for alone in &report.not_compared {
            if let Some(article) = report.articles.get(alone.article) {
                remarks.push(format!("not compared: {}: {}", article.id, alone.reason));
            }
        }
        remarks.extend(brief::accepted(report));
        let ledger = brief::ledger_path(report).unwrap_or_else(|| "ledger".to_owned());
        let at = |met: &Met| match met.entry.line {
            Some(line) => format!("{ledger}:{line}"),
            None => ledger.clone(),
        };
        for (met, message) in brief::stale(report) {
            let severity = brief::stale_severity(self.options).name();
            remarks.push(format!("{}: {severity}: {message}", at(met)));
        }
        for met in report.ledger.entries.iter().filter(|met| met.expired) {
            let id = &met.entry.finding.id;
            remarks.push(format!(
                "{}: the entry {id} has expired: it covers nothing",
                at(met)
            ));
        }
        if !remarks.is_empty() {
            writeln!(self.out)?;
        }
        for remark in remarks {
            self.paragraph(&remark, 0, 2, Style::new())?;
        }
        Ok(())
    }

    /// A label in its colour, then the question.
    fn labelled(&mut self, label: &str, style: Style, question: &str) -> io::Result<()> {
        let heading = self.options.colours.heading;
        let lines = wrap(&format!("{label} {question}"), self.options.width, 2);
        for (number, line) in lines.iter().enumerate() {
            match line.strip_prefix(label).filter(|_| number == 0) {
                Some(rest) => {
                    writeln!(
                        self.out,
                        "{style}{label}{style:#}{heading}{rest}{heading:#}"
                    )?;
                }
                None => writeln!(self.out, "{heading}{line}{heading:#}")?,
            }
        }
        Ok(())
    }

    /// Words wrapped to the page: the first line behind `indent` spaces, the others behind `hang`.
    fn paragraph(
        &mut self,
        words: &str,
        indent: usize,
        hang: usize,
        style: Style,
    ) -> io::Result<()> {
        let columns = self.options.width.saturating_sub(indent);
        for line in wrap(&clean(words), columns, hang.saturating_sub(indent)) {
            writeln!(self.out, "{:indent$}{style}{line}{style:#}", "")?;
        }
        Ok(())
    }
}
