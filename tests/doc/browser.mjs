// Pages in Chromium, as people read them: browser.mjs ROLES.json CHROMIUM SCREENSHOTS PAGE.html…
import { mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, join } from "node:path";

import { Checks } from "./checks.mjs";
import { withChromium } from "./chromium.mjs";

const [file, executable, pictures, ...more] = process.argv.slice(2);
const roles = JSON.parse(readFileSync(file, "utf8"));
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const checks = new Checks();
mkdirSync(pictures, { recursive: true });

// What a person can type into a field: one line, or one value a line.
const canBeTyped = ({ values }) =>
  values.parameters.flat().every((one) => one !== "" && one === one.trim() && !/[\n\r]/.test(one));

// In the page: sets the switches one by one, as a person does, and gives the documents that are shown.
const chosen = ({ number, wanted, values }) => {
  const box = document.querySelectorAll("[data-role]")[number];
  const switches = [...box.querySelectorAll("[data-capability]")];
  for (const input of box.querySelectorAll("[data-parameter]")) {
    input.value = values.parameters[Number(input.dataset.parameter)].join("\n");
    input.dispatchEvent(new Event("input"));
  }
  for (const input of box.querySelectorAll("[data-place]")) {
    input.value = values.places[input.dataset.place];
    input.dispatchEvent(new Event("input"));
  }
  for (let round = 0; round < 3; ++round) {
    switches.forEach((one, index) => one.checked !== wanted[index] && one.click());
  }
  const shown = (name) => box.querySelector(`[data-document=${name}]`).textContent;
  return { on: switches.map((one) => one.checked), permissions: shown("permissions"), trust: shown("trust") };
};

async function checkDocuments(page, role, number) {
  for (const set of role.sets) {
    const wanted = role.capabilities.map((name) => set.on.includes(name));
    const found = await page.evaluate(chosen, { number, wanted, values: role.values });
    const where = `${role.role} with ${set.on.join(", ") || "nothing"}`;
    checks.is(JSON.stringify(found.on) === JSON.stringify(wanted), `${where}: the switches are ${found.on}`);
    checks.is(found.permissions === set.permissions, `${where}: permissions\n${found.permissions}`);
    checks.is(found.trust === set.trust, `${where}: trust\n${found.trust}`);
  }
}

// Whatever is clicked, what is on is a set that the specification permits.
async function checkRequired(page, role, number) {
  const permitted = new Set(role.sets.map((set) => role.capabilities.map((name) => set.on.includes(name)).join()));
  const states = await page.evaluate(
    ({ number }) => {
      const switches = [...document.querySelectorAll("[data-role]")[number].querySelectorAll("[data-capability]")];
      const found = [];
      let random = 1;
      for (let click = 0; click < 200 && switches.length > 0; ++click) {
        random = (random * 48271) % 2147483647;
        switches[random % switches.length].click();
        found.push(switches.map((one) => one.checked).join());
      }
      return found;
    },
    { number },
  );
  for (const state of new Set(states)) checks.is(permitted.has(state), `${role.role}: ${state} is not permitted`);
}

// Text stays text: no element that the page's own parts do not have, no script of anybody else's, nothing loaded.
async function checkContent(page, name) {
  const found = await page.evaluate(() => ({
    elements: [...new Set([...document.body.querySelectorAll("*")].map((one) => one.localName))],
    scripts: document.scripts.length,
    broken: globalThis.broken,
    handlers: document.querySelectorAll("[onerror], [onload], [onclick], [style]").length,
    links: [...document.links].every((one) => one.getAttribute("href").startsWith("#") && document.querySelector(one.hash)),
  }));
  const known =
    "a div header h1 nav ul li main article h2 h3 h4 code section p dl dt dd ol table caption thead tbody tr th td strong " +
    "figure figcaption pre button details summary fieldset legend label input textarea span wbr footer script";
  const strange = found.elements.filter((one) => !known.split(" ").includes(one));
  checks.is(strange.length === 0, `${name}: elements ${strange}`);
  checks.is(found.scripts === 2, `${name}: ${found.scripts} scripts`);
  checks.is(found.broken === undefined, `${name}: a script of the specification ran`);
  checks.is(found.handlers === 0, `${name}: ${found.handlers} handlers`);
  checks.is(found.links, `${name}: a link leads nowhere`);
}

