//! JSON-LD in a page: what schema.org objects say of the article.

use super::tree::Tree;
use crate::article::Metadata;
use crate::ingest::json::schema_org;
use serde_json::Value;

/// Longer scripts, in bytes, are passed over: what a page says of its article takes a few thousand.
const LONGEST: usize = 1024 * 1024;

/// The metadata of the first article that the page's JSON-LD describes.
///
/// Scripts that are no JSON are passed over: pages with one are common, and the rest of the page
/// says the same.
pub(super) fn of_page(tree: &Tree) -> Metadata {
    let scripts = (1..tree.nodes.len()).filter(|id| {
        tree.tag(*id) == "script"
            && tree
                .attribute(*id, "type")
                .is_some_and(|kind| kind.trim().eq_ignore_ascii_case("application/ld+json"))
    });
    let values: Vec<Value> = scripts
        .map(|id| tree.text(id))
        .filter(|script| script.len() <= LONGEST)
        .filter_map(|script| serde_json::from_str(uncommented(&script)).ok())
        .collect();
    schema_org::article(&values)
        .map(|article| schema_org::metadata(article, &values))
        .unwrap_or_default()
}

/// A script without the comment marks that some publishing systems wrap it in.
fn uncommented(script: &str) -> &str {
    let script = script.trim();
    let script = script.strip_prefix("<!--").unwrap_or(script);
    let script = script.strip_suffix("-->").unwrap_or(script).trim();
    let script = script.strip_prefix("//<![CDATA[").unwrap_or(script);
    script
        .strip_suffix("//]]>")
        .unwrap_or(script)
        .trim()
        .trim_end_matches(';')
}
