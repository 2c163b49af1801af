//! No two findings of a run under one id.
//!
//! The id is made of attribute and subject, and two questions may share both: how many people were
//! hurt at each of two places that no name tells apart. An id that several findings share would let
//! one entry of a ledger speak for all of them, so those findings are told apart by more of what
//! they hold: their readings, then their words. Nothing of that depends on the order of articles
//! or on the names of files; only findings alike in every word are numbered in that order.

use super::finding::{Claim, Finding};
use super::id;
use crate::article::Article;
use rustc_hash::{FxHashMap, FxHashSet};

/// Gives findings that share an id with another one ids of their own. An agreement makes way for
/// a finding, so that ledgers do not depend on what nobody disputes.
pub fn make_unique(articles: &[Article], findings: &mut [Finding], agreements: &mut [Finding]) {
    let mut taken = FxHashSet::default();
    tell_apart(articles, findings, &mut taken);
    tell_apart(articles, agreements, &mut taken);
}

/// Ids for those of `findings` whose id is shared or `taken`; all ids are taken afterwards.
fn tell_apart(articles: &[Article], findings: &mut [Finding], taken: &mut FxHashSet<String>) {
    let mut by_id: FxHashMap<&str, Vec<usize>> = FxHashMap::default();
    for (index, finding) in findings.iter().enumerate() {
        by_id.entry(&finding.id).or_default().push(index);
    }
    let shared: Vec<Vec<usize>> = by_id
        .into_iter()
        .filter(|(id, group)| group.len() > 1 || taken.contains(*id))
        .map(|(_, group)| group)
        .collect();
    for group in shared {
        let mut group: Vec<(Words, usize)> = group
            .into_iter()
            .map(|index| (Words::of(&findings[index], articles), index))
            .collect();
        group.sort();
        for (parts, index) in features(&group) {
            let finding = &mut findings[index];
            finding.id = id::further_id(&finding.attribute.name, &finding.subject, &parts);
        }
    }
    taken.extend(findings.iter().map(|finding| finding.id.clone()));
}

/// For each finding of a sorted group the least that tells it from the others: its readings; a
/// sentence too where others have the same; a number where that is the same as well.
fn features(group: &[(Words, usize)]) -> Vec<(Vec<String>, usize)> {
    let mut told = Vec::new();
    for alike in group.chunk_by(|a, b| a.0.readings_key == b.0.readings_key) {
        for same in alike.chunk_by(|a, b| a.0.sentence == b.0.sentence) {
            for (number, (words, index)) in same.iter().enumerate() {
                let mut parts = vec![words.readings_key.clone()];
                parts.extend((alike.len() > 1).then(|| words.sentence.clone()));
                parts.extend((number > 0).then(|| number.to_string()));
                told.push((parts, *index));
            }
        }
    }
    told
}

/// What tells a finding from another that asks the same, from the steadiest feature on.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Words {
    readings_key: String,
    /// The first of the claims' sentences in the order of letters.
    sentence: String,
    /// Where the first claim stands; no part of the id.
    place: Option<(String, usize)>,
}

impl Words {
    fn of(finding: &Finding, articles: &[Article]) -> Self {
        let claims = || finding.readings.iter().flat_map(|reading| &reading.claims);
        let sentence = |claim: &Claim| {
            let words = articles.get(claim.article)?.slice(claim.sentence);
            Some(words.split_whitespace().collect::<Vec<_>>().join(" "))
        };
        let place = |claim: &Claim| {
            let article = articles.get(claim.article)?;
            Some((article.id.clone(), claim.span.start))
        };
        Self {
            readings_key: finding.readings_key.clone(),
            sentence: claims().filter_map(sentence).min().unwrap_or_default(),
            place: claims().filter_map(place).min(),
        }
    }
}
