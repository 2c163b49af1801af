//! The corpora of quantities: phrase to value, what must stay silent, and pairs of phrases to how
//! they relate. The corpora are the specification; this only reads them.

use factdiff::article::Article;
use factdiff::recognize::recognize;
use factdiff::text::Text;
use factdiff::value::{Kind, Relation, Unit, Value, relate};
use serde::Deserialize;
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Corpus {
    kind: Kind,
    values: BTreeMap<String, Vec<String>>,
    #[serde(default)]
    heads: BTreeMap<String, String>,
}

#[derive(Deserialize)]
struct Silent {
    texts: Vec<String>,
}

#[derive(Deserialize)]
struct Pairs {
    pair: Vec<Pair>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Pair {
    #[allow(dead_code)] // for readers of the file
    trap: Option<u32>,
    #[serde(default)]
    #[allow(dead_code)]
    twin: bool,
    /// Why the relation does not hold yet.
    todo: Option<String>,
    /// The language of both articles, or of the left one.
    language: Option<String>,
    language_right: Option<String>,
    left: String,
    right: String,
    relation: String,
}

fn read<T: serde::de::DeserializeOwned>(name: &str) -> T {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/corpus")
        .join(name);
    let text = std::fs::read_to_string(&path).unwrap_or_else(|e| panic!("{name}: {e}"));
    toml::from_str(&text).unwrap_or_else(|e| panic!("{name}: {e}"))
}

/// A recognised quantity: kind, canonical value, words, lemma of the counted noun.
#[derive(Debug)]
struct Seen {
    kind: Kind,
    value: Value,
    words: String,
}

fn quantities(text: &str) -> Vec<Seen> {
    quantities_in(text, None)
}

fn quantities_in(text: &str, language: Option<&str>) -> Vec<Seen> {
    let mut article = Article::new("corpus", text);
    article.metadata.language = language.map(str::to_owned);
    let read = Text::read(&article);
    recognize(&read)
        .into_iter()
        .filter(|m| {
            m.kind == Kind::Duration
                || !matches!(m.kind, Kind::Date | Kind::Time | Kind::Set)
                    && matches!(m.value, Value::Quantity(_))
        })
        .map(|m| Seen {
            kind: m.kind,
            words: article.slice(m.span).to_owned(),
            value: m.value,
        })
        .collect()
}

fn check(corpus: &Corpus, failures: &mut String) -> usize {
    let mut examples = 0;
    for (value, texts) in &corpus.values {
        for marked in texts {
            examples += 1;
            let text = marked.replace(['[', ']'], "");
            let words = marked
                .split_once('[')
                .and_then(|(_, rest)| rest.split_once(']'))
                .map_or("", |(words, _)| words);
            let seen = quantities(&text);
            let fits = matches!(&seen[..], [one] if one.kind == corpus.kind
                && one.words == words
                && one.value.canonical() == *value
                && head_fits(&one.value, corpus.heads.get(marked)));
            if !fits {
                let found: Vec<String> = seen
                    .iter()
                    .map(|s| {
                        format!(
                            "{} {} [{}] {:?}",
                            s.kind,
                            s.value.canonical(),
                            s.words,
                            noun(&s.value)
                        )
                    })
                    .collect();
                let _ = writeln!(
                    failures,
                    "{} {value}: {marked}\n    found {}",
                    corpus.kind,
                    found.join("; ")
                );
            }
        }
    }
    examples
}

fn noun(value: &Value) -> Option<&str> {
    match value {
        Value::Quantity(quantity) => match &quantity.unit {
            Unit::Noun(noun) => Some(noun),
            _ => None,
        },
        _ => None,
    }
}

fn head_fits(value: &Value, head: Option<&String>) -> bool {
    head.is_none_or(|head| noun(value) == Some(head))
}

#[test]
fn phrases_have_their_values() {
    let mut failures = String::new();
    let mut examples = 0;
    for name in [
        "count", "number", "money", "percent", "measure", "age", "ordinal",
    ] {
        let corpus: Corpus = read(&format!("quantities/{name}.toml"));
        examples += check(&corpus, &mut failures);
    }
    assert!(
        failures.is_empty(),
        "of {examples} examples these failed:\n{failures}"
    );
}

#[test]
fn what_is_no_quantity_stays_silent() {
    let silent: Silent = read("quantities/silent.toml");
    let mut failures = String::new();
    for text in &silent.texts {
        let seen = quantities(text);
        if !seen.is_empty() {
            let _ = writeln!(failures, "{text}\n    found {seen:?}");
        }
    }
    assert!(failures.is_empty(), "not silent:\n{failures}");
}

#[test]
fn pairs_relate() {
    let pairs: Pairs = read("quantity_pairs.toml");
    let mut failures = String::new();
    for pair in &pairs.pair {
        let language = pair.language.as_deref();
        let left = quantities_in(&pair.left, language);
        let right = quantities_in(&pair.right, pair.language_right.as_deref().or(language));
        let (Some(left), Some(right)) = (left.first(), right.first()) else {
            let _ = writeln!(failures, "{} / {}: no quantity", pair.left, pair.right);
            continue;
        };
        let related = relate(&left.value, &right.value);
        let mirrored = relate(&right.value, &left.value).mirrored();
        let holds = name(related.relation) == pair.relation;
        if let Some(why) = pair.todo.as_ref().filter(|_| holds) {
            let (left, right) = (&pair.left, &pair.right);
            let _ = writeln!(failures, "{left} / {right} holds now: no todo {why:?}");
        }
        if !holds && pair.todo.is_none() || related != mirrored {
            let _ = writeln!(
                failures,
                "{} / {}: {related:?}, not {} ({} / {})",
                pair.left,
                pair.right,
                pair.relation,
                left.value.canonical(),
                right.value.canonical()
            );
        }
    }
    assert!(failures.is_empty(), "wrong relations:\n{failures}");
}

fn name(relation: Relation) -> &'static str {
    match relation {
        Relation::Equal => "equal",
        Relation::Compatible => "compatible",
        Relation::Narrower => "narrower",
        Relation::Wider => "wider",
        Relation::Disjoint => "disjoint",
        Relation::Incomparable => "incomparable",
    }
}
