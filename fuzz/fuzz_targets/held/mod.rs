//! What has to hold of whatever is read, however the bytes were made.
#![allow(dead_code)] // every target uses its own part

use factdiff::article::{Article, Span};
use factdiff::extract::extract;
use factdiff::ingest::{Format, Ingested, Input, Options, ingest};
use factdiff::recognize::recognize;
use factdiff::rules::Packs;
use factdiff::text::Text;
use std::sync::LazyLock;

/// Texts are read on to facts up to this length, so that a run tries many.
const LONGEST: usize = 20_000;

static PACKS: LazyLock<Packs> = LazyLock::new(|| Packs::built_in().expect("the packs are sound"));

/// Reads bytes as a file of a format and checks every article.
pub fn read(format: Format, bytes: &[u8]) -> Ingested {
    let options = Options {
        format: Some(format),
        progress: None,
    };
    let ingested = ingest(vec![Input::Bytes("fuzzed".into(), bytes.to_vec())], &options);
    assert!(
        !ingested.articles.is_empty() || !ingested.problems.is_empty() || !ingested.passed_over.is_empty() || format == Format::Warc,
        "something is told of every input"
    );
    for article in &ingested.articles {
        check(article);
    }
    ingested
}

/// Checks an article: all that points into it lies within it, on character boundaries.
pub fn check(article: &Article) {
    let within = |span: Span, what: &str| {
        assert!(article.text.get(span.start..span.end).is_some(), "{what} {span:?} of {:?}", article.text);
    };
    within(article.body, "body");
    assert!(!article.slice(article.body).trim().is_empty(), "an article without words");
    let mut last = article.body.start;
    for markup in &article.markup {
        within(*markup, "markup");
        assert!(last <= markup.start && markup.end <= article.body.end, "markup in order");
        last = markup.end;
    }
    for (part, _) in &article.parts {
        within(*part, "part");
    }
    article.place(article.text.len());
    if article.text.len() > LONGEST {
        return;
    }
    let text = Text::read(article);
    let mut last = 0;
    for token in &text.tokens {
        within(token.span, "token");
        assert!(!token.span.is_empty() && last <= token.span.start, "tokens in order");
        last = token.span.end;
    }
    let mentions = recognize(&text);
    for mention in &mentions {
        within(mention.span, "mention");
        assert!(!mention.span.is_empty());
    }
    for fact in extract(&text, &mentions, 0, &PACKS) {
        within(fact.evidence.span, "fact");
        within(fact.evidence.sentence, "sentence");
        assert!(fact.evidence.sentence.contains(fact.evidence.span), "a fact stands in its sentence");
    }
}
