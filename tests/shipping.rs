//! What ships beside the binary: the hook manifest, the action, the recipes, completions, pages.

use serde_json::Value;
use std::error::Error;
use std::path::{Path, PathBuf};
use std::process::Command;

type Outcome = Result<(), Box<dyn Error>>;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn yaml(text: &str) -> Value {
    serde_saphyr::from_str(text).unwrap_or_else(|fault| panic!("{fault}\n{text}"))
}

fn read(path: &str) -> String {
    let path = root().join(path);
    std::fs::read_to_string(&path).unwrap_or_else(|fault| panic!("{}: {fault}", path.display()))
}

/// What is wrong with a document by a schema under `tests/schemas/`.
fn faults(schema: &str, document: &Value) -> Vec<String> {
    let schema: Value =
        serde_json::from_str(&read(&format!("tests/schemas/{schema}"))).expect("JSON");
    let validator = jsonschema::validator_for(&schema).expect("a schema");
    let faults = validator.iter_errors(document);
    faults
        .map(|fault| format!("{}: {fault}", fault.instance_path))
        .collect()
}

/// An empty folder for one test.
fn temporary(name: &str) -> std::io::Result<PathBuf> {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR"))
        .join("shipping")
        .join(name);
    if folder.exists() {
        std::fs::remove_dir_all(&folder)?;
    }
    std::fs::create_dir_all(&folder)?;
    Ok(folder)
}

#[test]
fn the_hook_manifest_is_valid() {
    let hooks = yaml(&read(".pre-commit-hooks.yaml"));
    assert_eq!(
        faults("pre-commit-hooks.json", &hooks),
        Vec::<String>::new()
    );
    let mut wrong = hooks.clone();
    wrong[0]["language"] = "cargo".into();
    assert_eq!(faults("pre-commit-hooks.json", &wrong).len(), 1);
}

#[test]
fn the_action_is_valid() {
    let action = yaml(&read("action.yml"));
    assert_eq!(faults("github-action.json", &action), Vec::<String>::new());
    let mut wrong = action.clone();
    wrong["runs"]["steps"][0]["shell"] = Value::Null;
    assert!(!faults("github-action.json", &wrong).is_empty());
}

/// The step of the action that compares, as the runner runs it.
#[cfg(unix)]
fn step(
    folder: &Path,
    variables: &[(&str, &str)],
) -> Result<(Option<i32>, String), Box<dyn Error>> {
    let action = yaml(&read("action.yml"));
    let steps = action["runs"]["steps"].as_array().ok_or("no steps")?;
    let step = steps
        .iter()
        .find(|step| step["id"] == "check")
        .ok_or("no such step")?;
    let bin = folder.join("factdiff/bin");
    std::fs::create_dir_all(&bin)?;
    std::os::unix::fs::symlink(env!("CARGO_BIN_EXE_factdiff"), bin.join("factdiff"))?;
    let mut command = Command::new("bash");
    command
        .args([
            "-e",
            "-o",
            "pipefail",
            "-c",
            step["run"].as_str().ok_or("no script")?,
        ])
        .current_dir(folder)
        .env("RUNNER_TEMP", folder)
        .env("GITHUB_OUTPUT", folder.join("output"))
        .env("GITHUB_STEP_SUMMARY", folder.join("summary.md"));
    for name in ["FACTDIFF_PATHS", "FACTDIFF_ARGS", "FACTDIFF_LEDGER"] {
        command.env(name, "");
    }
    command.env("FACTDIFF_SARIF", "factdiff.sarif");
    let run = command.envs(variables.iter().copied()).output()?;
    Ok((run.status.code(), String::from_utf8(run.stdout)?))
}

