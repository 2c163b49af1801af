//! The places of one spelling in a story, and the company that it keeps.

use crate::extract::{NameWord, is_common, is_listed};
use crate::lexicon::closed::{self, Class};
use crate::lexicon::{given, places, titles};
use crate::value::Kind;
use rustc_hash::FxHashSet;
use std::collections::BTreeSet;

/// All places of one spelling in a story.
pub(super) struct Form<'w> {
    pub(super) folded: &'w str,
    pub(super) words: Vec<&'w NameWord>,
    pub(super) articles: BTreeSet<usize>,
    pub(super) sentences: FxHashSet<(usize, usize)>,
    /// The words beside it in its name.
    pub(super) before: FxHashSet<&'w str>,
    pub(super) after: FxHashSet<&'w str>,
    /// A common word, a place, a given name: a word that is not made by a slip.
    pub(super) stands_alone: bool,
    pub(super) place: bool,
    pub(super) given: bool,
    pub(super) common: bool,
    pub(super) upper: bool,
    /// Whether "the" stands before it everywhere, or nowhere.
    pub(super) the: bool,
    pub(super) never_the: bool,
}

impl<'w> Form<'w> {
    pub(super) fn of(folded: &'w str, words: Vec<&'w NameWord>) -> Self {
        let near = |pick: fn(&'w NameWord) -> Option<&'w str>| -> FxHashSet<&'w str> {
            let neighbours = words.iter().filter_map(|w| pick(w));
            neighbours.filter(|w| tells(w)).collect()
        };
        let capital = capitalised(folded);
        let place = places::place(&capital).is_some() || places::is_of_people(&capital);
        // "The Angeles": whatever the lists hold, this is no person and no town.
        let the = words.iter().all(|w| w.the);
        let place = place && !the;
        let (given, common) = (given::is_given_name(folded) && !the, is_common(folded));
        Self {
            folded,
            articles: words.iter().map(|w| w.article).collect(),
            sentences: words
                .iter()
                .map(|w| (w.article, w.sentence_index))
                .collect(),
            before: near(|w| w.before.as_deref()),
            after: near(|w| w.after.as_deref()),
            stands_alone: place || given || is_listed(folded),
            place,
            given,
            common,
            upper: words.iter().all(|w| w.upper),
            the,
            never_the: words.iter().all(|w| !w.the),
            words,
        }
    }
}

impl Form<'_> {
    /// Whether the recognisers take it for a name of this kind anywhere.
    pub(super) fn is(&self, kind: Kind) -> bool {
        self.words.iter().any(|w| w.kind == Some(kind))
    }
}

fn capitalised(folded: &str) -> String {
    let mut letters = folded.chars();
    letters
        .next()
        .map(|first| first.to_uppercase().chain(letters).collect())
        .unwrap_or_default()
}

/// Whether a word beside another in a name tells anything: titles and small words do not.
fn tells(word: &str) -> bool {
    word.len() > 2
        && !titles::is_honorific(word)
        && !closed::class(word).is(Class::DETERMINER)
        && !closed::class(word).is(Class::PREPOSITION)
}

/// Whether a word beside another is part of a name that no two bearers share by chance.
pub(super) fn is_telling(word: &str) -> bool {
    given::is_given_name(word) || !is_common(word) && places::place(&capitalised(word)).is_none()
}

/// The company that two forms both keep.
pub(super) struct Shared {
    /// Any word.
    pub(super) any: bool,
    /// One word of a name that no two bearers share by chance.
    pub(super) telling: bool,
    /// A family name behind both.
    pub(super) behind: bool,
    /// A word on either side, one of them telling.
    pub(super) both_sides: bool,
}

impl Shared {
    pub(super) fn of(a: &Form<'_>, b: &Form<'_>) -> Self {
        let before: Vec<&str> = a.before.intersection(&b.before).copied().collect();
        let after: Vec<&str> = a.after.intersection(&b.after).copied().collect();
        let mut all = before.iter().chain(&after);
        let telling = all.any(|word| is_telling(word));
        // Of two words that tell nothing by themselves both are needed, and two new ones beside.
        let unknown = !a.stands_alone && !b.stands_alone;
        let any = !(before.is_empty() && after.is_empty());
        Self {
            any,
            telling: telling || unknown && any,
            behind: after
                .iter()
                .any(|word| is_telling(word) && !given::is_given_name(word)),
            both_sides: telling && !before.is_empty() && !after.is_empty(),
        }
    }
}
