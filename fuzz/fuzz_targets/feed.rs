#![no_main]
mod held;

use factdiff::ingest::Format;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    held::read(Format::Feed, bytes);
});
