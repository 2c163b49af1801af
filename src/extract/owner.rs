//! Whose a number is: the name that holds it, by the structure of lists, gapped clauses,
//! parentheses and possessives.
//!
//! "The Reds (six years, $90 million) and the Blues (five years, $80 million) made offers" tells
//! four values of one sort of thing; only the name beside each says which two are rivals and which
//! are not to be compared.

use super::agent::{agent, reports};
use super::cues::within;
use super::frame::Frame;
use crate::lexicon::organisations;
use crate::recognize::Mention;
use crate::text::{Phrase, PhraseKind, Tag, Text};
use crate::value::name::Name;
use crate::value::{Kind, Value};
use std::ops::Range;

/// How far back in a sentence the owner is looked for, in tokens.
const REACH: usize = 40;

/// The name that holds a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Owner<'t> {
    /// What it is compared by: a family name, the last telling word of another name.
    pub word: &'t str,
    /// What it is a name of: only two of one sort are rivals, as a club and its manager are not.
    pub sort: &'static str,
}

/// The owner of a mention's value. None for values that nobody holds, and where no name is found.
pub(super) fn owner<'t>(
    text: &'t Text<'_>,
    mentions: &'t [Mention],
    mention: &Mention,
    frame: &Frame,
) -> Option<Owner<'t>> {
    let held = matches!(
        mention.kind,
        Kind::Count | Kind::Number | Kind::Money | Kind::Percent | Kind::Duration | Kind::Measure
    );
    if !held {
        return None;
    }
    match beside(text, mention, frame) {
        Holder::Name(token) => name(text, mentions, token),
        Holder::Other => None,
        Holder::Unknown => name(text, mentions, agent(text, frame)?),
    }
}

/// What stands beside a value as its owner.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Holder {
    /// The name at this token.
    Name(usize),
    /// Something without a name.
    Other,
    /// Nothing: the clause may tell.
    Unknown,
}

/// The owner within the value's own phrase, its list item, or before its parenthesis.
fn beside(text: &Text<'_>, mention: &Mention, frame: &Frame) -> Holder {
    let anchor = mention.head.unwrap_or(mention.tokens.end - 1);
    let phrase =
        (text.phrase_of(anchor).map(|p| &text.phrases[p])).filter(|p| p.kind == PhraseKind::Noun);
    let start = phrase.map_or(mention.phrase.start, |p| {
        p.tokens.start.min(mention.phrase.start)
    });
    let end = phrase.map_or(mention.phrase.end, |p| p.tokens.end.max(mention.phrase.end));
    let first = text.sentences[frame.sentence].tokens.start;
    let own = possessor(text, start.max(first)..mention.tokens.start, first);
    if own != Holder::Unknown {
        return own;
    }
    if let Some(name) = source(text, mention, frame, end) {
        return Holder::Name(name);
    }
    if let Some(name) = relative(text, end, mention) {
        return Holder::Name(name);
    }
    let beside = mention.tokens.start.checked_sub(1).filter(|i| start <= *i);
    if let Some(name) = beside.filter(|i| text.tags[*i] == Tag::Name && is_free(text, start, first))
    {
        // "Norway won 12, *Sweden nine*."
        return Holder::Name(name);
    }
    match of_governor(text, frame, first) {
        Holder::Unknown => before(text, start, first),
        known => known,
    }
}

/// Whose the words of a phrase are: "*the Reds'* eight-year offer".
fn possessor(text: &Text<'_>, phrase: Range<usize>, first: usize) -> Holder {
    let inside = phrase.clone().find(|i| text.tags[*i] == Tag::Possessive);
    let before = || {
        let mark = phrase.start.checked_sub(1).filter(|i| *i > first)?;
        (text.tags[mark] == Tag::Possessive).then_some(mark)
    };
    match inside.or_else(before).and_then(|mark| mark.checked_sub(1)) {
        Some(owner) if text.tags[owner] == Tag::Name => Holder::Name(owner),
        Some(_) => Holder::Other,
        None => Holder::Unknown,
    }
}

