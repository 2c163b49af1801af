//! What happened at a time: one event is told with different verbs, so a time has all those of the
//! clauses that share it.
//!
//! "Officers *shot* a man as he *descended* the stairs on Thursday" puts both on Thursday; "residents
//! *said* on Friday" tells the day of saying alone. Classes stand for words where one knows them;
//! what is said carries who said it.

mod placed;
mod speaker;
mod together;
mod words;

pub use speaker::{HEARD_BY, SOMEBODY};
pub(super) use words::tells_of_others;

use super::frame::{Frame, subject_of};
use crate::lexicon::happenings::{SAID, lists};
use crate::lexicon::{classes, verbs};
use crate::recognize::Mention;
use crate::text::{Phrase, PhraseKind, Tag, Text, Voice};
use placed::{End, clause_of, deed, ends_then, modifies, named_by_time};
use speaker::{hearer, speaker};
use std::ops::Range;
use together::{goes_on_to, together};
use words::{
    class, class_at, class_of, first_subject, is_about, is_ahead, is_planned, is_said, is_still,
    predicates,
};

/// What an article mainly tells: the classes of events in its first sentences.
#[derive(Debug)]
pub struct Happenings {
    topic: Vec<&'static str>,
}

/// So many sentences tell what an article is about.
const LEDE: usize = 2;

impl Happenings {
    /// Looks up what an article mainly tells.
    #[must_use]
    pub fn of(text: &Text<'_>) -> Self {
        let mut topic = Vec::new();
        let told = text.sentences.iter().filter(|s| s.block.bears_facts());
        for sentence in told.take(LEDE) {
            let happened = sentence.tokens.clone().filter_map(|i| class(text, i));
            topic.extend(happened.filter(|class| lists().groups(class) != 0));
        }
        topic.sort_unstable();
        topic.dedup();
        Self { topic }
    }

    /// What happened at the time that a mention tells: classes and verbs, in order.
    #[must_use]
    pub fn at(
        &self,
        text: &Text<'_>,
        mentions: &[Mention],
        mention: &Mention,
        frame: &Frame,
    ) -> Vec<String> {
        let (own, subject) = clause_of(text, mention, frame);
        let head = frame.head.filter(|head| modifies(text, mention, *head));
        let head = head.or_else(|| named_by_time(text, mention, frame));
        let ends = ends_then(text, mention, frame).filter(|_| head.is_none());
        if let Some(deed) = deed(text, mention, own).filter(|_| head.is_none()) {
            let mut told = Told::default();
            told.classes(text, deed, &|class| class != SAID);
            return told.in_order();
        }
        let mut told = Told {
            by_then: ends == Some(End::By),
            ..Told::default()
        };
        let spoken = is_said(text, own);
        let about = spoken || is_about(text, own) || is_ahead(text, own);
        let governor = frame.governors.first().copied();
        let governor = governor.filter(|noun| match class(text, *noun) {
            Some(class) => class == SAID || !about,
            None => false,
        });
        for noun in head.into_iter().chain(governor) {
            told.noun(text, noun);
        }
        if head.is_none() || told.words.iter().any(|word| word == SAID) {
            for clause in together(text, mentions, own) {
                if is_said(text, clause) == spoken {
                    told.clause(text, mentions, clause);
                    told.planned(text, clause);
                }
            }
            if !told.by_then {
                let subjects = [subject, first_subject(text, own)].into_iter().flatten();
                let happened = subjects.filter_map(|i| class(text, i));
                let happened = happened.filter(|class| !about && *class != SAID);
                told.words.extend(happened.map(str::to_owned));
            }
            if told.words.is_empty() && !told.leaves_open {
                told.handed(text, own, subject);
            }
        }
        let lists = lists();
        let known = told.words.iter().any(|word| lists.is_class(word));
        if told.leaves_open && !known {
            let topic = self.topic.iter().map(|class| (*class).to_owned());
            told.words.extend(topic);
        }
        if told
            .words
            .iter()
            .any(|word| word.starts_with(SAID) && word != SAID)
        {
            told.words.retain(|word| word != SAID);
        }
        if ends.is_some() {
            told.words.retain(|word| !word.starts_with(SAID));
            for word in &mut told.words {
                word.insert_str(0, UNTIL);
            }
        }
        told.in_order()
    }
}

/// Stands before what is over, or has come about, by the time told: "up to Monday".
pub const UNTIL: &str = "until ";

