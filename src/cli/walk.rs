//! `factdiff reconcile` without an id: the open findings one by one, and a question each time.
//!
//! Every decision is written at once, so that whoever stops half-way keeps what was decided.

use super::exit::Exit;
use super::failure::Failure;
use super::reconcile::{Options, write};
use super::watch::Watcher;
use super::{check, inputs, output};
use crate::check::Keep;
use crate::compare::Finding;
use crate::problem::Problem;
use crate::reconcile::{Decision, FindingRef, Outcome, Reason};
use crate::report::{self, Report};
use jiff::civil::Date;
use std::io::{self, BufRead, IsTerminal, Write};

/// What each outcome means, in the order of [`Outcome::NAMES`].
const MEANINGS: [&str; 7] = [
    "one value stands",
    "the readings are ends or parts of a range",
    "different parties say so",
    "later coverage replaces earlier",
    "a source is wrong",
    "the claims are about different things",
    "both hold",
];

pub(super) fn run(options: &Options) -> Result<Exit, Failure> {
    if !io::stdin().is_terminal() || !io::stdout().is_terminal() {
        let message = "asking needs a terminal; elsewhere give ID, --outcome and --reason";
        return Err(Problem::new("no-terminal", message).into());
    }
    let run = options.flow.run(Keep::Findings, &Watcher::new(false))?;
    let report = &run.report;
    let level = options.fail_on.or(run.settings.fail_on);
    let look = report::Options {
        fails_from: check::fails_from(level.unwrap_or_default()),
        ..output::for_standard_output()
    };
    let open: Vec<&Finding> = report.findings.iter().filter(|f| look.counts(f)).collect();
    let refs: Vec<FindingRef> = report.findings.iter().map(FindingRef::from).collect();
    let mut dialogue = Dialogue {
        input: io::stdin().lock(),
        out: io::stdout().lock(),
        by: options.by.clone(),
        expires: options.expires,
        today: run.today,
    };
    let mut decided = 0;
    for (number, finding) in open.iter().enumerate() {
        let answer = dialogue.ask_about(report, finding, (number + 1, open.len()), &look);
        match answer.map_err(|error| Failure::Write("the terminal".to_owned(), error))? {
            Answer::Decided(decision) => {
                let outcome = decision.outcome.to_string();
                write(&run.ledger, &refs, &finding.id, decision)?;
                decided += 1;
                let path = run.ledger.path.display();
                dialogue.tell(&format!("written: {path}: {outcome}\n"));
            }
            Answer::Skip => {}
            Answer::Quit => break,
        }
    }
    let left = open.len() - decided;
    dialogue.tell(&format!("{decided} decided, {left} left open"));
    Ok(if report.errors.is_empty() {
        Exit::Clean
    } else {
        Exit::Failed
    })
}

/// What became of a question.
enum Answer {
    Decided(Decision),
    Skip,
    Quit,
}

/// Questions and answers, line by line.
struct Dialogue<R, W> {
    input: R,
    out: W,
    /// Who decides; asked once.
    by: Option<String>,
    /// The last day of every decision, where it was given.
    expires: Option<Date>,
    today: Date,
}

impl<R: BufRead, W: Write> Dialogue<R, W> {
    fn ask_about(
        &mut self,
        report: &Report,
        finding: &Finding,
        (number, all): (usize, usize),
        look: &report::Options,
    ) -> io::Result<Answer> {
        writeln!(self.out, "{number} of {all}\n")?;
        report.write_finding(finding, &mut self.out, look)?;
        writeln!(self.out, "\nWhat became of it?")?;
        for (number, (name, meaning)) in (1..).zip(Outcome::NAMES.iter().zip(MEANINGS)) {
            writeln!(self.out, "  {number} {name:<15} {meaning}")?;
        }
        writeln!(self.out, "  s skip   q quit")?;
        let Some(name) = self.choice()? else {
            return Ok(Answer::Quit);
        };
        let name = match name {
            "skip" => return Ok(Answer::Skip),
            "quit" => return Ok(Answer::Quit),
            name => name,
        };
        match self.decision(report, finding, name)? {
            Some(decision) => Ok(Answer::Decided(decision)),
            None => Ok(Answer::Quit),
        }
    }

