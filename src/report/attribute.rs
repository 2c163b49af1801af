//! An attribute in full, for `rules explain`: what it asks, how it knows an answer, how answers
//! compare.

use super::Options;
use super::layout::{clean, wrap};
use crate::fact::Attribute;
use crate::rules::{Compiled, Pack, Window};
use crate::value::Kind;
use std::io::{self, Write};

/// Columns before the text of a table's right side.
const INDENT: usize = 10;

/// Writes what a rule pack says of an attribute; `pack` is the one that names it.
///
/// # Errors
/// Only those of `out`.
pub fn named(
    compiled: &Compiled,
    pack: Option<&Pack>,
    out: &mut dyn Write,
    options: &Options,
) -> io::Result<()> {
    let attribute = &compiled.attribute;
    head(attribute, out, options)?;
    if let Some(pack) = pack {
        let path = pack.path.display();
        row("pack", &format!("{} ({path})", pack.name), out, options)?;
    }
    row("severity", attribute.severity.name(), out, options)?;
    if let Some(event) = &compiled.event {
        let words = format!("@{event} {}", reach(compiled.window));
        row("event", &words, out, options)?;
    }
    let reject = compiled.reject.to_string();
    if !reject.is_empty() {
        row("reject", &reject, out, options)?;
    }
    if attribute.once {
        row("once", "a story has one answer", out, options)?;
    }
    compares(attribute.kind, out, options)?;
    if !compiled.anchors.is_empty() {
        title(
            "Anchors: any one suffices, of which all keys must hold",
            out,
            options,
        )?;
        for anchor in &compiled.anchors {
            entry(&anchor.to_string(), out, options)?;
        }
    }
    let todo = |todo: &Option<String>| match todo {
        Some(why) => format!(" (todo: {why})"),
        None => String::new(),
    };
    title("Examples", out, options)?;
    for example in &compiled.examples {
        let (text, value, todo) = (&example.text, &example.value, todo(&example.todo));
        entry(&format!("{text} → {value}{todo}"), out, options)?;
    }
    title("Counterexamples: no answer", out, options)?;
    for counter in &compiled.counterexamples {
        entry(
            &format!("{}{}", counter.text, todo(&counter.todo)),
            out,
            options,
        )?;
    }
    title("Pairs", out, options)?;
    for pair in &compiled.pairs {
        let (left, right, todo) = (&pair.left, &pair.right, todo(&pair.todo));
        let relation = pair.relation.name();
        entry(
            &format!("{left} / {right} → {relation}{todo}"),
            out,
            options,
        )?;
    }
    Ok(())
}

/// Writes what is to be said of an attribute that no pack names.
///
/// # Errors
/// Only those of `out`.
pub fn open(attribute: &Attribute, out: &mut dyn Write, options: &Options) -> io::Result<()> {
    head(attribute, out, options)?;
    let pack = "none: an open attribute, made of the words around the value";
    row("pack", pack, out, options)?;
    row("severity", attribute.severity.name(), out, options)?;
    compares(attribute.kind, out, options)
}

fn head(attribute: &Attribute, out: &mut dyn Write, options: &Options) -> io::Result<()> {
    let heading = options.colours.heading;
    writeln!(out, "{heading}{}{heading:#}", clean(&attribute.name))?;
    for line in wrap(&attribute.question, options.width, 0) {
        writeln!(out, "{line}")?;
    }
    writeln!(out)?;
    row("kind", attribute.kind.name(), out, options)
}

fn compares(kind: Kind, out: &mut dyn Write, options: &Options) -> io::Result<()> {
    row("compared", comparison(kind), out, options)
}

fn row(key: &str, text: &str, out: &mut dyn Write, options: &Options) -> io::Result<()> {
    let quiet = options.colours.quiet;
    let lines = wrap(text, options.width.saturating_sub(INDENT), 0);
    for (number, line) in lines.iter().enumerate() {
        let key = if number == 0 { key } else { "" };
        writeln!(out, "{quiet}{key:INDENT$}{quiet:#}{line}")?;
    }
    Ok(())
}

fn title(text: &str, out: &mut dyn Write, options: &Options) -> io::Result<()> {
    let heading = options.colours.heading;
    writeln!(out, "\n{heading}{text}{heading:#}")
}

fn entry(text: &str, out: &mut dyn Write, options: &Options) -> io::Result<()> {
    for line in wrap(text, options.width.saturating_sub(2), 2) {
        writeln!(out, "  {line}")?;
    }
    Ok(())
}

const fn reach(window: Window) -> &'static str {
    match window {
        Window::Clause => "in the same clause",
        Window::Sentence => "in the same sentence",
        Window::Neighbour => "in the same sentence, the one before or the one after",
    }
}

/// When two values of a kind can both hold.
const fn comparison(kind: Kind) -> &'static str {
    match kind {
        Kind::Number | Kind::Count => {
            "by number: hedges, bounds, ranges and rounding leave room; a plain count is meant to \
             the last one"
        }
        Kind::Date => {
            "by calendar: only what both state can set two days apart; a coarser date holds the \
             finer ones in it"
        }
        Kind::Time => {
            "by the clock, and by zones where both name one; \"about\" and \"shortly after\" leave \
             room"
        }
        Kind::Duration => "by length, in whatever units; hedges, bounds and rounding leave room",
        Kind::Set => "by what recurs and how often",
        Kind::Age => "by age; a year of life lasts a year, and \"in his 30s\" ten",
        Kind::Money => {
            "by sum in one currency; rounding by the digits stated; two currencies are not compared"
        }
        Kind::Percent => "by number; percent and percentage points are not compared",
        Kind::Measure => "by size, converted to one unit, as exactly as the digits stated",
        Kind::Ordinal => "by place in the order",
        Kind::Person => "by name: short forms, nicknames and spellings may be one person's",
        Kind::Role => "by office; what nobody is at once contradicts",
        Kind::Place => "by name and by what lies in what",
        Kind::Organisation => "by name, acronym and alias",
        Kind::Participants => "by who is named; lists that stay open may each name others",
        Kind::Quote => "by words; what is left out or bracketed leaves room",
        Kind::Charge | Kind::Other => "by words",
    }
}
