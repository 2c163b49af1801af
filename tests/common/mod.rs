//! Reports made by hand, so that what a format shows is tested apart from what finds it.
#![allow(dead_code)] // every test file uses its own part

use factdiff::article::{Article, Metadata, Moment, Span};
use factdiff::compare::{Claim, Finding, Reading, Status, Verdict, finding_id, readings_key};
use factdiff::fact::{Attribute, Cues, Evidence, Fact, Modality, Qualifiers, Severity, Subject};
use factdiff::problem::Problem;
use factdiff::reconcile::{Decision, Entry, FindingRef, Met, Outcome, Reason, Standing};
use factdiff::report::{LedgerUse, NotCompared, Report};
use factdiff::value::{Kind, Value};
use jiff::civil::date;
use std::sync::Arc;

/// An article whose lines are sentences.
pub fn article(id: &str, source: Option<&str>, text: &str) -> Article {
    let mut article = Article::new(id, text);
    article.metadata = Metadata {
        source: source.map(str::to_owned),
        ..Metadata::default()
    };
    article
}

/// A claim; `at` is the words around the value, the value itself in ⟦ ⟧. The sentence is its line.
pub fn claim(articles: &[Article], id: &str, at: &str) -> Claim {
    let index = articles
        .iter()
        .position(|article| article.id == id)
        .expect("an article of the report");
    let text = &articles[index].text;
    let (before, rest) = at.split_once('⟦').expect("an opening mark");
    let (value, after) = rest.split_once('⟧').expect("a closing mark");
    let start = text
        .find(&format!("{before}{value}{after}"))
        .expect("the words stand in the article")
        + before.len();
    let end = start + value.len();
    let first = text[..start].rfind('\n').map_or(0, |i| i + 1);
    let last = text[end..].find('\n').map_or(text.len(), |i| end + i);
    Claim {
        article: index,
        span: Span::new(start, end),
        sentence: Span::new(first, last),
        qualifiers: Qualifiers::default(),
        headline: false,
    }
}

pub fn reading(value: &str, sources: usize, claims: Vec<Claim>) -> Reading {
    Reading {
        value: Value::Text(value.to_owned()),
        sources,
        claims,
    }
}

pub fn subject(event: &str, names: &[&str]) -> Subject {
    Subject {
        event: Some(event.to_owned()).filter(|event| !event.is_empty()),
        names: names.iter().map(|&name| name.to_owned()).collect(),
        ..Subject::default()
    }
}

pub fn attribute(name: &str, kind: Kind, question: &str, severity: Severity) -> Arc<Attribute> {
    Arc::new(Attribute {
        name: name.to_owned(),
        kind,
        question: question.to_owned(),
        severity,
        pack: None,
        once: false,
    })
}

pub fn finding(
    attribute: Arc<Attribute>,
    subject: Subject,
    verdict: Verdict,
    reason: &str,
    readings: Vec<Reading>,
) -> Finding {
    Finding {
        id: finding_id(&attribute.name, &subject),
        readings_key: readings_key(readings.iter().map(|r| &r.value)),
        kind: attribute.kind,
        severity: attribute.severity,
        attribute,
        subject,
        story: 1,
        verdict,
        status: Status::Unreconciled,
        reason: reason.to_owned(),
        notes: Vec::new(),
        readings,
    }
}

/// A report of one story on these articles, with nothing found.
pub fn empty(articles: Vec<Article>) -> Report {
    Report {
        stories: vec![1; articles.len()],
        wire_groups: vec![None; articles.len()],
        new: vec![false; articles.len()],
        articles,
        facts: Vec::new(),
        fact_counts: Vec::new(),
        findings: Vec::new(),
        agreements: Vec::new(),
        not_compared: Vec::new(),
        errors: Vec::new(),
        ledger: LedgerUse::default(),
        abstained: 0,
    }
}

