//! One name or one utterance in two wordings, and what only looks like it.

use factdiff::article::Article;
use factdiff::check::{Options, check};
use factdiff::report::Report;
use factdiff::rules::Packs;
use factdiff::settings::Settings;

fn report(texts: &[&str], settings: Settings) -> Report {
    let article = |(i, text): (usize, &&str)| Article::new(format!("{i}.txt"), *text);
    let options = Options {
        settings,
        ..Options::new(
            Packs::built_in().expect("the packs are sound"),
            jiff::civil::date(2026, 1, 1),
        )
    };
    check(texts.iter().enumerate().map(article).collect(), &options)
}

/// What is found of names and quotes: "attribute: reading / reading", each with its claims.
fn found(texts: &[&str]) -> Vec<String> {
    let report = report(texts, Settings::default());
    let worded = report
        .findings
        .iter()
        .filter(|f| f.attribute.name.starts_with("spelling/") || f.attribute.name == "quote/words");
    worded
        .map(|f| {
            let readings: Vec<String> = f
                .readings
                .iter()
                .map(|r| format!("{} {}", r.value.display(), r.claims.len()))
                .collect();
            format!("{}: {}", f.attribute.name, readings.join(" / "))
        })
        .collect()
}

const NONE: [&str; 0] = [];

const CLERK: &str = "The town clerk, Maren Tolvik, opened the archive on Monday. Tolvik said the flood \
    had spared the registers. Nobody had expected that, Tolvik added.";

#[test]
fn one_given_name_with_two_family_names_a_slip_apart() {
    let other = "Maren Tovlik, who keeps the archive, showed reporters the registers on Monday.";
    assert_eq!(
        found(&[CLERK, other]),
        ["spelling/person: Tolvik 1 / Tovlik 1"]
    );
}

#[test]
fn a_slip_in_the_same_article() {
    let slip = format!("{CLERK} The shelves held, Tolvick said on the stairs. ");
    assert_eq!(found(&[&slip]), ["spelling/person: Tolvick 1 / Tolvik 1"]);
}

#[test]
fn people_with_names_of_their_own_are_two() {
    let other = "Jonas Tolvek, a fisherman, lost his boat. Tolvek said the harbour was gone.";
    assert_eq!(found(&[CLERK, other]), NONE);
}

#[test]
fn two_who_stand_in_one_sentence_are_two() {
    let other = "Maren Tolvik and her deputy Tolvek carried the registers upstairs.";
    assert_eq!(found(&[CLERK, other]), NONE);
}

#[test]
fn given_names_that_both_exist_are_two_where_one_article_has_both() {
    let a = "Marta Olvide won the race. Marta Olvide crossed the bay in two hours.";
    let b = "Marla Olvide won the race across the bay on Sunday.";
    assert_eq!(found(&[a, b]), ["spelling/person: Marla 1 / Marta 1"]);
    let both = "Marla Olvide came second on Sunday. Her sister Marta Olvide won.";
    assert_eq!(found(&[a, both]), NONE);
}

#[test]
fn short_forms_initials_and_plurals_are_one_name() {
    let a = "Joseph Tarvel chairs the board of the Harrow Marshals. Tarvel said so himself.";
    let b =
        "Joe R. Tarvel, a former Harrow Marshal, chairs the board. The Tarvels live in the town.";
    assert_eq!(found(&[a, b]), NONE);
}

#[test]
fn words_of_one_stem_are_two_names() {
    let a = "The Syrian delegation left Geneva. Syria had asked for a day more. Syria will vote.";
    let b = "The Defence Ministry spoke to the Defence Minister of Syria. Islamist groups and the Islamic Front did not come.";
    assert_eq!(found(&[a, b]), NONE);
}

#[test]
fn spelling_on_either_side_of_the_ocean_is_no_slip() {
    let a = "The Velmore Labor Center opened in Ohio. The Velmore Labor Center has forty rooms.";
    let b = "The Velmore Labour Centre opened on Friday in Ohio.";
    assert_eq!(found(&[a, b]), NONE);
}

#[test]
fn letters_that_are_not_latin_have_no_settled_spelling() {
    let a = "Protesters marched in Chennai on Monday. The hamlet of Idarankulam in India was closed. Idarankulam has a plant.";
    let b = "Police in India closed Idharankulam on Monday, officers in Chennai said.";
    assert_eq!(found(&[a, b]), NONE);
}

