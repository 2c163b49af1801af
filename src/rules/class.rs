//! The classes of words that a run knows: one name space, made of the lexicon's clusters and
//! whatever the packs add.

use super::words::{ClassWords, WordSet};
use crate::lexicon::classes::clusters;
use crate::lexicon::filtered::WordMap;
use rustc_hash::FxHashMap;
use std::sync::Arc;

/// What the words of a class name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ClassKind {
    /// A sort of event: a word belongs to one such class at most, and facts are bound to it.
    Event,
    /// A sort of thing, known to anchors only: a word may belong to several.
    Group,
}

/// The two parts of speech that classes know. Adjectives that stand for a noun ("the dead") count
/// as nouns.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum PartOfSpeech {
    /// "meeting", "the dead".
    Noun,
    /// "meet".
    Verb,
}

/// A class with its words.
#[derive(Debug, Clone)]
pub struct Class {
    /// Its name, as in `@meeting` and in the subjects of facts.
    pub name: String,
    /// What its words name.
    pub kind: ClassKind,
    /// Its words; shared by the anchors that name the class.
    pub words: Arc<ClassWords>,
}

/// A class by its place among those of a run.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct ClassId(usize);

/// All classes of a run, with their look-ups.
#[derive(Debug, Clone, Default)]
pub struct Classes {
    list: Vec<Class>,
    by_name: FxHashMap<String, usize>,
    nouns: WordMap<usize, Box<str>>,
    verbs: WordMap<usize, Box<str>>,
    phrases: FxHashMap<Box<str>, Vec<Phrase>>,
}

#[derive(Debug, Clone)]
struct Phrase {
    words: Box<[Box<str>]>,
    class: usize,
}

impl Classes {
    /// The class of events that a lemma belongs to.
    #[must_use]
    pub fn event(&self, lemma: &str, part: PartOfSpeech) -> Option<&Class> {
        self.list.get(self.event_id(lemma, part)?.0)
    }

    /// The same by its place.
    #[must_use]
    pub fn event_id(&self, lemma: &str, part: PartOfSpeech) -> Option<ClassId> {
        let index = match part {
            PartOfSpeech::Noun => self.nouns.get(lemma),
            PartOfSpeech::Verb => self.verbs.get(lemma),
        };
        index.copied().map(ClassId)
    }

    /// The place of the class of a name, of either kind.
    #[must_use]
    pub fn id(&self, name: &str) -> Option<ClassId> {
        self.by_name.get(name).copied().map(ClassId)
    }

    /// The class of events that a phrase at the beginning of `lemmas` belongs to, and how many
    /// words it has; the longest such phrase.
    #[must_use]
    pub fn event_phrase(&self, lemmas: &[&str]) -> Option<(&Class, usize)> {
        let phrase = self.phrases.get(*lemmas.first()?)?.iter().find(|phrase| {
            phrase.words.len() <= lemmas.len()
                && phrase.words.iter().zip(lemmas).all(|(a, b)| **a == **b)
        })?;
        Some((self.list.get(phrase.class)?, phrase.words.len()))
    }

    /// The class of a name, of either kind.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&Class> {
        self.by_name
            .get(name)
            .and_then(|index| self.list.get(*index))
    }

    /// All classes, those of the lexicon first.
    pub fn iter(&self) -> impl Iterator<Item = &Class> {
        self.list.iter()
    }
}

/// Why a word or class could not be added.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Clash {
    /// The word belongs to this other class of events.
    OtherClass(String),
    /// The class is of the other kind.
    OtherKind,
}

/// Classes while packs are still adding to them.
pub(super) struct Builder {
    classes: Classes,
    words: Vec<ClassWords>,
    nouns: FxHashMap<Box<str>, usize>,
    verbs: FxHashMap<Box<str>, usize>,
}

impl Builder {
    /// Begins with the classes of the lexicon.
    pub(super) fn from_lexicon() -> Self {
        let mut builder = Self {
            classes: Classes::default(),
            words: Vec::new(),
            nouns: FxHashMap::default(),
            verbs: FxHashMap::default(),
        };
        let clusters = clusters();
        let events = clusters.event.iter().map(|c| (c, ClassKind::Event));
        let groups = clusters.group.iter().map(|c| (c, ClassKind::Group));
        for (cluster, kind) in events.chain(groups) {
            // The lexicon's own tests see to it that nothing in it clashes.
            let Ok(class) = builder.class(&cluster.name, kind) else {
                continue;
            };
            for (part, words) in [
                (PartOfSpeech::Noun, &cluster.nouns),
                (PartOfSpeech::Verb, &cluster.verbs),
            ] {
                for word in words {
                    let _ = builder.word(class, part, word);
                }
            }
        }
        builder
    }

