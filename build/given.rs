//! `given_names.txt` and `nicknames.toml` → the table of given names. A record: flags (1: a given name, 2: a word too),
//! then the numbers of the sets of variants it belongs to (2 bytes each).

use std::{collections::BTreeMap, path::Path};

use crate::{Result, list, table};

#[derive(Default)]
struct Entry {
    flags: u8,
    sets: Vec<u16>,
}

const NAME: u8 = 1;
const WORD_TOO: u8 = 2;

pub fn table(lists: &Path) -> Result<Vec<u8>> {
    let mut entries: BTreeMap<String, Entry> = BTreeMap::new();
    for line in list::lines(lists, "given_names.txt")? {
        let name = line.trim_end_matches('*');
        let flags = if name == line { NAME } else { NAME | WORD_TOO };
        entries.entry(list::key(name)).or_default().flags = flags;
    }
    let text = std::fs::read_to_string(lists.join("nicknames.toml"))?;
    let file: toml::Table = text
        .parse()
        .map_err(|error| format!("nicknames.toml: {error}"))?;
    for (number, set) in list::texts(&file, "sets").into_iter().enumerate() {
        for name in set.split_whitespace() {
            entries
                .entry(list::key(name))
                .or_default()
                .sets
                .push(u16::try_from(number)?);
        }
    }
    table::layout(&entries, |entry, _| {
        let mut bytes = vec![entry.flags];
        bytes.extend(entry.sets.iter().flat_map(|set| set.to_le_bytes()));
        Ok(bytes)
    })
}
