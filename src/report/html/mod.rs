//! One page for a browser, for editors: everything that was compared, and the articles in full.
//!
//! The page stands alone: style and script are in it, and its content security policy forbids
//! everything else, so that it asks nothing of any network. Articles are not trusted: every word of theirs
//! goes through the template's escaping, and what would turn the direction of writing is shown as
//! U+FFFD. Without the script everything can be read; with it, questions can be filtered and
//! highlights show what the others say.

mod article;
mod finding;
mod grid;
mod timeline;
mod view;

use super::Report;
use minijinja::syntax::SyntaxConfig;
use minijinja::value::Serde;
use minijinja::{Environment, Value};
use std::io::{self, Write};

const PAGE: &str = include_str!("page/page.html");
const STYLE: &str = include_str!("page/page.css");
const SCRIPT: &str = include_str!("page/page.js");
/// By which the policy knows the script: the SHA-256 of `page.js`, in base 64. A browser that
/// finds another one says so and runs nothing; the tests in `tests/browser` fail then.
const SCRIPT_HASH: &str = include_str!("page/page.js.sha256");

pub(super) fn write(report: &Report, out: &mut dyn Write) -> io::Result<()> {
    let mut environment = Environment::new();
    let mut syntax = SyntaxConfig::builder();
    let syntax = syntax.trim_blocks(true).lstrip_blocks(true).build();
    environment.set_syntax(syntax.map_err(io::Error::other)?);
    // Names that end in .html are escaped.
    let add = environment.add_template("page.html", PAGE);
    add.map_err(io::Error::other)?;
    environment.add_global("style", STYLE);
    environment.add_global("script", SCRIPT);
    environment.add_global("script_hash", SCRIPT_HASH.trim());
    let template = environment.get_template("page.html");
    let view = Value::from(Serde(view::View::of(report)));
    let page = template.and_then(|template| template.render(view));
    out.write_all(page.map_err(io::Error::other)?.as_bytes())
}
