//! The weights and thresholds of alignment, from `rules/align.toml`.

use super::feature::Feature;
use super::features::Features;
use serde::Deserialize;
use std::collections::BTreeMap;
use std::sync::LazyLock;

/// How features of a pair of facts add up, and from where on a pair counts.
#[derive(Debug, Clone)]
pub struct Weights {
    with_values: Model,
    without_values: Model,
    dispute: Dispute,
    /// Least score of a pair of two articles.
    pub join: f64,
    /// Least score of a pair within one article.
    pub within: f64,
    /// How much better another partner may be before a pair is not joined.
    pub slack: f64,
    /// Least score, as a dispute, of a disagreement that is reported.
    pub flag: f64,
    /// How far below its threshold a disagreement is in doubt: not reported, but counted as abstained from.
    pub doubt: f64,
    /// How far below `flag` the facts of two groups may lie on average where the best pair reaches it.
    pub spread: f64,
    /// The same within one article: writers seldom contradict themselves.
    pub contradict: f64,
    /// The same of a headline and the text under it.
    pub headline: f64,
}

/// One weight a feature.
#[derive(Debug, Clone)]
struct Model {
    bias: f64,
    of: [f64; Feature::COUNT],
}

/// What makes a pair of values that cannot both hold a disagreement rather than the answers to two
/// questions.
#[derive(Debug, Clone)]
struct Dispute {
    /// Weight of the score without values.
    score: f64,
    /// Weights of the smaller and of the larger margin.
    margins: (f64, f64),
    features: Model,
}

/// By how much a pair scores better than the next best partner that either fact has in the
/// other's article.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Margins(pub f64, pub f64);

/// Which score of a pair is meant.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Scored {
    /// That of values that can both hold.
    WithValues,
    /// That by what stands around the values alone.
    WithoutValues,
    /// That of values that cannot both hold, given how clearly they prefer each other.
    Dispute(Margins),
}

/// One summand of a score: the value of a feature, and what it is multiplied by.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Term {
    /// The feature's name, "bias", or a part of a dispute's score.
    pub name: &'static str,
    /// Its value.
    pub value: f64,
    /// Its weight.
    pub weight: f64,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct Raw {
    with_values: BTreeMap<String, f64>,
    without_values: BTreeMap<String, f64>,
    dispute: BTreeMap<String, f64>,
    threshold: RawThreshold,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawThreshold {
    join: f64,
    within: f64,
    slack: f64,
    flag: f64,
    doubt: f64,
    spread: f64,
    contradict: f64,
    headline: f64,
}

static BUILT_IN: LazyLock<Weights> = LazyLock::new(|| {
    let raw: Raw = crate::lexicon::list!("align");
    Weights {
        with_values: Model::of(&raw.with_values),
        without_values: Model::of(&raw.without_values),
        dispute: Dispute::of(raw.dispute),
        join: raw.threshold.join,
        within: raw.threshold.within,
        slack: raw.threshold.slack,
        flag: raw.threshold.flag,
        doubt: raw.threshold.doubt,
        spread: raw.threshold.spread,
        contradict: raw.threshold.contradict,
        headline: raw.threshold.headline,
    }
});

impl Model {
    /// # Panics
    /// Where the built-in list weighs something unknown; a unit test reads it.
    fn of(weights: &BTreeMap<String, f64>) -> Self {
        let mut model = Self {
            bias: 0.0,
            of: [0.0; Feature::COUNT],
        };
        for (name, weight) in weights {
            match Feature::ALL.iter().find(|f| f.name() == name) {
                Some(feature) => model.of[*feature as usize] = *weight,
                None if name == "bias" => model.bias = *weight,
                None => panic!("built-in list align.toml weighs an unknown feature: {name}"),
            }
        }
        model
    }

    fn score(&self, features: &Features) -> f64 {
        let weigh = |(feature, value): (Feature, f64)| self.of[feature as usize] * value;
        self.bias + features.iter().map(weigh).sum::<f64>()
    }
}

impl Dispute {
    fn of(mut weights: BTreeMap<String, f64>) -> Self {
        let mut take = |name: &str| weights.remove(name).unwrap_or_default();
        let score = take("score");
        let margins = (take("least-margin"), take("most-margin"));
        Self {
            score,
            margins,
            features: Model::of(&weights),
        }
    }
}

impl Weights {
    /// The weights that factdiff ships with.
    #[must_use]
    pub fn built_in() -> &'static Self {
        &BUILT_IN
    }

    /// The log-odds that both of a pair answer one question, given that their values can both
    /// hold.
    #[must_use]
    pub fn score(&self, features: &Features) -> f64 {
        self.with_values.score(features)
    }

    /// The log-odds by what stands around the values alone.
    #[must_use]
    pub fn score_without_values(&self, features: &Features) -> f64 {
        self.without_values.score(features)
    }

    /// The log-odds that two values that cannot both hold are a disagreement.
    #[must_use]
    pub fn dispute(&self, features: &Features, margins: Margins) -> f64 {
        let Margins(a, b) = margins;
        self.dispute.score * self.score_without_values(features)
            + self.dispute.margins.0 * a.min(b)
            + self.dispute.margins.1 * a.max(b)
            + self.dispute.features.score(features)
    }

    /// What the score with or without the values, or that of a dispute, is the sum of: every
    /// feature that there is, with its weight.
    #[must_use]
    pub fn terms(&self, features: &Features, scored: Scored) -> Vec<Term> {
        let (model, mut terms) = match scored {
            Scored::WithValues => (&self.with_values, Vec::new()),
            Scored::WithoutValues => (&self.without_values, Vec::new()),
            Scored::Dispute(Margins(a, b)) => {
                let term = |name, value, weight| Term {
                    name,
                    value,
                    weight,
                };
                let terms = vec![
                    term(
                        "score",
                        self.score_without_values(features),
                        self.dispute.score,
                    ),
                    term("least-margin", a.min(b), self.dispute.margins.0),
                    term("most-margin", a.max(b), self.dispute.margins.1),
                ];
                (&self.dispute.features, terms)
            }
        };
        terms.push(Term {
            name: "bias",
            value: 1.0,
            weight: model.bias,
        });
        let present = features.iter().filter(|(_, value)| *value != 0.0);
        terms.extend(present.map(|(feature, value)| Term {
            name: feature.name(),
            value,
            weight: model.of[feature as usize],
        }));
        terms
    }

    /// The weight of one feature, with and without the values.
    #[must_use]
    pub fn of(&self, feature: Feature) -> (f64, f64) {
        let index = feature as usize;
        (self.with_values.of[index], self.without_values.of[index])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_feature_has_a_weight() {
        let weights = Weights::built_in();
        let unweighed: Vec<_> = Feature::ALL
            .iter()
            .filter(|f| weights.of(**f).0 == 0.0)
            .map(|f| f.name())
            .collect();
        assert_eq!(unweighed, Vec::<&str>::new());
    }
}
