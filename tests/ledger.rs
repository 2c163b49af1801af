//! The ledger: what it covers, what it refuses, and how it is written.

mod common;

use common::two_articles;
use factdiff::compare::{Finding, Status};
use factdiff::problem::Problem;
use factdiff::reconcile::{
    Decision, Entry, FindingRef, Ledger, LedgerUse, Met, Outcome, Reason, Standing, add, apply,
    decide, read, remove,
};
use factdiff::value::Value;
use jiff::civil::{Date, date};
use std::path::Path;

const TODAY: Date = date(2026, 1, 15);

fn disputed() -> Finding {
    two_articles().findings.remove(0)
}

fn decision() -> Decision {
    Decision {
        outcome: Outcome::new("resolved", Some("December 2"), None).expect("an outcome"),
        reason: Reason::new("the minutes say so").expect("a reason"),
        by: None,
        on: None,
        expires: None,
    }
}

fn entry(finding: &Finding, decision: Decision) -> Entry {
    Entry {
        finding: FindingRef::from(finding),
        decision,
        line: None,
    }
}

fn ledger(entry: &Entry) -> Ledger {
    read(&add("", entry).expect("a ledger")).expect("a ledger")
}

fn ids<'m>(entries: impl Iterator<Item = &'m Met>) -> Vec<String> {
    entries.map(|met| met.entry.finding.id.clone()).collect()
}

fn expired(used: &LedgerUse) -> Vec<String> {
    ids(used.entries.iter().filter(|met| met.expired))
}

/// How many findings are covered, entries stale and entries expired.
fn counts(used: &LedgerUse) -> (usize, usize, usize) {
    let stale = used.standing(Standing::Stale).count();
    (used.covered(), stale, expired(used).len())
}

fn faults(text: &str) -> Vec<String> {
    let problems = read(text).expect_err("faults");
    let file = Path::new("reconciliations.toml");
    let shown = |problem: Problem| problem.in_file(file).to_string();
    problems.into_iter().map(shown).collect()
}

#[test]
fn an_entry_covers_its_finding() {
    let mut findings = [disputed()];
    let used = apply(
        &ledger(&entry(&findings[0], decision())),
        &mut findings,
        TODAY,
    );
    assert_eq!(findings[0].status, Status::Reconciled);
    assert_eq!(
        findings[0].notes,
        [
            "may-span-midnight",
            "reconciled: resolved as December 2: the minutes say so"
        ]
    );
    assert_eq!(counts(&used), (1, 0, 0));
}

#[test]
fn a_new_reading_opens_the_finding_again() {
    let made = Decision {
        on: Some(date(2025, 12, 4)),
        ..decision()
    };
    let ledger = ledger(&entry(&disputed(), made));
    let mut findings = [disputed()];
    findings[0].readings[0].value = Value::Text("December 5".to_owned());
    findings[0].readings_key = "00000000000000ff".to_owned();
    let used = apply(&ledger, &mut findings, TODAY);
    assert_eq!(findings[0].status, Status::Unreconciled);
    assert_eq!(
        findings[0].notes[1],
        "changed: reading December 5 is new and reading December 2 is gone since the entry of 2025-12-04"
    );
    assert_eq!(counts(&used), (0, 0, 0));
}

#[test]
fn an_entry_lapses_after_its_last_day() {
    let until = |expires| {
        let expires = Some(expires);
        let ledger = ledger(&entry(
            &disputed(),
            Decision {
                expires,
                ..decision()
            },
        ));
        let mut findings = [disputed()];
        let used = apply(&ledger, &mut findings, TODAY);
        let [finding] = findings;
        (finding, used)
    };
    let (finding, used) = until(TODAY);
    assert_eq!(finding.status, Status::Reconciled);
    assert_eq!((used.covered(), expired(&used).len()), (1, 0));

    let (finding, used) = until(date(2026, 1, 14));
    assert_eq!(finding.status, Status::Expired);
    assert_eq!(
        finding.notes[1],
        "reconciliation-expired: its entry lapsed after 2026-01-14"
    );
    assert_eq!(used.covered(), 0);
    assert_eq!(expired(&used), [finding.id]);
}