#[test]
fn one_word_of_an_organisation() {
    let a = "Nordhaven Distribution Ltd. employs ninety people. The fire at Nordhaven Distribution Ltd. was out by noon.";
    let b = "Firefighters were called to Nordhaven Distributors Ltd. before dawn.";
    assert_eq!(
        found(&[a, b]),
        ["spelling/organisation: Distribution 1 / Distributors 1"]
    );
}

#[test]
fn letters_of_an_acronym() {
    let a = "The WVTU met on Friday. The WVTU has nine members, and the WVTU decides alone.";
    let b = "A spokesman for the WTVU would not comment.";
    assert_eq!(found(&[a, b]), ["spelling/organisation: WTVU 1 / WVTU 1"]);
    let other = "A spokesman for the WVRU would not comment.";
    assert_eq!(found(&[a, other]), NONE);
}

#[test]
fn a_correction_notice_names_the_slip_itself() {
    let b = "The archive was spared, clerks said.\n\nCorrection: An earlier version of this article misspelt the name of the clerk as Maren Tovlik.";
    assert_eq!(found(&[CLERK, b]), NONE);
}

#[test]
fn names_that_the_settings_tie_are_one() {
    let settings = Settings::read(
        std::path::Path::new("factdiff.toml"),
        "[names]\n\"Maren Tolvik\" = [\"Maren Tovlik\"]\n",
    );
    let other = "Maren Tovlik, who keeps the archive, showed reporters the registers on Monday.";
    let report = report(&[CLERK, other], settings.expect("the settings are sound"));
    assert!(report.findings.is_empty());
}

const QUOTED: &str =
    "“The treaty is harmful to the trust of our neighbours,” Senator Ada Brill said on Friday.";

#[test]
fn other_words_inside_the_marks() {
    let other = "Brill, a senator, was blunt. “I think the treaty is harmful for the trust of our neighbours,” Ada Brill said.";
    let readings = "the treaty is harmful for the trust of our neighbours 1";
    assert_eq!(
        found(&[QUOTED, other]),
        [format!(
            "quote/words: {readings} / The treaty is harmful to the trust of our neighbours 1"
        )]
    );
}

#[test]
fn the_reason_shows_the_words_that_differ() {
    let other = "“The treaty is harmful for the trust of our neighbours,” Senator Ada Brill said.";
    let report = report(&[QUOTED, other], Settings::default());
    let [finding] = report.findings.as_slice() else {
        panic!("one finding: {:?}", report.findings);
    };
    assert_eq!(
        finding.reason,
        "one utterance is quoted in two ways: “for” in the one is “to” in the other"
    );
}

#[test]
fn trimmed_bracketed_and_indirect_quotes_are_the_same() {
    for other in [
        "The treaty, Senator Ada Brill said, “is harmful to the trust of our neighbours.”",
        "“The treaty ... is harmful to the trust of our neighbours,” Senator Ada Brill said.",
        "“The treaty is harmful to the trust of [the] neighbours,” Senator Ada Brill said.",
        "“The treaty’s harmful to the trust of our neighbors,” Senator Ada Brill said.",
        "“The treaty is, uh, harmful to the trust of our neighbours,” Senator Ada Brill said.",
        "Senator Ada Brill said the treaty was harmful for the trust of the neighbours.",
    ] {
        assert_eq!(found(&[QUOTED, other]), NONE, "{other}");
    }
}

#[test]
fn other_speakers_and_other_utterances_are_not_compared() {
    for other in [
        "“The treaty is harmful for the trust of our neighbours,” Mayor Olu Harte said.",
        "“The treaty opens the river. We are all glad of it. The treaty is a gift to every town along the river,” Senator Ada Brill said.",
    ] {
        assert_eq!(found(&[QUOTED, other]), NONE, "{other}");
    }
}

#[test]
fn who_is_named_in_two_articles_is_an_agreement() {
    let other = "Maren Tolvik, who keeps the archive, showed reporters the registers on Monday.";
    let report = report(&[CLERK, other], Settings::default());
    let named: Vec<String> = report
        .agreements
        .iter()
        .filter(|f| f.attribute.name == "person/named")
        .map(|f| f.readings[0].value.display())
        .collect();
    assert_eq!(named, ["Maren Tolvik"]);
    assert!(report.findings.is_empty());
}
