//! What must hold of any two times, and of any text.

use factdiff::article::{Article, Metadata, Moment, Span};
use factdiff::recognize::recognize;
use factdiff::text::Text;
use factdiff::value::time::{Anchor, Recurrence, Reference, Relative, Unit};
use factdiff::value::time::{
    Basis, Daypart, Exactness, Fields, Form, Link, Part, Portion, Season, Year,
};
use factdiff::value::{Relation, TimeValue, Value, relate};
use proptest::option::of;
use proptest::prelude::*;

fn year() -> impl Strategy<Value = Year> {
    prop_oneof![
        4 => (2023_i16..2027).prop_map(Year::One),
        1 => any::<i16>().prop_map(Year::One),
        1 => (195_i16..204).prop_map(Year::Decade),
        1 => (18_i16..22).prop_map(Year::Century),
    ]
}

fn portion() -> impl Strategy<Value = Portion> {
    prop_oneof![
        (0_i8..=4).prop_map(Portion::Quarter),
        (1_i8..=2).prop_map(Portion::Half),
        Just(Portion::Season(Season::Winter)),
        Just(Portion::Season(Season::Summer)),
        Just(Portion::Weekend),
    ]
}

fn daypart() -> impl Strategy<Value = Daypart> {
    prop_oneof![
        Just(Daypart::Morning),
        Just(Daypart::Afternoon),
        Just(Daypart::Night),
        Just(Daypart::Overnight),
    ]
}

fn part() -> impl Strategy<Value = Part> {
    prop_oneof![Just(Part::Early), Just(Part::Mid), Just(Part::Late)]
}

prop_compose! {
    fn fields()(
        year in of(year()), month in of(1_i8..=12), day in of(1_i8..=31),
        week in of(1_i8..=53), weekday in of(1_i8..=7), portion in of(portion()),
        part in of(part()), daypart in of(daypart()), hour in of(0_i8..=24),
        minute in of(0_i8..60), zone in of(-720_i16..=720), grain in 0_u8..7,
    ) -> Fields {
        let none = Fields::default();
        let time = Fields { daypart, hour, minute: hour.and(minute), zone: hour.and(zone), ..none };
        match grain {
            0 => Fields { year, ..none },
            1 => Fields { year, month, part, ..none },
            2 => Fields { year, month: month.or(Some(1)), day, ..none },
            3 => Fields { year, month: month.or(Some(1)), day, ..time },
            4 => Fields { weekday, ..time },
            5 => Fields { year, week, portion: portion.filter(|p| *p == Portion::Weekend), ..none },
            _ => Fields { year, portion, part, ..none },
        }
    }
}

fn basis() -> impl Strategy<Value = Basis> {
    prop_oneof![
        3 => Just(Basis::Settled),
        1 => Just(Basis::YearAssumed),
        1 => Just(Basis::DayAssumed),
    ]
}

fn link() -> impl Strategy<Value = Link> {
    prop_oneof![Just(Link::Or), Just(Link::Either), Just(Link::Through)]
}

fn form() -> impl Strategy<Value = Form> {
    prop_oneof![
        8 => Just(Form::Calendar),
        1 => Just(Form::Reference(Reference::Past)),
        1 => Just(Form::Every(Recurrence::default())),
    ]
}

fn exactness() -> impl Strategy<Value = Exactness> {
    prop_oneof![
        3 => Just(Exactness::Plain),
        1 => Just(Exactness::About),
        1 => Just(Exactness::ShortlyAfter),
        1 => Just(Exactness::ShortlyBefore),
    ]
}

prop_compose! {
    fn time()(
        form in form(), resolved in fields().boxed(), weekday in of(1_i8..=7), basis in basis(),
        second in of((link(), fields().boxed())), exactness in exactness(), fiscal in any::<bool>(),
        by in of(-2_i32..2), published in of(1_i8..=28),
    ) -> TimeValue {
        let stated = Fields { weekday: resolved.day.and(weekday).or(resolved.weekday), ..resolved };
        let relative = by.map(|by| Relative { from: Anchor::Told, by, unit: Unit::Week });
        let counted_from = published.map(|day| jiff::civil::date(2025, 3, day));
        TimeValue { form, stated, resolved, basis, second, exactness, fiscal, relative, counted_from }
    }
}

