//! One name in two spellings.
//!
//! Two words that lie a slip apart are two names far more often than one, so likeness alone joins
//! nothing. What joins them is the company that they keep: the same given name, the same words of
//! one organisation's name; or that the rare one is introduced nowhere, while the story is full of
//! the other. What explains two spellings (an ending, another country's way to spell, letters that
//! are not Latin, two names that both exist) keeps them apart.

use super::FactSet;
use super::slip::{Slip, same_letters, slip};
use super::worded::by_story;
use crate::extract::{NameWord, Wording, is_common, is_listed, is_verb_only};
use crate::fact::{Attribute, Cues, Evidence, Fact, Qualifiers, Severity, Subject};
use crate::lexicon::closed::{self, Class};
use crate::lexicon::{given, organisations, places, spelling, titles, transliteration};
use crate::settings::Aliases;
use crate::value::{Kind, Value};
use rustc_hash::{FxHashMap, FxHashSet};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// What the attributes of such questions begin with.
pub(crate) const SPELLING: &str = "spelling/";

/// The attributes of such questions.
pub const SPELLINGS: [&str; 3] = ["spelling/organisation", "spelling/person", "spelling/place"];

/// Adds a claim for each place of a name that a story spells in two ways, and the sets of them.
pub fn spelt_apart(
    facts: &mut Vec<Fact>,
    wordings: &[Wording],
    stories: &[usize],
    aliases: &Aliases,
    written: impl Fn(&NameWord) -> (String, String),
) -> Vec<FactSet> {
    let by_story = by_story(wordings, stories);
    let aliases = Excused::of(aliases);
    let mut sets = Vec::new();
    for (story, told) in by_story {
        for name in (Story::of(&told, &aliases)).names() {
            let attribute = Arc::new(attribute(&name, &written));
            let first = facts.len();
            let claims = name.words.iter();
            facts.extend(claims.map(|word| claim(word, &name, &attribute, &written)));
            sets.push(FactSet {
                story,
                facts: (first..facts.len()).collect(),
            });
        }
    }
    sets
}

/// A name with all places that a finding shows.
struct Spelt<'w> {
    /// The commonest spelling, folded.
    settled: &'w str,
    kind: Kind,
    words: Vec<&'w NameWord>,
    /// The place that shows the name at its longest.
    fullest: &'w NameWord,
}

fn attribute(name: &Spelt<'_>, written: impl Fn(&NameWord) -> (String, String)) -> Attribute {
    Attribute {
        name: format!("{SPELLING}{}", name.kind),
        kind: name.kind,
        question: format!("How is the name spelt: {}?", written(name.fullest).1),
        severity: Severity::Warning,
        pack: None,
        once: false,
    }
}

fn claim(
    word: &NameWord,
    name: &Spelt<'_>,
    attribute: &Arc<Attribute>,
    written: impl Fn(&NameWord) -> (String, String),
) -> Fact {
    Fact {
        attribute: attribute.clone(),
        subject: Subject {
            names: vec![name.settled.to_owned()],
            ..Subject::default()
        },
        value: Value::Text(written(word).0),
        kind: name.kind,
        qualifiers: Qualifiers::default(),
        evidence: Evidence {
            article: word.article,
            span: word.span,
            sentence: word.sentence,
            sentence_index: word.sentence_index,
            tokens: word.token..word.token + 1,
            headline: word.headline,
        },
        cues: Cues::default(),
    }
}

/// Words that the settings call names of one bearer.
struct Excused(FxHashSet<(String, String)>);

impl Excused {
    fn of(aliases: &Aliases) -> Self {
        let words = |name: &str| -> Vec<String> {
            name.split_whitespace().map(crate::value::fold).collect()
        };
        let mut excused = FxHashSet::default();
        for (other, name) in aliases.iter() {
            for x in words(other) {
                for y in words(name) {
                    excused.insert((x.clone(), y.clone()));
                    excused.insert((y, x.clone()));
                }
            }
        }
        Self(excused)
    }

    fn holds(&self, a: &str, b: &str) -> bool {
        !self.0.is_empty() && self.0.contains(&(a.to_owned(), b.to_owned()))
    }
}

/// All places of one spelling in a story.
struct Form<'w> {
    folded: &'w str,
    words: Vec<&'w NameWord>,
    articles: BTreeSet<usize>,
    sentences: FxHashSet<(usize, usize)>,
    /// The words beside it in its name.
    before: FxHashSet<&'w str>,
    after: FxHashSet<&'w str>,
    /// A common word, a place, a given name: a word that is not made by a slip.
    stands_alone: bool,
    place: bool,
    given: bool,
    common: bool,
    upper: bool,
    /// Whether "the" stands before it everywhere, or nowhere.
    the: bool,
    never_the: bool,
}

