//! The reference pages name everything there is, and their examples work.

use factdiff::reconcile::{Outcome, Standing, read};
use factdiff::report::Format;
use factdiff::settings::{Level, Settings};
use serde_json::Value;
use std::path::Path;
use std::process::Command;

const REPORT: &str = include_str!("../docs/reference/report.md");
const LEDGER: &str = include_str!("../docs/reference/ledger.md");
const COMMANDS: &str = include_str!("../docs/reference/commands.md");
const SETTINGS: &str = include_str!("../docs/reference/settings.md");

/// The names of all properties of a schema.
fn properties(schema: &Value, names: &mut Vec<String>) {
    if let Some(map) = schema["properties"].as_object() {
        names.extend(map.keys().cloned());
    }
    match schema {
        Value::Object(map) => map.values().for_each(|inner| properties(inner, names)),
        Value::Array(list) => list.iter().for_each(|inner| properties(inner, names)),
        _ => {}
    }
}

#[test]
fn every_key_of_the_report_is_explained() {
    let schema = include_str!("../docs/report.schema.json");
    let schema: Value = serde_json::from_str(schema).expect("JSON");
    let mut names = Vec::new();
    properties(&schema, &mut names);
    assert!(names.len() > 40);
    for name in names {
        let named = [format!("`{name}`"), format!(".{name}`")];
        assert!(named.iter().any(|n| REPORT.contains(n)), "{name}");
    }
}

#[test]
fn the_example_is_a_ledger() {
    let example = LEDGER
        .split("```toml\n")
        .nth(1)
        .and_then(|rest| rest.split("```").next())
        .expect("an example");
    let ledger = read(example).expect("a valid one");
    assert_eq!(ledger.iter().count(), 1);
}

#[test]
fn every_outcome_is_explained() {
    for name in Outcome::NAMES {
        assert!(LEDGER.contains(&format!("| `{name}` |")), "{name}");
    }
}

#[test]
fn every_standing_is_explained() {
    for standing in [
        Standing::Covers,
        Standing::Changed,
        Standing::Expired,
        Standing::Stale,
    ] {
        let name = standing.name();
        assert!(LEDGER.contains(&format!("`{name}`")), "{name}");
    }
}

#[test]
fn every_format_is_explained() {
    for format in Format::ALL {
        let name = format.name();
        assert!(REPORT.contains(&format!("| `{name}` |")), "{name}");
        assert!(REPORT.contains(&format!("\n## {name}")), "{name}");
        for ending in format.extensions().iter().take(1) {
            assert!(COMMANDS.contains(&format!("`.{ending}`")), "{ending}");
        }
    }
}

#[test]
fn the_settings_of_the_page_are_right_and_every_key_is_there() {
    let example = SETTINGS
        .split("```toml\n")
        .nth(1)
        .and_then(|rest| rest.split("```").next())
        .expect("an example");
    let set = Settings::read(Path::new("factdiff.toml"), example).expect("valid ones");
    assert_eq!(set.attributes.of("ordinal/place"), Some(&Level::Off));
    let fault = Settings::read(Path::new("factdiff.toml"), "zzzzz = 1\n").expect_err("a fault");
    let known = fault[0]
        .message
        .split("known are ")
        .nth(1)
        .expect("all keys");
    for key in known.split(", ") {
        let named = [format!("| `{key}` |"), format!("| `[{key}]` |")];
        assert!(named.iter().any(|n| SETTINGS.contains(n)), "{key}");
    }
}

/// The help of a command.
fn help(command: &[&str]) -> String {
    let run = Command::new(env!("CARGO_BIN_EXE_factdiff"))
        .args(command)
        .arg("--help")
        .output()
        .expect("the program runs");
    String::from_utf8(run.stdout).expect("UTF-8")
}

#[test]
fn every_command_and_option_is_explained() {
    let mut options = 0;
    for command in [
        &["check"][..],
        &["facts"],
        &["reconcile"],
        &["ledger", "list"],
        &["ledger", "prune"],
        &["rules", "list"],
        &["rules", "test"],
        &["init"],
        &["completions"],
        &["man"],
    ] {
        let name = command.join(" ");
        assert!(COMMANDS.contains(&format!("## `factdiff {name}")), "{name}");
        for line in help(command).lines() {
            let line = line.trim_start();
            let option = line.split(", ").find(|part| part.starts_with("--"));
            let Some(option) = option.and_then(|part| part.split_whitespace().next()) else {
                continue;
            };
            options += 1;
            let named = option == "--help" || COMMANDS.contains(&format!("`{option}"));
            assert!(named, "{name}: {option}");
        }
    }
    assert!(options > 50, "{options}");
}
