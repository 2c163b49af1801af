//! The full names of an article, by the words that may stand for them.

use super::evidence::{after_place_word, is_located};
use super::scan::{Found, What};
use crate::lexicon::{given, organisations, places, words};
use crate::text::{Text, TokenKind};
use crate::value::name::{self, fold, is_slip};
use crate::value::{Name, PersonName, Relation};
use rustc_hash::{FxHashMap, FxHashSet};

/// What the whole article tells of its names.
#[derive(Default)]
pub(super) struct Known {
    people: Vec<PersonName>,
    by_family: FxHashMap<String, Bearers>,
    by_given: FxHashMap<String, Bearers>,
    /// Full names by the acronym behind them in brackets.
    pub acronyms: FxHashMap<String, String>,
    /// Organisations by a first word that names nothing else: "Westborne" for its church.
    pub by_first_word: FxHashMap<String, String>,
    /// Plural names behind "the", with how often: "the Hawks".
    pub teams: FxHashMap<String, usize>,
    /// Words before a noun that only a body has: "Kestrel officials".
    pub bodies: FxHashSet<String>,
    /// Words that once have a person's title before them.
    pub titled: FxHashSet<String>,
    /// Words that stand once where only a place can.
    pub places: FxHashSet<String>,
}

/// Who bears a word as part of the name: somebody, by number, or several who are not one.
#[derive(Clone, Copy)]
enum Bearers {
    One(usize),
    Several,
}

impl Known {
    pub(super) fn of(text: &Text<'_>, found: &[Found]) -> Self {
        let mut known = Self::default();
        for found in found {
            match &found.what {
                What::Person(name) => known.add_person(name),
                What::Organisation(name) => {
                    known.add_acronym(text, found, &name.written);
                    known.add_first_word(text, found, &name.written);
                }
                What::Single { sure: true } => {
                    known.titled.insert(fold(text.word(found.tokens.start)));
                }
                What::Single { sure: false } => known.add_single(text, found),
                What::Place(place) if after_place_word(text, found.tokens.start) => {
                    if !known.places.contains(&place.key) {
                        known.places.insert(place.key.clone());
                    }
                }
                What::Place(_) => {}
                What::Unknown => {
                    let written = text.span(found.tokens.clone()).of(&text.article.text);
                    known.add_acronym(text, found, written);
                }
            }
        }
        known
    }

    /// The one person whom a folded family name, or else a given name, stands for.
    pub(super) fn person(&self, word: &str) -> Option<&PersonName> {
        match self
            .by_family
            .get(word)
            .or_else(|| self.by_given.get(word))?
        {
            Bearers::One(number) => self.people.get(*number),
            Bearers::Several => None,
        }
    }

    /// Whether somebody bears the folded word, as whichever part of the name.
    pub(super) fn is_borne(&self, word: &str) -> bool {
        self.by_family.contains_key(word) || self.is_given(word)
    }

    /// Whether it is somebody's given name.
    pub(super) fn is_given(&self, word: &str) -> bool {
        self.by_given.contains_key(word)
    }

    /// Whether it looks like a slip of the pen for somebody's family name.
    pub(super) fn is_misspelt(&self, word: &str) -> bool {
        self.by_family.keys().any(|family| is_slip(family, word))
    }

    fn add_person(&mut self, name: &PersonName) {
        if self.people.contains(name) {
            return;
        }
        let number = self.people.len();
        self.people.push(name.clone());
        bear(&mut self.by_family, &self.people, &name.family, number);
        // "van der Berg" is called Berg too, "al-Assad" Assad.
        if let Some((_, last)) = name.family.rsplit_once([' ', '-']) {
            bear(&mut self.by_family, &self.people, last, number);
        }
        for given in name.given.first().into_iter().chain(&name.nick) {
            bear(&mut self.by_given, &self.people, given, number);
        }
    }

    /// "Harbour Safety Agency (HSA)".
    fn add_acronym(&mut self, text: &Text<'_>, found: &Found, full: &str) {
        let at = found.tokens.end;
        let short = text.word(at + 1);
        let bracketed = text.word(at) == "(" && text.word(at + 2) == ")";
        if bracketed && short.len() > 1 && short.chars().all(|c| c.is_uppercase() || c == '.') {
            self.acronyms
                .entry(short.to_owned())
                .or_insert_with(|| full.to_owned());
        }
    }

    fn add_first_word(&mut self, text: &Text<'_>, found: &Found, full: &str) {
        let first = found.tokens.start;
        let word = text.word(first);
        let telling = found.tokens.len() > 1
            && text.tokens[first].kind == TokenKind::Word
            && words::word(text.lower(first)).is_none()
            && !given::is_given_name(word)
            && places::place(word).is_none();
        if telling {
            self.by_first_word
                .entry(fold(word))
                .or_insert_with(|| full.to_owned());
        }
    }

    fn add_single(&mut self, text: &Text<'_>, found: &Found) {
        let start = found.tokens.start;
        let written = text.span(found.tokens.clone()).of(&text.article.text);
        if text.lower(start.wrapping_sub(1)) == "the" && written.ends_with('s') {
            *self.teams.entry(fold(written)).or_default() += 1;
        }
        if words::word(text.lower(start)).is_some() {
            return;
        }
        if is_located(text, start) {
            self.places.insert(fold(written));
        } else if organisations::has_people(text.lower(found.tokens.end)) {
            self.bodies.insert(fold(written));
        }
    }
}

/// Notes that the person of this number bears the word.
fn bear(map: &mut FxHashMap<String, Bearers>, people: &[PersonName], word: &str, number: usize) {
    if word.len() < 2 {
        return;
    }
    let Some(bearers) = map.get_mut(word) else {
        map.insert(word.to_owned(), Bearers::One(number));
        return;
    };
    if let Bearers::One(first) = *bearers
        && let (Some(first), Some(person)) = (people.get(first), people.get(number))
        && first != person
    {
        let one = Name::Person(first.clone());
        let other = Name::Person(person.clone());
        if name::relate(&one, &other).relation == Relation::Disjoint {
            *bearers = Bearers::Several;
        }
    }
}
