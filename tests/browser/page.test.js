// The HTML report in headless Chromium. Screenshots are written to target/page for a person to look at.
import assert from "node:assert/strict";
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { browser, built, desktop, page, phone, program, root } from "./page.js";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const articles = "tests/browser/articles";
const ours = [`${articles}/harbour-post.txt`, `${articles}/coast-radio.txt`];
const hostile = [...ours, `${articles}/hostile.txt`];

let chromium;
before(async () => { chromium = await browser(); });
after(async () => { await chromium?.close(); });

/// Opens a page and gathers everything that it must not do.
const open = async (address, options = {}) => {
  const context = await chromium.newContext({ viewport: desktop, ...options });
  const opened = await context.newPage();
  const faults = [];
  opened.on("console", (message) => faults.push(`console: ${message.text()}`));
  opened.on("pageerror", (error) => faults.push(`error: ${error.message}`));
  opened.on("dialog", (dialog) => { faults.push(`dialog: ${dialog.message()}`); dialog.dismiss(); });
  opened.on("request", (request) => {
    const url = request.url();
    if (url !== address && !url.startsWith("data:")) faults.push(`request: ${url}`);
  });
  await opened.goto(address, { waitUntil: "load" });
  return { opened, faults, close: () => context.close() };
};

/// The questions that are shown, by id.
const shown = (opened) => opened.locator(".finding:not([hidden])").evaluateAll((all) => all.map((one) => one.id));

test("the page opens without errors and asks nothing of a network", async () => {
  for (const inputs of [ours, ["seeds/"]]) {
    const { opened, faults, close } = await open(page("opens", ...inputs));
    assert.match(await opened.title(), /^factdiff: \d+ conflicts? in \d+ articles$/);
    assert.ok(await opened.locator("#filters").isVisible(), "the script ran");
    assert.ok(await opened.locator(".finding.v-conflict").count() > 0);
    assert.ok(await opened.locator("#grid table").count() > 0);
    assert.ok(await opened.locator(".source .hl").count() > 0);
    assert.deepEqual(faults, []);
    await close();
  }
});

test("it can be read without its script", async () => {
  const { opened, close } = await open(page("plain", ...ours), { javaScriptEnabled: false });
  assert.equal(await opened.locator("#filters").isVisible(), false);
  const findings = await opened.locator(".finding").all();
  assert.ok(findings.length > 1);
  for (const finding of findings) assert.ok(await finding.isVisible());
  await close();
});

test("filters show what fits all of them, in the list and in the grid", async () => {
  const { opened, faults, close } = await open(page("filters", "seeds/"));
  const all = await shown(opened);
  const withData = async (name, value) => opened.locator(".finding").evaluateAll(
    (list, [name, value]) => list.filter((one) => name === "sources"
      ? one.dataset.sources.includes(` ${value} `) : one.dataset[name] === value).map((one) => one.id),
    [name, value],
  );
  const rows = () => opened.locator("tr[data-id]:not([hidden])").evaluateAll((all) => all.map((one) => `f-${one.dataset.id}`));

  for (const box of await opened.locator("[name=verdict]").all()) {
    if (await box.inputValue() !== "conflict") await box.uncheck();
  }
  const conflicts = await withData("verdict", "conflict");
  assert.ok(conflicts.length > 0 && conflicts.length < all.length);
  assert.deepEqual(await shown(opened), conflicts);
  assert.deepEqual((await rows()).sort(), [...conflicts].sort());
  assert.equal(await opened.locator("#shown").textContent(), `${conflicts.length} of ${all.length} questions shown`);

  await opened.getByRole("button", { name: "Show all" }).click();
  assert.deepEqual(await shown(opened), all);

  for (const [name, data] of [["attribute", "attribute"], ["source", "sources"], ["status", "status"]]) {
    const select = opened.locator(`select[name=${name}]`);
    const value = await select.locator("option").nth(1).getAttribute("value");
    await select.selectOption(value);
    assert.deepEqual(await shown(opened), await withData(data, value), name);
    await opened.getByRole("button", { name: "Show all" }).click();
  }
  const [first, second] = [await withData("verdict", "agree"), await withData("sources", "0")];
  const both = first.filter((id) => second.includes(id));
  for (const box of await opened.locator("[name=verdict]").all()) {
    if (await box.inputValue() !== "agree") await box.uncheck();
  }
  await opened.locator("select[name=source]").selectOption("0");
  assert.deepEqual(await shown(opened), both);
  assert.deepEqual(faults, []);
  await close();
});

