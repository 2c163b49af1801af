//! Work on a stream of units by all cores, with the results in the order of the stream.

use std::collections::BTreeMap;
use std::num::NonZero;
use std::sync::Mutex;
use std::sync::mpsc::sync_channel;
use std::thread;

/// Results that may wait for one that takes longer, for each thread.
const AHEAD: usize = 64;

/// Applies `work` to every unit and gives each result to `take`, in the order of the units.
///
/// Units are drawn one at a time and results handed on as they come, so that neither gathers in memory.
pub(super) fn in_order<T: Send, U: Send>(
    units: impl Iterator<Item = T> + Send,
    worth_threads: bool,
    work: impl Fn(T) -> U + Sync,
    mut take: impl FnMut(U),
) {
    let threads = if worth_threads {
        thread::available_parallelism().map_or(1, NonZero::get)
    } else {
        1
    };
    if threads == 1 {
        return units.map(work).for_each(take);
    }
    let units = Mutex::new(units.enumerate());
    let next = || units.lock().ok().and_then(|mut units| units.next());
    let (send, receive) = sync_channel(AHEAD * threads);
    thread::scope(|scope| {
        for _ in 0..threads {
            let send = send.clone();
            let (next, work) = (&next, &work);
            scope.spawn(move || {
                while let Some((at, unit)) = next() {
                    if send.send((at, work(unit))).is_err() {
                        break;
                    }
                }
            });
        }
        drop(send);
        let mut waiting = BTreeMap::new();
        let mut wanted = 0;
        for (at, result) in receive {
            waiting.insert(at, result);
            while let Some(result) = waiting.remove(&wanted) {
                take(result);
                wanted += 1;
            }
        }
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn results_keep_the_order() {
        let squares: Vec<u64> = (0..1000).map(|n| n * n).collect();
        for worth_threads in [true, false] {
            let mut taken = Vec::new();
            in_order(0..1000_u64, worth_threads, |n| n * n, |n| taken.push(n));
            assert_eq!(taken, squares);
        }
    }
}
