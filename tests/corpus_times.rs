//! Phrases in sentences, and the exact value that each must get: the specification of times.

use factdiff::article::{Article, Metadata, Moment, Span};
use factdiff::extract::lengths;
use factdiff::recognize::recognize;
use factdiff::text::Text;
use factdiff::value::{Kind, Relation, Value, relate};
use serde::Deserialize;
use std::fmt::Write;
use std::path::{Path, PathBuf};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Corpus {
    published: Option<String>,
    #[serde(default)]
    cases: Vec<[String; 2]>,
    #[serde(default)]
    silent: Vec<String>,
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/corpus")
}

/// The temporal mentions of a text: words and value.
fn times(text: &str, published: Option<&str>) -> Vec<(String, Value)> {
    times_in(text, published, None)
}

fn times_in(text: &str, published: Option<&str>, language: Option<&str>) -> Vec<(String, Value)> {
    let article = article(text, published, language);
    recognize(&Text::read(&article))
        .into_iter()
        .filter(|m| matches!(m.kind, Kind::Date | Kind::Time | Kind::Duration | Kind::Set))
        .map(|m| (article.slice(m.span).to_owned(), m.value))
        .collect()
}

fn article(text: &str, published: Option<&str>, language: Option<&str>) -> Article {
    let metadata = Metadata {
        language: language.map(str::to_owned),
        published: published.map(|date| Moment::day(date.parse().expect("a date"))),
        ..Metadata::default()
    };
    let body = Span::new(0, text.len());
    Article::with_body("case", text.to_owned(), body, metadata)
}

/// The text without its brackets, and what stands in them.
fn unbracket(marked: &str) -> (String, Vec<String>) {
    let (mut text, mut inside, mut open) = (String::new(), Vec::new(), None);
    for c in marked.chars() {
        match c {
            '[' => open = Some(text.len()),
            ']' => inside.extend(open.take().map(|start| text[start..].to_owned())),
            c => text.push(c),
        }
    }
    (text, inside)
}

#[test]
fn every_phrase_has_its_value() {
    let mut wrong = String::new();
    let mut count = 0;
    let mut files: Vec<PathBuf> = std::fs::read_dir(folder().join("times"))
        .expect("the corpus")
        .map(|entry| entry.expect("a file").path())
        .collect();
    files.sort();
    for file in files {
        let raw = std::fs::read_to_string(&file).expect("a corpus file");
        let corpus: Corpus = toml::from_str(&raw).expect("a well-formed corpus file");
        let published = corpus.published.as_deref();
        let silent = corpus.silent.iter().map(|text| (text, ""));
        for (marked, values) in (corpus.cases.iter().map(|[t, v]| (t, v.as_str()))).chain(silent) {
            count += 1;
            let (text, words) = unbracket(marked);
            let wanted: Vec<(String, String)> = words
                .into_iter()
                .zip(values.split(" | ").map(str::to_owned))
                .collect();
            let found: Vec<(String, String)> = times(&text, published)
                .into_iter()
                .map(|(words, value)| (words, value.timex().unwrap_or_default()))
                .collect();
            if wanted != found {
                let _ = writeln!(wrong, "{text}\n  wanted {wanted:?}\n  found  {found:?}");
            }
        }
    }
    assert!(count > 250, "the corpus has shrunk to {count} cases");
    assert!(wrong.is_empty(), "\n{wrong}");
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Pairs {
    pair: Vec<Pair>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Pair {
    #[allow(dead_code)] // read by tests/value_traps.rs
    trap: Option<u32>,
    #[serde(default)]
    #[allow(dead_code)]
    twin: bool,
    /// Why the relation does not hold yet.
    todo: Option<String>,
    left: String,
    right: String,
    relation: String,
    /// When both articles appeared, or the left one.
    published: Option<String>,
    published_right: Option<String>,
    /// The language of both articles, or of the left one.
    language: Option<String>,
    language_right: Option<String>,
}

fn relation_name(relation: Relation) -> &'static str {
    match relation {
        Relation::Equal => "equal",
        Relation::Compatible => "compatible",
        Relation::Narrower => "narrower",
        Relation::Wider => "wider",
        Relation::Disjoint => "disjoint",
        Relation::Incomparable => "incomparable",
    }
}

/// The length that the end points in a phrase tell, else the first time in it.
fn value(phrase: &str, published: Option<&str>, language: Option<&str>) -> Value {
    let sentence = format!("It was {phrase}.");
    let article = article(&sentence, published, language);
    let text = Text::read(&article);
    if let Some(length) = lengths(&text, &recognize(&text)).pop() {
        return length.value;
    }
    let found = times_in(&sentence, published, language);
    found
        .into_iter()
        .next()
        .unwrap_or_else(|| panic!("no time in {phrase:?}"))
        .1
}

#[test]
fn every_pair_has_its_relation() {
    let raw = std::fs::read_to_string(folder().join("time_pairs.toml")).expect("the pairs");
    let pairs: Pairs = toml::from_str(&raw).expect("well-formed pairs");
    let mut wrong = String::new();
    for pair in &pairs.pair {
        let language = pair.language.as_deref();
        let left = value(&pair.left, pair.published.as_deref(), language);
        let right_date = pair
            .published_right
            .as_deref()
            .or(pair.published.as_deref());
        let right_language = pair.language_right.as_deref().or(language);
        let right = value(&pair.right, right_date, right_language);
        let related = relate(&left, &right);
        let holds = relation_name(related.relation) == pair.relation;
        if let Some(why) = pair.todo.as_ref().filter(|_| holds) {
            let _ = writeln!(
                wrong,
                "{} / {} holds now: no todo {why:?}",
                pair.left, pair.right
            );
        }
        if !holds && pair.todo.is_none() {
            let _ = writeln!(
                wrong,
                "{} ({}) / {} ({}): wanted {}, found {related:?}",
                pair.left,
                left.canonical(),
                pair.right,
                right.canonical(),
                pair.relation
            );
        }
        assert_eq!(
            relate(&right, &left),
            related.mirrored(),
            "{} / {}",
            pair.left,
            pair.right
        );
    }
    assert!(wrong.is_empty(), "\n{wrong}");
}

#[test]
fn end_points_tell_a_length_only_of_what_lasts() {
    let lengths_in = |text: &str| -> Vec<String> {
        let article = article(text, None, None);
        let text = Text::read(&article);
        let found = lengths(&text, &recognize(&text)).into_iter();
        found
            .map(|m| format!("{} = {}", article.slice(m.span), m.value.canonical()))
            .collect()
    };
    assert_eq!(
        lengths_in(
            "The hearing lasted from 9:30 a.m. to 2 p.m. on Monday, and he served from 1998 to 2004."
        ),
        [
            "9:30 a.m. to 2 p.m. on Monday = PT4H30M",
            "1998 to 2004 = P5Y..P7Y"
        ]
    );
    for text in [
        "The vote was moved from 9 a.m. to 2 p.m. on Monday.",
        "The mill rose in value from 1998 to 2004.",
        "Visits run from 9 a.m. to 2 p.m. every day.",
        "They met between 3 p.m. and 5 p.m. on Friday.",
        "From 9 a.m. to 2 p.m. nobody was seen.",
        "The talks ran from about 9 a.m. to 2 p.m. on Monday.",
    ] {
        assert_eq!(lengths_in(text), [""; 0], "{text}");
    }
}
