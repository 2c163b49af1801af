// Makes what the documentation shows of the seeds: docs/pictures/*.png, and the report in README.md.
// Run it with `npm --prefix tests/browser run pictures` once what is found or how it looks has changed.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { browser, desktop, factdiff, page, phone, root } from "./page.js";

const folder = join(root, "docs/pictures");
mkdirSync(folder, { recursive: true });
const chromium = await browser();
const address = page("pictures", "seeds/");
const shoot = async (name, section, options, before = async () => {}) => {
  const context = await chromium.newContext(options);
  const opened = await context.newPage();
  await opened.goto(address);
  await opened.locator(`#${section}`).evaluate((one) => one.scrollIntoView());
  await before(opened);
  await opened.screenshot({ path: join(folder, `${name}.png`) });
  await context.close();
};
const conflict = async (opened) => opened.locator(".source .hl.v-conflict").first().hover();
await shoot("findings", "overview", { viewport: desktop });
await shoot("grid", "grid", { viewport: { ...desktop, height: 640 } });
await shoot("articles-dark", "articles", { viewport: { ...desktop, height: 760 }, colorScheme: "dark" }, conflict);
await shoot("phone", "findings", { viewport: phone });
await chromium.close();

const report = factdiff("check", "seeds/ukraine-talks/", "--exit-zero");
const readme = join(root, "README.md");
const text = readFileSync(readme, "utf8");
const marked = /(<!-- report -->\n```text\n)[^]*?(```\n<!-- end of report -->)/;
if (!marked.test(text)) throw new Error("README.md has no place for the report");
writeFileSync(readme, text.replace(marked, (_, head, foot) => `${head}$ factdiff check seeds/ukraine-talks/\n${report}${foot}`));
