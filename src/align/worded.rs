//! What articles word in two ways: names spelt apart, utterances quoted apart, offices held by two.
//!
//! Such places answer no question that alignment weighs; they are joined by rules of their own.

use super::FactSet;
use super::held::held_apart;
use super::named::named_alike;
use super::names::spelt_apart;
use super::quotes::quoted_apart;
use crate::article::Article;
use crate::extract::{NameWord, Wording};
use crate::fact::Fact;
use crate::settings::Aliases;
use std::collections::BTreeMap;

/// The wordings of each story.
pub(super) fn by_story<'w>(
    wordings: &'w [Wording],
    stories: &[usize],
) -> BTreeMap<usize, Vec<&'w Wording>> {
    let mut by_story: BTreeMap<usize, Vec<&Wording>> = BTreeMap::new();
    for wording in wordings {
        if let Some(story) = stories.get(wording.article) {
            by_story.entry(*story).or_default().push(wording);
        }
    }
    by_story
}

/// Adds claims for the places of names and quotes that a story words in two ways, and gives the
/// sets of them. `aliases` are names that the settings know to be one bearer's.
pub fn worded_apart(
    facts: &mut Vec<Fact>,
    wordings: &[Wording],
    articles: &[Article],
    stories: &[usize],
    aliases: &Aliases,
) -> Vec<FactSet> {
    let written = |word: &NameWord| {
        let text = articles.get(word.article).map_or("", |a| a.text.as_str());
        let run = word.run.of(text);
        let line = run.split_whitespace().collect::<Vec<_>>().join(" ");
        (word.span.of(text).to_owned(), line)
    };
    let mut sets = named_alike(facts, stories);
    sets.extend(spelt_apart(facts, wordings, stories, aliases, written));
    sets.extend(quoted_apart(facts, wordings, articles, stories));
    sets.extend(held_apart(facts, wordings, articles, stories));
    sets
}
