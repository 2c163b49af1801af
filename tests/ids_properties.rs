//! Ids and readings keys, which ledgers store, do not change with what has nothing to do with a
//! finding: words elsewhere in the articles, the order and the names of the files, another article
//! that says the same as one that is there.

use factdiff::article::{Article, LineIndex};
use factdiff::check::{Options, check};
use factdiff::ingest::{Input, ingest};
use factdiff::rules::Packs;
use proptest::prelude::*;
use std::collections::BTreeSet;
use std::path::Path;
use std::sync::LazyLock;

/// What a run needs, once for all cases.
static OPTIONS: LazyLock<Options> = LazyLock::new(|| {
    let packs = Packs::built_in().expect("the packs are sound");
    Options::new(packs, jiff::civil::date(2026, 1, 1))
});

/// The stories of `seeds/` and `tests/stories/`.
static STORIES: LazyLock<Vec<Vec<Article>>> = LazyLock::new(|| {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut folders: Vec<_> = ["seeds", "tests/stories"]
        .iter()
        .flat_map(|name| std::fs::read_dir(root.join(name)).expect("a folder"))
        .flatten()
        .map(|entry| entry.path())
        .collect();
    folders.sort();
    let stories = folders
        .into_iter()
        .map(|folder| ingest(vec![Input::Path(folder)], &Default::default()).articles)
        .filter(|articles: &Vec<Article>| !ids(articles.clone()).is_empty());
    stories.collect()
});

/// Sentences that state nothing.
const ELSEWHERE: [&str; 4] = [
    "It had been a quiet week until then.",
    "Nobody there wanted to talk about it.",
    "More will be known soon, people hope.",
    "The neighbours shook their heads.",
];

/// The ids of all findings with the keys of their readings.
fn ids(articles: Vec<Article>) -> BTreeSet<(String, String)> {
    let report = check(articles, &OPTIONS);
    let names = report
        .findings
        .iter()
        .map(|finding| (finding.id.clone(), finding.readings_key.clone()));
    names.collect()
}

/// The same article under another name and with words after its text.
fn changed(article: &Article, id: &str, after: &str) -> Article {
    let mut changed = article.clone();
    changed.id = id.to_owned();
    changed.text.truncate(article.body.end);
    changed.text.push_str(&format!("\n\n{after}\n"));
    changed.body.end = changed.text.len();
    changed.lines = LineIndex::new(&changed.text);
    changed
}

/// The number of a story.
fn story() -> impl Strategy<Value = usize> {
    0..STORIES.len()
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 64,
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn order_and_names_of_files_do_not_matter(
        (story, order) in story().prop_flat_map(|story| {
            let order: Vec<usize> = (0..STORIES[story].len()).collect();
            (Just(story), Just(order).prop_shuffle())
        }),
        stem in "[a-z]{1,6}",
    ) {
        let turned = order
            .iter()
            .enumerate()
            .map(|(place, index)| {
                let mut article = STORIES[story][*index].clone();
                article.id = format!("{stem}/{place}.txt");
                article
            })
            .collect();
        prop_assert_eq!(ids(turned), ids(STORIES[story].clone()));
    }

    #[test]
    fn words_elsewhere_do_not_matter(
        story in story(),
        words in prop::collection::vec(0..ELSEWHERE.len(), 1..3),
    ) {
        let after: Vec<&str> = words.into_iter().map(|word| ELSEWHERE[word]).collect();
        let after = after.join(" ");
        let edited = STORIES[story].iter().map(|a| changed(a, &a.id, &after)).collect();
        prop_assert_eq!(ids(edited), ids(STORIES[story].clone()));
    }

    #[test]
    fn an_article_that_only_agrees_does_not_matter(
        story in story(),
        which in any::<prop::sample::Index>(),
    ) {
        let articles = &STORIES[story];
        let mut more = articles.clone();
        more.push(changed(which.get(articles), "zz/again.txt", ELSEWHERE[0]));
        prop_assert_eq!(ids(more), ids(articles.clone()));
    }
}
