//! `factdiff check`: the report on what articles say, and the exit code that goes with it.

use super::exit::Exit;
use super::failure::{Failure, say};
use super::flow::{Flow, Outcome};
use super::output::{self, Output};
use super::watch::Watcher;
use crate::check::Keep;
use crate::compare::Verdict;
use crate::reconcile::Standing;
use crate::report::{self, Format, Report};
use crate::settings::FailOn;
use clap::Args;
use clap::builder::{PossibleValuesParser, TypedValueParser};
use std::path::Path;

/// Options of `check`.
#[derive(Debug, Args)]
pub(super) struct Options {
    #[command(flatten)]
    flow: Flow,

    /// How to print the report [default: text]
    #[arg(long, value_name = "FORMAT", value_parser = output::format_parser())]
    format: Option<Format>,

    /// Write the report to a file, in the format that its ending names: .txt, .diff, .json, .jsonl,
    /// .sarif, .xml (JUnit), .rdjson, .md, .html or .csv; may be repeated. Without --format nothing
    /// is printed then
    #[arg(long, value_name = "FILE", value_parser = Output::parse)]
    output: Vec<Output>,

    /// Mildest verdict that fails the run [default: narrower]
    #[arg(long, value_name = "VERDICT", value_parser = fail_on_parser())]
    fail_on: Option<FailOn>,

    /// End with 0 whatever is found; what could not be read still ends with 2
    #[arg(long)]
    exit_zero: bool,

    /// What else fails the run: stale, entries of the ledger that match no finding
    #[arg(long, value_name = "WHAT", value_parser = ["stale"])]
    deny: Vec<String>,

    /// Show agreements and reconciled findings in full
    #[arg(long)]
    all: bool,

    /// Print nothing but faults and what the ledger accepts
    #[arg(short, long, conflicts_with = "verbose")]
    quiet: bool,

    /// Tell on standard error what was read and compared, and how long each stage took
    #[arg(short, long)]
    verbose: bool,
}

pub(super) fn fail_on_parser() -> impl TypedValueParser<Value = FailOn> {
    PossibleValuesParser::new(FailOn::NAMES).map(|name| FailOn::named(&name).unwrap_or_default())
}

pub(super) fn run(options: &Options) -> Result<Exit, Failure> {
    if let Some(problem) = options.flow.missing_ledger() {
        return Err(problem.into());
    }
    let watcher = Watcher::new(options.quiet);
    let outcome = options.flow.run(keep(options), &watcher)?;
    if !options.quiet {
        for (id, known) in &outcome.known {
            say(&format!("no new coverage: {id} is the same as {known}"));
        }
    }
    let (report, settings) = (&outcome.report, &outcome.settings);
    let level = options.fail_on.or(settings.fail_on).unwrap_or_default();
    let look = report::Options {
        all: options.all,
        fails_from: fails_from(level),
        deny_stale: settings.deny_stale || !options.deny.is_empty(),
        ..report::Options::default()
    };
    let exit = exit(report, &look, options.exit_zero);
    watcher.enters("report");
    write_files(report, options, &look)?;
    let printed = print(report, options, &look);
    if options.verbose {
        tell(&outcome);
        watcher.tell();
    }
    printed.map_or_else(|failure| Ok(failure.report().max(exit)), |()| Ok(exit))
}

/// The page draws a timeline of the facts; nothing else shows more than findings.
fn keep(options: &Options) -> Keep {
    let mut formats = options.output.iter().map(|output| output.format);
    let drawn = |format: Format| format == Format::Html;
    match options.format.is_some_and(drawn) || formats.any(drawn) {
        true => Keep::Facts,
        false => Keep::Findings,
    }
}

/// Writes every file that was asked for, or none.
fn write_files(report: &Report, options: &Options, look: &report::Options) -> Result<(), Failure> {
    let mut files = Vec::new();
    for output in &options.output {
        let mut text = Vec::new();
        let written = output.format.write(report, &mut text, look);
        written.map_err(|error| Failure::Write(output.path.display().to_string(), error))?;
        files.push((output.path.as_path(), text));
    }
    let files: Vec<(&Path, &[u8])> = files
        .iter()
        .map(|(path, text)| (*path, &text[..]))
        .collect();
    output::to_files(&files)
}

fn print(report: &Report, options: &Options, look: &report::Options) -> Result<(), Failure> {
    let to_files_only = options.format.is_none() && !options.output.is_empty();
    let silent = options.quiet || to_files_only;
    let format = options.format.unwrap_or_default();
    let tells = matches!(format, Format::Text | Format::Github | Format::Markdown);
    // What is accepted is never passed over in silence.
    if let Some(accepted) = report.accepted().filter(|_| silent || !tells) {
        say(&accepted);
    }
    if silent {
        return Ok(());
    }
    let look = report::Options {
        all: look.all,
        fails_from: look.fails_from,
        deny_stale: look.deny_stale,
        ..output::for_standard_output()
    };
    output::to_standard_output(|out| format.write(report, out, &look))?;
    match std::env::var_os("GITHUB_STEP_SUMMARY") {
        Some(path) if format == Format::Github && !path.is_empty() => {
            let mut summary = Vec::new();
            let written = Format::Markdown.write(report, &mut summary, &look);
            written.map_err(|error| Failure::Write(path.display().to_string(), error))?;
            output::append(Path::new(&path), &summary)
        }
        _ => Ok(()),
    }
}

pub(super) const fn fails_from(level: FailOn) -> Verdict {
    match level {
        FailOn::Update => Verdict::Update,
        FailOn::Narrower => Verdict::Narrower,
        FailOn::Conflict => Verdict::Conflict,
    }
}

/// The exit code that a report calls for.
fn exit(report: &Report, look: &report::Options, exit_zero: bool) -> Exit {
    let stale = || report.ledger.standing(Standing::Stale).next().is_some();
    if !report.errors.is_empty() {
        Exit::Failed
    } else if exit_zero {
        Exit::Clean
    } else if report.findings.iter().any(|f| look.counts(f)) || (look.deny_stale && stale()) {
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
    for ((article, story), facts) in report
        .articles
        .iter()
        .zip(&report.stories)
        .zip(&report.fact_counts)
    {
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
    use crate::compare::{Finding, Status};
    use crate::fact::{Attribute, Severity, Subject};
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
            new: Vec::new(),
            stories: Vec::new(),
            wire_groups: Vec::new(),
            facts: Vec::new(),
            fact_counts: Vec::new(),
            findings: vec![finding],
            agreements: Vec::new(),
            not_compared: Vec::new(),
            errors: Vec::new(),
            ledger: report::LedgerUse::default(),
            abstained: 0,
        }
    }

    fn exit(report: &Report, level: FailOn, exit_zero: bool) -> Exit {
        let look = report::Options {
            fails_from: fails_from(level),
            ..report::Options::default()
        };
        super::exit(report, &look, exit_zero)
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
