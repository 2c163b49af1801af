//! The reference pages name everything there is, and their examples work.

use factdiff::reconcile::{Outcome, read};
use serde_json::Value;

const REPORT: &str = include_str!("../docs/reference/report.md");
const LEDGER: &str = include_str!("../docs/reference/ledger.md");

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