test("a highlight leads to its finding and back", async () => {
  const { opened, faults, close } = await open(page("links", ...ours));
  const highlight = opened.locator(".source .hl.v-conflict").first();
  const [id, words] = [await highlight.getAttribute("id"), await highlight.textContent()];
  await highlight.click();
  const finding = opened.locator(".finding:target");
  assert.equal(`#${await finding.getAttribute("id")}`, await highlight.getAttribute("href"));
  assert.ok(await finding.evaluate((one) => one === document.activeElement), "it has the focus");
  const back = finding.locator(`a.place[href="#${id}"]`);
  const claim = back.locator("xpath=ancestor::li");
  assert.equal(await claim.locator("mark").textContent(), words);
  await back.click();
  assert.equal(await opened.locator(".hl:target").getAttribute("id"), id);
  assert.ok(await opened.locator(`#${id}`).evaluate((one) => {
    const box = one.getBoundingClientRect();
    return one === document.activeElement && box.top >= 0 && box.bottom <= innerHeight;
  }));
  assert.deepEqual(faults, []);
  await close();
});

test("every link within the page has its target, and every id is there once", async () => {
  for (const inputs of [ours, ["seeds/"]]) {
    const { opened, close } = await open(page("targets", ...inputs));
    const [missing, twice] = await opened.evaluate(() => {
      const ids = [...document.querySelectorAll("[id]")].map((one) => one.id);
      const links = [...document.querySelectorAll("a[href]")].map((one) => one.getAttribute("href"));
      return [
        links.filter((href) => !href.startsWith("#") || !document.getElementById(href.slice(1))),
        ids.filter((id, at) => ids.indexOf(id) !== at),
      ];
    });
    assert.deepEqual([missing, twice], [[], []]);
    await close();
  }
});

test("a link to a finding that a filter hides shows it", async () => {
  const { opened, close } = await open(page("reveals", ...ours));
  await opened.locator("[name=verdict][value=conflict]").uncheck();
  assert.equal(await opened.locator(".finding.v-conflict:not([hidden])").count(), 0);
  await opened.locator(".source .hl.v-conflict").first().click();
  assert.ok(await opened.locator(".finding:target").isVisible());
  await close();
});

test("pointing at a highlight shows what the others say", async () => {
  const { opened, close } = await open(page("tip", ...ours));
  const highlight = opened.locator(".source .hl.v-conflict").first();
  await highlight.hover();
  const tip = opened.getByRole("tooltip");
  assert.ok(await tip.isVisible());
  const words = await tip.textContent();
  assert.match(words, /Harbour Post/);
  assert.match(words, /Coast Radio/);
  assert.equal(await highlight.getAttribute("aria-describedby"), "tip");
  await opened.keyboard.press("Escape");
  assert.equal(await tip.isVisible(), false);
  await highlight.focus();
  assert.ok(await tip.isVisible(), "the focus shows it too");
  await opened.screenshot({ path: join(built, "tip.png") });
  await close();
});

