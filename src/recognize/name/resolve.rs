//! What short names stand for: the full names of the same article.

use super::Named;
use super::scan::{Found, What};
use crate::lexicon::places::PlaceKind;
use crate::lexicon::roles::RoleNoun;
use crate::lexicon::sites::Grain;
use crate::lexicon::{given, organisations, places, roles, sites, titles, words};
use crate::text::{PhraseKind, Shape, Tag, Text, TokenKind};
use crate::value::name::{fold, is_slip};
use crate::value::{Name, OrganisationName, PersonName, PlaceName};
use rustc_hash::{FxHashMap, FxHashSet};
use std::ops::Range;

/// Settles everything found; what stays unclear is no name.
pub(super) fn resolve(text: &Text<'_>, found: Vec<Found>) -> Vec<Named> {
    let known = Known::of(text, &found);
    let behind = found
        .iter()
        .filter_map(|found| governed(text, found))
        .collect::<Vec<_>>();
    let mut names: Vec<Named> = found
        .into_iter()
        .filter_map(|found| {
            let name = known.settle(text, &found)?;
            Some(Named {
                phrase: phrase(text, found.title..found.tokens.end),
                tokens: found.tokens,
                title: found.title,
                name,
            })
        })
        .collect();
    names.extend(behind);
    names.sort_by_key(|named| (named.tokens.start, named.tokens.end));
    names
}

/// "the Lund administration": what a person or a place leads.
fn governed(text: &Text<'_>, found: &Found) -> Option<Named> {
    let noun = found.tokens.end;
    let led = matches!(
        found.what,
        What::Single { .. } | What::Person(_) | What::Place(_)
    );
    if !led || !organisations::stands_behind_name(text.lower(noun)) || text.joined(noun) {
        return None;
    }
    if !text.tags.get(noun)?.is_nominal() {
        return None;
    }
    let tokens = found.tokens.start..noun + 1;
    let written = text.span(tokens.clone()).of(&text.article.text);
    Some(Named {
        phrase: phrase(text, tokens.clone()),
        title: tokens.start,
        tokens,
        name: Name::Organisation(OrganisationName::new(written)),
    })
}

/// The noun phrase around a name.
fn phrase(text: &Text<'_>, tokens: Range<usize>) -> Range<usize> {
    let around = tokens
        .end
        .checked_sub(1)
        .and_then(|last| text.phrase_of(last))
        .map(|i| &text.phrases[i])
        .filter(|p| p.kind == PhraseKind::Noun);
    match around {
        Some(p) => tokens.start.min(p.tokens.start)..tokens.end.max(p.tokens.end),
        None => tokens,
    }
}

/// The full names of an article, by the words that may stand for them.
struct Known {
    people: Vec<PersonName>,
    by_family: FxHashMap<String, Vec<usize>>,
    by_given: FxHashMap<String, Vec<usize>>,
    organisations: FxHashMap<String, String>,
    /// Organisations by a first word that names nothing else: "Westboro" for its church.
    by_first_word: FxHashMap<String, String>,
    /// Plural names behind "the", with how often: "the Hawks".
    teams: FxHashMap<String, usize>,
    /// Words before a noun that only a body has: "Lionsgate officials".
    bodies: FxHashSet<String>,
    /// Words that once have a person's title before them.
    titled: FxHashSet<String>,
    /// Words that stand once where only a place can.
    places: FxHashSet<String>,
}

