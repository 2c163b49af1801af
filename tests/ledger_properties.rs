//! What holds of every ledger, whatever people write into it.

use factdiff::reconcile::{Decision, Entry, FindingRef, Outcome, Reason, add, read};
use jiff::civil::{Date, date};
use proptest::prelude::*;

fn outcomes() -> impl Strategy<Value = Outcome> {
    (
        prop::sample::select(Outcome::NAMES.to_vec()),
        "\\PC{1,20}|.{1,9}",
    )
        .prop_map(|(name, words)| {
            let value = (name == "resolved").then_some(words.as_str());
            let source = (name == "error-in").then_some(words.as_str());
            Outcome::new(name, value, source).unwrap_or(Outcome::BothTrue)
        })
}

fn days() -> impl Strategy<Value = Option<Date>> {
    prop::option::of((1_i16..=9999, 1_i8..=12, 1_i8..=28).prop_map(|(y, m, d)| date(y, m, d)))
}

prop_compose! {
    fn entries()(
        id in "[0-9a-f]{16}", readings_key in "[0-9a-f]{16}", attribute in "[a-z]{1,9}/[a-z]{1,9}",
        readings in prop::collection::vec("(?s).{0,20}", 0..4),
        outcome in outcomes(), reason in "(?s)x.{0,40}", by in prop::option::of("(?s).{0,9}"),
        on in days(), expires in days(),
    ) -> Entry {
        Entry {
            finding: FindingRef { id, readings_key, attribute, readings },
            decision: Decision {
                outcome,
                reason: Reason::new(&reason).expect("it has an x"),
                by,
                on,
                expires,
            },
            line: None,
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(128) })]

    #[test]
    fn what_is_written_is_read_back(entries in prop::collection::vec(entries(), 1..5)) {
        let mut text = String::new();
        for entry in &entries {
            text = add(&text, entry).expect("an entry that fits");
        }
        let ledger = read(&text).expect("a ledger");
        let ids: Vec<&str> = ledger.iter().map(|entry| entry.finding.id.as_str()).collect();
        prop_assert!(ids.is_sorted());
        for entry in &entries {
            let last = entries.iter().rev().find(|other| other.finding.id == entry.finding.id);
            let kept = ledger.get(&entry.finding.id);
            prop_assert_eq!(kept.map(|kept| &kept.decision), last.map(|last| &last.decision));
            prop_assert_eq!(kept.map(|kept| &kept.finding), last.map(|last| &last.finding));
        }
    }

    #[test]
    fn the_order_of_adding_does_not_matter(a in entries(), b in entries()) {
        prop_assume!(a.finding.id != b.finding.id);
        let both = |first: &Entry, second: &Entry| {
            add(&add("", first).expect("one"), second).expect("both")
        };
        prop_assert_eq!(both(&a, &b), both(&b, &a));
    }

    #[test]
    fn any_text_is_read_or_refused_with_a_place(text in "(?s).{0,80}") {
        if let Err(problems) = read(&text) {
            prop_assert!(!problems.is_empty());
            prop_assert!(problems.iter().all(|problem| problem.line.is_some()));
        }
    }

    #[test]
    fn a_ledger_with_a_hole_is_read_or_refused(entry in entries(), from in 0.0..1.0, len in 0_usize..30) {
        let text = add("", &entry).expect("an entry that fits");
        let chars: Vec<char> = text.chars().collect();
        let at = (from * chars.len() as f64) as usize;
        let holed: String = chars.iter().take(at).chain(chars.iter().skip(at + len)).collect();
        if let Ok(ledger) = read(&holed) {
            prop_assert!(ledger.iter().count() <= 1);
        }
    }
}
