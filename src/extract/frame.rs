//! How a mention stands in its sentence: what it modifies, which verb governs it, what it
//! depends on.
//!
//! Everything that decides which question a value answers is read here, once, from phrases and
//! clauses, so that the rest of extraction never looks at word order again.

use super::bearer::{named_first, person_of_age};
use super::cues::class_of;
use super::share::untie;
use crate::lexicon::verbs;
use crate::recognize::Mention;
use crate::text::{PhraseKind, Tag, Text, Voice};
use crate::value::{Kind, Value};

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
        if let Some(verb) = text.clauses[clause]
            .verb
            .or_else(|| verb_beside(text, clause, sentence))
        {
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

/// Whether a count says how often something happened rather than how many there are: "four times".
fn counts_how_often(text: &Text<'_>, mention: &Mention, head: Option<usize>) -> bool {
    let counts = matches!(mention.kind, Kind::Count | Kind::Number);
    let is_often = |head: usize| verbs::lists().often.contains(text.lemma(head));
    counts && head.is_some_and(is_often)
}

/// Where a phrase begins with all whose it is: "talks with *the president's* envoy Ana Ruiz".
fn with_possessors(text: &Text<'_>, start: usize, first: usize) -> usize {
    let mut start = start;
    while let Some(mark) = start.checked_sub(1).filter(|i| *i > first) {
        let owned = if text.tags[mark] == Tag::Possessive {
            mark
        } else if text.tags[start] == Tag::Possessive {
            start
        } else {
            break;
        };
        let owner = text.phrase_of(owned - 1).map(|p| &text.phrases[p]);
        match owner.filter(|p| p.kind == PhraseKind::Noun && p.tokens.start < start) {
            Some(owner) => start = owner.tokens.start,
            None => break,
        }
    }
    start
}

/// The noun of a time in the possessive: "Monday night's deadly *shooting*".
fn owned_by(text: &Text<'_>, mention: &Mention) -> Option<usize> {
    let mark = mention.tokens.end;
    if text.tags.get(mark) != Some(&Tag::Possessive) {
        return None;
    }
    let phrase = &text.phrases[text.phrase_of(mark + 1)?];
    let owned = phrase.kind == PhraseKind::Noun && text.tags[phrase.head].is_nominal();
    (owned && phrase.head > mark).then_some(phrase.head)
}

/// The noun that a value modifies or counts, and the other words of its phrase.
fn head_of(text: &Text<'_>, mention: &Mention, noun: Option<usize>) -> (Option<usize>, Vec<usize>) {
    let Some(phrase) = noun.map(|p| &text.phrases[p]) else {
        return (mention.head, Vec::new());
    };
    let temporal = matches!(mention.kind, Kind::Date | Kind::Time | Kind::Set);
    let after = (phrase.head >= mention.tokens.end && text.tags[phrase.head].is_nominal())
        .then_some(phrase.head);
    if temporal && let Some(owned) = owned_by(text, mention) {
        return (Some(owned), Vec::new());
    }
    let apposed = (mention.kind == Kind::Number)
        .then(|| counted_before(text, mention))
        .flatten();
    if apposed.is_some() {
        return (apposed, Vec::new());
    }
    let named = matches!(mention.value, Value::Name(_) | Value::Participants(_));
    let head = mention.head.filter(|_| !named).or(after);
    if temporal && head.is_none() {
        return (None, Vec::new());
    }
    let is_word = |i: &usize| {
        !mention.tokens.contains(i)
            && Some(*i) != head
            && !(*i < mention.tokens.start && bounds(text.lower(*i)))
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

/// The noun that a number behind a comma counts: "the *delegates*, 312 in all".
fn counted_before(text: &Text<'_>, mention: &Mention) -> Option<usize> {
    let (start, end) = (mention.tokens.start, mention.tokens.end);
    let summed = text.lower(end) == "in" && matches!(text.lower(end + 1), "all" | "total")
        || matches!(text.lower(end), "altogether" | "overall");
    let noun = start.checked_sub(2)?;
    (summed && text.word(start - 1) == "," && text.tags[noun] == Tag::PluralNoun).then_some(noun)
}

/// Words of bounds that look like adjectives: "at *least* five".
fn bounds(lower: &str) -> bool {
    matches!(
        lower,
        "least" | "most" | "more" | "many" | "much" | "few" | "fewer" | "less"
    )
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

/// How far the chain of prepositions is followed back.
const LONGEST_CHAIN: usize = 4;

/// The heads of the noun phrases that a preposition hangs on, the nearest first.
fn governors_before(text: &Text<'_>, preposition: usize, first: usize) -> Vec<usize> {
    let mut chain = Vec::new();
    let mut at = preposition;
    while let Some(before) = at.checked_sub(1).filter(|i| *i >= first) {
        let Some(phrase) = text.phrase_of(before).map(|p| &text.phrases[p]) else {
            break;
        };
        if phrase.kind != PhraseKind::Noun || chain.len() == LONGEST_CHAIN {
            break;
        }
        chain.push(phrase.head);
        match phrase.tokens.start.checked_sub(1) {
            Some(p) if p >= first && text.tags[p] == Tag::Preposition => at = p,
            _ => break,
        }
    }
    chain
}

/// The event right before a bare time, and what it hangs on: "killed in a *crash* Tuesday".
fn event_beside(text: &Text<'_>, start: usize, first: usize) -> Vec<usize> {
    let before = start.checked_sub(1).filter(|i| *i >= first);
    let phrase = before
        .and_then(|i| text.phrase_of(i))
        .map(|p| &text.phrases[p]);
    let event = phrase.filter(|phrase| {
        let named = text.tags[phrase.head] == Tag::Name;
        let whole = phrase.kind == PhraseKind::Noun && phrase.tokens.end == start;
        whole && !named && class_of(text, phrase.head).is_some()
    });
    let Some(event) = event else {
        return Vec::new();
    };
    let mut governors = vec![event.head];
    let before = event.tokens.start.checked_sub(1).filter(|i| *i >= first);
    if let Some(preposition) = before.filter(|i| text.tags[*i] == Tag::Preposition) {
        governors.extend(governors_before(text, preposition, first));
        governors.truncate(LONGEST_CHAIN);
    }
    governors
}

/// The head of the phrase that "of" brings in right after a value's phrase.
fn complement_after(text: &Text<'_>, end: usize, last: usize) -> Option<usize> {
    let brings_in = end < last
        && text.tags[end] == Tag::Preposition
        && matches!(text.lower(end), "of" | "for" | "in");
    let phrase = &text.phrases[text
        .phrase_of(end + 1)
        .filter(|_| brings_in && end + 1 < last)?];
    (phrase.kind == PhraseKind::Noun).then_some(phrase.head)
}

/// The head of a verb group's subject. For "who", "which" and "that" it is the noun before them.
pub(super) fn subject_of(text: &Text<'_>, verb: usize) -> Option<usize> {
    let start = text.phrases[verb].tokens.start;
    let clause = text.clauses[text.clause_of(start)].tokens.start;
    let own = text.phrases[..verb]
        .iter()
        .rev()
        .take_while(|p| p.tokens.start >= clause)
        .filter(|p| p.kind == PhraseKind::Noun);
    // The subject is the first phrase of the clause that no preposition hangs on something else.
    let free = own
        .filter(|p| {
            p.tokens
                .start
                .checked_sub(1)
                .is_none_or(|b| b < clause || text.tags[b] != Tag::Preposition)
        })
        .last();
    if let Some(phrase) = free.filter(|p| text.tags[p.head] != Tag::Pronoun) {
        return Some(phrase.head);
    }
    if free.is_some() {
        return None;
    }
    if let Some(subject) = subject_of_participle(text, verb, clause) {
        return Some(subject);
    }
    if text.tags.get(clause) != Some(&Tag::Subordinator) && text.lower(clause) != "," {
        return None;
    }
    let before = (0..clause)
        .rev()
        .take(2)
        .find(|i| text.tags[*i] != Tag::Mark)?;
    let phrase = &text.phrases[text.phrase_of(before)?];
    (phrase.kind == PhraseKind::Noun).then_some(phrase.head)
}

/// The subject that a verb shares with the participle before it: "*officers* responding to a call
/// found".
fn subject_of_participle(text: &Text<'_>, verb: usize, clause: usize) -> Option<usize> {
    let begins = text.phrases[verb].tokens.start == clause && text.tags[clause] != Tag::Infinitive;
    let before = &text.clauses[text.clause_of(clause).checked_sub(1).filter(|_| begins)?];
    let participle = &text.phrases[before.verb?];
    let finite =
        matches!(text.tags[clause], Tag::Past | Tag::Present) || text.tags[clause].is_auxiliary();
    let same = text.sentence_of(before.tokens.start) == text.sentence_of(clause);
    let reduced = participle.tokens.len() == 1
        && matches!(text.tags[participle.head], Tag::Gerund | Tag::Participle);
    let subject = text.phrase_of(participle.tokens.start.checked_sub(1)?)?;
    let subject = &text.phrases[subject];
    let beside = subject.kind == PhraseKind::Noun
        && subject.tokens.end == participle.tokens.start
        && subject.tokens.start >= before.tokens.start
        && text.tags[subject.head] != Tag::Pronoun;
    (finite && same && reduced && beside).then_some(subject.head)
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

/// "12 people were known *to have died*": what is said of the subject stands after the passive.
fn raised(text: &Text<'_>, verb: usize) -> Option<usize> {
    let group = &text.phrases[verb];
    let next = text.phrases.get(verb + 1)?;
    let infinitive = next.kind == PhraseKind::Verb
        && next.tokens.start == group.tokens.end
        && text.tags[next.tokens.start] == Tag::Infinitive;
    let raises = verbs::lists().raises(text.lemma(group.head));
    (infinitive && raises && group.voice == Voice::Passive).then_some(verb + 1)
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
    } else if preposition.is_some() || group.voice == Voice::Passive {
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
