//! What an article says twice and not alike, and what only looks like it.

use factdiff::article::{Article, Moment};
use factdiff::check::{Options, check};
use factdiff::report::Report;
use factdiff::rules::Packs;

fn report(texts: &[&str], published: Option<&str>) -> Report {
    let article = |(i, text): (usize, &&str)| {
        let mut article = Article::new(format!("{i}.txt"), *text);
        article.metadata.published = published.map(|day| Moment::day(day.parse().expect("a day")));
        article
    };
    let packs = Packs::built_in().expect("the packs are sound");
    let options = Options::new(packs, jiff::civil::date(2026, 1, 1));
    check(texts.iter().enumerate().map(article).collect(), &options)
}

/// What is flagged: "attribute severity: claims / claims".
fn found(report: &Report) -> Vec<String> {
    let findings = report.findings.iter();
    let lines = findings.map(|f| {
        let readings: Vec<String> = f
            .readings
            .iter()
            .map(|r| {
                let claims = r
                    .claims
                    .iter()
                    .map(|c| report.articles[c.article].slice(c.span));
                claims.collect::<Vec<_>>().join(", ")
            })
            .collect();
        format!(
            "{} {}: {}",
            f.attribute.name,
            f.severity.name(),
            readings.join(" / ")
        )
    });
    lines.collect()
}

fn within(text: &str, published: Option<&str>) -> Vec<String> {
    found(&report(&[text], published))
}

const NONE: [&str; 0] = [];

#[test]
fn a_weekday_that_its_date_is_not() {
    let text = "The harbour board of Lund Quay meets again on Wednesday, December 4, 2025, its clerk said.";
    let report = report(&[text], None);
    assert_eq!(
        found(&report),
        ["weekday/date warning: December 4, 2025 / Wednesday"]
    );
    assert_eq!(
        report.findings[0].reason,
        "December 4, 2025 is a Thursday, not a Wednesday"
    );
    assert_eq!(within(&text.replace("Wednesday", "Thursday"), None), NONE);
}

#[test]
fn weekdays_stand_before_dates_and_behind_them() {
    for (text, claims) in [
        (
            "The board met on Tuesday 2 May 2023 at 8:30 a.m. in Lund.",
            "2 May 2023",
        ),
        (
            "The board met on May 3, 2023, a Tuesday, in Lund.",
            "May 3, 2023",
        ),
        ("The board met on May 4 (Tuesday) in Lund.", "May 4"),
        (
            "The board met at 7 p.m. on Monday, May 4th, in Lund.",
            "May 4th",
        ),
    ] {
        let found = within(text, Some("2023-05-05"));
        let expected = text.contains("2 May 2023");
        assert_eq!(found.is_empty(), expected, "{text}: {found:?}");
        assert!(expected || found[0].contains(claims), "{found:?}");
    }
}

#[test]
fn a_year_that_publication_implies() {
    let text = "The vote on the ferry contract is set for Friday, December 4, the port said.";
    assert_eq!(
        within(text, Some("2025-11-28")),
        ["weekday/date warning: December 4 / Friday"]
    );
    // December 4, 2026 is a Friday, and may be meant where the sentence speaks of a year.
    let next = text.replace("December 4", "December 4 next year");
    assert_eq!(within(&next, Some("2025-11-28")), NONE);
    // Half a year away it may be either year's.
    assert_eq!(within(text, Some("2025-06-01")), NONE);
    assert_eq!(within(text, None), NONE);
}

#[test]
fn days_in_a_row_and_days_of_old_calendars_are_no_slips() {
    for text in [
        "The fair runs from Monday to Wednesday, December 1 to 3, 2025, in Lund.",
        "The fair is open on Tuesday and Wednesday, December 2 and 3, 2025, in Lund.",
        "Either Tuesday or Wednesday, December 4, 2025, would suit the board, it said.",
        "The palace fell on Thursday, November 7, 1917, after a short fight.",
    ] {
        assert_eq!(within(text, None), NONE, "{text}");
    }
}

#[test]
fn a_date_taken_back_is_no_slip() {
    let text = "The board of Lund Quay met on Thursday.\n\nCorrection: An earlier version of this article \
        said the meeting was on Wednesday, December 4, 2025.";
    assert_eq!(within(text, None), NONE);
}

