//! Words, numbers and marks.
//!
//! Hyphenated words come apart ("five", "-", "hour"), so that one grammar reads "five-hour" and
//! "five hours"; [`Text::joined`](super::Text::joined) tells that nothing stood between.
//! Abbreviations keep their stop ("Dec.", "U.S.", "p.m."), possessives are tokens of their own
//! ("Russia", "'s"), and a number keeps its separators ("1,250.5").

use crate::article::Span;
use crate::lexicon::{abbreviations, currencies};

/// What a token is made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum TokenKind {
    /// Letters, perhaps with inner apostrophes, digits after the first letter, a closing stop.
    Word,
    /// Digits with their separators, or one vulgar fraction ("½").
    Number,
    /// `'s` or `’s` (or a bare apostrophe after a plural).
    Possessive,
    /// Everything else, one character each, save runs of stops and dashes.
    Mark,
}

/// How a word is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Shape {
    /// No capital: "meeting", and all that is no word.
    Lower,
    /// First letter only: "Geneva".
    Capital,
    /// More than one letter, all capitals: "NATO", "U.S.".
    Upper,
    /// Capitals inside: "McDonald", "iPhone".
    Mixed,
}

/// One token.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Token {
    /// Where it stands.
    pub span: Span,
    /// What it is made of.
    pub kind: TokenKind,
    /// How it is written.
    pub shape: Shape,
}

impl Token {
    /// Whether it is a word that begins with a capital.
    #[must_use]
    pub fn is_capitalised(&self) -> bool {
        self.kind == TokenKind::Word && self.shape != Shape::Lower
    }
}

/// Adds the tokens of the part `body` of a text.
pub(super) fn tokenize(text: &str, body: Span, tokens: &mut Vec<Token>) {
    let mut at = body.start;
    while let Some(first) = text.get(at..body.end).and_then(|rest| rest.chars().next()) {
        if first == ' ' {
            at += 1;
            continue;
        }
        if first.is_whitespace() || is_invisible(first) {
            at += first.len_utf8();
            continue;
        }
        let rest = &text[at..body.end];
        let (len, kind) = if let Some(len) = possessive(rest, tokens.last(), at) {
            (len, TokenKind::Possessive)
        } else if first.is_ascii_digit()
            || is_vulgar_fraction(first)
            || opens_decimal(rest, tokens.last(), at)
        {
            (number_len(rest), TokenKind::Number)
        } else if first.is_alphabetic() {
            let joined = tokens.last().filter(|t| t.span.end == at);
            let after_sign = joined.is_some_and(|t| t.span.of(text) == "$");
            let len = match joined.filter(|t| t.kind == TokenKind::Number) {
                Some(_) => magnitude_len(rest),
                None => None,
            };
            (
                len.unwrap_or_else(|| word_len(rest, after_sign)),
                TokenKind::Word,
            )
        } else {
            (mark_len(rest), TokenKind::Mark)
        };
        let span = Span::new(at, at + len);
        let shape = if kind == TokenKind::Word {
            shape_of(span.of(text))
        } else {
            Shape::Lower
        };
        tokens.push(Token { span, kind, shape });
        at += len;
    }
}

/// Characters without width that publishing systems leave in text.
fn is_invisible(c: char) -> bool {
    matches!(
        c,
        '\u{feff}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{ad}'
    )
}

/// Whether a stop begins a number: "a .38-calibre revolver".
fn opens_decimal(rest: &str, before: Option<&Token>, at: usize) -> bool {
    let bytes = rest.as_bytes();
    bytes[0] == b'.'
        && bytes.get(1).is_some_and(u8::is_ascii_digit)
        && before.is_none_or(|t| t.span.end < at)
}

fn is_vulgar_fraction(c: char) -> bool {
    matches!(c, '¼' | '½' | '¾' | '⅐'..='⅞')
}

pub(super) fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’')
}

