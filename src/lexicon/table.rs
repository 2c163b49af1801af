//! A read-only hash table in one byte string that the build script lays out and the binary carries as it is: nothing is
//! parsed, allocated or relocated at start, which tens of thousands of `&'static str` would be.
//!
//! Layout, little-endian: number of buckets (u32); offset of each bucket and the end (u32 each, from the first record);
//! records, each: length of key (u8), length of value (u8), key, value.

use super::hash::bucket;

/// A table as laid out by `build/table.rs`.
pub(crate) struct Table {
    bytes: &'static [u8],
}

/// One entry: what was looked up and what it holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Record {
    pub(crate) key: &'static [u8],
    pub(crate) value: &'static [u8],
}

impl Record {
    /// The key as text. Keys come from UTF-8 files, so it is never empty for want of that.
    pub(crate) fn key_str(&self) -> &'static str {
        std::str::from_utf8(self.key).unwrap_or_default()
    }
}

impl Table {
    pub(crate) const fn new(bytes: &'static [u8]) -> Self {
        Self { bytes }
    }

    /// The entry of `key`, byte for byte.
    pub(crate) fn get(&self, key: &[u8]) -> Option<Record> {
        let buckets = self.u32_at(0)?;
        let number = bucket(key, buckets);
        let start = self.u32_at(4 + 4 * number)? as usize;
        let end = self.u32_at(8 + 4 * number)? as usize;
        let first = 8 + 4 * buckets as usize;
        let mut rest = self.bytes.get(first + start..first + end)?;
        while let Some((&[key_len, value_len], after)) = rest.split_first_chunk() {
            let (key_len, value_len) = (usize::from(key_len), usize::from(value_len));
            if key_len == key.len() && after.starts_with(key) {
                let (found, after) = after.split_at_checked(key_len)?;
                let value = after.get(..value_len)?;
                return Some(Record { key: found, value });
            }
            rest = after.get(key_len + value_len..)?;
        }
        None
    }

    /// The record at an offset that another record names.
    pub(crate) fn record(&self, offset: usize) -> Option<Record> {
        let first = 8 + 4 * self.u32_at(0)? as usize;
        let rest = self.bytes.get(first + offset..)?;
        let (&[key_len, value_len], rest) = rest.split_first_chunk()?;
        let (key, rest) = rest.split_at_checked(key_len.into())?;
        Some(Record {
            key,
            value: rest.get(..value_len.into())?,
        })
    }

    fn u32_at(&self, offset: usize) -> Option<u32> {
        let bytes = self.bytes.get(offset..)?.first_chunk()?;
        Some(u32::from_le_bytes(*bytes))
    }
}

/// Reads the little-endian number in up to four bytes.
pub(crate) fn number(bytes: &[u8]) -> u32 {
    bytes
        .iter()
        .rev()
        .fold(0, |n, &byte| n << 8 | u32::from(byte))
}