impl<'w> Form<'w> {
    fn of(folded: &'w str, words: Vec<&'w NameWord>) -> Self {
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
    fn is(&self, kind: Kind) -> bool {
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
fn is_telling(word: &str) -> bool {
    given::is_given_name(word) || !is_common(word) && places::place(&capitalised(word)).is_none()
}

/// The forms of one story.
struct Story<'w> {
    forms: Vec<Form<'w>>,
    /// Whether its names are mostly those of a country that writes other letters.
    foreign: bool,
    excused: &'w Excused,
}

impl<'w> Story<'w> {
    fn of(told: &[&'w Wording], excused: &'w Excused) -> Self {
        let mut by_word: BTreeMap<&str, Vec<&NameWord>> = BTreeMap::new();
        for word in told.iter().flat_map(|w| &w.names) {
            by_word.entry(&word.folded).or_default().push(word);
        }
        // What is a common word with a capital for its place only is no name.
        let forms = by_word.into_iter().filter_map(|(folded, words)| {
            let common = is_common(folded);
            let verb = common && is_verb_only(folded);
            let named: Vec<&NameWord> = words
                .into_iter()
                .filter(|w| !w.weak || !common || verb && w.acts)
                .collect();
            (!named.is_empty()).then(|| Form::of(folded, named))
        });
        Self {
            forms: forms.collect(),
            foreign: is_foreign(told),
            excused,
        }
    }

    /// The names that are spelt in two ways at least.
    fn names(&self) -> Vec<Spelt<'w>> {
        // Each rare form goes with the commonest that it is a slip of.
        let mut slips: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        let mut of: BTreeMap<usize, usize> = BTreeMap::new();
        for (a, b) in self.near() {
            let (x, y) = (&self.forms[a], &self.forms[b]);
            let (rare, common) = match (x.words.len(), x.articles.len(), y.folded).cmp(&(
                y.words.len(),
                y.articles.len(),
                x.folded,
            )) {
                std::cmp::Ordering::Greater => (b, a),
                _ => (a, b),
            };
            if self.is_one_name(&self.forms[rare], &self.forms[common]) {
                let better =
                    |other: &usize| self.forms[common].words.len() > self.forms[*other].words.len();
                if of.get(&rare).is_none_or(better) {
                    of.insert(rare, common);
                }
            }
        }
        for (rare, common) in &of {
            // A slip of a slip is one of the name itself.
            let settled = of.get(common).unwrap_or(common);
            slips.entry(*settled).or_default().push(*rare);
        }
        slips
            .into_iter()
            .map(|(settled, rare)| self.spelt(settled, &rare))
            .collect()
    }

    fn spelt(&self, settled: usize, rare: &[usize]) -> Spelt<'w> {
        let form = &self.forms[settled];
        let mut words: Vec<&NameWord> = Vec::new();
        let mut seen = FxHashSet::default();
        words.extend(form.words.iter().filter(|w| seen.insert(w.article)));
        for slip in rare {
            words.extend(self.forms[*slip].words.iter());
        }
        words.sort_by_key(|w| (w.article, w.span.start));
        // The name as it runs in most places, outside headlines if it stands there at all.
        let runs = |w: &NameWord| {
            let alike = form.words.iter().filter(|x| x.run.len() == w.run.len());
            (!w.headline && !w.weak, alike.count(), w.run.len())
        };
        let first = |w: &NameWord| std::cmp::Reverse((w.article, w.span.start));
        let fullest = form
            .words
            .iter()
            .max_by_key(|w| (runs(w), first(w)))
            .unwrap_or(&form.words[0]);
        let count = |kind: Kind| form.words.iter().filter(|w| w.kind == Some(kind)).count();
        let (people, bodies, sites) = (
            count(Kind::Person),
            count(Kind::Organisation),
            count(Kind::Place),
        );
        let kind = if people > bodies.max(sites) {
            Kind::Person
        } else if sites > bodies {
            Kind::Place
        } else {
            Kind::Organisation
        };
        Spelt {
            settled: form.folded,
            kind,
            words,
            fullest,
        }
    }

    /// Pairs of forms that may be a slip apart.
    fn near(&self) -> BTreeSet<(usize, usize)> {
        let mut keys: FxHashMap<String, Vec<usize>> = FxHashMap::default();
        for (i, form) in self.forms.iter().enumerate() {
            let letters: Vec<char> = form.folded.chars().take(LONGEST_WORD).collect();
            // One letter gone, in either: every single slip, two of them often.
            keys.entry(form.folded.to_owned()).or_default().push(i);
            for gone in 0..letters.len() {
                let kept = letters.iter().enumerate().filter(|(at, _)| *at != gone);
                keys.entry(kept.map(|(_, c)| *c).collect())
                    .or_default()
                    .push(i);
            }
            let start: String = letters.iter().take(3).collect();
            keys.entry(format!("{start}-")).or_default().push(i);
        }
        let mut pairs = BTreeSet::new();
        for having in keys.into_values().filter(|h| h.len() <= COMMON) {
            for (n, a) in having.iter().enumerate() {
                for b in &having[n + 1..] {
                    if a != b {
                        pairs.insert((*a.min(b), *a.max(b)));
                    }
                }
            }
        }
        pairs
    }

    /// Whether the rare form is a slip for the common one.
    fn is_one_name(&self, rare: &Form<'_>, common: &Form<'_>) -> bool {
        let (r, c) = (rare.folded, common.folded);
        let slip = slip(r, c);
        if slip == Slip::None || self.excused.holds(r, c) {
            return false;
        }
        if !rare.sentences.is_disjoint(&common.sentences) {
            return false;
        }
        if rare.upper || common.upper {
            return self.is_one_acronym(rare, common);
        }
        let shared = Shared::of(rare, common);
        let one_article = !rare.articles.is_disjoint(&common.articles);
        // Two who bear one family name are told of in one article, not each in another.
        if rare.given && common.given {
            let bearer = shared.behind && slip == Slip::One && !one_article;
            let other = given::same_given_name(r, c) || spelling::is_inflected(r, c);
            return bearer && !self.foreign && !other;
        }
        if rare.place && common.place || given::same_given_name(r, c) || spelling::is_variant(r, c)
        {
            return false;
        }
        // Nobody has settled how a foreign name is spelt; one article should keep to one way.
        if (self.foreign || transliteration::same(r, c)) && !one_article {
            return false;
        }
        if rare.common && common.common {
            let person = is_person(rare, common) && slip == Slip::One && !one_article;
            return (shared.both_sides || person) && !is_plural(r, c);
        }
        let person = is_person(rare, common) && !(rare.stands_alone && common.stands_alone);
        if spelling::is_inflected(r, c) && !person {
            return false;
        }
        if shared.telling {
            return slip != Slip::Ending || !common.stands_alone;
        }
        // "Collegiate Prepatory": no word, beside a word of the name.
        let word_of_name = !rare.stands_alone && common.common && shared.any;
        if word_of_name
            && slip != Slip::Ending
            && !rare.is(Kind::Person)
            && !common.is(Kind::Person)
        {
            return true;
        }
        let sure = match slip {
            Slip::One => r.starts_with(&c[..1]),
            Slip::Two => same_letters(r, c),
            Slip::Ending => r.starts_with(c) || c.starts_with(r),
            Slip::None => false,
        };
        // "the Harriers" are not Mr. Harrier, and whatever is no place is no slip for one.
        let apart = rare.the && common.never_the || rare.never_the && common.the;
        if !sure || apart || common.place && !rare.is(Kind::Place) {
            return false;
        }
        let acts = rare.words.iter().any(|w| w.weak && w.acts);
        let rarer = 2 * rare.words.len() <= common.words.len();
        let only_there = rare.articles.len() == 1;
        if introduced(rare) || !rarer || !only_there || common.words.len() < OFTEN {
            return false;
        }
        if rare.stands_alone {
            return acts && slip == Slip::One && one_article;
        }
        !common.given || one_article
    }

    /// Letters of an acronym set in another order.
    fn is_one_acronym(&self, rare: &Form<'_>, common: &Form<'_>) -> bool {
        let sorted = |word: &str| {
            let mut letters: Vec<char> = word.chars().collect();
            letters.sort_unstable();
            letters
        };
        let known = |form: &Form<'_>| {
            form.common || organisations::full_name(&form.folded.to_uppercase()).is_some()
        };
        rare.upper
            && common.upper
            && sorted(rare.folded) == sorted(common.folded)
            && strsim::osa_distance(rare.folded, common.folded) == 1
            && !known(rare)
            && 2 * rare.words.len() <= common.words.len()
            && common.words.len() >= OFTEN
    }
}

