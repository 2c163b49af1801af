//! One story in every format (`tests/formats/story/`, written by `generate.py` there): each has to
//! give the same words, the same metadata and the same findings.

use factdiff::align::Grouping;
use factdiff::article::{Article, Part, Place};
use factdiff::check::{Options, check};
use factdiff::ingest::{Ingested, Input, ingest};
use factdiff::reconcile::Ledger;
use factdiff::rules::Packs;
use std::path::{Path, PathBuf};

fn path(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/formats/story")
        .join(name)
}

fn read(name: &str) -> Ingested {
    ingest(vec![Input::Path(path(name))], &Default::default())
}

fn article(name: &str) -> Article {
    let ingested = read(name);
    assert_eq!(ingested.problems, [], "{name}");
    ingested
        .articles
        .into_iter()
        .next()
        .unwrap_or_else(|| panic!("{name}: no article"))
}

/// The formats that state who wrote the story and when.
fn with_metadata() -> Vec<&'static str> {
    let mut names = vec![
        "story.txt",
        "story.news-article.json",
        "story.ninjs1.json",
        "story.ninjs2.json",
        "story.ninjs3.json",
        "story.jsonl",
    ];
    for (built, name) in [
        (cfg!(feature = "markdown"), "story.md"),
        (cfg!(feature = "html"), "story.html"),
        (cfg!(feature = "feeds"), "story.rss"),
        (cfg!(feature = "feeds"), "story.atom"),
        (cfg!(feature = "warc"), "story.warc"),
        (cfg!(feature = "warc"), "story.warc.gz"),
    ] {
        names.extend(built.then_some(name));
    }
    if !cfg!(feature = "html") {
        names.retain(|name| !["story.ninjs1.json", "story.ninjs2.json"].contains(name));
    }
    names
}

/// The formats that have only the story.
fn documents() -> Vec<&'static str> {
    let built = [
        (cfg!(feature = "docx"), "story.docx"),
        (cfg!(feature = "pdf"), "story.pdf"),
    ];
    built
        .into_iter()
        .filter(|(built, _)| *built)
        .map(|(_, name)| name)
        .collect()
}

fn lines(article: &Article) -> Vec<String> {
    let mut text = String::new();
    let mut last = article.body.start;
    for span in article.prose() {
        let markup = &article.text[last..span.start];
        text.extend(markup.chars().filter(|c| *c == '\n'));
        text.push_str(article.slice(span));
        last = span.end;
    }
    let straight = text.replace(['“', '”'], "\"");
    straight
        .lines()
        .map(|l| l.trim().to_owned())
        .filter(|line| !line.is_empty())
        .collect()
}

#[test]
fn the_words_are_the_same() {
    let wanted = lines(&article("story.txt"));
    assert_eq!(wanted.len(), 10);
    for name in with_metadata().into_iter().chain(documents()) {
        let mut is = lines(&article(name));
        if name == "story.pdf" {
            let last = is.pop();
            assert!(last.is_some_and(|line| line.starts_with("A second page")));
        }
        assert_eq!(is, wanted, "{name}");
    }
}

/// The files of the standard are what its publisher's schemas allow.
#[test]
fn news_items_are_valid() -> Result<(), Box<dyn std::error::Error>> {
    let json = |name: &str| -> Result<serde_json::Value, Box<dyn std::error::Error>> {
        let path = Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("tests")
            .join(name);
        Ok(serde_json::from_str(&std::fs::read_to_string(path)?)?)
    };
    for (version, schema) in [(2, "ninjs-2.0.json"), (3, "ninjs-3.2.json")] {
        // Places on maps have a schema of their own, which is not asked for here.
        let validator = jsonschema::options()
            .with_resource(
                "https://geojson.org/schema/GeoJSON.json",
                jsonschema::Resource::from_contents(serde_json::json!({
                    "$schema": "https://json-schema.org/draft/2020-12/schema"
                }))?,
            )
            .build(&json(&format!("schemas/{schema}"))?)
            .map_err(|error| error.to_string())?;
        let mut item = json(&format!("formats/story/story.ninjs{version}.json"))?;
        let faults: Vec<String> = validator
            .iter_errors(&item)
            .map(|e| e.to_string())
            .collect();
        assert_eq!(faults, [""; 0], "{version}");
        item["versioncreatedd"] = "2031".into();
        assert!(
            !validator.is_valid(&item),
            "the schema says no to other keys"
        );
    }
    Ok(())
}

