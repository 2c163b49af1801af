//! What the settings change on the way: names, attributes, severities, tolerances.

use crate::align::FactSet;
use crate::article::Article;
use crate::compare::{Finding, Reading, Verdict};
use crate::fact::{Cue, Cues, Fact, Severity};
use crate::settings::{Aliases, Level, Settings};
use crate::value::{
    Name, OrganisationName, Participants, PersonName, PlaceName, Relation, Value, fold, relate,
};
use rustc_hash::FxHashMap;

/// Outlets under one name each, and their publishers.
pub(super) fn articles(articles: &mut [Article], settings: &Settings) {
    if settings.outlets.is_empty() && settings.publishers.is_empty() {
        return;
    }
    for metadata in articles.iter_mut().map(|article| &mut article.metadata) {
        let Some(source) = &mut metadata.source else {
            continue;
        };
        if let Some(name) = settings.outlets.name_of(source) {
            name.clone_into(source);
        }
        metadata.publisher = settings.publishers.name_of(source).map(str::to_owned);
    }
}

/// Drops the facts of attributes that are off, and takes the name of each bearer for all others.
pub fn facts(facts: &mut Vec<Fact>, settings: &Settings) {
    if !settings.attributes.is_empty() {
        let is_on = |f: &Fact| settings.attributes.of(&f.attribute.name) != Some(&Level::Off);
        facts.retain(is_on);
    }
    if !settings.names.is_empty() {
        let bearers = Bearers::new(&settings.names);
        facts.iter_mut().for_each(|fact| bearers.settle(fact));
    }
}

/// Whether the settings leave out what a set of wordings asks.
pub(super) fn is_off(facts: &[Fact], set: &FactSet, settings: &Settings) -> bool {
    let asked = set.facts.first().map(|i| &facts[*i].attribute.name);
    asked.is_some_and(|name| settings.attributes.of(name) == Some(&Level::Off))
}

/// Severity and tolerance as the settings say.
pub(super) fn finding(finding: &mut Finding, settings: &Settings) {
    let attribute = &finding.attribute.name;
    match settings.attributes.of(attribute) {
        Some(Level::Error) => finding.severity = Severity::Error,
        Some(Level::Warning) => finding.severity = Severity::Warning,
        Some(Level::Note) => finding.severity = Severity::Note,
        Some(Level::Off) | None => {}
    }
    let Some(tolerance) = settings.tolerances.of(attribute) else {
        return;
    };
    let within = |a: &Reading, b: &Reading| match (&a.value, &b.value) {
        (Value::Quantity(x), Value::Quantity(y)) => tolerance.allows(x, y),
        (x, y) => relate(x, y).relation == Relation::Equal,
    };
    let readings = &finding.readings;
    let pairs = || (0..readings.len()).flat_map(|i| (0..i).map(move |j| (i, j)));
    if finding.verdict.is_flagged() && pairs().all(|(i, j)| within(&readings[i], &readings[j])) {
        finding.verdict = Verdict::Compatible;
        finding.reason = format!("the numbers lie within the tolerance of {tolerance}");
        finding.notes = vec!["within-tolerance".to_owned()];
    }
}

/// Who bears which names, by the folded name.
struct Bearers<'s> {
    /// The name to take, by another as written or canonical, and by itself.
    by_name: FxHashMap<String, &'s str>,
}

impl<'s> Bearers<'s> {
    fn new(aliases: &'s Aliases) -> Self {
        let mut by_name = FxHashMap::default();
        for (other, name) in aliases.iter() {
            for written in [other, name] {
                for form in forms(written) {
                    by_name.insert(form, name);
                }
            }
        }
        Self { by_name }
    }

    fn settle(&self, fact: &mut Fact) {
        match &mut fact.value {
            Value::Name(name) => self.name(name),
            Value::Participants(list) => {
                let mut names = list.names().to_vec();
                names.iter_mut().for_each(|name| self.name(name));
                *list = Participants::new(names, list.is_open());
            }
            _ => {}
        }
        let names = &mut fact.subject.names;
        names.iter_mut().for_each(|name| self.word(name));
        names.sort_unstable();
        names.dedup();
        if fact
            .cues
            .iter()
            .any(|cue| self.by_name.contains_key(&*cue.word))
        {
            let settled = fact.cues.iter().map(|cue| {
                let name = self.by_name.get(&*cue.word);
                Cue {
                    kind: cue.kind,
                    word: name.map_or_else(|| cue.word.clone(), |name| fold(name).into()),
                }
            });
            fact.cues = Cues::new(settled.collect());
        }
    }

    fn word(&self, word: &mut String) {
        if let Some(name) = self.by_name.get(word.as_str()) {
            *word = fold(name);
        }
    }

    /// The same name with the bearer's key, as it stands in the article.
    fn name(&self, name: &mut Name) {
        let bearer = self
            .by_name
            .get(&name.canonical())
            .or_else(|| self.by_name.get(&fold(name.display())));
        let Some(bearer) = bearer else {
            return;
        };
        match name {
            Name::Person(person) => {
                let written = std::mem::take(&mut person.written);
                *person = PersonName {
                    written,
                    ..person_of(bearer)
                };
            }
            Name::Organisation(body) => *body = OrganisationName::tied(&body.written, bearer),
            Name::Place(place) => {
                let written = std::mem::take(&mut place.written);
                *place = PlaceName {
                    written,
                    ..PlaceName::new(bearer, None)
                };
            }
        }
    }
}

/// The forms in which a name may stand in facts.
fn forms(name: &str) -> [String; 5] {
    [
        name.to_lowercase(),
        fold(name),
        person_of(name).canonical(),
        OrganisationName::new(name).canonical(),
        PlaceName::new(name, None).canonical(),
    ]
}

fn person_of(name: &str) -> PersonName {
    let words: Vec<&str> = name.split_whitespace().collect();
    match words.split_last() {
        Some((family, given)) => PersonName::from_words(given, family),
        None => PersonName::default(),
    }
}
