//! `words.tsv` and `words_own.tsv` → the table of words. A record: tags (3 bytes), first tag (5 bits) and which lemmas
//! follow (3 bits), the offsets of their records (3 bytes each).

use std::{collections::BTreeMap, path::Path};

use crate::{
    Result, list,
    table::{self, Offsets},
    tag::{Class, Tag, Tags},
};

struct Entry {
    first: Tag,
    tags: Tags,
    lemmas: [Option<String>; 3],
}

pub fn table(lists: &Path) -> Result<Vec<u8>> {
    let mut entries = BTreeMap::new();
    for name in ["words.tsv", "words_own.tsv"] {
        for line in list::lines(lists, name)? {
            let (word, entry) =
                entry(&line).ok_or_else(|| format!("{name}: cannot read {line:?}"))?;
            entries.insert(word.to_owned(), entry);
        }
    }
    table::layout(&entries, record)
}

fn entry(line: &str) -> Option<(&str, Entry)> {
    let mut columns = line.split('\t');
    let (word, tags) = (columns.next()?, columns.next()?);
    let tags: Vec<Tag> = tags.split(',').map(tag).collect::<Option<_>>()?;
    let mut lemmas = [None, None, None];
    for lemma in columns.next().unwrap_or_default().split_whitespace() {
        let (class, lemma) = lemma.split_once(':')?;
        let class = match class {
            "n" => Class::Noun,
            "v" => Class::Verb,
            "a" => Class::Adjective,
            _ => return None,
        };
        lemmas[class as usize] = Some(lemma.to_owned());
    }
    Some((
        word,
        Entry {
            first: *tags.first()?,
            tags: tags.into_iter().collect(),
            lemmas,
        },
    ))
}

fn tag(name: &str) -> Option<Tag> {
    Tag::ALL.iter().copied().find(|tag| tag.name() == name)
}

fn record(entry: &Entry, offsets: &Offsets) -> Result<Vec<u8>> {
    let mut bytes = entry.tags.bits().to_le_bytes()[..3].to_vec();
    let present = entry
        .lemmas
        .iter()
        .enumerate()
        .fold(0, |bits, (class, lemma)| {
            bits | u8::from(lemma.is_some()) << class
        });
    bytes.push(entry.first as u8 | present << 5);
    for lemma in entry.lemmas.iter().flatten() {
        let offset = offsets
            .get(lemma)
            .ok_or_else(|| format!("the lemma {lemma:?} has no line of its own"))?;
        bytes.extend(&offset.to_le_bytes()[..3]);
    }
    Ok(bytes)
}
