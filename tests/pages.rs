//! What is read out of whole pages: `tests/pages/NAME.html` beside what has to be found, `NAME.toml`.
//!
//! The pages were made for this, each after another kind of publishing system, with what stands
//! around articles there: menus, consent, subscriptions, links, comments.
#![cfg(feature = "html")]

use factdiff::article::{Article, Part, Place};
use factdiff::ingest::{Input, ingest};
use serde::Deserialize;
use std::path::{Path, PathBuf};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Expected {
    title: String,
    authors: Vec<String>,
    source: Option<String>,
    published: Option<String>,
    updated: Option<String>,
    language: Option<String>,
    url: Option<String>,
    captions: Vec<String>,
    text: String,
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/pages")
}

fn pages() -> Vec<(String, Article, Expected)> {
    let mut pages = Vec::new();
    let mut files: Vec<PathBuf> = std::fs::read_dir(folder())
        .expect("the folder is there")
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "toml"))
        .collect();
    files.sort();
    for path in files {
        let expected = std::fs::read_to_string(&path).expect("readable");
        let expected =
            toml::from_str(&expected).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
        let page = path.with_extension("html");
        let ingested = ingest(vec![Input::Path(page.clone())], &Default::default());
        assert_eq!(ingested.problems, [], "{}", page.display());
        let article = ingested.articles.into_iter().next().expect("an article");
        let name = page
            .file_stem()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        pages.push((name, article, expected));
    }
    pages
}

fn lines(text: &str) -> Vec<&str> {
    text.lines().filter(|line| !line.is_empty()).collect()
}

#[test]
fn lines_of_text() {
    let (mut right, mut found, mut wanted) = (0, 0, 0);
    let mut faults = String::new();
    for (name, article, expected) in pages() {
        let (is, should) = (lines(&article.text), lines(&expected.text));
        for line in is.iter().filter(|line| !should.contains(line)) {
            faults += &format!("{name}: + {line}\n");
        }
        for line in should.iter().filter(|line| !is.contains(line)) {
            faults += &format!("{name}: - {line}\n");
        }
        right += is.iter().filter(|line| should.contains(line)).count();
        found += is.len();
        wanted += should.len();
        if is.iter().all(|line| should.contains(line)) && is.len() == should.len() {
            assert_eq!(is, should, "{name}: the order");
        }
    }
    let share = |of: usize| right as f64 / of as f64;
    println!(
        "precision {:.3}, recall {:.3} of {wanted} lines\n{faults}",
        share(found),
        share(wanted)
    );
    assert!(
        share(found) >= 0.97 && share(wanted) >= 0.97,
        "precision {:.3}, recall {:.3}\n{faults}",
        share(found),
        share(wanted)
    );
}

#[test]
fn metadata() {
    for (name, article, expected) in pages() {
        let metadata = &article.metadata;
        let moment = |moment: Option<factdiff::article::Moment>| moment.map(|m| m.to_string());
        assert_eq!(
            metadata.title.as_deref(),
            Some(expected.title.as_str()),
            "{name}"
        );
        assert_eq!(metadata.authors, expected.authors, "{name}");
        assert_eq!(metadata.source, expected.source, "{name}");
        assert_eq!(moment(metadata.published), expected.published, "{name}");
        assert_eq!(moment(metadata.updated), expected.updated, "{name}");
        assert_eq!(metadata.language, expected.language, "{name}");
        assert_eq!(metadata.url, expected.url, "{name}");
    }
}

#[test]
fn captions_are_told_apart() {
    for (name, article, expected) in pages() {
        let captions: Vec<&str> = article
            .parts
            .iter()
            .filter(|(_, part)| *part == Part::Caption)
            .map(|(span, _)| article.slice(*span))
            .collect();
        assert_eq!(captions, expected.captions, "{name}");
    }
}

#[test]
fn places_lead_back_into_the_page() {
    for (name, article, _) in pages() {
        let page = std::fs::read(folder().join(&name).with_extension("html")).expect("readable");
        if std::str::from_utf8(&page).is_err() {
            assert_eq!(
                article.place(0),
                None,
                "{name}: not the bytes that were read"
            );
            continue;
        }
        let mut wrong = Vec::new();
        for (at, c) in article
            .text
            .char_indices()
            .filter(|(_, c)| !c.is_whitespace() && *c != '|')
        {
            let Some(Place::Byte(byte)) = article.place(at) else {
                panic!("{name}: no place for byte {at}");
            };
            let mut buffer = [0; 4];
            let written = c.encode_utf8(&mut buffer).as_bytes();
            let there = page.get(byte..).unwrap_or_default();
            if !there.starts_with(written) && !there.starts_with(b"&") {
                wrong.push((at, c, byte));
            }
        }
        assert!(
            wrong.is_empty(),
            "{name}: {:?}",
            &wrong[..wrong.len().min(5)]
        );
    }
}