/// Two articles that disagree on a day, and agree on a length and, but for the words, on a place.
pub fn two_articles() -> Report {
    let mut articles = vec![
        article(
            "ferry/courier.txt",
            Some("Northern Courier"),
            "Ferry talks end without a deal\n\
             The five-hour session, which stretched into the early hours of December 3, was the \
             first in which the owners and the crews of all eleven island lines sat at one table, \
             the ministry said.\n\
             They met in Tromsø.\n",
        ),
        article(
            "ferry/review.txt",
            None,
            "\n\nThe crews' delegates spent five hours with the owners in the Fjord Hotel on \
             December 2.\n",
        ),
    ];
    articles[0].metadata.published = Some(Moment::day(date(2025, 12, 3)));
    articles[0].metadata.title = Some("Ferry talks end without a deal".to_owned());
    articles[0].metadata.language = Some("en".to_owned());
    let (a, b) = ("ferry/courier.txt", "ferry/review.txt");
    let mut day = finding(
        attribute(
            "meeting/date",
            Kind::Date,
            "When was the meeting?",
            Severity::Error,
        ),
        subject("meeting", &["tromsø"]),
        Verdict::Conflict,
        "the days December 2 and December 3 cannot both hold",
        vec![
            reading(
                "December 2",
                1,
                vec![claim(&articles, b, "on ⟦December 2⟧")],
            ),
            reading(
                "December 3",
                1,
                vec![claim(&articles, a, "of ⟦December 3⟧")],
            ),
        ],
    );
    day.notes.push("may-span-midnight".to_owned());
    let length = finding(
        attribute(
            "meeting/length",
            Kind::Duration,
            "How long was the meeting?",
            Severity::Error,
        ),
        subject("meeting", &["tromsø"]),
        Verdict::Agree,
        "the same value",
        vec![reading(
            "5 hours",
            2,
            vec![
                claim(&articles, a, "The ⟦five-hour⟧"),
                claim(&articles, b, "spent ⟦five hours⟧"),
            ],
        )],
    );
    let place = finding(
        attribute(
            "meeting/place",
            Kind::Place,
            "Where was the meeting?",
            Severity::Warning,
        ),
        subject("meeting", &["tromsø"]),
        Verdict::Compatible,
        "one lies in the other",
        vec![
            reading(
                "Fjord Hotel",
                1,
                vec![claim(&articles, b, "the ⟦Fjord Hotel⟧")],
            ),
            reading("Tromsø", 1, vec![claim(&articles, a, "in ⟦Tromsø⟧")]),
        ],
    );
    let mut report = empty(articles);
    report.facts = vec![
        fact(&report.articles, &length, 0, 0),
        fact(&report.articles, &day, 1, 0),
        fact(&report.articles, &place, 1, 0),
        fact(&report.articles, &length, 0, 1),
        fact(&report.articles, &place, 0, 0),
        fact(&report.articles, &day, 0, 0),
    ];
    report.fact_counts = vec![3; 2];
    report.findings = vec![day];
    report.agreements = vec![length, place];
    report
}

/// The fact behind a claim of a finding.
pub fn fact(articles: &[Article], finding: &Finding, reading: usize, claim: usize) -> Fact {
    let reading = &finding.readings[reading];
    let claim = &reading.claims[claim];
    assert!(claim.article < articles.len());
    Fact {
        attribute: finding.attribute.clone(),
        subject: finding.subject.clone(),
        value: reading.value.clone(),
        kind: finding.kind,
        qualifiers: claim.qualifiers.clone(),
        evidence: Evidence {
            article: claim.article,
            span: claim.span,
            sentence: claim.sentence,
            sentence_index: 0,
            tokens: 0..0,
            headline: claim.headline,
        },
        cues: Cues::default(),
    }
}

