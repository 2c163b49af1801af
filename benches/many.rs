//! How the time of a whole check grows with the articles: stories of ten articles each, a hundred
//! of them and a thousand, and one story that everybody writes about.
//!
//! The articles are generated: each story has its own place, people, days and figures, each article
//! tells some of it in an order and in words of its own, and one in ten gives a figure otherwise.

use divan::Bencher;
use divan::counter::ItemsCount;
use factdiff::align::Grouping;
use factdiff::article::Article;
use factdiff::check::{Options, check};
use factdiff::rules::Packs;

fn main() {
    divan::main();
}

/// Articles of a hundred stories, and of a thousand: the time per article should be the same.
#[divan::bench(args = [1_000, 10_000], sample_count = 3, sample_size = 1)]
fn stories_of_ten(bencher: Bencher, count: usize) {
    run(bencher, count, 10);
}

/// Articles of one story.
#[divan::bench(args = [50, 400], sample_count = 3, sample_size = 1)]
fn one_story(bencher: Bencher, count: usize) {
    run(bencher, count, count);
}

fn run(bencher: Bencher, count: usize, a_story: usize) {
    let packs = Packs::for_run(&[]).unwrap_or_else(|problems| panic!("{problems:?}"));
    let options = Options {
        grouping: Grouping::ByContent,
        ..Options::new(packs, jiff::civil::date(2026, 1, 1))
    };
    bencher
        .counter(ItemsCount::new(count))
        .with_inputs(|| articles(count, a_story))
        .bench_local_values(|articles| check(articles, &options));
}

/// `count` articles, `a_story` of them on each story.
fn articles(count: usize, a_story: usize) -> Vec<Article> {
    (0..count)
        .map(|i| {
            let story = Story::new((i / a_story) as u64);
            let id = format!("story{:04}/article{:04}.txt", i / a_story, i % a_story);
            Article::new(id, story.told(&mut Dice(0xFACE ^ ((i as u64) << 8))))
        })
        .collect()
}

/// SplitMix64: the same figures on every machine.
struct Dice(u64);

impl Dice {
    fn below(&mut self, end: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        (z ^ (z >> 31)) % end
    }

    fn one_of<'a>(&mut self, of: &[&'a str]) -> &'a str {
        of[usize::try_from(self.below(of.len() as u64)).unwrap_or_default()]
    }

    fn name(&mut self) -> String {
        const FIRST: [&str; 24] = [
            "Bar", "Cal", "Dor", "El", "Fen", "Gar", "Hal", "Is", "Jor", "Kel", "Lor", "Mar",
            "Nor", "Os", "Pen", "Quin", "Ros", "Sel", "Tor", "Ul", "Ver", "Wil", "Yar", "Zel",
        ];
        const MIDDLE: [&str; 12] = [
            "a", "e", "i", "o", "an", "en", "il", "or", "und", "est", "av", "ow",
        ];
        const LAST: [&str; 16] = [
            "by", "dale", "ford", "ham", "ic", "ko", "ley", "mouth", "nay", "ova", "port", "rick",
            "sen", "ton", "vik", "wick",
        ];
        const BETWEEN: [&str; 12] = ["b", "d", "g", "k", "l", "m", "n", "p", "r", "s", "t", "v"];
        let parts: [&[&str]; 5] = [&FIRST, &MIDDLE, &BETWEEN, &MIDDLE, &LAST];
        parts.map(|part| self.one_of(part)).concat()
    }
}

/// What happened.
struct Story {
    town: String,
    street: String,
    mayor: String,
    witness: String,
    company: String,
    thing: &'static str,
    work: &'static str,
    killed: u64,
    hurt: u64,
    homes: u64,
    crews: u64,
    millions: u64,
    percent: u64,
    age: u64,
    hours: u64,
    day: u64,
    month: &'static str,
}

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];
const THINGS: [&str; 12] = [
    "fire",
    "flood",
    "explosion",
    "landslide",
    "storm",
    "collapse",
    "derailment",
    "gas leak",
    "earthquake",
    "tornado",
    "avalanche",
    "shooting",
];
const WORKS: [&str; 12] = [
    "warehouse",
    "school",
    "harbour",
    "bridge",
    "market",
    "factory",
    "stadium",
    "refinery",
    "hospital",
    "railway station",
    "shopping centre",
    "dam",
];
const OPENINGS: [&str; 6] = [
    "Officials gave new figures after days of uncertainty.",
    "Residents said they had never seen anything like it.",
    "The inquiry is expected to look at earlier warnings.",
    "Roads into the area stayed closed to traffic.",
    "Volunteers handed out blankets and hot soup.",
    "Engineers were still assessing the ground nearby.",
];

