//! Given names: which words are names people bear, and which names may be one person's in different articles
//! (Joe / Joseph, Mohammed / Muhammad, Sergei / Serhiy).
//!
//! A nickname says that two names *may* be the same person's; the family name must agree as well.

use super::{
    key::Key,
    table::{Record, Table},
};

static NAMES: Table = Table::new(include_bytes!(concat!(env!("OUT_DIR"), "/given.bin")));

const NAME: u8 = 1;
const WORD_TOO: u8 = 2;

/// How surely a word is a given name where it stands with a capital.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Given {
    /// A name and nothing else that is common: "Volodymyr".
    Name,
    /// A common word too: "Will", "Grace". At the start of a sentence or in a headline it proves little.
    WordToo,
}

/// Looks up a given name, in any case. The list has U.S. names and those of the world's news in Latin letters; short forms
/// that stand only among the variants count too.
pub fn given_name(name: &str) -> Option<Given> {
    let record = record(name)?;
    let flags = record.value.first()?;
    Some(if flags & WORD_TOO != 0 {
        Given::WordToo
    } else {
        Given::Name
    })
}

/// Whether a word is a given name, [`Given::WordToo`] included.
pub fn is_given_name(name: &str) -> bool {
    record(name)
        .and_then(|record| record.value.first().copied())
        .is_some_and(|flags| flags & NAME != 0)
}

/// Whether two given names, in any case, may be one person's: equal, or in one set of short forms, spellings or
/// transliterations. Not transitive: Alex is Alexander or Alexandra, who are two.
pub fn same_given_name(a: &str, b: &str) -> bool {
    let (Some(key_a), Some(key_b)) = (Key::new(a), Key::new(b)) else {
        return a == b;
    };
    if key_a.as_bytes() == key_b.as_bytes() {
        return true;
    }
    let (Some(a), Some(b)) = (NAMES.get(key_a.as_bytes()), NAMES.get(key_b.as_bytes())) else {
        return false;
    };
    sets(a).any(|set| sets(b).any(|other| set == other))
}

fn record(name: &str) -> Option<Record> {
    NAMES.get(Key::new(name)?.as_bytes())
}

fn sets(record: Record) -> impl Iterator<Item = &'static [u8]> {
    record.value.get(1..).unwrap_or_default().chunks_exact(2)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_the_news_are_known() {
        for name in [
            "volodymyr",
            "Emmanuel",
            "joe",
            "Narendra",
            "Jong-un",
            "Recep",
            "José",
            "ANGELA",
            "Mette",
        ] {
            assert!(is_given_name(name), "{name}");
        }
        for word in [
            "talks",
            "the",
            "kremlin",
            "many",
            "dead",
            "president",
            "march",
            "else",
            "",
        ] {
            assert!(!is_given_name(word), "{word}");
        }
    }

    #[test]
    fn names_that_are_words_are_marked() {
        for name in ["will", "Mark", "grace", "Bill", "said"] {
            assert_eq!(given_name(name), Some(Given::WordToo), "{name}");
        }
        assert_eq!(given_name("Volodymyr"), Some(Given::Name));
        assert_eq!(given_name("Marlow"), None);
    }

    #[test]
    fn variants_of_one_name() {
        let same = [
            ("Kate", "Katherine"),
            ("Bill", "William"),
            ("Mohammed", "Muhammad"),
            ("Joe", "Joseph"),
            ("Liz", "Elizabeth"),
            ("Volodymyr", "Vladimir"),
            ("Serhiy", "Sergei"),
            ("Oleksandr", "Alexander"),
            ("José", "jose"),
            ("Bibi", "Benjamin"),
            ("Steve", "Stephen"),
            ("Steve", "Steven"),
            ("Robert", "robert"),
            ("Xochitl", "Xochitl"),
        ];
        for (a, b) in same {
            assert!(same_given_name(a, b), "{a} / {b}");
            assert!(same_given_name(b, a), "{b} / {a}");
        }
    }

    #[test]
    fn different_names_stay_apart() {
        let different = [
            ("Robert", "Rupert"),
            ("Alexander", "Alexandra"),
            ("John", "James"),
            ("Mark", "Mary"),
            ("Joseph", "Joshua"),
            ("Sergei", "Yevgeny"),
            ("Hassan", "Hussein"),
            ("Ali", "Omar"),
            ("Erin", "Aaron"),
            ("Xochitl", "Volodymyr"),
        ];
        for (a, b) in different {
            assert!(!same_given_name(a, b), "{a} / {b}");
        }
    }
}
