//! Parts and wholes: "three of the seven bullets" tells two numbers, how many there were and how many
//! of them something is said of. What is said is said of the part alone.

use super::frame::{Frame, Role};
use crate::recognize::Mention;
use crate::text::{PhraseKind, Tag, Text};
use crate::value::Kind;

/// What a number is where another stands beside it as part or whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Share {
    /// "*three* of the seven", "*two* of them".
    Part,
    /// "three of *the seven*".
    Whole,
}

impl Share {
    /// The word for it as a cue.
    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::Part => "part",
            Self::Whole => "whole",
        }
    }
}

/// Whether a count is told as part or as whole.
pub(super) fn share(text: &Text<'_>, mention: &Mention) -> Option<Share> {
    if !matches!(mention.kind, Kind::Count | Kind::Number | Kind::Percent) {
        return None;
    }
    let sentence = text.sentence_tokens(mention.tokens.start);
    let (start, end) = (mention.tokens.start, mention.tokens.end);
    if end + 1 < sentence.end && text.lower(end) == "of" && is_of_known(text, end + 1) {
        return Some(Share::Part);
    }
    let of = preceding_of(text, start, sentence.start)?;
    if mention.kind == Kind::Percent {
        return None;
    }
    let part = of.checked_sub(1).filter(|i| *i >= sentence.start);
    let Some(part) = part else {
        // "Of the eight victims, three were stabbed."
        let tail = end..sentence.end.min(end + LONGEST_NOUN);
        let comma = tail.into_iter().find(|i| text.tags[*i] == Tag::Mark)?;
        let after = text.tags.get(comma + 1) == Some(&Tag::Number);
        return (text.word(comma) == "," && after).then_some(Share::Whole);
    };
    let counts = text.tags[part] == Tag::Number
        || matches!(
            text.lower(part),
            "one"
                | "half"
                | "some"
                | "most"
                | "many"
                | "several"
                | "few"
                | "none"
                | "majority"
                | "percent"
        );
    counts.then_some(Share::Whole)
}

/// Takes out of a whole's surroundings what is said of its part: "three of *the seven shots* hit him".
/// What stands right behind the phrase, which ends here, is said of all: "of the seven shots fired".
pub(super) fn untie(text: &Text<'_>, mention: &Mention, frame: &mut Frame, end: usize) {
    if share(text, mention) != Some(Share::Whole) {
        return;
    }
    frame.governors.clear();
    let behind = text.phrase_of(end).map(|p| &text.phrases[p]);
    let participle = behind.filter(|p| {
        p.kind == PhraseKind::Verb
            && p.tokens.len() == 1
            && p.tokens.start == end
            && text.tags[end] == Tag::Participle
    });
    frame.verb = participle.map(|p| p.head);
    frame.role = participle.map(|_| Role::Object);
    frame.subject = None;
}

/// So many words has a noun with what stands before it, between a whole and the comma behind.
const LONGEST_NOUN: usize = 5;

/// The "of" before a number, over "the", "these" and "about".
fn preceding_of(text: &Text<'_>, start: usize, first: usize) -> Option<usize> {
    let near = (first.max(start.saturating_sub(3))..start).rev();
    let mut near = near.skip_while(|i| {
        matches!(text.tags[*i], Tag::Determiner | Tag::Adverb) || is_hedge(text.lower(*i))
    });
    near.next().filter(|i| text.lower(*i) == "of")
}

fn is_hedge(lower: &str) -> bool {
    matches!(
        lower,
        "about" | "around" | "some" | "roughly" | "nearly" | "all"
    )
}

/// Whether what "of" brings in is a known whole: "of *the* workers", "of *them*", "of *his* four
/// cats", "of *40* homes".
fn is_of_known(text: &Text<'_>, at: usize) -> bool {
    let lower = text.lower(at);
    let pointed =
        matches!(text.tags[at], Tag::Determiner | Tag::Number) && !matches!(lower, "a" | "an");
    pointed
        || matches!(
            lower,
            "them" | "us" | "those" | "these" | "whom" | "which" | "you"
        )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::Article;
    use crate::recognize::recognize;

    #[test]
    fn what_is_said_of_a_part_is_not_said_of_the_whole() {
        let article = Article::new("share", "Five of the nine miners drowned.".to_owned());
        let text = Text::read(&article);
        let verbs = |mention: &Mention| Frame::of(&text, mention).verb.map(|i| text.lemma(i));
        let mentions = recognize(&text);
        let told: Vec<Option<&str>> = mentions.iter().map(verbs).collect();
        assert_eq!(told, [Some("drown"), None]);
    }

    #[test]
    fn a_part_and_its_whole() {
        for (words, wanted) in [
            (
                "Three of the seven shots hit him.",
                "Three part, seven whole",
            ),
            ("One of the two women died.", "two whole"),
            ("Half of the 40 workers left.", "Half part, 40 whole"),
            ("Some 30 of 40 homes burned.", "30 part, 40 whole"),
            ("Two of them were hurt.", "Two part"),
            (
                "Of the eight victims, three were stabbed.",
                "eight whole, three -",
            ),
            ("A total of 12 people died.", "12 -"),
            ("The death of two men shocked 300 people.", "two -, 300 -"),
        ] {
            let article = Article::new("share", words.to_owned());
            let text = Text::read(&article);
            let mentions = recognize(&text);
            let told: Vec<String> = (mentions.iter())
                .filter(|m| matches!(m.kind, Kind::Count | Kind::Number))
                .map(|m| {
                    let share = share(&text, m).map_or("-", Share::name);
                    format!("{} {share}", article.slice(m.span))
                })
                .collect();
            assert_eq!(told.join(", "), wanted, "{words}");
        }
    }
}