/// Three articles with everything that is awkward to show: a headline, qualifiers, quotes and
/// commas, wide characters, control characters, a very long sentence, a very long value, two
/// articles alike, one with nothing to compare, an unread input, a reconciled and a lapsed finding,
/// and an entry that is stale.
pub fn three_articles() -> Report {
    let quote = "we have, after \"eleven\" winters of talk and not one of work, run out of both \
                 patience and mortar";
    let long = format!(
        "After {}the wall gave way at 3.40 a.m., killing 14 people, according to the brigade, \
         while {}nobody knew.",
        "the rain had gone on and ".repeat(12),
        "everyone watched and ".repeat(9),
    );
    let mut articles = vec![
        article(
            "a.txt",
            Some("Morgenblatt, „West“"),
            &format!("Twelve die at the 大坝 dam\n{long}\nThe mayor said: \"{quote}\".\n"),
        ),
        article(
            "b.txt",
            Some("Wire"),
            "Seconds later, at least 12 people — perhaps as many as 15 — had died in 大坝镇.\n",
        ),
        article(
            "c.txt",
            Some("Copy\u{1b}[31m of\u{202e} Wire"),
            "Police: 12 people died at the dam at 4 a.m.\n",
        ),
        article("d.txt", None, "Das Wetter bleibt schön.\n"),
    ];
    articles[1].metadata.published = Some(Moment {
        date: date(2026, 3, 1),
        time: Some(jiff::civil::time(8, 5, 0, 0)),
        offset: Some(60),
    });
    articles[1].metadata.updated = Some(Moment::day(date(2026, 3, 2)));
    let mut headline = claim(&articles, "a.txt", "⟦Twelve⟧ die");
    headline.headline = true;
    let mut bound = claim(&articles, "b.txt", "⟦at least 12⟧ people");
    bound.qualifiers = Qualifiers {
        attributed_to: Some("the fire brigade".to_owned()),
        modality: Some(Modality::Possible),
        scope: Some("in the town".to_owned()),
        as_of: Some("2026-03-01".to_owned()),
        retracted: false,
    };
    let killed = finding(
        attribute(
            "attack/killed",
            Kind::Count,
            "How many people were killed when the dam above the town of Dàbà gave way that night?",
            Severity::Error,
        ),
        subject("collapse", &["大坝"]),
        Verdict::Conflict,
        "14 is none of 12; the numbers cannot both hold, and no time or party explains the \
         difference",
        vec![
            reading(
                "12",
                2,
                vec![headline, claim(&articles, "c.txt", "⟦12⟧ people")],
            ),
            reading("14", 1, vec![claim(&articles, "a.txt", "killing ⟦14⟧")]),
            reading("at least 12", 1, vec![bound]),
        ],
    );
    let mut quoted = finding(
        attribute(
            "quote/mayor",
            Kind::Quote,
            "What did the mayor say?",
            Severity::Warning,
        ),
        subject("", &[]),
        Verdict::Conflict,
        "different words",
        vec![reading(
            quote,
            1,
            vec![claim(&articles, "a.txt", &format!("\"⟦{quote}⟧\""))],
        )],
    );
    quoted.status = Status::Expired;
    quoted.story = 2;
    let mut time = finding(
        attribute(
            "collapse/time",
            Kind::Time,
            "When did it happen?",
            Severity::Note,
        ),
        subject("collapse", &[]),
        Verdict::Update,
        "the time moved",
        vec![
            reading(
                "3.40 a.m.",
                1,
                vec![claim(&articles, "a.txt", "⟦3.40 a.m.⟧")],
            ),
            reading("4 a.m.", 1, vec![claim(&articles, "c.txt", "⟦4 a.m.⟧")]),
        ],
    );
    time.status = Status::Reconciled;
    time.notes = vec!["reconciled: resolved as 3.40 a.m.: the brigade's log".to_owned()];
    let mut report = empty(articles);
    report.stories = vec![1, 1, 1, 2];
    report.wire_groups = vec![None, Some(1), Some(1), None];
    report.findings = vec![killed, quoted, time];
    report.not_compared = vec![NotCompared {
        article: 3,
        reason: "no English text",
    }];
    let mut unread = Problem::new("not-utf8", "the bytes are no UTF-8");
    unread.path = Some("e \"x\".txt".into());
    report.errors = vec![unread];
    let [covers, expired] = [&report.findings[2], &report.findings[1]].map(FindingRef::from);
    let stale = FindingRef {
        id: "00000000000000aa".to_owned(),
        readings_key: "00000000000000ab".to_owned(),
        attribute: "plan/points".to_owned(),
        readings: Vec::new(),
    };
    report.ledger = LedgerUse {
        path: Some("reconciliations.toml".into()),
        entries: vec![
            met(stale, Standing::Stale, 3, Some(40)),
            met(covers, Standing::Covers, 12, Some(2)),
            met(expired, Standing::Expired, 21, None),
        ],
    };
    report.abstained = 2;
    report
}

/// An entry of 2026-01-01 and how it stands.
fn met(finding: FindingRef, standing: Standing, line: usize, age: Option<i32>) -> Met {
    let lapsed = standing == Standing::Expired;
    Met {
        entry: Entry {
            finding,
            decision: Decision {
                outcome: Outcome::new("resolved", Some("3.40 a.m."), None).expect("an outcome"),
                reason: Reason::new("the brigade's log").expect("a reason"),
                by: Some("Ada".to_owned()),
                on: age.map(|_| date(2026, 1, 1)),
                expires: lapsed.then(|| date(2026, 1, 31)),
            },
            line: Some(line),
        },
        standing,
        age,
        expired: lapsed,
    }
}
