//! What a number is a number of.

/// Units of time, for durations and ages.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TimeUnit {
    /// Seconds.
    Second,
    /// Minutes.
    Minute,
    /// Hours.
    Hour,
    /// Days.
    Day,
    /// Weeks.
    Week,
    /// Months.
    Month,
    /// Quarters of a year.
    Quarter,
    /// Years.
    Year,
    /// Ten years.
    Decade,
    /// A hundred years.
    Century,
}

/// What a number is a number of.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Unit {
    /// A bare number.
    None,
    /// A counted noun, by its lemma: "point", "person".
    Noun(String),
    /// Hundredths of a whole.
    Percent,
    /// Percentage points, or points of an index.
    PercentagePoint,
    /// A currency, by its ISO 4217 code ("USD").
    Currency(String),
    /// A length of time.
    Time(TimeUnit),
    /// Years (or months, days) lived.
    Age(TimeUnit),
    /// A physical unit, by its name in `rules/lexicon/units.toml`.
    Measure(&'static str),
    /// A place in an order.
    Ordinal,
    /// Two sides' numbers, in the order said: "3-1", "52-48".
    Score,
}
