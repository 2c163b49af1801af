//! What a date or an hour is of: all that happened at it, whichever verb the newsroom chose.

use factdiff::article::Article;
use factdiff::check::{Options, check, facts};
use factdiff::fact::CueKind;
use factdiff::rules::Packs;

/// What happened at the time that the words `at` tell, in order of the alphabet.
fn events(text: &str, at: &str) -> Vec<String> {
    let packs = Packs::built_in().expect("the built-in packs");
    let articles = [Article::new("case", text)];
    let found = facts(&articles, &packs);
    let fact = found
        .iter()
        .find(|fact| articles[0].slice(fact.evidence.span) == at);
    let fact = fact.unwrap_or_else(|| panic!("no fact at {at:?} in {text:?}"));
    fact.cues.of(CueKind::Event).map(str::to_owned).collect()
}

#[test]
fn clauses_of_one_time_share_it() {
    for (text, at, expected) in [
        (
            "Marshals shot and wounded a 19-year-old man suspected in several burglaries as he \
             descended a ladder Tuesday evening at a motel in Harwick, neighbours said.",
            "Tuesday evening",
            &["descend", "injury", "shooting"][..],
        ),
        (
            "Three deputies suffered minor injuries on Friday when they came under fire while \
             trying to arrest Owen Pratt.",
            "Friday",
            &["arrest", "injury", "shooting", "suffer", "try"],
        ),
        (
            "Dale said officers responding to a call Sunday found the boy with a gunshot wound to \
             the leg.",
            "Sunday",
            &["find", "response", "shooting"],
        ),
        (
            "A lorry hit a school bus on Monday, killing four children.",
            "Monday",
            &["death", "hit"],
        ),
        (
            "Inspectors went there Monday to arrest him.",
            "Monday",
            &["arrest"],
        ),
        (
            "When rescuers arrived at the hut on Sunday, they found two climbers dead.",
            "Sunday",
            &["arrival", "death", "find"],
        ),
    ] {
        assert_eq!(events(text, at), expected, "{text}");
    }
}

#[test]
fn a_noun_has_its_time_to_itself() {
    for (text, at, expected) in [
        (
            "More is known about one of the victims of Saturday night's deadly shooting in Harwick.",
            "Saturday night",
            &["death", "shooting"][..],
        ),
        (
            "Troopers were on the scene of a crash near Harwick on Saturday night.",
            "Saturday night",
            &["crash"],
        ),
        (
            "A hearing for Owen Pratt, 31, charged with the murder of his aunt, took place at \
             Harwick Crown Court this morning.",
            "this morning",
            &["trial"],
        ),
        (
            "A Harwick jury found Owen Pratt guilty of fraud on Thursday.",
            "Thursday",
            &["conviction", "find"],
        ),
        (
            "Owen Pratt was sentenced Tuesday for the murder of his aunt.",
            "Tuesday",
            &["sentencing"],
        ),
    ] {
        assert_eq!(events(text, at), expected, "{text}");
    }
}

#[test]
fn what_is_said_carries_who_said_it() {
    for (text, at, expected) in [
        (
            "Harbour Minister Ana Ruiz resigned. The minister said on Friday that she was tired.",
            "Friday",
            &["said ruiz"][..],
        ),
        (
            "In a Friday press conference announcing the closure, Ana Ruiz said the pier was lost.",
            "Friday",
            &["said ruiz"],
        ),
        (
            "Ruiz, in her first interview since the vote, told the Harwick Times on Friday she would \
             stay.",
            "Friday",
            &["said ruiz", "said ruiz to harwick times"],
        ),
        (
            "Lena Dale, the union's chief negotiator, sharply criticised the plan on Tuesday.",
            "Tuesday",
            &["said dale"],
        ),
        (
            "Gunmen killed two guards, police said Thursday.",
            "Thursday",
            &["said ~police"],
        ),
        ("He said Thursday that he would go.", "Thursday", &["said"]),
    ] {
        assert_eq!(events(text, at), expected, "{text}");
    }
}

