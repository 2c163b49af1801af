//! `factdiff check`: the report on what articles say, and the exit code that goes with it.

use super::exit::Exit;
use super::failure::{Failure, say};
use super::flow::{Flow, Outcome};
use super::output::{self, Output};
use crate::compare::{Status, Verdict};
use crate::fact::Severity;
use crate::report::{self, Format, Report};
use crate::settings::FailOn;
use clap::Args;
use clap::builder::{PossibleValuesParser, TypedValueParser};

/// Options of `check`.
#[derive(Debug, Args)]
pub(super) struct Options {
    #[command(flatten)]
    flow: Flow,

    /// How to print the report [default: text]
    #[arg(long, value_name = "FORMAT", value_parser = output::format_parser())]
    format: Option<Format>,

    /// Write the report to a file, in the format that its ending names (.txt, .diff, .json); may
    /// be repeated. Without --format nothing is printed then
    #[arg(long, value_name = "FILE", value_parser = Output::parse)]
    output: Vec<Output>,

    /// Mildest verdict that fails the run [default: narrower]
    #[arg(long, value_name = "VERDICT", value_parser = fail_on_parser())]
    fail_on: Option<FailOn>,

    /// End with 0 whatever is found; what could not be read still ends with 2
    #[arg(long)]
    exit_zero: bool,

    /// Show agreements and reconciled findings in full
    #[arg(long)]
    all: bool,

    /// Print no report
    #[arg(short, long, conflicts_with = "verbose")]
    quiet: bool,

    /// Tell on standard error what was read and compared
    #[arg(short, long)]
    verbose: bool,
}

fn fail_on_parser() -> impl TypedValueParser<Value = FailOn> {
    PossibleValuesParser::new(FailOn::NAMES).map(|name| FailOn::named(&name).unwrap_or_default())
}

pub(super) fn run(options: &Options) -> Result<Exit, Failure> {
    if let Some(problem) = options.flow.missing_ledger() {
        return Err(problem.into());
    }
    let outcome = options.flow.run()?;
    if options.verbose {
        tell(&outcome);
    }
    let level = options
        .fail_on
        .or(outcome.settings.fail_on)
        .unwrap_or_default();
    let exit = exit(&outcome.report, level, options.exit_zero);
    write_files(&outcome.report, options)?;
    print(&outcome.report, options)
        .map_or_else(|failure| Ok(failure.report().max(exit)), |()| Ok(exit))
}

fn write_files(report: &Report, options: &Options) -> Result<(), Failure> {
    let look = report::Options {
        all: options.all,
        ..Default::default()
    };
    for output in &options.output {
        let mut text = Vec::new();
        let written = output.format.write(report, &mut text, &look);
        written.map_err(|error| Failure::Write(output.path.display().to_string(), error))?;
        output::to_file(&output.path, &text)?;
    }
    Ok(())
}

fn print(report: &Report, options: &Options) -> Result<(), Failure> {
    let to_files_only = options.format.is_none() && !options.output.is_empty();
    if options.quiet || to_files_only {
        return Ok(());
    }
    let format = options.format.unwrap_or_default();
    let look = report::Options {
        all: options.all,
        ..output::for_standard_output()
    };
    output::to_standard_output(|out| format.write(report, out, &look))
}

/// The exit code that a report calls for.
fn exit(report: &Report, level: FailOn, exit_zero: bool) -> Exit {
    let mildest = match level {
        FailOn::Update => Verdict::Update,
        FailOn::Narrower => Verdict::Narrower,
        FailOn::Conflict => Verdict::Conflict,
    };
    let counts = report.findings.iter().any(|finding| {
        finding.verdict >= mildest
            && finding.status != Status::Reconciled
            && finding.severity > Severity::Note
    });
    if !report.errors.is_empty() {
        Exit::Failed
    } else if counts && !exit_zero {
        Exit::Found
    } else {
        Exit::Clean
    }
}

