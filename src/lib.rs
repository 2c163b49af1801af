//! `diff` for facts: reads several news articles on one story, extracts typed facts and flags where sources disagree.

pub mod lexicon;
