//! `docs/reference/values.md` is made of the corpora: what is recognised, with the value that each
//! phrase gets. `UPDATE_DOCS=1 cargo test --test values_page` writes it anew.

use serde::Deserialize;
use serde::de::DeserializeOwned;
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

const PAGE: &str = "docs/reference/values.md";

const HEAD: &str = "\
# Values

What factdiff recognises in a text, and the value that each phrase gets. `factdiff facts --mentions`
prints the same for articles of your own.

This page is made of the corpora under `tests/corpus/`, which are tests as well: every line of it
holds. It is written by `UPDATE_DOCS=1 cargo test --test values_page`.
";

/// Title, what the page says before the table, and the files of a section.
struct Section {
    title: &'static str,
    about: &'static str,
    files: &'static [&'static str],
}

const TIMES: [Section; 7] = [
    Section {
        title: "Dates",
        about: "TIMEX3 values (ISO 8601 with `X` for what is not known). A year that is left out is the nearest that \
                fits; it is never used to accuse.",
        files: &["dates", "accounts"],
    },
    Section {
        title: "Days and times counted from publication",
        about: "Past by default; future where tense or words say so.",
        files: &["days", "relative"],
    },
    Section {
        title: "Without a date of publication",
        about: "Nothing is invented: what the words leave open stays open.",
        files: &["undated"],
    },
    Section {
        title: "Times of day",
        about: "",
        files: &["clock"],
    },
    Section {
        title: "Lengths of time",
        about: "ISO 8601 periods; `X` where the text gives no number.",
        files: &["durations"],
    },
    Section {
        title: "Times that come again",
        about: "",
        files: &["sets"],
    },
    Section {
        title: "Vague times",
        about: "Recognised so that nothing else is made of them; never facts.",
        files: &["vague"],
    },
];

const QUANTITIES: [Section; 7] = [
    Section {
        title: "Counts",
        about: "A number of things. `~` is about, `~<` nearly, `>=` at least, `a..b` a range, `a|b` alternatives.",
        files: &["count"],
    },
    Section {
        title: "Percent and points",
        about: "",
        files: &["percent"],
    },
    Section {
        title: "Money",
        about: "ISO 4217 code and the sum in whole units.",
        files: &["money"],
    },
    Section {
        title: "Measures",
        about: "In the base unit of what is measured, so that miles and kilometres compare.",
        files: &["measure"],
    },
    Section {
        title: "Ages",
        about: "",
        files: &["age"],
    },
    Section {
        title: "Places in an order",
        about: "",
        files: &["ordinal"],
    },
    Section {
        title: "Bare numbers, shares, scores",
        about: "",
        files: &["number"],
    },
];

#[derive(Deserialize)]
struct Times {
    published: Option<String>,
    #[serde(default)]
    cases: Vec<[String; 2]>,
    #[serde(default)]
    silent: Vec<String>,
}

#[derive(Deserialize)]
struct Quantities {
    values: BTreeMap<String, Vec<String>>,
}

#[derive(Deserialize)]
struct Silent {
    texts: Vec<String>,
}

#[derive(Deserialize)]
struct Names {
    case: Vec<Case>,
}

/// A sentence with what is recognised in it, each as "kind | words | value".
#[derive(Deserialize)]
struct Case {
    text: String,
    mentions: Vec<String>,
    #[serde(default)]
    todo: Option<String>,
}

#[derive(Deserialize)]
struct Pairs {
    pair: Vec<Pair>,
}

#[derive(Deserialize)]
struct Pair {
    left: String,
    right: String,
    relation: String,
    published: Option<String>,
    published_right: Option<String>,
    language: Option<String>,
    language_right: Option<String>,
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).to_path_buf()
}

fn read<T: DeserializeOwned>(name: &str) -> T {
    let path = root().join("tests/corpus").join(name);
    let text = std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{name}: {error}"));
    toml::from_str(&text).unwrap_or_else(|error| panic!("{name}: {error}"))
}

/// A cell of a table.
fn cell(text: &str) -> String {
    text.replace('|', "\\|")
}

/// A sentence with what is recognised in it in bold.
fn bold(marked: &str) -> String {
    cell(marked).replace(['[', ']'], "**")
}

fn open(page: &mut String, section: &Section) {
    let _ = write!(page, "\n### {}\n", section.title);
    if !section.about.is_empty() {
        let _ = write!(page, "\n{}\n", section.about);
    }
}

fn times(page: &mut String) {
    page.push_str("\n## Times\n");
    for section in &TIMES {
        open(page, section);
        for name in section.files {
            let corpus: Times = read(&format!("times/{name}.toml"));
            if let Some(published) = corpus.published {
                let _ = write!(page, "\nPublished {published}:\n");
            }
            page.push_str("\n| text | value |\n|---|---|\n");
            for [text, values] in &corpus.cases {
                let values: Vec<String> = values.split(" | ").map(|v| format!("`{v}`")).collect();
                let _ = writeln!(page, "| {} | {} |", bold(text), values.join(", "));
            }
        }
    }
    let silent: Times = read("times/silent.toml");
    page.push_str("\n### No times\n\n");
    for text in &silent.silent {
        let _ = writeln!(page, "- {text}");
    }
}

