//! Parts of speech, by word list, shape and the words on either side.
//!
//! One pass from left to right. It has to be right about what ends a noun phrase and what is the
//! verb of a clause; finer distinctions are of no use to the stages above.

mod beside;
mod closed_words;
mod finite;
mod guess;
mod names;
mod open_words;

use super::lemma::{self, Lemma};
use super::sentence::Sentence;
use super::token::{Shape, Token, TokenKind};
use crate::lexicon::closed::{self, Class};
use crate::lexicon::words::{self, Class as Inflected, Tag as Form, Word};
use guess::{by_suffix, may, proper_only};
use rustc_hash::FxHashSet;

/// A part of speech.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Tag {
    /// "meeting".
    Noun,
    /// "meetings".
    PluralNoun,
    /// A capitalised word that is no sentence opener: "Geneva".
    Name,
    /// Base or present form: "meet", "meets".
    Present,
    /// "met" with a subject of its own.
    Past,
    /// "met" after be or have, or after a noun without them.
    Participle,
    /// "meeting" as a verb form.
    Gerund,
    /// A form of be.
    Be,
    /// A form of have.
    Have,
    /// A form of do.
    Do,
    /// "will", "could".
    Modal,
    /// "large".
    Adjective,
    /// "quickly", "not".
    Adverb,
    /// "the", "his".
    Determiner,
    /// "they".
    Pronoun,
    /// "of".
    Preposition,
    /// "to" before a verb.
    Infinitive,
    /// "and".
    Coordinator,
    /// "because", "who", "that".
    Subordinator,
    /// Digits or a number word.
    Number,
    /// `'s`.
    Possessive,
    /// Marks.
    Mark,
}

impl Tag {
    /// Whether it can be the main word of a verb group.
    #[must_use]
    pub const fn is_verb(self) -> bool {
        matches!(
            self,
            Self::Present
                | Self::Past
                | Self::Participle
                | Self::Gerund
                | Self::Be
                | Self::Have
                | Self::Do
        )
    }

    /// Whether it can stand before the verb in a verb group.
    #[must_use]
    pub const fn is_auxiliary(self) -> bool {
        matches!(
            self,
            Self::Be | Self::Have | Self::Do | Self::Modal | Self::Infinitive
        )
    }

    /// Whether it can be the head of a noun phrase.
    #[must_use]
    pub const fn is_nominal(self) -> bool {
        matches!(self, Self::Noun | Self::PluralNoun | Self::Name)
    }
}

/// What parts of speech are told by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Tagger {
    /// The list of words, closed classes, and the words on either side.
    #[default]
    Words,
    /// The same without the list: closed classes and endings. Kept to measure what the list is
    /// worth (`tests/syntax.rs`).
    Endings,
}

/// The tags, the dictionary forms and the closed classes of all tokens.
pub(super) fn tag(
    text: &str,
    lower: &str,
    tokens: &[Token],
    sentences: &[Sentence],
    tagger: Tagger,
) -> (Vec<Tag>, Vec<Lemma>, Vec<Class>) {
    let mut tags = Vec::with_capacity(tokens.len());
    let mut lemmas = Vec::with_capacity(tokens.len());
    let mut classes = Vec::with_capacity(tokens.len());
    let mut entries = Vec::new();
    let is_titled = |sentence: &Sentence| is_title_case(&tokens[sentence.tokens.clone()]);
    let all_titled: Vec<bool> = sentences.iter().map(is_titled).collect();
    let names = names::written_large(lower, tokens, sentences, &all_titled);
    for (sentence, titled) in sentences.iter().zip(all_titled) {
        look_up(
            lower,
            &tokens[sentence.tokens.clone()],
            &mut classes,
            &mut entries,
        );
        if tagger == Tagger::Endings {
            entries.fill(None);
        }
        let words = Words {
            text,
            lower,
            tokens,
            classes: &classes[sentence.tokens.clone()],
            entries: &entries,
            names: &names,
            first: sentence.tokens.start,
            end: sentence.tokens.end,
        };
        for i in sentence.tokens.clone() {
            let tag = words.tag(i, titled, &tags);
            tags.push(tag);
        }
        if !titled {
            words.ensure_finite(&mut tags[sentence.tokens.clone()]);
        }
        let lemma = |i: usize| lemma::lemma(words.lower(i), tags[i], words.entry(i));
        lemmas.extend(sentence.tokens.clone().map(lemma));
    }
    (tags, lemmas, classes)
}

/// What the lists say of each token of a sentence: looked up once, asked often.
fn look_up(
    lower: &str,
    tokens: &[Token],
    classes: &mut Vec<Class>,
    entries: &mut Vec<Option<Word>>,
) {
    entries.clear();
    for token in tokens {
        let (class, entry) = match token.kind {
            TokenKind::Word => {
                let word = token.span.of(lower);
                (closed::class(word), words::word(word))
            }
            _ => (Class::default(), None),
        };
        classes.push(class);
        entries.push(entry);
    }
}

