//! The JSON report keeps the form that `docs/report.schema.json` promises.

mod common;

use common::{empty, three_articles, two_articles};
use factdiff::compare::Verdict;
use factdiff::report::{Format, Options, Report, facts};
use factdiff::value::Kind;
use jsonschema::Validator;
use serde_json::{Value, json};

fn schema() -> Value {
    serde_json::from_str(include_str!("../docs/report.schema.json")).expect("the schema is JSON")
}

fn validator(schema: &Value) -> Validator {
    jsonschema::draft202012::new(schema).expect("the schema is valid")
}

fn json(report: &Report) -> Value {
    let mut out = Vec::new();
    Format::Json
        .write(report, &mut out, &Options::default())
        .expect("memory");
    serde_json::from_slice(&out).expect("JSON")
}

fn faults(schema: &Value, instance: &Value) -> Vec<String> {
    validator(schema)
        .iter_errors(instance)
        .map(|fault| format!("{}: {fault}", fault.instance_path))
        .collect()
}

/// The schema with every key that it does not name forbidden: readers of a version must bear new
/// keys, but the schema must name every key that is written.
fn closed(mut schema: Value) -> Value {
    fn close(schema: &mut Value) {
        match schema {
            Value::Object(map) => {
                if map.contains_key("required") {
                    map.insert("additionalProperties".to_owned(), json!(false));
                }
                map.values_mut().for_each(close);
            }
            Value::Array(list) => list.iter_mut().for_each(close),
            _ => {}
        }
    }
    close(&mut schema);
    schema
}

#[test]
fn the_schema_is_one() {
    jsonschema::meta::validate(&schema()).expect("valid against its own schema");
}

#[test]
fn reports_keep_the_form() {
    let schema = closed(schema());
    for report in [empty(Vec::new()), two_articles(), three_articles()] {
        assert_eq!(faults(&schema, &json(&report)), Vec::<String>::new());
    }
}

#[test]
fn facts_keep_the_form() {
    let mut schema = closed(schema());
    let definitions = schema["$defs"].take();
    let mut fact = definitions["fact"].clone();
    fact["$defs"] = definitions;
    let report = two_articles();
    let mut out = Vec::new();
    facts::jsonl(&report.articles, &report.facts, &mut out).expect("memory");
    let text = String::from_utf8(out).expect("UTF-8");
    assert_eq!(text.lines().count(), report.facts.len());
    for line in text.lines() {
        let line: Value = serde_json::from_str(line).expect("JSON");
        assert_eq!(faults(&fact, &line), Vec::<String>::new());
    }
}

#[test]
fn a_wrong_report_fails() {
    let schema = schema();
    let right = json(&two_articles());
    let wrong = |pointer: &str, value: Value| {
        let mut report = right.clone();
        *report.pointer_mut(pointer).expect("a key of the report") = value;
        assert!(
            !faults(&schema, &report).is_empty(),
            "{pointer} is not checked"
        );
    };
    wrong("/version", json!(2));
    wrong("/articles/0/id", json!(null));
    wrong("/articles/0/published", json!("3 December 2025"));
    wrong("/findings/0/id", json!("d4209f06"));
    wrong("/findings/0/kind", json!("day"));
    wrong("/findings/0/verdict", json!("agree"));
    wrong("/agreements/0/verdict", json!("conflict"));
    wrong("/findings/0/severity", json!("fatal"));
    wrong("/findings/0/status", json!("open"));
    wrong("/findings/0/notes", json!(["May span midnight"]));
    wrong("/findings/0/readings", json!([]));
    wrong("/findings/0/readings/0/sources", json!(0));
    wrong("/findings/0/readings/0/claims", json!([]));
    wrong("/findings/0/readings/0/claims/0/line", json!(0));
    wrong("/findings/0/readings/0/claims/0/start", json!("78"));
    wrong("/findings/0/readings/0/claims/0/modality", json!("maybe"));
    wrong("/ledger/stale", json!(["x"]));
    wrong("/summary/facts", json!(-1));
    wrong(
        "/not_compared",
        json!([{"article": "a.txt", "reason": "dull"}]),
    );
    wrong("/errors", json!([{"path": "a.txt", "message": "unread"}]));
}

#[test]
fn every_key_is_required() {
    fn without_each_key(value: &Value) -> Vec<(String, Value)> {
        match value {
            Value::Object(map) => map
                .iter()
                .flat_map(|(key, inner)| {
                    let mut less = map.clone();
                    less.shift_remove(key);
                    let deeper = without_each_key(inner)
                        .into_iter()
                        .map(move |(path, inner)| {
                            let mut map = map.clone();
                            map.insert(key.clone(), inner);
                            (format!("{key}/{path}"), Value::Object(map))
                        });
                    std::iter::once((key.clone(), Value::Object(less))).chain(deeper)
                })
                .collect(),
            Value::Array(list) => list
                .first()
                .map(without_each_key)
                .unwrap_or_default()
                .into_iter()
                .map(|(path, inner)| (path, json!([inner])))
                .collect(),
            _ => Vec::new(),
        }
    }
    let validator = validator(&schema());
    let cases = without_each_key(&json(&three_articles()));
    assert!(cases.len() > 50);
    for (path, report) in cases {
        assert!(!validator.is_valid(&report), "`{path}` may be left out");
    }
}

#[test]
fn the_closed_lists_are_those_of_the_code() {
    let schema = schema();
    assert_eq!(
        schema["$defs"]["kind"]["enum"],
        json!(Kind::ALL.map(Kind::name))
    );
    let verdicts = [
        Verdict::Conflict,
        Verdict::Narrower,
        Verdict::Update,
        Verdict::Compatible,
        Verdict::Agree,
    ];
    assert_eq!(
        schema["$defs"]["finding"]["properties"]["verdict"]["enum"],
        json!(verdicts.map(Verdict::name))
    );
}
