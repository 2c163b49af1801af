//! Who said what stands between quotation marks.

use super::marks::Marked;
use crate::lexicon::roles::{self, RoleNoun};
use crate::lexicon::{assertion, quotes};
use crate::recognize::name::Named;
use crate::text::{PhraseKind, Tag, Text};
use crate::value::Name;
use std::ops::Range;

/// What the words around a quote tell of its speaker.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Attribution {
    /// A name, by its number.
    Name(usize),
    /// "he said".
    Pronoun,
    /// "the mayor said": the token of what they are.
    Called(usize),
    /// Somebody without a name: "police said".
    Unnamed,
}

/// The speakers of all quotes of a text.
pub(super) struct Speakers<'n> {
    names: &'n [Named],
    found: Vec<Option<Attribution>>,
}

/// Farther than this from the marks a verb of speech belongs to something else.
const NEAR: usize = 14;

impl<'n> Speakers<'n> {
    pub(super) fn of(text: &Text<'_>, names: &'n [Named], marked: &[Marked]) -> Self {
        let around = Around {
            text,
            names,
            marked,
        };
        let mut found: Vec<Option<Attribution>> =
            (0..marked.len()).map(|n| around.attribution(n)).collect();
        // Speech that goes on within its paragraph goes on with its speaker.
        for n in 1..found.len() {
            if found[n].is_none() && marked[n].paragraph == marked[n - 1].paragraph {
                let whole = around.is_whole_sentence(n) || around.is_coordinated(n);
                found[n] = found[n - 1].filter(|_| whole);
            }
        }
        for n in (1..found.len()).rev() {
            if found[n - 1].is_none()
                && marked[n].paragraph == marked[n - 1].paragraph
                && around.is_whole_sentence(n - 1)
            {
                found[n - 1] = found[n];
            }
        }
        for n in 0..found.len() {
            match found[n] {
                Some(Attribution::Pronoun) => found[n] = around.antecedent(n, &found),
                Some(Attribution::Called(noun)) => found[n] = Some(around.called(noun)),
                _ => {}
            }
        }
        Self { names, found }
    }

    /// Whether the text says that somebody said it.
    pub(super) fn is_attributed(&self, quote: usize) -> bool {
        self.found.get(quote).is_some_and(Option::is_some)
    }

    /// Who said it, if named.
    pub(super) fn speaker(&self, quote: usize) -> Option<&'n Named> {
        match self.found.get(quote)? {
            Some(Attribution::Name(name)) => self.names.get(*name),
            _ => None,
        }
    }
}

struct Around<'s, 't> {
    text: &'s Text<'t>,
    names: &'s [Named],
    marked: &'s [Marked],
}

impl Around<'_, '_> {
    fn attribution(&self, quote: usize) -> Option<Attribution> {
        self.behind(quote)
            .or_else(|| self.before(quote))
            .or_else(|| self.at_end(quote))
    }

    /// `They made "real progress" that night, Lund said.`
    fn at_end(&self, quote: usize) -> Option<Attribution> {
        let close = self.marked[quote].inner.end;
        let sentence = self.text.sentence_tokens(close);
        let comma = (close + 1..sentence.end)
            .rev()
            .find(|i| self.text.word(*i) == "," && self.speaks_behind(*i, sentence.end))?;
        let limit = sentence.end.min(comma + NEAR);
        let verb = (comma + 1..limit).find(|i| self.reports(*i))?;
        let subject = if verb == comma + 1 {
            verb + 1..limit
        } else {
            comma + 1..verb
        };
        let pronoun = |i: usize| quotes::is_pronoun(self.text.lower(i));
        match self.first_name(subject.clone()) {
            Some(name) => Some(Attribution::Name(name)),
            None if subject.clone().take(1).any(pronoun) => Some(Attribution::Pronoun),
            None => Some(Attribution::Unnamed),
        }
    }

    /// Whether a clause of nothing but who says it stands behind a comma: `, Lund said on Friday.`
    fn speaks_behind(&self, comma: usize, end: usize) -> bool {
        let Some(verb) = (comma + 1..end.min(comma + NEAR)).find(|i| self.text.tags[*i].is_verb())
        else {
            return false;
        };
        let lead = comma + 1..verb;
        let plain = lead.clone().all(|i| {
            let tag = self.text.tags[i];
            tag.is_nominal()
                || matches!(
                    tag,
                    Tag::Determiner | Tag::Adjective | Tag::Pronoun | Tag::Preposition
                )
        });
        self.reports(verb) && plain && !matches!(self.text.lower(verb + 1), "that" | "it" | ":")
    }

    fn reports(&self, i: usize) -> bool {
        self.text.tags[i].is_verb() && assertion::lists().reporting.contains(self.text.lemma(i))
    }

