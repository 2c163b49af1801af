//! People in stories of two articles: offices and who has them, lists of who took part, quotes.
//! What has to be flagged, and what excuses it.

use factdiff::article::Article;
use factdiff::check::{Options, check};
use factdiff::compare::Verdict;
use factdiff::fact::Severity;
use factdiff::ingest::{Input, ingest};
use factdiff::report::Report;
use factdiff::rules::Packs;

fn report(texts: [&str; 2]) -> Report {
    let packs = Packs::built_in().expect("the packs are sound");
    let options = Options::new(packs, jiff::civil::date(2026, 1, 1));
    let read = |(i, text): (usize, &str)| -> Vec<Article> {
        let input = Input::Bytes(format!("{i}.txt").into(), text.as_bytes().to_vec());
        ingest(vec![input], &Default::default()).articles
    };
    let articles = texts.into_iter().enumerate().flat_map(read).collect();
    check(articles, &options)
}

/// The conflicts on one attribute: the words of each reading.
fn conflicts(attribute: &str, texts: [&str; 2]) -> Vec<Vec<String>> {
    let report = report(texts);
    let of = report
        .findings
        .iter()
        .filter(|f| f.attribute.name == attribute);
    of.map(|finding| {
        assert_eq!(finding.verdict, Verdict::Conflict);
        let words = finding.readings.iter().map(|reading| {
            let claim = &reading.claims[0];
            report.articles[claim.article].slice(claim.span).to_owned()
        });
        let mut words: Vec<String> = words.collect();
        words.sort();
        words
    })
    .collect()
}

const BRIDGE: &str = "Kingsport Mayor Ana Ruiz closed the bridge on Monday. The river had risen by a metre. Ruiz walked along the bank.";

/// What the other article says of the mayor, and whom it has against Ana Ruiz.
#[test]
fn two_holders_of_one_office() {
    for (other, rival) in [
        (
            "Kingsport Mayor Per Lund closed the bridge on Monday.",
            Some("Per Lund"),
        ),
        (
            "The mayor of Kingsport, Tom Wren, closed the bridge.",
            Some("Tom Wren"),
        ),
        (
            "Kingsport's mayor, Tom Wren, closed the bridge.",
            Some("Tom Wren"),
        ),
        (
            "Tom Wren, the mayor of Kingsport, closed the bridge.",
            Some("Tom Wren"),
        ),
        (
            "The bridge at Kingsport is closed, said Mayor Tom Wren.",
            Some("Tom Wren"),
        ),
        // Excused.
        (
            "Former Kingsport Mayor Tom Wren watched the bridge being closed.",
            None,
        ),
        ("Acting Kingsport Mayor Tom Wren closed the bridge.", None),
        (
            "Then-Mayor Tom Wren of Kingsport had the bridge built.",
            None,
        ),
        ("Then-Kingsport Mayor Tom Wren had the bridge built.", None),
        (
            "Tom Wren was the mayor of Kingsport when the bridge was built.",
            None,
        ),
        (
            "In 2015 Kingsport Mayor Tom Wren had the bridge mended.",
            None,
        ),
        (
            "Deputy Mayor Tom Wren of Kingsport closed the bridge.",
            None,
        ),
        (
            "Kingsport mayor-elect Tom Wren watched the bridge being closed.",
            None,
        ),
        // Another house, or none that is known.
        (
            "Haverleigh Mayor Tom Wren closed the bridge on his side.",
            None,
        ),
        ("Mayor Tom Wren closed the bridge.", None),
        // The article knows of both.
        (
            "Kingsport Mayor Tom Wren, who follows Ana Ruiz, closed the bridge.",
            None,
        ),
        // One and the same.
        ("Kingsport Mayor A. Ruiz closed the bridge.", None),
        ("Kingsport Mayor Ruiz closed the bridge.", None),
    ] {
        let found = conflicts("office/holder", [BRIDGE, other]);
        let wanted: Vec<Vec<String>> = rival
            .map(|rival| vec!["Ana Ruiz".to_owned(), rival.to_owned()])
            .into_iter()
            .collect();
        assert_eq!(found, wanted, "{other}");
    }
}

