use super::*;

fn known(form: &str) -> Word {
    word(form).unwrap_or_else(|| panic!("{form} is not in the list"))
}

fn verb(form: &str) -> &'static str {
    known(form).lemma(Class::Verb)
}

fn noun(form: &str) -> &'static str {
    known(form).lemma(Class::Noun)
}

#[test]
fn verbs_of_the_news() {
    let forms = [
        ("killed", "kill"),
        ("died", "die"),
        ("dying", "die"),
        ("injured", "injure"),
        ("lives", "live"),
        ("said", "say"),
        ("struck", "strike"),
        ("shot", "shoot"),
        ("left", "leave"),
        ("found", "find"),
        ("founded", "found"),
        ("wounded", "wound"),
        ("lay", "lie"),
        ("laid", "lay"),
        ("lying", "lie"),
        ("met", "meet"),
        ("fled", "flee"),
        ("was", "be"),
        ("has", "have"),
        ("abducted", "abduct"),
        ("fell", "fall"),
        ("rose", "rise"),
        ("held", "hold"),
        ("began", "begin"),
        ("brought", "bring"),
        ("caught", "catch"),
        ("sank", "sink"),
        ("won", "win"),
        ("shelling", "shell"),
        ("organised", "organise"),
        ("agreed", "agree"),
        ("carried", "carry"),
        ("hit", "hit"),
        ("kill", "kill"),
    ];
    for (form, lemma) in forms {
        assert_eq!(verb(form), lemma, "{form}");
    }
}

#[test]
fn nouns_of_the_news() {
    let forms = [
        ("injuries", "injury"),
        ("men", "man"),
        ("people", "person"),
        ("children", "child"),
        ("lives", "life"),
        ("talks", "talk"),
        ("women", "woman"),
        ("hostages", "hostage"),
        ("crises", "crisis"),
        ("countries", "country"),
        ("leaves", "leaf"),
        ("police", "police"),
        ("airstrikes", "airstrike"),
        ("protesters", "protester"),
        ("republicans", "republican"),
        ("points", "point"),
        ("houses", "house"),
        ("buses", "bus"),
        ("thousands", "thousand"),
    ];
    for (form, lemma) in forms {
        assert_eq!(noun(form), lemma, "{form}");
    }
}

#[test]
fn adjectives_have_lemmas() {
    for (form, lemma) in [
        ("larger", "large"),
        ("deadliest", "deadly"),
        ("worse", "bad"),
        ("dead", "dead"),
    ] {
        assert_eq!(known(form).lemma(Class::Adjective), lemma, "{form}");
    }
}

#[test]
fn ambiguous_words_have_every_reading() {
    let readings: [(&str, Tag, &[Tag]); 10] = [
        ("strike", Tag::Noun, &[Tag::Noun, Tag::Base]),
        ("talks", Tag::NounPlural, &[Tag::NounPlural, Tag::Present]),
        ("shot", Tag::Past, &[Tag::Noun, Tag::Past, Tag::Participle]),
        (
            "left",
            Tag::Past,
            &[Tag::Past, Tag::Participle, Tag::Adjective],
        ),
        ("may", Tag::Modal, &[Tag::Modal, Tag::Proper]),
        ("march", Tag::Noun, &[Tag::Noun, Tag::Base, Tag::Proper]),
        ("killed", Tag::Participle, &[Tag::Past, Tag::Participle]),
        (
            "that",
            Tag::Preposition,
            &[Tag::Preposition, Tag::Determiner, Tag::Pronoun],
        ),
        ("million", Tag::Number, &[Tag::Number]),
        ("meeting", Tag::Noun, &[Tag::Noun, Tag::Gerund]),
    ];
    for (form, first, tags) in readings {
        let word = known(form);
        assert_eq!(word.first(), first, "{form}");
        for &tag in tags {
            assert!(word.tags().contains(tag), "{form} may be {tag:?}");
        }
    }
    assert!(!known("the").tags().contains(Tag::Noun));
    assert!(!known("people").is(Class::Verb));
    assert!(!known("killed").is(Class::Noun));
}

#[test]
fn a_class_that_a_word_has_not_gives_the_word() {
    assert_eq!(verb("injuries"), "injuries");
    assert_eq!(known("nearly").lemma(Class::Noun), "nearly");
    assert_eq!(known("struck").likeliest_lemma(), "strike");
    assert_eq!(known("nearly").likeliest_lemma(), "nearly");
}

#[test]
fn unknown_words_are_unknown() {
    for form in ["", "zelensky", "Killed", "xqzt", "five-hour"] {
        assert_eq!(word(form), None, "{form}");
    }
}

#[test]
fn regular_inflections_of_unknown_words() {
    assert_eq!(regular_lemma("superyachts", Class::Noun), "superyacht");
    assert_eq!(regular_lemma("droning", Class::Verb), "droning");
    assert_eq!(regular_lemma("livestreamed", Class::Verb), "livestream");
    assert_eq!(regular_lemma("covidus", Class::Noun), "covidus");
}
