//! How one finding came about, for `explain`: what was read at each place, why the places were put
//! together, why the verdict holds, and what would have agreed.

use super::layout::{clean, wrap};
use super::words::{about_claim, place};
use super::{Options, Report};
use crate::align::{Link, Term};
use crate::compare::{Claim, Finding, Verdict, Weighed};
use serde::Serialize;
use serde_json::{Value as Json, json};
use std::io::{self, Write};

/// Everything that led to a finding.
#[derive(Debug)]
pub struct Explained<'r> {
    /// The finding.
    pub finding: &'r Finding,
    /// Its claims, reading by reading.
    pub claims: Vec<Read<'r>>,
    /// Why the claims were put together; facts are places in `claims`.
    pub links: Vec<Link>,
    /// What every two readings amount to, by their places in the finding.
    pub pairs: Vec<Pair>,
}

/// A claim, and what was read there.
#[derive(Debug)]
pub struct Read<'r> {
    /// The claim.
    pub claim: &'r Claim,
    /// The place of its reading in the finding.
    pub reading: usize,
    /// The tokens around the value: before it, its own, and after it.
    pub tokens: [Vec<String>; 3],
    /// The attribute of the fact, which may be another than the finding's.
    pub attribute: String,
    /// What the fact is about.
    pub subject: String,
    /// The canonical value of what the words themselves say.
    pub stated: String,
    /// The canonical value of what follows from them and from the day of publication.
    pub implied: String,
    /// The words around the value by which it was compared, each kind with its words.
    pub cues: Vec<(&'static str, Vec<String>)>,
}

/// Two readings of the finding.
#[derive(Debug)]
pub struct Pair {
    /// Their places.
    pub readings: (usize, usize),
    /// What they amount to.
    pub weighed: Weighed,
    /// What the source of the first would have had to say, and that of the second; none where they
    /// can both hold.
    pub nearest: Option<(String, String)>,
}

/// Columns before the text of a table's right side.
const INDENT: usize = 12;

/// Writes it for people.
///
/// # Errors
/// Only those of `out`.
pub fn text(
    report: &Report,
    explained: &Explained<'_>,
    out: &mut dyn Write,
    options: &Options,
) -> io::Result<()> {
    report.write_finding(explained.finding, out, options)?;
    let mut page = Page {
        report,
        explained,
        out,
        options,
    };
    page.title("What was read")?;
    for number in 0..explained.claims.len() {
        page.claim(number)?;
    }
    if !explained.links.is_empty() {
        page.title("Why these were put together")?;
        for link in &explained.links {
            page.link(link)?;
        }
    }
    if !explained.pairs.is_empty() {
        page.title("Why this verdict")?;
        for pair in &explained.pairs {
            page.pair(pair)?;
        }
    }
    Ok(())
}

struct Page<'a> {
    report: &'a Report,
    explained: &'a Explained<'a>,
    out: &'a mut dyn Write,
    options: &'a Options,
}

impl Page<'_> {
    fn title(&mut self, text: &str) -> io::Result<()> {
        let heading = self.options.colours.heading;
        writeln!(self.out, "\n{heading}{text}{heading:#}")
    }

    fn lines(&mut self, text: &str, indent: usize, hang: usize) -> io::Result<()> {
        let columns = self.options.width.saturating_sub(indent);
        for line in wrap(text, columns, hang) {
            writeln!(self.out, "{:indent$}{line}", "")?;
        }
        Ok(())
    }

    fn row(&mut self, key: &str, text: &str) -> io::Result<()> {
        let quiet = self.options.colours.quiet;
        let columns = self.options.width.saturating_sub(INDENT + 4);
        for (number, line) in wrap(text, columns, 0).iter().enumerate() {
            let key = if number == 0 { key } else { "" };
            writeln!(self.out, "    {quiet}{key:INDENT$}{quiet:#}{line}")?;
        }
        Ok(())
    }

    fn claim(&mut self, number: usize) -> io::Result<()> {
        let read = &self.explained.claims[number];
        let article = &self.report.articles[read.claim.article];
        let mut head = vec![format!(
            "[{}] {}",
            number + 1,
            place(article, read.claim.span)
        )];
        head.extend(about_claim(self.report, article, read.claim));
        self.lines(&head.join(", "), 2, 4)?;
        let [before, value, after] = &read.tokens;
        let tokens = format!(
            "{} [{}] {}",
            before.join(" "),
            value.join(" | "),
            after.join(" ")
        );
        self.row("tokens", &tokens)?;
        let value = if read.stated == read.implied {
            read.stated.clone()
        } else {
            format!("{} stated, {} implied", read.stated, read.implied)
        };
        let words = clean(article.slice(read.claim.span));
        self.row("value", &format!("{words} → {value}"))?;
        self.row(
            "asked",
            &format!("{} of {}", read.attribute, or_nothing(&read.subject)),
        )?;
        let cues: Vec<String> = read
            .cues
            .iter()
            .map(|(kind, words)| format!("{kind}: {}", words.join(", ")))
            .collect();
        self.row("cues", &cues.join("; "))
    }

    fn link(&mut self, link: &Link) -> io::Result<()> {
        let (a, b) = (link.facts.0 + 1, link.facts.1 + 1);
        self.lines(&format!("[{a}] and [{b}]: {}", basis(link)), 2, 4)?;
        self.terms("score", link.score, &link.terms)?;
        if let Some((score, terms)) = &link.dispute {
            self.terms("dispute", *score, terms)?;
        }
        self.row(
            "threshold",
            &format!("{} {:.2}", link.threshold, link.least),
        )
    }

    /// A score and what it is the sum of, the weightiest first.
    fn terms(&mut self, name: &str, score: f64, terms: &[Term]) -> io::Result<()> {
        let mut shown: Vec<&Term> = terms.iter().filter(|t| t.value * t.weight != 0.0).collect();
        shown.sort_by(|a, b| {
            let size = |t: &Term| (t.value * t.weight).abs();
            size(b).total_cmp(&size(a)).then(a.name.cmp(b.name))
        });
        let shown: Vec<String> = shown
            .iter()
            .map(|t| match t.name {
                "bias" => format!("bias {:+.2}", t.weight),
                name => format!("{name} {:.2}×{:+.2}", t.value, t.weight),
            })
            .collect();
        self.row(name, &format!("{score:+.2} = {}", shown.join(", ")))
    }

    fn pair(&mut self, pair: &Pair) -> io::Result<()> {
        let weighed = &pair.weighed;
        let verdict = weighed.verdict.name();
        self.lines(&format!("{verdict}: {}", weighed.reason), 2, 4)?;
        let related = weighed.related;
        let relation = format!("{} ({})", related.relation.name(), related.reason.code());
        self.row("relation", &relation)?;
        if !weighed.notes.is_empty() {
            self.row("notes", &weighed.notes.join(", "))?;
        }
        if let Some((first, second)) = &pair.nearest {
            let show = |at: usize| self.explained.finding.readings[at].value.display();
            let (a, b) = (show(pair.readings.0), show(pair.readings.1));
            let text = if weighed.verdict == Verdict::Narrower {
                format!("nothing to mend; {first} on both sides would agree in full")
            } else {
                format!("instead of {a}: {first}; instead of {b}: {second}")
            };
            self.row("would agree", &text)?;
        }
        Ok(())
    }
}

