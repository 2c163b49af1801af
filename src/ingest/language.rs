//! Whether a text is English: the one language whose rules factdiff knows.

use crate::article::Article;
use crate::lexicon::closed;

/// Texts with fewer letters than this are taken for English: too short to tell.
const FEWEST_LETTERS: usize = 80;

/// How many letters from the head of the prose are looked at.
const MOST_LETTERS: usize = 4_000;

/// Of the words of English news at least 35 in a hundred belong to a closed class; of German,
/// Dutch, French, Spanish, Italian or Danish, which share some of their spellings ("in", "was",
/// "on"), at most 22.
const SMALLEST_SHARE: f64 = 0.28;

/// Whether the article is in English: by its metadata where they say, else by its small words.
#[must_use]
pub fn is_english(article: &Article) -> bool {
    match article.metadata.language.as_deref() {
        Some(language) => {
            let language = language.to_ascii_lowercase();
            language == "english" || language.split(['-', '_']).next() == Some("en")
        }
        None => reads_as_english(article.slice(article.body)),
    }
}

fn reads_as_english(text: &str) -> bool {
    let (mut letters, mut words, mut closed_words) = (0, 0_u32, 0_u32);
    let between = |c: char| c.is_ascii() && !c.is_ascii_alphabetic() && c != '\'';
    for word in text.split(between).flat_map(words_of) {
        letters += word.chars().count();
        words += 1;
        closed_words += u32::from(is_closed(word));
        if letters >= MOST_LETTERS {
            break;
        }
    }
    letters < FEWEST_LETTERS || f64::from(closed_words) >= SMALLEST_SHARE * f64::from(words)
}

/// The words of a piece of text without ASCII marks, which nearly always is one word.
fn words_of(piece: &str) -> impl Iterator<Item = &str> {
    let other = !piece.is_ascii();
    let between = move |c: char| other && !c.is_alphabetic() && c != '\'' && c != '’';
    piece.split(between).filter(|word| !word.is_empty())
}

/// Whether a word, in any case, belongs to a closed class.
fn is_closed(word: &str) -> bool {
    const LONGEST: usize = 16;
    let mut lower = [0; LONGEST];
    let Some(lower) = lower.get_mut(..word.len()) else {
        return false;
    };
    lower.copy_from_slice(word.as_bytes());
    lower.make_ascii_lowercase();
    std::str::from_utf8(lower).is_ok_and(|lower| !closed::class(lower).is_open())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn english(text: &str) -> bool {
        is_english(&Article::new("a", text))
    }

    #[test]
    fn small_words_tell() {
        assert!(english(
            "The two sides met for five hours on Tuesday in the capital, and neither of them spoke to \
             reporters after the talks, which had been put off twice."
        ));
        assert!(!english(
            "De president zei dinsdag in Amsterdam dat de onderhandelingen over het plan vijf uur \
             hadden geduurd. Het was een lange dag, en er is in de zaak geen akkoord."
        ));
        assert!(!english(
            "Президент заявил во вторник, что переговоры о мирном плане продолжались пять часов и \
             что стороны встретятся снова через неделю."
        ));
    }

    #[test]
    fn too_short_to_tell_counts_as_english() {
        assert!(english("Zwei Tote"));
    }

    #[test]
    fn stated_language_wins() {
        let mut article = Article::new("a", "The two sides met on Tuesday.");
        article.metadata.language = Some("de-AT".to_owned());
        assert!(!is_english(&article));
        article.metadata.language = Some("en-GB".to_owned());
        assert!(is_english(&article));
    }
}
