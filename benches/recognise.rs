//! How fast articles are read, on one core: the stories of `seeds/`, or those under `conflicts/docs`
//! of the folder that `FACTDIFF_EVAL` names, repeated to 20 MB. "Fastest" is the figure to look at:
//! the others tell how busy the machine was.

use divan::counter::BytesCount;
use divan::{Bencher, black_box};
use factdiff::article::Article;
use factdiff::ingest::{Input, ingest};
use factdiff::recognize::{recognize, values};
use factdiff::rules::Packs;
use factdiff::text::{Tagger, Text};
use std::path::PathBuf;
use std::slice;

/// That of the command.
#[cfg(feature = "mimalloc")]
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() {
    divan::main();
}

/// How much text is read in one round.
const BYTES: usize = 20_000_000;

/// Rounds of each bench.
const SAMPLES: u32 = 5;

fn stories() -> Vec<Article> {
    let folder = std::env::var_os("FACTDIFF_EVAL").map_or_else(
        || PathBuf::from("seeds"),
        |eval| PathBuf::from(eval).join("conflicts/docs"),
    );
    let articles = ingest(vec![Input::Path(folder)], &Default::default()).articles;
    assert!(!articles.is_empty(), "a folder with stories");
    articles
}

/// Runs `read` on one article's own `T` after another, as often as makes [`BYTES`].
fn repeated<T>(bencher: Bencher, articles: &[Article], prepared: &[T], read: impl Fn(&T) -> usize) {
    let once: usize = articles.iter().map(|a| a.body.len()).sum();
    let rounds = BYTES.div_ceil(once);
    bencher
        .counter(BytesCount::new(rounds * once))
        .bench_local(|| {
            for _ in 0..rounds {
                for one in prepared {
                    black_box(read(black_box(one)));
                }
            }
        });
}

/// Text to tokens, sentences, parts of speech, phrases and clauses.
#[divan::bench(sample_count = SAMPLES, sample_size = 1)]
fn text(bencher: Bencher) {
    let articles = stories();
    repeated(bencher, &articles, &articles, |article| {
        Text::read(article).clauses.len()
    });
}

/// The same without the list of words: the difference is what the list costs.
#[divan::bench(sample_count = SAMPLES, sample_size = 1)]
fn text_by_endings(bencher: Bencher) {
    let articles = stories();
    repeated(bencher, &articles, &articles, |article| {
        Text::read_by(article, Tagger::Endings).clauses.len()
    });
}

/// Text already taken apart to times and quantities: at least 10 MB/s.
#[divan::bench(sample_count = SAMPLES, sample_size = 1)]
fn times_and_quantities(bencher: Bencher) {
    let articles = stories();
    let texts: Vec<Text> = articles.iter().map(Text::read).collect();
    repeated(bencher, &articles, &texts, |text| values(text).len());
}

/// Both, with names and quotes.
#[divan::bench(sample_count = SAMPLES, sample_size = 1)]
fn text_to_mentions(bencher: Bencher) {
    let articles = stories();
    repeated(bencher, &articles, &articles, |article| {
        recognize(&Text::read(article)).len()
    });
}

/// The bytes of an article to its facts: at least 5 MB/s.
#[divan::bench(sample_count = SAMPLES, sample_size = 1)]
fn bytes_to_facts(bencher: Bencher) {
    let packs = Packs::for_run(&[]).unwrap_or_else(|problems| panic!("{problems:?}"));
    let articles = stories();
    repeated(bencher, &articles, &articles, |article| {
        let read = Article::with_body(
            article.id.clone(),
            article.text.clone(),
            article.body,
            article.metadata.clone(),
        );
        factdiff::check::facts(slice::from_ref(&read), &packs).len()
    });
}

/// One paragraph of a given length: the speed must not depend on it.
#[divan::bench(args = [100_000, 1_000_000, 8_000_000], sample_count = SAMPLES, sample_size = 1)]
fn one_paragraph(bencher: Bencher, bytes: usize) {
    let mut long = String::with_capacity(bytes + 10_000);
    while long.len() < bytes {
        for article in stories() {
            long.extend(article.text.lines().flat_map(|line| [line, " "]));
        }
    }
    let article = Article::new("long", long);
    bencher
        .counter(BytesCount::new(article.text.len()))
        .bench_local(|| recognize(&Text::read(black_box(&article))).len());
}
