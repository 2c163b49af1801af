//! How a mention stands in its sentence: what it modifies, which verb governs it, what it
//! depends on.
//!
//! Everything that decides which question a value answers is read here, once, from phrases and
//! clauses, so that the rest of extraction never looks at word order again.

use crate::recognize::Mention;
use crate::text::{PhraseKind, Tag, Text, Voice};
use crate::value::Kind;

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
    /// The noun that the phrase depends on by that preposition: "*depth* of 22 miles".
    pub governor: Option<usize>,
    /// The main verb of the clause.
    pub verb: Option<usize>,
    /// How the phrase stands to that verb.
    pub role: Option<Role>,
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
        let (head, modifiers) = head_of(text, mention, noun);
        let phrase_start = noun.map_or(mention.phrase.start, |p| {
            text.phrases[p].tokens.start.min(mention.phrase.start)
        });
        let first = text.sentences[sentence].tokens.start;
        let preposition = preposition_before(text, phrase_start, first);
        let governor = preposition.and_then(|p| governor_before(text, p, first));
        let mut frame = Self {
            head,
            modifiers,
            preposition,
            governor,
            verb: None,
            role: None,
            clause,
            sentence,
        };
        if let Some(verb) = text.clauses[clause]
            .verb
            .or_else(|| verb_beside(text, clause, sentence))
        {
            frame.verb = Some(text.phrases[verb].head);
            frame.role = Some(role_of(text, verb, phrase_start, frame.preposition));
        }
        frame
    }
}

/// The noun that a value modifies or counts, and the other words of its phrase.
fn head_of(text: &Text<'_>, mention: &Mention, noun: Option<usize>) -> (Option<usize>, Vec<usize>) {
    let Some(phrase) = noun.map(|p| &text.phrases[p]) else {
        return (mention.head, Vec::new());
    };
    let temporal = matches!(mention.kind, Kind::Date | Kind::Time | Kind::Set);
    let after = (phrase.head >= mention.tokens.end && text.tags[phrase.head].is_nominal())
        .then_some(phrase.head);
    let head = mention.head.or(after);
    if temporal && head.is_none() {
        return (None, Vec::new());
    }
    let is_word = |i: &usize| {
        !mention.tokens.contains(i)
            && Some(*i) != head
            && matches!(
                text.tags[*i],
                Tag::Noun
                    | Tag::PluralNoun
                    | Tag::Name
                    | Tag::Adjective
                    | Tag::Participle
                    | Tag::Gerund
            )
    };
    (head, phrase.tokens.clone().filter(is_word).collect())
}

/// The preposition right before a phrase, over hedges ("at a depth of *about* 22 miles").
fn preposition_before(text: &Text<'_>, start: usize, first: usize) -> Option<usize> {
    let mut at = start;
    while at > first {
        at -= 1;
        match text.tags[at] {
            Tag::Preposition if is_hedge(text.lower(at)) && at > first => {}
            Tag::Preposition => return Some(at),
            Tag::Adverb | Tag::Adjective | Tag::Determiner | Tag::Number => {}
            _ => return None,
        }
        if start - at > 4 {
            return None;
        }
    }
    None
}

/// Prepositions that hedge a number rather than attach it.
fn is_hedge(lower: &str) -> bool {
    matches!(
        lower,
        "about" | "around" | "over" | "under" | "than" | "between" | "up" | "as"
    )
}

/// The head of the noun phrase that ends right before a preposition.
fn governor_before(text: &Text<'_>, preposition: usize, first: usize) -> Option<usize> {
    let before = preposition.checked_sub(1).filter(|i| *i >= first)?;
    let phrase = &text.phrases[text.phrase_of(before)?];
    (phrase.kind == PhraseKind::Noun).then_some(phrase.head)
}

/// The verb of the clause before or after one that has none, in the same sentence.
fn verb_beside(text: &Text<'_>, clause: usize, sentence: usize) -> Option<usize> {
    let within = |c: usize| {
        let bounds = &text.sentences[sentence].tokens;
        text.clauses
            .get(c)
            .filter(|c| c.tokens.start >= bounds.start && c.tokens.end <= bounds.end)
    };
    let before = clause.checked_sub(1).and_then(within).and_then(|c| c.verb);
    before.or_else(|| within(clause + 1).and_then(|c| c.verb))
}

fn role_of(text: &Text<'_>, verb: usize, phrase_start: usize, preposition: Option<usize>) -> Role {
    let group = &text.phrases[verb];
    if phrase_start < group.tokens.start {
        match (preposition, group.voice) {
            (Some(_), _) if !opens_with_of(text, preposition) => Role::Oblique,
            (_, Voice::Passive) => Role::Object,
            _ if lacks_object(text, verb) => Role::Object,
            _ => Role::Subject,
        }
    } else if preposition.is_some() {
        Role::Oblique
    } else if group.voice == Voice::Passive {
        Role::Oblique
    } else {
        Role::Object
    }
}

fn opens_with_of(text: &Text<'_>, preposition: Option<usize>) -> bool {
    preposition.is_some_and(|p| text.lower(p) == "of")
}

/// A past form without any object ("250 others injured and …") is a passive whose auxiliary was
/// left out, where the verb always takes an object.
fn lacks_object(text: &Text<'_>, verb: usize) -> bool {
    let group = &text.phrases[verb];
    let single =
        group.tokens.len() == 1 && matches!(text.tags[group.head], Tag::Past | Tag::Participle);
    let next = text.tags.get(group.tokens.end);
    single
        && crate::lexicon::classes::takes_object(text.lemma(group.head))
        && next.is_none_or(|t| {
            matches!(
                t,
                Tag::Mark | Tag::Coordinator | Tag::Preposition | Tag::Subordinator | Tag::Adverb
            )
        })
}
