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

/// A unit, the smaller one that is told after it, and how many of that make one: "six feet two
/// inches", "five hours and 50 minutes". Months have no number of days, so that no days follow them.
static PARTS: [(Unit, Unit, u32); 8] = [
    (Unit::Time(TimeUnit::Year), Unit::Time(TimeUnit::Month), 12),
    (Unit::Time(TimeUnit::Week), Unit::Time(TimeUnit::Day), 7),
    (Unit::Time(TimeUnit::Day), Unit::Time(TimeUnit::Hour), 24),
    (Unit::Time(TimeUnit::Hour), Unit::Time(TimeUnit::Minute), 60),
    (
        Unit::Time(TimeUnit::Minute),
        Unit::Time(TimeUnit::Second),
        60,
    ),
    (Unit::Measure("foot"), Unit::Measure("inch"), 12),
    (Unit::Measure("stone"), Unit::Measure("pound"), 14),
    (Unit::Measure("pound"), Unit::Measure("ounce"), 16),
];

impl Unit {
    /// The smaller unit that is told after this one, and how many of it make one.
    #[must_use]
    pub fn part(&self) -> Option<(&'static Self, u32)> {
        let step = PARTS.iter().find(|(unit, ..)| unit == self)?;
        Some((&step.1, step.2))
    }
}
