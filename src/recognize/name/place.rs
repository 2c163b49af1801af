//! Places: by the gazetteer, by the words that make a name a place's, by the place around them.

use super::line::Line;
use super::scan::{Scan, What};
use crate::lexicon::places::{self, Place, PlaceKind};
use crate::lexicon::sites::{self, Grain};
use crate::lexicon::{given, organisations, roles, words};
use crate::text::TokenKind;
use crate::value::{OrganisationName, PlaceName};

/// No name in the gazetteer is longer.
const MOST_WORDS: usize = 6;

impl Scan<'_, '_, '_> {
    /// How many words the name of a place from the gazetteer takes.
    pub(super) fn place_len(&self, start: usize, end: usize) -> Option<usize> {
        gazetteer(self.line, start, end).map(|(len, _)| len)
    }

    /// A place that begins at `start`.
    pub(super) fn place(&mut self, start: usize, end: usize) -> Option<usize> {
        if let Some(site) = self.site(start, end) {
            return Some(site);
        }
        let line = self.line;
        let (len, place) = gazetteer(line, start, end)?;
        let next = start + len;
        let name_too = len == 1 && (place.person_too || given::is_given_name(line.word(start)));
        if name_too
            && next < end
            && !roles::is_modifier(line.lower(next))
            && let Some(person) = self.person(start, end, false)
        {
            return Some(person);
        }
        if place.kind == PlaceKind::Seat && !follows_preposition(line, start) {
            let name = OrganisationName::new(line.written(start..next));
            return Some(self.push(start..next, What::Organisation(name)));
        }
        if next < end && !self.stands_alone(next, end) {
            return Some(self.team_or_nothing(start, end));
        }
        Some(self.with_outer(start, next))
    }

    /// Whether what follows a place in one run is no part of one name with it.
    fn stands_alone(&self, next: usize, end: usize) -> bool {
        let line = self.line;
        line.titled
            || places::nationality(line.word(next)).is_some()
            || roles::is_modifier(line.lower(next))
            || roles::noun(line.lower(next)).is_some()
            || organisations::longest(|i| line.lower(next + i)).is_some()
            || gazetteer(line, next, end).is_some()
    }

    /// "Boston Red Sox": a place and a plural name a team; other words with a place name something
    /// that is none.
    fn team_or_nothing(&mut self, start: usize, end: usize) -> usize {
        let line = self.line;
        let last = line.lower(end - 1);
        let plural = last.ends_with('s')
            && words::word(last).is_none_or(|w| w.tags().contains(words::Tag::NounPlural))
            || matches!(last, "sox" | "fc" | "united" | "city");
        if plural {
            let name = OrganisationName::new(line.written(start..end));
            self.push(start..end, What::Organisation(name))
        } else {
            self.push(start..end, What::Unknown)
        }
    }

    /// "Geneva" or "Geneva, Switzerland", whichever stands there.
    pub(super) fn with_outer(&mut self, start: usize, end: usize) -> usize {
        let line = self.line;
        let inner = line.written(start..end);
        if let Some((outer, outer_end)) = outer(line, end)
            && (places::place(inner).is_none() || places::contains(full(outer), inner))
        {
            let name = PlaceName::new(inner, Some(outer));
            return self.push(start..outer_end, What::Place(name));
        }
        self.push(start..end, What::Place(PlaceName::new(inner, None)))
    }

    /// A place by one of its words: "Sichuan Province", "Capital Boulevard", "Lake Vostok".
    fn site(&mut self, start: usize, end: usize) -> Option<usize> {
        let line = self.line;
        let last = (start + 1..end)
            .rev()
            .find(|i| sites::grain(line.lower(*i)).is_some() && line.is_capital(*i));
        let begins = sites::stands_before(line.lower(start))
            && start + 1 < end
            && line.is_capital(start + 1)
            && !line.is_common(start + 1);
        let stop = match last {
            Some(last) => last + 1,
            None if begins => line.part_end(start + 1).min(end),
            None => return self.small_site(start, end),
        };
        let region = stop == start + 2
            && sites::grain(line.lower(stop - 1)) == Some(Grain::Region)
            && !line.is_common(start);
        if line.titled && !region || (start..stop).all(|i| line.is_common(i)) && line.is_weak(start)
        {
            return None;
        }
        Some(self.with_outer(start, stop))
    }

    /// "East 52nd Street", "67th Precinct": an ordinal and a word for a street or a site.
    pub(super) fn numbered_street(&mut self, number: usize) -> Option<usize> {
        let line = self.line;
        if line.text.tokens[number].kind != TokenKind::Number
            || !matches!(line.lower(number + 1), "st" | "nd" | "rd" | "th")
            || !line.text.joined(number + 1)
        {
            return None;
        }
        let street = number + 2;
        if !line.is_capital(street) || sites::grain(line.lower(street)).is_none() {
            return None;
        }
        let direction = number.checked_sub(1).filter(|i| {
            let lower = line.lower(*i).trim_end_matches('.');
            line.is_capital(*i)
                && (sites::is_direction(lower)
                    || sites::in_full(lower).is_some_and(sites::is_direction))
        });
        let start = direction.unwrap_or(number);
        if self
            .found
            .last()
            .is_some_and(|last| last.tokens.end > start)
        {
            self.found.pop();
        }
        Some(self.with_outer(start, street + 1))
    }

    /// The word in small letters behind the name: "Sichuan province", "the Wake County jail".
    fn small_site(&mut self, start: usize, end: usize) -> Option<usize> {
        let line = self.line;
        let grain = sites::grain(line.lower(end))?;
        let noun = matches!(grain, Grain::Region | Grain::Site | Grain::Town);
        let follows = line.text.tags.get(end).is_some_and(|tag| tag.is_nominal());
        let one_name = gazetteer(line, start, end).is_none_or(|(len, _)| start + len == end);
        if !noun || !follows || line.titled || !one_name {
            return None;
        }
        if given::is_given_name(line.word(start)) && end - start > 1 || line.is_weak(start) {
            return None;
        }
        if (start..end).all(|i| line.is_common(i)) || sites::grain(line.lower(end + 1)).is_some() {
            return None;
        }
        // "Ontario state officials": the noun goes on.
        let goes_on = line
            .text
            .tags
            .get(end + 1)
            .is_some_and(|tag| tag.is_nominal());
        (!goes_on).then(|| self.with_outer(start, end + 1))
    }
}