    /// `…," said Lund`, `…," Lund, the mayor, told reporters`.
    fn behind(&self, quote: usize) -> Option<Attribution> {
        let close = self.marked[quote].inner.end;
        let start = close + 1;
        let last = close.checked_sub(1)?;
        let leads = matches!(
            self.text.word(last),
            "," | "?" | "!" | "—" | "-" | "…" | "..."
        ) || matches!(self.text.word(start), "," | "—");
        let mut sentence = self.text.sentence_tokens(close);
        // `"Stop!" Capt. Lund shouted.`: what looks like a sentence is none.
        if start == sentence.end && self.goes_on(quote, start) {
            sentence = self.text.sentence_tokens(start);
        }
        let next_quote = self
            .marked
            .get(quote + 1)
            .map_or(usize::MAX, |next| next.inner.start - 1);
        let limit = sentence.end.min(start + NEAR).min(next_quote);
        if !leads || start >= limit {
            return None;
        }
        let verb = (start..limit).find(|i| self.is_speech(*i))?;
        // A name before the verb is its subject, else the one behind it.
        let before = self.first_name(start..verb);
        let pronoun = (start..verb).any(|i| quotes::is_pronoun(self.text.lower(i)));
        if let Some(name) = before {
            return Some(Attribution::Name(name));
        }
        if pronoun {
            return Some(Attribution::Pronoun);
        }
        let subject_before = (start..verb).any(|i| self.text.tags[i].is_nominal());
        if subject_before {
            return Some(self.described(start..verb));
        }
        let end = (verb + 1..limit.max(verb + 1).min(sentence.end))
            .find(|i| matches!(self.text.word(*i), "." | ";" | "“" | "\"" | ":"))
            .unwrap_or(limit);
        if let Some(name) = self.first_name(verb + 1..end) {
            return Some(Attribution::Name(name));
        }
        if quotes::is_pronoun(self.text.lower(verb + 1)) {
            return Some(Attribution::Pronoun);
        }
        Some(Attribution::Unnamed)
    }

    /// Whether a sentence behind a question or a shout only says whose it is.
    fn goes_on(&self, quote: usize, start: usize) -> bool {
        let close = self.marked[quote].inner.end;
        let asked = close
            .checked_sub(1)
            .is_some_and(|last| matches!(self.text.word(last), "?" | "!"));
        let Some(sentence) = self.text.sentences.get(self.text.sentence_of(close) + 1) else {
            return false;
        };
        let verb = sentence
            .tokens
            .clone()
            .find(|i| self.text.tags[*i].is_verb());
        asked
            && sentence.tokens.start == start
            && sentence.paragraph == self.marked[quote].paragraph
            && verb.is_some_and(|verb| self.is_speech(verb))
    }

    /// Whether nothing but "and" or a comma parts a quote from the one before it.
    fn is_coordinated(&self, quote: usize) -> bool {
        const LONGEST: usize = 3;
        let (Some(before), here) = (quote.checked_sub(1), &self.marked[quote].inner) else {
            return false;
        };
        let between = self.marked[before].inner.end + 1..here.start.saturating_sub(1);
        let light = |i: usize| {
            matches!(
                self.text.lower(i),
                "," | "and" | "or" | "but" | "a" | "an" | "as"
            )
        };
        !between.is_empty() && between.len() <= LONGEST && between.into_iter().all(light)
    }

    /// Who has no name here but may be called by a role: "the mayor".
    fn described(&self, tokens: Range<usize>) -> Attribution {
        let is_role = |i: &usize| {
            let lower = self.text.lower(*i);
            roles::noun(lower) == Some(RoleNoun::Office)
        };
        let noun = tokens
            .clone()
            .rev()
            .find(|i| self.text.tags[*i].is_nominal());
        match noun.filter(is_role) {
            Some(noun) => Attribution::Called(noun),
            None => Attribution::Unnamed,
        }
    }

    /// The one person whom the text calls by the words before a noun and the noun itself: "Mayor Ana
    /// Ruiz" where "the mayor" said it.
    fn called(&self, noun: usize) -> Attribution {
        let sentence = self.text.sentence_tokens(noun).start;
        let the = (sentence..noun)
            .rev()
            .find(|i| self.text.lower(*i) == "the");
        let words =
            |tokens: Range<usize>| -> Vec<&str> { tokens.map(|i| self.text.lower(i)).collect() };
        let Some(role) = the.map(|the| words(the + 1..noun + 1)) else {
            return Attribution::Unnamed;
        };
        let is_called = |named: &Named| {
            let (start, end) = (named.tokens.start, named.tokens.end);
            let apposed = end + 2..(end + 2 + role.len()).min(self.text.tokens.len());
            words(named.title..start).ends_with(&role)
                || self.text.word(end) == ","
                    && self.text.lower(end + 1) == "the"
                    && apposed.len() == role.len()
                    && words(apposed) == role
        };
        let mut people = (0..self.names.len()).filter(|n| {
            matches!(self.names[*n].name, Name::Person(_)) && is_called(&self.names[*n])
        });
        let Some(first) = people.next() else {
            return Attribution::Unnamed;
        };
        let bearer = self.names[first].name.canonical();
        let only = people.all(|n| self.names[n].name.canonical() == bearer);
        if only {
            Attribution::Name(first)
        } else {
            Attribution::Unnamed
        }
    }

