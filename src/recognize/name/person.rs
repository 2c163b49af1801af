//! A person's name read from its words.

use super::scan::{Scan, What};
use crate::lexicon::given::{self, Given};
use crate::lexicon::{closed, organisations, places, roles, sites, titles, words};
use crate::text::Shape;
use crate::value::PersonName;
use crate::value::name::fold;
use std::ops::Range;

/// The words of a name while it is read.
#[derive(Default)]
struct Parts {
    words: Vec<Range<usize>>,
    nick: Option<usize>,
    end: usize,
}

/// Longer names are runs of something else.
const MOST_WORDS: usize = 5;

impl Scan<'_, '_, '_> {
    /// A name of two or more words from `start`.
    pub(super) fn person(&mut self, start: usize, end: usize, after_title: bool) -> Option<usize> {
        let parts = self.parts(start, end);
        if parts.words.len() < 2 || parts.words.len() > MOST_WORDS {
            return None;
        }
        if !after_title && !self.is_person(&parts) {
            return None;
        }
        let (name, end) = self.name(start, &parts);
        Some(self.push(start..end, What::Person(name)))
    }

    /// The words that can be one person's name: with initials, particles, a nickname between.
    fn parts(&self, start: usize, end: usize) -> Parts {
        let line = self.line;
        let mut parts = Parts {
            end: start,
            ..Parts::default()
        };
        let mut at = start;
        while at < end && parts.words.len() <= MOST_WORDS {
            let particles = (at..end)
                .take_while(|i| {
                    !line.is_capital(*i)
                        && (titles::is_particle(line.lower(*i)) || line.is_hyphen(*i))
                })
                .count();
            let first = at + particles;
            if !line.is_capital(first) || at > start && self.stops_name(first) {
                break;
            }
            let next = line.part_end(first).min(end);
            // "Al Assad", "Van Dyke": particles have capitals at the start of a family name.
            let capital_particle = at > start
                && titles::is_particle(line.lower(first))
                && next < end
                && line.is_capital(next)
                && !given::is_given_name(line.word(first));
            let next = if capital_particle {
                line.part_end(next).min(end)
            } else {
                next
            };
            parts.words.push(at..next);
            parts.end = next;
            at = next;
        }
        if parts.words.len() == 1
            && let Some((nick, family)) = self.nickname(parts.end)
        {
            parts.nick = Some(nick);
            let next = line.part_end(family);
            parts.words.push(family..next);
            parts.end = next;
        }
        parts
    }

    /// A nickname in brackets or quotation marks, and the family name behind it.
    fn nickname(&self, at: usize) -> Option<(usize, usize)> {
        let line = self.line;
        let opens = matches!(line.word(at), "(" | "\"" | "“" | "'" | "‘");
        let closes = matches!(line.word(at + 2), ")" | "\"" | "”" | "'" | "’");
        (opens && closes && line.is_capital(at + 1) && line.is_capital(at + 3))
            .then_some((at + 1, at + 3))
    }

    /// Words that follow a name without belonging to it.
    fn stops_name(&self, i: usize) -> bool {
        let (line, lower) = (self.line, self.line.lower(i));
        places::nationality(line.word(i)).is_some()
            || organisations::is_ending(lower) && !organisations::is_family_name_too(lower)
            || matches!(
                lower,
                "mp" | "mps" | "qc" | "kc" | "md" | "phd" | "ph.d." | "m.d."
            )
            || line.is_acronym(i)
                && !line.titled
                && line.word(i).len() > 2
                && !titles::is_suffix(lower)
            || titles::is_honorific(lower) && lower.ends_with('.')
            || line.titled && line.is_common(i) && !line.is_given(i)
    }

    /// Whether the words are a person's: by the given name, or because they are no other words.
    fn is_person(&self, parts: &Parts) -> bool {
        let line = self.line;
        let first = parts.words[0].start;
        let last = parts.words[parts.words.len() - 1].clone();
        if line.before(first) == "the" || line.lower(first) == "the" {
            return false;
        }
        let follower = parts.words[1].start;
        let common_last = last.len() == 1 && line.is_common(last.start);
        let initial = |range: &Range<usize>| {
            let word = line.word(range.start);
            word.ends_with('.') && word.split_terminator('.').all(|l| l.chars().count() == 1)
        };
        let whole = line.written(parts.words[0].clone());
        match given::given_name(line.word(first)).or_else(|| given::given_name(whole)) {
            Some(Given::Name) => !(line.titled && common_last),
            Some(Given::WordToo) => {
                let weak = line.is_weak(first);
                let closed = !closed::class(line.lower(first)).is_open();
                let plural = words::word(line.lower(last.end - 1))
                    .is_some_and(|w| w.tags().contains(words::Tag::NounPlural));
                let place = weak && self.place_len(follower, last.end).is_some();
                !(plural
                    || place
                    || common_last && (weak || closed)
                    || weak && line.is_common(follower) && parts.words[1].len() == 1)
            }
            // "J. K. Lund", "A.J. Brown".
            None if initial(&parts.words[0]) && !line.is_weak(first) => {
                !common_last && line.word(first) != "U.S." && line.word(first) != "U.N."
            }
            // "Kimani Gray": no word but a name, and one that is both.
            None if parts.words.len() == 2 && common_last && !initial(&parts.words[0]) => {
                let lower = line.lower(last.start);
                let plural = words::word(lower).is_some_and(|w| {
                    w.first() == words::Tag::NounPlural
                        || w.first().class() == Some(words::Class::Verb)
                });
                last.len() == 1
                    && !line.titled
                    && !plural
                    && !line.is_common(first)
                    && !line.is_acronym(first)
                    && parts.words[0].len() == 1
                    && !organisations::is_common(lower)
                    && roles::noun(lower).is_none()
                    && !roles::is_modifier(lower)
                    && sites::grain(lower).is_none()
                    && line.text.tokens[first].shape == Shape::Capital
            }
            // "said Per Lund": inside a sentence no preposition has a capital.
            None if parts.words.len() == 2
                && !line.is_weak(first)
                && !closed::class(line.lower(first)).is_open() =>
            {
                !common_last && !line.is_acronym(last.start) && line.lower(first) != "the"
            }
            None => {
                parts.words.len() <= 3
                    && !line.titled
                    && parts.words.iter().all(|range| {
                        range.clone().all(|i| {
                            !line.is_capital(i)
                                || initial(range)
                                || !line.is_common(i) && !line.is_acronym(i)
                        })
                    })
            }
        }
    }

    /// The name of the parts, with a suffix behind it, and where it ends.
    fn name(&self, start: usize, parts: &Parts) -> (PersonName, usize) {
        let line = self.line;
        let words: Vec<&str> = parts
            .words
            .iter()
            .map(|range| line.written(range.clone()))
            .collect();
        let (family, given) = words.split_last().map_or(("", &[][..]), |(f, g)| (*f, g));
        let mut family_words = family;
        let mut given = given.to_vec();
        let mut suffix = None;
        // "Leo XIV", "Martin King Jr." without a comma.
        if titles::is_suffix(&family.to_lowercase()) && !given.is_empty() {
            suffix = Some(fold(family.trim_end_matches('.')));
            family_words = given.pop().unwrap_or_default();
        }
        let mut end = parts.end;
        let comma = usize::from(line.word(end) == ",");
        let next = line.lower(end + comma);
        if suffix.is_none() && titles::is_suffix(next) && line.is_capital(end + comma) {
            let junior = next.starts_with("jr") || next.starts_with("sr");
            if comma == 0 || junior {
                suffix = Some(fold(next.trim_end_matches('.')));
                end += comma + 1;
            }
        }
        let mut name = PersonName::from_words(&given, family_words);
        name.nick = parts.nick.map(|i| fold(line.word(i)));
        name.suffix = suffix;
        line.written(start..end).clone_into(&mut name.written);
        (name, end)
    }
}
