use super::*;

fn code(name: &str) -> &'static str {
    country(name).map_or("-", |country| country.code)
}

#[test]
fn countries_go_by_many_names() {
    let names = [
        ("United Kingdom", "GB"),
        ("UK", "GB"),
        ("U.K.", "GB"),
        ("Britain", "GB"),
        ("Great Britain", "GB"),
        ("US", "US"),
        ("U.S.", "US"),
        ("United States", "US"),
        ("America", "US"),
        ("the United States", "US"),
        ("Burma", "MM"),
        ("Myanmar", "MM"),
        ("Türkiye", "TR"),
        ("Turkey", "TR"),
        ("TURKEY", "TR"),
        ("Ivory Coast", "CI"),
        ("Côte d'Ivoire", "CI"),
        ("Côte d’Ivoire", "CI"),
        ("Czechia", "CZ"),
        ("Holland", "NL"),
        ("the Netherlands", "NL"),
        ("North Korea", "KP"),
        ("DPRK", "KP"),
        ("South Korea", "KR"),
        ("UAE", "AE"),
        ("DR Congo", "CD"),
        ("Palestinian territories", "PS"),
        ("Swaziland", "SZ"),
        ("Hong Kong", "HK"),
    ];
    for (name, expected) in names {
        assert_eq!(code(name), expected, "{name}");
    }
    for name in [
        "us", "Us", "turkey", "Russian", "London", "Kremlin", "Chicken", "", "the", "the ",
    ] {
        assert_eq!(code(name), "-", "{name}");
    }
}

#[test]
fn people_and_adjectives_stand_for_countries() {
    let words = [
        ("Russian", "RU"),
        ("Ukrainians", "UA"),
        ("Dutch", "NL"),
        ("British", "GB"),
        ("Israeli", "IL"),
        ("Emirati", "AE"),
        ("Swiss", "CH"),
        ("Filipino", "PH"),
        ("Congolese", "CD"),
        ("Burmese", "MM"),
        ("South Korean", "KR"),
        ("Poles", "PL"),
    ];
    for (word, expected) in words {
        assert_eq!(
            nationality(word).map(|country| country.code),
            Some(expected),
            "{word}"
        );
    }
    for word in ["Russia", "polish", "Londoner"] {
        assert_eq!(nationality(word), None, "{word}");
    }
    assert_eq!(
        region_of_people("Scottish").map(|region| region.name),
        Some("Scotland")
    );
    assert_eq!(
        region_of_people("Texans").map(|region| region.name),
        Some("Texas")
    );
}

#[test]
fn abbreviations_of_states() {
    for (text, state) in [
        ("Calif.", "California"),
        ("TX", "Texas"),
        ("IN", "Indiana"),
        ("N.Y.", "New York"),
        ("Ont.", "Ontario"),
    ] {
        assert_eq!(
            abbreviation(text).map(|region| region.name),
            Some(state),
            "{text}"
        );
    }
    for text in ["In", "or", "Miss", "miss.", "Texas"] {
        assert_eq!(abbreviation(text), None, "{text}");
    }
    assert_eq!(place("OR"), None);
    assert_eq!(place("Miss."), None);
}

#[test]
fn spellings_of_one_city() {
    for (a, b) in [
        ("Kyiv", "Kiev"),
        ("Odesa", "Odessa"),
        ("Mumbai", "Bombay"),
        ("São Paulo", "Sao Paulo"),
        ("Geneva", "Genève"),
        ("New York", "New York City"),
        ("Zürich", "Zurich"),
        ("Khan Younis", "Khan Yunis"),
        ("The Hague", "Hague"),
        ("Xi’an", "Xi'an"),
    ] {
        assert!(same_place(a, b), "{a} / {b}");
        assert_eq!(
            place(a).map(|place| place.name),
            place(b).map(|place| place.name),
            "{a} / {b}"
        );
    }
    assert!(!same_place("Moscow", "Kyiv"));
    assert!(!same_place("Austria", "Australia"));
}

#[test]
fn capitals_and_seats() {
    for (city, expected) in [
        ("Moscow", "RU"),
        ("Kyiv", "UA"),
        ("Washington", "US"),
        ("Beijing", "CN"),
        ("London", "GB"),
        ("Bogota", "CO"),
    ] {
        assert_eq!(
            capital(city).map(|country| country.code),
            Some(expected),
            "{city}"
        );
    }
    assert_eq!(capital("New York"), None);
    for (seat, city, stands_for) in [
        ("Kremlin", Some("Moscow"), Some("government")),
        ("the White House", Some("Washington"), Some("government")),
        ("Élysée", Some("Paris"), Some("government")),
        ("Downing Street", Some("London"), Some("government")),
        ("Knesset", Some("Jerusalem"), Some("parliament")),
    ] {
        let place = place(seat).unwrap_or_else(|| panic!("{seat}"));
        assert_eq!(
            (place.kind, place.city, place.stands_for),
            (PlaceKind::Seat, city, stands_for),
            "{seat}"
        );
    }
}

