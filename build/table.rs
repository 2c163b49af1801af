//! Lays out a hash table as `src/lexicon/table.rs` reads it.

use std::collections::{BTreeMap, HashMap};

use crate::{Result, hash::bucket};

/// Records to a bucket, on average: fewer would cost memory, more would cost time.
const LOAD: usize = 1;

/// Where each key's record will stand.
pub type Offsets = HashMap<String, u32>;

/// Lays out the entries. `value` may ask where other records stand; its length must not depend on the answer, for it is
/// called once to measure and once to write.
pub fn layout<E>(
    entries: &BTreeMap<String, E>,
    value: impl Fn(&E, &Offsets) -> Result<Vec<u8>>,
) -> Result<Vec<u8>> {
    let buckets = u32::try_from(entries.len().div_ceil(LOAD))?;
    let mut placed: Vec<(usize, &String, &E)> = entries
        .iter()
        .map(|(key, entry)| (bucket(key.as_bytes(), buckets), key, entry))
        .collect();
    placed.sort_by_key(|&(number, key, _)| (number, key));

    let mut offsets: Offsets = entries.keys().map(|key| (key.clone(), 0)).collect();
    let mut starts = vec![0u32; buckets as usize + 1];
    let mut at = 0;
    for &(number, key, entry) in &placed {
        offsets.insert(key.clone(), at);
        at += u32::try_from(2 + key.len() + value(entry, &offsets)?.len())?;
        starts[number + 1] = at;
    }
    for number in 1..starts.len() {
        starts[number] = starts[number].max(starts[number - 1]);
    }

    let mut bytes = buckets.to_le_bytes().to_vec();
    bytes.extend(starts.iter().flat_map(|start| start.to_le_bytes()));
    for &(_, key, entry) in &placed {
        let value = value(entry, &offsets)?;
        bytes.push(u8::try_from(key.len())?);
        bytes
            .push(u8::try_from(value.len()).map_err(|_| format!("{key}: the record is too long"))?);
        bytes.extend(key.as_bytes());
        bytes.extend(value);
    }
    Ok(bytes)
}
