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
