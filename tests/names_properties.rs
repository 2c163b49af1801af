//! What holds of every pair of names, lists, roles and quotes: relations mirror, and equal is the same canonical form.

use factdiff::article::Article;
use factdiff::recognize::recognize;
use factdiff::text::Text;
use factdiff::value::{
    Name, OrganisationName, Participants, PersonName, PlaceName, Quote, Relation, Role, Value,
    relate,
};
use proptest::prelude::*;

fn word() -> impl Strategy<Value = String> {
    prop_oneof![
        proptest::sample::select(vec![
            "Joe",
            "Joseph",
            "J.",
            "Mark",
            "Mary",
            "Lund",
            "Lundt",
            "Schubert",
            "Schuberto",
            "Zelensky",
            "Zelenskyy",
            "Ruiz-Lund",
            "al-Assad",
            "Assad",
            "van",
            "Müller",
            "Mueller",
            "Geneva",
            "Switzerland",
            "Kremlin",
            "Moscow",
            "Main",
            "Street",
            "St.",
            "Georgia",
            "Agency",
            "Inc.",
            "the",
            "CEO",
            "COO",
            "adviser",
            "aide",
            "of",
            "…",
            "[x]",
            "real",
            "progress",
        ])
        .prop_map(str::to_owned),
        "[A-Za-zÀ-ž’-]{1,9}",
    ]
}

fn words(most: usize) -> impl Strategy<Value = Vec<String>> {
    proptest::collection::vec(word(), 1..=most)
}

fn person() -> impl Strategy<Value = Name> {
    (
        words(3),
        proptest::option::of(proptest::sample::select(vec!["jr", "sr"])),
    )
        .prop_map(|(words, suffix)| {
            let (family, given) = words.split_last().expect("one word at least");
            let mut name = PersonName::from_words(given, family);
            name.suffix = suffix.map(str::to_owned);
            Name::Person(name)
        })
}

fn name() -> impl Strategy<Value = Name> {
    prop_oneof![
        person(),
        (words(3), proptest::option::of(word())).prop_map(|(name, within)| {
            Name::Place(PlaceName::new(&name.join(" "), within.as_deref()))
        }),
        words(4).prop_map(|words| Name::Organisation(OrganisationName::new(&words.join(" ")))),
    ]
}

fn value() -> impl Strategy<Value = Value> {
    prop_oneof![
        name().prop_map(Value::Name),
        (proptest::collection::vec(person(), 1..4), any::<bool>())
            .prop_map(|(names, open)| Value::Participants(Participants::new(names, open))),
        words(4).prop_map(|words| Value::Role(Role::new(&words.join(" ")))),
        (words(6), proptest::option::of(person()))
            .prop_map(|(words, speaker)| Value::Quote(Quote::new(&words.join(" "), speaker))),
    ]
}

fn same_sort(a: &Value, b: &Value) -> bool {
    match (a, b) {
        (Value::Name(x), Value::Name(y)) => std::mem::discriminant(x) == std::mem::discriminant(y),
        _ => std::mem::discriminant(a) == std::mem::discriminant(b),
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn relations_mirror(a in value(), b in value()) {
        prop_assert_eq!(relate(&a, &b), relate(&b, &a).mirrored());
    }

    #[test]
    fn equal_is_the_same_canonical_form(a in value(), b in value()) {
        let equal = relate(&a, &b).relation == Relation::Equal;
        prop_assert_eq!(equal, same_sort(&a, &b) && a.canonical() == b.canonical());
        prop_assert_eq!(relate(&a, &a).relation, Relation::Equal);
    }

    #[test]
    fn any_text_is_read(text in "[ A-Za-zÀ-ž0-9.,;:'\"“”‘’()&-]{0,160}") {
        let article = Article::new("any", text);
        let text = Text::read(&article);
        for mention in recognize(&text) {
            prop_assert!(mention.tokens.start < mention.tokens.end);
            prop_assert!(mention.phrase.start <= mention.tokens.start);
            prop_assert!(mention.phrase.end >= mention.tokens.end);
            prop_assert!(!article.slice(mention.span).is_empty());
        }
    }

    #[test]
    fn runs_of_names_are_read(words in proptest::collection::vec(word(), 0..24)) {
        let article = Article::new("any", words.join(" "));
        let text = Text::read(&article);
        for mention in recognize(&text) {
            prop_assert!(mention.tokens.end <= text.tokens.len());
        }
    }
}