/// Whose the noun is that a value is worth: "*the Reds'* offer of $5m".
fn of_governor(text: &Text<'_>, frame: &Frame, first: usize) -> Holder {
    let worth = |i: usize| matches!(text.lower(i), "of" | "for" | "over" | "at" | "worth");
    if !frame.preposition.is_some_and(worth) {
        return Holder::Unknown;
    }
    let phrases = frame.governors.iter().filter_map(|i| text.phrase_of(*i));
    phrases
        .map(|p| possessor(text, text.phrases[p].tokens.clone(), first))
        .find(|holder| *holder != Holder::Unknown)
        .unwrap_or(Holder::Unknown)
}

/// The name that "from" or "by" brings in behind: "an offer of $5m *from the Reds*", "two goals *by
/// Marlow*". What a measure is taken from does not hold it, nor what a bare sum is ("cut $5m from
/// the budget").
fn source(text: &Text<'_>, mention: &Mention, frame: &Frame, end: usize) -> Option<usize> {
    let counts = matches!(mention.kind, Kind::Count | Kind::Number);
    let worth = frame.preposition.is_some_and(|i| text.lower(i) == "of");
    let modifies = frame.head.is_some_and(|head| head >= mention.tokens.end);
    if mention.kind == Kind::Measure || !(counts || worth || modifies) {
        return None;
    }
    let mut at = end;
    for _ in 0..2 {
        if text.tags.get(at) != Some(&Tag::Preposition) {
            return None;
        }
        let phrase = &text.phrases[text.phrase_of(at + 1)?];
        match text.lower(at) {
            "from" | "by" => return named(text, phrase),
            // "An offer on the table from the Reds."
            _ if phrase.kind == PhraseKind::Noun => at = phrase.tokens.end,
            _ => return None,
        }
    }
    None
}

/// The subject of a relative clause behind a value: "the $5m (over six years) *that the Reds
/// offered*", "the deal *the Reds offered*".
fn relative(text: &Text<'_>, end: usize, mention: &Mention) -> Option<usize> {
    let mut at = end;
    if text.word(at) == "(" {
        let sentence = text.sentence_tokens(at);
        at = (at..sentence.end).find(|i| text.word(*i) == ")")? + 1;
    } else if text.word(at) == ")" {
        let before = (0..mention.tokens.start)
            .rev()
            .take(3)
            .find(|i| text.word(*i) == "(")?;
        if text.tags[before.checked_sub(1)?] != Tag::Number
            && before > 1
            && text.tags[before - 2] != Tag::Number
        {
            return None;
        }
        at += 1;
    }
    let pronoun = matches!(text.lower(at), "that" | "which");
    at += usize::from(pronoun);
    let phrase = &text.phrases[text.phrase_of(at)?];
    let verb = &text.phrases[text.phrase_of(phrase.tokens.end)?];
    let clause = phrase.tokens.start == at && verb.kind == PhraseKind::Verb;
    named(text, phrase).filter(|_| clause && !reports(text, verb.head))
}

/// The name that a phrase is headed by.
fn named(text: &Text<'_>, phrase: &Phrase) -> Option<usize> {
    let is_name = phrase.kind == PhraseKind::Noun && text.tags[phrase.head] == Tag::Name;
    is_name.then_some(phrase.head)
}