/// Longer words are compared by so many letters.
const LONGEST_WORD: usize = 24;
/// Keys that more forms have do not tell which lie close.
const COMMON: usize = 60;
/// A name that stands for itself is named at least so often.
const OFTEN: usize = 3;

/// The company that two forms both keep.
struct Shared {
    /// Any word.
    any: bool,
    /// One word of a name that no two bearers share by chance.
    telling: bool,
    /// A family name behind both.
    behind: bool,
    /// A word on either side, one of them telling.
    both_sides: bool,
}

impl Shared {
    fn of(a: &Form<'_>, b: &Form<'_>) -> Self {
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

/// Whether one word is the other with the ending of a plural.
fn is_plural(a: &str, b: &str) -> bool {
    let (short, long) = if a.len() < b.len() { (a, b) } else { (b, a) };
    matches!(long.strip_prefix(short), Some("s" | "es"))
        || short
            .strip_suffix('y')
            .is_some_and(|stem| long.strip_prefix(stem) == Some("ies"))
}

/// Whether both stand behind one given name.
fn is_person(a: &Form<'_>, b: &Form<'_>) -> bool {
    a.before
        .intersection(&b.before)
        .any(|word| given::is_given_name(word))
}

/// Whether the texts introduce a bearer of this very form: with a name of its own beside it.
fn introduced(form: &Form<'_>) -> bool {
    form.before
        .iter()
        .chain(&form.after)
        .any(|word| is_telling(word))
}

/// Whether most places of a story lie where letters are not Latin.
fn is_foreign(told: &[&Wording]) -> bool {
    let (mut latin, mut other) = (0, 0);
    for (country, times) in told.iter().flat_map(|w| &w.countries) {
        if spelling::is_latin(country) {
            latin += times;
        } else {
            other += times;
        }
    }
    other > latin
}