test("the keyboard alone reaches everything", async () => {
  const { opened, close } = await open(page("keyboard", ...ours));
  const wanted = await opened.evaluate(() => [...document.querySelectorAll("a[href], input, select, button, summary, .scroll")]
    .filter((one) => one.checkVisibility({ contentVisibilityAuto: false })).map((one, at) => (one.dataset.at = String(at))));
  const reached = new Set();
  await opened.keyboard.press("Tab");
  assert.equal(await opened.evaluate(() => document.activeElement.className), "skip");
  for (let step = 0; step < wanted.length * 2; step += 1) {
    const [at, outline, inside] = await opened.evaluate(() => {
      const one = document.activeElement;
      const box = one.getBoundingClientRect();
      return [one.dataset.at ?? "", getComputedStyle(one).outlineStyle, box.bottom > 0 && box.top < innerHeight];
    });
    if (at === "") break;
    assert.notEqual(outline, "none", `the focus can be seen at ${at}`);
    assert.ok(inside, `${at} is in view`);
    reached.add(at);
    await opened.keyboard.press("Tab");
  }
  assert.deepEqual(wanted.filter((at) => !reached.has(at)), []);

  // A box is unticked, a link followed, and the questions stepped through.
  await opened.locator("[name=verdict][value=conflict]").focus();
  await opened.keyboard.press("Space");
  assert.equal(await opened.locator(".finding.v-conflict:not([hidden])").count(), 0);
  await opened.keyboard.press("Space");
  await opened.locator(".source .hl.v-conflict").first().focus();
  await opened.keyboard.press("Enter");
  assert.ok(await opened.locator(".finding:target").evaluate((one) => one === document.activeElement));
  await opened.locator(".finding").first().focus();
  await opened.keyboard.press("j");
  assert.ok(await opened.locator(".finding").nth(1).evaluate((one) => one === document.activeElement));
  await opened.keyboard.press("k");
  assert.ok(await opened.locator(".finding").first().evaluate((one) => one === document.activeElement));
  await opened.locator("#keys").uncheck();
  await opened.locator(".finding").first().focus();
  await opened.keyboard.press("j");
  assert.ok(await opened.locator(".finding").first().evaluate((one) => one === document.activeElement));
  await close();
});

test("an article with markup and script shows as text", async () => {
  const { opened, faults, close } = await open(page("hostile", ...hostile));
  assert.equal(await opened.evaluate(() => window.hostile), undefined);
  assert.equal(await opened.locator("script").count(), 1);
  assert.equal(await opened.locator("style").count(), 1);
  assert.equal(await opened.locator("img, b b, i").count(), 0);
  const article = opened.locator(".source").filter({ hasText: "hostile.txt" });
  const text = await article.textContent();
  for (const words of [
    '<script>window.hostile = 2</script> & the "ferry"',
    "Ferry fire <script>window.hostile = 3</script>",
    '<script>window.hostile = 4; alert("hostile")</script>',
    '<img src="https://example.invalid/spy.png" onerror="window.hostile = 5">',
    "</p></main><style>* { display: none }</style> {{ 7 * 7 }} {% raw %} &lt;i&gt;",
    '"><script>window.hostile = 6</script>.',
    "<b>Weekly</b> <script>window.hostile = 1</script>",
  ]) {
    assert.ok(text.includes(words), `${words}\nis not in\n${text}`);
  }
  // In its findings, the grid and the filters too.
  await article.locator(".hl").first().hover();
  assert.ok((await opened.getByRole("tooltip").innerText()).includes("<b>Weekly</b>"));
  assert.ok((await opened.locator("#grid thead").innerText()).includes("<b>Weekly</b>"));
  assert.deepEqual(faults, []);
  await close();
});

