//! What speaks for and against two facts answering the same question.

use super::rarity::Rarity;
use crate::fact::{CueKind, Fact};
use crate::value::{Relation, relate};

macro_rules! features {
    ($($(#[$doc:meta])* $variant:ident = $name:literal,)*) => {
        /// One thing that speaks for or against a pair of facts.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Feature { $($(#[$doc])* $variant,)* }

        impl Feature {
            /// Every feature.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)*];
            /// How many there are.
            pub const COUNT: usize = Self::ALL.len();

            /// The name used in `rules/align.toml` and by `explain`.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self { $(Self::$variant => $name,)* }
            }
        }
    };
}

features! {
    /// Both count or modify the same noun.
    SameHead = "same-head",
    /// They count or modify different nouns.
    OtherHead = "other-head",
    /// The same verb, or one of its class, governs both.
    SameVerb = "same-verb",
    /// Different verbs do.
    OtherVerb = "other-verb",
    /// Both depend on the same noun.
    SameGovernor = "same-governor",
    /// They depend on different nouns.
    OtherGovernor = "other-governor",
    /// Both depend by the same preposition.
    SamePreposition = "same-preposition",
    /// Shared words of their own phrases.
    Modifiers = "modifiers",
    /// Both have such words and share none.
    OtherModifiers = "other-modifiers",
    /// Shared names in the sentence.
    Names = "names",
    /// Both have names and share none.
    OtherNames = "other-names",
    /// Different years stand beside them.
    OtherYear = "other-year",
    /// Shared words of their clauses, weighed by rarity.
    Clause = "clause",
    /// Shared words of their sentences, weighed by rarity.
    Sentence = "sentence",
    /// Shared words of the sentences before, weighed by rarity.
    Context = "context",
    /// The same value.
    EqualValues = "equal-values",
    /// Values that can both hold.
    CompatibleValues = "compatible-values",
    /// The same attribute.
    SameAttribute = "same-attribute",
    /// Subjects of the same event class.
    SameEvent = "same-event",
}

/// The features of one pair, each between 0 and 1.
#[derive(Debug, Clone, PartialEq)]
pub struct Features([f64; Feature::COUNT]);

impl Features {
    /// Compares two facts.
    #[must_use]
    pub fn of(a: &Fact, b: &Fact, rarity: &Rarity) -> Self {
        let mut features = Self([0.0; Feature::COUNT]);
        features.pair(a, b, CueKind::Head, Feature::SameHead, Feature::OtherHead);
        features.pair(a, b, CueKind::Verb, Feature::SameVerb, Feature::OtherVerb);
        features.pair(
            a,
            b,
            CueKind::Governor,
            Feature::SameGovernor,
            Feature::OtherGovernor,
        );
        let prepositions = shared(a, b, CueKind::Preposition, rarity);
        features.set(
            Feature::SamePreposition,
            f64::from(prepositions.is_some_and(|s| s > 0.0)),
        );
        features.overlap(
            a,
            b,
            CueKind::Modifier,
            rarity,
            Feature::Modifiers,
            Feature::OtherModifiers,
        );
        features.overlap(
            a,
            b,
            CueKind::Name,
            rarity,
            Feature::Names,
            Feature::OtherNames,
        );
        let years = shared_words(a, b, CueKind::Year);
        features.set(Feature::OtherYear, f64::from(years == Some(false)));
        features.set(Feature::Clause, cosine(a, b, &[CueKind::Clause], rarity));
        features.set(
            Feature::Sentence,
            cosine(a, b, &[CueKind::Clause, CueKind::Sentence], rarity),
        );
        features.set(
            Feature::Context,
            cosine(
                a,
                b,
                &[CueKind::Clause, CueKind::Sentence, CueKind::Context],
                rarity,
            ),
        );
        match relate(&a.value, &b.value).relation {
            Relation::Equal => features.set(Feature::EqualValues, 1.0),
            Relation::Compatible | Relation::Narrower | Relation::Wider => {
                features.set(Feature::CompatibleValues, 1.0)
            }
            Relation::Disjoint | Relation::Incomparable => {}
        }
        features.set(
            Feature::SameAttribute,
            f64::from(a.attribute.name == b.attribute.name),
        );
        let events = (a.subject.event.as_deref(), b.subject.event.as_deref());
        features.set(
            Feature::SameEvent,
            f64::from(events.0.is_some() && events.0 == events.1),
        );
        features
    }

    /// One feature.
    #[must_use]
    pub fn get(&self, feature: Feature) -> f64 {
        self.0[feature as usize]
    }

    /// All features with their values.
    pub fn iter(&self) -> impl Iterator<Item = (Feature, f64)> {
        Feature::ALL.iter().map(|f| (*f, self.0[*f as usize]))
    }

    fn set(&mut self, feature: Feature, value: f64) {
        self.0[feature as usize] = value;
    }

    fn pair(&mut self, a: &Fact, b: &Fact, kind: CueKind, same: Feature, other: Feature) {
        if let Some(shared) = shared_words(a, b, kind) {
            self.set(if shared { same } else { other }, 1.0);
        }
    }

    fn overlap(
        &mut self,
        a: &Fact,
        b: &Fact,
        kind: CueKind,
        rarity: &Rarity,
        same: Feature,
        other: Feature,
    ) {
        match shared(a, b, kind, rarity) {
            Some(share) if share > 0.0 => self.set(same, share),
            Some(_) => self.set(other, 1.0),
            None => {}
        }
    }
}

/// Whether two facts share a word of one kind; none where either has no such word.
fn shared_words(a: &Fact, b: &Fact, kind: CueKind) -> Option<bool> {
    let mut any = false;
    for word in a.cues.of(kind) {
        any = true;
        if b.cues.of(kind).any(|w| w == word) {
            return Some(true);
        }
    }
    (any && b.cues.of(kind).next().is_some()).then_some(false)
}

/// The share of the rarer side's words of one kind that both have, weighed by rarity.
fn shared(a: &Fact, b: &Fact, kind: CueKind, rarity: &Rarity) -> Option<f64> {
    let sum = |f: &Fact| f.cues.of(kind).map(|w| rarity.weight(w)).sum::<f64>();
    let (x, y) = (sum(a), sum(b));
    if x == 0.0 || y == 0.0 {
        return None;
    }
    let both: f64 = a
        .cues
        .of(kind)
        .filter(|w| b.cues.of(kind).any(|v| v == *w))
        .map(|w| rarity.weight(w))
        .sum();
    Some(both / x.min(y))
}

/// Cosine of the two sets of words, weighed by rarity.
fn cosine(a: &Fact, b: &Fact, kinds: &[CueKind], rarity: &Rarity) -> f64 {
    let words = |f: &'_ Fact| {
        let mut words: Vec<(String, f64)> = f
            .cues
            .iter()
            .filter(|c| kinds.contains(&c.kind))
            .map(|c| (c.word.clone(), rarity.weight(&c.word)))
            .collect();
        words.sort_by(|x, y| x.0.cmp(&y.0));
        words.dedup_by(|x, y| x.0 == y.0);
        words
    };
    let (x, y) = (words(a), words(b));
    let norm = |w: &[(String, f64)]| w.iter().map(|(_, r)| r * r).sum::<f64>().sqrt();
    let (nx, ny) = (norm(&x), norm(&y));
    if nx == 0.0 || ny == 0.0 {
        return 0.0;
    }
    let mut dot = 0.0;
    let (mut i, mut j) = (0, 0);
    while i < x.len() && j < y.len() {
        match x[i].0.cmp(&y[j].0) {
            std::cmp::Ordering::Less => i += 1,
            std::cmp::Ordering::Greater => j += 1,
            std::cmp::Ordering::Equal => {
                dot += x[i].1 * y[j].1;
                i += 1;
                j += 1;
            }
        }
    }
    dot / (nx * ny)
}