/// What is known so far to have happened at a time.
#[derive(Default)]
struct Told {
    words: Vec<String>,
    /// Whether something says no more than that something happened.
    leaves_open: bool,
    /// Whether the time says how far things had come by then: what the verb says, not what it is said
    /// of. "By 9 a.m. the fire was out" and "by 6 a.m. the fire had spread" are two stages of one fire.
    by_then: bool,
}

impl Told {
    /// Adds a noun with the words before it: "Saturday night's *deadly shooting*". A noun that speaks of
    /// other events has their words before it ("murder *trial*"), as has one that is no event ("attack
    /// *ad*").
    fn noun(&mut self, text: &Text<'_>, noun: usize) {
        let phrase = text.phrase_of(noun).map(|p| text.phrases[p].tokens.clone());
        let (mut at, mut classes) = (phrase.map_or(noun, |tokens| tokens.start), Vec::new());
        while at <= noun {
            let (class, len) =
                class_at(text, at).map_or((None, 1), |(class, len)| (Some(class), len));
            at += len;
            classes.extend(class.map(|class| (class, at)));
        }
        let lemma = text.lemma(noun);
        let lists = lists();
        let of_head = classes.last().filter(|(_, end)| *end > noun);
        let carries = lists.nouns.contains(lemma) || lists.carriers.contains(lemma);
        match of_head.map(|(class, _)| *class) {
            Some(class) if lists.is_about(class) => classes.retain(|(c, _)| *c == class),
            None if !carries => {
                classes.clear();
                self.words.push(lemma.to_owned());
            }
            _ => {}
        }
        self.leaves_open |= carries && classes.is_empty();
        let told = classes.into_iter().map(|(class, _)| class.to_owned());
        self.words.extend(told);
    }

    /// Adds the classes of the words among these tokens that fit; whether there were any.
    fn classes(
        &mut self,
        text: &Text<'_>,
        tokens: Range<usize>,
        fits: &dyn Fn(&str) -> bool,
    ) -> bool {
        let (mut at, mut any) = (tokens.start, false);
        while at < tokens.end {
            let Some((class, len)) = class_at(text, at) else {
                at += 1;
                continue;
            };
            at += len;
            if fits(class) {
                self.words.push(class.to_owned());
                any = true;
            }
        }
        any
    }

    /// Adds what a clause tells.
    fn clause(&mut self, text: &Text<'_>, mentions: &[Mention], clause: usize) {
        let lists = lists();
        let tokens = text.clauses[clause].tokens.clone();
        let verb = text.clauses[clause].verb;
        if is_still(text, clause) {
            return;
        }
        let of_verb = verb.and_then(|verb| class_of(text, verb));
        if let Some(verb) = verb {
            let head = text.phrases[verb].head;
            let lemma = text.lemma(head);
            if lists.verbs.contains(lemma) {
                self.leaves_open = true;
            } else if of_verb == Some(SAID) {
                let speaker = speaker(text, mentions, &tokens, verb);
                let said = speaker.map(|name| format!("{SAID} {name}"));
                if let Some((said, hearer)) = said.as_ref().zip(hearer(text, mentions, &tokens)) {
                    self.words.push(format!("{said}{HEARD_BY}{hearer}"));
                }
                self.words.push(said.unwrap_or_else(|| SAID.to_owned()));
            } else if let Some(class) = of_verb {
                self.words.push(class.to_owned());
            } else if text.tags[head].is_verb()
                && !verbs::lists().is_light(lemma)
                && !is_planned(text, clause)
                && text.lower(head) != "according"
            {
                self.words.push(lemma.to_owned());
            }
        }
        if of_verb.is_some_and(|class| lists.is_about(class)) || is_ahead(text, clause) {
            return;
        }
        let mut about = false;
        for class in predicates(text, clause) {
            about |= lists.is_about(class);
            self.words.push(class.to_owned());
        }
        if about || self.by_then {
            return;
        }
        let from = verb.map_or(tokens.start, |verb| text.phrases[verb].tokens.start);
        // "came under fire" is taken as a whole.
        let taken = verb.and_then(|verb| {
            let head = text.phrases[verb].head;
            class_at(text, head).map(|(_, len)| head..head + len)
        });
        for phrase in phrases(text, &tokens).filter(|p| p.kind == PhraseKind::Noun) {
            if lists.nouns.contains(text.lemma(phrase.head)) {
                self.leaves_open = true;
            }
            let words = phrase.tokens.start..phrase.head + 1;
            if taken
                .as_ref()
                .is_some_and(|taken| taken.contains(&phrase.head))
            {
                continue;
            }
            match hung_by(text, phrase, &tokens, from) {
                None => self.classes(text, words, &|class| class != SAID),
                Some("to") if verb.is_some_and(|verb| goes_on_to(text, verb)) => {
                    self.classes(text, words, &|class| class != SAID)
                }
                Some("with") => self.classes(text, words, &|class| lists.with.contains(class)),
                Some(by) if lists.by.contains(by) => {
                    self.classes(text, words, &|class| class != SAID)
                }
                Some(_) => false,
            };
        }
    }
}

