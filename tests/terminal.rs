//! What a terminal gets that a pipe does not: colours, and progress on long runs.
#![cfg(unix)]

use rexpect::session::spawn_command;
use std::error::Error;
use std::path::{Path, PathBuf};
use std::process::Command;

type Outcome = Result<(), Box<dyn Error>>;

/// What a run writes to a terminal, standard error among it.
fn shown(arguments: &[&str], no_color: bool) -> Result<String, Box<dyn Error>> {
    let mut command = Command::new(env!("CARGO_BIN_EXE_factdiff"));
    command
        .current_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cli/open-conflict.in"))
        .args(arguments)
        .env("TERM", "xterm-256color")
        .env_remove("NO_COLOR")
        .env_remove("CLICOLOR")
        .env_remove("CI");
    if no_color {
        command.env("NO_COLOR", "1");
    }
    Ok(spawn_command(command, Some(60_000))?.exp_eof()?)
}

#[test]
fn colours_are_shown_unless_nobody_wants_them() -> Outcome {
    let arguments = ["check", "courier.txt", "review.txt"];
    assert!(shown(&arguments, false)?.contains("\u{1b}[1m"));
    assert!(!shown(&arguments, true)?.contains('\u{1b}'));
    Ok(())
}

/// As many records as keep a run busy for a while.
fn many() -> std::io::Result<PathBuf> {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join("many.jsonl");
    let sentence =
        "The owners and the crews spoke of the weather, of boats and of their harbours. ";
    let text = sentence.repeat(if cfg!(debug_assertions) { 160 } else { 1500 });
    let record = |i| format!("{{\"id\": \"r{i}\", \"text\": \"{text} Part {i}.\"}}\n");
    std::fs::write(&path, (0..120).map(record).collect::<String>())?;
    Ok(path)
}

#[test]
fn a_long_run_shows_on_a_terminal_how_far_it_is() -> Outcome {
    let many = many()?;
    let many = many.to_str().ok_or("a path in UTF-8")?;
    let progress = "of 120 articles";
    let screen = shown(&["check", many, "--format", "diff"], true)?;
    assert!(screen.contains(progress), "{screen}");
    let screen = shown(&["check", many, "--quiet"], true)?;
    assert!(!screen.contains(progress), "{screen}");
    let piped = Command::new(env!("CARGO_BIN_EXE_factdiff"))
        .args(["check", many])
        .output()?;
    assert!(!String::from_utf8(piped.stderr)?.contains(progress));
    Ok(())
}