#[test]
fn parts_that_do_not_make_their_whole() {
    for (text, claims) in [
        (
            "Six people were killed in the mill fire — four men and three women — the coroner said.",
            "Six / four men and three women",
        ),
        (
            "Six people died in the mill: four men and three women.",
            "Six / four men and three women",
        ),
        (
            "The raft carried six people, a man, two women and four children, when it turned over.",
            "six / a man, two women and four children",
        ),
        (
            "The plane to Orsk had 62 people (55 passengers and six crew members) on board.",
            "55 passengers and six crew members / 62",
        ),
        (
            "The blast caused 40 casualties: 14 killed and 25 wounded.",
            "14 killed and 25 wounded / 40",
        ),
        (
            "Rescuers freed four people, including five children, from the lift.",
            "four / five children",
        ),
    ] {
        assert_eq!(
            within(text, None),
            [format!("sum/parts error: {claims}")],
            "{text}"
        );
    }
}

#[test]
fn parts_that_make_their_whole_or_need_not() {
    for text in [
        "Seven people were killed in the mill fire — four men and three women — the coroner said.",
        "The raft carried seven people, a man, two women and four children, when it turned over.",
        "The blast caused 40 casualties: 14 killed and 26 wounded.",
        "Fourteen people, including five children, were freed from the lift.",
        "Six people were killed in the fire, two women and a boy among them, the coroner said.",
        "About six people were hurt — four men and three women — the coroner said.",
        "At least six people were hurt: four men and three women.",
        "Ten people were held — among them four men and three women — the police said.",
        "Ten people were held: four men, three women and the owner of the mill.",
        "The mill has six workers, four looms and three women's choirs, its owner said.",
        "Six people spoke, four men and three women listened, and nobody voted.",
        "Ten people were hurt: four adults, three women and two girls.",
    ] {
        assert_eq!(within(text, None), NONE, "{text}");
    }
}

#[test]
fn copies_of_one_slip_are_one_finding() {
    let text = "The harbour board of Lund Quay meets again on Wednesday, December 4, 2025, its clerk said.";
    assert_eq!(
        found(&report(&[text, text], None)),
        ["weekday/date warning: December 4, 2025, December 4, 2025 / Wednesday, Wednesday"]
    );
}

#[test]
fn a_headline_that_its_text_does_not_bear_out() {
    let text = "Nine clerks arrested in customs raid\n\nSix clerks were arrested on Monday in a raid on the \
        customs house at Lund Quay, the prosecutor said. The raid began at dawn. Boxes of papers were taken \
        away.";
    assert_eq!(within(text, None), ["count/clerk error: Six / Nine"]);
    assert_eq!(within(&text.replace("Nine", "Six"), None), NONE);
}

#[test]
fn headlines_round_leave_open_and_count_more() {
    let told = "Thirty-eight clerks were arrested on Monday in a raid on the customs house at Lund Quay, the \
        prosecutor said. The raid began at dawn.";
    for head in [
        "Dozens of clerks arrested in customs raid",
        "Nearly 40 clerks arrested in customs raid",
        "About 40 clerks arrested in customs raid",
        "More than 30 clerks arrested in customs raid",
        "Up to 50 clerks could be arrested in customs raid",
        "Forty people arrested in customs raid",
        "Two clerks arrested in 2019 customs raid",
    ] {
        let text = format!("{head}\n\n{told}");
        assert_eq!(within(&text, None), NONE, "{head}");
    }
    // What the text gives for something else as well may be what the headline means.
    let both = format!(
        "Forty clerks arrested in customs raid\n\n{told} With two guards, forty are in custody."
    );
    assert_eq!(within(&both, None), NONE);
    let nearly = "27 clerks arrested in customs raid\n\nNearly 30 clerks were arrested on Monday in a raid on \
        the customs house at Lund Quay, the prosecutor said.";
    assert_eq!(within(nearly, None), NONE);
}

#[test]
fn an_earlier_version_is_no_second_value() {
    let text = "Six clerks arrested in customs raid\n\nSix clerks were arrested on Monday in a raid on the customs \
        house at Lund Quay, the prosecutor said.\n\nCorrection: An earlier version of this article said nine \
        clerks were arrested in the raid on the customs house.";
    assert_eq!(within(text, None), NONE);
}

#[test]
fn one_person_is_of_one_age() {
    let text = "Tom Oxley, 34, was arrested on Monday after the fire at the mill, police said. The mill burned for \
        two hours. Neighbours said that Oxley, 36, had worked there for years.";
    assert_eq!(within(text, None), ["suspect/age error: 34 / 36"]);
    for other in [
        "Oxley, 34,",
        "Oxley, then 36,",
        "Oxley, 36 at the time of the trial,",
        "Ada Oxley, 36,",
        "Oxley, in his thirties,",
    ] {
        assert_eq!(
            within(&text.replace("Oxley, 36,", other), None),
            NONE,
            "{other}"
        );
    }
}
