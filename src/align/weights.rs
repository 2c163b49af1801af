//! The weights and thresholds of alignment, from `rules/align.toml`.

use super::features::{Feature, Features};
use serde::Deserialize;
use std::collections::BTreeMap;
use std::sync::LazyLock;

/// How features of a pair of facts add up, and from where on a pair counts.
#[derive(Debug, Clone)]
pub struct Weights {
    bias: f64,
    of: [f64; Feature::COUNT],
    /// Least score of a pair of two articles.
    pub join: f64,
    /// Least score of a pair within one article.
    pub within: f64,
    /// How much better another partner may be before a pair is not joined.
    pub slack: f64,
    /// Least score, without the values, of a disagreement that is reported.
    pub flag: f64,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Raw {
    bias: f64,
    weight: BTreeMap<String, f64>,
    threshold: RawThreshold,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawThreshold {
    join: f64,
    within: f64,
    slack: f64,
    flag: f64,
}

static BUILT_IN: LazyLock<Weights> = LazyLock::new(|| {
    let raw: Raw = crate::lexicon::list!("align");
    let mut of = [0.0; Feature::COUNT];
    for (name, weight) in &raw.weight {
        match Feature::ALL.iter().find(|f| f.name() == name) {
            Some(feature) => of[*feature as usize] = *weight,
            None => panic!("built-in list align.toml weighs an unknown feature: {name}"),
        }
    }
    let RawThreshold {
        join,
        within,
        slack,
        flag,
    } = raw.threshold;
    Weights {
        bias: raw.bias,
        of,
        join,
        within,
        slack,
        flag,
    }
});

impl Weights {
    /// The weights that factdiff ships with.
    #[must_use]
    pub fn built_in() -> &'static Self {
        &BUILT_IN
    }

    /// The score of a pair: the log-odds that both answer one question.
    #[must_use]
    pub fn score(&self, features: &Features) -> f64 {
        self.bias
            + features
                .iter()
                .map(|(feature, value)| self.of[feature as usize] * value)
                .sum::<f64>()
    }

    /// The score without what the values themselves say.
    #[must_use]
    pub fn score_without_values(&self, features: &Features) -> f64 {
        let values = [
            Feature::EqualValues,
            Feature::TellingValue,
            Feature::CompatibleValues,
        ];
        self.score(features)
            - values
                .iter()
                .map(|f| self.of[*f as usize] * features.get(*f))
                .sum::<f64>()
    }

    /// The weight of one feature.
    #[must_use]
    pub fn of(&self, feature: Feature) -> f64 {
        self.of[feature as usize]
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
            .filter(|f| weights.of(**f) == 0.0)
            .map(|f| f.name())
            .collect();
        assert_eq!(unweighed, Vec::<&str>::new());
    }
}
