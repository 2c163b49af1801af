//! What short and doubtful names stand for, settled by the full names of the same article.

use super::Named;
use super::evidence::{
    acts_as_person, after_place_word, in_capitals, is_acronym, is_camel_case, is_dateline,
    is_located, outer_of,
};
use super::known::Known;
use super::scan::{Found, What};
use crate::lexicon::places::PlaceKind;
use crate::lexicon::roles::RoleNoun;
use crate::lexicon::{given, organisations, places, roles, titles, words};
use crate::text::{PhraseKind, Tag, Text};
use crate::value::name::fold;
use crate::value::{Name, OrganisationName, PersonName, PlaceName};
use std::ops::Range;

/// Settles everything found; what stays unclear is no name.
pub(super) fn resolve(text: &Text<'_>, found: Vec<Found>) -> Vec<Named> {
    let known = Known::of(text, &found);
    let mut names = Vec::with_capacity(found.len());
    for found in found {
        let led = governed(text, &found);
        let (tokens, title) = (found.tokens.clone(), found.title);
        if let Some(name) = known.settle(text, found) {
            names.push(Named {
                phrase: phrase(text, title..tokens.end),
                tokens,
                title,
                name,
            });
        }
        names.extend(led);
    }
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

/// A town of fewer thousands needs a preposition of place somewhere in the article: small towns
/// share their names with much else.
const SMALL_TOWN: u32 = 100;

impl Known {
    fn settle(&self, text: &Text<'_>, found: Found) -> Option<Name> {
        match found.what {
            What::Person(name) => Some(Name::Person(name)),
            What::Organisation(name) => {
                Some(Name::Organisation(match self.acronyms.get(&name.written) {
                    Some(full) => OrganisationName::tied(&name.written, full),
                    None => name,
                }))
            }
            What::Place(place) => self.place(text, &found.tokens, place),
            What::Single { sure: true } => self.titled(text, found.title, &found.tokens),
            What::Single { sure: false } => self.single(text, &found.tokens),
            What::Unknown => self.unknown(text, &found.tokens),
        }
    }

    /// A place, unless its name is a person's here.
    fn place(&self, text: &Text<'_>, tokens: &Range<usize>, place: PlaceName) -> Option<Name> {
        let start = tokens.start;
        if tokens.len() > 1 || after_place_word(text, start) {
            return Some(Name::Place(place));
        }
        let word = text.word(start);
        let key = fold(word);
        // "Jordan said" where the article knows a Michael Jordan, or a Mr. Jordan.
        let person = self.person(&key).filter(|_| !self.is_given(&key));
        if let Some(person) = person {
            return Some(Name::Person(person.clone()));
        }
        if self.titled.contains(&key) {
            return Some(self.known_or_single(word, &key));
        }
        let gazetted = places::place(word).filter(|p| p.kind == PlaceKind::City);
        let person_too = gazetted.is_some_and(|p| p.person_too);
        if person_too && places::capital(word).is_none() && acts_as_person(text, tokens) {
            return Some(Name::Person(single(word)));
        }
        let small = gazetted.is_some_and(|p| p.thousands < SMALL_TOWN);
        if small && !self.places.contains(&place.key) && !is_dateline(text, start) {
            return None;
        }
        Some(Name::Place(place))
    }

    /// The full name that a word stands for, the word itself where there is none.
    fn known_or_single(&self, written: &str, key: &str) -> Name {
        Name::Person(self.person(key).cloned().unwrap_or_else(|| single(written)))
    }

    /// One word behind a title.
    fn titled(&self, text: &Text<'_>, title: usize, tokens: &Range<usize>) -> Option<Name> {
        let written = text.span(tokens.clone()).of(&text.article.text);
        let key = fold(written);
        // "Member States": a noun with a capital behind another.
        let office = title < tokens.start && {
            let lower = text.lower(tokens.start - 1);
            titles::is_honorific(lower) || roles::noun(lower) == Some(RoleNoun::Office)
        };
        let common = words::word(text.lower(tokens.start)).is_some();
        (office || !common || self.is_borne(&key)).then(|| self.known_or_single(written, &key))
    }

    /// One word by itself.
    fn single(&self, text: &Text<'_>, tokens: &Range<usize>) -> Option<Name> {
        let written = text.span(tokens.clone()).of(&text.article.text);
        let start = tokens.start;
        let organisation = |name| Some(Name::Organisation(name));
        if let Some(full) = self.acronyms.get(written) {
            return organisation(OrganisationName::tied(written, full));
        }
        let key = fold(written);
        if self.is_borne(&key) {
            return Some(self.known_or_single(written, &key));
        }
        if self.teams.get(&key).is_some_and(|times| *times > 1) {
            return organisation(OrganisationName::new(written));
        }
        if is_acronym(written) {
            let measured = start > 0 && text.tags[start - 1] == Tag::Number;
            let other = organisations::is_no_acronym(&written.to_ascii_lowercase());
            let name = !measured && !other && !in_capitals(text, start);
            return name.then(|| Name::Organisation(OrganisationName::new(written)));
        }
        // "Oscar-nominated": a part of another word.
        if text.joined(tokens.end) && matches!(text.word(tokens.end), "-" | "‑") {
            return None;
        }
        if is_camel_case(written) {
            return organisation(OrganisationName::new(written));
        }
        if words::word(text.lower(start)).is_some() {
            return None;
        }
        if self.places.contains(&key) || is_located(text, start) {
            return Some(Name::Place(PlaceName::new(written, None)));
        }
        if let Some(full) = self.by_first_word.get(&key) {
            return organisation(OrganisationName::tied(written, full));
        }
        if self.bodies.contains(&key) {
            return organisation(OrganisationName::new(written));
        }
        if matches!(text.lower(start.wrapping_sub(1)), "the" | "a") {
            return None;
        }
        let person = given::given_name(written) == Some(given::Given::Name)
            || acts_as_person(text, tokens)
            || self.is_misspelt(&key);
        person.then(|| Name::Person(single(written)))
    }

    /// Several words that no list knows.
    fn unknown(&self, text: &Text<'_>, tokens: &Range<usize>) -> Option<Name> {
        let written = text.span(tokens.clone()).of(&text.article.text);
        if let Some(outer) = outer_of(text, tokens.end) {
            return Some(Name::Place(PlaceName::new(written, Some(outer))));
        }
        let short = text.word(tokens.end + 1);
        if self.acronyms.get(short).is_some_and(|full| full == written) {
            return Some(Name::Organisation(OrganisationName::new(written)));
        }
        const LONGEST_PLACE: usize = 3;
        let before = text.lower(tokens.start.wrapping_sub(1));
        let place = matches!(before, "in" | "near" | "outside")
            && tokens.len() <= LONGEST_PLACE
            && tokens.clone().all(|i| words::word(text.lower(i)).is_none());
        place.then(|| Name::Place(PlaceName::new(written, None)))
    }
}

fn single(written: &str) -> PersonName {
    PersonName::from_words::<&str>(&[], written)
}
