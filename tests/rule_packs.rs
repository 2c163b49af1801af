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