fn or_nothing(text: &str) -> &str {
    if text.is_empty() {
        "nothing named"
    } else {
        text
    }
}

const fn basis(link: &Link) -> &'static str {
    use crate::align::Basis;
    match link.basis {
        Basis::Score => "the score reaches the threshold",
        Basis::OneAnswer => "both answer a question that a story answers once",
        Basis::OneSentence => "one sentence says both, of one thing",
        Basis::TellingValue => "a value that two articles hardly share by chance",
        Basis::Others => "by way of the others: their scores do on average",
    }
}

/// Writes it as one JSON object.
///
/// # Errors
/// Only those of `out`.
pub fn json(report: &Report, explained: &Explained<'_>, out: &mut dyn Write) -> io::Result<()> {
    let finding = explained.finding;
    let object = json!({
        "version": super::json::VERSION,
        "id": finding.id,
        "readings_key": finding.readings_key,
        "attribute": finding.attribute.name,
        "question": finding.attribute.question,
        "verdict": finding.verdict.name(),
        "status": finding.status.name(),
        "reason": finding.reason,
        "notes": finding.notes,
        "claims": explained.claims.iter().map(|read| claim(report, read)).collect::<Vec<_>>(),
        "links": explained.links.iter().map(of_link).collect::<Vec<_>>(),
        "pairs": explained.pairs.iter().map(of_pair).collect::<Vec<_>>(),
    });
    serde_json::to_writer_pretty(&mut *out, &object)?;
    writeln!(out)
}

fn claim(report: &Report, read: &Read<'_>) -> Json {
    let article = &report.articles[read.claim.article];
    let position = article.position(read.claim.span.start);
    let [before, value, after] = &read.tokens;
    json!({
        "article": article.id,
        "line": position.line,
        "column": position.column,
        "text": article.slice(read.claim.span),
        "reading": read.reading,
        "tokens": {"before": before, "value": value, "after": after},
        "attribute": read.attribute,
        "subject": read.subject,
        "stated": read.stated,
        "implied": read.implied,
        "cues": read.cues.iter()
            .map(|(kind, words)| ((*kind).to_owned(), json!(words)))
            .collect::<serde_json::Map<_, _>>(),
    })
}

fn of_link(link: &Link) -> Json {
    #[derive(Serialize)]
    struct Summand {
        name: &'static str,
        value: f64,
        weight: f64,
    }
    let terms = |terms: &[Term]| -> Vec<Summand> {
        let each = terms.iter().map(|t| Summand {
            name: t.name,
            value: rounded(t.value),
            weight: t.weight,
        });
        each.collect()
    };
    json!({
        "claims": [link.facts.0, link.facts.1],
        "relation": link.related.relation.name(),
        "basis": link.basis.name(),
        "score": rounded(link.score),
        "terms": terms(&link.terms),
        "margins": link.margins.map(|m| [rounded(m.0), rounded(m.1)]),
        "dispute": link.dispute.as_ref().map(|(score, of)| json!({
            "score": rounded(*score),
            "terms": terms(of),
        })),
        "threshold": {"name": link.threshold, "value": link.least},
    })
}

fn of_pair(pair: &Pair) -> Json {
    let weighed = &pair.weighed;
    json!({
        "readings": [pair.readings.0, pair.readings.1],
        "relation": weighed.related.relation.name(),
        "code": weighed.related.reason.code(),
        "verdict": weighed.verdict.name(),
        "reason": weighed.reason,
        "notes": weighed.notes,
        "would_agree": pair.nearest.as_ref().map(|(first, second)| [first, second]),
    })
}

/// To four places, so that the last digits of sums do not depend on the machine.
fn rounded(number: f64) -> f64 {
    (number * 10_000.0).round() / 10_000.0
}
