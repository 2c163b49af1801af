//! From left to right: what each run of capitalised words may name.

use super::line::Line;
use super::place::outer;
use crate::lexicon::given::{self, Given};
use crate::lexicon::{organisations, places, roles, sites, titles};
use crate::text::Text;
use crate::value::{OrganisationName, PersonName, PlaceName};
use std::ops::Range;

/// What may be a name.
#[derive(Debug)]
pub(super) struct Found {
    pub tokens: Range<usize>,
    /// Where the capitalised words of its title begin; the start of `tokens` without one.
    pub title: usize,
    pub what: What,
}

/// What it may be the name of.
#[derive(Debug)]
pub(super) enum What {
    /// A person, with more than one word of the name.
    Person(PersonName),
    /// One word: a person's if `sure` (a title stands before it), or if the article has somebody of
    /// that name.
    Single { sure: bool },
    /// A place.
    Place(PlaceName),
    /// An organisation.
    Organisation(OrganisationName),
    /// Several words that tell nothing by themselves.
    Unknown,
}

/// Everything that may be a name, in order of its place.
pub(super) fn scan(text: &Text<'_>, taken: &[bool]) -> Vec<Found> {
    let mut found = Vec::new();
    for sentence in &text.sentences {
        if !sentence.block.bears_facts() {
            continue;
        }
        let line = Line::new(text, sentence.tokens.clone(), sentence.block, taken);
        let mut at = sentence.tokens.start;
        while at < sentence.tokens.end {
            at = if let Some(end) = (Scan {
                line: &line,
                found: &mut found,
            })
            .numbered_street(at)
            {
                end
            } else if line.is_capital(at) {
                Scan {
                    line: &line,
                    found: &mut found,
                }
                .at(at, sentence.tokens.end)
            } else {
                at + 1
            };
        }
    }
    found
}

pub(super) struct Scan<'s, 't, 'a> {
    pub line: &'s Line<'t, 'a>,
    pub found: &'s mut Vec<Found>,
}