/// Length of a possessive ending that stands right after a word or number.
fn possessive(rest: &str, before: Option<&Token>, at: usize) -> Option<usize> {
    let before = before
        .filter(|t| t.span.end == at && matches!(t.kind, TokenKind::Word | TokenKind::Number))?;
    let mut chars = rest.chars();
    let apostrophe = chars.next().filter(|c| is_apostrophe(*c))?;
    let (letter, after) = (chars.next(), chars.next());
    let ends = |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric());
    match letter {
        Some(s @ ('s' | 'S')) if ends(after) => Some(apostrophe.len_utf8() + s.len_utf8()),
        _ if before.kind == TokenKind::Word && ends(letter) && apostrophe == '’' => None,
        _ => None,
    }
}

/// Digits with inner separators: a comma needs three digits behind it, a stop needs one.
fn number_len(rest: &str) -> usize {
    let bytes = rest.as_bytes();
    if !bytes[0].is_ascii_digit() && bytes[0] != b'.' {
        return rest.chars().next().map_or(1, char::len_utf8);
    }
    let digits = |from: usize| {
        bytes[from..]
            .iter()
            .take_while(|b| b.is_ascii_digit())
            .count()
    };
    let mut end = digits(0);
    loop {
        match bytes.get(end) {
            Some(b',') if digits(end + 1) == 3 || digits(end + 1) == 2 => {
                end += 1 + digits(end + 1)
            }
            Some(b'.') if digits(end + 1) > 0 => end += 1 + digits(end + 1),
            _ => return end,
        }
    }
}

/// Letters and what belongs to them: digits ("G7"), inner apostrophes ("didn't", "O'Brien"), the
/// stop of an abbreviation or of initials ("Dec.", "U.S.").
///
/// Right after a dollar sign letters and digits come apart ("$US5").
fn word_len(rest: &str, after_sign: bool) -> usize {
    // Most words are plain letters, and most of those are followed by a space or a comma.
    let plain = rest.bytes().take_while(u8::is_ascii_alphabetic).count();
    match rest.as_bytes().get(plain) {
        Some(b'.') if plain > 0 => return dotted_len(rest, plain, &rest[..plain]),
        Some(b'\'' | b'0'..=b'9' | 0x80..) => {}
        _ if plain > 0 => return plain,
        _ => {}
    }
    let mut end = 0;
    let mut chars = rest.char_indices().peekable();
    while let Some((i, c)) = chars.next() {
        let inner = |next: Option<&(usize, char)>| next.is_some_and(|(_, n)| n.is_alphabetic());
        if c.is_ascii_digit() && end == i && (after_sign || is_currency(&rest[..i])) {
            return i; // "USD10m", "Rs500"
        }
        let apostrophe = is_apostrophe(c) && inner(chars.peek()) && !is_possessive_at(&rest[i..]);
        if !(c.is_alphanumeric() || is_combining(c) || apostrophe) {
            break;
        }
        end = i + c.len_utf8();
    }
    let word = &rest[..end];
    match rest[end..].chars().next() {
        Some('.') => dotted_len(rest, end, word),
        _ => end,
    }
}

/// Length of the letters right behind a number that a sentence ends with: "It cost $6*M*."
fn magnitude_len(rest: &str) -> Option<usize> {
    let letters = rest.bytes().take_while(u8::is_ascii_uppercase).count();
    let mut behind = rest.get(letters..)?.chars();
    let ends = behind.next() == Some('.') && behind.next().is_none_or(char::is_whitespace);
    (ends && matches!(letters, 1 | 2)).then_some(letters)
}

/// Whether letters right before digits are those of a currency.
fn is_currency(letters: &str) -> bool {
    let first = |i| if i == 0 { letters } else { "" };
    letters.len() >= 2 && currencies::before(first).is_some()
}

fn is_combining(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}')
}

fn is_possessive_at(rest: &str) -> bool {
    let mut chars = rest.chars().skip(1);
    matches!(chars.next(), Some('s' | 'S')) && chars.next().is_none_or(|c| !c.is_alphanumeric())
}

