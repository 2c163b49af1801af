//! Sets of lemmas that anchors test against: plain words, phrases, and whole classes by reference.
//!
//! A class's words are shared by all the anchors that name it, so that a pack may say `@meeting`
//! as often as it likes.

use super::anchor::Noun;
use rustc_hash::FxHashSet;
use std::sync::Arc;

/// What an author writes where no word at all may stand: `prep = ["on", "(none)"]`.
pub const NONE: &str = "(none)";

/// The words of an entry. A hyphen parts words as it does in articles ("cease-fire").
pub(super) fn split(entry: &str) -> Vec<&str> {
    entry
        .split([' ', '-'])
        .filter(|word| !word.is_empty())
        .collect()
}

/// Words and phrases, in lemma form.
#[derive(Debug, Clone, Default)]
pub struct WordSet {
    single: FxHashSet<Box<str>>,
    /// The marks of all single words: most words of a text are dismissed by theirs.
    marks: u64,
    phrases: Vec<Box<[Box<str>]>>,
}

impl WordSet {
    /// Adds a word, or a phrase of several.
    pub(super) fn insert(&mut self, words: &str) {
        if !words.contains([' ', '-']) {
            self.insert_single(words);
            return;
        }
        match split(words).as_slice() {
            [single] => self.insert_single(single),
            several => self
                .phrases
                .push(several.iter().map(|w| Box::from(*w)).collect()),
        }
    }

    fn insert_single(&mut self, word: &str) {
        self.marks |= mark(word);
        self.single.insert(word.into());
    }

    /// Whether it holds nothing.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.single.is_empty() && self.phrases.is_empty()
    }

    fn has(&self, word: &str) -> bool {
        self.marks & mark(word) != 0 && self.single.contains(word)
    }

    /// Whether `head` belongs to it, alone or with the words before it ("news conference").
    fn has_noun(&self, head: &str, before: &[&str]) -> bool {
        self.has(head)
            || self.phrases.iter().any(|phrase| {
                phrase.split_last().is_some_and(|(last, rest)| {
                    **last == *head
                        && same(rest, before.get(before.len().wrapping_sub(rest.len())..))
                })
            })
    }

    /// Whether `verb` belongs to it, alone or with the words after it ("sit down with").
    fn has_verb(&self, verb: &str, after: &[&str]) -> bool {
        self.has(verb)
            || self.phrases.iter().any(|phrase| {
                phrase.split_first().is_some_and(|(first, rest)| {
                    **first == *verb && same(rest, after.get(..rest.len()))
                })
            })
    }

    /// Whether any word of a run of text belongs to it, or any phrase stands in it.
    fn has_any(&self, text: &[&str]) -> bool {
        text.iter().any(|word| self.has(word))
            || self.phrases.iter().any(|phrase| {
                text.windows(phrase.len())
                    .any(|part| same(phrase, Some(part)))
            })
    }
}

/// One bit of 64, by length and the letters at both ends.
fn mark(word: &str) -> u64 {
    let bytes = word.as_bytes();
    let at = |i: Option<&u8>| i.copied().map_or(0, u32::from);
    let mixed = at(bytes.first()) | at(bytes.last()) << 8 | (bytes.len() as u32) << 16;
    1 << (mixed.wrapping_mul(0x9e37_79b1) >> 26)
}

fn same(phrase: &[Box<str>], words: Option<&[&str]>) -> bool {
    words.is_some_and(|words| {
        phrase.len() == words.len() && phrase.iter().zip(words).all(|(a, b)| **a == **b)
    })
}

/// The words of one class, by part of speech.
#[derive(Debug, Clone, Default)]
pub struct ClassWords {
    /// Its nouns ("talk", "news conference").
    pub nouns: WordSet,
    /// Its verbs ("meet", "sit down with").
    pub verbs: WordSet,
}

/// One key of an anchor: the words that satisfy it.
#[derive(Debug, Clone, Default)]
pub struct Words {
    /// As the author wrote them.
    written: Vec<String>,
    own: WordSet,
    classes: Vec<Arc<ClassWords>>,
    none: bool,
}