#[test]
fn the_metadata_are_the_same() {
    for name in with_metadata() {
        let metadata = article(name).metadata;
        assert_eq!(
            metadata.title.as_deref(),
            Some("Ferry fire off Port Arden kills 14"),
            "{name}"
        );
        assert_eq!(metadata.authors, ["Ana Ruiz"], "{name}");
        assert_eq!(
            metadata.source.as_deref(),
            Some("The Arden Courier"),
            "{name}"
        );
        let moment = |moment: Option<factdiff::article::Moment>| moment.map(|m| m.to_string());
        assert_eq!(
            moment(metadata.published).as_deref(),
            Some("2031-05-05T09:30:00+02:00"),
            "{name}"
        );
        if name != "story.rss" {
            assert_eq!(
                moment(metadata.updated).as_deref(),
                Some("2031-05-05T12:00:00+02:00"),
                "{name}"
            );
        }
        assert!(!metadata.published_implied && !metadata.excerpt, "{name}");
        if name.contains("ninjs") {
            let url = "https://courier.example/2031/05/halcyon";
            assert_eq!(metadata.url.as_deref(), Some(url), "{name}");
        }
    }
}

/// What is found between the story and another outlet's.
fn findings(story: Article) -> Vec<String> {
    let options = Options {
        packs: Packs::built_in().expect("the packs are sound"),
        grouping: Grouping::Together,
        ledger: Ledger::default(),
        today: jiff::civil::date(2031, 6, 1),
        settings: Default::default(),
        new: None,
    };
    let report = check(vec![story, article("other.txt")], &options);
    let told = |f: &factdiff::compare::Finding| {
        format!(
            "{} {} {} {}",
            f.verdict.name(),
            f.attribute.name,
            f.id,
            f.readings_key
        )
    };
    report.findings.iter().map(told).collect()
}

#[test]
fn the_findings_are_the_same() {
    let plain = article("story.txt");
    let metadata = plain.metadata.clone();
    let wanted = findings(plain);
    assert!(
        wanted
            .iter()
            .any(|f| f.starts_with("conflict meeting/length")),
        "{wanted:?}"
    );
    for name in with_metadata().into_iter().chain(documents()) {
        let mut story = article(name);
        story.metadata.published = metadata.published;
        story.metadata.updated = metadata.updated;
        story.metadata.source.clone_from(&metadata.source);
        assert_eq!(findings(story), wanted, "{name}");
    }
}

#[test]
fn copies_are_read_once() {
    let ingested = read("story.warc");
    let copies: Vec<usize> = ingested
        .articles
        .iter()
        .map(|article| article.copies.len())
        .collect();
    if cfg!(feature = "warc") {
        assert_eq!(copies, [1], "two captures of one page");
        assert_eq!(ingested.passed_over.len(), 3, "{:?}", ingested.passed_over);
    }
}

#[cfg(feature = "docx")]
#[test]
fn documents_keep_captions_tables_and_paragraph_numbers() {
    let article = article("parts.docx");
    let text = lines(&article);
    let tail = [
        "Smoke over the Halcyon, nine miles off Port Arden.",
        "Crew | Killed",
        "Deck | 2",
        "Engine room | 1",
        "The last line.",
    ];
    let own = &text[text.len() - 4..];
    assert!(text.contains(&"An inquiry is to report by 3 August 2031.".to_owned()));
    assert_eq!(own, &tail[1..]);
    let at = article.text.find("The last line").expect("there");
    assert_eq!(article.place(at), Some(Place::Paragraph(15)));
    let parts: Vec<_> = article
        .parts
        .iter()
        .map(|(span, part)| (article.slice(*span), *part))
        .collect();
    assert_eq!(
        parts,
        [
            ("Ferry fire off Port Arden kills 14", Part::Headline),
            (tail[0], Part::Caption)
        ]
    );
    assert_eq!(
        article.metadata.published, None,
        "when the file was written is not when the article appeared"
    );
}

#[cfg(feature = "pdf")]
#[test]
fn pdfs_know_their_pages_and_tell_scans() {
    let story = article("story.pdf");
    let place = |words: &str| story.place(story.text.find(words).unwrap_or_default());
    assert_eq!(place("Fourteen people"), Some(Place::Page(1)));
    assert_eq!(place("A second page"), Some(Place::Page(2)));
    let codes: Vec<&str> = read("scan.pdf").problems.iter().map(|p| p.code).collect();
    assert_eq!(codes, ["no-text"]);
}
