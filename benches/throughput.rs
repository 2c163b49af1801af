//! How fast articles are read: bytes of article text a second on one core.

use divan::counter::BytesCount;
use divan::{Bencher, black_box};
use factdiff::align::Grouping;
use factdiff::article::Article;
use factdiff::check::{Options, check};
use factdiff::ingest::{Input, ingest};
use factdiff::recognize::recognize;
use factdiff::reconcile::Ledger;
use factdiff::rules::Packs;
use factdiff::text::Text;

fn main() {
    divan::main();
}

/// How often each article of `seeds/` is read in one round.
const ROUNDS: usize = 20;

fn seeds() -> Vec<Article> {
    ingest(vec![Input::Path("seeds".into())]).articles
}

fn bytes(articles: &[Article]) -> BytesCount {
    BytesCount::new(ROUNDS * articles.iter().map(|a| a.text.len()).sum::<usize>())
}

/// Text to sentences and tokens.
#[divan::bench]
fn text(bencher: Bencher) {
    each_article(bencher, |article| Text::read(article).tokens.len());
}

/// Text to mentions.
#[divan::bench]
fn mentions(bencher: Bencher) {
    each_article(bencher, |article| recognize(&Text::read(article)).len());
}

/// Text to facts.
#[divan::bench]
fn facts(bencher: Bencher) {
    let packs = Packs::built_in().unwrap_or_else(|problems| panic!("{problems:?}"));
    each_article(bencher, |article| {
        factdiff::check::facts(std::slice::from_ref(article), &packs).len()
    });
}

fn each_article(bencher: Bencher, read: impl Fn(&Article) -> usize + Sync) {
    let articles = seeds();
    bencher.counter(bytes(&articles)).bench_local(|| {
        for _ in 0..ROUNDS {
            for article in &articles {
                black_box(read(black_box(article)));
            }
        }
    });
}

/// Articles to a report: the three stories of `seeds/`, once.
#[divan::bench]
fn whole_check(bencher: Bencher) {
    let options = Options {
        packs: Packs::built_in().unwrap_or_else(|problems| panic!("{problems:?}")),
        grouping: Grouping::ByContent,
        ledger: Ledger::default(),
        today: jiff::civil::date(2026, 1, 1),
    };
    bencher
        .with_inputs(seeds)
        .bench_local_values(|articles| check(articles, &options));
}

/// Reading and compiling the built-in rule packs, which every run does.
#[divan::bench]
fn built_in_packs() -> bool {
    Packs::built_in().is_ok()
}
