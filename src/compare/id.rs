//! The names that findings keep from run to run.
//!
//! Ledgers store them, so the strings that are hashed are frozen: a change here reopens every
//! reconciled finding of every user. They hold nothing that editing an article elsewhere, renaming
//! a file or wording a message could change.
//!
//! | name | xxh3 (64 bits) of, joined by U+001F |
//! |---|---|
//! | id | `factdiff-1`, the attribute's name, the subject's canonical form |
//! | id of a question that shares attribute and subject with another of its run | the same, then the readings key and a sentence; see `unique` |
//! | readings key | `factdiff-1`, the canonical values, sorted, each once |

use crate::fact::Subject;
use crate::value::Value;
use xxhash_rust::xxh3::xxh3_64;

/// Version of the frozen strings.
const VERSION: &str = "factdiff-1";
/// Unit separator: stands in no name and no canonical value, so that parts cannot run together.
const SEPARATOR: &str = "\u{1f}";

/// The id of the question that `attribute` asks of `subject`: 16 hexadecimal digits.
#[must_use]
pub fn finding_id(attribute: &str, subject: &Subject) -> String {
    hash(&[attribute, &subject.canonical()])
}

/// The id of a question that another one shares attribute and subject with, told from it by
/// `features`.
pub(super) fn further_id(attribute: &str, subject: &Subject, features: &[String]) -> String {
    let subject = subject.canonical();
    let parts = [attribute, &subject].into_iter();
    hash(
        &parts
            .chain(features.iter().map(String::as_str))
            .collect::<Vec<_>>(),
    )
}

/// The key of the values that compete in a finding: 16 hexadecimal digits, the same in whatever
/// order and however often the values are given.
#[must_use]
pub fn readings_key<'a>(values: impl IntoIterator<Item = &'a Value>) -> String {
    let mut canonical: Vec<String> = values.into_iter().map(Value::canonical).collect();
    canonical.sort_unstable();
    canonical.dedup();
    hash(&canonical)
}

fn hash<S: AsRef<str>>(parts: &[S]) -> String {
    let mut input = VERSION.to_owned();
    for part in parts {
        input.push_str(SEPARATOR);
        input.push_str(part.as_ref());
    }
    format!("{:016x}", xxh3_64(input.as_bytes()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(word: &str) -> Value {
        Value::Text(word.to_owned())
    }

    fn meeting(names: &[&str]) -> Subject {
        Subject {
            event: Some("meeting".to_owned()),
            names: names.iter().map(|&n| n.to_owned()).collect(),
            ..Subject::default()
        }
    }

    /// These digits stand in users' ledgers. If the test fails, the code is wrong, not the test.
    #[test]
    fn the_digits_are_frozen() {
        assert_eq!(
            hash(&["meeting/date", "meeting@moscow"]),
            "49337a1bd58314bb"
        );
        assert_eq!(
            finding_id("meeting/date", &meeting(&["moscow"])),
            "49337a1bd58314bb"
        );
        assert_eq!(
            readings_key([&text("XXXX-12-02"), &text("XXXX-12-03")]),
            "65480400c1ffb7e4"
        );
        assert_eq!(readings_key([]), "c6e87c3194c30203");
    }

    #[test]
    fn the_order_and_number_of_values_do_not_matter() {
        let (a, b) = (text("12"), text("15"));
        assert_eq!(readings_key([&a, &b]), readings_key([&b, &a, &b]));
        assert_ne!(readings_key([&a, &b]), readings_key([&a]));
    }

    #[test]
    fn parts_cannot_run_together() {
        assert_ne!(
            readings_key([&text("1"), &text("2")]),
            readings_key([&text("12")])
        );
        assert_ne!(
            finding_id("count/point", &meeting(&[])),
            finding_id("count/points", &meeting(&[]))
        );
    }
}
