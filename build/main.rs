//! Lays out the lists of `rules/lexicon/` as the tables that `src/lexicon/` reads: nothing is parsed when factdiff starts.

mod given;
#[path = "../src/lexicon/hash.rs"]
mod hash;
mod list;
mod places;
mod table;
#[allow(dead_code)]
#[path = "../src/lexicon/words/tag.rs"]
mod tag;
mod words;

use std::{env, fs, path::Path};

type Result<T> = std::result::Result<T, Box<dyn std::error::Error>>;

fn main() -> Result<()> {
    let lists = Path::new(&env::var("CARGO_MANIFEST_DIR")?).join("rules/lexicon");
    let out = env::var("OUT_DIR")?;
    let out = Path::new(&out);
    for watched in [
        "build",
        "src/lexicon/hash.rs",
        "src/lexicon/words/tag.rs",
        "rules/lexicon",
    ] {
        println!("cargo::rerun-if-changed={watched}");
    }
    fs::write(out.join("words.bin"), words::table(&lists)?)?;
    fs::write(out.join("given.bin"), given::table(&lists)?)?;
    let places = places::tables(&lists)?;
    fs::write(out.join("places.rs"), places.source)?;
    fs::write(out.join("places.bin"), places.names)?;
    fs::write(out.join("first_words.bin"), places.first_words)?;
    fs::write(out.join("cities.bin"), places.cities)?;
    fs::write(out.join("city_names.txt"), places.city_names)?;
    Ok(())
}
