//! One name in two spellings.
//!
//! Two words that lie a slip apart are two names far more often than one, so likeness alone joins
//! nothing. What joins them is the company that they keep: the same given name, the same words of
//! one organisation's name; or that the rare one is introduced nowhere, while the story is full of
//! the other. What explains two spellings (an ending, another country's way to spell, letters that
//! are not Latin, two names that both exist) keeps them apart.

mod form;
mod one_name;
mod slip;

use super::FactSet;
use super::worded::by_story;
use crate::extract::{NameWord, Wording, is_common, is_verb_only};
use crate::fact::{Attribute, Cues, Evidence, Fact, Qualifiers, Severity, Subject};
use crate::lexicon::spelling;
use crate::settings::Aliases;
use crate::value::{Kind, Value};
use form::Form;
use one_name::Excused;
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
}

/// Longer words are compared by so many letters.
const LONGEST_WORD: usize = 24;
/// Keys that more forms have do not tell which lie close.
const COMMON: usize = 60;

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