#[cfg(unix)]
#[test]
fn the_action_compares_annotates_and_writes_sarif() -> Outcome {
    let folder = temporary("action")?;
    for name in ["courier.txt", "review.txt"] {
        std::fs::copy(
            root().join("tests/cli/open-conflict.in").join(name),
            folder.join(name),
        )?;
    }
    let paths = ("FACTDIFF_PATHS", "courier.txt\n\nreview.txt\n");
    let (code, annotations) = step(&folder, &[paths])?;
    assert_eq!(code, Some(1));
    assert!(annotations.starts_with("::error file="), "{annotations}");
    let output = std::fs::read_to_string(folder.join("output"))?;
    assert_eq!(output, "exit-code=1\nsarif=factdiff.sarif\n");
    let sarif: Value = serde_json::from_slice(&std::fs::read(folder.join("factdiff.sarif"))?)?;
    assert_eq!(
        sarif["runs"][0]["results"].as_array().map(Vec::len),
        Some(1)
    );
    assert!(std::fs::read_to_string(folder.join("summary.md"))?.starts_with("## factdiff\n"));
    Ok(())
}

#[cfg(unix)]
#[test]
fn the_action_takes_options_and_a_ledger() -> Outcome {
    let folder = temporary("action-options")?;
    for name in ["courier.txt", "review.txt", "reconciliations.toml"] {
        std::fs::copy(
            root().join("tests/cli/reconciled.in").join(name),
            folder.join(name),
        )?;
    }
    std::fs::rename(
        folder.join("reconciliations.toml"),
        folder.join("main branch.toml"),
    )?;
    let variables = [
        ("FACTDIFF_PATHS", "courier.txt\nreview.txt"),
        ("FACTDIFF_ARGS", "--fail-on conflict --today 2026-01-15"),
        ("FACTDIFF_LEDGER", "main branch.toml"),
    ];
    let (code, told) = step(&folder, &variables)?;
    assert_eq!(code, Some(0), "{told}");
    assert!(
        told.starts_with("ledger: 1 finding accepted, the oldest 42 days ago"),
        "{told}"
    );
    Ok(())
}

/// The fenced blocks of a language in a page.
fn blocks(page: &str, language: &str) -> Vec<String> {
    let open = format!("```{language}\n");
    page.split(&open)
        .skip(1)
        .filter_map(|rest| rest.split("```").next().map(str::to_owned))
        .collect()
}

#[test]
fn the_recipes_are_valid() {
    let page = read("docs/ci.md");
    let mut seen = (0, 0, 0);
    for block in blocks(&page, "yaml") {
        let document = yaml(&block);
        let schema = if document.get("jobs").is_some() {
            seen.0 += 1;
            "github-workflow.json"
        } else if document.get("repos").is_some() {
            seen.2 += 1;
            continue;
        } else {
            seen.1 += 1;
            "gitlab-ci.json"
        };
        assert_eq!(faults(schema, &document), Vec::<String>::new(), "{block}");
    }
    assert_eq!(seen, (2, 1, 1), "workflows, pipelines of GitLab, hooks");
    for block in blocks(&read("README.md"), "yaml") {
        assert_eq!(
            faults("github-workflow.json", &yaml(&block)),
            Vec::<String>::new()
        );
    }
}

fn factdiff(arguments: &[&str]) -> Result<String, Box<dyn Error>> {
    let run = Command::new(env!("CARGO_BIN_EXE_factdiff"))
        .args(arguments)
        .output()?;
    assert_eq!(run.status.code(), Some(0), "{arguments:?}");
    Ok(String::from_utf8(run.stdout)?)
}

#[test]
fn every_shell_gets_completions() -> Outcome {
    for (shell, sign) in [
        ("bash", "complete -F _factdiff"),
        ("zsh", "#compdef factdiff"),
        ("fish", "complete -c factdiff"),
        ("powershell", "Register-ArgumentCompleter"),
        ("elvish", "edit:completion"),
    ] {
        let script = factdiff(&["completions", shell])?;
        assert!(
            script.contains(sign) && script.contains("reconcile"),
            "{shell}"
        );
    }
    Ok(())
}

#[test]
fn every_command_has_a_manual_page() -> Outcome {
    assert!(factdiff(&["man"])?.contains(".TH factdiff 1"));
    let folder = temporary("man")?;
    factdiff(&["man", &folder.display().to_string()])?;
    for page in [
        "factdiff",
        "factdiff-check",
        "factdiff-reconcile",
        "factdiff-ledger-prune",
    ] {
        let text = std::fs::read_to_string(folder.join(format!("{page}.1")))?;
        assert!(text.contains(".SH NAME"), "{page}");
    }
    Ok(())
}
