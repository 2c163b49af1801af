//! Anchors: what has to stand around a value for it to answer a question.
//!
//! Extraction describes the surroundings of each mention once, as a [`Seen`] of borrowed lemmas;
//! an anchor is a handful of set look-ups on it, so that trying all the attributes of a kind costs
//! little.

use super::class::ClassId;
use super::words::Words;

/// How a value's phrase stands to the verb that governs it. Of a passive verb, its subject is the
/// object.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Role {
    /// "*14 people* died."
    Subject,
    /// "It killed *14 people*", "*14 people* were killed".
    Object,
}

impl Role {
    /// Every role, in the order of the reference.
    pub const ALL: [Self; 2] = [Self::Subject, Self::Object];

    /// The name used in rule packs.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Subject => "subject",
            Self::Object => "object",
        }
    }
}

/// How far from the value the event word may stand; each reach includes those before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Window {
    /// In the same clause.
    #[default]
    Clause,
    /// In the same sentence.
    Sentence,
    /// In the sentence before or after.
    Neighbour,
}

impl Window {
    /// Every window, from the narrowest to the widest.
    pub const ALL: [Self; 3] = [Self::Clause, Self::Sentence, Self::Neighbour];

    /// The name used in rule packs.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Clause => "clause",
            Self::Sentence => "sentence",
            Self::Neighbour => "neighbour",
        }
    }
}

/// A class of events in reach of a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reach {
    /// The class.
    pub class: ClassId,
    /// The narrowest window that holds a word of it.
    pub window: Window,
}

/// A noun with the words of its phrase that stand before it, in order.
#[derive(Debug, Clone, Default)]
pub struct Noun<'a> {
    /// The noun.
    pub lemma: &'a str,
    /// The words before it.
    pub before: Vec<&'a str>,
}

/// The surroundings of one value, as extraction saw them. All words are lemmas in lower case.
#[derive(Debug, Clone, Copy, Default)]
pub struct Seen<'a> {
    /// The noun that the value counts or modifies: "point" of "27 points", "session" of
    /// "five-hour session".
    pub head: Option<&'a str>,
    /// The words of the phrase between value and head, in order: "powerful" of "two powerful
    /// quakes".
    pub head_modifiers: &'a [&'a str],
    /// The verb that governs the value's phrase, directly or through a preposition.
    pub verb: Option<&'a str>,
    /// The words after that verb in its clause, in order: "on", "for" of "went on for hours".
    /// Three are enough.
    pub verb_tail: &'a [&'a str],
    /// How the value's phrase stands to the verb; none where a preposition stands between.
    pub role: Option<Role>,
    /// The preposition before the value's phrase.
    pub prep: Option<&'a str>,
    /// The nouns that the value's phrase depends on, the nearest first: "depth" of "a depth of 22
    /// miles"; "Kremlin" and "session" of "the session in the Kremlin on December 2".
    pub governors: &'a [Noun<'a>],
    /// The noun that a preposition after the value's phrase brings in: "voter" of "12 percent of
    /// voters".
    pub complement: Option<&'a str>,
    /// The noun that does (or, in the passive, suffers) what the verb says.
    pub subject: Option<&'a str>,
    /// All the words of the clause, in order, without the value's own.
    pub clause: &'a [&'a str],
    /// The names that the value's unit answers to, from the unit to its dimension: "mile",
    /// "length".
    pub units: &'a [&'a str],
    /// The classes of the event words around the value.
    pub events: &'a [Reach],
}

/// One way in which a text asks an attribute's question. All the keys that are stated must hold.
#[derive(Debug, Clone, Default)]
pub struct Anchor {
    /// The noun that the value counts or modifies.
    pub head: Option<Words>,
    /// The verb that governs the value's phrase.
    pub verb: Option<Words>,
    /// How the value's phrase stands to that verb.
    pub role: Option<Role>,
    /// The preposition before the value's phrase.
    pub prep: Option<Words>,
    /// A noun that the value's phrase depends on.
    pub governor: Option<Words>,
    /// The noun that a preposition after the value's phrase brings in.
    pub of: Option<Words>,
    /// The noun that is the verb's subject.
    pub subject: Option<Words>,
    /// Words anywhere in the clause.
    pub near: Option<Words>,
    /// The value's unit, or the dimension of it.
    pub unit: Option<Words>,
}

