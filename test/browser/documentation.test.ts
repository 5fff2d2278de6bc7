import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { pathToFileURL } from "node:url";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { buildDocumentation } from "../../.ci/documentation/build.ts";
import { type Browser, startBrowser, violations } from "./chromium.ts";
import { questions } from "./documentation-questions.ts";

/** Those with the longest names, the widest tables and the longest signatures. */
const pages = [
  "index",
  "documents/Getting_started",
  "documents/Costs_and_compatibility",
  "documents/Documented,_inferred,_untried",
  "documents/Error_catalog",
  "documents/Versions_and_support",
  "functions/imin-sdk.formatPrice",
  "classes/imin-sdk.CheckoutSessionBuilder",
  "interfaces/imin-sdk.EventSeries",
  "modules/imin-sdk_schemas",
  "modules/imin-sdk_testing",
];

/** Where the site has been built already, to save the time. */
const built = process.env["DOCUMENTATION"];

let folder: string;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  folder = built ?? mkdtempSync(join(tmpdir(), "imin-sdk-documentation-"));
  if (built === undefined) await buildDocumentation(folder);
  browser = await startBrowser();
  page = await browser.context.newPage();
}, 300_000);

afterAll(async () => {
  await browser.close();
  if (built === undefined) rmSync(folder, { recursive: true });
});

it.each(pages)(
  "the documentation's page %s fits on a phone and has nothing for axe to find",
  async (name) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await open(name);
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(390);
    expect(await violations(page)).toStrictEqual([]);
  },
);

it("the search finds the page for each question of its users", async () => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await open("index");
  await page.click("#tsd-search-trigger");
  await page.waitForFunction("window.searchData !== undefined");
  const lost: string[] = [];
  for (const [question, wanted] of questions) {
    const found = await search(question);
    if (!found.slice(0, 5).some((url) => url.includes(wanted)))
      lost.push(`${question}: ${wanted} is not among ${found}`);
  }
  expect(questions.length).toBeGreaterThanOrEqual(30);
  expect(lost).toStrictEqual([]);
});

it("every page has one heading of the first level", () => {
  const wrong = htmlFiles().filter((file) => [...read(file).matchAll(/<h1[ >]/g)].length !== 1);
  expect(wrong).toStrictEqual([]);
});

it("no link of the site is dead", () => {
  const files = htmlFiles();
  const anchors = new Map(files.map((file) => [file, anchorsOf(file)]));
  const dead = files.flatMap((file) =>
    linksOf(file).filter((link) => {
      const [path = "", anchor = ""] = link.split("#").map(decodeURIComponent);
      const target = path === "" ? file : relative(folder, join(folder, dirname(file), path));
      if (!existsSync(join(folder, target))) return true;
      return anchor !== "" && anchors.get(target)?.has(anchor) === false;
    }),
  );
  expect(files.length).toBeGreaterThan(300);
  expect([...new Set(dead)]).toStrictEqual([]);
});

it("groups exports by what one does with them, and names modules as programs import them", () => {
  const index = read("modules/imin-sdk.html");
  const sections = [...index.matchAll(/data-key="section-([^"]+)"/g)].map(([, section]) => section);
  expect([...new Set(sections)]).toStrictEqual([
    "Client",
    "Customers",
    "Checkout",
    "Orders",
    "Search",
    "Lists",
    "Errors",
    "Telemetry",
    "Models",
  ]);
  expect(read("modules/imin-sdk_testing_msw.html")).toContain("Module imin-sdk/testing/msw");
});

it("names the source of every class, function and interface", () => {
  const page = read("interfaces/imin-sdk.Orders.html").replace(/<[^>]+>/g, "");
  const sources = [...page.matchAll(/Defined in ([\w/.-]+):\d+/g)].map(([, source = ""]) => source);
  expect(new Set(sources)).toStrictEqual(new Set(["src/orders/orders.ts"]));
});

it("has its pages and its text for language models", () => {
  const index = read("llms.txt");
  const links = [...index.matchAll(/^- \[(.+?)\]\((.+?)\): (.*)$/gm)];
  expect(links.length).toBeGreaterThan(300);
  expect(
    links.filter(([, , url = ""]) => !existsSync(join(folder, decodeURI(url.split("#")[0] ?? "")))),
  ).toStrictEqual([]);
  expect(links.map(([, name]) => name)).toEqual(
    expect.arrayContaining([
      "Getting started",
      "Error catalog",
      "IminClient",
      "createSandbox",
      "OrderSchema",
    ]),
  );
  const text = read("llms-full.txt");
  for (const guide of ["# Getting started", "# Error catalog", "# Going live"]) expect(text).toContain(guide);
});

async function open(name: string): Promise<void> {
  await page.goto(pathToFileURL(join(folder, `${name}.html`)).href);
}

/** Puts a question to the search of the page that is open. */
async function search(question: string): Promise<readonly string[]> {
  await page.fill("#tsd-search-input", "");
  await page.waitForFunction("document.querySelector('#tsd-search-results').childElementCount === 0");
  await page.fill("#tsd-search-input", question);
  await page.waitForFunction(
    "document.querySelector('#tsd-search-results').childElementCount + document.querySelector('#tsd-search-status').childElementCount > 0",
  );
  return page.$$eval("#tsd-search-results a", (links) =>
    links.map((link) => link.getAttribute("href") ?? ""),
  );
}

function htmlFiles(): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".html"));
}

function read(file: string): string {
  return readFileSync(join(folder, file), "utf8");
}

/** The links within the site. */
function linksOf(file: string): readonly string[] {
  const targets = [...read(file).matchAll(/ (?:href|src)="([^"]*)"/g)].map(([, target = ""]) => target);
  return targets.filter((target) => target !== "" && !/^[a-z][a-z\d+.-]*:/i.test(target));
}

function anchorsOf(file: string): ReadonlySet<string> {
  return new Set([...read(file).matchAll(/ id="([^"]+)"/g)].map(([, id = ""]) => id));
}
