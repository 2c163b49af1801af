// What the tests and the pictures share: the program, pages made by it, a browser.
import { execFileSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

export const root = join(dirname(fileURLToPath(import.meta.url)), "../..");
export const program = process.env.FACTDIFF ?? join(root, "target/release/factdiff");
export const built = join(root, "target/page");
mkdirSync(built, { recursive: true });

/// Runs the program in the repository's folder; returns what it prints on standard output.
export const factdiff = (...args) => execFileSync(program, args, { cwd: root, encoding: "utf8" });

/// Writes the page of some inputs and returns its address.
export const page = (name, ...inputs) => {
  const file = join(built, `${name}.html`);
  factdiff("check", ...inputs, "--exit-zero", "--quiet", "--output", file);
  return pathToFileURL(file).href;
};

// Links and filters take effect an event later: no step follows faster than a hand.
export const browser = () => chromium.launch({
  slowMo: 60,
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync"],
});

export const desktop = { width: 1280, height: 900 };
export const phone = { width: 390, height: 844 };
