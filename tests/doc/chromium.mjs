// Chromium as the tests start it: Debian's own, without a window, without a word to anybody.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { chromium } from "playwright-core";

const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Calls `work` with a function that opens a page. */
export async function withChromium(executable, work) {
  const profile = mkdtempSync(join(tmpdir(), "slrc-doc-"));
  const browser = await chromium.launchPersistentContext(profile, { executablePath: executable, headless: true, args: flags });
  try {
    await work(async ({ width = 1280, scheme = "light" } = {}) => {
      const page = await browser.newPage();
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme: scheme });
      return page;
    });
  } finally {
    await browser.close();
    rmSync(profile, { recursive: true, force: true });
  }
}