#[test]
fn every_capital_is_a_city_of_its_country() {
    let missing: Vec<_> = kinds::COUNTRIES
        .iter()
        .filter_map(|country| Some((country, country.capital?)))
        .filter(|&(country, name)| {
            !all(name)
                .any(|p| p.kind == PlaceKind::City && p.country == Some(country) && p.name == name)
        })
        .map(|(country, name)| (country.name, name))
        .collect();
    assert_eq!(missing, []);
}

#[test]
fn containment() {
    let inside = [
        ("Switzerland", "Geneva"),
        ("Moscow", "Kremlin"),
        ("Russia", "Kremlin"),
        ("Russia", "Moscow"),
        ("Europe", "Geneva"),
        ("Middle East", "Israel"),
        ("Middle East", "Haifa"),
        ("Texas", "Houston"),
        ("U.S.", "Houston"),
        ("California", "Los Angeles"),
        ("Gaza", "Rafah"),
        ("Ukraine", "Donbas"),
        ("Donbas", "Donetsk"),
        ("England", "Manchester"),
        ("UK", "England"),
        ("Ontario", "Toronto"),
        ("European Union", "France"),
        ("Alabama", "Birmingham"),
        ("England", "Birmingham"),
        ("United States", "White House"),
        ("Bavaria", "Munich"),
    ];
    for (outer, inner) in inside {
        assert!(contains(outer, inner), "{inner} in {outer}");
        assert!(!contains(inner, outer), "{outer} in {inner}");
    }
    for (outer, inner) in [
        ("France", "Geneva"),
        ("Moscow", "White House"),
        ("Moscow", "Moscow"),
        ("Texas", "Los Angeles"),
        ("Europe", "Israel"),
        ("European Union", "UK"),
        ("Russia", "Russia"),
        ("Kremlin", "Moscow"),
    ] {
        assert!(!contains(outer, inner), "{inner} in {outer}");
    }
}

#[test]
fn words_are_no_cities() {
    for word in [
        "Mobile",
        "Reading",
        "Nice",
        "Said",
        "Police",
        "March",
        "Most",
        "Man",
        "Hope",
        "Union",
        "Same",
        "Date",
        "Hassan",
        "George",
        "Kennedy",
        "Monday",
        "Springs",
        "Commonwealth",
        "Van",
        "Polish",
        "President",
        "Barking",
        "Mary",
        "Bath",
        "Metro",
    ] {
        assert_eq!(place(word), None, "{word}");
    }
}

#[test]
fn names_of_people_are_marked() {
    assert!(place("Jordan").is_some_and(|place| place.person_too));
    assert!(place("France").is_some_and(|place| !place.person_too));
    assert!(place("Florence").is_some_and(|place| place.person_too));
    assert!(place("Austin").is_some_and(|place| place.person_too));
    assert!(place("London").is_some_and(|place| !place.person_too));
    assert!(place("Mariupol").is_some_and(|place| !place.person_too));
}

#[test]
fn the_likeliest_comes_first() {
    let places = [
        ("New York", PlaceKind::City, "US"),
        ("Washington", PlaceKind::City, "US"),
        ("Georgia", PlaceKind::Country, "GE"),
        ("Birmingham", PlaceKind::City, "GB"),
        ("Paris", PlaceKind::City, "FR"),
        ("Gaza", PlaceKind::Region, "PS"),
        ("Singapore", PlaceKind::Country, "SG"),
        ("Victoria", PlaceKind::Region, "AU"),
        ("Quebec", PlaceKind::Region, "CA"),
    ];
    for (name, kind, code) in places {
        let place = place(name).unwrap_or_else(|| panic!("{name}"));
        assert_eq!(
            (place.kind, place.country.map(|country| country.code)),
            (kind, Some(code)),
            "{name}"
        );
    }
    assert!(all("Georgia").any(|place| place.kind == PlaceKind::Region
        && place.country.is_some_and(|country| country.code == "US")));
    assert!(
        all("Birmingham").any(|place| place.region.is_some_and(|region| region.name == "Alabama"))
    );
}

#[test]
fn the_longest_name_wins() {
    let cases: [(&[&str], usize, &str); 8] = [
        (&["New", "York", "officials"], 2, "New York"),
        (&["Abu", "Dhabi"], 2, "Abu Dhabi"),
        (&["White", "House", "said"], 2, "White House"),
        (
            &["Democratic", "Republic", "of", "the", "Congo", "and"],
            5,
            "Democratic Republic of the Congo",
        ),
        (&["U.S.", "Capitol", "police"], 2, "Capitol Hill"),
        (&["U.S.", "officials"], 1, "United States"),
        (&["Geneva"], 1, "Geneva"),
        (&["South", "Korea", "'s"], 2, "South Korea"),
    ];
    for (tokens, count, name) in cases {
        assert_eq!(
            longest(tokens).map(|(count, place)| (count, place.name)),
            Some((count, name)),
            "{tokens:?}"
        );
    }
    for tokens in [
        &["new", "york"][..],
        &["New", "plan"],
        &["White", "smoke"],
        &[],
        &["us"],
        &["reading", "the"],
    ] {
        assert_eq!(longest(tokens), None, "{tokens:?}");
    }
}
