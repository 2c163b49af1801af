//! A headline against the text under it.
//!
//! Two figures of one article nearly always answer two questions. A headline is the exception: it
//! says again, shorter, what the text says, so that a value of it which the text gives nowhere is
//! held against the one place that is clearly told in its stead.

use super::sets::{Joining, Member};
use crate::fact::{CueKind, Fact};
use crate::lexicon::parts;
use crate::value::{Kind, Relation};

/// By so much the place meant has to fit better than any other of the article.
const CLEARLY: f64 = 1.0;

impl Joining<'_> {
    /// Whether one of two facts stands in the headline of the other's article, and each is all
    /// that the other can be told against: no value of the text can hold beside the headline's,
    /// and no other place fits nearly as well.
    pub(super) fn is_headline_against_text(&self, a: usize, b: usize) -> bool {
        let of = |i: usize| self.members[i].fact();
        let (headline, text) = match (of(a).evidence.headline, of(b).evidence.headline) {
            (true, false) => (a, b),
            (false, true) => (b, a),
            _ => return false,
        };
        let (x, y) = (of(headline), of(text));
        let same_sort = x.qualifiers.modality == y.qualifiers.modality
            && x.qualifiers.scope == y.qualifiers.scope
            && x.subject.instance == y.subject.instance
            && count_alike(x, y);
        let score = self.score(headline, text).filter(|_| same_sort);
        let (Some(score), article) = (score, x.evidence.article) else {
            return false;
        };
        let first = self.members.partition_point(|m| article_of(m) < article);
        let behind = self.members.partition_point(|m| article_of(m) <= article);
        (first..behind).all(|other| {
            let against = if of(other).evidence.headline {
                text
            } else {
                headline
            };
            other == headline
                || other == text
                || self.leaves_alone(other, against, score)
                || against == headline && of(other).value.canonical() == y.value.canonical()
        })
    }

    /// Whether a fact of the article speaks of something else than one of the two.
    fn leaves_alone(&self, other: usize, against: usize, score: f64) -> bool {
        match self.relation(other, against) {
            Relation::Disjoint => {
                let fits = self.score(other, against);
                fits.is_none_or(|fits| fits + CLEARLY <= score)
            }
            Relation::Incomparable => true,
            _ => false,
        }
    }
}

fn article_of(member: &Member<'_>) -> usize {
    member.fact().evidence.article
}

/// Whether two counts are of the same noun, or of people as such: "seven hurt" may well be six
/// passengers and the driver.
fn count_alike(a: &Fact, b: &Fact) -> bool {
    let counts = |fact: &Fact| matches!(fact.kind, Kind::Count | Kind::Number);
    let heads =
        |fact: &Fact| -> Vec<String> { fact.cues.of(CueKind::Head).map(str::to_owned).collect() };
    let anyone = |heads: &[String]| heads.iter().all(|head| parts::is_anyone(head));
    let (x, y) = (heads(a), heads(b));
    !(counts(a) && counts(b)) || x.iter().any(|head| y.contains(head)) || anyone(&x) && anyone(&y)
}
