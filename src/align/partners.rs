//! The best partners that a fact has in another article, so that a pair is judged by how much better
//! it fits than the next.

/// The best score of any partner, with its value, and the best of a partner of another value.
#[derive(Debug, Clone, Copy)]
pub(super) struct Best {
    pub score: f64,
    value: u32,
    of_another: f64,
}

/// The score of a partner that there is not.
pub(super) const NO_PARTNER: f64 = -6.0;
/// Margins beyond this tell no more.
pub(super) const CLEAR: f64 = 3.0;

impl Best {
    pub fn of(score: f64, value: u32) -> Self {
        Self {
            score,
            value,
            of_another: NO_PARTNER,
        }
    }

    pub fn meet(&mut self, score: f64, value: u32) {
        if value == self.value {
            self.score = self.score.max(score);
        } else if score > self.score {
            *self = Self {
                score,
                value,
                of_another: self.score,
            };
        } else {
            self.of_another = self.of_another.max(score);
        }
    }

    /// The best score of partners that do not have this value.
    pub fn without(&self, value: u32) -> f64 {
        if value == self.value {
            self.of_another
        } else {
            self.score
        }
    }
}
