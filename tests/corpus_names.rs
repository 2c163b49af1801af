//! The corpus of names, roles and quotes: sentences with exactly what they hold, pairs with how they relate.

use factdiff::article::Article;
use factdiff::recognize::recognize;
use factdiff::text::Text;
use factdiff::value::{
    Kind, Name, OrganisationName, PersonName, PlaceName, Quote, Relation, Role, Value, relate,
};
use serde::Deserialize;
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

fn read<T: serde::de::DeserializeOwned>(name: &str) -> T {
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
    let corpus: Corpus = read(name);
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
    let corpus: Pairs = read("pairs.toml");
    let mut wrong = Vec::new();
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
        let same = x.canonical() == y.canonical();
        assert_eq!(there.relation == Relation::Equal, same, "{line}");
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
