//! Currencies: what stands before and after sums of them.

use super::phrases::Phrases;
use rust_decimal::Decimal;
use serde::Deserialize;
use std::sync::LazyLock;

/// A currency, or a coin that is a part of one.
#[derive(Debug)]
pub struct Currency {
    /// ISO 4217 code, or one of ours.
    pub code: String,
    /// The currency it is a part of, and what part: pence of pounds.
    pub part_of: Option<(String, Decimal)>,
}

/// A currency's word after a number.
#[derive(Debug, Clone, Copy)]
pub struct Named {
    /// The currency.
    pub currency: &'static Currency,
    /// How many words name it.
    pub len: usize,
    /// Whether the word means other things as well, unless the sum is large ("pounds", "won").
    pub weak: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Raw {
    currency: Vec<RawCurrency>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawCurrency {
    code: String,
    of: Option<String>,
    factor: Option<String>,
    #[serde(default)]
    before: Vec<String>,
    #[serde(default)]
    after: Vec<String>,
    #[serde(default)]
    weak: Vec<String>,
    #[serde(default)]
    after_sum: Vec<String>,
}

struct Currencies {
    all: Vec<Currency>,
    before: Phrases<usize>,
    after: Phrases<(usize, bool)>,
    after_sum: Phrases<usize>,
}

static LIST: LazyLock<Currencies> = LazyLock::new(|| {
    let raw: Raw = crate::lexicon::list!("currencies");
    let (mut all, mut before) = (Vec::new(), Vec::new());
    let (mut after, mut after_sum) = (Vec::new(), Vec::new());
    for (i, currency) in raw.currency.into_iter().enumerate() {
        before.extend(currency.before.into_iter().map(|b| (b, i)));
        after.extend(currency.after.into_iter().map(|a| (a, (i, false))));
        after.extend(currency.weak.into_iter().map(|w| (w, (i, true))));
        after_sum.extend(currency.after_sum.into_iter().map(|s| (s, i)));
        let factor = currency.factor.and_then(|f| f.parse().ok());
        all.push(Currency {
            code: currency.code,
            part_of: currency.of.zip(factor),
        });
    }
    Currencies {
        all,
        before: Phrases::new(before),
        after: Phrases::new(after),
        after_sum: Phrases::new(after_sum),
    }
});

/// The currency whose sign or letters begin here, before a number, and how many tokens they are;
/// `word(i)` gives the i-th token as written.
#[must_use]
pub fn before<'t>(word: impl Fn(usize) -> &'t str) -> Option<(&'static Currency, usize)> {
    let (i, len) = LIST.before.longest(word)?;
    Some((LIST.all.get(i)?, len))
}

/// The currency named here, after a number; `lower(i)` gives the i-th token in lower case.
#[must_use]
pub fn after<'t>(lower: impl Fn(usize) -> &'t str) -> Option<Named> {
    let ((i, weak), len) = LIST.after.longest(lower)?;
    let currency = LIST.all.get(i)?;
    Some(Named {
        currency,
        len,
        weak,
    })
}

/// The currency that the word after a sum with its sign settles: "$31.20 US".
#[must_use]
pub fn after_sum<'t>(lower: impl Fn(usize) -> &'t str) -> Option<(&'static Currency, usize)> {
    let (i, len) = LIST.after_sum.longest(lower)?;
    Some((LIST.all.get(i)?, len))
}

/// What a coin is a part of: "GBX" → "GBP" and 0.01.
#[must_use]
pub fn part_of(code: &str) -> Option<(&'static str, Decimal)> {
    let currency = LIST.all.iter().find(|c| c.code == code)?;
    let (of, factor) = currency.part_of.as_ref()?;
    Some((of, *factor))
}

/// The signs and letters that sums begin with.
pub(super) fn first_words() -> impl Iterator<Item = &'static str> {
    LIST.before.first_words()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_and_words() {
        let words = ["US", "$"];
        let found = before(|i| words.get(i).copied().unwrap_or_default());
        assert_eq!(
            found.map(|(c, len)| (c.code.as_str(), len)),
            Some(("USD", 2))
        );
        let named = after(|i| if i == 0 { "pounds" } else { "" }).expect("a currency");
        assert!(named.weak && named.currency.code == "GBP");
        assert_eq!(part_of("GBX"), Some(("GBP", Decimal::new(1, 2))));
    }
}
