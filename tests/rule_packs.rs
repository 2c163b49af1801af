//! The built-in packs do what they say of themselves.

use factdiff::check::self_test;
use factdiff::rules::{Packs, Source, codes};
use factdiff::value::Kind;

#[test]
fn the_packs_pass_their_own_tests() {
    let packs = Packs::built_in().unwrap_or_else(|problems| {
        let told: Vec<String> = problems.iter().map(ToString::to_string).collect();
        panic!("{}", told.join("\n"))
    });
    let outcome = self_test(&packs);
    let failures: Vec<String> = outcome
        .failures
        .iter()
        .map(|failure| {
            let pack = failure.pack.as_deref().unwrap_or_default();
            let (line, attribute) = (failure.line, &failure.attribute);
            format!("rules/{pack}.toml:{line}: {attribute}: {}", failure.message)
        })
        .collect();
    println!("{} passed, {} todo", outcome.passed, outcome.todo);
    assert!(failures.is_empty(), "\n{}", failures.join("\n"));
}

const REFERENCE: &str = include_str!("../docs/reference/rule-packs.md");

#[test]
fn the_reference_explains_every_code_and_kind() {
    let codes = codes::ALL.iter().copied();
    for name in codes.chain(Kind::ALL.map(Kind::name)) {
        assert!(REFERENCE.contains(&format!("| `{name}` |")), "{name}");
    }
}

#[test]
fn the_pack_in_the_reference_works() {
    let pack = REFERENCE
        .split("```toml\n")
        .nth(1)
        .and_then(|rest| rest.split("```").next())
        .expect("an example");
    let packs = Packs::load(&[Source::new("ferries.toml", pack)]).expect("a valid one");
    let failures: Vec<_> = self_test(&packs)
        .failures
        .into_iter()
        .filter(|failure| failure.pack.as_deref() == Some("ferries"))
        .collect();
    assert_eq!(failures, []);
}

/// The keys that stand in the table under a heading of the reference.
fn documented(heading: &str) -> Vec<&'static str> {
    let (_, section) = REFERENCE
        .split_once(&format!("\n{heading}\n"))
        .unwrap_or_else(|| panic!("no section {heading}"));
    let section = section.split("\n## ").next().unwrap_or_default();
    let rows = section
        .lines()
        .skip_while(|line| !line.starts_with("| key |"));
    let mut keys = Vec::new();
    for row in rows.skip(2).take_while(|line| line.starts_with('|')) {
        let cells: Vec<&str> = row.trim_matches('|').split(" | ").map(str::trim).collect();
        let [key, kind, default, meaning, ..] = cells[..] else {
            panic!("{heading}: too few cells in {row}");
        };
        for cell in [kind, default, meaning] {
            assert!(!cell.is_empty(), "{heading}: an empty cell in {row}");
        }
        keys.push(key.trim_matches('`'));
    }
    keys
}

/// The keys that a table of a pack takes, as the fault for an unknown one lists them.
fn accepted(pack: &str) -> Vec<String> {
    let problems = Packs::load(&[Source::new("keys.toml", pack)]).expect_err("an unknown key");
    let message = problems
        .iter()
        .map(ToString::to_string)
        .find(|message| message.contains("zzz"))
        .expect("the fault of the key");
    let list = message.split_once("it takes ").expect("a list of keys").1;
    let list = list.lines().next().unwrap_or_default();
    list.split([',', ' '])
        .filter(|key| !key.is_empty() && !key.starts_with('['))
        .map(str::to_owned)
        .collect()
}

#[test]
fn every_key_of_a_pack_is_documented_with_type_default_and_meaning() {
    let head = "[pack]\nname = \"keys\"\nabout = \"Keys.\"\n";
    let tables = [
        ("## `[pack]`", format!("{head}zzz = 1\n")),
        (
            "## `[[attribute]]`",
            format!("{head}[[attribute]]\nzzz = 1\n"),
        ),
        (
            "## `[[attribute.anchor]]`",
            format!("{head}[[attribute]]\n[[attribute.anchor]]\nzzz = 1\n"),
        ),
        (
            "## `[[attribute.example]]`",
            format!("{head}[[attribute]]\n[[attribute.example]]\nzzz = 1\n"),
        ),
        (
            "## `[[attribute.counterexample]]`",
            format!("{head}[[attribute]]\n[[attribute.counterexample]]\nzzz = 1\n"),
        ),
        (
            "## `[[attribute.pair]]`",
            format!("{head}[[attribute]]\n[[attribute.pair]]\nzzz = 1\n"),
        ),
    ];
    for (heading, pack) in tables {
        let mut accepted = accepted(&pack);
        let mut documented = documented(heading);
        accepted.sort_unstable();
        documented.sort_unstable();
        assert_eq!(accepted, documented, "{heading}");
    }
}

#[test]
fn every_attribute_of_every_pack_is_tested() {
    let packs = Packs::built_in().expect("the built-in packs");
    assert!(packs.all().len() > 50, "{}", packs.all().len());
    for compiled in packs.all() {
        let name = &compiled.attribute.name;
        let holds = |todo: &Option<String>| todo.is_none();
        assert!(compiled.examples.len() >= 2, "{name}");
        assert!(compiled.examples.iter().any(|e| holds(&e.todo)), "{name}");
        assert!(!compiled.counterexamples.is_empty(), "{name}");
        assert!(!compiled.pairs.is_empty(), "{name}");
    }
}
