//! `factdiff rules explain`: what one attribute asks, and how answers to it compare.

use super::exit::Exit;
use super::failure::Failure;
use super::output;
use crate::extract::open_attribute;
use crate::problem::Problem;
use crate::report::attribute as report;
use crate::rules::Packs;

pub(super) fn run(name: &str, packs: &Packs) -> Result<Exit, Failure> {
    let look = output::for_standard_output();
    if let Some(compiled) = packs.attribute(name) {
        let pack = compiled.attribute.pack.as_ref();
        let pack = packs.packs().iter().find(|p| Some(&p.name) == pack);
        output::to_standard_output(|out| report::named(compiled, pack, out, &look))?;
        return Ok(Exit::Clean);
    }
    if let Some(attribute) = open_attribute(name) {
        output::to_standard_output(|out| report::open(&attribute, out, &look))?;
        return Ok(Exit::Clean);
    }
    let hint = packs.nearest(name);
    let message = format!("no rule pack has an attribute \"{name}\"{hint}");
    Err(Problem::new("unknown-attribute", message).into())
}