impl Anchor {
    /// How many keys are stated: of two anchors that hold, the one with more says more.
    #[must_use]
    pub fn stated(&self) -> usize {
        let keys = [
            &self.head,
            &self.verb,
            &self.prep,
            &self.governor,
            &self.of,
            &self.subject,
            &self.near,
            &self.unit,
        ];
        usize::from(self.role.is_some()) + keys.into_iter().flatten().count()
    }

    /// Whether all that it states holds of the surroundings.
    #[must_use]
    pub fn holds(&self, seen: &Seen<'_>) -> bool {
        let stated =
            |words: &Option<Words>, test: &dyn Fn(&Words) -> bool| words.as_ref().is_none_or(test);
        self.role.is_none_or(|role| seen.role == Some(role))
            && stated(&self.prep, &|w| w.holds_word(seen.prep))
            && stated(&self.head, &|w| {
                w.holds_noun(seen.head, seen.head_modifiers)
            })
            && stated(&self.verb, &|w| w.holds_verb(seen.verb, seen.verb_tail))
            && stated(&self.governor, &|w| w.holds_one(seen.governors))
            && stated(&self.of, &|w| w.holds_noun(seen.complement, &[]))
            && stated(&self.subject, &|w| w.holds_noun(seen.subject, &[]))
            && stated(&self.unit, &|w| w.holds_any(seen.units))
            && stated(&self.near, &|w| w.holds_any(seen.clause))
    }
}

impl std::fmt::Display for Anchor {
    /// `head: @meeting; prep: in | during`, the keys in the order of the reference.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let role = self.role.map(Role::name).map(str::to_owned);
        let text = |words: &Option<Words>| words.as_ref().map(ToString::to_string);
        let keys = [
            ("head", text(&self.head)),
            ("verb", text(&self.verb)),
            ("role", role),
            ("prep", text(&self.prep)),
            ("governor", text(&self.governor)),
            ("of", text(&self.of)),
            ("subject", text(&self.subject)),
            ("near", text(&self.near)),
            ("unit", text(&self.unit)),
        ];
        let stated: Vec<String> = keys
            .into_iter()
            .filter_map(|(key, words)| words.map(|words| format!("{key}: {words}")))
            .collect();
        f.write_str(&stated.join("; "))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(list: &[&str]) -> Option<Words> {
        let mut words = Words::default();
        for word in list {
            words.push_word(word);
        }
        Some(words)
    }

    #[test]
    fn every_stated_key_must_hold() {
        let anchor = Anchor {
            verb: words(&["last", "go on"]),
            prep: words(&["for", super::super::words::NONE]),
            ..Anchor::default()
        };
        let lasted = Seen {
            verb: Some("last"),
            ..Seen::default()
        };
        let went_on = Seen {
            verb: Some("go"),
            verb_tail: &["on", "for"],
            prep: Some("for"),
            ..Seen::default()
        };
        let went_in = Seen {
            prep: Some("in"),
            ..went_on
        };
        assert!(anchor.holds(&lasted) && anchor.holds(&went_on));
        assert!(!anchor.holds(&went_in) && !anchor.holds(&Seen::default()));
        assert_eq!(anchor.to_string(), "verb: last | go on; prep: for | (none)");
    }

    #[test]
    fn a_role_needs_a_verb_without_a_preposition_between() {
        let anchor = Anchor {
            verb: words(&["kill"]),
            role: Some(Role::Object),
            ..Anchor::default()
        };
        let killed = Seen {
            verb: Some("kill"),
            role: Some(Role::Object),
            ..Seen::default()
        };
        assert!(anchor.holds(&killed));
        assert!(!anchor.holds(&Seen {
            role: Some(Role::Subject),
            ..killed
        }));
        assert!(!anchor.holds(&Seen {
            role: None,
            ..killed
        }));
    }
}