    /// The class of this name, new if there was none.
    pub(super) fn class(&mut self, name: &str, kind: ClassKind) -> Result<usize, Clash> {
        if let Some(index) = self.classes.by_name.get(name).copied() {
            let same = self.classes.list[index].kind == kind;
            return if same {
                Ok(index)
            } else {
                Err(Clash::OtherKind)
            };
        }
        let index = self.classes.list.len();
        self.classes.list.push(Class {
            name: name.to_owned(),
            kind,
            words: Arc::default(),
        });
        self.words.push(ClassWords::default());
        self.classes.by_name.insert(name.to_owned(), index);
        Ok(index)
    }

    /// Adds a word or phrase to a class.
    pub(super) fn word(
        &mut self,
        class: usize,
        part: PartOfSpeech,
        word: &str,
    ) -> Result<(), Clash> {
        if self.classes.list[class].kind == ClassKind::Event {
            self.claim(class, part, word)?;
        }
        let words = &mut self.words[class];
        let set: &mut WordSet = match part {
            PartOfSpeech::Noun => &mut words.nouns,
            PartOfSpeech::Verb => &mut words.verbs,
        };
        set.insert(word);
        Ok(())
    }

    /// Enters an event word into the look-ups, unless it is another class's.
    fn claim(&mut self, class: usize, part: PartOfSpeech, word: &str) -> Result<(), Clash> {
        let words = super::words::split(word);
        let owner = if let [single] = words.as_slice() {
            let lookup = match part {
                PartOfSpeech::Noun => &mut self.nouns,
                PartOfSpeech::Verb => &mut self.verbs,
            };
            *lookup.entry((*single).into()).or_insert(class)
        } else {
            self.claim_phrase(class, &words)
        };
        if owner == class {
            Ok(())
        } else {
            Err(Clash::OtherClass(self.classes.list[owner].name.clone()))
        }
    }

    fn claim_phrase(&mut self, class: usize, words: &[&str]) -> usize {
        let Some(first) = words.first() else {
            return class;
        };
        let list = self.classes.phrases.entry((*first).into()).or_default();
        let same = |p: &&Phrase| p.words.iter().map(|w| &**w).eq(words.iter().copied());
        if let Some(phrase) = list.iter().find(same) {
            return phrase.class;
        }
        list.push(Phrase {
            words: words.iter().map(|word| Box::from(*word)).collect(),
            class,
        });
        // Longest first, so that the first hit is the longest.
        list.sort_by_key(|phrase| std::cmp::Reverse(phrase.words.len()));
        class
    }

    pub(super) fn finish(self) -> Classes {
        let mut classes = self.classes;
        classes.nouns = self.nouns.into();
        classes.verbs = self.verbs.into();
        for (class, words) in classes.list.iter_mut().zip(self.words) {
            class.words = Arc::new(words);
        }
        classes
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)] // a panic is how a test fails

    use super::*;

    fn builder() -> Builder {
        Builder {
            classes: Classes::default(),
            words: Vec::new(),
            nouns: FxHashMap::default(),
            verbs: FxHashMap::default(),
        }
    }

    #[test]
    fn the_longest_phrase_is_found() {
        let mut classes = builder();
        let meeting = classes.class("meeting", ClassKind::Event).unwrap();
        let fire = classes.class("fire", ClassKind::Event).unwrap();
        classes
            .word(meeting, PartOfSpeech::Verb, "sit down")
            .unwrap();
        classes
            .word(fire, PartOfSpeech::Verb, "sit down hard with")
            .unwrap();
        classes.word(meeting, PartOfSpeech::Verb, "meet").unwrap();
        let classes = classes.finish();
        let found = |words: &[&str]| {
            classes
                .event_phrase(words)
                .map(|(class, len)| (class.name.clone(), len))
        };
        assert_eq!(found(&["sit", "down", "with"]), Some(("meeting".into(), 2)));
        assert_eq!(
            found(&["sit", "down", "hard", "with"]),
            Some(("fire".into(), 4))
        );
        assert_eq!(found(&["sit"]), None);
        assert!(classes.event("meet", PartOfSpeech::Verb).is_some());
        assert!(classes.event("meet", PartOfSpeech::Noun).is_none());
    }

    #[test]
    fn an_event_word_has_one_class_and_a_group_word_many() {
        let mut classes = builder();
        let crash = classes.class("crash", ClassKind::Event).unwrap();
        let fire = classes.class("fire", ClassKind::Event).unwrap();
        let thing = classes.class("thing", ClassKind::Group).unwrap();
        assert_eq!(classes.word(crash, PartOfSpeech::Noun, "blast"), Ok(()));
        assert_eq!(classes.word(thing, PartOfSpeech::Noun, "blast"), Ok(()));
        assert_eq!(
            classes.word(fire, PartOfSpeech::Noun, "blast"),
            Err(Clash::OtherClass("crash".into()))
        );
        assert_eq!(
            classes.class("thing", ClassKind::Event),
            Err(Clash::OtherKind)
        );
    }
}
