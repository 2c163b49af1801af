//! What the lists say of each word of an article, looked up once: every mention of a sentence, and
//! of the sentences beside it, asks for it again.

use super::cues::key;
use crate::lexicon::instances;
use crate::rules::{ClassId, Packs, PartOfSpeech};
use crate::text::{Tag, Text};
use rustc_hash::FxHashMap;
use std::ops::Range;
use std::sync::Arc;

/// The words of one article, by token.
#[derive(Debug)]
pub struct Terms {
    /// The tokens that name events, in order, with the class of each.
    events: Vec<(usize, ClassId)>,
    /// The keys of content words, in order of the alphabet.
    words: Vec<Arc<str>>,
    /// Content words as places in `words` and tokens: of each sentence together, by word.
    content: Vec<(u32, usize)>,
    /// Where the content words of each sentence end in `content`.
    ends: Vec<usize>,
    /// The place in `words` of the token's word; [`NO_WORD`] where it is no content word.
    by_token: Vec<u32>,
    /// The tokens that set their whole sentence apart: "five years *ago*".
    apart: Vec<usize>,
}

/// Stands for a token that is no content word.
const NO_WORD: u32 = u32::MAX;

impl Terms {
    /// Looks up the words of an article.
    #[must_use]
    pub fn of(text: &Text<'_>, packs: &Packs) -> Self {
        let mut numbers: FxHashMap<&str, u32> = FxHashMap::default();
        let mut content = Vec::with_capacity(text.tokens.len() / 2);
        let mut ends = Vec::with_capacity(text.sentences.len());
        for sentence in &text.sentences {
            let told = sentence.block.bears_facts();
            for i in sentence
                .tokens
                .clone()
                .filter(|i| told && is_content(text, *i))
            {
                let next = u32::try_from(numbers.len()).unwrap_or(u32::MAX);
                content.push((*numbers.entry(key(text, i)).or_insert(next), i));
            }
            ends.push(content.len());
        }
        let mut sorted: Vec<(&str, u32)> = numbers.into_iter().collect();
        sorted.sort_unstable();
        let mut places = vec![0; sorted.len()];
        for (place, (_, number)) in (0..).zip(&sorted) {
            places[*number as usize] = place;
        }
        let mut by_token = vec![NO_WORD; text.tokens.len()];
        for (word, token) in &mut content {
            *word = places[*word as usize];
            by_token[*token] = *word;
        }
        let mut start = 0;
        for end in &ends {
            // The tokens stand in order already, so that sorting by word alone keeps them so.
            content[start..*end].sort_by_key(|(word, _)| *word);
            start = *end;
        }
        let events = (0..text.tokens.len()).filter_map(|i| {
            let part = match text.tags[i] {
                Tag::Noun | Tag::PluralNoun | Tag::Adjective => PartOfSpeech::Noun,
                tag if tag.is_verb() => PartOfSpeech::Verb,
                _ => return None,
            };
            Some((i, packs.classes().event_id(text.lemma(i), part)?))
        });
        let lists = instances::lists();
        let apart = (0..text.tokens.len())
            .filter(|i| text.tags[*i] != Tag::Name && lists.sentence.contains(text.lemma(*i)));
        Self {
            apart: apart.collect(),
            events: events.collect(),
            words: sorted.into_iter().map(|(word, _)| word.into()).collect(),
            content,
            ends,
            by_token,
        }
    }

    /// The classes of the event words among these tokens, in their order.
    pub fn events(&self, tokens: Range<usize>) -> impl Iterator<Item = ClassId> {
        let first = self.events.partition_point(|(i, _)| *i < tokens.start);
        self.events[first..]
            .iter()
            .take_while(move |(i, _)| *i < tokens.end)
            .map(|(_, class)| *class)
    }

    /// The tokens among these that set their whole sentence apart from the story's event.
    pub fn apart(&self, tokens: &Range<usize>) -> &[usize] {
        let first = self.apart.partition_point(|i| *i < tokens.start);
        let end = self.apart.partition_point(|i| *i < tokens.end);
        self.apart.get(first..end).unwrap_or_default()
    }

    /// What a content word is compared by, see [`key`]; none for other words.
    pub fn key(&self, token: usize) -> Option<&Arc<str>> {
        self.words.get(*self.by_token.get(token)? as usize)
    }

    /// The content words of a sentence by the alphabet: for each the key and the token.
    pub fn content(&self, sentence: usize) -> impl Iterator<Item = (&Arc<str>, usize)> {
        let end = |i: usize| self.ends.get(i).copied().unwrap_or_default();
        let start = sentence.checked_sub(1).map_or(0, end);
        let content = self.content.get(start..end(sentence)).unwrap_or_default();
        content
            .iter()
            .filter_map(|(word, token)| Some((self.words.get(*word as usize)?, *token)))
    }
}

/// Whether a token says what is spoken of: a noun, a name, a verb or an adjective.
fn is_content(text: &Text<'_>, i: usize) -> bool {
    let word = matches!(
        text.tags[i],
        Tag::Noun
            | Tag::PluralNoun
            | Tag::Name
            | Tag::Present
            | Tag::Past
            | Tag::Participle
            | Tag::Gerund
            | Tag::Adjective
    );
    word && text.tokens[i].span.len() > 1 && text.class(i).is_open()
}
