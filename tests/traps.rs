//! Legitimate agreement that a naive checker flags, told in two short articles each, and its twin,
//! a few words of which differ: the first must stay silent, the twin must be flagged.
//!
//! Each file of `tests/traps/` is one trap, by its number in the list:
//!
//! | key | meaning |
//! |---|---|
//! | `left`, `right` | the articles |
//! | `published`, `updated` | their days, left and right; "" for none |
//! | `language` | their languages, left and right; "" for none |
//! | `verdict` | of the first, where it is not silence: "narrower", "update" |
//! | `twin_left`, `twin_right` | words of the articles, each with what stands for them in the twin |
//! | `twin_published` | the days of the twin, where they are others |
//! | `twin_language` | the languages of the twin, where they are others |
//! | `flags` | words that the claims of one flagged finding of the twin must hold |
//! | `copies_left` | so many outlets print the left article, each with a line of its own before it |
//! | `sources` | of each reading of the flagged finding how many sources stand behind it |
//! | `todo`, `twin_todo` | why the first, or the twin, does not hold yet; it fails once it does |

use factdiff::article::Article;
use factdiff::check::{Options, check};
use factdiff::compare::{Finding, Verdict};
use factdiff::ingest::{Input, ingest};
use factdiff::report::Report;
use factdiff::rules::Packs;
use serde::Deserialize;
use std::collections::BTreeSet;
use std::path::Path;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Trap {
    about: String,
    left: String,
    right: String,
    #[serde(default)]
    published: [String; 2],
    #[serde(default)]
    updated: [String; 2],
    #[serde(default)]
    language: [String; 2],
    #[serde(default)]
    verdict: Option<String>,
    #[serde(default)]
    twin_left: Vec<[String; 2]>,
    #[serde(default)]
    twin_right: Vec<[String; 2]>,
    #[serde(default)]
    twin_published: Option<[String; 2]>,
    #[serde(default)]
    twin_language: Option<[String; 2]>,
    flags: Vec<String>,
    #[serde(default = "one")]
    copies_left: usize,
    #[serde(default)]
    sources: Vec<usize>,
    #[serde(default)]
    todo: Option<String>,
    #[serde(default)]
    twin_todo: Option<String>,
}

const fn one() -> usize {
    1
}

#[test]
fn first_readings_are_silent_and_twins_flagged() {
    let packs = Packs::built_in().expect("the packs are sound");
    let options = Options::new(packs, jiff::civil::date(2026, 1, 1));
    let (mut holding, mut todo, mut failing) = (0, 0, Vec::new());
    for (name, trap) in traps() {
        let first = Pair::first(&trap).check(&options);
        let twin = Pair::twin(&trap, &name).check(&options);
        let verdicts = [
            ("first", &trap.todo, stays_silent(&trap, &first), &first),
            ("twin", &trap.twin_todo, is_flagged(&trap, &twin), &twin),
        ];
        for (which, known, holds, report) in verdicts {
            match (known, holds) {
                (None, true) => holding += 1,
                (Some(_), false) => todo += 1,
                (Some(why), true) => {
                    failing.push(format!(
                        "{name}, {which}: no longer todo: it holds ({why})\n"
                    ));
                }
                (None, false) => {
                    let about = &trap.about;
                    failing.push(format!("{name}, {which}: {about}\n{}", show(report)));
                }
            }
        }
    }
    assert!(
        failing.is_empty(),
        "{holding} hold, {todo} are todo, {} fail:\n\n{}",
        failing.len(),
        failing.join("\n")
    );
}

#[test]
fn every_trap_is_there() {
    let numbers: BTreeSet<u32> = traps()
        .iter()
        .map(|(name, _)| name[..2].parse().expect("a number"))
        .collect();
    assert_eq!(numbers, (1..=50).collect::<BTreeSet<u32>>());
}

/// The traps with the names of their files, in order.
fn traps() -> Vec<(String, Trap)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/traps");
    let listing = std::fs::read_dir(folder).expect("a folder");
    let mut paths: Vec<_> = listing.flatten().map(|entry| entry.path()).collect();
    paths.sort();
    let read = |path: &Path| {
        let name = path.file_stem().unwrap_or_default().to_string_lossy();
        let text = std::fs::read_to_string(path).expect("a file");
        let trap = toml::from_str(&text).unwrap_or_else(|fault| panic!("{name}: {fault}"));
        (name.into_owned(), trap)
    };
    paths.iter().map(|path| read(path)).collect()
}