impl Told {
    fn in_order(mut self) -> Vec<String> {
        self.words.sort_unstable();
        self.words.dedup();
        self.words
    }

    /// Adds the subject of a clause that only fixes when it happens: "the *trial*, set to begin".
    fn planned(&mut self, text: &Text<'_>, clause: usize) {
        let verb = text.clauses[clause].verb;
        let subject = verb.filter(|_| is_planned(text, clause) && !self.by_then);
        let subject = subject.and_then(|verb| subject_of(text, verb));
        let behind = verb.map(|verb| text.phrases[verb].tokens.end);
        // "was scheduled for *launch* in May"
        let purpose = behind.filter(|i| text.lower(*i) == "for").map(|i| i + 1);
        for noun in subject.into_iter().chain(purpose) {
            if let Some(phrase) = text.phrase_of(noun) {
                let tokens = text.phrases[phrase].tokens.clone();
                self.classes(text, tokens, &|class| class != SAID);
            }
        }
    }

    /// Adds the noun that a light verb leaves it to, where no class is known: "the *ceremony* was held",
    /// "made a *detour*".
    fn handed(&mut self, text: &Text<'_>, clause: usize, subject: Option<usize>) {
        let Some(verb) = text.clauses[clause].verb.map(|verb| &text.phrases[verb]) else {
            return;
        };
        let (lemma, handed) = (text.lemma(verb.head), &lists().handed);
        let object = text.phrase_of(verb.tokens.end).map(|p| &text.phrases[p]);
        let object = object
            .filter(|p| p.kind == PhraseKind::Noun)
            .map(|p| p.head);
        let active = verb.voice == Voice::Active;
        let by_object = active && handed.by_object.contains(lemma);
        let noun = match object {
            Some(object) if by_object => Some(object),
            _ if handed.by_subject.contains(lemma) => subject,
            _ => None,
        };
        let tells = |i: &usize| {
            let lemma = text.lemma(*i);
            matches!(text.tags[*i], Tag::Noun | Tag::PluralNoun)
                && !classes::is_person(lemma)
                && !lists().stretches.contains(lemma)
        };
        let word = noun.filter(tells).map(|i| text.lemma(i).to_owned());
        self.words.extend(word);
    }
}

/// The phrases within these tokens.
fn phrases<'t>(text: &'t Text<'_>, tokens: &Range<usize>) -> impl Iterator<Item = &'t Phrase> {
    let first = text
        .phrases
        .partition_point(|p| p.tokens.start < tokens.start);
    let end = tokens.end;
    let rest = text.phrases[first..].iter();
    rest.take_while(move |p| p.tokens.start < end)
}

/// The preposition by which a noun phrase hangs on its clause; none where it is subject or object,
/// or what a carrier hands on: "the scene of a *shooting*".
fn hung_by<'t>(
    text: &'t Text<'_>,
    phrase: &Phrase,
    clause: &Range<usize>,
    verb: usize,
) -> Option<&'t str> {
    let before = phrase.tokens.start.checked_sub(1)?;
    if !clause.contains(&before) || text.tags[before] != Tag::Preposition {
        return None;
    }
    // "since *his trial* began": a conjunction.
    let first = clause.clone().find(|i| text.tags[*i] != Tag::Mark);
    let leads = first == Some(before) && phrase.tokens.end == verb;
    let carrier = text.lower(before) == "of"
        && before
            .checked_sub(1)
            .is_some_and(|i| lists().carriers.contains(text.lemma(i)));
    (!leads && !carrier).then(|| text.lower(before))
}
