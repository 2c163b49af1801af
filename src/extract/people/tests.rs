//! Whose the ages of a text are.

use super::People;
use crate::article::Article;
use crate::recognize::recognize;
use crate::text::Text;
use crate::value::Kind;
use serde::Deserialize;

#[derive(Deserialize)]
struct Cases {
    case: Vec<Case>,
}

#[derive(Deserialize)]
struct Case {
    text: String,
    /// For each age in order: "number: name, sex, parts".
    ages: Vec<String>,
}

fn bearers(text: &str) -> Vec<String> {
    let article = Article::new("a", text);
    let text = Text::read(&article);
    let mentions = recognize(&text);
    let people = People::of(&text, &mentions);
    let mut numbers: Vec<usize> = Vec::new();
    let ages = mentions.iter().filter(|m| m.kind == Kind::Age);
    ages.map(|age| {
        let years = text.article.slice(age.span);
        let Some(bearer) = people.bearer(age) else {
            return format!("{years}: -");
        };
        let known = numbers.iter().position(|n| *n == bearer.number);
        let number = known.unwrap_or_else(|| {
            numbers.push(bearer.number);
            numbers.len() - 1
        });
        let who = bearer.name.clone().unwrap_or_else(|| format!("#{number}"));
        let sex = bearer.sex.map_or("", |sex| match sex {
            crate::lexicon::people::Sex::Male => " male",
            crate::lexicon::people::Sex::Female => " female",
        });
        format!("{years}: {who}{sex}{}", parts(bearer))
    })
    .collect()
}

/// The parts of somebody; in capitals where nobody else has them.
fn parts(bearer: &crate::fact::Bearer) -> String {
    use crate::lexicon::people::Parts;
    let names = [
        (Parts::ACCUSED, "accused"),
        (Parts::DEAD, "dead"),
        (Parts::HURT, "hurt"),
        (Parts::TARGET, "target"),
    ];
    let told = names.iter().filter(|(part, _)| bearer.parts.has(*part));
    told.map(|(part, name)| match bearer.sole.has(*part) {
        true => format!(" {}", name.to_uppercase()),
        false => format!(" {name}"),
    })
    .collect()
}

#[test]
fn ages_belong_to_people() {
    let cases: Cases =
        toml::from_str(include_str!("../../../tests/corpus/people.toml")).expect("cases");
    let mut faults = Vec::new();
    for case in &cases.case {
        let found = bearers(&case.text);
        if found != case.ages {
            faults.push(format!(
                "{}\n   wanted {:?}\n   found  {:?}",
                case.text, case.ages, found
            ));
        }
    }
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}
