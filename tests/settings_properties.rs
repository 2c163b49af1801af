//! Settings that people write by hand: read, or refused with a place.

use factdiff::settings::{Settings, TEMPLATE};
use proptest::prelude::*;
use std::path::Path;

/// The template's examples with something cut out.
fn holed() -> impl Strategy<Value = String> {
    let examples: String = TEMPLATE
        .lines()
        .filter_map(|line| line.strip_prefix("#: "))
        .map(|line| format!("{line}\n"))
        .collect();
    let length = examples.len();
    (0..length, 0..30_usize).prop_map(move |(at, len)| {
        let mut text = examples.clone();
        text.replace_range(at..(at + len).min(length), "");
        text
    })
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(256) })]

    #[test]
    fn any_text_is_read_or_refused_with_a_place(text in prop_oneof![holed(), "(?s).{0,80}"]) {
        if let Err(problems) = Settings::read(Path::new("factdiff.toml"), &text) {
            prop_assert!(!problems.is_empty());
            prop_assert!(problems.iter().all(|problem| problem.line.is_some()), "{problems:?}");
            prop_assert!(problems.iter().all(|problem| problem.path.is_some()), "{problems:?}");
        }
    }
}