impl Known {
    fn of(text: &Text<'_>, found: &[Found]) -> Self {
        let mut known = Self {
            people: Vec::new(),
            by_family: FxHashMap::default(),
            by_given: FxHashMap::default(),
            organisations: FxHashMap::default(),
            by_first_word: FxHashMap::default(),
            teams: FxHashMap::default(),
            bodies: FxHashSet::default(),
            titled: FxHashSet::default(),
            places: FxHashSet::default(),
        };
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
                What::Place(place) if after_place_word(text, found.tokens.start) => {
                    known.places.insert(place.key.clone());
                }
                What::Single { sure: false } => known.add_single(text, found),
                What::Unknown => {
                    let written = text.span(found.tokens.clone()).of(&text.article.text);
                    known.add_acronym(text, found, written);
                }
                _ => {}
            }
        }
        known
    }

    fn add_person(&mut self, name: &PersonName) {
        if self.people.contains(name) {
            return;
        }
        let number = self.people.len();
        self.people.push(name.clone());
        let mut add = |map: bool, word: &str| {
            let map = if map {
                &mut self.by_family
            } else {
                &mut self.by_given
            };
            if word.len() > 1 {
                map.entry(word.to_owned()).or_default().push(number);
            }
        };
        add(true, &name.family);
        // "van der Berg" is called Berg too, "al-Assad" Assad.
        if let Some((_, last)) = name.family.rsplit_once([' ', '-']) {
            add(true, last);
        }
        if let Some(first) = name.given.first() {
            add(false, first);
        }
        if let Some(nick) = &name.nick {
            add(false, nick);
        }
    }

    /// "Harbour Safety Agency (HSA)".
    fn add_acronym(&mut self, text: &Text<'_>, found: &Found, full: &str) {
        let at = found.tokens.end;
        let bracketed = text.word(at) == "(" && text.word(at + 2) == ")";
        let short = text.word(at + 1);
        if bracketed && short.len() > 1 && short.chars().all(|c| c.is_uppercase() || c == '.') {
            self.organisations
                .entry(short.to_owned())
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

    fn add_first_word(&mut self, text: &Text<'_>, found: &Found, full: &str) {
        let first = found.tokens.start;
        let telling = found.tokens.len() > 1
            && text.tokens[first].kind == TokenKind::Word
            && words::word(text.lower(first)).is_none()
            && !given::is_given_name(text.word(first))
            && places::place(text.word(first)).is_none();
        if telling {
            self.by_first_word
                .entry(fold(text.word(first)))
                .or_insert_with(|| full.to_owned());
        }
    }

    fn settle(&self, text: &Text<'_>, found: &Found) -> Option<Name> {
        let word = text.word(found.tokens.start);
        let single = found.tokens.len() == 1;
        match &found.what {
            What::Person(name) => Some(Name::Person(name.clone())),
            What::Organisation(name) => Some(Name::Organisation(
                match self.organisations.get(&name.written) {
                    Some(full) => OrganisationName::tied(&name.written, full),
                    None => name.clone(),
                },
            )),
            What::Place(place) => self.place(text, found, place),
            What::Single { sure } => self.single(text, found, *sure),
            What::Unknown => self.unknown(text, found),
        }
    }

    /// A place, unless its name is a person's here.
    fn place(&self, text: &Text<'_>, found: &Found, place: &PlaceName) -> Option<Name> {
        let start = found.tokens.start;
        let word = text.word(start);
        if found.tokens.len() > 1 || after_place_word(text, start) {
            return Some(Name::Place(place.clone()));
        }
        // "Jordan said" where the article knows a Michael Jordan, or nobody else of that name.
        let key = fold(word);
        if self.titled.contains(&key) {
            return self.single(text, found, true);
        }
        if let Some(person) = self.person(word)
            && !self.by_given.contains_key(&key)
        {
            return Some(Name::Person(person.clone()));
        }
        let gazetted = places::place(word);
        let town = gazetted.is_some_and(|p| p.person_too && p.kind == PlaceKind::City);
        if town && places::capital(word).is_none() && acts_as_person(text, &found.tokens) {
            return Some(Name::Person(single(word)));
        }
        // Small towns share their names with much else.
        let small = gazetted.is_some_and(|p| p.kind == PlaceKind::City && p.thousands < SMALL_TOWN);
        if small && !self.places.contains(&place.key) && !is_dateline(text, start) {
            return None;
        }
        Some(Name::Place(place.clone()))
    }

    /// The one person whom a family name, or else a given name, stands for.
    fn person(&self, word: &str) -> Option<&PersonName> {
        let word = fold(word);
        let one = |numbers: &Vec<usize>| {
            let first = &self.people[*numbers.first()?];
            let others_agree = numbers.iter().all(|n| {
                let relation = crate::value::name::relate(
                    &Name::Person(first.clone()),
                    &Name::Person(self.people[*n].clone()),
                );
                !matches!(relation.relation, crate::value::Relation::Disjoint)
            });
            others_agree.then_some(first)
        };
        match self.by_family.get(&word) {
            Some(numbers) => one(numbers),
            None => self.by_given.get(&word).and_then(one),
        }
    }

    fn single(&self, text: &Text<'_>, found: &Found, sure: bool) -> Option<Name> {
        let tokens = found.tokens.clone();
        let written = text.span(tokens.clone()).of(&text.article.text);
        let start = tokens.start;
        if let Some(full) = self.organisations.get(written) {
            return Some(Name::Organisation(OrganisationName::tied(written, full)));
        }
        let family = fold(written);
        let is_known = self.by_family.contains_key(&family) || self.by_given.contains_key(&family);
        if is_known {
            let mut name = self
                .person(written)
                .cloned()
                .unwrap_or_else(|| single(written));
            written.clone_into(&mut name.written);
            return Some(Name::Person(PersonName {
                written: self
                    .person(written)
                    .map_or_else(|| written.to_owned(), |p| p.written.clone()),
                ..name
            }));
        }
        let common = words::word(text.lower(start)).is_some();
        if sure {
            // "Member States": a noun with a capital behind another.
            let titled = found.title < start && {
                let lower = text.lower(start - 1);
                titles::is_honorific(lower) || roles::noun(lower) == Some(RoleNoun::Office)
            };
            return (titled || !common).then(|| Name::Person(single(written)));
        }
        if self.teams.get(&family).is_some_and(|times| *times > 1) {
            return Some(Name::Organisation(OrganisationName::new(written)));
        }
        let acronym = written.len() > 1
            && written.len() <= 6
            && written.chars().filter(|c| c.is_uppercase()).count() > 1
            && written
                .chars()
                .all(|c| c.is_uppercase() || c == '.' || c == 's');
        if acronym {
            let lower = written.to_ascii_lowercase();
            let measured = start > 0 && text.tags[start - 1] == Tag::Number;
            let name =
                !measured && !organisations::is_no_acronym(&lower) && !in_capitals(text, start);
            return name.then(|| Name::Organisation(OrganisationName::new(written)));
        }
        if !common && (self.places.contains(&family) || is_located(text, start)) {
            return Some(Name::Place(PlaceName::new(written, None)));
        }
        if !common && let Some(full) = self.by_first_word.get(&family) {
            return Some(Name::Organisation(OrganisationName::tied(written, full)));
        }
        // "Oscar-nominated": a part of another word.
        if text.joined(tokens.end) && matches!(text.word(tokens.end), "-" | "‑") {
            return None;
        }
        if is_camel_case(written) || !common && self.bodies.contains(&family) {
            return Some(Name::Organisation(OrganisationName::new(written)));
        }
        let after = text.lower(start.wrapping_sub(1));
        if after == "the" || after == "a" {
            return None;
        }
        // A slip of the pen for somebody's name.
        if !common
            && self
                .people
                .iter()
                .any(|person| is_slip(&person.family, &family))
        {
            return Some(Name::Person(single(written)));
        }
        let given_name = given::given_name(written) == Some(given::Given::Name);
        if given_name && !common || acts_as_person(text, &tokens) && !common {
            return Some(Name::Person(single(written)));
        }
        None
    }

    fn unknown(&self, text: &Text<'_>, found: &Found) -> Option<Name> {
        let tokens = found.tokens.clone();
        let written = text.span(tokens.clone()).of(&text.article.text);
        if let Some((outer, _)) = outer_of(text, tokens.end) {
            return Some(Name::Place(PlaceName::new(written, Some(outer))));
        }
        let short = text.word(tokens.end + 1);
        if self
            .organisations
            .get(short)
            .is_some_and(|full| full == written)
        {
            return Some(Name::Organisation(OrganisationName::new(written)));
        }
        let before = text.lower(tokens.start.wrapping_sub(1));
        let common = tokens.clone().any(|i| words::word(text.lower(i)).is_some());
        (matches!(before, "in" | "near" | "outside") && !common && tokens.len() < 4)
            .then(|| Name::Place(PlaceName::new(written, None)))
    }
}

/// A town of fewer thousands needs a preposition of place somewhere in the article.
const SMALL_TOWN: u32 = 100;

/// Whether a paragraph begins here: "GENEVA, Dec. 3".
fn is_dateline(text: &Text<'_>, start: usize) -> bool {
    text.sentence_tokens(start).start == start
}

/// "in Millbrook", "northeast of Millbrook".
fn is_located(text: &Text<'_>, start: usize) -> bool {
    let before = |back: usize| start.checked_sub(back).map_or("", |i| text.lower(i));
    matches!(before(1), "in" | "near" | "outside")
        || before(1) == "of"
            && (sites::is_direction(before(2))
                || matches!(sites::grain(before(2)), Some(Grain::Town | Grain::Region)))
        || sites::is_direction(before(1))
}

/// "WakeMed", but not "McDonald".
fn is_camel_case(written: &str) -> bool {
    let mut chars = written.chars();
    let first = chars.next().is_some_and(char::is_uppercase);
    let small = chars.next().is_some_and(char::is_lowercase);
    let prefix = [
        "Mc", "Mac", "De", "Di", "Da", "Le", "La", "Van", "Fitz", "Du", "El", "Al",
    ];
    first
        && small
        && !written.contains('-')
        && chars.any(char::is_uppercase)
        && !prefix.iter().any(|p| {
            written
                .strip_prefix(p)
                .is_some_and(|rest| rest.starts_with(char::is_uppercase))
        })
}

fn single(written: &str) -> PersonName {
    PersonName::from_words::<&str>(&[], written)
}

/// The region or country after a comma: "Millbrook, Indiana".
fn outer_of<'a>(text: &Text<'a>, end: usize) -> Option<(&'a str, usize)> {
    if text.word(end) != "," {
        return None;
    }
    let words = [text.word(end + 1), text.word(end + 2)];
    let found = places::longest(&words)
        .filter(|(_, p)| matches!(p.kind, PlaceKind::Country | PlaceKind::Region));
    let len = match found {
        Some((len, _)) => len,
        None if places::abbreviation(words[0]).is_some() => 1,
        None => return None,
    };
    let stop = end + 1 + len;
    Some((text.span(end + 1..stop).of(&text.article.text), stop))
}

fn after_place_word(text: &Text<'_>, start: usize) -> bool {
    start > 0 && sites::leads_to_place(text.lower(start - 1)) && text.lower(start - 1) != "to"
}

/// Whether the sentence is written in capitals throughout.
fn in_capitals(text: &Text<'_>, token: usize) -> bool {
    let (mut upper, mut other) = (0, 0);
    for i in text.sentence_tokens(token) {
        let token = &text.tokens[i];
        if token.kind == TokenKind::Word && token.span.len() > 1 {
            if token.shape == Shape::Upper {
                upper += 1;
            } else {
                other += 1;
            }
        }
    }
    upper > other
}

/// Whether the words around are those around people: "said Lund", "Lund, 34,", "Lund told".
fn acts_as_person(text: &Text<'_>, tokens: &Range<usize>) -> bool {
    let verb = |i: usize| {
        text.tags.get(i).is_some_and(|tag| tag.is_verb()) && titles::is_person_verb(text.lemma(i))
    };
    let aged = text.word(tokens.end) == ","
        && text.tags.get(tokens.end + 1) == Some(&Tag::Number)
        && text.word(tokens.end + 2) == ",";
    let before = tokens.start.checked_sub(1).is_some_and(verb);
    verb(tokens.end) || aged || before
}
