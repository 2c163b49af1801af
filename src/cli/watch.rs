//! Watching a run: how long its stages take, and a progress bar once it takes long.

use super::failure::say;
use crate::check::{Stage, Watch};
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use std::io::{self, IsTerminal};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Mutex, OnceLock, PoisonError};
use std::time::{Duration, Instant};

/// A run that is over sooner shows no progress.
const LONG: Duration = Duration::from_millis(500);

/// The clock and the terminal of one run.
pub(super) struct Watcher {
    started: Instant,
    /// When each stage began.
    stages: Mutex<Vec<(&'static str, Instant)>>,
    articles: AtomicU64,
    read: AtomicU64,
    /// Whether progress may be shown at all.
    shows: bool,
    bar: OnceLock<ProgressBar>,
}

impl Watcher {
    /// Begins to watch. Progress is shown on a terminal only, and not to those who want `quiet`.
    pub(super) fn new(quiet: bool) -> Self {
        Self {
            started: Instant::now(),
            stages: Mutex::default(),
            articles: AtomicU64::new(0),
            read: AtomicU64::new(0),
            shows: !quiet && io::stderr().is_terminal(),
            bar: OnceLock::new(),
        }
    }

    /// A stage outside the library begins.
    pub(super) fn enters(&self, stage: &'static str) {
        let mut stages = self.stages.lock().unwrap_or_else(PoisonError::into_inner);
        stages.push((stage, Instant::now()));
    }

    /// How many articles there are.
    pub(super) fn expects(&self, articles: usize) {
        self.articles.store(articles as u64, Ordering::Relaxed);
    }

    /// Tells on standard error how long each stage took.
    pub(super) fn tell(&self) {
        let stages = self.stages.lock().unwrap_or_else(PoisonError::into_inner);
        let ends = stages.iter().skip(1).map(|(_, began)| *began);
        let ends = ends.chain([Instant::now()]);
        let each: Vec<String> = stages
            .iter()
            .zip(ends)
            .map(|((stage, began), ended)| format!("{stage} {}", shown(ended - *began)))
            .collect();
        let whole = shown(self.started.elapsed());
        say(&format!("time: {}; {whole} in all", each.join(", ")));
    }
}

impl Watch for Watcher {
    fn begins(&self, stage: Stage) {
        if let Some(bar) = self.bar.get() {
            bar.finish_and_clear();
        }
        self.enters(stage.name());
    }

    fn article_read(&self) {
        let read = self.read.fetch_add(1, Ordering::Relaxed) + 1;
        if self.shows && self.started.elapsed() > LONG {
            let articles = self.articles.load(Ordering::Relaxed);
            self.bar.get_or_init(|| bar(articles)).set_position(read);
        }
    }
}

fn bar(articles: u64) -> ProgressBar {
    let target = ProgressDrawTarget::stderr_with_hz(10);
    let style =
        ProgressStyle::with_template("reading {bar:32} {pos} of {len} articles, {eta} left");
    let bar = ProgressBar::with_draw_target(Some(articles), target);
    bar.set_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()));
    bar
}

fn shown(time: Duration) -> String {
    format!("{:.1} ms", time.as_secs_f64() * 1000.0)
}