test("axe finds no serious violation, light and dark, wide and narrow", async () => {
  for (const [colorScheme, viewport] of [["light", desktop], ["dark", desktop], ["light", phone], ["dark", phone]]) {
    // axe is put in beside the page's own script, past its policy.
    const { opened, close } = await open(page("axe", "--same-story", "seeds/", ...hostile), { colorScheme, viewport, bypassCSP: true });
    await opened.evaluate(axe);
    await opened.locator(".source .hl").first().focus();
    const { violations, passes } = await opened.evaluate(() => globalThis.axe.run());
    assert.ok(passes.length > 20);
    const serious = violations.filter((one) => ["serious", "critical"].includes(one.impact))
      .map((one) => `${one.id}: ${one.nodes.slice(0, 3).map((node) => `${node.html} ${node.failureSummary}`).join("\n")}`);
    assert.deepEqual(serious, [], `${colorScheme} ${viewport.width}`);
    await close();
  }
});

test("nothing is wider than the screen but what scrolls by itself", async () => {
  for (const viewport of [desktop, phone, { width: 320, height: 640 }]) {
    const { opened, close } = await open(page("width", "--same-story", "seeds/", ...hostile), { viewport });
    const [page_, screen] = await opened.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
    const wide = await opened.evaluate((screen) => [...document.querySelectorAll("body *")]
      .filter((one) => one.getBoundingClientRect().right > screen && !one.closest(".scroll, .top, .skip")).map((one) => one.outerHTML.slice(0, 120)), screen);
    assert.deepEqual([page_ <= screen, wide], [true, []], `${page_} on ${screen}`);
    await close();
  }
});

test("screenshots are there to be looked at", async () => {
  const address = page("seeds", "seeds/");
  for (const [name, viewport, colorScheme] of [["desktop", desktop, "light"], ["desktop-dark", desktop, "dark"], ["phone", phone, "light"], ["phone-dark", phone, "dark"]]) {
    const { opened, close } = await open(address, { viewport, colorScheme });
    const path = join(built, `${name}.png`);
    await opened.screenshot({ path, fullPage: true });
    assert.ok(statSync(path).size > 20_000);
    await close();
  }
  const { opened, close } = await open(address);
  await opened.emulateMedia({ media: "print" });
  assert.equal(await opened.locator("#filters").isVisible(), false);
  assert.ok((await opened.pdf({ path: join(built, "print.pdf"), format: "A4" })).length > 20_000);
  await close();
});

test("200 articles: made in a second, five megabytes at most, and usable", async () => {
  const folder = join(built, "many");
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const posts = readFileSync(join(root, articles, "harbour-post.txt"), "utf8");
  const radios = readFileSync(join(root, articles, "coast-radio.txt"), "utf8");
  const seed = readFileSync(join(root, "seeds/harbour-fire/west-coast-radio.txt"), "utf8");
  for (let number = 0; number < 200; number += 1) {
    const text = (number % 2 ? posts : radios).replace(/source: .*/, `source: Outlet ${number}`)
      .replace(/killed \d+/, `killed ${12 + number % 5}`);
    writeFileSync(join(folder, `${String(number).padStart(3, "0")}.txt`), `${text}\n${seed.replaceAll(/\n/g, "\n\n")}`);
  }
  const file = join(built, "many.html");
  const run = spawnSync(program, ["check", folder, "--same-story", "--exit-zero", "--verbose", "--output", file], { encoding: "utf8" });
  assert.equal(run.status, 0, run.stderr);
  const [, took] = run.stderr.match(/report ([\d.]+) ms/);
  console.log(`200 articles: ${took} ms, ${statSync(file).size} bytes`);
  assert.ok(statSync(file).size < 5_000_000, `${statSync(file).size} bytes`);
  if (program.includes("release")) assert.ok(Number(took) < 1000, `${took} ms`);
  const { opened, faults, close } = await open(`file://${file}`);
  assert.equal(await opened.locator(".source").count(), 200);
  assert.equal(await opened.locator("#grid thead th").count(), 201);
  const before = Date.now();
  await opened.locator("[name=verdict]").first().uncheck();
  assert.ok(Date.now() - before < 3000, "filters answer at once");
  assert.deepEqual(faults, []);
  await opened.screenshot({ path: join(built, "many.png") });
  await close();
});
