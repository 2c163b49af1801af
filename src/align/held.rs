//! Two people in one office, one person in two offices that nobody has at once.
//!
//! Articles name many mayors and ministers, and one who was mayor is called so for life; so two
//! holders are put against each other only where both articles name the same house, each tells of
//! one holder alone, and both speak of their own day.

use super::FactSet;
use super::worded::by_story;
use crate::article::Article;
use crate::extract::{Held, Office, Wording};
use crate::fact::{Attribute, Cues, Evidence, Fact, Qualifiers, Severity, Subject};
use crate::lexicon::roles;
use crate::value::{Kind, Name, PersonName, Reason, Relation, Value, relate};
use rustc_hash::FxHashMap;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// Who has an office.
pub(super) const HOLDER: &str = "office/holder";
/// Which office somebody has.
pub(super) const HELD: &str = "office/held";

/// The attributes of such questions.
pub const OFFICES: [&str; 2] = [HELD, HOLDER];

/// Articles published farther apart may each have its own holder.
const SAME_TIME_DAYS: i32 = 31;

/// The sentences that tell what an article is about.
const LEDE: usize = 4;

/// More holders of one office in a story are a list of such offices, not one of them.
const MOST: usize = 12;

/// Adds claims for offices that a story gives to two people, and for people to whom it gives two
/// offices at once, and the sets of them.
pub(super) fn held_apart(
    facts: &mut Vec<Fact>,
    wordings: &[Wording],
    articles: &[Article],
    stories: &[usize],
) -> Vec<FactSet> {
    let mut sets = Vec::new();
    for (story, told) in by_story(wordings, stories) {
        let story_of = Story {
            held: told.iter().flat_map(|wording| &wording.held).collect(),
            wordings: told
                .iter()
                .map(|wording| (wording.article, *wording))
                .collect(),
            articles,
        };
        for claims in story_of.holders().into_iter().chain(story_of.offices()) {
            let first = facts.len();
            facts.extend(claims);
            let facts = (first..facts.len()).collect();
            sets.push(FactSet { story, facts });
        }
    }
    sets
}

/// What the articles of one story say of offices.
struct Story<'w> {
    held: Vec<&'w Held>,
    /// What each article says.
    wordings: FxHashMap<usize, &'w Wording>,
    articles: &'w [Article],
}

impl Story<'_> {
    /// The claims to each office that two people have.
    fn holders(&self) -> Vec<Vec<Fact>> {
        let mut by_office: BTreeMap<&str, Vec<&Held>> = BTreeMap::new();
        for held in &self.held {
            if let Some(office) = &held.office {
                by_office.entry(office.name).or_default().push(held);
            }
        }
        let mut found = Vec::new();
        for (office, held) in by_office {
            // One place for each holder in an article is enough.
            let mut seen = BTreeSet::new();
            let key = |h: &Held| (h.article, h.person.canonical(), house(h).map(str::to_owned));
            let held: Vec<&Held> = held.into_iter().filter(|h| seen.insert(key(h))).collect();
            let one = held
                .iter()
                .all(|h| h.person.canonical() == held[0].person.canonical());
            if held.len() > MOST || one {
                continue;
            }
            let rivals = |x: &Held| held.iter().any(|y| self.are_rivals(x, y, &held));
            let mut rest: Vec<&Held> = held.iter().copied().filter(|h| rivals(h)).collect();
            while let Some(first) = rest.first().copied() {
                let (of, others): (Vec<&Held>, Vec<&Held>) =
                    rest.into_iter().partition(|h| self.is_one_house(first, h));
                rest = others;
                let house = of.iter().find_map(|h| house(h)).unwrap_or_default();
                found.push(of.iter().map(|h| holder(h, office, house)).collect());
            }
        }
        found
    }

    /// Whether two articles give one office to two people.
    fn are_rivals(&self, x: &Held, y: &Held, held: &[&Held]) -> bool {
        let names = |p: &PersonName| Value::Name(Name::Person(p.clone()));
        let related = || relate(&names(&x.person), &names(&y.person));
        let alone = |h: &Held| {
            let other =
                |o: &&Held| o.article == h.article && o.person.canonical() != h.person.canonical();
            !held.iter().any(|o| other(o) && self.is_one_house(o, h))
        };
        x.article != y.article
            && (related().relation, related().reason)
                == (Relation::Disjoint, Reason::DifferentNames)
            && self.is_one_house(x, y)
            && self.is_one_time(x, y)
            && self.is_central(x)
            && self.is_central(y)
            && !self.tells_of(x.article, &y.person, &x.person)
            && !self.tells_of(y.article, &x.person, &y.person)
            && alone(x)
            && alone(y)
    }

    /// The claims to the offices of each person who has two.
    fn offices(&self) -> Vec<Vec<Fact>> {
        let mut by_person: BTreeMap<String, Vec<&Held>> = BTreeMap::new();
        for held in self.held.iter().filter(|h| !h.person.given.is_empty()) {
            let person = held.person.canonical();
            by_person.entry(person).or_default().push(held);
        }
        let mut found = Vec::new();
        for (person, held) in by_person {
            let mut seen = BTreeSet::new();
            let key = |h: &Held| (h.article, h.role.canonical());
            let held: Vec<&Held> = held.into_iter().filter(|h| seen.insert(key(h))).collect();
            let one = held
                .iter()
                .all(|h| h.role.canonical() == held[0].role.canonical());
            if held.len() > MOST || one {
                continue;
            }
            let exclude = |x: &Held, y: &Held| {
                let (x, y) = (Value::Role(x.role.clone()), Value::Role(y.role.clone()));
                relate(&x, &y).relation == Relation::Disjoint
            };
            // Who tells of both knows of both.
            let both = |h: &Held| held.iter().any(|o| o.article == h.article && exclude(h, o));
            let one: Vec<&Held> = held.iter().copied().filter(|h| !both(h)).collect();
            let rival = |x: &Held, y: &Held| {
                x.article != y.article && exclude(x, y) && self.is_one_time(x, y)
            };
            let of = one.iter().filter(|x| one.iter().any(|y| rival(x, y)));
            let claims: Vec<Fact> = of.map(|h| has_office(h, &person)).collect();
            if !claims.is_empty() {
                found.push(claims);
            }
        }
        found
    }

    /// Whether two places tell of one house: they name it alike, or the article that leaves it out
    /// names it elsewhere.
    fn is_one_house(&self, x: &Held, y: &Held) -> bool {
        match (house(x), house(y)) {
            (Some(a), Some(b)) => a == b || is_short_for(a, b) || is_short_for(b, a),
            (Some(a), None) => self.names(y.article, a),
            (None, Some(b)) => self.names(x.article, b),
            (None, None) => {
                let alone = |h: &Held| h.office.as_ref().is_some_and(|o| roles::is_alone(o.name));
                alone(x) && alone(y)
            }
        }
    }

    fn is_one_time(&self, x: &Held, y: &Held) -> bool {
        let day = |h: &Held| {
            let metadata = &self.articles.get(h.article)?.metadata;
            Some(metadata.updated.or(metadata.published)?.date)
        };
        match (day(x), day(y)) {
            (Some(x), Some(y)) => {
                let apart = x.since(y).map_or(0, |span| span.get_days());
                apart.abs() <= SAME_TIME_DAYS
            }
            _ => true,
        }
    }

    /// Whether an article names a house.
    fn names(&self, article: usize, house: &str) -> bool {
        let words = |word: &str| self.has_word(article, word);
        house.split(' ').all(words)
    }

    /// Whether an article names the bearer of this name, in whatever role, and not only `other`,
    /// who shares the family name.
    fn tells_of(&self, article: usize, person: &PersonName, other: &PersonName) -> bool {
        let namesake = person.family == other.family;
        self.people(article).iter().any(|(name, _)| {
            let same = (&name.given, &name.suffix) == (&person.given, &person.suffix);
            name.family == person.family && (!namesake || same)
        })
    }

    /// Whether an article tells of somebody for their own sake: where it begins, or more than once.
    fn is_central(&self, held: &Held) -> bool {
        let often = |(name, times): &(PersonName, usize)| {
            *times > 1 && name.canonical() == held.person.canonical()
        };
        held.headline || held.sentence_index < LEDE || self.people(held.article).iter().any(often)
    }

    fn people(&self, article: usize) -> &[(PersonName, usize)] {
        self.wordings.get(&article).map_or(&[], |w| &w.people)
    }

    fn has_word(&self, article: usize, folded: &str) -> bool {
        let names = self.wordings.get(&article).map_or(&[][..], |w| &w.names);
        names.iter().any(|word| word.folded == folded)
    }
}

