//! What articles tell of their events, and which event a value hangs on.

use super::super::frame::Frame;
use super::Occasions;
use crate::article::Article;
use crate::fact::Occasion;
use crate::recognize::recognize;
use crate::text::Text;

/// The event of a sort that the value written so hangs on.
fn at(words: &str, value: &str, sort: &str) -> Option<Occasion> {
    let article = Article::new("told", words.to_owned());
    let text = Text::read(&article);
    let mentions = recognize(&text);
    let occasions = Occasions::of(&text, &mentions);
    let said = |m: &&crate::recognize::Mention| article.slice(m.span).contains(value);
    let mention = mentions.iter().find(said).expect("the value is read");
    let frame = Frame::of(&text, mention);
    let mut found = occasions.at(&text, &mentions, mention, &frame).into_iter();
    found.find(|occasion| occasion.told().class == sort)
}

/// Whether two values hang on one event of a sort; none where either hangs on none.
fn one(words: &str, a: &str, b: &str, sort: &str) -> Option<bool> {
    Some(at(words, a, sort)?.at == at(words, b, sort)?.at)
}

const QUAKES: &str = "A magnitude 5.8 earthquake shook the Ardena hills on Thursday. \
    The quake damaged 31 barns. Sunday's quake, with a magnitude of 6.7, killed 14 people. \
    It struck at a depth of 12 kilometres. Thursday's quake was 9 kilometres deep.";

#[test]
fn two_quakes_are_told_apart_by_their_days() {
    assert_eq!(one(QUAKES, "31", "14", "quake"), Some(false));
    assert_eq!(one(QUAKES, "31", "9 kilometres", "quake"), Some(true));
    assert_eq!(one(QUAKES, "14", "12 kilometres", "quake"), Some(true));
    let first = at(QUAKES, "31", "quake").expect("a quake");
    assert!(first.told().main && !first.is_alone() && first.is_one_of_several());
    assert_eq!(first.told().sizes, ["5.8 magnitude"]);
}

#[test]
fn a_row_is_told_by_its_ordinals() {
    let hearings = "Emil Dorr came to court for a second hearing. The first hearing heard two \
        witnesses. The second hearing heard 11 witnesses.";
    assert_eq!(one(hearings, "two", "11", "hearing"), Some(false));
    let second = at(hearings, "11", "hearing").expect("a hearing");
    assert_eq!(second.told().ranks, ["second".into()]);
}

#[test]
fn the_one_event_of_an_article_stands_alone() {
    let fire = "A fire killed three people in Dunmere on Tuesday. The blaze was fought by 40 \
        firefighters.";
    let only = at(fire, "40", "fire").expect("a fire");
    assert!(only.is_alone() && only.told().main && !only.is_one_of_several());
    assert_eq!(one(fire, "three", "40", "fire"), Some(true));
    let before = "A fire killed three people in Dunmere on Tuesday. A fire in 1998 killed nine.";
    let only = at(before, "three", "fire").expect("a fire");
    assert!(only.is_alone());
    assert!(
        at(before, "nine", "fire")
            .expect("a fire")
            .told()
            .background
    );
}

#[test]
fn where_two_fit_nothing_is_known() {
    let fires = "Tuesday's fire killed two people. Friday's fire injured six. Officials met. \
        Nobody came. The fire was put out by 90 firefighters.";
    assert_eq!(at(fires, "90", "fire"), None);
}

#[test]
fn quarters_are_events_of_a_sort() {
    let quarters = "Revenue in the third quarter was $640 million. Revenue in the second quarter \
        was $598 million.";
    assert_eq!(
        one(quarters, "$640 million", "$598 million", "quarter"),
        Some(false)
    );
    let third = at(quarters, "$640 million", "quarter").expect("a quarter");
    assert!(third.told().ranks.is_empty() && third.told().days.len() == 1);
}

#[test]
fn a_day_belongs_to_what_happened_then() {
    let attack = "At least 20 people died in the attack on Monday. In Friday's attack eight died.";
    assert_eq!(one(attack, "20", "eight", "attack"), Some(false));
    // The day of a verdict is not that of the crash.
    let verdict = "The crash killed four people. The driver was convicted on Monday of causing the \
        crash.";
    let crash = at(verdict, "four", "crash").expect("a crash");
    assert_eq!(crash.told().days, []);
}

#[test]
fn several_at_once_are_none_of_the_single_ones() {
    let series = "A series of earthquakes shook Morrin on Saturday, destroying 60 houses. The first \
        quake, of magnitude 6.9, struck at a depth of 22 miles.";
    let all = at(series, "60", "quake").expect("quakes");
    assert!(all.told().several && all.told().days.len() == 1);
    let first = at(series, "22 miles", "quake").expect("a quake");
    assert!(!first.told().several);
    assert_eq!(first.told().sizes, ["6.9 magnitude"]);
}
