//! Whose the values of sentences are.

use super::*;
use crate::article::Article;
use crate::recognize::recognize;
use crate::text::Text;

/// The values of a sentence with their owners: who has it, and behind ">" who gets it.
fn owners_of(words: &str) -> Vec<(String, String)> {
    let article = Article::new("owners", words.to_owned());
    let text = Text::read(&article);
    let mentions = recognize(&text);
    let parties = Parties::of(&text, &mentions);
    let held = mentions.iter().filter_map(|mention| {
        let frame = Frame::of(&text, mention);
        let owners = owners(&text, &parties, mention, &frame);
        let mut all = owners.holder?.word.to_owned();
        if let Some(getter) = owners.getter {
            all.push_str(" > ");
            all.push_str(getter.word);
        }
        Some((article.slice(mention.span).to_owned(), all))
    });
    held.collect()
}

/// Whether the values have these owners, and no other value has one.
fn holds(words: &str, wanted: &[(&str, &str)]) {
    let found = owners_of(words);
    let found: Vec<(&str, &str)> = found
        .iter()
        .map(|(v, o)| (v.as_str(), o.as_str()))
        .collect();
    assert_eq!(found, wanted, "{words}");
}

#[test]
fn the_noun_before_a_parenthesis_holds_what_is_in_it() {
    holds(
        "The Ravens (six years, $90-95 million) and the Baltimore Colts (five years) made offers.",
        &[
            ("six years", "ravens"),
            ("$90-95 million", "ravens"),
            ("five years", "colts"),
        ],
    );
}

#[test]
fn clauses_without_their_verb_have_owners_of_their_own() {
    holds(
        "The Reds bid $160 million over eight years, the Blues $150 million over seven years.",
        &[
            ("$160 million", "reds"),
            ("eight years", "reds"),
            ("$150 million", "blues"),
            ("seven years", "blues"),
        ],
    );
    holds(
        "The Reds are at eight years and at least $160MM, the Blues around seven years, $140 - 150MM.",
        &[
            ("eight years", "reds"),
            ("$160MM", "reds"),
            ("around seven years", "blues"),
            ("$140 - 150MM", "blues"),
        ],
    );
    holds(
        "Norway won 12 medals, Sweden nine.",
        &[("12", "norway"), ("nine", "sweden")],
    );
}

#[test]
fn possessors_hold_and_so_do_those_from_whom() {
    holds(
        "Ana Marlow rejected the Reds' eight-year offer.",
        &[("eight-year", "reds")],
    );
    holds(
        "The Reds' offer of $7 million stands.",
        &[("$7 million", "reds")],
    );
    holds(
        "An offer of $5 million from the Baltimore Blues was late.",
        &[("$5 million", "blues")],
    );
    holds(
        "It exceeds the $161 million (over seven years) that Ana Ruiz received.",
        &[("$161 million", "ruiz"), ("seven years", "ruiz")],
    );
}

#[test]
fn clauses_share_a_subject_and_speakers_hold_nothing() {
    holds(
        "Tom Marlow was arrested four times and earned $6 million.",
        &[("four", "marlow"), ("$6 million", "marlow")],
    );
    holds(
        "Tom Marlow said he lost $6 million.",
        &[("$6 million", "marlow")],
    );
    holds("Tom Marlow believes it would take $6 million.", &[]);
    holds(
        "The union met Tom Marlow and the police arrested 12 people.",
        &[],
    );
    holds("GENEVA, December 3 - Talks lasted five hours.", &[]);
}

#[test]
fn who_gets_it_holds_it() {
    for (words, wanted) in [
        (
            "It surpasses the $90 million deal they gave to Tom Marlow last season.",
            "$90 million: marlow",
        ),
        (
            "The sum could double the old record, the $90 million guaranteed last year to Tom Marlow.",
            "$90 million: marlow",
        ),
        (
            "It is more than the $90 million deal that the Reds gave Tom Marlow.",
            "$90 million: reds > marlow",
        ),
        (
            "It is more than the four-year, $90 million deal Tom Marlow got.",
            "four-year: marlow, $90 million: marlow",
        ),
        (
            "It is more than the $90 million Tom Marlow was paid by the Reds.",
            "$90 million: reds > marlow",
        ),
        (
            "It exceeds the $90 million (over seven years) that fellow free agent Tom Marlow received.",
            "$90 million: marlow, seven years: marlow",
        ),
        (
            "The Reds paid Tom Marlow $90 million.",
            "$90 million: reds > marlow",
        ),
        (
            "The Reds awarded $90 million to Tom Marlow.",
            "$90 million: reds > marlow",
        ),
        ("Tom Marlow was awarded $90 million.", "$90 million: marlow"),
        (
            "A sum of $90 million was paid to Tom Marlow.",
            "$90 million: marlow",
        ),
        // Others may offer Marlow the like.
        (
            "The Reds offered Tom Marlow $90 million.",
            "$90 million: reds",
        ),
        (
            "The $90 million offered to Tom Marlow is low.",
            "$90 million: marlow",
        ),
    ] {
        let found: Vec<String> = (owners_of(words).into_iter())
            .map(|(value, owner)| format!("{value}: {owner}"))
            .collect();
        assert_eq!(found.join(", "), wanted, "{words}");
    }
}

#[test]
fn other_clauses_and_pairs_hold_nothing() {
    holds(
        "Buyers, betting on a clash between Ford and Marlow, pushed the price up 720 pence.",
        &[],
    );
    holds(
        "Two Deputy Marshals were hurt on the 1200 block of Elm Street.",
        &[],
    );
    holds(
        "Ana Ruiz pointed a gun at the officers, who fired 11 shots.",
        &[],
    );
    holds(
        "NEWARK, N.J. _ A task force looks into the deaths of 14 women.",
        &[],
    );
    holds(
        "Police told the Times that \"Marl had four arrests,\" and left.",
        &[("four", "marl")],
    );
    holds("Tom Marlow left the field two days later.", &[]);
}

/// The sorts and other names of the owners of a text.
fn sorts(words: &str) -> Vec<String> {
    let article = Article::new("owners", words.to_owned());
    let text = Text::read(&article);
    let mentions = recognize(&text);
    let parties = Parties::of(&text, &mentions);
    let held = mentions.iter().filter_map(|mention| {
        let frame = Frame::of(&text, mention);
        let holder = owners(&text, &parties, mention, &frame).holder?;
        let also = holder.also.unwrap_or("-");
        Some(format!("{} {} {also}", holder.word, holder.sort))
    });
    held.collect()
}

#[test]
fn the_article_tells_what_its_names_are_names_of() {
    assert_eq!(
        sorts("Xab Qerrin, who is a pitcher, got a deal. Qerrin earned $5 million."),
        ["qerrin person -"]
    );
    assert_eq!(
        sorts("Free agent Xab Qerrin has a deal. Qerrin earned $5 million."),
        ["qerrin person -"]
    );
    assert_eq!(
        sorts("The Reds met CC Qerrin. Qerrin earned $5 million."),
        ["qerrin person -"]
    );
    assert_eq!(
        sorts("Fans like Mark Tellheim of the coast. Telm is seeking $20 million."),
        ["tellheim person -"]
    );
    assert_eq!(
        sorts("Milton Royce Corp. said so. Milton Royce earned $5 million."),
        ["royce organisation -"]
    );
    assert_eq!(
        sorts("The Boston Herons met him. Boston offered $5 million. The Herons bid six years."),
        ["boston organisation herons", "herons organisation boston"]
    );
}
