#![no_main]

use factdiff::article::Article;
use factdiff::recognize::recognize;
use factdiff::text::Text;
use factdiff::value::{Relation, relate};
use libfuzzer_sys::fuzz_target;

/// Pairs grow with the square of the mentions.
const MOST: usize = 40;

fuzz_target!(|text: &str| {
    let article = Article::new("fuzzed", text);
    let text = Text::read(&article);
    let mut mentions = recognize(&text);
    mentions.truncate(MOST);
    for a in &mentions {
        assert_eq!(relate(&a.value, &a.value).relation, Relation::Equal, "{:?}", a.value);
        for b in &mentions {
            let (there, back) = (relate(&a.value, &b.value), relate(&b.value, &a.value));
            assert_eq!(there.mirrored(), back, "{:?} and {:?}", a.value, b.value);
            if there.relation == Relation::Equal {
                assert_eq!(a.value.canonical(), b.value.canonical(), "{:?} and {:?}", a.value, b.value);
            }
        }
    }
});
