//! The reports that people read, on pages of 80 and of 140 columns, and the page for a browser as
//! far as no browser is needed to judge it.

mod common;

use common::{
    article, attribute, claim, empty, finding, reading, subject, three_articles, two_articles,
};
use factdiff::article::Span;
use factdiff::compare::{Finding, Verdict};
use factdiff::fact::Severity;
use factdiff::report::{Format, Options, Report};
use factdiff::value::{Kind, Quote, Value};
use unicode_width::UnicodeWidthStr;

fn written(format: Format, report: &Report, width: usize) -> String {
    let options = Options {
        width,
        ..Options::default()
    };
    let mut out = Vec::new();
    format.write(report, &mut out, &options).expect("memory");
    String::from_utf8(out).expect("UTF-8")
}

/// Seven outlets on one collapse: a toll with three readings, a day on which all that say it agree.
fn seven_articles() -> Report {
    let tolls = ["12", "12", "14", "12", "at least 11", "14", "12"];
    let articles: Vec<_> = (0..7)
        .map(|n| {
            let text = format!("The collapse killed {} people on May 3.\n", tolls[n]);
            let source = format!(
                "The {} Evening Telegraph",
                ["Avon", "Brill", "Cole", "Deben", "Esk", "Fal", "Gade"][n]
            );
            article(&format!("dam/{n}.txt"), Some(&source), &text)
        })
        .collect();
    let claims = |value: &str, with: &[usize]| {
        let at = |n: &usize| claim(&articles, &format!("dam/{n}.txt"), &format!("⟦{value}⟧"));
        with.iter().map(at).collect::<Vec<_>>()
    };
    let toll = finding(
        attribute(
            "casualties/killed",
            Kind::Count,
            "How many people were killed?",
            Severity::Error,
        ),
        subject("collapse", &["dàbà"]),
        Verdict::Conflict,
        "12 and 14 cannot both hold",
        vec![
            reading("12 people", 4, claims("12", &[0, 1, 3, 6])),
            reading("14 people", 2, claims("14", &[2, 5])),
            reading("at least 11 people", 1, claims("at least 11", &[4])),
        ],
    );
    let day = finding(
        attribute(
            "date/collapse",
            Kind::Date,
            "On what date: collapse?",
            Severity::Error,
        ),
        subject("collapse", &[]),
        Verdict::Agree,
        "the same value",
        vec![reading("May 3", 3, claims("May 3", &[0, 2, 6]))],
    );
    let mut report = empty(articles);
    report.findings = vec![toll];
    report.agreements = vec![day];
    report
}

fn quotes() -> Report {
    let said = [
        "We did everything that we could for the people on board",
        "We did all that we could for the people on board",
    ];
    let articles: Vec<_> = said
        .iter()
        .enumerate()
        .map(|(n, said)| {
            article(
                &format!("{n}.txt"),
                None,
                &format!("\"{said},\" she said.\n"),
            )
        })
        .collect();
    let readings = said.iter().enumerate().map(|(n, said)| {
        let mut reading = reading(
            "",
            1,
            vec![claim(&articles, &format!("{n}.txt"), &format!("⟦{said}⟧"))],
        );
        reading.value = Value::Quote(Quote::new(said, None));
        reading
    });
    let quote = finding(
        attribute(
            "quote/master",
            Kind::Quote,
            "What did the master say?",
            Severity::Warning,
        ),
        subject("", &[]),
        Verdict::Conflict,
        "different words",
        readings.collect(),
    );
    let mut report = empty(articles);
    report.findings = vec![quote];
    report
}