/// Words that times are made of, strung together at random.
fn text() -> impl Strategy<Value = String> {
    let word = prop_oneof![
        proptest::sample::select(vec![
            "the",
            "last",
            "next",
            "this",
            "of",
            "December",
            "Dec.",
            "May",
            "Tuesday",
            "night",
            "early",
            "mid",
            "-",
            "3",
            "31",
            "1998",
            "99999",
            "9 a.m.",
            "2:30",
            "p.m.",
            "ET",
            "two",
            "years",
            "ago",
            "earlier",
            "a",
            "quarter",
            "third",
            "fiscal",
            "every",
            "and",
            "to",
            "or",
            ",",
            ".",
            "\n\n",
            "yesterday",
            "noon",
            "weekend",
            "century",
            "20th",
            "'80s",
            "half",
            "year",
            "'s",
            "end",
            "morning",
            "Christmas",
            "Eve",
            "summer",
            "about",
            "hundred",
            "million",
            "0",
            "00:00",
            "12/31/9999",
            "9999-12-31",
            "now",
            "few",
            "past",
            "twice",
            "zweitausend",
            "é",
            "“",
        ])
        .prop_map(str::to_owned),
        "\\PC{0,6}",
    ];
    proptest::collection::vec(word, 0..24).prop_map(|words| words.join(" "))
}

fn related(a: &TimeValue, b: &TimeValue) -> Relation {
    relate(&Value::Time(*a), &Value::Time(*b)).relation
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn swapping_mirrors(a in time().boxed(), b in time().boxed()) {
        let (a, b) = (Value::Time(a), Value::Time(b));
        prop_assert_eq!(relate(&a, &b).mirrored(), relate(&b, &a));
    }

    #[test]
    fn equal_is_having_one_canonical_form(a in time().boxed(), b in time().boxed()) {
        let same = a.canonical() == b.canonical();
        prop_assert_eq!(related(&a, &b) == Relation::Equal, same);
        prop_assert_eq!(related(&a, &a), Relation::Equal);
    }

    #[test]
    fn leaving_out_what_is_said_sets_no_dates_apart(
        year_a in 2024_i16..2027, year_b in 2024_i16..2027,
        month_a in 1_i8..=12, month_b in 1_i8..=12,
        day_a in 1_i8..=28, day_b in 1_i8..=28, drop in 0_u8..3,
    ) {
        let date = |year, month, day| Fields {
            year: Some(Year::One(year)), month: Some(month), day: Some(day), ..Fields::default()
        };
        let (a, b) = (date(year_a, month_a, day_a), date(year_b, month_b, day_b));
        let coarse = match drop {
            0 => Fields { year: None, ..a },
            1 => Fields { day: None, ..a },
            _ => Fields { month: None, day: None, ..a },
        };
        let (a, b, coarse) = (TimeValue::stated(a), TimeValue::stated(b), TimeValue::stated(coarse));
        if related(&a, &b) != Relation::Disjoint {
            prop_assert_ne!(related(&coarse, &b), Relation::Disjoint);
        }
        let apart = match drop {
            0 => (month_a, day_a) != (month_b, day_b),
            1 => (year_a, month_a) != (year_b, month_b),
            _ => year_a != year_b,
        };
        prop_assert_eq!(related(&coarse, &b) == Relation::Disjoint, apart);
    }

    #[test]
    fn any_text_is_read(text in text(), published in of(Just("2025-12-03"))) {
        let metadata = Metadata {
            published: published.map(|d| Moment::day(d.parse().expect("a date"))),
            ..Metadata::default()
        };
        let body = Span::new(0, text.len());
        let article = Article::with_body("t", text, body, metadata);
        for mention in recognize(&Text::read(&article)) {
            prop_assert!(!article.slice(mention.span).is_empty());
            prop_assert!(mention.phrase.start <= mention.tokens.start && mention.tokens.end <= mention.phrase.end);
            let _ = (mention.value.canonical(), mention.value.display(), mention.value.timex());
        }
    }
}
