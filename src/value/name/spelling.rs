//! Whether two spellings can be one word: transliterated, or misspelt.

use crate::lexicon::transliteration;

/// How like two folded words are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Likeness {
    /// Letter for letter.
    Same,
    /// As two ways to write one foreign name: Zelensky, Zelenskyy.
    Transliterated,
    /// A letter or two apart in a way that no transliteration explains: Schubert, Schuberto.
    Near,
    /// Different words.
    Different,
}

/// The letters without case and accents, apostrophes dropped: "Müller" → "muller".
#[must_use]
pub fn fold(word: &str) -> String {
    if word.is_ascii() {
        let mut folded = word.to_ascii_lowercase();
        folded.retain(|c| c != '\'');
        return folded;
    }
    let mut folded = String::with_capacity(word.len());
    for c in word.chars().flat_map(char::to_lowercase) {
        match base(c) {
            Some(letters) => folded.push_str(letters),
            None => folded.push(c),
        }
    }
    folded
}

/// What stands for a letter in plain Latin; `None` where it stands for itself.
fn base(c: char) -> Option<&'static str> {
    Some(match c {
        'à'..='å' | 'ā' | 'ă' | 'ą' | 'ǎ' | 'ạ' | 'ả' | 'ấ' | 'ầ' | 'ậ' | 'ắ' | 'ặ' => {
            "a"
        }
        'æ' => "ae",
        'ç' | 'ć' | 'č' | 'ĉ' | 'ċ' => "c",
        'ď' | 'đ' | 'ð' => "d",
        'è'..='ë' | 'ē' | 'ė' | 'ę' | 'ě' | 'ế' | 'ề' | 'ệ' | 'ễ' | 'ə' => "e",
        'ğ' | 'ģ' | 'ĝ' | 'ġ' => "g",
        'ħ' => "h",
        'ì'..='ï' | 'ī' | 'į' | 'ı' | 'ị' | 'ĩ' => "i",
        'ķ' => "k",
        'ł' | 'ľ' | 'ļ' | 'ĺ' => "l",
        'ñ' | 'ń' | 'ň' | 'ņ' => "n",
        'ò'..='ö' | 'ø' | 'ō' | 'ő' | 'ọ' | 'ồ' | 'ố' | 'ộ' | 'ơ' | 'ớ' => "o",
        'œ' => "oe",
        'ř' | 'ŕ' => "r",
        'ś' | 'š' | 'ş' | 'ș' | 'ŝ' => "s",
        'ß' => "ss",
        'ť' | 'ţ' | 'ț' => "t",
        'þ' => "th",
        'ù'..='ü' | 'ū' | 'ů' | 'ű' | 'ų' | 'ụ' | 'ư' | 'ứ' | 'ừ' | 'ũ' => "u",
        'ý' | 'ÿ' | 'ỳ' | 'ỹ' => "y",
        'ź' | 'ž' | 'ż' => "z",
        '’' | '‘' | 'ʻ' | 'ʼ' | '\'' | '\u{300}'..='\u{36f}' => "",
        '‑' | '–' => "-",
        _ => return None,
    })
}

/// How like two folded words are.
pub(crate) fn likeness(a: &str, b: &str) -> Likeness {
    if a == b {
        return Likeness::Same;
    }
    if a.len().abs_diff(b.len()) > LONGEST_DIFFERENCE {
        return Likeness::Different;
    }
    // Rules of transliteration cost far more than counting letters.
    if strsim::osa_distance(a, b) > LONGEST_DIFFERENCE {
        return Likeness::Different;
    }
    if transliteration::same(a, b) {
        Likeness::Transliterated
    } else if is_near(a, b) {
        Likeness::Near
    } else {
        Likeness::Different
    }
}

/// No two spellings of one word differ by more letters ("Qaddafi", "Khadafy").
const LONGEST_DIFFERENCE: usize = 4;

/// From this length on, two slips are still likelier than two names.
const LONG: usize = 8;

/// Shorter names lie too close to each other to speak of a slip ("Lee", "Lea").
const SHORT: usize = 4;

/// Whether one word looks like a slip of the pen for the other.
pub(crate) fn is_near(a: &str, b: &str) -> bool {
    let (short, long) = (a.len().min(b.len()), a.len().max(b.len()));
    let apart = long - short;
    if short < SHORT || apart > 2 && long < LONG || apart > LONGEST_DIFFERENCE {
        return false;
    }
    let slips = strsim::osa_distance(a, b);
    let allowed = if long >= LONG { 2 } else { 1 };
    if slips <= allowed {
        return true;
    }
    // Another ending of one long word: "distribution", "distributors".
    let shared = a.bytes().zip(b.bytes()).take_while(|(x, y)| x == y).count();
    long >= LONG && shared >= 6 && 3 * shared >= 2 * long
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accents_fold_away() {
        assert_eq!(fold("Müller"), "muller");
        assert_eq!(fold("O’Brien"), "obrien");
        assert_eq!(fold("Erdoğan"), "erdogan");
    }

    #[test]
    fn spellings_and_slips() {
        let of = |a, b| likeness(&fold(a), &fold(b));
        for (a, b) in [
            ("Zelensky", "Zelenskyy"),
            ("Zelenskiy", "Zelensky"),
            ("Gaddafi", "Qaddafi"),
            ("Tymoshenko", "Timoshenko"),
            ("Mueller", "Müller"),
            ("Yeltsin", "Eltsin"),
        ] {
            assert_eq!(of(a, b), Likeness::Transliterated, "{a} {b}");
        }
        for (a, b) in [
            ("Lindgren", "Lindgrem"),
            ("Harris", "Haris"),
            ("Distribution", "Distributors"),
        ] {
            assert_eq!(of(a, b), Likeness::Near, "{a} {b}");
        }
        for (a, b) in [("Hnatov", "Hnatiuk"), ("Ford", "Holyday"), ("Lee", "Lea")] {
            assert_eq!(of(a, b), Likeness::Different, "{a} {b}");
        }
    }
}