#[test]
fn what_leaves_it_open_takes_what_the_article_tells() {
    let text = "A lorry crashed into a bakery in Harwick.\n\nThe incident happened at about 9 p.m. on \
                Tuesday, the council said.";
    assert_eq!(events(text, "about 9 p.m. on Tuesday"), ["crash"]);
}

#[test]
fn what_goes_on_is_no_event_of_the_day() {
    let text = "The driver remained hospitalised Friday with serious injuries.";
    assert_eq!(events(text, "Friday"), [""; 0]);
}

/// The days that are flagged of two articles, in order of the alphabet.
fn disputed(left: &str, right: &str) -> Vec<String> {
    let packs = Packs::built_in().expect("the built-in packs");
    let options = Options::new(packs, jiff::civil::date(2026, 1, 1));
    let articles = vec![Article::new("left", left), Article::new("right", right)];
    let report = check(articles, &options);
    let flagged = report.findings.iter().filter(|f| f.kind.name() == "date");
    let claims = flagged.flat_map(|f| f.readings.iter().flat_map(|r| &r.claims));
    let words = claims.map(|c| report.articles[c.article].slice(c.span).to_owned());
    let mut words: Vec<String> = words.collect();
    words.sort();
    words
}

#[test]
fn steps_of_a_case_have_days_of_their_own() {
    let sentenced = "The ferry owner Owen Pratt was sentenced to six years in prison on Tuesday by a \
                     Harwick court. Pratt had sold tickets for a boat that never sailed.";
    let left = |happened: &str| {
        format!(
            "A Harwick court {happened} on Thursday. Pratt, 61, had sold tickets for a boat that \
             never sailed. Prosecutors praised the jury."
        )
    };
    let found = left("found the ferry owner Owen Pratt guilty of fraud");
    assert_eq!(disputed(&found, sentenced), [""; 0]);
    let jailed = left("sentenced the ferry owner Owen Pratt to six years in prison");
    assert_eq!(disputed(&jailed, sentenced), ["Thursday", "Tuesday"]);
}

#[test]
fn one_interview_has_one_day() {
    let told = "The tram strike in Harwick goes on. Minister Lena Dale told the Harwick Times on \
                Tuesday that she would not yield to the drivers. About 300 drivers stayed at home.";
    let right = |occasion: &str| {
        format!(
            "Trams in Harwick stood still again. In {occasion} on Thursday, Minister Lena Dale said \
             she would not yield to the drivers. The depot gates stayed shut."
        )
    };
    let speech = right("a speech to the chamber of trade");
    assert_eq!(disputed(told, &speech), [""; 0]);
    let interview = right("an interview with the Harwick Times");
    assert_eq!(disputed(told, &interview), ["Thursday", "Tuesday"]);
}

#[test]
fn what_is_ahead_did_not_happen_then() {
    for (text, at, expected) in [
        (
            "With councillors nearing a vote on the toll on Saturday, Mayor Lena Dale stayed away.",
            "Saturday",
            &["near"][..],
        ),
        (
            "The crews of the ferries hope to avert a strike on Friday.",
            "Friday",
            &["avert"],
        ),
        (
            "The trial of Owen Pratt is set to begin on Monday.",
            "Monday",
            &["trial"],
        ),
        (
            "The rebuilt tower was scheduled for demolition in May, then for an auction in June.",
            "June",
            &["sale"],
        ),
        (
            "Pratt entered no plea and a hearing was scheduled for Wednesday.",
            "Wednesday",
            &["trial"],
        ),
    ] {
        assert_eq!(events(text, at), expected, "{text}");
    }
}

#[test]
fn what_is_over_by_a_time_is_not_of_that_time() {
    for (text, at, expected) in [
        (
            "By 6:30 a.m. the fire had been contained.",
            "6:30 a.m.",
            &["until contain"][..],
        ),
        ("By 9:30 a.m. the fire was out.", "9:30 a.m.", &[]),
        (
            "Up to Monday, tremors kept shaking the valley.",
            "Monday",
            &["until quake"],
        ),
        (
            "Shortly before 7 p.m. a bomb exploded in Harwick.",
            "7 p.m.",
            &["explosion"],
        ),
        (
            "Most of the damage was done by the Sunday quakes.",
            "Sunday",
            &["quake"],
        ),
    ] {
        assert_eq!(events(text, at), expected, "{text}");
    }
}

