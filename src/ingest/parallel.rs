//! Work on a stream of units by all cores, with the results in the order of the stream.

use std::num::NonZero;
use std::sync::Mutex;
use std::thread;

/// Applies `work` to every unit. Units are drawn one at a time, so that no more of them than there
/// are threads are in memory at once.
pub(super) fn in_order<T: Send, U: Send>(
    units: impl Iterator<Item = T> + Send,
    worth_threads: bool,
    work: impl Fn(T) -> U + Sync,
) -> Vec<U> {
    let threads = if worth_threads {
        thread::available_parallelism().map_or(1, NonZero::get)
    } else {
        1
    };
    if threads == 1 {
        return units.map(work).collect();
    }
    let units = Mutex::new(units.enumerate());
    let next = || units.lock().ok().and_then(|mut units| units.next());
    let run = || {
        let mut done = Vec::new();
        while let Some((at, unit)) = next() {
            done.push((at, work(unit)));
        }
        done
    };
    let mut done: Vec<(usize, U)> = thread::scope(|scope| {
        let running: Vec<_> = (0..threads).map(|_| scope.spawn(run)).collect();
        running
            .into_iter()
            .flat_map(|thread| {
                thread
                    .join()
                    .unwrap_or_else(|panic| std::panic::resume_unwind(panic))
            })
            .collect()
    });
    done.sort_by_key(|(at, _)| *at);
    done.into_iter().map(|(_, result)| result).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn results_keep_the_order() {
        let squares: Vec<u64> = (0..1000).map(|n| n * n).collect();
        assert_eq!(in_order(0..1000_u64, true, |n| n * n), squares);
        assert_eq!(in_order(0..1000_u64, false, |n| n * n), squares);
    }
}
