#![no_main]
mod held;

use factdiff::article::Article;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    if !text.trim().is_empty() {
        held::check(&Article::new("fuzzed", text));
    }
});