/// The longest name of a place in the gazetteer from `start`, within `end`.
pub(super) fn gazetteer(line: &Line<'_, '_>, start: usize, end: usize) -> Option<(usize, Place)> {
    let mut found = [""; MOST_WORDS];
    let len = MOST_WORDS.min(end.saturating_sub(start));
    for (i, slot) in found.iter_mut().enumerate().take(len) {
        *slot = line.word(start + i);
    }
    places::longest(&found[..len])
}

/// Whether a preposition of place stands before, perhaps with an article between.
pub(super) fn follows_preposition(line: &Line<'_, '_>, start: usize) -> bool {
    let before = line.before(start);
    if matches!(before, "the" | "a" | "an") {
        return start > 0 && sites::leads_to_place(line.before(start - 1));
    }
    sites::leads_to_place(before)
        || before == "of" && start > 1 && sites::is_direction(line.before(start - 1))
}

/// The place around the one that ends at `end`: ", Switzerland", ", Kan.", and where that ends.
pub(super) fn outer<'a>(line: &Line<'_, 'a>, end: usize) -> Option<(&'a str, usize)> {
    if line.word(end) != "," || !line.is_capital(end + 1) {
        return None;
    }
    let start = end + 1;
    let limit = line.run_end(start);
    if let Some((len, place)) = gazetteer(line, start, limit) {
        let stop = start + len;
        let wide = matches!(place.kind, PlaceKind::Country | PlaceKind::Region);
        return (wide && stop == limit).then(|| (line.written(start..stop), stop));
    }
    let word = line.word(start);
    (start + 1 == limit && places::abbreviation(word).is_some()).then_some((word, start + 1))
}

fn full(outer: &str) -> &str {
    places::abbreviation(outer).map_or(outer, |region| region.name)
}
