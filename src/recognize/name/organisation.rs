//! Organisations: known ones, and those that their last or first word gives away.

use super::place::follows_preposition;
use super::scan::{Scan, What};
use crate::lexicon::sites::Grain;
use crate::lexicon::{organisations, places, roles, sites, titles, words};
use crate::value::OrganisationName;

impl Scan<'_, '_, '_> {
    /// An organisation that the news knows: "NATO", "Geological Survey".
    pub(super) fn known_organisation(
        &mut self,
        start: usize,
        end: usize,
        limit: usize,
    ) -> Option<usize> {
        let line = self.line;
        let lower = |i: usize| {
            if start + i < limit {
                line.lower(start + i)
            } else {
                ""
            }
        };
        let len = organisations::longest(lower)?;
        let stop = start + len;
        let all_capital = (start..stop).all(|i| {
            line.is_capital(i)
                || i > start && !line.is_common(i)
                || line.word(i) == "-"
                || matches!(
                    line.lower(i),
                    "of" | "for" | "and" | "in" | "the" | "without" | "on"
                )
        });
        if !all_capital {
            return None;
        }
        if len == 1 {
            // "Apple" is a fruit where every word has a capital; "SEC" is in capitals only.
            let short = line.word(start).len() <= 5
                && line.text.tokens[start].shape == crate::text::Shape::Capital
                && !line.word(start).contains('.');
            let acronym = organisations::full_name(line.word(start))
                .is_some_and(|full| full.len() > line.word(start).len() + 6);
            if line.is_weak(start) && line.is_common(start) && !line.is_acronym(start)
                || short && acronym && line.word(start) != "Fed"
            {
                return None;
            }
        }
        // The name goes on: "Apple Orchard Road", "Senate Majority Leader", "Republican Party".
        if stop < end && line.is_capital(stop) {
            let next = line.lower(stop);
            let joined = organisations::is_ending(next) || sites::grain(next).is_some();
            if joined || len == 1 && (roles::is_modifier(next) || roles::noun(next).is_some()) {
                return None;
            }
        }
        let name = OrganisationName::new(line.written(start..stop));
        Some(self.push(start..stop, What::Organisation(name)))
    }

    /// An organisation by the words of its name: "Harbour Safety Agency", "University of Oslo".
    pub(super) fn organisation(&mut self, start: usize, end: usize, limit: usize) -> Option<usize> {
        let line = self.line;
        let lower = line.lower(start);
        if line.titled || titles::is_honorific(lower) && lower.ends_with('.') {
            return None;
        }
        let mut stop = self
            .over_possessive(start, end, limit)
            .or_else(|| self.with_sons(end, limit));
        if stop.is_none()
            && let Some(head) = (start..end)
                .rev()
                .find(|i| organisations::is_head(line.lower(*i)))
            && head + 1 == end
            && let Some(of_end) = self.of_phrase(end, limit)
        {
            stop = Some(of_end);
        }
        let first = start + usize::from(line.is_weak(start) && line.lower(start) == "the");
        let stop = stop.or_else(|| {
            (first + 1..end)
                .rev()
                .find(|i| organisations::is_ending(line.lower(*i)) && line.is_capital(*i))
                .map(|i| i + 1)
        });
        let stop = stop.or_else(|| self.small_ending(first, end))?;
        let last = line.lower(stop - 1);
        // A title before a person's name, or somebody called Church.
        let person_inside = (first..stop - 1).any(|i| {
            roles::noun(line.lower(i)).is_some()
                && i + 1 < stop
                && line.is_given(i + 1)
                && !line.is_common(i + 1)
        });
        let called_so = organisations::is_family_name_too(last)
            && stop - first == 2
            && line.is_given(first)
            && line.before(first) != "the";
        let ends_in_title = stop < end && roles::noun(line.lower(end - 1)).is_some();
        if person_inside || called_so || ends_in_title {
            return None;
        }
        let title_follows = (stop..end).any(|i| roles::noun(line.lower(i)).is_some());
        if title_follows {
            return None;
        }
        // A verb with a capital at the start of a sentence: "Visit Geneva University".
        let first = if line.is_weak(first) && self.is_no_name(first) {
            first + 1
        } else {
            first
        };
        if stop <= first + 1 {
            return None;
        }
        let mut stop = stop;
        if line.word(stop) == "," && organisations::is_legal_form(line.lower(stop + 1)) {
            stop += 2;
        }
        if sites::grain(last) == Some(Grain::Site) && follows_preposition(line, first) {
            return Some(self.with_outer(first, stop));
        }
        let name = OrganisationName::new(line.written(first..stop));
        Some(self.push(first..stop, What::Organisation(name)))
    }

    /// "of Justice", "for Disease Control and Prevention" from `at`.
    fn of_phrase(&self, at: usize, limit: usize) -> Option<usize> {
        let line = self.line;
        if at >= limit || !matches!(line.lower(at), "of" | "for") {
            return None;
        }
        let first = at + 1 + usize::from(line.lower(at + 1) == "the");
        if first >= limit || !line.is_capital(first) {
            return None;
        }
        let mut end = line.run_end(first).min(limit);
        // "Health and Human Services": common nouns on both sides of "and".
        if matches!(line.lower(end), "and" | "&")
            && end + 1 < limit
            && line.is_capital(end + 1)
            && line.is_common(end - 1)
            && line.is_common(end + 1)
            && !line.is_acronym(end + 1)
        {
            end = line.run_end(end + 1).min(limit);
        }
        Some(end)
    }

    /// "Adeyemi & Sons Ltd."
    fn with_sons(&self, end: usize, limit: usize) -> Option<usize> {
        let line = self.line;
        if line.word(end) != "&" || end + 1 >= limit || !line.is_capital(end + 1) {
            return None;
        }
        Some(line.run_end(end + 1).min(limit))
    }

    /// "Millbrook Baptist church", "Furness magistrates".
    fn small_ending(&self, start: usize, end: usize) -> Option<usize> {
        let line = self.line;
        let named = !line.is_weak(start)
            && line.before(start) != "a"
            && !line.is_given(start)
            && places::nationality(line.word(end - 1)).is_none()
            && (end - start > 1 || words::word(line.lower(start)).is_none());
        let noun = line.text.tags.get(end).is_some_and(|tag| tag.is_nominal());
        let goes_on = line
            .text
            .tags
            .get(end + 1)
            .is_some_and(|tag| tag.is_nominal());
        (named && noun && !goes_on && organisations::is_small_ending(line.lower(end)))
            .then_some(end + 1)
    }

    /// "Texas Attorney General's Office", "Furness Magistrates' Court": whose office it is belongs to
    /// the name where that is a role or a body, no person and no country.
    fn over_possessive(&self, start: usize, end: usize, limit: usize) -> Option<usize> {
        let line = self.line;
        let owner = line.lower(end - 1);
        let mark = matches!(line.word(end), "'s" | "’s")
            || matches!(line.word(end), "'" | "’") && line.text.joined(end);
        let body = roles::noun(owner).is_some()
            || roles::noun(owner.trim_end_matches('s')).is_some()
            || organisations::is_ending(owner);
        if !mark || !body || end - start < 2 || end + 1 >= limit {
            return None;
        }
        let next = end + 1;
        if !line.is_capital(next) {
            let small = organisations::is_ending(line.lower(next));
            return small.then_some(next + 1);
        }
        let stop = line.run_end(next).min(limit);
        organisations::is_ending(line.lower(stop - 1)).then_some(stop)
    }

    /// "The Harbour Reporter" inside a sentence: the capital of the article is part of the name.
    pub(super) fn with_article(&mut self, start: usize, limit: usize) -> Option<usize> {
        let line = self.line;
        let article = line.word(start) == "The" && !line.is_weak(start);
        if !article || !line.is_capital(start + 1) || line.titled {
            return None;
        }
        let end = line.run_end(start + 1).min(limit);
        let place = self.place_len(start + 1, end) == Some(end - start - 1);
        if place {
            return None;
        }
        let name = OrganisationName::new(line.written(start..end));
        Some(self.push(start..end, What::Organisation(name)))
    }

    /// Whether a word at the start of a sentence opens no name: "The", "When", "Visit".
    fn is_no_name(&self, i: usize) -> bool {
        use crate::lexicon::closed;
        let lower = self.line.lower(i);
        !closed::class(lower).is_open()
            || words::word(lower)
                .is_some_and(|w| !w.is(words::Class::Noun) && !w.is(words::Class::Adjective))
    }
}