/// Two articles with their days.
struct Pair<'t> {
    texts: [String; 2],
    published: &'t [String; 2],
    updated: &'t [String; 2],
    language: &'t [String; 2],
    copies_left: usize,
}

impl<'t> Pair<'t> {
    fn first(trap: &'t Trap) -> Self {
        Self {
            texts: [trap.left.clone(), trap.right.clone()],
            published: &trap.published,
            updated: &trap.updated,
            language: &trap.language,
            copies_left: trap.copies_left,
        }
    }

    fn twin(trap: &'t Trap, name: &str) -> Self {
        let put = |text: &str, words: &[[String; 2]]| {
            words.iter().fold(text.to_owned(), |text, [from, to]| {
                assert!(text.contains(from.as_str()), "{name}: no words {from:?}");
                text.replacen(from.as_str(), to, 1)
            })
        };
        Self {
            texts: [
                put(&trap.left, &trap.twin_left),
                put(&trap.right, &trap.twin_right),
            ],
            published: trap.twin_published.as_ref().unwrap_or(&trap.published),
            updated: &trap.updated,
            language: trap.twin_language.as_ref().unwrap_or(&trap.language),
            copies_left: trap.copies_left,
        }
    }

    fn check(&self, options: &Options) -> Report {
        let names = ["left.txt", "right.txt"];
        let copies = (0..self.copies_left).map(|n| (0, n));
        let articles: Vec<Article> = copies
            .chain([(1, 0)])
            .flat_map(|(i, copy)| {
                let mut head = String::from("---\n");
                for (key, value) in [
                    ("published", &self.published[i]),
                    ("updated", &self.updated[i]),
                    ("language", &self.language[i]),
                ] {
                    if !value.is_empty() {
                        head += &format!("{key}: {value}\n");
                    }
                }
                let outlet = match copy {
                    0 => String::new(),
                    n => format!("From our desk, number {n}.\n\n"),
                };
                let text = format!("{head}---\n{outlet}{}", self.texts[i].trim_start());
                let name = match copy {
                    0 => names[i].to_owned(),
                    n => format!("copy-{n}.txt"),
                };
                let input = Input::Bytes(name.into(), text.into_bytes());
                let read = ingest(vec![input], &Default::default());
                assert!(read.problems.is_empty(), "{:?}", read.problems);
                read.articles
            })
            .collect();
        check(articles, options)
    }
}

fn stays_silent(trap: &Trap, report: &Report) -> bool {
    let allowed = |finding: &Finding| trap.verdict.as_deref() == Some(finding.verdict.name());
    report.findings.iter().all(allowed)
}

/// Whether one flagged finding has all the words among its claims, each in a reading of its own.
fn is_flagged(trap: &Trap, report: &Report) -> bool {
    let claims = |finding: &Finding| -> Vec<String> {
        let readings = finding.readings.iter().map(|reading| {
            let texts = reading
                .claims
                .iter()
                .map(|c| report.articles[c.article].slice(c.span));
            texts.collect::<Vec<_>>().join(" / ")
        });
        readings.collect()
    };
    report.findings.iter().any(|finding| {
        let readings = claims(finding);
        let sources = finding.readings.iter().map(|r| r.sources);
        finding.verdict == Verdict::Conflict
            && (trap.sources.is_empty() || sources.eq(trap.sources.iter().copied()))
            && trap
                .flags
                .iter()
                .all(|words| readings.iter().any(|r| r.contains(words.as_str())))
    })
}

fn show(report: &Report) -> String {
    let mut out = String::new();
    let mut line = |what: &str, finding: &Finding| {
        out += &format!(
            "  {what} {} {}:",
            finding.attribute.name,
            finding.verdict.name()
        );
        for claim in finding.readings.iter().flat_map(|r| &r.claims) {
            let article = &report.articles[claim.article];
            out += &format!(" {}:{:?}", article.id, article.slice(claim.span));
        }
        out += &format!(" {}\n", finding.reason);
    };
    for finding in &report.findings {
        line("flagged", finding);
    }
    for finding in &report.agreements {
        line("silent", finding);
    }
    for fact in &report.facts {
        let article = &report.articles[fact.evidence.article];
        out += &format!(
            "  fact {}:{:?} {} {} [{}] {:?}\n",
            article.id,
            article.slice(fact.evidence.span),
            fact.attribute.name,
            fact.value.canonical(),
            fact.subject.canonical(),
            fact.qualifiers,
        );
    }
    out
}