#[test]
fn offices_of_which_a_house_has_many_have_many_holders() {
    let one = "Harbour Rescue spokesman Tom Wren said nobody was hurt.";
    let other = "Harbour Rescue spokesman Carl Brandt said nobody was hurt.";
    assert_eq!(
        conflicts("office/holder", [one, other]),
        Vec::<Vec<String>>::new()
    );
    let one = "Sen. Rosa Castellan of Ohio voted against it.";
    let other = "Sen. Asa Bell of Ohio voted for it.";
    assert_eq!(
        conflicts("office/holder", [one, other]),
        Vec::<Vec<String>>::new()
    );
}

#[test]
fn two_offices_of_one_person() {
    let sale = "Nordwind chief executive Lena Fischer announced the sale.";
    for (other, flagged) in [
        (
            "Lena Fischer, chief financial officer of Nordwind, announced the sale.",
            true,
        ),
        ("CFO Lena Fischer announced the sale.", true),
        (
            "Lena Fischer, the CEO of Nordwind, announced the sale.",
            false,
        ),
        (
            "Lena Fischer, the founder of Nordwind, announced the sale.",
            false,
        ),
        (
            "Lena Fischer, chief financial officer of Kestrel, welcomed the sale.",
            true,
        ),
        (
            "Former chief financial officer Lena Fischer announced the sale.",
            false,
        ),
        (
            "Lena Fischer, who was chief financial officer, announced the sale.",
            false,
        ),
        (
            "CEO Lena Fischer announced the sale. CFO Lena Fischer signed it.",
            false,
        ),
        (
            "Carla Fischer, chief financial officer of Nordwind, announced the sale.",
            false,
        ),
    ] {
        let found = conflicts("office/held", [sale, other]);
        assert_eq!(found.len(), usize::from(flagged), "{other}: {found:?}");
    }
    let ball = "Pitcher Ivo Marin was not on the list.";
    let other = "Catcher Ivo Marin was not on the list.";
    assert_eq!(
        conflicts("office/held", [ball, other]),
        Vec::<Vec<String>>::new()
    );
}

#[test]
fn both_are_warnings() {
    let other = "Kingsport Mayor Tom Wren closed the bridge on Monday.";
    let report = report([BRIDGE, other]);
    let finding = report
        .findings
        .iter()
        .find(|f| f.attribute.name == "office/holder");
    let finding = finding.expect("a finding");
    assert_eq!(finding.severity, Severity::Warning);
    assert_eq!(finding.attribute.question, "Who is the mayor of Kingsport?");
}

const PARTY: &str = "meeting/participants";

#[test]
fn lists_are_closed_where_the_text_says_so() {
    let met = "Anna Tamm, Juris Ozols and Maris Kalnins met in Carrow on Monday.";
    for (other, flagged) in [
        (
            "Anna Tamm, Juris Ozols and Elita Liepa met in Carrow on Monday.",
            true,
        ),
        (
            "Maris Kalnins, Juris Ozols and Anna Tamm met in Carrow on Monday.",
            false,
        ),
        ("Tamm, Ozols and Kalnins met in Carrow on Monday.", false),
        (
            "Anna Tamm, Juris Ozols, Elita Liepa and others met in Carrow on Monday.",
            false,
        ),
        ("Anna Tamm and Elita Liepa met in Carrow on Monday.", false),
        (
            "Those who met in Carrow on Monday included Anna Tamm and Elita Liepa.",
            false,
        ),
        (
            "Anna Tamm, Juris Ozols and Elita Liepa met with fishermen in Carrow on Monday.",
            false,
        ),
        (
            "Anna Tamm, Juris Ozols and Elita Liepa met the fishermen in Carrow on Monday.",
            false,
        ),
    ] {
        let found = conflicts(PARTY, [met, other]);
        assert_eq!(!found.is_empty(), flagged, "{other}: {found:?}");
    }
}

