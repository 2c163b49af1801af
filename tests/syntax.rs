//! Parts of speech where they matter: the noun that a number stands with, and the main verbs. Two
//! hundred labelled sentences; those that the tagger does not get right yet are marked `todo`.

use factdiff::article::Article;
use factdiff::text::{PhraseKind, Tagger, Text};
use serde::Deserialize;
use std::fmt::Write as _;
use std::path::Path;

#[derive(Deserialize)]
struct Corpus {
    /// Sentence, heads, verbs, and perhaps "todo".
    cases: Vec<Vec<String>>,
}

struct Case {
    text: String,
    heads: Vec<String>,
    verbs: Vec<String>,
    todo: bool,
}

fn cases() -> Vec<Case> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/corpus/syntax");
    let words = |words: &str| words.split_whitespace().map(str::to_owned).collect();
    let mut all = Vec::new();
    for name in ["business", "crime", "disasters", "politics", "society"] {
        let path = folder.join(name).with_extension("toml");
        let text = std::fs::read_to_string(path).expect("a corpus file");
        let corpus: Corpus = toml::from_str(&text).expect("a well-formed corpus file");
        all.extend(corpus.cases.iter().map(|case| Case {
            text: case[0].clone(),
            heads: words(&case[1]),
            verbs: words(&case[2]),
            todo: case.get(3).is_some_and(|mark| mark == "todo"),
        }));
    }
    all
}

/// What a tagger makes of a sentence, in the form of the corpus; heads only of the numbers asked.
fn read(case: &Case, tagger: Tagger) -> (Vec<String>, Vec<String>) {
    let article = Article::new("case", case.text.as_str());
    let text = Text::read_by(&article, tagger);
    let mut from = 0;
    let head_of = |label: &String| {
        let number = label.split('>').next().unwrap_or_default();
        let at = (from..text.tokens.len()).find(|i| text.word(*i) == number);
        let at = at.unwrap_or_else(|| panic!("{number:?} in {:?}", case.text));
        from = at + 1;
        let phrase = text.phrase_of(at).map(|p| &text.phrases[p]);
        let head = phrase
            .filter(|p| p.kind == PhraseKind::Noun)
            .map_or(at, |p| p.head);
        format!("{number}>{}", text.word(head))
    };
    let heads = case.heads.iter().map(head_of).collect();
    let verbs = text
        .phrases
        .iter()
        .filter(|p| p.kind == PhraseKind::Verb)
        .map(|p| text.word(p.head).to_owned())
        .collect();
    (heads, verbs)
}

#[test]
fn heads_and_verbs_are_found() {
    let mut wrong = String::new();
    for case in cases() {
        let (heads, verbs) = read(&case, Tagger::Words);
        let holds = heads == case.heads && verbs == case.verbs;
        if holds == case.todo {
            let what = if holds { "no longer todo" } else { "wrong" };
            let _ = writeln!(wrong, "{what}: {}\n    {heads:?} {verbs:?}", case.text);
        }
    }
    assert!(wrong.is_empty(), "\n{wrong}");
}

/// How many of the labels a tagger finds: heads, verbs found, verbs given.
fn score(tagger: Tagger) -> [f64; 3] {
    let (mut heads, mut right_heads) = (0, 0);
    let (mut wanted, mut given, mut right) = (0, 0, 0);
    for case in cases() {
        let (found, verbs) = read(&case, tagger);
        heads += case.heads.len();
        right_heads += case
            .heads
            .iter()
            .zip(&found)
            .filter(|(a, b)| a == b)
            .count();
        wanted += case.verbs.len();
        given += verbs.len();
        let mut left = case.verbs.clone();
        for verb in &verbs {
            if let Some(at) = left.iter().position(|v| v == verb) {
                left.remove(at);
                right += 1;
            }
        }
    }
    let share = |part: usize, of: usize| 100.0 * part as f64 / of.max(1) as f64;
    [
        share(right_heads, heads),
        share(right, wanted),
        share(right, given),
    ]
}

/// What docs/design.md says of the list of words: it is worth its cost.
#[test]
fn the_word_list_is_worth_its_cost() {
    let [words, endings] = [Tagger::Words, Tagger::Endings].map(score);
    for (name, [heads, recall, precision]) in [("words", words), ("endings", endings)] {
        println!(
            "{name}: heads {heads:.1}, verbs found {recall:.1}, of those given right {precision:.1}"
        );
    }
    assert!(
        words[0] > 95.0 && words[1] > 95.0 && words[2] > 95.0,
        "{words:?}"
    );
    assert!(
        words.iter().zip(endings).all(|(w, e)| *w > e),
        "{words:?} {endings:?}"
    );
}
