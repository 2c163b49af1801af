//! `diff` for facts: reads several news articles on one story, takes each apart into fact tuples,
//! lays side by side the facts that answer the same question, and flags where the sources
//! disagree.
//!
//! The modules are the stages of that flow, in the order in which an article passes through them;
//! each may use those before it and none after it. [`check`] runs them all.

pub mod align;
pub mod article;
pub mod check;
pub mod cli;
pub mod compare;
pub mod extract;
pub mod fact;
pub mod ingest;
pub mod lexicon;
pub mod problem;
pub mod recognize;
pub mod reconcile;
pub mod report;
pub mod rules;
pub mod settings;
pub mod text;
pub mod value;
