//! Phrase to number: stated numbers, hedge, and how much of the text was taken.

use super::*;
use crate::article::Article;

/// `stated | hedge | hedged words` of the number phrase at the start of the text.
fn read(text: &str) -> String {
    let article = Article::new("t", text);
    let read = Text::read(&article);
    let Some(phrase) = number_at(&read, 0) else {
        return "none".into();
    };
    let stated: Vec<String> = phrase
        .stated
        .iter()
        .map(|d| d.round_dp(4).normalize().to_string())
        .collect();
    let words = read.span(phrase.hedged).of(text);
    format!("{} {:?} {words}", stated.join(" "), phrase.hedge)
}

#[test]
fn digits_and_magnitudes() {
    for (text, expected) in [
        ("1,250.5 people", "1250.5 Plain 1,250.5"),
        ("1,50,000 people", "150000 Plain 1,50,000"),
        ("10,20 people", "none"),
        ("1.2.3 is out", "none"),
        ("1.2 billion people", "1200000000 Plain 1.2 billion"),
        ("4 hundred million", "400000000 Plain 4 hundred million"),
        ("300 crore", "3000000000 Plain 300 crore"),
        ("4.3M copies", "4300000 Plain 4.3M"),
        ("1.8bn km", "1800000000 Plain 1.8bn"),
        ("5m viewers", "5000000 Plain 5m"),
        ("5m tall", "5 Plain 5"),
        ("400 million-year-old", "400000000 Plain 400 million"),
        (".001 per cent", "0.001 Plain .001"),
        ("2½ hours", "2.5 Plain 2½"),
        ("4 1/2 hours", "4.5 Plain 4 1/2"),
        ("3/4 of them", "0.75 Plain 3/4"),
        ("9/11 attacks", "9 Plain 9"),
    ] {
        assert_eq!(read(text), expected, "{text}");
    }
}

#[test]
fn words() {
    for (text, expected) in [
        ("twenty-seven points", "27 Plain twenty-seven"),
        (
            "three hundred and five thousand men",
            "305000 Plain three hundred and five thousand",
        ),
        ("two hundred men", "200 Plain two hundred"),
        ("half a million people", "500000 Plain half a million"),
        (
            "a quarter of a million people",
            "250000 Plain a quarter of a million",
        ),
        ("a dozen eggs", "12 Plain a dozen"),
        ("half a dozen eggs", "6 Plain half a dozen"),
        ("two dozen men", "24 Plain two dozen"),
        ("two and a half hours", "2.5 Plain two and a half"),
        ("two-and-a-half-hour talks", "2.5 Plain two-and-a-half"),
        (
            "one and a half million",
            "1500000 Plain one and a half million",
        ),
        ("a million and a half", "1500000 Plain a million and a half"),
        ("half an hour", "0.5 Plain half"),
        ("two-thirds of them", "0.6667 Plain two-thirds"),
        ("three quarters of them", "0.75 Plain three quarters"),
        ("a third of them", "0.3333 Plain a third"),
        ("a third man", "none"),
        ("one in five voters", "0.2 Plain one in five"),
        ("one million and two million", "1000000 Plain one million"),
        ("five-hour talks", "5 Plain five"),
        (
            "hundreds of thousands of people",
            " Vague hundreds of thousands",
        ),
        ("dozens of people", " Vague dozens"),
        ("several people", " Vague several"),
        ("a few people", " Vague a few"),
        ("a couple of people", "2 About a couple of"),
        ("several hundred people", " Vague several hundred"),
        ("few people", "none"),
        ("million", "none"),
        ("second", "none"),
    ] {
        assert_eq!(read(text), expected, "{text}");
    }
}

#[test]
fn hedges_ranges_and_alternatives() {
    for (text, expected) in [
        ("at least 12 people", "12 AtLeast at least 12"),
        ("no fewer than 12 people", "12 AtLeast no fewer than 12"),
        ("nearly six hours", "6 Nearly nearly six"),
        ("just under 20 percent", "20 Nearly just under 20"),
        ("some 30 people", "30 About some 30"),
        ("some people", "none"),
        ("an estimated 30 people", "30 About an estimated 30"),
        ("30-odd people", "30 About 30-odd"),
        ("30 or so people", "30 About 30 or so"),
        ("30 or more people", "30 AtLeast 30 or more"),
        ("30+ people", "30 AtLeast 30+"),
        ("as many as 400", "400 AtMost as many as 400"),
        ("up to about 400", "400 AtMost up to about 400"),
        ("exactly 1,250", "1250 Exactly exactly 1,250"),
        ("5 to 7 percent", "5 7 Range 5 to 7"),
        ("5-7 percent", "5 7 Range 5-7"),
        ("5 – 7 percent", "5 7 Range 5 – 7"),
        ("between 5 and 7 percent", "5 7 Range between 5 and 7"),
        (
            "140-150 million dollars",
            "140000000 150000000 Range 140-150 million",
        ),
        (
            "200,000 to 4 million",
            "200000 4000000 Range 200,000 to 4 million",
        ),
        ("27 or 28 points", "27 28 Plain 27 or 28"),
        ("two or three days", "2 3 Plain two or three"),
        ("two, three or four days", "2 3 4 Plain two, three or four"),
        ("about 27 or 28 points", "27 28 About about 27 or 28"),
        ("555-1234", "555 Plain 555"),
        ("3-1", "3 Plain 3"),
    ] {
        assert_eq!(read(text), expected, "{text}");
    }
}
