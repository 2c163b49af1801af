//! What stands around a value: the noun that it counts or modifies, the verb that governs it, that
//! verb's subject. Sentences of our own; those that do not come out right yet are marked `todo`.

use factdiff::article::Article;
use factdiff::check::facts;
use factdiff::extract::Frame;
use factdiff::fact::{CueKind, Fact};
use factdiff::recognize::{Mention, recognize};
use factdiff::rules::Packs;
use factdiff::text::Text;
use serde::Deserialize;
use std::fmt::Write as _;

#[derive(Deserialize)]
struct Corpus {
    /// Sentence, head, verb, subject, and perhaps "todo".
    cases: Vec<Vec<String>>,
}

/// Head, verb and subject of the value in brackets.
fn read(sentence: &str) -> [String; 3] {
    let (before, rest) = sentence.split_once('[').expect("a bracket");
    let (value, after) = rest.split_once(']').expect("a closing bracket");
    let words = format!("{before}{value}{after}");
    let article = Article::new("case", words.as_str());
    let text = Text::read(&article);
    let place = before.len()..before.len() + value.len();
    let mentions = recognize(&text);
    let is_value = |m: &&Mention| m.span.start == place.start && m.span.end == place.end;
    let Some(mention) = mentions.iter().find(is_value) else {
        return ["no value".into(), String::new(), String::new()];
    };
    let frame = Frame::of(&text, mention);
    let word = |token: Option<usize>| token.map_or("-", |i| text.word(i)).to_owned();
    [word(frame.head), word(frame.verb), word(frame.subject)]
}

#[test]
fn head_verb_and_subject_are_found() {
    let corpus = include_str!("corpus/frames.toml");
    let corpus: Corpus = toml::from_str(corpus).expect("a well-formed corpus file");
    let mut wrong = String::new();
    for case in &corpus.cases {
        let found = read(&case[0]);
        let holds = found[..] == case[1..4];
        let todo = case.get(4).is_some_and(|mark| mark == "todo");
        if holds == todo {
            let what = if holds { "no longer todo" } else { "wrong" };
            let _ = writeln!(wrong, "{what}: {}\n    {found:?}", case[0]);
        }
    }
    assert!(wrong.is_empty(), "\n{wrong}");
}

/// The fact that the words `at` state.
fn fact(text: &str, at: &str) -> Fact {
    let packs = Packs::built_in().expect("the built-in packs");
    let articles = [Article::new("case", text)];
    let found = facts(&articles, &packs);
    let mut at_place = found
        .into_iter()
        .filter(|f| articles[0].slice(f.evidence.span) == at);
    at_place
        .next()
        .unwrap_or_else(|| panic!("no fact at {at:?} in {text:?}"))
}

/// The cues of one kind of that fact.
fn cues(text: &str, at: &str, kind: CueKind) -> Vec<String> {
    fact(text, at).cues.of(kind).map(str::to_owned).collect()
}

#[test]
fn a_compound_is_one_thing() {
    let attribute = |text, at| fact(text, at).attribute.name.clone();
    let homers = "Orlo Marsh hit 13 homers in May.";
    let home_runs = "Orlo Marsh hit 13 home runs in May.";
    let runs = "Orlo Marsh scored 13 runs in May.";
    assert_eq!(attribute(homers, "13"), "count/home-run");
    assert_eq!(attribute(home_runs, "13"), attribute(homers, "13"));
    assert_eq!(attribute(runs, "13"), "count/run");
    let medals = "The team of Velm won three gold medals and two silver medals.";
    assert_eq!(attribute(medals, "three"), "count/gold-medal");
    assert_eq!(attribute(medals, "two"), "count/silver-medal");
}

#[test]
fn things_are_counted_alike_whatever_they_measure() {
    let attribute = |text, at| fact(text, at).attribute.name.clone();
    assert_eq!(
        attribute("The plant's four 900 MW reactors were stopped.", "four"),
        "count/reactor"
    );
    assert_eq!(
        attribute("The plant's four reactors were stopped.", "four"),
        "count/reactor"
    );
}

#[test]
fn the_doer_is_the_same_in_the_passive() {
    let doer = |text| cues(text, "11", CueKind::Subject);
    assert_eq!(doer("Two guards fired 11 shots at the van."), ["guard"]);
    assert_eq!(
        doer("In all 11 shots were fired at the van by two guards."),
        ["guard"]
    );
    assert_eq!(doer("In all 11 shots were fired at the van."), [""; 0]);
}

#[test]
fn the_mark_of_a_subject_is_seen_across_a_participle() {
    let instance = |text| fact(text, "90 kilometers").subject.instance;
    let apart = "The first quake, magnitude 6.8, struck 90 kilometers from the city.";
    let reduced = "The first quake measuring 6.8 magnitude struck 90 kilometers from the city.";
    assert_eq!(instance(apart), ["first"]);
    assert_eq!(instance(reduced), instance(apart));
}
