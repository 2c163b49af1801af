//! The small lists, from TOML, which people write, to JSON, which is read ten times as fast.

use std::{fs, path::Path};

use crate::Result;

/// Lists that the build script lays out as tables instead.
const TABLES: [&str; 4] = ["countries", "nicknames", "regions", "seats"];

/// Writes each list of `rules/lexicon/`, and what aligning goes by, into the folder `out`.
pub fn write(rules: &Path, out: &Path) -> Result<()> {
    fs::create_dir_all(out)?;
    let mut files = ["align.toml", "stories.toml", "wire.toml"]
        .map(|file| rules.join(file))
        .to_vec();
    for entry in fs::read_dir(rules.join("lexicon"))? {
        files.push(entry?.path());
    }
    for path in files {
        let name = path
            .file_stem()
            .and_then(|s| s.to_str())
            .unwrap_or_default();
        if path.extension().is_none_or(|e| e != "toml") || TABLES.contains(&name) {
            continue;
        }
        let list: toml::Table = toml::from_str(&fs::read_to_string(&path)?)
            .map_err(|error| format!("{}: {error}", path.display()))?;
        fs::write(
            out.join(name).with_extension("json"),
            serde_json::to_string(&list)?,
        )?;
    }
    Ok(())
}
