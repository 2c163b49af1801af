//! Lays out the big lists of `rules/lexicon/` as the tables that `src/lexicon/` reads, and turns the small ones and the
//! rule packs into what is read fastest: no TOML is parsed when factdiff starts.

mod given;
#[path = "../src/lexicon/hash.rs"]
mod hash;
mod list;
mod lists;
mod packs;
mod places;
#[allow(dead_code)]
#[path = "../src/problem.rs"]
mod problem;
mod table;
#[allow(dead_code)]
#[path = "../src/lexicon/words/tag.rs"]
mod tag;
mod words;

use std::{env, fs, path::Path};

type Result<T> = std::result::Result<T, Box<dyn std::error::Error>>;

fn main() -> Result<()> {
    let rules = Path::new(&env::var("CARGO_MANIFEST_DIR")?).join("rules");
    let lists = rules.join("lexicon");
    let out = env::var("OUT_DIR")?;
    let out = Path::new(&out);
    for watched in [
        "build",
        "src/lexicon/hash.rs",
        "src/lexicon/words/tag.rs",
        "src/problem.rs",
        "src/rules/codes.rs",
        "src/rules/faults.rs",
        "src/rules/raw.rs",
        "src/rules/table.rs",
        "rules",
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
    lists::write(&rules, &out.join("lists"))?;
    packs::write(&rules, &out.join("packs"))?;
    Ok(())
}
