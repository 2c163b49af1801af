//! Of whom or what a fact speaks.

use super::{Bearer, Occasion};

/// The thing that a fact is about, as far as the text tells.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Subject {
    /// The class of the event ("meeting", "quake"), or its lemma where no class knows it.
    pub event: Option<String>,
    /// Names bound to it, canonical, sorted.
    pub names: Vec<String>,
    /// Words that tell this instance from others of its class ("second", "2022", "injured").
    pub modifiers: Vec<String>,
    /// What the text says sets this instance apart from the one that the story is about: a year
    /// ("the *2022* talks"), a word ("the *previous* deal"); sorted, empty for most.
    pub instance: Vec<String>,
    /// Which of its article's events the fact hangs on, one of a sort; sorted by sort.
    pub occasions: Vec<Occasion>,
    /// Whose an age, a sentence or a charge is.
    pub bearer: Option<Box<Bearer>>,
}

impl Subject {
    /// The one written form, independent of the order in which the parts were found.
    #[must_use]
    pub fn canonical(&self) -> String {
        let mut out = self.event.clone().unwrap_or_default();
        for (mark, words) in [
            ('@', &self.names),
            ('+', &self.modifiers),
            ('#', &self.instance),
        ] {
            for word in words {
                out.push(mark);
                out.push_str(word);
            }
        }
        out
    }

    /// The form for readers: "second quake (Manokwari)".
    #[must_use]
    pub fn display(&self) -> String {
        let mut words: Vec<&str> = self.modifiers.iter().map(String::as_str).collect();
        words.extend(self.event.as_deref());
        let mut out = words.join(" ");
        if !self.names.is_empty() {
            if !out.is_empty() {
                out.push(' ');
            }
            out.push('(');
            out.push_str(&self.names.join(", "));
            out.push(')');
        }
        out
    }
}
