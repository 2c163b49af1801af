//! What speaks for and against two facts answering the same question.

use super::bearers::{Same, same_bearer, same_convict};
use super::feature::Feature;
use super::likeness::{
    closeness, distance, given_elsewhere, is_vague, other_accounts, other_grain, other_instance,
};
use super::occasions::{of_one_event, same_occasion};
use super::owners::same_owner;
use super::profile::{Profile, Weighed};
use super::relation::relation;
use super::totals::is_part_of;
use crate::fact::{CueKind, Fact};
use crate::lexicon::classes;
use crate::value::{Kind, Relation};

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
        let days = both(CueKind::Day);
        if !days.0.is_empty() && !days.1.is_empty() {
            let same = days.0.meets(days.1);
            if same {
                features.set(Feature::SameDay, 1.0);
            } else if a.profile.names_days_like(b.profile) {
                features.set(Feature::OtherDay, 1.0);
            }
        }
        let origins = both(CueKind::Origin);
        if !origins.0.is_empty() && !origins.1.is_empty() && !origins.0.meets(origins.1) {
            features.set(Feature::OtherOrigin, 1.0);
        }
        features.same_or_other(
            both(CueKind::Subject),
            Feature::SameSubject,
            Feature::OtherSubject,
        );
        match same_owner(a.fact, b.fact) {
            Some(true) => features.set(Feature::SameOwner, 1.0),
            Some(false) => features.set(Feature::OtherOwner, 1.0),
            None => {}
        }
        let shares = both(CueKind::Share);
        let differ = !shares.0.is_empty() && !shares.1.is_empty() && !shares.0.meets(shares.1);
        features.set(Feature::OtherShare, f64::from(differ));
        features.set(Feature::Core, a.profile.core.cosine(&b.profile.core));
        // "Four men were arrested", "four arrests": the verb of one is what the other counts.
        let (heads, verbs) = (both(CueKind::Head), both(CueKind::Verb));
        let deed = heads.0.meets(verbs.1) || heads.1.meets(verbs.0);
        let groups = (&a.profile.groups, &b.profile.groups);
        let alike = deed || groups.0.iter().any(|g| groups.1.contains(g));
        let grouped = alike && features.get(Feature::OtherHead) > 0.0;
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
        features.compare_places(a, b);
        let telling = (a.profile.telling_value, b.profile.telling_value);
        let relation = relation(a.fact, b.fact).relation;
        if relation != Relation::Equal {
            features.set(
                Feature::Vague,
                f64::from(is_vague(a.fact) || is_vague(b.fact)),
            );
            features.set(Feature::FarApart, distance(&a.fact.value, &b.fact.value));
            features.set(Feature::GivenElsewhere, given_elsewhere(a, b));
            if let (Some(x), Some(y)) = (a.profile.row, b.profile.row) {
                let crossed = x.1 == y.1 && x.0 != y.0;
                features.set(Feature::OtherPlace, f64::from(crossed));
            }
        }
        let happened = (a.profile, b.profile);
        let (a, b) = (a.fact, b.fact);
        match relation {
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
        let other_named = match (&a.attribute.pack, &b.attribute.pack) {
            (Some(_), Some(_)) if a.attribute.name != b.attribute.name => 1.0,
            _ if is_part_of(a, b) || is_part_of(b, a) => 1.0,
            (Some(_), None) | (None, Some(_)) => 0.5,
            _ => 0.0,
        };
        features.set(Feature::OtherNamed, other_named);
        let occasion = same_occasion(a, b);
        features.set(Feature::SameInstance, of_one_event(a, b, occasion));
        let instance = if other_accounts(a, b) {
            1.0
        } else {
            other_instance(a, b, occasion)
        };
        features.set(Feature::OtherInstance, instance);
        features.set(Feature::SameOnce, f64::from(named && a.attribute.once));
        if a.kind == Kind::Age && b.kind == Kind::Age {
            features.compare_bearers(a, b);
        } else {
            match same_convict(a, b) {
                Same::Yes => features.set(Feature::SamePerson, 0.5),
                Same::No => features.set(Feature::OtherPerson, 1.0),
                Same::Doubtful | Same::Unknown => {}
            }
        }
        let events = (a.subject.event.as_deref(), b.subject.event.as_deref());
        features.set(
            Feature::SameEvent,
            f64::from(events.0.is_some() && events.0 == events.1),
        );
        if matches!(a.kind, Kind::Date | Kind::Time) && matches!(b.kind, Kind::Date | Kind::Time) {
            let (x, y) = happened;
            let meet = x.of(CueKind::Event).meets(y.of(CueKind::Event));
            let who = x.events.unknown_speaker() || y.events.unknown_speaker();
            let differ = !meet && x.events.differ(y.events);
            features.set(Feature::OneEvent, f64::from(meet && !who));
            features.set(Feature::OtherEvent, f64::from(differ));
            if !meet && !differ {
                features.set(Feature::NoSharedEvent, x.events.unshared(y.events));
            }
        }
        features.set(
            Feature::OtherGrain,
            f64::from(other_grain(&a.value, &b.value)),
        );
        let known = |event: Option<&str>| event.is_some_and(classes::is_class);
        let differ = known(events.0) && known(events.1) && events.0 != events.1;
        features.set(Feature::OtherClass, f64::from(differ));
        features
    }

    /// Whose the two ages are.
    fn compare_bearers(&mut self, a: &Fact, b: &Fact) {
        let same = same_bearer(a, b);
        match same {
            Same::Yes => self.set(Feature::SamePerson, 1.0),
            Same::No => self.set(Feature::OtherPerson, 1.0),
            Same::Doubtful => self.set(Feature::OtherPerson, 0.5),
            Same::Unknown => {}
        }
        // "the suspect", "a man": other nouns, no other person.
        if matches!(same, Same::Yes | Same::Unknown) {
            self.set(Feature::OtherHead, 0.0);
        }
    }

    /// Whether values of this kind can be a disagreement at all: measures from two places are not,
    /// nor a year and a day, times of which one tells nothing that happened, the ranks of two things,
    /// what different names hold, "none" and "one" of what is said to happen otherwise; who and where
    /// only where a pack asks for the one answer.
    pub(super) fn can_dispute(&self, kind: Kind) -> bool {
        let of_names = matches!(
            kind,
            Kind::Person
                | Kind::Place
                | Kind::Organisation
                | Kind::Participants
                | Kind::Role
                | Kind::Quote
        );
        let ranks = kind == Kind::Ordinal && self.get(Feature::SameSubject) == 0.0;
        let of_nothing = self.get(Feature::Vague) > 0.0 && self.get(Feature::OtherVerb) > 0.0;
        let told_apart = self.get(Feature::OtherOrigin) > 0.0
            || self.get(Feature::OtherPerson) == 1.0
            || self.get(Feature::OtherInstance) == 1.0
            || self.get(Feature::OtherGrain) > 0.0
            || self.get(Feature::OtherOwner) > 0.0
            || self.get(Feature::OtherShare) > 0.0
            || self.get(Feature::OtherNamed) == 1.0;
        // "So it was on Monday" may be of anything; what one and the same did need not.
        let one_deed = self.get(Feature::SameVerb) > 0.0 && self.get(Feature::SameSubject) > 0.0;
        let untold = self.get(Feature::NoSharedEvent) == 1.0
            && self.get(Feature::SameNamed) == 0.0
            && !one_deed;
        !told_apart
            && !untold
            && !ranks
            && (!of_nothing || self.get(Feature::SameOnce) > 0.0)
            && (!of_names || self.get(Feature::SameOnce) > 0.0)
    }

    /// What their whole sentences and articles share.
    fn compare_places(&mut self, a: Profiled<'_>, b: Profiled<'_>) {
        let (x, y) = (a.profile, b.profile);
        if self.get(Feature::SameHead) > 0.0 {
            let rarity = x.of(CueKind::Head).shared_rarity(y.of(CueKind::Head));
            self.set(Feature::RareHead, (rarity / VERY_RARE).min(1.0));
        }
        let words = x.sentence.shared_rarity(&y.sentence);
        self.set(Feature::SharedWords, (words / MANY_WORDS).min(1.0));
        let names = x.of(CueKind::Name).shared_rarity(y.of(CueKind::Name));
        self.set(Feature::SharedNames, (names / MANY_NAMES).min(1.0));
        let values = x.neighbours.shared_rarity(&y.neighbours);
        self.set(Feature::Neighbours, (values / MANY_VALUES).min(1.0));
        if a.fact.attribute.name == b.fact.attribute.name {
            #[allow(clippy::cast_precision_loss, reason = "far fewer values than 2^52")]
            self.set(Feature::Sole, 1.0 / x.rivals.max(y.rivals) as f64);
        }
        if let (Some(x), Some(y)) = (x.rivals_of_kind, y.rivals_of_kind) {
            #[allow(clippy::cast_precision_loss, reason = "far fewer values than 2^52")]
            self.set(Feature::SoleOfKind, 1.0 / x.max(y) as f64);
        }
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

/// The rarity of a word that stands in one of a few hundred sentences.
const VERY_RARE: f64 = 5.0;
/// The rarities of all words that two sentences share, where they tell the same in other words.
const MANY_WORDS: f64 = 20.0;
/// The same of names.
const MANY_NAMES: f64 = 8.0;
/// How many telling values two sentences share that are versions of one.
const MANY_VALUES: f64 = 2.0;