// Whole pages of some of them, at both widths; axe judges all of these.
const looks = (name) => {
  const two = [[390, "dark"], [1280, "light"]];
  if (name === "std-lex-v2") return [...two, [360, "light"], [390, "light"], [1280, "dark"]];
  return ["examples-saas-monitoring", "examples-autoscaling-scaling", "tests-doc-specs-markup", "tests-doc-specs-fields", "tests-doc-specs-plain"].includes(name) ? two : [];
};

// In the page: words in tables that go on in another line.
const brokenWords = () => {
  const found = [];
  for (const cell of document.querySelectorAll("th, td")) {
    const texts = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      for (const word of text.data.matchAll(/[\p{L}\p{N}_]+/gu)) {
        const range = document.createRange();
        range.setStart(text, word.index);
        range.setEnd(text, word.index + word[0].length);
        const lines = new Set([...range.getClientRects()].map((one) => Math.round(one.top)));
        if (lines.size > 1) found.push(word[0]);
      }
    }
  }
  return found;
};

async function checkLook(open, url, name, width, scheme) {
  const page = await open({ width, scheme });
  await page.goto(url);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  checks.is(wide <= 0, `${name}: ${wide} pixels too wide at ${width}`);
  const broken = await page.evaluate(brokenWords);
  checks.is(broken.length === 0, `${name}: broken at ${width}: ${broken}`);
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => globalThis.axe.run());
  for (const { id, impact, nodes } of violations) {
    checks.is(false, `${name} at ${width}, ${scheme}: ${id} (${impact})\n${nodes[0].html}\n${nodes[0].failureSummary}`);
  }
  checks.is(violations.length === 0, `${name}: axe found something`);
  await page.screenshot({ path: join(pictures, `${name}-${width}-${scheme}.png`), fullPage: true });
  await page.close();
}

// With the keyboard alone: the button says that it has copied, and what is shown is in the clipboard.
async function checkCopying(page, name) {
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  const buttons = await page.locator("button.copy").all();
  for (const button of [buttons[0], buttons.at(-1)]) {
    const figure = button.locator("xpath=ancestor::figure");
    await button.focus();
    await page.keyboard.press("Enter");
    await figure.getByRole("status").filter({ hasText: "copied" }).waitFor();
    const wanted = await figure.locator("pre").textContent();
    checks.is((await page.evaluate(() => navigator.clipboard.readText())) === wanted, `${name}: not copied`);
  }
  const unnamed = await page.evaluate(() =>
    [...document.querySelectorAll("figure")].filter((one) => one.querySelectorAll("button.copy:not([hidden])").length !== 1).length,
  );
  checks.is(unnamed === 0, `${name}: ${unnamed} listings cannot be copied`);
  // Where a page has no clipboard, the old command copies.
  await page.evaluate(() => Object.defineProperty(navigator, "clipboard", { value: undefined }));
  const last = page.locator("figure:visible").last();
  await last.locator("button.copy").press("Enter");
  await last.getByRole("status").filter({ hasText: "copied" }).waitFor();
}