/// The owner before a value with no verb between: the noun before its parenthesis, the subject of
/// a clause whose verb is left out ("the Blues $80 million over five").
fn before(text: &Text<'_>, start: usize, first: usize) -> Holder {
    let least = first.max(start.saturating_sub(REACH));
    let (mut at, mut closed) = (start, 0_usize);
    while at > least {
        at -= 1;
        match text.word(at) {
            ")" => closed += 1,
            "(" if closed > 0 => closed -= 1,
            "(" => {
                let whose = at
                    .checked_sub(1)
                    .map_or(Holder::Unknown, |i| whose(text, i, first));
                if whose != Holder::Unknown {
                    return whose;
                }
            }
            ";" if closed == 0 => return Holder::Unknown,
            _ => {}
        }
        if closed > 0 {
            continue;
        }
        let Some(phrase) = text.phrase_of(at).map(|p| &text.phrases[p]) else {
            continue;
        };
        if phrase.kind == PhraseKind::Verb {
            return Holder::Unknown;
        }
        at = phrase.tokens.start;
        if is_quantity(text, phrase) || !is_free(text, at, first) {
            continue;
        }
        // "The Reds made the weakest offer, a deal worth $5m": what is said of it, no other owner.
        let indefinite = matches!(text.lower(at), "a" | "an");
        return match named(text, phrase) {
            Some(name) => Holder::Name(name),
            None if indefinite || text.tags[phrase.head] == Tag::Pronoun => Holder::Unknown,
            None => Holder::Other,
        };
    }
    Holder::Unknown
}

/// The name in or before the phrase that ends here: "the Reds (", "the Reds' offer (".
fn whose(text: &Text<'_>, last: usize, first: usize) -> Holder {
    let phrase = text.phrase_of(last).map(|p| &text.phrases[p]);
    let Some(phrase) = phrase.filter(|p| p.kind == PhraseKind::Noun) else {
        return Holder::Unknown;
    };
    let gives = |i: usize| matches!(text.lower(i), "of" | "by" | "from");
    match named(text, phrase) {
        Some(name) if preposition(text, phrase.tokens.start, first).is_none_or(gives) => {
            Holder::Name(name)
        }
        Some(_) => Holder::Unknown,
        None => possessor(text, phrase.tokens.clone(), first),
    }
}

/// The preposition right before the phrase that begins here.
fn preposition(text: &Text<'_>, start: usize, first: usize) -> Option<usize> {
    let before = start.checked_sub(1).filter(|i| *i >= first)?;
    (text.tags[before] == Tag::Preposition).then_some(before)
}

/// Whether a phrase tells a number: "over *seven years*", "*$160MM*".
fn is_quantity(text: &Text<'_>, phrase: &Phrase) -> bool {
    let end = match text.tags[phrase.head] {
        Tag::Name => phrase.head,
        _ => phrase.tokens.end,
    };
    text.tags[phrase.tokens.start..end].contains(&Tag::Number)
}

/// Whether the phrase that begins here is a subject whose verb is left out: it opens the sentence
/// or stands behind a mark or an "and", and is no further part of a name ("in Leeds, *Yorkshire*").
fn is_free(text: &Text<'_>, start: usize, first: usize) -> bool {
    let Some(before) = start.checked_sub(1).filter(|i| *i >= first) else {
        return true;
    };
    match text.tags[before] {
        Tag::Coordinator | Tag::Subordinator => true,
        Tag::Mark if text.word(before) == "," => {
            let phrase = (before.checked_sub(1))
                .and_then(|i| text.phrase_of(i))
                .map(|p| &text.phrases[p]);
            !phrase.is_some_and(|p| {
                let named = named(text, p).is_some() && !is_quantity(text, p);
                named && preposition(text, p.tokens.start, first).is_some()
            })
        }
        Tag::Mark => true,
        _ => false,
    }
}

/// The name at a token; none for the name of a day or a month.
fn name<'t>(text: &'t Text<'_>, mentions: &'t [Mention], token: usize) -> Option<Owner<'t>> {
    let of = |word, kind: Kind| {
        Some(Owner {
            word,
            sort: kind.name(),
        })
    };
    let sentence = text.sentence_tokens(token);
    for mention in within(mentions, &sentence).filter(|m| m.tokens.contains(&token)) {
        match &mention.value {
            Value::Name(Name::Person(name)) => return of(&name.family, Kind::Person),
            Value::Name(Name::Place(name)) => return of(&name.key, Kind::Place),
            Value::Name(Name::Organisation(name)) => {
                return of(telling(&name.key), Kind::Organisation);
            }
            Value::Time(_) => return None,
            _ => {}
        }
    }
    // Teams and parties are often known by a word that no list has.
    let word = text.lower(token);
    let is_word = word.len() > 1 && !word.contains('\'');
    of(word, Kind::Organisation).filter(|_| is_word)
}