fn reports() -> [(&'static str, Report); 3] {
    [
        ("two", two_articles()),
        ("three", three_articles()),
        ("seven", seven_articles()),
    ]
}

#[test]
fn text_diff_grid_and_csv_at_both_widths() {
    for (name, report) in reports() {
        for format in [Format::Text, Format::Diff, Format::Grid, Format::Csv] {
            for width in [80, 140] {
                let name = format!("{}_of_{name}_at_{width}", format.name());
                insta::assert_snapshot!(name, written(format, &report, width));
            }
        }
    }
}

#[test]
fn the_grid_is_never_wider_than_the_page() {
    for (name, report) in reports() {
        for width in [40, 60, 80, 100, 140, 300] {
            for line in written(Format::Grid, &report, width).lines() {
                assert!(line.width() <= width, "{name} at {width}: {line:?}");
            }
        }
    }
}

#[test]
fn spreadsheets_read_every_cell() {
    let text = written(Format::Csv, &seven_articles(), 80);
    let text = text.strip_prefix('\u{feff}').expect("the mark of UTF-8");
    let mut table = csv::Reader::from_reader(text.as_bytes());
    let heads = table.headers().expect("heads").clone();
    assert_eq!(heads.len(), 8 + 7);
    assert_eq!(&heads[8], "The Avon Evening Telegraph (dam/0.txt)");
    let rows: Vec<csv::StringRecord> = table.records().map(|row| row.expect("a row")).collect();
    assert_eq!(rows.len(), 2);
    let cells: Vec<&str> = rows[0].iter().skip(8).collect();
    assert_eq!(
        cells,
        [
            "12 people",
            "12 people",
            "14 people",
            "12 people",
            "at least 11 people",
            "14 people",
            "12 people"
        ]
    );
    let cells: Vec<&str> = rows[1].iter().skip(8).collect();
    assert_eq!(cells, ["May 3", "", "May 3", "", "", "", "May 3"]);
}

#[test]
fn the_page_holds_articles_as_text() {
    let hostile = "<script>alert(\"1\")</script> & ' {{ 7 * 7 }} \u{202e}]]> 12 people";
    let articles = vec![
        article("<i>.txt", Some("<b>"), hostile),
        article("b.txt", None, "14 people\n"),
    ];
    let toll = finding(
        attribute("count/<u>", Kind::Count, "How many <s>?", Severity::Error),
        subject("<em>", &["<q>"]),
        Verdict::Conflict,
        "<a> & <b>",
        vec![
            reading("<12>", 1, vec![claim(&articles, "<i>.txt", "⟦12⟧ people")]),
            reading("14", 1, vec![claim(&articles, "b.txt", "⟦14⟧ people")]),
        ],
    );
    let mut report = empty(articles);
    report.findings = vec![toll];
    let page = written(Format::Html, &report, 80);
    for markup in [
        "<i>",
        "<b>",
        "<u>",
        "<s>",
        "<em>",
        "<q>",
        "<12>",
        "<script>alert",
        "\u{202e}",
    ] {
        let own = page.matches(markup).count();
        let wanted = if markup == "<b>" { 1 } else { 0 }; // "Reason:"
        assert_eq!(own, wanted, "{markup}");
    }
    let shown = "&lt;script&gt;alert(&quot;1&quot;)&lt;&#x2f;script&gt; &amp; &#x27; {{ 7 * 7 }} \u{fffd}]]&gt; ";
    assert!(page.contains(shown), "{page}");
}

#[test]
fn quotes_differ_word_by_word() {
    let page = written(Format::Html, &quotes(), 80);
    assert!(page.contains("We did everything that we could for the people on board</bdi>"));
    assert!(page.contains(
        "We did <del>everything</del><ins>all</ins> that we could for the people on board</bdi>"
    ));
}

#[test]
fn a_number_within_a_quote_is_a_link_of_its_own() {
    let text = "\"There were 14 of us, 14 in all,\" he said.\n";
    let articles = vec![
        article("a.txt", None, text),
        article("b.txt", None, "Some 14.\n"),
    ];
    let quoted = "There were 14 of us, 14 in all,";
    let ask = |name: &str, kind: Kind, verdict: Verdict, readings| -> Finding {
        finding(
            attribute(name, kind, name, Severity::Error),
            subject("", &[]),
            verdict,
            "",
            readings,
        )
    };
    let quote = ask(
        "quoted",
        Kind::Quote,
        Verdict::Agree,
        vec![reading(
            "q",
            1,
            vec![claim(&articles, "a.txt", &format!("⟦{quoted}⟧"))],
        )],
    );
    let inner = |name, verdict| {
        ask(
            name,
            Kind::Count,
            verdict,
            vec![reading(
                "14",
                2,
                vec![
                    claim(&articles, "a.txt", "were ⟦14⟧"),
                    claim(&articles, "b.txt", "⟦14⟧"),
                ],
            )],
        )
    };
    let (count, people) = (
        inner("counted", Verdict::Conflict),
        inner("people", Verdict::Agree),
    );
    let ids = [&quote.id, &count.id, &people.id].map(|id| format!("#f-{id}"));
    let mut report = empty(articles);
    report.findings = vec![count];
    report.agreements = vec![quote, people];
    let page = written(Format::Html, &report, 80);
    let line = page
        .lines()
        .find(|line| line.contains("<a id=") && line.contains("he said"))
        .expect("the article");
    let line = line.trim();
    assert_eq!(
        line,
        format!(
            "<p class=\"text\" dir=\"auto\">&quot;<a id=\"a1-2\" class=\"hl v-agree\" href=\"{0}\">There were </a>\
             <a id=\"a1-1\" class=\"hl v-conflict\" href=\"{1}\">14</a>\
             <a id=\"a1-3\" class=\"more v-agree\" href=\"{2}\" aria-label=\"also: people\">+</a>\
             <a class=\"hl v-agree\" href=\"{0}\"> of us, 14 in all,</a>&quot; he said.</p>",
            ids[0], ids[1], ids[2]
        )
    );
}

#[test]
fn the_page_of_nothing_is_a_page() {
    let page = written(Format::Html, &empty(Vec::new()), 80);
    assert!(page.starts_with("<!doctype html>"));
    assert!(page.contains("No disagreement."));
}

#[test]
fn only_addresses_of_the_web_are_links_and_markup_is_left_out() {
    let mut articles = vec![
        article("a.md", None, "The *long* talks.\n"),
        article("b.txt", None, "The talks.\n"),
    ];
    articles[0].markup = vec![Span::new(4, 5), Span::new(9, 10)];
    articles[0].metadata.url = Some("https://courier.example/a?b=1&c=2".to_owned());
    articles[0].metadata.authors = vec!["Ada Lind".to_owned(), "Bo <Berg>".to_owned()];
    articles[1].metadata.url = Some("javascript:alert(1)".to_owned());
    let page = written(Format::Html, &empty(articles), 80);
    assert!(page.contains(">The long talks.</p>"), "{page}");
    assert!(page.contains("Ada Lind, Bo &lt;Berg&gt;"));
    assert!(page.contains("href=\"https:&#x2f;&#x2f;courier.example&#x2f;a?b=1&amp;c=2\""));
    assert!(!page.contains("javascript:"));
}