/// Tells on standard error what the run went by.
fn tell(outcome: &Outcome) {
    let report = &outcome.report;
    let ledger = &outcome.ledger.path;
    let there = if ledger.exists() { "" } else { " (not there)" };
    say(&format!(
        "ledger: {}{there}, by {}",
        ledger.display(),
        outcome.today
    ));
    let mut facts = vec![0_usize; report.articles.len()];
    for fact in &report.facts {
        facts[fact.evidence.article] += 1;
    }
    for ((article, story), facts) in report.articles.iter().zip(&report.stories).zip(facts) {
        let published = article.metadata.published;
        let published = published.map_or_else(|| "no date".to_owned(), |moment| moment.to_string());
        let published = match article.metadata.published_implied {
            true => format!("{published} by its dateline"),
            false => published,
        };
        let id = &article.id;
        say(&format!(
            "read: {id} (story {story}, {published}, facts: {facts})"
        ));
        for copy in &article.copies {
            say(&format!("the same as {id}: {copy}"));
        }
    }
    for passed_over in &outcome.passed_over {
        say(&format!("passed over: {passed_over}"));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compare::Finding;
    use crate::fact::{Attribute, Subject};
    use crate::problem::Problem;
    use crate::value::Kind;
    use std::sync::Arc;

    fn report(verdict: Verdict, status: Status, severity: Severity) -> Report {
        let attribute = Attribute {
            name: "meeting/date".to_owned(),
            kind: Kind::Date,
            question: String::new(),
            severity,
            pack: None,
            once: false,
        };
        let finding = Finding {
            id: String::new(),
            readings_key: String::new(),
            attribute: Arc::new(attribute),
            kind: Kind::Date,
            subject: Subject::default(),
            story: 1,
            verdict,
            severity,
            status,
            reason: String::new(),
            notes: Vec::new(),
            readings: Vec::new(),
        };
        Report {
            articles: Vec::new(),
            stories: Vec::new(),
            wire_groups: Vec::new(),
            facts: Vec::new(),
            findings: vec![finding],
            agreements: Vec::new(),
            not_compared: Vec::new(),
            errors: Vec::new(),
            ledger: report::LedgerUse::default(),
            abstained: 0,
        }
    }

    fn open(verdict: Verdict) -> Report {
        report(verdict, Status::Unreconciled, Severity::Error)
    }

    #[test]
    fn a_run_fails_from_the_chosen_verdict_on() {
        use FailOn::{Conflict, Narrower, Update};
        for (verdict, level, wanted) in [
            (Verdict::Conflict, Conflict, Exit::Found),
            (Verdict::Narrower, Conflict, Exit::Clean),
            (Verdict::Narrower, Narrower, Exit::Found),
            (Verdict::Update, Narrower, Exit::Clean),
            (Verdict::Update, Update, Exit::Found),
        ] {
            assert_eq!(
                exit(&open(verdict), level, false),
                wanted,
                "{verdict:?} {level:?}"
            );
            assert_eq!(exit(&open(verdict), level, true), Exit::Clean);
        }
    }

    #[test]
    fn what_is_decided_and_mere_notes_do_not_fail_it() {
        for (status, severity, wanted) in [
            (Status::Reconciled, Severity::Error, Exit::Clean),
            (Status::Expired, Severity::Warning, Exit::Found),
            (Status::Unreconciled, Severity::Note, Exit::Clean),
        ] {
            let report = report(Verdict::Conflict, status, severity);
            assert_eq!(
                exit(&report, FailOn::Update, false),
                wanted,
                "{status:?} {severity:?}"
            );
        }
    }

    #[test]
    fn what_could_not_be_read_beats_everything() {
        let mut report = open(Verdict::Conflict);
        report
            .errors
            .push(Problem::new("missing-file", "no such file"));
        assert_eq!(exit(&report, FailOn::Conflict, false), Exit::Failed);
        assert_eq!(exit(&report, FailOn::Conflict, true), Exit::Failed);
    }
}
