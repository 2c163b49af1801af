//! The corpus of names, roles and quotes: sentences with exactly what they hold, pairs with how they relate.
//!
//! Each line has to hold to the letter. What does not yet is marked "todo: why", counts as a miss in the
//! precision and recall printed (and stated in docs/design.md), and fails the test once it holds.

use factdiff::article::Article;
use factdiff::extract::bearer;
use factdiff::recognize::recognize;
use factdiff::text::Text;
use factdiff::value::{
    Kind, Name, OrganisationName, PersonName, PlaceName, Quote, Relation, Role, Value, relate,
};
use serde::Deserialize;
use std::collections::BTreeMap;
use std::path::Path;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Corpus {
    case: Vec<Case>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    text: String,
    mentions: Vec<String>,
    /// Why it fails so far.
    todo: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Pairs {
    pairs: Vec<String>,
}

fn read_corpus<T: serde::de::DeserializeOwned>(name: &str) -> T {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/corpus/names")
        .join(name);
    let text = std::fs::read_to_string(&path).expect("the corpus is there");
    toml::from_str(&text).unwrap_or_else(|error| panic!("{name}: {error}"))
}

fn mentions(text: &str, kinds: &[Kind]) -> Vec<String> {
    let article = Article::new("case", text);
    let text = Text::read(&article);
    recognize(&text)
        .iter()
        .filter(|mention| kinds.contains(&mention.kind))
        .map(|mention| {
            let meaning = match &mention.value {
                Value::Quote(quote) => quote
                    .speaker
                    .as_ref()
                    .map_or_else(|| "-".to_owned(), Name::canonical),
                value => value.canonical(),
            };
            format!(
                "{} | {} | {meaning}",
                mention.kind,
                article.slice(mention.span)
            )
        })
        .collect()
}

fn check(name: &str, kinds: &[Kind]) {
    let corpus: Corpus = read_corpus(name);
    let mut wrong = Vec::new();
    for case in &corpus.case {
        let found = mentions(&case.text, kinds);
        let right = found == case.mentions;
        match (&case.todo, right) {
            (None, false) => wrong.push(format!(
                "{}\n  wanted {:#?}\n  found {found:#?}",
                case.text, case.mentions
            )),
            (Some(todo), true) => wrong.push(format!("{}\n  passes now: {todo}", case.text)),
            _ => {}
        }
    }
    assert!(wrong.is_empty(), "{name}:\n{}", wrong.join("\n"));
}

#[test]
fn names_in_sentences() {
    check(
        "sentences.toml",
        &[
            Kind::Person,
            Kind::Place,
            Kind::Organisation,
            Kind::Participants,
        ],
    );
}

#[test]
fn roles_in_context() {
    check("roles.toml", &[Kind::Role]);
}

#[test]
fn quotes_and_their_speakers() {
    check("quotes.toml", &[Kind::Quote]);
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Lines {
    cases: Vec<Vec<String>>,
}

/// How many of what was found are wanted, and how many of what is wanted were found.
#[derive(Default)]
struct Score {
    found: usize,
    wanted: usize,
    right: usize,
}

impl Score {
    fn count(&mut self, found: &[String], wanted: &[String]) {
        self.found += found.len();
        self.wanted += wanted.len();
        let mut rest = wanted.to_vec();
        for one in found {
            if let Some(at) = rest.iter().position(|other| other == one) {
                rest.remove(at);
                self.right += 1;
            }
        }
    }

    /// "roles: precision 0.98, recall 0.97 of 85".
    fn line(&self, what: &str) -> String {
        let part = |of: usize| f64::from(self.right as u32) / f64::from(of.max(1) as u32);
        let (precision, recall) = (part(self.found), part(self.wanted));
        let wanted = self.wanted;
        format!("| {what} | {precision:.2} | {recall:.2} | {wanted} |")
    }
}

/// Checks the lines of a corpus against what `read` finds in their first words, and that the docs
/// state how much of it is found.
fn check_lines(name: &str, what: &str, read: impl Fn(&str) -> Vec<String>) {
    let corpus: Lines = read_corpus(name);
    let (mut wrong, mut score) = (Vec::new(), Score::default());
    for line in &corpus.cases {
        let (text, rest) = line.split_first().expect("a text");
        let (todo, wanted): (Vec<String>, Vec<String>) = rest
            .iter()
            .cloned()
            .partition(|field| field.starts_with("todo: "));
        let wanted: Vec<String> = wanted.into_iter().filter(|w| !w.is_empty()).collect();
        let found = read(text);
        score.count(&found, &wanted);
        match (todo.first(), found == wanted) {
            (None, false) => wrong.push(format!("{text}\n  wanted {wanted:?}\n  found  {found:?}")),
            (Some(todo), true) => wrong.push(format!("{text}\n  holds now: {todo}")),
            _ => {}
        }
    }
    let stated = score.line(what);
    println!("{} lines: {stated}", corpus.cases.len());
    assert!(wrong.is_empty(), "{name}: {stated}\n{}", wrong.join("\n"));
    let docs = include_str!("../docs/design.md");
    assert!(
        docs.contains(&stated),
        "docs/design.md does not state: {stated}"
    );
}

#[test]
fn roles_and_whose_they_are() {
    check_lines("bearers.toml", "roles and whose they are", |text| {
        let article = Article::new("case", text);
        let mentions = recognize(&Text::read(&article));
        let held = |i: usize| match &mentions[i].value {
            Value::Role(role) => {
                let (_, person) = bearer(&mentions, i)?;
                Some(format!("{}: {}", person.canonical(), role.canonical()))
            }
            _ => None,
        };
        let all: Vec<String> = (0..mentions.len()).filter_map(held).collect();
        let line = all.join("; ");
        Some(line).filter(|l| !l.is_empty()).into_iter().collect()
    });
}

#[test]
fn what_was_said_and_by_whom() {
    check_lines("said.toml", "quotes and who said them", |text| {
        let quotes = mentions(text, &[Kind::Quote]);
        let field = |line: String| line.trim_start_matches("quote | ").to_owned();
        quotes.into_iter().map(field).collect()
    });
}

fn person(text: &str) -> PersonName {
    let mut words: Vec<&str> = text.split(' ').collect();
    let mut suffix = None;
    if let Some(last) = words.last().map(|w| w.trim_end_matches('.').to_lowercase())
        && matches!(last.as_str(), "jr" | "sr" | "xiii" | "xiv")
    {
        suffix = Some(last);
        words.pop();
    }
    let nick = words.iter().position(|w| w.starts_with('('));
    let nick = nick.map(|at| words.remove(at).trim_matches(['(', ')']).to_lowercase());
    let (family, given) = words.split_last().expect("a word");
    let mut name = PersonName::from_words(given, family);
    name.suffix = suffix;
    name.nick = nick;
    name
}

fn value(kind: &str, text: &str) -> Value {
    match kind {
        "person" => Value::Name(Name::Person(person(text))),
        "place" => {
            let (name, within) = match text.split_once(", ") {
                Some((name, within)) => (name, Some(within)),
                None => (text, None),
            };
            Value::Name(Name::Place(PlaceName::new(name, within)))
        }
        "organisation" => Value::Name(Name::Organisation(OrganisationName::new(text))),
        "role" => Value::Role(Role::new(text)),
        "quote" => Value::Quote(Quote::new(text, None)),
        other => panic!("no such kind: {other}"),
    }
}

#[test]
fn pairs_of_names() {
    let corpus: Pairs = read_corpus("pairs.toml");
    let mut wrong = Vec::new();
    let classes = ["same", "different", "misspelt"];
    let mut scores = BTreeMap::<(&str, &str), Score>::new();
    for line in &corpus.pairs {
        let fields: Vec<&str> = line.split(" | ").collect();
        let [kind, a, b, relation, reason] = fields[..5] else {
            panic!("five fields: {line}");
        };
        let (x, y) = (value(kind, a), value(kind, b));
        let (there, back) = (relate(&x, &y), relate(&y, &x));
        assert_eq!(there, back.mirrored(), "{line}");
        let found = format!("{:?} | {}", there.relation, there.reason.code());
        let right = found.eq_ignore_ascii_case(&format!("{relation} | {reason}"));
        if right == (fields.len() > 5) {
            wrong.push(format!("{line}\n  found {found}"));
        }
        if matches!(kind, "person" | "place" | "organisation") {
            let class = |relation: &str, reason: &str| match (relation, reason) {
                ("disjoint", "spelling") => classes[2],
                ("disjoint", _) => classes[1],
                _ => classes[0],
            };
            let relation_found = format!("{:?}", there.relation).to_lowercase();
            let is = class(&relation_found, there.reason.code());
            let wanted = class(relation, reason);
            scores.entry((kind, is)).or_default().found += 1;
            let score = scores.entry((kind, wanted)).or_default();
            score.wanted += 1;
            score.right += usize::from(is == wanted);
        }
        let same = x.canonical() == y.canonical();
        assert_eq!(there.relation == Relation::Equal, same, "{line}");
    }
    let lines: Vec<String> = scores
        .iter()
        .map(|((kind, class), score)| score.line(&format!("{kind}: {class}")))
        .collect();
    println!("{}", lines.join("\n"));
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    let docs = include_str!("../docs/design.md");
    for line in lines {
        assert!(
            docs.contains(&line),
            "docs/design.md does not state: {line}"
        );
    }
}
