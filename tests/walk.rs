//! `factdiff reconcile` without an id, in a pseudo-terminal, as somebody at a desk uses it.
#![cfg(unix)]

use rexpect::session::{PtySession, spawn_command};
use std::error::Error;
use std::path::{Path, PathBuf};
use std::process::Command;

type Outcome = Result<(), Box<dyn Error>>;

const COURIER: &str = "---\nsource: Northern Courier\npublished: 2025-12-03\n---\n\
    The talks between the owners and the crews in Tromsø lasted five hours.\n\n\
    The peace plan has 19 points.\n";
const REVIEW: &str = "---\nsource: Atlantic Review\npublished: 2025-12-03\n---\n\
    The talks between the crews and the owners in Tromsø lasted three hours.\n\n\
    The peace plan has 21 points.\n";

/// A folder with two articles that disagree about two things.
fn desk(name: &str) -> std::io::Result<PathBuf> {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR"))
        .join("walk")
        .join(name);
    if folder.exists() {
        std::fs::remove_dir_all(&folder)?;
    }
    std::fs::create_dir_all(&folder)?;
    std::fs::write(folder.join("courier.txt"), COURIER)?;
    std::fs::write(folder.join("review.txt"), REVIEW)?;
    Ok(folder)
}

fn factdiff(folder: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_factdiff"));
    command.current_dir(folder).args(arguments).args([
        "courier.txt",
        "review.txt",
        "--today",
        "2026-01-15",
    ]);
    command
}

fn walk(folder: &Path, options: &[&str]) -> Result<PtySession, Box<dyn Error>> {
    let mut arguments = vec!["reconcile"];
    arguments.extend(options);
    Ok(spawn_command(factdiff(folder, &arguments), Some(20_000))?)
}

/// Waits for each question and answers it.
fn answer(session: &mut PtySession, dialogue: &[(&str, &str)]) -> Outcome {
    for (question, words) in dialogue {
        session.exp_string(question)?;
        session.send_line(words)?;
    }
    Ok(())
}

/// The exit code, out of "Exited(Pid(1234), 0)".
fn code_of(session: &PtySession) -> Result<i32, Box<dyn Error>> {
    let status = format!("{:?}", session.process().wait()?);
    let code = status
        .strip_prefix("Exited(")
        .and_then(|rest| rest.strip_suffix(')'));
    let code = code.and_then(|rest| rest.rsplit(", ").next());
    Ok(code.ok_or_else(|| status.clone())?.parse()?)
}

fn check(folder: &Path) -> std::io::Result<Option<i32>> {
    Ok(factdiff(folder, &["check"]).output()?.status.code())
}

#[test]
fn findings_are_shown_one_by_one_and_decisions_written() -> Outcome {
    let folder = desk("two")?;
    assert_eq!(check(&folder)?, Some(1));

    let mut session = walk(&folder, &["--by", "Ada"])?;
    session.exp_string("1 of 2")?;
    session.exp_string("How long did the meeting last?")?;
    session.exp_string("review.txt:5:61 (Atlantic Review, 2025-12-03)")?;
    session.exp_string("courier.txt:5:61 (Northern Courier, 2025-12-03)")?;
    answer(
        &mut session,
        &[
            ("outcome> ", "9"),
            ("a number from 1 to 7", ""),
            ("outcome> ", "reso"),
        ],
    )?;
    session.exp_string("a 3 hours")?;
    session.exp_string("b 5 hours")?;
    answer(
        &mut session,
        &[
            ("value that stands (letter, or other words)> ", "a"),
            ("reason> ", "  "),
            ("a decision needs a reason", "The minutes say so: „three“."),
            ("holds until (Enter: for good)> ", "soon"),
            ("a date in ISO 8601 is needed", "2026-06-30"),
        ],
    )?;
    session.exp_string("written: reconciliations.toml: resolved as 3 hours")?;
    session.exp_string("2 of 2")?;
    answer(&mut session, &[("outcome> ", "s")])?;
    session.exp_string("1 decided, 1 left open")?;
    session.exp_eof()?;
    assert_eq!(code_of(&session)?, 0);
    let ledger = std::fs::read_to_string(folder.join("reconciliations.toml"))?;
    assert!(
        ledger.contains(
            "outcome = \"resolved\"\nvalue = \"3 hours\"\n\
             reason = \"The minutes say so: „three“.\"\nby = \"Ada\"\non = 2026-01-15\n\
             expires = 2026-06-30\n"
        ),
        "{ledger}"
    );
    assert_eq!(check(&folder)?, Some(1), "one is still open");

    let mut session = walk(&folder, &[])?;
    session.exp_string("1 of 1")?;
    answer(&mut session, &[("outcome> ", "5")])?;
    session.exp_string("Northern Courier")?;
    answer(
        &mut session,
        &[
            (
                "source at fault (letter, or other words)> ",
                "Northern Courier",
            ),
            ("reason> ", "They corrected it."),
            ("by (Enter: nobody is named)> ", ""),
            ("holds until (Enter: for good)> ", ""),
        ],
    )?;
    session.exp_string("1 decided, 0 left open")?;
    session.exp_eof()?;
    assert_eq!(code_of(&session)?, 0);
    let ledger = std::fs::read_to_string(folder.join("reconciliations.toml"))?;
    assert!(ledger.contains("source = \"Northern Courier\""), "{ledger}");
    assert_eq!(check(&folder)?, Some(0), "everything is decided");

    let mut session = walk(&folder, &[])?;
    session.exp_string("0 decided, 0 left open")?;
    session.exp_eof()?;
    assert_eq!(code_of(&session)?, 0);
    Ok(())
}

