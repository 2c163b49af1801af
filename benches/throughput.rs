//! How long the parts of a whole run take that do not grow with the text.

use divan::Bencher;
use factdiff::align::Grouping;
use factdiff::article::Article;
use factdiff::check::{Options, check};
use factdiff::ingest::{Input, ingest};
use factdiff::rules::Packs;

fn main() {
    divan::main();
}

fn seeds() -> Vec<Article> {
    ingest(vec![Input::Path("seeds".into())], &Default::default()).articles
}

/// Articles to a report: the three stories of `seeds/`, once.
#[divan::bench]
fn whole_check(bencher: Bencher) {
    let packs = Packs::for_run(&[]).unwrap_or_else(|problems| panic!("{problems:?}"));
    let options = Options {
        grouping: Grouping::ByContent,
        ..Options::new(packs, jiff::civil::date(2026, 1, 1))
    };
    bencher
        .with_inputs(seeds)
        .bench_local_values(|articles| check(articles, &options));
}

/// Reading and compiling the built-in rule packs, which every run does.
#[divan::bench]
fn built_in_packs() -> bool {
    Packs::for_run(&[]).is_ok()
}