    /// `Lund said: "…`, `Lund called it a "…`.
    fn before(&self, quote: usize) -> Option<Attribution> {
        let open = self.marked[quote].inner.start.checked_sub(1)?;
        let sentence = self.text.sentence_tokens(open);
        let previous = match quote.checked_sub(1) {
            Some(n) => self.marked[n].inner.end + 1,
            None => 0,
        };
        let start = sentence.start.max(previous);
        let verb = (start..open).rev().find(|i| self.is_speech(*i));
        let Some(verb) = verb else {
            // `"We left," Lund said, "and they stayed."`: the verb stands before the marks between.
            return self.accordance(start..open);
        };
        let clause = &self.text.clauses[self.text.clause_of(verb)];
        let from = clause.tokens.start.max(start);
        let subject = self
            .last_name(from..verb)
            .or_else(|| self.last_name(start..verb));
        if let Some(name) = subject {
            return Some(Attribution::Name(name));
        }
        if (start..verb).any(|i| quotes::is_pronoun(self.text.lower(i))) {
            return Some(Attribution::Pronoun);
        }
        // `said Lund: "…`
        if let Some(name) = self.first_name(verb + 1..(verb + 4).min(open)) {
            return Some(Attribution::Name(name));
        }
        Some(Attribution::Unnamed)
    }

    /// `According to Lund, "…`.
    fn accordance(&self, tokens: Range<usize>) -> Option<Attribution> {
        let according = tokens
            .clone()
            .find(|i| self.text.lower(*i) == "according")?;
        self.first_name(according..tokens.end)
            .map(Attribution::Name)
            .or(Some(Attribution::Unnamed))
    }

    fn is_speech(&self, i: usize) -> bool {
        self.text.tags[i].is_verb() && quotes::is_verb_of_speech(self.text.lemma(i))
    }

    /// The first person or organisation of a range; a name before "'s" is not it.
    fn first_name(&self, tokens: Range<usize>) -> Option<usize> {
        let from = self
            .names
            .partition_point(|named| named.tokens.start < tokens.start);
        (from..self.names.len())
            .take_while(|n| self.names[*n].tokens.end <= tokens.end)
            .find(|n| self.speaks(*n))
    }

    fn last_name(&self, tokens: Range<usize>) -> Option<usize> {
        let to = self
            .names
            .partition_point(|named| named.tokens.start < tokens.end);
        (0..to)
            .rev()
            .take_while(|n| self.names[*n].tokens.start >= tokens.start)
            .find(|n| self.speaks(*n) && self.is_subject(*n))
    }

    fn speaks(&self, name: usize) -> bool {
        let named = &self.names[name];
        let head = named.phrase.end == named.tokens.end;
        match named.name {
            Name::Person(_) => head,
            Name::Organisation(_) => head,
            Name::Place(_) => false,
        }
    }

    /// Not what a preposition governs: "in a letter to Lund she said".
    fn is_subject(&self, name: usize) -> bool {
        let start = self.names[name].phrase.start;
        start == 0 || self.text.tags[start - 1] != Tag::Preposition
    }

    fn is_whole_sentence(&self, quote: usize) -> bool {
        let inner = &self.marked[quote].inner;
        let sentence = self.text.sentence_tokens(inner.start);
        inner.start <= sentence.start + 2 && !self.has_verb_outside(quote)
    }

    fn has_verb_outside(&self, quote: usize) -> bool {
        let inner = &self.marked[quote].inner;
        let before = self.text.sentence_tokens(inner.start).start..inner.start;
        let behind = inner.end..self.text.sentence_tokens(inner.end).end;
        before.chain(behind).any(|i| {
            self.text
                .phrase_of(i)
                .is_some_and(|p| self.text.phrases[p].kind == PhraseKind::Verb)
        })
    }

    /// Whom "he" or "she" stands for: the speaker before, else the person named last.
    fn antecedent(&self, quote: usize, found: &[Option<Attribution>]) -> Option<Attribution> {
        let paragraph = self.marked[quote].paragraph;
        let open = self.marked[quote].inner.start;
        let previous = (0..quote)
            .rev()
            .take_while(|n| self.marked[*n].paragraph + 1 >= paragraph)
            .find_map(|n| match found[n] {
                Some(Attribution::Name(name)) => Some(name),
                _ => None,
            });
        const FAR: usize = 80;
        let named = self
            .names
            .iter()
            .rposition(|named| {
                named.tokens.end <= open
                    && matches!(named.name, Name::Person(_))
                    && named.phrase.end == named.tokens.end
            })
            .filter(|n| self.names[*n].tokens.end + FAR > open);
        previous
            .or(named)
            .map(Attribution::Name)
            .or(Some(Attribution::Unnamed))
    }
}
