//! The shape of `rules/lexicon/time.toml`, and its words with their meanings.

use super::{Daypart, Direction, Hedging, HolidayRule, Part, Reference, Season, Shift, Unit, Word};
use rustc_hash::FxHashMap;
use serde::Deserialize;
use std::collections::BTreeMap;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Raw {
    pub(super) months: Vec<Vec<String>>,
    pub(super) doubtful: Vec<String>,
    pub(super) weekdays: Vec<Vec<String>>,
    pub(super) weekdays_plural: Vec<String>,
    pub(super) seasons: RawSeasons,
    pub(super) dayparts: BTreeMap<Daypart, Vec<String>>,
    pub(super) units: BTreeMap<Unit, RawUnit>,
    pub(super) days: BTreeMap<String, i8>,
    pub(super) clock: BTreeMap<String, i8>,
    pub(super) meridiem: RawMeridiem,
    pub(super) zones: BTreeMap<String, i16>,
    pub(super) shifts: FxHashMap<Shift, Vec<String>>,
    pub(super) parts: BTreeMap<Part, Vec<String>>,
    pub(super) directions: BTreeMap<String, Direction>,
    pub(super) references: BTreeMap<Reference, Vec<String>>,
    pub(super) every: Vec<String>,
    pub(super) times: BTreeMap<String, u8>,
    pub(super) frequencies: BTreeMap<Unit, Vec<String>>,
    pub(super) hedges: FxHashMap<Hedging, Vec<String>>,
    pub(super) fiscal: Vec<String>,
    pub(super) half: Vec<String>,
    pub(super) ordinals: Vec<String>,
    pub(super) decades: BTreeMap<String, i8>,
    pub(super) centuries: BTreeMap<String, i8>,
    pub(super) amounts: BTreeMap<String, [u8; 2]>,
    pub(super) signals: RawSignals,
    pub(super) holiday: Vec<RawHoliday>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawSeasons {
    pub(super) one: [Vec<String>; 4],
    pub(super) many: [String; 4],
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawUnit {
    pub(super) one: Vec<String>,
    pub(super) many: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawMeridiem {
    pub(super) am: Vec<String>,
    pub(super) pm: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawSignals {
    pub(super) future: Vec<String>,
    pub(super) past: Vec<String>,
    pub(super) planned: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawHoliday {
    pub(super) names: Vec<String>,
    pub(super) month: Option<i8>,
    pub(super) day: Option<i8>,
    pub(super) weekday: Option<i8>,
    pub(super) nth: Option<i8>,
    pub(super) easter: Option<i16>,
}

impl RawHoliday {
    pub(super) fn rule(&self) -> HolidayRule {
        match *self {
            Self {
                month: Some(month),
                day: Some(day),
                ..
            } => HolidayRule::Fixed { month, day },
            Self {
                month: Some(month),
                weekday: Some(weekday),
                nth: Some(nth),
                ..
            } => HolidayRule::Weekday {
                month,
                weekday,
                nth,
            },
            _ => HolidayRule::Easter(self.easter.unwrap_or_default()),
        }
    }
}

impl Raw {
    pub(super) fn entries(self) -> Vec<(String, Word)> {
        let mut all = Vec::new();
        let mut put = |words: Vec<String>, meaning: Word| {
            all.extend(words.into_iter().map(|w| (w, meaning)));
        };
        for (names, n) in self.months.into_iter().zip(1..) {
            put(names, Word::Month(n));
        }
        for (names, n) in self.weekdays.into_iter().zip(1..) {
            put(names, Word::Weekday(n));
        }
        for (name, n) in self.weekdays_plural.into_iter().zip(1..) {
            put(vec![name], Word::Weekdays(n));
        }
        let seasons = [Season::Spring, Season::Summer, Season::Fall, Season::Winter];
        for ((one, many), season) in
            (self.seasons.one.into_iter().zip(self.seasons.many)).zip(seasons)
        {
            put(one, Word::Season(season));
            put(vec![many], Word::Seasons(season));
        }
        for (daypart, names) in self.dayparts {
            put(names, Word::Daypart(daypart));
        }
        for (unit, names) in self.units {
            put(names.one, Word::Unit(unit));
            put(names.many, Word::Units(unit));
        }
        for (name, offset) in self.days {
            put(vec![name], Word::Day(offset));
        }
        put(vec!["tonight".to_owned()], Word::Tonight);
        put(
            vec!["o'clock".to_owned(), "o’clock".to_owned()],
            Word::OClock,
        );
        for (name, hour) in self.clock {
            put(vec![name], Word::Clock(hour));
        }
        put(self.meridiem.am, Word::Meridiem(false));
        put(self.meridiem.pm, Word::Meridiem(true));
        for (name, minutes) in self.zones {
            put(vec![name], Word::Zone(minutes));
        }
        for (shift, names) in self.shifts {
            put(names, Word::Shift(shift));
        }
        for (part, names) in self.parts {
            put(names, Word::Part(part));
        }
        for (name, direction) in self.directions {
            put(vec![name], Word::Direction(direction));
        }
        for (reference, names) in self.references {
            put(names, Word::Reference(reference));
        }
        put(self.every, Word::Every);
        for (name, times) in self.times {
            put(vec![name], Word::Times(times));
        }
        for (unit, names) in self.frequencies {
            put(names, Word::Frequency(unit));
        }
        for (hedging, names) in self.hedges {
            put(names, Word::Hedge(hedging));
        }
        put(self.fiscal, Word::Fiscal);
        put(self.half, Word::Half);
        for (name, n) in self.ordinals.into_iter().zip(1..) {
            put(vec![name], Word::Ordinal(n));
        }
        for (name, n) in self.decades {
            put(vec![name], Word::Decade(n));
        }
        for (name, n) in self.centuries {
            put(vec![name], Word::Century(n));
        }
        for (name, [least, most]) in self.amounts {
            put(vec![name], Word::Amount(least, most));
        }
        all
    }
}
