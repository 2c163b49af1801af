//! The order of the rooms, as `docs/design.md` gives it: a room uses those before it in the line
//! and none after it.

use std::path::{Path, PathBuf};

/// Files that stand outside the rooms.
const OUTSIDE: [&str; 3] = ["lib.rs", "main.rs", "problem.rs"];

#[test]
fn a_room_uses_only_rooms_before_it() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let rooms = rooms(&read(&root.join("docs/design.md")));
    let mut faults = Vec::new();
    for file in sources(&root.join("src")) {
        let within = file.strip_prefix(root.join("src")).unwrap_or(&file);
        if OUTSIDE.iter().any(|outside| within == Path::new(outside)) {
            continue;
        }
        let first = within
            .components()
            .next()
            .map(|part| part.as_os_str().to_string_lossy());
        let own = first
            .as_deref()
            .map(|name| name.trim_end_matches(".rs"))
            .unwrap_or_default();
        let Some(own) = rooms.iter().position(|room| room == own) else {
            faults.push(format!(
                "{}: no room of the order in docs/design.md",
                within.display()
            ));
            continue;
        };
        for (line, used) in uses(&read(&file)) {
            match rooms.iter().position(|room| *room == used) {
                Some(other) if other > own => {
                    faults.push(format!(
                        "{}:{line}: {} uses {used}",
                        within.display(),
                        rooms[own]
                    ));
                }
                None if used != "problem" => {
                    faults.push(format!("{}:{line}: no room {used}", within.display()));
                }
                _ => {}
            }
        }
    }
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}

/// The names in the one line that gives the order: "`article · lexicon · …`".
fn rooms(design: &str) -> Vec<String> {
    let is_order = |line: &&str| line.starts_with("`article · ") && line.ends_with('`');
    let line = design
        .lines()
        .map(str::trim)
        .find(is_order)
        .unwrap_or_default();
    let rooms: Vec<String> = line
        .trim_matches('`')
        .split(" · ")
        .map(str::to_owned)
        .collect();
    assert!(
        rooms.len() > 1,
        "docs/design.md has no line with the order of the rooms"
    );
    rooms
}

/// Every "crate::room" outside comments, with its line; "crate::{a, b}" names several.
fn uses(source: &str) -> Vec<(usize, String)> {
    let mut uses = Vec::new();
    for (number, line) in source.lines().enumerate() {
        if line.trim_start().starts_with("//") {
            continue;
        }
        for (at, path) in line.match_indices("crate::") {
            let before = line[..at].chars().next_back();
            if before.is_some_and(|c| c == '_' || c == '$' || c.is_alphanumeric()) {
                continue;
            }
            let rest = &line[at + path.len()..];
            assert!(!rest.starts_with('{'), "name one room a line: {line}");
            let is_name = |c: &char| *c == '_' || c.is_alphanumeric();
            uses.push((number + 1, rest.chars().take_while(is_name).collect()));
        }
    }
    uses
}

fn sources(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    for path in entries.map(|entry| entry.path()) {
        if path.is_dir() {
            files.extend(sources(&path));
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            files.push(path);
        }
    }
    files.sort();
    files
}

fn read(path: &Path) -> String {
    std::fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}
