//! The one hash function of the lexicon's tables. The build script compiles this very file too: what it puts into a
//! bucket must be found there.

/// Spreads a key over 64 bits: eight bytes at a time, multiplied by an odd constant (the golden ratio) and folded.
pub fn hash(key: &[u8]) -> u64 {
    let mut state = key.len() as u64;
    let mut chunks = key.chunks_exact(8);
    for chunk in &mut chunks {
        state = mix(state, chunk.try_into().map_or(0, u64::from_le_bytes));
    }
    let rest = chunks.remainder();
    mix(
        state,
        rest.iter()
            .fold(0, |word, &byte| word << 8 | u64::from(byte)),
    )
}

fn mix(state: u64, word: u64) -> u64 {
    const ODD: u64 = 0x9e37_79b9_7f4a_7c15;
    let state = (state ^ word).wrapping_mul(ODD);
    state ^ state >> 32
}

/// The bucket of a key among `buckets`.
pub fn bucket(key: &[u8], buckets: u32) -> usize {
    let high = hash(key).wrapping_mul(0xd6e8_feb8_6659_fd93) >> 32;
    ((high * u64::from(buckets)) >> 32) as usize
}
