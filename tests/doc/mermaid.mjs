// Pictures as Mermaid reads and draws them: mermaid.mjs CHROMIUM PICTURE.mermaid…
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";

import { Checks } from "./checks.mjs";
import { withChromium } from "./chromium.mjs";

const [executable, ...paths] = process.argv.slice(2);
const mermaid = readFileSync(createRequire(import.meta.url).resolve("@mermaid-js/tiny/dist/mermaid.tiny.js"), "utf8");
const checks = new Checks();

// What the lines of a node say: entities with `#`, in Mermaid's own way.
const said = (text) => text.replaceAll(/#(\d+);/g, (all, code) => String.fromCharCode(Number(code))).split("<br/>");
const squeezed = (text) => text.replaceAll(/\s/g, "");

await withChromium(executable, async (open) => {
  const page = await open({ width: 1600 });
  await page.goto("about:blank");
  await page.addScriptTag({ content: mermaid });
  await page.evaluate(() => globalThis.mermaid.initialize({ startOnLoad: false, maxTextSize: 1000000, maxEdges: 2000 }));
  for (const path of paths) {
    const text = readFileSync(path, "utf8");
    const isDrawn = /lex-v2|saas|markup/.test(path); // drawing takes seconds
    const drawn = await page.evaluate(async ({ source, isDrawn }) => {
      try {
        const { diagramType } = await globalThis.mermaid.parse(source);
        if (!isDrawn) return { diagramType };
        const { svg } = await globalThis.mermaid.render("picture", source);
        document.body.innerHTML = svg;
        const labels = [...document.querySelectorAll(".node")].map((one) => one.textContent);
        return { diagramType, svg, labels, images: document.querySelectorAll("svg img, svg script, svg a").length, broken: globalThis.broken };
      } catch (error) {
        return { error: String(error) };
      }
    }, { source: text, isDrawn });
    checks.is(!drawn.error, `${path}: ${drawn.error}`);
    if (drawn.error) continue;
    checks.is(drawn.diagramType.startsWith("flowchart"), `${path}: ${drawn.diagramType}`);
    if (!isDrawn) continue;
    checks.is(drawn.images === 0 && drawn.broken === undefined, `${path}: markup came through`);
    const wanted = [...text.matchAll(/^ +r\d+n\d+\["(.*)"\]:::/gm)].map((match) => squeezed(said(match[1]).join("")));
    const found = drawn.labels.map(squeezed);
    checks.is(JSON.stringify([...wanted].sort()) === JSON.stringify([...found].sort()), `${path}: ${found}\nand not ${wanted}`);
    writeFileSync(path.replace(/mermaid$/, "svg"), drawn.svg);
    await page.locator("svg").first().screenshot({ path: path.replace(/mermaid$/, "png") });
  }
});
checks.end();