impl Words {
    /// Takes one entry of the author's list: a word, a phrase, or "(none)".
    pub(super) fn push_word(&mut self, word: &str) {
        self.written.push(word.to_owned());
        if word == NONE {
            self.none = true;
        } else {
            self.own.insert(word);
        }
    }

    /// Takes an entry that names a class.
    pub(super) fn push_class(&mut self, name: &str, words: Arc<ClassWords>) {
        self.written.push(format!("@{name}"));
        self.classes.push(words);
    }

    /// The entries as the author wrote them.
    #[must_use]
    pub fn written(&self) -> &[String] {
        &self.written
    }

    /// Whether a noun (or its absence) satisfies it; `before` are the words of its phrase that
    /// stand before it, in order.
    #[must_use]
    pub fn holds_noun(&self, noun: Option<&str>, before: &[&str]) -> bool {
        noun.map_or(self.none, |noun| {
            self.own.has_noun(noun, before)
                || self.classes.iter().any(|c| c.nouns.has_noun(noun, before))
        })
    }

    /// Whether one of several nouns (or the absence of any) satisfies it.
    #[must_use]
    pub fn holds_one(&self, nouns: &[Noun<'_>]) -> bool {
        nouns
            .iter()
            .any(|noun| self.holds_noun(Some(noun.lemma), &noun.before))
            || nouns.is_empty() && self.none
    }

    /// Whether a verb (or its absence) satisfies it; `after` are the words that follow it.
    #[must_use]
    pub fn holds_verb(&self, verb: Option<&str>, after: &[&str]) -> bool {
        verb.map_or(self.none, |verb| {
            self.own.has_verb(verb, after)
                || self.classes.iter().any(|c| c.verbs.has_verb(verb, after))
        })
    }

    /// Whether one word of no part of speech (or its absence) satisfies it.
    #[must_use]
    pub fn holds_word(&self, word: Option<&str>) -> bool {
        word.map_or(self.none, |word| self.own.has(word))
    }

    /// Whether a run of text contains any of it.
    #[must_use]
    pub fn holds_any(&self, text: &[&str]) -> bool {
        self.own.has_any(text)
            || self
                .classes
                .iter()
                .any(|c| c.nouns.has_any(text) || c.verbs.has_any(text))
    }
}

impl std::fmt::Display for Words {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.written.join(" | "))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(list: &[&str]) -> Words {
        let mut words = Words::default();
        for word in list {
            words.push_word(word);
        }
        words
    }

    #[test]
    fn phrases_need_all_their_words_in_place() {
        let nouns = words(&["session", "news conference"]);
        assert!(nouns.holds_noun(Some("conference"), &["long", "news"]));
        assert!(!nouns.holds_noun(Some("conference"), &["news", "long"]));
        assert!(!nouns.holds_noun(Some("conference"), &[]));
        let verbs = words(&["go on", "last"]);
        assert!(verbs.holds_verb(Some("go"), &["on", "for"]));
        assert!(!verbs.holds_verb(Some("go"), &["for"]));
        assert!(verbs.holds_verb(Some("last"), &[]));
        assert!(verbs.holds_any(&["it", "go", "on"]) && !verbs.holds_any(&["go", "it", "on"]));
    }

    #[test]
    fn absence_has_to_be_asked_for() {
        assert!(words(&["on", NONE]).holds_word(None));
        assert!(!words(&["on"]).holds_word(None));
        assert!(!words(&["on"]).holds_noun(None, &[]));
    }

    #[test]
    fn classes_are_read_by_part_of_speech() {
        let mut class = ClassWords::default();
        class.nouns.insert("talk");
        class.verbs.insert("sit down");
        let mut words = Words::default();
        words.push_class("meeting", Arc::new(class));
        assert!(words.holds_noun(Some("talk"), &[]) && !words.holds_verb(Some("talk"), &[]));
        assert!(words.holds_verb(Some("sit"), &["down", "with"]));
        assert_eq!(words.to_string(), "@meeting");
    }
}