impl Story {
    fn new(number: u64) -> Self {
        let mut dice = Dice(number.wrapping_mul(7919) ^ 0xBEEF);
        let person = |dice: &mut Dice| {
            const GIVEN: [&str; 10] = [
                "Anna", "Peter", "Maria", "John", "Elena", "David", "Susan", "Thomas", "Laura",
                "Michael",
            ];
            format!("{} {}", dice.one_of(&GIVEN), dice.name())
        };
        Self {
            town: dice.name(),
            street: dice.name(),
            mayor: person(&mut dice),
            witness: person(&mut dice),
            company: dice.name(),
            thing: dice.one_of(&THINGS),
            work: dice.one_of(&WORKS),
            killed: 2 + dice.below(60),
            hurt: 10 + dice.below(300),
            homes: 20 + dice.below(900),
            crews: 3 + dice.below(40),
            millions: 2 + dice.below(500),
            percent: 5 + dice.below(80),
            age: 20 + dice.below(60),
            hours: 2 + dice.below(20),
            day: 1 + dice.below(28),
            month: dice.one_of(&MONTHS),
        }
    }

    /// One article: most of the story, in words of its own.
    fn told(&self, dice: &mut Dice) -> String {
        let mut slip = |n: u64| if dice.below(10) == 0 { n + 1 } else { n };
        let (killed, hurt, homes) = (slip(self.killed), slip(self.hurt), slip(self.homes));
        let (day, millions) = (slip(self.day), slip(self.millions));
        let (town, thing, work) = (&self.town, self.thing, self.work);
        let mut text = match dice.below(3) {
            0 => format!(
                "At least {killed} people were killed and {hurt} injured when a {thing} struck the {work} in {town} on {} {day}.\n\n",
                self.month
            ),
            1 => format!(
                "{town}: A {thing} at the {work} left {killed} people dead and hurt {hurt} others on {day} {}.\n\n",
                self.month
            ),
            _ => format!(
                "The {thing} that hit {town}'s {work} on {} {day} killed {killed} people, officials said, and wounded {hurt}.\n\n",
                self.month
            ),
        };
        let mut told = vec![
            format!(
                "More than {homes} homes on {} Street were damaged, {} said.",
                self.street, self.mayor
            ),
            format!(
                "Mayor {} said {} fire crews worked for {} hours to clear the {work}.",
                self.mayor, self.crews, self.hours
            ),
            format!(
                "{}, {}, who lives on {} Street, said she heard a loud noise before the {thing}.",
                self.witness, self.age, self.street
            ),
            format!(
                "{} Industries, which runs the {work}, put the damage at ${millions} million.",
                self.company
            ),
            format!(
                "About {} percent of {town} was without power after the {thing}.",
                self.percent
            ),
            format!(
                "The {work} was rebuilt in {} at a cost of ${} million.",
                1950 + self.percent,
                self.millions / 2 + 1
            ),
            format!(
                "The first call reached the {town} fire department at {}:{:02} a.m., {} said.",
                1 + self.hours % 11,
                self.age % 60,
                self.mayor
            ),
            format!(
                "A hearing on the {thing} is planned for {} {}, the council of {town} said.",
                MONTHS[(self.day % 12) as usize],
                1 + self.age % 28
            ),
            format!(
                "In {town}, {} people spent the night in a shelter {} miles from the {work}.",
                self.hurt * 2 + 5,
                self.hours
            ),
            dice.one_of(&OPENINGS).to_owned(),
            dice.one_of(&OPENINGS).to_owned(),
        ];
        while told.len() > 3 {
            let next = usize::try_from(dice.below(told.len() as u64)).unwrap_or_default();
            text.push_str(&told.swap_remove(next));
            text.push_str(if dice.below(3) == 0 { "\n\n" } else { " " });
        }
        text
    }
}