const WORDS: &str = "quote/words";

#[test]
fn one_utterance_in_two_wordings() {
    let said = "“We have lost the bridge and the school, but we have not lost each other,” Mayor Ana Ruiz said at the ferry landing on Monday.";
    for (other, flagged) in [
        // Another word.
        (
            "“We have lost the bridge and the church, but we have not lost each other,” Ana Ruiz said on Monday.",
            true,
        ),
        // The same.
        (
            "\"We have lost the bridge and the school, but we have not lost each other,\" Ana Ruiz said on Monday.",
            false,
        ),
        // Shortened, partial, bracketed, indirect.
        (
            "“We have not lost each other,” Ana Ruiz said on Monday.",
            false,
        ),
        (
            "Ana Ruiz said on Monday that the town had “lost the bridge and the school.”",
            false,
        ),
        (
            "“We have lost the bridge ... but we have not lost each other,” Ana Ruiz said on Monday.",
            false,
        ),
        (
            "“We have lost the bridge and the school, but [Kingsport has] not lost each other,” Ana Ruiz said.",
            false,
        ),
        (
            "Ana Ruiz said that they had lost the bridge and the school but not each other.",
            false,
        ),
        // Another utterance, another speaker.
        (
            "“Nobody warned us, and nobody came to help us that night,” Ana Ruiz said on Monday.",
            false,
        ),
        (
            "“We have lost the mill and the church, but we have not lost hope,” Tom Wren said.",
            false,
        ),
    ] {
        let found = conflicts(WORDS, [said, other]);
        assert_eq!(found.len(), usize::from(flagged), "{other}: {found:?}");
    }
}

#[test]
fn the_reason_tells_which_words_differ() {
    let report = report([
        "“We have lost the bridge and the school, but not each other,” Mayor Ana Ruiz said.",
        "“We have lost the bridge and the church, but not each other,” Ana Ruiz said.",
    ]);
    let finding = report
        .findings
        .iter()
        .find(|f| f.attribute.name == WORDS)
        .expect("a finding");
    assert!(
        finding
            .reason
            .contains("“church,” in the one is “school,” in the other")
            || finding
                .reason
                .contains("“school,” in the one is “church,” in the other"),
        "{}",
        finding.reason
    );
}

#[test]
fn two_words_are_compared_where_the_sentences_tell_of_the_same() {
    let said = "Mayor Ana Ruiz spoke of “real progress” in the ferry dispute on Friday.";
    for (other, flagged) in [
        (
            "There was “great progress” in the ferry dispute, Ana Ruiz said.",
            true,
        ),
        (
            "There was “real progress” in the ferry dispute, Ana Ruiz said.",
            false,
        ),
        (
            "There was “great progress” in the ferry dispute, Tom Wren said.",
            false,
        ),
        (
            "Ana Ruiz saw “great progress” with the roof of the school.",
            false,
        ),
        (
            "Ana Ruiz spoke of “real progress”, later of “great progress” in the ferry dispute.",
            false,
        ),
    ] {
        let found = conflicts(WORDS, [said, other]);
        assert_eq!(found.len(), usize::from(flagged), "{other}: {found:?}");
    }
}

/// Where what is told lies abroad, two wordings are two translations.
#[test]
fn translations_are_not_compared() {
    let one = "KYIV, Ukraine - “We have lost the bridge and the school, but we have not lost each other,” Olena Bondar said in Kharkiv, Ukraine.";
    let other = "KYIV, Ukraine - “We have lost the bridge and our school, but we did not lose each other,” Olena Bondar said in Kharkiv, Ukraine.";
    assert_eq!(conflicts(WORDS, [one, other]), Vec::<Vec<String>>::new());
}