fn quantities(page: &mut String) {
    page.push_str("\n## Quantities\n");
    for section in &QUANTITIES {
        open(page, section);
        for name in section.files {
            let corpus: Quantities = read(&format!("quantities/{name}.toml"));
            page.push_str("\n| value | text |\n|---|---|\n");
            for (value, texts) in &corpus.values {
                let texts: Vec<String> = texts.iter().map(|t| bold(t)).collect();
                let _ = writeln!(page, "| `{}` | {} |", cell(value), texts.join("<br>"));
            }
        }
    }
    let silent: Silent = read("quantities/silent.toml");
    page.push_str("\n### No quantities\n\n");
    for text in &silent.texts {
        let _ = writeln!(page, "- {text}");
    }
}

fn names(page: &mut String) {
    const FILES: [(&str, &str, &str); 3] = [
        ("Names", "sentences", "value"),
        ("Roles", "roles", "value"),
        ("Quotes", "quotes", "speaker"),
    ];
    page.push_str("\n## Names, roles and quotes\n");
    for (title, file, value) in FILES {
        let corpus: Names = read(&format!("names/{file}.toml"));
        let _ = write!(
            page,
            "\n### {title}\n\n| text | kind | words | {value} |\n|---|---|---|---|\n"
        );
        for case in corpus.case.iter().filter(|case| case.todo.is_none()) {
            let mut text = cell(&case.text.replace('\n', " "));
            if case.mentions.is_empty() {
                let _ = writeln!(page, "| {text} | nothing | | |");
            }
            for mention in &case.mentions {
                let mut parts = mention.splitn(3, " | ").map(cell);
                let mut part = || parts.next().unwrap_or_default();
                let (kind, words, value) = (part(), part(), part());
                let words = words.replace('\n', " ");
                let _ = writeln!(page, "| {text} | {kind} | {words} | `{value}` |");
                text.clear();
            }
        }
    }
}

fn relations(page: &mut String) {
    page.push_str(
        "\n## How two values stand to each other\n\n\
         `equal`: the same value. `compatible`: both can hold. `narrower` and `wider`: one settles what the other \
         leaves open by naming alternatives. `disjoint`: they cannot both hold. `incomparable`: not the same kind of \
         thing. Dates in brackets are those of publication, tags those of the language.\n",
    );
    for (title, file) in [("Quantities", "quantity_pairs"), ("Times", "time_pairs")] {
        let pairs: Pairs = read(&format!("{file}.toml"));
        let _ = write!(
            page,
            "\n### {title}, two by two\n\n| one | other | relation |\n|---|---|---|\n"
        );
        for pair in &pairs.pair {
            let side = |text: &str, published: Option<&String>, language: Option<&String>| {
                let known: Vec<&str> = [published, language]
                    .into_iter()
                    .flatten()
                    .map(|s| &**s)
                    .collect();
                match known[..] {
                    [] => cell(text),
                    _ => format!("{} ({})", cell(text), known.join(", ")),
                }
            };
            let language = pair.language.as_ref();
            let _ = writeln!(
                page,
                "| {} | {} | {} |",
                side(&pair.left, pair.published.as_ref(), language),
                side(
                    &pair.right,
                    pair.published_right.as_ref().or(pair.published.as_ref()),
                    pair.language_right.as_ref().or(language)
                ),
                pair.relation
            );
        }
    }
}

#[test]
fn the_page_says_what_the_corpora_say() {
    let mut page = HEAD.to_owned();
    times(&mut page);
    quantities(&mut page);
    names(&mut page);
    relations(&mut page);
    let path = root().join(PAGE);
    if std::env::var_os("UPDATE_DOCS").is_some() {
        std::fs::write(&path, &page).expect("the page can be written");
    }
    let written = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(
        written == page,
        "{PAGE} is out of date: UPDATE_DOCS=1 cargo test --test values_page"
    );
}

#[test]
fn no_corpus_is_left_out() {
    let named = |sections: &[Section]| -> Vec<&str> {
        sections.iter().flat_map(|s| s.files).copied().collect()
    };
    for (folder, named) in [("times", named(&TIMES)), ("quantities", named(&QUANTITIES))] {
        for entry in std::fs::read_dir(root().join("tests/corpus").join(folder)).expect("a folder")
        {
            let path = entry.expect("a file").path();
            let stem = path
                .file_stem()
                .and_then(|s| s.to_str())
                .unwrap_or_default();
            assert!(stem == "silent" || named.contains(&stem), "{folder}/{stem}");
        }
    }
}