/// Length of a word that a stop follows: with the stop where it is an abbreviation or initials.
fn dotted_len(rest: &str, end: usize, word: &str) -> usize {
    let one_letter = word.chars().count() == 1;
    if one_letter {
        // "U.S.", "p.m.", "J." and the like: single letters, each with its stop.
        let mut len = end + 1;
        loop {
            let mut chars = rest[len..].chars();
            match (chars.next(), chars.next()) {
                (Some(c), Some('.')) if c.is_alphabetic() => len += c.len_utf8() + 1,
                (Some(c), next)
                    if c.is_uppercase()
                        && len > end + 1
                        && next.is_none_or(|n| !n.is_alphanumeric()) =>
                {
                    return len + c.len_utf8(); // "U.S" without its last stop
                }
                _ => break,
            }
        }
        let single = len == end + 1;
        let initial = word.chars().all(char::is_uppercase);
        return if single && (!initial || word == "I") {
            end
        } else {
            len
        };
    }
    let internal = rest[end + 1..]
        .chars()
        .next()
        .is_some_and(char::is_alphabetic);
    if !internal && abbreviations::is_abbreviation(word) {
        end + 1
    } else {
        end
    }
}

/// One mark, or a run of stops ("...") or dashes ("--").
fn mark_len(rest: &str) -> usize {
    let Some(first) = rest.chars().next() else {
        return 1;
    };
    match first {
        '.' | '-' => rest.chars().take_while(|c| *c == first).count(),
        _ => first.len_utf8(),
    }
}

fn shape_of(word: &str) -> Shape {
    let mut plain = word.bytes();
    if plain.next().is_some_and(|b| b.is_ascii_alphabetic())
        && plain.all(|b| b.is_ascii_lowercase())
    {
        let capital = word.starts_with(|c: char| c.is_ascii_uppercase());
        return if capital {
            Shape::Capital
        } else {
            Shape::Lower
        };
    }
    let mut letters = word.chars().filter(|c| c.is_alphabetic());
    let Some(first) = letters.next() else {
        return Shape::Lower;
    };
    let (mut upper, mut lower) = (0, 0);
    for c in letters {
        if c.is_uppercase() {
            upper += 1
        } else {
            lower += 1
        }
    }
    match (first.is_uppercase(), upper, lower) {
        (false, 0, _) => Shape::Lower,
        (true, 0, _) => Shape::Capital,
        (true, _, 0) => Shape::Upper,
        _ => Shape::Mixed,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<&str> {
        let mut tokens = Vec::new();
        tokenize(text, Span::new(0, text.len()), &mut tokens);
        tokens.iter().map(|t| t.span.of(text)).collect()
    }

    #[test]
    fn hyphens_come_apart_and_abbreviations_keep_their_stop() {
        assert_eq!(
            words("the five-hour U.S.-led talks on Dec. 3 at 4 p.m."),
            [
                "the", "five", "-", "hour", "U.S.", "-", "led", "talks", "on", "Dec.", "3", "at",
                "4", "p.m."
            ]
        );
    }

    #[test]
    fn possessives_are_tokens() {
        assert_eq!(
            words("Russia’s plan didn't, O'Brien's"),
            ["Russia", "’s", "plan", "didn't", ",", "O'Brien", "'s"]
        );
    }

    #[test]
    fn numbers_keep_separators_but_not_a_closing_stop() {
        assert_eq!(
            words("1,250.5 people, 7.6. In 2004, $1.2bn"),
            [
                "1,250.5", "people", ",", "7.6", ".", "In", "2004", ",", "$", "1.2", "bn"
            ]
        );
    }

    #[test]
    fn a_sentence_may_end_in_a_short_word() {
        assert_eq!(
            words("So did I. We went. No"),
            ["So", "did", "I", ".", "We", "went", ".", "No"]
        );
    }

    #[test]
    fn a_magnitude_keeps_no_stop() {
        assert_eq!(
            words("It cost $6M. Others bid $7MM. The U.S. paid"),
            [
                "It", "cost", "$", "6", "M", ".", "Others", "bid", "$", "7", "MM", ".", "The",
                "U.S.", "paid"
            ]
        );
    }

    #[test]
    fn letters_of_a_currency_come_off_the_number() {
        assert_eq!(
            words("USD10m, Rs500 and G7"),
            ["USD", "10", "m", ",", "Rs", "500", "and", "G7"]
        );
    }
}
