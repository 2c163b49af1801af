//! How a mention stands in its sentence: what it modifies, which verb governs it, what it
//! depends on.
//!
//! Everything that decides which question a value answers is read here, once, from phrases and
//! clauses, so that the rest of extraction never looks at word order again.

mod free;
mod governors;
mod head;
mod nouns;
mod resume;
mod role;
mod subject;

pub(super) use free::is_dateline;
pub(super) use role::agent_of_passive;
pub(super) use subject::subject_of;

use super::bearer::{named_first, person_of_age};
use super::share::untie;
use crate::lexicon::verbs;
use crate::recognize::Mention;
use crate::text::{PhraseKind, Tag, Text, Voice};
use crate::value::Kind;
use governors::{
    complement_after, event_beside, governors_before, preposition_before, with_possessors,
};
use head::{counts_how_often, equates, head_of};
use nouns::with_collectives;
use role::{Place, raised, role_of, verb_of};

/// How the value's phrase stands to the verb of its clause.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Role {
    /// It does what the verb says.
    Subject,
    /// The verb's action is done to it; subjects of passives count as objects.
    Object,
    /// It hangs on the verb by a preposition, or stands loosely beside it.
    Oblique,
}

/// What surrounds one mention, as token indices.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Frame {
    /// The noun that the value counts or modifies: "27 *points*", "five-hour *session*".
    pub head: Option<usize>,
    /// The words between value and head, and before the value, in the same phrase.
    pub modifiers: Vec<usize>,
    /// The preposition before the phrase.
    pub preposition: Option<usize>,
    /// The nouns that the phrase depends on by prepositions, the nearest first: "the *session*
    /// in the *Kremlin* on December 2", "a *depth* of 22 miles".
    pub governors: Vec<usize>,
    /// The noun that a preposition after the phrase brings in: "12 percent of *voters*".
    pub complement: Option<usize>,
    /// The main verb of the clause.
    pub verb: Option<usize>,
    /// How the phrase stands to that verb.
    pub role: Option<Role>,
    /// The head of that verb's subject, the antecedent where it is a relative pronoun.
    pub subject: Option<usize>,
    /// Index of the clause.
    pub clause: usize,
    /// Index of the sentence.
    pub sentence: usize,
}

impl Frame {
    /// Reads the surroundings of a mention.
    #[must_use]
    pub fn of(text: &Text<'_>, mention: &Mention) -> Self {
        let anchor = mention.head.unwrap_or(mention.tokens.end.saturating_sub(1));
        let clause = text.clause_of(anchor);
        let sentence = text.sentence_of(anchor);
        let noun = text
            .phrase_of(anchor)
            .filter(|p| text.phrases[*p].kind == PhraseKind::Noun);
        let (head, modifiers) = match mention.kind {
            Kind::Age => (person_of_age(text, mention), Vec::new()),
            _ => head_of(text, mention, noun),
        };
        let phrase_start = noun.map_or(mention.phrase.start, |p| {
            text.phrases[p].tokens.start.min(mention.phrase.start)
        });
        let first = text.sentences[sentence].tokens.start;
        let phrase_start = with_possessors(text, phrase_start, first);
        let phrase_start = with_collectives(text, phrase_start, first);
        let preposition = preposition_before(text, phrase_start, first);
        let temporal = matches!(mention.kind, Kind::Date | Kind::Time);
        let governors = match preposition {
            Some(preposition) => governors_before(text, preposition, first),
            None if temporal => event_beside(text, phrase_start, first),
            None => Vec::new(),
        };
        let phrase_end = noun.map_or(mention.phrase.end, |p| {
            text.phrases[p].tokens.end.max(mention.phrase.end)
        });
        let complement = complement_after(text, phrase_end, text.sentences[sentence].tokens.end);
        let mut frame = Self {
            head,
            modifiers,
            preposition,
            governors,
            complement,
            verb: None,
            role: None,
            subject: None,
            clause,
            sentence,
        };
        let place = Place {
            phrase: phrase_start..phrase_end,
            clause,
            sentence,
        };
        if let Some(verb) = verb_of(text, mention, &place, frame.preposition) {
            let verb = raised(text, verb).unwrap_or(verb);
            frame.verb = Some(text.phrases[verb].head);
            frame.role = Some(role_of(text, verb, phrase_start, frame.preposition));
            frame.subject = subject_of(text, verb);
        }
        if let Some(verb) = frame
            .verb
            .filter(|_| counts_how_often(text, mention, frame.head))
            && !verbs::lists().is_light(text.lemma(verb))
        {
            // "Was arrested four times" counts arrests.
            frame.head = Some(verb);
        }
        untie(text, mention, &mut frame, phrase_end);
        if frame.head.is_none() && equates(text, mention, &frame) {
            // "The marchers numbered 40", "the toll was 14".
            frame.head = frame.subject;
        }
        if mention.kind == Kind::Age && frame.head.is_none() {
            // "Ana Ruiz, the founder of ..., has died aged 84".
            frame.head = frame
                .subject
                .filter(|i| text.tags[*i] == Tag::Name)
                .or_else(|| named_first(text, mention));
        }
        frame
    }

    /// The surroundings as a relative clause behind the phrase gives them: "the 17 people *who
    /// drowned*". None where there is no such clause.
    #[must_use]
    pub fn relative(&self, text: &Text<'_>, mention: &Mention) -> Option<Self> {
        let last = self
            .head
            .unwrap_or(mention.tokens.end - 1)
            .max(mention.tokens.end - 1);
        let pronoun = last + 1;
        if !matches!(text.lower(pronoun), "who" | "that" | "which") {
            return None;
        }
        let clause = text.clause_of(pronoun);
        let verb = text.clauses[clause].verb.map(|v| &text.phrases[v])?;
        if text.sentence_of(pronoun) != self.sentence || verb.tokens.start != pronoun + 1 {
            return None;
        }
        Some(Self {
            preposition: None,
            governors: Vec::new(),
            verb: Some(verb.head),
            role: Some(match verb.voice {
                Voice::Passive => Role::Object,
                Voice::Active => Role::Subject,
            }),
            subject: self.head,
            clause,
            ..self.clone()
        })
    }

    /// The noun that the phrase depends on most closely.
    #[must_use]
    pub fn governor(&self) -> Option<usize> {
        self.governors.first().copied()
    }
}
