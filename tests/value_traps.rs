//! Every trap that two values alone decide stands in the corpora of pairs, with its twin.

use serde::Deserialize;
use std::collections::BTreeMap;
use std::path::Path;

/// The traps, by their number in the list of legitimate agreements that a naive checker flags.
const TRAPS: [u32; 25] = [
    1, 2, 3, 4, 5, 6, 7, 8, 16, 17, 18, 19, 21, 22, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35,
];

#[derive(Deserialize)]
struct Pairs {
    pair: Vec<Pair>,
}

#[derive(Deserialize)]
struct Pair {
    trap: Option<u32>,
    #[serde(default)]
    twin: bool,
    relation: String,
}

fn pairs() -> Vec<Pair> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/corpus");
    ["quantity_pairs.toml", "time_pairs.toml"]
        .into_iter()
        .flat_map(|name| {
            let text = std::fs::read_to_string(folder.join(name)).expect("a corpus");
            toml::from_str::<Pairs>(&text)
                .expect("well-formed pairs")
                .pair
        })
        .collect()
}

#[test]
fn each_trap_has_its_first_reading_and_its_twin() {
    let mut seen: BTreeMap<u32, [usize; 2]> = BTreeMap::new();
    for pair in pairs() {
        if let Some(trap) = pair.trap {
            seen.entry(trap).or_default()[usize::from(pair.twin)] += 1;
        }
    }
    let lacking: Vec<u32> = TRAPS
        .into_iter()
        .filter(|trap| seen.get(trap).is_none_or(|found| found.contains(&0)))
        .collect();
    assert_eq!(lacking, [0; 0], "without a first reading or a twin");
}

#[test]
fn no_first_reading_is_disjoint_and_every_twin_is() {
    for pair in pairs() {
        let Some(trap) = pair.trap else { continue };
        // Percent and points are two kinds of thing, right or wrong.
        if trap != 35 {
            assert_eq!(pair.relation == "disjoint", pair.twin, "trap {trap}");
        }
    }
}
