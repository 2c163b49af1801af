//! The built-in rule packs as `src/rules/` reads them, without their tests: checked here, so that
//! a run need not parse TOML. A pack with a fault stops the build.

#![allow(dead_code)] // what only the library uses of these files

#[path = "../src/rules/codes.rs"]
mod codes;
#[path = "../src/rules/faults.rs"]
mod faults;
#[path = "../src/rules/raw.rs"]
mod raw;
#[path = "../src/rules/table.rs"]
mod table;

use std::{fs, path::Path};

use crate::Result;

/// Writes each pack of `rules/` into the folder `out`.
pub fn write(rules: &Path, out: &Path) -> Result<()> {
    fs::create_dir_all(out)?;
    for entry in fs::read_dir(rules)? {
        let path = entry?.path();
        let text = match path.extension() {
            Some(ending) if ending == "toml" => fs::read_to_string(&path)?,
            _ => continue,
        };
        if !text.lines().any(|line| line.trim() == "[pack]") {
            continue; // a list, not a pack
        }
        let mut faults = faults::Faults::new(&path, &text);
        let pack = raw::read(&text, &mut faults);
        if let Some(fault) = faults.finish().first() {
            return Err(fault.to_string().into());
        }
        let name = path.with_extension("json");
        let name = name.file_name().unwrap_or_default();
        fs::write(out.join(name), serde_json::to_string(&pack)?)?;
    }
    Ok(())
}
