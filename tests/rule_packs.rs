//! The built-in packs do what they say of themselves.

use factdiff::check::self_test;
use factdiff::rules::Packs;

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