// A field says at once what `slrc compile` would, and what it refuses is in no document.
async function checkFields(page) {
  await page.getByLabel("files files").check();
  const field = page.getByLabel("bucket s3:bucket");
  const told = page.locator(`[id="${await field.getAttribute("aria-describedby")}"]`);
  const shown = async () => page.locator("[data-document=permissions]").textContent();
  await field.fill("arn:aws:s3:::own/x");
  const wanted =
    "`arn:aws:s3:::own/x` is not the ARN of a `s3:bucket`, which is `arn:${Partition}:s3:::${BucketName}`: `bucket` of the " +
    "capability `files` takes `s3:bucket`";
  checks.is((await told.textContent()) === wanted, `fields: ${await told.textContent()}`);
  checks.is((await field.getAttribute("aria-invalid")) === "true" && (await told.isVisible()), "fields: nothing is seen");
  checks.is((await shown()).includes('"{bucket}/'), `fields: ${await shown()}`);
  await field.fill("arn:aws:s3:::own");
  checks.is((await told.textContent()) === "" && (await field.getAttribute("aria-invalid")) === "false", "fields: not taken");
  checks.is((await shown()).includes('"arn:aws:s3:::own/'), `fields: ${await shown()}`);
  await page.getByLabel("partition", { exact: true }).fill("aws-cn");
  checks.is((await told.textContent()).includes("is of the partition `aws`"), `fields: ${await told.textContent()}`);
  await page.getByLabel("region", { exact: true }).fill("cn-north");
  const places = await page.locator(".problem:visible").allTextContents();
  checks.is(places.includes("`cn-north` is no region: did you mean `cn-north-1`?"), `fields: ${places}`);
}

async function checkWithoutScript(open, url, name) {
  const page = await open();
  await page.route("**/*", async (route) => {
    const response = readFileSync(new URL(url), "utf8");
    await route.fulfill({ body: response.replace("script-src 'unsafe-inline'", "script-src 'none'"), contentType: "text/html" });
  });
  await page.goto(url);
  const found = await page.evaluate(() => ({
    switches: [...document.querySelectorAll(".switches, .copy")].some((one) => one.checkVisibility()),
    parts: [...document.querySelectorAll("details.parts pre")].every((one) => one.checkVisibility()),
  }));
  checks.is(!found.switches, `${name}: switches that do nothing`);
  checks.is(found.parts, `${name}: no document without the script`);
  await page.close();
}

async function checkOnPaper(open, url, name) {
  const page = await open();
  await page.goto(url);
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  const found = await page.evaluate(() => {
    dispatchEvent(new Event("beforeprint"));
    return {
      paper: getComputedStyle(document.body).backgroundColor,
      hidden: [...document.querySelectorAll("nav, .switches, .copy")].every((one) => !one.checkVisibility()),
      parts: [...document.querySelectorAll("details.parts pre")].every((one) => one.checkVisibility()),
    };
  });
  checks.is(found.paper === "rgb(255, 255, 255)" && found.hidden && found.parts, `${name}: on paper ${JSON.stringify(found)}`);
  await page.close();
}

await withChromium(executable, async (open) => {
  const pages = new Map();
  for (const role of roles) pages.set(role.page, [...(pages.get(role.page) ?? []), role]);
  for (const path of more) pages.set(path, []);
  for (const [path, own] of pages) {
    const url = `file://${path}`;
    const name = basename(path, ".html");
    const page = await open();
    const requests = [];
    page.on("request", (request) => requests.push(request.url()));
    page.on("pageerror", (error) => checks.is(false, `${name}: ${error.message}`));
    page.on("console", (message) => checks.is(message.type() !== "error", `${name}: ${message.text()}`));
    await page.goto(url);
    const order = await page.evaluate(() => JSON.parse(document.getElementById("roles").textContent).map((one) => one.name));
    await checkContent(page, name);
    for (const role of own) {
      await checkRequired(page, role, order.indexOf(role.role));
      if (canBeTyped(role)) await checkDocuments(page, role, order.indexOf(role.role));
    }
    await checkCopying(page, name);
    if (name === "tests-doc-specs-fields") await checkFields(page);
    checks.is(requests.length === 1, `${name}: loads ${requests.slice(1)}`);
    await page.close();
    await checkWithoutScript(open, url, name);
    await checkOnPaper(open, url, name);
    for (const [width, scheme] of looks(name)) await checkLook(open, url, name, width, scheme);
  }
});
checks.end();