#[test]
fn a_date_may_be_that_of_a_noun_alone() {
    for (text, at, expected) in [
        (
            "The cheerful campaign of 2009 has become the attack campaign of 2013.",
            "2013",
            &["campaign"][..],
        ),
        ("Thieves burned a 2004 Ostrava Lux.", "2004", &["lux"]),
        ("Monday's murder trial drew a crowd.", "Monday", &["trial"]),
        (
            "The firm, which makes ladders, on Tuesday sold its yard.",
            "Tuesday",
            &["sale"],
        ),
        (
            "Owen Pratt is accused of stabbing a neighbour on Sunday.",
            "Sunday",
            &["stabbing"],
        ),
    ] {
        assert_eq!(events(text, at), expected, "{text}");
    }
}

#[test]
fn one_event_has_many_verbs() {
    for (left, right, at, class) in [
        (
            "The council gave the quarry its green light on Monday.",
            "On Monday the council approved the quarry.",
            "Monday",
            "vote",
        ),
        (
            "The appeal judges quashed the verdict on Friday.",
            "The conviction was overturned on Friday.",
            "Friday",
            "annulment",
        ),
        (
            "Judge Dale ruled on Tuesday that the wall may stay.",
            "The court's decision on Tuesday lets the wall stay.",
            "Tuesday",
            "verdict",
        ),
        (
            "Pratt pleaded guilty on Thursday.",
            "Pratt entered a plea of guilty on Thursday.",
            "Thursday",
            "plea",
        ),
        (
            "Pratt was charged on Thursday.",
            "Pratt was indicted on Thursday.",
            "Thursday",
            "indictment",
        ),
        (
            "Voters elected Lena Dale on Sunday.",
            "Sunday's election brought Lena Dale to office.",
            "Sunday",
            "election",
        ),
    ] {
        for text in [left, right] {
            let found = events(text, at);
            assert!(found.iter().any(|e| e == class), "{text}: {found:?}");
        }
    }
}

#[test]
fn words_of_two_trades_are_read_beside_their_time() {
    for (text, at, not) in [
        ("Harwick Foods had a loss in 2011.", "2011", "defeat"),
        (
            "The judges overturned the fine on Monday.",
            "Monday",
            "crash",
        ),
        ("Shares closed at 12 crowns on Monday.", "Monday", "closure"),
        ("A riot broke out on Monday.", "Monday", "escape"),
    ] {
        let found = events(text, at);
        assert!(!found.iter().any(|e| e == not), "{text}: {found:?}");
    }
}

#[test]
fn who_is_quoted_says_it() {
    for (text, at, expected) in [
        (
            "On Sunday the Harwick Times quoted a police statement saying the pier was safe.",
            "Sunday",
            &["said ~police"][..],
        ),
        (
            "The plan was condemned by Lena Dale on Tuesday.",
            "Tuesday",
            &["said dale"],
        ),
        (
            "The damage was estimated at 3 million crowns on Tuesday.",
            "Tuesday",
            &["said"],
        ),
    ] {
        assert_eq!(events(text, at), expected, "{text}");
    }
}

#[test]
fn days_are_disputed_only_where_something_is_shared() {
    let left =
        "The assembly in Harwick passed the toll law on Thursday. The governor had asked for it.";
    let right = |happened: &str| format!("{happened} The governor had asked for the toll law.");
    let near = right(
        "And so it was on Saturday, with the assembly in Harwick nearing a vote on the toll law, that \
         Lena Dale wrote to her father.",
    );
    assert_eq!(disputed(left, &near), [""; 0]);
    let done = right("The assembly in Harwick approved the toll law on Saturday.");
    assert_eq!(disputed(left, &done), ["Saturday", "Thursday"]);
}
