//! What stands around an article's prose: captions that are set again and again are one claim;
//! bylines, stamps and links to other coverage tell no facts.

use factdiff::article::Article;
use factdiff::check::facts;
use factdiff::rules::Packs;

const ARTICLE: &str = "\
Bus crash on coast road leaves seven dead

By Ana Marsh
Posted 3 March 2026, 10:15

Photo: Rescuers carry one of 22 injured passengers from the bus. (Ana Marsh)

Seven people died when a bus left the coast road on Tuesday, police said.

Photo: Rescuers carry one of 22 injured passengers from the bus. (Ana Marsh)

The bus had been serviced 40 days before.

The bus had been serviced 40 days before.

Also read: Ten killed in 2019 bus crash
Related: 15 hurt in ferry accident
More on this: Crash of 2011 left 31 dead
Photo: Rescuers carry one of 22 injured passengers from the bus. (Ana Marsh)

Sign up for our newsletter and join 300,000 readers
Last updated at 18:50 GMT on 4 March 2026
";

/// Line and words of every fact, and whether it is a headline's.
fn found() -> Vec<(usize, String, bool)> {
    let packs = Packs::built_in().expect("the built-in packs");
    let articles = [Article::new("case", ARTICLE)];
    facts(&articles, &packs)
        .into_iter()
        .map(|fact| {
            let span = fact.evidence.span;
            let line = articles[0].position(span.start).line;
            (
                line,
                articles[0].slice(span).to_owned(),
                fact.evidence.headline,
            )
        })
        .collect()
}

fn lines_of(words: &str) -> Vec<usize> {
    let found = found().into_iter().filter(|(_, at, _)| at == words);
    found.map(|(line, ..)| line).collect()
}

#[test]
fn a_caption_set_several_times_is_one_claim() {
    assert_eq!(lines_of("22"), [6]);
}

#[test]
fn a_paragraph_set_twice_is_one_claim() {
    assert_eq!(lines_of("40 days"), [12]);
}

#[test]
fn the_headlines_fact_is_its_own() {
    let deaths = found()
        .into_iter()
        .filter(|(_, at, _)| at.eq_ignore_ascii_case("seven"));
    let deaths: Vec<(usize, bool)> = deaths.map(|(line, _, headline)| (line, headline)).collect();
    assert_eq!(deaths, [(1, true), (8, false)]);
}

#[test]
fn a_sentence_that_opens_with_by_is_no_byline() {
    let packs = Packs::built_in().expect("the built-in packs");
    let text = "Flood\n\nBy Tuesday night 12 people had been found.\n\nThe river fell.\n";
    assert_eq!(facts(&[Article::new("case", text)], &packs).len(), 2);
}

#[test]
fn bylines_stamps_and_links_tell_no_facts() {
    let prose = [1, 6, 8, 12];
    let others: Vec<_> = found()
        .into_iter()
        .filter(|(line, ..)| !prose.contains(line))
        .collect();
    assert_eq!(others, []);
}
