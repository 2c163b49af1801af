//! The commands, as users run them.
//!
//! Each case is a file under `tests/cli/`: arguments and exit code in `NAME.toml`, the working
//! directory in `NAME.in/`, what is printed in `NAME.stdout` and `NAME.stderr`.

use std::error::Error;
use std::io::Write as _;
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};

const ARTICLE: &str = "tests/cli/single-article.in/a.txt";

#[test]
fn cases() {
    trycmd::TestCases::new().case("tests/cli/*.toml");
}

fn factdiff(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_factdiff"));
    command
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .args(arguments);
    command
}

#[test]
fn a_closed_pipe_is_no_error() -> Result<(), Box<dyn Error>> {
    let mut child = factdiff(&["check", "-", "--format", "json"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()?;
    drop(child.stdout.take());
    if let Some(mut input) = child.stdin.take() {
        input.write_all(b"She was there when the lights went out.")?;
    }
    let Output { status, stderr, .. } = child.wait_with_output()?;
    assert_eq!(
        (status.code(), String::from_utf8(stderr)?),
        (Some(0), String::new())
    );
    Ok(())
}

#[test]
fn reports_are_written_whole_in_the_format_of_their_names() -> Result<(), Box<dyn Error>> {
    let folder = temporary("outputs")?;
    let (json, text) = (folder.join("report.json"), folder.join("report.txt"));
    std::fs::write(&json, "old")?;
    let (json_name, text_name) = (json.display().to_string(), text.display().to_string());
    let run = factdiff(&[
        "check", ARTICLE, "--output", &json_name, "--output", &text_name,
    ])
    .output()?;
    assert_eq!((run.status.code(), run.stdout), (Some(0), Vec::new()));
    let report: serde_json::Value = serde_json::from_slice(&std::fs::read(&json)?)?;
    assert_eq!(report["articles"][0]["id"], ARTICLE);
    assert!(!std::fs::read(&text)?.is_empty());
    assert_eq!(
        std::fs::read_dir(&folder)?.count(),
        2,
        "nothing is left beside them"
    );
    Ok(())
}

#[test]
fn a_report_that_cannot_be_written_ends_with_2() -> Result<(), Box<dyn Error>> {
    let path = temporary("no-outputs")?.join("gone").join("report.json");
    let name = path.display().to_string();
    let run = factdiff(&["check", ARTICLE, "--exit-zero", "--output", &name]).output()?;
    assert_eq!(run.status.code(), Some(2));
    assert!(String::from_utf8(run.stderr)?.starts_with("error: cannot write "));
    Ok(())
}

/// An empty folder for one test.
fn temporary(name: &str) -> std::io::Result<PathBuf> {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    if folder.exists() {
        std::fs::remove_dir_all(&folder)?;
    }
    std::fs::create_dir_all(&folder)?;
    Ok(folder)
}