#[test]
fn an_entry_without_a_finding_is_stale() {
    let used = apply(&ledger(&entry(&disputed(), decision())), &mut [], TODAY);
    assert_eq!(ids(used.standing(Standing::Stale)), [disputed().id]);
    assert_eq!(used.covered(), 0);
}

#[test]
fn an_empty_ledger_covers_nothing() {
    let mut findings = [disputed()];
    for text in ["", "# nothing yet\n", "version = 1\n"] {
        let ledger = read(text).expect("a ledger");
        assert_eq!(apply(&ledger, &mut findings, TODAY).covered(), 0);
    }
    assert_eq!(findings[0].status, Status::Unreconciled);
}

#[test]
fn a_ledger_is_written_in_order_of_ids_and_keeps_its_comments() {
    let finding = |id: &str| FindingRef {
        id: id.to_owned(),
        readings_key: "0123456789abcdef".to_owned(),
        attribute: "count/point".to_owned(),
        readings: vec!["27".to_owned(), "27 or \"28\", says Hà\nNội".to_owned()],
    };
    let one = |id: &str, decision: Decision| Entry {
        finding: finding(id),
        decision,
        line: None,
    };
    let text = add("", &one("bbbbbbbbbbbbbbbb", decision())).expect("a ledger");
    let text = text
        .replace("[entry.b", "# Ask Ada before touching this.\n[entry.b")
        .replace(
            "reason = \"the minutes say so\"",
            "reason = \"the minutes say so\" # p. 3",
        )
        + "# the end\n";
    let whole = Decision {
        outcome: Outcome::new("error-in", None, Some("Atlantic \"Review\"")).expect("an outcome"),
        reason: Reason::new("  they\ncorrected it ").expect("a reason"),
        by: Some("Ada".to_owned()),
        on: Some(date(2025, 12, 4)),
        expires: Some(date(2026, 6, 30)),
    };
    let text = add(&text, &one("aaaaaaaaaaaaaaaa", whole)).expect("a ledger");
    let text = add(
        &text,
        &one(
            "bbbbbbbbbbbbbbbb",
            Decision {
                outcome: Outcome::new("both-true", None, None).expect("an outcome"),
                ..decision()
            },
        ),
    )
    .expect("a ledger");
    insta::assert_snapshot!(text);
    let lines: Vec<_> = read(&text)
        .expect("a ledger")
        .iter()
        .map(|entry| entry.line)
        .collect();
    assert_eq!(lines, [Some(4), Some(20)]);
}

#[test]
fn adding_the_same_entry_twice_changes_nothing() {
    let one = entry(&disputed(), decision());
    let text = add("", &one).expect("a ledger");
    assert_eq!(add(&text, &one).expect("a ledger"), text);
}

#[test]
fn entries_that_stand_inline_are_rewritten_as_tables() {
    let text = r#"entry = { aaaaaaaaaaaaaaaa = { attribute = "x", readings_key = "0123456789abcdef", outcome = "range", reason = "r" } }
"#;
    let text = add(text, &entry(&disputed(), decision())).expect("a ledger");
    let ledger = read(&text).expect("a ledger");
    assert_eq!(ledger.iter().count(), 2);
    assert!(text.contains("\n[entry.aaaaaaaaaaaaaaaa]\n"), "{text}");
}

#[test]
fn nothing_is_added_to_a_ledger_with_faults() {
    let problems = add("verson = 1\n", &entry(&disputed(), decision())).expect_err("a fault");
    assert_eq!(problems[0].code, "unknown-key");
}

#[test]
fn faults_are_told_with_their_place() {
    insta::assert_snapshot!(
        faults(
            r#"# Été
version = 2
entries = 3

[entry.0123456789abcdef]
attribute = "count/point"
reading_key = "0123456789abcdef"
readings = ["27", 28]
outcome = "resolvd"
reason = "  "
on = "2026-01-01"
expires = 2026-01-01T10:00:00

[entry.xyz]
readings_key = "short"
attribute = 5
outcome = "resolved"
source = "Å"
reason = "r"

[entry]
aaaaaaaaaaaaaaaa = 1
"#
        )
        .join("\n")
    );
}

