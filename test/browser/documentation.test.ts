import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type Browser, startBrowser } from "./chromium.ts";

/** The pages with the longest names, the widest tables and the longest signatures. */
const pages = [
  "index",
  "documents/Getting_started",
  "documents/Costs_and_compatibility",
  "documents/Documented,_inferred,_untried",
  "classes/imin-sdk.CheckoutSessionBuilder",
  "interfaces/imin-sdk.EventSeries",
  "modules/imin-sdk_schemas",
  "modules/imin-sdk_testing",
];

let folder: string;
let browser: Browser;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "imin-sdk-documentation-"));
  await promisify(execFile)("npx", ["typedoc", "--out", folder]);
  browser = await startBrowser();
}, 180_000);

afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
});

it.each(pages)("the documentation's page %s fits on a phone", async (name) => {
  const page = await browser.context.newPage();
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(pathToFileURL(join(folder, `${name}.html`)).href);
  expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(390);
  await page.close();
});