impl Scan<'_, '_, '_> {
    /// Reads the name that begins at a capitalised token and says where it ends; `limit` bounds it.
    fn at(&mut self, start: usize, limit: usize) -> usize {
        let line = self.line;
        let end = line.run_end(start).min(limit);
        if let Some(end) = self.known_organisation(start, end, limit) {
            return end;
        }
        if let Some(end) = self.with_article(start, limit) {
            return end;
        }
        if let Some(end) = self.organisation(start, end, limit) {
            return end;
        }
        if let Some(end) = self.titled_person(start, end, limit) {
            return end;
        }
        if places::is_of_people(line.word(start)) {
            if organisations::stands_behind_name(line.lower(start + 1)) {
                let name = OrganisationName::new(line.written(start..start + 2));
                return self.push(start..start + 2, What::Organisation(name));
            }
            return start + 1;
        }
        if line.is_weak(start) && line.is_common(start) && !self.may_open_name(start, end) {
            return start + 1;
        }
        if let Some(end) = self.place(start, end) {
            return end;
        }
        if let Some(end) = self.person(start, end, false) {
            return end;
        }
        self.rest(start, end)
    }

    pub(super) fn push(&mut self, tokens: Range<usize>, what: What) -> usize {
        let end = tokens.end;
        self.found.push(Found {
            title: tokens.start,
            tokens,
            what,
        });
        end
    }

    /// Whether a common word where every word has a capital begins a name all the same: "Mark Ortiz".
    fn may_open_name(&self, start: usize, end: usize) -> bool {
        let line = self.line;
        start + 1 < end
            && (given::given_name(line.word(start)) == Some(Given::Name)
                || line.is_given(start)
                    && (!line.is_common(start + 1) || line.part_end(start + 1) > start + 2)
                    && self.place_len(start + 1, end).is_none()
                || sites::stands_before(line.lower(start)) && !line.is_common(start + 1)
                || places::longest(&[line.word(start), line.word(start + 1)])
                    .is_some_and(|(len, _)| len > 1)
                || titles::is_honorific(line.lower(start)))
    }

    /// A title in capitals and the name behind it: "Defense Secretary Ana Ruiz", "Mr. Lund".
    fn titled_person(&mut self, start: usize, end: usize, limit: usize) -> Option<usize> {
        let line = self.line;
        let head = self.title_head(start, end)?;
        let (mut name, mut name_end) = (head + 1, end);
        if name >= end && line.lower(name) == "of" {
            // "Secretary of State Ana Ruiz", "President of Chile Ana Ruiz".
            let of = name + 1 + usize::from(line.lower(name + 1) == "the");
            if of < limit && line.is_capital(of) {
                let run = line.run_end(of).min(limit);
                let named = of + self.place_len(of, run).unwrap_or(1);
                if named >= run || !line.is_given(named) {
                    self.inside(start, head);
                    return Some(head + 1);
                }
                (name, name_end) = (named, run);
            }
        }
        if name >= name_end || !line.is_capital(name) {
            self.inside(start, head);
            return Some(head + 1);
        }
        if places::nationality(line.word(name)).is_some() {
            self.inside(start, head);
            return Some(name);
        }
        if sites::is_no_family_name(line.lower(name_end - 1))
            && !titles::is_honorific(line.lower(head))
        {
            return None;
        }
        self.inside(start, head);
        let first = self.found.len();
        let named = self.person(name, name_end, true).unwrap_or_else(|| {
            let single = line.part_end(name);
            self.push(name..single, What::Single { sure: true })
        });
        if let Some(found) = self.found.get_mut(first) {
            found.title = start;
        }
        Some(named)
    }

    /// The last word of the title that begins at `start`.
    fn title_head(&self, start: usize, end: usize) -> Option<usize> {
        const LONGEST_TITLE: usize = 9;
        let line = self.line;
        let mut head = None;
        for i in start..end.min(start + LONGEST_TITLE) {
            let lower = line.lower(i);
            let noun = titles::is_honorific(lower) && i + 1 < end || roles::noun(lower).is_some();
            if noun {
                head = Some(i);
            } else {
                let given = line.is_given(i)
                    && !roles::is_modifier(lower)
                    && self.place_len(i, end).is_none();
                let name = head == Some(i.wrapping_sub(1)) && !line.is_common(i);
                if given || name {
                    break;
                }
            }
        }
        // "Stephen King": what follows a given name is a family name.
        head.filter(|head| *head == start || !line.is_given(head - 1) || line.is_common(head - 1))
    }

    /// Names of places and organisations within a title: "Geneva Police Chief".
    fn inside(&mut self, start: usize, end: usize) {
        let mut at = start;
        while at < end {
            at = if let Some(next) = self.known_organisation(at, end, end) {
                next
            } else if let Some(len) = self.place_len(at, end) {
                let name = PlaceName::new(self.line.written(at..at + len), None);
                self.push(at..at + len, What::Place(name))
            } else {
                at + 1
            };
        }
    }

    /// What no list and no ending tells: one word or several.
    fn rest(&mut self, start: usize, end: usize) -> usize {
        let line = self.line;
        if line.part_end(start) >= end {
            let lower = line.lower(start);
            let common = line.is_weak(start) && line.is_common(start);
            let role = roles::noun(lower).is_some();
            if common || role || organisations::is_no_acronym(lower) {
                return end;
            }
            if !line.is_common(start) && outer(line, end).is_some() {
                return self.with_outer(start, end);
            }
            return self.push(start..end, What::Single { sure: false });
        }
        if line.titled {
            // Each word for itself: in a headline neighbours are no run.
            let part = line.part_end(start);
            if !line.is_common(start) {
                self.push(start..part, What::Single { sure: false });
            }
            return part;
        }
        if outer(line, end).is_some() {
            return self.with_outer(start, end);
        }
        self.push(start..end, What::Unknown)
    }
}