#[test]
fn who_quits_leaves_the_rest_as_it_was() -> Outcome {
    let folder = desk("quit")?;
    let mut session = walk(&folder, &[])?;
    answer(&mut session, &[("outcome> ", "q")])?;
    session.exp_string("0 decided, 2 left open")?;
    session.exp_eof()?;
    assert_eq!(code_of(&session)?, 0);

    let mut session = walk(&folder, &[])?;
    answer(&mut session, &[("outcome> ", "attributed")])?;
    session.exp_string("reason> ")?;
    session.send_control('d')?;
    session.exp_string("0 decided, 2 left open")?;
    session.exp_eof()?;
    assert_eq!(code_of(&session)?, 0);
    assert!(!folder.join("reconciliations.toml").exists());
    Ok(())
}

#[test]
fn a_ledger_that_broke_meanwhile_is_left_alone() -> Outcome {
    let folder = desk("broken")?;
    let ledger = folder.join("reconciliations.toml");
    let mut session = walk(&folder, &["--by", "Ada", "--expires", "2026-06-30"])?;
    answer(&mut session, &[("outcome> ", "both-true")])?;
    session.exp_string("reason> ")?;
    std::fs::write(&ledger, "verson = 1\n")?;
    session.send_line("Both hold.")?;
    session
        .exp_string("reconciliations.toml:1:1: unknown key `verson`; did you mean `version`?")?;
    session.exp_eof()?;
    assert_eq!(code_of(&session)?, 2);
    assert_eq!(std::fs::read_to_string(&ledger)?, "verson = 1\n");
    assert_eq!(
        std::fs::read_dir(&folder)?.count(),
        3,
        "nothing is left beside it"
    );
    Ok(())
}

#[test]
fn decisions_of_others_made_meanwhile_are_kept() -> Outcome {
    let folder = desk("others")?;
    let ledger = folder.join("reconciliations.toml");
    let mut session = walk(&folder, &["--by", "Ada", "--expires", "2026-06-30"])?;
    answer(&mut session, &[("outcome> ", "both-true")])?;
    session.exp_string("reason> ")?;
    let others = "[entry.00000000000000aa]\nattribute = \"plan/points\"\n\
                  readings_key = \"00000000000000ab\"\noutcome = \"range\"\nreason = \"r\"\n";
    std::fs::write(&ledger, others)?;
    session.send_line("Both hold.")?;
    answer(&mut session, &[("outcome> ", "quit")])?;
    session.exp_string("1 decided, 1 left open")?;
    session.exp_eof()?;
    let ledger = std::fs::read_to_string(&ledger)?;
    assert_eq!(ledger.matches("[entry.").count(), 2, "{ledger}");
    Ok(())
}