#[test]
fn outcomes_take_what_belongs_to_them() {
    insta::assert_snapshot!(
        faults(
            r#"[entry.0123456789abcdef]
readings_key = "0123456789abcdef"
attribute = "a"
outcome = "attributed"
value = "12"
reason = "r"
[entry.1123456789abcdef]
readings_key = "0123456789abcdef"
attribute = "a"
outcome = "error-in"
reason = "r"
[entry.2123456789abcdef]
readings_key = "0123456789abcdef"
attribute = "a"
outcome = "nonsense"
reason = "r"
"#
        )
        .join("\n")
    );
}

#[test]
fn a_ledger_that_is_no_toml_is_told_with_its_place() {
    assert_eq!(
        faults("version = 1\n[entry.a\n"),
        [
            "reconciliations.toml:2:9: unclosed table, expected `]` [not-toml]\n    [entry.a\n            ^"
        ]
    );
}

#[test]
fn one_finding_twice_is_refused() {
    let text = add("", &entry(&disputed(), decision())).expect("a ledger");
    let table = &text[text.find("[entry").expect("a table")..];
    let problems = read(&format!("{text}\n{table}")).expect_err("a fault");
    assert_eq!(problems[0].code, "not-toml");
    assert!(problems[0].line.is_some());
}

#[test]
fn a_decision_finds_its_finding_by_id_or_first_digits() {
    let refs = [FindingRef::from(&disputed())];
    let id = refs[0].id.as_str();
    let by_id = decide("", &refs, id, decision()).expect("a ledger");
    let by_prefix = decide("", &refs, &id[..6], decision()).expect("a ledger");
    assert_eq!(by_id, by_prefix);
    let code = |id: &str| decide("", &refs, id, decision()).expect_err("a refusal")[0].code;
    assert_eq!(code(&id[..2]), "unknown-finding");
    assert_eq!(code("ffff"), "unknown-finding");
    let mut near = id.to_owned();
    near.replace_range(15.., "x");
    let refusal = decide("", &refs, &near, decision()).expect_err("a refusal");
    assert_eq!(
        refusal[0].message,
        format!("there is no finding `{near}`; did you mean `{id}`?")
    );
}

#[test]
fn of_two_findings_with_the_same_first_digits_none_is_meant() {
    let mut refs = [FindingRef::from(&disputed()), FindingRef::from(&disputed())];
    refs[0].id = "aaaa000000000000".to_owned();
    refs[1].id = "aaaa000000000001".to_owned();
    let refusal = decide("", &refs, "aaaa", decision()).expect_err("a refusal");
    assert_eq!(refusal[0].code, "ambiguous-id");
}

#[test]
fn a_blank_reason_is_refused() {
    assert_eq!(
        Reason::new(" \n").expect_err("a fault").to_string(),
        "a decision needs a reason"
    );
}

#[test]
fn the_age_of_what_is_accepted_is_counted_from_its_day() {
    let made = |on| Decision { on, ..decision() };
    let used = |on| {
        apply(
            &ledger(&entry(&disputed(), made(on))),
            &mut [disputed()],
            TODAY,
        )
    };
    let oldest = |used: &LedgerUse| used.oldest().and_then(|met| met.age);
    assert_eq!(oldest(&used(Some(date(2025, 12, 4)))), Some(42));
    assert_eq!(oldest(&used(None)), None);
}

#[test]
fn entries_are_removed_with_their_comments_and_nothing_else_is() {
    let one = entry(&disputed(), decision());
    let mut other = one.clone();
    other.finding.id = "ffffffffffffffff".to_owned();
    let only_other = add("# Ours.\n", &other).expect("a ledger");
    let both = add(&only_other, &one).expect("a ledger");
    let id = one.finding.id.as_str();
    let both = both.replace(&format!("[entry.{id}]"), &format!("# mine\n[entry.{id}]"));
    assert_eq!(remove(&both, &[id]).expect("a ledger"), only_other);
    assert_eq!(
        remove(&both, &["0000000000000000"]).expect("a ledger"),
        both
    );
    assert_eq!(
        remove("x = 1\n", &[id]).expect_err("a fault")[0].code,
        "unknown-key"
    );
}