/// The last word of an organisation's name that tells it from others of its sort.
fn telling(key: &str) -> &str {
    let mut words = key.rsplit(' ');
    let last = key.rsplit(' ').next().unwrap_or(key);
    words
        .find(|word| !organisations::is_common(word))
        .unwrap_or(last)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::Article;
    use crate::recognize::recognize;

    /// The values of a sentence with their owners.
    fn owners(words: &str) -> Vec<(String, String)> {
        let article = Article::new("owners", words.to_owned());
        let text = Text::read(&article);
        let mentions = recognize(&text);
        let held = mentions.iter().filter_map(|mention| {
            let frame = Frame::of(&text, mention);
            let owner = owner(&text, &mentions, mention, &frame)?;
            Some((
                article.slice(mention.span).to_owned(),
                owner.word.to_owned(),
            ))
        });
        held.collect()
    }

    /// Whether the values have these owners, and no other value has one.
    fn holds(words: &str, wanted: &[(&str, &str)]) {
        let found = owners(words);
        let found: Vec<(&str, &str)> = found
            .iter()
            .map(|(v, o)| (v.as_str(), o.as_str()))
            .collect();
        assert_eq!(found, wanted, "{words}");
    }

    #[test]
    fn the_noun_before_a_parenthesis_holds_what_is_in_it() {
        holds(
            "The Ravens (six years, $90-95 million) and the Baltimore Colts (five years) made offers.",
            &[
                ("six years", "ravens"),
                ("$90-95 million", "ravens"),
                ("five years", "colts"),
            ],
        );
    }

    #[test]
    fn clauses_without_their_verb_have_owners_of_their_own() {
        holds(
            "The Reds bid $160 million over eight years, the Blues $150 million over seven years.",
            &[
                ("$160 million", "reds"),
                ("eight years", "reds"),
                ("$150 million", "blues"),
                ("seven years", "blues"),
            ],
        );
        holds(
            "The Reds are at eight years and at least $160MM, the Blues around seven years, $140 - 150MM.",
            &[
                ("eight years", "reds"),
                ("$160MM", "reds"),
                ("around seven years", "blues"),
                ("$140 - 150MM", "blues"),
            ],
        );
        holds(
            "Norway won 12 medals, Sweden nine.",
            &[("12", "norway"), ("nine", "sweden")],
        );
    }

    #[test]
    fn possessors_hold_and_so_do_those_from_whom() {
        holds(
            "Ana Marlow rejected the Reds' eight-year offer.",
            &[("eight-year", "reds")],
        );
        holds(
            "The Reds' offer of $7 million stands.",
            &[("$7 million", "reds")],
        );
        holds(
            "An offer of $5 million from the Baltimore Blues was late.",
            &[("$5 million", "blues")],
        );
        holds(
            "It exceeds the $161 million (over seven years) that Ana Ruiz received.",
            &[("$161 million", "ruiz"), ("seven years", "ruiz")],
        );
    }

    #[test]
    fn clauses_share_a_subject_and_speakers_hold_nothing() {
        holds(
            "Tom Marlow was arrested four times and earned $6 million.",
            &[("four", "marlow"), ("$6 million", "marlow")],
        );
        holds(
            "Tom Marlow said he lost $6 million.",
            &[("$6 million", "marlow")],
        );
        holds("Tom Marlow believes it would take $6 million.", &[]);
        holds(
            "The union met Tom Marlow and the police arrested 12 people.",
            &[],
        );
        holds("GENEVA, December 3 - Talks lasted five hours.", &[]);
    }
}
