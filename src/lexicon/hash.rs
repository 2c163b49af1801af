//! The one hash function of the lexicon's tables. The build script compiles this very file too: what it puts into a
//! bucket must be found there.

/// Spreads a key over 64 bits: eight bytes at a time, multiplied by an odd constant (the golden ratio) and folded.
pub fn hash(key: &[u8]) -> u64 {
    const ODD: u64 = 0x9e37_79b9_7f4a_7c15;
    let mut state = key.len() as u64;
    for chunk in key.chunks(8) {
        let mut word = [0; 8];
        word[..chunk.len()].copy_from_slice(chunk);
        state = (state ^ u64::from_le_bytes(word)).wrapping_mul(ODD);
        state ^= state >> 32;
    }
    state
}

/// The bucket of a key among `buckets`.
pub fn bucket(key: &[u8], buckets: u32) -> usize {
    let high = hash(key).wrapping_mul(0xd6e8_feb8_6659_fd93) >> 32;
    ((high * u64::from(buckets)) >> 32) as usize
}
