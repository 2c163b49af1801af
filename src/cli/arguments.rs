//! The arguments as typed. What they mean is settled by each command.

use clap::{Parser, Subcommand};

/// diff for facts: lays side by side what news articles say of one story and flags where they
/// disagree.
#[derive(Debug, Parser)]
#[command(name = "factdiff", version, max_term_width = 100)]
pub(super) struct Arguments {
    #[command(subcommand)]
    pub(super) command: Command,
}

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Compare articles and report where they disagree
    Check(super::check::Options),
    /// List the facts of each article
    Facts(super::facts::Options),
    /// Tell how one finding came about
    Explain(super::explain::Options),
    /// Write decisions about findings to the ledger
    Reconcile(super::reconcile::Options),
    /// List or prune the decisions in the ledger
    Ledger(super::ledger::Options),
    /// List or test the rule packs
    Rules(super::rules::Options),
    /// Write a commented factdiff.toml
    Init(super::init::Options),
    /// Print a completion script for a shell
    Completions(super::shell::Completions),
    /// Print the manual page, or write those of all commands
    Man(super::shell::Man),
}
