//! Any words in any order are read without a panic, and mentions stay in their bounds.

use crate::article::Article;
use crate::recognize::recognize;
use crate::text::Text;
use proptest::prelude::*;

/// What the rules look for, to be thrown together.
const PIECES: [&str; 84] = [
    "about",
    "at least",
    "between",
    "and",
    "to",
    "from",
    "or",
    "of",
    "-",
    "–",
    " ",
    " ",
    " ",
    "\n",
    ".",
    ",",
    ":",
    "/",
    "%",
    "$",
    "US",
    "£",
    "€",
    "Rs",
    "USD",
    "°",
    "C",
    "°F",
    "+",
    "~",
    "1",
    "2",
    "47",
    "1,250",
    "0.5",
    "007",
    "2019",
    "1/2",
    "½",
    "99999999999999999999999999",
    "one",
    "no",
    "none",
    "no one",
    "a",
    "half",
    "third",
    "two",
    "twenty",
    "hundred",
    "thousand",
    "million",
    "dozens",
    "several",
    "m",
    "bn",
    "k",
    "s",
    "th",
    "year",
    "years",
    "old",
    "aged",
    "his",
    "her",
    "early",
    "miles",
    "per hour",
    "percent",
    "points",
    "cents",
    "pounds",
    "people",
    "were",
    "killed",
    "others",
    "them",
    "magnitude",
    "quake",
    "Ana",
    "Road",
    "é",
    "’s",
    "minus",
];

proptest! {
    #![proptest_config(ProptestConfig::with_cases(3000))]

    #[test]
    fn nothing_panics(pieces in prop::collection::vec((0..PIECES.len(), any::<bool>()), 0..14)) {
        let mut text = String::new();
        for (piece, gap) in pieces {
            text.push_str(PIECES[piece]);
            if gap {
                text.push(' ');
            }
        }
        let article = Article::new("any", text);
        let read = Text::read(&article);
        for mention in recognize(&read) {
            prop_assert!(!mention.span.is_empty() && !mention.tokens.is_empty());
            prop_assert!(mention.tokens.end <= read.tokens.len());
            prop_assert!(mention.head.is_none_or(|head| head < read.tokens.len()));
            prop_assert!(article.text.get(mention.span.start..mention.span.end).is_some());
            let value = mention.value.canonical();
            prop_assert!(!value.is_empty() && !mention.value.display().is_empty());
        }
    }
}

#[test]
fn hedges_without_end_are_read_once() {
    let article = crate::article::Article::new("t", "at least ".repeat(50_000));
    assert!(crate::recognize::values(&crate::text::Text::read(&article)).is_empty());
}

#[test]
fn a_unit_stands_in_the_sentence_of_its_number() {
    let article = Article::new(
        "a",
        "The fire killed 15\n\nF. Lind led the crew of 5\n\nKm. is a unit.",
    );
    let text = Text::read(&article);
    let words: Vec<&str> = recognize(&text)
        .iter()
        .map(|m| article.slice(m.span))
        .collect();
    assert!(words.contains(&"15") && words.contains(&"5"), "{words:?}");
}

#[test]
fn a_currency_stands_in_the_sentence_of_its_sum() {
    let article = Article::new(
        "a",
        "The repairs cost $212 m\n\n$ 5 was left.\n\nIt paid $500\n\nCanadian officials agreed.",
    );
    let text = Text::read(&article);
    let mentions = recognize(&text);
    let words: Vec<&str> = mentions.iter().map(|m| article.slice(m.span)).collect();
    assert!(words.contains(&"$500"), "{words:?}");
    assert!(words.iter().all(|words| !words.contains('\n')), "{words:?}");
}

/// The values of all mentions of a text.
fn values(text: &str) -> Vec<String> {
    let article = Article::new("t", text);
    let mentions = recognize(&Text::read(&article));
    mentions.iter().map(|m| m.value.canonical()).collect()
}

#[test]
fn a_sum_by_the_year_is_no_other_sum() {
    assert_eq!(
        values("He wants $184 million or $23 million per season."),
        ["USD 184000000", "USD 23000000"]
    );
    assert_eq!(
        values("He wants $21 million or $23 million per season."),
        ["USD 21000000|23000000"]
    );
}

/// The values of the mentions of a text, each after its kind.
fn read(text: &str) -> Vec<String> {
    let article = Article::new("a", text);
    let mentions = recognize(&Text::read(&article));
    let told = mentions
        .iter()
        .map(|m| format!("{} {}", m.kind.name(), m.value.canonical()));
    told.collect()
}

#[test]
fn a_sum_and_its_share_are_no_alternatives() {
    let told = read("Net income fell to $84 million, or 61 cents a share.");
    assert_eq!(told, ["money USD 84000000", "money USD 0.61"]);
}

#[test]
fn parents_are_told_by_their_children() {
    assert_eq!(read("A mother of three was hurt."), ["count 3"]);
    assert_eq!(read("A woman of 33 was hurt."), ["age P33Y"]);
}