    /// The name of an outcome, "skip" or "quit"; none at the end of input.
    fn choice(&mut self) -> io::Result<Option<&'static str>> {
        loop {
            let Some(answer) = self.ask("outcome")? else {
                return Ok(None);
            };
            match answer.as_str() {
                "s" => return Ok(Some("skip")),
                "q" => return Ok(Some("quit")),
                _ => {}
            }
            let by_number = answer.parse::<usize>().ok().and_then(|n| n.checked_sub(1));
            let by_number = by_number.and_then(|at| Outcome::NAMES.get(at).copied());
            let by_name = Outcome::NAMES.iter().copied().chain(["skip", "quit"]);
            let mut by_name =
                by_name.filter(|name| !answer.is_empty() && name.starts_with(&answer));
            match (by_number, by_name.next(), by_name.next()) {
                (Some(name), _, _) | (None, Some(name), None) => return Ok(Some(name)),
                _ => self.tell("a number from 1 to 7, the beginning of one name, skip or quit"),
            }
        }
    }

    /// What goes with an outcome; none at the end of input.
    fn decision(
        &mut self,
        report: &Report,
        finding: &Finding,
        name: &str,
    ) -> io::Result<Option<Decision>> {
        let outcome = loop {
            let (value, source) = match name {
                "resolved" => {
                    let values = finding.readings.iter().map(|r| r.value.display()).collect();
                    (self.pick("value that stands", values)?, None)
                }
                "range" => (self.ask("range (Enter: not named)")?, None),
                "error-in" => (
                    None,
                    self.pick("source at fault", sources(report, finding))?,
                ),
                _ => (None, None),
            };
            let asked = matches!(name, "resolved" | "range" | "error-in");
            if asked && value.is_none() && source.is_none() {
                return Ok(None);
            }
            let value = value.filter(|words| !words.is_empty());
            match Outcome::new(name, value.as_deref(), source.as_deref()) {
                Ok(outcome) => break outcome,
                Err(fault) => self.tell(&fault.message),
            }
        };
        let reason = loop {
            let Some(words) = self.ask("reason")? else {
                return Ok(None);
            };
            match Reason::new(&words) {
                Ok(reason) => break reason,
                Err(fault) => self.tell(&fault.message),
            }
        };
        if self.by.is_none() {
            self.by = self.ask("by (Enter: nobody is named)")?;
        }
        let expires = match self.expires {
            Some(day) => Some(day),
            None => self.last_day()?,
        };
        Ok(Some(Decision {
            outcome,
            reason,
            by: self.by.clone().filter(|name| !name.is_empty()),
            on: Some(self.today),
            expires,
        }))
    }

    fn last_day(&mut self) -> io::Result<Option<Date>> {
        loop {
            match self.ask("holds until (Enter: for good)")?.as_deref() {
                None | Some("") => return Ok(None),
                Some(words) => match inputs::date(words) {
                    Ok(day) => return Ok(Some(day)),
                    Err(fault) => self.tell(&fault),
                },
            }
        }
    }

    /// One of several by its letter (a number could be meant as a value), or other words.
    fn pick(&mut self, question: &str, of: Vec<String>) -> io::Result<Option<String>> {
        let lettered = || ('a'..='z').map(String::from).zip(&of);
        for (letter, words) in lettered() {
            writeln!(self.out, "  {letter} {words}")?;
        }
        let answer = self.ask(&format!("{question} (letter, or other words)"))?;
        Ok(answer.map(|words| {
            let picked = lettered().find(|(letter, _)| *letter == words);
            picked.map_or(words, |(_, picked)| picked.clone())
        }))
    }

    /// A line of input without blanks around it; none at the end of input.
    fn ask(&mut self, question: &str) -> io::Result<Option<String>> {
        write!(self.out, "{question}> ")?;
        self.out.flush()?;
        let mut line = String::new();
        let read = self.input.read_line(&mut line)?;
        Ok((read > 0).then(|| line.trim().to_owned()))
    }

    fn tell(&mut self, line: &str) {
        let _ = writeln!(self.out, "{line}");
    }
}

/// The outlets that take part in a finding, or their articles where no outlet is known.
fn sources(report: &Report, finding: &Finding) -> Vec<String> {
    let mut sources = Vec::new();
    for claim in finding.readings.iter().flat_map(|r| &r.claims) {
        let Some(article) = report.articles.get(claim.article) else {
            continue;
        };
        let source = article.metadata.source.as_ref().unwrap_or(&article.id);
        if !sources.contains(source) {
            sources.push(source.clone());
        }
    }
    sources
}
