//! The pairs that alignment weighs, for fitting `rules/align.toml`: for every folder named, one JSON
//! line a fact and one a pair of facts of one family, with the features of the pair.
//!
//! A folder may hold `moved.lines` ("article line" a line): then only pairs with a fact there are
//! written.

use factdiff::align::{Features, Profiled, family, profiles, relation};
use factdiff::fact::{CueKind, Fact};
use factdiff::ingest::{Input, Options, ingest};
use factdiff::{extract, recognize, rules, text};
use serde_json::{Map, Value, json};
use std::collections::HashSet;
use std::io::Write;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let packs = rules::Packs::built_in().map_err(|problems| format!("{problems:?}"))?;
    let mut out = std::io::BufWriter::new(std::io::stdout().lock());
    for folder in std::env::args().skip(1) {
        let articles = ingest(
            vec![Input::Path(folder.clone().into())],
            &Options::default(),
        )
        .articles;
        let mut facts: Vec<Fact> = Vec::new();
        for (i, article) in articles.iter().enumerate() {
            let text = text::Text::read(article);
            let mentions = recognize::recognize(&text);
            facts.extend(extract::extract(&text, &mentions, i, &packs));
        }
        facts.retain(|fact| !extract::is_named_only(&fact.attribute));
        let moved = std::fs::read_to_string(format!("{folder}/moved.lines")).ok();
        let moved: Option<HashSet<&str>> = moved.as_ref().map(|m| m.lines().collect());
        let mut wanted = Vec::new();
        for (i, fact) in facts.iter().enumerate() {
            let article = &articles[fact.evidence.article];
            let at = article.position(fact.evidence.span.start);
            let stem = article.id.rsplit('/').next().unwrap_or_default();
            let stem = stem.strip_suffix(".txt").unwrap_or(stem);
            let place = format!("{stem} {}", at.line);
            wanted.push(moved.as_ref().is_none_or(|m| m.contains(place.as_str())));
            let line = json!({
                "story": folder, "fact": i, "article": stem, "line": at.line, "column": at.column,
                "text": article.slice(fact.evidence.span), "kind": fact.kind.name(),
                "attribute": fact.attribute.name, "subject": fact.subject.canonical(),
                "bearer": format!("{:?}", fact.subject.bearer),
                "value": fact.value.canonical(), "instance": fact.subject.instance,
                "occasions": fact.subject.occasions.iter().map(|o| format!("{}/{} {:?}", o.at + 1, o.all.len(), o.told())).collect::<Vec<_>>(),
                "sentence_index": fact.evidence.sentence_index,
                "modality": fact.qualifiers.modality.map(|m| m.name()),
                "cues": fact.cues.iter().filter(|c| c.kind <= CueKind::Preposition || c.kind == CueKind::Event).map(|c| format!("{:?}:{}", c.kind, c.word)).collect::<Vec<_>>(),
                "sentence": article.slice(fact.evidence.sentence),
            });
            writeln!(out, "{line}")?;
        }
        let profiles = profiles(&facts.iter().collect::<Vec<_>>());
        let profiled = |i: usize| Profiled {
            fact: &facts[i],
            profile: &profiles[i],
        };
        for a in 0..facts.len() {
            for b in a + 1..facts.len() {
                let (x, y) = (&facts[a].evidence, &facts[b].evidence);
                let one_sentence = x.article == y.article && x.sentence_index == y.sentence_index;
                if one_sentence
                    || family(facts[a].kind) != family(facts[b].kind)
                    || !(wanted[a] || wanted[b])
                {
                    continue;
                }
                let features: Map<String, Value> = Features::of(profiled(a), profiled(b))
                    .iter()
                    .filter(|(_, v)| *v != 0.0)
                    .map(|(f, v)| (f.name().to_owned(), ((v * 1000.0).round() / 1000.0).into()))
                    .collect();
                let relation = relation(&facts[a], &facts[b]).relation;
                let relation = format!("{relation:?}");
                let line =
                    json!({"story": folder, "a": a, "b": b, "f": features, "relation": relation});
                writeln!(out, "{line}")?;
            }
        }
    }
    Ok(())
}