fn house(held: &Held) -> Option<&str> {
    held.office
        .as_ref()
        .and_then(|o: &Office| o.house.as_deref())
}

/// Whether all words of one name stand in the other: "kestrel", "kestrel foods".
fn is_short_for(short: &str, full: &str) -> bool {
    let words: Vec<&str> = full.split(' ').collect();
    short.split(' ').all(|word| words.contains(&word))
}

/// The claim that somebody has an office.
fn holder(held: &Held, office: &str, house: &str) -> Fact {
    let of = if house.is_empty() {
        String::new()
    } else {
        format!(" of {}", titled(house))
    };
    let question = format!("Who is the {office}{of}?");
    let names = vec![house.to_owned(), office.to_owned()];
    let names = names.into_iter().filter(|name| !name.is_empty()).collect();
    let value = Value::Name(Name::Person(held.person.clone()));
    claim(
        held,
        (HOLDER, Kind::Person, question),
        names,
        value,
        &held.named,
    )
}

/// The claim that an office is somebody's.
fn has_office(held: &Held, person: &str) -> Fact {
    let question = format!("Which office has {}?", held.person.written);
    let value = Value::Role(held.role.clone());
    let asked = (HELD, Kind::Role, question);
    claim(held, asked, vec![person.to_owned()], value, &held.told)
}

fn claim(
    held: &Held,
    (name, kind, question): (&str, Kind, String),
    mut names: Vec<String>,
    value: Value,
    (span, tokens): &(crate::article::Span, std::ops::Range<usize>),
) -> Fact {
    names.sort();
    let attribute = Attribute {
        name: name.to_owned(),
        kind,
        question,
        severity: Severity::Warning,
        pack: None,
        once: false,
    };
    Fact {
        attribute: Arc::new(attribute),
        subject: Subject {
            names,
            ..Subject::default()
        },
        value,
        kind,
        qualifiers: Qualifiers::default(),
        evidence: Evidence {
            article: held.article,
            span: *span,
            sentence: held.sentence,
            sentence_index: held.sentence_index,
            tokens: tokens.clone(),
            headline: held.headline,
        },
        cues: Cues::default(),
    }
}

/// A folded name with capitals.
fn titled(folded: &str) -> String {
    let word = |word: &str| {
        let mut letters = word.chars();
        let first = letters.next().into_iter().flat_map(char::to_uppercase);
        first.chain(letters).collect::<String>()
    };
    folded.split(' ').map(word).collect::<Vec<_>>().join(" ")
}