/// Whether nearly every word of a sentence has a capital, so that capitals tell nothing: a headline.
fn is_title_case(sentence: &[Token]) -> bool {
    let words = sentence
        .iter()
        .filter(|t| t.kind == TokenKind::Word && t.span.len() > 3);
    let (mut capital, mut small) = (0, 0);
    for token in words {
        if token.is_capitalised() {
            capital += 1
        } else {
            small += 1
        }
    }
    capital > 3 && small * 4 <= capital
}

/// One sentence while it is being tagged.
struct Words<'a> {
    text: &'a str,
    lower: &'a str,
    tokens: &'a [Token],
    /// By place in the sentence.
    classes: &'a [Class],
    entries: &'a [Option<Word>],
    /// Words that the article writes with a capital only.
    names: &'a FxHashSet<&'a str>,
    first: usize,
    end: usize,
}

impl Words<'_> {
    fn word(&self, i: usize) -> &str {
        self.tokens[i].span.of(self.text)
    }

    fn lower(&self, i: usize) -> &str {
        self.tokens[i].span.of(self.lower)
    }

    /// The closed classes of a token; none past the end of the sentence.
    fn class(&self, i: usize) -> Class {
        self.classes
            .get(i - self.first)
            .copied()
            .unwrap_or_default()
    }

    /// What the word list has of a token; nothing past the end of the sentence.
    fn entry(&self, i: usize) -> Option<Word> {
        self.entries.get(i - self.first).copied().flatten()
    }

    fn tag(&self, i: usize, titled: bool, tags: &[Tag]) -> Tag {
        let token = &self.tokens[i];
        match token.kind {
            TokenKind::Mark if self.owns(i) => return Tag::Possessive,
            TokenKind::Mark => return Tag::Mark,
            TokenKind::Possessive => return Tag::Possessive,
            TokenKind::Number => return Tag::Number,
            TokenKind::Word => {}
        }
        let class = self.class(i);
        let opens = i == self.first || self.opens_quote(i);
        let inside = token.shape == Shape::Capital && !opens && !titled;
        let part_of_name = inside && self.is_proper_anyway(i);
        if !class.is_open()
            && !part_of_name
            && let Some(tag) = self.closed_tag(i, class, tags)
        {
            return tag;
        }
        let entry = self.entry(i);
        if entry.is_some_and(|w| may(w, Form::Number)) {
            return Tag::Number;
        }
        if token.is_capitalised() && !titled {
            let upper = matches!(token.shape, Shape::Upper | Shape::Mixed);
            let common = entry.is_some_and(|w| !proper_only(w));
            let named = || self.names.contains(self.lower(i));
            if !opens || upper || !common || self.name_follows(i) || named() {
                return Tag::Name;
            }
        }
        match entry {
            Some(entry) => self.open_tag(i, entry, tags),
            None if token.is_capitalised() => Tag::Name,
            None => by_suffix(self.lower(i)),
        }
    }

    /// Whether an apostrophe behind a plural makes it an owner ("the miners' leader") and closes no
    /// quotation ("the 'bankers' of the town").
    fn owns(&self, i: usize) -> bool {
        if !matches!(self.word(i), "'" | "’") || i == self.first || i + 1 >= self.end {
            return false;
        }
        let joined = |i: usize| self.tokens[i].span.start == self.tokens[i - 1].span.end;
        let plural = joined(i) && self.lower(i - 1).ends_with('s');
        let owned = self.tokens[i + 1].kind != TokenKind::Mark && !joined(i + 1);
        let opens = |j: usize| match self.word(j) {
            "‘" => true,
            "'" => j == self.first || !joined(j),
            _ => false,
        };
        plural && owned && !(self.first..i).any(opens)
    }

    /// Whether the token stands right after an opening quotation mark or a colon.
    fn opens_quote(&self, i: usize) -> bool {
        i > self.first
            && matches!(
                self.word(i - 1),
                "“" | "\"" | "‘" | ":" | "—" | "-" | "–" | "•"
            )
    }

    /// Capitalised closed-class words inside a sentence are mostly parts of names ("Will Smith").
    fn is_proper_anyway(&self, i: usize) -> bool {
        let lower = self.lower(i);
        lower != "i" && (i + 1 < self.end && self.tokens[i + 1].is_capitalised())
    }

    /// A capitalised common word at the start of a sentence begins a name where a name goes on
    /// after it ("Bank of ...", "Police Chief Ortiz" is settled by the name recogniser).
    fn name_follows(&self, i: usize) -> bool {
        i + 1 < self.end
            && self.tokens[i + 1].is_capitalised()
            && self.class(i).is_open()
            && !self.entry(i).is_some_and(|w| {
                may(w, Form::Adverb) || w.is(Inflected::Verb) && !w.is(Inflected::Noun)
            })
    }

    fn previous(&self, i: usize, tags: &[Tag]) -> Option<Tag> {
        (i > self.first).then(|| tags[i - 1])
    }
}
