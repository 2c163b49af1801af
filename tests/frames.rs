//! What stands around a value: the noun that it counts or modifies, the verb that governs it, that
//! verb's subject. Sentences of our own; those that do not come out right yet are marked `todo`.

use factdiff::article::Article;
use factdiff::extract::Frame;
use factdiff::recognize::{Mention, recognize};
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
