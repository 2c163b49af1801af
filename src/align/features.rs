//! What speaks for and against two facts answering the same question.

use super::profile::{Profile, Weighed};
use crate::fact::{CueKind, Fact};
use crate::lexicon::classes;
use crate::value::{Kind, Relation, Value, relate};
use rust_decimal::prelude::ToPrimitive as _;

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
    /// Shared words of what says most closely what they are of, weighed by rarity.
    Core = "core",
    /// They count different nouns of one sort: officers and agents, homes and houses.
    SameGroup = "same-group",
    /// Both stand in the first sentences of their articles.
    BothLede = "both-lede",
    /// Shared words of their clauses, weighed by rarity.
    Clause = "clause",
    /// Shared words of their sentences, weighed by rarity.
    Sentence = "sentence",
    /// Shared words of the sentences before, weighed by rarity.
    Context = "context",
    /// The same value.
    EqualValues = "equal-values",
    /// The same value, by how much it tells: rare in its articles, and more than a small number.
    TellingValue = "telling-value",
    /// Values that can both hold and lie close together.
    CompatibleValues = "compatible-values",
    /// The same attribute.
    SameAttribute = "same-attribute",
    /// Subjects of the same event class.
    SameEvent = "same-event",
    /// An attribute that a rule pack names, the same for both.
    SameNamed = "same-named",
    /// Ages of one person.
    SamePerson = "same-person",
    /// Ages of two.
    OtherPerson = "other-person",
    /// What happened is of two different known classes: killed against injured.
    OtherClass = "other-class",
}

/// How many sentences tell the story in short.
const LEDE: usize = 3;

/// The features of one pair, each between 0 and 1.
#[derive(Debug, Clone, PartialEq)]
pub struct Features([f64; Feature::COUNT]);

/// A fact with its profile.
#[derive(Debug, Clone, Copy)]
pub struct Profiled<'a> {
    /// The fact.
    pub fact: &'a Fact,
    /// Its cues.
    pub profile: &'a Profile,
}

impl Features {
    /// Compares two facts of one story.
    #[must_use]
    pub fn of(a: Profiled<'_>, b: Profiled<'_>) -> Self {
        let mut features = Self([0.0; Feature::COUNT]);
        let both = |kind| (a.profile.of(kind), b.profile.of(kind));
        features.same_or_other(both(CueKind::Head), Feature::SameHead, Feature::OtherHead);
        features.same_or_other(both(CueKind::Verb), Feature::SameVerb, Feature::OtherVerb);
        features.same_or_other(
            both(CueKind::Governor),
            Feature::SameGovernor,
            Feature::OtherGovernor,
        );
        let (x, y) = both(CueKind::Preposition);
        features.set(Feature::SamePreposition, f64::from(x.meets(y)));
        features.overlap(
            both(CueKind::Modifier),
            Feature::Modifiers,
            Feature::OtherModifiers,
        );
        features.overlap(both(CueKind::Name), Feature::Names, Feature::OtherNames);
        let (x, y) = both(CueKind::Year);
        features.set(
            Feature::OtherYear,
            f64::from(!x.is_empty() && !y.is_empty() && !x.meets(y)),
        );
        features.set(Feature::Core, a.profile.core.cosine(&b.profile.core));
        let grouped = features.get(Feature::OtherHead) > 0.0
            && a.profile
                .groups
                .iter()
                .any(|g| b.profile.groups.contains(g));
        features.set(Feature::SameGroup, f64::from(grouped));
        let lede = |fact: &Fact| fact.evidence.sentence_index < LEDE;
        features.set(Feature::BothLede, f64::from(lede(a.fact) && lede(b.fact)));
        features.set(Feature::Clause, a.profile.clause.cosine(&b.profile.clause));
        features.set(
            Feature::Sentence,
            a.profile.sentence.cosine(&b.profile.sentence),
        );
        features.set(
            Feature::Context,
            a.profile.context.cosine(&b.profile.context),
        );
        let telling = (a.profile.telling_value, b.profile.telling_value);
        let (a, b) = (a.fact, b.fact);
        match relate(&a.value, &b.value).relation {
            Relation::Equal => {
                features.set(Feature::EqualValues, 1.0);
                features.set(Feature::TellingValue, telling.0.min(telling.1));
            }
            Relation::Compatible | Relation::Narrower | Relation::Wider => {
                features.set(Feature::CompatibleValues, closeness(&a.value, &b.value));
            }
            Relation::Disjoint | Relation::Incomparable => {}
        }
        features.set(
            Feature::SameAttribute,
            f64::from(a.attribute.name == b.attribute.name),
        );
        let named = a.attribute.name == b.attribute.name && a.attribute.pack.is_some();
        features.set(Feature::SameNamed, f64::from(named));
        if a.kind == Kind::Age && b.kind == Kind::Age {
            let same = features.get(Feature::SameHead);
            features.set(Feature::SamePerson, same);
            features.set(Feature::OtherPerson, 1.0 - same);
        }
        let events = (a.subject.event.as_deref(), b.subject.event.as_deref());
        features.set(
            Feature::SameEvent,
            f64::from(events.0.is_some() && events.0 == events.1),
        );
        let known = |event: Option<&str>| event.is_some_and(classes::is_class);
        let differ = known(events.0) && known(events.1) && events.0 != events.1;
        features.set(Feature::OtherClass, f64::from(differ));
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

    fn same_or_other(&mut self, (a, b): (&Weighed, &Weighed), same: Feature, other: Feature) {
        if !a.is_empty() && !b.is_empty() {
            self.set(if a.meets(b) { same } else { other }, 1.0);
        }
    }

    fn overlap(&mut self, (a, b): (&Weighed, &Weighed), shared: Feature, none: Feature) {
        if !a.is_empty() && !b.is_empty() {
            let share = a.overlap(b);
            self.set(
                if share > 0.0 { shared } else { none },
                if share > 0.0 { share } else { 1.0 },
            );
        }
    }
}

/// How close two values that can both hold lie: the ratio of their numbers; half for times, whose
/// grains differ.
fn closeness(a: &Value, b: &Value) -> f64 {
    let (Value::Quantity(a), Value::Quantity(b)) = (a, b) else {
        return 0.5;
    };
    let number = |numbers: &[rust_decimal::Decimal]| numbers.first().and_then(|n| n.to_f64());
    match (number(&a.stated), number(&b.stated)) {
        (Some(x), Some(y)) if x > 0.0 && y > 0.0 => x.min(y) / x.max(y),
        _ => 0.5,
    }
}
