//! What is known of an article besides its words.

use jiff::civil::{Date, Time};

/// A moment as a publisher gives it: a date, perhaps a time of day, perhaps an offset from UTC.
///
/// Kept as stated: nothing is converted to UTC, since "Tuesday" in an article is the publisher's
/// Tuesday.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Moment {
    /// The calendar day at the publisher's place.
    pub date: Date,
    /// Local time of day, if given.
    pub time: Option<Time>,
    /// Minutes east of UTC, if given.
    pub offset: Option<i16>,
}

impl Moment {
    /// A day without a time.
    #[must_use]
    pub const fn day(date: Date) -> Self {
        Self {
            date,
            time: None,
            offset: None,
        }
    }
}

impl std::fmt::Display for Moment {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}", self.date)?;
        if let Some(time) = self.time {
            write!(
                f,
                "T{:02}:{:02}:{:02}",
                time.hour(),
                time.minute(),
                time.second()
            )?;
            match self.offset {
                Some(0) => write!(f, "Z")?,
                Some(minutes) => {
                    let sign = if minutes < 0 { '-' } else { '+' };
                    write!(
                        f,
                        "{sign}{:02}:{:02}",
                        minutes.abs() / 60,
                        minutes.abs() % 60
                    )?;
                }
                None => {}
            }
        }
        Ok(())
    }
}

/// Where, when and under what title an article appeared. Every field may be unknown.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Metadata {
    /// The outlet.
    pub source: Option<String>,
    /// Who publishes the outlet, where the settings say so: the outlets of one publisher are one
    /// source.
    pub publisher: Option<String>,
    /// The headline, where it is given apart from the text.
    pub title: Option<String>,
    /// Who wrote it, in the order of the byline.
    pub authors: Vec<String>,
    /// First publication.
    pub published: Option<Moment>,
    /// Whether `published` is not stated but follows from the dateline.
    pub published_implied: bool,
    /// Last change.
    pub updated: Option<Moment>,
    /// ISO 639-1 code where it is stated.
    pub language: Option<String>,
    /// The address at which the publisher wants it cited.
    pub url: Option<String>,
    /// Whether the text is only the opening or a summary of the article.
    pub excerpt: bool,
}
