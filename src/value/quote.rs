//! Words that somebody said.

use super::name::Name;
use super::relation::{Reason, Related, Relation};

/// Words in quotation marks, with who said them where the text tells.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quote {
    /// The words in small letters, without marks. What brackets hold and dots stand for is a [`GAP`].
    words: Vec<String>,
    /// Who said them.
    pub speaker: Option<Name>,
    /// The words as written.
    pub written: String,
}

/// Stands for words left out or put in by the reporter.
const GAP: &str = "…";

/// Longer quotes are compared by as many words from their start.
const LONGEST: usize = 120;

impl Quote {
    /// The words between the marks.
    #[must_use]
    pub fn new(written: &str, speaker: Option<Name>) -> Self {
        let mut words: Vec<String> = Vec::new();
        let gap = |words: &mut Vec<String>| {
            if words.last().is_none_or(|last| last != GAP) {
                words.push(GAP.to_owned());
            }
        };
        let mut bracket = false;
        for piece in
            written.split(|c: char| c.is_whitespace() || matches!(c, '—' | '–' | '-' | '/'))
        {
            if piece.contains("...") || piece.contains('…') || piece.contains('[') {
                gap(&mut words);
            }
            bracket |= piece.contains('[');
            let skip = bracket;
            if piece.contains(']') {
                bracket = false;
            }
            if skip {
                continue;
            }
            let word = plain(piece);
            let trimmed = word.trim_matches('\'');
            if trimmed.len() == word.len() && !word.is_empty() {
                words.push(word);
            } else if !trimmed.is_empty() {
                words.push(trimmed.to_owned());
            }
        }
        Self {
            words,
            speaker,
            written: written.to_owned(),
        }
    }

    /// The one written form. The speaker is no part of it: the same words are the same quote.
    #[must_use]
    pub fn canonical(&self) -> String {
        self.words.join(" ")
    }
}

/// A word in small letters without marks around it.
fn plain(piece: &str) -> String {
    if piece.is_ascii() {
        let mut word = piece.to_ascii_lowercase();
        word.retain(|c| c.is_ascii_alphanumeric() || matches!(c, '\'' | '%' | '$'));
        return word;
    }
    piece
        .chars()
        .flat_map(char::to_lowercase)
        .map(|c| if c == '’' { '\'' } else { c })
        .filter(|c| c.is_alphanumeric() || matches!(c, '\'' | '%' | '$'))
        .collect()
}

pub(super) fn relate(a: &Quote, b: &Quote) -> Related {
    if a.words == b.words {
        return Related::new(Relation::Equal, Reason::SameValue);
    }
    if is_shortened(&a.words, &b.words) || is_shortened(&b.words, &a.words) {
        return Related::new(Relation::Compatible, Reason::Shortened);
    }
    if is_reworded(a, b) {
        return Related::new(Relation::Disjoint, Reason::DifferentWords);
    }
    Related::new(Relation::Incomparable, Reason::OtherUtterance)
}

/// Whether every stretch of `short` between its gaps stands in `long`, in this order.
fn is_shortened(short: &[String], long: &[String]) -> bool {
    let mut rest = long;
    let mut stretches = short
        .split(|word| word == GAP)
        .filter(|stretch| !stretch.is_empty())
        .peekable();
    if stretches.peek().is_none() {
        return true;
    }
    stretches.all(|stretch| {
        let found = rest
            .windows(stretch.len())
            .position(|words| words == stretch);
        match found {
            Some(at) => {
                rest = &rest[at + stretch.len()..];
                true
            }
            None => false,
        }
    })
}

/// Two versions of one utterance share at least this part of their words, in order.
const SHARED: f64 = 0.6;

/// Whether both are one utterance in words that differ.
fn is_reworded(a: &Quote, b: &Quote) -> bool {
    let words = |quote: &Quote| -> Vec<String> {
        let plain = quote.words.iter().filter(|word| *word != GAP);
        plain.take(LONGEST).cloned().collect()
    };
    let (x, y) = (words(a), words(b));
    if x.is_empty() || y.is_empty() || different_speakers(a, b) {
        return false;
    }
    let shared = shared_in_order(&x, &y);
    let similar = 2.0 * shared as f64 / (x.len() + y.len()) as f64;
    // "real progress" / "great progress": too short for a share, but one word only is another.
    let one_word = x.len() == y.len()
        && x.len() > 1
        && shared + 1 == x.len()
        && a.speaker.is_some()
        && b.speaker.is_some();
    one_word || shared > 2 && similar >= SHARED
}

fn different_speakers(a: &Quote, b: &Quote) -> bool {
    match (&a.speaker, &b.speaker) {
        (Some(x), Some(y)) => matches!(
            super::name::relate(x, y).relation,
            Relation::Disjoint | Relation::Incomparable
        ),
        _ => false,
    }
}

/// How many words two lists share in the same order (the longest common subsequence).
fn shared_in_order(a: &[String], b: &[String]) -> usize {
    let mut best = vec![0_usize; b.len() + 1];
    for x in a {
        let mut diagonal = 0;
        for (j, y) in b.iter().enumerate() {
            let above = best[j + 1];
            best[j + 1] = if x == y {
                diagonal + 1
            } else {
                above.max(best[j])
            };
            diagonal = above;
        }
    }
    best.last().copied().unwrap_or_default()
}
