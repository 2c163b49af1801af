//! `meta.json`: what is known of the files beside it.

use super::json::{Record, without_place};
use crate::article::Metadata;
use crate::problem::Problem;
use rustc_hash::FxHashMap;
use std::path::{Path, PathBuf};

/// The name of the file in each folder.
pub(super) const NAME: &str = "meta.json";

/// The `meta.json` files of a run, each read once.
#[derive(Default)]
pub(super) struct MetaFiles {
    folders: FxHashMap<PathBuf, FxHashMap<String, Metadata>>,
}

impl MetaFiles {
    /// What the `meta.json` beside `path` says of that file, by its name or its stem.
    ///
    /// # Errors
    /// A `meta.json` that cannot be read or understood, once for each folder; its files are then
    /// without metadata.
    pub(super) fn of(&mut self, path: &Path) -> Result<Option<Metadata>, Problem> {
        let folder = path.parent().unwrap_or(Path::new(""));
        if !self.folders.contains_key(folder) {
            let entries = read(&folder.join(NAME));
            let (entries, problem) = match entries {
                Ok(entries) => (entries, None),
                Err(problem) => (FxHashMap::default(), Some(problem)),
            };
            self.folders.insert(folder.to_path_buf(), entries);
            if let Some(problem) = problem {
                return Err(problem);
            }
        }
        let entries = &self.folders[folder];
        let entry = [path.file_name(), path.file_stem()]
            .into_iter()
            .flatten()
            .find_map(|name| entries.get(name.to_string_lossy().as_ref()));
        Ok(entry.cloned())
    }
}

fn read(path: &Path) -> Result<FxHashMap<String, Metadata>, Problem> {
    let bytes = match std::fs::read(path) {
        Ok(bytes) => bytes,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
            return Ok(FxHashMap::default());
        }
        Err(error) => return Err(super::read::unreadable(&error).in_file(path)),
    };
    let text = super::read::utf8(bytes).map_err(|problem| problem.in_file(path))?;
    parse(&text).map_err(|problem| problem.in_file(path))
}

fn parse(text: &str) -> Result<FxHashMap<String, Metadata>, Problem> {
    let json = text.trim_start_matches('\u{feff}');
    let entries: FxHashMap<String, Option<Record>> =
        serde_json::from_str(json).map_err(|error| {
            let line_start = json
                .split_inclusive('\n')
                .take(error.line().saturating_sub(1))
                .map(str::len)
                .sum::<usize>();
            let offset = text.len() - json.len() + line_start + error.column().saturating_sub(1);
            Problem::new("bad-metadata", without_place(&error)).at_offset(text, offset)
        })?;
    Ok(entries
        .into_iter()
        .filter_map(|(name, record)| Some((name, record?.into())))
        .collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nulls_are_unknown() {
        let entries =
            parse(r#"{"a": {"published": null, "source": "A", "title": null}, "b": null}"#);
        let source = entries.map(|e| e.get("a").and_then(|m| m.source.clone()));
        assert_eq!(source, Ok(Some("A".to_owned())));
    }

    #[test]
    fn a_bad_date_has_a_line() {
        let problem = parse("{\n  \"a\": {\"published\": \"soon\"}\n}").map(|_| ());
        assert_eq!(
            problem.map_err(|p| (p.code, p.line)),
            Err(("bad-metadata", Some(2)))
        );
    }
}
